// SPDX-License-Identifier: GPL-3.0-or-later
// The analyzer cuts ASCII by rules of its own, for speed.  Here they are held
// against ICU's: a text tied by no-break spaces to one letter beyond ASCII
// takes the way through ICU.

#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/analyzer.h"

namespace newsfold {
namespace {

std::vector<std::string> terms(Analyzer* analyzer, const std::string& text) {
  std::vector<std::string> all;
  for (const Token& token : analyzer->tokens(text)) {
    all.emplace_back(token.term);
  }
  return all;
}

// The same text as one piece without ASCII space, a letter é at its end.
std::string for_icu(const std::string& text) {
  std::string tied;
  for (const char c : text) {
    if (c == ' ') {
      tied += "\u00A0";
    } else {
      tied += c;
    }
  }
  return tied + "\u00A0\u00E9";
}

}  // namespace

TEST_CASE("ASCII is cut as ICU would cut it", "[analyzer]") {
  Analyzer analyzer;
  // Few letters and all the signs that can stand inside words, so that they
  // meet often.
  const std::string alphabet = "aBc12'.,:;_-/@&+ \"()$%";
  std::mt19937 random(20120920);
  std::uniform_int_distribution<std::size_t> letter(0, alphabet.size() - 1);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int i = 0; i < 24; ++i) text += alphabet[letter(random)];
    CAPTURE(text);

    std::vector<std::string> by_icu = terms(&analyzer, for_icu(text));

    REQUIRE(!by_icu.empty());
    by_icu.pop_back();  // the é
    REQUIRE(terms(&analyzer, text) == by_icu);
  }
}

}  // namespace newsfold
