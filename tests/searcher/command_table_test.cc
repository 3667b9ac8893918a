// SPDX-License-Identifier: GPL-3.0-or-later
// When the first word is a command, and when it is a word of the query.

#include "searcher/command_table.h"

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

constexpr const char* kId = "0123456789abcdef";

TEST_CASE("the first word is a command", "[commands]") {
  struct Case {
    const char* because;
    std::vector<std::string> words;
    const char* command;
    const char* query;
    std::size_t names;
  };
  const std::vector<Case> cases{
      {"a query behind it",
       {"count", "ferry", "strike"},
       "count",
       "ferry strike",
       0},
      {"one argument may be many words",
       {"facets", "ferry strike"},
       "facets",
       "ferry strike",
       0},
      {"a search may be named", {"search", "count"}, "search", "count", 0},
      {"an article may be a word of a query", {"count", kId}, "count", kId, 0},
      {"two articles",
       {"explain", kId, "https://a.example/1"},
       "explain",
       "",
       2},
  };
  for (const Case& c : cases) {
    CAPTURE(c.because);
    const Invocation found = invocation_of(c.words, MayName::Command);
    CHECK(found.command->name == c.command);
    CHECK(found.query == c.query);
    CHECK(found.names.size() == c.names);
  }
}

TEST_CASE("the first word is a word of the query", "[commands]") {
  struct Case {
    const char* because;
    std::vector<std::string> words;
    MayName first = MayName::Command;
  };
  const std::vector<Case> cases{
      {"no command is called so", {"ferry", "count"}},
      {"nothing stands behind it", {"count"}},
      {"capitals", {"Count", "ferry"}},
      {"one argument of two words", {"count ferry"}},
      {"an article too few", {"explain", kId}},
      {"an article too many", {"explain", kId, kId, kId}},
      {"a word where an article could stand", {"story", "ferry"}},
      {"articles where one could stand", {"show", kId, kId}},
      {"no article", {"explain", kId, "ferry"}},
      {"behind --", {"count", "ferry"}, MayName::Nothing},
      {"--explain is for queries",
       {"explain", kId, kId},
       MayName::QueryCommand},
  };
  for (const Case& c : cases) {
    CAPTURE(c.because);
    const Invocation found = invocation_of(c.words, c.first);
    std::string words;
    for (const std::string& word : c.words) {
      words += (words.empty() ? "" : " ") + word;
    }
    CHECK(found.command == &commands().front());
    CHECK(found.query == words);
    CHECK(found.names.empty());
  }
}

TEST_CASE("commands that take a query are known under --explain",
          "[commands]") {
  const auto found = invocation_of({"count", "ferry"}, MayName::QueryCommand);

  CHECK(found.command->name == "count");
  CHECK(found.query == "ferry");
}

TEST_CASE("every command prints text, and says what it prints", "[commands]") {
  for (const Command& command : commands()) {
    CAPTURE(command.name);
    CHECK(prints(command, SearchFormat::Text));
    CHECK(prints(command, SearchFormat::Json));
    CHECK_FALSE(command.about.empty());
  }
  const auto& count = *invocation_of({"count", "x"}, MayName::Command).command;
  CHECK_FALSE(prints(count, SearchFormat::Trec));
  CHECK(shown_formats(count) == "text or json");
}

}  // namespace
}  // namespace newsfold
