// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP responses as crawlers store them: as they came over the wire, or with
// the encodings undone and the header left as it was.  So an encoding that the
// header names is undone only where the body bears it out.
//
// What is tolerated: lines that end in LF alone, a status line that ends after
// the number, folded lines, lines that are no field, any bytes in values, and
// interim answers (1xx) before the one that counts.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "common/result.h"

namespace newsfold {

struct HttpHead {
  int status = 0;
  std::string content_type;       // as it stands there
  std::string content_encoding;   // of several headers, joined by commas
  std::string transfer_encoding;  // likewise
  std::size_t size = 0;           // where the body begins
};

// Reads what stands before the body; `message` may be cut anywhere behind it.
// A head ends with an empty line, before a line that begins with "<", or with
// the message.  Fails without a status, and if the head is longer than
// kMaxHeaderBytes.
Result<HttpHead> parse_http_head(std::string_view message);

struct HttpResponse {
  int status = 0;
  std::string content_type;  // as it stands there
  std::string body;          // all encodings undone, at most kMaxPageBytes
};

// Chunks and compression: a body that is cut short is kept as far as it goes; a
// damaged one fails, and so does one that unpacks to more than kMaxPageBytes or
// has an encoding that is unknown.
Result<HttpResponse> parse_http_response(std::string_view message);

}  // namespace newsfold
