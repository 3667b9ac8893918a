// SPDX-License-Identifier: GPL-3.0-or-later
// The contract between newsfold-index and newsfold-search: what stands where in
// the Xapian databases of an archive.  Both programs read the tables below;
// nothing else may invent a prefix, a slot or a key.
//
// One Xapian document per article (common/article.h).
//
//   terms     the table kFields: a prefix, then a word of the analyzer or an
//             exact value.  Unprefixed terms are the words of title and body
//             with positions: the title from position 1, then kTitleGap free
//             positions, then the body.  Exact terms have no positions and a
//             within-document frequency of 0, so lengths count words only;
//             words of the title have a frequency of title_wdf().
//   values    enum Slot.  Facts that later runs may change (the story, the
//             first capture) stand in values only: updating a value costs a
//             hundredth of updating a term.
//   data      common/stored_article.h: what a hit shows.
//   metadata  namespace metadata_key: per database; readers ask every segment
//             and unite the answers.
//
// A change here is a new kFormatVersion.

#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include <xapian.h>

#include "common/date.h"

namespace newsfold {

inline constexpr std::string_view kFormatVersion = "4";

enum class FieldKind {
  Words,  // words of the analyzer, with positions
  Exact,  // one whole value, without positions
};

struct Field {
  std::string_view name;    // as typed in a query: "title:"
  std::string_view prefix;  // of its terms; Xapian's standard letters
  FieldKind kind;
  std::string_view about;
};

namespace field {

inline constexpr Field kText{"text", "", FieldKind::Words,
                             "words of title and body"};
inline constexpr Field kTitle{"title", "S", FieldKind::Words,
                              "words of the title"};
inline constexpr Field kAuthor{"author", "A", FieldKind::Words,
                               "words of the author line"};
inline constexpr Field kHost{"host", "H", FieldKind::Exact,
                             "host of the URL, lower case"};
inline constexpr Field kSource{"source", "XP", FieldKind::Exact,
                               "publisher: registrable domain, lower case"};
inline constexpr Field kLanguage{"lang", "L", FieldKind::Exact, "ISO 639 code"};
inline constexpr Field kWire{"wire", "XW", FieldKind::Exact,
                             "agency it comes from: a code of common/wire.h; "
                             "none if none was seen"};
inline constexpr Field kId{"id", "Q", FieldKind::Exact,
                           "article id, 16 hexadecimal digits"};
// A story changes with every run, so it stands in kStorySlot and no term bears
// this prefix.
inline constexpr Field kStory{
    "story", "XSTORY", FieldKind::Exact,
    "the story of the article with that id, 16 hexadecimal digits"};
inline constexpr Field kUrl{
    "url", "U", FieldKind::Exact,
    "hash of url_key(), 16 hexadecimal digits; of the URL, "
    "and of that where it was fetched"};
inline constexpr Field kDay{"day", "D", FieldKind::Exact,
                            "publication day YYYYMMDD; 00000000 if no "
                            "day is known"};
inline constexpr Field kMonth{"month", "M", FieldKind::Exact,
                              "publication month YYYYMM, where known"};
inline constexpr Field kYear{"year", "Y", FieldKind::Exact,
                             "publication year YYYY; 0000 if undated"};

}  // namespace field

inline constexpr std::array kFields{
    field::kText,   field::kTitle,    field::kAuthor, field::kHost,
    field::kSource, field::kLanguage, field::kWire,   field::kId,
    field::kStory,  field::kUrl,      field::kDay,    field::kMonth,
    field::kYear};

inline constexpr std::string_view kUndatedYear = "0000";
inline constexpr std::string_view kNoWire = "none";
inline constexpr std::string_view kUnknownDay = "00000000";

// Free positions between title and body, so that no phrase spans both.
inline constexpr Xapian::termpos kTitleGap = 100;

// The within-document frequency of each word of field::kTitle, in a title of so
// many words (1 or more).  All of a title together have kTitleWdf: so in BM25,
// which takes a frequency this high for nearly all that a word can be worth, a
// word weighs the more the shorter its title, hardly less in a long article,
// and the lengths of articles grow alike.
inline constexpr Xapian::termcount kTitleWdf = 240;
constexpr Xapian::termcount title_wdf(std::size_t words) {
  return words < kTitleWdf ? kTitleWdf / static_cast<Xapian::termcount>(words)
                           : 1;
}

// Xapian throws on longer terms and drops the whole batch with them.
inline constexpr std::size_t kXapianTermLimit = 245;

// The term of a field for a folded word or an exact value.  A term that would
// pass Xapian's limit is cut at a character; both sides cut alike.
std::string term_of(const Field& field, std::string_view value);

// The exact terms of a publication date and of a URL key.
std::string day_term(const Date& date);
std::string month_term(const Date& date);
std::string year_term(int year);
std::string url_term(std::string_view url_key);

enum Slot : Xapian::valueno {
  kStorySlot = 0,      // StoryId: the id of its lead, 8 bytes, big-endian
  kFacetSlot = 1,      // FacetRecord (common/facet_record.h), fixed width
  kPublishedSlot = 2,  // YYYYMMDDHHMMSS, 00 where unknown; empty if undated
  kCapturedSlot = 3,   // first capture, likewise
  kCopySlot = 4,       // copy group: the id of its lead, 8 bytes, big-endian
  kCopiesSlot = 5,     // copies_value(); empty if alone in its copy group
};

// kOriginal for the lead of a copy group, else kCopy, then the number of other
// articles in the group in 4 bytes, big-endian: ranges of it serve queries.
inline constexpr char kCopy = 'c';
inline constexpr char kOriginal = 'o';
std::string copies_value(char role, std::uint32_t others);
std::uint32_t others_of_copies_value(std::string_view value);  // 0 if empty

// 8 bytes, big-endian, as ids stand in values.
std::string id_value(std::uint64_t id);
std::uint64_t id_of_value(std::string_view value);

// YYYYMMDDHHMMSS.
std::string time_value(const Date& date);

namespace metadata_key {

inline constexpr const char* kFormat = "newsfold/format";    // kFormatVersion
inline constexpr const char* kArchive = "newsfold/archive";  // archive id

// A decimal number that rises with every change that searches can see; that of
// the archive is the greatest of its segments'.
inline constexpr const char* kRevision = "newsfold/revision";

// Runs whose articles the database holds: kRun + run id → a line of JSON with
// the run's account.
inline constexpr std::string_view kRun = "newsfold/run/";

// Records that a micro-segment holds, while its run is in progress:
// kCovers + dump key + '/' + first record → end record and account.
inline constexpr std::string_view kCovers = "newsfold/covers/";

// kSource + FacetRecord::source (16 hexadecimal digits) → the name.
inline constexpr std::string_view kSource = "newsfold/source/";

// kStem + language + '/' + stem → the folded words with that stem, by blanks,
// without the stem itself.
inline constexpr std::string_view kStem = "newsfold/stem/";

// kCaptured + article id → YYYYMMDDHHMMSS: a capture that a run met of an
// article that was there already, while the run is in progress.
inline constexpr std::string_view kCaptured = "newsfold/captured/";

// kTombstone + kind + '/' + hash → what may not be indexed again.
inline constexpr std::string_view kTombstone = "newsfold/tombstone/";

}  // namespace metadata_key

}  // namespace newsfold
