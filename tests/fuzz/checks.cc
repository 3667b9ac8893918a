// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/checks.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <tuple>

#include "common/text.h"
#include "common/url.h"

namespace newsfold {
namespace {

auto parts_of(const Article& article) {
  return std::tie(article.dump_id, article.url, article.title, article.author,
                  article.source, article.language, article.text, article.date,
                  article.date_evidence, article.captured);
}

// A coarse capture says no more than that it was not after its last day.
bool is_too_late(const Article& article, const Date& today) {
  Date latest = today;
  if (article.captured && article.captured->precision >= DatePrecision::Day) {
    latest = std::min(latest, *article.captured);
  }
  return !plausible(*article.date, add_days(latest, 1));
}

}  // namespace

void promise(bool kept, std::string_view what) {
  if (kept) return;
  std::cerr << "a promise is broken: " << what << std::endl;
  std::abort();
}

void promise_text(std::string_view text, std::string_view what) {
  promise(clean_utf8(text) == text, what);
}

void promise_article(const Article& article, const Date& today) {
  promise_text(article.dump_id, "the id is UTF-8");
  promise_text(article.url, "the URL is UTF-8");
  promise_text(article.title, "the title is UTF-8");
  promise_text(article.author, "the author is UTF-8");
  promise_text(article.source, "the source is UTF-8");
  promise_text(article.language, "the language is UTF-8");
  promise_text(article.text, "the text is UTF-8");
  promise_text(article.date_evidence, "the evidence of the date is UTF-8");
  promise(article.title.find('\n') == std::string::npos, "a title is a line");
  if (!article.url.empty()) {
    const Result<std::string> again = canonical_url(article.url);
    promise(again && *again == article.url, "the URL is canonical");
  }
  if (article.date) {
    promise(is_real(*article.date), "the date is in the calendar");
    promise(!is_too_late(article, today), "the date is not in the future");
  }
}

void promise_extraction(const Extraction& extraction, const Date& today) {
  if (const auto* article = std::get_if<Article>(&extraction)) {
    promise_article(*article, today);
    promise(!fold_space(article->text).empty(), "an article has a text");
  } else if (const auto* skipped = std::get_if<Skipped>(&extraction)) {
    promise(!skipped->reason.empty(), "what is skipped has a reason");
    promise_article(skipped->found, today);
  } else {
    promise(!std::get<Error>(extraction).message.empty(),
            "an error says what is wrong");
  }
}

bool same(const Extraction& a, const Extraction& b) {
  if (a.index() != b.index()) return false;
  if (const auto* article = std::get_if<Article>(&a)) {
    return parts_of(*article) == parts_of(std::get<Article>(b));
  }
  if (const auto* skipped = std::get_if<Skipped>(&a)) {
    const auto& other = std::get<Skipped>(b);
    return skipped->reason == other.reason &&
           parts_of(skipped->found) == parts_of(other.found);
  }
  return std::get<Error>(a).message == std::get<Error>(b).message;
}

std::string_view take_input_line(std::string_view* input) {
  const std::size_t end = std::min(input->find('\n'), input->size());
  const std::string_view line = input->substr(0, end);
  input->remove_prefix(std::min(end + 1, input->size()));
  return line;
}

}  // namespace newsfold
