// SPDX-License-Identifier: GPL-3.0-or-later
// URLs: one spelling per page, and the publisher that a host belongs to.

#include "common/url.h"

#include <random>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

std::string canonical(std::string_view url) {
  const Result<std::string> result = canonical_url(url);
  return result ? *result : result.error().message;
}

TEST_CASE("canonical_url gives one spelling, and keeps it", "[url]") {
  struct Case {
    const char* because;
    const char* url;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"all at once",
       "HTTP://Example.COM:80/a/../b/?utm_source=x&id=3&fbclid=1#frag",
       "http://example.com/b/?id=3"},
      {"nothing to do", "https://example.com/a/b.html?c=d",
       "https://example.com/a/b.html?c=d"},
      // Host and port
      {"a page needs a path", "http://example.com", "http://example.com/"},
      {"a query needs one too", "http://example.com?id=3",
       "http://example.com/?id=3"},
      {"a fragment only", "http://example.com#top", "http://example.com/"},
      {"the root of the DNS", "http://example.com./a", "http://example.com/a"},
      {"the port of https", "https://example.com:443/", "https://example.com/"},
      {"the port of http is another one here", "https://example.com:80/",
       "https://example.com:80/"},
      {"an empty port", "http://example.com:/", "http://example.com/"},
      {"a padded port", "http://example.com:0080/", "http://example.com/"},
      {"another port", "http://example.com:8080/", "http://example.com:8080/"},
      {"user and password", "http://ann:secret@example.com/",
       "http://example.com/"},
      {"a password with @", "http://ann:p@ss@example.com/",
       "http://example.com/"},
      {"an @ in the path is none", "http://example.com/@ann/1",
       "http://example.com/@ann/1"},
      {"letters beyond ASCII", "http://www.Süddeutsche.de/",
       "http://www.xn--sddeutsche-9db.de/"},
      {"the same, escaped", "http://www.s%C3%BCddeutsche.de/",
       "http://www.xn--sddeutsche-9db.de/"},
      {"a letter that old IDNA replaced", "http://faß.de/",
       "http://xn--fa-hia.de/"},
      {"full-width letters and dots", "http://ｅｘａｍｐｌｅ。com/",
       "http://example.com/"},
      {"an underscore works in practice", "http://my_site.example.com/",
       "http://my_site.example.com/"},
      {"hyphens that registries forbid", "http://r3---sn-.example.com/",
       "http://r3---sn-.example.com/"},
      {"an IPv4 address", "http://127.0.0.1:8000/", "http://127.0.0.1:8000/"},
      {"an IPv6 address", "http://[2001:DB8:0:0::1]:80/a",
       "http://[2001:db8::1]/a"},
      {"space around it", " \n http://example.com/a \t",
       "http://example.com/a"},
      // Path
      {"dot segments", "http://example.com/a/./b/../c",
       "http://example.com/a/c"},
      {"dot segments at the end are folders", "http://example.com/a/b/..",
       "http://example.com/a/"},
      {"escaped dots are dots", "http://example.com/a/%2e%2E/b",
       "http://example.com/b"},
      {"there is nothing above the root", "http://example.com/../../a",
       "http://example.com/a"},
      {"an empty segment is a segment", "http://example.com/a//../b/",
       "http://example.com/a/b/"},
      {"two slashes in front stay", "http://example.com//a",
       "http://example.com//a"},
      {"case is the server's business", "http://example.com/A/b",
       "http://example.com/A/b"},
      {"unreserved characters need no escape", "http://example.com/%7Eann%2dx",
       "http://example.com/~ann-x"},
      {"an escaped slash is no slash", "http://example.com/a%2fb",
       "http://example.com/a%2Fb"},
      {"raw UTF-8", "http://example.com/straße",
       "http://example.com/stra%C3%9Fe"},
      {"small hex digits", "http://example.com/stra%c3%9fe",
       "http://example.com/stra%C3%9Fe"},
      {"raw Latin-1",
       "http://example.com/stra\xDF"
       "e",
       "http://example.com/stra%DFe"},
      {"spaces inside", "http://example.com/a b", "http://example.com/a%20b"},
      {"a line break inside", "http://example.com/a\nb",
       "http://example.com/a%0Ab"},
      {"a stray %", "http://example.com/100%", "http://example.com/100%25"},
      {"% and no hex digits", "http://example.com/%zz",
       "http://example.com/%25zz"},
      {"two in a row do not make a third", "http://example.com/%%34%31",
       "http://example.com/%2541"},
      {"brackets, bars, braces", "http://example.com/a[1]|{2}^`\"<>",
       "http://example.com/a%5B1%5D%7C%7B2%7D%5E%60%22%3C%3E"},
      {"a backslash", "http://example.com/a\\b", "http://example.com/a%5Cb"},
      {"a backslash ends the host, as in browsers",
       "http://example.com\\@evil.example/",
       "http://example.com/@evil.example/"},
      {"a semicolon is part of the path", "http://example.com/a;art114,31",
       "http://example.com/a;art114,31"},
      // Query
      {"order and duplicates are the server's business",
       "http://example.com/?b=1&a=2&b=1", "http://example.com/?b=1&a=2&b=1"},
      {"brackets in a query", "http://example.com/?a[]=1|2",
       "http://example.com/?a%5B%5D=1%7C2"},
      {"slashes and question marks may stand there",
       "http://example.com/?u=/a?b", "http://example.com/?u=/a?b"},
      {"an escaped & separates nothing", "http://example.com/?a=1%26utm_x=2",
       "http://example.com/?a=1%26utm_x=2"},
      {"+ may be a blank or a plus", "http://example.com/?q=a+b%2Bc",
       "http://example.com/?q=a+b%2Bc"},
      {"a name alone", "http://example.com/?rss", "http://example.com/?rss"},
      {"nothing is asked", "http://example.com/?", "http://example.com/"},
      {"nothing between", "http://example.com/?&a=1&&b=2&",
       "http://example.com/?a=1&b=2"},
      {"nothing is left", "http://example.com/a?utm_source=x&utm_medium=y",
       "http://example.com/a"},
      {"case does not hide tracking", "http://example.com/?UTM_Source=x&ID=1",
       "http://example.com/?ID=1"},
      {"nor does escaping", "http://example.com/?utm%5Fsource=x&a=1",
       "http://example.com/?a=1"},
      {"nor does HTML", "http://example.com/?a=1&amp;utm_source=x",
       "http://example.com/?a=1"},
      {"nor does HTML in a link in HTML",
       "http://example.com/?a=1&amp%3Butm_source=x", "http://example.com/?a=1"},
      {"nor does a second question mark", "http://example.com/?%3Futm_source=x",
       "http://example.com/"},
      {"a tracker's name without value", "http://example.com/?fbclid&a=1",
       "http://example.com/?a=1"},
      {"a tracker's name as a value", "http://example.com/?a=fbclid",
       "http://example.com/?a=fbclid"},
      {"The Guardian", "http://example.com/?CMP=share_btn_tw",
       "http://example.com/"},
      {"Webtrends", "http://example.com/?WT.mc_id=1&wt.tsrc=2",
       "http://example.com/"},
      {"New York Times, which also has pages",
       "http://example.com/?smid=tw-share&page=2",
       "http://example.com/?page=2"},
      {"names that may choose a page stay",
       "http://example.com/?id=1&p=2&page=3&q=4&ref=5&cid=6&tid=7&amp=8",
       "http://example.com/?id=1&p=2&page=3&q=4&ref=5&cid=6&tid=7&amp=8"},
      {"a longer name is another name", "http://example.com/?fbclids=1",
       "http://example.com/?fbclids=1"},
  }));
  CAPTURE(c.because, c.url);

  CHECK(canonical(c.url) == c.expected);
  CHECK(canonical(c.expected) == c.expected);
}

