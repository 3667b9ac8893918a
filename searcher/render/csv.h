// SPDX-License-Identifier: GPL-3.0-or-later
// CSV by RFC 4180: a header, then a record for each matching article, in UTF-8
// without a byte order mark, records ended by CR LF.
//
// A field that a spreadsheet would take for a formula (it begins with = + - @,
// a tab or a line end) gets an apostrophe in front.  Provenance stands in lines
// that begin with "#", before the header.

#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "searcher/render/result_writer.h"

namespace newsfold {

class CsvWriter : public ResultWriter {
 public:
  CsvWriter(const WriterOptions& options, std::ostream& out)
      : options_(options), out_(out), number_(options.offset) {}

  void begin(const Provenance* provenance) override;
  void write(const StoryResult& result) override;

 private:
  const WriterOptions options_;
  std::ostream& out_;
  std::size_t number_;
};

// Lines that begin with "#".
void print_csv_provenance(const Provenance& provenance, std::ostream& out);

// A value as it stands in a record: guarded, and quoted where it has to be.
std::string csv_field(std::string_view value);

}  // namespace newsfold
