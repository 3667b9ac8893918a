// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/messages.h"

#include <fmt/format.h>

namespace newsfold {
namespace {

constexpr std::string_view kEraseLine = "\r\x1b[K";

}  // namespace

// REQUIRES: mutex_ is held
void Messages::write_line(std::string_view line) {
  if (progress_shown_) out_ << kEraseLine;
  progress_shown_ = false;
  out_ << program_ << ": " << line << std::endl;
}

void Messages::say(std::string_view message) {
  const std::lock_guard lock(mutex_);
  write_line(message);
}

void Messages::tell(std::string_view lines) {
  const std::lock_guard lock(mutex_);
  if (progress_shown_) out_ << kEraseLine;
  progress_shown_ = false;
  out_ << lines << std::flush;
}

void Messages::report(std::string_view path, std::string_view place,
                      std::string_view cause) {
  const std::lock_guard lock(mutex_);
  auto reports = reports_.find(path);
  if (reports == reports_.end()) {
    reports = reports_.emplace(path, 0).first;
  }
  if (++reports->second > kShownPerPath) return;
  const std::string_view between = place.empty() ? "" : ": ";
  write_line(fmt::format("{}{}{}: {}", path, between, place, cause));
  if (reports->second == kShownPerPath) {
    write_line(
        fmt::format("{}: further problems are counted, not shown", path));
  }
}

void Messages::show_progress(std::string_view line) {
  const std::lock_guard lock(mutex_);
  out_ << kEraseLine << line << std::flush;
  progress_shown_ = true;
}

void Messages::clear_progress() {
  const std::lock_guard lock(mutex_);
  if (progress_shown_) out_ << kEraseLine << std::flush;
  progress_shown_ = false;
}

}  // namespace newsfold
