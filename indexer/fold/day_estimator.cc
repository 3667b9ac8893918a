// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/fold/day_estimator.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "common/likeness/undated_model.h"

namespace newsfold {
namespace {

// Below, an undated article and a dated one have nothing to do with each other.
constexpr double kLeastCosine = 0.08;

void add_support(int day, Score score, std::vector<DaySupport>* support) {
  const auto at = std::lower_bound(
      support->begin(), support->end(), day,
      [](const DaySupport& one, int wanted) { return one.day < wanted; });
  if (at != support->end() && at->day == day) {
    ++at->reports;
    at->score += score;
  } else {
    support->insert(at, {day, 1, score});
  }
}

// The days of `some` that are not the same in `others`.
void add_days_changed(const DayEstimates& some, const DayEstimates& others,
                      std::set<int>* days) {
  for (const auto& [article, estimate] : some) {
    const auto other = others.find(article);
    if (other == others.end() || other->second.day != estimate.day) {
      days->insert(estimate.day);
    }
  }
}

}  // namespace

DayEstimator::DayEstimator(const ArticleShelf& shelf, Tellings* tellings,
                           const DayOfTellings& undated,
                           const std::filesystem::path& file,
                           std::uint64_t table_id)
    : shelf_(shelf),
      tellings_(tellings),
      undated_(undated),
      table_id_(table_id),
      supports_(read_day_supports(file, table_id)),
      estimates_(estimate_days(supports_)) {}

std::set<int> DayEstimator::update(const std::set<int>& touched_days) {
  Leads all;
  Leads fresh;
  for (const ComparedArticle& article : undated_.compared.articles()) {
    all.insert(article.id);
    if (supports_.try_emplace(article.id).second) fresh.insert(article.id);
  }
  boost::unordered::erase_if(
      supports_, [&](const auto& one) { return !all.contains(one.first); });
  for (auto& [article, support] : supports_) {
    std::erase_if(support, [&](const DaySupport& one) {
      return touched_days.contains(one.day);
    });
  }
  for (const int day : touched_days) compare_with_day(day, all);
  if (!fresh.empty()) {
    constexpr int kEver = std::numeric_limits<int>::max();
    for (const int day : shelf_.days(-kEver, kEver)) {
      if (!touched_days.contains(day)) compare_with_day(day, fresh);
    }
  }
  const DayEstimates before =
      std::exchange(estimates_, estimate_days(supports_));
  std::set<int> changed = last_days_of(fresh);
  add_days_changed(before, estimates_, &changed);
  add_days_changed(estimates_, before, &changed);
  return changed;
}

void DayEstimator::compare_with_day(int day, const Leads& wanted) {
  const DayOfTellings tellings = tellings_->of_day(day);
  const auto& dated = tellings.compared.articles();
  const auto& undated = undated_.compared.articles();
  const auto compare = [&](std::uint32_t i, std::uint32_t j, double cos) {
    const ComparedArticle& one = undated[j];
    if (cos < kLeastCosine || !wanted.contains(one.id)) return;
    const Score score = undated_score(undated_signs(
        one.vector, dated[i].vector, cos, day, same_source(one, dated[i])));
    if (score < kLeastSupport) return;
    add_support(day, score, &supports_.at(one.id));
  };
  for_each_candidate(tellings.compared, undated_.compared, compare);
}

// Where their labels put them, if they had any: the file may have been lost.
std::set<int> DayEstimator::last_days_of(const Leads& fresh) const {
  std::set<int> days;
  const auto& articles = undated_.compared.articles();
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (!fresh.contains(articles[i].id)) continue;
    const auto lead = shelf_.find(undated_.families[i].front().facts.story);
    if (!lead) continue;
    if (const auto day = published_day(lead->facts)) days.insert(*day);
  }
  return days;
}

void DayEstimator::save(const std::filesystem::path& file) const {
  write_day_supports(supports_, table_id_, file);
}

}  // namespace newsfold
