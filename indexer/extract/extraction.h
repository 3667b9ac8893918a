// SPDX-License-Identifier: GPL-3.0-or-later
// What comes of a page: an article, a page that is none, or damage.

#pragma once

#include <string>
#include <variant>

#include "common/article.h"
#include "common/result.h"

namespace newsfold {

// The page is no article: counted by reason, not reported one by one.
struct Skipped {
  std::string reason;
  Article found = {};  // what stands on a web page nonetheless
};

using Extraction = std::variant<Article, Skipped, Error>;

}  // namespace newsfold
