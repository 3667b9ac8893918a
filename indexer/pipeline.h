// SPDX-License-Identifier: GPL-3.0-or-later
// The pipeline: dumps in, a published segment out.
//
//   this thread   reads pages and cuts them into batches
//   each worker   pages → articles, in parallel
//                 which of them are new: one batch after the other, in the
//                 order of reading, so that the first of equal records wins
//                 whatever the threads do
//                 articles → documents → a micro-segment, in parallel
//   this thread   compacts, folds and publishes
//
// A batch is the unit of resumption: its micro-segment says which records it
// covers, and appears by rename, whole.

#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "common/messages.h"
#include "indexer/batch_reader.h"
#include "indexer/extract/extractor.h"
#include "indexer/progress.h"
#include "indexer/read/dump.h"
#include "indexer/write/account.h"

namespace newsfold {

struct AddOptions {
  std::filesystem::path archive;   // made if it is not there
  std::vector<std::string> paths;  // files, folders, "-"
  DumpFormat format = DumpFormat::Auto;
  ExtractOptions extract;
  unsigned workers = 0;  // 0: one per core
  Progress::Display progress = Progress::Display::Off;

  BatchLimits batches;
};

struct AddReport {
  Account account;             // of this run, what it took up included
  std::uint64_t taken_up = 0;  // records of it that an earlier start had done
  std::uint64_t undated = 0;   // of the articles indexed since the start
  std::uint64_t new_sources = 0;  // of these, that the archive did not have
  std::uint64_t articles = 0;     // in the archive now
  std::uint64_t unreadable = 0;   // dumps that could not be read to their end
  bool interrupted = false;       // the rest waits for the same command
  double seconds = 0;
};

// Throws ArchiveError, Xapian::Error, std::system_error: then what was finished
// stays for the next run.
AddReport add_dumps(const AddOptions& options, Messages* messages);

// What add_dumps() would do, without doing it: no archive is made, locked or
// changed.  Throws ArchiveError, Xapian::Error.
AddReport survey_dumps(const AddOptions& options, Messages* messages);

}  // namespace newsfold
