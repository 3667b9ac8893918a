// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/wire.h"

#include <algorithm>
#include <array>

#include "common/text.h"

namespace newsfold {
namespace {

// In the order of the numbers, which begin with 1 and are written to disk: add
// at the end, never renumber.
constexpr auto kAgencies = std::to_array<Agency>({
    {1, "ap", "Associated Press"},
    {2, "reuters", "Reuters"},
    {3, "afp", "Agence France-Presse"},
    {4, "dpa", "Deutsche Presse-Agentur"},
    {5, "efe", "EFE"},
    {6, "ansa", "ANSA"},
    {7, "xinhua", "Xinhua"},
    {8, "tass", "TASS"},
    {9, "upi", "United Press International"},
    {10, "pa", "PA Media"},
    {11, "kyodo", "Kyodo News"},
    {12, "interfax", "Interfax"},
    {13, "ria", "RIA Novosti"},
    {14, "pti", "Press Trust of India"},
    {15, "ians", "Indo-Asian News Service"},
    {16, "yonhap", "Yonhap"},
    {17, "anadolu", "Anadolu Agency"},
    {18, "cp", "The Canadian Press"},
    {19, "aap", "Australian Associated Press"},
    {20, "apa", "Austria Presse Agentur"},
    {21, "sda", "Keystone-SDA"},
    {22, "belga", "Belga"},
    {23, "lusa", "Lusa"},
    {24, "pap", "Polska Agencja Prasowa"},
    {25, "ctk", "ČTK"},
    {26, "mti", "MTI"},
    {27, "ntb", "NTB"},
    {28, "tt", "TT"},
    {29, "ritzau", "Ritzau"},
    {30, "bernama", "Bernama"},
    {31, "antara", "Antara"},
    {32, "vna", "Vietnam News Agency"},
    {33, "ukrinform", "Ukrinform"},
    {34, "jiji", "Jiji Press"},
    {35, "chinanews", "China News Service"},
    {36, "cna", "Central News Agency"},
    {37, "newsis", "Newsis"},
    {38, "news1", "News1"},
    {39, "kcna", "KCNA"},
    {40, "ani", "Asian News International"},
    {41, "uni", "United News of India"},
    {42, "app", "Associated Press of Pakistan"},
    {43, "bss", "Bangladesh Sangbad Sangstha"},
    {44, "unb", "United News of Bangladesh"},
    {45, "pna", "Philippine News Agency"},
    {46, "montsame", "Montsame"},
    {47, "kazinform", "Kazinform"},
    {48, "azertac", "AZERTAC"},
    {49, "trend", "Trend"},
    {50, "armenpress", "Armenpress"},
    {51, "belta", "BelTA"},
    {52, "unian", "UNIAN"},
    {53, "sputnik", "Sputnik"},
    {54, "bns", "Baltic News Service"},
    {55, "elta", "ELTA"},
    {56, "leta", "LETA"},
    {57, "stt", "STT"},
    {58, "anp", "ANP"},
    {59, "hina", "HINA"},
    {60, "sta", "Slovenska tiskovna agencija"},
    {61, "tanjug", "Tanjug"},
    {62, "fena", "FENA"},
    {63, "mia", "MIA"},
    {64, "bta", "Bulgarian News Agency"},
    {65, "agerpres", "Agerpres"},
    {66, "tasr", "TASR"},
    {67, "anampa", "ANA-MPA"},
    {68, "adnkronos", "Adnkronos"},
    {69, "agi", "AGI"},
    {70, "askanews", "askanews"},
    {71, "europapress", "Europa Press"},
    {72, "iha", "İhlas News Agency"},
    {73, "dha", "Demirören News Agency"},
    {74, "irna", "IRNA"},
    {75, "isna", "ISNA"},
    {76, "fars", "Fars News Agency"},
    {77, "mehr", "Mehr News Agency"},
    {78, "tasnim", "Tasnim News Agency"},
    {79, "wam", "Emirates News Agency"},
    {80, "spa", "Saudi Press Agency"},
    {81, "kuna", "KUNA"},
    {82, "qna", "Qatar News Agency"},
    {83, "bna", "Bahrain News Agency"},
    {84, "petra", "Petra"},
    {85, "sana", "SANA"},
    {86, "nna", "National News Agency"},
    {87, "mena", "Middle East News Agency"},
    {88, "aps", "Algérie Presse Service"},
    {89, "map", "Maghreb Arabe Presse"},
    {90, "tap", "Tunis Afrique Presse"},
    {91, "ips", "Inter Press Service"},
    {92, "nan", "News Agency of Nigeria"},
    {93, "gna", "Ghana News Agency"},
    {94, "sanews", "SAnews"},
    {95, "ena", "Ethiopian News Agency"},
    {96, "angop", "ANGOP"},
    {97, "panapress", "Panapress"},
    {98, "prensalatina", "Prensa Latina"},
    {99, "acn", "Agencia Cubana de Noticias"},
    {100, "notimex", "Notimex"},
    {101, "telam", "Télam"},
    {102, "andina", "Andina"},
    {103, "agenciabrasil", "Agência Brasil"},
    {104, "kna", "Katholische Nachrichten-Agentur"},
    {105, "epd", "Evangelischer Pressedienst"},
    {106, "sid", "Sport-Informations-Dienst"},
    {107, "awp", "AWP"},
    {108, "bloomberg", "Bloomberg News"},
    {109, "dowjones", "Dow Jones Newswires"},
    {110, "tns", "Tribune News Service"},
    {111, "rns", "Religion News Service"},
    {112, "prnewswire", "PR Newswire"},
    {113, "businesswire", "Business Wire"},
    {114, "globenewswire", "GlobeNewswire"},
});

static_assert(
    [] {
      for (std::size_t i = 0; i < kAgencies.size(); ++i) {
        if (kAgencies[i].number != i + 1) return false;
      }
      return true;
    }(),
    "wire_of_key() finds an agency by its number");

}  // namespace

std::span<const Agency> agencies() { return kAgencies; }

const Agency* agency_of_code(std::string_view code) {
  const auto* found =
      std::find_if(kAgencies.begin(), kAgencies.end(),
                   [code](const Agency& one) { return one.code == code; });
  return found == kAgencies.end() ? nullptr : found;
}

const Agency* agency_called(std::string_view typed) {
  const std::string wanted = lower_case(fold_space(typed));
  const auto* found =
      std::find_if(kAgencies.begin(), kAgencies.end(), [&](const Agency& one) {
        return one.code == wanted || lower_case(one.name) == wanted;
      });
  return found == kAgencies.end() ? nullptr : found;
}

std::uint32_t wire_key(std::string_view code) {
  const Agency* const agency = agency_of_code(code);
  return agency ? agency->number : 0;
}

std::string_view wire_of_key(std::uint32_t key) {
  if (key == 0 || key > kAgencies.size()) return "";
  return kAgencies[key - 1].code;
}

}  // namespace newsfold
