// SPDX-License-Identifier: GPL-3.0-or-later
// One statement about the date of an article, as the rules of meta_date.cc and
// text_date.cc find it and date_finder.cc weighs it.

#pragma once

#include <string>

#include "common/date.h"
#include "indexer/extract/date/date_finder.h"

namespace newsfold {

struct DateEvidence {
  Date date;
  std::string rule;     // "meta article:published_time"
  std::string printed;  // "2016-09-20T10:11:12+02:00"
  // How much a statement of this kind says: about the logarithm of right to
  // wrong ones.
  double weight = 0;
  DateConfidence confidence = DateConfidence::None;  // if it stood alone
};

}  // namespace newsfold
