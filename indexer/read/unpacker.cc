// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/unpacker.h"

#include <algorithm>

namespace newsfold {

Unpacker::Unpacker(Window window, std::string_view name, std::string_view magic,
                   std::size_t kept_bytes)
    : window_(std::move(window)), name_(name), magic_(magic) {
  window_.keep(kept_bytes);
}

std::size_t Unpacker::read(char* buffer, std::size_t size) {
  for (;;) {
    // What was unpacked before the damage is delivered first.
    if (!damage_.empty()) throw InputError(damage_);
    if (!window_.fill()) {
      if (!inside_member_) return 0;
      damage_ = "the " + std::string(name_) + " data are cut short";
      continue;
    }
    if (!inside_member_) member_offset_ = window_.offset();
    inside_member_ = true;
    const Step step = unpack(window_.bytes(), buffer, size);
    window_.drop(step.taken);
    if (step.member_ended) inside_member_ = false;
    if (step.damaged) {
      damage_ = "the " + std::string(name_) + " data are damaged near byte " +
                std::to_string(window_.offset());
      if (*step.cause) damage_ += std::string(": ") + step.cause;
    }
    if (step.given > 0) return step.given;
  }
}

bool Unpacker::skip_damage() {
  // Looking again at what one member ran over is bounded by what was read, or
  // a file made of nothing but false beginnings would take for ever.
  constexpr std::uint64_t kAlways = 16 * 1024 * 1024;
  const std::uint64_t damage_offset = window_.offset();
  if (damage_offset <= member_offset_ ||
      looked_again_ <= window_.consumed() + kAlways) {
    window_.move_to(member_offset_ + 1);
    looked_again_ += damage_offset - std::min(damage_offset, window_.offset());
  }
  damage_.clear();
  inside_member_ = false;
  restart();
  while (window_.fill(magic_.size()) &&
         window_.bytes().size() >= magic_.size()) {
    const std::size_t at = window_.bytes().find(magic_);
    if (at == std::string_view::npos) {
      window_.drop(window_.bytes().size() - magic_.size() + 1);
      continue;
    }
    window_.drop(at);
    window_.fill(Window::kMaxFill);
    if (begins_member(window_.bytes())) return true;
    window_.drop(1);
  }
  window_.drop(window_.bytes().size());
  return false;
}

}  // namespace newsfold
