// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/likeness/article_words.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "common/hash.h"
#include "common/text.h"

namespace newsfold {
namespace {

// A headline rarely has as many words and a full stop too.
constexpr std::size_t kProseWords = 8;

// With less prose than this, in words or as a share of all words, the test for
// prose does not suit the text.
constexpr std::size_t kFewWords = 30;
constexpr std::size_t kLeastProseShare = 10;  // a tenth

constexpr std::array<std::string_view, 13> kSentenceEnds = {
    ".", "!", "?", "…", "。", "！", "？", "．", "؟", "۔", "।", "။", "։"};

constexpr std::array<std::string_view, 12> kClosingMarks = {
    "\"", "'", ")", "]", "”", "’", "»", "«", "“", "」", "』", "）"};

template <std::size_t size>
bool strip_any(const std::array<std::string_view, size>& marks,
               std::string_view* text) {
  for (const std::string_view mark : marks) {
    if (text->ends_with(mark)) {
      text->remove_suffix(mark.size());
      return true;
    }
  }
  return false;
}

bool ends_sentence(std::string_view text) {
  text = trimmed(text);
  while (strip_any(kClosingMarks, &text)) {
  }
  return strip_any(kSentenceEnds, &text);
}

bool begins_lower(std::string_view line) {
  if (line.empty()) return false;
  std::size_t at = 0;
  const std::int32_t first = next_character(line, &at);
  return first >= 0 && u_islower(first);
}

struct Range {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;    // exclusive
};

std::vector<Range> lines_of(std::string_view text) {
  std::vector<Range> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back({begin, end});
    begin = end + 1;
  }
  return lines;
}

std::string_view slice(std::string_view text, const Range& range) {
  return text.substr(range.begin, range.end - range.begin);
}

bool starts_paragraph(std::string_view line, std::string_view before) {
  return trimmed(before).empty() || line.starts_with(' ') ||
         line.starts_with('\t');
}

// True if a third of the line ends stand inside sentences.
bool is_broken_at_width(std::string_view text,
                        const std::vector<Range>& lines) {
  constexpr std::size_t kFewBreaks = 3;
  std::size_t breaks = 0;
  std::size_t inside = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::string_view before = trimmed(slice(text, lines[i - 1]));
    const std::string_view line = slice(text, lines[i]);
    if (before.empty() || trimmed(line).empty()) continue;
    ++breaks;
    if (begins_lower(line) && !ends_sentence(before)) ++inside;
  }
  return breaks >= kFewBreaks && inside * 3 >= breaks;
}

// What is prose or not as a whole: lines, or paragraphs.
std::vector<Range> units_of(std::string_view text) {
  std::vector<Range> lines = lines_of(text);
  if (!is_broken_at_width(text, lines)) return lines;
  std::vector<Range> paragraphs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0 ||
        starts_paragraph(slice(text, lines[i]), slice(text, lines[i - 1]))) {
      paragraphs.push_back(lines[i]);
    } else {
      paragraphs.back().end = lines[i].end;
    }
  }
  return paragraphs;
}

bool begins_upper(std::string_view text, std::size_t at) {
  const std::int32_t first = next_character(text, &at);
  return first >= 0 && u_isupper(first);
}

bool begins_with_digit(std::string_view term) {
  return term.front() >= '0' && term.front() <= '9';
}

std::vector<ArticleWord> words_of(std::string_view text, Analyzer* analyzer) {
  std::vector<ArticleWord> words;
  std::size_t behind_last = 0;
  for (const Token& token : analyzer->tokens(text)) {
    const std::string_view between =
        text.substr(behind_last, token.begin - behind_last);
    const bool inside_sentence =
        !words.empty() &&
        between.find_first_of(".!?:\n\"") == std::string_view::npos;
    words.push_back(
        {hash64(token.term), static_cast<std::uint32_t>(token.begin),
         static_cast<std::uint32_t>(token.end), begins_with_digit(token.term),
         inside_sentence && begins_upper(text, token.begin)});
    behind_last = token.end;
  }
  return words;
}

// The words inside units that are prose.
std::vector<ArticleWord> prose_of(std::string_view text,
                                  const std::vector<ArticleWord>& words) {
  std::vector<ArticleWord> prose;
  auto word = words.begin();
  for (const Range& unit : units_of(text)) {
    const auto first = word;
    while (word != words.end() && word->begin < unit.end) ++word;
    if (static_cast<std::size_t>(word - first) >= kProseWords &&
        ends_sentence(slice(text, unit))) {
      prose.insert(prose.end(), first, word);
    }
  }
  return prose;
}

Weekdays first_weekdays(const std::vector<ArticleWord>& prose,
                        const WeekdayNames& names) {
  constexpr std::size_t kWordsLookedAt = 400;
  constexpr int kMentions = 3;
  Weekdays found;
  int mentions = 0;
  for (std::size_t i = 0; i < std::min(prose.size(), kWordsLookedAt); ++i) {
    const Weekdays named = names.named_by(prose[i].hash);
    if (named.empty()) continue;
    found.add(named);
    if (++mentions == kMentions) break;
  }
  return found;
}

}  // namespace

ArticleWords WordReader::read(const Article& article) {
  ArticleWords words;
  words.title = words_of(article.title, &analyzer_);
  std::vector<ArticleWord> body = words_of(article.text, &analyzer_);
  words.prose = prose_of(article.text, body);
  if (words.prose.size() < kFewWords ||
      words.prose.size() * kLeastProseShare < body.size()) {
    words.prose = std::move(body);
  }
  const auto [names, is_new] = weekday_names_.try_emplace(article.language);
  if (is_new) names->second = WeekdayNames(article.language);
  words.weekdays = first_weekdays(words.prose, names->second);
  return words;
}

}  // namespace newsfold
