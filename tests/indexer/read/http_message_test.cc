// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP responses, as crawlers store them, right and wrong.

#include "indexer/read/http_message.h"

#include <string>
#include <vector>

#include <brotli/encode.h>
#include <catch2/catch.hpp>
#include <zlib.h>

#include "indexer/read/limits.h"
#include "support/packing.h"

namespace newsfold {
namespace {

using Catch::Matchers::Contains;

const std::string kPage = "<html><p>The ferry was late, as ever.</p></html>";

std::string deflate(std::string_view bytes, int window_bits) {
  z_stream stream{};
  deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, window_bits, 8,
               Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, bytes.size()) + 16, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  REQUIRE(::deflate(&stream, Z_FINISH) == Z_STREAM_END);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

std::string brotli(std::string_view bytes) {
  std::string packed(BrotliEncoderMaxCompressedSize(bytes.size()) + 64, '\0');
  std::size_t size = packed.size();
  REQUIRE(BrotliEncoderCompress(
              5, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
              reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
              reinterpret_cast<std::uint8_t*>(packed.data())) == BROTLI_TRUE);
  packed.resize(size);
  return packed;
}

// In chunks of 10 bytes.
std::string chunks(std::string_view bytes) {
  std::string chunked;
  for (std::size_t at = 0; at < bytes.size(); at += 10) {
    const std::string_view chunk = bytes.substr(at, 10);
    chunked += chunk.size() == 10 ? "a" : std::to_string(chunk.size());
    chunked += "\r\n" + std::string(chunk) + "\r\n";
  }
  return chunked + "0\r\n\r\n";
}

TEST_CASE("the head of a response", "[http]") {
  struct Case {
    const char* because;
    std::string message;
    int status;
    std::string content_type;
    std::string body;
  };
  static const std::vector<Case> cases = {
      {"the usual one", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nx",
       200, "text/html", "x"},
      {"no status text", "HTTP/1.1 404\r\n\r\nx", 404, "", "x"},
      {"a blank, no status text", "HTTP/2 302 \r\n\r\nx", 302, "", "x"},
      {"no version", "HTTP 200 OK\r\n\r\nx", 200, "", "x"},
      {"LF alone", "HTTP/1.0 200 OK\ncontent-type: a/b\n\nx", 200, "a/b", "x"},
      {"CR CR LF", "HTTP/1.0 200 OK\r\r\nContent-Type: a/b\r\r\n\r\r\nx", 200,
       "a/b", "x"},
      {"a folded line",
       "HTTP/1.1 200 OK\r\nContent-Type: text/html;\r\n\tcharset=x\r\n\r\nx",
       200, "text/html; charset=x", "x"},
      {"bytes of another encoding",
       "HTTP/1.1 200 D\xE9solé\r\nServer: \xE9t\xE9\r\nContent-Type: "
       "a/b\r\n\r\nx",
       200, "a/b", "x"},
      {"a line that is no field",
       "HTTP/1.1 200 OK\r\n<>?\r\nContent-Type: a/b\r\n\r\nx", 200, "",
       "<>?\r\nContent-Type: a/b\r\n\r\nx"},
      {"another line that is no field",
       "HTTP/1.1 200 OK\r\nwhat\r\nContent-Type: a/b\r\n\r\nx", 200, "a/b",
       "x"},
      {"the first of two holds",
       "HTTP/1.1 200 OK\r\nContent-Type: a/b\r\nContent-Type: c/d\r\n\r\nx",
       200, "a/b", "x"},
      {"no empty line before the page",
       "HTTP/1.1 200 OK\r\nContent-Type: a/b\r\n<html>\r\n\r\nx", 200, "a/b",
       "<html>\r\n\r\nx"},
      {"no end", "HTTP/1.1 200 OK\r\nContent-Type: a/b", 200, "a/b", ""},
      {"nothing but a status", "HTTP/1.1 200 OK", 200, "", ""},
      {"an interim answer",
       "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\nx", 200, "", "x"},
      {"no body", "HTTP/1.1 200 OK\r\n\r\n", 200, "", ""},
  };
  const auto& c = GENERATE_REF(from_range(cases));
  CAPTURE(c.because);

  const Result<HttpResponse> response = parse_http_response(c.message);

  REQUIRE(response);
  CHECK(response->status == c.status);
  CHECK(response->content_type == c.content_type);
  CHECK(response->body == c.body);
}

TEST_CASE("what is no response says so", "[http]") {
  struct Case {
    const char* because;
    std::string message;
    const char* cause;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing", "", "no HTTP status: \"\""},
      {"a page alone", "<html>", "no HTTP status: \"<html>\""},
      {"no number", "HTTP/1.1 OK\r\n\r\n", "no HTTP status: \"HTTP/1.1 OK\""},
      {"a short number", "HTTP/1.1 20\r\n\r\n", "no HTTP status"},
      {"an endless head",
       "HTTP/1.1 200 OK\r\nServer: " + std::string(kMaxHeaderBytes, 'x'),
       "an HTTP header that does not end"},
  }));
  CAPTURE(c.because);

  const Result<HttpResponse> response = parse_http_response(c.message);

  REQUIRE_FALSE(response);
  CHECK_THAT(response.error().message, Contains(c.cause));
}

