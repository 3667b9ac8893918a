// SPDX-License-Identifier: GPL-3.0-or-later
// Fuzz target: from what a stranger types to what is found in a small archive.
// Input: a line that is the saved query "saved", then the query.

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "common/archive.h"
#include "common/text.h"
#include "fuzz/checks.h"
#include "indexer/pipeline.h"
#include "searcher/query/compiler.h"
#include "searcher/query/parser.h"
#include "support/temporary_folder.h"

namespace newsfold {
namespace {

constexpr Date kToday{2016, 9, 12};

constexpr std::string_view kArticles =
    R"({"id":"1","url":"https://post.example/1","title":"Ferry strike","text":"Ferry crews are striking at Selwick, the ferries rest.","date":"2016-09-11","language":"en","author":"Ann Kleinfield"}
{"id":"2","url":"https://news.post.example/2","title":"A boat","text":"The boat burned near the ferry.","date":"2016-09-12","language":"en"}
{"id":"3","url":"https://zeitung.example/3","title":"Die Fähre","text":"Die Fähren fahren wieder nach Łódź.","date":"1969","language":"de"}
{"id":"4","url":"https://paper.example/4","title":"港口","text":"港口联盟成为议会第一大党。","date":"2012-09","language":"zh"}
{"id":"5","url":"https://paper.example/5","title":"","text":"Nobody knows: 1,250,000 of N.P.R.A. or e-mail.","language":"en"}
)";

std::string made_archive() {
  static const TemporaryFolder folder;
  AddOptions options;
  options.archive = folder.path() / "archive";
  options.paths = {folder.write("dump.jsonl", kArticles)};
  options.workers = 1;
  std::ostringstream log;
  Messages messages("fuzz", log);
  add_dumps(options, &messages);
  return options.archive;
}

const ArchiveReader& archive() {
  static const ArchiveReader reader(made_archive());
  return reader;
}

Analyzer& analyzer() {
  static Analyzer one;
  return one;
}

void promise_error(const Error& error) {
  promise(!error.message.empty(), "an error says what is wrong");
  promise_text(error.message, "an error is UTF-8");
}

// Few words are other words when they are folded again: "Ŀ" is "l·", which is
// "l".  What is printed of such means something else.
bool is_folded_for_good(const QueryTree& tree) {
  using Kind = QueryTree::Kind;
  const bool has_words = tree.kind == Kind::Word || tree.kind == Kind::Phrase;
  for (const std::string& term : tree.terms) {
    if (tree.kind == Kind::Pattern) {
      const auto again = fold_pattern(term, &analyzer());
      if (!again || *again != term) return false;
    }
    if (!has_words) continue;
    const std::vector<Token>& tokens = analyzer().tokens(term);
    if (tokens.size() != 1 || tokens.front().term != term) return false;
  }
  return std::all_of(tree.children.begin(), tree.children.end(),
                     is_folded_for_good);
}

// What is printed may be longer than what was typed, and so too long.
void promise_printed(const QueryTree& tree) {
  const std::string printed = describe(tree);
  promise_text(printed, "a query is printed as UTF-8");
  if (tree.kind == QueryTree::Kind::Nothing) return;
  if (!is_folded_for_good(tree)) return;
  const ParseOptions wide{
      .limits = {.bytes = 1 << 20, .words = 1 << 20, .depth = 200},
      .today = kToday};
  const auto again = parse_query(printed, &analyzer(), wide);
  promise(again.ok(), "what is printed is understood");
  promise(describe(*again) == printed, "what is printed means the same");
}

Xapian::doccount count_matches(const Xapian::Query& query) {
  const Xapian::Database& database = archive().database();
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  const auto matches = enquire.get_mset(0, 0, database.get_doccount());
  return matches.get_matches_lower_bound();
}

// An article matches a query or its negation.
void promise_parts(const QueryTree& tree) {
  static QueryCompiler compiler(archive());
  QueryTree negation;
  negation.kind = QueryTree::Kind::Not;
  negation.children.push_back(tree);
  const auto wanted = compiler.compile(tree);
  const auto unwanted = compiler.compile(negation);
  promise(wanted.ok() == unwanted.ok(), "a negation costs the same");
  if (!wanted) return promise_error(wanted.error());
  promise(count_matches(wanted->query) + count_matches(unwanted->query) ==
              archive().database().get_doccount(),
          "an article matches a query or its negation");
  for (const MarkedTerm& term : wanted->terms) {
    for (const auto& side : term.sides) {
      for (const std::string& word : side) {
        promise_text(word, "marked words are UTF-8");
      }
    }
  }
}

}  // namespace
}  // namespace newsfold

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  using namespace newsfold;
  std::string_view input = input_of(data, size);
  const std::string saved(take_input_line(&input));
  ParseOptions options{.limits = {}, .today = kToday};
  options.saved_query = [&](std::string_view name) {
    return name == "saved" ? std::optional(saved) : std::nullopt;
  };
  const auto tree = parse_query(input, &analyzer(), options);
  if (tree) {
    promise_printed(*tree);
    promise_parts(*tree);
  } else {
    promise_error(tree.error());
  }
  return 0;
}
