// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cgi/gateway.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <utility>

#include <fcgiapp.h>
#include <fmt/format.h>
#include <unistd.h>

#include "common/numbers.h"

namespace newsfold {
namespace {

// No path or header that means anything here is as long.
constexpr std::size_t kLongestHeader = 2048;

constexpr int kListener = STDIN_FILENO;  // FastCGI 1.0, section 2.2

std::string value_of(const Variables& variables, const char* name) {
  const char* const value = variables(name);
  return value ? value : "";
}

std::string capped(const Variables& variables, const char* name) {
  return value_of(variables, name).substr(0, kLongestHeader);
}

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9');
}

// A name or address, with a port or without: "news.example:8080", "[::1]".
bool looks_like_host(std::string_view text) {
  constexpr std::string_view kBeside = ".-:[]";
  constexpr std::size_t kLongest = 253 + 6;  // a name, a colon and a port
  return !text.empty() && text.size() <= kLongest &&
         (is_alphanumeric(text.front()) || text.front() == '[') &&
         std::all_of(text.begin(), text.end(), [&](char c) {
           return is_alphanumeric(c) ||
                  kBeside.find(c) != std::string_view::npos;
         });
}

std::string scheme_of(const Variables& variables) {
  const std::string https = value_of(variables, "HTTPS");
  const bool secure = value_of(variables, "REQUEST_SCHEME") == "https" ||
                      https == "on" || https == "1";
  return secure ? "https" : "http";
}

std::string without_suffix(std::string text, std::string_view suffix) {
  if (text.ends_with(suffix)) text.resize(text.size() - suffix.size());
  return text;
}

// Whoever asks may put anything into the header Host; the name of the server
// is its own.
std::string host_of(const Variables& variables, const std::string& scheme) {
  std::string host = value_of(variables, "HTTP_HOST");
  if (!looks_like_host(host)) {
    host = value_of(variables, "SERVER_NAME");
    if (!looks_like_host(host)) return "";
    const std::string port = value_of(variables, "SERVER_PORT");
    if (parse_number<std::uint16_t>(port)) host += ":" + port;
  }
  return without_suffix(std::move(host), scheme == "https" ? ":443" : ":80");
}

std::string_view reason_of(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 503:
      return "Service Unavailable";
    default:
      return "Other";
  }
}

// A line end would begin another header.
std::string without_controls(std::string text) {
  std::erase_if(text, [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
  });
  return text;
}

bool has_body(const WebResponse& response) { return response.status != 304; }

std::string head_of(const WebResponse& response) {
  std::string head = fmt::format("Status: {} {}\r\n", response.status,
                                 reason_of(response.status));
  for (const auto& [name, value] : response.headers) {
    head += fmt::format("{}: {}\r\n", without_controls(name),
                        without_controls(value));
  }
  if (has_body(response)) {
    head += fmt::format("Content-Length: {}\r\n", response.body.size());
  }
  return head + "\r\n";
}

std::string_view body_of(const WebResponse& response, std::string_view method) {
  return has_body(response) && method != "HEAD" ? response.body
                                                : std::string_view();
}

// Apache sends the body through the socket that the answer comes back by: if
// some of it was never read, the rest of the answer may be lost.
void discard_body() {
  constexpr std::size_t kLongestBody = 1 << 20;
  const char* const length = std::getenv("CONTENT_LENGTH");
  std::size_t left =
      std::min(parse_number<std::size_t>(length ? length : "").value_or(0),
               kLongestBody);
  std::array<char, 4096> bytes;
  while (left > 0) {
    const ssize_t size =
        ::read(STDIN_FILENO, bytes.data(), std::min(left, bytes.size()));
    if (size <= 0) return;
    left -= static_cast<std::size_t>(size);
  }
}

void serve_cgi(const Responder& respond) {
  const WebRequest request = request_of(
      [](const char* name) -> const char* { return std::getenv(name); });
  write_response(respond(request), request.method, std::cout);
  std::cout.flush();
  discard_body();
}

void answer_fcgi(const Responder& respond, FCGX_Request* fcgi) {
  const WebRequest request = request_of(
      [fcgi](const char* name) { return FCGX_GetParam(name, fcgi->envp); });
  const WebResponse response = respond(request);
  const std::string head = head_of(response);
  FCGX_PutStr(head.data(), static_cast<int>(head.size()), fcgi->out);
  const std::string_view body = body_of(response, request.method);
  FCGX_PutStr(body.data(), static_cast<int>(body.size()), fcgi->out);
  FCGX_Finish_r(fcgi);
}

extern "C" void end_accepting(int) {
  FCGX_ShutdownPending();
  // libfcgi looks for the above, then accepts: a signal between the two would
  // be seen only after another request.
  ::close(kListener);
}

// Signals that end this program: mod_fcgid and lighttpd send SIGTERM, FastCGI
// names SIGUSR1 beside it.
sigset_t ending_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGUSR1);
  return signals;
}

void end_on_signals(const sigset_t& signals) {
  struct sigaction action {};
  action.sa_handler = end_accepting;
  action.sa_mask = signals;
  sigaction(SIGTERM, &action, nullptr);
  sigaction(SIGUSR1, &action, nullptr);
}

void serve_fcgi(const Responder& respond) {
  if (FCGX_Init() != 0) return;
  const sigset_t signals = ending_signals();
  end_on_signals(signals);
  FCGX_Request request;
  if (FCGX_InitRequest(&request, kListener, 0) != 0) return;
  while (FCGX_Accept_r(&request) == 0) {
    // Who asked before the signal gets the whole answer.
    sigprocmask(SIG_BLOCK, &signals, nullptr);
    answer_fcgi(respond, &request);
    sigprocmask(SIG_UNBLOCK, &signals, nullptr);
  }
  FCGX_Free(&request, 1);
}

}  // namespace

WebRequest request_of(const Variables& variables) {
  WebRequest request;
  request.method = capped(variables, "REQUEST_METHOD");
  request.script = capped(variables, "SCRIPT_NAME");
  request.path = capped(variables, "PATH_INFO");
  // Not cut, which would change what it says: the parameters have a limit.
  request.query = value_of(variables, "QUERY_STRING");
  const std::string scheme = scheme_of(variables);
  const std::string host = host_of(variables, scheme);
  if (!host.empty()) request.origin = scheme + "://" + host;
  request.accept_language = capped(variables, "HTTP_ACCEPT_LANGUAGE");
  request.if_none_match = capped(variables, "HTTP_IF_NONE_MATCH");
  return request;
}

void write_response(const WebResponse& response, std::string_view method,
                    std::ostream& out) {
  out << head_of(response) << body_of(response, method);
}

void serve(const Responder& respond) {
  // A client that goes away must not take this program with it.
  std::signal(SIGPIPE, SIG_IGN);
  if (FCGX_IsCGI()) {
    serve_cgi(respond);
  } else {
    serve_fcgi(respond);
  }
}

bool is_served() {
  return std::getenv("REQUEST_METHOD") != nullptr || !FCGX_IsCGI();
}

}  // namespace newsfold
