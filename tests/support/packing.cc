// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/packing.h"

#include <memory>
#include <random>
#include <stdexcept>

#include <lz4frame.h>
#include <zlib.h>
#include <zstd.h>

namespace newsfold {

std::string gzip(std::string_view bytes) {
  constexpr int kGzip = 16 + MAX_WBITS;
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, kGzip, 8,
                   Z_DEFAULT_STRATEGY) != Z_OK) {
    throw std::runtime_error("zlib cannot be started");
  }
  std::string packed(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const int status = deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  if (status != Z_STREAM_END) throw std::runtime_error("gzip failed");
  return packed;
}

std::string zstd(std::string_view bytes) { return zstd(bytes, ""); }

std::string zstd(std::string_view bytes, std::string_view dictionary) {
  const std::unique_ptr<ZSTD_CCtx, std::size_t (*)(ZSTD_CCtx*)> context(
      ZSTD_createCCtx(), ZSTD_freeCCtx);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  ZSTD_CCtx_loadDictionary(context.get(), dictionary.data(), dictionary.size());
  std::string packed(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size = ZSTD_compress2(
      context.get(), packed.data(), packed.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(size)) throw std::runtime_error(ZSTD_getErrorName(size));
  packed.resize(size);
  return packed;
}

std::string zstd_dictionary(std::string_view dictionary) {
  std::string frame = "\x5d\x2a\x4d\x18";
  for (unsigned shift = 0; shift < 32; shift += 8) {
    frame += static_cast<char>((dictionary.size() >> shift) & 0xFF);
  }
  return frame.append(dictionary);
}

std::string lz4(std::string_view bytes) {
  LZ4F_preferences_t preferences{};
  preferences.frameInfo.contentChecksumFlag = LZ4F_contentChecksumEnabled;
  std::string packed(LZ4F_compressFrameBound(bytes.size(), &preferences), '\0');
  const std::size_t size = LZ4F_compressFrame(
      packed.data(), packed.size(), bytes.data(), bytes.size(), &preferences);
  if (LZ4F_isError(size)) throw std::runtime_error(LZ4F_getErrorName(size));
  packed.resize(size);
  return packed;
}

std::string noise(std::size_t size) {
  std::mt19937 random(20110920);
  std::string bytes(size, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random() & 0xFF);
  return bytes;
}

}  // namespace newsfold
