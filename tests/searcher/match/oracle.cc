// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/searcher/match/oracle.h"

#include <algorithm>

namespace newsfold {
namespace {

std::string joined(const WordList& words, const std::string& separator) {
  std::string text;
  for (const std::string& word : words) {
    text += (text.empty() ? "" : separator) + word;
  }
  return text;
}

bool has(const WordList& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool has_phrase(const WordList& words, const WordList& phrase) {
  return std::search(words.begin(), words.end(), phrase.begin(),
                     phrase.end()) != words.end();
}

// "w1*" and "w?5": the only kinds of pattern that are asked for.
bool fits(const std::string& pattern, const std::string& word) {
  if (pattern.back() == '*') {
    return word.starts_with(pattern.substr(0, pattern.size() - 1));
  }
  return word.size() == pattern.size() && word.front() == pattern.front() &&
         word.back() == pattern.back();
}

bool has_match(const WordList& words, const std::string& pattern) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return fits(pattern, word);
  });
}

// Can the wanted words from the `next` on be found in `words`, so that fewer
// than `distance` others stand between the first and the last of all?  `taken`
// are the places of those before.
bool has_near(const WordList& words, const WordList& wanted, std::size_t next,
              std::size_t distance, bool in_order,
              std::vector<std::size_t>* taken) {
  if (next == wanted.size()) {
    const auto [first, last] =
        std::minmax_element(taken->begin(), taken->end());
    return *last - *first + 1 - taken->size() < distance;
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] != wanted[next]) continue;
    if (in_order && !taken->empty() && i <= taken->back()) continue;
    taken->push_back(i);
    const bool found =
        has_near(words, wanted, next + 1, distance, in_order, taken);
    taken->pop_back();
    if (found) return true;
  }
  return false;
}

// The digits of a date, filled up to YYYYMMDDHHMMSS.
std::string time_key(const std::string& date) {
  if (date.empty()) return "99999999999999";
  std::string digits;
  for (const char c : date) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits + std::string(14 - digits.size(), '0');
}

// The first and last day of a period, YYYYMMDD; day 31 of any month will do,
// as these are only compared with each other.
std::string first_day(const std::string& period) {
  std::string day = time_key(period).substr(0, 8);
  if (period.size() < 7) day.replace(4, 2, "01");
  if (period.size() < 10) day.replace(6, 2, "01");
  return day;
}

std::string last_day(const std::string& period) {
  static const std::map<std::string, std::string> short_months{
      {"04", "30"}, {"06", "30"}, {"09", "30"}, {"11", "30"}};
  std::string day = time_key(period).substr(0, 8);
  if (period.size() < 7) day.replace(4, 2, "12");
  if (period.size() >= 10) return day;
  const std::string month = day.substr(4, 2);
  const bool leap = std::stoi(day.substr(0, 4)) % 4 == 0;  // 1901 to 2099
  const auto found = short_months.find(month);
  day.replace(6, 2,
              month == "02"                 ? (leap ? "29" : "28")
              : found != short_months.end() ? found->second
                                            : "31");
  return day;
}

const std::vector<std::string> kDates{
    "",           "",           "2011",       "2011-09",
    "2012-02",    "2011-09-19", "2011-09-20", "2011-09-20T06:30:00",
    "2011-10-01", "2011-12-31", "2012-01-01", "2012-02-28",
    "2012-02-29", "2012",       "1963-02-26", "1963-02",
    "1912-04-15", "1912",       "1969-12-31", "1970-01-01"};

const std::vector<std::string> kRanges{"2011",
                                       "2012",
                                       "2011-09",
                                       "2012-02",
                                       "2011-09-20",
                                       "2012-02-29",
                                       "2011-09..2011",
                                       "2011-09-20..2012-01-01",
                                       "..1969",
                                       "1963..",
                                       "1912..1963-02",
                                       "2011-09-01..2011-09-30",
                                       "..",
                                       "undated",
                                       "1801..1900",
                                       "2011-01-02..2012-12-30",
                                       "2012..",
                                       "1969-12..1970-01",
                                       "2012-02-01..2012-02-28"};

WordList random_words(Chance* chance, std::size_t most) {
  WordList words;
  for (std::size_t left = chance->below(most + 1); left > 0; --left) {
    // Squared, so that some words are common and some rare.
    const std::size_t rank = chance->below(6) * chance->below(6);
    words.push_back("w" + std::to_string(rank));
  }
  return words;
}

