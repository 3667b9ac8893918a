// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/fold/text_families.h"

#include <algorithm>

#include <boost/unordered/unordered_flat_set.hpp>

namespace newsfold {

std::vector<ShelvedArticle> TextFamilies::connected(
    const ShelvedArticle& article,
    const std::vector<const KeyRuns*>& links) const {
  std::vector<ShelvedArticle> found = {article};
  boost::unordered_flat_set<ArticleId> seen = {article.id()};
  for (std::size_t next = 0; next < found.size(); ++next) {
    const ArticleId id = found[next].id();
    for (const KeyRuns* const kind : links) {
      for (const ArticleId other : kind->find(id)) {
        if (!seen.insert(other).second) continue;
        if (const auto there = shelf_.find(other)) found.push_back(*there);
      }
    }
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return leads(a.facts, b.facts);
  });
  return found;
}

std::vector<ShelvedArticle> TextFamilies::family_of(
    const ShelvedArticle& article) const {
  return connected(article, {&links_.copies, &links_.versions});
}

std::vector<ShelvedArticle> TextFamilies::copy_group_of(
    const ShelvedArticle& article) const {
  return connected(article, {&links_.copies});
}

std::optional<int> day_of_family(const std::vector<ShelvedArticle>& family) {
  std::optional<int> earliest;
  for (const ShelvedArticle& member : family) {
    const auto day = published_day(member.facts);
    if (day && (!earliest || *day < *earliest)) earliest = day;
  }
  return earliest;
}

}  // namespace newsfold
