// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/stopwords.h"

#include <algorithm>
#include <array>
#include <vector>

namespace newsfold {
namespace {

// Words of at most eight bytes.  A word that one language fills its sentences
// with and another its menus ("die", "in") does no harm: it is the share of
// all words that is looked at.
constexpr std::string_view kWords =
    // English
    "the of and to in is that for it as was with be by on not he his but at "
    "are this have from or had an they which you were her all she there would "
    "their we him been has when who will more no if out so what up its about "
    "into than them can only other could these two may then do any my now such "
    "like our over me even most made after also did many before must through "
    "where much your how said a i said s t "
    // German
    "der die das und zu den dem des ein eine einer eines einem einen ist nicht "
    "von mit sich auf im es er sie ich wir auch als an nach wie bei aus aber "
    "hat dass war wird sind noch nur um am vor zur zum bis oder über durch "
    "wenn so haben werden sein seine ihr ihre man kann mehr unter gegen "
    // French
    "le la les de du un une et à en est que qui dans pour pas sur au aux plus "
    "par ce se il elle ne avec on son sa ses sont ou mais nous vous ont été "
    "cette ces comme leur y d l qu c n j "
    // Spanish, Portuguese
    "el los las del y a por con una su al lo como más pero sus ya o fue este "
    "ha sí porque esta entre cuando muy sin sobre también me hasta hay donde "
    "desde o os um uma do da dos das no na nos nas ao à com não mais foi ele "
    "ela seu sua são isso pelo pela até já também está "
    // Italian
    "il lo gli di che è non per si ma nel nella della delle dei degli alla dal "
    "dalla sono ha anche come più questo questa suo sua hanno ed ai i "
    // Dutch, the Scandinavian languages
    "het een van dat op te zijn met voor niet aan er om maar dan ook bij nog "
    "wel naar werd worden door over uit heeft og det som på til av den er med "
    "för att är inte har ett men om vi han hun jag af ikke fra sig var kan "
    // Polish, Czech, Hungarian, Turkish, Indonesian, Romanian
    "w i z na do się nie jest że to o jak po co ale za od a tym ze v je se s "
    "az és egy hogy nem is ez bir ve bu da için ile çok ne yang dan di dengan "
    "untuk pada ini itu dari tidak dalam akan și în cu nu care pe din o "
    // Russian, Ukrainian
    "и в не на что с по как это его к но из у за от о для так же был до все "
    "она он они мы бы при или если уже та й у що не з до як та це від "
    // Arabic, Persian, Hebrew, Greek
    "في من على إلى أن عن ما هذا لا و مع كان به را که از این של על את לא הוא "
    "και το να του η ο σε για από με ";

// Open addressing in four thousand slots for under a thousand words.
class WordTable {
 public:
  WordTable() {
    for (std::size_t begin = 0; begin < kWords.size();) {
      const std::size_t end = kWords.find(' ', begin);
      PackedWord word;
      for (const char c : kWords.substr(begin, end - begin)) word.append(c);
      insert(word.bits);
      begin = end + 1;
    }
  }

  bool contains(std::uint64_t bits) const {
    for (std::size_t i = slot(bits);; i = (i + 1) % slots_.size()) {
      if (slots_[i] == bits) return true;
      if (slots_[i] == 0) return false;
    }
  }

 private:
  static std::size_t slot(std::uint64_t bits) {
    return static_cast<std::size_t>((bits * 0x9E3779B97F4A7C15U) >> 52);
  }

  void insert(std::uint64_t bits) {
    std::size_t i = slot(bits);
    while (slots_[i] != 0 && slots_[i] != bits) i = (i + 1) % slots_.size();
    slots_[i] = bits;
  }

  std::array<std::uint64_t, 4096> slots_{};
};

}  // namespace

bool is_stopword(PackedWord word) {
  static const WordTable table;
  return word.size <= 8 && table.contains(word.bits);
}

}  // namespace newsfold
