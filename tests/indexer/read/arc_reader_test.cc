// SPDX-License-Identifier: GPL-3.0-or-later
// ARC: header lines, records, and damage.

#include "indexer/read/arc_reader.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "support/packing.h"
#include "support/records.h"

namespace newsfold {
namespace {

using Catch::Matchers::Contains;

const std::string kUrl = "http://harbour.example/";

TEST_CASE("a line of ARC", "[arc]") {
  struct Case {
    const char* because;
    std::string line;
    std::string url;
    std::string date;
    std::string content_type;
    std::uint64_t content_bytes;
  };
  const auto c = GENERATE_COPY(values<Case>({
      {"version 1", kUrl + " 192.0.2.7 20040229235959 text/html 17", kUrl,
       "20040229235959", "text/html", 17},
      {"a carriage return", kUrl + " 192.0.2.7 20040229235959 text/html 17\r",
       kUrl, "20040229235959", "text/html", 17},
      {"IPv6", kUrl + " 2001:db8::7 20040229235959 text/html 17", kUrl,
       "20040229235959", "text/html", 17},
      {"no address", kUrl + " - 20040229235959 text/html 0", kUrl,
       "20040229235959", "text/html", 0},
      {"blanks in the URL",
       kUrl + "?t=The Old Pier 20 192.0.2.7 20040229235959 text/html 17",
       kUrl + "?t=The Old Pier 20", "20040229235959", "text/html", 17},
      {"what looks like fields in the URL",
       kUrl + "? 192.0.2.7 20011231000000 x 192.0.2.8 20040229235959 a/b 17",
       kUrl + "? 192.0.2.7 20011231000000 x", "20040229235959", "a/b", 17},
      {"blanks in the type",
       kUrl + " 192.0.2.7 20040229235959 text/html; charset=utf-8 17", kUrl,
       "20040229235959", "text/html; charset=utf-8", 17},
      {"no type", kUrl + " 192.0.2.7 20040229235959  17", kUrl,
       "20040229235959", "", 17},
      {"version 2",
       kUrl + " 192.0.2.7 20040229235959 text/html 200 f00d - 1234 a.arc 17",
       kUrl, "20040229235959", "text/html", 17},
      {"no seconds", kUrl + " 192.0.2.7 200402292359 text/html 17", kUrl,
       "200402292359", "text/html", 17},
      {"the file", "filedesc://a.arc 0.0.0.0 20040229235959 text/plain 76",
       "filedesc://a.arc", "20040229235959", "text/plain", 76},
      {"a name", "dns:harbour.example 192.0.2.1 20040229235959 text/dns 5",
       "dns:harbour.example", "20040229235959", "text/dns", 5},
  }));
  CAPTURE(c.because);

  const Result<ArcHeader> header = parse_arc_header(c.line);

  REQUIRE(header);
  CHECK(header->url == c.url);
  CHECK(header->date == c.date);
  CHECK(header->content_type == c.content_type);
  CHECK(header->content_bytes == c.content_bytes);
}

TEST_CASE("what is no line of ARC", "[arc]") {
  const auto line = GENERATE(values<std::string>({
      "",
      " ",
      "17",
      "The pier opened in 1972",
      "http://harbour.example/ 192.0.2.7 20040229235959 text/html many",
      "http://harbour.example/ 192.0.2.7 20040229235959 text/html -17",
      "http://harbour.example/ 192.0.2.7 20040229235959 text/html"
      " 99999999999999999999999",
      "http://harbour.example/ 192.0.2.7 null text/html 17",
      "http://harbour.example/ pier 20040229235959 text/html 17",
      "192.0.2.7 20040229235959 text/html 17",
      "harbour 192.0.2.7 20040229235959 text/html 17",
  }));
  CAPTURE(line);

  CHECK_FALSE(parse_arc_header(line));
}

TEST_CASE("ARC records are captures", "[arc]") {
  const std::string header = arc_file_header();
  const std::string dns =
      arc_record("dns:harbour.example", "text/dns", "192.0.2.7\n");
  const std::string page = arc_record(kUrl, "text/html", http_page("Fog."));
  const std::string gone =
      arc_record(kUrl + "x", "text/html", http_answer("404 Gone", "", ""));
  const std::string image = arc_record(
      kUrl + "i", "image/gif", http_answer("200 OK", "image/gif", "GIF"));

  const ReadDump dump =
      read_dump(header + dns + page + gone + image, DumpFormat::Arc);

  CHECK(dump.reports.empty());
  std::size_t at = header.size();
  const std::string at_dns = std::to_string(at);
  const std::string at_page = std::to_string(at += dns.size());
  const std::string at_gone = std::to_string(at += page.size());
  const std::string at_image = std::to_string(at += gone.size());
  CHECK(dump.lines() ==
        std::vector<std::string>{
            "0 skipped filedesc://harbour.arc (ARC file header)",
            at_dns + " skipped dns:harbour.example (DNS record)",
            at_page + " http " + kUrl,
            at_gone + " skipped " + kUrl + "x (HTTP status 404)",
            at_image + " skipped " + kUrl + "i (not a page: image)"});
  CHECK(dump.pages[2].bytes == http_page("Fog."));
  CHECK(dump.pages[2].captured == "20040229235959");
  CHECK(dump.pages[2].content_type == "text/html; charset=utf-8");
  CHECK(dump.pages[2].kind == "response");
}

TEST_CASE("damage costs one ARC record", "[arc]") {
  const std::string a = arc_record(kUrl + "a", "text/html", http_page("A."));
  const std::string c = arc_record(kUrl + "c", "text/html", http_page("C."));
  const std::string page = http_page("B.");
  const std::string start = kUrl + "b 192.0.2.7 20040229235959 text/html ";
  const auto length = [&](int more) {
    return start + std::to_string(static_cast<int>(page.size()) + more) + "\n" +
           page + "\n";
  };
  struct Case {
    const char* because;
    std::string record;
    std::string cause;
  };
  const auto damage = GENERATE_COPY(values<Case>({
      {"the length is too short", length(-5), "a wrong length"},
      {"the length is too long", length(9), "a wrong length"},
      {"the length is far too long", length(99'999'999), ""},
      {"the length is no number", start + "many\n" + page + "\n",
       "no record begins here"},
      {"no date", kUrl + "b 192.0.2.7 null text/html 5\nHTTP/\n",
       "no record begins here: \"" + kUrl + "b 192.0.2.7 null"},
      {"the content is gone", start + "95\n", "a wrong length"},
  }));
  const auto packing = GENERATE(as<std::string>(), "plain", "members", "one");
  CAPTURE(damage.because, packing);
  std::string file = a + damage.record + c;
  if (packing == "members") file = gzip(a) + gzip(damage.record) + gzip(c);
  if (packing == "one") file = gzip(file);

  const ReadDump dump = read_dump(file, DumpFormat::Arc);

  REQUIRE(dump.reports.size() == 1);
  CHECK_THAT(dump.reports[0], Contains(damage.cause));
  CHECK(dump.urls() == std::vector<std::string>{kUrl + "a", kUrl + "c"});
  CHECK(dump.pages.size() == 3);
}

TEST_CASE("a cut costs what comes after it, in ARC", "[arc]") {
  const std::string a = arc_record(kUrl + "a", "text/html", http_page("A."));
  const std::string b = arc_record(kUrl + "b", "text/html", http_page("B."));
  for (std::size_t cut = a.size(); cut < a.size() + b.size(); ++cut) {
    CAPTURE(cut);

    const ReadDump dump = read_dump((a + b).substr(0, cut), DumpFormat::Arc);

    REQUIRE(dump.urls().size() == (cut + 1 < a.size() + b.size() ? 1 : 2));
    REQUIRE(dump.reports.size() <= 1);
  }
}

}  // namespace
}  // namespace newsfold
