// SPDX-License-Identifier: GPL-3.0-or-later
// ResultWriter: the results of a search, written one after the other, so that
// an export of any length holds no more than one of them.

#pragma once

#include <memory>
#include <ostream>
#include <string>

#include "searcher/match/result.h"
#include "searcher/render/format.h"
#include "searcher/render/provenance.h"

namespace newsfold {

// begin(), then write() for each result in their order.
class ResultWriter {
 public:
  virtual ~ResultWriter() = default;

  // `provenance` heads the output; nullptr if none is wanted.
  virtual void begin(const Provenance* provenance) = 0;
  virtual void write(const StoryResult& result) = 0;
};

struct WriterOptions {
  std::size_t offset = 0;   // results passed over, which are numbered too
  bool full_text = false;   // with the text of each article
  std::string topic = "1";  // of a TREC run
};

// `out` must outlive the writer.  REQUIRES: is_export(format)
std::unique_ptr<ResultWriter> make_writer(SearchFormat format,
                                          const WriterOptions& options,
                                          std::ostream& out);

}  // namespace newsfold
