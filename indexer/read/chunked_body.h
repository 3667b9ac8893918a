// SPDX-License-Identifier: GPL-3.0-or-later
// The chunked transfer encoding of HTTP (RFC 9112, section 7.1).

#pragma once

#include <string>
#include <string_view>

#include "common/result.h"

namespace newsfold {

// The content of the chunks of `body`, up to the last one or, of a body that is
// cut short, to its end.  A body that does not begin with a chunk was stored
// with its chunks joined, and is returned as it is.  Fails where something else
// stands after a good chunk.
Result<std::string> join_chunks(std::string_view body);

}  // namespace newsfold
