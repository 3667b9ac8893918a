// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/header_fields.h"

#include <algorithm>

#include "common/text.h"

namespace newsfold {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

HeaderFields::HeaderFields(std::string_view block) {
  while (!block.empty()) {
    const std::string_view line = take_header_line(&block);
    if (line.empty()) break;
    const bool goes_on = line.front() == ' ' || line.front() == '\t';
    if (goes_on) {
      if (fields_.empty()) continue;
      std::string& value = fields_.back().value;
      if (!value.empty()) value += ' ';
      value += trimmed(line);
      continue;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    fields_.push_back({trimmed(line.substr(0, colon)),
                       std::string(trimmed(line.substr(colon + 1)))});
  }
}

const std::string* HeaderFields::find(std::string_view name) const {
  const auto field = std::find_if(
      fields_.begin(), fields_.end(),
      [&](const Field& f) { return same_ignoring_case(f.name, name); });
  return field == fields_.end() ? nullptr : &field->value;
}

std::string HeaderFields::joined(std::string_view name) const {
  std::string values;
  for (const Field& field : fields_) {
    if (!same_ignoring_case(field.name, name)) continue;
    if (!values.empty()) values += ',';
    values += field.value;
  }
  return values;
}

std::string_view take_header_line(std::string_view* text) {
  std::string_view line = take_line(text);
  while (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::size_t find_header_end(std::string_view bytes, std::size_t from,
                            std::string_view stop) {
  for (std::size_t at = bytes.find('\n', from); at != std::string_view::npos;
       at = bytes.find('\n', at + 1)) {
    const std::size_t next = bytes.find_first_not_of('\r', at + 1);
    if (next != std::string_view::npos && bytes[next] == '\n') {
      return next + 1;
    }
    if (bytes.substr(at + 1).starts_with(stop)) return at + 1;
  }
  return std::string_view::npos;
}

bool same_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

bool starts_ignoring_case(std::string_view text, std::string_view prefix) {
  return same_ignoring_case(text.substr(0, prefix.size()), prefix);
}

std::string ascii_lower_case(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), lower);
  return result;
}

}  // namespace newsfold
