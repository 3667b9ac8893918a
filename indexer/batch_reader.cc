// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/batch_reader.h"

#include <chrono>

#include "indexer/corpus_pass.h"
#include "indexer/read/byte_source.h"
#include "indexer/read/interrupt.h"

namespace newsfold {
namespace {

std::string run_nonce() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::to_string(now.count());
}

}  // namespace

std::uint64_t BatchReader::read(const std::vector<Dump>& dumps) {
  std::uint64_t unreadable = 0;
  for (const Dump& dump : dumps) {
    if (stopped()) break;
    batch_ = Batch{next_number_, batch_key(dump), {}, 0, nullptr};
    try {
      batch_.recurring = learn_recurring_lines(dump);
      read_dump(dump);
    } catch (const InputError& error) {
      messages_->report(dump.path, "", error.what());
      ++unreadable;
    }
    send_batch();
    bytes_before_ += dump.size_bytes;
  }
  return unreadable;
}

bool BatchReader::stopped() const { return closed_ || interrupted(); }

// A dump that is named twice, or is a pipe, must not pass for one that is
// covered.
std::string BatchReader::batch_key(const Dump& dump) {
  const std::string key = dump.key.empty() ? "pipe" + run_nonce() : dump.key;
  const unsigned times = ++times_read_[key];
  return times == 1 ? key : key + "-" + std::to_string(times);
}

void BatchReader::read_dump(const Dump& dump) {
  const auto reader = open_dump(dump, messages_);
  // A page that came after an interruption may be cut: it is read again.
  for (Page page; reader->next(&page) && !stopped();) {
    progress_->update(bytes_before_ + reader->consumed());
    if (covered_.covers(batch_.dump_key, page.record)) {
      send_batch();
      continue;
    }
    batch_.bytes += page.bytes.size();
    batch_.pages.push_back(std::move(page));
    if (batch_.pages.size() >= limits_.records ||
        batch_.bytes >= limits_.bytes) {
      send_batch();
    }
  }
}

void BatchReader::send_batch() {
  if (batch_.pages.empty()) return;
  Batch next{++next_number_, batch_.dump_key, {}, 0, batch_.recurring};
  if (!queue_->push(std::move(batch_))) closed_ = true;
  batch_ = std::move(next);
}

}  // namespace newsfold
