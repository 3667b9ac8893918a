// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are built into the program (embed.cmake), so that newsfold.cgi is
// one file to install.

#pragma once

#include <span>
#include <string_view>

namespace newsfold {

struct EmbeddedFile {
  std::string_view name;  // "result.mustache"
  std::string_view content;
};

std::span<const EmbeddedFile> embedded_pages();      // pages/
std::span<const EmbeddedFile> embedded_languages();  // language/*.json

}  // namespace newsfold
