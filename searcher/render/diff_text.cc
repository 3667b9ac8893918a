// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/diff_text.h"

#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "common/numbers.h"
#include "searcher/render/printable.h"

namespace newsfold {
namespace {

constexpr std::size_t kContextWords = 12;  // shown beside a change
constexpr std::size_t kNameColumns = 8;    // of a field, with a gap

void print_article(std::string_view mark, const FiledArticle& filed,
                   const Terminal& terminal, std::ostream& out) {
  const Article& article = filed.article;
  print_paragraph(terminal, {0, mark.size() + 1},
                  {{std::string(mark) + " "},
                   {format_id(filed.facts.article) + "  ", Style::Faint},
                   {fmt::format("{}, {}: {}", source_of(article),
                                day_of(article), title_of(article))}},
                  out);
}

// Breaks a text in two behind its first `words` words, counted as a reader
// counts: by blanks.
std::size_t end_of_words(std::string_view text, std::size_t words) {
  std::size_t at = 0;
  for (; words > 0 && at < text.size(); --words) {
    at = text.find_first_not_of(" \n", at);
    if (at == std::string_view::npos) return text.size();
    at = std::min(text.find_first_of(" \n", at), text.size());
  }
  return at;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size(); ++words) {
    at = text.find_first_not_of(" \n", at);
    if (at == std::string_view::npos) break;
    at = std::min(text.find_first_of(" \n", at), text.size());
  }
  return words;
}

// Collects runs, and prints them as a paragraph at each line end.
class DiffPrinter {
 public:
  DiffPrinter(const Terminal& terminal, std::ostream& out)
      : terminal_(terminal), out_(out) {}

  // Paragraphs with a blank line before each.
  void print(const Edits& edits) {
    for (std::size_t i = 0; i < edits.size(); ++i) {
      if (edits[i].kind == EditKind::Same) {
        add_same(edits[i].text, i > 0, i + 1 < edits.size());
      } else {
        add_changed(edits[i]);
      }
    }
    end_paragraph();
  }

  // One paragraph behind its name, whole.
  void print_field(const std::string& name, const Edits& edits) {
    line_ = {{name, Style::Faint}};
    for (const Edit& edit : edits) {
      if (edit.kind == EditKind::Same) {
        add(edit.text, Style::Plain);
      } else {
        add_changed(edit);
      }
    }
    print_paragraph(terminal_, {0, name.size()}, line_, out_);
  }

 private:
  // What is far from any change is counted, not shown.
  void add_same(std::string_view text, bool change_before, bool change_after) {
    const std::size_t words = count_words(text);
    const std::size_t before = change_before ? kContextWords : 0;
    const std::size_t after = change_after ? kContextWords : 0;
    constexpr std::size_t kWorthHiding = 5;
    if (words < before + after + kWorthHiding) {
      add(text, Style::Plain);
      return;
    }
    add(text.substr(0, end_of_words(text, before)), Style::Plain);
    add(fmt::format(" … {} … ",
                    counted(words - before - after, "word", "words")),
        Style::Faint);
    const std::size_t last = end_of_words(text, words - after);
    const std::size_t begin = text.find_first_not_of(" \n", last);
    if (begin != std::string_view::npos) add(text.substr(begin), Style::Plain);
  }

  // A blank or line end before what changed stands before the mark.
  void add_changed(const Edit& edit) {
    const bool removed = edit.kind == EditKind::Removed;
    const Style style = removed ? Style::Removed : Style::Added;
    std::string_view text = edit.text;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      if (end == text.size()) {
        add_marked(text, removed, style);
        break;
      }
      add_marked(std::string(text.substr(0, end)) + "¶", removed, style);
      end_paragraph();
      text.remove_prefix(end + 1);
    }
  }

  void add_marked(std::string_view text, bool removed, Style style) {
    if (text.starts_with(' ')) {
      if (!follows_change_) add(" ", Style::Plain);
      text.remove_prefix(1);
    }
    if (text.empty()) return;
    line_.push_back({(removed ? "[-" : "{+") + isolated(printable(text)) +
                         (removed ? "-]" : "+}"),
                     style});
    follows_change_ = true;
  }

  void add(std::string_view text, Style style) {
    follows_change_ = false;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      if (end > 0) {
        std::string_view part = text.substr(0, end);
        if (line_.empty() && part.starts_with(' ')) part.remove_prefix(1);
        line_.push_back({isolated(printable(part)), style});
      }
      if (end == text.size()) break;
      end_paragraph();
      text.remove_prefix(end + 1);
    }
  }

  void end_paragraph() {
    follows_change_ = false;
    if (line_.empty()) return;
    out_ << '\n';
    print_paragraph(terminal_, {}, line_, out_);
    line_.clear();
  }

  const Terminal& terminal_;
  std::ostream& out_;
  StyledText line_;
  bool follows_change_ = false;  // "[-a-]{+b+}" with nothing between
};

void print_field(const FieldChange& change, const Terminal& terminal,
                 std::ostream& out) {
  DiffPrinter(terminal, out)
      .print_field(fmt::format("{:<{}}", change.field, kNameColumns),
                   change.edits);
}

std::string totals_of(const Edits& edits) {
  std::size_t removed = 0;
  std::size_t added = 0;
  std::size_t same = 0;
  for (const Edit& edit : edits) {
    (edit.kind == EditKind::Removed ? removed
     : edit.kind == EditKind::Added ? added
                                    : same) += edit.words;
  }
  return fmt::format("{} removed, {} added, {} the same",
                     counted(removed, "word", "words"), grouped(added),
                     grouped(same));
}

}  // namespace

void print_diff(const ArticleDiff& diff, const Terminal& terminal,
                std::ostream& out) {
  print_article("---", diff.first, terminal, out);
  print_article("+++", diff.second, terminal, out);
  for (const FieldChange& change : diff.fields) {
    print_field(change, terminal, out);
  }
  print_paragraph(terminal, {}, {{totals_of(diff.text), Style::Faint}}, out);
  if (differ(diff.text)) DiffPrinter(terminal, out).print(diff.text);
}

}  // namespace newsfold
