// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/fold/fold.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <thread>

#include "common/hash.h"
#include "common/likeness/fold_table.h"
#include "common/likeness/undated_model.h"
#include "indexer/fold/copy_finder.h"
#include "indexer/fold/count_table.h"
#include "indexer/fold/day_estimator.h"
#include "indexer/fold/story_clusters.h"
#include "indexer/fold/story_finder.h"
#include "indexer/fold/text_families.h"
#include "indexer/fold/undated_stories.h"
#include "indexer/fold/vector_store.h"

namespace newsfold {
namespace fs = std::filesystem;
namespace {

// Articles whose shingles and vectors are in memory at one time.
constexpr std::size_t kChunkArticles = 20'000;

// The table serves until the archive is so much larger than it was.
constexpr std::uint64_t kGrowth = 2;

// Of undated articles, which never represent a dated story.
constexpr std::uint32_t kLastRank = std::numeric_limits<std::uint32_t>::max();

constexpr int kEver = std::numeric_limits<int>::max() / 2;

// What is read of an article's text, once.
struct ReadArticle {
  CopyCandidate candidate;
  StoryVector vector;
};

void read_some(const std::vector<fs::path>& segments, const FoldTable& table,
               const ShelvedArticle* first, const ShelvedArticle* last,
               ReadArticle* out) {
  const ArticleShelf shelf(segments);
  WordReader reader;
  for (; first != last; ++first, ++out) {
    const ArticleWords words = reader.read(shelf.read(*first));
    out->candidate = copy_candidate(*first, compared_shingles(words), table);
    out->vector = story_vector(words, first->facts.language, table.frequencies);
  }
}

// With as many threads as there are cores.  Throws what any of them threw.
std::vector<ReadArticle> read_articles(
    const std::vector<fs::path>& segments, const FoldTable& table,
    const std::vector<ShelvedArticle>& articles) {
  std::vector<ReadArticle> read(articles.size());
  const std::size_t threads = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t share = (articles.size() + threads - 1) / threads;
  std::vector<std::exception_ptr> failures(threads);
  {
    std::vector<std::jthread> workers;
    for (std::size_t i = 0; i < threads; ++i) {
      workers.emplace_back([&, i] {
        try {
          const std::size_t first = std::min(i * share, articles.size());
          const std::size_t last = std::min(first + share, articles.size());
          read_some(segments, table, articles.data() + first,
                    articles.data() + last, read.data() + first);
        } catch (...) {
          failures[i] = std::current_exception();
        }
      });
    }
  }
  for (const auto& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
  return read;
}

// Differs from the names of the indexer's runs, and from those of deletions
// that left others: what they linked may not be replaced.
std::string name_of_links(const std::vector<ShelvedArticle>& articles) {
  std::string ids;
  for (const ShelvedArticle& article : articles) ids += format_id(article.id());
  return "again-" + format_id(hash64(ids));
}

// Where a new table, and new supports of days, wait for the labels that were
// made with them.
fs::path counted_in(const fs::path& folder) {
  return folder / "frequencies.counted";
}
fs::path supports_in(const fs::path& folder) {
  return folder / "undated.counted";
}

// Days that stand close enough to be one span of work.
std::vector<std::pair<int, int>> spans_around(const std::set<int>& days) {
  std::vector<std::pair<int, int>> spans;
  for (const int day : days) {
    const int first = day - kReachDays;
    const int last = day + kReachDays;
    if (spans.empty() || spans.back().second < first) {
      spans.emplace_back(first, last);
    } else {
      spans.back().second = last;
    }
  }
  return spans;
}

}  // namespace

void keep_counted(const fs::path& folder) {
  if (fs::exists(counted_in(folder))) {
    fs::rename(counted_in(folder), folder / "frequencies");
  }
  if (fs::exists(supports_in(folder))) {
    fs::rename(supports_in(folder), folder / "undated");
  }
}

struct FoldPass::State {
  State(fs::path fold_folder, const std::vector<fs::path>& segment_paths,
        ArticleShelf::Captures captures)
      : folder(std::move(fold_folder)),
        segments(segment_paths),
        shelf(segments, std::move(captures)),
        shingles(folder / "shingles"),
        links{KeyRuns(folder / "copies"), KeyRuns(folder / "versions")},
        families(shelf, links) {}

  fs::path frequencies() const { return folder / "frequencies"; }
  fs::path counted() const { return counted_in(folder); }

