// SPDX-License-Identifier: GPL-3.0-or-later
// What the words before a printed date say about it.

#pragma once

#include <cstdint>
#include <string_view>

namespace newsfold {

enum class DateLabel : std::uint8_t {
  None,
  Published,  // "Veröffentlicht am", "Posted on"
  Updated,    // "Last modified", "Mis à jour"
  Other,      // not of the article: "View Date", "Printed", "©", "Born"
};

// The last label in `text`, in any case and in the main European languages.
DateLabel label_in(std::string_view text);

// What a class, id or itemprop says: "entry-date", "lastUpdated".
DateLabel label_of_name(std::string_view name);

}  // namespace newsfold
