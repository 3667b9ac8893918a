// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/wire/agency_forms.h"

#include <algorithm>
#include <array>

#include <boost/unordered/unordered_flat_map.hpp>

#include "common/text.h"
#include "indexer/extract/wire/sign_text.h"

namespace newsfold {
namespace {

struct Forms {
  std::string_view code;      // common/wire.h
  std::string_view marks;     // as datelines spell it, apart by '|'
  std::string_view initials;  // marks that many others have as initials
  std::string_view names;     // in bylines and credits, lower case, without
                              // "the"
  std::string_view domains;   // where it publishes itself
};

constexpr auto kForms = std::to_array<Forms>({
    {"ap", "AP|ap|أسوشيتد برس", "",
     "associated press|ap news|associated press news", "apnews.com|ap.org"},
    {"reuters",
     "Reuters|REUTERS|rtr|Thomson Reuters|Thomson Reuters Foundation|Reuters "
     "Health|Reuters Breakingviews|Рейтер|رويترز|ロイター|路透社|로이터|रॉयटर्स",
     "",
     "thomson reuters|thomson reuters foundation|reuters "
     "news|reuters|thomson/reuters",
     "reuters.com"},
    {"afp", "AFP|afp|ا ف ب|أ ف ب|أ.ف.ب|АФП|法新社|एएफपी", "",
     "agence france-presse|agence france presse|afp", "afp.com"},
    {"dpa", "dpa|DPA|dpa-AFX|د ب أ|د.ب.أ", "",
     "deutsche presse-agentur|deutsche presse agentur|german press agency|dpa",
     "dpa.de|dpa.com|dpa-international.com"},
    {"efe", "EFE|Efe|EFE Verde|EFEverde", "", "agencia efe|efe news|efe",
     "efe.com"},
    {"ansa", "ANSA|ansa|Ansa", "", "agenzia ansa|ansa news agency|ansa",
     "ansa.it"},
    {"xinhua", "Xinhua|XINHUA|新华社|新華社", "",
     "xinhua news agency|xinhuanet|xinhua", "xinhuanet.com|news.cn"},
    {"tass", "TASS|ТАСС|ITAR-TASS|Itar-Tass|ИТАР-ТАСС", "",
     "itar-tass|tass news agency|tass", "tass.com|tass.ru|itar-tass.com"},
    {"upi", "UPI", "", "united press international|upi", "upi.com"},
    {"pa", "PA Media", "PA", "press association|pa media|pa news agency",
     "pressassociation.com|pa.media"},
    {"kyodo", "Kyodo|KYODO|共同|共同通信", "", "kyodo news",
     "kyodonews.net|kyodonews.jp|kyodo.co.jp"},
    {"interfax", "Interfax|INTERFAX|INTERFAX.RU|Интерфакс|ИНТЕРФАКС", "",
     "interfax news agency|interfax", "interfax.ru|interfax.com"},
    {"ria", "RIA Novosti|РИА Новости|РИА НОВОСТИ|RIA", "РИА", "ria novosti",
     "ria.ru|rian.ru"},
    {"pti", "PTI|पीटीआई|पीटीआइ|भाषा", "", "press trust of india|pti",
     "ptinews.com"},
    {"ians", "IANS|आईएएनएस", "", "indo-asian news service|ians",
     "ians.in|ianslive.in"},
    {"yonhap", "Yonhap|YONHAP|연합뉴스|연합", "",
     "yonhap news agency|yonhap news|yonhap", "yna.co.kr|yonhapnews.co.kr"},
    {"anadolu", "Anadolu", "AA", "anadolu agency|anadolu ajansı", "aa.com.tr"},
    {"cp", "La Presse Canadienne|PC", "CP",
     "canadian press|la presse canadienne",
     "thecanadianpress.com|lapressecanadienne.ca"},
    {"aap", "AAP", "", "australian associated press|aap", "aap.com.au"},
    {"apa", "APA|apa", "", "austria presse agentur|austria presse-agentur|apa",
     "apa.at"},
    {"sda", "sda|SDA|ats|ATS|Keystone-SDA|Keystone-ATS|KEYSTONE-SDA", "",
     "schweizerische depeschenagentur", "keystone-sda.ch|sda.ch|sda-ats.ch"},
    {"belga", "Belga|BELGA", "", "belga news agency|belga",
     "belga.be|belganewsagency.eu"},
    {"lusa", "Lusa|LUSA", "", "agência lusa|lusa", "lusa.pt"},
    {"pap", "PAP", "", "polska agencja prasowa", "pap.pl"},
    {"ctk", "ČTK|CTK|čtk", "", "česká tisková kancelář|czech news agency",
     "ctk.cz|ctk.eu|ceskenoviny.cz"},
    {"mti", "MTI", "", "magyar távirati iroda", "mti.hu"},
    {"ntb", "NTB|ntb", "", "norsk telegrambyrå", "ntb.no"},
    {"tt", "TT-AFP|TT-Reuters|TT-AP", "TT",
     "tidningarnas telegrambyrå|tt nyhetsbyrån", "tt.se"},
    {"ritzau", "Ritzau|RITZAU|ritzau", "", "ritzaus bureau|ritzau",
     "ritzau.dk"},
    {"bernama", "Bernama|BERNAMA", "", "bernama news agency|bernama",
     "bernama.com"},
    {"antara", "ANTARA|Antara|ANTARA News|ANTARA NEWS", "", "antara news",
     "antaranews.com"},
    {"vna", "VNA|TTXVN|VietnamPlus|Vietnam+", "", "vietnam news agency",
     "vnanet.vn|vietnamplus.vn"},
    {"ukrinform", "Ukrinform|UKRINFORM|Укринформ|Укрінформ|УКРИНФОРМ", "",
     "ukrinform news agency|ukrinform", "ukrinform.ua|ukrinform.net"},
    {"jiji", "Jiji|JIJI|Jiji Press|JIJI PRESS|時事|時事通信", "", "jiji press",
     "jiji.com"},
    {"chinanews", "中新社|中新网|中新網", "", "china news service|ecns",
     "chinanews.com|chinanews.com.cn|ecns.cn"},
    {"cna", "中央社", "", "central news agency", "cna.com.tw|focustaiwan.tw"},
    {"newsis", "뉴시스|Newsis", "", "newsis", "newsis.com"},
    {"news1", "뉴스1", "", "", "news1.kr"},
    {"kcna", "KCNA|조선중앙통신", "", "korean central news agency",
     "kcna.kp|kcna.co.jp"},
    {"ani", "ANI|एएनआई", "", "asian news international", "aninews.in"},
    {"uni", "वार्ता", "UNI", "united news of india", "uniindia.com"},
    {"app", "", "APP", "associated press of pakistan", "app.com.pk"},
    {"bss", "BSS|বাসস", "", "bangladesh sangbad sangstha", "bssnews.net"},
    {"unb", "UNB", "", "united news of bangladesh", "unb.com.bd"},
    {"pna", "PNA", "", "philippine news agency", "pna.gov.ph"},
    {"montsame", "Montsame|MONTSAME|МОНЦАМЭ", "", "", "montsame.mn"},
    {"kazinform", "Kazinform|KAZINFORM|Казинформ|КАЗИНФОРМ", "", "kazinform",
     "inform.kz"},
    {"azertac", "AZERTAC|AzerTAc|АЗЕРТАДЖ|AZƏRTAC", "", "azertac",
     "azertag.az"},
    {"trend", "Trend|TREND|Тренд", "", "trend news agency", "trend.az"},
    {"armenpress", "ARMENPRESS|Armenpress|АРМЕНПРЕСС", "", "armenpress",
     "armenpress.am"},
    {"belta", "BelTA|BELTA|БЕЛТА|БелТА|Корр. БЕЛТА|Корр. БелТА", "", "belta",
     "belta.by"},
    {"unian", "UNIAN|УНИАН|УНІАН", "", "unian",
     "unian.ua|unian.net|unian.info"},
    {"sputnik", "Sputnik|SPUTNIK", "", "sputnik news|sputnik",
     "sputniknews.com"},
    {"bns", "BNS", "", "baltic news service", "bns.lt|bns.ee|bns.lv"},
    {"elta", "ELTA", "", "", "elta.lt"},
    {"leta", "LETA", "", "", "leta.lv"},
    {"stt", "STT", "", "suomen tietotoimisto", "stt.fi"},
    {"anp", "ANP", "", "algemeen nederlands persbureau", "anp.nl"},
    {"hina", "Hina|HINA", "", "croatian news agency", "hina.hr"},
    {"sta", "", "STA", "slovenska tiskovna agencija", "sta.si"},
    {"tanjug", "Tanjug|TANJUG|Танјуг|ТАНЈУГ", "", "tanjug", "tanjug.rs"},
    {"fena", "FENA|Fena", "", "", "fena.ba"},
    {"mia", "МИА", "MIA", "", "mia.mk"},
    {"bta", "БТА", "BTA", "bulgarian news agency", "bta.bg"},
    {"agerpres", "Agerpres|AGERPRES", "", "agerpres", "agerpres.ro"},
    {"tasr", "TASR", "", "", "tasr.sk"},
    {"anampa", "ANA-MPA|ΑΠΕ-ΜΠΕ|ΑΠΕ", "", "athens-macedonian news agency",
     "amna.gr|ana-mpa.gr"},
    {"adnkronos", "Adnkronos|AdnKronos|ADNKRONOS", "", "adnkronos",
     "adnkronos.com"},
    {"agi", "AGI", "", "agenzia giornalistica italia", "agi.it"},
    {"askanews", "askanews|Askanews", "", "askanews", "askanews.it"},
    {"europapress", "EUROPA PRESS|Europa Press", "", "europa press",
     "europapress.es"},
    {"iha", "İHA|IHA", "", "ihlas haber ajansı|ihlas news agency",
     "iha.com.tr"},
    {"dha", "DHA", "",
     "demirören haber ajansı|doğan haber ajansı|doğan news agency",
     "dha.com.tr"},
    {"irna", "IRNA|ایرنا", "", "islamic republic news agency", "irna.ir"},
    {"isna", "ISNA|ایسنا", "",
     "iranian students' news agency|iranian students news agency", "isna.ir"},
    {"fars", "FNA|فارس", "", "fars news agency", "farsnews.ir|farsnews.com"},
    {"mehr", "MNA|مهر", "", "mehr news agency", "mehrnews.com"},
    {"tasnim", "Tasnim|تسنیم", "", "tasnim news agency", "tasnimnews.com"},
    {"wam", "WAM|وام", "", "emirates news agency", "wam.ae"},
    {"spa", "واس", "SPA", "saudi press agency", "spa.gov.sa"},
    {"kuna", "KUNA|كونا", "", "kuwait news agency", "kuna.net.kw"},
    {"qna", "QNA|قنا", "", "qatar news agency", "qna.org.qa"},
    {"bna", "بنا", "BNA", "bahrain news agency", "bna.bh"},
    {"petra", "Petra|PETRA|بترا", "", "jordan news agency|petra news agency",
     "petra.gov.jo"},
    {"sana", "SANA|سانا", "", "syrian arab news agency", "sana.sy"},
    {"nna", "NNA", "", "", "nna-leb.gov.lb"},
    {"mena", "MENA|أ ش أ|أ.ش.أ", "", "middle east news agency", "mena.org.eg"},
    {"aps", "واج", "APS", "algérie presse service|algerie presse service",
     "aps.dz"},
    {"map", "و م ع", "MAP", "maghreb arabe presse", "mapnews.ma"},
    {"tap", "وات", "TAP", "tunis afrique presse", "tap.info.tn"},
    {"ips", "IPS", "", "inter press service", "ipsnews.net"},
    {"nan", "", "NAN", "news agency of nigeria", "nannews.ng"},
    {"gna", "GNA", "", "ghana news agency", "gna.org.gh"},
    {"sanews", "SAnews.gov.za|SAnews", "", "", "sanews.gov.za"},
    {"ena", "", "ENA", "ethiopian news agency", "ena.et"},
    {"angop", "ANGOP|Angop", "", "angola press", "angop.ao"},
    {"panapress", "PANA|Panapress", "", "panapress", "panapress.com"},
    {"prensalatina", "Prensa Latina", "", "prensa latina",
     "plenglish.com|prensa-latina.cu"},
    {"acn", "", "ACN", "agencia cubana de noticias", "acn.cu"},
    {"notimex", "Notimex|NOTIMEX|NTX", "", "notimex", "notimex.gob.mx"},
    {"telam", "Télam|TELAM|Telam", "", "agencia télam", "telam.com.ar"},
    {"andina", "ANDINA|Andina", "", "agencia andina", "andina.pe"},
    {"agenciabrasil", "Agência Brasil|ABr", "", "agência brasil",
     "agenciabrasil.ebc.com.br"},
    {"kna", "KNA", "", "katholische nachrichten-agentur", "kna.de"},
    {"epd", "epd", "", "evangelischer pressedienst", "epd.de"},
    {"sid", "SID|sid", "", "sport-informations-dienst", ""},
    {"awp", "awp|AWP", "", "", "awp.ch"},
    {"bloomberg", "Bloomberg", "", "bloomberg news", ""},
    {"dowjones", "Dow Jones|DOW JONES", "", "dow jones newswires",
     "dowjones.com"},
    {"tns", "TNS|Tribune News Service", "", "tribune news service", ""},
    {"rns", "RNS", "", "religion news service", "religionnews.com"},
    {"prnewswire", "PRNewswire|PRNewswire-USNewswire|PRNEWSWIRE", "",
     "pr newswire|prnewswire", "prnewswire.com|prnewswire.co.uk"},
    {"businesswire", "BUSINESS WIRE|Business Wire", "",
     "business wire|businesswire", "businesswire.com"},
    {"globenewswire", "GLOBE NEWSWIRE|GlobeNewswire", "",
     "globe newswire|globenewswire", "globenewswire.com"},
});

using Table = boost::unordered_flat_map<std::string_view, Mark>;

void add_all(std::string_view forms, const Mark& mark, Table* table) {
  while (!forms.empty()) {
    const std::size_t end = std::min(forms.find('|'), forms.size());
    table->emplace(forms.substr(0, end), mark);
    forms.remove_prefix(std::min(end + 1, forms.size()));
  }
}

struct Tables {
  Table marks;
  Table names;
  Table domains;