TEST_CASE("canonical_url refuses", "[url]") {
  struct Case {
    const char* because;
    const char* url;
    const char* message;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing there", "", "not an http or https URL: "},
      {"no scheme", "example.com/a", "not an http or https URL: example.com/a"},
      {"another scheme", "ftp://example.com/",
       "not an http or https URL: ftp://example.com/"},
      {"mail", "mailto:ann@example.com",
       "not an http or https URL: mailto:ann@example.com"},
      {"a scheme that ends like ours", "xhttp://example.com/",
       "not an http or https URL: xhttp://example.com/"},
      {"no host", "http:///a", "no valid host: http:///a"},
      {"only a port", "http://:80/", "no valid host: http://:80/"},
      {"only a user", "http://ann@/", "no valid host: http://ann@/"},
      {"only the root", "http://./", "no valid host: http://./"},
      {"an empty label", "http://a..b/", "no valid host: http://a..b/"},
      {"a blank in the host", "http://exa mple.com/",
       "no valid host: http://exa mple.com/"},
      {"a comma in the host", "http://example.com,/",
       "no valid host: http://example.com,/"},
      {"no such port", "http://example.com:65536/",
       "no valid host: http://example.com:65536/"},
      {"a port in letters", "http://example.com:http/",
       "no valid host: http://example.com:http/"},
      {"a bracket left open", "http://[::1/", "no valid host: http://[::1/"},
      {"bytes that are no letters", "http://\xFF\xFE.com/",
       "no valid host: http://\uFFFD\uFFFD.com/"},
  }));
  CAPTURE(c.because, c.url);

  CHECK(canonical(c.url) == c.message);
}

