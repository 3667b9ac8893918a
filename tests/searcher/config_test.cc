// SPDX-License-Identifier: GPL-3.0-or-later
// What a configuration file says, and what it may not say.

#include "searcher/config.h"

#include <catch2/catch.hpp>

#include "support/temporary_folder.h"

namespace newsfold {
namespace {

using Strings = std::vector<std::string>;

std::string error_of(std::string_view text) {
  const auto config = parse_config(text);
  return config ? "no error" : config.error().message;
}

TEST_CASE("options and queries", "[config]") {
  const auto config = parse_config(
      "# my news\r\n"
      "archive = \"/srv/my \\\"news\\\"\"  # where it is\r\n"
      "\n"
      "  lang=[\"en\", de ,'fr']\n"
      "limit = 20\n"
      "source = []\n"
      "[query]\n"
      "storms = 'hurricane OR \"big storm\" \\ -cup'\n"
      "no-sport = \"-football # no comment\"");
  REQUIRE(config);

  REQUIRE(config->settings.size() == 4);
  CHECK(config->settings[0].option == "archive");
  CHECK(config->settings[0].values == Strings{"/srv/my \"news\""});
  CHECK(config->settings[0].line == 2);
  CHECK(config->settings[1].values == Strings{"en", "de", "fr"});
  CHECK(config->settings[2].values == Strings{"20"});
  CHECK(config->settings[2].line == 5);
  CHECK(config->settings[3].values.empty());
  CHECK(config->queries == std::map<std::string, std::string, std::less<>>{
                               {"storms", "hurricane OR \"big storm\" \\ -cup"},
                               {"no-sport", "-football # no comment"}});
}

TEST_CASE("an empty file says nothing", "[config]") {
  CHECK(parse_config("")->settings.empty());
  CHECK(parse_config("\n\n#\n")->queries.empty());
}

TEST_CASE("parse_config refuses", "[config]") {
  struct Case {
    const char* because;
    const char* text;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"no value", "\narchive =", "line 2: a value is missing"},
      {"no =", "archive \"x\"", "line 1: a = is missing behind archive"},
      {"no name", "= x", "line 1: a line looks like name = \"value\": = x"},
      {"an open text", "archive = \"x", "line 1: a text is never closed"},
      {"an open literal", "archive = 'x", "line 1: a text is never closed"},
      {"an escape at the end", "archive = \"x\\",
       "line 1: a text is never closed"},
      {"an unknown escape", "archive = \"C:\\news\\data\"",
       "line 1: \\d is no escape; a backslash by itself is written \\\\"},
      {"an open list", "lang = [\"en\", \"de\"",
       "line 1: a list is never closed"},
      {"two values", "archive = a b", "line 1: nothing may stand behind it: b"},
      {"another section", "[options]",
       "line 1: the sections are [query] and [archive]: options"},
      {"an open section", "[query", "line 1: a section looks like [query]"},
      {"an option twice", "limit = 1\nlimit = 2",
       "line 2: this was set before: limit"},
      {"a query twice", "[query]\na = x\na = y",
       "line 3: this query was saved before: a"},
      {"an archive twice", "[archive]\na = x\na = y",
       "line 3: this archive was named before: a"},
      {"a list of archives", "[archive]\na = [x, y]",
       "line 2: an archive is one path: a"},
      {"a list of queries", "[query]\na = [x, y]",
       "line 2: a query is one text: a"},
  }));
  CAPTURE(c.because);

  CHECK(error_of(c.text) == c.expected);
}

TEST_CASE("errors name the file", "[config]") {
  const TemporaryFolder folder;
  const std::string path = folder.write("config", "archive");

  CHECK(read_config(path).error().message ==
        path + ": line 1: a = is missing behind archive");
  CHECK(read_config(path + "x").error().message ==
        path + "x: cannot be opened");
}

}  // namespace
}  // namespace newsfold
