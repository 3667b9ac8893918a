// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/line_cues.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "common/text.h"
#include "indexer/extract/text/cue_phrases.h"

namespace newsfold {
namespace {

// Longer lines are no labels.
constexpr std::uint32_t kMaxLabelWidth = 60;
// Longer lines are no captions and no small print.
constexpr std::uint32_t kMaxNoticeWidth = 260;
// No phrase of the vocabulary is longer, in bytes.
constexpr std::size_t kLongestPhrase = 100;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

template <typename Visit>
void each_phrase(std::string_view phrases, Visit visit) {
  for (std::size_t begin = 0; begin <= phrases.size();) {
    const std::size_t end = std::min(phrases.find('|', begin), phrases.size());
    if (end > begin) visit(phrases.substr(begin, end - begin));
    begin = end + 1;
  }
}

struct Phrase {
  std::string_view text;
  Cue cue = Cue::None;
};

// What lines begin with, found by the first three bytes.
class Starts {
 public:
  // REQUIRES: no phrase is shorter than three bytes
  void add(std::string_view phrases, Cue cue) {
    each_phrase(phrases, [&](std::string_view phrase) {
      buckets_[bucket(phrase)].push_back({phrase, cue});
    });
  }

  Cue find(std::string_view line) const {
    if (line.size() < kHeadBytes) return Cue::None;
    for (const Phrase& phrase : buckets_[bucket(line)]) {
      if (line.starts_with(phrase.text)) return phrase.cue;
    }
    return Cue::None;
  }

 private:
  static constexpr std::size_t kHeadBytes = 3;

  static std::size_t bucket(std::string_view line) {
    std::size_t hash = 0;
    for (const char c : line.substr(0, kHeadBytes)) {
      hash = hash * 37 + static_cast<unsigned char>(c);
    }
    return hash % 1024;
  }

  std::array<std::vector<Phrase>, 1024> buckets_;
};

struct Vocabulary {
  std::unordered_map<std::string_view, Cue> labels;        // whole lines
  std::unordered_map<std::string_view, Cue> inline_links;  // before a colon
  Starts notices;      // lines of any length begin so
  Starts short_lines;  // short lines begin so
  Starts credits;
  std::vector<std::string_view> credit_ends;

  Vocabulary() {
    add(kListHeads, Cue::ListHead, &labels);
    add(kCommentHeads, Cue::CommentHead, &labels);
    add(kReplyLinks, Cue::ReplyLink, &labels);
    add(kNavigation, Cue::Navigation, &labels);
    add(kInlineLinks, Cue::InlineLink, &inline_links);
    notices.add(kNotices, Cue::EndMarker);
    short_lines.add(kEndMarkers, Cue::EndMarker);
    short_lines.add(kMetaStarts, Cue::Meta);
    short_lines.add(kListHeadStarts, Cue::ListHead);
    credits.add(kCreditStarts, Cue::Credit);
    each_phrase(kCreditEnds,
                [&](std::string_view name) { credit_ends.push_back(name); });
  }

