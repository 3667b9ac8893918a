// SPDX-License-Identifier: GPL-3.0-or-later
// Extractor: from a page of a dump to the article in it.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/article.h"
#include "common/date.h"
#include "indexer/extract/extraction.h"
#include "indexer/extract/html_extractor.h"
#include "indexer/extract/json_record.h"
#include "indexer/extract/text/recurring_lines.h"
#include "indexer/read/page.h"

namespace newsfold {

struct ExtractOptions {
  FieldMap fields;                 // of JSON records
  Date today = newsfold::today();  // no article is dated after tomorrow
};

// Not for use by two threads at once.
class Extractor {
 public:
  explicit Extractor(const ExtractOptions& options)
      : json_(options.fields), today_(options.today) {}

  // `recurring` is what the corpus pass learned of the page's dump; nullptr if
  // there was none.  REQUIRES: page.type is not Unreadable
  Extraction extract(const Page& page,
                     const RecurringLines* recurring = nullptr);

 private:
  Extraction extract_page(const Page& page, const RecurringLines* recurring);
  Extraction extract_json(const Page& page);
  Extraction extract_http(const Page& page, const RecurringLines* recurring);
  Extraction extract_html(const Page& page, std::string_view bytes,
                          std::string_view content_type);
  Extraction extract_text(const Page& page, std::string_view bytes,
                          std::string_view content_type,
                          const RecurringLines* recurring);
  Extraction finish(Article article, const std::string& stated_language);
  Date latest_date(const Article& article) const;

  JsonRecordParser json_;
  HtmlExtractor html_;
  const Date today_;
};

// When the crawler fetched a page: what a record states, or nothing if that is
// no date, or lies after `today`: a clock that is wrong proves nothing.
std::optional<Date> capture_date(std::string_view stated, const Date& today);

}  // namespace newsfold
