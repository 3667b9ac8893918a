// SPDX-License-Identifier: GPL-3.0-or-later
// The line of progress, and that it shows only where it is wanted.

#include "indexer/progress.h"

#include <sstream>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

TEST_CASE("a line says how much, how fast and how long", "[progress]") {
  struct Case {
    const char* because;
    std::uint64_t articles, bytes, total;
    double seconds;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"half way", 12'300, 81'000'000, 162'000'000, 10,
       "12,300 articles  8.1 MB/s  0:10 left"},
      {"minutes", 1, 1'000'000, 193'000'000, 1,
       "1 article  1.0 MB/s  3:12 left"},
      {"hours are minutes too", 5, 1'000'000, 7'201'000'000, 1,
       "5 articles  1.0 MB/s  120:00 left"},
      {"a pipe has no end", 5, 1'000'000, 0, 1, "5 articles  1.0 MB/s"},
      {"at the end", 5, 1'000'000, 1'000'000, 1,
       "5 articles  1.0 MB/s  0:00 left"},
      {"a file that grew", 5, 2'000'000, 1'000'000, 1, "5 articles  2.0 MB/s"},
      {"nothing read yet", 0, 0, 1'000'000, 1, "0 articles  0.0 MB/s"},
      {"no time passed", 0, 0, 0, 0, "0 articles  0.0 MB/s"},
  }));
  CAPTURE(c.because);

  CHECK(progress_line(c.articles, c.bytes, c.total, c.seconds) == c.expected);
}

TEST_CASE("progress shows, and erases itself", "[progress]") {
  std::ostringstream out;
  Messages messages("test", out);
  {
    Progress progress(&messages, Progress::Display::On, 0);
    progress.show("merging");
    CHECK(out.str() == "\r\x1b[Kmerging");
  }

  CHECK(out.str() == "\r\x1b[Kmerging\r\x1b[K");
}

TEST_CASE("progress that is off says nothing", "[progress]") {
  std::ostringstream out;
  Messages messages("test", out);
  {
    Progress progress(&messages, Progress::Display::Off, 100);
    progress.add_articles(7);
    progress.update(50);
    progress.show("merging");
  }

  CHECK(out.str().empty());
}

}  // namespace
}  // namespace newsfold
