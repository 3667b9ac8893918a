// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html/cue_lines.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/date.h"
#include "common/text.h"
#include "indexer/extract/html/text_blocks.h"

namespace newsfold {
namespace {

// A longer line is a paragraph, however it begins.
constexpr std::size_t kMaxCueBytes = 200;

// A longer line is no label.
constexpr std::size_t kMaxLabelBytes = 80;

// Beginnings, in lower case, that no sentence of an article has.
constexpr auto kOpenings = std::to_array<std::string_view>({
    // English
    "all rights reserved",
    "also read:",
    "article continues",
    "click here",
    "continue reading",
    "don't miss:",
    "don’t miss:",
    "download our",
    "download the app",
    "enter your email",
    "follow us",
    "get the latest",
    "image:",
    "image copyright",
    "image source",
    "listen to this article",
    "more on this story",
    "more:",
    "photo:",
    "photos:",
    "picture:",
    "read also:",
    "read more",
    "read next",
    "read the full story",
    "read:",
    "related:",
    "scroll down to",
    "see also:",
    "share this",
    "sign up",
    "skip ad",
    "story continues below",
    "subscribe",
    "video:",
    "view comments",
    "watch:",
    "you may also like",
    "you might also like",
    "©",
    "(c) ",
    // German
    "abonnieren sie",
    "auch interessant",
    "bild:",
    "das könnte sie auch",
    "folgen sie uns",
    "foto:",
    "jetzt abonnieren",
    "jetzt anmelden",
    "jetzt kostenlos",
    "lesen sie auch",
    "lesen sie hier",
    "lesen sie mehr",
    "lesen sie dazu",
    "mehr zum thema",
    "mehr dazu:",
    "weiterlesen",
    // French
    "a lire aussi",
    "abonnez-vous",
    "inscrivez-vous",
    "lire aussi",
    "à lire :",
    "à lire aussi",
    "lire la suite",
    "suivez-nous",
    "voir aussi",
    // Spanish, Portuguese, Italian
    "le puede interesar",
    "lea también",
    "leer más",
    "lee también",
    "suscríbete",
    "síguenos",
    "te puede interesar",
    "ver también",
    "continua após a publicidade",
    "leia mais",
    "leia também",
    "saiba mais",
    "veja também",
    "iscriviti",
    "leggi anche",
    "leggi tutto",
    // Dutch, Scandinavian, Polish, Turkish
    "lees meer",
    "lees ook",
    "les mer",
    "les også",
    "læs også",
    "läs mer",
    "läs också",
    "czytaj także",
    "czytaj też",
    "czytaj więcej",
    "zobacz także",
    "ayrıca oku",
    // Russian, Ukrainian, Arabic, Chinese, Japanese, Korean
    "подписывайтесь",
    "читайте также",
    "читать далее",
    "читайте також",
    "اقرأ أيضا",
    "اقرأ أيضًا",
    "延伸閱讀",
    "相关阅读",
    "責任編輯",
    "责任编辑",
    "あわせて読みたい",
    "関連記事",
    "관련기사",
});

// Beginnings, in lower case, of lines that are no sentence.
constexpr auto kLabels = std::to_array<std::string_view>({
    "advertisement", "anzeige",     "annons",      "annonse",    "advertentie",
    "credit",        "compartilhe", "compartir",   "condividi",  "copyright",
    "for more news", "for more on", "loading",     "more from",  "newsletter",
    "partager",      "photo by",    "pubblicità",  "publicidad", "publicidade",
    "publicité",     "quelle",      "recommended", "reklama",    "related",
    "siga",          "sponsored",   "teilen",      "watch now",  "zum thema",
    "реклама",
});

// Endings of picture captions and of notes on the author, in lower case.
constexpr auto kEndings = std::to_array<std::string_view>({
    "getty images",
    "getty images)",
    "shutterstock",
    "shutterstock)",
    "ap photo)",
    "/afp)",
    "/reuters)",
    "/dpa",
    "(image: getty)",

    "explore further",
});

// Beginnings of headings behind an article, in lower case.
constexpr auto kEndMarkers = std::to_array<std::string_view>({
    "add a comment",
    "add comment",

    "comments",
    "from around the web",
    "join the conversation",
    "join the discussion",
    "latest news",
    "leave a comment",
    "leave a reply",
    "more from ",
    "more news",
    "more on this",
    "more stories",
    "most popular",
    "most read",
    "most viewed",
    "post a comment",
    "ranking",
    "read next",
    "recent posts",
    "recommended for you",
    "related articles",
    "related content",
    "related news",
    "related posts",
    "related stories",
    "related topics",
    "similar articles",
    "similar news",
    "top stories",
    "trending",
    "what to read next",
    "you may also",
    "you might also",
    "recommendation",
    "das könnte sie",
    "das könnte dich",

    "kommentare",
    "kommentar schreiben",
    "mehr zum thema",
    "meistgelesen",
    "schreibe einen kommentar",
    "verwandte artikel",
    "weitere artikel",
    "articles similaires",
    "commentaires",
    "sur le même",
    "laisser un commentaire",
    "artículos relacionados",
    "comentarios",
    "deja un comentario",
    "noticias relacionadas",
    "comentários",
    "notícias relacionadas",
    "artigos relacionados",
    "articoli correlati",
    "commenti",
    "potrebbe interessarti",
    "gerelateerd",
    "reacties",
    "czytaj także",
    "komentarze",
    "ilgili haberler",
    "yorumlar",
    "комментарии",
    "похожие",
    "читайте также",
    "коментарі",
    "相关新闻",
    "関連記事",
});

template <typename List>
bool starts_with_any(std::string_view text, const List& beginnings) {
  return std::any_of(
      beginnings.begin(), beginnings.end(),
      [text](std::string_view each) { return text.starts_with(each); });
}

template <typename List>
bool holds_any(std::string_view text, const List& phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [text](auto phrase) {
    return text.find(phrase) != std::string_view::npos;
  });
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

// True if the text begins with one of them and the word ends there; scripts
// without spaces have no such ends.
template <typename List>
bool opens_with_any(std::string_view text, const List& openings) {
  return std::any_of(
      openings.begin(), openings.end(), [text](std::string_view each) {
        if (!text.starts_with(each)) return false;
        const bool is_word = each.back() >= 'a' && each.back() <= 'z';
        return !is_word || text.size() == each.size() ||
               !is_letter(text[each.size()]);
      });
}

// The phrase alone, or with what labels have behind them.
bool is_label(std::string_view lower) {
  constexpr std::string_view kBehind = ":|©-0123456789";
  if (lower.size() > kMaxLabelBytes || lower.ends_with('.')) return false;
  return std::any_of(kLabels.begin(), kLabels.end(), [&](auto label) {
    if (!lower.starts_with(label)) return false;
    const std::string_view rest = trimmed(lower.substr(label.size()));
    return rest.empty() || kBehind.find(rest.front()) != kBehind.npos;
  });
}

// Without blanks, "»" and the like at the end.
std::string_view without_arrows(std::string_view text) {
  constexpr auto kArrows =
      std::to_array<std::string_view>({" ", "\n", "»", "›", ">", "→", "▸"});
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view arrow : kArrows) {
      if (!text.ends_with(arrow)) continue;
      text.remove_suffix(arrow.size());
      cut = true;
    }
  }
  return text;
}

