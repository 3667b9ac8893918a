// SPDX-License-Identifier: GPL-3.0-or-later
// The configuration file: options that hold for every run, and saved queries.
//
//   # comment
//   archive = "/srv/news"
//   lang = ["en", "de"]
//   limit = 20
//
//   [query]
//   storms = "hurricane OR typhoon"
//
//   [archive]               # those that the page offers
//   news = "/srv/news"
//
// A subset of TOML: keys, texts in "…" (with \" \\ \n \t) or '…', bare words,
// lists of these on one line.  A key before the first section is the long name
// of an option.

#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "common/result.h"

namespace newsfold {

struct Setting {
  std::string option;  // without dashes
  std::vector<std::string> values;
  std::size_t line = 0;  // from 1
};

struct Config {
  std::vector<Setting> settings;  // as they stand in the file
  // By name.
  std::map<std::string, std::string, std::less<>> queries;
  // Names and paths, as they stand in the file.
  std::vector<std::pair<std::string, std::string>> archives;
};

// Fails with the line and the cause: "line 7: a text is never closed".  Whether
// there are such options is for others to say.
Result<Config> parse_config(std::string_view text);

// Fails if the file cannot be read, or is none; with its path.
Result<Config> read_config(const std::filesystem::path& path);

// $XDG_CONFIG_HOME/newsfold/config, else ~/.config/newsfold/config; empty if
// there is no home.
std::filesystem::path usual_config_path();

}  // namespace newsfold
