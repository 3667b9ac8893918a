// SPDX-License-Identifier: GPL-3.0-or-later
// All matching articles as JSON, one a line; the grammar is that of "line" in
// searcher/json_output.md.

#pragma once

#include <ostream>

#include "searcher/render/result_writer.h"

namespace newsfold {

class JsonlWriter : public ResultWriter {
 public:
  JsonlWriter(const WriterOptions& options, std::ostream& out)
      : options_(options), out_(out), number_(options.offset) {}

  void begin(const Provenance* provenance) override;
  void write(const StoryResult& result) override;

 private:
  const WriterOptions options_;
  std::ostream& out_;
  std::size_t number_;
};

}  // namespace newsfold
