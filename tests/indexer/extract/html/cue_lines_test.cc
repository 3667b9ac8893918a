// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html/cue_lines.h"

#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

TEST_CASE("lines of the site inside an article", "[cues]") {
  for (const char* line :
       {"Read more: the strike in pictures", "ADVERTISEMENT", "Lesen Sie auch",
        "Lire aussi : la grève", "Читайте также", "https://paper.example/1",
        "20 September 2011", "The quay at noon (Image: HT)",
        "The quay at noon. Getty Images", "Related: the strike", "Credit: HT",
        "Lesen Sie mehr dazu"}) {
    CAPTURE(line);
    CHECK(is_cue_line(line));
  }
}

TEST_CASE("lines of the article", "[cues]") {
  const std::string paragraph =
      "Read more than one report of the strike and you will find, as the crews "
      "did, that nobody had counted the boats before they were tied up, and "
      "that nobody could say who had, or in which of the two harbours they "
      "lay.";
  for (const std::string& line :
       {paragraph, std::string("He said no."), std::string("2011"),
        std::string("Readers wrote in."), std::string(),
        std::string("“We will rebuild,” the mayor wrote on Twitter."),
        std::string("For more than ten years he asked himself one question:"),
        std::string("Credit Suisse in crisis"),
        std::string("Anzeige gegen Minister"),
        std::string("Related to the king?")}) {
    CAPTURE(line);
    CHECK_FALSE(is_cue_line(line));
  }
}

TEST_CASE("headings of what follows an article", "[cues]") {
  for (const char* line :
       {"Related articles", "3 Comments", "(12) comments", "Leave a Reply",
        "Most read", "Kommentare", "関連記事"}) {
    CAPTURE(line);
    CHECK(is_end_marker(line));
  }
  for (const char* line :
       {"Das könnte sich bald ändern.",
        "Comments from the mayor were not available.",
        "Also on board were three sailors.", "Ranking second, he smiled.",
        "Relations between the harbours", "What the crews want", "", "12",
        "Comments made by the mayor in the council drew laughter and applause "
        "from both sides"}) {
    CAPTURE(line);
    CHECK_FALSE(is_end_marker(line));
  }
}

TEST_CASE("asking for consent", "[cues]") {
  CHECK(is_consent_notice("We use cookies to make the site taste better."));
  CHECK(is_consent_notice("Wir verwenden Cookies."));
  CHECK_FALSE(is_consent_notice(
      "The regulator fined the company because its site uses cookies before "
      "its visitors agree."));
  CHECK_FALSE(is_consent_notice("The baker of Tolla sold 400 cookies."));
  CHECK_FALSE(is_consent_notice(""));
}

TEST_CASE("beginnings of articles that stand elsewhere", "[cues]") {
  for (const char* paragraph :
       {"The lamp was sold to a man who [...] Continue reading",
        "The lamp was sold to a man who ... Read more...",
        "Die Lampe wurde an einen Mann … mehr »", "The lamp was sold […]"}) {
    CAPTURE(paragraph);
    CHECK(is_cut_teaser(paragraph));
  }
  for (const char* paragraph : {"The lamp was sold.", "He wanted more", ""}) {
    CAPTURE(paragraph);
    CHECK_FALSE(is_cut_teaser(paragraph));
  }
}

}  // namespace
}  // namespace newsfold
