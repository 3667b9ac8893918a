// SPDX-License-Identifier: GPL-3.0-or-later
// Words near each other: what Xapian finds is what trying all places finds.

#include "searcher/query/near.h"

#include <algorithm>
#include <random>
#include <set>
#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

using Sides = std::vector<std::vector<std::string>>;
using Text = std::vector<std::string>;

std::optional<Xapian::Query> near(Xapian::Query::op op, const Sides& sides,
                                  std::size_t distance,
                                  std::size_t choices = 1000) {
  return near_query(op, sides, distance, &choices);
}

class Texts {
 public:
  explicit Texts(const std::vector<Text>& texts) {
    for (const Text& text : texts) {
      Xapian::Document document;
      for (std::size_t i = 0; i < text.size(); ++i) {
        document.add_posting(text[i], static_cast<Xapian::termpos>(i + 1));
      }
      database_.add_document(document);
    }
  }

  // The numbers of the texts, from 0.
  std::set<std::size_t> found(const Xapian::Query& query) const {
    Xapian::Enquire enquire(database_);
    enquire.set_query(query);
    const Xapian::MSet matches = enquire.get_mset(0, database_.get_doccount());
    std::set<std::size_t> numbers;
    for (auto at = matches.begin(); at != matches.end(); ++at) {
      numbers.insert(*at - 1);
    }
    return numbers;
  }

 private:
  Xapian::WritableDatabase database_{"", Xapian::DB_BACKEND_INMEMORY};
};

bool contains(const Text& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool fits(std::vector<std::size_t> places, bool in_order,
          std::size_t distance) {
  if (!in_order) std::sort(places.begin(), places.end());
  for (std::size_t i = 1; i < places.size(); ++i) {
    if (places[i] <= places[i - 1]) return false;
  }
  const std::size_t others = places.back() - places.front() + 1 - places.size();
  return others < distance;
}

// Tries all places for the sides from places->size() on.
bool is_near(const Text& text, const Sides& sides, bool in_order,
             std::size_t distance, std::vector<std::size_t>* places) {
  if (places->size() == sides.size()) return fits(*places, in_order, distance);
  const std::vector<std::string>& side = sides[places->size()];
  for (std::size_t place = 0; place < text.size(); ++place) {
    if (!contains(side, text[place])) continue;
    places->push_back(place);
    const bool found = is_near(text, sides, in_order, distance, places);
    places->pop_back();
    if (found) return true;
  }
  return false;
}

std::set<std::size_t> expected(const std::vector<Text>& texts,
                               const Sides& sides, bool in_order,
                               std::size_t distance) {
  std::set<std::size_t> numbers;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    std::vector<std::size_t> places;
    if (is_near(texts[i], sides, in_order, distance, &places)) {
      numbers.insert(i);
    }
  }
  return numbers;
}

TEST_CASE("near_query finds what trying all places finds", "[near]") {
  std::mt19937 random(20160911);
  const auto a_word = [&] { return std::string(1, "abcdefgh"[random() % 8]); };
  std::vector<Text> texts(200);
  for (Text& text : texts) {
    text.resize(2 + random() % 10);
    std::generate(text.begin(), text.end(), a_word);
  }
  const Texts index(texts);
  for (int round = 0; round < 300; ++round) {
    Sides sides(2 + random() % 2);
    for (auto& side : sides) {
      std::set<std::string> words;
      for (auto left = 1 + random() % 3; left > 0; --left) {
        words.insert(a_word());
      }
      side.assign(words.begin(), words.end());
    }
    const std::size_t distance = 1 + random() % 5;
    const bool in_order = random() % 2 == 0;
    const auto query =
        near(in_order ? Xapian::Query::OP_PHRASE : Xapian::Query::OP_NEAR,
             sides, distance);
    REQUIRE(query);
    CAPTURE(query->get_description());

    CHECK(index.found(*query) == expected(texts, sides, in_order, distance));
  }
}

TEST_CASE("a word is not near itself", "[near]") {
  const Texts index(
      std::vector<Text>{{"a"}, {"a", "b", "a"}, {"a", "b", "c", "a"}});
  const auto query = near(Xapian::Query::OP_NEAR, {{"a"}, {"a"}}, 2);

  REQUIRE(query);
  CHECK(index.found(*query) == std::set<std::size_t>{1});
}

TEST_CASE("a side without words is near nothing", "[near]") {
  const Texts index(std::vector<Text>(1, Text{"a", "b"}));
  const auto query = near(Xapian::Query::OP_NEAR, {{"a"}, {}}, 2);

  REQUIRE(query);
  CHECK(index.found(*query).empty());
}

TEST_CASE("near_query gives up on too many choices", "[near]") {
  const Sides apart{{"a", "b"}, {"c", "d"}};
  const Sides shared{{"a", "b"}, {"b", "c"}};

  CHECK(near(Xapian::Query::OP_NEAR, apart, 2, 3));
  CHECK(near(Xapian::Query::OP_NEAR, shared, 2, 4));
  CHECK_FALSE(near(Xapian::Query::OP_NEAR, shared, 2, 3));
}

TEST_CASE("choices are counted over all that are near", "[near]") {
  const Sides shared{{"a", "b"}, {"b", "c"}};
  std::size_t choices = 9;

  CHECK(near_query(Xapian::Query::OP_NEAR, shared, 2, &choices));
  CHECK(near_query(Xapian::Query::OP_PHRASE, shared, 2, &choices));
  CHECK(choices == 1);
  CHECK_FALSE(near_query(Xapian::Query::OP_NEAR, shared, 2, &choices));
}

TEST_CASE("many large sides are counted without overflow", "[near]") {
  const std::vector<std::string> side(10'000, "a");

  CHECK_FALSE(near(Xapian::Query::OP_NEAR, Sides(16, side), 2));
}

}  // namespace
}  // namespace newsfold
