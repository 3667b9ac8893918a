// SPDX-License-Identifier: GPL-3.0-or-later
// The gateway between a web server and whoever answers: FastCGI if the server
// listens on standard input (FastCGI 1.0), else one request by CGI/1.1 (RFC
// 3875), by libfcgi.

#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <string_view>

#include "searcher/cgi/web_message.h"

namespace newsfold {

using Responder = std::function<WebResponse(const WebRequest&)>;

// A variable of CGI, "QUERY_STRING"; nullptr if the server does not give it.
using Variables = std::function<const char*(const char* name)>;

WebRequest request_of(const Variables& variables);

// "Status: 200 OK", the headers, Content-Length, the body: of HEAD without the
// body.
void write_response(const WebResponse& response, std::string_view method,
                    std::ostream& out);

// Answers requests until the server ends this: one by CGI, any number by
// FastCGI.  Bodies of requests are thrown away.  `respond` must not throw.
void serve(const Responder& respond);

// True if a web server started this program.
bool is_served();

}  // namespace newsfold
