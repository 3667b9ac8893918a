// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/building.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <random>

#include <fmt/format.h>

#include "common/article.h"
#include "common/schema.h"
#include "indexer/write/segment.h"

namespace newsfold {
namespace fs = std::filesystem;
namespace {

std::string new_run_id() {
  std::random_device random;
  return format_id(static_cast<std::uint64_t>(random()) << 32 | random());
}

std::string read_line(const fs::path& file) {
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  return line;
}

// The run that a RUN file names; empty if another format version began it,
// whose segments must not be mixed with ours.
std::string run_of_line(const std::string& line) {
  const std::size_t blank = line.find(' ');
  if (blank == std::string::npos) return "";
  return line.substr(blank + 1) == kFormatVersion ? line.substr(0, blank) : "";
}

// The T and N of "done-T-N".
std::pair<unsigned, std::uint64_t> tier_and_serial(const fs::path& path) {
  const std::string name = path.filename().string();
  const std::size_t dash = name.rfind('-');
  unsigned tier = 0;
  std::uint64_t serial = 0;
  std::from_chars(name.data() + name.find('-') + 1, name.data() + dash, tier);
  std::from_chars(name.data() + dash + 1, name.data() + name.size(), serial);
  return {tier, serial};
}

}  // namespace

BuildingArea::BuildingArea(const ArchivePaths& paths,
                           const std::set<std::string>& published_runs)
    : root_(paths.building()) {
  run_ = run_of_line(read_line(root_ / "RUN"));
  if (run_.empty() || published_runs.contains(run_)) {
    fs::remove_all(root_);
    fs::create_directories(root_);
    run_ = new_run_id();
    std::ofstream(root_ / "RUN") << run_ << ' ' << kFormatVersion << '\n';
  } else {
    recover();
  }
}

// Results of merges come before their inputs, which are then known and go.
void BuildingArea::recover() {
  std::vector<fs::path> done;
  for (const auto& entry : fs::directory_iterator(root_)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("done-")) {
      done.push_back(entry.path());
    } else if (name.starts_with("new-")) {
      fs::remove_all(entry.path());
    }
  }
  std::sort(done.begin(), done.end(), [](const auto& a, const auto& b) {
    return tier_and_serial(a) > tier_and_serial(b);
  });
  for (const fs::path& path : done) recover_segment(path);
}

void BuildingArea::recover_segment(const fs::path& path) {
  const auto [tier, serial] = tier_and_serial(path);
  serial_ = std::max(serial_, serial + 1);
  // The machine may have gone down before the segment reached the disk.
  const bool intact = verify_sums(path).empty();
  if (intact && recovered_.add(Xapian::Database(path.string()))) {
    tiers_[tier].push_back(path);
  } else {
    fs::remove_all(path);
  }
}

std::vector<fs::path> BuildingArea::finished() const {
  const std::lock_guard lock(mutex_);
  std::vector<fs::path> paths;
  for (const auto& [tier, segments] : tiers_) {
    paths.insert(paths.end(), segments.begin(), segments.end());
  }
  return paths;
}

fs::path BuildingArea::new_path() {
  const std::lock_guard lock(mutex_);
  return root_ / fmt::format("new-{}", serial_++);
}

void BuildingArea::finish(const fs::path& path, unsigned tier) {
  write_sums(path);
  const std::lock_guard lock(mutex_);
  const std::string name = path.filename().string();
  const fs::path done =
      root_ / fmt::format("done-{}-{}", tier, name.substr(name.find('-') + 1));
  fs::rename(path, done);
  tiers_[tier].push_back(done);
}

void BuildingArea::add_segment(
    const std::function<void(const std::string&)>& write) {
  const fs::path path = new_path();
  write(path.string());
  finish(path, 0);
  merge_full_tiers();
}

// The result gets its name before its inputs go: killed in between, both are
// there, and recover() drops the inputs.
void BuildingArea::merge_full_tiers() {
  for (unsigned tier = 0;; ++tier) {
    std::vector<fs::path> inputs;
    {
      const std::lock_guard lock(mutex_);
      if (tiers_[tier].size() < kMergeWidth) return;
      inputs.swap(tiers_[tier]);
    }
    const fs::path result = new_path();
    merge_databases(inputs, result);
    finish(result, tier + 1);
    for (const fs::path& input : inputs) fs::remove_all(input);
  }
}

void BuildingArea::clear() { fs::remove_all(root_); }

}  // namespace newsfold
