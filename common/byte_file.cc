// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/byte_file.h"

#include <fstream>
#include <sstream>

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

}  // namespace newsfold
