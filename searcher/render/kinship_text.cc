// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/kinship_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <fmt/ranges.h>

#include "common/numbers.h"
#include "common/text.h"
#include "searcher/render/printable.h"

namespace newsfold {
namespace {

constexpr std::string_view kIndent = "  ";

std::string shown_score(Score score) {
  return fmt::format("{:.2f}", as_probability(score));
}

void print_article(int number, const FiledArticle& filed, std::ostream& out) {
  const Article& article = filed.article;
  fmt::print(out, "{}. {}\n   {}, {}, {}  {}\n", number, title_of(article),
             source_of(article), day_of(article),
             counted(filed.facts.words, "word", "words"),
             format_id(filed.facts.article));
}

// Signs of one kind are told as one.
struct SignKind {
  std::string_view sign;
  std::string_view kind;
};
constexpr std::array kSignKinds{
    SignKind{"root_cosine", "words in common"},
    SignKind{"cosine_by_length", "words in common"},
    SignKind{"length", "words in common"},
    SignKind{"rare_shared", "words in common"},
    SignKind{"heaviest_less", "main words"},
    SignKind{"heaviest_more", "main words"},
    SignKind{"title_cosine", "titles"},
    SignKind{"lead_cosine", "beginnings"},
    SignKind{"numbers_shared", "numbers"},
    SignKind{"numbers_missing", "numbers"},
    SignKind{"days", "days"},
    SignKind{"weekdays_meet", "weekdays named"},
    SignKind{"weekdays_differ", "weekdays named"},
    SignKind{"weekday_amiss", "weekdays named"},
    SignKind{"same_source", "one source"},
    SignKind{"subjects_differ", "subjects of the titles"},
    SignKind{"one_form", "one form"}};

std::string_view kind_of(std::string_view sign) {
  for (const SignKind& one : kSignKinds) {
    if (one.sign == sign) return one.kind;
  }
  return sign;
}

using Contribution = std::pair<double, std::string_view>;

std::vector<Contribution> contributions_of(const PairKinship& pair) {
  std::vector<Contribution> kinds;
  for (const WeighedSign& sign : pair.signs) {
    const std::string_view kind = kind_of(sign.name);
    const auto at =
        std::find_if(kinds.begin(), kinds.end(),
                     [&](const auto& known) { return known.second == kind; });
    if (at == kinds.end()) {
      kinds.emplace_back(sign.contribution(), kind);
    } else {
      at->first += sign.contribution();
    }
  }
  kinds.emplace_back(pair.intercept, "to begin with");
  return kinds;
}

// The heaviest first.
std::string listed(std::vector<Contribution> contributions) {
  constexpr double kNothing = 0.05;  // one digit is shown
  std::erase_if(contributions, [](const Contribution& one) {
    return std::abs(one.first) < kNothing;
  });
  std::stable_sort(contributions.begin(), contributions.end(),
                   [](const Contribution& a, const Contribution& b) {
                     return std::abs(a.first) > std::abs(b.first);
                   });
  std::string list;
  for (const auto& [value, kind] : contributions) {
    list += fmt::format("{}{} {:+.1f}", list.empty() ? "" : ", ", kind, value);
  }
  return list;
}

void print_contributions(const PairKinship& pair, std::ostream& out) {
  std::vector<Contribution> speaks_for = contributions_of(pair);
  std::vector<Contribution> against;
  std::erase_if(speaks_for, [&](const Contribution& one) {
    if (one.first > 0) return false;
    against.push_back(one);
    return true;
  });
  const std::string pro = listed(std::move(speaks_for));
  const std::string contra = listed(std::move(against));
  if (!pro.empty()) fmt::print(out, "{}for it: {}\n", kIndent, pro);
  if (!contra.empty()) fmt::print(out, "{}against it: {}\n", kIndent, contra);
}

std::string what_is_asked(const PairKinship& pair) {
  const std::string asked = shown_score(pair.asked);
  switch (pair.rule) {
    case PairRule::OneDay:
      return ": " + asked + " is asked on one day";
    case PairRule::DaysApart:
      return ": " + asked + " is asked on days apart";
    case PairRule::BothUndated:
      return ": " + asked + " is asked of undated articles";
    case PairRule::OneUndated:
      return ": with " + asked +
             " from all reports of a day, the undated one would get that day";
  }
  return "";
}

void print_days(const PairKinship& pair, std::ostream& out) {
  if (!pair.days_apart) {
    fmt::print(out, "{}days apart: unknown, {} undated\n", kIndent,
               pair.rule == PairRule::BothUndated ? "both are" : "one is");
    return;
  }
  const auto days = static_cast<std::uint64_t>(*pair.days_apart);
  fmt::print(
      out, "{}{} apart{}\n", kIndent, counted(days, "day", "days"),
      *pair.days_apart > pair.compared_days
          ? fmt::format(": {} more than {} apart are not compared",
                        pair.compared_days < kPairDays ? "undated articles"
                                                       : "articles",
                        counted(static_cast<std::uint64_t>(pair.compared_days),
                                "day", "days"))
          : "");
}

void print_estimate(std::string_view which,
                    const std::optional<DayEstimate>& estimate,
                    std::ostream& out) {
  if (!estimate) return;
  fmt::print(out, "{}the {} is probably of {}, by {}\n", kIndent, which,
             format_date(date_of_day_number(estimate->day)),
             counted(estimate->reports, "similar report", "similar reports"));
}

void print_words(const PairKinship& pair, std::ostream& out) {
  const bool has_rare = !pair.rare_words.empty();
  const auto& words = has_rare ? pair.rare_words : pair.words;
  const std::string list = printable(fmt::format("{}", fmt::join(words, ", ")));
  fmt::print(out, "{}shared {}: {}\n", kIndent,
             words.empty() ? "words"
             : has_rare    ? "rare words"
                           : "words, none of them rare",
             words.empty() ? "none" : list);
}

void print_pair(const PairKinship& pair, std::ostream& out) {
  fmt::print(out, "{}score {}{}\n", kIndent, shown_score(pair.score),
             what_is_asked(pair));
  print_days(pair, out);
  print_words(pair, out);
  // Many days outweigh all else by hundreds, which tells nothing.
  if (pair.days_apart.value_or(0) <= pair.compared_days) {
    print_contributions(pair, out);
  }
}

// A pair below what is asked stands in one story by what others are like.
void print_connection(const Kinship& kinship, std::ostream& out) {
  if (kinship.same_copy_group || !kinship.pair ||
      kinship.pair->score >= kinship.pair->asked) {
    return;
  }
  if (kinship.pair->rule == PairRule::OneDay) {
    fmt::print(out, "{}stories that are each other's nearest need only {}\n",
               kIndent, shown_score(kStoryThresholds.one_day));
  }
  if (!kinship.connection) {
    fmt::print(out, "{}no other telling connects the two\n", kIndent);
    return;
  }
  const ConnectingTelling& connection = *kinship.connection;
  const FiledArticle& telling = connection.telling;
  fmt::print(out,
             "{}connected best by: {} ({}, {}, {}): {} to the first, {} to the "
             "second\n",
             kIndent, title_of(telling.article), source_of(telling.article),
             day_of(telling.article), format_id(telling.facts.article),
             shown_score(connection.to_first),
             shown_score(connection.to_second));
}

void print_groups(const GroupKinship& groups, std::ostream& out) {
  fmt::print(out, "{}the two stories, {} and {}: average score {}, {} asked\n",
             kIndent, counted(groups.first_tellings, "telling", "tellings"),
             grouped(groups.second_tellings), shown_score(groups.average),
             shown_score(groups.asked));
  if (groups.average >= groups.asked) {
    fmt::print(out,
               "{}that is enough, but others were nearer, or both together "
               "would last too many days\n",
               kIndent);
  }
}

void print_story(const Kinship& kinship, std::ostream& out) {
  fmt::print(out, "{}\n", kinship.same_story ? "one story" : "two stories");
  if (!kinship.folded) {
    fmt::print(out, "{}the archive was not folded\n", kIndent);
    return;
  }
  if (kinship.languages_differ) {
    fmt::print(out,
               "{}one is in language {}, the other in {}: tellings in two "
               "languages are not compared\n",
               kIndent,
               kinship.first.article.language.empty()
                   ? "unknown"
                   : printable(kinship.first.article.language),
               kinship.second.article.language.empty()
                   ? "unknown"
                   : printable(kinship.second.article.language));
  }
  if (kinship.pair) print_pair(*kinship.pair, out);
  print_estimate("first", kinship.first_estimate, out);
  print_estimate("second", kinship.second_estimate, out);
  if (kinship.same_story) print_connection(kinship, out);
  if (kinship.groups) print_groups(*kinship.groups, out);
}

std::string_view heading_of_copies(const Kinship& kinship) {
  const bool alike = kinship.copies->alike;
  if (kinship.same_url) {
    return alike ? "versions of one page" : "one page, two texts";
  }
  if (kinship.same_copy_group) {
    return alike ? "copies" : "copies through others, not by themselves";
  }
  return alike ? "alike enough for copies, but not taken for such"
               : "no copies";
}

// The beginning of a passage on one line, whole words of it.
std::string excerpt_of(std::string_view passage) {
  constexpr std::size_t kShownBytes = 300;
  std::string line = printable(fold_space(passage));
  if (line.size() <= kShownBytes) return line;
  std::string_view begin = prefix_at_character(line, kShownBytes);
  const std::size_t blank = begin.rfind(' ');
  if (blank != std::string_view::npos) begin = begin.substr(0, blank);
  return std::string(begin) + " …";
}

void print_passage(const CopyKinship& copies, std::ostream& out) {
  if (copies.passage_words == 0) {
    fmt::print(out, "{}no word in common\n", kIndent);
    return;
  }
  fmt::print(out, "{}longest common passage, {}: \"{}\"\n", kIndent,
             counted(copies.passage_words, "word", "words"),
             excerpt_of(copies.passage));
}

void print_beginning(const CopyEvidence& evidence, const CopyThresholds& asked,
                     std::ostream& out) {
  // Within one source no share of runs makes up for another beginning.
  fmt::print(out,
             "{}beginning: {:.2f} of one stands in the other; {:.2f} asked{}\n",
             kIndent, evidence.lead, asked.lead,
             asked.by_itself > 1
                 ? ""
                 : fmt::format(", unless {:.2f} of the runs are shared",
                               asked.by_itself));
}

void print_copies(const Kinship& kinship, std::ostream& out) {
  const CopyEvidence& evidence = kinship.copies->evidence;
  const CopyThresholds& asked = kinship.copies->asked;
  const Overlap& overlap = evidence.overlap;
  fmt::print(out, "{}\n", heading_of_copies(kinship));
  fmt::print(out,
             "{}{} of {} four-word runs shared: {:.2f}; {:.2f} asked\n"
             "{}of the runs of both: {:.2f}; {:.2f} asked\n",
             kIndent, grouped(overlap.shared),
             grouped(std::min(overlap.first, overlap.second)),
             overlap.containment(), asked.containment, kIndent,
             overlap.jaccard(),
             overlap.containment() < asked.by_itself ? asked.jaccard_of_part
                                                     : asked.jaccard);
  print_beginning(evidence, asked, out);
  fmt::print(out,
             "{}{} of {} names and numbers absent from the other; {:.0f} in "
             "100 allowed\n",
             kIndent, grouped(evidence.facts_absent), grouped(evidence.facts),
             100 * asked.facts_absent);
  if (kinship.copies->places == Places::SameSource) {
    fmt::print(
        out, "{}one source; titles: {:.2f} of the shorter shared{}\n", kIndent,
        evidence.title,
        evidence.title_numbers_differ ? ", and their numbers differ" : "");
  }
  print_passage(*kinship.copies, out);
}

}  // namespace

void print_kinship(const Kinship& kinship, std::ostream& out) {
  print_article(1, kinship.first, out);
  if (kinship.same_article) {
    out << "\none article: both names are its own\n";
    return;
  }
  print_article(2, kinship.second, out);
  out << '\n';
  print_story(kinship, out);
  print_copies(kinship, out);
}

}  // namespace newsfold
