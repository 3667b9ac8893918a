// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of the page: a file of the form of searcher/config.h.
//
//   title = "Valmora press archive"
//   templates = "/etc/newsfold/pages"   # that go before those built in
//   replay = "https://web.example/{timestamp}/{url}"
//   base_url = "https://news.example"   # else as the request says
//   deadline_ms = 2000                  # of one search
//   export_limit = 10000                # entries of one export
//   memory_mb = 2048                    # of one process; 0: any
//   [archive]                           # the first is searched by default
//   news = "/srv/news"
//   [query]
//   storms = "hurricane OR typhoon"

#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/result.h"
#include "searcher/config.h"

namespace newsfold {

struct SiteSettings {
  std::string title = "newsfold";
  std::filesystem::path templates;  // empty: those built in
  std::string replay;               // empty: no links to archived pages
  std::string base_url;             // without a slash at its end
  std::chrono::milliseconds deadline{2000};
  std::uint64_t export_limit = 10'000;
  std::uint64_t memory_mb = 2048;
  // By their names, at least one.
  std::vector<std::pair<std::string, std::filesystem::path>> archives;
  std::map<std::string, std::string, std::less<>> queries;
};

// Relative paths count from `folder`.  Fails naming the line, on settings that
// do not exist or have no such value, and without an archive.
Result<SiteSettings> site_settings_of(const Config& config,
                                      const std::filesystem::path& folder);

// Likewise, and where the file cannot be read; with its path.
Result<SiteSettings> read_site_settings(const std::filesystem::path& path);

// $NEWSFOLD_CGI_CONFIG; else newsfold.cgi.conf beside the program, if it is
// there; else /etc/newsfold/cgi.conf.
std::filesystem::path usual_site_settings_path();

}  // namespace newsfold
