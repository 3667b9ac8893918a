// SPDX-License-Identifier: GPL-3.0-or-later
// Credits at the end of a text: "Copyright 2016 The Associated Press",
// "(Reporting by Jane Doe; Editing by John Roe)", "... he said. - Bernama".

#pragma once

#include <string_view>

#include "indexer/extract/wire/sign_text.h"

namespace newsfold {

// The agency that the lines of `tail`, the end of a text, credit with the whole
// of it.  "With files from ..." and "... contributed to this report" credit
// parts.
WireSign find_credit(std::string_view tail);

}  // namespace newsfold
