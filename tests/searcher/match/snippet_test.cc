// SPDX-License-Identifier: GPL-3.0-or-later
// The passage that is shown of a text, and what is marked in it.

#include "searcher/match/snippet.h"

#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/text.h"
#include "searcher/match/term_finder.h"

namespace newsfold {
namespace {

// Each word is a term.
MarkedTerms terms(const std::vector<std::string>& words) {
  MarkedTerms terms;
  for (const std::string& word : words) terms.push_back({.sides = {{word}}});
  return terms;
}

MarkedTerm phrase(const std::vector<std::string>& words) {
  MarkedTerm term{.sides = {}, .window = words.size()};
  for (const std::string& word : words) term.sides.push_back({word});
  return term;
}

Snippet snippet(std::string_view text, const MarkedTerms& terms,
                const SnippetOptions& options = {}) {
  Analyzer analyzer;
  return make_snippet(text, terms, &analyzer, options);
}

// The snippet with its highlights in brackets.
std::string marked(const Snippet& snippet) {
  std::string text;
  std::size_t at = 0;
  for (const Highlight& highlight : snippet.highlights) {
    REQUIRE(highlight.begin >= at);
    REQUIRE(highlight.end > highlight.begin);
    REQUIRE(highlight.end <= snippet.text.size());
    text +=
        snippet.text.substr(at, highlight.begin - at) + "[" +
        snippet.text.substr(highlight.begin, highlight.end - highlight.begin) +
        "]";
    at = highlight.end;
  }
  return text + snippet.text.substr(at);
}

std::string filler(int first, int count) {
  std::string words;
  for (int i = first; i < first + count; ++i) {
    words += (words.empty() ? "w" : " w") + std::to_string(i);
  }
  return words;
}

std::size_t count_words(const std::string& text) {
  Analyzer analyzer;
  return analyzer.tokens(text).size();
}

TEST_CASE("short texts are shown whole, with the words marked", "[snippet]") {
  struct Case {
    const char* because;
    const char* text;
    std::vector<std::string> words;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"one word", "The ferry sails.", {"ferry"}, "The [ferry] sails."},
      {"at both ends", "Ferry, o ferry", {"ferry"}, "[Ferry], o [ferry]"},
      {"side by side", "ferry strike", {"ferry", "strike"}, "[ferry] [strike]"},
      {"no hits", "The ferry sails.", {"dam"}, "The ferry sails."},
      {"no words", "The ferry sails.", {}, "The ferry sails."},
      {"no text", "", {"ferry"}, ""},
      {"blanks only", " \n\t ", {"ferry"}, ""},
      {"punctuation only", "... !", {"ferry"}, ""},
      {"a part of a word is none", "Ferryman", {"ferry"}, "Ferryman"},
      {"letters of two bytes",
       "Ó, das Café Çelik!",
       {"celik"},
       "Ó, das Café [Çelik]!"},
      {"a mark of its own", "a Cafe\u0301 b", {"cafe"}, "a [Cafe\u0301] b"},
      {"a ligature", "the ﬁre", {"fire"}, "the [ﬁre]"},
      {"letters of four bytes",
       "🙂𝐅𝐞𝐫𝐫𝐲🙂",
       {"ferry"},
       "🙂[𝐅𝐞𝐫𝐫𝐲]🙂"},
      {"Chinese",
       "港口联盟成为议会第一大党",
       {"联", "盟", "议", "会"},
       "港口[联盟]成为[议会]第一大党"},
      {"Thai", "น้ำท่วมเมือง", {"ท่", "ว"}, "น้ำ[ท่ว]มเมือง"},
      {"Arabic", "سُرقت الأرنب", {"سرقت"}, "[سُرقت] الأرنب"},
      {"an apostrophe separates", "l'Étoile", {"etoile"}, "l'[Étoile]"},
      {"a possessive stays outside",
       "Hanna's boat",
       {"hanna"},
       "[Hanna]'s boat"},
      {"an acronym is one",
       "the N.P.R.A. says",
       {"npra"},
       "the [N.P.R.A]. says"},
      {"a number is one",
       "paid 1,250,000 crowns",
       {"1250000"},
       "paid [1,250,000] crowns"},
      {"white space is folded",
       "  The\n\nferry \t sails\r\n",
       {"ferry"},
       "The [ferry] sails"},
      {"also right before a word", "a\n\n ferry", {"ferry"}, "a [ferry]"},
      {"also right behind a word", "ferry\n\n a", {"ferry"}, "[ferry] a"},
      {"markup stays text",
       "<b>ferry</b> & \"dam\"",
       {"ferry"},
       "<b>[ferry]</b> & \"dam\""},
  }));
  CAPTURE(c.because);

  CHECK(marked(snippet(c.text, terms(c.words))) == c.expected);
}

