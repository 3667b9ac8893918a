// SPDX-License-Identifier: GPL-3.0-or-later
// newsfold.cgi: the search as a web page.

#include <algorithm>
#include <exception>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <sys/resource.h>

#include "common/command_line.h"
#include "common/text.h"
#include "common/version.h"
#include "searcher/cgi/gateway.h"
#include "searcher/cgi/parameters.h"
#include "searcher/cgi/site.h"
#include "searcher/cgi/site_settings.h"

namespace newsfold {
namespace {

constexpr const char* kProgram = "newsfold.cgi";

constexpr const char* kFooter = R"(
Under a web server this answers requests by FastCGI or CGI.  Without one it
prints the page of the parameters that are given, with its headers:

  newsfold.cgi q='ferry strike' from=2011
  newsfold.cgi /story/ee2ef9a58db1be6b ui=de

NEWSFOLD_CGI_CONFIG names the file of settings; else it is newsfold.cgi.conf
beside the program, else /etc/newsfold/cgi.conf:

  title = "Valmora press archive"
  replay = "https://web.example/{timestamp}/{url}"
  [archive]
  news = "/srv/news"

exit codes: 0 done, 2 error)";

// A search that asks for more fails by itself, and the process goes on.
void limit_memory(std::uint64_t megabytes) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  static_cast<void>(megabytes);  // the sanitizers reserve terabytes
#else
  if (megabytes == 0) return;
  const rlimit limit{megabytes << 20, megabytes << 20};
  setrlimit(RLIMIT_DATA, &limit);
#endif
}

// "/story/..." is a path, all else is name=value.
Result<WebRequest> typed_request(const std::vector<std::string>& typed) {
  WebRequest request;
  request.method = "GET";
  request.origin = "http://localhost";
  Parameters parameters;
  for (const std::string& one : typed) {
    if (one.starts_with('/')) {
      request.path = one;
      continue;
    }
    const std::size_t sign = one.find('=');
    if (sign == std::string::npos) {
      return Error{"a parameter looks like q='ferry strike': " + shown(one)};
    }
    parameters.push_back({one.substr(0, sign), one.substr(sign + 1)});
  }
  request.query = encode_parameters(parameters);
  return request;
}

// Nothing where settings or templates are no good, which is told.
std::unique_ptr<Site> open_site(Messages* messages) {
  Result<SiteSettings> settings =
      read_site_settings(usual_site_settings_path());
  if (!settings) {
    messages->say(settings.error().message);
    return nullptr;
  }
  limit_memory(settings->memory_mb);
  try {
    return std::make_unique<Site>(*std::move(settings), messages);
  } catch (const std::exception& error) {
    messages->say(error.what());
    return nullptr;
  }
}

ExitCode run_served(Messages* messages) {
  const std::unique_ptr<Site> site = open_site(messages);
  serve([&](const WebRequest& request) {
    return site ? site->answer(request) : out_of_service();
  });
  return site ? ExitCode::Done : ExitCode::Error;
}

ExitCode run_typed(const std::vector<std::string>& typed, Messages* messages) {
  const Result<WebRequest> request = typed_request(typed);
  if (!request) {
    messages->say(request.error().message);
    return ExitCode::Error;
  }
  const std::unique_ptr<Site> site = open_site(messages);
  if (!site) return ExitCode::Error;
  write_response(site->answer(*request), request->method, std::cout);
  return ExitCode::Done;
}

ExitCode run(int argc, char** argv, Messages* messages) {
  // A server may hand words of the address over as arguments (RFC 3875, 4.4):
  // under one, they mean nothing.
  if (is_served()) return run_served(messages);
  CLI::App app("Searches a news archive as a web page.", kProgram);
  app.set_version_flag("--version", std::string(kProgram) + " " + kVersion);
  app.footer(kFooter);
  std::vector<std::string> typed;
  app.add_option("parameters", typed, "of the page: q='ferry strike'");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return exit_code_of(app, error, messages);
  }
  return run_typed(typed, messages);
}

}  // namespace
}  // namespace newsfold

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  return newsfold::run_program(newsfold::kProgram, argc, argv, newsfold::run);
}
