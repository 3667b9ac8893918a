// SPDX-License-Identifier: GPL-3.0-or-later
// RecordInput: a ByteSource as readers of records want it: bytes to look at
// before they are taken, places for messages, and damage that comes after the
// bytes before it.

#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>

#include "indexer/read/byte_source.h"

namespace newsfold {

class RecordInput {
 public:
  explicit RecordInput(std::unique_ptr<ByteSource> source);

  // The bytes that come next, at least `size` of them unless the end or damage
  // is nearer.  Valid until the next call of any function that is not const.
  // Memory grows to twice the largest size asked for.
  std::string_view peek(std::size_t size);

  // Takes bytes.  REQUIRES: peek() showed that many.
  void drop(std::size_t count);

  // Where the next byte is, for messages.  In a plain file its offset; in a
  // packed one the offset of the member that it begins, or, further inside, the
  // member's and its own in what is unpacked of it: "4711+1000".
  std::string place() const;

  // True if the next byte is the first of a member of a packed file.
  bool at_member_start() const;

  // How far behind the next byte the next member begins, at or after `from`;
  // npos if peek() has not met one.
  std::size_t next_member(std::size_t from) const;

  // Why no bytes come after those that peek() shows; empty if nothing is wrong,
  // or not yet.
  const std::string& damage() const { return damage_; }

  // True if the damage is in the member that the last byte came from.
  bool damage_is_inside_member() const;

  // True if it is also the member of the next byte: damage shows late, so what
  // peek() shows may be wrong already.
  bool damage_is_in_this_member() const {
    return damage_is_inside_member() && members_.size() == 1;
  }

  // Gives up what peek() shows and goes to the next member behind the damage.
  // False if there is none: then the bytes have come to their end.
  bool skip_damage();

  std::uint64_t consumed() const { return source_->consumed(); }

 private:
  struct Member {
    std::uint64_t position = 0;  // of its first byte, in all that is unpacked
    std::uint64_t offset = 0;    // in the file
  };

  void fill(std::size_t size);
  void make_room(std::size_t size);

  std::unique_ptr<ByteSource> source_;
  std::string buffer_;
  std::size_t begin_ = 0;  // unread part of buffer_
  std::size_t end_ = 0;
  std::uint64_t position_ = 0;  // of begin_, in all that is unpacked
  std::deque<Member> members_;  // that of begin_, and those that begin later
  bool ended_ = false;
  std::string damage_;
};

}  // namespace newsfold
