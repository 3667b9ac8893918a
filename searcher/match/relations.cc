// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/relations.h"

#include "common/url.h"

namespace newsfold {

void Relations::relate(std::uint64_t copy_group, Hit* hit) {
  const bool is_first = by_copy_group_.empty();
  const auto [copied, is_new_text] =
      by_copy_group_.try_emplace(copy_group, hit->id);
  ArticleId at_url = hit->id;
  if (!hit->article.url.empty()) {
    at_url =
        by_url_.try_emplace(std::string(url_key(hit->article.url)), hit->id)
            .first->second;
  }
  if (is_first) {
    hit->relation = Relation::None;
  } else if (at_url != hit->id) {
    hit->relation = Relation::Version;
    hit->related = at_url;
  } else if (!is_new_text) {
    hit->relation = Relation::Copy;
    hit->related = copied->second;
  } else {
    hit->relation = Relation::Telling;
  }
}

}  // namespace newsfold
