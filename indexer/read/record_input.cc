// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/record_input.h"

#include <algorithm>
#include <cstring>

namespace newsfold {
namespace {

constexpr std::size_t kReadBytes = 256 * 1024;

}  // namespace

RecordInput::RecordInput(std::unique_ptr<ByteSource> source)
    : source_(std::move(source)), buffer_(2 * kReadBytes, '\0') {}

std::string_view RecordInput::peek(std::size_t size) {
  if (end_ - begin_ < size) fill(size);
  return {buffer_.data() + begin_, end_ - begin_};
}

void RecordInput::fill(std::size_t size) {
  while (end_ - begin_ < size && damage_.empty() && !ended_) {
    make_room(size);
    std::size_t count = 0;
    try {
      count = source_->read(buffer_.data() + end_,
                            std::min(kReadBytes, buffer_.size() - end_));
    } catch (const InputError& error) {
      damage_ = error.what();
      return;
    }
    ended_ = count == 0;
    const std::uint64_t offset = source_->member_offset();
    if (!ended_ && (members_.empty() || members_.back().offset != offset)) {
      members_.push_back({position_ + (end_ - begin_), offset});
    }
    end_ += count;
  }
}

void RecordInput::make_room(std::size_t size) {
  if (begin_ + size <= buffer_.size() &&
      end_ + kReadBytes / 2 <= buffer_.size()) {
    return;
  }
  std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
  end_ -= begin_;
  begin_ = 0;
  // Twice the size, so that large sizes that follow closely, as damage makes
  // them, do not move all bytes each time.
  if (buffer_.size() < 2 * size) buffer_.resize(2 * size + kReadBytes);
}

void RecordInput::drop(std::size_t count) {
  begin_ += count;
  position_ += count;
  while (members_.size() > 1 && members_[1].position <= position_) {
    members_.pop_front();
  }
}

std::string RecordInput::place() const {
  if (!source_->packed()) return std::to_string(position_);
  // Of a member that is damaged from its first byte on, none was read.
  if (begin_ == end_ && !damage_.empty() && !damage_is_inside_member()) {
    return std::to_string(source_->member_offset());
  }
  if (members_.empty()) return "0";
  const Member& member = members_.front();
  std::string place = std::to_string(member.offset);
  if (position_ > member.position) {
    place += "+" + std::to_string(position_ - member.position);
  }
  return place;
}

bool RecordInput::at_member_start() const {
  return source_->packed() && !members_.empty() &&
         members_.front().position == position_;
}

std::size_t RecordInput::next_member(std::size_t from) const {
  if (!source_->packed()) return std::string::npos;
  const auto member =
      std::lower_bound(members_.begin(), members_.end(), position_ + from,
                       [](const Member& m, std::uint64_t position) {
                         return m.position < position;
                       });
  return member == members_.end()
             ? std::string::npos
             : static_cast<std::size_t>(member->position - position_);
}

bool RecordInput::damage_is_inside_member() const {
  return !damage_.empty() && !members_.empty() &&
         members_.back().offset == source_->member_offset();
}

bool RecordInput::skip_damage() {
  position_ += end_ - begin_;
  begin_ = end_ = 0;
  members_.clear();
  damage_.clear();
  ended_ = !source_->skip_damage();
  return !ended_;
}

}  // namespace newsfold
