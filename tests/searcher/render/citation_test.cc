// SPDX-License-Identifier: GPL-3.0-or-later
// What reference managers read: authors by parts, RIS and BibTeX.

#include "searcher/render/citation.h"

#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include "searcher/render/bibtex.h"
#include "searcher/render/ris.h"
#include "tests/searcher/render/invented_results.h"

namespace newsfold {
namespace {

using Catch::Contains;
using Names = std::vector<AuthorName>;

template <typename Writer>
std::string written(const StoryResult& result,
                    const Provenance* provenance = nullptr) {
  std::ostringstream out;
  Writer writer(out);
  writer.begin(provenance);
  writer.write(result);
  return out.str();
}

TEST_CASE("an author line is taken apart", "[authors]") {
  struct Case {
    const char* because;
    const char* line;
    Names names;
  };
  const auto c = GENERATE(values<Case>({
      {"nobody", "", {}},
      {"one", "Hanna Çelik", {{"Çelik", "Hanna", ""}}},
      {"a second name", "Ann B. Lee", {{"Lee", "Ann B.", ""}}},
      {"by", "By Ann Lee", {{"Lee", "Ann", ""}}},
      {"two", "Ann Lee and Jon Ode", {{"Lee", "Ann", ""}, {"Ode", "Jon", ""}}},
      {"a list",
       "Ann Lee, Jon Ode & Tim Ray",
       {{"Lee", "Ann", ""}, {"Ode", "Jon", ""}, {"Ray", "Tim", ""}}},
      {"in German",
       "Anna Lee und Jo Ohm",
       {{"Lee", "Anna", ""}, {"Ohm", "Jo", ""}}},
      {"inverted", "Lee, Ann", {{"Lee", "Ann", ""}}},
      {"inverted ones",
       "Lee, Ann; Ode, Jon P.",
       {{"Lee", "Ann", ""}, {"Ode", "Jon P.", ""}}},
      {"a particle is of the family",
       "Jan van der Dorn",
       {{"van der Dorn", "Jan", ""}}},
      {"a suffix", "Tom Howell Jr.", {{"Howell", "Tom", "Jr."}}},
      {"a suffix behind a comma",
       "Tom Howell, Jr.",
       {{"Howell", "Tom", "Jr."}}},
      {"one word", "Reuters", {{"Reuters", "", ""}}},
      {"two agencies", "Reuters, AFP", {{"Reuters", "", ""}, {"AFP", "", ""}}},
      {"an agency", "Associated Press", {{"Associated Press", "", ""}}},
      {"a section of a site", "Cnn Business", {{"Cnn Business", "", ""}}},
      {"a desk", "Our City Desk", {{"Our City Desk", "", ""}}},
      {"no capitals", "staff reporter", {{"staff reporter", "", ""}}},
      {"no capitals in the script", "王小明", {{"王小明", "", ""}}},
      {"the order is not to be seen", "김 철수", {{"김 철수", "", ""}}},
      {"each once", "Ann Lee, Ann Lee", {{"Lee", "Ann", ""}}},
      {"no addresses", "Ann Lee ann@a.example", {{"Lee", "Ann", ""}}},
      {"separators alone", ", ; and", {}},
  }));
  CAPTURE(c.because);

  const Names names = authors_of(c.line);

  REQUIRE(names.size() == c.names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    CHECK(names[i].family == c.names[i].family);
    CHECK(names[i].given == c.names[i].given);
    CHECK(names[i].suffix == c.names[i].suffix);
  }
}

TEST_CASE("an agency is the author where no other is known", "[authors]") {
  StoryResult story = ordinary_story();
  CHECK(citation_of(story).authors.size() == 2);

  story.articles[0].article.author = "";
  CHECK(citation_of(story).authors == Names{{"Associated Press", "", ""}});
}

TEST_CASE("a story is told in a line", "[citation]") {
  StoryFacts facts = ordinary_story().facts;
  SECTION("of several days") {
    CHECK(told(facts) == "3 articles in 2 sources, 2011-09-20 to 2011-09-21");
  }
  SECTION("of one day") {
    facts.last_seen = facts.first_seen;
    CHECK(told(facts) == "3 articles in 2 sources, 2011-09-20");
  }
  SECTION("as far as known") {
    facts = {};
    facts.articles = 2;
    CHECK(told(facts) == "2 articles, undated");
  }
  SECTION("of one article, which is the first") {
    facts.articles = facts.sources = 1;
    CHECK(told(facts) == "1 article in 1 source, 2011-09-20 to 2011-09-21");
  }
}

TEST_CASE("a reference in RIS", "[ris]") {
  CHECK(written<RisWriter>(ordinary_story()) ==
        "TY  - NEWS\r\n"
        "TI  - Storm takes the pier\r\n"
        "AU  - Lee, Ann\r\n"
        "AU  - van Dorn, Jan\r\n"
        "T2  - meridian-press.example\r\n"
        "DA  - 2011/09/20/10:11:12\r\n"
        "PY  - 2011\r\n"
        "UR  - https://www.meridian-press.example/a/1\r\n"
        "Y2  - 2011/10/01/\r\n"
        "LA  - en\r\n"
        "AN  - 0000000000000001\r\n"
        "N1  - story 00000000000000ff: 3 articles in 2 sources, 2011-09-20 to "
        "2011-09-21\r\n"
        "ER  - \r\n"
        "\r\n");
}

TEST_CASE("a reference of which nothing is known", "[ris]") {
  CHECK(written<RisWriter>(bare_story()) ==
        "TY  - NEWS\r\n"
        "AN  - 0000000000000009\r\n"
        "N1  - story 0000000000000009: 1 article, undated\r\n"
        "ER  - \r\n"
        "\r\n");
}

TEST_CASE("dates in RIS have three slashes", "[ris]") {
  struct Case {
    Date date;
    const char* text;
  };
  const auto c = GENERATE(values<Case>({
      {{1912, 0, 0, 0, 0, 0, DatePrecision::Year}, "DA  - 1912///\r\n"},
      {{1912, 4, 0, 0, 0, 0, DatePrecision::Month}, "DA  - 1912/04//\r\n"},
      {{1912, 4, 15}, "DA  - 1912/04/15/\r\n"},
  }));
  StoryResult story = ordinary_story();
  story.articles[0].article.date = c.date;

  CHECK_THAT(written<RisWriter>(story), Contains(c.text));
}

TEST_CASE("no field of RIS ends its reference", "[ris]") {
  const std::string ris = written<RisWriter>(hostile_story());

  CHECK(ris.find("\nER  - ") == ris.rfind("\nER  - "));
  CHECK_THAT(ris, Contains("AU  - +Reuters ER -\r\n") &&
                      Contains("TI  - =HYPERLINK(\"x\") & 50% of") &&
                      Catch::EndsWith("ER  - \r\n\r\n"));
}

TEST_CASE("provenance is a note of each reference in RIS", "[ris]") {
  const Provenance provenance = sample_provenance();

  CHECK_THAT(written<RisWriter>(bare_story(), &provenance),
             Catch::StartsWith("TY  - NEWS\r\n") &&
                 Contains("\r\nN1  - provenance: program: newsfold-search 9.9; "
                          "searched: 2026-11-25; ") &&
                 Catch::EndsWith("; results: 3\r\nER  - \r\n\r\n"));
}

TEST_CASE("an entry in BibTeX", "[bibtex]") {
  CHECK(written<BibtexWriter>(ordinary_story()) ==
        "@misc{meridianpress2011-0000000000000001,\n"
        "  author = {Lee, Ann and van Dorn, Jan},\n"
        "  title = {{Storm takes the pier}},\n"
        "  howpublished = {meridian-press.example},\n"
        "  date = {2011-09-20},\n"
        "  year = {2011},\n"
        "  month = sep,\n"
        "  url = {https://www.meridian-press.example/a/1},\n"
        "  urldate = {2011-10-01},\n"
        "  language = {en},\n"
        "  note = {story 00000000000000ff: 3 articles in 2 sources, 2011-09-20 "
        "to 2011-09-21}\n"
        "}\n\n");
}

TEST_CASE("an entry of which nothing is known", "[bibtex]") {
  CHECK(written<BibtexWriter>(bare_story()) ==
        "@misc{article-0000000000000009,\n"
        "  note = {story 0000000000000009: 1 article, undated}\n"
        "}\n\n");
}

TEST_CASE("names in BibTeX cannot be taken for others", "[bibtex]") {
  StoryResult story = ordinary_story();
  story.articles[0].article.author = "Tom Howell Jr., Smith & Partners Press";

  CHECK_THAT(written<BibtexWriter>(story),
             Contains("author = {Howell, Jr., Tom and {Smith} and {Partners "
                      "Press}},\n"));
}

TEST_CASE("what is special in LaTeX is text", "[bibtex]") {
  CHECK(latex_of("50% of {$_~^\\#}") ==
        "50\\% of \\textbraceleft{}\\$\\_\\textasciitilde{}"
        "\\textasciicircum{}\\textbackslash{}\\#\\textbraceright{}");
  CHECK(latex_of("<a & b|c>") ==
        "\\textless{}a \\& b\\textbar{}c\\textgreater{}");
  CHECK(latex_of("Wierzbań 渡船") == "Wierzbań 渡船");
}

// Counted as BibTeX does: a backslash does not matter.
TEST_CASE("braces are balanced whatever the fields contain", "[bibtex]") {
  StoryResult story = hostile_story();
  const char* title = GENERATE("{", "}", "}{", "\\{", "@misc{x,", "\\");
  story.articles[0].article.title = title;
  story.articles[0].article.author = title;
  story.articles[0].article.url = std::string("https://a.example/") + title;
  const std::string entry = written<BibtexWriter>(story);

  int depth = 0;
  for (const char c : entry.substr(0, entry.size() - 3)) {
    depth += c == '{' ? 1 : c == '}' ? -1 : 0;
    CHECK(depth >= 0);
  }
  CHECK(depth == 1);  // the last brace closes the entry
  CHECK_THAT(entry, Catch::EndsWith("\n}\n\n"));
}

TEST_CASE("keys are ASCII, of the source, the year and the id", "[bibtex]") {
  Citation citation;
  citation.id = 0xAB;
  CHECK(key_of(citation) == "article-00000000000000ab");
  citation.source = "bbc.co.uk";
  CHECK(key_of(citation) == "bbc-00000000000000ab");
  citation.date = Date{1912, 4, 15};
  CHECK(key_of(citation) == "bbc1912-00000000000000ab");
  citation.source = "газета.рф";
  CHECK(key_of(citation) == "article1912-00000000000000ab");
}

TEST_CASE("provenance is a comment that holds no entry", "[bibtex]") {
  const Provenance provenance = sample_provenance();
  const std::string bibtex = written<BibtexWriter>(bare_story(), &provenance);

  CHECK_THAT(bibtex,
             Catch::StartsWith("@comment{\n  program: newsfold-search 9.9\n") &&
                 Contains("\n  typed: storm *misc(x)\n") &&
                 Contains("\n  results: 3\n}\n\n@misc{article-"));
}

}  // namespace
}  // namespace newsfold
