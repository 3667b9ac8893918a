// SPDX-License-Identifier: GPL-3.0-or-later
// The header of an ARC record (Internet Archive, 1996), a line:
//
//   v1  URL IP-address Archive-date Content-type Archive-length
//   v2  URL IP-address Archive-date Content-type Result-code Checksum Location
//       Offset Filename Archive-length
//
// URLs may hold blanks, and so may types: the fields are found by what they
// look like, from the right, in both versions.

#pragma once

#include <cstdint>
#include <string_view>

#include "common/result.h"

namespace newsfold {

// The views are into the line.
struct ArcHeader {
  std::string_view url;
  std::string_view date;  // YYYYMMDDHHMMSS, sometimes shorter
  std::string_view content_type;
  std::uint64_t content_bytes = 0;
};

// Reads a line, without its end.  Fails if it is none of the above.
Result<ArcHeader> parse_arc_header(std::string_view line);

// True if `bytes` begin with a line that was meant to be a header, though a
// field of it may be bad, or with what a cut left of one.
bool resembles_arc_header(std::string_view bytes);

// Longer lines are no headers.
inline constexpr std::size_t kMaxArcHeaderBytes = 8 * 1024;

}  // namespace newsfold