Ask leaf(Ask::Kind kind, std::string field, WordList words) {
  return {kind, std::move(field), std::move(words), {}, false, 0};
}

// Of two or three different words.
Ask random_near(Chance* chance) {
  WordList words{"w0", "w1", "w2", "w3", "w4"};
  for (std::size_t left = 2 + chance->below(2); left > 0; --left) {
    words.erase(words.begin() +
                static_cast<std::ptrdiff_t>(chance->below(words.size())));
  }
  if (chance->one_in(2)) std::swap(words.front(), words.back());
  Ask near = leaf(chance->one_in(2) ? Ask::Kind::Near : Ask::Kind::Adjacent,
                  chance->one_in(4) ? "title" : "", std::move(words));
  near.distance = 1 + chance->below(4);
  return near;
}

Ask random_leaf(Chance* chance) {
  const auto a_word = [&] {
    return "w" + std::to_string(chance->below(6) * chance->below(6));
  };
  switch (chance->below(15)) {
    case 0:
    case 1:
      return leaf(Ask::Kind::Phrase, chance->one_in(3) ? "title" : "",
                  {a_word(), a_word()});
    case 2:
      return leaf(Ask::Kind::Exact, "source", {chance->of(plain_sources())});
    case 3:
      return leaf(Ask::Kind::Exact, "lang", {chance->of(plain_languages())});
    case 4:
      return leaf(Ask::Kind::Dates, "date", {random_range(chance)});
    case 5:
      return leaf(Ask::Kind::Word, "author", {a_word()});
    case 6:
    case 7:
      return leaf(Ask::Kind::Word, "title", {a_word()});
    case 8:
    case 9:
      return random_near(chance);
    case 10:
      return leaf(Ask::Kind::Pattern, chance->one_in(3) ? "title" : "",
                  {chance->of(WordList{"w1*", "w2*", "w?5"})});
    case 11:
      if (chance->one_in(4)) return leaf(Ask::Kind::All, "", {});
      [[fallthrough]];
    default:
      return leaf(Ask::Kind::Word, "", {a_word()});
  }
}

}  // namespace

nlohmann::json PlainArticle::record() const {
  nlohmann::json json{{"id", dump_id}, {"text", joined(body, " ")}};
  const auto state = [&](const char* key, const std::string& value) {
    if (!value.empty()) json[key] = value;
  };
  state("url", url);
  state("title", joined(title, " "));
  state("author", joined(author, " "));
  state("language", language);
  state("date", date);
  state("captured", captured);
  return json;
}

std::string PlainArticle::published_key() const { return time_key(date); }
std::string PlainArticle::captured_key() const { return time_key(captured); }

bool lies_in(const PlainArticle& article, const std::string& range) {
  if (range == "undated") return article.date.empty();
  if (article.date.empty()) return false;
  const std::size_t between = range.find("..");
  const std::string from = range.substr(0, between);
  const std::string to =
      between == std::string::npos ? range : range.substr(between + 2);
  return (from.empty() || first_day(from) <= first_day(article.date)) &&
         (to.empty() || last_day(article.date) <= last_day(to));
}

std::string Ask::print() const {
  const std::string prefix = field.empty() ? "" : field + ":";
  std::string text;
  switch (kind) {
    case Kind::All:
      return "*";
    case Kind::Phrase:
      return prefix + "\"" + joined(words, " ") + "\"";
    case Kind::Word:
    case Kind::Pattern:
    case Kind::Exact:
    case Kind::Dates:
      return prefix + words.front();
    case Kind::Near:
    case Kind::Adjacent:
      return prefix + "(" +
             joined(words, (kind == Kind::Near ? " NEAR/" : " ADJ/") +
                               std::to_string(distance) + " ") +
             ")";
    case Kind::Not:
      // "--" is a dash, not two negations.
      return (spelled_out || children.front().kind == Kind::Not ? "NOT "
                                                                : "-") +
             children.front().print();
    case Kind::And:
    case Kind::Or:
      for (const Ask& child : children) {
        if (!text.empty()) {
          text += kind == Kind::Or ? " OR " : spelled_out ? " AND " : " ";
        }
        text += child.print();
      }
      return "(" + text + ")";
  }
  return "";
}

