// SPDX-License-Identifier: GPL-3.0-or-later
// WARC (ISO 28500): crawls since 2009, and WET, the plain text of crawls.
//
//   response    HttpResponse if it may be a page, by status and Content-Type
//   resource    Html or Text by its Content-Type
//   conversion  Text (WET)
//   revisit     Revisit; its URL is that of the capture it refers to
//   others      Skipped: they are about captures

#pragma once

#include "indexer/read/record_reader.h"
#include "indexer/read/warc_header.h"

namespace newsfold {

class WarcReader : public RecordReader {
 public:
  // `path`, as in Dump, and `messages` must outlive this.
  WarcReader(const std::string& path, std::unique_ptr<ByteSource> bytes,
             Messages* messages)
      : RecordReader(path, std::move(bytes), kWarcStartBytes, messages) {}

 protected:
  std::size_t header_end(std::string_view bytes,
                         std::size_t from) const override;
  Result<std::uint64_t> read_header(std::string_view header,
                                    Page* page) override;
  void classify(std::string_view content, Page* page) override;
  bool starts_record(std::string_view bytes) const override {
    return starts_warc_record(bytes);
  }
  std::size_t next_candidate(std::string_view bytes,
                             std::size_t from) const override;
  bool closes_record(std::string_view behind) const override {
    return behind.starts_with("\r\n\r\n") || behind.starts_with("\n\n");
  }

 private:
  WarcHeader header_;  // of the record in hand
};

}  // namespace newsfold
