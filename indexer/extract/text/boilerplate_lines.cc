// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/boilerplate_lines.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "common/hash.h"

namespace newsfold {
namespace {

// A list of other articles ends at a sentence of this width.
constexpr std::uint32_t kParagraphWidth = 70;

// Share of little words, in percent: running text has more than the first,
// labels less than the second.
constexpr std::uint32_t kProseStopwords = 30;
constexpr std::uint32_t kLabelStopwords = 15;

int stopword_score(const LineFeatures& line) {
  // Scripts without blanks between words have no words to count.
  if (line.caseless && line.words * 12 < line.width) return 0;
  const std::uint32_t percent =
      line.words == 0 ? 0 : line.stopwords * 100 / line.words;
  if (percent >= kProseStopwords && line.words >= 4) return 1;
  return percent < kLabelStopwords ? -1 : 0;
}

int score_of(const TextUnit& unit) {
  const LineFeatures& line = unit.line;
  int score = stopword_score(line);
  score += line.sentence_end;
  score += line.inner_sentence;
  score += line.width >= 80;
  score += line.width >= 200;
  score += line.caseless && line.width >= 60;  // in for the little words
  if (line.separators >= 2) score -= 2;
  if (unit.cue != Cue::None && line.width < 120) score -= 2;
  return score;
}

void drop(TextUnit* unit) {
  unit->dropped = true;
  unit->good = false;
}

bool ends_list(const TextUnit& unit) {
  return is_solid(unit) && unit.line.width >= kParagraphWidth &&
         !unit.line.bullet && !unit.doubled_card;
}

void drop_lists(std::span<TextUnit> units) {
  bool in_list = false;
  for (TextUnit& unit : units) {
    if (unit.cue == Cue::ListHead) {
      in_list = true;
    } else if (in_list && ends_list(unit)) {
      in_list = false;
    }
    if (in_list) drop(&unit);
  }
}

// One such line may be a slip, or "MacDonald"; a row of them is a list.
void drop_cards(std::span<TextUnit> units) {
  std::size_t last = units.size();
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].doubled_card) drop(&units[i]);
    if (!units[i].glued_card) continue;
    if (last < i && i - last <= 2) {
      drop(&units[last]);
      drop(&units[i]);
    }
    last = i;
  }
}

// "says:" and its like, then a line with a date.
bool is_comment_author(const TextUnit& unit, const TextUnit& next) {
  constexpr auto kSays = std::to_array<std::string_view>(
      {"says:", "sagt:", "schreibt:", "dit :", "dice:", "dijo:", "diz:",
       "disse:", "zegt:", "skriver:", "pisze:"});
  if (unit.line.width > 60 || !unit.line.ends_colon) return false;
  if (next.line.digits < 4 || next.line.width > 60) return false;
  return std::any_of(kSays.begin(), kSays.end(), [&](std::string_view says) {
    return unit.line.text.ends_with(says);
  });
}

std::uint64_t solid_width(std::span<const TextUnit> units) {
  std::uint64_t width = 0;
  for (const TextUnit& unit : units) {
    if (is_solid(unit)) width += unit.line.width;
  }
  return width;
}

// Where readers' comments begin; units.size() if nowhere.
std::size_t begin_of_comments(std::span<const TextUnit> units) {
  std::size_t first_reply = units.size();
  const std::uint64_t all = solid_width(units);
  std::uint64_t before = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (is_solid(units[i])) before += units[i].line.width;
    if (before == 0) continue;
    // The head may also be a link from above the article.
    if (units[i].cue == Cue::CommentHead && 2 * before >= all) return i;
    if (i + 1 < units.size() && is_comment_author(units[i], units[i + 1])) {
      return i;
    }
    if (units[i].cue != Cue::ReplyLink) continue;
    if (first_reply < i) return first_reply;
    first_reply = i;
  }
  return units.size();
}

