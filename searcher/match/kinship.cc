// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/kinship.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "common/url.h"
#include "searcher/match/common_passage.h"
#include "searcher/match/telling.h"

namespace newsfold {
namespace {

bool same_url(const Article& a, const Article& b) {
  return !a.url.empty() && !b.url.empty() && url_key(a.url) == url_key(b.url);
}

Places places_of(const FiledArticle& a, const FiledArticle& b) {
  if (same_url(a.article, b.article)) return Places::SameUrl;
  return same_source(a.facts, b.facts) ? Places::SameSource : Places::Apart;
}

CopyKinship compare_texts(const FiledArticle& a, const ArticleWords& words_a,
                          const FiledArticle& b, const ArticleWords& words_b) {
  CopyKinship copies;
  copies.places = places_of(a, b);
  copies.evidence = compare_copies(copy_text(words_a), copy_text(words_b));
  copies.asked = thresholds(copies.places);
  copies.alike = are_copies(copies.evidence, copies.places,
                            days_between(a.facts, b.facts));
  const CommonRun run = longest_common_run(words_a.prose, words_b.prose);
  copies.passage_words = run.words;
  copies.passage = passage_text(a.article.text, words_a.prose, run);
  return copies;
}

std::optional<ConnectingTelling> best_connection(
    const Telling& a, const Telling& b, const std::vector<Telling>& tellings) {
  std::optional<ConnectingTelling> best;
  for (const Telling& between : tellings) {
    // The lead of their own copy group may well connect them: it is what the
    // fold compared.
    if (between.article == a.article || between.article == b.article) continue;
    const Score to_a = counted_score(a, between);
    const Score to_b = counted_score(between, b);
    if (std::min(to_a, to_b) == 0 ||
        (best &&
         std::min(best->to_first, best->to_second) >= std::min(to_a, to_b))) {
      continue;
    }
    best = {*between.article, to_a, to_b};
  }
  return best;
}

// Those without any day stand in no story that has one.
bool drop_dayless(std::vector<Telling>* tellings) {
  const auto has_day = [](const Telling& telling) {
    return telling.day.has_value();
  };
  if (std::none_of(tellings->begin(), tellings->end(), has_day)) return false;
  std::erase_if(*tellings, [&](const Telling& one) { return !has_day(one); });
  return true;
}

bool are_of_one_day(const std::vector<Telling>& a,
                    const std::vector<Telling>& b) {
  const auto is_of_that_day = [&](const Telling& telling) {
    return telling.day == a.front().day;
  };
  return std::all_of(a.begin(), a.end(), is_of_that_day) &&
         std::all_of(b.begin(), b.end(), is_of_that_day);
}

GroupKinship compare_groups(std::vector<Telling> a, std::vector<Telling> b,
                            const FoldTable& table) {
  const bool a_has_day = drop_dayless(&a);
  const bool b_has_day = drop_dayless(&b);
  GroupKinship groups;
  groups.first_tellings = a.size();
  groups.second_tellings = b.size();
  if (a_has_day && b_has_day) {
    groups.asked = are_of_one_day(a, b) ? kStoryThresholds.one_day
                                        : kStoryThresholds.days_apart;
  } else {
    groups.asked = asked_by(
        a_has_day || b_has_day ? PairRule::OneUndated : PairRule::BothUndated,
        table);
  }
  std::uint64_t sum = 0;
  for (const Telling& one : a) {
    for (const Telling& two : b) sum += counted_score(one, two);
  }
  groups.average = static_cast<Score>(sum / (a.size() * b.size()));
  return groups;
}

void score_stories(const ArticleWords& words_a, const ArticleWords& words_b,
                   const std::vector<FiledArticle>& others,
                   const FoldTable& table, const DayEstimates& estimates,
                   Kinship* kinship) {
  TellingReader reader(table, estimates);
  const FiledArticle& first = kinship->first;
  const FiledArticle& second = kinship->second;
  kinship->first_estimate = reader.estimate_of(first);
  kinship->second_estimate = reader.estimate_of(second);
  const Telling a = reader.read(first, words_a);
  const Telling b = reader.read(second, words_b);
  if (!kinship->languages_differ) kinship->pair = compare_tellings(a, b, table);
  std::vector<const FiledArticle*> all = {&first, &second};
  for (const FiledArticle& other : others) {
    const ArticleId id = other.facts.article;
    if (id != first.facts.article && id != second.facts.article) {
      all.push_back(&other);
    }
  }
  std::vector<Telling> around_a = reader.tellings_of(first.facts.story, all);
  if (!kinship->same_story) {
    kinship->groups =
        compare_groups(std::move(around_a),
                       reader.tellings_of(second.facts.story, all), table);
  } else if (!kinship->same_copy_group && kinship->pair &&
             kinship->pair->score < kinship->pair->asked) {
    kinship->connection = best_connection(a, b, around_a);
  }
}

std::vector<FiledArticle> others_of(const ArchiveReader& archive, StoryId story,
                                    const FiledArticle& a,
                                    const FiledArticle& b) {
  // The two may be among those that are found first.
  auto others = articles_of_story(archive, story, kOthersLookedAt + 2);
  std::erase_if(others, [&](const FiledArticle& other) {
    const ArticleId id = other.facts.article;
    return id == a.facts.article || id == b.facts.article;
  });
  others.resize(std::min(others.size(), kOthersLookedAt));
  return others;
}

DayEstimates estimates_of(const ArchivePaths& paths, const FoldTable& table) {
  return estimate_days(read_day_supports(paths.fold() / "undated", table.id));
}

}  // namespace

Kinship kinship_of(FiledArticle first, FiledArticle second,
                   const std::vector<FiledArticle>& others,
                   const FoldTable* table, const DayEstimates& estimates) {
  Kinship kinship;
  kinship.first = std::move(first);
  kinship.second = std::move(second);
  const FiledArticle& a = kinship.first;
  const FiledArticle& b = kinship.second;
  kinship.same_article = a.facts.article == b.facts.article;
  kinship.same_story = a.facts.story == b.facts.story;
  kinship.same_copy_group = a.copy_group == b.copy_group;
  kinship.same_url = same_url(a.article, b.article);
  kinship.languages_differ = a.facts.language != b.facts.language;
  kinship.folded = table != nullptr;
  if (kinship.same_article) return kinship;
  WordReader reader;
  const ArticleWords words_a = reader.read(a.article);
  const ArticleWords words_b = reader.read(b.article);
  kinship.copies = compare_texts(a, words_a, b, words_b);
  if (table) {
    score_stories(words_a, words_b, others, *table, estimates, &kinship);
  }
  return kinship;
}

Result<Kinship> find_kinship(const ArchiveReader& archive,
                             const ArchivePaths& paths, std::string_view first,
                             std::string_view second) {
  Result<FiledArticle> a = find_article(archive, first);
  if (!a) return a.error();
  Result<FiledArticle> b = find_article(archive, second);
  if (!b) return b.error();
  auto others = others_of(archive, a->facts.story, *a, *b);
  if (a->facts.story != b->facts.story) {
    auto more = others_of(archive, b->facts.story, *a, *b);
    std::move(more.begin(), more.end(), std::back_inserter(others));
  }
  const auto table = read_fold_table(paths.fold() / "frequencies");
  return kinship_of(*std::move(a), *std::move(b), others,
                    table ? &*table : nullptr,
                    table ? estimates_of(paths, *table) : DayEstimates{});
}

}  // namespace newsfold
