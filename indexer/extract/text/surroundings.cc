// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/surroundings.h"

#include <algorithm>
#include <array>

#include "common/text.h"
#include "indexer/extract/text/boilerplate_lines.h"

namespace newsfold {
namespace {

struct Signs {
  std::size_t menu = 0;    // lines that only navigation has
  std::size_t marks = 0;   // other lines with a cue
  std::size_t lists = 0;   // list heads with a list, cards
  std::size_t edges = 0;   // marks at the beginning or the end
  std::size_t labels = 0;  // lines of a few words, no sentence
};

bool is_label(const TextUnit& unit) {
  const LineFeatures& line = unit.line;
  return line.width < 30 && line.words <= 3 && line.digits == 0 &&
         line.commas == 0 && !line.sentence_end && !line.starts_lower;
}

bool is_headline(const TextUnit& unit) {
  return unit.line.width >= 20 && !unit.line.sentence_end &&
         (unit.line.words >= 4 || unit.line.caseless);
}

// A list head heads a list, or ends the text.
bool heads_list(std::span<const TextUnit> behind) {
  return behind.empty() ||
         (behind.size() >= 2 && is_headline(behind[0]) &&
          is_headline(behind[1])) ||
         behind[0].line.bullet;
}

bool is_card(std::span<const TextUnit> units, std::size_t i) {
  return units[i].doubled_card ||
         (i > 0 && units[i].glued_card && units[i - 1].glued_card);
}

void count_cue(std::span<const TextUnit> units, std::size_t i, Signs* signs) {
  switch (units[i].cue) {
    case Cue::None:
      signs->lists += is_card(units, i);
      return;
    case Cue::Navigation:
      ++signs->menu;
      return;
    case Cue::ListHead:
      signs->lists += heads_list(units.subspan(i + 1));
      break;
    case Cue::InlineLink:
      ++signs->lists;
      break;
    case Cue::Credit:
      if (i == 0) return;  // a headline may end with the name of an agency
      ++signs->lists;
      break;
    default:
      break;
  }
  ++signs->marks;
  signs->edges += i < 4 || i + 3 >= units.size();
}

Signs signs_of(std::span<const TextUnit> units) {
  Signs signs;
  for (std::size_t i = 0; i < units.size(); ++i) {
    count_cue(units, i, &signs);
    signs.labels += is_label(units[i]);
  }
  return signs;
}

bool has_running_text(std::span<const TextUnit> units) {
  return std::any_of(units.begin(), units.end(), is_solid);
}

// The whole of a line, or all before a site's name.
constexpr auto kErrors = std::to_array<std::string_view>(
    {"404",
     "404 not found",
     "404 error",
     "404 page not found",
     "404 file not found",
     "error 404",
     "error 404 not found",
     "http error 404",
     "http 404",
     "403 forbidden",
     "403 error",
     "error 403",
     "410 gone",
     "429 too many requests",
     "500 internal server error",
     "error 500",
     "502 bad gateway",
     "503 service unavailable",
     "503 service temporarily unavailable",
     "504 gateway timeout",
     "504 gateway time-out",
     "page not found",
     "page not found 404",
     "sorry, page not found",
     "file not found",
     "document not found",
     "the page cannot be found",
     "page cannot be found",
     "the page you requested was not found",
     "the page you were looking for doesn't exist",
     "this page isn't available",
     "page unavailable",
     "access to this page has been denied",
     "internal server error",
     "bad gateway",
     "service unavailable",
     "service temporarily unavailable",
     "are you a robot",
     "attention required! | cloudflare",
     "just a moment",
     "one more step",
     "checking your browser before accessing",
     "verify you are human",
     "request blocked",
     "seite nicht gefunden",
     "fehler 404",
     "page introuvable",
     "page non trouvée",
     "erreur 404",
     "página no encontrada",
     "página não encontrada",
     "erro 404",
     "pagina non trovata",
     "errore 404",
     "pagina niet gevonden",
     "sidan hittades inte",
     "sidan kunde inte hittas",
     "siden blev ikke fundet",
     "siden ble ikke funnet",
     "sivua ei löytynyt",
     "nie znaleziono strony",
     "strona nie istnieje",
     "stránka nenalezena",
     "страница не найдена",
     "ошибка 404",
     "сторінку не знайдено",
     "الصفحة غير موجودة",
     "页面不存在",
     "找不到页面",
     "ページが見つかりません",
     "페이지를 찾을 수 없습니다"});

// These are errors only with a site around them.
constexpr auto kErrorsOfSites = std::to_array<std::string_view>(
    {"not found", "access denied", "forbidden", "error", "zugriff verweigert",
     "accès refusé", "acceso denegado", "доступ запрещен"});

// `lower` is the phrase, with nothing or a site's name behind it.
bool says(std::string_view lower, std::string_view phrase) {
  if (!lower.starts_with(phrase)) return false;
  constexpr std::string_view kNothing = " .!?…";
  const std::string_view behind = lower.substr(phrase.size());
  const std::size_t mark = behind.find_first_not_of(kNothing);
  return mark == std::string_view::npos ||
         std::string_view("|-:([").find(behind[mark]) !=
             std::string_view::npos ||
         behind.substr(mark).starts_with("–");
}

bool is_error_line(const LineFeatures& line, Surroundings surroundings) {
  constexpr std::uint32_t kLongestError = 80;
  if (line.width > kLongestError) return false;
  const std::string lower = lower_case(fold_space(line.text));
  const auto is_said = [&](std::string_view error) {
    return says(lower, error);
  };
  return std::any_of(kErrors.begin(), kErrors.end(), is_said) ||
         (surroundings == Surroundings::Site &&
          std::any_of(kErrorsOfSites.begin(), kErrorsOfSites.end(), is_said));
}

bool is_error_page(std::span<const TextUnit> units, Surroundings surroundings) {
  constexpr std::uint32_t kMostExplained = 700;
  constexpr std::size_t kHeadLines = 6;
  std::uint32_t width = 0;
  for (const TextUnit& unit : units) {
    if (is_solid(unit)) width += unit.line.width;
  }
  if (width > kMostExplained) return false;
  const auto head = units.first(std::min(units.size(), kHeadLines));
  return std::any_of(head.begin(), head.end(), [&](const TextUnit& unit) {
    return is_error_line(unit.line, surroundings);
  });
}

}  // namespace

Surroundings surroundings_of(std::span<const TextUnit> units) {
  const Signs signs = signs_of(units);
  const bool running_text = has_running_text(units);
  const std::size_t weight = 2 * signs.menu + signs.marks + signs.labels / 5;
  const bool many_labels =
      signs.labels >= 20 && 10 * signs.labels >= 4 * units.size();
  const bool site =
      many_labels || (signs.menu + signs.marks > 0 && weight >= 6);
  if (signs.menu >= 3 || (site && running_text)) return Surroundings::Site;
  // A line "More" or "Back" in a poem or among subheads is no sign.
  const bool marked = signs.lists > 0 || signs.edges > 0;
  return marked && running_text ? Surroundings::Marks : Surroundings::None;
}

std::optional<std::string> reason_against(std::span<const TextUnit> units,
                                          Surroundings surroundings) {
  constexpr std::size_t kFewLines = 6;
  const bool may_be_error =
      surroundings != Surroundings::None || units.size() <= kFewLines;
  if (may_be_error && is_error_page(units, surroundings)) {
    return "an error page";
  }
  if (surroundings != Surroundings::None && is_cookie_wall(units)) {
    return "a cookie notice";
  }
  return std::nullopt;
}

}  // namespace newsfold