 private:
  static void add(std::string_view phrases, Cue cue,
                  std::unordered_map<std::string_view, Cue>* to) {
    each_phrase(phrases,
                [&](std::string_view phrase) { to->emplace(phrase, cue); });
  }
};

Cue find(const std::unordered_map<std::string_view, Cue>& phrases,
         std::string_view line) {
  const auto found = phrases.find(line);
  return found == phrases.end() ? Cue::None : found->second;
}

const Vocabulary& vocabulary() {
  static const Vocabulary vocabulary;
  return vocabulary;
}

constexpr std::string_view kAroundLabels = " \t\n\r:.>-_[]()+#*!/\"'0123456789";

constexpr std::array<bool, 256> around_labels() {
  std::array<bool, 256> is{};
  for (const char c : kAroundLabels) is[static_cast<unsigned char>(c)] = true;
  return is;
}

bool is_around_label(char c) {
  static constexpr std::array<bool, 256> kIs = around_labels();
  return kIs[static_cast<unsigned char>(c)];
}

// The size of the arrow, quote or bracket that `text` begins or ends with.
std::size_t ornament_at_begin(std::string_view text) {
  constexpr std::string_view kHeads[] = {"«", "‹", "▼", "■", "【", "»", "›"};
  if (text.empty() || text.front() > 0) return 0;
  for (const std::string_view head : kHeads) {
    if (text.starts_with(head)) return head.size();
  }
  return 0;
}

std::size_t ornament_at_end(std::string_view text) {
  constexpr std::string_view kTails[] = {"»", "›",  "…",  "→",
                                         "▼", "：", "】", "\xC2\xA0"};
  if (text.empty() || text.back() > 0) return 0;
  for (const std::string_view tail : kTails) {
    if (text.ends_with(tail)) return tail.size();
  }
  return 0;
}

// "Comments (3)" → "comments", "READ MORE »" → "read more".
std::string_view bare_label(std::string_view lower) {
  while (!lower.empty() && is_around_label(lower.front())) {
    lower.remove_prefix(1);
  }
  lower.remove_prefix(ornament_at_begin(lower));
  while (!lower.empty()) {
    const std::size_t size =
        is_around_label(lower.back()) ? 1 : ornament_at_end(lower);
    if (size == 0) break;
    lower.remove_suffix(size);
  }
  return lower;
}

// Copies a character of several bytes in lower case, "’" as "'", white space
// as a blank; returns where the next one goes.  No longer than the original
// but for a few letters, for which there is no room in labels: they stay.
char* put_lower(std::string_view character, std::int32_t c, char* to) {
  constexpr std::int32_t kQuote = 0x2019;
  const std::int32_t lower = c < 0 ? c : u_tolower(c);
  if (c == kQuote || u_isUWhiteSpace(c)) {
    *to++ = c == kQuote ? '\'' : ' ';
  } else if (lower == c || U8_LENGTH(lower) != U8_LENGTH(c)) {
    to = std::copy(character.begin(), character.end(), to);
  } else {
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(to, size, lower);
    to += size;
  }
  return to;
}

// Lower case, "’" as "'", blanks single.
std::string folded_label(std::string_view text) {
  std::string folded(text.size(), ' ');
  char* to = folded.data();
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c >= 'A' && c <= 'Z') {
      *to++ = static_cast<char>(c + 32);
      ++at;
    } else if (c > ' ') {
      *to++ = c;
      ++at;
    } else if (c < 0) {
      const std::size_t begin = at;
      const std::int32_t character = next_character(text, &at);
      to = put_lower(text.substr(begin, at - begin), character, to);
    } else {
      if (to != folded.data() && to[-1] != ' ') *to++ = ' ';
      ++at;
    }
  }
  folded.resize(static_cast<std::size_t>(to - folded.data()));
  return folded;
}

// What stands before the first colon or bar of a line: "Read more: ...".
Cue inline_cue(std::string_view lower) {
  std::string_view line = lower;
  while (!line.empty() && is_around_label(line.front())) line.remove_prefix(1);
  constexpr std::size_t kLongestLabel = 60;
  std::size_t colon = 0;
  while (colon < line.size() && line[colon] != ':' && line[colon] != '|') {
    ++colon;
  }
  if (colon == line.size() || colon > kLongestLabel) return Cue::None;
  const std::string_view label = bare_label(line.substr(0, colon));
  const bool several_words = label.find(' ') != std::string_view::npos;
  const bool heads_list =
      several_words && find(vocabulary().labels, label) == Cue::ListHead;
  return heads_list ? Cue::InlineLink : find(vocabulary().inline_links, label);
}

bool ends_with_credit(std::string_view lower) {
  const auto is_closing = [](char c) {
    return c == ' ' || c == '.' || c == ')' || c == ']';
  };
  while (!lower.empty() && is_closing(lower.back())) lower.remove_suffix(1);
  if (lower.empty()) return false;
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  };
  const auto ends_so = [&](std::string_view name) {
    if (name.size() > lower.size() || name.back() != lower.back()) return false;
    const std::size_t before = lower.size() - name.size();
    return lower.ends_with(name) && (before == 0 || !is_letter(name[0]) ||
                                     !is_letter(lower[before - 1]));
  };
  const auto& names = vocabulary().credit_ends;
  return std::any_of(names.begin(), names.end(), ends_so);
}

