// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html/json_repair.h"

#include <algorithm>
#include <cstddef>

namespace newsfold {
namespace {

constexpr std::string_view kSpace = " \t\r\n\f\v";
// The kind of UTF-16 unit that stands as "\uXXXX" at the front of `text`.
enum class Unit { None, Whole, High, Low };

Unit unit_at_front(std::string_view text) {
  if (text.size() < 6 || !text.starts_with("\\u")) return Unit::None;
  const auto is_hex = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
           (c >= 'A' && c <= 'F');
  };
  const std::string_view digits = text.substr(2, 4);
  if (!std::all_of(digits.begin(), digits.end(), is_hex)) return Unit::None;
  if (digits[0] != 'd' && digits[0] != 'D') return Unit::Whole;
  constexpr std::string_view kHigh = "89abAB";
  constexpr std::string_view kLow = "cdefCDEF";
  if (kHigh.find(digits[1]) != kHigh.npos) return Unit::High;
  return kLow.find(digits[1]) != kLow.npos ? Unit::Low : Unit::Whole;
}

class Repair {
 public:
  explicit Repair(std::string_view text) : text_(text) {}
  std::string run();

 private:
  void skip_comment();
  void take_string();
  void take_escape();
  void take_unit();
  bool take_bracket(char c);
  void copy(std::size_t size) {
    out_ += text_.substr(at_, size);
    at_ += size;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string out_;
  std::size_t depth_ = 0;
};

std::string Repair::run() {
  out_.reserve(text_.size());
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (c == '"') {
      take_string();
    } else if (c == '/') {
      skip_comment();
    } else if (take_bracket(c)) {
      break;
    } else {
      copy(1);
    }
  }
  return std::move(out_);
}

// "// ..." and "/* ... */", as scripts have them.
void Repair::skip_comment() {
  const std::string_view rest = text_.substr(at_);
  const bool is_block = rest.starts_with("/*");
  const std::string_view closing = is_block ? "*/" : "\n";
  const std::size_t end = rest.find(closing);
  at_ = end == rest.npos ? text_.size() : at_ + end + closing.size();
}

// Returns true behind the bracket that closes the first one.
bool Repair::take_bracket(char c) {
  if (c == '{' || c == '[') ++depth_;
  if (c != '}' && c != ']') return false;
  const std::size_t last = out_.find_last_not_of(kSpace);
  if (last != out_.npos && out_[last] == ',') out_.resize(last);
  if (depth_ > 0) --depth_;
  if (depth_ == 0) copy(1);
  return depth_ == 0;
}

void Repair::take_string() {
  copy(1);
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (c == '\\') {
      take_escape();
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out_ += ' ';
      ++at_;
    } else {
      copy(1);
      if (c == '"') return;
    }
  }
}

void Repair::take_escape() {
  constexpr std::string_view kKnown = "\"\\/bfnrt";
  const std::string_view rest = text_.substr(at_);
  if (rest.size() > 1 && kKnown.find(rest[1]) != kKnown.npos) {
    copy(2);
  } else if (unit_at_front(rest) != Unit::None) {
    take_unit();
  } else {
    ++at_;  // what was escaped stands for itself
  }
}

void Repair::take_unit() {
  const std::string_view rest = text_.substr(at_);
  const Unit unit = unit_at_front(rest);
  if (unit == Unit::Whole) return copy(6);
  if (unit == Unit::High && unit_at_front(rest.substr(6)) == Unit::Low) {
    return copy(12);
  }
  out_ += "\uFFFD";
  at_ += 6;
}

}  // namespace

std::string_view json_inside(std::string_view text) {
  constexpr std::string_view kMark = "<![CDATA[";
  const std::size_t mark = text.substr(0, text.find('{')).rfind(kMark);
  if (mark != text.npos) text.remove_prefix(mark + kMark.size());
  const std::size_t begin = text.find_first_of("{[");
  const std::size_t end = text.find_last_of("}]");
  if (begin == text.npos || end == text.npos || end < begin) return {};
  return text.substr(begin, end + 1 - begin);
}

std::string repair_json(std::string_view text) { return Repair(text).run(); }

}  // namespace newsfold
