// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html/main_text.h"

#include <algorithm>
#include <vector>

#include "common/date.h"
#include "common/text.h"
#include "indexer/extract/html/container_finder.h"
#include "indexer/extract/html/cue_lines.h"
#include "indexer/extract/html/page_regions.h"
#include "indexer/extract/html/text_blocks.h"

namespace newsfold {
namespace {

// A line of a block: blocks have several where the page breaks lines by hand.
struct Line {
  std::string_view text;
  const TextBlock* block;
};

bool holds_prose(Tag tag) {
  return tag == Tag::P || tag == Tag::Li || tag == Tag::Td ||
         tag == Tag::Blockquote || tag == Tag::Pre || tag == Tag::Dd ||
         tag == Tag::Dt;
}

// True if the block reads as a part of the article that its container holds.
bool belongs(const HtmlDocument& page, const TextBlock& block) {
  constexpr double kMaxLinkShare = 0.6;
  constexpr double kMaxLinkShareOfShort = 0.33;
  constexpr std::uint32_t kShort = 80;
  constexpr std::uint32_t kShortestLoose = 40;
  const Tag tag = page[block.owner].tag;
  if (block.aside || tag == Tag::H1) return false;
  if (is_consent_notice(block.text)) return false;
  const double limit = block.length < kShort && !is_heading(tag)
                           ? kMaxLinkShareOfShort
                           : kMaxLinkShare;
  if (block.link_share() > limit) return false;
  return block.length >= kShortestLoose || holds_prose(tag) || is_heading(tag);
}

// What announces something that does not follow.
bool is_loose_end(const HtmlDocument& page, const Line& line) {
  constexpr std::size_t kShortBytes = 60;
  const TextBlock& block = *line.block;
  const Tag tag = page[block.owner].tag;
  const bool is_item = (tag == Tag::Li || tag == Tag::Td) && block.linked == 0;
  return is_heading(tag) || (line.text.size() < kShortBytes &&
                             !ends_like_sentence(line.text) && !is_item);
}

// As a whole: "AP" is not in "CAP".
bool holds_name(std::string_view line, std::string_view name) {
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  const std::size_t at = name.empty() ? line.npos : line.find(name);
  if (at == std::string_view::npos) return false;
  const std::size_t end = at + name.size();
  return (at == 0 || !is_letter(line[at - 1])) &&
         (end == line.size() || !is_letter(line[end]));
}

// "By Ada Quill, 20 September 2011, 10:11": no sentence, with the author or the
// time of publication in it.
bool is_byline(std::string_view line, std::string_view author,
               DatePrecision least) {
  constexpr std::size_t kMaxBytes = 100;
  constexpr std::size_t kMaxRest = 40;  // besides the date
  if (line.size() > kMaxBytes || ends_like_sentence(line)) return false;
  if (holds_name(line, author)) return line.size() <= 2 * author.size() + 20;
  const auto dates = find_dates(line);
  if (dates.size() != 1) return false;
  const auto& [date, begin, end] = dates.front();
  return date.precision >= least && line.size() - (end - begin) <= kMaxRest;
}

enum class Names { Believed, Ignored };

// The lines of the container that make up the article, in order.
class BodyReader {
 public:
  BodyReader(const HtmlDocument& page, const PageRegions& regions,
             NodeIndex container, Names names, const KnownLines& known)
      : page_(page),
        regions_(regions),
        container_(container),
        names_(names),
        known_(known) {}

  std::vector<Line> read(std::span<const TextBlock> blocks) {
    for (const TextBlock& block : blocks) {
      if (!page_.contains(container_, block.begin)) continue;
      if (ends_article(block)) break;
      if (!belongs(page_, block)) continue;
      if (names_ == Names::Believed &&
          regions_.is_boilerplate(block, container_)) {
        continue;
      }
      add_lines(block);
      if (is_running_text(page_, block)) running_ += block.length;
    }
    while (!lines_.empty() && is_loose_end(page_, lines_.back())) {
      lines_.pop_back();
    }
    return std::move(lines_);
  }

 private:
  // A heading of what follows, once more than half was read.
  bool ends_article(const TextBlock& block) const {
    return 2 * running_ > regions_.running_text(container_) &&
           block.text.find('\n') == std::string::npos &&
           is_end_marker(block.text);
  }

  void add_lines(const TextBlock& block) {
    std::string_view rest = block.text;
    while (!rest.empty()) {
      const std::string_view line = take_line(&rest);
      if (line.size() == block.text.size() && is_cue_line(line)) return;
      if (is_repetition(line)) continue;
      if (!is_heading(page_[block.owner].tag) && is_byline_here(line)) continue;
      lines_.push_back({line, &block});
    }
  }

  bool is_repetition(std::string_view line) const {
    return line == known_.title ||
           (!lines_.empty() && lines_.back().text == line);
  }

  // Above the text a day will do.
  bool is_byline_here(std::string_view line) const {
    return is_byline(
        line, known_.author,
        running_ == 0 ? DatePrecision::Day : DatePrecision::Second);
  }

  const HtmlDocument& page_;
  const PageRegions& regions_;
  const NodeIndex container_;
  const Names names_;
  const KnownLines known_;
  std::vector<Line> lines_;
  std::uint32_t running_ = 0;
};

std::string joined(const std::vector<Line>& lines) {
  std::string text;
  for (const Line& line : lines) {
    if (!text.empty()) text += '\n';
    text += line.text;
  }
  return text;
}

// Of the blocks that any of the lines come from.  Where nothing but the text
// speaks for itself, it must be sentences.
std::uint32_t running_text(const HtmlDocument& page,
                           const std::vector<Line>& lines, Names names) {
  std::uint32_t running = 0;
  const TextBlock* last = nullptr;
  for (const Line& line : lines) {
    const bool counts = names == Names::Believed || line.block->ends_sentence;
    if (line.block != last && counts && is_running_text(page, *line.block)) {
      running += line.block->length - line.block->linked;
    }
    last = line.block;
  }
  return running;
}

}  // namespace

MainText find_main_text(const HtmlDocument& page,
                        std::span<const TextBlock> blocks,
                        const KnownLines& known) {
  constexpr std::size_t kTooLittleBytes = 250;
  const PageRegions regions(page, blocks);
  const auto read = [&](NodeIndex container, Names names) {
    BodyReader body(page, regions, container, names, known);
    const std::vector<Line> lines = body.read(blocks);
    return MainText{joined(lines), container, running_text(page, lines, names)};
  };

  MainText main;
  const NodeIndex container = find_container(page, blocks, regions);
  if (container != 0) main = read(container, Names::Believed);
  if (main.text.size() < kTooLittleBytes) {
    MainText all = read(0, Names::Ignored);
    if (2 * all.running > 3 * main.running) main = std::move(all);
  }
  return main;
}

}  // namespace newsfold
