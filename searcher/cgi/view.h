// SPDX-License-Identifier: GPL-3.0-or-later
// View: what a template may print, by the names of pages/README.md.

#pragma once

#include <string>
#include <string_view>

#include <kainjow/mustache.hpp>

#include "common/article.h"
#include "searcher/cgi/language/reader_language.h"
#include "searcher/render/printable.h"

namespace newsfold {

using View = kainjow::mustache::data;
using ViewList = kainjow::mustache::list;

// What is absent is false: a template looks for what is not there at all in the
// view around.
inline void set_optional(View* view, const std::string& name,
                         const std::string& value) {
  view->set(name, value.empty() ? View(false) : View(value));
}

// The language and direction of what an article says.
inline void set_language(View* view, const std::string& prefix,
                         const std::string& language) {
  set_optional(view, prefix + "lang", language);
  view->set(prefix + "dir", language.empty()             ? "auto"
                            : is_right_to_left(language) ? "rtl"
                                                         : "ltr");
}

// As it is printed; "(no title)" of none.
inline std::string title_text(const ReaderLanguage& reader,
                              const Article& article) {
  const std::string title = printable(article.title);
  return title.empty() ? reader.phrase("no_title") : title;
}

// The title, with its language.
inline void set_title(View* view, const ReaderLanguage& reader,
                      const Article& article) {
  view->set("title", title_text(reader, article));
  set_language(view, "title_", article.title.empty() ? "" : article.language);
}

}  // namespace newsfold
