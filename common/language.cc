// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/language.h"

#include <algorithm>
#include <cstring>
#include <map>

#include <cld2/public/compact_lang_det.h>
#include <unicode/locid.h>
#include <unicode/uloc.h>

#include "common/text.h"

namespace newsfold {
namespace {

// Enough to tell a language; the rest of a long text costs time only.
constexpr std::size_t kSampleBytes = 4096;

// English and own names: "german", "deutsch".
std::map<std::string, std::string> make_names() {
  std::map<std::string, std::string> names;
  for (const char* const* code = uloc_getISOLanguages(); *code; ++code) {
    if (std::strlen(*code) > 2) continue;  // names of the great languages do
    for (const char* in : {"en", *code}) {
      icu::UnicodeString name;
      icu::Locale(*code).getDisplayLanguage(icu::Locale(in), name);
      std::string utf8;
      names.emplace(lower_case(name.toUTF8String(utf8)), *code);
    }
  }
  return names;
}

bool is_ascii_letter(char c) { return c >= 'a' && c <= 'z'; }

// True if ICU knows the language; it has a name then.  So have the ISO codes
// for undetermined, several, uncoded and no languages.
bool is_language(const std::string& code) {
  for (const char* none : {"und", "mul", "mis", "zxx"}) {
    if (code == none) return false;
  }
  icu::UnicodeString name;
  icu::Locale(code.c_str()).getDisplayLanguage(icu::Locale::getEnglish(), name);
  return name != icu::UnicodeString::fromUTF8(code);
}

}  // namespace

std::string language_code(std::string_view stated) {
  const std::string lower = lower_case(fold_space(stated));
  const std::string tag = lower.substr(0, lower.find_first_of("-_"));
  if ((tag.size() == 2 || tag.size() == 3) &&
      std::all_of(tag.begin(), tag.end(), is_ascii_letter)) {
    // createCanonical turns "eng" into "en" and the old "iw" into "he".
    const std::string code =
        icu::Locale::createCanonical(tag.c_str()).getLanguage();
    return is_language(code) ? code : "";
  }
  static const std::map<std::string, std::string> names = make_names();
  const auto found = names.find(lower);
  return found == names.end() ? "" : found->second;
}

std::string detect_language(std::string_view text) {
  const std::string_view sample = prefix_at_character(text, kSampleBytes);
  bool reliable = false;
  const CLD2::Language language =
      CLD2::DetectLanguage(sample.data(), static_cast<int>(sample.size()),
                           /*is_plain_text=*/true, &reliable);
  if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return "";
  return language_code(CLD2::LanguageCode(language));
}

}  // namespace newsfold
