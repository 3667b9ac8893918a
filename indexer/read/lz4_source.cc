// SPDX-License-Identifier: GPL-3.0-or-later
// lz4 frames (https://github.com/lz4/lz4, doc/lz4_Frame_format.md).
#include <algorithm>

#include <lz4frame.h>

#include "indexer/read/unpacker.h"

namespace newsfold {
namespace {

// A block that is misread runs over 4 MiB.
constexpr std::size_t kKeptBytes = 5 * 1024 * 1024;

class Context {
 public:
  Context() {
    if (LZ4F_isError(
            LZ4F_createDecompressionContext(&context_, LZ4F_VERSION))) {
      throw InputError("lz4 cannot be started");
    }
  }
  ~Context() { LZ4F_freeDecompressionContext(context_); }
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  LZ4F_dctx* get() const { return context_; }

 private:
  LZ4F_dctx* context_ = nullptr;
};

class Lz4Source : public Unpacker {
 public:
  explicit Lz4Source(Window window)
      : Unpacker(std::move(window), "lz4", kLz4Magic, kKeptBytes) {}

 protected:
  Step unpack(std::string_view packed, char* buffer,
              std::size_t size) override {
    // No more than lz4 asks for: a call that fails says nothing of what it
    // delivered.
    Step step;
    step.taken = std::min(packed.size(), wanted_);
    step.given = size;
    const std::size_t status =
        LZ4F_decompress(context_.get(), buffer, &step.given, packed.data(),
                        &step.taken, nullptr);
    if (LZ4F_isError(status)) {
      return Step{0, 0, false, true, LZ4F_getErrorName(status)};
    }
    step.member_ended = status == 0;
    wanted_ = step.member_ended ? kFrameHeaderBytes : status;
    return step;
  }

  void restart() override {
    LZ4F_resetDecompressionContext(context_.get());
    wanted_ = kFrameHeaderBytes;
  }

  bool begins_member(std::string_view packed) const override {
    const Context context;
    LZ4F_frameInfo_t info{};
    std::size_t size = packed.size();
    return !LZ4F_isError(
        LZ4F_getFrameInfo(context.get(), &info, packed.data(), &size));
  }

 private:
  static constexpr std::size_t kFrameHeaderBytes = 7;  // enough to begin one

  Context context_;
  std::size_t wanted_ = kFrameHeaderBytes;
};

}  // namespace

std::unique_ptr<ByteSource> unpack_lz4(Window window) {
  return std::make_unique<Lz4Source>(std::move(window));
}

}  // namespace newsfold
