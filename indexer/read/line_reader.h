// SPDX-License-Identifier: GPL-3.0-or-later
// LineReader: the lines of a ByteSource, in bounded memory.

#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "indexer/read/byte_source.h"

namespace newsfold {

struct Line {
  std::string text;          // without its line end ("\n" or "\r\n")
  std::uint64_t number = 0;  // from 1
  bool too_long = false;     // over the limit: text is empty
};

class LineReader {
 public:
  LineReader(std::unique_ptr<ByteSource> bytes, std::size_t max_line_bytes);

  // False at the end.  Throws InputError; lines before it were complete, a line
  // that the damage cut is given up.
  bool next(Line* line);

  std::uint64_t consumed() const { return bytes_->consumed(); }

 private:
  bool fill();

  std::unique_ptr<ByteSource> bytes_;
  const std::size_t max_line_bytes_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;  // unread part of buffer_
  std::size_t end_ = 0;
  std::uint64_t number_ = 0;
};

}  // namespace newsfold
