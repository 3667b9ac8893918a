// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <unicode/localematcher.h>

#include "searcher/cgi/embedded_file.h"
#include "searcher/cgi/language/icu_text.h"
#include "searcher/cgi/language/reader_language.h"

namespace newsfold {
namespace {

// No browser sends more; languages that are named behind it are not looked at.
constexpr std::size_t kHeaderBytes = 500;

// Whole entries only, as half a code may be another's.
std::string_view first_entries(std::string_view header) {
  if (header.size() <= kHeaderBytes) return header;
  header = header.substr(0, kHeaderBytes);
  return header.substr(0, std::min(header.rfind(','), header.size()));
}

icu::LocaleMatcher make_matcher(
    const std::vector<std::unique_ptr<ReaderLanguage>>& languages) {
  icu::LocaleMatcher::Builder builder;
  for (const auto& language : languages) {
    builder.addSupportedLocale(icu::Locale(language->code().c_str()));
  }
  // Whoever reads traditional characters reads simplified ones sooner than
  // English, which ICU does not think.
  builder.addSupportedLocale(icu::Locale("zh_Hant"));
  const icu::Locale english = icu::Locale::getEnglish();
  builder.setDefaultLocale(&english);
  UErrorCode status = U_ZERO_ERROR;
  icu::LocaleMatcher matcher = builder.build(status);
  check_icu(status);
  return matcher;
}

}  // namespace

// Made when it is asked for, as ICU reads much for it.
struct ReaderLanguages::Matcher {
  std::optional<icu::LocaleMatcher> made;
};

ReaderLanguages::ReaderLanguages() : matcher_(std::make_unique<Matcher>()) {
  for (const EmbeddedFile& file : embedded_languages()) {
    const std::string_view code = file.name.substr(0, file.name.find('.'));
    languages_.push_back(
        std::make_unique<ReaderLanguage>(std::string(code), file.content));
  }
  std::stable_partition(
      languages_.begin(), languages_.end(),
      [](const auto& language) { return language->code() == "en"; });
}

ReaderLanguages::~ReaderLanguages() = default;

const std::vector<std::unique_ptr<ReaderLanguage>>& ReaderLanguages::all()
    const {
  return languages_;
}

const ReaderLanguage* ReaderLanguages::of(std::string_view code) const {
  const auto found = std::find_if(
      languages_.begin(), languages_.end(),
      [&](const auto& language) { return language->code() == code; });
  return found == languages_.end() ? nullptr : found->get();
}

const ReaderLanguage& ReaderLanguages::best_for(
    std::string_view accept_language) const {
  const std::string_view header = first_entries(accept_language);
  if (header.empty()) return *languages_.front();
  if (!matcher_->made) matcher_->made.emplace(make_matcher(languages_));
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale* best = matcher_->made->getBestMatchForListString(
      {header.data(), static_cast<std::int32_t>(header.size())}, status);
  const ReaderLanguage* found =
      U_SUCCESS(status) && best ? of(best->getLanguage()) : nullptr;
  return found ? *found : *languages_.front();
}

}  // namespace newsfold
