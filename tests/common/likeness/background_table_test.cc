// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of words before an archive has counted any.

#include "common/likeness/background_table.h"

#include <string>

#include <catch2/catch.hpp>

#include "common/facet_record.h"
#include "support/inventions.h"

namespace newsfold {
namespace {

const std::uint32_t kEnglish = language_key("en");

TermKey key_of(const std::string& word) {
  return term_key(read_words(word, "").title.at(0));
}

double english(const std::string& word) {
  return background_share(kEnglish, key_of(word));
}

TEST_CASE("common words are known as common", "[background_table]") {
  CHECK(english("the") > 0.9);
  CHECK(english("The") == english("the"));
  for (const char* word : {"and", "of", "with", "said"}) {
    CAPTURE(word);
    CHECK(english(word) > 0.5);
  }
}

TEST_CASE("the rarer a word, the lower its share", "[background_table]") {
  CHECK(english("the") > english("government"));
  CHECK(english("government") > english("minister"));
  CHECK(english("minister") > english("lavrov"));
  CHECK(english("lavrov") > background_table(kEnglish).floor());
}

TEST_CASE("an unknown word has the share of unknown words",
          "[background_table]") {
  const BackgroundTable& table = background_table(kEnglish);

  CHECK_FALSE(table.knows(key_of("quobblestwick")));
  CHECK(english("quobblestwick") == table.floor());
  CHECK(table.floor() > 0);
  CHECK(table.floor() < 0.0001);
}

TEST_CASE("small numbers are common, long ones are not", "[background_table]") {
  CHECK(english("10") > 0.05);
  CHECK(english("10") > english("10000"));
  CHECK(english("4837291") == background_table(kEnglish).floor());
}

TEST_CASE("names of one time are no stop words", "[background_table]") {
  for (const char* name : {"Trump", "Obama", "Romney", "Hillary", "Mueller"}) {
    CAPTURE(name);
    CHECK(english(name) < 0.1);
  }
  CHECK(english("Covid") < 0.01);
}

TEST_CASE("days and months are no names", "[background_table]") {
  CHECK(english("Tuesday") > 0.1);
  CHECK(english("November") > 0.03);
}

TEST_CASE("a language without a table knows nothing", "[background_table]") {
  const BackgroundTable& table = background_table(language_key("tlh"));

  CHECK(table.articles() == 0);
  CHECK(table.size() == 0);
  CHECK_FALSE(table.knows(key_of("the")));
  CHECK(table.share(key_of("the")) == table.share(key_of("quobblestwick")));
  CHECK(background_share(0, key_of("the")) == table.floor());
}

TEST_CASE("a table says how much it knows", "[background_table]") {
  CHECK(background_table(kEnglish).articles() > 30000);
  CHECK(background_table(kEnglish).size() > 20000);
}

TEST_CASE("the tables fit into three megabytes", "[background_table]") {
  std::size_t bytes = 0;
  std::uint32_t last = 0;
  for (const BackgroundTable& table : background_tables()) {
    CHECK(table.language() > last);
    last = table.language();
    bytes += table.bytes();
  }
  CHECK(bytes > 0);
  CHECK(bytes <= 3'000'000);
}

}  // namespace
}  // namespace newsfold
