// SPDX-License-Identifier: GPL-3.0-or-later
// How batches travel: bounded, in order, and never waiting for ever.

#include "indexer/batch.h"

#include <atomic>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

Batch batch(std::uint64_t number) { return {number, "dump", {}, 0, nullptr}; }

TEST_CASE("a queue hands out batches in order, then ends", "[batch]") {
  BatchQueue queue(3);
  for (std::uint64_t n = 0; n < 3; ++n) REQUIRE(queue.push(batch(n)));

  queue.close();

  CHECK_FALSE(queue.push(batch(3)));
  for (std::uint64_t n = 0; n < 3; ++n) CHECK(queue.pop()->number == n);
  CHECK_FALSE(queue.pop());
  CHECK_FALSE(queue.pop());
}

TEST_CASE("a queue that is dropped hands out nothing", "[batch]") {
  BatchQueue queue(3);
  queue.push(batch(0));

  queue.close_and_drop();

  CHECK_FALSE(queue.pop());
  CHECK_FALSE(queue.push(batch(1)));
}

TEST_CASE("closing wakes those who wait", "[batch][threads]") {
  const bool drop = GENERATE(false, true);
  BatchQueue full(1);
  BatchQueue empty(1);
  full.push(batch(0));
  bool pushed = true;
  bool popped = true;
  {
    const std::jthread writer([&] { pushed = full.push(batch(1)); });
    const std::jthread reader([&] { popped = empty.pop().has_value(); });
    drop ? full.close_and_drop() : full.close();
    drop ? empty.close_and_drop() : empty.close();
  }

  CHECK_FALSE(pushed);
  CHECK_FALSE(popped);
}

TEST_CASE("every batch reaches one worker", "[batch][threads]") {
  BatchQueue queue(2);
  std::mutex mutex;
  std::multiset<std::uint64_t> seen;
  {
    std::vector<std::jthread> workers;
    for (int i = 0; i < 4; ++i) {
      workers.emplace_back([&] {
        while (const auto next = queue.pop()) {
          const std::lock_guard lock(mutex);
          seen.insert(next->number);
        }
      });
    }
    for (std::uint64_t n = 0; n < 500; ++n) queue.push(batch(n));
    queue.close();
  }

  CHECK(seen.size() == 500);
  CHECK(std::set<std::uint64_t>(seen.begin(), seen.end()).size() == 500);
}

TEST_CASE("a turnstile lets numbers pass in order", "[batch][threads]") {
  Turnstile turnstile;
  std::vector<std::uint64_t> passed;
  {
    std::vector<std::jthread> threads;
    for (std::uint64_t t = 0; t < 4; ++t) {
      threads.emplace_back([&, t] {
        for (std::uint64_t n = t; n < 400; n += 4) {
          if (!turnstile.enter(n)) return;
          passed.push_back(n);  // no lock: only one thread is inside
          turnstile.pass(n);
        }
      });
    }
  }

  REQUIRE(passed.size() == 400);
  for (std::uint64_t n = 0; n < 400; ++n) CHECK(passed[n] == n);
}

TEST_CASE("a broken turnstile lets nobody in and holds nobody",
          "[batch][threads]") {
  Turnstile turnstile;
  std::atomic<int> refused = 0;
  {
    std::vector<std::jthread> threads;
    for (std::uint64_t n = 1; n < 4; ++n) {
      threads.emplace_back([&, n] {
        if (!turnstile.enter(n)) ++refused;
      });
    }
    turnstile.break_open();
  }

  CHECK(refused == 3);
  CHECK_FALSE(turnstile.enter(0));
}

}  // namespace
}  // namespace newsfold
