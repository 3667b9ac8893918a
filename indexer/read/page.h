// SPDX-License-Identifier: GPL-3.0-or-later
// Page: one record of a dump, as it was read, before anyone looks for an
// article in it.

#pragma once

#include <cstdint>
#include <string>

namespace newsfold {

enum class PageType {
  JsonRecord,  // one line of JSONL: the fields of an article
  Text,        // a plain text file
  TooLarge,    // over the limit of the reader: no bytes were kept
  Unreadable,  // damaged, and reported by the reader: no bytes were kept
};

struct Page {
  PageType type = PageType::Text;
  std::string bytes;
  std::string path;          // of the file that it came from
  std::string place;         // in that file, for messages: a line number
  std::string name;          // of a text file, below the folder that was given
  std::uint64_t record = 0;  // its number in the dump, from 1
};

}  // namespace newsfold
