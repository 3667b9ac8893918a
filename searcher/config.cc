// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/config.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <optional>

#include <fmt/format.h>

#include "common/text.h"

namespace newsfold {
namespace {

bool is_key_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || c == '-' || c == '_';
}

// Why a line cannot be read.
struct BadLine {
  std::string why;
};

// Reads one line from left to right.
class LineReader {
 public:
  explicit LineReader(std::string_view line) : rest_(trimmed(line)) {}

  bool at_end() {
    rest_ = trimmed(rest_);
    return rest_.empty() || rest_.front() == '#';
  }

  bool take(char c) {
    if (at_end() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  void expect_end() {
    if (!at_end())
      throw BadLine{"nothing may stand behind it: " + shown(rest_)};
  }

  // A name, "query" or "archive".
  std::string key() {
    const auto end =
        std::find_if_not(rest_.begin(), rest_.end(), is_key_character);
    const auto size = static_cast<std::size_t>(end - rest_.begin());
    if (size == 0) {
      throw BadLine{"a line looks like name = \"value\": " + shown(rest_)};
    }
    const std::string key(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return key;
  }

  // One value, or a list.
  std::vector<std::string> values() {
    if (!take('[')) return {value()};
    std::vector<std::string> values;
    while (!take(']')) {
      values.push_back(value());
      if (!take(',') && !(!at_end() && rest_.front() == ']')) {
        throw BadLine{"a list is never closed"};
      }
    }
    return values;
  }

 private:
  std::string value() {
    if (take('"')) return quoted();
    if (take('\'')) return literal();
    return bare();
  }

  std::string literal() {
    const std::size_t end = rest_.find('\'');
    if (end == std::string_view::npos) throw BadLine{"a text is never closed"};
    const std::string value(rest_.substr(0, end));
    rest_.remove_prefix(end + 1);
    return value;
  }

  std::string quoted() {
    std::string value;
    while (!rest_.empty()) {
      const char c = rest_.front();
      rest_.remove_prefix(1);
      if (c == '"') return value;
      value += c == '\\' ? escaped() : c;
    }
    throw BadLine{"a text is never closed"};
  }

  char escaped() {
    if (rest_.empty()) throw BadLine{"a text is never closed"};
    const char c = rest_.front();
    rest_.remove_prefix(1);
    switch (c) {
      case '"':
      case '\\':
        return c;
      case 'n':
        return '\n';
      case 't':
        return '\t';
      default:
        throw BadLine{fmt::format(
            "\\{} is no escape; a backslash by itself is written \\\\",
            shown(std::string_view(&c, 1)))};
    }
  }

  std::string bare() {
    if (at_end()) throw BadLine{"a value is missing"};
    const std::size_t end =
        std::min(rest_.find_first_of(" \t,]#"), rest_.size());
    if (end == 0) throw BadLine{"a value is missing"};
    const std::string value(rest_.substr(0, end));
    rest_.remove_prefix(end);
    return value;
  }

  std::string_view rest_;
};

class ConfigReader {
 public:
  // Throws BadLine.
  void read_line(std::string_view text) {
    ++line_;
    LineReader line(text);
    if (line.at_end()) return;
    if (line.take('[')) {
      read_section(&line);
    } else {
      read_setting(&line);
    }
    line.expect_end();
  }

  std::size_t line() const { return line_; }
  Config config() && { return std::move(config_); }

 private:
  enum class Section { Options, Queries, Archives };

  void read_section(LineReader* line) {
    const std::string name = line->key();
    if (!line->take(']')) throw BadLine{"a section looks like [query]"};
    if (name == "query") {
      section_ = Section::Queries;
    } else if (name == "archive") {
      section_ = Section::Archives;
    } else {
      throw BadLine{"the sections are [query] and [archive]: " + shown(name)};
    }
  }

  void read_setting(LineReader* line) {
    const std::string key = line->key();
    if (!line->take('=')) throw BadLine{"a = is missing behind " + shown(key)};
    std::vector<std::string> values = line->values();
    if (section_ == Section::Options) {
      add_option(key, std::move(values));
      return;
    }
    const bool is_query = section_ == Section::Queries;
    if (values.size() != 1) {
      throw BadLine{
          (is_query ? "a query is one text: " : "an archive is one path: ") +
          shown(key)};
    }
    is_query ? add_query(key, values[0]) : add_archive(key, values[0]);
  }

  void add_query(const std::string& key, const std::string& query) {
    if (!config_.queries.emplace(key, query).second) {
      throw BadLine{"this query was saved before: " + shown(key)};
    }
  }

  void add_archive(const std::string& key, const std::string& path) {
    const auto same = [&](const auto& one) { return one.first == key; };
    if (std::any_of(config_.archives.begin(), config_.archives.end(), same)) {
      throw BadLine{"this archive was named before: " + shown(key)};
    }
    config_.archives.emplace_back(key, path);
  }

  void add_option(const std::string& key, std::vector<std::string> values) {
    const auto same = [&](const Setting& one) { return one.option == key; };
    if (std::any_of(config_.settings.begin(), config_.settings.end(), same)) {
      throw BadLine{"this was set before: " + shown(key)};
    }
    config_.settings.push_back({key, std::move(values), line_});
  }

  Config config_;
  std::size_t line_ = 0;
  Section section_ = Section::Options;
};

}  // namespace

Result<Config> parse_config(std::string_view text) {
  ConfigReader reader;
  try {
    while (!text.empty()) {
      reader.read_line(take_line(&text));
    }
  } catch (const BadLine& bad) {
    return Error{fmt::format("line {}: {}", reader.line(), bad.why)};
  }
  return std::move(reader).config();
}

Result<Config> read_config(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return Error{path.string() + ": cannot be opened"};
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  if (file.bad()) return Error{path.string() + ": cannot be read"};
  Result<Config> config = parse_config(text);
  if (!config) return Error{path.string() + ": " + config.error().message};
  return config;
}

std::filesystem::path usual_config_path() {
  const auto folder = [](const char* name) -> std::filesystem::path {
    const char* value = std::getenv(name);
    return value ? value : "";
  };
  std::filesystem::path root = folder("XDG_CONFIG_HOME");
  if (root.empty() && !folder("HOME").empty())
    root = folder("HOME") / ".config";
  return root.empty() ? root : root / "newsfold" / "config";
}

}  // namespace newsfold
