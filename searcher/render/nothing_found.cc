// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/nothing_found.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/numbers.h"
#include "searcher/render/printable.h"
#include "searcher/render/width.h"

namespace newsfold {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kWidestText = 40;  // columns that counts are lined up at

std::string in_articles(std::uint64_t articles) {
  return articles == 0 ? "in no article"
                       : "in " + counted(articles, "article", "articles");
}

std::string shown_suggestions(const std::vector<Suggestion>& suggestions) {
  std::string list;
  for (const Suggestion& one : suggestions) {
    list += fmt::format("{}{} ({})", list.empty() ? "; like it: " : ", ",
                        isolated(printable(one.word)), grouped(one.articles));
  }
  return list;
}

std::string padded(const std::string& text, std::size_t columns) {
  const std::size_t width = width_of(text);
  return text + std::string(columns - std::min(columns, width), ' ');
}

// A condition that is one term tells of the term on its own line.
bool is_one_term(const Condition& condition) {
  return condition.terms.size() == 1 &&
         condition.terms.front().text == condition.text;
}

std::string condition_line(const Condition& condition, std::size_t columns) {
  std::string line = "  " +
                     padded(isolated(printable(condition.text)), columns) +
                     "  " + in_articles(condition.articles);
  if (condition.articles > 0 && condition.without.value_or(0) > 0) {
    line += "; without it, " +
            counted(*condition.without, "article is", "articles are") +
            " found";
  }
  if (is_one_term(condition)) {
    line += shown_suggestions(condition.terms.front().suggestions);
  }
  return line + "\n";
}

std::string term_lines(const Condition& condition, std::size_t columns) {
  if (is_one_term(condition)) return "";
  std::string lines;
  for (const TermCount& term : condition.terms) {
    if (term.text == condition.text) continue;
    lines += "    " + padded(isolated(printable(term.text)), columns - 2) +
             "  " + in_articles(term.articles) +
             shown_suggestions(term.suggestions) + "\n";
  }
  return lines;
}

std::size_t columns_of(const NothingFound& nothing) {
  std::size_t columns = 2;
  const auto fit = [&](const std::string& text, std::size_t indent) {
    columns = std::max(columns, width_of(printable(text)) + indent);
  };
  for (const Condition& condition : nothing.conditions) {
    fit(condition.text, 0);
    if (is_one_term(condition)) continue;
    for (const TermCount& term : condition.terms) fit(term.text, 2);
  }
  return std::min(columns, kWidestText);
}

Json suggestions_json(const std::vector<Suggestion>& suggestions) {
  Json json = Json::array();
  for (const Suggestion& one : suggestions) {
    json.push_back({{"word", one.word}, {"articles", one.articles}});
  }
  return json;
}

Json terms_json(const std::vector<TermCount>& terms) {
  Json json = Json::array();
  for (const TermCount& term : terms) {
    json.push_back({{"text", term.text},
                    {"articles", term.articles},
                    {"suggestions", suggestions_json(term.suggestions)}});
  }
  return json;
}

template <typename Number>
Json number_or_null(const std::optional<Number>& number) {
  return number ? Json(*number) : Json(nullptr);
}

}  // namespace

std::string nothing_found_text(const NothingFound& nothing) {
  if (!nothing.has_words) return "the query has no words\n";
  std::string text;
  const std::size_t columns = columns_of(nothing);
  for (const Condition& condition : nothing.conditions) {
    text += condition_line(condition, columns) + term_lines(condition, columns);
  }
  if (nothing.filtered) {
    text +=
        (*nothing.filtered == 0
             ? "no article passes"
             : counted(*nothing.filtered, "article passes", "articles pass")) +
        " the filters, whatever the words\n";
  }
  if (nothing.apart.value_or(0) > 0) {
    text += counted(*nothing.apart, "article has", "articles have") +
            " all these words, but apart\n";
  }
  if (nothing.undated > 0) {
    text +=
        counted(nothing.undated, "undated article is", "undated articles are") +
        " left out by the dates\n";
  }
  if (nothing.did_you_mean) {
    const auto& [query, counts] = *nothing.did_you_mean;
    text +=
        fmt::format("did you mean: {}  ({}, {})\n", isolated(printable(query)),
                    counted(counts.stories, "story", "stories"),
                    counted(counts.articles, "article", "articles"));
  }
  return text;
}

Json nothing_found_json(const NothingFound& nothing) {
  Json conditions = Json::array();
  for (const Condition& condition : nothing.conditions) {
    conditions.push_back({{"text", condition.text},
                          {"articles", condition.articles},
                          {"without", number_or_null(condition.without)},
                          {"terms", terms_json(condition.terms)}});
  }
  Json better = nullptr;
  if (nothing.did_you_mean) {
    better = {{"query", nothing.did_you_mean->query},
              {"stories", nothing.did_you_mean->counts.stories},
              {"articles", nothing.did_you_mean->counts.articles}};
  }
  return {{"conditions", std::move(conditions)},
          {"filtered", number_or_null(nothing.filtered)},
          {"apart", number_or_null(nothing.apart)},
          {"undated", nothing.undated},
          {"did_you_mean", std::move(better)}};
}

}  // namespace newsfold