TEST_CASE("canonical_url refuses hosts that no DNS can hold", "[url]") {
  const std::string label(63, 'a');

  CHECK(canonical_url("http://" + label + ".example/"));
  CHECK_FALSE(canonical_url("http://" + label + "a.example/"));
  CHECK_FALSE(canonical_url("http://" + std::string(100'000, 'a') + "/"));
  std::string umlauts;
  for (int i = 0; i < 100'000; ++i) umlauts += "ü";
  CHECK_FALSE(canonical_url("http://" + umlauts + "/"));
}

TEST_CASE("canonical_url survives any bytes and has one result", "[url]") {
  std::mt19937 random(20160920);
  const std::vector<std::string> pieces = {
      "a",  "b.c", "/",       "//",   ".",    "..",  "/../", "?", "&",
      "=",  "#",   "%",       "%2",   "%2F",  "%41", "%2e",  "@", ":",
      "[",  "]",   "utm_x=1", "\\",   "ü",    "。",  " ",    ";", "+",
      "\n", "~",   "|",       "xn--", "amp;", "80"};
  int accepted = 0;
  for (int i = 0; i < 100'000; ++i) {
    std::string url = random() % 4 == 0 ? "https://" : "http://example.com/";
    for (auto n = random() % 16; n > 0; --n) {
      const bool is_noise = random() % 8 == 0;
      url += is_noise ? std::string(1, static_cast<char>(random() % 256))
                      : pieces[random() % pieces.size()];
    }
    const Result<std::string> once = canonical_url(url);
    if (!once) continue;

    ++accepted;
    CAPTURE(url, *once);
    const Result<std::string> twice = canonical_url(*once);
    REQUIRE(twice);
    REQUIRE(*twice == *once);
    REQUIRE(once->substr(0, once->find('?')).find("/../") == once->npos);
    REQUIRE_FALSE(url_host(*once).empty());
    const std::string source = source_of_host(url_host(*once));
    REQUIRE(source_of_host(source) == source);
  }
  CHECK(accepted > 50'000);
}

TEST_CASE("url_key lets http and https meet", "[url]") {
  CHECK(url_key("http://www.example.com/a?b=1") == "example.com/a?b=1");
  CHECK(url_key("https://example.com/a?b=1") == "example.com/a?b=1");
  CHECK(url_key("https://www2.example.com/") == "www2.example.com/");
  CHECK(url_key("https://wwwexample.com/") == "wwwexample.com/");
}

TEST_CASE("url_host is the host without its port", "[url]") {
  CHECK(url_host("http://www.example.com/a:b") == "www.example.com");
  CHECK(url_host("http://example.com:8080/") == "example.com");
  CHECK(url_host("http://[2001:db8::1]:8080/") == "[2001:db8::1]");
  CHECK(url_host("http://[2001:db8::1]/") == "[2001:db8::1]");
}

TEST_CASE("source_of_host names the publisher", "[url]") {
  struct Case {
    const char* because;
    const char* host;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"already a publisher", "reuters.com", "reuters.com"},
      {"a section", "uk.reuters.com", "reuters.com"},
      {"a top-level domain that the list does not have", "www.reuters.example",
       "reuters.example"},
      {"the same, bare", "reuters.example", "reuters.example"},
      {"two levels of registry", "news.bbc.co.uk", "bbc.co.uk"},
      {"a rendering of a section", "m.news.bbc.co.uk", "bbc.co.uk"},
      {"another rendering", "amp.theguardian.com", "theguardian.com"},
      {"everyone here is another publisher", "alice.github.io",
       "alice.github.io"},
      {"what is below belongs to them", "x.alice.github.io", "alice.github.io"},
      {"a rendering of a blog", "m.alice.blogspot.com", "alice.blogspot.com"},
      {"a rendering of the platform itself", "m.blogspot.com", "blogspot.com"},
      {"the platform itself", "www.github.io", "github.io"},
      {"the registry publishes too", "www.gov.uk", "gov.uk"},
      {"the front is the name", "mobile.de", "mobile.de"},
      {"the front is the name, in front of a registry", "m.co.uk", "m.co.uk"},
      {"two fronts", "www.m.example.com", "example.com"},
      {"only a front before a dot is one", "mobile2.de", "mobile2.de"},
      {"capitals and the root", "WWW.Reuters.COM.", "reuters.com"},
      {"letters", "www.xn--sddeutsche-9db.de", "süddeutsche.de"},
      {"letters all the way", "xn--e1afmkfd.xn--p1ai", "пример.рф"},
      {"already in letters", "www.süddeutsche.de", "süddeutsche.de"},
      {"Punycode that says nothing", "xn--99999999.com", "xn--99999999.com"},
      {"a bare suffix", "co.uk", "co.uk"},
      {"not a domain at all", "localhost", "localhost"},
      {"an IPv4 address", "192.168.1.10", "192.168.1.10"},
      {"an IPv6 address", "[2001:db8::1]", "[2001:db8::1]"},
      {"nothing", "", ""},
      {"not a host", "exa mple", "exa mple"},
  }));
  CAPTURE(c.because, c.host);

  CHECK(source_of_host(c.host) == c.expected);
  CHECK(source_of_host(c.expected) == c.expected);
}

TEST_CASE("source_of_name knows hosts from names", "[url]") {
  CHECK(source_of_name("www.bbc.co.uk") == "bbc.co.uk");
  CHECK(source_of_name(" BBC  News") == "bbc news");
  CHECK(source_of_name("St. Louis Post") == "st. louis post");
  CHECK(source_of_name("").empty());
}

}  // namespace
}  // namespace newsfold