struct BodyCase {
  const char* because;
  std::string fields;
  std::string stored;
  std::string expected;
};

const std::string kChunked = "Transfer-Encoding: chunked\r\n";
const std::string kGzip = "Content-Encoding: gzip\r\n";

std::vector<BodyCase> body_cases() {
  const std::string large(3'000'000, 'x');
  const std::string bare = deflate(kPage, -MAX_WBITS);
  const std::string wrapped = deflate(kPage, MAX_WBITS);
  return {
      {"no encoding", "", kPage, kPage},
      {"chunks", kChunked, chunks(kPage), kPage},
      {"chunks of upper case, with extensions", kChunked,
       "A;x=y\r\n0123456789\r\n2 \r\nab\r\n0\r\n\r\n", "0123456789ab"},
      {"chunks with LF alone", kChunked, "3\nabc\n0\n\n", "abc"},
      {"a trailer", kChunked, "3\r\nabc\r\n0\r\nX-Tide: high\r\n\r\n", "abc"},
      {"no last chunk", kChunked, "3\r\nabc\r\n", "abc"},
      {"a size is cut", kChunked, "3\r\nabc\r\n1f\r", "abc"},
      {"the last chunk is cut", kChunked, "3\r\nabc\r\n5\r\nde", "abcde"},
      {"the first chunk is cut", kChunked, "5\r\nab", "ab"},
      {"stored joined", kChunked, kPage, kPage},
      {"stored joined, a number in front", kChunked, "7\r\nboats came in",
       "7\r\nboats came in"},
      {"gzip", kGzip, gzip(kPage), kPage},
      {"x-gzip", "Content-Encoding: X-GZIP\r\n", gzip(kPage), kPage},
      {"gzip, large", kGzip, gzip(large), large},
      {"gzip, stored unpacked", kGzip, kPage, kPage},
      {"gzip, stored unpacked, text", kGzip, "Fog.\n", "Fog.\n"},
      {"gzip, cut short", kGzip, gzip(large).substr(0, 2'000),
       std::string(0, 'x')},
      {"gzip of nothing", kGzip, "", ""},
      {"gzip in chunks", kGzip + kChunked, chunks(gzip(kPage)), kPage},
      {"deflate, as the standard has it", "Content-Encoding: deflate\r\n",
       wrapped, kPage},
      {"deflate, as some servers had it", "Content-Encoding: deflate\r\n", bare,
       kPage},
      {"deflate, stored unpacked", "Content-Encoding: deflate\r\n", kPage,
       kPage},
      {"brotli", "Content-Encoding: br\r\n", brotli(kPage), kPage},
      {"brotli, stored unpacked", "Content-Encoding: br\r\n", kPage, kPage},
      {"zstd", "Content-Encoding: zstd\r\n", zstd(kPage), kPage},
      {"two encodings", "Content-Encoding: deflate, gzip\r\n", gzip(wrapped),
       kPage},
      {"two headers", "Content-Encoding: br\r\n" + kGzip, gzip(brotli(kPage)),
       kPage},
      {"gzip on the way", "Transfer-Encoding: gzip, chunked\r\n",
       chunks(gzip(kPage)), kPage},
      {"no encoding, in words", "Content-Encoding: identity, none,\r\n", kPage,
       kPage},
      {"unknown, stored unpacked", "Content-Encoding: shanty\r\n", kPage,
       kPage},
  };
}

TEST_CASE("the encodings of a body are undone where they are there", "[http]") {
  static const std::vector<BodyCase> cases = body_cases();
  const auto& c = GENERATE_REF(from_range(cases));
  CAPTURE(c.because);

  const Result<HttpResponse> response =
      parse_http_response("HTTP/1.1 200 OK\r\n" + c.fields + "\r\n" + c.stored);

  REQUIRE(response);
  if (std::string(c.because) == "gzip, cut short") {
    CHECK(response->body.size() > 100'000);
    CHECK(response->body.find_first_not_of('x') == std::string::npos);
  } else {
    CHECK((response->body == c.expected));
  }
}

TEST_CASE("a bad chunk says so", "[http]") {
  struct Case {
    const char* because;
    const char* stored;
    const char* cause;
  };
  const auto c = GENERATE(values<Case>({
      {"a size that is none", "3\r\nabc\r\nxyz\r\ndef",
       "a bad chunk at byte 8 of the body: \"xyz"},
      {"a chunk without an end", "3\r\nabc\r\n2\r\ndefghi\r\n",
       "a bad chunk at byte 8 of the body: \"2"},
      {"a size that is too large for any number",
       "3\r\nabc\r\nffffffffffffffffff\r\ndef",
       "a bad chunk at byte 8 of the body: \"ff"},
      {"a size that is almost too large", "3\r\nabc\r\nffffffffffffffff\r\ndef",
       "a bad chunk at byte 8 of the body: \"ff"},
  }));
  CAPTURE(c.because);

  const Result<HttpResponse> response =
      parse_http_response("HTTP/1.1 200 OK\r\n" + kChunked + "\r\n" + c.stored);

  REQUIRE_FALSE(response);
  CHECK_THAT(response.error().message, Contains(c.cause));
}

TEST_CASE("a body that cannot be unpacked says so", "[http]") {
  const std::string bomb(kMaxPageBytes + 1, '\0');
  std::string wrong_sum = gzip(kPage);
  wrong_sum[wrong_sum.size() - 6] ^= 1;
  struct Case {
    const char* because;
    std::string encoding;
    std::string stored;
    std::string cause;
  };
  const auto c = GENERATE_COPY(values<Case>({
      {"a bomb", "gzip", gzip(bomb), "unpacks to more than 16 MiB"},
      {"a bomb in brotli", "br", brotli(bomb), "unpacks to more than 16 MiB"},
      {"a bomb in zstd", "zstd", zstd(bomb), "unpacks to more than 16 MiB"},
      {"a bomb in a bomb", "gzip, gzip", gzip(gzip(bomb)),
       "unpacks to more than 16 MiB"},
      {"a wrong checksum", "gzip", wrong_sum, "gzip data are damaged"},
      {"noise", "gzip", "\x1f\x8b" + noise(500), "gzip data are damaged"},
      {"noise in brotli", "br", noise(500), "br data are damaged"},
      {"a beginning, and no more", "gzip", gzip(kPage).substr(0, 10),
       "gzip data are cut short"},
      {"unknown", "shanty", noise(500), "an unknown encoding: \"shanty\""},
      {"too many", "gzip,gzip,gzip,gzip,gzip,gzip", gzip(kPage),
       "too many encodings"},
  }));
  CAPTURE(c.because);

  const Result<HttpResponse> response =
      parse_http_response("HTTP/1.1 200 OK\r\nContent-Encoding: " + c.encoding +
                          "\r\n\r\n" + c.stored);

  REQUIRE_FALSE(response);
  CHECK_THAT(response.error().message, Contains(c.cause));
}

TEST_CASE("a body of the largest size is one", "[http]") {
  const std::string head = "HTTP/1.1 200 OK\r\n" + kGzip + "\r\n";
  const std::string body(kMaxPageBytes, 'x');

  const Result<HttpResponse> response = parse_http_response(head + gzip(body));

  REQUIRE(response);
  CHECK((response->body == body));
}

// Whatever is cut off or damaged, parsing comes to an end.
TEST_CASE("cut and damaged responses are parsed or refused", "[http]") {
  const std::string message =
      "HTTP/1.1 200 OK\r\n" + kGzip + kChunked + "\r\n" + chunks(gzip(kPage));
  std::size_t parsed = 0;
  for (std::size_t at = 0; at < message.size(); ++at) {
    std::string damaged = message;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x20);
    parsed += parse_http_response(damaged) ? 1 : 0;
    parsed += parse_http_response(message.substr(0, at)) ? 1 : 0;
  }
  CHECK(parsed > 0);
  CHECK(parsed < 2 * message.size());
}

}  // namespace
}  // namespace newsfold
