// SPDX-License-Identifier: GPL-3.0-or-later
// Types of pages by name, for what tests print and compare.

#pragma once

#include "indexer/read/page.h"

namespace newsfold {

inline const char* page_type_name(PageType type) {
  switch (type) {
    case PageType::JsonRecord:
      return "json";
    case PageType::Text:
      return "text";
    case PageType::Html:
      return "html";
    case PageType::HttpResponse:
      return "http";
    case PageType::Revisit:
      return "revisit";
    case PageType::Skipped:
      return "skipped";
    case PageType::TooLarge:
      return "too large";
    case PageType::Unreadable:
      return "unreadable";
  }
  return "";
}

}  // namespace newsfold
