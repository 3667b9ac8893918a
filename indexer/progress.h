// SPDX-License-Identifier: GPL-3.0-or-later
// Progress: a line on a terminal while a run lasts, and its clock.

#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <string>

#include "common/messages.h"

namespace newsfold {

// "12,300 articles  8.1 MB/s  3:12 left"; without a total, no time left.
std::string progress_line(std::uint64_t articles, std::uint64_t bytes,
                          std::uint64_t total_bytes, double seconds);

class Progress {
 public:
  enum class Display { Off, On };

  Progress(Messages* messages, Display display, std::uint64_t total_bytes)
      : messages_(messages), display_(display), total_bytes_(total_bytes) {}
  ~Progress() { messages_->clear_progress(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // Any thread.
  void add_articles(std::uint64_t count) { articles_ += count; }

  // One thread: packed bytes of all dumps read so far.  Shows the line, a few
  // times a second.
  void update(std::uint64_t bytes);

  // Says what is done when no more bytes are read.
  void show(std::string_view line);

  double seconds() const;

 private:
  using Clock = std::chrono::steady_clock;

  Messages* const messages_;
  const Display display_;
  const std::uint64_t total_bytes_;
  const Clock::time_point start_ = Clock::now();
  Clock::time_point shown_{};
  std::atomic<std::uint64_t> articles_ = 0;
};

}  // namespace newsfold
