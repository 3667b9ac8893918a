// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/numbers.h"

namespace newsfold {

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (auto at = static_cast<long>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), ",");
  }
  return digits;
}

std::string counted(std::uint64_t number, const std::string& one,
                    const std::string& many) {
  return grouped(number) + " " + (number == 1 ? one : many);
}

}  // namespace newsfold