TEST_CASE("a long text without hits shows its beginning", "[snippet]") {
  const std::string shown =
      snippet(filler(1, 500), terms({"none"}), {.words = 10}).text;

  CHECK(shown == filler(1, 10) + "…");
}

TEST_CASE("the snippet is cut where words end", "[snippet]") {
  const std::string text = filler(1, 60) + " (ferry) " + filler(62, 60);
  const std::string shown =
      marked(snippet(text, terms({"ferry"}), {.words = 6}));

  CHECK(shown == "…w60 ([ferry]) w62 w63 w64 w65…");
}

TEST_CASE("the window with the most different words is shown", "[snippet]") {
  const std::string text = "ferry ferry ferry ferry. " + filler(1, 50) +
                           " Then ferry and strike met. " + filler(51, 50);
  const std::string shown =
      marked(snippet(text, terms({"ferry", "strike"}), {.words = 12}));

  CHECK_THAT(shown, Catch::Contains("[ferry] and [strike]"));
}

TEST_CASE("of windows with as many words, the one with more hits is shown",
          "[snippet]") {
  const std::string text =
      "One ferry. " + filler(1, 50) + " Two ferry ferry. " + filler(51, 50);
  const std::string shown =
      marked(snippet(text, terms({"ferry"}), {.words = 12}));

  CHECK_THAT(shown, Catch::Contains("Two [ferry] [ferry]"));
}

TEST_CASE("forms of one word count once", "[snippet]") {
  const MarkedTerms words{{.sides = {{"strike", "strikes"}}},
                          {.sides = {{"ferry"}}}};
  const std::string text = "strike strikes strike. " + filler(1, 50) +
                           " Here strikes the ferry. " + filler(51, 50);

  CHECK_THAT(marked(snippet(text, words, {.words = 12})),
             Catch::Contains("[strikes] the [ferry]"));
}

TEST_CASE("a snippet begins at a sentence close by", "[snippet]") {
  struct Case {
    const char* because;
    std::string before;
    const char* begin;
  };
  const auto c = GENERATE(values<Case>({
      {"behind a full stop", filler(1, 50) + ". Today the grey ", "…Today the"},
      {"behind a question", filler(1, 50) + "? Today the grey ", "…Today the"},
      {"behind a line end", filler(1, 50) + "\nToday the grey ", "…Today the"},
      {"the text's own beginning needs no sign", "Today the grey ",
       "Today the"},
      {"too far away, some context does",
       filler(1, 50) + ". Today " + filler(51, 30) + " ", "…w"},
  }));
  CAPTURE(c.because);
  const std::string text = c.before + "ferry " + filler(100, 60);

  const Snippet shown = snippet(text, terms({"ferry"}), {.words = 12});

  CHECK_THAT(marked(shown), Catch::StartsWith(c.begin));
  CHECK_THAT(marked(shown), Catch::Contains("[ferry]"));
}

