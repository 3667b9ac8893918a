// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/extractor.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/language.h"
#include "common/text.h"
#include "common/url.h"

namespace newsfold {
namespace {

// A first line longer than this is a paragraph, not a headline.
constexpr std::size_t kMaxTitleBytes = 250;

std::string stripped(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n\f\v";
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return "";
  const std::size_t end = text.find_last_not_of(kSpace);
  return std::string(text.substr(begin, end - begin + 1));
}

// "www.bbc.co.uk" is a host; "BBC News" is a name, and stays one.
std::string source_of_name(std::string_view name) {
  const std::string lower = lower_case(fold_space(name));
  const bool is_host = lower.find('.') != std::string::npos &&
                       lower.find_first_of(" /@") == std::string::npos;
  return is_host ? source_of_host(lower) : lower;
}

void set_location(const JsonRecord& record, Article* article) {
  if (auto url = canonical_url(record[RecordField::Url])) {
    article->url = *std::move(url);
    article->source = source_of_host(url_host(article->url));
  } else {
    article->source = source_of_name(clean_utf8(record[RecordField::Source]));
  }
}

// The last day of a year or a month; any other date itself.
Date last_day(const Date& date) {
  switch (date.precision) {
    case DatePrecision::Year:
      return {date.year, 12, 31};
    case DatePrecision::Month:
      return add_days(date.month == 12 ? Date{date.year + 1, 1, 1}
                                       : Date{date.year, date.month + 1, 1},
                      -1);
    default:
      return date;
  }
}

}  // namespace

Extraction Extractor::extract(const Page& page) {
  switch (page.type) {
    case PageType::JsonRecord:
      return extract_json(page);
    case PageType::Text:
      return extract_text(page);
    case PageType::Skipped:
      return Skipped{page.reason};
    case PageType::TooLarge:
      return Skipped{"too large"};
    case PageType::Html:
    case PageType::HttpResponse:
    case PageType::Revisit:
    case PageType::Unreadable:
      break;
  }
  return Skipped{"a web page"};
}

Extraction Extractor::extract_json(const Page& page) {
  const Result<JsonRecord> record = json_.parse(page.bytes);
  if (!record) return record.error();

  Article article;
  article.dump_id = fold_space(clean_utf8((*record)[RecordField::Id]));
  article.title = fold_space(clean_utf8((*record)[RecordField::Title]));
  article.author = fold_space(clean_utf8((*record)[RecordField::Author]));
  article.text = stripped(clean_utf8((*record)[RecordField::Text]));
  set_location(*record, &article);
  // A crawler's clock may be wrong; then it proves nothing.
  const auto captured = parse_date((*record)[RecordField::Captured]);
  if (captured && plausible(*captured, add_days(today_, 1))) {
    article.captured = *captured;
  }
  set_date((*record)[RecordField::Date], &article);
  return finish(std::move(article), (*record)[RecordField::Language]);
}

// The first line is the title if more follows and it is not a paragraph.
Extraction Extractor::extract_text(const Page& page) {
  Article article;
  article.dump_id = clean_utf8(page.name);
  article.text = stripped(clean_utf8(page.bytes));
  const std::size_t line_end = article.text.find('\n');
  if (line_end != std::string::npos && line_end <= kMaxTitleBytes) {
    article.title = fold_space(article.text.substr(0, line_end));
    article.text = stripped(article.text.substr(line_end));
  }
  article.date_evidence = "a text file states no date";
  return finish(std::move(article), "");
}

// The evidence says where the date stands, or why there is none.
void Extractor::set_date(const std::string& printed, Article* article) const {
  if (fold_space(printed).empty()) {
    article->date_evidence = "the record states no date";
    return;
  }
  Date latest = today_;
  if (article->captured)
    latest = std::min(latest, last_day(*article->captured));
  Result<Date> date = parse_date(printed);
  if (date) date = plausible(*date, add_days(latest, 1));
  if (!date) {
    article->date_evidence =
        fmt::format("the record's date is unusable: {}", date.error().message);
    return;
  }
  article->date = *date;
  article->date_evidence = fmt::format("the record's date: {}", shown(printed));
}

Extraction Extractor::finish(Article article,
                             const std::string& stated_language) {
  if (fold_space(article.text).empty()) return Skipped{"no text"};
  article.language = language_code(stated_language);
  if (article.language.empty()) {
    article.language = detect_language(article.title + "\n" + article.text);
  }
  return article;
}

}  // namespace newsfold
