// SPDX-License-Identifier: GPL-3.0-or-later
// What the programs say on stderr: "program: path: where: cause".

#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <ostream>
#include <string>
#include <string_view>

namespace newsfold {

// May be used by several threads at once; lines never mix.
class Messages {
 public:
  // `out` must outlive this.
  Messages(std::string program, std::ostream& out)
      : program_(std::move(program)), out_(out) {}

  // "program: message"
  void say(std::string_view message);

  // Lines for people, each with its end, as they are.
  void tell(std::string_view lines);

  // Bad input, at a place of a dump: "program: path: place: cause".  `place`
  // may be empty.  After kShownPerPath reports on one path, the rest of that
  // path is only counted.
  void report(std::string_view path, std::string_view place,
              std::string_view cause);

  // A line that the next message overwrites, for terminals.
  void show_progress(std::string_view line);
  void clear_progress();

  static constexpr std::uint64_t kShownPerPath = 100;

 private:
  void write_line(std::string_view line);

  const std::string program_;
  std::ostream& out_;
  std::mutex mutex_;
  bool progress_shown_ = false;
  std::map<std::string, std::uint64_t, std::less<>> reports_;  // by path
};

}  // namespace newsfold
