// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/account.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/numbers.h"

namespace newsfold {

std::uint64_t Account::skipped_total() const {
  std::uint64_t total = 0;
  for (const auto& [reason, count] : skipped) total += count;
  return total;
}

bool Account::balanced() const {
  return read == indexed + captures + failed + skipped_total();
}

Account& Account::operator+=(const Account& other) {
  read += other.read;
  indexed += other.indexed;
  captures += other.captures;
  failed += other.failed;
  for (const auto& [reason, count] : other.skipped) skipped[reason] += count;
  return *this;
}

void to_json(nlohmann::json& json, const Account& account) {
  json = {{"read", account.read},
          {"indexed", account.indexed},
          {"captures", account.captures},
          {"skipped", account.skipped},
          {"failed", account.failed}};
}

void from_json(const nlohmann::json& json, Account& account) {
  json.at("read").get_to(account.read);
  json.at("indexed").get_to(account.indexed);
  json.at("captures").get_to(account.captures);
  json.at("skipped").get_to(account.skipped);
  json.at("failed").get_to(account.failed);
}

std::string describe(const Account& account) {
  std::string lines;
  const auto add = [&](std::string_view what, std::uint64_t count,
                       std::string_view note) {
    lines += fmt::format("{:<14}{:>12}{}{}\n", what, grouped(count),
                         note.empty() ? "" : "  ", note);
  };
  add("records read", account.read, "");
  add("  indexed", account.indexed, "");
  add("  captures", account.captures, "of articles that are already there");
  for (const auto& [reason, count] : account.skipped) {
    add("  skipped", count, reason);
  }
  add("  failed", account.failed, account.failed ? "reported above" : "");
  return lines;
}

}  // namespace newsfold
