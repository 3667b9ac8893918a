// SPDX-License-Identifier: GPL-3.0-or-later
// Packed bytes, made in memory, to be read by the dump readers.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/read/byte_source.h"

namespace newsfold {

// One gzip member; members may be put one behind the other.
std::string gzip(std::string_view bytes);

// One zstd frame with a checksum; frames may be put one behind the other.
std::string zstd(std::string_view bytes);

// The frame that tells a dictionary, as WARC files may begin with it; and a
// frame that is packed with that dictionary.
std::string zstd_dictionary(std::string_view dictionary);
std::string zstd(std::string_view bytes, std::string_view dictionary);

// One lz4 frame with a checksum; frames may be put one behind the other.
std::string lz4(std::string_view bytes);

// Bytes in memory, as a file is read.
class MemorySource : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}

  std::size_t read(char* buffer, std::size_t size) override {
    const std::size_t count = bytes_.copy(buffer, size, at_);
    at_ += count;
    return count;
  }
  std::uint64_t consumed() const override { return at_; }

 private:
  const std::string bytes_;
  std::size_t at_ = 0;
};

// Bytes that no packer can shorten, the same in every run.
std::string noise(std::size_t size);

}  // namespace newsfold
