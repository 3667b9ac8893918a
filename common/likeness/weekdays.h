// SPDX-License-Identifier: GPL-3.0-or-later
// The days of the week that an article names.
//
// News is told by them: what says "on Tuesday" was written on a Tuesday or the
// day after, and two tellings of one event name the same day.  That tells much
// about articles without a date.

#pragma once

#include <cstdint>
#include <string>

#include <boost/unordered/unordered_flat_map.hpp>

namespace newsfold {

// A set of days of the week, 0 = Sunday to 6 = Saturday.
class Weekdays {
 public:
  void add(int weekday) { bits_ |= static_cast<std::uint8_t>(1 << weekday); }
  void add(Weekdays others) { bits_ |= others.bits_; }
  bool has(int weekday) const { return (bits_ >> weekday & 1) != 0; }
  bool empty() const { return bits_ == 0; }
  bool meets(Weekdays others) const { return (bits_ & others.bits_) != 0; }

  std::uint8_t bits() const { return bits_; }
  static Weekdays of_bits(std::uint8_t bits);

  bool operator==(const Weekdays&) const = default;

 private:
  std::uint8_t bits_ = 0;
};

// The full names of the days in one language, as ICU has them.  Short forms are
// words of their own ("sat", "mar", "so") too often.
class WeekdayNames {
 public:
  WeekdayNames() = default;
  explicit WeekdayNames(const std::string& language);  // ISO 639

  // The day that a word names (its hash as in ArticleWord); none if no day.
  Weekdays named_by(std::uint64_t word_hash) const;

 private:
  boost::unordered_flat_map<std::uint64_t, Weekdays> names_;
};

}  // namespace newsfold