bool Ask::matches(const PlainArticle& article) const {
  const auto child_matches = [&](const Ask& child) {
    return child.matches(article);
  };
  switch (kind) {
    case Kind::All:
      return true;
    case Kind::Word:
      if (field == "title") return has(article.title, words.front());
      if (field == "author") return has(article.author, words.front());
      return has(article.title, words.front()) ||
             has(article.body, words.front());
    case Kind::Phrase:
      return has_phrase(article.title, words) ||
             (field.empty() && has_phrase(article.body, words));
    case Kind::Pattern:
      return has_match(article.title, words.front()) ||
             (field.empty() && has_match(article.body, words.front()));
    case Kind::Near:
    case Kind::Adjacent: {
      const bool in_order = kind == Kind::Adjacent;
      std::vector<std::size_t> taken;
      return has_near(article.title, words, 0, distance, in_order, &taken) ||
             (field.empty() &&
              has_near(article.body, words, 0, distance, in_order, &taken));
    }
    case Kind::Exact:
      return (field == "source" ? article.source : article.language) ==
             words.front();
    case Kind::Dates:
      return lies_in(article, words.front());
    case Kind::Not:
      return !children.front().matches(article);
    case Kind::Or:
      return std::any_of(children.begin(), children.end(), child_matches);
    case Kind::And:
      // Exact fields side by side widen each other.
      return std::all_of(
          children.begin(), children.end(), [&](const Ask& child) {
            if (child.kind != Kind::Exact) return child.matches(article);
            return std::any_of(
                children.begin(), children.end(), [&](const Ask& other) {
                  return other.kind == Kind::Exact &&
                         other.field == child.field && other.matches(article);
                });
          });
  }
  return false;
}

const std::vector<std::string>& plain_sources() {
  static const std::vector<std::string> sources{
      "harbour.example", "island.example", "valley.example", "wire.example"};
  return sources;
}

const std::vector<std::string>& plain_languages() {
  static const std::vector<std::string> languages{"en", "de", "th"};
  return languages;
}

std::vector<PlainArticle> random_articles(Chance* chance, std::size_t count) {
  std::vector<PlainArticle> articles;
  for (std::size_t i = 0; i < count; ++i) {
    PlainArticle article;
    article.dump_id = "a" + std::to_string(i);
    if (!articles.empty() && chance->one_in(4)) {
      article.body = chance->of(articles).body;  // a copy
    } else {
      article.body = random_words(chance, 12);
      article.body.push_back("w" + std::to_string(chance->below(4)));
    }
    article.copy = joined(article.body, " ");
    article.story = std::to_string(chance->below(count / 3 + 1));
    article.title = random_words(chance, 4);
    if (chance->one_in(3)) article.author = random_words(chance, 2);
    if (!chance->one_in(8)) {
      article.source = chance->of(plain_sources());
      article.url = "https://www." + article.source + "/" + article.dump_id;
    }
    article.language = chance->of(plain_languages());
    if (chance->one_in(3)) article.wire = chance->one_in(3) ? "afp" : "ap";
    article.date = chance->of(kDates);
    if (chance->one_in(2)) {
      article.captured = "2015-06-0" + std::to_string(1 + chance->below(3));
    }
    articles.push_back(std::move(article));
  }
  return articles;
}

Ask random_ask(Chance* chance, int depth) {
  if (depth == 0 || chance->one_in(4)) return random_leaf(chance);
  if (chance->one_in(5)) {
    Ask negated;
    negated.kind = Ask::Kind::Not;
    negated.children = {random_ask(chance, depth - 1)};
    negated.spelled_out = chance->one_in(2);
    return negated;
  }
  Ask ask;
  ask.kind = chance->one_in(2) ? Ask::Kind::And : Ask::Kind::Or;
  ask.spelled_out = chance->one_in(2);
  for (std::size_t left = 1 + chance->below(3); left > 0; --left) {
    ask.children.push_back(random_ask(chance, depth - 1));
  }
  // Parentheses around one item are no group (the parser drops them), so an
  // exact field would stand beside the outer ones.
  return ask.children.size() == 1 ? ask.children.front() : ask;
}

std::string random_range(Chance* chance) { return chance->of(kRanges); }

}  // namespace newsfold
