// SPDX-License-Identifier: GPL-3.0-or-later
// Text for XML 1.0.

#pragma once

#include <string>
#include <string_view>

namespace newsfold {

// For element content and quoted attributes: markup as references, without the
// characters that XML forbids (controls, U+FFFE, U+FFFF); ill-formed bytes are
// U+FFFD.
std::string xml_text(std::string_view text);

}  // namespace newsfold
