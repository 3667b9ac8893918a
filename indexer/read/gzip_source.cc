// SPDX-License-Identifier: GPL-3.0-or-later
// gzip (RFC 1952): crawlers write a member a record.
#include <array>

#include <zlib.h>

#include "indexer/read/unpacker.h"

namespace newsfold {
namespace {

constexpr int kGzipOnly = 16 + MAX_WBITS;

// A stored block or an extra field, misread, runs over 64 KiB.
constexpr std::size_t kKeptBytes = 192 * 1024;

class Inflater {
 public:
  Inflater() {
    if (inflateInit2(&stream_, kGzipOnly) != Z_OK) {
      throw InputError("zlib cannot be started");
    }
  }
  ~Inflater() { inflateEnd(&stream_); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  void reset() { inflateReset(&stream_); }

  int inflate(std::string_view packed, char* buffer, std::size_t size) {
    stream_.next_in =
        reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream_.avail_in = static_cast<uInt>(packed.size());
    stream_.next_out = reinterpret_cast<Bytef*>(buffer);
    stream_.avail_out = static_cast<uInt>(size);
    return ::inflate(&stream_, Z_NO_FLUSH);
  }

  std::size_t left_in() const { return stream_.avail_in; }
  std::size_t left_out() const { return stream_.avail_out; }

 private:
  z_stream stream_{};
};

class GzipSource : public Unpacker {
 public:
  explicit GzipSource(Window window)
      : Unpacker(std::move(window), "gzip", kGzipMagic, kKeptBytes) {}

 protected:
  Step unpack(std::string_view packed, char* buffer,
              std::size_t size) override {
    Step step;
    const int status = inflater_.inflate(packed, buffer, size);
    step.taken = packed.size() - inflater_.left_in();
    step.given = size - inflater_.left_out();
    step.member_ended = status == Z_STREAM_END;
    step.damaged = status != Z_STREAM_END && status != Z_OK;
    if (step.member_ended) inflater_.reset();
    return step;
  }

  void restart() override { inflater_.reset(); }

  bool begins_member(std::string_view packed) const override {
    constexpr std::size_t kHeaderBytes = 10;
    constexpr unsigned char kReservedFlags = 0xe0;
    if (packed.size() < kHeaderBytes || packed[2] != Z_DEFLATED ||
        (static_cast<unsigned char>(packed[3]) & kReservedFlags) != 0) {
      return false;
    }
    std::array<char, 1024> sample;
    const int status = Inflater().inflate(packed, sample.data(), sample.size());
    return status == Z_OK || status == Z_STREAM_END;
  }

 private:
  Inflater inflater_;
};

}  // namespace

std::unique_ptr<ByteSource> unpack_gzip(Window window) {
  return std::make_unique<GzipSource>(std::move(window));
}

}  // namespace newsfold
