// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html/headline.h"

#include <algorithm>
#include <array>
#include <optional>

#include <unicode/uchar.h>

#include "common/text.h"

namespace newsfold {
namespace {

// What sites put between a headline and their name.
constexpr auto kSeparators = std::to_array<std::string_view>(
    {" | ", " – ", " — ", " - ", " » ", " « ", " · ", " • ", " :: ", " / ",
     " ~ ", "｜", " ‹ ", " › ", " -- "});

// Letters and digits in lower case: pages print one headline with other
// quotes, dashes and blanks in each place.
std::string letters_of(std::string_view text) {
  std::string letters;
  const std::string lower = lower_case(text);
  for (std::size_t at = 0; at < lower.size();) {
    const std::size_t begin = at;
    const std::int32_t c = next_character(lower, &at);
    if (c >= 0 && u_isalnum(c)) letters.append(lower, begin, at - begin);
  }
  return letters;
}

// Each separator is searched once through the title, however many parts it has.
std::vector<std::string> parts_of(std::string_view title) {
  std::array<std::size_t, kSeparators.size()> next{};
  for (std::size_t i = 0; i < next.size(); ++i) {
    next[i] = title.find(kSeparators[i]);
  }
  std::vector<std::string> parts;
  std::size_t begin = 0;
  while (true) {
    const auto first = std::min_element(next.begin(), next.end());
    const std::size_t cut = *first;
    parts.push_back(fold_space(title.substr(begin, cut - begin)));
    if (cut == std::string_view::npos) return parts;
    begin = cut +
            kSeparators[static_cast<std::size_t>(first - next.begin())].size();
    for (std::size_t i = 0; i < next.size(); ++i) {
      if (next[i] < begin) next[i] = title.find(kSeparators[i], begin);
    }
  }
}

bool is_site(const std::string& letters, const std::string& site_letters) {
  return letters.empty() || (!site_letters.empty() && site_letters == letters);
}

// A title without the site's name at its end or beginning.
std::string without_site(const std::string& title,
                         const std::string& site_letters) {
  const std::vector<std::string> parts = parts_of(title);
  if (parts.size() == 1) return title;
  for (const bool at_end : {true, false}) {
    const std::string& part = at_end ? parts.back() : parts.front();
    if (!site_letters.empty() && letters_of(part) == site_letters) {
      const std::size_t at =
          at_end ? title.rfind(part) : title.find(part) + part.size();
      std::string rest = at_end ? title.substr(0, at) : title.substr(at);
      for (const std::string_view separator : kSeparators) {
        const std::string_view bare = separator;
        if (at_end && rest.ends_with(bare)) {
          rest.resize(rest.size() - bare.size());
        } else if (!at_end && rest.starts_with(bare)) {
          rest.erase(0, bare.size());
        }
      }
      return fold_space(rest);
    }
  }
  return *std::max_element(
      parts.begin(), parts.end(),
      [](const auto& a, const auto& b) { return a.size() < b.size(); });
}

class HeadlineChooser {
 public:
  explicit HeadlineChooser(const HeadlineEvidence& evidence)
      : evidence_(evidence), site_(letters_of(evidence.site_name)) {
    for (const std::string& part : parts_of(evidence.title)) {
      title_parts_.push_back(letters_of(part));
    }
    for (const std::string& part : parts_of(evidence.og_title)) {
      og_title_parts_.push_back(letters_of(part));
    }
  }

  Headline choose() const {
    if (const auto* repeated = repeated_heading()) return take(*repeated);
    if (const auto* only = only_heading()) return take(*only);
    if (!evidence_.linked.empty()) return {evidence_.linked, 0};
    if (!is_site(letters_of(evidence_.og_title), site_)) {
      return {site_.empty() ? evidence_.og_title : trimmed(evidence_.og_title),
              0};
    }
    const std::string title = without_site(evidence_.title, site_);
    if (is_site(letters_of(title), site_)) return {};
    return {title, 0};
  }

 private:
  using Heading = HeadlineEvidence::Heading;

  static Headline take(const Heading& heading) {
    return {heading.text, heading.node};
  }

  // Only a known name is cut off og:title: most pages print it bare there.
  std::string trimmed(const std::string& title) const {
    const std::vector<std::string> parts = parts_of(title);
    const bool names_site =
        parts.size() > 1 && (letters_of(parts.back()) == site_ ||
                             letters_of(parts.front()) == site_);
    return names_site ? without_site(title, site_) : title;
  }

  // The longest that <title> or og:title repeats, besides the site's name.
  const Heading* repeated_heading() const {
    const Heading* best = nullptr;
    for (const Heading& heading : evidence_.headings) {
      const std::string letters = letters_of(heading.text);
      if (is_site(letters, site_) || is_logo(letters)) continue;
      const bool repeated =
          repeats(title_parts_, letters) || repeats(og_title_parts_, letters);
      if (repeated && !is_fragment(letters) &&
          (!best || heading.text.size() > best->text.size())) {
        best = &heading;
      }
    }
    return best;
  }

  // A headline may hold separators, and so be several parts.
  static bool repeats(const std::vector<std::string>& parts,
                      const std::string& letters) {
    std::string all;
    for (const std::string& part : parts) all += part;
    return all.find(letters) != std::string::npos;
  }

  // "Sport" is no headline for "Sports minister resigns".
  bool is_fragment(const std::string& letters) const {
    for (const auto* parts : {&title_parts_, &og_title_parts_}) {
      for (const std::string& part : *parts) {
        if (part.find(letters) != std::string::npos) {
          return 2 * letters.size() < part.size();
        }
      }
    }
    return false;
  }

  // "Headline - Site", where <h1> is the logo; but not "Site - Headline".
  bool is_logo(const std::string& letters) const {
    if (title_parts_.size() < 2 || title_parts_.back() != letters) return false;
    return std::any_of(
        title_parts_.begin(), title_parts_.end(),
        [&](const auto& part) { return part.size() > letters.size(); });
  }

  const Heading* only_heading() const {
    const Heading* only = nullptr;
    for (const Heading& heading : evidence_.headings) {
      const std::string letters = letters_of(heading.text);
      if (is_site(letters, site_) || is_logo(letters)) continue;
      if (is_fragment(letters)) continue;
      if (only) return nullptr;
      only = &heading;
    }
    return only;
  }

  const HeadlineEvidence& evidence_;
  const std::string site_;                   // letters of its name
  std::vector<std::string> title_parts_;     // letters of each
  std::vector<std::string> og_title_parts_;  // likewise
};

}  // namespace

Headline choose_headline(const HeadlineEvidence& evidence) {
  return HeadlineChooser(evidence).choose();
}

}  // namespace newsfold
