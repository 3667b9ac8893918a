// SPDX-License-Identifier: GPL-3.0-or-later
// ReaderLanguage: the page in the language of its reader: its phrases, numbers
// and dates.  What articles say stays as it is.

#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "common/date.h"

namespace newsfold {

// What a phrase is about: {"count", 3}, {"source", "bbc.co.uk"}.  A text is
// printable (searcher/render/printable.h); it is set apart from the phrase
// around it where the two may run in different directions.
struct PhraseArgument {
  std::string_view name;
  std::variant<std::uint64_t, std::string> value;
};

// Not for use by two threads at once: ICU's formats are kept and used again.
class ReaderLanguage {
 public:
  // `phrases` is JSON, {"key": "text"}: in ICU's MessageFormat if the text has
  // a brace, else as it stands.  Throws std::invalid_argument if it is none.
  ReaderLanguage(std::string code, std::string_view phrases);
  ~ReaderLanguage();
  ReaderLanguage(const ReaderLanguage&) = delete;
  ReaderLanguage& operator=(const ReaderLanguage&) = delete;

  const std::string& code() const;  // BCP 47, "de"
  const std::string& name() const;  // in itself, "Deutsch"
  bool is_right_to_left() const;

  // Phrases that take no arguments, by their keys.
  const std::map<std::string, std::string>& plain_phrases() const;

  // REQUIRES: there is such a phrase, and it takes these arguments.
  std::string phrase(std::string_view key,
                     std::span<const PhraseArgument> arguments) const;
  std::string phrase(std::string_view key,
                     std::initializer_list<PhraseArgument> arguments) const;
  std::string phrase(std::string_view key) const;

  std::string number(std::uint64_t number) const;

  // As far as it is known: "20 Sept 2016", "September 2016", "2016"; a time of
  // day is left out.  In the Gregorian calendar, also before 1582.
  std::string date(const Date& date) const;
  // With the time of day, if it is known.
  std::string date_and_time(const Date& date) const;
  // From the first to the last: "28–29 Nov 2011", "2011 – 28 Nov 2012"; one
  // date if they are equal.  REQUIRES: first <= last
  std::string dates(const Date& first, const Date& last) const;

  // "German" for "de"; the code if ICU does not know it.
  std::string language_name(std::string_view code) const;

 private:
  struct Formats;
  std::string code_;
  std::string name_;
  std::map<std::string, std::string> plain_;
  std::unique_ptr<Formats> formats_;
};

// The languages that the page speaks, English first.  Not for use by two
// threads at once.
class ReaderLanguages {
 public:
  // Those in language/*.json, which are built in.
  ReaderLanguages();
  ~ReaderLanguages();
  ReaderLanguages(const ReaderLanguages&) = delete;
  ReaderLanguages& operator=(const ReaderLanguages&) = delete;

  const std::vector<std::unique_ptr<ReaderLanguage>>& all() const;

  // The one of a code; nullptr if there is none.
  const ReaderLanguage* of(std::string_view code) const;

  // The best for a header Accept-Language (RFC 9110, 12.5.4); English if it
  // asks for none that there is.
  const ReaderLanguage& best_for(std::string_view accept_language) const;

 private:
  struct Matcher;
  std::vector<std::unique_ptr<ReaderLanguage>> languages_;
  std::unique_ptr<Matcher> matcher_;
};

// True if most letters of a language run from right to left: "ar", "fa".
bool is_right_to_left(std::string_view language_code);

}  // namespace newsfold
