// SPDX-License-Identifier: GPL-3.0-or-later
// The units in which a plain text is judged: its lines, or, where somebody
// wrapped them by hand, its paragraphs.

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/extract/text/line_cues.h"
#include "indexer/extract/text/line_features.h"

namespace newsfold {

struct TextUnit {
  std::string_view raw;  // of the text: without line end, maybe several lines
  LineFeatures line;
  Cue cue = Cue::None;
  bool doubled_card = false;
  bool glued_card = false;
  bool after_blank = false;  // an empty line stands before it

  bool good = false;  // running text, as it seems
  bool dropped = false;
  bool recurs = false;               // stands on other pages of the host too
  bool recurring_paragraph = false;  // likewise, and is running text
};

// All lines of `text` that hold more than white space, in order.
// REQUIRES: `text` is valid UTF-8 and outlives the units
std::vector<TextUnit> split_text(std::string_view text);

}  // namespace newsfold
