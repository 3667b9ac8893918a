// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/byte_source.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <string_view>
#include <vector>

#include <fcntl.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include "indexer/read/interrupt.h"

namespace newsfold {
namespace {

constexpr std::size_t kBufferBytes = 256 * 1024;

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

// The packed side of an unpacker: a window of the file.
class Window {
 public:
  explicit Window(std::unique_ptr<ByteSource> file)
      : file_(std::move(file)), buffer_(kBufferBytes) {}

  std::string_view bytes() const {
    return {buffer_.data() + begin_, end_ - begin_};
  }
  void drop(std::size_t count) { begin_ += count; }

  // Makes bytes() at least `size` long unless the file ends; false at its end
  // with nothing left.
  bool fill(std::size_t size = 1) {
    while (end_ - begin_ < size) {
      std::copy(buffer_.begin() + static_cast<long>(begin_),
                buffer_.begin() + static_cast<long>(end_), buffer_.begin());
      end_ -= begin_;
      begin_ = 0;
      const std::size_t count =
          file_->read(buffer_.data() + end_, buffer_.size() - end_);
      if (count == 0) break;
      end_ += count;
    }
    return begin_ < end_;
  }

  // Bytes that left the window: the offset of bytes() in the file.
  std::uint64_t offset() const { return file_->consumed() - bytes().size(); }
  std::uint64_t consumed() const { return file_->consumed(); }

 private:
  std::unique_ptr<ByteSource> file_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

class PlainSource : public ByteSource {
 public:
  explicit PlainSource(Window window) : window_(std::move(window)) {}

  std::size_t read(char* buffer, std::size_t size) override {
    if (!window_.fill()) return 0;
    const std::string_view bytes = window_.bytes().substr(0, size);
    std::copy(bytes.begin(), bytes.end(), buffer);
    window_.drop(bytes.size());
    return bytes.size();
  }
  std::uint64_t consumed() const override { return window_.consumed(); }

 private:
  Window window_;
};

class GzipSource : public ByteSource {
 public:
  explicit GzipSource(Window window) : window_(std::move(window)) {
    constexpr int kGzipOnly = 16 + MAX_WBITS;
    if (inflateInit2(&stream_, kGzipOnly) != Z_OK) {
      throw InputError("zlib cannot be started");
    }
  }
  ~GzipSource() override { inflateEnd(&stream_); }
  GzipSource(const GzipSource&) = delete;
  GzipSource& operator=(const GzipSource&) = delete;

  std::size_t read(char* buffer, std::size_t size) override {
    stream_.next_out = reinterpret_cast<Bytef*>(buffer);
    stream_.avail_out = static_cast<uInt>(size);
    while (stream_.avail_out == size) {
      if (!damage_.empty()) throw InputError(damage_);
      if (!window_.fill()) {
        if (inside_member_) throw InputError("the gzip data are cut short");
        return 0;
      }
      inflate_window();
    }
    return size - stream_.avail_out;
  }
  std::uint64_t consumed() const override { return window_.consumed(); }

 private:
  void inflate_window() {
    const std::string_view bytes = window_.bytes();
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream_.avail_in = static_cast<uInt>(bytes.size());
    inside_member_ = true;
    const int status = inflate(&stream_, Z_NO_FLUSH);
    window_.drop(bytes.size() - stream_.avail_in);
    if (status == Z_STREAM_END) {
      inside_member_ = false;
      inflateReset(&stream_);
    } else if (status != Z_OK && status != Z_BUF_ERROR) {
      // What this call unpacked before it is delivered first.
      damage_ = "the gzip data are damaged near byte " +
                std::to_string(window_.offset());
    }
  }

  Window window_;
  z_stream stream_{};
  bool inside_member_ = false;
  std::string damage_;  // how the bytes end, if not well
};

class ZstdSource : public ByteSource {
 public:
  explicit ZstdSource(Window window)
      : window_(std::move(window)), stream_(ZSTD_createDStream()) {
    if (!stream_) throw InputError("zstd cannot be started");
  }

  std::size_t read(char* buffer, std::size_t size) override {
    ZSTD_outBuffer out{buffer, size, 0};
    while (out.pos == 0) {
      if (!window_.fill()) {
        if (inside_frame_) throw InputError("the zstd data are cut short");
        return 0;
      }
      // No more than zstd asks for: a call that fails delivers nothing, so it
      // must not have unpacked good blocks before the bad one.
      const std::string_view bytes = window_.bytes().substr(0, wanted_);
      ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
      const std::size_t status =
          ZSTD_decompressStream(stream_.get(), &out, &in);
      window_.drop(in.pos);
      if (ZSTD_isError(status)) {
        throw InputError("the zstd data are damaged near byte " +
                         std::to_string(window_.offset()) + ": " +
                         ZSTD_getErrorName(status));
      }
      inside_frame_ = status != 0;
      wanted_ = inside_frame_ ? status : kHeaderBytes;
    }
    return out.pos;
  }
  std::uint64_t consumed() const override { return window_.consumed(); }

 private:
  struct Free {
    void operator()(ZSTD_DStream* stream) const { ZSTD_freeDStream(stream); }
  };

  Window window_;
  static constexpr std::size_t kHeaderBytes = 5;  // enough to begin a frame

  std::unique_ptr<ZSTD_DStream, Free> stream_;
  bool inside_frame_ = false;
  std::size_t wanted_ = kHeaderBytes;
};

}  // namespace

std::unique_ptr<ByteSource> open_bytes(const std::string& path) {
  constexpr std::string_view kGzipMagic = "\x1f\x8b";
  constexpr std::string_view kZstdMagic = "\x28\xb5\x2f\xfd";
  Window window(std::make_unique<FileSource>(path));
  window.fill(kZstdMagic.size());
  if (window.bytes().substr(0, kGzipMagic.size()) == kGzipMagic) {
    return std::make_unique<GzipSource>(std::move(window));
  }
  if (window.bytes().substr(0, kZstdMagic.size()) == kZstdMagic) {
    return std::make_unique<ZstdSource>(std::move(window));
  }
  return std::make_unique<PlainSource>(std::move(window));
}

void drop_byte_order_mark(std::string* text) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (text->starts_with(kMark)) text->erase(0, kMark.size());
}

}  // namespace newsfold
