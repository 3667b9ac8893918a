// SPDX-License-Identifier: GPL-3.0-or-later
// Records of crawls, made in memory, and what a reader makes of them.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/read/dump.h"

namespace newsfold {

// A WARC record; `fields` are further lines of its header, each with "\r\n".
std::string warc_record(std::string_view type, std::string_view url,
                        std::string_view content, std::string_view fields = "");

// A response with status 200 whose body is an HTML page that says `text`.
std::string http_page(std::string_view text);
std::string http_answer(std::string_view status, std::string_view type,
                        std::string_view body);

// A WARC response record with http_page().
std::string warc_page(std::string_view url, std::string_view text);

// An ARC record of version 1; and the one that an ARC file begins with.
std::string arc_record(std::string_view url, std::string_view type,
                       std::string_view content);
std::string arc_file_header();

// What a reader makes of a file.
struct ReadDump {
  std::vector<Page> pages;
  std::vector<std::string> reports;  // "place: cause"

  // A line a page: "place type url", with the reason of a skipped one.
  std::vector<std::string> lines() const;
  // The URLs of pages that have bytes.
  std::vector<std::string> urls() const;
};
ReadDump read_dump(std::string_view bytes, DumpFormat format);

}  // namespace newsfold
