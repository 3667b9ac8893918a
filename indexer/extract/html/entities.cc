// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html/entities.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include <unicode/utf8.h>

#include "common/numbers.h"

namespace newsfold {
namespace {

using Name = std::pair<std::string_view, std::string_view>;

// Punctuation, and the letters of Latin-1 (sorted).
constexpr auto kNames = std::to_array<Name>({
    {"AElig", "Æ"},  {"Aacute", "Á"}, {"Agrave", "À"}, {"Aring", "Å"},
    {"Auml", "Ä"},   {"Ccedil", "Ç"}, {"Eacute", "É"}, {"Egrave", "È"},
    {"Oacute", "Ó"}, {"Oslash", "Ø"}, {"Ouml", "Ö"},   {"Uacute", "Ú"},
    {"Uuml", "Ü"},   {"aacute", "á"}, {"acirc", "â"},  {"aelig", "æ"},
    {"agrave", "à"}, {"amp", "&"},    {"apos", "'"},   {"aring", "å"},
    {"atilde", "ã"}, {"auml", "ä"},   {"bdquo", "„"},  {"bull", "•"},
    {"ccedil", "ç"}, {"copy", "©"},   {"deg", "°"},    {"eacute", "é"},
    {"ecirc", "ê"},  {"egrave", "è"}, {"euml", "ë"},   {"euro", "€"},
    {"gt", ">"},     {"hellip", "…"}, {"iacute", "í"}, {"icirc", "î"},
    {"iexcl", "¡"},  {"igrave", "ì"}, {"iquest", "¿"}, {"iuml", "ï"},
    {"laquo", "«"},  {"ldquo", "“"},  {"lsaquo", "‹"}, {"lsquo", "‘"},
    {"lt", "<"},     {"mdash", "—"},  {"middot", "·"}, {"nbsp", "\u00A0"},
    {"ndash", "–"},  {"ntilde", "ñ"}, {"oacute", "ó"}, {"ocirc", "ô"},
    {"oelig", "œ"},  {"ograve", "ò"}, {"oslash", "ø"}, {"otilde", "õ"},
    {"ouml", "ö"},   {"pound", "£"},  {"quot", "\""},  {"raquo", "»"},
    {"rdquo", "”"},  {"reg", "®"},    {"rsaquo", "›"}, {"rsquo", "’"},
    {"sbquo", "‚"},  {"sect", "§"},   {"shy", ""},     {"szlig", "ß"},
    {"trade", "™"},  {"uacute", "ú"}, {"ucirc", "û"},  {"ugrave", "ù"},
    {"uuml", "ü"},
});
static_assert(std::is_sorted(kNames.begin(), kNames.end()));

std::string utf8_of(std::uint32_t character) {
  std::array<char, U8_MAX_LENGTH> bytes{};
  std::size_t size = 0;
  U8_APPEND_UNSAFE(bytes.data(), size, character);
  return std::string(bytes.data(), size);
}

// What "&NAME;" stands for, or the reference itself.
std::string decoded(std::string_view reference) {
  std::string_view name = reference.substr(1, reference.size() - 2);
  if (!name.starts_with('#')) {
    const auto* at = std::lower_bound(
        kNames.begin(), kNames.end(), name,
        [](const Name& each, auto wanted) { return each.first < wanted; });
    return std::string(at != kNames.end() && at->first == name ? at->second
                                                               : reference);
  }
  name.remove_prefix(1);
  const bool is_hex = name.starts_with('x') || name.starts_with('X');
  if (is_hex) name.remove_prefix(1);
  const auto number = parse_number<std::uint32_t>(name, is_hex ? 16 : 10);
  const bool is_character = number && *number >= 0x20 && *number <= 0x10FFFF &&
                            !U_IS_SURROGATE(*number);
  return is_character ? utf8_of(*number) : std::string(reference);
}

}  // namespace

std::string decode_entities(std::string_view text) {
  constexpr std::size_t kLongest = 10;
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t begin = std::min(text.find('&'), text.size());
    out += text.substr(0, begin);
    text.remove_prefix(begin);
    const std::size_t end = text.substr(0, kLongest).find(';');
    const std::size_t size =
        end == text.npos ? std::min<std::size_t>(1, text.size()) : end + 1;
    if (size > 2) {
      out += decoded(text.substr(0, size));
    } else {
      out += text.substr(0, size);
    }
    text.remove_prefix(size);
  }
  return out;
}

}  // namespace newsfold
