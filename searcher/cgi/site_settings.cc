// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cgi/site_settings.h"

#include <cstdint>
#include <cstdlib>
#include <limits>
#include <optional>
#include <system_error>

#include <fmt/format.h>

#include "common/numbers.h"
#include "common/text.h"

namespace newsfold {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t kAny = std::numeric_limits<std::uint64_t>::max();

// Both ends are included.
std::optional<Error> set_number(const std::string& value, std::uint64_t least,
                                std::uint64_t most, std::uint64_t* number) {
  const auto parsed = parse_number<std::uint64_t>(value);
  if (!parsed) return Error{"not a whole number: " + shown(value)};
  *number = *parsed;
  if (*number >= least && *number <= most) return std::nullopt;
  return Error{most == kAny ? fmt::format("not from {} on: {}", least, *number)
                            : fmt::format("not from {} to {}: {}", least, most,
                                          *number)};
}

// A link that a browser follows elsewhere may be of no other kind.
std::optional<Error> set_address(const std::string& value,
                                 std::string* address) {
  if (!value.starts_with("https://") && !value.starts_with("http://")) {
    return Error{"not an address of http or https: " + shown(value)};
  }
  *address = value;
  while (address->ends_with('/')) address->pop_back();
  return std::nullopt;
}

std::optional<Error> set_replay(const std::string& value, std::string* replay) {
  if (value.find("{url}") == std::string::npos) {
    return Error{"{url} is missing, where the address goes: " + shown(value)};
  }
  return set_address(value, replay);
}

std::optional<Error> set_deadline(const std::string& value,
                                  std::chrono::milliseconds* deadline) {
  constexpr std::uint64_t kMostMs = 600'000;
  std::uint64_t number = 0;
  if (const auto error = set_number(value, 1, kMostMs, &number)) return error;
  *deadline = std::chrono::milliseconds(number);
  return std::nullopt;
}

std::optional<Error> set(const Setting& setting, const fs::path& folder,
                         SiteSettings* settings) {
  if (setting.values.size() != 1) {
    return Error{"not one value: " + setting.option};
  }
  const std::string& value = setting.values.front();
  const std::string& name = setting.option;
  if (name == "title") {
    settings->title = fold_space(clean_utf8(value));
  } else if (name == "templates") {
    settings->templates = folder / value;
  } else if (name == "replay") {
    return set_replay(value, &settings->replay);
  } else if (name == "base_url") {
    return set_address(value, &settings->base_url);
  } else if (name == "deadline_ms") {
    return set_deadline(value, &settings->deadline);
  } else if (name == "export_limit") {
    return set_number(value, 1, kAny, &settings->export_limit);
  } else if (name == "memory_mb") {
    constexpr std::uint64_t kMostMb = 1 << 30;
    return set_number(value, 0, kMostMb, &settings->memory_mb);
  } else {
    return Error{"there is no setting " + name};
  }
  return std::nullopt;
}

}  // namespace

Result<SiteSettings> site_settings_of(const Config& config,
                                      const fs::path& folder) {
  SiteSettings settings;
  for (const Setting& setting : config.settings) {
    if (const auto error = set(setting, folder, &settings)) {
      return Error{fmt::format("line {}: {}", setting.line, error->message)};
    }
  }
  for (const auto& [name, path] : config.archives) {
    settings.archives.emplace_back(name, folder / path);
  }
  if (settings.archives.empty()) {
    return Error{
        "an archive is missing: a line name = \"path\" behind a line "
        "[archive]"};
  }
  settings.queries = config.queries;
  return settings;
}

Result<SiteSettings> read_site_settings(const fs::path& path) {
  const Result<Config> config = read_config(path);
  if (!config) return config.error();
  Result<SiteSettings> settings =
      site_settings_of(*config, fs::absolute(path).parent_path());
  if (!settings) return Error{path.string() + ": " + settings.error().message};
  return settings;
}

fs::path usual_site_settings_path() {
  if (const char* named = std::getenv("NEWSFOLD_CGI_CONFIG")) return named;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path beside = program.parent_path() / "newsfold.cgi.conf";
  if (!error && fs::exists(beside, error)) return beside;
  return "/etc/newsfold/cgi.conf";
}

}  // namespace newsfold
