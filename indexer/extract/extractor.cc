// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/extractor.h"

#include <algorithm>

#include "common/analyzer.h"
#include "common/language.h"
#include "common/text.h"
#include "common/url.h"
#include "indexer/extract/date/plain_date.h"
#include "indexer/extract/date/record_date.h"
#include "indexer/extract/html/charset.h"
#include "indexer/extract/html/page_kind.h"
#include "indexer/extract/html/text_blocks.h"
#include "indexer/extract/text/plain_text.h"
#include "indexer/extract/wire_finder.h"
#include "indexer/read/http_message.h"

namespace newsfold {
namespace {

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

// "20080430204825", as ARC files date records, in a form that parse_date()
// reads.
std::string with_time_mark(std::string_view stated) {
  std::string text(stated);
  const bool is_compact =
      text.size() == 14 &&
      text.find_first_not_of("0123456789") == std::string::npos;
  if (is_compact) text.insert(8, "T");
  return text;
}

// True if a line is a paragraph.  A text file may be without, not a web page.
bool holds_prose(std::string_view text) {
  constexpr std::size_t kParagraphBytes = 80;
  constexpr std::size_t kSentenceBytes = 60;
  while (!text.empty()) {
    const std::string_view line = trimmed(take_line(&text));
    if (line.size() >= kParagraphBytes) return true;
    if (line.size() >= kSentenceBytes && ends_like_sentence(line)) return true;
  }
  return false;
}

// `page` up to the last line of the article in it: what follows is dated for
// itself.
std::string_view up_to_end_of(std::string_view text, std::string_view page) {
  const std::string_view last = trimmed(text.substr(text.rfind('\n') + 1));
  const std::size_t at = page.rfind(last);
  return at == std::string_view::npos ? page : page.substr(0, at + last.size());
}

void set_date(PlainDate found, Article* article) {
  article->date = found.date;
  article->date_evidence = std::move(found.evidence);
}

bool is_in_capitals(std::string_view text) {
  const auto in = [text](char first, char last) {
    return std::any_of(text.begin(), text.end(),
                       [=](char c) { return c >= first && c <= last; });
  };
  return in('A', 'Z') && !in('a', 'z');
}

// Records of short news often have all of it in the title.  A mere headline is
// shorter, or in capitals.
bool tells_the_news(std::string_view title) {
  constexpr std::size_t kLeastBytes = 60;
  constexpr std::size_t kLeastWords = 8;
  return title.size() >= kLeastBytes && !is_in_capitals(title) &&
         Analyzer().tokens(title).size() >= kLeastWords;
}

bool is_plain_text(std::string_view content_type) {
  return lower_case(content_type).starts_with("text/plain");
}

}  // namespace

std::optional<Date> capture_date(std::string_view stated, const Date& today) {
  const Result<Date> captured = parse_date(with_time_mark(stated));
  if (!captured || !plausible(*captured, add_days(today, 1))) {
    return std::nullopt;
  }
  return *captured;
}

Extraction Extractor::extract(const Page& page,
                              const RecurringLines* recurring) {
  Extraction extraction = extract_page(page, recurring);
  if (auto* article = std::get_if<Article>(&extraction)) {
    FoundWire wire = find_wire(*article);
    article->wire = wire.code;
    article->wire_evidence = std::move(wire.evidence);
  }
  return extraction;
}

Extraction Extractor::extract_page(const Page& page,
                                   const RecurringLines* recurring) {
  switch (page.type) {
    case PageType::JsonRecord:
      return extract_json(page);
    case PageType::Text:
      return extract_text(page, page.bytes, page.content_type, recurring);
    case PageType::Html:
      return extract_html(page, page.bytes, page.content_type);
    case PageType::HttpResponse:
      return extract_http(page, recurring);
    case PageType::Revisit:
      return Skipped{"a capture of what was captured before"};
    case PageType::Skipped:
      return Skipped{page.reason};
    case PageType::TooLarge:
    case PageType::Unreadable:
      break;
  }
  return Skipped{"too large"};
}

Extraction Extractor::extract_json(const Page& page) {
  const Result<JsonRecord> record = json_.parse(page.bytes);
  if (!record) return record.error();

  Article article;
  article.dump_id = fold_space(clean_utf8((*record)[RecordField::Id]));
  article.title = fold_space(clean_utf8((*record)[RecordField::Title]));
  article.author = fold_space(clean_utf8((*record)[RecordField::Author]));
  article.text = std::string(trimmed(clean_utf8((*record)[RecordField::Text])));
  if (article.text.empty() && tells_the_news(article.title)) {
    article.text = article.title;
  }
  set_location(*record, &article);
  article.captured = capture_date((*record)[RecordField::Captured], today_);
  set_date(find_record_date((*record)[RecordField::Date], article.url,
                            add_days(latest_date(article), 1)),
           &article);
  return finish(std::move(article), (*record)[RecordField::Language]);
}

Extraction Extractor::extract_http(const Page& page,
                                   const RecurringLines* recurring) {
  const Result<HttpResponse> response = parse_http_response(page.bytes);
  if (!response) return response.error();
  if (is_plain_text(response->content_type)) {
    return extract_text(page, response->body, response->content_type,
                        recurring);
  }
  return extract_html(page, response->body, response->content_type);
}

Extraction Extractor::extract_html(const Page& page, std::string_view bytes,
                                   std::string_view content_type) {
  HtmlPage html{bytes, content_type, "", today_};
  if (auto url = canonical_url(page.url)) html.url = *std::move(url);
  Article captured;
  captured.captured = capture_date(page.captured, today_);
  html.latest = add_days(latest_date(captured), 1);
  Extraction extraction = html_.extract(html);
  auto* article = std::get_if<Article>(&extraction);
  if (auto* skipped = std::get_if<Skipped>(&extraction)) {
    article = &skipped->found;
  }
  if (article) {
    article->captured = captured.captured;
    article->dump_id = clean_utf8(page.name);
    if (article->url != html.url) article->page_url = html.url;
  }
  return extraction;
}

Extraction Extractor::extract_text(const Page& page, std::string_view bytes,
                                   std::string_view content_type,
                                   const RecurringLines* recurring) {
  Article article;
  article.dump_id = clean_utf8(page.name);
  article.captured = capture_date(page.captured, today_);
  if (auto url = canonical_url(page.url)) {
    article.url = *std::move(url);
    article.source = source_of_host(url_host(article.url));
  }
  if (is_front_page(article.url)) return Skipped{"a home page"};
  std::optional<RecurringLines::View> lines;
  if (recurring && !article.url.empty()) {
    lines = recurring->on_host(url_host(article.url));
  }
  const std::string utf8 = decode_page(bytes, content_type);
  PlainTextResult result = extract_plain_text(utf8, lines ? &*lines : nullptr);
  if (const auto* none = std::get_if<NoArticle>(&result)) {
    return Skipped{none->reason};
  }
  auto& text = std::get<PlainText>(result);
  if (!article.url.empty() && !holds_prose(text.text)) {
    return Skipped{"no running text"};
  }
  article.title = std::move(text.title);
  article.author = std::move(text.author);
  if (article.source.empty()) article.source = source_of_name(text.source);
  set_date(find_plain_date(up_to_end_of(text.text, utf8), article.url,
                           add_days(latest_date(article), 1)),
           &article);
  article.text = std::move(text.text);
  return finish(std::move(article), "");
}

// The day of the capture; today if it is unknown.
Date Extractor::latest_date(const Article& article) const {
  if (!article.captured) return today_;
  return std::min(today_, last_day(*article.captured));
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
