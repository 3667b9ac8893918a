// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/corpus_pass.h"

#include <sstream>

#include "common/messages.h"
#include "common/url.h"
#include "indexer/extract/html/charset.h"
#include "indexer/extract/html/page_kind.h"
#include "indexer/extract/text/plain_text.h"
#include "indexer/read/byte_source.h"
#include "indexer/read/interrupt.h"

namespace newsfold {
namespace {

// A dump whose first records hold no text with a URL holds none.
constexpr std::uint64_t kProbedRecords = 50;

// Front pages hold the beginnings of other pages' articles, which must not
// pass for lines of the site.
void learn(std::string_view url, std::string_view text, RecurringLines* lines) {
  const PlainTextResult result = extract_plain_text(text);
  if (is_front_page(url) || std::holds_alternative<NoArticle>(result)) return;
  lines->learn(url_host(url), url, text);
}

}  // namespace

std::shared_ptr<const RecurringLines> learn_recurring_lines(const Dump& dump) {
  if (dump.format != DumpFormat::Warc || dump.key.empty()) return nullptr;
  std::ostringstream unheard;
  Messages silent("", unheard);
  std::shared_ptr<RecurringLines> lines;
  try {
    const auto reader = open_dump(dump, &silent);
    for (Page page; reader->next(&page) && !interrupted();) {
      if (!lines && page.record > kProbedRecords) return nullptr;
      if (page.type != PageType::Text) continue;
      const auto url = canonical_url(page.url);
      if (!url) continue;
      if (!lines) lines = std::make_shared<RecurringLines>();
      learn(*url, decode_page(page.bytes, page.content_type), lines.get());
    }
  } catch (const InputError&) {
    // What stands before the damage was learned.
  }
  return lines;
}

}  // namespace newsfold
