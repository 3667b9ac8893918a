// SPDX-License-Identifier: GPL-3.0-or-later
// ArchiveFixture: an archive that a test fills with a few records and looks
// into, and the records themselves.

#pragma once

#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "common/archive.h"
#include "common/article.h"
#include "common/messages.h"
#include "indexer/pipeline.h"
#include "support/temporary_folder.h"

namespace newsfold {

// A record at its own URL, with its own title and text; equal numbers make
// equal records.
nlohmann::json record(int number);

// Records `first` (inclusive) to `end` (exclusive), as lines of JSON.
std::string records(int first, int end);

// One line of JSON for each.
std::string jsonl(const std::vector<nlohmann::json>& lines);

// The id under which record(number) is indexed.
std::string id_of_record(int number);

// The articles of an archive, in no particular order.
std::vector<Article> articles_of(const std::filesystem::path& archive);

class ArchiveFixture {
 public:
  ArchiveFixture();

  // What add() does, apart from the dumps: two workers, no progress.
  AddOptions options;

  AddReport add(std::vector<std::string> dumps);
  // Writes `lines` to a new dump and adds it.
  AddReport add_lines(const std::string& lines);

  std::vector<std::string> ids() const;  // sorted
  std::vector<std::string> segments() const;
  ArchivePaths paths() const { return {options.archive}; }

  const TemporaryFolder& folder() const { return folder_; }
  std::string said() const { return said_.str(); }  // on "stderr"
  Messages* messages() { return &messages_; }

 private:
  TemporaryFolder folder_;
  std::ostringstream said_;
  Messages messages_{"test", said_};
  int dumps_written_ = 0;
};

}  // namespace newsfold
