// SPDX-License-Identifier: GPL-3.0-or-later
// ARC: crawls before WARC, and up to about 2009.  Its records are responses
// without a type, told apart by their URLs and first bytes; the first one,
// "filedesc:", is about the file.

#pragma once

#include "indexer/read/arc_header.h"
#include "indexer/read/record_reader.h"

namespace newsfold {

class ArcReader : public RecordReader {
 public:
  // `path`, as in Dump, and `messages` must outlive this.
  ArcReader(const std::string& path, std::unique_ptr<ByteSource> bytes,
            Messages* messages)
      : RecordReader(path, std::move(bytes), kMaxArcHeaderBytes, messages) {}

 protected:
  std::size_t header_end(std::string_view bytes,
                         std::size_t from) const override;
  Result<std::uint64_t> read_header(std::string_view header,
                                    Page* page) override;
  void classify(std::string_view content, Page* page) override;
  bool starts_record(std::string_view bytes) const override;
  std::size_t next_candidate(std::string_view bytes,
                             std::size_t from) const override;
  bool closes_record(std::string_view behind) const override;
};

}  // namespace newsfold
