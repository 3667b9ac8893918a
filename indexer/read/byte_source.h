// SPDX-License-Identifier: GPL-3.0-or-later
// ByteSource: the bytes of a dump, whatever they are packed in.

#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>

namespace newsfold {

// The bytes end here, against expectation: the file cannot be read on, or its
// compression is damaged.  What was read before it is good.
struct InputError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class ByteSource {
 public:
  virtual ~ByteSource() = default;

  // Reads up to `size` bytes into `buffer`; 0 means the end.
  // Throws InputError.
  virtual std::size_t read(char* buffer, std::size_t size) = 0;

  // Bytes of the file itself (packed) read so far.
  virtual std::uint64_t consumed() const = 0;
};

// Opens a file, or standard input for "-".  Unpacks gzip (all members) and
// zstd (all frames) by their first bytes, whatever the name says.
// Throws InputError.
std::unique_ptr<ByteSource> open_bytes(const std::string& path);

// Removes the byte order mark that some programs put before UTF-8.
void drop_byte_order_mark(std::string* text);

}  // namespace newsfold
