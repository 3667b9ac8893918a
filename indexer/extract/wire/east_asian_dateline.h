// SPDX-License-Identifier: GPL-3.0-or-later
// Datelines of Chinese, Japanese and Korean: "新华社北京10月19日电",
// "【ワシントン共同】", "(서울=연합뉴스)".

#pragma once

#include <string_view>

#include "indexer/extract/wire/sign_text.h"

namespace newsfold {

// The agency in such a dateline at the beginning of `line`.
WireSign find_east_asian_dateline(std::string_view line);

}  // namespace newsfold
