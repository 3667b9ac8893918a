// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html/charset.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

#include <simdjson.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include "common/text.h"

namespace newsfold {
namespace {

constexpr std::size_t kMetaBytes = 4096;
constexpr std::size_t kDetectBytes = 64 * 1024;

// What browsers read a label as, where ICU means something narrower.
constexpr auto kWider =
    std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"iso-8859-1", "windows-1252"},
         {"iso8859-1", "windows-1252"},
         {"latin1", "windows-1252"},
         {"latin-1", "windows-1252"},
         {"us-ascii", "windows-1252"},
         {"ascii", "windows-1252"},
         {"iso-8859-9", "windows-1254"},
         {"iso-8859-11", "windows-874"},
         {"tis-620", "windows-874"},
         {"gb2312", "gb18030"},
         {"gbk", "gb18030"},
         {"x-gbk", "gb18030"},
         {"shift_jis", "ibm-943_P15A-2003"},
         {"shift-jis", "ibm-943_P15A-2003"},
         {"sjis", "ibm-943_P15A-2003"},
         {"x-sjis", "ibm-943_P15A-2003"},
         {"euc-kr", "windows-949"},
         {"ks_c_5601-1987", "windows-949"},
         {"big5-hkscs", "big5-hkscs"}});

bool is_utf8(std::string_view bytes) {
  return simdjson::validate_utf8(bytes.data(), bytes.size());
}

bool is_utf8_label(std::string_view label) {
  return label == "utf-8" || label == "utf8";
}

// Almost all of it: a cut character, an advertisement in another charset.
bool is_nearly_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const bool ascii = static_cast<unsigned char>(bytes[at]) < 0x80;
    const std::int32_t c = next_character(bytes, &at);
    if (ascii) continue;
    ++(c < 0 ? bad : good);
  }
  return bad <= good;
}

// Nothing if ICU knows no such charset.
std::optional<std::string> convert(std::string_view bytes,
                                   const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(
      ucnv_open(charset.c_str(), &status), ucnv_close);
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> to(
      ucnv_open("UTF-8", &status), ucnv_close);
  if (U_FAILURE(status)) return std::nullopt;
  std::string utf8;
  std::array<char, 16 * 1024> chunk;
  std::array<UChar, 4 * 1024> pivot;
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  const char* source = bytes.data();
  UBool reset = true;
  do {
    status = U_ZERO_ERROR;
    char* target = chunk.data();
    ucnv_convertEx(to.get(), from.get(), &target, chunk.data() + chunk.size(),
                   &source, bytes.data() + bytes.size(), pivot.data(),
                   &pivot_source, &pivot_target, pivot.data() + pivot.size(),
                   reset, /*flush=*/true, &status);
    utf8.append(chunk.data(), target);
    reset = false;
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  return utf8;
}

std::optional<std::string> decode_as(std::string_view bytes,
                                     const std::string& label) {
  if (label.empty()) return std::nullopt;
  if (is_utf8_label(label)) {
    if (!is_nearly_utf8(bytes)) return std::nullopt;
    return clean_utf8(bytes);
  }
  for (const auto& [narrow, wide] : kWider) {
    if (label == narrow) return convert(bytes, std::string(wide));
  }
  // These cannot be: the <meta> was read byte by byte.
  if (label.starts_with("utf-16") || label.starts_with("utf-32")) {
    return std::nullopt;
  }
  return convert(bytes, label);
}

// Tags say nothing of the charset: they are ASCII.
std::string without_tags(std::string_view bytes) {
  std::string text;
  bool in_tag = false;
  for (const char c : bytes) {
    if (c == '<') in_tag = true;
    if (!in_tag) text += c;
    if (c == '>') in_tag = false;
  }
  return text;
}

std::string detect(std::string_view bytes) {
  const std::string sample = without_tags(bytes.substr(0, kDetectBytes));
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(
      ucsdet_open(&status), ucsdet_close);
  ucsdet_setText(detector.get(), sample.data(),
                 static_cast<std::int32_t>(sample.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || !match) return "windows-1252";
  const char* name = ucsdet_getName(match, &status);
  return U_SUCCESS(status) ? lower_case(name) : "windows-1252";
}

std::string charset_of_meta(std::string_view bytes) {
  const std::string head = lower_case(bytes.substr(0, kMetaBytes));
  for (std::size_t at = head.find("<meta"); at != std::string::npos;
       at = head.find("<meta", at + 1)) {
    const std::size_t end = head.find('>', at);
    const std::string label =
        charset_parameter(std::string_view(head).substr(at, end - at));
    if (!label.empty()) return label;
  }
  // <?xml version="1.0" encoding="..."?>
  if (head.starts_with("<?xml")) {
    const std::size_t at = head.find("encoding=");
    if (at < head.find('>')) {
      return charset_parameter("charset=" + head.substr(at + 9, 40));
    }
  }
  return "";
}

void blank_controls(std::string* text) {
  for (char& c : *text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 && c != '\n' && c != '\t' && c != '\r') c = ' ';
  }
}

// Also marks that were doubled when files were joined or converted.
void drop_byte_order_marks(std::string* text) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  std::size_t end = 0;
  while (std::string_view(*text).substr(end).starts_with(kMark)) {
    end += kMark.size();
  }
  text->erase(0, end);
}

std::string decode(std::string_view bytes, std::string_view content_type) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return clean_utf8(bytes.substr(3));
  if (bytes.starts_with("\xFF\xFE")) {
    return convert(bytes.substr(2), "UTF-16LE").value_or("");
  }
  if (bytes.starts_with("\xFE\xFF")) {
    return convert(bytes.substr(2), "UTF-16BE").value_or("");
  }
  // ISO-2022 is 7-bit with escapes, and so always valid UTF-8.
  const std::string declared = charset_parameter(content_type);
  const std::string meta = charset_of_meta(bytes);
  const bool is_escaped =
      (declared.empty() ? meta : declared).starts_with("iso-2022") &&
      bytes.find('\x1B') != std::string_view::npos;
  if (!is_escaped && is_utf8(bytes)) return std::string(bytes);
  if (auto text = decode_as(bytes, declared)) return *std::move(text);
  if (auto text = decode_as(bytes, meta)) return *std::move(text);
  if (auto text = decode_as(bytes, detect(bytes))) return *std::move(text);
  return clean_utf8(bytes);
}

}  // namespace

std::string charset_parameter(std::string_view text) {
  const std::string lower = lower_case(text.substr(0, kMetaBytes));
  const std::size_t at = lower.find("charset");
  if (at == std::string::npos) return "";
  const std::size_t equals = lower.find_first_not_of(" \t", at + 7);
  if (equals == std::string::npos || lower[equals] != '=') return "";
  const std::size_t begin = lower.find_first_not_of(" \t\"'", equals + 1);
  if (begin == std::string::npos) return "";
  const std::size_t end = lower.find_first_of(" \t\r\n\"';,/>", begin);
  return lower.substr(begin, end - begin);
}

std::string decode_page(std::string_view bytes, std::string_view content_type) {
  std::string text = decode(bytes, content_type);
  drop_byte_order_marks(&text);
  blank_controls(&text);
  return text;
}

}  // namespace newsfold