  Tables() {
    for (const Forms& forms : kForms) {
      const Agency* const agency = agency_of_code(forms.code);
      add_all(forms.marks, {agency, false}, &marks);
      add_all(forms.initials, {agency, true}, &marks);
      add_all(forms.names, {agency, false}, &names);
      add_all(forms.domains, {agency, false}, &domains);
    }
  }
};

const Tables& tables() {
  static const Tables all;
  return all;
}

bool is_service(std::string_view text) {
  return !text.empty() && text.size() <= 4 &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return c >= 'a' && c <= 'z'; });
}

const Agency* find(const Table& table, std::string_view form) {
  const auto found = table.find(form);
  return found == table.end() ? nullptr : found->second.agency;
}

}  // namespace

Mark find_mark(std::string_view text) {
  const auto found = tables().marks.find(text);
  return found == tables().marks.end() ? Mark{} : found->second;
}

Mark find_first_mark(std::string_view list) {
  Mark first = find_mark(trimmed(list));
  if (first.agency) return first;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find_first_of("/,;+&"), list.size());
    const std::string_view part = trimmed(list.substr(0, end));
    const Mark mark = find_mark(part);
    if (!mark.agency && !(first.agency && is_service(part))) return {};
    if (!first.agency) first = mark;
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return first;
}

const Agency* agency_of_name(std::string_view name) {
  std::string lower = ascii_lower(name);
  if (lower.starts_with("the ")) lower.erase(0, 4);
  return find(tables().names, lower);
}

const Agency* agency_written(std::string_view text) {
  const Mark mark = find_mark(text);
  return mark.agency ? mark.agency : agency_of_name(text);
}

const Agency* agency_of_source(std::string_view source) {
  const Agency* const agency = find(tables().domains, source);
  return agency ? agency : find(tables().names, source);
}

}  // namespace newsfold
