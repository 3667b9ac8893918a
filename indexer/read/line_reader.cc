// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/line_reader.h"

#include <cstring>

namespace newsfold {

LineReader::LineReader(std::unique_ptr<ByteSource> bytes,
                       std::size_t max_line_bytes)
    : bytes_(std::move(bytes)),
      max_line_bytes_(max_line_bytes),
      buffer_(256 * 1024) {}

bool LineReader::fill() {
  begin_ = 0;
  end_ = bytes_->read(buffer_.data(), buffer_.size());
  return end_ > 0;
}

bool LineReader::next(Line* line) {
  *line = Line{{}, ++number_, false};
  bool started = false;
  while (begin_ < end_ || fill()) {
    started = true;
    const char* begin = buffer_.data() + begin_;
    const auto* newline =
        static_cast<const char*>(std::memchr(begin, '\n', end_ - begin_));
    const std::size_t length =
        newline ? static_cast<std::size_t>(newline - begin) : end_ - begin_;
    begin_ += length + (newline ? 1 : 0);
    if (line->text.size() + length > max_line_bytes_) line->too_long = true;
    if (line->too_long) {
      line->text.clear();
    } else {
      line->text.append(begin, length);
    }
    if (newline) break;
  }
  if (!line->text.empty() && line->text.back() == '\r') line->text.pop_back();
  if (number_ == 1) drop_byte_order_mark(&line->text);
  return started;
}

}  // namespace newsfold
