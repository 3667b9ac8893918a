// SPDX-License-Identifier: GPL-3.0-or-later
// Unpacker: what the packings have in common.  A packing says how a member is
// unpacked and how one begins; members, offsets and damage are dealt with here.

#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "indexer/read/byte_source.h"
#include "indexer/read/window.h"

namespace newsfold {

class Unpacker : public ByteSource {
 public:
  std::size_t read(char* buffer, std::size_t size) final;
  std::uint64_t consumed() const final { return window_.consumed(); }
  bool packed() const final { return true; }
  std::uint64_t member_offset() const final { return member_offset_; }
  bool skip_damage() final;

 protected:
  // `name` and `magic`, the bytes that a member begins with, are literals.
  // `kept_bytes`: how far damage can lead the packing past the end of a member.
  Unpacker(Window window, std::string_view name, std::string_view magic,
           std::size_t kept_bytes);

  struct Step {
    std::size_t taken = 0;      // of the packed bytes
    std::size_t given = 0;      // unpacked
    bool member_ended = false;  // behind what was given
    bool damaged = false;       // likewise
    const char* cause = "";     // of the damage, if more can be said
  };
  virtual Step unpack(std::string_view packed, char* buffer,
                      std::size_t size) = 0;

  // Forgets the member in hand.
  virtual void restart() = 0;

  // True if a member begins with `packed` (it has the magic bytes), as far as
  // can be told cheaply: what is packed may hold them by chance.
  virtual bool begins_member(std::string_view packed) const = 0;

 private:
  Window window_;
  const std::string_view name_;
  const std::string_view magic_;
  std::uint64_t member_offset_ = 0;
  bool inside_member_ = false;
  std::string damage_;              // how the bytes end, if not well
  std::uint64_t looked_again_ = 0;  // bytes that were run over twice
};

std::unique_ptr<ByteSource> unpack_gzip(Window window);
std::unique_ptr<ByteSource> unpack_zstd(Window window);
std::unique_ptr<ByteSource> unpack_lz4(Window window);

inline constexpr std::string_view kGzipMagic = "\x1f\x8b";
inline constexpr std::string_view kZstdMagic = "\x28\xb5\x2f\xfd";
inline constexpr std::string_view kLz4Magic = "\x04\x22\x4d\x18";

// zstd and lz4 share the magic of frames that say nothing of the content.
bool is_skippable_frame(std::string_view packed);

}  // namespace newsfold
