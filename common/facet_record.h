// SPDX-License-Identifier: GPL-3.0-or-later
// FacetRecord: everything the matching pass needs to know of an article, in one
// fixed-width value, so that folding, exact counts, facets, sorting and the
// choice of the lead read one value per match and no documents.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/article.h"
#include "common/date.h"

namespace newsfold {

struct FacetRecord {
  StoryId story = 0;
  ArticleId article = 0;
  std::uint64_t source = 0;     // source_key(); 0 if the source is unknown
  std::uint64_t published = 0;  // YYYYMMDDHHMMSS as a number; 0 if undated
  std::uint64_t captured = 0;   // likewise; 0 if unknown
  std::uint32_t words = 0;      // of the body, at most 2^32 - 1
  std::uint32_t language = 0;   // language_key(); 0 if unknown
  std::uint32_t wire = 0;       // wire_key() (common/wire.h); 0 if none
  std::uint32_t lead_rank = 0;  // place in its story, from the article that
                                // represents it best, 0

  bool operator==(const FacetRecord&) const = default;
};

// The key under which a source stands in records and metadata (kSource).
std::uint64_t source_key(std::string_view source);

// Up to four letters of an ISO 639 code as a number, and back.
std::uint32_t language_key(std::string_view code);
std::string language_of_key(std::uint32_t key);

// A date as FacetRecord holds it; months and days unknown are 00, so that
// published / 100000000 is YYYYMM and published / 10000000000 is YYYY.
std::uint64_t time_number(const std::optional<Date>& date);

// And back, as precise as the number is; none for 0.
std::optional<Date> date_of_time_number(std::uint64_t number);

// The order in which articles of a story or of a copy group stand, the lead
// first: earliest published, then earliest captured, then longest, then
// smallest id.  What is unknown comes last: an hour behind all hours of its
// day, a day behind all days.
bool leads(const FacetRecord& a, const FacetRecord& b);

// True if `a` represents their story better than `b`: by lead_rank, then by
// leads().
bool represents_better(const FacetRecord& a, const FacetRecord& b);

// The day of publication as in day_number(); none where no day is known.
std::optional<int> published_day(const FacetRecord& record);

// An unknown source is nobody's.
bool same_source(const FacetRecord& a, const FacetRecord& b);

// From the one day of publication to the other, not negative; none if either
// is unknown.
std::optional<int> days_between(const FacetRecord& a, const FacetRecord& b);

// Fixed width, big-endian, in the order of the struct.
inline constexpr std::size_t kFacetRecordBytes = 5 * 8 + 4 * 4;
std::string encode(const FacetRecord& record);

// REQUIRES: the value came from encode(); anything of another size reads as an
// empty record.
FacetRecord decode_facet_record(std::string_view value);

}  // namespace newsfold
