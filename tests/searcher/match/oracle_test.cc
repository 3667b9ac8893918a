// SPDX-License-Identifier: GPL-3.0-or-later
// The whole searcher against the oracle: random archives in one or several
// segments, random queries, every fold, sort and page.  Counts, facets, sets,
// leads, members and order must be those of a look at each article in turn.

#include "tests/searcher/match/oracle.h"

#include <algorithm>
#include <set>
#include <tuple>

#include <catch2/catch.hpp>

#include "common/facet_record.h"
#include "common/hash.h"
#include "common/schema.h"
#include "common/stored_article.h"
#include "common/wire.h"
#include "searcher/match/engine.h"
#include "support/archive_fixture.h"

namespace Catch {
template <>
struct StringMaker<newsfold::Counts> {
  static std::string convert(const newsfold::Counts& counts) {
    return std::to_string(counts.stories) + " stories, " +
           std::to_string(counts.articles) + " articles, " +
           std::to_string(counts.results) + " results";
  }
};
}  // namespace Catch

namespace newsfold {
namespace {

std::uint64_t story_id(const PlainArticle& article) {
  return 1 + std::stoull(article.story);
}

std::uint64_t copy_group(const PlainArticle& article) {
  return hash64(article.copy);
}

// Neither folding nor reading datelines is the searcher's business, so the
// archive gets stories, copies and agencies of the oracle, which cut across
// each other.
void set_facts(const ArchivePaths& paths,
               std::map<std::string, PlainArticle*>* by_dump_id) {
  for (const std::string& name : published_segments(paths)) {
    Xapian::WritableDatabase segment(paths.segment(name).string(),
                                     Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
    const std::vector<Xapian::docid> ids(segment.postlist_begin(""),
                                         segment.postlist_end(""));
    for (const Xapian::docid id : ids) {
      Xapian::Document document = segment.get_document(id);
      const auto stored = decode_article(document.get_data());
      REQUIRE(stored);
      PlainArticle& article = *by_dump_id->at(stored->dump_id);
      article.id = article_id(*stored);
      article.lead_rank =
          static_cast<unsigned>(article.id % 5);  // two may be of one rank
      FacetRecord record = decode_facet_record(document.get_value(kFacetSlot));
      record.story = story_id(article);
      record.wire = wire_key(article.wire);
      record.lead_rank = article.lead_rank;
      document.add_value(kFacetSlot, encode(record));
      document.add_value(kStorySlot, id_value(record.story));
      document.add_value(kCopySlot, id_value(copy_group(article)));
      if (!article.wire.empty()) {
        document.remove_term(term_of(field::kWire, kNoWire));
        document.add_boolean_term(term_of(field::kWire, article.wire));
      }
      segment.replace_document(id, document);
    }
    segment.commit();
  }
}

class OracleArchive {
 public:
  OracleArchive(Chance* chance, std::size_t count, std::size_t runs)
      : articles_(random_articles(chance, count)) {
    fixture_.options.workers = 1;
    fixture_.options.batches.records = 40;
    for (std::size_t run = 0; run < runs; ++run) {
      std::vector<nlohmann::json> lines;
      for (std::size_t i = run; i < count; i += runs) {
        lines.push_back(articles_[i].record());
      }
      fixture_.add_lines(jsonl(lines));
    }
    for (PlainArticle& article : articles_) {
      by_dump_id_[article.dump_id] = &article;
    }
    set_facts(fixture_.paths(), &by_dump_id_);
    reader_ = std::make_unique<ArchiveReader>(fixture_.paths().root);
    engine_ = std::make_unique<SearchEngine>(*reader_);
  }

  const std::vector<PlainArticle>& articles() const { return articles_; }
  const PlainArticle& article(const Hit& hit) const {
    return *by_dump_id_.at(hit.article.dump_id);
  }
  const ArchiveReader& reader() const { return *reader_; }

  SearchResult search(const SearchRequest& request) {
    auto result = engine_->search(request);
    REQUIRE(result);
    return *std::move(result);
  }

 private:
  ArchiveFixture fixture_;
  std::vector<PlainArticle> articles_;
  std::map<std::string, PlainArticle*> by_dump_id_;
  std::unique_ptr<ArchiveReader> reader_;
  std::unique_ptr<SearchEngine> engine_;
};

// A request, and the question that the oracle is asked instead.
struct Question {
  SearchRequest request;
  Ask ask;
  std::string range;  // "" if the request has none

  // Without the filter of one facet, if one is named.
  bool matches(const PlainArticle& article,
               const std::string& but_for = "") const {
    const auto allows = [&](const std::string& facet, const WordList& values,
                            const std::string& value) {
      return values.empty() || facet == but_for ||
             std::find(values.begin(), values.end(), value) != values.end();
    };
    return ask.matches(article) &&
           allows("source", request.sources, article.source) &&
           allows("lang", request.languages, article.language) &&
           allows("wire", request.wires,
                  article.wire.empty() ? "none" : article.wire) &&
           (range.empty() || lies_in(article, range));
  }
};

Question random_question(Chance* chance) {
  Question question;
  question.ask = random_ask(chance, 3);
  question.request.query = question.ask.print();
  // ".." alone asks nothing of a request: it is no filter there.
  if (chance->one_in(3)) question.range = random_range(chance);
  if (question.range == "..") question.range = "";
  if (!question.range.empty()) {
    question.request.dates = *parse_date_range(question.range);
  }
  if (chance->one_in(4)) {
    question.request.sources = {chance->of(plain_sources()),
                                chance->of(plain_sources())};
  }
  if (chance->one_in(5)) {
    question.request.languages = {chance->of(plain_languages())};
  }
  if (chance->one_in(5)) {
    question.request.wires = {chance->of(WordList{"ap", "afp", "none"})};
  }
  question.request.lead = chance->of(
      std::vector{LeadRule::Central, LeadRule::Earliest, LeadRule::Best});
  question.request.histogram =
      chance->of(std::vector{DateStep::Year, DateStep::Month, DateStep::Day});
  question.request.fold =
      chance->of(std::vector{Fold::Story, Fold::Copy, Fold::None});
  question.request.sort =
      chance->of(std::vector{Sort::Relevance, Sort::Newest, Sort::Oldest});
  question.request.limit = 1000;
  question.request.snippets = chance->one_in(4);
  return question;
}

using Members = std::vector<const PlainArticle*>;

Members found_by(const Question& question,
                 const std::vector<PlainArticle>& articles,
                 const std::string& but_for = "") {
  Members found;
  for (const PlainArticle& article : articles) {
    if (question.matches(article, but_for)) found.push_back(&article);
  }
  return found;
}

bool tells_first(const PlainArticle* a, const PlainArticle* b) {
  const auto key = [](const PlainArticle* article) {
    constexpr std::size_t kDay = 10;  // YYYY-MM-DD
    const std::string time = article->published_key();
    const std::string day = time.substr(0, 8);
    const bool has_hour = time.substr(8) != "000000";
    return std::tuple(article->date.size() < kDay, day, !has_hour, time,
                      article->captured_key(),
                      -static_cast<long>(article->body.size()), article->id);
  };
  return key(a) < key(b);
}

std::string group_of(const PlainArticle& article, Fold fold) {
  return fold == Fold::Story  ? article.story
         : fold == Fold::Copy ? article.copy
                              : article.dump_id;
}

// The groups of a fold, each with its lead first.
std::map<std::string, Members> groups_of(const Members& found, Fold fold) {
  std::map<std::string, Members> groups;
  for (const PlainArticle* article : found) {
    groups[group_of(*article, fold)].push_back(article);
  }
  for (auto& [name, members] : groups) {
    std::sort(members.begin(), members.end(), tells_first);
  }
  return groups;
}

std::vector<std::string> names(const Members& members) {
  std::vector<std::string> names;
  for (const PlainArticle* article : members) {
    names.push_back(article->dump_id);
  }
  return names;
}

// One facet: value → stories and articles.
using Tally = std::map<std::string, std::pair<std::uint64_t, std::uint64_t>>;

template <typename ValueOf>
Tally tally_of(const Members& found, ValueOf value_of) {
  std::map<std::string, std::set<std::string>> stories;
  Tally tally;
  for (const PlainArticle* article : found) {
    const std::string value = value_of(*article);
    stories[value].insert(article->story);
    tally[value] = {stories[value].size(), tally[value].second + 1};
  }
  return tally;
}

Tally tally_of(const std::vector<FacetValue>& values) {
  Tally tally;
  for (const FacetValue& value : values) {
    tally[value.value] = {value.stories, value.articles};
  }
  CHECK(tally.size() == values.size());  // none twice
  return tally;
}

// The dates of articles, cut to so many characters of 2011-09-20.
Tally dates_of(const Members& found, std::size_t characters) {
  return tally_of(found, [&](const PlainArticle& article) {
    return article.date.empty() ? "undated"
                                : article.date.substr(0, characters);
  });
}

void check_facets(const Facets& facets, const Question& question,
                  const std::vector<PlainArticle>& articles) {
  CHECK(tally_of(facets.sources) ==
        tally_of(found_by(question, articles, "source"),
                 [](const PlainArticle& a) { return a.source; }));
  CHECK(tally_of(facets.languages) ==
        tally_of(found_by(question, articles, "lang"),
                 [](const PlainArticle& a) { return a.language; }));
  CHECK(tally_of(facets.wires) ==
        tally_of(found_by(question, articles, "wire"),
                 [](const PlainArticle& a) { return a.wire; }));
  const Members found = found_by(question, articles);
  const DateStep step = question.request.histogram;
  CHECK(tally_of(facets.years) == dates_of(found, 4));
  CHECK(tally_of(facets.months) ==
        (step == DateStep::Year ? Tally{} : dates_of(found, 7)));
  CHECK(tally_of(facets.days) ==
        (step == DateStep::Day ? dates_of(found, 10) : Tally{}));
}

// The first or the last minute that a date leaves open, in digits; the days of
// a calendar do not matter to what is compared.
std::string minute_of(const PlainArticle& article, char unknown) {
  if (article.date.empty()) return std::string(12, unknown);
  const std::string key = article.published_key();
  std::string known;
  for (const std::size_t end : {4U, 6U, 8U, 12U}) {
    const std::size_t begin = known.size();
    if (key.find_first_not_of('0', begin) == std::string::npos) break;
    known = key.substr(0, end);
  }
  return known + std::string(12 - known.size(), unknown);
}

bool is_proven_first(const PlainArticle& article, const Members& members) {
  return !article.date.empty() &&
         std::all_of(members.begin(), members.end(),
                     [&](const PlainArticle* other) {
                       return other == &article ||
                              (!other->source.empty() &&
                               other->source == article.source) ||
                              minute_of(article, '9') < minute_of(*other, '0');
                     });
}

// `members` stand in the order of tells_first().
void check_first(const StoryFacts& facts, const Members& members) {
  const PlainArticle* first = nullptr;
  bool proven = false;
  for (const PlainArticle* member : members) {
    proven = proven || is_proven_first(*member, members);
    if (member->id == facts.first) first = member;
  }
  CHECK((facts.first != 0) == proven);
  REQUIRE((first != nullptr) == proven);
  if (first) CHECK(is_proven_first(*first, members));
  CHECK(facts.first_source == (first ? first->source : ""));
  std::string end = "99999999";
  for (const PlainArticle* member : members) {
    if (member->date.empty()) continue;
    end = std::min(end, minute_of(*member, '9').substr(0, 8));
  }
  std::set<std::string> on_first_day;
  for (const PlainArticle* member : members) {
    if (member->date.empty() || member->source.empty()) continue;
    if (minute_of(*member, '0').substr(0, 8) > end) continue;
    on_first_day.insert(member->source);
  }
  CHECK(facts.first_day_sources ==
        std::vector<std::string>(on_first_day.begin(), on_first_day.end()));
}

// Of the whole story, whatever was found of it.
void check_facts(const StoryFacts& facts, const std::string& story,
                 const std::vector<PlainArticle>& articles) {
  Members members;
  for (const PlainArticle& article : articles) {
    if (article.story == story) members.push_back(&article);
  }
  std::sort(members.begin(), members.end(), tells_first);
  std::set<std::string> sources;
  std::string last;
  for (const PlainArticle* member : members) {
    if (!member->source.empty()) sources.insert(member->source);
    if (!member->date.empty()) last = std::max(last, member->published_key());
  }
  CHECK(facts.articles == members.size());
  CHECK(facts.sources == sources.size());
  check_first(facts, members);
  CHECK(facts.first_seen.has_value() == !last.empty());
  CHECK(facts.last_seen.has_value() == !last.empty());
  if (facts.last_seen) CHECK(time_value(*facts.last_seen) == last);
}

// Results stand by the first of their articles, whichever leads.
const PlainArticle& first_of(const StoryResult& result,
                             const OracleArchive& archive) {
  const PlainArticle* first = &archive.article(result.articles.front());
  for (const Hit& hit : result.articles) {
    const PlainArticle* article = &archive.article(hit);
    if (tells_first(article, first)) first = article;
  }
  return *first;
}

void check_order(const SearchResult& result, const OracleArchive& archive,
                 Sort sort) {
  for (std::size_t i = 1; i < result.results.size(); ++i) {
    const StoryResult& before = result.results[i - 1];
    const StoryResult& after = result.results[i];
    const PlainArticle& a = first_of(before, archive);
    const PlainArticle& b = first_of(after, archive);
    const std::string time_a = a.published_key();
    const std::string time_b = b.published_key();
    CAPTURE(i, a.dump_id, b.dump_id);
    if (sort == Sort::Relevance) {
      CHECK(before.score >= after.score);
      if (before.score == after.score) CHECK(a.id < b.id);
    } else if (time_a == time_b) {
      CHECK(a.id < b.id);
    } else if (sort == Sort::Oldest || a.date.empty() || b.date.empty()) {
      CHECK(time_a < time_b);
    } else {
      CHECK(time_a > time_b);
    }
  }
}

const PlainArticle* lead_of(const Members& members, const Hit& best,
                            const OracleArchive& archive, LeadRule rule) {
  if (rule == LeadRule::Best) return &archive.article(best);
  return *std::min_element(members.begin(), members.end(),
                           [&](const PlainArticle* a, const PlainArticle* b) {
                             return rule == LeadRule::Central &&
                                            a->lead_rank != b->lead_rank
                                        ? a->lead_rank < b->lead_rank
                                        : tells_first(a, b);
                           });
}

// Members with the lead first, and the best match among them.
void check_results(const SearchResult& result, const OracleArchive& archive,
                   std::map<std::string, Members> groups,
                   const SearchRequest& request) {
  const Fold fold = request.fold;
  for (const StoryResult& one : result.results) {
    Members members;
    const Hit* best = nullptr;
    for (const Hit& hit : one.articles) {
      members.push_back(&archive.article(hit));
      CHECK(hit.id == members.back()->id);
      if (!best || hit.score > best->score ||
          (hit.score == best->score &&
           tells_first(members.back(), &archive.article(*best)))) {
        best = &hit;
      }
    }
    REQUIRE_FALSE(members.empty());
    const auto group = groups.find(group_of(*members.front(), fold));
    REQUIRE(group != groups.end());
    CHECK(members.front() == lead_of(members, *best, archive, request.lead));
    REQUIRE(std::is_sorted(members.begin() + 1, members.end(), tells_first));
    std::inplace_merge(members.begin(), members.begin() + 1, members.end(),
                       tells_first);
    CHECK(names(members) == names(group->second));
    check_facts(one.facts, archive.article(*best).story, archive.articles());
    CHECK(one.matching == members.size());
    CHECK(one.score == best->score);
    CHECK(one.best == best->id);  // the first of equal ones, as leads() has it
    CHECK(one.best_dump_id == best->article.dump_id);
    if (fold == Fold::Story) CHECK(one.story == story_id(*members.front()));
    groups.erase(group);  // no result comes twice
  }
  CHECK(groups.empty());
}

std::vector<std::uint64_t> leads_of(const SearchResult& result) {
  std::vector<std::uint64_t> leads;
  for (const StoryResult& one : result.results) {
    leads.push_back(one.articles.front().id);
  }
  return leads;
}

void check_pages(OracleArchive* archive, const SearchRequest& request,
                 const SearchResult& whole, Chance* chance) {
  SearchRequest page = request;
  page.limit = 1 + chance->below(7);
  page.articles = 1;
  std::vector<std::uint64_t> leads;
  do {
    const SearchResult part = archive->search(page);
    CHECK(part.counts == whole.counts);
    CHECK(part.facets == whole.facets);
    CHECK(part.results.size() <= page.limit);
    for (const StoryResult& one : part.results) {
      CHECK(one.articles.size() == 1);
    }
    const auto some = leads_of(part);
    leads.insert(leads.end(), some.begin(), some.end());
    page.offset += page.limit;
  } while (page.offset < whole.results.size());
  CHECK(leads == leads_of(whole));
}

void check_question(OracleArchive* archive, Chance* chance) {
  const Question question = random_question(chance);
  CAPTURE(question.request.query, question.range);
  CAPTURE(question.request.sources, question.request.languages,
          question.request.wires);
  const Members found = found_by(question, archive->articles());
  const Fold fold = question.request.fold;
  const auto groups = groups_of(found, fold);

  const SearchResult result = archive->search(question.request);

  CHECK(result.counts == Counts{groups_of(found, Fold::Story).size(),
                                found.size(), groups.size()});
  check_facets(result.facets, question, archive->articles());
  check_results(result, *archive, groups, question.request);
  check_order(result, *archive, question.request.sort);
  if (chance->one_in(5)) {
    check_pages(archive, question.request, result, chance);
  }
}

TEST_CASE("the searcher answers as a look at every article does", "[oracle]") {
  constexpr int kQuestions = 40;
  const unsigned seed = GENERATE(range(1U, 21U));
  CAPTURE(seed);
  Chance chance(seed);
  const std::size_t runs = 1 + seed % 3;
  OracleArchive archive(&chance, 50 + chance.below(250), runs);
  REQUIRE(archive.reader().database().get_doccount() ==
          archive.articles().size());

  for (int i = 0; i < kQuestions; ++i) check_question(&archive, &chance);
}

// An oracle that finds nothing proves nothing.
TEST_CASE("the oracle's questions are worth asking", "[oracle]") {
  Chance chance(2011);
  const std::vector<PlainArticle> articles = random_articles(&chance, 200);
  int none = 0;
  int all = 0;
  int some = 0;
  for (int i = 0; i < 1000; ++i) {
    const Question question = random_question(&chance);
    const auto found = static_cast<std::size_t>(std::count_if(
        articles.begin(), articles.end(), [&](const PlainArticle& article) {
          return question.matches(article);
        }));
    ++(found == 0 ? none : found == articles.size() ? all : some);
  }

  CHECK(some > 500);
  CHECK(none > 20);
  CHECK(all > 5);
}

}  // namespace
}  // namespace newsfold
