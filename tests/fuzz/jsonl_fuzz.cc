// SPDX-License-Identifier: GPL-3.0-or-later
// Fuzz target: lines of JSON become articles, and an article that is written as
// such a line is read as the same article.

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "fuzz/checks.h"
#include "indexer/extract/extractor.h"
#include "indexer/read/dump.h"
#include "support/packing.h"

namespace newsfold {
namespace {

constexpr Date kToday{2024, 2, 29};

std::string as_json(const Article& article) {
  nlohmann::json json{{"id", article.dump_id},       {"url", article.url},
                      {"title", article.title},      {"author", article.author},
                      {"source", article.source},    {"text", article.text},
                      {"language", article.language}};
  if (article.date) json["date"] = format_date(*article.date);
  if (article.captured) json["captured"] = format_date(*article.captured);
  return json.dump();
}

void promise_same_again(const Article& article, Extractor* extractor) {
  Page page;
  page.type = PageType::JsonRecord;
  page.bytes = as_json(article);
  const Extraction again = extractor->extract(page);
  const auto* read = std::get_if<Article>(&again);
  promise(read, "a written article is an article");
  promise(read->dump_id == article.dump_id, "ids stay");
  promise(read->url == article.url, "URLs stay");
  promise(read->title == article.title, "titles stay");
  promise(read->author == article.author, "authors stay");
  promise(read->source == article.source, "sources stay");
  promise(read->text == article.text, "texts stay");
  promise(read->language == article.language, "languages stay");
  promise(read->date == article.date, "dates stay");
  promise(read->captured == article.captured, "captures stay");
  promise(article_id(*read) == article_id(article), "identities stay");
}

std::vector<Page> read_pages(std::string_view bytes) {
  Dump dump;
  dump.format = DumpFormat::Jsonl;
  dump.path = "dump.jsonl";
  std::ostringstream log;
  Messages messages("fuzz", log);
  const auto reader =
      open_dump(dump, std::make_unique<MemorySource>(bytes), &messages);
  std::vector<Page> pages;
  for (Page page; reader->next(&page);) pages.push_back(std::move(page));
  promise(reader->consumed() == bytes.size(), "a dump is read to its end");
  promise(log.str().empty(), "lines are not looked into by their reader");
  return pages;
}

// Lines that are not blank, by another way than the reader's.
std::size_t count_records(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::size_t records = 0;
  while (!bytes.empty()) {
    const std::string_view line = take_input_line(&bytes);
    records += line.find_first_not_of(" \t\r") != line.npos;
  }
  return records;
}

}  // namespace
}  // namespace newsfold

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  using namespace newsfold;
  static Extractor used({FieldMap(), kToday});
  FieldMap nested;
  promise(bool(nested.set("text=article.body")), "a mapping is taken");
  Extractor other({nested, kToday});
  const std::string_view input = input_of(data, size);
  const std::vector<Page> pages = read_pages(input);
  promise(pages.size() == count_records(input), "every record is a page");
  for (const Page& page : pages) {
    const Extraction extraction = used.extract(page);
    promise_extraction(extraction, kToday);
    promise(same(extraction, Extractor({FieldMap(), kToday}).extract(page)),
            "the records before a record do not matter");
    promise_extraction(other.extract(page), kToday);
    const auto* article = std::get_if<Article>(&extraction);
    if (article) promise_same_again(*article, &used);
  }
  return 0;
}
