// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/article_names.h"

#include <optional>
#include <string>

#include "common/schema.h"
#include "common/text.h"
#include "common/url.h"

namespace newsfold {
namespace {

FacetRecord facts_of(const Xapian::Document& document) {
  return decode_facet_record(document.get_value(kFacetSlot));
}

// The first by leads() of the articles with a term.
std::optional<FiledArticle> lead_with(const Xapian::Database& database,
                                      const std::string& term) {
  std::optional<Xapian::Document> lead;
  for (auto at = database.postlist_begin(term);
       at != database.postlist_end(term); ++at) {
    const Xapian::Document document = database.get_document(*at);
    if (!lead || leads(facts_of(document), facts_of(*lead))) lead = document;
  }
  if (!lead) return std::nullopt;
  return filed_article(*lead);
}

Result<std::string> term_of_name(std::string_view name) {
  if (const auto id = parse_id(name)) {
    return term_of(field::kId, format_id(*id));
  }
  const Result<std::string> url = canonical_url(name);
  if (!url) return url.error();
  return url_term(url_key(*url));
}

}  // namespace

bool is_article_name(std::string_view text) {
  if (parse_id(text)) return true;
  constexpr std::size_t kLongestScheme = 8;  // "https://"
  const std::string begin =
      lower_case(prefix_at_character(text, kLongestScheme));
  return begin.starts_with("http://") || begin == "https://";
}

Result<FiledArticle> find_article(const ArchiveReader& archive,
                                  std::string_view name) {
  const Result<std::string> term = term_of_name(name);
  if (!term) return term.error();
  auto article = lead_with(archive.database(), *term);
  if (!article) {
    constexpr std::size_t kShownBytes = 200;
    return Error{(parse_id(name) ? "no article " : "no article at ") +
                 shown(name, kShownBytes)};
  }
  return *std::move(article);
}

std::vector<FiledArticle> articles_of_story(const ArchiveReader& archive,
                                            StoryId story, std::size_t most) {
  const std::string value = id_value(story);
  Xapian::Enquire enquire(archive.database());
  enquire.set_query(
      Xapian::Query(Xapian::Query::OP_VALUE_RANGE, kStorySlot, value, value));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::MSet found =
      enquire.get_mset(0, static_cast<Xapian::doccount>(most));
  std::vector<FiledArticle> articles;
  for (auto at = found.begin(); at != found.end(); ++at) {
    articles.push_back(filed_article(at.get_document()));
  }
  return articles;
}

}  // namespace newsfold
