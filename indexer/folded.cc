// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/folded.h"

#include <algorithm>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <nlohmann/json.hpp>

#include "common/archive.h"
#include "common/schema.h"
#include "indexer/commands.h"
#include "indexer/fold/article_shelf.h"

namespace newsfold {
namespace {

std::uint64_t count_distinct(const Xapian::Database& database, Slot slot) {
  boost::unordered_flat_set<std::uint64_t> ids;
  for (auto value = database.valuestream_begin(slot);
       value != database.valuestream_end(slot); ++value) {
    ids.insert(id_of_value(*value));
  }
  return ids.size();
}

std::vector<ShelvedArticle> all_by_id(const ArticleShelf& shelf) {
  std::vector<ShelvedArticle> articles;
  shelf.for_each(
      [&](const ShelvedArticle& article) { articles.push_back(article); });
  std::sort(articles.begin(), articles.end(),
            [](const auto& a, const auto& b) { return a.id() < b.id(); });
  return articles;
}

// How an article is called: as its dump called it, else by its id.
std::string name_of(const Article& article, ArticleId id) {
  return article.dump_id.empty() ? format_id(id) : article.dump_id;
}

void print_line(const ShelvedArticle& shelved, const Article& article,
                const std::string& lead, StoriesFormat format,
                std::ostream& out) {
  const std::string id = name_of(article, shelved.id());
  const std::string story = format_id(shelved.facts.story);
  const std::string copy = format_id(shelved.copy_group);
  if (format == StoriesFormat::Text) {
    out << story << "  " << copy << "  " << format_id(shelved.id()) << "  "
        << article.title << '\n';
    return;
  }
  nlohmann::ordered_json line = {{"id", id},
                                 {"url", article.url},
                                 {"story", story},
                                 {"copy", copy},
                                 {"lead", lead}};
  out << line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)
      << '\n';
}

}  // namespace

FoldCounts count_folded(const Xapian::Database& database) {
  return {database.get_doccount(), count_distinct(database, kCopySlot),
          count_distinct(database, kStorySlot)};
}

ExitCode run_stories(const std::filesystem::path& archive, StoriesFormat format,
                     std::ostream& out) {
  const ArchivePaths paths{archive};
  const ArchiveReader complains_of_what_is_no_archive(archive);
  const ArticleShelf shelf(
      segment_paths(paths, complains_of_what_is_no_archive.segment_names()));
  const std::vector<ShelvedArticle> articles = all_by_id(shelf);
  boost::unordered_flat_map<ArticleId, std::string> leads;  // names, by id
  for (const ShelvedArticle& shelved : articles) {
    const Article article = shelf.read(shelved);
    const ArticleId lead = shelved.facts.story;
    const auto [name, is_new] = leads.try_emplace(lead);
    if (is_new) {
      const auto of_lead = shelf.find(lead);
      name->second =
          of_lead ? name_of(shelf.read(*of_lead), lead) : format_id(lead);
    }
    print_line(shelved, article, name->second, format, out);
  }
  return articles.empty() ? ExitCode::NothingFound : ExitCode::Done;
}

}  // namespace newsfold
