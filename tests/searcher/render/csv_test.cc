// SPDX-License-Identifier: GPL-3.0-or-later
// CSV that any reader of RFC 4180 reads back, and no spreadsheet executes.

#include "searcher/render/csv.h"

#include <sstream>
#include <string>

#include <catch2/catch.hpp>

#include "tests/searcher/render/invented_results.h"

namespace newsfold {
namespace {

constexpr const char* kHeader =
    "result,story,id,relation,related,date,source,title,author,language,wire,"
    "url,captured,score,date_precision,dump_id";

std::string written(const std::vector<StoryResult>& results,
                    const WriterOptions& options = {},
                    const Provenance* provenance = nullptr) {
  std::ostringstream out;
  CsvWriter writer(options, out);
  writer.begin(provenance);
  for (const StoryResult& result : results) writer.write(result);
  return out.str();
}

TEST_CASE("a record for each matching article", "[csv]") {
  CHECK(written({ordinary_story(), bare_story()}, {.offset = 10}) ==
        std::string(kHeader) +
            "\r\n"
            "11,00000000000000ff,0000000000000001,,,2011-09-20T10:11:12,"
            "meridian-press.example,Storm takes the pier,"
            "Ann Lee and Jan van Dorn,en,ap,"
            "https://www.meridian-press.example/a/1,2011-10-01,2.500000,second,"
            "mp-1\r\n"
            "11,00000000000000ff,0000000000000002,copy,0000000000000001,,"
            "valmora-post.example,Pier gone,,,,"
            "https://valmora-post.example/pier,,1.250000,,\r\n"
            "12,0000000000000009,0000000000000009,,,,,,,,,,,0.000000,,"
            "\r\n");
}

TEST_CASE("no results are a header", "[csv]") {
  CHECK(written({}) == std::string(kHeader) + "\r\n");
}

TEST_CASE("fields are guarded and quoted", "[csv]") {
  struct Case {
    const char* because;
    std::string value;
    const char* field;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing", "", ""},
      {"plain", "a b'c", "a b'c"},
      {"a comma", "a,b", "\"a,b\""},
      {"quotation marks", "\"a\"", "\"\"\"a\"\"\""},
      {"line ends inside", "a\r\nb", "\"a\r\nb\""},
      {"a formula", "=1+1", "'=1+1"},
      {"a formula to be quoted", "=A(1,\"x\")", "\"'=A(1,\"\"x\"\")\""},
      {"plus", "+1", "'+1"},
      {"minus", "-1", "'-1"},
      {"a function of old", "@SUM(1)", "'@SUM(1)"},
      {"a tab that hides a formula", "\t=1", "'\t=1"},
      {"a line end that does", "\n=1", "\"'\n=1\""},
      {"signs inside are harmless", "a=-1", "a=-1"},
      {"other scripts", "渡船", "渡船"},
      {"bad bytes", "a\xFF", "a\xEF\xBF\xBD"},
  }));
  CAPTURE(c.because);

  CHECK(csv_field(c.value) == c.field);
}

TEST_CASE("the text stands last, if it is asked for", "[csv]") {
  const std::string csv = written({hostile_story()}, {.full_text = true});

  CHECK_THAT(csv, Catch::StartsWith(std::string(kHeader) + ",text\r\n") &&
                      Catch::EndsWith("\"'@id,\"\"1\"\"\","
                                      "\"'\tline 1,\r\nline \"\"2\"\"\"\r\n"));
}

TEST_CASE("provenance stands before the header", "[csv]") {
  const Provenance provenance = sample_provenance();

  CHECK_THAT(
      written({}, {}, &provenance),
      Catch::StartsWith("# program: newsfold-search 9.9\r\n"
                        "# searched: 2026-11-25\r\n"
                        "# archive: 00000000000000aa\r\n") &&
          Catch::Contains("\r\n# typed: storm @misc{x}\r\n") &&
          Catch::EndsWith("# results: 3\r\n" + std::string(kHeader) + "\r\n"));
}

}  // namespace
}  // namespace newsfold
