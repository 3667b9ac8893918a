// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html/text_blocks.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

std::vector<TextBlock> blocks_of(const std::string& html) {
  HtmlParser parser;
  return cut_blocks(parser.parse(html));
}

std::vector<std::string> texts_of(const std::string& html) {
  std::vector<std::string> texts;
  for (const TextBlock& block : blocks_of(html)) texts.push_back(block.text);
  return texts;
}

using Texts = std::vector<std::string>;

TEST_CASE("blocks end where a reader sees an end", "[blocks]") {
  struct Case {
    const char* because;
    const char* html;
    Texts texts;
  };
  const auto c = GENERATE(values<Case>({
      {"paragraphs", "<p>one<p>two", {"one", "two"}},
      {"phrases stay in their line", "<p>o<b>n</b>e <a>two</a>", {"one two"}},
      {"text directly in a division",
       "a<div>b<p>c</p>d</div>e",
       {"a", "b", "c", "d", "e"}},
      {"one break is a line end", "<p>one <br> two", {"one\ntwo"}},
      {"two are an end", "<p>one<br> <br/>two", {"one", "two"}},
      {"words of old templates", "<font>o</font>ne<wbr>!", {"one!"}},
      {"what is never read",
       "<p>a<script>x</script><style>x</style><select><option>x</select>"
       "<button>x</button><textarea>x</textarea><template>x</template>"
       "<svg><text>x</text></svg><noscript>x</noscript>",
       {"a"}},
      {"the head", "<title>x</title><body>a", {"a"}},
      {"nothing", "<p> <p>&nbsp;", {}},
  }));
  CAPTURE(c.because);

  CHECK(texts_of(c.html) == c.texts);
}

TEST_CASE("an element that swallowed the page is read", "[blocks]") {
  const std::string html =
      "<noscript><div></noscript><div><p>one</p><p>two</p><p>three</p></div>";

  CHECK(texts_of(html) == Texts{"one", "two", "three"});
}

TEST_CASE("links are measured", "[blocks]") {
  const auto blocks = blocks_of(
      "<p>ten chars <a href=x>ten chars </a><p><a href=x>http://a.b/</a>");

  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].length == 19);
  CHECK(blocks[0].linked == 9);
  CHECK(blocks[1].linked == 0);  // an address is its own text
}

TEST_CASE("ideographs count twice", "[blocks]") {
  const auto blocks = blocks_of("<p>日本の新聞<p>äöü");

  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].length == 10);
  CHECK(blocks[1].length == 3);
}

TEST_CASE("asides and owners", "[blocks]") {
  const auto blocks =
      blocks_of("<aside><p>a</p></aside><figure>b<figcaption>c</figure><p>d");

  REQUIRE(blocks.size() == 4);
  CHECK(blocks[0].aside);
  CHECK(blocks[1].aside);
  CHECK(blocks[2].aside);
  CHECK_FALSE(blocks[3].aside);
}

TEST_CASE("ends_like_sentence", "[blocks]") {
  for (const char* text : {"The end.", "Really?", "He said: “No.”", "“Yes!” ",
                           "終わり。", "هل انتهى؟", "(It did.)", "So ..."}) {
    CAPTURE(text);
    CHECK(ends_like_sentence(text));
  }
  for (const char* text : {"Related articles", "", "”", "by A. Writer", "12"}) {
    CAPTURE(text);
    CHECK_FALSE(ends_like_sentence(text));
  }
}

}  // namespace
}  // namespace newsfold
