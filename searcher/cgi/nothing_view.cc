// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cgi/nothing_view.h"

#include <fmt/format.h>

namespace newsfold {
namespace {

std::string in_articles(const ReaderLanguage& reader, std::uint64_t articles) {
  return reader.phrase("in_articles", {{"count", articles}});
}

std::string suggestions_text(const ReaderLanguage& reader,
                             const std::vector<Suggestion>& suggestions) {
  std::vector<std::string> words;
  for (const Suggestion& one : suggestions) {
    words.push_back(fmt::format("{} ({})", isolated(printable(one.word)),
                                reader.number(one.articles)));
  }
  if (words.empty()) return "";
  return reader.phrase("like_it", {{"words", joined(reader, words)}});
}

ViewList terms_view(const ReaderLanguage& reader, const Condition& condition) {
  ViewList terms;
  for (const TermCount& term : condition.terms) {
    // Of a condition of one word, that has been said.
    const bool is_said = term.text == condition.text;
    if (is_said && term.suggestions.empty()) continue;
    View view;
    set_optional(&view, "text", is_said ? "" : printable(term.text));
    view.set("count_text", in_articles(reader, term.articles));
    set_optional(&view, "suggestions_text",
                 suggestions_text(reader, term.suggestions));
    terms.push_back(view);
  }
  return terms;
}

View condition_view(const ReaderLanguage& reader, const Condition& condition) {
  const std::uint64_t without = condition.without.value_or(0);
  View view;
  view.set("text", printable(condition.text));
  view.set("count_text", in_articles(reader, condition.articles));
  set_optional(&view, "without_text",
               condition.articles == 0 || without == 0
                   ? ""
                   : reader.phrase("without_it", {{"count", without}}));
  view.set("terms", terms_view(reader, condition));
  return view;
}

ViewList notes_view(const ReaderLanguage& reader, const NothingFound& nothing) {
  ViewList notes;
  const auto add = [&](const std::string& text) {
    View note;
    note.set("text", text);
    notes.push_back(note);
  };
  if (!nothing.has_words) add(reader.phrase("no_words"));
  if (nothing.filtered) {
    add(reader.phrase("nothing_filtered", {{"count", *nothing.filtered}}));
  }
  if (nothing.apart.value_or(0) > 0) {
    add(reader.phrase("apart", {{"count", *nothing.apart}}));
  }
  if (nothing.undated > 0) {
    add(reader.phrase("nothing_undated", {{"count", nothing.undated}}));
  }
  return notes;
}

}  // namespace

View better_view(const PageContext& page, const BetterQuery& better) {
  View view;
  view.set("query", printable(better.query));
  view.set("href", page.links.search(with_query(page.request, better.query)));
  view.set("count_text", counts_text(page.reader, better.counts.stories,
                                     better.counts.articles));
  return view;
}

View nothing_view(const PageContext& page, const NothingFound& nothing) {
  ViewList conditions;
  for (const Condition& condition : nothing.conditions) {
    conditions.push_back(condition_view(page.reader, condition));
  }
  View view;
  view.set("conditions", conditions);
  view.set("notes", notes_view(page.reader, nothing));
  view.set("better", nothing.did_you_mean
                         ? better_view(page, *nothing.did_you_mean)
                         : View(false));
  return view;
}

}  // namespace newsfold
