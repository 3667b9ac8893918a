// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/byte_file.h"

#include <fstream>
#include <sstream>

#include "common/hash.h"

namespace newsfold {
namespace fs = std::filesystem;

std::string read_whole(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return std::move(bytes).str();
}

void write_whole(const fs::path& file, std::string_view bytes) {
  const fs::path fresh = file.string() + ".new";
  std::ofstream stream(fresh, std::ios::binary);
  stream << bytes;
  stream.close();
  if (!stream) {
    throw fs::filesystem_error("cannot write", fresh,
                               std::make_error_code(std::errc::io_error));
  }
  fs::rename(fresh, file);
}

std::optional<std::string> read_sealed(const std::filesystem::path& file) {
  std::string bytes = read_whole(file);
  if (bytes.size() < sizeof(std::uint64_t)) return std::nullopt;
  const std::size_t size = bytes.size() - sizeof(std::uint64_t);
  ByteReader seal(std::string_view(bytes).substr(size));
  const auto sum = seal.take<std::uint64_t>();
  bytes.resize(size);
  return sum == hash64(bytes) ? std::optional(std::move(bytes)) : std::nullopt;
}

void write_sealed(const std::filesystem::path& file, std::string_view bytes) {
  ByteWriter seal;
  seal.put(hash64(bytes));
  write_whole(file, std::string(bytes) + seal.bytes());
}

}  // namespace newsfold
