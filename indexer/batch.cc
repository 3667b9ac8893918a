// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/batch.h"

namespace newsfold {

bool BatchQueue::push(Batch batch) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return closed_ || batches_.size() < capacity_; });
  if (closed_) return false;
  batches_.push_back(std::move(batch));
  changed_.notify_all();
  return true;
}

std::optional<Batch> BatchQueue::pop() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return closed_ || !batches_.empty(); });
  if (batches_.empty()) return std::nullopt;
  Batch batch = std::move(batches_.front());
  batches_.pop_front();
  changed_.notify_all();
  return batch;
}

void BatchQueue::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  changed_.notify_all();
}

void BatchQueue::close_and_drop() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  batches_.clear();
  changed_.notify_all();
}

bool Turnstile::enter(std::uint64_t number) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return broken_ || next_ == number; });
  return !broken_;
}

void Turnstile::pass(std::uint64_t number) {
  const std::lock_guard lock(mutex_);
  next_ = number + 1;
  changed_.notify_all();
}

void Turnstile::break_open() {
  const std::lock_guard lock(mutex_);
  broken_ = true;
  changed_.notify_all();
}

}  // namespace newsfold
