// SPDX-License-Identifier: GPL-3.0-or-later
// The words of an article as the fold compares them: sentences in, menus out.

#include "common/likeness/article_words.h"

#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "support/inventions.h"

namespace newsfold {
namespace {

using Strings = std::vector<std::string>;

const std::string kSentence =
    "The ferry to Great Tolla sails again on Friday, the harbour said.";
const std::string kReport =
    kSentence +
    "\nIts crew of 41 had gone on strike because of the winter rota.\n"
    "Some 2,300 people were stranded on the island, mayor Ilse Brandt said.\n";

// What the words of a text say, as they stand there.
Strings as_printed(const std::vector<ArticleWord>& words,
                   const std::string& text) {
  Strings printed;
  for (const ArticleWord& word : words) {
    printed.push_back(text.substr(word.begin, word.end - word.begin));
  }
  return printed;
}

std::string prose_of(const std::string& text) {
  std::string prose;
  for (const auto& word : as_printed(read_words("", text).prose, text)) {
    prose += (prose.empty() ? "" : " ") + word;
  }
  return prose;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("an empty article has no words", "[article_words]") {
  const ArticleWords words = read_words("", "");

  CHECK(words.title.empty());
  CHECK(words.prose.empty());
  CHECK(words.weekdays.empty());
}

TEST_CASE("title and prose are the analyzer's terms", "[article_words]") {
  const ArticleWords words = read_words("Ferry SAILS", kReport);
  const ArticleWords small = read_words("ferry sails", kReport);

  REQUIRE(words.title.size() == 2);
  CHECK(words.title[0].hash == small.title[0].hash);
  CHECK(words.title[1].hash == small.title[1].hash);
  CHECK(as_printed(words.prose, kReport)[1] == "ferry");
  CHECK(words.prose[1].hash == words.title[0].hash);
}

TEST_CASE("what does not read like a sentence is no prose", "[article_words]") {
  struct Case {
    const char* because;
    const char* line;
  };
  const auto c = GENERATE(values<Case>({
      {"a menu has no full stop",
       "Home Zebra Politics Sport Weather Culture Travel Archive Contact"},
      {"a headline has none either",
       "Zebra escapes from the zoo of Lorn and is seen on the motorway"},
      {"a caption is short", "Zebra at large."},
      {"a question mark does not make a label prose", "Zebra news?"},
      {"a form", "Your name:\nZebra\nYour e-mail:\nSend"},
  }));
  CAPTURE(c.because);

  const std::string prose = prose_of(c.line + ("\n" + kReport) + c.line);

  CHECK_FALSE(contains(prose, "Zebra"));
  CHECK(contains(prose, "The ferry to Great Tolla"));
  CHECK(contains(prose, "Ilse Brandt said"));
}

TEST_CASE("a line is prose however its sentence ends", "[article_words]") {
  struct Case {
    const char* because;
    const char* end;
  };
  const auto c = GENERATE(values<Case>({
      {"a full stop", "."},
      {"a shout", "!"},
      {"a question", "?"},
      {"three points in one", "…"},
      {"a quotation", ".”"},
      {"a quotation in brackets", "!\")"},
      {"German marks", ".“"},
      {"space behind", ".  "},
      {"a Chinese full stop", "。"},
      {"a Chinese quotation", "。」"},
      {"an Arabic question mark", "؟"},
      {"an Urdu full stop", "۔"},
      {"a danda", "।"},
  }));
  CAPTURE(c.because);

  const std::string prose =
      prose_of("No zebra was ever seen so near to the motorway" +
               std::string(c.end) + "\nHome Sport\n" + kReport);

  CHECK(contains(prose, "zebra"));
  CHECK_FALSE(contains(prose, "Sport"));
}

TEST_CASE("in text broken at a width, the paragraph takes the line's place",
          "[article_words]") {
  const std::string text =
      "The ferry to Great Tolla sails again on\n"
      "Friday, the harbour said, after the crew\n"
      "of 41 had ended the strike that began\n"
      "in the first week of the year.\n"
      "\n"
      "Home Sport Weather\n"
      "\n"
      "Some 2,300 people had been stranded on\n"
      "the island, and the last of them hope to\n"
      "be at home by the end of the week.\n";

  const std::string prose = prose_of(text);

  CHECK(contains(prose, "sails again on Friday the harbour"));
  CHECK(contains(prose, "of the week"));
  CHECK_FALSE(contains(prose, "Sport"));
}

TEST_CASE("an indented line begins a paragraph of broken text",
          "[article_words]") {
  const std::string text =
      "   The ferry to Great Tolla sails again on\n"
      "Friday, the harbour said, after the crew\n"
      "of 41 had ended the strike that began\n"
      "in the first week of the year.\n"
      "   Zebra Sport Weather\n"
      "   Some 2,300 people had been stranded on\n"
      "the island, and the last of them hope to\n"
      "be at home by the end of the week.\n";

  CHECK_FALSE(contains(prose_of(text), "Zebra"));
  CHECK(contains(prose_of(text), "again on Friday"));
}

TEST_CASE("where hardly anything is prose, all words are taken",
          "[article_words]") {
  struct Case {
    const char* because;
    std::string text;
    const char* word;
  };
  const auto c = GENERATE(values<Case>({
      {"a table has no sentences",
       "Lorn 3 Tolla 1\nBrandt 2 Wick 2\nHarn 0 Zebra 4\n", "Zebra"},
      {"Thai has no full stops",
       "อพยพเก้าร้อยคน ที่เมืองนี้ น้ำท่วม\nอพยพเก้าร้อยคน ที่เมืองนี้\n", "ท่"},
      {"one short sentence is too little to go by",
       "The zebra is back in the zoo of Lorn.\nTickets Opening Hours\n",
       "Tickets"},
  }));
  CAPTURE(c.because);

  const auto words = read_words("", c.text).prose;

  const Strings printed = as_printed(words, c.text);
  CHECK(std::find(printed.begin(), printed.end(), c.word) != printed.end());
}

TEST_CASE("Chinese sentences are prose, a Chinese menu is not",
          "[article_words]") {
  const std::string text =
      "首页 体育 天气 文化 旅游 档案\n"
      "港口联盟成为议会第一大党，佩尔承认败选，并祝贺新的议会多数派。\n"
      "选举委员会表示，投票率是十年来最高的，只有少数地区推迟了计票工作。\n"
      "新政府预计将在本月底之前宣誓就职，议会将在下周举行第一次会议。\n";

  const std::string prose = prose_of(text);

  CHECK_FALSE(contains(prose, "天 气"));
  CHECK(contains(prose, "承 认"));
}

TEST_CASE("numbers and names are told", "[article_words]") {
  struct Case {
    const char* word;
    bool number;
    bool name;
    const char* because;
  };
  const auto c = GENERATE(values<Case>({
      {"The", false, false, "it begins the text"},
      {"Tolla", false, true, "a capital inside a sentence"},
      {"Friday", false, true, "so has this"},
      {"Its", false, false, "it begins a sentence"},
      {"41", true, false, "digits"},
      {"2,300", true, false, "digits with a comma"},
      {"Ilse", false, true, "behind a comma"},
      {"harbour", false, false, "no capital"},
  }));
  CAPTURE(c.word, c.because);
  const auto words = read_words("", kReport).prose;

  const Strings printed = as_printed(words, kReport);
  const auto at = std::find(printed.begin(), printed.end(), c.word);

  REQUIRE(at != printed.end());
  const ArticleWord& word =
      words[static_cast<std::size_t>(at - printed.begin())];
  CHECK(word.number == c.number);
  CHECK(word.name == c.name);
}

TEST_CASE("a name behind a quotation mark, a colon or a full stop is none",
          "[article_words]") {
  const std::string text = "He said \"Never\": Brandt, that is. Wick agreed.\n";

  for (const ArticleWord& word : read_words("", text).prose) {
    CAPTURE(text.substr(word.begin, word.end - word.begin));
    CHECK_FALSE(word.name);
  }
}

TEST_CASE("weekdays are known in the article's language",
          "[article_words][weekdays]") {
  struct Case {
    const char* language;
    const char* text;
    std::vector<int> days;
  };
  const auto c = GENERATE(values<Case>({
      {"en", "It sailed on Tuesday.", {2}},
      {"en", "It sailed on TUESDAY, not on Sunday.", {0, 2}},
      {"en", "It sat there, the sun on it, and may wed.", {}},
      {"de", "Die Fähre fuhr am Dienstag und am Samstag.", {2, 6}},
      {"fr", "Le bac est parti mardi soir.", {2}},
      {"fr", "Le bac est parti Mardi soir.", {2}},
      {"ru", "Паром ушёл во вторник.", {2}},
      {"pt", "A balsa partiu na segunda-feira.", {1}},
      {"pt", "A balsa partiu no sábado.", {6}},
      {"en", "Die Fähre fuhr am Dienstag.", {}},
      {"zh", "渡船星期二启航，星期五返回。", {}},
      {"ja", "フェリーは火曜日に出航した。", {}},
      {"vi", "Phà rời bến hôm thứ ba và thứ sáu.", {}},
      {"", "It sailed on Tuesday.", {}},
      {"xx", "It sailed on Tuesday.", {}},
  }));
  CAPTURE(c.language, c.text);
  Weekdays expected;
  for (const int day : c.days) expected.add(day);

  CHECK(read_words("", c.text, c.language).weekdays.bits() == expected.bits());
}

TEST_CASE("the first three mentions of a weekday count, not the diary below",
          "[article_words][weekdays]") {
  const ArticleWords words =
      read_words("Wednesday",
                 "It came on Monday, left on Tuesday and on Monday was "
                 "sold. On Friday it will be painted.");

  CHECK(words.weekdays.has(1));
  CHECK(words.weekdays.has(2));
  CHECK_FALSE(words.weekdays.has(5));
  CHECK_FALSE(words.weekdays.has(3));  // the title is not prose
}

}  // namespace
}  // namespace newsfold
