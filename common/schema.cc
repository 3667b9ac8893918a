// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/schema.h"

#include <fmt/format.h>

#include "common/article.h"
#include "common/hash.h"
#include "common/text.h"

namespace newsfold {

std::string term_of(const Field& field, std::string_view value) {
  std::string term(field.prefix);
  term += prefix_at_character(value, kXapianTermLimit - term.size());
  return term;
}

std::string day_term(const Date& date) {
  return term_of(field::kDay, fmt::format("{:04}{:02}{:02}", date.year,
                                          date.month, date.day));
}

std::string month_term(const Date& date) {
  return term_of(field::kMonth,
                 fmt::format("{:04}{:02}", date.year, date.month));
}

std::string year_term(int year) {
  return term_of(field::kYear, fmt::format("{:04}", year));
}

std::string url_term(std::string_view url_key) {
  return term_of(field::kUrl, format_id(hash64(url_key)));
}

std::string id_value(std::uint64_t id) {
  std::string value(8, '\0');
  for (std::size_t i = 8; i-- > 0; id >>= 8) {
    value[i] = static_cast<char>(id & 0xFF);
  }
  return value;
}

std::uint64_t id_of_value(std::string_view value) {
  std::uint64_t id = 0;
  for (const char byte : value) id = id << 8 | static_cast<unsigned char>(byte);
  return id;
}

std::string copies_value(char role, std::uint32_t others) {
  return role + id_value(others).substr(4);
}

std::uint32_t others_of_copies_value(std::string_view value) {
  return value.empty()
             ? 0
             : static_cast<std::uint32_t>(id_of_value(value.substr(1)));
}

std::string time_value(const Date& date) {
  return fmt::format("{:04}{:02}{:02}{:02}{:02}{:02}", date.year, date.month,
                     date.day, date.hour, date.minute, date.second);
}

}  // namespace newsfold
