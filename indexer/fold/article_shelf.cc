// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/fold/article_shelf.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "common/archive.h"
#include "common/schema.h"
#include "common/stored_article.h"

namespace newsfold {
namespace {

// "D20160920" → its day_number(); none for kUnknownDay.
std::optional<int> day_of_term(std::string_view term) {
  term.remove_prefix(field::kDay.prefix.size());
  int number = 0;
  const auto [end, error] =
      std::from_chars(term.data(), term.data() + term.size(), number);
  if (error != std::errc() || number % 100 == 0) return std::nullopt;
  return day_number(day_of(number / 10'000, number / 100 % 100, number % 100));
}

}  // namespace

ArticleShelf::ArticleShelf(const std::vector<std::filesystem::path>& segments,
                           Captures captures)
    : captures_(std::move(captures)) {
  for (const std::filesystem::path& path : segments) {
    segments_.emplace_back(path.string());
  }
}

std::uint64_t ArticleShelf::size() const {
  std::uint64_t size = 0;
  for (const auto& segment : segments_) size += segment.get_doccount();
  return size;
}

std::optional<ShelvedArticle> ArticleShelf::find(ArticleId id) const {
  const std::string term = term_of(field::kId, format_id(id));
  for (std::uint32_t i = 0; i < segments_.size(); ++i) {
    const auto at = segments_[i].postlist_begin(term);
    if (at != segments_[i].postlist_end(term)) {
      return this->at(i, *at);
    }
  }
  return std::nullopt;
}

ShelvedArticle ArticleShelf::shelved(const std::string& facts,
                                     const std::string& copy_group,
                                     const std::string& copies,
                                     std::uint32_t segment,
                                     Xapian::docid document) const {
  ShelvedArticle article{
      decode_facet_record(facts),     false,   id_of_value(copy_group),
      others_of_copies_value(copies), segment, document};
  if (captures_.empty()) return article;
  std::uint64_t& captured = article.facts.captured;
  const auto noted = captures_.find(article.id());
  if (noted != captures_.end() && noted->second - 1 < captured - 1) {
    captured = noted->second;  // 0 is unknown; one less, it is the largest
    article.captured_earlier = true;
  }
  return article;
}

ShelvedArticle ArticleShelf::at(std::uint32_t segment,
                                Xapian::docid document) const {
  const Xapian::Document found = segments_[segment].get_document(document);
  return shelved(found.get_value(kFacetSlot), found.get_value(kCopySlot),
                 found.get_value(kCopiesSlot), segment, document);
}

std::vector<ShelvedArticle> ArticleShelf::having_term(
    const std::string& term) const {
  std::vector<ShelvedArticle> found;
  for (std::uint32_t i = 0; i < segments_.size(); ++i) {
    for (auto at = segments_[i].postlist_begin(term);
         at != segments_[i].postlist_end(term); ++at) {
      found.push_back(this->at(i, *at));
    }
  }
  std::sort(found.begin(), found.end(),
            [](const auto& a, const auto& b) { return a.id() < b.id(); });
  return found;
}

std::vector<ShelvedArticle> ArticleShelf::on_day(int day) const {
  return having_term(day_term(date_of_day_number(day)));
}

std::vector<ShelvedArticle> ArticleShelf::without_day() const {
  return having_term(term_of(field::kDay, kUnknownDay));
}

std::vector<int> ArticleShelf::days(int first, int last) const {
  const std::string prefix(field::kDay.prefix);
  std::set<int> days;
  for (const Xapian::Database& segment : segments_) {
    for (auto term = segment.allterms_begin(prefix);
         term != segment.allterms_end(prefix); ++term) {
      const auto day = day_of_term(*term);
      if (day && *day >= first && *day <= last) days.insert(*day);
    }
  }
  return {days.begin(), days.end()};
}

void ArticleShelf::for_each(const Visitor& visit) const {
  for (std::uint32_t i = 0; i < segments_.size(); ++i) for_each_of(i, visit);
}

// From the streams of values, which is much faster than by document.
void ArticleShelf::for_each_of(std::uint32_t segment,
                               const Visitor& visit) const {
  const Xapian::Database& database = segments_[segment];
  auto groups = database.valuestream_begin(kCopySlot);
  auto copies = database.valuestream_begin(kCopiesSlot);
  const auto last = database.valuestream_end(kCopiesSlot);
  for (auto facts = database.valuestream_begin(kFacetSlot);
       facts != database.valuestream_end(kFacetSlot); ++facts) {
    const Xapian::docid document = facts.get_docid();
    groups.skip_to(document);
    if (copies != last) copies.skip_to(document);
    const bool has_copies = copies != last && copies.get_docid() == document;
    visit(
        shelved(*facts, *groups, has_copies ? *copies : "", segment, document));
  }
}

Article ArticleShelf::read(const ShelvedArticle& article) const {
  Result<Article> read = decode_article(
      segments_[article.segment].get_document(article.document).get_data());
  if (!read) throw ArchiveError(read.error().message);
  return *std::move(read);
}

}  // namespace newsfold