TEST_CASE("going back to a sentence loses no query word", "[snippet]") {
  const std::string text = filler(1, 50) + ". Today a b c ferry " +
                           filler(51, 8) + " strike " + filler(60, 50);

  const std::string shown =
      marked(snippet(text, terms({"ferry", "strike"}), {.words = 12}));

  CHECK_THAT(shown, Catch::Contains("[ferry]"));
  CHECK_THAT(shown, Catch::Contains("[strike]"));
}

TEST_CASE("a hit near the end is shown with the words before it", "[snippet]") {
  const int behind = GENERATE(0, 1, 5, 11);
  CAPTURE(behind);
  const std::string text = filler(1, 100) + " ferry " + filler(200, behind);

  const Snippet shown = snippet(text, terms({"ferry"}), {.words = 12});

  CHECK_THAT(marked(shown), Catch::Contains("[ferry]"));
  CHECK(count_words(shown.text) >= 10);
  CHECK(count_words(shown.text) <= 12);
}

TEST_CASE("a word beyond the first look is found", "[snippet]") {
  const SnippetOptions options{.words = 10, .first_look_bytes = 100};
  const std::string text = "A ferry. " + filler(1, 200) +
                           ". A strike of the ferry. " + filler(201, 50);

  SECTION("alone") {
    CHECK_THAT(marked(snippet(text, terms({"strike"}), options)),
               Catch::StartsWith("…A [strike] of"));
  }
  SECTION("though another stands in the first look") {
    CHECK_THAT(marked(snippet(text, terms({"ferry", "strike"}), options)),
               Catch::StartsWith("…A [strike] of the [ferry]"));
  }
  SECTION("not if it lies beyond all that is searched") {
    const SnippetOptions little{
        .words = 5, .first_look_bytes = 100, .searched_bytes = 200};
    CHECK(marked(snippet(text, terms({"strike"}), little)) ==
          "A ferry. " + filler(1, 3) + "…");
  }
}

TEST_CASE("only the words of a phrase are marked", "[snippet]") {
  struct Case {
    const char* because;
    MarkedTerms terms;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"the phrase is marked as a whole",
       {phrase({"ferry", "strike"})},
       "The strike of a ferry is no [ferry strike], the ferry said."},
      {"a word asked for by itself too is marked everywhere",
       {phrase({"ferry", "strike"}), {.sides = {{"ferry"}}}},
       "The strike of a [ferry] is no [ferry strike], the [ferry] said."},
      {"words near each other are marked one by one",
       {{.sides = {{"no"}, {"strike"}}, .window = 3}},
       "The strike of a ferry is [no] ferry [strike], the ferry said."},
      {"a phrase that is not there marks nothing",
       {phrase({"strike", "ferry"})},
       "The strike of a ferry is no ferry strike, the ferry said."},
  }));
  CAPTURE(c.because);

  CHECK(marked(snippet("The strike of a ferry is no ferry strike, the ferry "
                       "said.",
                       c.terms)) == c.expected);
}

TEST_CASE("a phrase is in the snippet", "[snippet]") {
  const SnippetOptions options{.words = 12, .first_look_bytes = 100};
  const std::string apart = "A ferry and a strike, a dam and a storm. ";

  SECTION("though its words are found earlier, apart") {
    const std::string text =
        apart + filler(1, 300) + ". The ferry strike. " + filler(301, 50);
    CHECK_THAT(marked(snippet(text, {phrase({"ferry", "strike"})}, options)),
               Catch::StartsWith("…The [ferry strike]."));
  }
  SECTION("though a window without it has more of the other words") {
    MarkedTerms wanted = terms({"dam", "storm"});
    wanted.push_back(phrase({"ferry", "strike"}));
    const std::string text =
        apart + filler(1, 300) + ". The ferry strike. " + filler(301, 50);
    CHECK_THAT(marked(snippet(text, wanted, options)),
               Catch::StartsWith("…The [ferry strike]."));
  }
  SECTION("whole, where the window would end within it") {
    const std::string text = filler(1, 300) + ". The storm " + filler(301, 9) +
                             " ferry strike " + filler(311, 50);
    MarkedTerms wanted = terms({"storm"});
    wanted.push_back(phrase({"ferry", "strike"}));
    CHECK_THAT(marked(snippet(text, wanted, options)),
               Catch::Contains("[ferry strike]"));
  }
  SECTION("also if it is longer than a snippet") {
    std::vector<std::string> words;
    for (int i = 100; i < 120; ++i) words.push_back("w" + std::to_string(i));
    CHECK_THAT(marked(snippet(filler(1, 300), {phrase(words)}, options)),
               Catch::Contains("[" + filler(100, 20) + "]"));
  }
  SECTION("across a line end and the bytes that are read at once") {
    const std::string text =
        filler(1, 250) + " ferry\n\nstrike " + filler(251, 50);
    for (int more = 0; more < 40; ++more) {
      const std::string longer = std::string(more, 'x') + text;
      CHECK_THAT(
          marked(snippet(longer, {phrase({"ferry", "strike"})}, options)),
          Catch::Contains("[ferry strike]"));
    }
  }
}

