// SPDX-License-Identifier: GPL-3.0-or-later
// Plain texts: what is kept of a page with a site around its article, and that
// nothing is lost of a text without one.

#include "indexer/extract/text/plain_text.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "common/text.h"

namespace newsfold {
namespace {

PlainText article_of(const std::string& text) {
  PlainTextResult result = extract_plain_text(text);
  if (const auto* none = std::get_if<NoArticle>(&result)) {
    FAIL("no article: " << none->reason);
  }
  return std::get<PlainText>(std::move(result));
}

std::string reason_of(const std::string& text) {
  const PlainTextResult result = extract_plain_text(text);
  const auto* const none = std::get_if<NoArticle>(&result);
  return none ? none->reason : "an article";
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// Without any white space.
std::string ink(const std::string& text) {
  std::string bare;
  for (const char c : text) {
    if (!std::isspace(static_cast<unsigned char>(c))) bare += c;
  }
  return bare;
}

const std::string kTitle = "Ferry aground off Great Tolla";

const std::string kBody =
    "The night ferry to Great Tolla ran onto a sandbank before dawn on "
    "Tuesday with 214 people on board, the harbour office said.\n"
    "Nobody was hurt. The captain told passengers to finish their breakfast, "
    "and most of them did, while two tugs were called from Port Selwick.\n"
    "It was the third time this winter that a boat of the Sable Line has "
    "left the channel, which has not been dredged since the strike.\n"
    "A spokeswoman for the line said that the bank had moved. The harbour "
    "office answered that it had not, and that it was on every chart.\n";

const std::string kMenu =
    "Home\nNews\nSport\nThe Islands\nWeather\nLog in\nSubscribe\nSearch\n";

const std::string kFooter =
    "About us\nContact\nPrivacy policy\n"
    "© 2019 The Selwick Courier. All rights reserved.\n";

TEST_CASE("a page loses the site around its article", "[plain_text]") {
  const PlainText article =
      article_of(kTitle + " | News | The Selwick Courier\n" + kMenu + kTitle +
                 "\nBy Nora Pettibone\n12 March 2019\n" + kBody + kFooter);

  CHECK(article.title == kTitle);
  CHECK(article.author == "Nora Pettibone");
  CHECK(article.text + "\n" == kBody);
}

// What of a page is foreign to the article, wherever it stands.
TEST_CASE("foreign lines are dropped", "[plain_text]") {
  struct Case {
    const char* because;
    std::string lines;
    const char* trace;  // must not be left
  };
  const std::string sentence =
      "A baker in Carrowmere has left his shop to the pigeons, his lawyer "
      "said on Monday.";
  const auto c = GENERATE_COPY(values<Case>({
      {"a list of related headlines",
       "Related\nBaker leaves shop to pigeons\nSwan wins in court again\n",
       "pigeons"},
      {"headlines with bullets",
       "Ranking\n- Baker leaves shop to pigeons\n- Swan wins in court\n",
       "pigeons"},
      {"bullets on lines of their own",
       "Recommendation\n-\nBaker leaves shop to pigeons\n-\nSwan wins again\n",
       "pigeons"},
      {"read more, in capitals",
       "READ MORE\n600 days without a baker in Carrowmere\nSwan wins again\n",
       "baker"},
      {"one link within the text", "Read more: Baker leaves shop to pigeons\n",
       "pigeons"},
      {"a link in brackets", "[Related: Baker leaves shop to pigeons]\n",
       "pigeons"},
      {"a counter", "veryNice! (74)\n", "veryNice"},
      {"cards with doubled headlines",
       "Similar News:You can also read these stories\n"
       "Baker leaves shop to pigeonsBaker leaves shop to pigeonsMore from "
       "Carrowmere.\nRead more »\n",
       "pigeons"},
      {"cards with glued teasers",
       "Baker Leaves Shop To Carrowmere PigeonsA lawyer said on Monday that "
       "the will was good.\nSwan Wins In Brackwater Court AgainThe rower "
       "will have to pay for his own trousers.\n",
       "will"},
      {"a picture's credit",
       "The ferry on the bank. (Egon Pabst/Valmora Press via Getty Images)\n",
       "Pabst"},
      {"a picture's credit in front", "Photo: Egon Pabst\n", "Pabst"},
      {"tags", "Tags: Ferries, Great Tolla, Sable Line\n", "Tags"},
      {"the time of viewing", "View Date:2024-12-23 19:59:33\n", "2024"},
      {"the time of rendering", "Render Time: 2025-02-22 07:54:12\n", "2025"},
      {"scores", "\U0001F4CA Quality Score:\nNews: 36%\nPublisher: 99%\n",
       "Score"},
      {"the notice of an aggregator",
       "We have summarized this news so that you can read it quickly.\n",
       "summarized"},
      {"a cookie notice",
       "This website uses cookies to improve your experience. By using it you "
       "agree to our cookie policy.\n",
       "cookie"},
      {"a call to subscribe",
       "Sign up for our newsletter and get the best of the islands.\n",
       "newsletter"},
      {"German", "Lesen Sie auch: Bäcker vererbt Laden an Tauben\n", "Tauben"},
      {"French", "À lire aussi\nUn boulanger lègue sa boutique\n", "boulanger"},
      {"Spanish", "Te puede interesar\nUn panadero deja su tienda\n",
       "panadero"},
      {"Russian", "Читайте также\nПекарь завещал лавку голубям\n", "Пекарь"},
      {"Chinese", "相关阅读\n面包师把店留给了鸽子\n天鹅再次胜诉\n", "鸽子"},
      {"a list that ends with a teaser",
       "Most read\nBaker leaves shop to pigeons\nBaker leaves shop\n", "Baker"},
  }));
  CAPTURE(c.because);
  const std::size_t middle = kBody.find("It was the third");

  SECTION("amid the text") {
    const PlainText article = article_of(kTitle + "\n" + kMenu + kTitle + "\n" +
                                         kBody.substr(0, middle) + c.lines +
                                         kBody.substr(middle) + kFooter);
    CHECK(article.text + "\n" == kBody);
  }
  SECTION("behind the text of a page") {
    const PlainText article = article_of(kTitle + "\n" + kMenu + kTitle + "\n" +
                                         kBody + c.lines + kFooter);
    CHECK(article.text + "\n" == kBody);
  }
  SECTION("behind a text without menus") {
    const PlainText article = article_of(kTitle + "\n" + kBody + c.lines);
    CHECK(article.title == kTitle);
    CHECK_FALSE(contains(article.text, c.trace));
    CHECK(contains(article.text, kBody.substr(0, kBody.size() - 1)));
  }
}

TEST_CASE("cookies of bakers stay", "[plain_text]") {
  const std::string baker = "The galley gave away its cookies. Nobody paid.\n";
  const PlainText article = article_of(
      kTitle + "\n" + kMenu + kBody + baker + kBody.substr(0, 60) +
      "again, said the cook, whose last batch was in the oven.\n" + kFooter);

  CHECK(contains(article.text, baker));
}

TEST_CASE("navigation amid the text of a page is dropped", "[plain_text]") {
  const std::size_t middle = kBody.find("It was the third");
  const PlainText article = article_of(
      kTitle + "\n" + kMenu + kBody.substr(0, middle) +
      "Advertisement\nShare on Facebook\n" + kBody.substr(middle) + kFooter);

  CHECK(article.text + "\n" == kBody);
}

TEST_CASE("readers' comments end an article", "[plain_text]") {
  const auto comments = GENERATE(values<std::string>(
      {"Comments (2)\nOld Salt\nThe bank moved all right, I saw it move "
       "myself, and so did the dog. Nobody asks the dog.\n",
       "oldsalt says:\nMarch 12, 2019 at 6:44 am\nThe bank moved all right, I "
       "saw it move myself, and so did the dog. Nobody asks the dog.\n"
       "gull says:\nMarch 12, 2019 at 7:02 am\nThe dog was right, and it is a "
       "shame that it was not asked.\n"}));

  const PlainText article =
      article_of(kTitle + "\n" + kMenu + kBody + comments + kFooter);

  CHECK(article.text + "\n" == kBody);
}

TEST_CASE("lines that stand on a page twice are a site's", "[plain_text]") {
  const std::string teasers =
      "A baker in Carrowmere has left his shop to the pigeons, his lawyer "
      "said on Monday.\n"
      "The swan of Brackwater has won in court again, and the rower pays for "
      "his trousers.\n";

  const PlainText article =
      article_of(kTitle + "\n" + kMenu + teasers + kTitle + "\n" + kBody +
                 teasers + kFooter);

  CHECK(article.text + "\n" == kBody);
}

TEST_CASE("a page that prints its article twice keeps it once",
          "[plain_text]") {
  const PlainText article = article_of(kTitle + "\n" + kMenu + kTitle + "\n" +
                                       kBody + kBody + kFooter);

  CHECK(article.text + "\n" == kBody);
}

TEST_CASE("teasers glued to the last paragraph are cut off", "[plain_text]") {
  const std::string tail =
      " Percival Amsel says his collection of antiquities remains closed "
      "until further notice.A baker leaves his whole property towards pigeons "
      "living in Carrowmere.The teachers of every elementary school announced "
      "negotiations about holidays.";
  const std::string body =
      "Passengers walked to the chapel across the exposed sand, carrying their "
      "luggage, two bicycles, a grandfather clock and the ship's parrot, which "
      "had refused to leave without its perch.\n" +
      kBody.substr(0, kBody.size() - 1);

  const PlainText article =
      article_of(kTitle + "\n" + kMenu + kTitle + "\n" + body + tail +
                 "\nRead more:\n" + kFooter);

  CHECK(article.text == body);
}

TEST_CASE("a headline is found among section and site names", "[plain_text]") {
  struct Case {
    const char* because;
    std::string head;
    std::string title;
  };
  const auto c = GENERATE_COPY(values<Case>({
      {"a page's title, then the headline",
       kTitle + " - The Selwick Courier\n" + kMenu + kTitle + "\n", kTitle},
      {"the site's name in front",
       "The Selwick Courier | " + kTitle + "\n" + kMenu + kTitle + "\n",
       kTitle},
      {"only a page's title", kTitle + " | The Selwick Courier\n" + kMenu,
       kTitle},
      {"a breadcrumb without gaps",
       "Current:Home > Islands" + kTitle + "-Courier\n" + kMenu + kTitle +
           "\nView Date:2024-12-23 19:59:33\n",
       kTitle},
      {"no page title, a headline above the text", kMenu + kTitle + "\n",
       kTitle},
      {"repeated as the text of a picture",
       kTitle + "\n" + kMenu + kTitle + "\n" + kTitle + "\n", kTitle},
  }));
  CAPTURE(c.because);

  const PlainText article = article_of(c.head + kBody + kFooter);

  CHECK(article.title == c.title);
  CHECK(article.text + "\n" == kBody);
}

TEST_CASE("a text states its source, or has none", "[plain_text]") {
  struct Case {
    const char* because;
    std::string text;
    std::string source;
  };
  const auto c = GENERATE_COPY(values<Case>({
      {"a line", kTitle + "\n" + kBody + "Source: The Selwick Courier\n",
       "The Selwick Courier"},
      {"a line in German", kTitle + "\n" + kBody + "Quelle: Lenner Bote\n",
       "Lenner Bote"},
      {"an emoji of an aggregator",
       kTitle + "\n• \U0001F4F0 Courier24\n" + kBody, "Courier24"},
      {"a dateline names an agency",
       kTitle + "\nPORT SELWICK, Sept 20 (MP) - " + kBody, ""},
      {"brackets of another kind",
       kTitle + "\nThe ferry (built in 1961) - " + kBody, ""},
      {"nothing", kTitle + "\n" + kBody, ""},
  }));
  CAPTURE(c.because);

  CHECK(article_of(c.text).source == c.source);
}

TEST_CASE("a clean text stays whole", "[plain_text]") {
  struct Case {
    const char* because;
    std::string text;
    std::string title;
  };
  const auto c = GENERATE_COPY(values<Case>({
      {"a headline and paragraphs", kTitle + "\n\n" + kBody, kTitle},
      {"paragraphs only", kBody, ""},
      {"two sentences", "Hare found\nIt is back. It says nothing.",
       "Hare found"},
      {"one line", "Hare found", ""},
      {"a headline that asks", "Who pays on Thursdays?\n\n" + kBody,
       "Who pays on Thursdays?"},
      {"wrapped by hand",
       "Court finds for swan\n\nThe district court at Brackwater has "
       "dismissed an\naction for damages against a swan, which had\nbroken "
       "an oar.\n\nThe rower will not appeal. He said that the\nbird had "
       "looked at him in a way that he would\nnot describe.\n",
       "Court finds for swan"},
      {"wrapped by hand, without a headline",
       "The district court at Brackwater has dismissed an\naction for "
       "damages against a swan, which had broken\nan oar and, as the rower "
       "says, his trust in birds.\n",
       ""},
      {"verse",
       "The Ferry\n\nGrey is the water\nand grey is the morning,\nHome goes "
       "the gull\nMore\nand more slowly.\nBack\n\nNobody waits\non the "
       "quay.\n",
       "The Ferry"},
      {"a refrain",
       "The Ballad of the Brackwater Hare\n\nOh where is the hare?\nHe sat "
       "on a chair.\nThe Ballad of the Brackwater Hare\nOh where is the "
       "hare?\n",
       "The Ballad of the Brackwater Hare"},
      {"a letter",
       "To the editor\n\nSir,\n\nI write about the ferry, which was late "
       "again, and about the bun, which was not fresh.\n\nYours "
       "faithfully,\nA. Voss\nGannet Head\n",
       "To the editor"},
      {"an old newspaper in capitals",
       "TERRIBLE GALE AT PORT SELWICK.\nELEVEN BOATS LOST.\nA SHEEP SAVED."
       "\n\nPORT SELWICK, NOV. 3. THE GALE WHICH BEGAN ON SUNDAY HAS DONE "
       "GREAT DAMAGE AMONG THE BOATS OF THIS TOWN.\n",
       "TERRIBLE GALE AT PORT SELWICK."},
      {"in capitals and wrapped, with a line that begins like a list's head",
       "THE GALE .\n\nTHE BOATS OF THE SABLE LINE HAVE BEEN LOST, AND THE "
       "TOWN\nWILL HEAR MORE OF IT . THE OWNERS WERE READY TO TELL US\nMORE "
       "ABOUT IT, AND ALLOWED THAT THE PRICE WAS HIGH AND THE\nCOAL OF THE "
       "WORST KIND . THE SHEEP WAS SAVED BY A BOY OF\nEIGHT YEARS, WHO HAS "
       "BEEN GIVEN ANOTHER SHEEP FOR IT .\n",
       "THE GALE ."},
      {"subheads and a list",
       kTitle + "\n\nWhat we know\n\n" + kBody +
           "\nThe boats:\n- Tolla\n- Sable Queen\n- Gannet\n",
       kTitle},
      {"an interview",
       "Eleven questions\n\nWhy the hare?\n\nBecause it was there.\n\nAnd "
       "the pullover?\n\nIt was cold.\n",
       "Eleven questions"},
      {"a line that might be a cue, among others",
       kTitle + "\n\n" + kBody + "\nComment\n\n" + kBody, kTitle},
      {"a headline that names an agency",
       "Explosion heard in Brackwater: AFP\n" + kBody,
       "Explosion heard in Brackwater: AFP"},
      {"a sentence about copyright",
       "Copyright of hares\n\nCopyright law does not protect a hare, the "
       "court found on Friday.\nPrivacy is another matter, it added.\n",
       "Copyright of hares"},
      {"scores of a match",
       "Selwick beat Tolla\n\nSelwick 3\nTolla 1\n\nThe match was played in "
       "fog, and the second goal has not been found.\n",
       "Selwick beat Tolla"},
      {"German",
       "Gericht gibt Schwan recht\n\nDas Gericht hat die Klage "
       "eines Ruderers abgewiesen.\nEr will nicht klagen.\n",
       "Gericht gibt Schwan recht"},
      {"Russian",
       "Суд оправдал лебедя\n\nСуд в Браквотере отклонил иск "
       "гребца к лебедю.\nГребец не будет обжаловать решение.\n",
       "Суд оправдал лебедя"},
      {"Arabic",
       "المحكمة تبرئ البجعة\n\nرفضت المحكمة دعوى رجل ضد بجعة كسرت "
       "مجدافه.\nولن يستأنف الرجل الحكم.\n",
       "المحكمة تبرئ البجعة"},
      {"Chinese",
       "法院判天鹅胜诉\n\n法院驳回了一名划船者对天鹅的起诉。\n"
       "他说他不会上诉。\n",
       "法院判天鹅胜诉"},
      {"Japanese",
       "白鳥が勝訴\n\n裁判所は、白鳥に対する訴えを退けた。\n"
       "原告は控訴しないという。\n",
       "白鳥が勝訴"},
      {"Korean",
       "법원, 백조 손 들어줘\n\n법원은 백조를 상대로 낸 소송을 "
       "기각했다.\n그는 항소하지 않기로 했다.\n",
       "법원, 백조 손 들어줘"},
      {"Thai",
       "ศาลตัดสินให้หงส์ชนะคดี\n\nศาลยกฟ้องคดีที่ชายพายเรือฟ้องหงส์ตัวหนึ่ง\n"
       "เขาบอกว่าจะไม่อุทธรณ์\n",
       "ศาลตัดสินให้หงส์ชนะคดี"},
      {"Hindi",
       "अदालत ने हंस के पक्ष में फैसला दिया\n\nअदालत ने नाविक का मुकदमा "
       "खारिज कर दिया।\nवह अपील नहीं करेगा।\n",
       "अदालत ने हंस के पक्ष में फैसला दिया"},
      {"line ends of Windows", "Hare found\r\n\r\nIt is back.\r\n",
       "Hare found"},
  }));
  CAPTURE(c.because);

  const PlainText article = article_of(c.text);

  CHECK(article.title == c.title);
  CHECK(ink(article.title + article.text) == ink(c.text));
  CHECK(contains(c.text, article.text));
}

TEST_CASE("the project's own text files stay whole", "[plain_text]") {
  std::size_t files = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(NEWSFOLD_CORPORA "/sample/texts")) {
    CAPTURE(entry.path().string());
    std::ifstream in(entry.path());
    std::stringstream bytes;
    bytes << in.rdbuf();
    ++files;

    const PlainText article = article_of(bytes.str());

    CHECK_FALSE(article.title.empty());
    CHECK(ink(article.title + article.text) == ink(bytes.str()));
  }
  CHECK(files > 0);
}

TEST_CASE("pages without an article say so", "[plain_text]") {
  struct Case {
    const char* because;
    std::string text;
    const char* reason;
  };
  std::string headlines;
  std::string teasers;
  for (int i = 0; i < 12; ++i) {
    const std::string n = std::to_string(i);
    headlines += "Baker number " + n + " leaves shop to the pigeons\n";
    teasers += "Baker number " + n + " leaves shop to the pigeons\n" +
               "A baker in street " + n +
               " has left his shop to the pigeons, his lawyer said.\n";
  }
  const auto c = GENERATE_COPY(values<Case>({
      {"nothing", "", "no text"},
      {"only white space", " \n\t\n\u3000\n", "no text"},
      {"a menu", kMenu + kFooter, "no running text"},
      {"headlines", "The Courier\n" + kMenu + headlines + kFooter,
       "a list of headlines"},
      {"headlines and teasers", "The Courier\n" + kMenu + teasers + kFooter,
       "a list of headlines"},
      {"an error page", "404 Not Found\nnginx\n", "an error page"},
      {"an error page with a site around it",
       "Page not found | The Courier\n" + kMenu +
           "We are sorry, but the page that you asked for is not here.\n" +
           kFooter,
       "an error page"},
      {"an error page in German",
       "Seite nicht gefunden\n" + kMenu + "Die Seite gibt es nicht mehr.\n",
       "an error page"},
      {"a cookie wall",
       "The Courier\n" + kMenu +
           "We use cookies to show you a better ferry, and so do our 214 "
           "partners, who use cookies too.\nAccept all\nDecline\n",
       "a cookie notice"},
      {"a short text of a user", "Not found\n\nThe hare is not found.\n",
       "an article"},
      {"another",
       "404 sheep counted\n\nThey are all there. One is asleep, "
       "and the shepherd says that this was the plan.\n" +
           kBody,
       "an article"},
  }));
  CAPTURE(c.because);

  CHECK(reason_of(c.text) == c.reason);
}

TEST_CASE("lines that recur on the host are dropped", "[plain_text]") {
  const std::string teaser =
      "A baker in Carrowmere has left his shop to the pigeons, his lawyer "
      "said on Monday.\n";
  RecurringLines lines;
  lines.learn("courier.example", "courier.example/1",
              "Swan wins\nThe swan of Brackwater has won in court, and the "
              "rower has to pay for his own trousers, which were new.\n" +
                  teaser);
  lines.learn("courier.example", "courier.example/2",
              kTitle + "\n" + kBody + teaser);
  const RecurringLines::View host = lines.on_host("courier.example");

  SECTION("in an article") {
    const auto article = std::get<PlainText>(
        extract_plain_text(kTitle + "\n" + kBody + teaser, &host));
    CHECK(article.title == kTitle);
    CHECK(article.text + "\n" == kBody);
  }
  SECTION("but no article is emptied") {
    const auto article = std::get<PlainText>(
        extract_plain_text("Baker remembered\n" + teaser, &host));
    CHECK(article.text + "\n" == teaser);
  }
}

TEST_CASE("the first paragraph stays though the front page shows it",
          "[plain_text]") {
  RecurringLines lines;
  lines.learn("courier.example", "courier.example/",
              "The Courier\n" + kTitle + "\n" +
                  kBody.substr(0, kBody.find('\n')) + "\n");
  const auto menu = GENERATE(values<std::string>({"", kMenu + kTitle + "\n"}));
  const std::string page = kTitle + "\n" + menu + kBody;
  lines.learn("courier.example", "courier.example/2", page);
  const RecurringLines::View host = lines.on_host("courier.example");
  REQUIRE(host.recurs(kBody.substr(0, kBody.find('\n'))));

  const auto article = std::get<PlainText>(extract_plain_text(page, &host));

  CHECK(article.title == kTitle);
  CHECK(article.text + "\n" == kBody);
}

TEST_CASE("a site's name is no headline", "[plain_text]") {
  RecurringLines lines;
  lines.learn("courier.example", "courier.example/1",
              "The Selwick Courier Online\nSwan wins\n");
  const std::string menu = GENERATE(std::string(), kMenu);
  const std::string page =
      "The Selwick Courier Online\n" + menu + kTitle + "\n" + kBody;
  lines.learn("courier.example", "courier.example/2", page);
  const RecurringLines::View host = lines.on_host("courier.example");

  const auto article = std::get<PlainText>(extract_plain_text(page, &host));

  CHECK(article.title == kTitle);
  CHECK(article.text + "\n" == kBody);
}

TEST_CASE("bytes of any kind do no harm", "[plain_text]") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::string bytes;
    for (int i = 0; i < 2000; ++i) {
      constexpr char kFrequent[] = "aA .\n|:(-\xC3\xA9";
      bytes += random() % 2 ? static_cast<char>(random() % 256)
                            : kFrequent[random() % 11];
    }
    const std::string text = clean_utf8(bytes);
    const PlainTextResult result = extract_plain_text(text);
    if (const auto* article = std::get_if<PlainText>(&result)) {
      REQUIRE(article->text.size() <= text.size());
    }
  }
}

// Each of these would take minutes if a pass were quadratic.
TEST_CASE("huge inputs take no longer than their size", "[plain_text]") {
  constexpr std::size_t kSize = 2'000'000;
  const auto repeated = [](const std::string& unit) {
    std::string text;
    while (text.size() < kSize) text += unit;
    return text;
  };
  const auto text = GENERATE_COPY(values<std::string>(
      {repeated("a"), repeated("a "), repeated("x\n"), repeated("(\n"),
       repeated("It is.It is"), repeated("- "), repeated("Related\nA b c d\n"),
       repeated("\u3002"), repeated("Reply\n"), repeated(kMenu + kBody),
       repeated("A b c d. "), repeated(kTitle + "\n"),
       repeated(kTitle + " ") + "\n" + repeated("Sheep lost on quay\n")}));
  const auto begin = std::chrono::steady_clock::now();

  extract_plain_text(text);

  const auto end = std::chrono::steady_clock::now();
  CHECK(end - begin < std::chrono::seconds(5));
}

}  // namespace
}  // namespace newsfold
