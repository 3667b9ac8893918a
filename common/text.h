// SPDX-License-Identifier: GPL-3.0-or-later
// Small helpers for UTF-8 text.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace newsfold {

// The character of `text` at byte `*at`, which moves behind it; negative for an
// ill-formed sequence.  REQUIRES: *at < text.size()
std::int32_t next_character(std::string_view text, std::size_t* at);

// `text` without ASCII white space at both ends.
std::string_view trimmed(std::string_view text);

// `text` without white space at both ends, and with every run of white space
// inside (Unicode White_Space) as one blank.
std::string fold_space(std::string_view text);

// Valid UTF-8: every ill-formed sequence becomes U+FFFD, every NUL a blank.
std::string clean_utf8(std::string_view bytes);

// The longest prefix of `text` of at most `size_bytes` that ends between two
// characters.
std::string_view prefix_at_character(std::string_view text,
                                     std::size_t size_bytes);

// Takes the first line off `*text`, and its line end with it; all of it if it
// has none.
std::string_view take_line(std::string_view* text);

// `text` cut to `size_bytes` for a message, "..." after it if it was longer.
// One line: control characters, line and paragraph separators as blanks,
// ill-formed bytes as U+FFFD, and without the embeddings, overrides and
// isolates of Unicode's bidirectional algorithm (UAX 9), which would reorder
// what stands behind them.
std::string shown(std::string_view text, std::size_t size_bytes = 60);

// Lower case, Unicode default (no language).
std::string lower_case(std::string_view text);

}  // namespace newsfold
