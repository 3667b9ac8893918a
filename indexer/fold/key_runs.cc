// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/fold/key_runs.h"

#include <algorithm>
#include <bit>
#include <fstream>
#include <queue>
#include <span>

#include <boost/interprocess/file_mapping.hpp>
#include <boost/interprocess/mapped_region.hpp>

namespace newsfold {
namespace fs = std::filesystem;
namespace {

// With more runs than this, a lookup costs more than merging them does.
constexpr std::size_t kMostRuns = 8;

constexpr const char* kExtension = ".run";
constexpr const char* kMerged = "merged";  // not the id of any run

// Pairs lie in the files as in memory: two numbers of 8 bytes each.
static_assert(std::endian::native == std::endian::little);
static_assert(sizeof(KeyedArticle) == 16);

// Writes a file that appears whole or not at all.
class RunWriter {
 public:
  explicit RunWriter(fs::path file)
      : file_(std::move(file)), fresh_(file_.string() + ".new"), out_(fresh_) {}

  void write(std::span<const KeyedArticle> pairs) {
    out_.write(reinterpret_cast<const char*>(pairs.data()),
               static_cast<std::streamsize>(pairs.size_bytes()));
  }

  void finish() {
    out_.close();
    if (!out_) {
      throw fs::filesystem_error("cannot write", fresh_,
                                 std::make_error_code(std::errc::io_error));
    }
    fs::rename(fresh_, file_);
  }

 private:
  const fs::path file_;
  const fs::path fresh_;
  std::ofstream out_;
};

}  // namespace

// A file of pairs in memory.
class KeyRuns::Run {
 public:
  explicit Run(fs::path file)
      : file_(std::move(file)),
        mapping_(file_.c_str(), boost::interprocess::read_only),
        region_(mapping_, boost::interprocess::read_only) {}

  std::span<const KeyedArticle> pairs() const {
    return {static_cast<const KeyedArticle*>(region_.get_address()),
            region_.get_size() / sizeof(KeyedArticle)};
  }
  const fs::path& file() const { return file_; }

 private:
  const fs::path file_;
  boost::interprocess::file_mapping mapping_;
  boost::interprocess::mapped_region region_;
};

KeyRuns::KeyRuns(fs::path folder) : folder_(std::move(folder)) {
  fs::create_directories(folder_);
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder_)) {
    if (entry.path().extension() == kExtension) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) open(file);
}

KeyRuns::~KeyRuns() = default;
KeyRuns::KeyRuns(KeyRuns&&) noexcept = default;

// An empty file cannot be mapped, and holds nothing.
void KeyRuns::open(const fs::path& file) {
  if (fs::file_size(file) < sizeof(KeyedArticle)) return;
  runs_.push_back(std::make_unique<Run>(file));
}

void KeyRuns::add(const std::string& name, std::vector<KeyedArticle> pairs) {
  const fs::path file = folder_ / (name + kExtension);
  std::erase_if(runs_, [&](const auto& run) { return run->file() == file; });
  if (pairs.empty()) {
    fs::remove(file);
    return;
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  RunWriter writer(file);
  writer.write(pairs);
  writer.finish();
  open(file);
  if (runs_.size() > kMostRuns) merge_all();
}

std::vector<ArticleId> KeyRuns::find(std::uint64_t key) const {
  std::vector<ArticleId> found;
  for (const auto& run : runs_) {
    const auto pairs = run->pairs();
    for (auto at =
             std::lower_bound(pairs.begin(), pairs.end(), KeyedArticle{key, 0});
         at != pairs.end() && at->key == key; ++at) {
      found.push_back(at->article);
    }
  }
  if (runs_.size() > 1) {
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
  }
  return found;
}

// Pairs that stand in several runs, after an attempt that came to nothing, are
// written once.
void KeyRuns::merge_all() {
  struct Cursor {
    std::span<const KeyedArticle> rest;
    bool operator<(const Cursor& other) const {
      return other.rest.front() < rest.front();  // the least on top
    }
  };
  std::priority_queue<Cursor> cursors;
  for (const auto& run : runs_) cursors.push({run->pairs()});

  const fs::path merged = folder_ / (std::string(kMerged) + kExtension);
  RunWriter writer(merged);
  KeyedArticle last;
  while (!cursors.empty()) {
    Cursor cursor = cursors.top();
    cursors.pop();
    const KeyedArticle& pair = cursor.rest.front();
    if (pair != last) writer.write({&pair, 1});
    last = pair;
    cursor.rest = cursor.rest.subspan(1);
    if (!cursor.rest.empty()) cursors.push(cursor);
  }
  writer.finish();
  for (const auto& run : runs_) {
    if (run->file() != merged) fs::remove(run->file());
  }
  runs_.clear();
  open(merged);
}

void KeyRuns::clear() {
  runs_.clear();
  for (const auto& entry : fs::directory_iterator(folder_)) {
    fs::remove(entry.path());
  }
}

}  // namespace newsfold
