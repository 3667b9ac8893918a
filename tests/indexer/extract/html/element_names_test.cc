// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html/element_names.h"

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

TEST_CASE("names are read word by word", "[names]") {
  struct Case {
    const char* names;
    bool boilerplate;
    bool body;
  };
  const auto c = GENERATE(values<Case>({
      {"related-posts", true, false},
      {"relatedPosts", true, false},
      {"post_share_buttons", true, false},
      {"c-most read", false, false},  // two names
      {"most-read", true, false},
      {"entry-content", false, true},
      {"articleBody", false, true},
      {"story-body__inner", false, true},
      {"newspaper-theme", false, false},
      {"unshared", false, false},
      {"no-sidebar", false, false},
      {"has-related", false, false},
      {"content", false, false},
      {"text-text", false, false},
      {"", false, false},
      {"  --  ", false, false},
      {"\xC3\xBC"
       "ber-uns",
       false, false},
  }));
  CAPTURE(c.names);

  const NameClues clues = name_clues(c.names);

  CHECK(clues.boilerplate == c.boilerplate);
  CHECK(clues.body == c.body);
}

TEST_CASE("attributes besides names are clues", "[names]") {
  struct Case {
    const char* because;
    const char* html;
    bool boilerplate;
    bool hidden;
  };
  const auto c = GENERATE(values<Case>({
      {"a role around the page", "<div role=navigation>", true, false},
      {"a role of content", "<div role=main>", false, false},
      {"a body is believed before its other names",
       "<div class='entry-content sharing'>", false, false},
      {"an embedded quotation is text", "<div class='social-embed'>", false,
       false},
      {"not displayed", "<div style='color:red; display : none'>", false, true},
      {"displayed", "<div style='display:block'>", false, false},
      {"hidden", "<div hidden>", false, true},
      {"hidden from screen readers", "<div aria-hidden=true>", false, true},
      {"shown to them", "<div aria-hidden=false>", false, false},
  }));
  CAPTURE(c.because);
  HtmlParser parser;
  const HtmlDocument& page = parser.parse(c.html);
  NodeIndex div = 0;
  while (page[div].tag != Tag::Div) ++div;

  const NameClues clues = name_clues(page, div);

  CHECK(clues.boilerplate == c.boilerplate);
  CHECK(clues.hidden == c.hidden);
}

}  // namespace
}  // namespace newsfold
