// SPDX-License-Identifier: GPL-3.0-or-later
// What changed in a text, word by word.

#include "searcher/match/text_diff.h"

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

// "same [-removed-]{+added+}"
std::string marked(const Edits& edits) {
  std::string text;
  for (const Edit& edit : edits) {
    switch (edit.kind) {
      case EditKind::Same:
        text += edit.text;
        break;
      case EditKind::Removed:
        text += "[-" + edit.text + "-]";
        break;
      case EditKind::Added:
        text += "{+" + edit.text + "+}";
        break;
    }
  }
  return text;
}

std::string compared(std::string_view first, std::string_view second) {
  Analyzer analyzer;
  return marked(compare_words(first, second, &analyzer));
}

TEST_CASE("words that changed", "[diff]") {
  struct Case {
    const char* because;
    const char* first;
    const char* second;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing did", "The ferry sank.", "The ferry sank.", "The ferry sank."},
      {"nothing is there", "", "", ""},
      {"all is new", "", "The ferry.", "{+The ferry.+}"},
      {"a word", "The old ferry sank.", "The new ferry sank.",
       "The[- old-]{+ new+} ferry sank."},
      {"punctuation belongs to its word", "It sank, they say", "It sank. They",
       "It[- sank, they say-]{+ sank. They+}"},
      {"blanks do not matter", "The  ferry\tsank.", " The ferry sank.",
       "The ferry sank."},
      {"a paragraph more", "It sank.", "It sank.\n\nNobody died.",
       "It sank.{+\nNobody died.+}"},
      {"a paragraph broken in two", "It sank. Nobody died.",
       "It sank.\nNobody died.", "It sank.[- -]{+\n+}Nobody died."},
      {"a word put before a paragraph", "It sank.", "Now: It sank.",
       "{+Now: +}It sank."},
      {"a word taken from there", "Now: It sank.", "It sank.",
       "[-Now: -]It sank."},
      {"characters are words where there are no blanks", "渡轮今天沉没",
       "渡轮昨天沉没", "渡轮[-今-]{+昨+}天沉没"},
      {"a word in the midst of many that changed is told with them",
       "one two and three four", "five six and seven eight",
       "[-one two and three four-]{+five six and seven eight+}"},
  }));
  CAPTURE(c.because);

  CHECK(compared(c.first, c.second) == c.expected);
}

TEST_CASE("words are counted, ends of paragraphs are not", "[diff]") {
  Analyzer analyzer;
  const Edits edits =
      compare_words("A ferry sank.", "A ferry sank.\nTwo men.", &analyzer);

  REQUIRE(edits.size() == 2);
  CHECK(edits[0] == Edit{EditKind::Same, "A ferry sank.", 3});
  CHECK(edits[1] == Edit{EditKind::Added, "\nTwo men.", 2});
  CHECK(differ(edits));
  CHECK_FALSE(differ({edits[0]}));
}

FiledArticle filed(const std::string& title, const std::string& text) {
  FiledArticle filed;
  filed.article.title = title;
  filed.article.text = text;
  filed.article.date = Date{2011, 9, 20};
  return filed;
}

TEST_CASE("articles differ in fields and text", "[diff]") {
  FiledArticle later = filed("Ferry found", "It sank.");
  later.article.date = std::nullopt;
  const ArticleDiff diff =
      compare_articles(filed("Ferry lost", "It sank."), later);

  REQUIRE(diff.fields.size() == 2);
  CHECK(diff.fields[0].field == "title");
  CHECK(marked(diff.fields[0].edits) == "Ferry[- lost-]{+ found+}");
  CHECK(diff.fields[1].field == "date");
  CHECK(marked(diff.fields[1].edits) == "[-2011-09-20-]");
  CHECK_FALSE(differ(diff.text));
  CHECK(diff.differs());
}

TEST_CASE("an article does not differ from itself", "[diff]") {
  const FiledArticle one = filed("Ferry lost", "It sank.");

  CHECK_FALSE(compare_articles(one, one).differs());
}

}  // namespace
}  // namespace newsfold
