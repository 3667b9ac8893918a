// SPDX-License-Identifier: GPL-3.0-or-later
// The fold's own files: read and written whole; numbers are little-endian, and
// lists have their length in front.

#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace newsfold {

static_assert(std::endian::native == std::endian::little);

// Nothing if the file cannot be read.
std::string read_whole(const std::filesystem::path& file);

// The file appears whole or not at all.
// Throws std::filesystem::filesystem_error.
void write_whole(const std::filesystem::path& file, std::string_view bytes);

// The same for files that end with a hash of all before it, which is not part
// of what is written or read.  None if the file cannot be read, or is damaged.
std::optional<std::string> read_sealed(const std::filesystem::path& file);
void write_sealed(const std::filesystem::path& file, std::string_view bytes);

class ByteWriter {
 public:
  template <typename Number>
  void put(Number number) {
    static_assert(std::is_arithmetic_v<Number>);
    bytes_.append(reinterpret_cast<const char*>(&number), sizeof number);
  }

  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

// Reading beyond the end gives zeros, and ok() is false from then on.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  template <typename Number>
  Number take() {
    Number number{};
    if (rest_.size() < sizeof number) {
      ok_ = false;
      rest_ = {};
      return number;
    }
    std::memcpy(&number, rest_.data(), sizeof number);
    rest_.remove_prefix(sizeof number);
    return number;
  }

  // The next length of a list of things of `size` bytes each; not ok() if the
  // list would end beyond the bytes.
  std::size_t take_length(std::size_t size) {
    const std::size_t length = take<std::uint32_t>();
    if (length <= rest_.size() / size) return length;
    ok_ = false;
    return 0;
  }

  std::string_view take_bytes(std::size_t size) {
    if (rest_.size() < size) {
      ok_ = false;
      size = rest_.size();
    }
    const std::string_view bytes = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return bytes;
  }

  bool ok() const { return ok_; }
  bool at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace newsfold