// "veryGood! (74)", "Likes (3)", "Quality: 99%".
bool is_counter(const LineFeatures& line) {
  if (line.digits == 0 || line.words > 4) return false;
  if (line.text.ends_with('%')) {
    return line.text.find(": ") != std::string_view::npos;
  }
  const std::size_t open = line.text.rfind('(');
  return line.text.ends_with(')') && line.words <= 3 &&
         open != std::string_view::npos &&
         line.text.find_first_not_of("0123456789,.", open + 1) ==
             line.text.size() - 1;
}

// "(Image: GETTY )", "KIM / AFP via Getty Images", "Photo: A. Name".
bool is_credit(const LineFeatures& line, std::string_view lower) {
  const Starts& starts = vocabulary().credits;
  if (line.width <= 150 && starts.find(lower) == Cue::Credit) return true;
  if (line.sentence_end) return false;
  if (ends_with_credit(lower)) return true;
  const std::size_t open = lower.rfind('(');
  return open != std::string_view::npos && lower.ends_with(')') &&
         starts.find(lower.substr(open)) == Cue::Credit;
}

Cue cue_of_start(const LineFeatures& line, std::string_view lower) {
  if (line.width > 2 * kMaxLabelWidth) return Cue::None;
  const Cue start = vocabulary().short_lines.find(lower);
  const bool stated = line.digits > 0 || line.ends_colon ||
                      lower.find(':') != std::string_view::npos;
  const bool is_head = line.width <= kMaxLabelWidth && line.commas == 0;
  if (start == Cue::Meta && !stated) return Cue::None;
  return start == Cue::ListHead && !is_head ? Cue::None : start;
}

}  // namespace

Cue cue_of(const LineFeatures& line) {
  if (line.width > kMaxNoticeWidth || line.letters == 0) return Cue::None;
  // Of a sentence, only the beginning can be a cue.
  const bool whole_line = !line.sentence_end || line.width <= kMaxLabelWidth;
  const std::string lower = folded_label(
      whole_line ? line.text : prefix_at_character(line.text, kLongestPhrase));
  if (line.width <= kMaxLabelWidth) {
    const Cue whole = find(vocabulary().labels, bare_label(lower));
    if (whole != Cue::None) return whole;
    if (is_counter(line) || line.pictogram) return Cue::Meta;
  }
  const Cue notice = vocabulary().notices.find(lower);
  if (notice != Cue::None) return notice;
  const Cue linked = inline_cue(lower);
  if (linked != Cue::None) return linked;
  if (is_credit(line, lower)) return Cue::Credit;
  return line.sentence_end ? Cue::None : cue_of_start(line, lower);
}

bool is_doubled_card(std::string_view line) {
  constexpr std::size_t kShortest = 25;
  constexpr std::size_t kLongest = 240;
  if (line.size() < 2 * kShortest) return false;
  std::uint64_t head = 0;
  std::memcpy(&head, line.data(), sizeof head);
  const std::size_t end = std::min(line.size() / 2, kLongest);
  for (std::size_t i = kShortest; i <= end; ++i) {
    std::uint64_t here = 0;
    std::memcpy(&here, line.data() + i, sizeof here);
    if (here == head && line.substr(i, i) == line.substr(0, i)) return true;
  }
  return false;
}

bool is_glued_card(std::string_view text) {
  constexpr std::size_t kLongest = 200;
  constexpr std::size_t kFewWords = 4;
  const std::size_t end = std::min(text.size(), kLongest);
  std::size_t words = 0;
  std::size_t capitals = 0;
  for (std::size_t i = 2; i + 1 < end; ++i) {
    if (text[i - 1] == ' ') {
      if (text[i - 2] == '.' || text[i - 2] == '!') return false;
      ++words;
      capitals += !is_lower(text[i]);
    }
    const bool joined = is_upper(text[i]) && is_lower(text[i - 1]) &&
                        is_lower(text[i - 2]) &&
                        (is_lower(text[i + 1]) || text[i + 1] == ' ');
    if (joined && words >= kFewWords && 10 * capitals >= 6 * words) return true;
  }
  return false;
}

}  // namespace newsfold
