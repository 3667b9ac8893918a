// SPDX-License-Identifier: GPL-3.0-or-later
// JSON records: other people's names, shapes and mistakes.

#include "indexer/extract/json_record.h"

#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;
using Field = RecordField;

// The field of a record, or the error.
std::string field(std::string_view json, Field field,
                  const std::vector<const char*>& mappings = {}) {
  FieldMap map;
  for (const char* mapping : mappings) {
    const auto set = map.set(mapping);
    if (!set) return set.error().message;
  }
  JsonRecordParser parser(map);
  const Result<JsonRecord> record = parser.parse(json);
  return record ? (*record)[field] : record.error().message;
}

TEST_CASE("fields are found under the names that people give them", "[json]") {
  struct Case {
    const char* because;
    const char* json;
    Field field;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"our own name", R"({"text": "x"})", Field::Text, "x"},
      {"CC-News", R"({"maintext": "x"})", Field::Text, "x"},
      {"another", R"({"content": "x"})", Field::Text, "x"},
      {"schema.org", R"({"articleBody": "x"})", Field::Text, "x"},
      {"a link", R"({"link": "x"})", Field::Url, "x"},
      {"a headline", R"({"headline": "x"})", Field::Title, "x"},
      {"RSS", R"({"pubDate": "x"})", Field::Date, "x"},
      {"schema.org", R"({"datePublished": "x"})", Field::Date, "x"},
      {"a byline", R"({"byline": "x"})", Field::Author, "x"},
      {"MongoDB", R"({"_id": "x"})", Field::Id, "x"},
      {"a publisher", R"({"publisher": "x"})", Field::Source, "x"},
      {"schema.org", R"({"inLanguage": "x"})", Field::Language, "x"},
      {"news-please", R"({"date_download": "x"})", Field::Captured, "x"},
      {"the preferred name wins", R"({"content": "b", "text": "a"})",
       Field::Text, "a"},
      {"null makes way", R"({"text": null, "content": "b"})", Field::Text, "b"},
      {"so does emptiness", R"({"text": "", "content": "b"})", Field::Text,
       "b"},
      {"and an empty list", R"({"text": [], "content": "b"})", Field::Text,
       "b"},
      {"a name in other case is another name", R"({"TEXT": "x"})", Field::Text,
       ""},
      {"an unknown name is nothing", R"({"teaser": "x"})", Field::Text, ""},
      {"an empty object", "{}", Field::Text, ""},
  }));
  CAPTURE(c.because, c.json);

  CHECK(field(c.json, c.field) == c.expected);
}

TEST_CASE("values of any shape become text", "[json]") {
  struct Case {
    const char* because;
    const char* json;
    Field field;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"a number", R"({"id": 17})", Field::Id, "17"},
      {"a negative one", R"({"id": -17})", Field::Id, "-17"},
      {"a large one", R"({"id": 18446744073709551615})", Field::Id,
       "18446744073709551615"},
      {"Unix time", R"({"date": 1474365672})", Field::Date, "1474365672"},
      {"Unix time of Python", R"({"date": 1474365672.0})", Field::Date,
       "1474365672"},
      {"a fraction", R"({"id": 0.5})", Field::Id, "0.5"},
      {"true says nothing", R"({"author": true})", Field::Author, ""},
      {"paragraphs", R"({"text": ["a", "b"]})", Field::Text, "a\nb"},
      {"authors", R"({"authors": ["A. One", "B. Two"]})", Field::Author,
       "A. One, B. Two"},
      {"empty ones are passed over", R"({"authors": ["", "B", null, "C"]})",
       Field::Author, "B, C"},
      {"objects with names", R"({"author": [{"name": "A"}, {"name": "B"}]})",
       Field::Author, "A, B"},
      {"a named source", R"({"source": {"id": "bbc", "name": "BBC News"}})",
       Field::Source, "BBC News"},
      {"MongoDB", R"({"_id": {"$oid": "5f"}, "date": {"$date": "2016"}})",
       Field::Date, "2016"},
      {"paragraphs as objects", R"({"body": [{"text": "a"}, {"text": "b"}]})",
       Field::Text, "a\nb"},
      {"an object without a name", R"({"author": {"x": "y"}})", Field::Author,
       ""},
      {"lists in lists", R"({"text": [["a", "b"], ["c"]]})", Field::Text,
       "a\nb\nc"},
      {"escapes", R"({"text": "\u00e9\n\"\\\ud83d\udd25"})", Field::Text,
       "é\n\"\\🔥"},
      {"the first of equal keys", R"({"text": "a", "text": "b"})", Field::Text,
       "a"},
      {"space around it", " \t{\"text\": \"x\"}\r\n", Field::Text, "x"},
  }));
  CAPTURE(c.because, c.json);

  CHECK(field(c.json, c.field) == c.expected);
}

TEST_CASE("an integer of any length is taken as printed", "[json]") {
  CHECK(field(R"({"id": 123456789012345678901234567890, "text": "x"})",
              Field::Id) == "123456789012345678901234567890");
}

TEST_CASE("a fraction is taken in its shortest form", "[json]") {
  CHECK(field(R"({"id": 1.10})", Field::Id) == "1.1");
}

