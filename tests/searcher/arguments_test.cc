// SPDX-License-Identifier: GPL-3.0-or-later
// What the options of newsfold-search ask for.

#include "searcher/arguments.h"

#include <array>

#include <catch2/catch.hpp>

#include "support/temporary_folder.h"

namespace newsfold {
namespace {

Result<SearchOptions> options_of(std::vector<std::string> typed) {
  CLI::App app;
  Arguments arguments;
  describe_options(&app, &arguments);
  typed.insert(typed.begin(), "--archive=news");
  std::reverse(typed.begin(), typed.end());  // as CLI11 takes them
  app.parse(std::move(typed));
  return understand(arguments);
}

std::string error_of(std::vector<std::string> typed) {
  const auto options = options_of(std::move(typed));
  return options ? "no error" : options.error().message;
}

TEST_CASE("options make a request", "[arguments]") {
  const auto options =
      options_of({"--wire", "ap", "--wire", "Reuters", "--lead", "best", "--by",
                  "day", "--facet", "lang", "--facet", "year", "--from",
                  "2011-09", "--to", "2012", "ferry"});
  REQUIRE(options);

  const SearchRequest& request = options->request;
  CHECK(options->archive == "news");
  CHECK(request.wires == std::vector<std::string>{"ap", "Reuters"});
  CHECK(request.lead == LeadRule::Best);
  CHECK(request.histogram == DateStep::Day);
  CHECK(format_date_range(request.dates) == "2011-09-01..2012-12-31");
  CHECK(options->facets == std::vector{Facet::Language, Facet::Year});
}

TEST_CASE("what no option says is as a request has it", "[arguments]") {
  const auto options = options_of({"ferry"});
  REQUIRE(options);

  const SearchRequest plain;
  CHECK(options->request.dates == plain.dates);
  CHECK(options->request.fold == plain.fold);
  CHECK(options->request.sort == plain.sort);
  CHECK(options->request.lead == plain.lead);
  CHECK(options->request.histogram == plain.histogram);
  CHECK(options->request.limit == plain.limit);
  CHECK(options->request.deadline == plain.deadline);
  CHECK(options->facets.empty());
}

TEST_CASE("one of three articles leads a result", "[arguments]") {
  CHECK(options_of({})->request.lead == LeadRule::Central);
  CHECK(options_of({"--lead", "central"})->request.lead == LeadRule::Central);
  CHECK(options_of({"--lead", "earliest"})->request.lead == LeadRule::Earliest);
  CHECK(options_of({"--lead", "best"})->request.lead == LeadRule::Best);
}

TEST_CASE("bad options are told with what is known", "[arguments]") {
  CHECK(error_of({"--lead", "last"}) ==
        "lead is one of best, central, earliest: last");
  CHECK(error_of({"--by", "week"}) == "by is one of day, month, year: week");
  CHECK(error_of({"--facet", "host"}) ==
        "facet is one of day, lang, month, source, wire, year: host");
}

// The options of a command line beside a configuration file.
Result<SearchOptions> configured(const std::string& file,
                                 std::vector<std::string> typed) {
  const TemporaryFolder folder;
  CLI::App app;
  Arguments arguments;
  describe_options(&app, &arguments);
  typed.push_back("--config=" + folder.write("config", file));
  std::reverse(typed.begin(), typed.end());
  app.parse(std::move(typed));
  if (const auto error = read_settings(&app, &arguments)) {
    return Error{error->message.substr(error->message.find("line"))};
  }
  return understand(arguments);
}

TEST_CASE("a configuration file sets what was not typed", "[arguments]") {
  const auto options = configured(
      "archive = \"/srv/news\"\n"
      "limit = 20\n"
      "lang = [en, de]\n"
      "sort = newest\n"
      "provenance = true\n"
      "[query]\n"
      "storms = 'hurricane OR typhoon'\n",
      {"--limit", "3", "--lang", "fr"});
  REQUIRE(options);

  CHECK(options->archive == "/srv/news");
  CHECK(options->request.sort == Sort::Newest);
  CHECK(options->request.limit == 3);
  CHECK(options->request.languages == std::vector<std::string>{"fr"});
  CHECK(options->searched);
  CHECK(options->request.saved_queries.at("storms") == "hurricane OR typhoon");
}

TEST_CASE("a configuration file may not say anything", "[arguments]") {
  const auto error = [](const std::string& file) {
    const auto options = configured(file, {"--archive=news"});
    return options ? "no error" : options.error().message;
  };

  CHECK(error("\ncolour = red\n") == "line 2: there is no option colour");
  CHECK(error("query = x") == "line 1: there is no option query");
  CHECK(error("version = true") == "line 1: there is no option version");
  CHECK(error("config = other") == "line 1: there is no option config");
  CHECK_THAT(error("limit = many"), Catch::StartsWith("line 1: "));
  CHECK_THAT(error("limit = many"), Catch::Contains("many"));
  CHECK_THAT(error("archive"), Catch::Contains("a = is missing"));
}

TEST_CASE("an archive must be named somewhere", "[arguments]") {
  CHECK(configured("limit = 3", {}).error().message ==
        "--archive is required: the folder of the archive");
}

TEST_CASE("words behind -- alone", "[arguments]") {
  const std::array typed{"newsfold-search", "-n", "3", "--", "count", "x"};
  const int argc = static_cast<int>(typed.size());

  CHECK(words_stand_behind_dashes(argc, typed.data(), 2));
  // One more word stood before.
  CHECK_FALSE(words_stand_behind_dashes(argc, typed.data(), 3));
  CHECK_FALSE(words_stand_behind_dashes(3, typed.data(), 0));
}

}  // namespace
}  // namespace newsfold