TEST_CASE("phrases far apart are each shown", "[snippet]") {
  const SnippetOptions options{.words = 24, .first_look_bytes = 100};
  const MarkedTerms both{phrase({"ferry", "strike"}), phrase({"dam", "fire"})};
  const std::string first = filler(1, 100) + ". A ferry strike. ";
  const std::string second = filler(200, 300) + ". A dam fire. ";
  const std::string text = first + second + filler(500, 100);

  SECTION("in two passages, in the order of the text") {
    CHECK(marked(snippet(text, both, options)) ==
          "…A [ferry strike]. " + filler(200, 9) + "… A [dam fire]. " +
              filler(500, 9) + "…");
  }
  SECTION("which are counted") {
    CHECK(snippet(text, both, options).phrases == 2);
    CHECK(snippet(first, both, options).phrases == 1);
    CHECK(snippet("The strike of a ferry.", both, options).phrases == 0);
  }
  SECTION("in one, where one has room") {
    CHECK(marked(snippet(first + "A dam fire. " + second, both, options)) ==
          "…A [ferry strike]. A [dam fire]. " + filler(200, 18) + "…");
  }
  SECTION("in one, where two would touch") {
    const std::string near =
        filler(1, 100) + ". A ferry strike. " + filler(200, 19) + " dam fire. ";
    const std::string shown = marked(snippet(near, both, options));
    CHECK_THAT(shown, Catch::StartsWith("…A [ferry strike]. w200") &&
                          Catch::EndsWith("w218 [dam fire]."));
  }
  SECTION("in three") {
    MarkedTerms three = both;
    three.push_back(phrase({"red", "storm"}));
    CHECK(marked(snippet(text + ". A red storm " + filler(600, 50), three,
                         options)) ==
          "…A [ferry strike]. " + filler(200, 5) + "… A [dam fire]. " +
              filler(500, 5) + "… A [red storm] " + filler(600, 5) + "…");
  }
}

