// SPDX-License-Identifier: GPL-3.0-or-later
// What a web server asks, and what it is answered (RFC 9110; RFC 3875 for CGI).

#pragma once

#include <string>
#include <utility>
#include <vector>

namespace newsfold {

// Nothing in it can be trusted: not even that it is UTF-8.
struct WebRequest {
  std::string method;  // "GET"
  std::string script;  // path of this program: "/newsfold.cgi"; may be empty
  std::string path;    // behind it: "/story/ee2ef9a58db1be6b"; may be empty
  std::string query;   // behind the "?", still encoded
  std::string origin;  // "https://news.example:8080"; empty if unknown
  std::string accept_language;
  std::string if_none_match;
};

struct WebResponse {
  int status = 200;
  // Without Status and Content-Length.  Names and values are our own: whoever
  // writes them drops control characters.
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
};

}  // namespace newsfold
