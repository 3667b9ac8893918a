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

enum class DumpFormat { Auto, Jsonl, Text };

// A text file and its name below the folder that the user gave.
struct TextFile {
  std::string path;
  std::string name;
};

// One JSONL file, or a run of text files (one article each).
struct Dump {
  DumpFormat format = DumpFormat::Jsonl;
  std::string path;              // JSONL: the file, "-" for standard input
  std::vector<TextFile> files;   // Text: the files, in order
  std::uint64_t size_bytes = 0;  // packed; 0 if unknown
  // Names these very bytes (paths, sizes, times of change), so that a later run
  // knows which records it has; empty if that cannot be known (a pipe).
  std::string key;
};

// Lists the dumps in files and folders (walked in order of names, hidden files
// passed over).  Adjacent text files become one dump.  A format other than Auto
// is taken for all files; with Auto the name decides (.jsonl, .ndjson;
// .txt, .text; each also .gz, .zst), else, for files named by the user, the
// first byte: "{" is JSONL.  A path that cannot be read is reported, and
// counted in `*unreadable`.
std::vector<Dump> find_dumps(const std::vector<std::string>& paths,
                             DumpFormat format, Messages* messages,
                             std::uint64_t* unreadable);

class DumpReader {
 public:
  virtual ~DumpReader() = default;

  // The next record; false at the end of the dump.  Empty lines are no records.
  // Throws InputError where the dump cannot be read on.
  virtual bool next(Page* page) = 0;

  // Bytes of the dump (packed) that were read so far.
  virtual std::uint64_t consumed() const = 0;
};

// Throws InputError if the dump cannot be opened.  `dump` and `messages` must
// outlive the reader.
std::unique_ptr<DumpReader> open_dump(const Dump& dump, Messages* messages);

}  // namespace newsfold
