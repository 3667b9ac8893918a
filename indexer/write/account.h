// SPDX-License-Identifier: GPL-3.0-or-later
// Account: what became of every record of a run.

#pragma once

#include <cstdint>
#include <map>
#include <string>

#include <nlohmann/json_fwd.hpp>

namespace newsfold {

// The reason of what a tombstone forbids.
inline constexpr const char* kSkippedAsDeleted = "deleted from the archive";

// read == indexed + captures + failed + the sum of skipped.
struct Account {
  std::uint64_t read = 0;     // records met in dumps
  std::uint64_t indexed = 0;  // became articles
  std::uint64_t captures =
      0;                     // articles already in the archive, or in this run
  std::uint64_t failed = 0;  // damaged; each was reported with its place
  std::map<std::string, std::uint64_t> skipped;  // no articles, by reason

  std::uint64_t skipped_total() const;
  bool balanced() const;
  Account& operator+=(const Account& other);
  bool operator==(const Account&) const = default;
};

void to_json(nlohmann::json& json, const Account& account);
void from_json(const nlohmann::json& json, Account& account);

// The account as lines of text, figures aligned.
std::string describe(const Account& account);

}  // namespace newsfold
