// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cgi/open_search.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/text.h"
#include "searcher/render/json.h"
#include "searcher/render/xml.h"

namespace newsfold {
namespace {

// An address with a place for the words in it: {searchTerms} must not be
// encoded.
std::string url_element(std::string_view origin, const std::string& path,
                        std::string_view type, std::string_view parameters) {
  const char* const sign = path.find('?') == std::string::npos ? "?" : "&";
  return fmt::format(
      "  <Url type=\"{}\" template=\"{}\"/>\n", type,
      xml_text(std::string(origin) + path + sign + std::string(parameters)));
}

// The specification allows no more than 16 characters: whole words, if there
// are such.
std::string short_name(const std::string& title) {
  constexpr std::size_t kMost = 16;
  std::size_t at = 0;
  for (std::size_t count = 0; at < title.size() && count < kMost; ++count) {
    next_character(title, &at);
  }
  if (at == title.size()) return title;
  const std::string name = title.substr(0, at + 1);
  return title.substr(0, std::min(name.rfind(' '), at));
}

}  // namespace

std::string open_search_description(const PageContext& page,
                                    std::string_view origin) {
  const std::string& title = page.settings.title;
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<OpenSearchDescription "
         "xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n" +
         fmt::format(
             "  <ShortName>{}</ShortName>\n"
             "  <Description>{}</Description>\n",
             xml_text(short_name(title)),
             xml_text(
                 page.reader.phrase("open_search_about", {{"site", title}}))) +
         url_element(origin, page.links.home(), "text/html",
                     "q={searchTerms}&page={startPage?}") +
         url_element(origin, page.links.home(), "application/atom+xml",
                     "q={searchTerms}&page={startPage?}&format=atom") +
         url_element(origin, page.links.suggest(),
                     "application/x-suggestions+json", "q={searchTerms}") +
         "  <InputEncoding>UTF-8</InputEncoding>\n"
         "  <OutputEncoding>UTF-8</OutputEncoding>\n"
         "</OpenSearchDescription>\n";
}

std::string suggestions_json(std::string_view typed,
                             const std::vector<std::string>& completions) {
  return dump_line(nlohmann::ordered_json::array({typed, completions})) + "\n";
}

}  // namespace newsfold
