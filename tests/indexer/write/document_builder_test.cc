// SPDX-License-Identifier: GPL-3.0-or-later
// Documents: each promise of common/schema.h, read back from a database.

#include "indexer/write/document_builder.h"

#include <map>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/facet_record.h"
#include "common/hash.h"
#include "common/schema.h"
#include "common/stored_article.h"
#include "common/url.h"
#include "common/wire.h"

namespace newsfold {
namespace {

Article sample() {
  Article article;
  article.dump_id = "a1";
  article.url = "https://www.paper.example/hare?id=3";
  article.title = "The Hare's back";
  article.author = "Nora Çelik";
  article.source = "paper.example";
  article.language = "en";
  article.wire = "ap";
  article.text = "The hare is back.\nBack!";
  article.date = Date{2012, 3, 1, 6, 30, 0, DatePrecision::Second};
  article.captured = Date{2012, 3, 2};
  article.date_evidence = "the record's date: 2012-03-01T06:30:00";
  return article;
}

struct Built {
  explicit Built(const Article& article)
      : id(article_id(article)),
        document(DocumentBuilder().build(article, id, &metadata)) {}

  ArticleId id;
  SegmentMetadata metadata;
  Xapian::Document document;

  // Terms with their positions; exact ones have none.
  std::map<std::string, std::vector<Xapian::termpos>> terms() const {
    std::map<std::string, std::vector<Xapian::termpos>> terms;
    for (auto at = document.termlist_begin(); at != document.termlist_end();
         ++at) {
      terms[*at].assign(at.positionlist_begin(), at.positionlist_end());
    }
    return terms;
  }
  std::set<std::string> terms_of(const Field& field) const {
    std::set<std::string> found;
    for (const auto& [term, positions] : terms()) {
      if (term.starts_with(field.prefix)) found.insert(term);
    }
    return found;
  }
};

TEST_CASE("words have positions: the title, a gap, the body", "[document]") {
  const Built built(sample());
  const auto terms = built.terms();
  const Xapian::termpos body = 3 + kTitleGap;  // three words of title before it

  using Positions = std::vector<Xapian::termpos>;
  CHECK(terms.at("the") == Positions{1, body + 1});
  CHECK(terms.at("hare") == Positions{2, body + 2});
  CHECK(terms.at("back") == Positions{3, body + 4, body + 5});
  CHECK(terms.at("is") == Positions{body + 3});
  CHECK(terms.at("Sthe") == Positions{1});
  CHECK(terms.at("Share") == Positions{2});
  CHECK(terms.at("Sback") == Positions{3});
  CHECK_FALSE(terms.contains("Sis"));
  CHECK(terms.at("Anora") == Positions{1});
  CHECK(terms.at("Acelik") == Positions{2});
}

TEST_CASE("the body begins behind the gap even without a title", "[document]") {
  Article article = sample();
  article.title = "";

  CHECK(Built(article).terms().at("the").front() == kTitleGap + 1);
}

TEST_CASE("exact terms have no positions and no weight", "[document]") {
  const Article article = sample();
  const Built built(article);
  const std::vector<std::string> exact = {"Q" + format_id(built.id),
                                          "Hwww.paper.example",
                                          "XPpaper.example",
                                          "Len",
                                          "XWap",
                                          url_term(url_key(article.url)),
                                          "D20120301",
                                          "M201203",
                                          "Y2012"};
  const auto terms = built.terms();
  for (const std::string& term : exact) {
    CAPTURE(term);
    REQUIRE(terms.contains(term));
    CHECK(terms.at(term).empty());
  }

  // Three words of title, in two fields; two of author; five of body.
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  const auto number = database.add_document(built.document);
  CHECK(database.get_doclength(number) == 3 + kTitleWdf + 2 + 5);
  CHECK(terms.size() == exact.size() + 4 + 3 + 2);
}

TEST_CASE("a date makes terms as precise as it is", "[document]") {
  struct Case {
    const char* because;
    std::optional<Date> date;
    std::set<std::string> days, months, years;
    const char* value;
  };
  const auto c = GENERATE_COPY(values<Case>({
      {"undated", std::nullopt, {"D00000000"}, {}, {"Y0000"}, ""},
      {"a year",
       Date{1912, 0, 0, 0, 0, 0, DatePrecision::Year},
       {"D00000000"},
       {},
       {"Y1912"},
       "19120000000000"},
      {"a month",
       Date{1912, 6, 0, 0, 0, 0, DatePrecision::Month},
       {"D00000000"},
       {"M191206"},
       {"Y1912"},
       "19120600000000"},
      {"a day",
       Date{1912, 6, 11},
       {"D19120611"},
       {"M191206"},
       {"Y1912"},
       "19120611000000"},
  }));
  CAPTURE(c.because);
  Article article = sample();
  article.date = c.date;

  const Built built(article);

  CHECK(built.terms_of(field::kDay) == c.days);
  CHECK(built.terms_of(field::kMonth) == c.months);
  CHECK(built.terms_of(field::kYear) == c.years);
  CHECK(built.document.get_value(kPublishedSlot) == c.value);
}

TEST_CASE("what is unknown makes no terms", "[document]") {
  Article article;
  article.text = "Some text";

  const Built built(article);

  for (const Field& field : {field::kHost, field::kUrl, field::kSource,
                             field::kLanguage, field::kAuthor, field::kTitle}) {
    CAPTURE(field.name);
    CHECK(built.terms_of(field).empty());
  }
  CHECK(built.terms_of(field::kWire) == std::set<std::string>{"XWnone"});
  CHECK(built.document.get_value(kCapturedSlot).empty());
}

TEST_CASE("values say what the matching pass needs", "[document]") {
  const Article article = sample();
  const Built built(article);

  const std::string facets = built.document.get_value(kFacetSlot);
  CHECK(facets.size() == kFacetRecordBytes);
  const FacetRecord record = decode_facet_record(facets);
  CHECK(record.article == built.id);
  CHECK(record.story == built.id);  // until the fold says otherwise
  CHECK(record.source == source_key("paper.example"));
  CHECK(record.published == 20120301063000);
  CHECK(record.captured == 20120302000000);
  CHECK(record.words == 5);
  CHECK(record.language == language_key("en"));
  CHECK(record.wire == wire_key("ap"));
  CHECK(built.document.get_value(kStorySlot) == id_value(built.id));
  CHECK(built.document.get_value(kPublishedSlot) == "20120301063000");
  CHECK(built.document.get_value(kCapturedSlot) == "20120302000000");
  CHECK(built.document.get_value(kCopySlot) == id_value(built.id));
}

TEST_CASE("the data are the article", "[document]") {
  const Built built(sample());

  const auto article = decode_article(built.document.get_data());

  REQUIRE(article);
  CHECK(article_id(*article) == built.id);
  CHECK(article->date_evidence == sample().date_evidence);
}

TEST_CASE("forms of words and sources go into the metadata, once",
          "[document]") {
  DocumentBuilder builder;
  Article article = sample();
  article.title = "Ferries";
  article.text = "The ferries and the ferry were striking; she strikes. 1912";
  SegmentMetadata first;
  builder.build(article, article_id(article), &first);

  CHECK(first.at("newsfold/stem/en/ferri") == "ferries ferry");
  CHECK(first.at("newsfold/stem/en/strike") == "striking strikes");
  CHECK(first.at("newsfold/source/" + format_id(source_key("paper.example"))) ==
        "paper.example");
  for (const auto& [key, value] : first) {
    CAPTURE(key, value);
    CHECK(value.find("1912") == std::string::npos);
  }

  SegmentMetadata second;
  article.text += " Hanna's strikers strike the ferries.";
  builder.build(article, article_id(article), &second);
  CHECK(second.size() == 1);
  CHECK(second.at("newsfold/stem/en/striker") == "strikers");
}

TEST_CASE("the same word in another language is another form", "[document]") {
  DocumentBuilder builder;
  SegmentMetadata metadata;
  Article article = sample();
  article.text = "hauses";
  article.language = "en";
  builder.build(article, 1, &metadata);
  article.language = "de";
  builder.build(article, 2, &metadata);

  CHECK(metadata.contains("newsfold/stem/en/haus"));
  CHECK(metadata.contains("newsfold/stem/de/haus"));
}

TEST_CASE("hostile articles make documents that Xapian takes", "[document]") {
  struct Case {
    const char* because;
    std::string long_thing;
  };
  const auto c = GENERATE_COPY(values<Case>({
      {"a very long word", std::string(10'000, 'x')},
      {"many long words",
       [] {
         std::string text;
         for (int i = 0; i < 500; ++i) text += std::string(300, 'y') + " ";
         return text;
       }()},
      {"letters of four bytes",
       [] {
         std::string text;
         for (int i = 0; i < 500; ++i) text += "𐌰";
         return text;
       }()},
  }));
  CAPTURE(c.because);
  Article article;
  article.title = article.author = article.source = article.text = c.long_thing;
  article.url = "https://" + std::string(240, 'h') + ".example/" + c.long_thing;
  article.language = "en";

  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  CHECK_NOTHROW(database.add_document(Built(article).document));
}

}  // namespace
}  // namespace newsfold
