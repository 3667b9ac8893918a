// SPDX-License-Identifier: GPL-3.0-or-later
// Window: the packed bytes of a file, a part at a time.  What was dropped last
// stays at hand, so that an unpacker led astray by damage can look again at
// what it ran over; this works on pipes as well.

#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/read/byte_source.h"

namespace newsfold {

// The bytes of a file as they stand there, or of standard input for "-".
// Throws InputError.
std::unique_ptr<ByteSource> open_file(const std::string& path);

class Window {
 public:
  // `kept_bytes` of what was dropped stay at hand.
  explicit Window(std::unique_ptr<ByteSource> file, std::size_t kept_bytes = 0);

  // Longest size that fill() can be asked for.
  static constexpr std::size_t kMaxFill = 256 * 1024;

  std::string_view bytes() const {
    return {buffer_.data() + begin_, end_ - begin_};
  }
  void drop(std::size_t count) { begin_ += count; }

  // Makes bytes() at least `size` long unless the file ends; false at its end
  // with nothing left.  Throws InputError.
  bool fill(std::size_t size = 1);

  // Goes back, or forward, to `offset` of the file, as near as the bytes at
  // hand allow.
  void move_to(std::uint64_t offset);

  // How much stays at hand from here on.
  void keep(std::size_t bytes) { kept_bytes_ = bytes; }

  // The offset of bytes() in the file.
  std::uint64_t offset() const { return file_->consumed() - bytes().size(); }
  std::uint64_t consumed() const { return file_->consumed(); }

 private:
  void make_room();

  std::unique_ptr<ByteSource> file_;
  std::size_t kept_bytes_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace newsfold
