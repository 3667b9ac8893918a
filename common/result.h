// SPDX-License-Identifier: GPL-3.0-or-later
// Result<T>: what a function returns whose input may be bad.
//
// Bad data is news, not a crash: a parser returns an Error, its caller adds
// where the data came from, reports it, counts it and goes on.  What ends a
// run (a full disk, a damaged archive) is an exception instead.

#pragma once

#include <string>
#include <utility>
#include <variant>

namespace newsfold {

// Why some input was refused: lower case, no full stop, with the offending
// text where there is one.
struct Error {
  std::string message;
  bool is_late = false;  // for want of time: the input may be fine
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}  // NOLINT: implicit on purpose
  Result(Error error) : state_(std::move(error)) {}  // NOLINT: likewise

  bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }

  // REQUIRES: ok()
  const T& operator*() const& { return std::get<T>(state_); }
  T& operator*() & { return std::get<T>(state_); }
  T&& operator*() && { return std::get<T>(std::move(state_)); }
  const T* operator->() const { return &std::get<T>(state_); }
  T* operator->() { return &std::get<T>(state_); }

  // REQUIRES: !ok()
  const Error& error() const { return std::get<Error>(state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace newsfold
