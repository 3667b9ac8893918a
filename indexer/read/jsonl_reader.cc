// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/jsonl_reader.h"

namespace newsfold {
namespace {

bool is_blank(const Line& line) {
  return !line.too_long &&
         line.text.find_first_not_of(" \t\r") == std::string::npos;
}

}  // namespace

bool JsonlReader::next(Page* page) {
  Line line;
  do {
    if (!lines_.next(&line)) return false;
  } while (is_blank(line));
  *page = Page{};
  page->type = line.too_long ? PageType::TooLarge : PageType::JsonRecord;
  page->bytes = std::move(line.text);
  page->path = path_;
  page->place = std::to_string(line.number);
  page->record = ++records_;
  return true;
}

}  // namespace newsfold
