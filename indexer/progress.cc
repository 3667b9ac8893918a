// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/progress.h"

#include <fmt/format.h>

#include "common/numbers.h"

namespace newsfold {

std::string progress_line(std::uint64_t articles, std::uint64_t bytes,
                          std::uint64_t total_bytes, double seconds) {
  if (seconds <= 0) seconds = 0.001;
  const double rate = static_cast<double>(bytes) / seconds;
  std::string line = fmt::format(
      "{}  {:.1f} MB/s", counted(articles, "article", "articles"), rate / 1e6);
  if (total_bytes >= bytes && total_bytes > 0 && rate > 0) {
    const auto left = static_cast<std::uint64_t>(
        static_cast<double>(total_bytes - bytes) / rate);
    line += fmt::format("  {}:{:02} left", left / 60, left % 60);
  }
  return line;
}

double Progress::seconds() const {
  return std::chrono::duration<double>(Clock::now() - start_).count();
}

void Progress::update(std::uint64_t bytes) {
  constexpr auto kInterval = std::chrono::milliseconds(200);
  if (display_ == Display::Off || Clock::now() - shown_ < kInterval) return;
  shown_ = Clock::now();
  messages_->show_progress(
      progress_line(articles_, bytes, total_bytes_, seconds()));
}

void Progress::show(std::string_view line) {
  if (display_ == Display::On) messages_->show_progress(line);
}

}  // namespace newsfold
