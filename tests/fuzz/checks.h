// SPDX-License-Identifier: GPL-3.0-or-later
// What fuzz targets share: promises that end the run when they are broken, and
// input in parts.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "common/article.h"
#include "common/date.h"
#include "indexer/extract/extraction.h"

// One input of libFuzzer; each target defines it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size);

namespace newsfold {

// Says which promise was broken, and aborts, unless it was kept.
void promise(bool kept, std::string_view what);

// Promises valid UTF-8 without NUL.
void promise_text(std::string_view text, std::string_view what);

// Promises what common/article.h says of an article, and that it is not dated
// after the day behind `today` and behind its capture.
void promise_article(const Article& article, const Date& today);

// The same for what an extractor gave, be it an article or not.
void promise_extraction(const Extraction& extraction, const Date& today);

// True if both are the same in every part.
bool same(const Extraction& a, const Extraction& b);

// Takes a line, without its end, off the front of `input`.
std::string_view take_input_line(std::string_view* input);

inline std::string_view input_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace newsfold
