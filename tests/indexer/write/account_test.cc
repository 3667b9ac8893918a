// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts: sums, balance, and the forms in which they are shown and kept.

#include "indexer/write/account.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace newsfold {
namespace {

Account sample() {
  Account account;
  account.read = 1'234;
  account.indexed = 1'200;
  account.captures = 20;
  account.failed = 4;
  account.skipped = {{"no text", 9}, {"too large", 1}};
  return account;
}

TEST_CASE("an account is balanced if every record is in it once", "[account]") {
  Account account = sample();
  CHECK(account.skipped_total() == 10);
  CHECK(account.balanced());
  CHECK(Account{}.balanced());

  ++account.captures;
  CHECK_FALSE(account.balanced());
}

TEST_CASE("accounts add up, reason by reason", "[account]") {
  Account other;
  other.read = 3;
  other.indexed = 1;
  other.skipped = {{"no text", 1}, {"deleted from the archive", 1}};

  Account sum = sample();
  sum += other;

  CHECK(sum.read == 1'237);
  CHECK(sum.indexed == 1'201);
  CHECK(sum.captures == 20);
  CHECK(sum.failed == 4);
  CHECK(sum.skipped.at("no text") == 10);
  CHECK(sum.skipped.at("too large") == 1);
  CHECK(sum.skipped.at("deleted from the archive") == 1);
  CHECK(sum.balanced());
}

TEST_CASE("an account comes back from JSON", "[account]") {
  for (const Account& account : {sample(), Account{}}) {
    const std::string text = nlohmann::json(account).dump();
    CHECK(nlohmann::json::parse(text).get<Account>() == account);
  }
}

TEST_CASE("an account is shown with aligned figures", "[account]") {
  CHECK(describe(sample()) ==
        "records read         1,234\n"
        "  indexed            1,200\n"
        "  captures              20  of articles that are already there\n"
        "  skipped                9  no text\n"
        "  skipped                1  too large\n"
        "  failed                 4  reported above\n");
}

TEST_CASE("nothing failed, nothing was reported above", "[account]") {
  CHECK(describe(Account{}).ends_with("  failed                 0\n"));
}

}  // namespace
}  // namespace newsfold
