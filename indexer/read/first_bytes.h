// SPDX-License-Identifier: GPL-3.0-or-later
// What a dump is, told by its first bytes.

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/read/byte_source.h"
#include "indexer/read/dump.h"

namespace newsfold {

// The format of what begins with `bytes`; nothing if more of them must be seen.
// With `complete` there are no more, and it always knows.
std::optional<DumpFormat> format_of_beginning(std::string_view bytes,
                                              bool complete);

// The format of a file.  Throws InputError.
DumpFormat format_of_bytes(const std::string& path);

// The format of bytes that cannot be read twice: `*bytes` becomes a source that
// gives again what was looked at.  Reads no more than it must, so that a pipe
// is not waited for without need.
DumpFormat format_of_bytes(std::unique_ptr<ByteSource>* bytes);

}  // namespace newsfold
