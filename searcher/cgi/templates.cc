// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cgi/templates.h"

#include <fstream>
#include <iterator>
#include <regex>
#include <stdexcept>
#include <utility>

#include "common/hash.h"
#include "searcher/cgi/embedded_file.h"

namespace newsfold {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view kSuffix = ".mustache";

// What is in the folder under that name, else what is built in.
std::string content_of(const EmbeddedFile& file, const fs::path& folder) {
  const fs::path path = folder / file.name;
  if (folder.empty() || !fs::exists(path)) return std::string(file.content);
  std::ifstream in(path, std::ios::binary);
  std::string content{std::istreambuf_iterator<char>(in), {}};
  if (!in.is_open() || in.bad()) {
    throw std::runtime_error(path.string() + ": cannot be read");
  }
  return content;
}

}  // namespace

Templates::Templates(const fs::path& folder) {
  if (!folder.empty() && !fs::is_directory(folder)) {
    throw std::runtime_error(folder.string() + ": is no folder");
  }
  std::string all;
  for (const EmbeddedFile& file : embedded_pages()) {
    const std::string name(file.name);
    const std::string& content = files_[name] = content_of(file, folder);
    all += name + '\0' + content + '\0';
  }
  fingerprint_ = format_id(hash64(all));
  for (const auto& [name, content] : files_) {
    if (!name.ends_with(kSuffix)) continue;
    kainjow::mustache::mustache parsed(content);
    if (!parsed.is_valid()) {
      throw std::runtime_error((folder / name).string() + ": " +
                               parsed.error_message());
    }
    parsed_.emplace(name.substr(0, name.size() - kSuffix.size()),
                    std::move(parsed));
    // Of those built in, the tests know.
    if (!folder.empty()) check_inclusions(name, {}, folder);
  }
}

void Templates::check_inclusions(const std::string& name,
                                 std::set<std::string> above,
                                 const fs::path& folder) const {
  const auto fail = [&](const std::string& why) {
    throw std::runtime_error((folder / name).string() + ": " + why);
  };
  if (!above.insert(name).second) fail("includes itself");
  // Other delimiters would hide an inclusion from us.
  if (std::regex_search(files_.at(name), std::regex("\\{\\{\\s*="))) {
    fail("delimiters cannot be changed");
  }
  static const std::regex kInclusion("\\{\\{\\s*>\\s*([^}\\s]*)\\s*\\}\\}");
  const std::string& text = files_.at(name);
  for (std::sregex_iterator at(text.begin(), text.end(), kInclusion), end;
       at != end; ++at) {
    const std::string included = (*at)[1].str() + std::string(kSuffix);
    if (!files_.contains(included)) fail("there is no template " + included);
    check_inclusions(included, above, folder);
  }
}

std::string Templates::render(const std::string& name, View view) {
  for (const auto& [other, parsed] : parsed_) {
    const std::string& text = files_.at(other + std::string(kSuffix));
    view.set(other, kainjow::mustache::partial([&text] { return text; }));
  }
  return parsed_.at(name).render(view);
}

}  // namespace newsfold
