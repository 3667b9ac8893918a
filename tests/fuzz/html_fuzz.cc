// SPDX-License-Identifier: GPL-3.0-or-later
// Fuzz target: from a page to its article; once as HTML, or as an HTTP response
// where it begins like one, and once as plain text.
// Input: a line with the URL, one with the time of the capture, then the page.

#include <string>

#include "common/text.h"
#include "fuzz/checks.h"
#include "indexer/extract/extractor.h"

namespace newsfold {
namespace {

constexpr Date kToday{2024, 2, 29};

Extractor make_extractor() { return Extractor({FieldMap(), kToday}); }

Extractor& used_extractor() {
  static Extractor used = make_extractor();
  return used;
}

// The parser serves one page after the other.
void extract_html(const Page& page) {
  const Extraction extraction = used_extractor().extract(page);
  promise_extraction(extraction, kToday);
  promise(same(extraction, make_extractor().extract(page)),
          "the pages before a page do not matter");
}

void extract_text(const Page& page, const RecurringLines* recurring) {
  promise_extraction(used_extractor().extract(page, recurring), kToday);
}

// As if each of its lines stood on other pages of the host too.
void extract_with_recurring_lines(const Page& page) {
  RecurringLines lines({.slot_bits = 8, .page_bits = 4});
  lines.learn("harbour.example", "http://harbour.example/1", page.bytes);
  lines.learn("harbour.example", "http://harbour.example/2",
              page.bytes.substr(0, page.bytes.size() / 2));
  extract_text(page, &lines);
}

}  // namespace
}  // namespace newsfold

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  using namespace newsfold;
  std::string_view input = input_of(data, size);
  Page page;
  page.url = take_input_line(&input);
  page.captured = take_input_line(&input);
  page.bytes = input;
  page.type = input.starts_with("HTTP/") ? PageType::HttpResponse  //
                                         : PageType::Html;
  extract_html(page);
  page.type = PageType::Text;
  extract_text(page, nullptr);
  page.url = "http://harbour.example/news/tide";
  page.bytes = clean_utf8(page.bytes);
  extract_with_recurring_lines(page);
  return 0;
}
