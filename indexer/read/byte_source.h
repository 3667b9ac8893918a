// SPDX-License-Identifier: GPL-3.0-or-later
// ByteSource: the bytes of a dump, whatever they are packed in.
//
// Packed files are made of members: gzip members, zstd or lz4 frames.  Crawlers
// write one a record, so members are where a reader takes up again behind
// damage.  A plain file is one member.

#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace newsfold {

// The bytes end here, against expectation: the file cannot be read on, or its
// compression is damaged.  What was read before it is good.
struct InputError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class ByteSource {
 public:
  virtual ~ByteSource() = default;

  // Reads up to `size` bytes into `buffer`, never of two members in one call;
  // 0 means the end.  Throws InputError, and again at every further call.
  virtual std::size_t read(char* buffer, std::size_t size) = 0;

  // Bytes of the file itself (packed) read so far.
  virtual std::uint64_t consumed() const = 0;

  // True if offsets in the file are known of members only.
  virtual bool packed() const { return false; }

  // Where in the file the member begins that the last call of read() was in,
  // also if that call threw.
  virtual std::uint64_t member_offset() const { return 0; }

  // After an InputError: goes to the next member behind the one that is
  // damaged, by its first bytes.  False if there is none; the bytes have then
  // come to their end.
  virtual bool skip_damage() { return false; }
};

// Opens a file, or standard input for "-".  Unpacks gzip (all members), zstd
// and lz4 (all frames) by their first bytes, whatever the name says.  Where the
// first member is damaged, name and a later member tell the packing together.
// A zstd file may begin with its dictionary in a skippable frame (IIPC,
// "Zstandard for WARC").  Throws InputError.
std::unique_ptr<ByteSource> open_bytes(const std::string& path);

// The same for bytes that are read elsewhere, of a file of that name.
std::unique_ptr<ByteSource> unpacked(std::unique_ptr<ByteSource> file,
                                     std::string_view name);

// Removes the byte order mark that some programs put before UTF-8.
void drop_byte_order_mark(std::string* text);

}  // namespace newsfold
