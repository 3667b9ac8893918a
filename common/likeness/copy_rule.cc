// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/likeness/copy_rule.h"

#include <algorithm>

namespace newsfold {
namespace {

constexpr CopyThresholds kApart{0.45, 0.15, 0.34, 0.70, 0.50, 0.30};
constexpr CopyThresholds kSameSource{0.70, 0.40, 0.25, 1.01, 0.50, 0.40};

constexpr std::size_t kLeadWords = 60;

// Fewer shared shingles than this are a quotation or a slogan, unless they are
// nearly all there is.
constexpr std::size_t kShinglesOfACopy = 40;
constexpr double kNearlyAll = 0.90;

// Below this, a share of facts says nothing.
constexpr std::size_t kFewFacts = 4;

std::size_t count_absent(const std::vector<std::uint64_t>& facts,
                         const std::vector<std::uint64_t>& others) {
  std::size_t absent = 0;
  auto other = others.begin();
  for (const std::uint64_t fact : facts) {
    while (other != others.end() && *other < fact) ++other;
    if (other == others.end() || *other != fact) ++absent;
  }
  return absent;
}

std::vector<ArticleWord> with_title(const ArticleWords& words) {
  std::vector<ArticleWord> all = words.title;
  all.insert(all.end(), words.prose.begin(), words.prose.end());
  return all;
}

bool titles_agree(const CopyEvidence& evidence) {
  constexpr double kSomeWords = 0.25;
  return !evidence.title_numbers_differ &&
         (evidence.title >= kSomeWords ||
          evidence.overlap.containment() >= kNearlyAll);
}

bool is_of_another_day(const CopyEvidence& evidence,
                       std::optional<int> days_apart) {
  constexpr std::size_t kFewShingles = 100;
  constexpr int kSentAgainWithin = 2;
  const std::size_t shorter =
      std::min(evidence.overlap.first, evidence.overlap.second);
  return shorter < kFewShingles && days_apart.value_or(0) > kSentAgainWithin;
}

double share_of(const Shingles& part, const Shingles& whole) {
  return part.empty() ? 0
                      : static_cast<double>(overlap_of(part, whole).shared) /
                            static_cast<double>(part.size());
}

}  // namespace

std::vector<std::uint64_t> compared_shingles(const ArticleWords& words) {
  std::vector<std::uint64_t> sequence = shingle_sequence(words.prose);
  if (sequence.size() < kShinglesOfACopy) {
    sequence = shingle_sequence(with_title(words));
  }
  return sequence;
}

CopyText copy_text(const ArticleWords& words) {
  CopyText text;
  std::vector<std::uint64_t> sequence = compared_shingles(words);
  const auto lead = static_cast<std::ptrdiff_t>(
      std::min(kLeadWords - kShingleWords + 1, sequence.size()));
  text.lead = distinct({sequence.begin(), sequence.begin() + lead});
  text.shingles = distinct(std::move(sequence));
  for (const ArticleWord& word : words.prose) {
    text.words.push_back(word.hash);
    if (word.number || word.name) text.facts.push_back(word.hash);
  }
  text.words = distinct(std::move(text.words));
  text.facts = distinct(std::move(text.facts));
  for (const ArticleWord& word : words.title) {
    text.title.push_back(word.hash);
    if (word.number) text.title_numbers.push_back(word.hash);
  }
  text.title = distinct(std::move(text.title));
  text.title_numbers = distinct(std::move(text.title_numbers));
  return text;
}

CopyEvidence compare_copies(const CopyText& a, const CopyText& b) {
  // Where both are as long, any rule that is symmetric will do.
  const bool a_is_shorter = a.shingles.size() != b.shingles.size()
                                ? a.shingles.size() < b.shingles.size()
                                : a.facts < b.facts;
  const CopyText& shorter = a_is_shorter ? a : b;
  const CopyText& longer = a_is_shorter ? b : a;
  CopyEvidence evidence;
  evidence.overlap = overlap_of(a.shingles, b.shingles);
  evidence.facts = shorter.facts.size();
  evidence.facts_absent = count_absent(shorter.facts, longer.words);
  evidence.lead =
      std::max(share_of(a.lead, b.shingles), share_of(b.lead, a.shingles));
  evidence.title = overlap_of(a.title, b.title).containment();
  evidence.title_numbers_differ =
      count_absent(a.title_numbers, b.title_numbers) > 0 &&
      count_absent(b.title_numbers, a.title_numbers) > 0;
  return evidence;
}

const CopyThresholds& thresholds(Places places) {
  return places == Places::SameSource ? kSameSource : kApart;
}

bool are_copies(const CopyEvidence& evidence, Places places,
                std::optional<int> days_apart) {
  const Overlap& overlap = evidence.overlap;
  const CopyThresholds& least = thresholds(places);
  if (overlap.containment() < least.containment) return false;
  if (overlap.jaccard() < least.jaccard) return false;
  if (overlap.shared < kShinglesOfACopy && overlap.containment() < kNearlyAll) {
    return false;
  }
  if (overlap.containment() < least.by_itself &&
      (evidence.lead < least.lead ||
       overlap.jaccard() < least.jaccard_of_part)) {
    return false;
  }
  if (places == Places::SameSource &&
      (!titles_agree(evidence) || is_of_another_day(evidence, days_apart))) {
    return false;
  }
  return evidence.facts < kFewFacts ||
         static_cast<double>(evidence.facts_absent) <=
             least.facts_absent * static_cast<double>(evidence.facts);
}

bool may_be_copies(const Shingles& sketch_a, const Shingles& sketch_b) {
  // Samples are a tenth off; a sample of a few shingles says nothing.
  constexpr double kSureNot = 0.25;
  constexpr std::size_t kFewShingles = 8;
  const Overlap overlap = overlap_of(sketch_a, sketch_b);
  return std::min(overlap.first, overlap.second) < kFewShingles ||
         overlap.containment() >= kSureNot;
}

}  // namespace newsfold
