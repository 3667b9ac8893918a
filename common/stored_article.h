// SPDX-License-Identifier: GPL-3.0-or-later
// The data of an indexed article: what a hit shows, without asking the dump.
//
// Layout, version 3: the byte '3', then the fields dump id, URL, title, author,
// source, language, date, date evidence, wire, wire evidence, capture; each as
// its length (a base-128 varint, low bits first) and its bytes.  Dates are as
// format_date() writes them, empty if there is none.  Then the text, as one
// Zstandard frame (RFC 8878).  Xapian would compress the whole with zlib, which
// takes three times as long to unpack; what is packed already it leaves alone.

#pragma once

#include <string>
#include <string_view>

#include "common/article.h"
#include "common/result.h"

namespace newsfold {

std::string encode_article(const Article& article);

// Fails on another version and on data that are cut short.
Result<Article> decode_article(std::string_view data);

}  // namespace newsfold
