// SPDX-License-Identifier: GPL-3.0-or-later
// Results as a TREC run, for the tools that measure rankings:
// "topic Q0 document rank score tag", the document being the id that the dump
// gave to the best match of a result, else ours.  A run has no place for
// provenance.

#pragma once

#include <ostream>
#include <string>

#include "searcher/render/result_writer.h"

namespace newsfold {

class TrecWriter : public ResultWriter {
 public:
  // Ranks begin behind options.offset.
  TrecWriter(const WriterOptions& options, std::ostream& out)
      : topic_(options.topic), rank_(options.offset), out_(out) {}

  void begin(const Provenance* provenance) override;
  void write(const StoryResult& result) override;

 private:
  const std::string topic_;
  std::size_t rank_;
  std::ostream& out_;
};

}  // namespace newsfold
