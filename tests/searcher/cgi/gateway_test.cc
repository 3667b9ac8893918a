// SPDX-License-Identifier: GPL-3.0-or-later
// What a request says to a program, and how its answer goes back; with real
// servers: tests/cgi.

#include "searcher/cgi/gateway.h"

#include <map>
#include <sstream>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

using Environment = std::map<std::string, std::string, std::less<>>;

WebRequest request_from(const Environment& environment) {
  return request_of([&](const char* name) -> const char* {
    const auto found = environment.find(name);
    return found == environment.end() ? nullptr : found->second.c_str();
  });
}

std::string written(const WebResponse& response, std::string_view method) {
  std::ostringstream out;
  write_response(response, method, out);
  return out.str();
}

TEST_CASE("a request", "[cgi]") {
  const WebRequest request = request_from({
      {"REQUEST_METHOD", "GET"},
      {"SCRIPT_NAME", "/newsfold.cgi"},
      {"PATH_INFO", "/story/ee2ef9a58db1be6b"},
      {"QUERY_STRING", "q=a+b"},
      {"HTTP_HOST", "news.example:8080"},
      {"HTTP_ACCEPT_LANGUAGE", "de"},
      {"HTTP_IF_NONE_MATCH", "\"1\""},
  });

  CHECK(request.method == "GET");
  CHECK(request.script == "/newsfold.cgi");
  CHECK(request.path == "/story/ee2ef9a58db1be6b");
  CHECK(request.query == "q=a+b");
  CHECK(request.origin == "http://news.example:8080");
  CHECK(request.accept_language == "de");
  CHECK(request.if_none_match == "\"1\"");
}

TEST_CASE("a server may say nothing", "[cgi]") {
  const WebRequest request = request_from({});

  CHECK(request.method.empty());
  CHECK(request.path.empty());
  CHECK(request.origin.empty());
}

TEST_CASE("headers have a limit, the query is whole", "[cgi]") {
  const std::string text(100'000, 'a');

  const WebRequest request = request_from({{"REQUEST_METHOD", text},
                                           {"PATH_INFO", text},
                                           {"QUERY_STRING", text},
                                           {"HTTP_HOST", text},
                                           {"HTTP_ACCEPT_LANGUAGE", text},
                                           {"HTTP_IF_NONE_MATCH", text}});

  CHECK(request.method.size() == 2048);
  CHECK(request.path.size() == 2048);
  CHECK(request.query == text);
  CHECK(request.origin.empty());
  CHECK(request.accept_language.size() == 2048);
  CHECK(request.if_none_match.size() == 2048);
}

TEST_CASE("the origin of a page", "[cgi]") {
  struct Case {
    const char* because;
    Environment environment;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"Apache and nginx name the scheme",
       {{"HTTP_HOST", "a.example"}, {"REQUEST_SCHEME", "https"}},
       "https://a.example"},
      {"older servers say HTTPS",
       {{"HTTP_HOST", "a.example"}, {"HTTPS", "on"}},
       "https://a.example"},
      {"HTTPS=off is none",
       {{"HTTP_HOST", "a.example"}, {"HTTPS", "off"}},
       "http://a.example"},
      {"no other scheme is taken over",
       {{"HTTP_HOST", "a.example"}, {"REQUEST_SCHEME", "javascript"}},
       "http://a.example"},
      {"IPv6", {{"HTTP_HOST", "[::1]:8080"}}, "http://[::1]:8080"},
      {"HTTP/1.0 has no Host",
       {{"SERVER_NAME", "b.example"}, {"SERVER_PORT", "8080"}},
       "http://b.example:8080"},
      {"a usual port is left out",
       {{"SERVER_NAME", "b.example"}, {"SERVER_PORT", "80"}},
       "http://b.example"},
      {"a port that is none",
       {{"SERVER_NAME", "b.example"}, {"SERVER_PORT", "<script>"}},
       "http://b.example"},
      {"likewise of https",
       {{"SERVER_NAME", "b.example"}, {"SERVER_PORT", "443"}, {"HTTPS", "on"}},
       "https://b.example"},
      {"nginx always gives one",
       {{"HTTP_HOST", "a.example:443"}, {"REQUEST_SCHEME", "https"}},
       "https://a.example"},
      {"a port without a host",
       {{"HTTP_HOST", ":8080"}, {"SERVER_NAME", "b.example"}},
       "http://b.example"},
      {"a host with a path",
       {{"HTTP_HOST", "evil.example/x"}, {"SERVER_NAME", "b.example"}},
       "http://b.example"},
      {"a host with markup",
       {{"HTTP_HOST", "a\"><script>"}, {"SERVER_NAME", "b.example"}},
       "http://b.example"},
      {"a host with a user",
       {{"HTTP_HOST", "a@evil.example"}, {"SERVER_NAME", "b.example"}},
       "http://b.example"},
      {"a host that is no ASCII",
       {{"HTTP_HOST", "\xFF"}, {"SERVER_NAME", "b.example"}},
       "http://b.example"},
      {"nginx knows no name by default",
       {{"HTTP_HOST", "<"}, {"SERVER_NAME", "_"}},
       ""},
  }));
  CAPTURE(c.because);

  CHECK(request_from(c.environment).origin == c.expected);
}

TEST_CASE("a response", "[cgi]") {
  const WebResponse response{
      200, {{"Content-Type", "text/html"}, {"ETag", "\"1\""}}, "<p>\n"};
  const std::string head =
      "Status: 200 OK\r\nContent-Type: text/html\r\nETag: \"1\"\r\n"
      "Content-Length: 4\r\n\r\n";

  CHECK(written(response, "GET") == head + "<p>\n");
  CHECK(written(response, "HEAD") == head);
}

TEST_CASE("what has not changed has no body", "[cgi]") {
  const WebResponse response{304, {{"ETag", "\"1\""}}, "forgotten"};

  CHECK(written(response, "GET") ==
        "Status: 304 Not Modified\r\nETag: \"1\"\r\n\r\n");
}

TEST_CASE("a status has its reason", "[cgi]") {
  struct Case {
    int status;
    const char* line;
  };
  const auto c = GENERATE(values<Case>({
      {400, "Status: 400 Bad Request\r\n"},
      {404, "Status: 404 Not Found\r\n"},
      {405, "Status: 405 Method Not Allowed\r\n"},
      {503, "Status: 503 Service Unavailable\r\n"},
  }));

  CHECK(written({c.status, {}, ""}, "GET") ==
        c.line + std::string("Content-Length: 0\r\n\r\n"));
}

TEST_CASE("a header stays one header", "[cgi]") {
  const WebResponse response{
      200,
      {{"Link\r\nX: y", "a\r\n\r\n<script>\n\tb\x7F" + std::string(1, '\0')}},
      ""};

  CHECK(written(response, "GET") ==
        "Status: 200 OK\r\nLinkX: y: a<script>b\r\nContent-Length: 0\r\n\r\n");
}

}  // namespace
}  // namespace newsfold
