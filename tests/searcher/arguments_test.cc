// SPDX-License-Identifier: GPL-3.0-or-later
// What the options of newsfold-search ask for.

#include "searcher/arguments.h"

#include <array>

#include <catch2/catch.hpp>

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

TEST_CASE("bad options are told with what is known", "[arguments]") {
  CHECK(error_of({"--lead", "last"}) == "lead is one of best, first: last");
  CHECK(error_of({"--by", "week"}) == "by is one of day, month, year: week");
  CHECK(error_of({"--facet", "host"}) ==
        "facet is one of day, lang, month, source, wire, year: host");
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
