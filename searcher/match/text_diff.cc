// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/text_diff.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <boost/unordered/unordered_flat_map.hpp>

#include "common/text.h"
#include "searcher/match/shortest_edit.h"

namespace newsfold {
namespace {

constexpr std::string_view kParagraphEnd = "\n";
constexpr std::string_view kBlanks = " \t\r";

struct Piece {
  std::string_view text;
  bool glued = false;  // no blank before it
};

// The words of one paragraph.
class PieceReader {
 public:
  PieceReader(std::string_view text, Analyzer* analyzer)
      : text_(text), tokens_(analyzer->tokens(text)) {}

  void read(std::vector<Piece>* pieces) {
    bool glued = true;  // to the end of the paragraph before
    for (std::size_t at = 0; at < text_.size();) {
      at = text_.find_first_not_of(kBlanks, at);
      if (at == std::string_view::npos) break;
      const std::size_t end =
          std::min(text_.find_first_of(kBlanks, at), text_.size());
      read_chunk(at, end, glued, pieces);
      glued = false;
      at = end;
    }
  }

 private:
  // Parts what has no blanks where one word follows another at once.
  void read_chunk(std::size_t begin, std::size_t end, bool glued,
                  std::vector<Piece>* pieces) {
    for (; token_ < tokens_.size() && tokens_[token_].begin < end; ++token_) {
      const std::size_t at = tokens_[token_].begin;
      if (at > begin && token_ > 0 && tokens_[token_ - 1].end == at) {
        pieces->push_back({text_.substr(begin, at - begin), glued});
        begin = at;
        glued = true;
      }
    }
    pieces->push_back({text_.substr(begin, end - begin), glued});
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::size_t token_ = 0;
};

std::vector<Piece> pieces_of(std::string_view text, Analyzer* analyzer) {
  std::vector<Piece> pieces;
  while (!text.empty()) {
    const std::string_view paragraph = trimmed(take_line(&text));
    if (paragraph.empty()) continue;
    if (!pieces.empty()) pieces.push_back({kParagraphEnd, true});
    PieceReader(paragraph, analyzer).read(&pieces);
  }
  return pieces;
}

// Pieces as numbers, equal for equal texts.
class Numbers {
 public:
  std::vector<std::uint32_t> of(const std::vector<Piece>& pieces) {
    std::vector<std::uint32_t> numbers;
    numbers.reserve(pieces.size());
    for (const Piece& piece : pieces) {
      const auto next = static_cast<std::uint32_t>(known_.size());
      numbers.push_back(known_.try_emplace(piece.text, next).first->second);
    }
    return numbers;
  }

 private:
  boost::unordered_flat_map<std::string_view, std::uint32_t> known_;
};

std::string_view as_printed(const Piece& piece, std::string* buffer) {
  if (piece.glued) return piece.text;
  *buffer = " ";
  *buffer += piece.text;
  return *buffer;
}

void append(EditKind kind, std::string_view text, std::size_t words,
            Edits* edits) {
  if (text.empty()) return;
  if (edits->empty() || edits->back().kind != kind) {
    edits->push_back({kind, "", 0});
  }
  edits->back().text += text;
  edits->back().words += words;
}

void append(EditKind kind, const std::vector<Piece>& pieces, std::size_t begin,
            std::size_t end, Edits* edits) {
  std::string buffer;
  for (std::size_t i = begin; i < end; ++i) {
    append(kind, as_printed(pieces[i], &buffer),
           pieces[i].text == kParagraphEnd ? 0 : 1, edits);
  }
}

// A blank that only one of the texts has before a piece of both, as where the
// other begins a paragraph with it, is a change too.
void append_same(const std::vector<Piece>& a, const std::vector<Piece>& b,
                 const CommonBlock& block, Edits* edits) {
  std::string buffer;
  for (std::size_t i = 0; i < block.length; ++i) {
    const Piece& in_first = a[block.first + i];
    Piece piece = b[block.second + i];
    if (in_first.glued != piece.glued) {
      append(in_first.glued ? EditKind::Added : EditKind::Removed, " ", 0,
             edits);
      piece.glued = true;
    }
    append(EditKind::Same, as_printed(piece, &buffer),
           piece.text == kParagraphEnd ? 0 : 1, edits);
  }
}

// What lies between two stretches that both texts have.
struct Change {
  Edit removed{EditKind::Removed, "", 0};
  Edit added{EditKind::Added, "", 0};