TEST_CASE("a mapping names the only key of a field", "[json]") {
  struct Case {
    const char* because;
    const char* mapping;
    const char* json;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"another name", "text=story", R"({"story": "x"})", "x"},
      {"the usual names are off", "text=story", R"({"text": "x"})", ""},
      {"inside an object", "text=article.body", R"({"article": {"body": "x"}})",
       "x"},
      {"deeper", "text=a.b.c", R"({"a": {"b": {"c": "x"}}})", "x"},
      {"a key with a dot", "text=a.b", R"({"a.b": "x"})", "x"},
      {"the key with a dot goes first", "text=a.b",
       R"({"a": {"b": "inner"}, "a.b": "x"})", "x"},
      {"not there", "text=a.b", R"({"a": {"c": "x"}})", ""},
      {"no object on the way", "text=a.b", R"({"a": "x"})", ""},
      {"an equals sign in the key", "text=a=b", R"({"a=b": "x"})", "x"},
  }));
  CAPTURE(c.because);

  CHECK(field(c.json, Field::Text, {c.mapping}) == c.expected);
}

TEST_CASE("the last mapping of a field counts, others stay", "[json]") {
  const char* json = R"({"a": "A", "b": "B", "headline": "H"})";

  CHECK(field(json, Field::Text, {"text=a", "text=b"}) == "B");
  CHECK(field(json, Field::Title, {"text=a"}) == "H");
}

TEST_CASE("a mapping is refused", "[json]") {
  struct Case {
    const char* because;
    const char* mapping;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing", ""},
      {"no key", "text="},
      {"no equals sign", "text"},
      {"no field", "=content"},
      {"an unknown field", "teaser=content"},
      {"a field in capitals", "TEXT=content"},
  }));
  CAPTURE(c.because);

  const auto set = FieldMap().set(c.mapping);

  REQUIRE_FALSE(set);
  CHECK_THAT(set.error().message, Contains("text=content"));
  CHECK_THAT(set.error().message, Contains("id, url, title, date, source"));
  CHECK_THAT(set.error().message, Catch::EndsWith(c.mapping));
}

TEST_CASE("--help lists every field with its keys", "[json]") {
  const std::string help = FieldMap::describe();

  CHECK_THAT(help, Contains("  text      text, content, body, maintext"));
  CHECK_THAT(help, Contains("  captured  captured, "));
  CHECK(std::count(help.begin(), help.end(), '\n') == kRecordFields);
}

TEST_CASE("what is no JSON object is refused", "[json]") {
  struct Case {
    const char* because;
    std::string json;
    const char* message;
  };
  const auto c = GENERATE_COPY(values<Case>({
      {"nothing", "", "not JSON: "},
      {"cut off", R"({"text": "x)", "not JSON: "},
      {"text", "Dear Sir", "not JSON: "},
      {"single quotes", "{'text': 'x'}", "not JSON: "},
      {"a comma too many", R"({"text": "x",})", "not JSON: "},
      {"two objects", R"({"text": "x"} {"text": "y"})", "not JSON: "},
      {"a line end in a string", "{\"text\": \"a\nb\"}", "not JSON: "},
      {"NaN", R"({"text": NaN})", "not JSON: "},
      {"bytes that are not UTF-8", "{\"text\": \"caf\xE9\"}", "not JSON: "},
      {"a raw NUL", std::string("{\"text\": \"\0\"}", 13), "not JSON: "},
      {"nested beyond all measure", "{\"text\": " + std::string(100'000, '['),
       "not JSON: "},
      {"nested and closed",
       "{\"text\": " + std::string(100'000, '[') + std::string(100'000, ']') +
           "}",
       "not JSON: "},
      {"a list", R"([{"text": "x"}])", "not a JSON object"},
      {"a string", R"("text")", "not a JSON object"},
      {"a number", "17", "not a JSON object"},
      {"null", "null", "not a JSON object"},
  }));
  CAPTURE(c.because);

  CHECK_THAT(field(c.json, Field::Text), StartsWith(c.message));
}

TEST_CASE("an escaped NUL is a character", "[json]") {
  CHECK(field(R"({"text": "a\u0000b"})", Field::Text) ==
        std::string("a\0b", 3));
}

TEST_CASE("a parser goes on after bad records, short and long", "[json]") {
  JsonRecordParser parser{FieldMap()};
  std::string long_text(300'000, 'x');

  CHECK_FALSE(parser.parse("{"));
  CHECK((*parser.parse(R"({"text": ")" + long_text + "\"}"))[Field::Text]
            .size() == long_text.size());
  CHECK_FALSE(parser.parse(R"({"text": ")" + long_text));
  CHECK((*parser.parse(R"({"text": "short"})"))[Field::Text] == "short");
}

// Half an object must fail wherever it is cut, whatever the last record left
// in the buffer behind it.
TEST_CASE("an object cut anywhere is refused", "[json]") {
  JsonRecordParser parser{FieldMap()};
  const std::string whole =
      R"({"id": 17, "text": ["a", {"name": "b\u00e9"}], "date": null})";
  for (std::size_t size = 0; size < whole.size(); ++size) {
    REQUIRE(parser.parse(whole));
    CAPTURE(size);
    REQUIRE_FALSE(parser.parse(whole.substr(0, size)));
  }
}

}  // namespace
}  // namespace newsfold
