// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cgi/parameters.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/numbers.h"
#include "common/percent_encoding.h"
#include "common/text.h"

namespace newsfold {
namespace {

std::string decode(std::string_view text) {
  std::string bytes;
  bytes.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const auto byte = escaped_byte(text, at)) {
      bytes += *byte;
      at += 2;
    } else {
      bytes += text[at] == '+' ? ' ' : text[at];
    }
  }
  return clean_utf8(bytes);
}

bool stands_for_itself(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || c == '*' || c == '-' || c == '.' || c == '_';
}

void append_encoded(std::string_view text, std::string* encoded) {
  for (const char c : text) {
    if (stands_for_itself(c)) {
      *encoded += c;
    } else if (c == ' ') {
      *encoded += '+';
    } else {
      append_escaped(encoded, c);
    }
  }
}

Parameter parse_parameter(std::string_view text) {
  const std::size_t equals = std::min(text.find('='), text.size());
  return {decode(text.substr(0, equals)),
          decode(text.substr(std::min(equals + 1, text.size())))};
}

}  // namespace

Result<Parameters> parse_parameters(std::string_view query,
                                    const ParameterLimits& limits) {
  if (query.size() > limits.bytes) {
    return Error{
        fmt::format("the address has {} bytes behind its ?, more than {}",
                    grouped(query.size()), grouped(limits.bytes))};
  }
  Parameters parameters;
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    if (end > 0) {
      if (parameters.size() == limits.count) {
        return Error{fmt::format("the address has more than {} parameters",
                                 grouped(limits.count))};
      }
      parameters.push_back(parse_parameter(query.substr(0, end)));
    }
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return parameters;
}

std::string_view value_of(const Parameters& parameters, std::string_view name) {
  for (const Parameter& parameter : parameters) {
    if (parameter.name == name && !parameter.value.empty()) {
      return parameter.value;
    }
  }
  return {};
}

std::vector<std::string> values_of(const Parameters& parameters,
                                   std::string_view name) {
  std::vector<std::string> values;
  for (const Parameter& parameter : parameters) {
    if (parameter.name == name && !parameter.value.empty()) {
      values.push_back(parameter.value);
    }
  }
  return values;
}

std::string encode_parameters(const Parameters& parameters) {
  std::string encoded;
  for (const auto& [name, value] : parameters) {
    if (!encoded.empty()) encoded += '&';
    append_encoded(name, &encoded);
    encoded += '=';
    append_encoded(value, &encoded);
  }
  return encoded;
}

}  // namespace newsfold
