// SPDX-License-Identifier: GPL-3.0-or-later
// Dumps: what the user names on the command line, as units that are read and,
// after an interruption, taken up again.

#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "common/messages.h"
#include "indexer/read/page.h"

namespace newsfold {

enum class DumpFormat { Auto, Jsonl, Text, Html, Warc, Arc };

// A text or HTML file and its name below the folder that the user gave.
struct PageFile {
  std::string path;
  std::string name;
  DumpFormat format = DumpFormat::Text;  // or Html
};

// A file of many records, or a run of files that are one page each.
struct Dump {
  DumpFormat format = DumpFormat::Jsonl;  // Auto: told by the first bytes when
                                          // it is opened; of a run, Text
  std::string path;                       // of the file, "-" for standard input
  std::vector<PageFile> files;            // of a run, in order
  std::uint64_t size_bytes = 0;           // packed; 0 if unknown
  // Names these very bytes (paths, sizes, times of change), so that a later run
  // knows which records it has; empty if that cannot be known (a pipe).
  std::string key;
};

// Lists the dumps in files and folders (walked in order of names, hidden files
// passed over).  Adjacent text and HTML files become one dump.  A format other
// than Auto is taken for all files; with Auto the name decides:
//
//   Jsonl  .jsonl .ndjson
//   Text   .txt .text
//   Html   .html .htm .xhtml
//   Warc   .warc .wet .wat
//   Arc    .arc                each also .gz, .zst, .lz4
//
// else, for files named by the user, the first bytes: "WARC/", "filedesc:", "{"
// (JSONL), "<" (HTML); all else is text.  Standard input, and what else is a
// pipe, is looked into when it is opened.  A path that cannot be read is
// reported, and counted in
// `*unreadable`.
std::vector<Dump> find_dumps(const std::vector<std::string>& paths,
                             DumpFormat format, Messages* messages,
                             std::uint64_t* unreadable);

class ByteSource;

class DumpReader {
 public:
  virtual ~DumpReader() = default;

  // The next record; false at the end of the dump.  Empty lines are no records.
  // A damaged one is reported, and is a page of its own.  Throws InputError
  // where the dump cannot be read on.
  virtual bool next(Page* page) = 0;

  // Bytes of the dump (packed) that were read so far.
  virtual std::uint64_t consumed() const = 0;
};

// Throws InputError if the dump cannot be opened.  `dump` and `messages` must
// outlive the reader.
std::unique_ptr<DumpReader> open_dump(const Dump& dump, Messages* messages);

// The same for bytes that are read elsewhere.  REQUIRES: `dump` is no run of
// files.
std::unique_ptr<DumpReader> open_dump(const Dump& dump,
                                      std::unique_ptr<ByteSource> bytes,
                                      Messages* messages);

}  // namespace newsfold
