// SPDX-License-Identifier: GPL-3.0-or-later
// JSONL: one record a line.  The reader only cuts lines; what stands in them is
// read by extract/json_record.h, in the workers.

#pragma once

#include "indexer/read/dump.h"
#include "indexer/read/line_reader.h"

namespace newsfold {

// Longer lines are passed over as too large.
inline constexpr std::size_t kMaxRecordBytes = 64 * 1024 * 1024;

class JsonlReader : public DumpReader {
 public:
  JsonlReader(const std::string& path, std::unique_ptr<ByteSource> bytes)
      : path_(path), lines_(std::move(bytes), kMaxRecordBytes) {}

  bool next(Page* page) override;
  std::uint64_t consumed() const override { return lines_.consumed(); }

 private:
  const std::string path_;
  LineReader lines_;
  std::uint64_t records_ = 0;
};

}  // namespace newsfold