  bool take_up_table();
  void count();
  void use_table(FoldTable fresh);
  void read(const std::vector<ShelvedArticle>& fresh, const std::string& run);
  void touch(const ShelvedArticle& article);
  bool touch_captured();
  std::vector<FoldLabel> label();
  void label_stories(int first, int last, StoryFinder* finder);
  void label_undated(const DayOfTellings& undated,
                     const DayEstimates& estimates);
  bool is_of_a_day(const ShelvedArticle& undated) const;
  void note(const ShelvedArticle& article, StoryId story,
            std::uint32_t lead_rank);

  const fs::path folder;
  const std::vector<fs::path> segments;
  const ArticleShelf shelf;
  KeyRuns shingles;
  TextLinks links;
  const TextFamilies families;
  FoldTable table;
  std::optional<VectorStore> vectors;

  // Of the pass under way.
  std::set<int> touched;
  std::map<ArticleId, FoldLabel> labels;
  std::map<ArticleId, bool> met;  // undated ones: whether in a story of a day
};

bool FoldPass::State::take_up_table() {
  fs::remove(supports_in(folder));  // of a pass that was killed
  auto found = read_fold_table(frequencies());
  if (!found || shelf.size() > kGrowth * found->articles) return false;
  use_table(*std::move(found));
  return true;
}

// Without a table the next pass folds everything, and so it must until the
// labels of this one hold.
void FoldPass::State::count() {
  fs::remove(frequencies());
  write_fold_table(count_table(shelf), counted());
  use_table(*read_fold_table(counted()));
}

void FoldPass::State::use_table(FoldTable fresh) {
  table = std::move(fresh);
  vectors.emplace(folder / "vectors", table.id);
}

void FoldPass::State::read(const std::vector<ShelvedArticle>& fresh,
                           const std::string& run) {
  CopyFinder finder(shelf, table, &shingles, &links);
  for (std::size_t first = 0; first < fresh.size(); first += kChunkArticles) {
    const std::size_t last = std::min(first + kChunkArticles, fresh.size());
    std::vector<CopyCandidate> candidates;
    for (ReadArticle& article :
         read_articles(segments, table,
                       {fresh.begin() + static_cast<std::ptrdiff_t>(first),
                        fresh.begin() + static_cast<std::ptrdiff_t>(last)})) {
      vectors->put(article.candidate.article.facts, article.vector);
      candidates.push_back(std::move(article.candidate));
    }
    finder.add(candidates, run + '-' + std::to_string(first / kChunkArticles));
  }
}

// The day of an article's family may be that of any member, now or before.
void FoldPass::State::touch(const ShelvedArticle& article) {
  for (const ShelvedArticle& member : families.family_of(article)) {
    if (const auto day = published_day(member.facts)) touched.insert(*day);
  }
}

// Touches the articles whose first capture is earlier than was known; false if
// there are none.
bool FoldPass::State::touch_captured() {
  bool any = false;
  for (const auto& [id, captured] : shelf.captures()) {
    const auto article = shelf.find(id);
    if (!article || !article->captured_earlier) continue;
    touch(*article);
    any = true;
  }
  return any;
}

std::vector<FoldLabel> FoldPass::State::label() {
  Tellings tellings(shelf, families, table, &*vectors);
  const DayOfTellings undated = tellings.undated();
  DayEstimator estimator(shelf, &tellings, undated, folder / "undated",
                         table.id);
  touched.merge(estimator.update(touched));
  estimator.save(supports_in(folder));
  tellings.place(undated, estimator.estimates());
  StoryFinder finder(shelf, &tellings);
  for (const auto& [first, last] : spans_around(touched)) {
    label_stories(first, last, &finder);
  }
  label_undated(undated, estimator.estimates());
  vectors->flush();
  std::vector<FoldLabel> changed;
  for (const auto& [id, label] : labels) changed.push_back(label);
  std::sort(changed.begin(), changed.end());
  return changed;
}

void FoldPass::State::label_stories(int first, int last, StoryFinder* finder) {
  finder->find(first, last, [&](const Story& story) {
    std::vector<ShelvedArticle> articles;
    for (const auto& family : story) {
      articles.insert(articles.end(), family.begin(), family.end());
    }
    std::sort(
        articles.begin(), articles.end(),
        [](const auto& a, const auto& b) { return leads(a.facts, b.facts); });
    const bool of_a_day = published_day(articles.front().facts).has_value();
    for (const ShelvedArticle& article : articles) {
      if (!published_day(article.facts)) met[article.id()] = of_a_day;
    }
    if (!of_a_day) return;
    const StoryId id = articles.front().id();
    std::uint32_t rank = 0;
    for (const ShelvedArticle& article : articles) note(article, id, rank++);
  });
}

// Those that this pass did not meet are where they were.
bool FoldPass::State::is_of_a_day(const ShelvedArticle& undated) const {
  const auto now = met.find(undated.id());
  if (now != met.end()) return now->second;
  const auto lead = shelf.find(undated.facts.story);
  return lead && published_day(lead->facts);
}

void FoldPass::State::label_undated(const DayOfTellings& undated,
                                    const DayEstimates& estimates) {
  std::vector<std::uint32_t> left;  // places
  for (std::uint32_t i = 0; i < undated.families.size(); ++i) {
    const ShelvedArticle& lead = undated.families[i].front();
    if (!estimates.contains(lead.id()) || !is_of_a_day(lead)) left.push_back(i);
  }
  find_undated_stories(
      undated, left, undated_threshold(table.undated),
      [&](const std::vector<ShelvedArticle>& family, StoryId story) {
        for (const ShelvedArticle& member : family) {
          note(member, story, kLastRank);
        }
      });
}

void FoldPass::State::note(const ShelvedArticle& article, StoryId story,
                           std::uint32_t lead_rank) {
  const std::vector<ShelvedArticle> group = families.copy_group_of(article);
  const std::uint64_t copy_group = group.front().id();
  const auto copies = static_cast<std::uint32_t>(group.size() - 1);
  if (article.facts.story == story && article.copy_group == copy_group &&
      article.copies == copies && article.facts.lead_rank == lead_rank &&
      !article.captured_earlier) {
    return;
  }
  labels[article.id()] = {
      article.segment, article.document,       story,    copy_group,
      copies,          article.facts.captured, lead_rank};
}

FoldPass::FoldPass(fs::path folder, const std::vector<fs::path>& segments,
                   ArticleShelf::Captures captures) {
  fs::create_directories(folder);
  state_ =
      std::make_unique<State>(std::move(folder), segments, std::move(captures));
}

FoldPass::~FoldPass() = default;

std::vector<FoldLabel> FoldPass::add_segment(std::uint32_t segment,
                                             const std::string& run) {
  if (!state_->take_up_table()) return all();
  std::vector<ShelvedArticle> fresh;
  state_->shelf.for_each_of(
      segment, [&](const ShelvedArticle& one) { fresh.push_back(one); });
  state_->read(fresh, run);
  for (const ShelvedArticle& article : fresh) state_->touch(article);
  state_->touch_captured();
  return state_->label();
}

std::vector<FoldLabel> FoldPass::note_captures() {
  if (!state_->take_up_table()) return all();
  if (!state_->touch_captured()) return {};
  return state_->label();
}

std::vector<FoldLabel> FoldPass::all() {
  state_->count();
  state_->shingles.clear();
  state_->links.copies.clear();
  state_->links.versions.clear();
  state_->vectors->clear();
  fs::remove(state_->folder / "undated");
  std::vector<ShelvedArticle> every;
  state_->shelf.for_each(
      [&](const ShelvedArticle& one) { every.push_back(one); });
  state_->read(every, "all");
  const std::vector<int> days = state_->shelf.days(-kEver, kEver);
  state_->touched = {days.begin(), days.end()};
  return state_->label();
}

std::vector<FoldLabel> FoldPass::after_deletion(
    const std::vector<ArticleId>& relatives, const std::set<int>& days) {
  if (!state_->take_up_table()) return all();
  std::vector<ShelvedArticle> left;
  for (const ArticleId id : relatives) {
    if (const auto article = state_->shelf.find(id)) left.push_back(*article);
  }
  CopyFinder(state_->shelf, state_->table, &state_->shingles, &state_->links)
      .link_again(left, name_of_links(left));
  state_->touched = days;
  for (const ShelvedArticle& article : left) state_->touch(article);
  return state_->label();
}

std::vector<ShelvedArticle> FoldPass::family_of(
    const ShelvedArticle& article) const {
  return state_->families.family_of(article);
}

const ArticleShelf& FoldPass::shelf() const { return state_->shelf; }

}  // namespace newsfold
