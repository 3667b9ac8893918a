// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of our own invention, each with one difficulty.

#include "indexer/extract/html/main_text.h"

#include <string>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

// Three paragraphs of an article, as <p> and as text.
const std::string kFirst =
    "The keeper of the Tolla light has sold it to a man who is afraid of the "
    "dark, he told the council on Monday.";
const std::string kSecond =
    "The lamp, which has burned since 1871, will be moved to the buyer's "
    "bedroom; ships are asked to look for another.";
const std::string kThird =
    "“A lighthouse is a habit,” said the harbour master, who did not attend "
    "the sale and has not been told the price.";
const std::string kBody = kFirst + "\n" + kSecond + "\n" + kThird;

std::string p(const std::string& text) { return "<p>" + text + "</p>"; }
const std::string kArticle = p(kFirst) + p(kSecond) + p(kThird);

const std::string kMenu =
    "<ul><li><a href=/>Home</a><li><a href=/n>News</a><li><a "
    "href=/s>Sport</a></ul>";
const std::string kTeaser =
    "Forty hares were counted on the ice of the Lenn this morning, two more "
    "than the constable can account for.";

std::string text_of(const std::string& html, const std::string& title = "") {
  HtmlParser parser;
  const HtmlDocument& page = parser.parse(html);
  return find_main_text(page, cut_blocks(page), {title, "Ada Quill"}).text;
}

TEST_CASE("the article is found wherever it stands", "[main text]") {
  struct Case {
    const char* because;
    std::string html;
  };
  const auto c = GENERATE(values<Case>({
      {"alone", kArticle},
      {"in a division among menus",
       kMenu + "<div><div>" + kArticle + "</div></div>" + kMenu},
      {"in an article element, with a teaser outside",
       "<article>" + kArticle + "</article><div>" + p(kTeaser) + "</div>"},
      {"in a named body, with a teaser beside it",
       "<div class=main><div class=entry-content>" + kArticle +
           "</div><div class=box>" + p(kTeaser) + "</div></div>"},
      {"in an item of the name", "<div><div itemprop=articleBody>" + kArticle +
                                     "</div>" + p(kTeaser) + "</div>"},
      {"in the cell of a table of 1998",
       "<table><tr><td>" + kMenu + "</td><td><font>" + kFirst + "<br><br>" +
           kSecond + "<br><br>" + kThird + "</font></td></tr></table>"},
      {"cut in two by an advertisement",
       "<div><div>" + p(kFirst) +
           "</div><div class=ad>Buy lamps, lamps, and "
           "yet more lamps at Pellow's.</div><div>" +
           p(kSecond) + p(kThird) + "</div></div>"},
      {"in a wrapper that has a bad name",
       "<div class=sidebar-widget>" + kArticle + "</div>"},
      {"each paragraph in a wrapper of its own",
       "<section><div><div><div>" + p(kFirst) +
           "</div></div></div>"
           "<div><div><div>" +
           p(kSecond) +
           "</div></div></div>"
           "<div><div><div>" +
           p(kThird) + "</div></div></div></section>"},
      {"below its headline, byline and day, in one cell",
       "<table><tr><td>" + kMenu +
           "</td><td><b>Lamp sold</b><br>By Ada "
           "Quill<br>Tolla, 20 September 2011<p>" +
           kFirst + "<p>" + kSecond + "<p>" + kThird + "</table>"},
      {"with end tags missing and amiss",
       "</div><div><p>" + kFirst + "<p>" + kSecond + "</span><p>" + kThird},
  }));
  CAPTURE(c.because);

  CHECK(text_of("<html><body>" + c.html, "Lamp sold") == kBody);
}

