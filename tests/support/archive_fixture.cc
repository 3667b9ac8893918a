// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/archive_fixture.h"

#include <algorithm>
#include <stdexcept>

#include "common/schema.h"
#include "common/stored_article.h"
#include "indexer/extract/extractor.h"

namespace newsfold {

nlohmann::json record(int number) {
  const std::string n = std::to_string(number);
  return {{"id", "r" + n},
          {"url", "https://paper.example/news/" + n},
          {"title", "Headline " + n},
          {"date", "2012-05-07"},
          {"language", "en"},
          {"text", "The body of story " + n + " is short.\nIt ends here."}};
}

std::string jsonl(const std::vector<nlohmann::json>& lines) {
  std::string bytes;
  for (const nlohmann::json& line : lines) bytes += line.dump() + '\n';
  return bytes;
}

std::string records(int first, int end) {
  std::vector<nlohmann::json> lines;
  for (int number = first; number < end; ++number) {
    lines.push_back(record(number));
  }
  return jsonl(lines);
}

std::string id_of_record(int number) {
  Page page;
  page.type = PageType::JsonRecord;
  page.bytes = record(number).dump();
  return format_id(
      article_id(std::get<Article>(Extractor(ExtractOptions{}).extract(page))));
}

std::vector<Article> articles_of(const std::filesystem::path& archive) {
  const ArchiveReader reader(archive);
  std::vector<Article> articles;
  const Xapian::Database& database = reader.database();
  for (auto at = database.postlist_begin(""); at != database.postlist_end("");
       ++at) {
    Result<Article> article =
        decode_article(database.get_document(*at).get_data());
    if (!article) throw std::runtime_error(article.error().message);
    articles.push_back(*std::move(article));
  }
  return articles;
}

ArchiveFixture::ArchiveFixture() {
  options.archive = folder_.path() / "archive";
  options.workers = 2;
}

AddReport ArchiveFixture::add(std::vector<std::string> dumps) {
  options.paths = std::move(dumps);
  return add_dumps(options, &messages_);
}

AddReport ArchiveFixture::add_lines(const std::string& lines) {
  const std::string name = "dump-" + std::to_string(dumps_written_++);
  return add({folder_.write(name + ".jsonl", lines)});
}

std::vector<std::string> ArchiveFixture::ids() const {
  std::vector<std::string> ids;
  for (const Article& article : articles_of(options.archive)) {
    ids.push_back(format_id(article_id(article)));
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::vector<std::string> ArchiveFixture::segments() const {
  return published_segments(paths());
}

}  // namespace newsfold
