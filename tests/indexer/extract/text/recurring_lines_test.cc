// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines a host is convicted of, and that copies of one article are no
// witnesses.

#include "indexer/extract/text/recurring_lines.h"

#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

const std::string kHost = "courier.example";

// The body of article number n: five long lines of its own.
std::string body(int n) {
  std::string text;
  for (int i = 0; i < 5; ++i) {
    const auto letter = static_cast<char>('a' + n % 26);
    text += std::string("Line ") + static_cast<char>('a' + i) + " of article " +
            std::string(static_cast<std::size_t>(n / 26 + 1), letter) +
            " says at some length what happened in Port Selwick to the ferry, "
            "and why nobody was surprised.\n";
  }
  return text;
}

const std::string kBaker =
    "A baker in Carrowmere has left his shop to the pigeons, his lawyer said.";

void learn(RecurringLines* lines, int n, const std::string& text) {
  lines->learn(kHost, kHost + "/" + std::to_string(n), text);
}

std::string line_of(const std::string& text) {
  return text.substr(0, text.find('\n'));
}

TEST_CASE("two pages convict a line", "[recurring_lines]") {
  RecurringLines lines;
  learn(&lines, 1, body(1) + kBaker + "\n");
  CHECK_FALSE(lines.on_host(kHost).recurs(kBaker));

  learn(&lines, 2, body(2) + kBaker + "\n");

  CHECK(lines.on_host(kHost).recurs(kBaker));
  CHECK_FALSE(lines.on_host(kHost).recurs(line_of(body(1))));
  CHECK_FALSE(lines.on_host("other.example").recurs(kBaker));
  CHECK_FALSE(lines.on_host(kHost).recurs("Never seen."));
}

TEST_CASE("lines are compared without case, digits and space",
          "[recurring_lines]") {
  struct Case {
    const char* because;
    const char* first;
    const char* second;
    bool same;
  };
  const auto c = GENERATE(values<Case>({
      {"case", "Read MORE news", "read more news", true},
      {"digits", "3 comments", "7 comments", true},
      {"as many digits", "3 comments", "12 comments", false},
      {"space", "  read \t more\u00A0news ", "read more news", true},
      {"case of other alphabets", "ЧИТАЙТЕ ТАКЖЕ", "читайте также", true},
      {"words", "read more news", "read more sport", false},
      {"accents", "résumé", "resume", false},
  }));
  CAPTURE(c.because);
  RecurringLines lines;

  learn(&lines, 1, body(1) + c.first);
  learn(&lines, 2, body(2) + c.second);

  CHECK(lines.on_host(kHost).recurs(c.second) == c.same);
}

TEST_CASE("copies of one article are one witness", "[recurring_lines]") {
  struct Case {
    const char* because;
    std::string copy;
    int url;
  };
  std::string shortened = body(1);
  shortened.resize(shortened.rfind("Line e"));
  const auto c = GENERATE_COPY(values<Case>({
      {"the page again, with other news around it",
       "Ten new headlines\n" + body(1) + "Other headlines\n", 1},
      {"a print version", body(1), 2},
      {"a wire copy, one paragraph shorter", shortened, 3},
      {"the same URL with a new text",
       line_of(body(1)) + "\n" + body(2) + body(3), 1},
  }));
  CAPTURE(c.because);
  RecurringLines lines;

  learn(&lines, 1, body(1) + kBaker + "\n");
  learn(&lines, c.url, c.copy);
  learn(&lines, c.url, c.copy);

  CHECK_FALSE(lines.on_host(kHost).recurs(line_of(body(1))));
}

TEST_CASE("copies do not clear what other pages convict", "[recurring_lines]") {
  RecurringLines lines;

  learn(&lines, 1, body(1) + kBaker + "\n");
  learn(&lines, 2, body(1) + kBaker + "\n");
  learn(&lines, 3, body(3) + kBaker + "\n");

  CHECK(lines.on_host(kHost).recurs(kBaker));
}

TEST_CASE("a line on one page many times is one witness", "[recurring_lines]") {
  RecurringLines lines;

  learn(&lines, 1, body(1) + kBaker + "\n" + kBaker + "\n" + kBaker + "\n");

  CHECK_FALSE(lines.on_host(kHost).recurs(kBaker));
}

TEST_CASE("large hosts need more witnesses", "[recurring_lines]") {
  struct Case {
    int pages;
    int witnesses;
    bool recurs;
  };
  const auto c = GENERATE(values<Case>({
      {39, 2, true},
      {40, 2, false},
      {40, 3, true},
      {500, 4, false},
      {500, 5, true},
  }));
  CAPTURE(c.pages, c.witnesses);
  RecurringLines lines;

  for (int n = 0; n < c.pages; ++n) {
    learn(&lines, n, body(n) + (n < c.witnesses ? kBaker : ""));
  }

  CHECK(lines.on_host(kHost).recurs(kBaker) == c.recurs);
}

TEST_CASE("texts without a host are not compared", "[recurring_lines]") {
  RecurringLines lines;

  lines.learn("", "a.txt", kBaker);
  lines.learn("", "b.txt", kBaker);

  CHECK_FALSE(lines.on_host("").recurs(kBaker));
}

TEST_CASE("a full table forgets what was seen least", "[recurring_lines]") {
  RecurringLinesOptions options;
  options.slot_bits = 10;
  options.page_bits = 4;
  RecurringLines lines(options);
  RecurringLines again(options);

  for (int n = 0; n < 3000; ++n) {
    // Every page brings the site's own line, which therefore stays.
    learn(&lines, n, kBaker + "\n" + body(n));
    learn(&again, n, kBaker + "\n" + body(n));
  }

  CHECK(lines.on_host(kHost).recurs(kBaker));
  for (int n = 0; n < 3000; n += 100) {
    const std::string line = line_of(body(n));
    CHECK_FALSE(lines.on_host(kHost).recurs(line));
    CHECK(lines.on_host(kHost).recurs(line) ==
          again.on_host(kHost).recurs(line));
  }
}

}  // namespace
}  // namespace newsfold
