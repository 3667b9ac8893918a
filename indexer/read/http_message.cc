// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/http_message.h"

#include <algorithm>
#include <vector>

#include "common/text.h"
#include "indexer/read/chunked_body.h"
#include "indexer/read/header_fields.h"
#include "indexer/read/limits.h"
#include "indexer/read/packed_body.h"

namespace newsfold {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Of "HTTP/1.1 200 OK", "HTTP/1.0 404", "HTTP 200"; 0 if there is none.
int status_of(std::string_view line) {
  if (!starts_ignoring_case(line, "HTTP")) return 0;
  const std::size_t blank = line.find_first_of(" \t");
  if (blank == std::string_view::npos) return 0;
  const std::string_view code = trimmed(line.substr(blank)).substr(0, 3);
  if (code.size() != 3 || !std::all_of(code.begin(), code.end(), is_digit)) {
    return 0;
  }
  return (code[0] - '0') * 100 + (code[1] - '0') * 10 + (code[2] - '0');
}

// Where the body begins, from `from`, the beginning of a line, on.
std::size_t body_begin(std::string_view message, std::size_t from) {
  std::string_view rest = message.substr(from);
  while (!rest.empty()) {
    const std::size_t here = message.size() - rest.size();
    if (rest.front() == '<') return here;
    if (take_header_line(&rest).empty()) return message.size() - rest.size();
  }
  return message.size();
}

// The encodings in the order in which they were applied.
std::vector<std::string> encodings_of(std::string_view list) {
  std::vector<std::string> encodings;
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    std::string name = ascii_lower_case(trimmed(list.substr(0, comma)));
    if (name.starts_with("x-")) name.erase(0, 2);
    if (!name.empty() && name != "identity" && name != "none") {
      encodings.push_back(std::move(name));
    }
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return encodings;
}

// More would only be there to make us work.
constexpr std::size_t kMaxEncodings = 5;

Result<std::string> undo_encodings(const HttpHead& head,
                                   std::string_view stored) {
  std::vector<std::string> encodings = encodings_of(head.content_encoding);
  for (std::string& name : encodings_of(head.transfer_encoding)) {
    encodings.push_back(std::move(name));
  }
  if (encodings.size() > kMaxEncodings) {
    return Error{"a body of too many encodings"};
  }
  std::string body(stored);
  for (; !encodings.empty(); encodings.pop_back()) {
    if (encodings.back() == "chunked") {
      Result<std::string> joined = join_chunks(body);
      if (!joined) return joined.error();
      body = *std::move(joined);
      continue;
    }
    Result<std::string> unpacked = unpack_body(encodings.back(), body);
    if (!unpacked) return unpacked.error();
    body = *std::move(unpacked);
  }
  return body;
}

}  // namespace

Result<HttpHead> parse_http_head(std::string_view message) {
  HttpHead head;
  std::string_view fields;
  do {
    std::string_view rest = message.substr(head.size);
    const std::string_view line = take_header_line(&rest);
    head.status = status_of(line);
    if (head.status == 0) {
      return Error{"no HTTP status: \"" + shown(line) + "\""};
    }
    const std::size_t begin = message.size() - rest.size();
    head.size = body_begin(message.substr(0, begin + kMaxHeaderBytes), begin);
    fields = message.substr(begin, head.size - begin);
    if (fields.size() >= kMaxHeaderBytes) {
      return Error{"an HTTP header that does not end"};
    }
  } while (head.status < 200 && message.substr(head.size).starts_with("HTTP/"));
  const HeaderFields parsed(fields);
  const std::string* type = parsed.find("Content-Type");
  if (type) head.content_type = *type;
  head.content_encoding = parsed.joined("Content-Encoding");
  head.transfer_encoding = parsed.joined("Transfer-Encoding");
  return head;
}

Result<HttpResponse> parse_http_response(std::string_view message) {
  Result<HttpHead> head = parse_http_head(message);
  if (!head) return head.error();
  Result<std::string> body = undo_encodings(*head, message.substr(head->size));
  if (!body) return body.error();
  if (body->size() > kMaxPageBytes) {
    return Error{"a body of more than 16 MiB"};
  }
  return HttpResponse{head->status, std::move(head->content_type),
                      *std::move(body)};
}

}  // namespace newsfold
