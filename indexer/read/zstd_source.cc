// SPDX-License-Identifier: GPL-3.0-or-later
// zstd (RFC 8878), with the dictionary that WARC files may begin with: a
// skippable frame of magic 0x184D2A5D, its size in 4 bytes, low byte first,
// then the dictionary, itself packed with zstd or not.
#include <zstd.h>

#include "indexer/read/unpacker.h"

namespace newsfold {
namespace {

constexpr std::string_view kDictionaryMagic = "\x5d\x2a\x4d\x18";
constexpr std::size_t kSkippableHeaderBytes = 8;
constexpr std::size_t kMaxDictionaryBytes = 16 * 1024 * 1024;

// A block that is misread runs over 128 KiB.
constexpr std::size_t kKeptBytes = 192 * 1024;

// REQUIRES: packed.size() >= kSkippableHeaderBytes
std::size_t skippable_size(std::string_view packed) {
  std::size_t size = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    size |= static_cast<std::size_t>(static_cast<unsigned char>(packed[4 + i]))
            << (8 * i);
  }
  return size;
}

std::string unpack_dictionary(const std::string& packed) {
  if (!packed.starts_with(kZstdMagic)) return packed;
  std::string dictionary(kMaxDictionaryBytes, '\0');
  const std::size_t size = ZSTD_decompress(dictionary.data(), dictionary.size(),
                                           packed.data(), packed.size());
  if (ZSTD_isError(size)) {
    throw InputError(std::string("the zstd dictionary is damaged: ") +
                     ZSTD_getErrorName(size));
  }
  dictionary.resize(size);
  return dictionary;
}

// The dictionary that the file begins with; empty if it does not.
std::string take_dictionary(Window* window) {
  window->fill(kSkippableHeaderBytes);
  if (window->bytes().size() < kSkippableHeaderBytes ||
      !window->bytes().starts_with(kDictionaryMagic)) {
    return {};
  }
  const std::size_t size = skippable_size(window->bytes());
  if (size > kMaxDictionaryBytes) {
    throw InputError("the zstd dictionary is too large");
  }
  window->drop(kSkippableHeaderBytes);
  std::string packed;
  while (packed.size() < size && window->fill()) {
    const std::string_view part =
        window->bytes().substr(0, size - packed.size());
    packed += part;
    window->drop(part.size());
  }
  if (packed.size() < size) {
    throw InputError("the zstd dictionary is cut short");
  }
  return unpack_dictionary(packed);
}

class ZstdSource : public Unpacker {
 public:
  ZstdSource(Window window, const std::string& dictionary)
      : Unpacker(std::move(window), "zstd", kZstdMagic, kKeptBytes),
        context_(ZSTD_createDCtx()) {
    if (!context_) throw InputError("zstd cannot be started");
    // An empty one means none.
    const std::size_t status = ZSTD_DCtx_loadDictionary(
        context_.get(), dictionary.data(), dictionary.size());
    if (ZSTD_isError(status)) {
      throw InputError(std::string("the zstd dictionary cannot be used: ") +
                       ZSTD_getErrorName(status));
    }
  }

 protected:
  Step unpack(std::string_view packed, char* buffer,
              std::size_t size) override {
    // No more than zstd asks for: a call that fails delivers nothing, so it
    // must not have unpacked good blocks before the bad one.
    const std::string_view wanted = packed.substr(0, wanted_);
    ZSTD_inBuffer in{wanted.data(), wanted.size(), 0};
    ZSTD_outBuffer out{buffer, size, 0};
    const std::size_t status = ZSTD_decompressStream(context_.get(), &out, &in);
    Step step{in.pos, out.pos, status == 0, ZSTD_isError(status) != 0, ""};
    if (step.damaged) {
      step.cause = ZSTD_getErrorName(status);
    } else {
      wanted_ = step.member_ended ? kFrameHeaderBytes : status;
    }
    return step;
  }

  void restart() override {
    ZSTD_DCtx_reset(context_.get(), ZSTD_reset_session_only);
    wanted_ = kFrameHeaderBytes;
  }

  bool begins_member(std::string_view packed) const override {
    constexpr std::size_t kBlockHeaderBytes = 3;
    constexpr std::size_t kMinHeaderBytes = 5;
    if (packed.size() < kMinHeaderBytes) return false;
    const unsigned descriptor = static_cast<unsigned char>(packed[4]);
    if ((descriptor & 0x08) != 0) return false;  // reserved
    constexpr std::size_t kDictionaryIdBytes[] = {0, 1, 2, 4};
    constexpr std::size_t kContentSizeBytes[] = {0, 2, 4, 8};
    const bool single = (descriptor & 0x20) != 0;
    std::size_t header = kMinHeaderBytes + (single ? 0 : 1) +
                         kDictionaryIdBytes[descriptor & 3] +
                         kContentSizeBytes[descriptor >> 6];
    if (single && descriptor >> 6 == 0) ++header;
    if (packed.size() < header + kBlockHeaderBytes) return false;
    constexpr unsigned kReservedBlock = 3;
    return ((static_cast<unsigned char>(packed[header]) >> 1) & 3) !=
           kReservedBlock;
  }

 private:
  struct Free {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
  };

  static constexpr std::size_t kFrameHeaderBytes = 5;  // enough to begin one

  std::unique_ptr<ZSTD_DCtx, Free> context_;
  std::size_t wanted_ = kFrameHeaderBytes;
};

}  // namespace

std::unique_ptr<ByteSource> unpack_zstd(Window window) {
  const std::string dictionary = take_dictionary(&window);
  return std::make_unique<ZstdSource>(std::move(window), dictionary);
}

bool is_skippable_frame(std::string_view packed) {
  constexpr std::string_view kBehindLowNibble = "\x2a\x4d\x18";
  return packed.size() >= 4 &&
         (static_cast<unsigned char>(packed[0]) & 0xf0) == 0x50 &&
         packed.substr(1, 3) == kBehindLowNibble;
}

}  // namespace newsfold
