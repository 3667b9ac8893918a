// SPDX-License-Identifier: GPL-3.0-or-later
// How a query may go on.

#include "searcher/match/completion.h"

#include <catch2/catch.hpp>

#include "support/archive_fixture.h"

namespace newsfold {
namespace {

using Words = std::vector<std::string>;

Words completed(const std::string& typed, std::size_t most = 3) {
  ArchiveFixture fixture;
  const auto line = [](int number, const std::string& text) {
    return nlohmann::json{
        {"url", "https://a.example/" + std::to_string(number)},
        {"title", "Headline"},
        {"text", text}};
  };
  fixture.add_lines(jsonl({line(1, "Ferry and ferries and ferns stand here."),
                           line(2, "The ferry to Fécamp was late again."),
                           line(3, "A fern, a fez and a ferry stood there.")}));
  const ArchiveReader archive(fixture.paths().root);
  Analyzer analyzer;
  return completions(archive.database(), &analyzer, typed, most);
}

TEST_CASE("the last word is completed, common words first", "[completion]") {
  CHECK(completed("fer") == Words{"ferry", "fern", "ferns"});
  CHECK(completed("the FER", 1) == Words{"the ferry"});
  CHECK(completed("féca") == Words{"fecamp"});
}

TEST_CASE("nothing is made of too little", "[completion]") {
  const auto typed =
      GENERATE("", "f", "ferry ", "zzz", "\"fer", "fer*", "(fer", "strike -fer",
               "=fer", "title:fer", "渡", "--", "\xff\xfe");
  CAPTURE(typed);
  CHECK(completed(typed).empty());
}

}  // namespace
}  // namespace newsfold
