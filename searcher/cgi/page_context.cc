// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cgi/page_context.h"

#include <algorithm>
#include <array>
#include <initializer_list>

#include <fmt/format.h>

#include "common/version.h"
#include "common/wire.h"
#include "searcher/match/request_names.h"

namespace newsfold {
namespace {

struct Offer {
  SearchFormat format;
  std::string_view label;
  std::string_view media_type;
};

constexpr std::array kOffers{
    Offer{SearchFormat::Text, "Text", "text/plain"},
    Offer{SearchFormat::Csv, "CSV", "text/csv"},
    Offer{SearchFormat::Ris, "RIS", "application/x-research-info-systems"},
    Offer{SearchFormat::Bibtex, "BibTeX", "application/x-bibtex"},
    Offer{SearchFormat::Json, "JSON", "application/json"},
    Offer{SearchFormat::Jsonl, "JSONL", "application/x-ndjson"},
    Offer{SearchFormat::Atom, "Atom", "application/atom+xml"},
};

const Offer& offer_of(SearchFormat format) {
  const auto at =
      std::find_if(kOffers.begin(), kOffers.end(),
                   [&](const Offer& offer) { return offer.format == format; });
  return at == kOffers.end() ? kOffers.front() : *at;
}

View phrases_view(const ReaderLanguage& reader) {
  View view;
  for (const auto& [key, text] : reader.plain_phrases()) view.set(key, text);
  return view;
}

// `names` are those of options, `chosen` the one that is.
ViewList options_view(const ReaderLanguage& reader, const std::string& prefix,
                      const std::vector<std::string>& names,
                      std::string_view chosen) {
  ViewList options;
  for (const std::string& name : names) {
    View option;
    option.set("value", name);
    option.set("label", reader.phrase(prefix + name));
    option.set("chosen", name == chosen);
    options.push_back(option);
  }
  return options;
}

ViewList archives_view(const PageContext& page) {
  ViewList options;
  for (const auto& [name, path] : page.settings.archives) {
    View option;
    option.set("value", name);
    option.set("label", name);
    option.set("chosen", name == page.request.archive);
    options.push_back(option);
  }
  return options;
}

ViewList languages_view(const PageContext& page) {
  ViewList languages;
  for (const auto& one : page.languages.all()) {
    View language;
    language.set("lang", one->code());
    language.set("name", one->name());
    language.set("href", page.links.here_in(one->code()));
    language.set("chosen", one.get() == &page.reader);
    languages.push_back(language);
  }
  return languages;
}

bool is_among(const std::string& name,
              std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Does the form show, choose or leave out this parameter?
bool has_field(const std::string& name, Fields fields) {
  if (is_among(name, {"q", "sort", "fold", "page", "format", "provenance",
                      "archive"})) {
    return true;
  }
  if (is_among(name, {"from", "to"})) return fields != Fields::None;
  return fields == Fields::DatesAndMenus &&
         is_among(name, {"source", "lang", "wire"});
}

// What the form carries along unseen.
ViewList hidden_view(const PageContext& page, Fields fields) {
  ViewList hidden;
  for (const auto& [name, value] : parameters_of(page.request)) {
    if (has_field(name, fields)) continue;
    View field;
    field.set("name", name);
    field.set("value", value);
    hidden.push_back(field);
  }
  return hidden;
}

void set_form(const PageContext& page, Fields fields, View* view) {
  const SearchRequest& search = page.request.search;
  view->set("action", page.links.action());
  view->set("query", search.query);
  view->set("from", page.request.from);
  view->set("to", page.request.to);
  view->set("hidden", hidden_view(page, fields));
  view->set("folds", options_view(page.reader, "fold_", fold_names(),
                                  name_of(search.fold)));
  view->set("sorts", options_view(page.reader, "sort_", sort_names(),
                                  name_of(search.sort)));
  view->set("several_archives", page.settings.archives.size() > 1);
  view->set("archives", archives_view(page));
}

}  // namespace

View frame_view(const PageContext& page, const std::string& title,
                Fields fields) {
  View view;
  view.set("t", phrases_view(page.reader));
  view.set("lang", page.reader.code());
  view.set("dir", page.reader.is_right_to_left() ? "rtl" : "ltr");
  view.set("page_title", title.empty() ? page.settings.title
                                       : title + " – " + page.settings.title);
  view.set("site_title", page.settings.title);
  view.set("home_href", page.links.home());
  view.set("about_href", page.links.about());
  view.set("style_href", page.links.style(page.templates.fingerprint()));
  view.set("open_search_href", page.links.open_search());
  view.set("feed_href", false);
  view.set("version", kVersion);
  view.set("languages", languages_view(page));
  set_form(page, fields, &view);
  return view;
}

std::string_view label_of(SearchFormat format) {
  return offer_of(format).label;
}

std::string_view media_type_of(SearchFormat format) {
  return offer_of(format).media_type;
}

ViewList formats_view(const std::vector<FormatLink>& formats) {
  ViewList list;
  for (const FormatLink& link : formats) {
    View view;
    view.set("label", std::string(label_of(link.format)));
    view.set("href", link.href);
    view.set("type", std::string(media_type_of(link.format)));
    list.push_back(view);
  }
  return list;
}

void FactsView::add(const char* label, const std::string& text,
                    const std::string& evidence) {
  if (text.empty()) return;
  View fact;
  fact.set("label", reader_.phrase(label));
  fact.set("text", text);
  set_optional(&fact, "detail",
               evidence.empty()
                   ? ""
                   : reader_.phrase("date_evidence", {{"evidence", evidence}}));
  list_.push_back(fact);
}

std::string joined(const ReaderLanguage& reader,
                   const std::vector<std::string>& texts) {
  return fmt::format("{}", fmt::join(texts, reader.phrase("separator")));
}

std::string incomplete_text(const ReaderLanguage& reader,
                            const std::vector<std::string>& missing) {
  if (missing.empty()) return "";
  return reader.phrase("incomplete", {{"servers", joined(reader, missing)}});
}

std::string counts_text(const ReaderLanguage& reader, std::uint64_t stories,
                        std::uint64_t articles) {
  return reader.phrase("counts",
                       {{"stories", stories}, {"articles", articles}});
}

std::string source_text(const ReaderLanguage& reader, const Article& article) {
  std::string source = printable(article.source);
  if (source.empty()) source = printable(article.dump_id);
  return source.empty() ? reader.phrase("source_unknown") : source;
}

void set_date(View* view, const ReaderLanguage& reader,
              const std::optional<Date>& date) {
  view->set("date_text", date ? reader.date(*date) : reader.phrase("undated"));
  set_optional(view, "datetime", date ? format_date(*date) : "");
}

void set_links(View* view, const SiteSettings& settings,
               const Article& article) {
  set_optional(view, "url", safe_link(article.url));
  set_optional(view, "replay_href", replay_link(settings.replay, article));
}

std::string agency_name(const std::string& code) {
  const Agency* const agency = agency_of_code(code);
  return agency ? std::string(agency->name) : printable(code);
}

}  // namespace newsfold
