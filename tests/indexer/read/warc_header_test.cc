// SPDX-License-Identifier: GPL-3.0-or-later
// Headers of WARC records, from memory.

#include "indexer/read/warc_header.h"

#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

using Catch::Matchers::Contains;

TEST_CASE("a header says what the record is", "[warc]") {
  const auto header = parse_warc_header(
      "WARC/1.1\r\n"
      "WARC-Type: Response\r\n"
      "WARC-Target-URI: http://harbour.example/a b\r\n"
      "WARC-Refers-To-Target-URI: <http://harbour.example/c>\r\n"
      "WARC-Date: 2019-03-14T09:26:53.589Z\r\n"
      "Content-Type: application/http; msgtype=response\r\n"
      "Content-Length: 18446744073709551615\r\n\r\n");

  REQUIRE(header);
  CHECK(header->type == "response");
  CHECK(header->url == "http://harbour.example/a b");
  CHECK(header->refers_to == "http://harbour.example/c");
  CHECK(header->date == "2019-03-14T09:26:53.589Z");
  CHECK(header->content_type == "application/http; msgtype=response");
  CHECK(header->content_bytes == 18446744073709551615U);
  CHECK_FALSE(header->is_segment);
}

TEST_CASE("headers that are odd but good", "[warc]") {
  struct Case {
    const char* because;
    std::string header;
    std::string url;
  };
  const auto c = GENERATE(values<Case>({
      {"of 2008",
       "WARC/0.17\r\nWARC-Type: response\r\nWARC-Target-URI: x:y\r\n"
       "Content-Length: 1\r\n\r\n",
       "x:y"},
      {"a blank behind the version",
       "WARC/0.18 \nWARC-Type: response\nWARC-Target-URI: x:y\n"
       "Content-Length: 1\n\n",
       "x:y"},
      {"names in any case",
       "WARC/1.0\r\nwarc-type: RESPONSE\r\nWarc-Target-Uri:x:y\r\n"
       "CONTENT-LENGTH:1\r\n\r\n",
       "x:y"},
      {"angle brackets",
       "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <x:y>\r\n"
       "Content-Length: 1\r\n\r\n",
       "x:y"},
      {"a folded line",
       "WARC/1.0\r\nWARC-Type: response\r\nX-Note: a\r\n b: c\r\n"
       "WARC-Target-URI: x:y\r\nContent-Length:\r\n\t1\r\n\r\n",
       "x:y"},
      {"a line that is no field",
       "WARC/1.0\r\nnote\r\nWARC-Type: response\r\nWARC-Target-URI: x:y\r\n"
       "Content-Length: 1\r\n\r\n",
       "x:y"},
      {"bytes of another encoding stay as they are",
       "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: x:\xE9\r\n"
       "Content-Length: 1\r\n\r\n",
       "x:\xE9"},
      {"the first of two holds",
       "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: x:y\r\n"
       "Content-Length: 1\r\nContent-Length: 9\r\nWARC-Target-URI: z:\r\n\r\n",
       "x:y"},
      {"CR CR LF",
       "WARC/1.0\r\r\nWARC-Type: response\r\r\nWARC-Target-URI: x:y\r\r\n"
       "Content-Length: 1\r\r\n\r\r\n",
       "x:y"},
      {"no URL", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 1\r\n\r\n",
       ""},
  }));
  CAPTURE(c.because);

  const auto header = parse_warc_header(c.header);

  REQUIRE(header);
  CHECK(header->type == "response");
  CHECK(header->url == c.url);
  CHECK(header->content_bytes == 1);
}

TEST_CASE("NULs in a header are bytes like others", "[warc]") {
  using namespace std::string_literals;
  const auto header = parse_warc_header(
      "WARC/1.0\r\nWARC-Type: response\r\nX\0: \0\r\n"
      "Content-Length: 1\r\n\r\n"s);
  const auto spoilt = parse_warc_header(
      "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 1\0\r\n\r\n"s);

  CHECK(header);
  REQUIRE_FALSE(spoilt);
  CHECK(spoilt.error().message == "a Content-Length that is no number: \"1 \"");
}

TEST_CASE("what a record begins with", "[warc]") {
  struct Case {
    const char* bytes;
    bool expected;
  };
  const auto c = GENERATE(values<Case>({
      {"WARC/1.0\r\nWARC-Type: response", true},
      {"WARC/1.1\nContent-Length: 7", true},
      {"WARC/0.18 \r\nwarc_type:", true},
      {"WARC/1.0\r\n", false},
      {"WARC/1.0", false},
      {"WARC/1\r\nWARC-Type:", false},
      {"WARC/one\r\nWARC-Type:", false},
      {"WARC/1.0 is a format\r\nof files: ", false},
      {"WARC/1.0\r\nis a format:", false},
      {"WARC/1.0\r\n:", false},
      {"warc/1.0\r\nWARC-Type:", false},
      {"", false},
  }));
  CAPTURE(c.bytes);

  CHECK(starts_warc_record(c.bytes) == c.expected);
}

}  // namespace
}  // namespace newsfold
