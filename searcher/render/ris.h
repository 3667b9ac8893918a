// SPDX-License-Identifier: GPL-3.0-or-later
// RIS, for reference managers: a reference of type NEWS for each result, by its
// lead, in UTF-8, lines ended by CR LF (the RIS format of Research Information
// Systems, as Zotero and EndNote read it).
//
// RIS has no comments, and what stands outside of references not all readers
// pass over: provenance is a note (N1) of each reference.

#pragma once

#include <ostream>
#include <string>

#include "searcher/render/result_writer.h"

namespace newsfold {

class RisWriter : public ResultWriter {
 public:
  explicit RisWriter(std::ostream& out) : out_(out) {}

  void begin(const Provenance* provenance) override;
  void write(const StoryResult& result) override;

 private:
  std::ostream& out_;
  std::string provenance_;  // empty if none is wanted
};

}  // namespace newsfold
