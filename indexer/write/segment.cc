// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/segment.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <xapian.h>

#include "common/article.h"
#include "common/hash.h"
#include "common/schema.h"

namespace newsfold {
namespace fs = std::filesystem;
namespace {

constexpr const char* kSumsFile = "newsfold.sums";

bool number_less(const std::string& a, const std::string& b) {
  return std::stoull(a) < std::stoull(b);
}

class UnitingCompactor : public Xapian::Compactor {
 public:
  std::string resolve_duplicate_metadata(const std::string& key,
                                         std::size_t count,
                                         const std::string values[]) override {
    // Xapian 1.4 gives the key as its table has it, behind two bytes.
    if (key.find(metadata_key::kCaptured) <= 2) {
      return *std::min_element(values, values + count);
    }
    if (key.find(metadata_key::kRevision) <= 2) {
      return *std::max_element(values, values + count, number_less);
    }
    if (key.find(metadata_key::kStem) > 2) return values[0];
    std::set<std::string> forms;
    for (std::size_t i = 0; i < count; ++i) {
      std::istringstream words(values[i]);
      for (std::string word; words >> word;) forms.insert(word);
    }
    std::string united;
    for (const std::string& form : forms) {
      if (!united.empty()) united += ' ';
      united += form;
    }
    return united;
  }
};

// The tables of a segment, by name.
std::vector<fs::path> tables(const fs::path& segment) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(segment)) {
    const std::string name = entry.path().filename().string();
    if (name != kSumsFile && name != "flintlock") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string sum_of(const fs::path& file) {
  const std::unique_ptr<XXH3_state_t, XXH_errorcode (*)(XXH3_state_t*)> state(
      XXH3_createState(), XXH3_freeState);
  XXH3_64bits_reset(state.get());
  std::ifstream in(file, std::ios::binary);
  std::vector<char> buffer(1 << 20);
  while (in.read(buffer.data(), static_cast<std::streamsize>(buffer.size())),
         in.gcount() > 0) {
    XXH3_64bits_update(state.get(), buffer.data(),
                       static_cast<std::size_t>(in.gcount()));
  }
  return format_id(XXH3_64bits_digest(state.get()));
}

std::string line_of(const fs::path& file) {
  return fmt::format("{} {} {}", sum_of(file), fs::file_size(file),
                     file.filename().string());
}

}  // namespace

void merge_databases(const std::vector<fs::path>& from, const fs::path& to) {
  Xapian::Database all;
  for (const fs::path& path : from) {
    all.add_database(Xapian::Database(path.string()));
  }
  UnitingCompactor compactor;
  all.compact(to.string(), Xapian::Compactor::FULL, 0, compactor);
}

void write_sums(const fs::path& segment) { write_sums(segment, {}); }

SegmentSums sums_of_tables(const fs::path& segment,
                           const std::set<std::string>& tables) {
  SegmentSums sums;
  std::ifstream in(segment / kSumsFile);
  for (std::string line; std::getline(in, line);) {
    const std::string table = line.substr(line.rfind(' ') + 1);
    if (tables.contains(table)) sums[table] = line;
  }
  return sums;
}

void write_sums(const fs::path& segment, const SegmentSums& known) {
  const fs::path sums = segment / kSumsFile;
  std::ofstream out(sums);
  for (const fs::path& file : tables(segment)) {
    const auto line = known.find(file.filename().string());
    out << (line == known.end() ? line_of(file) : line->second) << '\n';
  }
  out.close();
  if (!out) {
    throw fs::filesystem_error("cannot write", sums,
                               std::make_error_code(std::errc::io_error));
  }
}

void remove_sums(const fs::path& segment) { fs::remove(segment / kSumsFile); }

std::vector<std::string> verify_sums(const fs::path& segment) {
  std::ifstream in(segment / kSumsFile);
  if (!in) return {"no checksums: a change was interrupted"};
  std::vector<std::string> problems;
  std::set<fs::path> listed;
  for (std::string line; std::getline(in, line);) {
    const fs::path file = segment / line.substr(line.rfind(' ') + 1);
    listed.insert(file);
    if (!fs::exists(file)) {
      problems.push_back(file.filename().string() + " is missing");
    } else if (line_of(file) != line) {
      problems.push_back(file.filename().string() +
                         " differs from its checksum");
    }
  }
  for (const fs::path& file : tables(segment)) {
    if (!listed.contains(file)) {
      problems.push_back(file.filename().string() + " has no checksum");
    }
  }
  return problems;
}

void sync_file(const fs::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0 || ::fsync(descriptor) != 0) {
    const std::error_code error(errno, std::generic_category());
    if (descriptor >= 0) ::close(descriptor);
    throw std::system_error(error, path.string());
  }
  ::close(descriptor);
}

void write_synced(const fs::path& file, std::string_view text) {
  const fs::path fresh = file.string() + ".new";
  std::ofstream out(fresh);
  out << text;
  out.close();
  if (!out) {
    throw fs::filesystem_error("cannot write", fresh,
                               std::make_error_code(std::errc::io_error));
  }
  sync_file(fresh);
  fs::rename(fresh, file);
  sync_file(file.parent_path());
}

void sync_folder_and_files(const fs::path& folder) {
  for (const auto& entry : fs::directory_iterator(folder)) {
    sync_file(entry.path());
  }
  sync_file(folder);
}

}  // namespace newsfold
