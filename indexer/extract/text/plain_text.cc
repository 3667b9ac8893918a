// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/plain_text.h"

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "common/text.h"
#include "indexer/extract/text/article_range.h"
#include "indexer/extract/text/boilerplate_lines.h"
#include "indexer/extract/text/mixed_lines.h"
#include "indexer/extract/text/surroundings.h"
#include "indexer/extract/text/text_statements.h"
#include "indexer/extract/text/text_units.h"
#include "indexer/extract/text/title_line.h"

namespace newsfold {
namespace {

using Units = std::vector<TextUnit>;

// The title may stand among the first lines of the article's run.
constexpr std::size_t kTitleLines = 6;

// A shorter title may come again as the refrain of a poem.
constexpr std::size_t kMinRepeatedTitle = 20;

std::size_t first_solid(std::span<const TextUnit> units, std::size_t begin) {
  while (begin < units.size() && !is_solid(units[begin])) ++begin;
  return begin;
}

std::size_t last_solid(std::span<const TextUnit> units) {
  std::size_t last = units.size();
  while (last > 0 && !is_solid(units[last - 1])) --last;
  return last == 0 ? units.size() : last - 1;
}

bool repeats(const TextUnit& unit, const std::string& title) {
  return unit.line.text.size() <= 2 * title.size() &&
         unit.line.text.size() >= title.size() &&
         fold_space(unit.line.text) == title;
}

// Repeats of the title: the headline itself, the text of its picture.
void drop_title(std::span<TextUnit> units, const std::string& title) {
  if (title.empty()) return;
  for (TextUnit& unit : units) {
    if (repeats(unit, title)) unit.dropped = true;
  }
}

// "Ferries, strikes, Great Tolla" behind the last paragraph.
void drop_tag_lists(std::span<TextUnit> units) {
  for (std::size_t i = units.size(); i-- > 0 && !is_solid(units[i]);) {
    const LineFeatures& line = units[i].line;
    if (line.commas >= 2 && !line.sentence_end &&
        line.words <= 4 * (line.commas + 1)) {
      units[i].dropped = true;
    }
  }
}

// True if there is one.
bool mark_recurring(std::span<TextUnit> units,
                    const RecurringLines::View& recurring) {
  bool found = false;
  for (TextUnit& unit : units) {
    if (!recurring.recurs(unit.raw)) continue;
    found = true;
    unit.recurs = true;
    unit.recurring_paragraph = is_solid(unit) && unit.cue == Cue::None;
    unit.dropped = true;
    unit.good = false;
  }
  return found;
}

// The first paragraph of an article stands on its site's front page too.  If a
// single recurring paragraph parts headline and text, units [begin, end), it is
// that one; returns its position, or `end`.
std::size_t restore_lead(std::span<TextUnit> units, std::size_t begin,
                         std::size_t end) {
  std::size_t lead = end;
  for (std::size_t i = begin; i < end; ++i) {
    if (!units[i].recurring_paragraph) continue;
    if (lead != end) return end;
    lead = i;
  }
  if (lead != end) {
    units[lead].dropped = false;
    units[lead].good = true;
  }
  return lead;
}

// Behind the last line above `body` that repeats the title; `body` if none.
std::size_t behind_title(std::span<const TextUnit> units, std::size_t body,
                         const std::string& title) {
  for (std::size_t i = body; i-- > 0;) {
    if (!title.empty() && repeats(units[i], title)) return i + 1;
  }
  return body;
}

// Teasers run on behind the last paragraph only.
std::string_view own_text(std::span<const TextUnit> units, std::size_t i) {
  const std::string_view raw = trim_space(units[i].raw);
  const std::size_t foreign =
      units[i].line.text.size() - without_foreign_tail(units, i).size();
  return raw.substr(0, raw.size() - foreign);
}

std::string joined(std::span<const TextUnit> units) {
  const std::size_t last = last_solid(units);
  std::string text;
  bool blank = false;
  for (std::size_t i = 0; i < units.size(); ++i) {
    blank |= units[i].after_blank;
    if (units[i].dropped) continue;
    if (!text.empty()) text += blank ? "\n\n" : "\n";
    blank = false;
    text += i == last ? own_text(units, i) : trim_space(units[i].raw);
  }
  return text;
}

PlainText clean_text(std::string_view text, const Units& units) {
  PlainText article;
  const TitleLine title = title_of_text(units);
  article.title = title.title;
  const std::size_t body = first_solid(units, 0);
  article.author = stated_author(units, std::min<std::size_t>(body, 4));
  article.source = stated_source(units);
  const char* const begin = units[title.used].raw.data();
  article.text =
      trim_space(text.substr(static_cast<std::size_t>(begin - text.data())));
  return article;
}

// The site's name may stand above the headline.  A headline may recur too: in
// a list of the site's.
Units::const_iterator headline_of(const Units& units) {
  auto own = std::find_if(units.begin(), units.end(),
                          [](const TextUnit& u) { return !u.recurs; });
  if (own == units.end()) return units.begin();
  while (own != units.begin() && (own - 1)->recurring_paragraph) --own;
  const bool paragraph = is_solid(*own) || own->recurring_paragraph;
  return own != units.begin() && paragraph ? own - 1 : own;
}

PlainTextResult text_with_marks(Units units) {
  units.erase(units.begin(), headline_of(units));
  PlainText article;
  TitleLine title;
  const Cue first_cue = units[0].cue;
  if (first_cue == Cue::None || first_cue == Cue::Credit) {
    title = title_of_text(units);
  }
  const std::size_t body = first_solid(units, title.used);
  article.title = title_within_first(units, body);
  if (article.title.empty()) article.title = title.title;
  article.author = stated_author(units, body);
  article.source = stated_source(units);
  const auto rest = std::span(units).subspan(title.used);
  restore_lead(units, behind_title(units, body, article.title), body);
  drop_marked_lines(rest);
  drop_tag_lists(rest);
  if (article.title.size() >= kMinRepeatedTitle) {
    drop_title(rest, article.title);
  }
  article.text = joined(rest);
  if (article.text.empty()) return NoArticle{"no running text"};
  return article;
}

NoArticle no_article(std::span<const TextUnit> units) {
  const auto headlines =
      std::count_if(units.begin(), units.end(), [](const TextUnit& unit) {
        return unit.line.width >= 30 && !unit.line.sentence_end;
      });
  return {headlines >= 8 ? "a list of headlines" : "no running text"};
}

PlainTextResult text_in_site(Units units) {
  drop_repeated_lines(units);
  drop_marked_lines(units);
  ArticleRange range = find_article(units);
  const std::size_t body = first_solid(units, range.begin);
  if (body >= range.end || is_headline_list(std::span(units).subspan(
                               range.begin, range.end - range.begin))) {
    return no_article(units);
  }
  PlainText article;
  article.title = title_of_page(units, body);
  article.author = stated_author(units, body);
  article.source = stated_source(units);
  const std::size_t lead =
      restore_lead(units, behind_title(units, body, article.title), body);
  range.begin = std::min(range.begin, lead);
  const std::size_t head = std::min(range.begin + kTitleLines, range.end);
  for (std::size_t i = range.begin; i < head; ++i) {
    if (repeats(units[i], article.title)) range.begin = i + 1;
  }
  drop_labels_inside(units, range);
  drop_title(units, article.title);
  drop_tag_lists(std::span(units).first(range.end));
  article.text =
      joined(std::span(units).subspan(range.begin, range.end - range.begin));
  if (article.text.empty()) return no_article(units);
  return article;
}

PlainTextResult article_in(std::string_view text, Units units,
                           Surroundings surroundings) {
  switch (surroundings) {
    case Surroundings::None:
      return clean_text(text, units);
    case Surroundings::Marks:
      return text_with_marks(std::move(units));
    case Surroundings::Site:
      return text_in_site(std::move(units));
  }
  return NoArticle{"no text"};
}

}  // namespace

PlainTextResult extract_plain_text(std::string_view text,
                                   const RecurringLines::View* recurring) {
  Units units = split_text(text);
  if (units.empty()) return NoArticle{"no text"};
  find_running_text(units);
  const Surroundings surroundings = surroundings_of(units);
  if (const auto reason = reason_against(units, surroundings)) {
    return NoArticle{*reason};
  }
  if (recurring) {
    Units own = units;
    if (mark_recurring(own, *recurring) && first_solid(own, 0) < own.size()) {
      PlainTextResult result = article_in(
          text, std::move(own), std::max(surroundings, Surroundings::Marks));
      if (std::holds_alternative<PlainText>(result)) return result;
    }
  }
  return article_in(text, std::move(units), surroundings);
}

}  // namespace newsfold
