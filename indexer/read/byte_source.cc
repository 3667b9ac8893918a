// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/byte_source.h"

#include <algorithm>
#include <string_view>

#include "indexer/read/unpacker.h"
#include "indexer/read/window.h"

namespace newsfold {
namespace {

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

struct Packing {
  std::string_view magic;
  std::string_view ending;  // of names
  std::string_view member;  // what its members begin with, longer than magic
  std::unique_ptr<ByteSource> (*unpack)(Window window);
};

constexpr Packing kPackings[] = {
    {kGzipMagic, ".gz", "\x1f\x8b\x08", unpack_gzip},
    {kZstdMagic, ".zst", kZstdMagic, unpack_zstd},
    {kLz4Magic, ".lz4", kLz4Magic, unpack_lz4},
};

// The packing of a file that begins so; null if it is plain.
const Packing* packing_of(std::string_view bytes, std::string_view name) {
  for (const Packing& packing : kPackings) {
    if (bytes.starts_with(packing.magic)) return &packing;
  }
  for (const Packing& packing : kPackings) {
    if (!name.ends_with(packing.ending)) continue;
    if (is_skippable_frame(bytes)) return &packing;
    if (bytes.find(packing.member) != std::string_view::npos) return &packing;
  }
  return is_skippable_frame(bytes) ? &kPackings[1] : nullptr;
}

}  // namespace

std::unique_ptr<ByteSource> open_bytes(const std::string& path) {
  return unpacked(open_file(path), path);
}

std::unique_ptr<ByteSource> unpacked(std::unique_ptr<ByteSource> file,
                                     std::string_view name) {
  Window window(std::move(file));
  window.fill(kZstdMagic.size());
  const Packing* packing = packing_of(window.bytes(), name);
  if (packing) return packing->unpack(std::move(window));
  return std::make_unique<PlainSource>(std::move(window));
}

void drop_byte_order_mark(std::string* text) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (text->starts_with(kMark)) text->erase(0, kMark.size());
}

}  // namespace newsfold
