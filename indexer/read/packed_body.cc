// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/packed_body.h"

#include <array>
#include <memory>

#include <brotli/decode.h>
#include <zlib.h>
#include <zstd.h>

#include "common/text.h"
#include "indexer/read/content_kind.h"
#include "indexer/read/limits.h"

namespace newsfold {
namespace {

constexpr std::size_t kStepBytes = 256 * 1024;

enum class Outcome {
  Complete,
  CutShort,
  Damaged,
  TooLarge,
};

// Unpacks zlib's formats; `window_bits` tells them apart, as in inflateInit2().
Outcome inflate_body(std::string_view body, int window_bits,
                     std::string* unpacked) {
  z_stream stream{};
  if (inflateInit2(&stream, window_bits) != Z_OK) throw std::bad_alloc();
  const std::unique_ptr<z_stream, int (*)(z_stream*)> closer(&stream,
                                                             inflateEnd);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
  stream.avail_in = static_cast<uInt>(body.size());
  for (;;) {
    if (unpacked->size() > kMaxPageBytes) return Outcome::TooLarge;
    const std::size_t had = unpacked->size();
    unpacked->resize(had + kStepBytes);
    stream.next_out = reinterpret_cast<Bytef*>(unpacked->data() + had);
    stream.avail_out = kStepBytes;
    const int status = inflate(&stream, Z_NO_FLUSH);
    unpacked->resize(had + kStepBytes - stream.avail_out);
    if (status == Z_STREAM_END) return Outcome::Complete;
    if (status != Z_OK && status != Z_BUF_ERROR) return Outcome::Damaged;
    if (stream.avail_in == 0 && stream.avail_out > 0) {
      return Outcome::CutShort;
    }
  }
}

Outcome inflate_gzip(std::string_view body, std::string* unpacked) {
  return inflate_body(body, 16 + MAX_WBITS, unpacked);
}

// "deflate" is zlib's format by the standard, and the bare data by custom.
Outcome inflate_either(std::string_view body, std::string* unpacked) {
  const bool zlib_header = body.size() >= 2 && (body[0] & 0x0f) == Z_DEFLATED &&
                           (static_cast<unsigned char>(body[0]) * 256 +
                            static_cast<unsigned char>(body[1])) %
                                   31 ==
                               0;
  if (zlib_header) {
    const Outcome outcome = inflate_body(body, MAX_WBITS, unpacked);
    if (outcome != Outcome::Damaged) return outcome;
    unpacked->clear();
  }
  return inflate_body(body, -MAX_WBITS, unpacked);
}

Outcome unpack_brotli(std::string_view body, std::string* unpacked) {
  const std::unique_ptr<BrotliDecoderState, void (*)(BrotliDecoderState*)>
      state(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr),
            BrotliDecoderDestroyInstance);
  if (!state) throw std::bad_alloc();
  const auto* in = reinterpret_cast<const std::uint8_t*>(body.data());
  std::size_t in_size = body.size();
  for (;;) {
    if (unpacked->size() > kMaxPageBytes) return Outcome::TooLarge;
    const std::size_t had = unpacked->size();
    unpacked->resize(had + kStepBytes);
    auto* out = reinterpret_cast<std::uint8_t*>(unpacked->data() + had);
    std::size_t out_size = kStepBytes;
    const BrotliDecoderResult result = BrotliDecoderDecompressStream(
        state.get(), &in_size, &in, &out_size, &out, nullptr);
    unpacked->resize(had + kStepBytes - out_size);
    if (result == BROTLI_DECODER_RESULT_SUCCESS) return Outcome::Complete;
    if (result == BROTLI_DECODER_RESULT_ERROR) return Outcome::Damaged;
    if (result == BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT) {
      return Outcome::CutShort;
    }
  }
}

Outcome unpack_zstd(std::string_view body, std::string* unpacked) {
  const std::unique_ptr<ZSTD_DCtx, std::size_t (*)(ZSTD_DCtx*)> context(
      ZSTD_createDCtx(), ZSTD_freeDCtx);
  if (!context) throw std::bad_alloc();
  ZSTD_inBuffer in{body.data(), body.size(), 0};
  for (;;) {
    if (unpacked->size() > kMaxPageBytes) return Outcome::TooLarge;
    const std::size_t had = unpacked->size();
    unpacked->resize(had + kStepBytes);
    ZSTD_outBuffer out{unpacked->data() + had, kStepBytes, 0};
    const std::size_t status = ZSTD_decompressStream(context.get(), &out, &in);
    unpacked->resize(had + out.pos);
    if (ZSTD_isError(status)) return Outcome::Damaged;
    if (status == 0) return Outcome::Complete;
    if (in.pos == in.size && out.pos < out.size) return Outcome::CutShort;
  }
}

struct Encoding {
  std::string_view name;
  Outcome (*unpack)(std::string_view body, std::string* unpacked);
};

constexpr std::array<Encoding, 4> kEncodings = {{{"gzip", inflate_gzip},
                                                 {"deflate", inflate_either},
                                                 {"br", unpack_brotli},
                                                 {"zstd", unpack_zstd}}};

}  // namespace

Result<std::string> unpack_body(std::string_view encoding,
                                std::string_view body) {
  if (looks_like_html(body) || body.empty()) return std::string(body);
  for (const Encoding& known : kEncodings) {
    if (known.name != encoding) continue;
    std::string unpacked;
    const Outcome outcome = known.unpack(body, &unpacked);
    if (outcome == Outcome::TooLarge || unpacked.size() > kMaxPageBytes) {
      return Error{"a body that unpacks to more than 16 MiB"};
    }
    if (outcome == Outcome::Complete) return unpacked;
    if (looks_like_text(body)) return std::string(body);
    if (outcome == Outcome::CutShort && !unpacked.empty()) return unpacked;
    return Error{"a body whose " + std::string(encoding) + " data are " +
                 (outcome == Outcome::CutShort ? "cut short" : "damaged")};
  }
  if (looks_like_text(body)) return std::string(body);
  return Error{"a body of an unknown encoding: \"" + shown(encoding) + "\""};
}

}  // namespace newsfold
