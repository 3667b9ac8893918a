// SPDX-License-Identifier: GPL-3.0-or-later
// PageContext: what every page knows beside what it shows.

#pragma once

#include "searcher/cgi/language/reader_language.h"
#include "searcher/cgi/page_links.h"
#include "searcher/cgi/page_request.h"
#include "searcher/cgi/site_settings.h"
#include "searcher/cgi/templates.h"
#include "searcher/cgi/view.h"

namespace newsfold {

struct PageContext {
  const SiteSettings& settings;
  const ReaderLanguages& languages;
  const ReaderLanguage& reader;
  const Templates& templates;
  const PageRequest& request;
  const PageLinks& links;
};

// Fields of the form that stand in the page itself; what the others hold goes
// along unseen.
enum class Fields { None, Dates, DatesAndMenus };

// What stands around each page; `title` is its own, empty of the home page.
View frame_view(const PageContext& page, const std::string& title,
                Fields fields = Fields::None);

// A format as it is offered.
std::string_view label_of(SearchFormat format);       // "BibTeX"
std::string_view media_type_of(SearchFormat format);  // "text/csv"

// What is known of something: a line each.
class FactsView {
 public:
  explicit FactsView(const ReaderLanguage& reader) : reader_(reader) {}

  // `label` is a phrase.  Without a text there is no line.
  void add(const char* label, const std::string& text,
           const std::string& evidence = "");

  const ViewList& list() const { return list_; }

 private:
  const ReaderLanguage& reader_;
  ViewList list_;
};

// Links to formats.
struct FormatLink {
  SearchFormat format;
  std::string href;
};
ViewList formats_view(const std::vector<FormatLink>& formats);

// "Reuters, Associated Press", as the reader's language separates them.
std::string joined(const ReaderLanguage& reader,
                   const std::vector<std::string>& texts);

// "Not all of the archive could be searched ..."; empty if it could.
std::string incomplete_text(const ReaderLanguage& reader,
                            const std::vector<std::string>& missing);

// "3 stories (9 articles)"
std::string counts_text(const ReaderLanguage& reader, std::uint64_t stories,
                        std::uint64_t articles);

// The source, else the id that the dump gave, else "unknown source".
std::string source_text(const ReaderLanguage& reader, const Article& article);

// date_text and datetime: "undated" and none if it is unknown.
void set_date(View* view, const ReaderLanguage& reader,
              const std::optional<Date>& date);

// url and replay_href.
void set_links(View* view, const SiteSettings& settings,
               const Article& article);

// The name of an agency by its code; empty of none.
std::string agency_name(const std::string& code);

}  // namespace newsfold
