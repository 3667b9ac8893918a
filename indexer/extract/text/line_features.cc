// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/line_features.h"

#include <unicode/uchar.h>

#include "common/text.h"
#include "indexer/extract/text/stopwords.h"

namespace newsfold {
namespace {

enum class Class : std::uint8_t {
  // What words are made of comes first; of ASCII, up to Digit.
  Lower,
  Upper,
  Digit,
  Caseless,  // a letter of a script without case
  Wide,      // an ideograph and its like
  Space,
  Stop,         // . and its like
  Exclamation,  // ! ? and their like
  Closer,       // a quote or bracket that may follow a full stop
  Comma,
  Colon,
  Separator,
  Bullet,
  Dash,
  Pictogram,
  Other,
};

constexpr Class class_of_ascii(char c) {
  if (c >= 'a' && c <= 'z') return Class::Lower;
  if (c >= 'A' && c <= 'Z') return Class::Upper;
  if (c >= '0' && c <= '9') return Class::Digit;
  switch (c) {
    case '.':
      return Class::Stop;
    case '!':
    case '?':
      return Class::Exclamation;
    case '"':
    case '\'':
    case ')':
    case ']':
      return Class::Closer;
    case ',':
      return Class::Comma;
    case ':':
      return Class::Colon;
    case '|':
      return Class::Separator;
    case '*':
      return Class::Bullet;
    case '-':
      return Class::Dash;
    default:
      return c > ' ' && c != '\x7F' ? Class::Other : Class::Space;
  }
}

struct AsciiClasses {
  Class of[128];
};

constexpr AsciiClasses ascii_classes() {
  AsciiClasses classes{};
  for (int c = 0; c < 128; ++c) {
    classes.of[c] = class_of_ascii(static_cast<char>(c));
  }
  return classes;
}

constexpr AsciiClasses kAscii = ascii_classes();

bool is_wide(std::int32_t c) {
  return (c >= 0x3041 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_pictogram(std::int32_t c) {
  return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x23E9 && c <= 0x23FA) ||
         (c >= 0x2600 && c <= 0x27BF) || c == 0xFE0F;
}

Class class_of_letter(std::int32_t c) {
  if (u_isUWhiteSpace(c)) return Class::Space;
  const std::int8_t category = u_charType(c);
  switch (category) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
      return Class::Upper;
    case U_LOWERCASE_LETTER:
      return Class::Lower;
    case U_OTHER_LETTER:
    case U_MODIFIER_LETTER:
    case U_NON_SPACING_MARK:
    case U_COMBINING_SPACING_MARK:
      return Class::Caseless;
    case U_DECIMAL_DIGIT_NUMBER:
      return Class::Digit;
    default:
      return Class::Other;
  }
}

Class class_of_mark(std::int32_t c) {
  switch (c) {
    case 0x3002:  // ideographic full stop
    case 0xFF0E:
    case 0xFF61:
    case 0x2026:  // ellipsis
    case 0x06D4:  // Urdu
    case 0x0964:  // danda
    case 0x0965:
    case 0x1362:  // Ethiopic
    case 0x0589:  // Armenian
    case 0x104B:  // Burmese
    case 0x17D4:  // Khmer
      return Class::Stop;
    case 0xFF01:
    case 0xFF1F:
    case 0x061F:  // Arabic
    case 0x203C:
    case 0x2049:
      return Class::Exclamation;
    case 0x2018:  // German closes with what English opens
    case 0x2019:
    case 0x201C:
    case 0x201D:
    case 0x00BB:
    case 0x00AB:
    case 0x203A:
    case 0x300D:
    case 0x300F:
    case 0xFF09:
      return Class::Closer;
    case 0x3001:
    case 0xFF0C:
    case 0x060C:
      return Class::Comma;
    case 0xFF1A:
      return Class::Colon;
    case 0x00B7:
    case 0x30FB:
    case 0xFF5C:
      return Class::Separator;
    case 0x2022:
    case 0x25AA:
    case 0x25B6:
    case 0x25BA:
    case 0x25CF:
    case 0x25A0:
      return Class::Bullet;
    case 0x2013:
    case 0x2014:
      return Class::Dash;
    default:
      return class_of_letter(c);
  }
}

Class class_of(std::int32_t c) {
  if (is_wide(c)) return Class::Wide;
  if (is_pictogram(c)) return Class::Pictogram;
  return class_of_mark(c);
}

struct Character {
  Class type;
  std::string_view bytes;
};

Character next(std::string_view text, std::size_t* at) {
  const std::size_t begin = *at;
  if (static_cast<unsigned char>(text[begin]) < 0x80) {
    ++*at;
    return {kAscii.of[static_cast<unsigned char>(text[begin])],
            text.substr(begin, 1)};
  }
  const std::int32_t c = next_character(text, at);
  return {c < 0 ? Class::Other : class_of(c), text.substr(begin, *at - begin)};
}

// The class of an ASCII character; Other for a byte of a longer one.
Class class_of_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 ? kAscii.of[byte] : Class::Other;
}

// Takes the characters of a line one by one.
class Measure {
 public:
  explicit Measure(LineFeatures* line) : line_(*line) {}

