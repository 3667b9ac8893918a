// SPDX-License-Identifier: GPL-3.0-or-later
// Packed bytes, made in memory, to be read by the dump readers.

#pragma once

#include <string>
#include <string_view>

namespace newsfold {

// One gzip member; members may be put one behind the other.
std::string gzip(std::string_view bytes);

// One zstd frame with a checksum; frames may be put one behind the other.
std::string zstd(std::string_view bytes);

// Bytes that no packer can shorten, the same in every run.
std::string noise(std::size_t size);

}  // namespace newsfold
