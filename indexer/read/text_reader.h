// SPDX-License-Identifier: GPL-3.0-or-later
// Text files, one article each.

#pragma once

#include "indexer/read/dump.h"

namespace newsfold {

class TextReader : public DumpReader {
 public:
  TextReader(const Dump& dump, Messages* messages)
      : files_(dump.files), messages_(messages) {}

  // A file that cannot be read is a record without bytes; the damage is
  // reported here.
  bool next(Page* page) override;
  std::uint64_t consumed() const override { return consumed_; }

 private:
  const std::vector<TextFile>& files_;
  Messages* const messages_;
  std::uint64_t records_ = 0;
  std::uint64_t consumed_ = 0;
};

}  // namespace newsfold
