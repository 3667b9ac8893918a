// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/date_terms.h"

#include "common/schema.h"

namespace newsfold {
namespace {

enum class Overlap { None, Part, Whole };

// How much of the days `first` to `last` lies in the range.
Overlap overlap(const DateRange& range, const Date& first, const Date& last) {
  if (range.from && last < *range.from) return Overlap::None;
  if (range.to && *range.to < first) return Overlap::None;
  const bool whole =
      (!range.from || *range.from <= first) && (!range.to || last <= *range.to);
  return whole ? Overlap::Whole : Overlap::Part;
}

void add_days_of(const DateRange& range, int year, int month,
                 std::vector<std::string>* terms) {
  for (int day = 1; day <= days_in_month(year, month); ++day) {
    const Date date = day_of(year, month, day);
    if (overlap(range, date, date) == Overlap::Whole) {
      terms->push_back(day_term(date));
    }
  }
}

void add_months_of(const DateRange& range, int year,
                   std::vector<std::string>* terms) {
  for (int month = 1; month <= 12; ++month) {
    const Date first = day_of(year, month, 1);
    switch (overlap(range, first,
                    day_of(year, month, days_in_month(year, month)))) {
      case Overlap::Whole:
        terms->push_back(month_term(first));
        break;
      case Overlap::Part:
        add_days_of(range, year, month, terms);
        break;
      case Overlap::None:
        break;
    }
  }
}

}  // namespace

std::vector<std::string> date_terms(const DateRange& range,
                                    const std::vector<int>& years) {
  if (range.undated) return {term_of(field::kYear, kUndatedYear)};
  std::vector<std::string> terms;
  for (const int year : years) {
    switch (overlap(range, day_of(year, 1, 1), day_of(year, 12, 31))) {
      case Overlap::Whole:
        terms.push_back(year_term(year));
        break;
      case Overlap::Part:
        add_months_of(range, year, &terms);
        break;
      case Overlap::None:
        break;
    }
  }
  return terms;
}

std::vector<std::string> day_terms(const DayOfYear& day,
                                   const std::vector<int>& years) {
  std::vector<std::string> terms;
  for (const int year : years) {
    terms.push_back(day_term(day_of(year, day.month, day.day)));
  }
  return terms;
}

}  // namespace newsfold
