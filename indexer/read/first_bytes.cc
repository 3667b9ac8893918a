// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/first_bytes.h"

#include <algorithm>
#include <deque>

namespace newsfold {
namespace {

// Text may begin with any number of empty lines: then it is text.
constexpr std::size_t kMaxLookedAt = 64 * 1024;

// What was read of a source: the bytes of one call, or its failure.
struct Reading {
  std::string bytes;
  std::uint64_t member_offset = 0;
  std::string error;
};

// Gives again what was read of a source, then the rest of it.
class Replay : public ByteSource {
 public:
  Replay(std::deque<Reading> readings, std::unique_ptr<ByteSource> rest)
      : readings_(std::move(readings)), rest_(std::move(rest)) {}

  std::size_t read(char* buffer, std::size_t size) override {
    if (readings_.empty()) return rest_->read(buffer, size);
    Reading& reading = readings_.front();
    member_offset_ = reading.member_offset;
    if (!reading.error.empty()) throw InputError(reading.error);
    const std::size_t count = reading.bytes.copy(buffer, size);
    reading.bytes.erase(0, count);
    if (reading.bytes.empty()) readings_.pop_front();
    return count;
  }

  std::uint64_t consumed() const override { return rest_->consumed(); }
  bool packed() const override { return rest_->packed(); }
  std::uint64_t member_offset() const override {
    return readings_.empty() ? rest_->member_offset() : member_offset_;
  }
  // A failure is the last thing that was read.
  bool skip_damage() override {
    readings_.clear();
    return rest_->skip_damage();
  }

 private:
  std::deque<Reading> readings_;
  std::unique_ptr<ByteSource> rest_;
  std::uint64_t member_offset_ = 0;
};

Reading read_once(ByteSource* bytes) {
  Reading reading;
  reading.bytes.resize(4096);
  try {
    reading.bytes.resize(
        bytes->read(reading.bytes.data(), reading.bytes.size()));
  } catch (const InputError& error) {
    reading.bytes.clear();
    reading.error = error.what();
  }
  reading.member_offset = bytes->member_offset();
  return reading;
}

}  // namespace

std::optional<DumpFormat> format_of_beginning(std::string_view bytes,
                                              bool complete) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  constexpr std::pair<std::string_view, DumpFormat> kSigns[] = {
      {"WARC/", DumpFormat::Warc},
      {"filedesc:", DumpFormat::Arc},
      {"{", DumpFormat::Jsonl},
      {"<", DumpFormat::Html}};
  if (bytes.starts_with(kMark)) bytes.remove_prefix(kMark.size());
  bytes.remove_prefix(
      std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  bool undecided = bytes.empty() || kMark.starts_with(bytes);
  for (const auto& [sign, format] : kSigns) {
    if (bytes.starts_with(sign)) return format;
    undecided = undecided || sign.starts_with(bytes);
  }
  if (undecided && !complete) return std::nullopt;
  return DumpFormat::Text;
}

DumpFormat format_of_bytes(const std::string& path) {
  std::unique_ptr<ByteSource> bytes = open_bytes(path);
  return format_of_bytes(&bytes);
}

DumpFormat format_of_bytes(std::unique_ptr<ByteSource>* bytes) {
  std::deque<Reading> readings;
  std::string seen;
  std::optional<DumpFormat> format;
  while (!format) {
    Reading reading = read_once(bytes->get());
    seen += reading.bytes;
    const bool complete = reading.bytes.empty() || seen.size() > kMaxLookedAt;
    format = format_of_beginning(seen, complete);
    const bool ended = reading.bytes.empty() && reading.error.empty();
    if (!ended) readings.push_back(std::move(reading));
  }
  *bytes = std::make_unique<Replay>(std::move(readings), std::move(*bytes));
  return *format;
}

}  // namespace newsfold
