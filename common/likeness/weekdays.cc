// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/likeness/weekdays.h"

#include <unicode/dtfmtsym.h>
#include <unicode/ures.h>

#include "common/analyzer.h"
#include "common/hash.h"

namespace newsfold {
namespace {

// For a language that it has not, ICU gives the names of whatever language the
// machine is set to.
bool has_names(const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::LocalUResourceBundlePointer bundle(
      ures_open(nullptr, language.c_str(), &status));
  return U_SUCCESS(status) && status != U_USING_DEFAULT_WARNING;
}

}  // namespace

Weekdays Weekdays::of_bits(std::uint8_t bits) {
  Weekdays days;
  days.bits_ = bits;
  return days;
}

// Names of two words ("segunda-feira") count by their first, unless all days
// begin alike ("thứ hai", "thứ ba").  One character is no name: in Chinese and
// Japanese it is a word of another meaning too.
WeekdayNames::WeekdayNames(const std::string& language) {
  using Symbols = icu::DateFormatSymbols;
  constexpr std::size_t kOneCharacter = 4;  // bytes, at most
  if (language.empty() || !has_names(language)) return;
  UErrorCode status = U_ZERO_ERROR;
  const Symbols symbols(icu::Locale(language.c_str()), status);
  if (U_FAILURE(status)) return;
  Analyzer analyzer;
  for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
    int count = 0;  // ICU leaves the place 0 empty, and 1 is Sunday
    const icu::UnicodeString* names =
        symbols.getWeekdays(count, context, Symbols::WIDE);
    for (int i = 1; i < count; ++i) {
      std::string name;
      names[i].toUTF8String(name);
      const auto& tokens = analyzer.tokens(name);
      if (tokens.empty() || tokens.front().term.size() <= kOneCharacter) {
        continue;
      }
      names_[hash64(tokens.front().term)].add(i - 1);
    }
  }
  erase_if(names_, [](const auto& entry) {
    const unsigned bits = entry.second.bits();
    return (bits & (bits - 1)) != 0;
  });
}

Weekdays WeekdayNames::named_by(std::uint64_t word_hash) const {
  const auto found = names_.find(word_hash);
  return found == names_.end() ? Weekdays() : found->second;
}

}  // namespace newsfold
