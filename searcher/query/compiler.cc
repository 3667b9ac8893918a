// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/compiler.h"

#include <algorithm>

#include "searcher/query/date_terms.h"

namespace newsfold {
namespace {

using Kind = QueryTree::Kind;

Xapian::Query synonym(const Field& field,
                      const std::vector<std::string>& words) {
  std::vector<Xapian::Query> terms;
  for (const std::string& word : words) {
    terms.emplace_back(term_of(field, word));
  }
  if (terms.size() == 1) return terms.front();
  return Xapian::Query(Xapian::Query::OP_SYNONYM, terms.begin(), terms.end());
}

Xapian::Query unweighted(const Xapian::Query& query) {
  return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, 0.0);
}

bool is_filter(const QueryTree& tree) {
  return tree.kind == Kind::Exact || tree.kind == Kind::Dates ||
         tree.kind == Kind::All ||
         ((tree.kind == Kind::Or || tree.kind == Kind::And) &&
          std::all_of(tree.children.begin(), tree.children.end(), is_filter));
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

}  // namespace

QueryCompiler::QueryCompiler(const ArchiveReader& archive)
    : database_(archive.database()),
      forms_(archive),
      years_(years_of(archive)) {}

CompiledQuery QueryCompiler::compile(const QueryTree& tree) {
  words_.clear();
  groups_ = 0;
  Xapian::Query query = build(tree, Polarity::Wanted);
  return {std::move(query), std::move(words_)};
}

void QueryCompiler::mark(const std::vector<std::string>& words) {
  for (const std::string& word : words) words_.emplace(word, groups_);
  ++groups_;
}

Xapian::Query QueryCompiler::build(const QueryTree& tree, Polarity polarity) {
  switch (tree.kind) {
    case Kind::Nothing:
      return Xapian::Query::MatchNothing;
    case Kind::All:
      return Xapian::Query::MatchAll;
    case Kind::Word:
      return word(tree, polarity);
    case Kind::Phrase:
      return phrase(tree, polarity);
    case Kind::Exact:
      return unweighted(exact(tree));
    case Kind::Dates:
      return dates(tree.dates);
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

Xapian::Query QueryCompiler::word(const QueryTree& tree, Polarity polarity) {
  const std::vector<std::string> forms = forms_.of(tree.terms.front());
  Xapian::Query query = synonym(tree.field, forms);
  if (polarity == Polarity::Unwanted) return query;
  if (tree.field.name == field::kAuthor.name) return query;
  mark(forms);
  if (tree.field.name != field::kText.name) return query;
  const Xapian::Query in_title(Xapian::Query::OP_SCALE_WEIGHT,
                               synonym(field::kTitle, forms), kTitleWeight);
  return Xapian::Query(Xapian::Query::OP_AND_MAYBE, query, in_title);
}

Xapian::Query QueryCompiler::phrase(const QueryTree& tree, Polarity polarity) {
  std::vector<Xapian::Query> terms;
  for (const std::string& word : tree.terms) {
    terms.emplace_back(term_of(tree.field, word));
  }
  if (polarity == Polarity::Wanted && tree.field.name != field::kAuthor.name) {
    for (const std::string& word : tree.terms) mark({word});
  }
  if (terms.size() == 1) return terms.front();
  return Xapian::Query(Xapian::Query::OP_PHRASE, terms.begin(), terms.end(),
                       static_cast<Xapian::termcount>(terms.size()));
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

Xapian::Query QueryCompiler::dates(const DateRange& range) const {
  std::vector<Xapian::Query> terms;
  for (const std::string& term : date_terms(range, years_)) {
    terms.emplace_back(term);
  }
  return unweighted(
      Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
}

}  // namespace newsfold
