// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/coverage.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/schema.h"

namespace newsfold {

std::string Coverage::key(const std::string& dump_key,
                          std::uint64_t first_record) {
  return fmt::format("{}{}/{:012}", metadata_key::kCovers, dump_key,
                     first_record);
}

std::string Coverage::value(const CoveredRange& range) {
  const nlohmann::json json = {
      {"first", range.first}, {"end", range.end}, {"account", range.account}};
  return json.dump();
}

bool Coverage::add(const Xapian::Database& segment) {
  const std::string prefix(metadata_key::kCovers);
  for (auto key = segment.metadata_keys_begin(prefix);
       key != segment.metadata_keys_end(prefix); ++key) {
    const std::string name = (*key).substr(prefix.size());
    const nlohmann::json json =
        nlohmann::json::parse(segment.get_metadata(*key));
    Ranges& ranges = ranges_[name.substr(0, name.find('/'))];
    const auto first = json.at("first").get<std::uint64_t>();
    if (!ranges.emplace(first, json.at("end").get<std::uint64_t>()).second) {
      return false;
    }
    account_ += json.at("account").get<Account>();
  }
  return true;
}

bool Coverage::covers(const std::string& dump_key, std::uint64_t record) const {
  const auto ranges = ranges_.find(dump_key);
  if (ranges == ranges_.end()) return false;
  const auto next = ranges->second.upper_bound(record);
  return next != ranges->second.begin() && record < std::prev(next)->second;
}

}  // namespace newsfold
