// SPDX-License-Identifier: GPL-3.0-or-later
// BatchReader: the reading thread of a run, which cuts the records of dumps
// into batches.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "common/messages.h"
#include "indexer/batch.h"
#include "indexer/progress.h"
#include "indexer/read/dump.h"
#include "indexer/write/coverage.h"

namespace newsfold {

// A batch ends when it holds as many records or as many bytes.
struct BatchLimits {
  std::size_t records = 100;
  std::size_t bytes = 4 * 1024 * 1024;
};

class BatchReader {
 public:
  // Records in `covered` are passed over.  All must outlive the reader.
  BatchReader(const BatchLimits& limits, const Coverage& covered,
              BatchQueue* queue, Messages* messages, Progress* progress)
      : limits_(limits),
        covered_(covered),
        queue_(queue),
        messages_(messages),
        progress_(progress) {}

  // Reads all dumps, or until the run is interrupted or the queue closed.
  // Returns the number of dumps that could not be read to their end.
  std::uint64_t read(const std::vector<Dump>& dumps);

 private:
  bool stopped() const;
  std::string batch_key(const Dump& dump);
  void read_dump(const Dump& dump);
  void send_batch();

  const BatchLimits limits_;
  const Coverage& covered_;
  BatchQueue* const queue_;
  Messages* const messages_;
  Progress* const progress_;
  std::map<std::string, unsigned> times_read_;
  Batch batch_;
  std::uint64_t next_number_ = 0;
  std::uint64_t bytes_before_ = 0;
  bool closed_ = false;
};

}  // namespace newsfold
