// SPDX-License-Identifier: GPL-3.0-or-later
// WARC records: which of them are pages, and what is known of them.

#include "indexer/read/warc_reader.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/read/limits.h"
#include "support/packing.h"
#include "support/records.h"

namespace newsfold {
namespace {

const std::string kHttp =
    "Content-Type: application/http; msgtype=response\r\n";
const std::string kUrl = "http://harbour.example/a";

std::string response(const std::string& answer, const std::string& url = kUrl) {
  return warc_record("response", url, answer, kHttp);
}

std::string of_type(const std::string& type) {
  return "Content-Type: " + type + "\r\n";
}

// "type url (reason)" of the only page in `record`.
std::string only_page(const std::string& record) {
  const ReadDump dump = read_dump(record, DumpFormat::Warc);
  CHECK(dump.reports.empty());
  REQUIRE(dump.pages.size() == 1);
  return dump.lines()[0].substr(2);
}

TEST_CASE("a response is a page with what the header says", "[warc]") {
  const std::string record = warc_page("http://harbour.example/a?b=c", "Fog.");

  const ReadDump dump = read_dump(record, DumpFormat::Warc);

  REQUIRE(dump.pages.size() == 1);
  const Page& page = dump.pages[0];
  CHECK(page.type == PageType::HttpResponse);
  CHECK(page.bytes == http_page("Fog."));
  CHECK(page.url == "http://harbour.example/a?b=c");
  CHECK(page.captured == "2019-03-14T09:26:53Z");
  CHECK(page.content_type == "text/html; charset=utf-8");
  CHECK(page.kind == "response");
  CHECK(page.place == "0");
  CHECK(page.record == 1);
}

TEST_CASE("which records are pages", "[warc]") {
  struct Case {
    const char* because;
    std::string record;
    std::string expected;
  };
  const std::string html = "<html><p>Fog.</p></html>";
  const std::string gif("GIF89a\x01\x00\x01\x00", 10);
  static const std::vector<Case> cases = {
      {"the usual one", warc_page(kUrl, "x"), "http " + kUrl},
      {"status text is missing", response("HTTP/1.1 200\r\n\r\n" + html),
       "http " + kUrl},
      {"from a proxy", response(http_answer("203 OK", "text/html", html)),
       "http " + kUrl},
      {"XHTML", response(http_answer("200 OK", "application/xhtml+xml", html)),
       "http " + kUrl},
      {"text", response(http_answer("200 OK", "text/plain", "Fog.")),
       "http " + kUrl},
      {"no type, HTML", response(http_answer("200 OK", "", html)),
       "http " + kUrl},
      {"a type that says nothing, HTML",
       response(http_answer("200 OK", "application/octet-stream", html)),
       "http " + kUrl},
      {"XML that is XHTML",
       response(
           http_answer("200 OK", "text/xml", "<?xml version='1.0'?>\n" + html)),
       "http " + kUrl},
      {"no HTTP at all: the worker says so", response("Fog."), "http " + kUrl},
      {"no type, no text", response(http_answer("200 OK", "", gif)),
       "skipped " + kUrl + " (not a page: no type, and no text)"},
      {"no type, UTF-16",
       response(http_answer("200 OK", "", std::string("\xFF\xFE<\0", 4))),
       "http " + kUrl},
      {"a part", response(http_answer("206 Partial", "text/html", html)),
       "skipped " + kUrl + " (HTTP status 206)"},
      {"not found", response(http_answer("404 Gone", "text/html", html)),
       "skipped " + kUrl + " (HTTP status 404)"},
      {"moved", response(http_answer("301 Moved", "", "")),
       "skipped " + kUrl + " (HTTP status 301)"},
      {"an image", response(http_answer("200 OK", "image/gif", gif)),
       "skipped " + kUrl + " (not a page: image)"},
      {"a PDF", response(http_answer("200 OK", "Application/PDF;x", "%PDF")),
       "skipped " + kUrl + " (not a page: application/pdf)"},
      {"of a type that nobody knows",
       response(http_answer("200 OK", "x-sea/shanty", "yo")),
       "skipped " + kUrl + " (not a page: other)"},
      {"a feed",
       response(http_answer("200 OK", "text/xml",
                            "<?xml version='1.0'?><rss><title>x</title>")),
       "skipped " + kUrl + " (not a page: text/xml)"},
      {"for crawlers",
       response(http_answer("200 OK", "text/plain", "User-agent: *"),
                "http://harbour.example/robots.txt"),
       "skipped http://harbour.example/robots.txt (robots.txt)"},
      {"a name that was looked up",
       warc_record("response", "dns:harbour.example", "192.0.2.7",
                   of_type("text/dns")),
       "skipped dns:harbour.example (DNS record)"},
      {"a part of a record",
       warc_record("response", kUrl, http_page("x"),
                   kHttp + "WARC-Segment-Number: 1\r\n"),
       "skipped " + kUrl + " (WARC response in segments)"},
      {"the other parts", warc_record("continuation", kUrl, "x"),
       "skipped " + kUrl + " (WARC continuation record)"},
      {"what was asked", warc_record("request", kUrl, "GET / HTTP/1.1\r\n\r\n"),
       "skipped " + kUrl + " (WARC request record)"},
      {"about the file", warc_record("warcinfo", "", "software: tide\r\n"),
       "skipped (WARC warcinfo record)"},
      {"about a capture", warc_record("metadata", kUrl, "via: x\r\n"),
       "skipped " + kUrl + " (WARC metadata record)"},
      {"a type of the future", warc_record("shanty", kUrl, "yo"),
       "skipped " + kUrl + " (WARC record of unknown type)"},
      {"HTML without HTTP",
       warc_record("resource", kUrl, html, of_type("text/html")),
       "html " + kUrl},
      {"text without HTTP",
       warc_record("resource", kUrl, "Fog.", of_type("text/plain")),
       "text " + kUrl},
      {"an image without HTTP",
       warc_record("resource", kUrl, gif, of_type("image/gif")),
       "skipped " + kUrl + " (not a page: image)"},
      {"a note of the crawler",
       warc_record("resource", "metadata://harbour.example/log.txt", "ok",
                   of_type("text/plain")),
       "skipped metadata://harbour.example/log.txt (no web address)"},
      {"WET", warc_record("conversion", kUrl, "Fog.", of_type("text/plain")),
       "text " + kUrl},
      {"seen before",
       warc_record("revisit", kUrl, "HTTP/1.1 200 OK\r\n\r\n", kHttp),
       "revisit " + kUrl},
      {"seen before elsewhere",
       warc_record("revisit", kUrl, "",
                   "WARC-Refers-To-Target-URI: http://other.example/\r\n"),
       "revisit http://other.example/"},
  };
  const auto& c = GENERATE_REF(from_range(cases));
  CAPTURE(c.because);

  CHECK(only_page(c.record) == c.expected);
}

TEST_CASE("a WET record has its text and its type", "[warc]") {
  const ReadDump dump = read_dump(
      warc_record("conversion", kUrl, "Fog.\n", of_type("text/plain")),
      DumpFormat::Warc);

  REQUIRE(dump.pages.size() == 1);
  CHECK(dump.pages[0].bytes == "Fog.\n");
  CHECK(dump.pages[0].content_type == "text/plain");
  CHECK(dump.pages[0].kind == "conversion");
}

TEST_CASE("places are offsets of the file", "[warc]") {
  const std::string info = warc_record("warcinfo", "", "software: tide\r\n");
  const std::string a = warc_page("http://harbour.example/a", "A.");
  const std::string b = warc_page("http://harbour.example/b", "B.");
  struct Case {
    const char* because;
    std::string file;
    std::vector<std::string> places;
  };
  const std::string at_a = std::to_string(info.size());
  const std::string at_b = std::to_string(info.size() + a.size());
  const auto c = GENERATE_COPY(values<Case>({
      {"plain", info + a + b, {"0", at_a, at_b}},
      {"a member a record",
       gzip(info) + gzip(a) + gzip(b),
       {"0", std::to_string(gzip(info).size()),
        std::to_string(gzip(info).size() + gzip(a).size())}},
      {"one member", gzip(info + a + b), {"0", "0+" + at_a, "0+" + at_b}},
      {"a frame a record, with a dictionary",
       zstd_dictionary(a) + zstd(info, a) + zstd(a, a) + zstd(b, a),
       {std::to_string(8 + a.size()),
        std::to_string(8 + a.size() + zstd(info, a).size()),
        std::to_string(8 + a.size() + zstd(info, a).size() +
                       zstd(a, a).size())}},
      {"lz4",
       lz4(info) + lz4(a) + lz4(b),
       {"0", std::to_string(lz4(info).size()),
        std::to_string(lz4(info).size() + lz4(a).size())}},
      {"members that know nothing of records",
       gzip(info + a.substr(0, 50)) + gzip(a.substr(50) + b),
       {"0", "0+" + at_a,
        std::to_string(gzip(info + a.substr(0, 50)).size()) + "+" +
            std::to_string(a.size() - 50)}},
  }));
  CAPTURE(c.because);

  const ReadDump dump = read_dump(c.file, DumpFormat::Warc);

  CHECK(dump.reports.empty());
  REQUIRE(dump.pages.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(dump.pages[i].place == c.places[i]);
    CHECK(dump.pages[i].record == i + 1);
  }
  CHECK(dump.pages[1].bytes == http_page("A."));
  CHECK(dump.pages[2].bytes == http_page("B."));
}

TEST_CASE("records may be separated in any way", "[warc]") {
  const std::string a = warc_page("http://harbour.example/a", "A.");
  const std::string bare = a.substr(0, a.size() - 4);
  const auto between = GENERATE(values<std::string>(
      {"\r\n\r\n", "\n\n", "", "\r\n", "\r\n\r\n\r\n\r\n\r\n", "\n"}));
  const bool packed = GENERATE(false, true);
  CAPTURE(between, packed);
  const std::string first = bare + between;

  const ReadDump dump = read_dump(
      packed ? gzip(first) + gzip(bare) : first + bare, DumpFormat::Warc);

  CHECK(dump.reports.empty());
  CHECK(dump.urls() == std::vector<std::string>(2, "http://harbour.example/a"));
}

TEST_CASE("a page over the limit is passed over, whatever follows is read",
          "[warc]") {
  const std::string big(kMaxPageBytes, 'x');
  const std::string next = warc_page("http://harbour.example/b", "B.");
  const std::string file =
      warc_record("response", kUrl, http_answer("200 OK", "text/html", big),
                  kHttp) +
      warc_record("response", kUrl, http_answer("200 OK", "video/mp4", big),
                  kHttp) +
      next;

  const ReadDump dump = read_dump(file, DumpFormat::Warc);

  CHECK(dump.reports.empty());
  REQUIRE(dump.pages.size() == 3);
  CHECK(dump.pages[0].type == PageType::TooLarge);
  CHECK(dump.pages[0].url == kUrl);
  CHECK(dump.pages[0].bytes.empty());
  CHECK(dump.lines()[1].ends_with("(not a page: video)"));
  CHECK(dump.pages[2].bytes == http_page("B."));
}

}  // namespace
}  // namespace newsfold
