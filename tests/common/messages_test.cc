// SPDX-License-Identifier: GPL-3.0-or-later
// Messages: their form, how many of them, and that threads do not mix them.

#include "common/messages.h"

#include <algorithm>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

#include <catch2/catch.hpp>

#include "common/numbers.h"

namespace newsfold {
namespace {

std::size_t count_lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST_CASE("messages name the program, the path, the place and the cause",
          "[messages]") {
  std::ostringstream out;
  Messages messages("newsfold-index", out);

  messages.say("no disk");
  messages.report("a.jsonl", "7", "not JSON");
  messages.report("b.gz", "", "cut short");

  CHECK(out.str() ==
        "newsfold-index: no disk\n"
        "newsfold-index: a.jsonl: 7: not JSON\n"
        "newsfold-index: b.gz: cut short\n");
}

TEST_CASE("a path full of problems is not shown for ever", "[messages]") {
  std::ostringstream out;
  Messages messages("test", out);

  for (int i = 0; i < 1'000; ++i) {
    messages.report("bad.jsonl", std::to_string(i), "not JSON");
  }

  CHECK(count_lines(out.str()) == Messages::kShownPerPath + 1);
  CHECK(out.str().ends_with(
      "test: bad.jsonl: further problems are counted, not shown\n"));
}

TEST_CASE("another path is shown again, and the first one is not",
          "[messages]") {
  // Workers take batches of several dumps at once, so reports alternate.
  std::ostringstream out;
  Messages messages("test", out);

  for (int i = 0; i < 1'000; ++i) {
    messages.report("one.jsonl", "1", "not JSON");
    messages.report("two.jsonl", "1", "not JSON");
  }

  CHECK(count_lines(out.str()) == 2 * (Messages::kShownPerPath + 1));
}

TEST_CASE("a message erases the line of progress", "[messages]") {
  std::ostringstream out;
  Messages messages("test", out);

  messages.show_progress("half");
  messages.say("oh");
  messages.say("dear");
  messages.show_progress("all");
  messages.clear_progress();
  messages.clear_progress();

  const std::string erase = "\r\x1b[K";
  CHECK(out.str() == erase + "half" + erase + "test: oh\ntest: dear\n" + erase +
                         "all" + erase);
}

TEST_CASE("lines of several threads never mix", "[messages]") {
  std::ostringstream out;
  Messages messages("test", out);
  {
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t) {
      threads.emplace_back([&messages, t] {
        const std::string word(40, static_cast<char>('a' + t));
        for (int i = 0; i < 200; ++i) messages.say(word);
      });
    }
  }

  std::istringstream lines(out.str());
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    REQUIRE(line.size() == 46);
    REQUIRE(line.find_first_not_of(line[6], 6) == std::string::npos);
  }
  CHECK(count == 800);
}

TEST_CASE("numbers are grouped by threes", "[numbers]") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1'000) == "1,000");
  CHECK(grouped(37'554) == "37,554");
  CHECK(grouped(1'234'567) == "1,234,567");
  CHECK(counted(0, "article", "articles") == "0 articles");
  CHECK(counted(1, "article", "articles") == "1 article");
  CHECK(counted(1'906, "article", "articles") == "1,906 articles");
}

}  // namespace
}  // namespace newsfold
