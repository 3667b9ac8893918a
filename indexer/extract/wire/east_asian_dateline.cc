// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/wire/east_asian_dateline.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text.h"
#include "indexer/extract/wire/agency_forms.h"

namespace newsfold {
namespace {

// The mark at the end of what stands in brackets: "東京 19日 ロイター",
// "서울=연합뉴스", "ワシントン共同".
const Agency* agency_at_end(std::string_view inside) {
  constexpr auto kGlued =
      std::to_array<std::string_view>({"共同", "時事", "ロイター", "AFP"});
  constexpr auto kBetween =
      std::to_array<std::string_view>({"=", "＝", " ", "\u3000"});
  for (const std::string_view between : kBetween) {
    const std::size_t at = inside.rfind(between);
    if (at == std::string_view::npos) continue;
    const Mark mark = find_mark(inside.substr(at + between.size()));
    if (mark.agency) return mark.agency;
  }
  for (const std::string_view mark : kGlued) {
    if (inside.size() > mark.size() && inside.ends_with(mark)) {
      return find_mark(mark).agency;
    }
  }
  return nullptr;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<signed char>(c) >= 0; });
}

// "【10月19日 AFP】", "[ロンドン　19日　ロイター]", "(서울=연합뉴스)".  Photos
// are credited in brackets, too, but not in these scripts.
WireSign find_bracketed(std::string_view line) {
  using Pair = std::pair<std::string_view, std::string_view>;
  constexpr auto kPairs =
      std::to_array<Pair>({{"【", "】"}, {"[", "]"}, {"［", "］"}, {"(", ")"}});
  for (const auto& [open, close] : kPairs) {
    if (!line.starts_with(open)) continue;
    const std::size_t end = line.substr(0, kDatelineBytes).find(close);
    if (end == std::string_view::npos) return {};
    const std::string_view inside = line.substr(open.size(), end - open.size());
    const bool is_korean = inside.find('=') != std::string_view::npos;
    if (is_ascii(inside) || (open == "(" && !is_korean)) return {};
    return {agency_at_end(inside), line.substr(0, end + close.size())};
  }
  return {};
}

// "新华社北京10月19日电", "（中央社記者王小明台北19日電）": an agency, and that
// it wired what follows.
WireSign find_chinese(std::string_view line) {
  constexpr auto kAgencies = std::to_array<std::string_view>(
      {"新华社", "新華社", "中新社", "中新网", "中新網", "中央社"});
  constexpr auto kWired =
      std::to_array<std::string_view>({"电", "電", "讯", "訊"});
  std::string_view rest = line;
  for (const std::string_view open : {"（", "(", "【", "［", "["}) {
    if (rest.starts_with(open)) rest.remove_prefix(open.size());
  }
  for (const std::string_view agency : kAgencies) {
    if (!rest.starts_with(agency)) continue;
    const std::string_view near = prefix_at_character(rest, 75);
    for (const std::string_view wired : kWired) {
      const std::size_t at = near.find(wired);
      if (at == std::string_view::npos) continue;
      return {find_mark(agency).agency, near.substr(0, at + wired.size())};
    }
  }
  return {};
}

}  // namespace

WireSign find_east_asian_dateline(std::string_view line) {
  const WireSign sign = find_bracketed(line);
  return sign.agency ? sign : find_chinese(line);
}

}  // namespace newsfold