bool is_address(std::string_view line) {
  return line.find(' ') == std::string_view::npos &&
         (line.starts_with("http://") || line.starts_with("https://"));
}

bool is_day(std::string_view line) {
  const Result<Date> date = parse_date(line);
  return date && date->precision >= DatePrecision::Day;
}

// "(Image: GETTY)" at the end, whoever is named.
bool ends_in_credit(std::string_view lower) {
  const std::size_t open = lower.rfind('(');
  if (!lower.ends_with(')') || open == std::string_view::npos) return false;
  const std::string_view inside = lower.substr(open + 1);
  return starts_with_any(
      inside, std::to_array<std::string_view>(
                  {"image:", "photo:", "picture:", "pic:", "credit:", "foto:",
                   "bild:", "photo by", "photo credit", "image credit"}));
}

}  // namespace

bool is_cue_line(std::string_view line) {
  if (line.size() > kMaxCueBytes) return false;
  if (is_address(line) || is_day(line)) return true;
  const std::string lower = lower_case(line);
  return opens_with_any(lower, kOpenings) || is_label(lower) ||
         ends_in_credit(lower) ||
         std::any_of(kEndings.begin(), kEndings.end(),
                     [&](auto each) { return lower.ends_with(each); });
}

bool is_end_marker(std::string_view line) {
  constexpr std::size_t kMaxBytes = 60;
  constexpr std::string_view kCounter = "0123456789() ";
  if (line.size() > kMaxBytes) return false;
  const std::string lower = lower_case(line);
  const std::size_t begin = lower.find_first_not_of(kCounter);
  if (begin == std::string::npos) return false;
  // "Comments from the mayor were not available." is a sentence.
  if (ends_like_sentence(lower) && !lower.ends_with(':')) return false;
  return opens_with_any(std::string_view(lower).substr(begin), kEndMarkers);
}

