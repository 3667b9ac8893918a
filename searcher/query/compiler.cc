// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/compiler.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "searcher/query/date_terms.h"
#include "searcher/query/near.h"
#include "searcher/query/proximity.h"

namespace newsfold {
namespace {

using Kind = QueryTree::Kind;

std::vector<std::string> terms_of(const Field& field,
                                  const std::vector<std::string>& words) {
  std::vector<std::string> terms;
  for (const std::string& word : words) terms.push_back(term_of(field, word));
  return terms;
}

Xapian::Query any_term(const std::vector<std::string>& terms) {
  return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

Xapian::Query synonym(const Field& field,
                      const std::vector<std::string>& words) {
  const std::vector<std::string> terms = terms_of(field, words);
  if (terms.size() == 1) return Xapian::Query(terms.front());
  return Xapian::Query(Xapian::Query::OP_SYNONYM, terms.begin(), terms.end());
}

Xapian::Query unweighted(const Xapian::Query& query) {
  return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, 0.0);
}

bool is_filter(const QueryTree& tree) {
  switch (tree.kind) {
    case Kind::All:
    case Kind::Exact:
    case Kind::Dates:
    case Kind::DayOfYear:
    case Kind::Copies:
    case Kind::IsCopy:
      return true;
    case Kind::Pattern:
      return tree.field.kind == FieldKind::Exact;
    case Kind::And:
    case Kind::Or:
      return std::all_of(tree.children.begin(), tree.children.end(), is_filter);
    default:
      return false;
  }
}

std::vector<int> years_of(const ArchiveReader& archive) {
  std::vector<int> years;
  const std::string prefix(field::kYear.prefix);
  if (archive.empty()) return years;
  for (auto term = archive.database().allterms_begin(prefix);
       term != archive.database().allterms_end(prefix); ++term) {
    const std::string year = (*term).substr(prefix.size());
    if (year != kUndatedYear) years.push_back(std::stoi(year));
  }
  return years;
}

// As many others of its copy group, be it a copy or the original.
Xapian::Query with_so_many_copies(const CountRange& range) {
  std::vector<Xapian::Query> roles;
  for (const char role : {kCopy, kOriginal}) {
    roles.emplace_back(Xapian::Query::OP_VALUE_RANGE, kCopiesSlot,
                       copies_value(role, range.least),
                       copies_value(role, range.most));
  }
  return Xapian::Query(Xapian::Query::OP_OR, roles.begin(), roles.end());
}

// An article that is alone has no value, so ranges with 0 in them are what is
// not above them.
Xapian::Query with_copies(const CountRange& range) {
  if (range.least > 0) return with_so_many_copies(range);
  if (range.most == CountRange::kNoLimit) return Xapian::Query::MatchAll;
  return Xapian::Query(
      Xapian::Query::OP_AND_NOT, Xapian::Query::MatchAll,
      with_so_many_copies({range.most + 1, CountRange::kNoLimit}));
}

Xapian::Query copies_of_others() {
  return Xapian::Query(Xapian::Query::OP_VALUE_RANGE, kCopiesSlot,
                       copies_value(kCopy, 0),
                       copies_value(kCopy, CountRange::kNoLimit));
}

// What ends a compilation; the depth of the tree makes returning it a chore.
struct TooMuch {
  std::string message;
};

[[noreturn]] void fail(const QueryTree& at, std::string_view why) {
  throw TooMuch{fmt::format("byte {}: {}", at.byte + 1, why)};
}

}  // namespace

QueryCompiler::QueryCompiler(const ArchiveReader& archive,
                             const CompileLimits& limits)
    : database_(archive.database()),
      limits_(limits),
      forms_(archive),
      years_(years_of(archive)) {}

Result<CompiledQuery> QueryCompiler::compile(const QueryTree& tree,
                                             const Xapian::Query& guard) {
  compiled_ = {};
  guard_ = guard;
  words_ = 0;
  looked_at_ = 0;
  near_choices_left_ = limits_.near_choices;
  try {
    compiled_.query = build(tree, Polarity::Wanted);
  } catch (const TooMuch& error) {
    return Error{error.message};
  }
  std::ranges::sort(compiled_.terms);
  const auto repeated = std::ranges::unique(compiled_.terms);
  compiled_.terms.erase(repeated.begin(), repeated.end());
  compiled_.proximity = proximity_query(tree, database_);
  return std::move(compiled_);
}

void QueryCompiler::mark(const Field& field, MarkedTerm term,
                         Polarity polarity) {
  if (polarity == Polarity::Unwanted) return;
  if (field.name == field::kAuthor.name) return;
  for (Words& side : term.sides) std::ranges::sort(side);
  compiled_.terms.push_back(std::move(term));
}

void QueryCompiler::count(const QueryTree& at, std::size_t words) {
  words_ += words;
  if (words_ <= limits_.words) return;
  fail(at, fmt::format(
               "up to here the query stands for more than {} words and days of "
               "the archive: ask for less, or for words without their other "
               "forms (=word)",
               limits_.words));
}

// The words of the archive that a word, a pattern or a group of them with OR
// stands for, each once.
QueryCompiler::Words QueryCompiler::words_of(const QueryTree& tree) {
  if (tree.kind != Kind::Or) return words_of_leaf(tree);
  Words words;
  for (const QueryTree& child : tree.children) {
    Words more = words_of(child);
    words.insert(words.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

QueryCompiler::Words QueryCompiler::words_of_leaf(const QueryTree& tree) {
  Words words = tree.terms;
  if (tree.kind == Kind::Word) words = forms_.of(tree.terms.front());
  if (tree.kind == Kind::Pattern) {
    auto matching = words_of_pattern(database_, tree.field, tree.terms.front(),
                                     limits_.pattern, &looked_at_);
    if (!matching) fail(tree, matching.error().message);
    words = *std::move(matching);
    compiled_.patterns.push_back({describe(tree), words.size()});
  }
  count(tree, words.size());
  return words;
}

Xapian::Query QueryCompiler::build(const QueryTree& tree, Polarity polarity) {
  switch (tree.kind) {
    case Kind::Nothing:
      return Xapian::Query::MatchNothing;
    case Kind::All:
      return Xapian::Query::MatchAll;
    case Kind::Word:
      return word(tree.field, words_of(tree), polarity);
    case Kind::Phrase:
      return phrase(tree, polarity);
    case Kind::Pattern:
      return pattern(tree, polarity);
    case Kind::Exact:
      return unweighted(exact(tree));
    case Kind::Dates:
    case Kind::DayOfYear:
      return dates(tree);
    case Kind::Copies:
      return with_copies(tree.copies);
    case Kind::IsCopy:
      return copies_of_others();
    case Kind::Near:
    case Kind::Adjacent:
      return near(tree, polarity);
    case Kind::And:
      return all_of(tree, polarity);
    case Kind::Or:
      return any_of(tree, polarity);
    case Kind::Not:
      return Xapian::Query(Xapian::Query::OP_AND_NOT, Xapian::Query::MatchAll,
                           build(tree.children.front(), Polarity::Unwanted));
  }
  return Xapian::Query::MatchNothing;
}

Xapian::Query QueryCompiler::word(const Field& field, const Words& words,
                                  Polarity polarity) {
  mark(field, {.sides = {words}}, polarity);
  return weighed(field, words, polarity);
}

// Any of the words, as one.
Xapian::Query QueryCompiler::weighed(const Field& field, const Words& words,
                                     Polarity polarity) const {
  Xapian::Query query = synonym(field, words);
  if (polarity == Polarity::Unwanted) return query;
  if (field.name != field::kText.name) return query;
  const Xapian::Query in_title(Xapian::Query::OP_SCALE_WEIGHT,
                               synonym(field::kTitle, words), kTitleWeight);
  return Xapian::Query(Xapian::Query::OP_AND_MAYBE, query, in_title);
}

Xapian::Query QueryCompiler::pattern(const QueryTree& tree, Polarity polarity) {
  const Words words = words_of(tree);
  if (tree.field.kind == FieldKind::Words) {
    return word(tree.field, words, polarity);
  }
  return unweighted(any_term(terms_of(tree.field, words)));
}

Xapian::Query QueryCompiler::phrase(const QueryTree& tree, Polarity polarity) {
  const Words words = words_of(tree);
  if (words.size() == 1) return word(tree.field, words, polarity);
  MarkedTerm term{.sides = {}, .window = words.size()};
  for (const std::string& one : words) term.sides.push_back({one});
  mark(tree.field, std::move(term), polarity);
  const std::vector<std::string> terms = terms_of(tree.field, words);
  return guarded(Xapian::Query(Xapian::Query::OP_PHRASE, terms.begin(),
                               terms.end(),
                               static_cast<Xapian::termcount>(terms.size())));
}

// Xapian asks the guard before it looks at positions.
Xapian::Query QueryCompiler::guarded(const Xapian::Query& positions) const {
  if (guard_.empty()) return positions;
  return Xapian::Query(Xapian::Query::OP_FILTER, positions, guard_);
}

Xapian::Query QueryCompiler::near(const QueryTree& tree, Polarity polarity) {
  std::vector<std::vector<std::string>> sides;
  std::vector<Xapian::Query> weighing;
  MarkedTerm term{.sides = {},
                  .window = tree.distance + tree.children.size() - 1,
                  .in_order = tree.kind == Kind::Adjacent};
  for (const QueryTree& child : tree.children) {
    const Words words = words_of(child);
    sides.push_back(terms_of(tree.field, words));
    weighing.push_back(weighed(tree.field, words, polarity));
    term.sides.push_back(words);
  }
  mark(tree.field, std::move(term), polarity);
  const auto where =
      near_query(tree.kind == Kind::Near ? Xapian::Query::OP_NEAR
                                         : Xapian::Query::OP_PHRASE,
                 sides, tree.distance, &near_choices_left_);
  if (!where) {
    fail(tree, fmt::format("the sides of {} have words in common, and too many "
                           "words: leave out a pattern, or other forms (=word)",
                           tree.typed));
  }
  const Xapian::Query fits = guarded(*where);
  if (polarity == Polarity::Unwanted) return fits;
  return Xapian::Query(
      Xapian::Query::OP_FILTER,
      Xapian::Query(Xapian::Query::OP_AND, weighing.begin(), weighing.end()),
      fits);
}

// What weighs, then what filters, then what is excluded.
Xapian::Query QueryCompiler::all_of(const QueryTree& tree, Polarity polarity) {
  std::vector<Xapian::Query> weighing;
  std::vector<Xapian::Query> filters;
  std::vector<Xapian::Query> excluded;
  for (const QueryTree& child : tree.children) {
    if (child.kind == Kind::Not) {
      excluded.push_back(build(child.children.front(), Polarity::Unwanted));
    } else {
      (is_filter(child) ? filters : weighing).push_back(build(child, polarity));
    }
  }
  Xapian::Query query = Xapian::Query::MatchAll;
  if (!weighing.empty()) {
    query =
        Xapian::Query(Xapian::Query::OP_AND, weighing.begin(), weighing.end());
  }
  if (!filters.empty()) {
    query = Xapian::Query(
        Xapian::Query::OP_FILTER, query,
        Xapian::Query(Xapian::Query::OP_AND, filters.begin(), filters.end()));
  }
  if (!excluded.empty()) {
    query = Xapian::Query(
        Xapian::Query::OP_AND_NOT, query,
        Xapian::Query(Xapian::Query::OP_OR, excluded.begin(), excluded.end()));
  }
  return query;
}

Xapian::Query QueryCompiler::any_of(const QueryTree& tree, Polarity polarity) {
  std::vector<Xapian::Query> alternatives;
  for (const QueryTree& child : tree.children) {
    alternatives.push_back(build(child, polarity));
  }
  return Xapian::Query(Xapian::Query::OP_OR, alternatives.begin(),
                       alternatives.end());
}

Xapian::Query QueryCompiler::exact(const QueryTree& tree) const {
  const std::string& value = tree.terms.front();
  if (tree.field.name == field::kStory.name) return story_of(value);
  return Xapian::Query(term_of(tree.field, value));
}

// A story is addressed by any of its articles, so that a link holds when
// stories merge, split, or find an earlier lead.
Xapian::Query QueryCompiler::story_of(const std::string& id) const {
  const std::string term = term_of(field::kId, id);
  const auto article = database_.postlist_begin(term);
  if (article == database_.postlist_end(term)) {
    return Xapian::Query::MatchNothing;
  }
  const std::string story =
      database_.get_document(*article).get_value(kStorySlot);
  return Xapian::Query(Xapian::Query::OP_VALUE_RANGE, kStorySlot, story, story);
}

Xapian::Query QueryCompiler::dates(const QueryTree& tree) {
  const std::vector<std::string> terms = tree.kind == Kind::DayOfYear
                                             ? day_terms(tree.day, years_)
                                             : date_terms(tree.dates, years_);
  count(tree, terms.size());
  return unweighted(any_term(terms));
}

}  // namespace newsfold
