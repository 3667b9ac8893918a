// SPDX-License-Identifier: GPL-3.0-or-later
// find_wire: what agencies sign with, and what only looks like it.

#include "indexer/extract/wire_finder.h"

#include <catch2/catch.hpp>

#include "common/text.h"
#include "common/wire.h"

namespace newsfold {
namespace {

struct Case {
  const char* code;
  const char* text;
};

// Long enough to have a middle between head and tail.
std::string paragraphs(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text +=
        "\n\nThe council of Valmora met for the third time and put the vote "
        "off until the harbour commission has seen the drawings.";
  }
  return text;
}

Article headed(std::string head) {
  Article article;
  article.text = std::move(head) + paragraphs(12);
  return article;
}

Article signed_with(const std::string& tail) {
  Article article;
  article.text = std::string(trimmed(paragraphs(12))) + "\n\n" + tail;
  return article;
}

TEST_CASE("a dateline names the agency", "[wire]") {
  const auto c = GENERATE(values<Case>({
      {"ap", "WASHINGTON (AP) — The dam held through the night."},
      {"ap", "ST. PAUL, Minn. (AP) - The dam held through the night."},
      {"ap", "LE BOURGET, France (AP) -- The dam held through the night."},
      {"ap", "(AP) LENNMOUTH – The dam held through the night."},
      {"reuters", "PARIS, Oct. 19 (Reuters) - The ferry sank within minutes."},
      {"reuters", "SEOUL/BEIJING (Reuters) - The ferry sank within minutes."},
      {"reuters", "Oct 19 (Reuters) - The ferry sank within minutes."},
      {"reuters", "(Reuters) - The ferry sank within minutes."},
      {"reuters", "LONDON (Thomson Reuters Foundation) - The ferry sank."},
      {"reuters", "GENF (Reuters) – Die Fähre sank in wenigen Minuten."},
      {"reuters", "القاهرة (رويترز) - غرقت العبارة في دقائق معدودة."},
      {"reuters", "[東京　１９日　ロイター] - 議会は予算案を可決した。"},
      {"afp", "PARIS (AFP) — The ferry sank within minutes."},
      {"afp", "Moscou (AFP) Le barrage a tenu toute la nuit, selon la ville."},
      {"afp", "Paris, 19 oct 2016 (AFP) - Le barrage a tenu toute la nuit."},
      {"afp", "【10月19日 AFP】議会は予算案を可決した。"},
      {"afp", "باريس (أ ف ب) - صمد السد طوال الليل"},
      {"dpa", "BERLIN (dpa) - Der Damm hielt die ganze Nacht."},
      {"dpa", "Frankfurt/Main (dpa/lhe) - Der Damm hielt die ganze Nacht."},
      {"dpa", "Berlin/Paris (dpa/AFP) – Der Damm hielt die ganze Nacht."},
      {"apa", "Wien (APA) - Der Damm hielt die ganze Nacht."},
      {"sda", "Bern (sda). - Der Damm hielt die ganze Nacht."},
      {"efe", "MADRID (EFE).- El dique aguantó toda la noche."},
      {"efe", "La Paz, 19 oct (EFE).- El dique aguantó toda la noche."},
      {"ansa", "ROMA, 3 NOV (ANSA) - La diga ha retto tutta la notte."},
      {"ansa", "(ANSA) - ROMA, 03 NOV - La diga ha retto tutta la notte."},
      {"lusa", "Lisboa, 19 out 2016 (Lusa) – A represa resistiu."},
      {"agenciabrasil", "Brasília (Agência Brasil) - A represa resistiu."},
      {"tass", "МОСКВА, 19 октября. /ТАСС/. Плотина выдержала ночь."},
      {"tass", "MOSCOW, October 19. /TASS/. The dam held through the night."},
      {"ria", "МОСКВА, 19 окт — РИА Новости. Плотина выдержала ночь."},
      {"interfax", "Москва. 19 октября. INTERFAX.RU - Плотина выдержала."},
      {"belta", "МИНСК, 19 октября. /Корр. БЕЛТА/. Плотина выдержала."},
      {"ukrinform", "КИЇВ, 19 жовтня. /Укрінформ/. Гребля витримала ніч."},
      {"kazinform", "АСТАНА. КАЗИНФОРМ – Плотина выдержала ночь."},
      {"xinhua", "新华社北京10月19日电 水坝经受住了整夜的考验。"},
      {"xinhua", "新华社瓦莫拉10月19日电（记者甲乙）水坝经受住了考验。"},
      {"xinhua", "BEIJING, Oct. 19 (Xinhua) -- The dam held all night."},
      {"cna", "（中央社記者甲乙台北19日電）水壩撐過了一夜。"},
      {"chinanews", "中新网10月19日电 水坝经受住了整夜的考验。"},
      {"kyodo", "【ワシントン共同】議会は予算案を可決した。"},
      {"jiji", "【パリ時事】議会は予算案を可決した。"},
      {"yonhap", "(서울=연합뉴스) 홍길동 기자 = 댐은 밤새 버텼다."},
      {"yonhap", "SEOUL, Oct. 19 (Yonhap) -- The dam held all night."},
      {"newsis", "[서울=뉴시스] 홍길동 기자 = 댐은 밤새 버텼다."},
      {"anadolu", "ANKARA (AA) - Baraj bütün gece dayandı."},
      {"dha", "İZMİR, (DHA)- Baraj bütün gece dayandı."},
      {"pap", "Warszawa, 19 października (PAP) - Tama wytrzymała noc."},
      {"ctk", "Praha 19. října (ČTK) - Hráz vydržela celou noc."},
      {"mti", "Budapest, 2016. október 19., szerda (MTI) - A gát kitartott."},
      {"ntb", "OSLO (NTB): Demningen holdt hele natten."},
      {"tt", "STOCKHOLM (TT) Dammen höll hela natten, säger kommunen."},
      {"anp", "DEN HAAG (ANP) - De dam hield de hele nacht."},
      {"anampa", "ΑΘΗΝΑ (ΑΠΕ-ΜΠΕ) - Το φράγμα άντεξε όλη τη νύχτα."},
      {"hina", "ZAGREB, 19. listopada 2016. (Hina) - Brana je izdržala."},
      {"pti", "New Delhi, Oct 19 (PTI) The dam held through the night."},
      {"pti", "नई दिल्ली, 19 अक्टूबर (भाषा) बांध रात भर टिका रहा।"},
      {"bernama", "KUALA LUMPUR, Oct 19 (Bernama) -- The dam held."},
      {"antara", "Jakarta (ANTARA) - Bendungan bertahan sepanjang malam."},
      {"vna", "Hà Nội (TTXVN) - Con đập trụ vững suốt đêm."},
      {"irna", "Tehran, Oct 19, IRNA -- The dam held through the night."},
      {"aap", "SYDNEY, AAP - The dam held through the night."},
      {"armenpress", "YEREVAN, OCTOBER 19, ARMENPRESS. The dam held."},
      {"prnewswire", "NEW YORK, Oct. 19, 2016 /PRNewswire/ -- Dam Corp."},
      {"businesswire", "STANFORD, Calif.--(BUSINESS WIRE)--Dam Corp said."},
  }));
  CAPTURE(c.text);

  const FoundWire found = find_wire(headed(c.text));

  CHECK(found.code == c.code);
  CHECK(found.evidence.starts_with("dateline \""));
}

TEST_CASE("a dateline may stand below a caption and a byline", "[wire]") {
  const Article article = headed(
      "Boats below the dam. (Photo: Jane Doe, AP)\n\nBy JOHN ROE\n\n"
      "LENNMOUTH (dpa) - Der Damm hielt die ganze Nacht.");

  CHECK(find_wire(article).code == "dpa");
}

TEST_CASE("the evidence is what was seen", "[wire]") {
  Article article;
  article.text = "MOSCOW (Reuters) - The dam held.";
  CHECK(find_wire(article).evidence == "dateline \"MOSCOW (Reuters)\"");

  article.text = "The dam held.";
  article.author = "Associated Press";
  CHECK(find_wire(article).evidence == "byline \"Associated Press\"");

  article.author = "";
  article.source = "tass.ru";
  CHECK(find_wire(article).evidence == "source \"tass.ru\"");

  article.source = "valmora-post.example";
  CHECK(find_wire(article).evidence.empty());
}

TEST_CASE("an author line names the agency", "[wire]") {
  const auto c = GENERATE(values<Case>({
      {"ap", "Associated Press"},
      {"ap", "The Associated Press"},
      {"ap", "By JOHN DOE, Associated Press"},
      {"ap", "Jane Doe and John Roe, AP"},
      {"ap", "JANE DOE, AP Medical Writer"},
      {"ap", "Jane Doe of The Associated Press"},
      {"reuters", "Reuters Staff"},
      {"reuters", "Reuters in Lennmouth"},
      {"afp", "AFP"},
      {"afp", "Par AFP"},
      {"afp", "Agence France-Presse"},
      {"dpa", "dpa/afp"},
      {"dpa", "Von Jane Doe, dpa"},
      {"dpa", "Jane Doe (dpa)"},
      {"efe", "Agencia EFE"},
      {"pa", "Press Association"},
      {"cp", "Jane Doe, The Canadian Press"},
      {"ria", "РИА Новости"},
  }));
  CAPTURE(c.text);
  Article article = headed("The dam held.");
  article.author = c.text;

  const FoundWire found = find_wire(article);

  CHECK(found.code == c.code);
  CHECK(found.evidence.starts_with("byline \""));
}

TEST_CASE("a line below the headline can be a byline", "[wire]") {
  const auto c = GENERATE(values<Case>({
      {"ap", "Jane Doe\n\nAssociated Press\n\nThe dam held."},
      {"ap", "By Jane Doe, Associated Press\nThe dam held."},
      {"afp", "Par AFP\nLe barrage a tenu."},
      {"reuters", "Reuters\n\nLENNMOUTH, Valmora — The dam held."},
      {"ap", "Jane Doe, AP\n\nLENNMOUTH — The dam held."},
  }));
  CAPTURE(c.text);

  CHECK(find_wire(headed(c.text)).code == c.code);
}

TEST_CASE("a credit at the end names the agency", "[wire]") {
  const auto c = GENERATE(values<Case>({
      {"ap", "Copyright 2016 The Associated Press. All rights reserved."},
      {"ap", "© Copyright 2016 Associated Press"},
      {"ap", "(c) Associated Press"},
      {"ap", "___\n\nAssociated Press writer Jane Doe contributed."},
      {"ap", "___\n\nFollow AP's coverage at https://dams.example"},
      {"afp", "© AFP"},
      {"afp", "© 2016 AFP"},
      {"reuters", "© 2016 Thomson/Reuters. All rights reserved."},
      {"reuters", "(Reporting by Jane Doe; Editing by John Roe)"},
      {"reuters", "Reporting by Jane Doe; editing by John Roe"},
      {"reuters", "The dam held. (Editing by Jane Doe and John Roe)"},
      {"reuters", "(Writing by Jane Doe, Editing by John Roe)\n\nMore dams"},
      {"reuters", "(Reporte de Jane Doe. Editado por John Roe)"},
      {"reuters", "(Por Jane Doe; Edição de John Roe)"},
      {"reuters", "The dam held, she said. - Reuters"},
      {"bernama", "The dam held, she said. — Bernama"},
      {"ians", "The dam held.\n--IANS\njd/jr"},
      {"dpa", "Der Damm hielt. (dpa/afp)"},
      {"dpa", "Quelle: dpa"},
      {"sda", "(sda/dpa)"},
      {"ansa", "La diga ha retto. (ANSA)."},
      {"ansa", "RIPRODUZIONE RISERVATA © Copyright ANSA"},
      {"ritzau", "/ritzau/"},
      {"cp", "This report by The Canadian Press was first published Oct. 19."},
      {"cp", "— The Canadian Press"},
      {"ap", "AP"},
  }));
  CAPTURE(c.text);

  const FoundWire found = find_wire(signed_with(c.text));

  CHECK(found.code == c.code);
  CHECK(found.evidence.starts_with("credit \""));
}

TEST_CASE("what looks like a dateline is none", "[wire]") {
  const auto c = GENERATE(values<Case>({
      {"a caption", "The senator speaks in Lennmouth. (AP)"},
      {"a caption", "Jane Doe in October 2016 (Reuters)"},
      {"a photo", "Boats below the dam (AP Photo/Jane Doe) — The dam held."},
      {"a photo", "LENNMOUTH (AFP/Getty Images) — The dam held."},
      {"a photo", "LENNMOUTH (Jane Doe/Reuters) — The dam held."},
      {"a photo", "JANE DOE/AFP/Getty Images The dam held."},
      {"a photo", "[Jane Doe/Reuters]\n\nThe dam held."},
      {"a photo", "[2016 Reuters]\n\nThe dam held."},
      {"a photo", "(22 août, AP)\n\nThe dam held."},
      {"a photo", "AP\n\nThe dam held."},
      {"a photo", "By Jane Doe, AP\n\nThe dam held."},
      {"a photo", "Photo by Jane Doe, Associated Press\n\nThe dam held."},
      {"its initials", "The Alpine Society (APS) — founded in 1901 — met."},
      {"its initials", "Alcoholics Anonymous (AA) - a fellowship - met."},
      {"the agency itself", "The Associated Press (AP) - an agency - said so."},
      {"a state", "PHILADELPHIA, PA – The dam held."},
      {"a sentence", "The minister told an agency (Reuters) - and left."},
      {"a sentence", "Washington (AP) reported that the dam held."},
      {"a heading", "Reuters: the dam held, says the minister"},
      {"a poll", "An AP-Valmora poll found that most liked the dam."},
      {"another's", "LENNMOUTH (Meridian Press) — The dam held."},
      {"a place only", "LENNMOUTH — The dam held, officials told Reuters."},
      {"a reporter in town", "新华社记者甲乙摄\n\n水坝经受住了考验。"},
      {"a quoted agency", "据新华社10月19日报道，水坝经受住了考验。"},
  }));
  CAPTURE(c.code, c.text);

  const FoundWire found = find_wire(headed(c.text));

  CHECK(found.code == "");
  CHECK(found.evidence == "");
}

TEST_CASE("a contribution is not the wire", "[wire]") {
  const auto c = GENERATE(values<Case>({
      {"at the end", "The Associated Press contributed to this report."},
      {"at the end", "With files from The Canadian Press"},
      {"at the end", "—With files from The Canadian Press"},
      {"at the end", "Contributing: The Associated Press"},
      {"at the end", "Contributing:\nThe Associated Press"},
      {"at the end", "Additional reporting by Jane Doe"},
      {"no rule above", "Associated Press writer Jane Doe contributed."},
      {"a mention", "The dam held, the minister told Reuters."},
      {"a mention", "The dam held, according to the Associated Press."},
      {"a photo", "© AFP / Jane Doe"},
      {"a photo", "Photo: Jane Doe/AP"},
      {"a photo", "Boats below the dam (Jane Doe/Courier via AP)"},
      {"a photo", "Image copyright Reuters"},
      {"another's", "Copyright 2016 Meridian Press. All rights reserved."},
      {"another's", "Reporting by Jane Doe. Photo editing by John Roe."},
  }));
  CAPTURE(c.code, c.text);

  CHECK(find_wire(signed_with(c.text)).code == "");
}

TEST_CASE("not every author line with an agency is its own", "[wire]") {
  const auto c = GENERATE(values<Case>({
      {"a name", "Mona Ap"},
      {"a photographer", "Jane Doe Reuters"},
      {"a degree", "Jane Doe, PA"},
      {"a newsroom", "Associated Press, Courier.com Reporter"},
      {"a newsroom", "Jane Doe, Courier Staff, Associated Press"},
      {"a whole page's", "Jane Doe, John Roe, Mary Moe, Associated Press"},
      {"others behind", "Associated Press, Jane Doe"},
      {"another's", "Meridian Press"},
  }));
  CAPTURE(c.code, c.text);
  Article article = headed("The dam held.");
  article.author = c.text;

  CHECK(find_wire(article).code == "");
}

TEST_CASE("an agency's site is the agency", "[wire]") {
  Article article = headed("The dam held.");
  const auto c = GENERATE(values<Case>({
      {"reuters", "reuters.com"},
      {"ap", "apnews.com"},
      {"tass", "tass.ru"},
      {"xinhua", "xinhuanet.com"},
      {"ansa", "ansa.it"},
      {"reuters", "reuters"},  // a record without a URL names it
      {"", "fake-reuters.com"},
      {"", "trend"},
  }));
  CAPTURE(c.text);
  article.source = c.text;

  CHECK(find_wire(article).code == c.code);
}

TEST_CASE("the dateline is believed before the site", "[wire]") {
  Article article =
      headed("LENNMOUTH, Oct. 19, 2016 /PRNewswire/ -- Dam Corp.");
  article.source = "apnews.com";

  CHECK(find_wire(article).code == "prnewswire");
}

TEST_CASE("only head and tail of a text are looked at", "[wire]") {
  Article article;
  article.text = std::string(trimmed(paragraphs(6))) +
                 "\n\nLENNMOUTH (AP) — The dam held.\n\n© AFP" + paragraphs(8);

  CHECK(find_wire(article).code == "");
}

TEST_CASE("any text is read without harm", "[wire]") {
  const auto text = GENERATE(values<std::string>(
      {"",       "(",      "/",         "()",  "(AP",  "//",      "【】", "【",
       "[",      "(AP)",   "-",         "—",   ",",    "©",       "(c)",  "___",
       "新华社", "\n\n\n", " ( ) / / ", "(=)", ", AP", "\xE2\x80"}));
  CAPTURE(text);
  Article article;
  article.text = text;
  article.author = text;

  const FoundWire found = find_wire(article);

  CHECK((found.code.empty() || agency_of_code(found.code)));
}

}  // namespace
}  // namespace newsfold