// In such notices a site speaks of itself, and to its reader.
constexpr auto kAddresses = std::to_array<std::string_view>(
    {" we ",         " our ",      " your ",  " you ",         " this website",
     " this site",   " wir ",      " unsere", " ihre",         " diese website",
     " nous ",       " notre ",    " vous ",  " nosotros",     " nuestr",
     " su ",         " nós ",      " nosso",  " noi ",         " nostr",
     " questo sito", " wij ",      " onze ",  " deze website", " мы ",
     " наш",         " utilizamos"});

bool is_consent_notice(std::string_view paragraph) {
  constexpr std::size_t kMaxBytes = 1000;
  constexpr auto kPhrases = std::to_array<std::string_view>(
      {"accept all cookies",   "agree to our use of cookies",
       "cookie policy",        "information on your device",
       "use of cookies",       "uses cookies",
       "use cookies",          "verwenden cookies",
       "verwendet cookies",    "nutzen cookies",
       "einsatz von cookies",  "utilisons des cookies",
       "utilise des cookies",  "utilizamos cookies",
       "utiliza cookies",      "usa cookie",
       "utilizza cookie",      "gebruiken cookies",
       "gebruik van cookies",  "используем cookie",
       "używamy plików cookie"});
  if (paragraph.size() > kMaxBytes) return false;
  if (paragraph.find("ookie") == std::string_view::npos &&
      paragraph.find("your device") == std::string_view::npos) {
    return false;
  }
  const std::string lower = lower_case(paragraph);
  return holds_any(lower, kPhrases) && holds_any(" " + lower, kAddresses);
}

bool is_cut_teaser(std::string_view paragraph) {
  constexpr std::size_t kMaxBytes = 600;
  constexpr auto kInvitations = std::to_array<std::string_view>(
      {"read more...", "read more", "continue reading", "more", "weiterlesen",
       "mehr", "mehr lesen", "lire la suite", "leer más", "leia mais",
       "leggi tutto", "lees meer", "читать далее"});
  if (paragraph.size() > kMaxBytes) return false;
  const std::string lower = lower_case(paragraph);
  std::string_view rest = without_arrows(lower);
  for (const std::string_view invitation : kInvitations) {
    if (!rest.ends_with(invitation)) continue;
    rest.remove_suffix(invitation.size());
    break;
  }
  rest = without_arrows(rest);
  return rest.ends_with("...") || rest.ends_with("…") ||
         rest.ends_with("[...]") || rest.ends_with("[…]");
}

}  // namespace newsfold
