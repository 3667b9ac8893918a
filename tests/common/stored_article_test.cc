// SPDX-License-Identifier: GPL-3.0-or-later
// The data of an indexed article: what is written is read, and what was cut
// short is refused.

#include "common/stored_article.h"

#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

Article full_article() {
  Article article;
  article.dump_id = "mp-2012-election";
  article.url = "https://www.meridian-press.example/wire/2012/05/07";
  article.title = "Harbour Union wins, Pell concedes";
  article.author = "Nora Pettibone, Ivo Marsh";
  article.source = "meridian-press.example";
  article.language = "en";
  article.text = "First paragraph.\n\nÇelik said “港口” 🔥.";
  article.date = Date{2012, 5, 7, 6, 30, 0, DatePrecision::Second};
  article.date_evidence = "the record's date: 2012-05-07T06:30:00+02:00";
  article.wire = "ap";
  article.wire_evidence = "dateline \"SELWICK (AP)\"";
  article.captured = Date{2012, 5, 8};
  return article;
}

void check_equal(const Article& left, const Article& right) {
  CHECK(left.dump_id == right.dump_id);
  CHECK(left.url == right.url);
  CHECK(left.title == right.title);
  CHECK(left.author == right.author);
  CHECK(left.source == right.source);
  CHECK(left.language == right.language);
  CHECK(left.text == right.text);
  CHECK(left.date == right.date);
  CHECK(left.date_evidence == right.date_evidence);
  CHECK(left.wire == right.wire);
  CHECK(left.wire_evidence == right.wire_evidence);
  CHECK(left.captured == right.captured);
}

TEST_CASE("an article comes back as it went", "[stored]") {
  const Article article = full_article();

  const Result<Article> decoded = decode_article(encode_article(article));

  REQUIRE(decoded);
  check_equal(*decoded, article);
}

TEST_CASE("an empty article comes back too", "[stored]") {
  const Result<Article> decoded = decode_article(encode_article(Article{}));

  REQUIRE(decoded);
  check_equal(*decoded, Article{});
}

TEST_CASE("dates keep their precision", "[stored]") {
  const Date dates[] = {{1912, 0, 0, 0, 0, 0, DatePrecision::Year},
                        {1912, 6, 0, 0, 0, 0, DatePrecision::Month},
                        {1912, 6, 11},
                        {1912, 6, 11, 0, 0, 0, DatePrecision::Second},
                        {2016, 12, 31, 23, 59, 60, DatePrecision::Second}};
  for (const Date& date : dates) {
    Article article;
    article.date = date;
    article.captured = date;
    CAPTURE(format_date(date));

    const Result<Article> decoded = decode_article(encode_article(article));

    REQUIRE(decoded);
    CHECK(decoded->date == date);
    CHECK(decoded->captured == date);
  }
}

TEST_CASE("texts of any length come back", "[stored]") {
  // One, two, three and four bytes of length.
  for (const std::size_t size : {127U, 128U, 16'383U, 16'384U, 2'097'152U}) {
    Article article;
    article.author = std::string(size, 'x');
    article.text = std::string(size, 'y');
    CAPTURE(size);

    const Result<Article> decoded = decode_article(encode_article(article));

    REQUIRE(decoded);
    CHECK(decoded->author == article.author);
    CHECK(decoded->text == article.text);
  }
}

TEST_CASE("a text is not stored as it is", "[stored]") {
  Article article;
  for (int i = 0; i < 500; ++i) article.text += "The ferry is on strike. ";

  CHECK(encode_article(article).size() < article.text.size() / 10);
}

TEST_CASE("data cut anywhere are refused", "[stored]") {
  const std::string data = encode_article(full_article());
  for (std::size_t size = 0; size < data.size(); ++size) {
    CAPTURE(size);
    REQUIRE_FALSE(decode_article(data.substr(0, size)));
  }
}

TEST_CASE("data of another version are refused", "[stored]") {
  const char version = GENERATE('2', '4');
  std::string data = encode_article(full_article());
  data.front() = version;

  const Result<Article> decoded = decode_article(data);

  REQUIRE_FALSE(decoded);
  CHECK(decoded.error().message ==
        "an article was stored by another version of newsfold");
}

TEST_CASE("lengths beyond all data are refused", "[stored]") {
  CHECK_FALSE(decode_article("3" + std::string(20, '\xFF')));
  CHECK_FALSE(decode_article("3\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01x"));

  // A frame that states 2^62 bytes.
  const std::string fields(11, '\0');
  const std::string frame("\x28\xB5\x2F\xFD\xE0\0\0\0\0\0\0\0\x40\1\0\0", 16);
  const Result<Article> huge = decode_article("3" + fields + frame);
  REQUIRE_FALSE(huge);
  CHECK(huge.error().message == "the stored text of an article is damaged");
}

}  // namespace
}  // namespace newsfold
