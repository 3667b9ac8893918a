// SPDX-License-Identifier: GPL-3.0-or-later
// Files for tests: a folder that goes with the test, and verbs to fill it.

#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace newsfold {

// A new, empty folder that is removed with all it holds at the end of the test.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

  // Writes a file below this folder, and the folders on its way; returns where.
  std::string write(const std::string& name, std::string_view bytes) const;

 private:
  std::filesystem::path path_;
};

// Both REQUIRE that the file can be opened.
void write_file(const std::filesystem::path& path, std::string_view bytes);
std::string read_file(const std::filesystem::path& path);

// Damages a file as a bad disk does.  REQUIRES: offset < its size
void flip_bit(const std::filesystem::path& path, std::size_t offset);

}  // namespace newsfold