TEST_CASE("a text without blanks is searched as well", "[snippet]") {
  std::string text = "北京 ";  // a place, then the report
  for (int i = 0; i < 20'000; ++i) text += "新闻";

  SECTION("without hits") {
    const Snippet shown = snippet(text, terms({}));

    CHECK(count_words(shown.text) >= 35);
    CHECK(clean_utf8(shown.text) == shown.text);
  }
  SECTION("with one") {
    text.insert(std::string("北京 新闻").size() + 3000, "渡船");

    CHECK_THAT(marked(snippet(text, terms({"渡", "船"}))),
               Catch::Contains("[渡船]"));
  }
}

TEST_CASE("a very long word is no trouble", "[snippet]") {
  const std::string text = std::string(200'000, 'x') + " ferry";

  const Snippet shown = snippet(text, terms({"ferry"}));

  CHECK(shown.text.size() <= text.size() + 10);
}

// Is each passage of a snippet in the text, one after the other?
bool is_made_of(const std::string& shown, const std::string& text) {
  const std::string folded = fold_space(text);
  std::size_t at = 0;
  std::string left = shown;
  while (!left.empty()) {
    const std::size_t end = std::min(left.find("… "), left.size());
    std::string passage = left.substr(0, end);
    left.erase(0, end + std::string("… ").size());
    if (passage.starts_with("…")) passage.erase(0, std::string("…").size());
    if (passage.ends_with("…")) {
      passage.resize(passage.size() - std::string("…").size());
    }
    at = folded.find(passage, at);
    if (at == std::string::npos) return false;
  }
  return true;
}

bool has(const std::string& text, const MarkedTerm& term) {
  Analyzer analyzer;
  const MarkedTerms terms{term};
  TermFinder finder(terms, 100);
  for (const Token& token : analyzer.tokens(text)) finder.add(token.term);
  return !finder.by_first().empty();
}

TEST_CASE("each phrase of any text is shown, and nothing but phrases marked",
          "[snippet]") {
  const unsigned seed = GENERATE(range(1U, 201U));
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::vector<std::string> words{"a", "b", "c", "d. ", "e\n", "f"};
  std::string text;
  for (auto left = random() % 300; left > 0; --left) {
    text += words[random() % words.size()] + " ";
  }
  const std::vector<std::vector<std::string>> phrases{
      {"a", "b", "c"}, {"d", "e", "d", "f"}, {"f", "f", "f", "f"}};
  MarkedTerms terms;
  for (const auto& one : phrases) terms.push_back(phrase(one));

  const Snippet shown = snippet(text, terms, {.words = 15 + random() % 30});

  CAPTURE(text, marked(shown));
  CHECK(is_made_of(shown.text, text));
  std::size_t expected = 0;
  for (const MarkedTerm& term : terms) {
    CHECK(has(shown.text, term) == has(text, term));
    expected += has(text, term) ? 1 : 0;
  }
  CHECK(shown.phrases == expected);
  for (const Highlight& mark : shown.highlights) {
    const std::string part =
        shown.text.substr(mark.begin, mark.end - mark.begin);
    CHECK((has(part, terms[0]) || has(part, terms[1]) || has(part, terms[2])));
  }
}

// Whatever the text, a snippet is words of it in order, with every hit in it
// marked.
TEST_CASE("snippets keep their promises on any text", "[snippet]") {
  const unsigned seed = GENERATE(range(1U, 61U));
  CAPTURE(seed);
  std::mt19937 random(seed);
  const std::vector<std::string> parts{
      "ferry ", "Ströme ", "a ",    "der ", "dam. ", "\n\n", "— ",   "북경 ",
      "渡船",   "ไทย",     "🙂 ", "é",    "'s ",   "... ", "(x) ", "1,000 "};
  std::string text;
  for (auto left = random() % 400; left > 0; --left) {
    text += parts[random() % parts.size()];
  }
  const SnippetOptions options{.words = 5 + random() % 40,
                               .first_look_bytes = 20 + random() % 500};

  const Snippet shown =
      snippet(text, terms({"ferry", "strome", "dam"}), options);

  CHECK(clean_utf8(shown.text) == shown.text);
  CHECK(fold_space(shown.text) == shown.text);
  std::string_view kept = shown.text;
  if (kept.starts_with("…")) kept.remove_prefix(std::string_view("…").size());
  if (kept.ends_with("…")) kept.remove_suffix(std::string_view("…").size());
  CHECK(fold_space(text).find(kept) != std::string::npos);
  Analyzer analyzer;
  std::vector<Highlight> expected;
  for (const Token& token : analyzer.tokens(shown.text)) {
    if (token.term == "ferry" || token.term == "strome" ||
        token.term == "dam") {
      expected.push_back({token.begin, token.end});
    }
  }
  CHECK(shown.highlights == expected);
  CHECK(count_words(shown.text) <= options.words + 1);
}

}  // namespace
}  // namespace newsfold
