// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html/text_blocks.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <unicode/uchar.h>

#include "common/text.h"

namespace newsfold {
namespace {

bool is_never_read(Tag tag) {
  switch (tag) {
    case Tag::Audio:
    case Tag::Button:
    case Tag::Canvas:
    case Tag::Dialog:
    case Tag::Embed:
    case Tag::Head:
    case Tag::Iframe:
    case Tag::Label:
    case Tag::Menu:
    case Tag::Noscript:
    case Tag::Object:
    case Tag::Option:
    case Tag::Script:
    case Tag::Select:
    case Tag::Style:
    case Tag::Svg:
    case Tag::Template:
    case Tag::Textarea:
    case Tag::Video:
      return true;
    default:
      return false;
  }
}

bool is_aside(Tag tag) {
  return tag == Tag::Nav || tag == Tag::Footer || tag == Tag::Aside ||
         tag == Tag::Figure || tag == Tag::Figcaption;
}

bool is_wide(std::int32_t c) {
  return c >= 0x2E80 && (u_hasBinaryProperty(c, UCHAR_IDEOGRAPHIC) ||
                         (c >= 0x3040 && c <= 0x30FF));  // kana
}

std::uint32_t length_of(std::string_view text) {
  std::uint32_t length = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      ++length;
    } else {
      length += is_wide(next_character(text, &at)) ? 2 : 1;
    }
  }
  return length;
}

// Stands for <br> until a block is cut; pages hold no control characters.
constexpr char kBreak = '\v';

std::string folded_lines(std::string_view text) {
  std::string folded;
  while (true) {
    const std::size_t end = text.find(kBreak);
    const std::string line = fold_space(text.substr(0, end));
    if (!folded.empty() && !line.empty()) folded += '\n';
    folded += line;
    if (end == std::string_view::npos) return folded;
    text.remove_prefix(end + 1);
  }
}

// Gathers text until a block ends.
class BlockCutter {
 public:
  explicit BlockCutter(const HtmlDocument& page) : page_(page) {}

  std::vector<TextBlock> cut() {
    for (NodeIndex i = 1; i < page_.size(); ++i) {
      close_elements_before(i);
      const HtmlNode& node = page_[i];
      if (is_never_read(node.tag) && !holds_the_page(i)) {
        i = node.end - 1;
      } else if (node.tag == Tag::Text) {
        add_text(i);
      } else if (node.tag == Tag::Br) {
        if (++breaks_ == 2) flush();
        text_ += kBreak;
      } else {
        open_element(i);
      }
    }
    flush();
    return std::move(blocks_);
  }

 private:
  struct Open {
    NodeIndex element;
    bool block;
    bool link;
    bool aside;
  };

  // <noscript><div></noscript>: an end tag amiss, and the whole page is inside.
  bool holds_the_page(NodeIndex i) const {
    return page_[i].tag != Tag::Head && 2 * (page_[i].end - i) > page_.size();
  }

  void open_element(NodeIndex i) {
    const HtmlNode& node = page_[i];
    const Open open{i, !is_phrasing(node.tag), node.tag == Tag::A,
                    is_aside(node.tag)};
    if (open.block) {
      flush();
      owners_.push_back(i);
    }
    links_ += open.link;
    asides_ += open.aside;
    if (open.block || open.link || open.aside) open_.push_back(open);
  }

  void close_elements_before(NodeIndex i) {
    while (!open_.empty() && page_[open_.back().element].end <= i) {
      const Open open = open_.back();
      open_.pop_back();
      if (open.block) {
        flush();
        owners_.pop_back();
      }
      links_ -= open.link;
      asides_ -= open.aside;
    }
  }

  void add_text(NodeIndex i) {
    const std::string_view text = page_[i].text;
    if (text.find_first_not_of(" \t\r\n\f") == std::string_view::npos) {
      text_ += ' ';
      return;
    }
    if (begin_ == 0) begin_ = i;
    breaks_ = 0;
    // An address that links to itself is text as much as a link.
    if (links_ > 0 && !text.starts_with("http")) {
      linked_ += length_of(fold_space(text));
    }
    text_ += text;
  }

  void flush() {
    TextBlock block;
    block.text = folded_lines(text_);
    text_.clear();
    breaks_ = 0;
    if (!block.text.empty()) {
      block.begin = begin_;
      block.owner = owners_.empty() ? 0 : owners_.back();
      block.length = length_of(block.text);
      block.linked = std::min(linked_, block.length);
      block.aside = asides_ > 0;
      block.ends_sentence = ends_like_sentence(block.text);
      blocks_.push_back(std::move(block));
    }
    begin_ = 0;
    linked_ = 0;
  }

  const HtmlDocument& page_;
  std::vector<TextBlock> blocks_;
  std::vector<Open> open_;
  std::vector<NodeIndex> owners_;
  int links_ = 0;
  int asides_ = 0;

  // The block under way.
  std::string text_;
  NodeIndex begin_ = 0;
  std::uint32_t linked_ = 0;
  int breaks_ = 0;  // <br> since the last text
};

}  // namespace

std::vector<TextBlock> cut_blocks(const HtmlDocument& page) {
  return BlockCutter(page).cut();
}

bool ends_like_sentence(std::string_view text) {
  constexpr auto kClosing = std::to_array<std::string_view>(
      {"\"", "'", ")", "]", "”", "’", "»", "“", "」", "』", "）", " "});
  constexpr auto kMarks = std::to_array<std::string_view>(
      {".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।", "：", ":"});
  bool closed = true;
  while (closed) {
    closed = false;
    for (const std::string_view mark : kClosing) {
      if (!text.ends_with(mark)) continue;
      text.remove_suffix(mark.size());
      closed = true;
    }
  }
  for (const std::string_view mark : kMarks) {
    if (text.ends_with(mark)) return true;
  }
  return false;
}

bool is_heading(Tag tag) { return tag >= Tag::H1 && tag <= Tag::H6; }

}  // namespace newsfold
