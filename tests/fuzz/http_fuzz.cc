// SPDX-License-Identifier: GPL-3.0-or-later
// Fuzz target: HTTP responses as crawlers store them.

#include <string>

#include "fuzz/checks.h"
#include "indexer/read/http_message.h"
#include "indexer/read/limits.h"

namespace newsfold {
namespace {

void promise_head(const HttpHead& head, std::string_view message) {
  promise(head.status > 0 && head.status < 1000, "a status has three digits");
  promise(head.size <= message.size(), "the head is a part of the message");
  promise(head.size <= 1 || message[head.size - 1] == '\n' ||
              head.size == message.size(),
          "the body begins in a line of its own");
  // The message may be cut anywhere behind the head.
  const Result<HttpHead> alone = parse_http_head(message.substr(0, head.size));
  promise(alone && alone->status == head.status && alone->size == head.size &&
              alone->content_type == head.content_type &&
              alone->content_encoding == head.content_encoding &&
              alone->transfer_encoding == head.transfer_encoding,
          "the head alone is read as with its body");
}

void promise_response(const HttpResponse& response, const HttpHead& head,
                      std::string_view message) {
  promise(response.status == head.status, "response and head have one status");
  promise(response.content_type == head.content_type,
          "response and head have one type");
  promise(response.body.size() <= kMaxPageBytes, "a body has a limit");
  if (head.content_encoding.empty() && head.transfer_encoding.empty()) {
    promise(response.body == message.substr(head.size),
            "a body without encodings stays as it is");
  }
}

}  // namespace
}  // namespace newsfold

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  using namespace newsfold;
  const std::string_view message = input_of(data, size);
  const Result<HttpHead> head = parse_http_head(message);
  const Result<HttpResponse> response = parse_http_response(message);
  const Result<HttpResponse> again = parse_http_response(message);

  promise(bool(response) == bool(again), "a response is read the same twice");
  if (head) promise_head(*head, message);
  if (response) {
    promise(bool(head), "a response has a head");
    promise_response(*response, *head, message);
    promise(response->body == again->body, "a body is read the same twice");
  } else {
    promise(!response.error().message.empty(), "an error says what is wrong");
  }
  return 0;
}
