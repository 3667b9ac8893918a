// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/facet_record.h"

#include <cstdlib>
#include <tuple>

#include "common/hash.h"

namespace newsfold {
namespace {

template <typename Number>
void append(Number number, std::string* out) {
  for (int shift = 8 * (static_cast<int>(sizeof number) - 1); shift >= 0;
       shift -= 8) {
    *out += static_cast<char>(number >> shift & 0xFF);
  }
}

template <typename Number>
Number take(std::string_view* bytes) {
  Number number = 0;
  for (std::size_t i = 0; i < sizeof number; ++i) {
    number = number << 8 | static_cast<unsigned char>((*bytes)[i]);
  }
  bytes->remove_prefix(sizeof number);
  return number;
}

}  // namespace

std::uint64_t source_key(std::string_view source) {
  return source.empty() ? 0 : hash64(source);
}

std::uint32_t language_key(std::string_view code) {
  std::uint32_t key = 0;
  for (const char letter : code.substr(0, 4)) {
    key = key << 8 | static_cast<unsigned char>(letter);
  }
  return key;
}

std::string language_of_key(std::uint32_t key) {
  std::string code;
  for (int shift = 24; shift >= 0; shift -= 8) {
    if (const char letter = static_cast<char>(key >> shift & 0xFF)) {
      code += letter;
    }
  }
  return code;
}

std::uint64_t time_number(const std::optional<Date>& date) {
  if (!date) return 0;
  std::uint64_t number = 0;
  number = static_cast<std::uint64_t>(date->year);
  for (const int part :
       {date->month, date->day, date->hour, date->minute, date->second}) {
    number = number * 100 + static_cast<std::uint64_t>(part);
  }
  return number;
}

std::optional<Date> date_of_time_number(std::uint64_t number) {
  if (number == 0) return std::nullopt;
  const auto two_digits = [&number] {
    const int digits = static_cast<int>(number % 100);
    number /= 100;
    return digits;
  };
  Date date;
  date.second = two_digits();
  date.minute = two_digits();
  date.hour = two_digits();
  date.day = two_digits();
  date.month = two_digits();
  date.year = static_cast<int>(number);
  const bool has_time = date.hour + date.minute + date.second > 0;
  date.precision = date.month == 0 ? DatePrecision::Year
                   : date.day == 0 ? DatePrecision::Month
                   : has_time      ? DatePrecision::Second
                                   : DatePrecision::Day;
  return date;
}

bool leads(const FacetRecord& a, const FacetRecord& b) {
  const auto key = [](const FacetRecord& record) {
    // 0 is unknown; one less, it is the largest number.
    constexpr std::uint64_t kTimesOfDay = 1'000'000;
    return std::tuple(!published_day(record),
                      record.published / kTimesOfDay - 1,
                      record.published % kTimesOfDay - 1, record.captured - 1,
                      ~record.words, record.article);
  };
  return key(a) < key(b);
}

bool represents_better(const FacetRecord& a, const FacetRecord& b) {
  return a.lead_rank != b.lead_rank ? a.lead_rank < b.lead_rank : leads(a, b);
}

std::optional<int> published_day(const FacetRecord& record) {
  const std::uint64_t day = record.published / 1'000'000;
  if (day % 100 == 0) return std::nullopt;
  return day_number(day_of(static_cast<int>(day / 10'000),
                           static_cast<int>(day / 100 % 100),
                           static_cast<int>(day % 100)));
}

bool same_source(const FacetRecord& a, const FacetRecord& b) {
  return a.source != 0 && a.source == b.source;
}

std::optional<int> days_between(const FacetRecord& a, const FacetRecord& b) {
  const auto day_a = published_day(a);
  const auto day_b = published_day(b);
  if (!day_a || !day_b) return std::nullopt;
  return std::abs(*day_a - *day_b);
}

std::string encode(const FacetRecord& record) {
  std::string value;
  value.reserve(kFacetRecordBytes);
  append(record.story, &value);
  append(record.article, &value);
  append(record.source, &value);
  append(record.published, &value);
  append(record.captured, &value);
  append(record.words, &value);
  append(record.language, &value);
  append(record.wire, &value);
  append(record.lead_rank, &value);
  return value;
}

FacetRecord decode_facet_record(std::string_view value) {
  FacetRecord record;
  if (value.size() != kFacetRecordBytes) return record;
  record.story = take<std::uint64_t>(&value);
  record.article = take<std::uint64_t>(&value);
  record.source = take<std::uint64_t>(&value);
  record.published = take<std::uint64_t>(&value);
  record.captured = take<std::uint64_t>(&value);
  record.words = take<std::uint32_t>(&value);
  record.language = take<std::uint32_t>(&value);
  record.wire = take<std::uint32_t>(&value);
  record.lead_rank = take<std::uint32_t>(&value);
  return record;
}

}  // namespace newsfold
