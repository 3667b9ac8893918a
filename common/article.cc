// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article.h"

#include <fmt/format.h>

#include "common/hash.h"
#include "common/numbers.h"
#include "common/text.h"
#include "common/url.h"

namespace newsfold {
namespace {

// Keeps the parts of a hashed tuple apart: "a","bc" is not "ab","c".
constexpr char kBetween = '\0';

std::uint64_t never_zero(std::uint64_t hash) { return hash == 0 ? 1 : hash; }

}  // namespace

ArticleId article_id(const Article& article) {
  std::string identity;
  if (article.url.empty()) {
    identity = "id:" + article.dump_id;
  } else {
    identity = url_key(article.url);
  }
  identity += kBetween;
  identity += fold_space(article.title);
  identity += kBetween;
  identity += fold_space(article.text);
  return never_zero(hash64(identity));
}

std::string format_id(std::uint64_t id) { return fmt::format("{:016x}", id); }

std::optional<std::uint64_t> parse_id(std::string_view text) {
  if (text.size() != 16) return std::nullopt;
  return parse_number<std::uint64_t>(text, 16);
}

}  // namespace newsfold
