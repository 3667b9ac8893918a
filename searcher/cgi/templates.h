// SPDX-License-Identifier: GPL-3.0-or-later
// Templates of the pages: those built in, or an archivist's own.

#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "searcher/cgi/view.h"

namespace newsfold {

// Not for use by two threads at once.
class Templates {
 public:
  // A file in `folder` (if that is not empty) goes before the one of its name
  // that is built in.  Throws std::runtime_error naming a file that is no
  // template, cannot be read, or includes itself or what is not there.
  explicit Templates(const std::filesystem::path& folder);

  // `name`: "story".  REQUIRES: there is such a template.
  std::string render(const std::string& name, View view);

  // style.css
  const std::string& style() const { return files_.at("style.css"); }

  // 16 hexadecimal digits, others for other files.
  const std::string& fingerprint() const { return fingerprint_; }

 private:
  // `above`: the files that include this one.
  void check_inclusions(const std::string& name, std::set<std::string> above,
                        const std::filesystem::path& folder) const;

  std::map<std::string, std::string, std::less<>> files_;
  std::map<std::string, kainjow::mustache::mustache, std::less<>> parsed_;
  std::string fingerprint_;
};

}  // namespace newsfold
