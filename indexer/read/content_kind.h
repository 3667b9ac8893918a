// SPDX-License-Identifier: GPL-3.0-or-later
// What a capture may be: a page with an article, or what none can be in.  Only
// the beginning of a capture is looked at, before it is held in memory.

#pragma once

#include <string>
#include <string_view>

#include "indexer/read/page.h"

namespace newsfold {

enum class ContentKind {
  Html,
  Text,
  Unknown,  // no type is stated, or one that says nothing
  Other,    // no page: an image, a script, a feed
};

// The kind that a Content-Type states: "text/html; charset=utf-8" is Html.
ContentKind content_kind(std::string_view content_type);

// True if a body that begins so is HTML, whatever its type says.
bool looks_like_html(std::string_view body);

// True if no byte of the beginning of `body` speaks against text.
bool looks_like_text(std::string_view body);

// Decides the type of a page that has its `url`, and the `content_type` that
// the dump states; `content` is its beginning, with what HTTP puts before it if
// that type says so ("application/http"), or if there is "HTTP/".  Of a
// response, `content_type` becomes that of its body.
//
// Complete answers (status 200 and 203) that are HTML or text are pages.
void classify_capture(std::string_view content, Page* page);

// Makes `page` a skipped one.
void skip(std::string reason, Page* page);

}  // namespace newsfold
