// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cgi/language/reader_language.h"

#include <algorithm>
#include <array>
#include <limits>
#include <stdexcept>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/msgfmt.h>
#include <unicode/numfmt.h>

#include "searcher/cgi/language/icu_text.h"
#include "searcher/cgi/language/reader_dates.h"
#include "searcher/render/printable.h"

namespace newsfold {
namespace {

// Alone, "en" would be American, with the month before the day.  Arabic has two
// sets of digits: those that every Arab country reads, and in which dates are
// typed into the box, are 0 to 9.
constexpr std::array<std::pair<std::string_view, const char*>, 2> kLocales{
    {{"en", "en_GB"}, {"ar", "ar@numbers=latn"}}};

icu::Locale locale_of(const std::string& code) {
  const auto known =
      std::find_if(kLocales.begin(), kLocales.end(),
                   [&](const auto& entry) { return entry.first == code; });
  icu::Locale locale(known == kLocales.end() ? code.c_str() : known->second);
  UErrorCode status = U_ZERO_ERROR;
  locale.setKeywordValue("calendar", "gregorian", status);
  check_icu(status);
  return locale;
}

// As it stands in a list: "Español", though it is "español" in a sentence.
std::string own_name(const icu::Locale& locale) {
  UDisplayContext in_list = UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU;
  const std::unique_ptr<icu::LocaleDisplayNames> names(
      icu::LocaleDisplayNames::createInstance(locale, &in_list, 1));
  icu::UnicodeString name;
  return utf8_of(names->languageDisplayName(locale.getLanguage(), name));
}

std::map<std::string, std::string> read_phrases(std::string_view json) {
  try {
    return nlohmann::json::parse(json)
        .get<std::map<std::string, std::string>>();
  } catch (const nlohmann::json::exception& error) {
    throw std::invalid_argument(error.what());
  }
}

std::unique_ptr<icu::MessageFormat> make_format(const std::string& key,
                                                const std::string& text,
                                                const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  auto format =
      std::make_unique<icu::MessageFormat>(unicode_of(text), locale, status);
  if (U_FAILURE(status)) {
    throw std::invalid_argument(
        fmt::format("the phrase {} is none: {}", key, text));
  }
  return format;
}

// ICU counts with a sign; no archive comes near the end of that.
std::int64_t integer_of(std::uint64_t number) {
  constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
  return static_cast<std::int64_t>(
      std::min(number, static_cast<std::uint64_t>(kMost)));
}

// On a page from right to left a domain or a date stands alone too, or it takes
// the numbers beside it along.
std::string set_apart(std::string text, bool right_to_left) {
  if (!right_to_left) return isolated(std::move(text));
  text.insert(0, kFirstStrongIsolate);
  return text += kPopDirectionalIsolate;
}

bool is_code(std::string_view code) {
  return (code.size() == 2 || code.size() == 3) &&
         std::all_of(code.begin(), code.end(),
                     [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

struct ReaderLanguage::Formats {
  explicit Formats(const icu::Locale& the_locale)
      : locale(the_locale), right_to_left(the_locale.isRightToLeft()) {
    UErrorCode status = U_ZERO_ERROR;
    numbers.reset(icu::NumberFormat::createInstance(locale, status));
    check_icu(status);
  }

  icu::Formattable formattable(const PhraseArgument& argument) const {
    if (const auto* number = std::get_if<std::uint64_t>(&argument.value)) {
      return {integer_of(*number)};
    }
    return {unicode_of(
        set_apart(std::get<std::string>(argument.value), right_to_left))};
  }

  // Made when a date is asked for: it takes a millisecond, and a page is in one
  // language.
  const ReaderDates& dates() {
    if (!made_dates) made_dates.emplace(locale);
    return *made_dates;
  }

  icu::Locale locale;
  bool right_to_left;
  std::optional<ReaderDates> made_dates;
  std::unique_ptr<icu::NumberFormat> numbers;
  std::map<std::string, std::unique_ptr<icu::MessageFormat>, std::less<>>
      phrases;  // that take arguments
};

ReaderLanguage::ReaderLanguage(std::string code, std::string_view phrases)
    : code_(std::move(code)) {
  const icu::Locale locale = locale_of(code_);
  name_ = own_name(locale);
  formats_ = std::make_unique<Formats>(locale);
  for (const auto& [key, text] : read_phrases(phrases)) {
    if (text.find('{') == std::string::npos) {
      plain_.emplace(key, text);
    } else {
      formats_->phrases.emplace(key, make_format(key, text, locale));
    }
  }
}

ReaderLanguage::~ReaderLanguage() = default;

const std::string& ReaderLanguage::code() const { return code_; }

const std::string& ReaderLanguage::name() const { return name_; }

bool ReaderLanguage::is_right_to_left() const {
  return formats_->right_to_left;
}

const std::map<std::string, std::string>& ReaderLanguage::plain_phrases()
    const {
  return plain_;
}

std::string ReaderLanguage::phrase(
    std::string_view key, std::span<const PhraseArgument> arguments) const {
  const auto format = formats_->phrases.find(key);
  if (format == formats_->phrases.end()) return plain_.at(std::string(key));
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const PhraseArgument& argument : arguments) {
    names.push_back(unicode_of(argument.name));
    values.push_back(formats_->formattable(argument));
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text;
  format->second->format(names.data(), values.data(),
                         static_cast<std::int32_t>(names.size()), text, status);
  check_icu(status);
  return utf8_of(text);
}

std::string ReaderLanguage::phrase(
    std::string_view key,
    std::initializer_list<PhraseArgument> arguments) const {
  return phrase(key, std::span(arguments.begin(), arguments.size()));
}

std::string ReaderLanguage::phrase(std::string_view key) const {
  return phrase(key, std::span<const PhraseArgument>());
}

std::string ReaderLanguage::number(std::uint64_t number) const {
  icu::UnicodeString text;
  return utf8_of(formats_->numbers->format(integer_of(number), text));
}

std::string ReaderLanguage::date(const Date& date) const {
  return formats_->dates().date(date);
}

std::string ReaderLanguage::date_and_time(const Date& date) const {
  return formats_->dates().date_and_time(date);
}

std::string ReaderLanguage::dates(const Date& first, const Date& last) const {
  return formats_->dates().dates(first, last);
}

std::string ReaderLanguage::language_name(std::string_view code) const {
  if (!is_code(code)) return std::string(code);
  icu::UnicodeString name;
  icu::Locale(std::string(code).c_str())
      .getDisplayLanguage(formats_->locale, name);
  return utf8_of(name);
}

bool is_right_to_left(std::string_view language_code) {
  return icu::Locale(std::string(language_code).c_str()).isRightToLeft();
}

}  // namespace newsfold
