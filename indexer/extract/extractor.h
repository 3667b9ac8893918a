// SPDX-License-Identifier: GPL-3.0-or-later
// Extractor: from a page of a dump to the article in it.

#pragma once

#include <string>
#include <variant>

#include "common/article.h"
#include "common/date.h"
#include "common/result.h"
#include "indexer/extract/json_record.h"
#include "indexer/read/page.h"

namespace newsfold {

// The page is no article: counted by reason, not reported one by one.
struct Skipped {
  std::string reason;
};

// An article, a page that is none, or a page that is damaged.
using Extraction = std::variant<Article, Skipped, Error>;

struct ExtractOptions {
  FieldMap fields;                 // of JSON records
  Date today = newsfold::today();  // no article is dated after tomorrow
};

// Not for use by two threads at once.
class Extractor {
 public:
  explicit Extractor(const ExtractOptions& options)
      : json_(options.fields), today_(options.today) {}

  // REQUIRES: page.type is not Unreadable
  Extraction extract(const Page& page);

 private:
  Extraction extract_json(const Page& page);
  Extraction extract_text(const Page& page);
  Extraction finish(Article article, const std::string& stated_language);
  void set_date(const std::string& printed, Article* article) const;

  JsonRecordParser json_;
  const Date today_;
};

}  // namespace newsfold