// Cookies of browsers, not those of bakers.
bool speaks_of_cookies(std::string_view text) {
  constexpr auto kWebWords = std::to_array<std::string_view>(
      {"site",    "seite",    "browser",     "consent", "rivacy",  "analytic",
       "third",   "advertis", "accept",      "track",   "visitor", "atenschutz",
       "zustimm", "inwillig", "akzept",      "navig",   "naveg",   "sitio",
       "privaci", "sito ",    "toestemming", "partner", "сайт"});
  if (text.find("ookie") == std::string_view::npos) return false;
  return std::any_of(kWebWords.begin(), kWebWords.end(),
                     [&](std::string_view word) {
                       return text.find(word) != std::string_view::npos;
                     });
}

// An article about cookies says so in its headline.
void drop_cookie_notices(std::span<TextUnit> units) {
  if (units.empty() || speaks_of_cookies(units[0].line.text)) return;
  for (TextUnit& unit : units) {
    if (unit.good && speaks_of_cookies(unit.line.text)) drop(&unit);
  }
}

bool is_dropped_cue(Cue cue) {
  switch (cue) {
    case Cue::InlineLink:
    case Cue::EndMarker:
    case Cue::Credit:
    case Cue::ReplyLink:
    case Cue::CommentHead:
    case Cue::Meta:
      return true;
    case Cue::None:
    case Cue::ListHead:
    case Cue::Navigation:
      return false;
  }
  return false;
}

}  // namespace

void find_running_text(std::span<TextUnit> units) {
  for (TextUnit& unit : units) unit.good = score_of(unit) >= 2;
}

bool is_solid(const TextUnit& unit) {
  return unit.good && unit.line.sentence_end;
}

void drop_marked_lines(std::span<TextUnit> units) {
  drop_cookie_notices(units);
  for (std::size_t i = begin_of_comments(units); i < units.size(); ++i) {
    drop(&units[i]);
  }
  for (TextUnit& unit : units) {
    if (is_dropped_cue(unit.cue)) drop(&unit);
  }
  drop_lists(units);
  drop_cards(units);
}

bool is_cookie_wall(std::span<const TextUnit> units) {
  constexpr std::uint64_t kLeastArticle = 250;
  std::uint64_t cookies = 0;
  std::uint64_t rest = 0;
  for (const TextUnit& unit : units) {
    if (speaks_of_cookies(unit.line.text)) {
      if (unit.line.sentence_end) cookies += unit.line.width;
    } else if (is_solid(unit)) {
      rest += unit.line.width;
    }
  }
  return cookies > rest && rest < kLeastArticle;
}

bool is_headline_list(std::span<const TextUnit> units) {
  constexpr std::size_t kFewTeasers = 6;
  constexpr std::uint64_t kTeaserWidth = 180;
  std::size_t teasers = 0;
  std::size_t in_a_row = 0;
  std::size_t headlines = 0;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const LineFeatures& line = units[i].line;
    const bool solid = is_solid(units[i]);
    teasers += solid;
    in_a_row += solid && i > 0 && is_solid(units[i - 1]);
    headlines += !solid && line.width >= 25 && !line.sentence_end &&
                 (line.words >= 4 || line.caseless);
  }
  return teasers >= kFewTeasers && 10 * in_a_row <= teasers &&
         10 * headlines >= 7 * teasers &&
         solid_width(units) < kTeaserWidth * teasers;
}

void drop_repeated_lines(std::span<TextUnit> units) {
  constexpr std::uint32_t kMinWidth = 25;
  std::unordered_map<std::uint64_t, std::uint32_t> seen;
  std::uint64_t repeated = 0;
  std::vector<std::uint64_t> hashes(units.size());
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].line.width < kMinWidth) continue;
    hashes[i] = hash64(units[i].line.text);
    if (seen[hashes[i]]++ > 0 && units[i].good) {
      repeated += units[i].line.width;
    }
  }
  // A page that prints its article twice keeps the first of each.
  const bool twice = 20 * repeated > 9 * solid_width(units);
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].line.width < kMinWidth) continue;
    std::uint32_t& count = seen[hashes[i]];
    if (count < 2) continue;
    if (twice && count != 1000) {
      count = 1000;
      continue;
    }
    drop(&units[i]);
  }
}

}  // namespace newsfold
