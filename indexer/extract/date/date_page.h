// SPDX-License-Identifier: GPL-3.0-or-later
// A page as the rules for its date see it: where its title is, which regions
// speak of other things, and how far apart two places are.
// Only the files *_date.cc and date_finder.cc need this.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/date.h"
#include "indexer/extract/date/date_finder.h"
#include "indexer/extract/html/html_document.h"

namespace newsfold {

// Two-digit years are read where nothing but a date can stand.
enum class ShortYears : std::uint8_t { Refused, Read };

class DatePage {
 public:
  explicit DatePage(const DateQuery& query);

  const HtmlDocument& html() const { return query_.page; }
  const DateQuery& query() const { return query_; }
  const DateStyle& style() const { return style_; }

  // The article's heading, or 0.
  NodeIndex title() const { return title_; }
  const std::string& title_text() const { return title_text_; }
  // The element around the whole article, or 0.
  NodeIndex article() const { return article_; }

  // Navigation, footers, lists of other articles, comments.
  bool is_boilerplate(NodeIndex i) const { return boilerplate_[i]; }
  // Script, style and other elements whose text is not shown.
  bool is_hidden(NodeIndex i) const { return hidden_[i]; }

  // Bytes of shown text in front of node i.
  std::size_t text_before(NodeIndex i) const { return text_before_[i]; }

  // Bytes of shown text between the title and node i behind it; very many if
  // there is no title before it.
  std::size_t distance_behind_title(NodeIndex i) const;

  // The first date in `printed` that can be one of publication.
  std::optional<Date> read(std::string_view printed,
                           ShortYears short_years = ShortYears::Refused) const;
  bool is_believable(const Date& date) const;

 private:
  void measure();
  NodeIndex heading_of_article() const;
  void find_article();
  void find_boilerplate();
  bool is_boilerplate_root(NodeIndex i) const;
  bool holds_article(NodeIndex i) const;

  const DateQuery& query_;
  DateStyle style_;
  NodeIndex title_ = 0;
  std::string title_text_;
  NodeIndex article_ = 0;
  std::vector<bool> boilerplate_;
  std::vector<bool> hidden_;
  std::vector<std::uint32_t> text_before_;
};

// True if one of the words of `name` (a class or id: "post-date", "postDate")
// is in the list or, for a word in it that ends with "*", begins so.
class NameWords {
 public:
  explicit NameWords(std::vector<std::string_view> words);
  bool match(std::string_view name) const;

 private:
  bool has(std::string_view lower) const;

  std::vector<std::string_view> words_;     // sorted
  std::vector<std::string_view> prefixes_;  // likewise
};

}  // namespace newsfold
