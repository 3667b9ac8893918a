// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/window.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

#include "indexer/read/interrupt.h"

namespace newsfold {
namespace {

class FileSource : public ByteSource {
 public:
  explicit FileSource(const std::string& path)
      : descriptor_(path == "-" ? STDIN_FILENO
                                : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (descriptor_ < 0) throw InputError(std::strerror(errno));
  }
  ~FileSource() override {
    if (descriptor_ != STDIN_FILENO) ::close(descriptor_);
  }
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;

  std::size_t read(char* buffer, std::size_t size) override {
    ssize_t count = 0;
    do {
      count = ::read(descriptor_, buffer, size);
    } while (count < 0 && errno == EINTR && !interrupted());
    if (count < 0 && errno == EINTR) return 0;  // as if it ended here
    if (count < 0) throw InputError(std::strerror(errno));
    consumed_ += static_cast<std::uint64_t>(count);
    return static_cast<std::size_t>(count);
  }

  std::uint64_t consumed() const override { return consumed_; }

 private:
  const int descriptor_;
  std::uint64_t consumed_ = 0;
};

}  // namespace

std::unique_ptr<ByteSource> open_file(const std::string& path) {
  return std::make_unique<FileSource>(path);
}

Window::Window(std::unique_ptr<ByteSource> file, std::size_t kept_bytes)
    : file_(std::move(file)), kept_bytes_(kept_bytes), buffer_(kMaxFill) {}

void Window::make_room() {
  const std::size_t kept = std::min(begin_, kept_bytes_);
  std::memmove(buffer_.data(), buffer_.data() + begin_ - kept,
               end_ - begin_ + kept);
  end_ -= begin_ - kept;
  begin_ = kept;
  // Twice what is kept, so that it is not moved for every little bit read.
  buffer_.resize(std::max(buffer_.size(), 2 * kept_bytes_ + kMaxFill));
}

bool Window::fill(std::size_t size) {
  while (end_ - begin_ < size) {
    if (begin_ + size > buffer_.size() || end_ == buffer_.size()) make_room();
    const std::size_t count =
        file_->read(buffer_.data() + end_, buffer_.size() - end_);
    if (count == 0) break;
    end_ += count;
  }
  return begin_ < end_;
}

void Window::move_to(std::uint64_t offset) {
  const std::uint64_t first = file_->consumed() - end_;  // of buffer_
  const std::uint64_t place = std::max(offset, first) - first;
  begin_ = std::min(static_cast<std::size_t>(place), end_);
}

}  // namespace newsfold
