// SPDX-License-Identifier: GPL-3.0-or-later
// Stems: the index holds words as they are; a query word finds its other forms
// through a table in metadata, language + stem → forms, that grows with the
// archive.  So phrases stay exact, many languages share one index, and words
// are stemmed once per archive, not once per occurrence.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <xapian.h>

namespace newsfold {

// Snowball stemmers by ISO 639 code.  Not for use by two threads at once.
class Stemmers {
 public:
  // The metadata key of the forms that share a stem with `word` (folded, as the
  // analyzer gives it); nothing if the language has no stemmer or the word is
  // none that inflects (digits in it, very long).
  std::optional<std::string> key(std::string_view language,
                                 std::string_view word);

 private:
  std::map<std::string, std::optional<Xapian::Stem>, std::less<>> stemmers_;
};

}  // namespace newsfold
