// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/chunked_body.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "common/numbers.h"
#include "common/text.h"
#include "indexer/read/header_fields.h"
#include "indexer/read/limits.h"

namespace newsfold {
namespace {

// The size in a line such as "1f40;name=value"; `rest` then begins behind it.
std::optional<std::size_t> take_size(std::string_view* rest) {
  constexpr std::size_t kMaxLine = 1024;
  if (rest->substr(0, kMaxLine).find('\n') == std::string_view::npos) {
    return std::nullopt;
  }
  const std::string_view line = take_header_line(rest);
  const std::string_view digits = trimmed(line.substr(0, line.find(';')));
  return parse_number<std::size_t>(digits, 16);
}

// The body is cut short in the line that tells a size.
bool is_beginning_of_size(std::string_view rest) {
  return rest.find_first_not_of("0123456789abcdefABCDEF\r") == rest.npos;
}

// Takes the line end behind a chunk.
bool take_line_end(std::string_view* rest) {
  const std::size_t size = rest->starts_with("\r\n") ? 2
                           : rest->starts_with('\n') ? 1
                                                     : 0;
  rest->remove_prefix(size);
  return size > 0;
}

}  // namespace

Result<std::string> join_chunks(std::string_view body) {
  std::string joined;
  bool any = false;
  for (std::string_view rest = body; !rest.empty();) {
    const std::string_view here = rest;
    if (any && is_beginning_of_size(here)) break;
    const std::optional<std::size_t> size = take_size(&rest);
    const std::string_view chunk = rest.substr(0, size.value_or(0));
    rest.remove_prefix(chunk.size());
    const bool last = size && *size == 0;  // trailers may follow
    const bool closed = take_line_end(&rest) || rest.empty() || (any && last);
    // No page has so large a chunk, even if it is cut.
    if (!size || *size > kMaxPageBytes || !closed) {
      // A number in the first line of a text is no chunk.
      if (!any) return std::string(body);
      return Error{fmt::format("a bad chunk at byte {} of the body: \"{}\"",
                               body.size() - here.size(), shown(here, 20))};
    }
    any = true;
    joined += chunk;
    if (last) break;
  }
  return joined;
}

}  // namespace newsfold
