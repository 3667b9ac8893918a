// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of the page.

#include "searcher/cgi/site_settings.h"

#include <catch2/catch.hpp>

#include "support/temporary_folder.h"

namespace newsfold {
namespace {

Result<SiteSettings> read(const std::string& text) {
  const Result<Config> config = parse_config(text);
  REQUIRE(config);
  return site_settings_of(*config, "/etc/newsfold");
}

TEST_CASE("settings of the page", "[site-settings]") {
  const Result<SiteSettings> settings = read(R"(
    title = "Valmora  press"
    templates = "pages"
    replay = "https://web.example/{timestamp}/{url}"
    base_url = "https://news.example/"
    deadline_ms = 500
    export_limit = 20
    memory_mb = 0
    [archive]
    news = "/srv/news"
    letters = "../letters"
    [query]
    storms = "hurricane OR typhoon"
  )");
  REQUIRE(settings);

  CHECK(settings->title == "Valmora press");
  CHECK(settings->templates == "/etc/newsfold/pages");
  CHECK(settings->replay == "https://web.example/{timestamp}/{url}");
  CHECK(settings->base_url == "https://news.example");
  CHECK(settings->deadline == std::chrono::milliseconds(500));
  CHECK(settings->export_limit == 20);
  CHECK(settings->memory_mb == 0);
  REQUIRE(settings->archives.size() == 2);
  CHECK(settings->archives[0].first == "news");
  CHECK(settings->archives[0].second == "/srv/news");
  CHECK(settings->archives[1].second == "/etc/newsfold/../letters");
  CHECK(settings->queries.at("storms") == "hurricane OR typhoon");
}

TEST_CASE("settings that are none", "[site-settings]") {
  struct Case {
    const char* text;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"titel = x", "line 1: there is no setting titel"},
      {"title = [a, b]", "line 1: not one value: title"},
      {"replay = javascript:{url}",
       "line 1: not an address of http or https: javascript:{url}"},
      {"replay = https://web.example/",
       "line 1: {url} is missing, where the address goes: "
       "https://web.example/"},
      {"memory_mb = 17592186044416",
       "line 1: not from 0 to 1073741824: 17592186044416"},
      {"\nbase_url = news.example",
       "line 2: not an address of http or https: news.example"},
      {"deadline_ms = soon", "line 1: not a whole number: soon"},
      {"export_limit = 0", "line 1: not from 1 on: 0"},
      {"deadline_ms = 0", "line 1: not from 1 to 600000: 0"},
      {"title = x",
       "an archive is missing: a line name = \"path\" behind a line [archive]"},
  }));
  CAPTURE(c.text);
  const Result<SiteSettings> settings = read(c.text);
  REQUIRE_FALSE(settings);
  CHECK(settings.error().message == c.expected);
}

TEST_CASE("a file of settings is named where it is wrong", "[site-settings]") {
  const TemporaryFolder folder;
  const std::string path = folder.write("cgi.conf", "titel = x");

  CHECK(read_site_settings(path).error().message ==
        path + ": line 1: there is no setting titel");
  CHECK(read_site_settings(path + "x").error().message ==
        path + "x: cannot be opened");
}

}  // namespace
}  // namespace newsfold
