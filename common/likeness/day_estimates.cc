// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/likeness/day_estimates.h"

#include <algorithm>

#include "common/byte_file.h"

namespace newsfold {
namespace {

constexpr std::uint64_t kMagic = 0x3253594144545345;  // "ESTDAYS2"
constexpr std::size_t kSupportBytes = sizeof(DaySupport::day) +
                                      sizeof(DaySupport::reports) +
                                      sizeof(DaySupport::score);

// Twice the support of a day with half that of its neighbours.
std::uint64_t doubled_support(const std::vector<DaySupport>& support,
                              std::size_t place) {
  std::uint64_t sum = 2 * support[place].score;
  const int day = support[place].day;
  if (place > 0 && support[place - 1].day == day - 1) {
    sum += support[place - 1].score;
  }
  if (place + 1 < support.size() && support[place + 1].day == day + 1) {
    sum += support[place + 1].score;
  }
  return sum;
}

}  // namespace

std::optional<DayEstimate> estimate_day(
    const std::vector<DaySupport>& support) {
  std::optional<DayEstimate> best;
  std::uint64_t most = 2 * std::uint64_t{kLeastSupport} - 1;
  for (std::size_t i = 0; i < support.size(); ++i) {
    const std::uint64_t doubled = doubled_support(support, i);
    if (doubled <= most) continue;
    most = doubled;
    best = DayEstimate{support[i].day, 0};
  }
  if (!best) return std::nullopt;
  for (const DaySupport& one : support) {
    if (std::abs(one.day - best->day) <= kEstimateDays) {
      best->reports += one.reports;
    }
  }
  return best;
}

DayEstimates estimate_days(const DaySupports& supports) {
  DayEstimates estimates;
  for (const auto& [article, support] : supports) {
    if (const auto estimate = estimate_day(support)) {
      estimates.emplace(article, *estimate);
    }
  }
  return estimates;
}

// The magic number, the table's id, for each article its id and its days, and a
// hash of all that.  Articles rise, so that equal supports are equal files.
void write_day_supports(const DaySupports& supports, std::uint64_t table_id,
                        const std::filesystem::path& file) {
  std::vector<ArticleId> articles;
  for (const auto& [article, days] : supports) articles.push_back(article);
  std::sort(articles.begin(), articles.end());
  ByteWriter out;
  out.put(kMagic);
  out.put(table_id);
  for (const ArticleId article : articles) {
    const std::vector<DaySupport>& days = supports.at(article);
    out.put(article);
    out.put(static_cast<std::uint32_t>(days.size()));
    for (const DaySupport& one : days) {
      out.put(one.day);
      out.put(one.reports);
      out.put(one.score);
    }
  }
  write_sealed(file, out.bytes());
}

DaySupports read_day_supports(const std::filesystem::path& file,
                              std::uint64_t table_id) {
  const std::optional<std::string> bytes = read_sealed(file);
  if (!bytes) return {};
  ByteReader in(*bytes);
  if (in.take<std::uint64_t>() != kMagic ||
      in.take<std::uint64_t>() != table_id) {
    return {};
  }
  DaySupports supports;
  while (!in.at_end() && in.ok()) {
    std::vector<DaySupport>& days = supports[in.take<ArticleId>()];
    days.resize(in.take_length(kSupportBytes));
    for (DaySupport& one : days) {
      one.day = in.take<std::int32_t>();
      one.reports = in.take<std::uint32_t>();
      one.score = in.take<std::uint64_t>();
    }
  }
  return in.ok() ? supports : DaySupports{};
}

}  // namespace newsfold