TEST_CASE("what belongs to the site is left out", "[main text]") {
  struct Case {
    const char* because;
    std::string html;  // inside the article, before the last paragraph
  };
  const auto c = GENERATE(values<Case>({
      {"nothing", ""},
      {"a figure",
       "<figure><img src=x><figcaption>" + kTeaser + "</figcaption></figure>"},
      {"an aside", "<aside>" + p(kTeaser) + "</aside>"},
      {"a named region", "<div class=related-links>" + p(kTeaser) + "</div>"},
      {"a hidden region", "<div style='display:none'>" + p(kTeaser) + "</div>"},
      {"a list of links", kMenu},
      {"a linked line", "<p><a href=/x>" + kTeaser + "</a></p>"},
      {"a cue", p("Read more: the hares of the Lenn")},
      {"an address", p("https://tolla.example/light")},
      {"the day", p("20 September 2011")},
      {"a credit", p("The lamp at noon (Photo: Tolla Islander)")},
      {"a loose label", "<div>Tolla Islander</div>"},
      {"a form",
       "<form><label>Name</label><select><option>a</select>"
       "<button>Subscribe</button></form>"},
      {"a repetition", p(kSecond)},
      {"a byline", p("By Ada Quill in Port Selwick")},
      {"a time", p("Updated: 20 September 2011, 10:11")},
  }));
  CAPTURE(c.because);

  CHECK(text_of("<div class=article-body>" + p(kFirst) + p(kSecond) + c.html +
                p(kThird) + "</div>") == kBody);
}

TEST_CASE("what belongs to the article stays", "[main text]") {
  struct Case {
    const char* because;
    std::string html;
    std::string text;
  };
  const auto c = GENERATE(values<Case>({
      {"a subhead", "<h2>The price of dark</h2>", "The price of dark"},
      {"short paragraphs", "<p>Nobody laughed.</p>", "Nobody laughed."},
      {"a list", "<ul><li>One lamp<li>One keeper</ul>", "One lamp\nOne keeper"},
      {"a quotation", "<blockquote>Light is cheap.</blockquote>",
       "Light is cheap."},
      {"a quotation from elsewhere",
       "<div class=social-embed><blockquote><p>Light is cheap, said "
       "everyone.</p></blockquote></div>",
       "Light is cheap, said everyone."},
      {"links in running text",
       "<p>The <a href=/l>lamp</a> itself is a listed building and stays.</p>",
       "The lamp itself is a listed building and stays."},
      {"verse", "<p>The lamp is out,<br>the boats are in</p>",
       "The lamp is out,\nthe boats are in"},
      {"a table of figures", "<table><tr><td>1871<td>1 lamp</table>",
       "1871\n1 lamp"},
  }));
  CAPTURE(c.because);

  CHECK(text_of("<div class=article-body>" + p(kFirst) + p(kSecond) + c.html +
                p(kThird) + "</div>") ==
        kFirst + "\n" + kSecond + "\n" + c.text + "\n" + kThird);
}

TEST_CASE("the end of an article is an end", "[main text]") {
  const std::string tail =
      GENERATE(as<std::string>{}, "<h3>Related articles</h3>" + p(kTeaser),
               "<div>3 Comments</div>" + p(kTeaser), "<h3>Kommentare</h3>",
               "<h4>Tags</h4><div>light, dark</div>");
  CAPTURE(tail);

  CHECK(text_of("<div>" + kArticle + tail + "</div>") == kBody);
}

TEST_CASE("the title is not repeated", "[main text]") {
  CHECK(text_of(
            "<div class=article-body><h2>Lamp sold</h2>" + kArticle + "</div>",
            "Lamp sold") == kBody);
}

TEST_CASE("a page without running text has none", "[main text]") {
  const std::string html =
      GENERATE(as<std::string>{}, "", kMenu, "<h1>Gallery</h1><img src=x>",
               "<figure><figcaption>A lamp.</figcaption></figure>");
  CAPTURE(html);
  HtmlParser parser;

  const HtmlDocument& page = parser.parse(html);
  const MainText main = find_main_text(page, cut_blocks(page));

  CHECK(main.running == 0);
}

TEST_CASE("other scripts", "[main text]") {
  const std::string text =
      "トッラ島の灯台は月曜日、暗闇を恐れる男に売却された。町議会で灯台守が"
      "明らかにした。";

  CHECK(text_of("<body><div><a href=/>ホーム</a></div><div><p>" + text +
                "</p></div>") == text);
}

TEST_CASE("little is better than nothing", "[main text]") {
  const std::string text = "The lamp was sold for one crown, without its oil.";

  CHECK(text_of("<body>" + kMenu + "<div class=widget><p>" + text +
                "</p></div>") == text);
}

}  // namespace
}  // namespace newsfold
