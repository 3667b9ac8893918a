// SPDX-License-Identifier: GPL-3.0-or-later
// Article: one distinct text at one URL, the unit that is indexed.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/date.h"

namespace newsfold {

// All text is valid UTF-8.
struct Article {
  std::string dump_id;   // the id that the dump gave; empty if none
  std::string url;       // canonical (common/url.h); empty if none
  std::string page_url;  // where it was fetched, canonical in form; empty if
                         // that is `url`, or unknown.  Indexed, not stored
  std::string title;     // one line; may be empty
  std::string author;    // as printed; may be empty
  std::string source;    // publisher, "bbc.co.uk"; may be empty
  std::string language;  // ISO 639 code, "en"; empty if unknown
  std::string text;      // the body, paragraphs apart by line ends
  std::optional<Date> date;   // of publication, as printed
  std::string date_evidence;  // where the date was found, or why there is none
  std::string wire;  // code of the agency it comes from (common/wire.h), "ap";
                     // empty if none was seen
  std::string wire_evidence;     // what was seen: dateline "PARIS (AP)"
  std::optional<Date> captured;  // when the crawler fetched it, if known
};

using ArticleId = std::uint64_t;
using StoryId = std::uint64_t;

// The identity of an article: a hash of where it stands (url_key(), else the
// dump's id) and of title and body with white space folded.  The same record in
// any dump, at any time, has the same id; an edit has another.  Never 0.
ArticleId article_id(const Article& article);

// 16 hexadecimal digits, as ids are shown and typed.
std::string format_id(std::uint64_t id);

// The inverse of format_id().  Fails on anything but 16 hexadecimal digits.
std::optional<std::uint64_t> parse_id(std::string_view text);

}  // namespace newsfold
