// SPDX-License-Identifier: GPL-3.0-or-later
// Words that look like one that was typed, among those of a living archive.

#include "searcher/match/spelling.h"

#include <catch2/catch.hpp>

#include "support/archive_fixture.h"

namespace newsfold {
namespace {

TEST_CASE("distance of words", "[spelling]") {
  struct Case {
    const char* because;
    std::u32string a;
    std::u32string b;
    std::size_t expected;
  };
  const auto c = GENERATE(values<Case>({
      {"the same", U"ferry", U"ferry", 0},
      {"one replaced", U"ferry", U"furry", 1},
      {"one missing", U"ferry", U"fery", 1},
      {"one too many", U"ferry", U"ferrry", 1},
      {"two swapped", U"ferry", U"frery", 1},
      {"swapped at the ends", U"ab", U"ba", 1},
      {"two mistakes", U"hurricane", U"huricain", 3},
      {"swapped, and touched again", U"ca", U"abc", 3},
      {"a character is not its bytes", U"ладога", U"ладага", 1},
      {"nothing and a word", U"", U"ab", 2},
  }));
  CAPTURE(c.because);

  CHECK(osa_distance(c.a, c.b, 5) == c.expected);
  CHECK(osa_distance(c.b, c.a, 5) == c.expected);
  CHECK(osa_distance(c.a, c.b, 0) == (c.expected == 0 ? 0 : 1));
}

class Words {
 public:
  // Each text an article.
  explicit Words(const std::vector<std::string>& texts) {
    std::vector<nlohmann::json> lines;
    for (const std::string& text : texts) {
      lines.push_back(
          {{"url", "https://a.example/" + std::to_string(lines.size())},
           {"title", "Untitled"},
           {"text", text}});
    }
    fixture_.add_lines(jsonl(lines));
  }

  std::vector<std::string> like(const std::string& word,
                                const Field& field = field::kText) const {
    const ArchiveReader archive(fixture_.paths().root);
    std::vector<std::string> words;
    for (const auto& one : similar_words(archive.database(), field, word, 3)) {
      words.push_back(one.word);
    }
    return words;
  }

 private:
  ArchiveFixture fixture_;
};

using Strings = std::vector<std::string>;

TEST_CASE("words that look alike", "[spelling]") {
  const Words words({"The hurricane came ashore. A curious storm.",
                     "The hurricanes of that year. Ferry, berry."});
  struct Case {
    const char* because;
    const char* word;
    Strings expected;
  };
  const auto c = GENERATE(values<Case>({
      {"one too few", "huricane", {"hurricane", "hurricanes"}},
      {"two mistakes in a long word", "hurrikan", {"hurricane"}},
      {"two mistakes in a short word are too many", "farri", {}},
      {"the first is missing", "urricane", {"hurricane"}},
      {"the first two are swapped", "uhrricane", {"hurricane"}},
      {"one too many at the beginning", "churricane", {"hurricane"}},
      {"the first is another", "jurricane", {"hurricane"}},
      {"of equal ones, by the alphabet", "merry", {"berry", "ferry"}},
      {"the word itself is none", "ferry", {}},
      {"a number has no spelling", "1234", {}},
      {"nor have two letters", "hf", {}},
      {"nothing is like it", "zeppelin", {}},
  }));
  CAPTURE(c.because);

  CHECK(words.like(c.word) == c.expected);
}

TEST_CASE("nearer words first, then commoner ones", "[spelling]") {
  const Words words(
      {"parties parity", "parties", "parity", "parties partiesx"});

  CHECK(words.like("partie") == Strings{"parties", "parity", "partiesx"});
}

TEST_CASE("a word is like commoner ones only", "[spelling]") {
  const Words words({"selwick selwik", "selwick", "selwik"});

  CHECK(words.like("selwick").empty());
}

TEST_CASE("words of a field are like words of that field", "[spelling]") {
  const Words words({"A hurricane."});

  CHECK(words.like("untitld", field::kTitle) == Strings{"untitled"});
  CHECK(words.like("huricane", field::kTitle).empty());
}

TEST_CASE("words of other scripts", "[spelling]") {
  const Words words({"Буря над городом."});

  CHECK(words.like("бурья") == Strings{"буря"});
  CHECK(words.like("дуря") == Strings{"буря"});
}

}  // namespace
}  // namespace newsfold
