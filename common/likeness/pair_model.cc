// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/likeness/pair_model.h"

#include <algorithm>
#include <cmath>

namespace newsfold {
namespace {

// What a source prints in one form, time and again, differs by little more than
// a name or a figure, so no other sign makes up for it.
constexpr double kNever = -30;

// In the order of kPairSigns.
constexpr PairModel kModel = {
    -3.306,
    {10.485, 0.160, 0.015, -1.429, 2.053, 1.609, -0.342, 0.927, 0.863, 0.746,
     -2.232, -1.968, -0.176, -1.606, -2.088, kNever}};

constexpr std::size_t kHeaviestCompared = 8;

// Forms have up to so many words, and subjects that differ by such a share of
// their titles.  (Of 213 pairs of one slug in Reuters, this parts 3.)
constexpr std::size_t kFormWords = 150;
constexpr double kOtherSubject = 0.5;

const WeightedTerm* find_term(const TermVector& vector, TermKey term) {
  const auto at = std::lower_bound(
      vector.begin(), vector.end(), term,
      [](const WeightedTerm& a, TermKey key) { return a.term < key; });
  return at != vector.end() && at->term == term ? &*at : nullptr;
}

std::size_t count_rare_shared(const TermVector& a, const TermVector& b) {
  std::size_t shared = 0;
  auto other = b.begin();
  for (const WeightedTerm& term : a) {
    while (other != b.end() && other->term < term.term) ++other;
    if (other == b.end()) break;
    if (other->term == term.term && term.rare) ++shared;
  }
  return shared;
}

// The share of the heaviest terms of `a` that `b` has.
double share_of_heaviest(const StoryVector& a, const StoryVector& b) {
  const std::size_t count = std::min(kHeaviestCompared, a.heaviest.size());
  if (count == 0) return 0;
  const auto shared = std::count_if(
      a.heaviest.begin(),
      a.heaviest.begin() + static_cast<std::ptrdiff_t>(count),
      [&](TermKey term) { return find_term(b.whole, term) != nullptr; });
  return static_cast<double>(shared) / static_cast<double>(count);
}

// The share of a title's square length whose terms the other article lacks.
double title_absent(const StoryVector& a, const StoryVector& b) {
  double all = 0;
  double absent = 0;
  for (const WeightedTerm& term : a.title) {
    const double square = double{1} * term.weight * term.weight;
    all += square;
    if (!find_term(b.whole, term.term)) absent += square;
  }
  return all > 0 ? absent / all : 0;
}

void compare_numbers(const StoryVector& a, const StoryVector& b,
                     PairSigns* signs) {
  if (!a.full_of_numbers || !b.full_of_numbers) return;
  std::vector<TermKey> shared;
  std::set_intersection(a.numbers.begin(), a.numbers.end(), b.numbers.begin(),
                        b.numbers.end(), std::back_inserter(shared));
  const std::size_t smaller = std::min(a.numbers.size(), b.numbers.size());
  signs->numbers_shared = std::log1p(static_cast<double>(shared.size()));
  signs->numbers_missing =
      std::log1p(static_cast<double>(smaller - shared.size()));
}

}  // namespace

const std::array<std::string_view, PairSigns::kCount> kPairSigns = {
    "root_cosine",   "cosine_by_length", "length",          "days",
    "title_cosine",  "lead_cosine",      "rare_shared",     "heaviest_less",
    "heaviest_more", "numbers_shared",   "numbers_missing", "same_source",
    "weekdays_meet", "weekdays_differ",  "subjects_differ", "one_form"};

// Chosen on the development sets (tests/quality/stories.txt): lower ones join
// more tellings and more strangers.
const StoryThresholds kStoryThresholds = {
    static_cast<Score>(0.75 * kCertain), static_cast<Score>(0.21 * kCertain),
    static_cast<Score>(0.15 * kCertain), static_cast<Score>(0.07 * kCertain)};

PairSigns pair_signs(const StoryVector& a, const StoryVector& b,
                     double whole_cosine, std::optional<int> days_apart,
                     bool same_source) {
  PairSigns signs;
  const double terms =
      static_cast<double>(std::min(a.whole.size(), b.whole.size()));
  signs.root_cosine = std::sqrt(whole_cosine);
  signs.length = std::log1p(terms);
  signs.cosine_by_length = whole_cosine * signs.length;
  signs.days = days_apart ? std::abs(*days_apart) : kDaysUnknown;
  signs.title_cosine = cosine(a.title, b.title);
  signs.lead_cosine = cosine(a.lead, b.lead);
  signs.rare_shared =
      std::log1p(static_cast<double>(count_rare_shared(a.whole, b.whole)));
  const double of_a = share_of_heaviest(a, b);
  const double of_b = share_of_heaviest(b, a);
  signs.heaviest_less = std::min(of_a, of_b);
  signs.heaviest_more = std::max(of_a, of_b);
  compare_numbers(a, b, &signs);
  signs.same_source = same_source ? 1 : 0;
  if (same_source) {
    signs.subjects_differ = std::min(title_absent(a, b), title_absent(b, a));
    const bool short_text = std::min(a.words, b.words) < kFormWords;
    const bool other_day = days_apart.value_or(0) != 0;
    if (short_text && (other_day || signs.subjects_differ >= kOtherSubject)) {
      signs.one_form = 1;
    }
  }
  if (!a.weekdays.empty() && !b.weekdays.empty()) {
    const bool meet = a.weekdays.meets(b.weekdays);
    signs.weekdays_meet = meet ? 1 : 0;
    signs.weekdays_differ = meet ? 0 : 1;
  }
  return signs;
}

double PairModel::logit(const PairSigns& signs) const {
  double sum = intercept;
  const auto values = signs.as_array();
  const auto weights = coefficients.as_array();
  for (std::size_t i = 0; i < values.size(); ++i) sum += weights[i] * values[i];
  return sum;
}

Score pair_score(const PairSigns& signs) {
  return score_of(kModel.logit(signs));
}

PairModel pair_model() { return kModel; }

Score score_of(double logit) {
  return static_cast<Score>(std::lround(kCertain / (1 + std::exp(-logit))));
}

double as_probability(Score score) {
  return static_cast<double>(score) / kCertain;
}

}  // namespace newsfold
