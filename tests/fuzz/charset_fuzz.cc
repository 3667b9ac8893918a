// SPDX-License-Identifier: GPL-3.0-or-later
// Fuzz target: bytes become UTF-8, whatever they are and say that they are.
// Input: a line with the Content-Type, then the page.

#include <string>

#include "fuzz/checks.h"
#include "indexer/extract/html/charset.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  using namespace newsfold;
  std::string_view input = input_of(data, size);
  const std::string_view content_type = take_input_line(&input);

  const std::string text = decode_page(input, content_type);

  promise_text(text, "a decoded page is UTF-8");
  promise(decode_page(input, content_type) == text,
          "a page is decoded the same way twice");
  promise(decode_page(text, "text/html; charset=utf-8") == text,
          "what is decoded stays as it is");
  return 0;
}
