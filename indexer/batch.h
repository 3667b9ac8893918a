// SPDX-License-Identifier: GPL-3.0-or-later
// Batches: what one worker turns into one micro-segment, and how they travel
// from the reading thread to the workers.

#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "indexer/extract/text/recurring_lines.h"
#include "indexer/read/page.h"

namespace newsfold {

// Consecutive records of one dump.  Batches are numbered from 0 in the order
// of reading.
struct Batch {
  std::uint64_t number = 0;
  std::string dump_key;
  std::vector<Page> pages;
  std::size_t bytes = 0;
  std::shared_ptr<const RecurringLines> recurring;  // of the dump, or nullptr
};

// A bounded queue: the reader waits where the workers lag behind, so memory
// stays bounded too.
class BatchQueue {
 public:
  explicit BatchQueue(std::size_t capacity) : capacity_(capacity) {}

  // False if the queue was closed: the batch is not wanted any more.
  bool push(Batch batch);

  // Nothing once the queue is closed and, unless dropped, empty.
  std::optional<Batch> pop();

  // No more batches will come; those inside are still handed out.
  void close();
  // Nor are those.
  void close_and_drop();

 private:
  const std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Batch> batches_;
  bool closed_ = false;
};

// Lets holders of numbers pass one after the other: 0, 1, 2 ...
class Turnstile {
 public:
  // Waits until all smaller numbers have passed; false if it was broken.
  bool enter(std::uint64_t number);
  // REQUIRES: this number has entered.
  void pass(std::uint64_t number);
  // Nobody waits any more.
  void break_open();

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint64_t next_ = 0;
  bool broken_ = false;
};

}  // namespace newsfold
