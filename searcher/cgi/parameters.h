// SPDX-License-Identifier: GPL-3.0-or-later
// The parameters of a page: application/x-www-form-urlencoded, as the URL
// Standard of WHATWG parses it (section 5.1).

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"

namespace newsfold {

struct Parameter {
  std::string name;
  std::string value;  // UTF-8 without NUL (clean_utf8())

  bool operator==(const Parameter&) const = default;
};

using Parameters = std::vector<Parameter>;

struct ParameterLimits {
  std::size_t bytes = 16 << 10;  // of the query string
  std::size_t count = 1000;
};

// In their order.  Fails on a query string beyond the limits.
Result<Parameters> parse_parameters(std::string_view query,
                                    const ParameterLimits& limits = {});

// The value of the first of that name with a value; empty if there is none.
std::string_view value_of(const Parameters& parameters, std::string_view name);

// All values of that name, without the empty ones.
std::vector<std::string> values_of(const Parameters& parameters,
                                   std::string_view name);

// "q=city+council&page=2", to be put behind a "?".  Read by
// parse_parameters(), those with a name are the same again.
std::string encode_parameters(const Parameters& parameters);

}  // namespace newsfold