  std::size_t words() const { return std::max(removed.words, added.words); }
};

// Changes and what is the same between them, in turn: one more change than
// stretches.
struct Alternation {
  std::vector<Change> changes = std::vector<Change>(1);
  Edits same;
};

Alternation alternation_of(const Edits& edits) {
  Alternation turns;
  for (const Edit& edit : edits) {
    if (edit.kind == EditKind::Same) {
      turns.same.push_back(edit);
      turns.changes.emplace_back();
    } else if (edit.kind == EditKind::Removed) {
      turns.changes.back().removed = edit;
    } else {
      turns.changes.back().added = edit;
    }
  }
  return turns;
}

// A stretch that is shorter than the changes on both its sides is chance.
bool says_nothing(const Edit& same, const Change& before, const Change& after) {
  return same.words < std::min(before.words(), after.words()) &&
         same.text.find('\n') == std::string::npos;
}

Edits without_chance(const Edits& edits) {
  const Alternation turns = alternation_of(edits);
  Edits result;
  Change open = turns.changes.front();
  const auto close = [&] {
    append(EditKind::Removed, open.removed.text, open.removed.words, &result);
    append(EditKind::Added, open.added.text, open.added.words, &result);
  };
  for (std::size_t i = 0; i < turns.same.size(); ++i) {
    const Edit& same = turns.same[i];
    const Change& next = turns.changes[i + 1];
    if (says_nothing(same, open, next)) {
      open.removed.text += same.text + next.removed.text;
      open.removed.words += same.words + next.removed.words;
      open.added.text += same.text + next.added.text;
      open.added.words += same.words + next.added.words;
      continue;
    }
    close();
    result.push_back(same);
    open = next;
  }
  close();
  return result;
}

void compare_field(std::string_view field, std::string_view first,
                   std::string_view second, Analyzer* analyzer,
                   ArticleDiff* diff) {
  Edits edits = compare_words(first, second, analyzer);
  if (differ(edits)) diff->fields.push_back({field, std::move(edits)});
}

std::string date_of(const Article& article) {
  return article.date ? format_date(*article.date) : "";
}

}  // namespace

Edits compare_words(std::string_view first, std::string_view second,
                    Analyzer* analyzer) {
  const std::vector<Piece> a = pieces_of(first, analyzer);
  const std::vector<Piece> b = pieces_of(second, analyzer);
  Numbers numbers;
  const auto first_numbers = numbers.of(a);
  std::vector<CommonBlock> blocks = common_blocks(first_numbers, numbers.of(b));
  blocks.push_back({a.size(), b.size(), 0});
  Edits edits;
  std::size_t in_a = 0;
  std::size_t in_b = 0;
  for (const CommonBlock& block : blocks) {
    append(EditKind::Removed, a, in_a, block.first, &edits);
    append(EditKind::Added, b, in_b, block.second, &edits);
    in_a = block.first + block.length;
    in_b = block.second + block.length;
    append_same(a, b, block, &edits);
  }
  return without_chance(edits);
}

bool differ(const Edits& edits) {
  return std::any_of(edits.begin(), edits.end(), [](const Edit& edit) {
    return edit.kind != EditKind::Same;
  });
}

ArticleDiff compare_articles(FiledArticle first, FiledArticle second) {
  ArticleDiff diff;
  diff.first = std::move(first);
  diff.second = std::move(second);
  const Article& a = diff.first.article;
  const Article& b = diff.second.article;
  Analyzer analyzer;
  compare_field("title", a.title, b.title, &analyzer, &diff);
  compare_field("date", date_of(a), date_of(b), &analyzer, &diff);
  compare_field("author", a.author, b.author, &analyzer, &diff);
  diff.text = compare_words(a.text, b.text, &analyzer);
  return diff;
}

Result<ArticleDiff> find_diff(const ArchiveReader& archive,
                              std::string_view first, std::string_view second) {
  Result<FiledArticle> a = find_article(archive, first);
  if (!a) return a.error();
  Result<FiledArticle> b = find_article(archive, second);
  if (!b) return b.error();
  return compare_articles(*std::move(a), *std::move(b));
}

}  // namespace newsfold
