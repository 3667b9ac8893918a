// SPDX-License-Identifier: GPL-3.0-or-later
// When an article in plain text was published.  Without markup only two things
// are evidence: the day in its address, and a line that says so ("First
// published: 20 September 2011").  Lone days are not: pages print today's.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/date.h"

namespace newsfold {

struct PlainDate {
  std::optional<Date> date;
  std::string evidence;  // the rule and what was printed, or why there is none
};

// The day in the address of an article, else the month there, with its
// evidence: "address: http://a.example/2011/09/20/hare (certain)", a month is
// "(likely)". Nothing where the address has none, or one that plausible()
// refuses.
std::optional<PlainDate> find_address_date(std::string_view url,
                                           const Date& latest);

// `url` is canonical or empty; nothing after `latest` is believed.
PlainDate find_plain_date(std::string_view text, std::string_view url,
                          const Date& latest);

}  // namespace newsfold
