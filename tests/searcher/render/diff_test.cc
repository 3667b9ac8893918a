// SPDX-License-Identifier: GPL-3.0-or-later
// Changes for people and as JSON.

#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include "searcher/render/diff_json.h"
#include "searcher/render/diff_text.h"

namespace newsfold {
namespace {

FiledArticle filed(ArticleId id, const std::string& title,
                   const std::string& text) {
  FiledArticle filed;
  filed.facts.article = id;
  filed.article.title = title;
  filed.article.source = "a.example";
  filed.article.date = Date{2011, 9, 20};
  filed.article.text = text;
  return filed;
}

ArticleDiff diff_of(const std::string& first, const std::string& second,
                    const std::string& title = "Ferry lost") {
  return compare_articles(filed(1, "Ferry lost", first),
                          filed(2, title, second));
}

std::string printed(const ArticleDiff& diff) {
  std::ostringstream out;
  print_diff(diff, {}, out);
  return out.str();
}

const std::string kHead =
    "--- 0000000000000001  a.example, 2011-09-20: Ferry lost\n"
    "+++ 0000000000000002  a.example, 2011-09-20: Ferry lost\n";

std::string numbers(int first, int last) {
  std::string words;
  for (int i = first; i <= last; ++i) {
    words += (words.empty() ? "" : " ") + std::to_string(i);
  }
  return words;
}

TEST_CASE("changes are marked, what is far from them is counted", "[diff]") {
  const std::string text =
      printed(diff_of(numbers(1, 30) + " old " + numbers(31, 60),
                      numbers(1, 30) + " new " + numbers(31, 60)));

  CHECK(text == kHead +
                    "1 word removed, 1 added, 60 the same\n\n… 18 words … " +
                    numbers(19, 30) + " [-old-]{+new+} " + numbers(31, 42) +
                    " … 18 words … \n");
}

TEST_CASE("what lies between two changes keeps both its ends", "[diff]") {
  const std::string text = printed(
      diff_of("a " + numbers(1, 40) + " b", "c " + numbers(1, 40) + " d"));

  CHECK_THAT(text,
             Catch::Contains("[-a-]{+c+} " + numbers(1, 12) + " … 16 words … " +
                             numbers(29, 40) + " [-b-]{+d+}\n"));
}

TEST_CASE("a few words more are not worth hiding", "[diff]") {
  CHECK_THAT(printed(diff_of("a " + numbers(1, 16), "b " + numbers(1, 16))),
             Catch::Contains("[-a-]{+b+} " + numbers(1, 16) + "\n"));
}

TEST_CASE("paragraphs stay apart", "[diff]") {
  CHECK(printed(diff_of("It sank.\nAll died.",
                        "It sank.\nTwo live.\nOne was "
                        "lost.")) ==
        kHead +
            "2 words removed, 5 added, 2 the same\n"
            "\n"
            "It sank.\n"
            "\n"
            "[-All died.-]{+Two live.¶+}\n"
            "\n"
            "{+One was lost.+}\n");
}

TEST_CASE("a title that changed is told whole", "[diff]") {
  CHECK_THAT(printed(diff_of("It sank.", "It sank.", "Ferry \x1b[1mfound")),
             Catch::Contains("\ntitle   Ferry [-lost-]{+ [1mfound+}\n"
                             "0 words removed, 0 added, 2 the same\n"));
}

TEST_CASE("changes as JSON", "[diff]") {
  const auto json = diff_json(diff_of("It sank.", "It rose.", "Ferry found"));

  CHECK(json["differ"].get<bool>());
  CHECK(json["articles"][1]["id"].dump() == "\"0000000000000002\"");
  CHECK(json["fields"].dump() ==
        R"([{"field":"title","edits":[{"op":"same","text":"Ferry"},)"
        R"({"op":"removed","text":" lost"},{"op":"added","text":" found"}]}])");
  CHECK(json["words"].dump() == R"({"same":1,"removed":1,"added":1})");
  CHECK(json["text"].dump() ==
        R"([{"op":"same","text":"It"},{"op":"removed","text":" sank."},)"
        R"({"op":"added","text":" rose."}])");
  CHECK_FALSE(diff_json(diff_of("A.", "A."))["differ"].get<bool>());
}

}  // namespace
}  // namespace newsfold
