// SPDX-License-Identifier: GPL-3.0-or-later
// Problem: why a request is not answered with what it asks for.

#pragma once

#include <string>

#include "common/result.h"

namespace newsfold {

// Thrown.  What a browser is shown, so it names no paths.
struct Problem {
  int status = 400;
  std::string heading;  // a phrase of the page's languages
  std::string message;  // a phrase, or if there is none such, a text
};

inline Problem not_found() {
  return {404, "problem_not_found", "problem_not_found_message"};
}

inline Problem bad_method() {
  return {405, "problem_method", "problem_method_message"};
}

inline Problem unavailable() {
  return {503, "problem_unavailable", "problem_unavailable_message"};
}

inline Problem bad_request(const Error& error) {
  if (error.is_late) {
    return {503, "problem_too_slow", "problem_too_slow_message"};
  }
  return {400, "problem_bad_request", error.message};
}

}  // namespace newsfold
