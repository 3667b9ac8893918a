// SPDX-License-Identifier: GPL-3.0-or-later
// The content encodings of HTTP: gzip, deflate, br, zstd.

#pragma once

#include <string>
#include <string_view>

#include "common/result.h"

namespace newsfold {

// Unpacks `body`.  `encoding` is in lower case, without "x-".  A body that is
// not packed so but is text was stored unpacked, and is returned as it is.
// What a cut leaves of a body is kept; damage fails, and so do an unknown
// encoding and more than kMaxPageBytes.
Result<std::string> unpack_body(std::string_view encoding,
                                std::string_view body);

}  // namespace newsfold
