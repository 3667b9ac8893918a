// SPDX-License-Identifier: GPL-3.0-or-later
// Page: one record of a dump, as it was read, before anyone looks for an
// article in it.

#pragma once

#include <cstdint>
#include <string>

namespace newsfold {

enum class PageType {
  JsonRecord,    // one line of JSONL: the fields of an article
  Text,          // plain text: a file, or a WET conversion
  Html,          // a page without HTTP in front
  HttpResponse,  // status line, headers and body as they came over the wire
  Revisit,       // the crawler met what it had captured before; no bytes
  Skipped,       // no page; `reason` says why, no bytes were kept
  TooLarge,      // over the limit of the reader: no bytes were kept
  Unreadable,    // damaged, and reported by the reader: no bytes were kept
};

struct Page {
  PageType type = PageType::Text;
  std::string bytes;
  std::string path;  // of the file that it came from
  std::string
      place;         // in that file, for messages: a line number, a byte offset
  std::string name;  // of a file, below the folder that was given
  std::uint64_t record = 0;  // its number in the dump, from 1

  // What the dump says of the page, as it stands there; empty if it does not.
  std::string url;
  std::string captured;      // when the crawler fetched it
  std::string content_type;  // of `bytes`, with its charset if stated
  std::string kind;          // of record, for accounts: "response", "warcinfo"
  std::string reason;        // why a Skipped one is no page; what is damaged
};

}  // namespace newsfold
