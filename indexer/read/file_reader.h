// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are one page each: text and HTML.

#pragma once

#include "indexer/read/byte_source.h"
#include "indexer/read/dump.h"

namespace newsfold {

// A run of files.  One that cannot be read is a record without bytes; the
// damage is reported here.
class FileReader : public DumpReader {
 public:
  // Both must outlive this.
  FileReader(const std::vector<PageFile>& files, Messages* messages)
      : files_(files), messages_(messages) {}

  bool next(Page* page) override;
  std::uint64_t consumed() const override { return consumed_; }

 private:
  const std::vector<PageFile>& files_;
  Messages* const messages_;
  std::uint64_t records_ = 0;
  std::uint64_t consumed_ = 0;
};

// Bytes that are one page: standard input.
class PageReader : public DumpReader {
 public:
  // `path`, for messages, and `messages` must outlive this.
  PageReader(const std::string& path, DumpFormat format,
             std::unique_ptr<ByteSource> bytes, Messages* messages)
      : path_(path),
        format_(format),
        bytes_(std::move(bytes)),
        messages_(messages) {}

  bool next(Page* page) override;
  std::uint64_t consumed() const override { return bytes_->consumed(); }

 private:
  const std::string& path_;
  const DumpFormat format_;
  std::unique_ptr<ByteSource> bytes_;
  Messages* const messages_;
  bool done_ = false;
};

}  // namespace newsfold
