// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/format.h"

#include <array>

#include "common/text.h"

namespace newsfold {
namespace {

struct Named {
  SearchFormat format;
  std::string_view name;
  bool is_export;
};

constexpr std::array kFormats{Named{SearchFormat::Text, "text", false},
                              Named{SearchFormat::Json, "json", false},
                              Named{SearchFormat::Jsonl, "jsonl", true},
                              Named{SearchFormat::Csv, "csv", true},
                              Named{SearchFormat::Ris, "ris", true},
                              Named{SearchFormat::Bibtex, "bibtex", true},
                              Named{SearchFormat::Atom, "atom", false},
                              Named{SearchFormat::Trec, "trec", true}};

const Named& of(SearchFormat format) {
  return kFormats[static_cast<std::size_t>(format)];
}

}  // namespace

Result<SearchFormat> parse_format(std::string_view name) {
  for (const Named& one : kFormats) {
    if (one.name == name) return one.format;
  }
  return Error{"format is one of " + format_names() + ": " + shown(name)};
}

std::string_view name_of(SearchFormat format) { return of(format).name; }

std::string format_names() {
  std::string names;
  for (const Named& one : kFormats) {
    names += names.empty() ? "" : ", ";
    names += one.name;
  }
  return names;
}

bool is_export(SearchFormat format) { return of(format).is_export; }

}  // namespace newsfold
