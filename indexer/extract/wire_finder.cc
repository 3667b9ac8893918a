// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/wire_finder.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/text.h"
#include "indexer/extract/wire/agency_forms.h"
#include "indexer/extract/wire/byline.h"
#include "indexer/extract/wire/credit.h"
#include "indexer/extract/wire/dateline.h"

namespace newsfold {
namespace {

constexpr std::size_t kHeadBytes = 300;
constexpr std::size_t kTailBytes = 600;

FoundWire found(std::string_view where, const WireSign& sign) {
  constexpr std::size_t kShownBytes = 80;
  return {sign.agency->code,
          fmt::format("{} \"{}\"", where, shown(sign.seen, kShownBytes))};
}

// In lines that begin in the first kHeadBytes.
template <typename Find>
WireSign find_in_head(std::string_view text, Find find) {
  const std::size_t size = text.size();
  std::string_view line = take_filled_line(&text);
  while (!line.empty()) {
    const bool is_last = size - text.size() >= kHeadBytes;
    const std::string_view next = take_filled_line(&text);
    const WireSign sign = find(line, next);
    if (sign.agency || is_last) return sign;
    line = next;
  }
  return {};
}

// Whole lines of the last kTailBytes; of a longer last line, its end.
std::string_view tail_of(std::string_view text) {
  text = trimmed(text);
  if (text.size() <= kTailBytes) return text;
  text.remove_prefix(text.size() - kTailBytes);
  const std::size_t line = text.find('\n');
  return line == std::string_view::npos ? text : text.substr(line);
}

}  // namespace

FoundWire find_wire(const Article& article) {
  const WireSign dateline =
      find_in_head(article.text, [](std::string_view line, std::string_view) {
        return find_dateline(line);
      });
  if (dateline.agency) return found("dateline", dateline);
  WireSign byline = find_byline(article.author);
  if (!byline.agency) byline = find_in_head(article.text, find_byline_line);
  if (byline.agency) return found("byline", byline);
  const WireSign credit = find_credit(tail_of(article.text));
  if (credit.agency) return found("credit", credit);
  if (const Agency* agency = agency_of_source(article.source)) {
    return found("source", {agency, article.source});
  }
  return {};
}

}  // namespace newsfold
