// SPDX-License-Identifier: GPL-3.0-or-later
// `newsfold-index extract`: what is found in each page of dumps, without an
// archive.

#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "common/exit_code.h"
#include "common/messages.h"
#include "indexer/extract/extractor.h"
#include "indexer/read/dump.h"

namespace newsfold {

struct ExtractRun {
  std::vector<std::string> paths;  // files, folders, "-"
  DumpFormat dump_format = DumpFormat::Auto;
  ExtractOptions extract;
  enum class Format { Jsonl, Text } format = Format::Jsonl;
};

// Prints every record of the dumps to `out`, in their order.  Jsonl: an object
// a line with "file", "place", "record" and "kind"; then, of an article, "id",
// "url", "title", "text", "date" (null if undated), "date_precision",
// "date_evidence", "author", "source", "language", "captured"; of a page that
// is none "skipped" (why), with the same fields as far as they were found; of
// damage "failed".  Text: articles for
// people, and a line for everything else.
//
// NothingFound without any article; Error if a dump could not be read to its
// end.
ExitCode run_extract(const ExtractRun& run, std::ostream& out,
                     Messages* messages);

}  // namespace newsfold
