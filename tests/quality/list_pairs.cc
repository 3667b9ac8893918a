// SPDX-License-Identifier: GPL-3.0-or-later
// list_pairs: what the pair models see of some articles' neighbours.
//
// usage: list_pairs ARCHIVE LIMIT < IDS
//
// For each article that IDS names (one id of its dump a line), the LIMIT
// articles of the archive with the highest cosine, whatever their day; a line
// each: both ids, both days (days since 1970, "-" if there is none), the signs
// of pair_model.h with the days apart left at kDaysUnknown, and weekday_amiss.
// fit_stories.py fits the models to them.

#include <algorithm>
#include <iostream>
#include <limits>
#include <map>
#include <set>

#include <fmt/format.h>

#include "common/archive.h"
#include "common/likeness/fold_table.h"
#include "common/likeness/undated_model.h"
#include "indexer/fold/article_shelf.h"
#include "indexer/fold/pair_finder.h"

namespace newsfold {
namespace {

struct Named {
  std::string name;  // the id that its dump gave
  std::optional<int> day;
};

class Articles {
 public:
  explicit Articles(const std::filesystem::path& root) {
    const ArchivePaths paths{root};
    const ArticleShelf shelf(segment_paths(paths, published_segments(paths)));
    const auto table = read_fold_table(paths.fold() / "frequencies");
    if (!table) throw ArchiveError(root.string() + " was not folded");
    WordReader reader;
    std::map<std::optional<int>, std::vector<ComparedArticle>> by_day;
    shelf.for_each([&](const ShelvedArticle& shelved) {
      const Article article = shelf.read(shelved);
      const FacetRecord& facts = shelved.facts;
      const auto day = published_day(facts);
      named_[shelved.id()] = {article.dump_id, day};
      by_day[day].push_back({shelved.id(), facts.source, facts.language,
                             day.has_value(),
                             story_vector(reader.read(article), facts.language,
                                          table->frequencies)});
    });
    for (auto& [day, articles] : by_day) {
      days_.emplace(day, ComparedDay(std::move(articles)));
    }
  }

  // The neighbours of those `wanted`, one article after the other.
  void list(const std::set<std::string>& wanted, std::size_t limit) const {
    for (const auto& [day, compared] : days_) {
      for (const ComparedArticle& article : compared.articles()) {
        if (wanted.contains(named_.at(article.id).name)) {
          list_neighbours(article, limit);
        }
      }
    }
  }

 private:
  void list_neighbours(const ComparedArticle& article,
                       std::size_t limit) const {
    const ComparedDay alone({article});
    std::vector<std::pair<double, const ComparedArticle*>> neighbours;
    for (const auto& [day, compared] : days_) {
      for_each_candidate(alone, compared,
                         [&](std::uint32_t, std::uint32_t j, double cos) {
                           const auto& other = compared.articles()[j];
                           if (other.id == article.id) return;
                           neighbours.emplace_back(cos, &other);
                         });
    }
    std::sort(neighbours.begin(), neighbours.end(),
              [](const auto& a, const auto& b) {
                return a.first != b.first ? a.first > b.first
                                          : a.second->id < b.second->id;
              });
    neighbours.resize(std::min(neighbours.size(), limit));
    for (const auto& [cos, other] : neighbours) print(article, *other, cos);
  }

  void print(const ComparedArticle& a, const ComparedArticle& b,
             double cos) const {
    const auto shown = [](const std::optional<int>& day) {
      return day ? std::to_string(*day) : "-";
    };
    const Named& one = named_.at(a.id);
    const Named& two = named_.at(b.id);
    const UndatedSigns signs = undated_signs(
        a.vector, b.vector, cos, two.day.value_or(0), same_source(a, b));
    std::cout << one.name << '\t' << two.name << '\t' << shown(one.day) << '\t'
              << shown(two.day);
    for (const double sign : signs.pair.as_array()) {
      std::cout << '\t' << fmt::format("{:.5g}", sign);
    }
    std::cout << '\t' << signs.weekday_amiss << '\n';
  }

  std::map<ArticleId, Named> named_;
  std::map<std::optional<int>, ComparedDay> days_;
};

}  // namespace
}  // namespace newsfold

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: list_pairs ARCHIVE LIMIT < IDS\n";
    return 2;
  }
  std::set<std::string> wanted;
  for (std::string id; std::getline(std::cin, id);) wanted.insert(id);
  std::ios::sync_with_stdio(false);
  newsfold::Articles(argv[1]).list(wanted, std::stoul(argv[2]));
}
