// SPDX-License-Identifier: GPL-3.0-or-later
// The header of a WARC record (ISO 28500; versions 0.17 to 1.1): a line with
// the version, then fields.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/result.h"

namespace newsfold {

struct WarcHeader {
  std::string type;          // lower case: "response"
  std::string url;           // WARC-Target-URI, as it stands there
  std::string refers_to;     // WARC-Refers-To-Target-URI, likewise
  std::string date;          // WARC-Date, likewise
  std::string content_type;  // of the content: "application/http"
  std::uint64_t content_bytes = 0;
  bool is_segment = false;  // a part of a record that was cut into several
};

// Reads a header, from its version on up to and with the empty line behind it.
// Names are compared without case; a URL may stand in angle brackets, as drafts
// of 1.0 had it; of fields that come twice the first holds.  Fails if there is
// no type, or no length that is a number; and if it breaks off before the empty
// line.
Result<WarcHeader> parse_warc_header(std::string_view header);

// True if `bytes` begin as a WARC record does: a version, and a field in the
// next line.  At most kWarcStartBytes are looked at.
bool starts_warc_record(std::string_view bytes);
inline constexpr std::size_t kWarcStartBytes = 128;

inline constexpr std::string_view kWarcMagic = "WARC/";

}  // namespace newsfold