  // A run of ASCII letters and digits, most of all text, at once; returns the
  // position behind it.  REQUIRES: text[at] is one of them
  std::size_t take_ascii(std::string_view text, std::size_t at) {
    const Class first = class_of_byte(text[at]);
    begin_word(first);
    std::uint32_t upper = 0;
    std::uint32_t digits = 0;
    const std::size_t begin = at;
    for (; at < text.size(); ++at) {
      const Class type = class_of_byte(text[at]);
      if (type > Class::Digit) break;
      upper += type == Class::Upper;
      digits += type == Class::Digit;
      word_.append(text[at]);
    }
    const auto size = static_cast<std::uint32_t>(at - begin);
    line_.width += size;
    line_.upper_letters += upper;
    line_.digits += digits;
    line_.letters += size - digits;
    after_space_ = false;
    return at;
  }

  void take(Character character) {
    if (character.type == Class::Space) {
      end_word();
      after_space_ = true;
      return;
    }
    line_.width += character.type == Class::Wide ? 2 : 1;
    if (character.type <= Class::Wide) {
      take_letter(character);
    } else {
      take_mark(character);
    }
    after_space_ = false;
  }

  void finish() {
    end_word();
    line_.sentence_end = ended_ != Class::Other;
    line_.full_stop = ended_ == Class::Stop;
  }

 private:
  // Before the first letter or digit of a word is counted.
  void begin_word(Class type) {
    const bool begins = word_.size == 0;
    if (begins && ended_ != Class::Other &&
        (type == Class::Wide || (after_space_ && type != Class::Lower))) {
      line_.inner_sentence = true;
    }
    ended_ = Class::Other;
    line_.ends_colon = false;
    line_.capitals += begins && type == Class::Upper;
    if (line_.letters == 0 && type != Class::Digit) {
      line_.starts_lower = type == Class::Lower;
    }
  }

  void take_letter(Character character) {
    const Class type = character.type;
    begin_word(type);
    line_.digits += type == Class::Digit;
    line_.letters += type != Class::Digit;
    line_.upper_letters += type == Class::Upper;
    line_.caseless |= type == Class::Caseless || type == Class::Wide;
    for (const char c : character.bytes) word_.append(c);
  }

  void take_mark(Character character) {
    // "don't" and "l'eau" are words of two parts, each counts.
    end_word();
    switch (character.type) {
      case Class::Stop:
      case Class::Exclamation:
        ended_ = character.type;
        line_.ends_colon = false;
        return;
      case Class::Closer:
        return;
      case Class::Comma:
        ++line_.commas;
        break;
      case Class::Separator:
      case Class::Bullet:
        ++line_.separators;
        break;
      default:
        break;
    }
    ended_ = Class::Other;
    line_.ends_colon = character.type == Class::Colon;
  }

  void end_word() {
    if (word_.size == 0) return;
    ++line_.words;
    line_.stopwords += is_stopword(word_);
    word_ = {};
  }

  LineFeatures& line_;
  PackedWord word_;
  Class ended_ = Class::Other;  // Stop or Exclamation behind the last word
  bool after_space_ = false;
};

std::string_view without_bullet(std::string_view text, bool* found) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t behind = at;
    const Class type = next(text, &behind).type;
    if (type != Class::Bullet && type != Class::Dash && type != Class::Space) {
      break;
    }
    at = behind;
  }
  // A dash that is part of the first word is none.
  if (at == 0 || (at < text.size() && text[at - 1] != ' ' && text[0] == '-')) {
    return text;
  }
  *found = true;
  return text.substr(at);
}

}  // namespace

std::string_view trim_space(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t behind = begin;
    if (next(text, &behind).type != Class::Space) break;
    begin = behind;
  }
  text.remove_prefix(begin);
  while (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80)
      --last;
    std::size_t at = last;
    if (next(text, &at).type != Class::Space) break;
    text = text.substr(0, last);
  }
  return text;
}

LineFeatures measure_line(std::string_view line) {
  LineFeatures features;
  features.text = without_bullet(trim_space(line), &features.bullet);
  Measure measure(&features);
  for (std::size_t at = 0; at < features.text.size();) {
    if (class_of_byte(features.text[at]) <= Class::Digit) {
      at = measure.take_ascii(features.text, at);
      continue;
    }
    const bool first = at == 0;
    const Character character = next(features.text, &at);
    if (first) features.pictogram = character.type == Class::Pictogram;
    measure.take(character);
  }
  measure.finish();
  return features;
}

}  // namespace newsfold
