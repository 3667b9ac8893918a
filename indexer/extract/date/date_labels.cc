// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date/date_labels.h"

#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include "common/text.h"
#include "indexer/extract/date/date_page.h"

namespace newsfold {
namespace {

using enum DateLabel;

// Beginnings of words, or words with a blank behind.
constexpr auto kLabels = std::to_array<std::pair<std::string_view, DateLabel>>({
    {"publi", Published},
    {"pubbli", Published},
    {"posted", Published},
    {"veröffentlich", Published},
    {"erschienen", Published},
    {"erstellt", Published},
    {"eingestellt", Published},
    {"geschrieben", Published},
    {"verfasst", Published},
    {"online seit", Published},
    {"datum", Published},
    {"date ", Published},
    {"date:", Published},
    {"stand ", Published},
    {"stand:", Published},

    {"written", Published},
    {"submitted", Published},
    {"released", Published},
    {"issued", Published},
    {"created", Published},
    {"added", Published},
    {"mis en ligne", Published},
    {"posté", Published},
    {"paru ", Published},
    {"mise en ligne", Published},
    {"rédigé", Published},
    {"fecha", Published},
    {"data ", Published},
    {"data:", Published},
    {"inserito", Published},
    {"scritto", Published},
    {"geplaatst", Published},
    {"gepubliceerd", Published},
    {"opublikowan", Published},
    {"dodano", Published},
    {"publikován", Published},
    {"vydáno", Published},
    {"publicerad", Published},
    {"publiceret", Published},
    {"publisert", Published},
    {"julkaistu", Published},
    {"yayın", Published},
    {"eklenme", Published},
    {"опубликован", Published},
    {"дата", Published},
    {"размещен", Published},
    {"опубліковано", Published},
    {"diterbitkan", Published},
    {"δημοσι", Published},
    {"发布", Published},
    {"发表", Published},
    {"發布", Published},
    {"掲載", Published},
    {"公開", Published},
    {"入力", Published},
    {"입력", Published},
    {"등록", Published},
    {"نشر", Published},
    {"updat", Updated},
    {"modif", Updated},
    {"aktualis", Updated},
    {"aktualiz", Updated},
    {"geändert", Updated},
    {"änderung", Updated},
    {"bearbeitet", Updated},
    {"mis à jour", Updated},
    {"mise à jour", Updated},
    {"actualiz", Updated},
    {"atualiz", Updated},
    {"aggiorn", Updated},
    {"bijgewerkt", Updated},
    {"gewijzigd", Updated},
    {"zaktualiz", Updated},
    {"zmiana", Updated},
    {"güncel", Updated},
    {"обновл", Updated},
    {"оновлен", Updated},
    {"edited", Updated},
    {"changed", Updated},
    {"revised", Updated},
    {"uppdater", Updated},
    {"oppdater", Updated},
    {"opdater", Updated},
    {"päivitetty", Updated},
    {"更新", Updated},
    {"수정", Updated},
    {"view date", Other},
    {"render", Other},
    {"print", Other},
    {"gedruckt", Other},
    {"abgerufen", Other},
    {"accessed", Other},
    {"retrieved", Other},
    {"copyright", Other},
    {"©", Other},
    {"(c)", Other},
    {"expire", Other},
    {"gültig", Other},
    {"valid ", Other},
    {"until", Other},
    {"bis ", Other},
    {"deadline", Other},
    {"born", Other},
    {"geboren", Other},
    {"joined", Other},
    {"mitglied seit", Other},
    {"member since", Other},
    {"registr", Other},
    {"beiträge", Other},
    {"isbn", Other},
    {"captured", Other},
    {"archived", Other},
    {"today is", Other},
    {"heute ist", Other},
    {"version", Other},
    {"ab dem", Other},
    {"beginn", Other},
    {"start", Other},
    {"termin", Other},
    {"since", Other},
    {"terms of", Other},
    {"privacy policy", Other},
    {"datenschutz", Other},
    {"nutzungsbedingungen", Other},
    {"mentions légales", Other},
    {"política de privacidad", Other},
});

// As rfind(), but fast where the word does not occur.
std::size_t last_place_of(std::string_view word, std::string_view text) {
  std::size_t last = text.npos;
  for (std::size_t at = text.find(word); at != text.npos;
       at = text.find(word, at + 1)) {
    last = at;
  }
  return last;
}

// A label stands close to its date.
std::string_view tail_of(std::string_view text) {
  constexpr std::size_t kTail = 60;
  if (text.size() <= kTail) return text;
  text.remove_prefix(text.size() - kTail);
  while (!text.empty() && (text[0] & '\xC0') == '\x80') text.remove_prefix(1);
  return text;
}

}  // namespace

DateLabel label_in(std::string_view text) {
  const std::string lower = ' ' + lower_case(tail_of(text)) + ' ';
  DateLabel last = None;
  std::size_t begin = 0;
  std::size_t end = 0;
  for (const auto& [word, label] : kLabels) {
    const std::size_t at = last_place_of(word, lower);
    if (at == lower.npos) continue;
    const bool is_ascii = static_cast<unsigned char>(word[0]) < 0x80;
    const bool is_at_edge = !(lower[at - 1] >= 'a' && lower[at - 1] <= 'z');
    if (is_ascii && !is_at_edge) continue;
    // "View date:" is not a kind of "date:".
    const bool overlaps = at < end && begin < at + word.size();
    if (overlaps ? word.size() < end - begin : at < begin) continue;
    last = label;
    begin = at;
    end = at + word.size();
  }
  return last;
}

DateLabel label_of_name(std::string_view name) {
  static const NameWords updated(
      {"updat*", "modif*", "lastmod*", "edited", "changed", "aktualis*"});
  static const NameWords published(
      {"date*",     "datum",     "publi*",   "pubdate",  "posted*",
       "fecha",     "parution",  "time",     "dateline", "byline",
       "submitted", "timestamp", "datetime", "pubtime",  "created",
       "post",      "meta",      "info",     "entry",    "postmetadata",
       "details",   "author",    "postinfo"});
  static const NameWords other(
      {"event*", "expire*", "birth*", "copyright", "startdate", "enddate"});
  constexpr auto kNone = std::string_view::npos;
  const bool is_span =
      name.find("startDate") != kNone || name.find("endDate") != kNone;
  if (is_span || other.match(name)) return Other;
  const bool is_updated = updated.match(name);
  static const NameWords strong({"publi*", "pubdate", "posted*", "created"});
  if (is_updated && !strong.match(name)) return Updated;
  return published.match(name) ? Published : None;
}

}  // namespace newsfold
