// SPDX-License-Identifier: GPL-3.0-or-later
// HtmlDocument: a page as a flat tree, in document order.
//
// The HTML5 tree is built by MyHTML and then laid out as one array, parents
// before children: the subtree of node i is the range [i, nodes[i].end), so a
// walk is a loop, an ancestor test two comparisons.

#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsfold {

// The elements that extraction tells apart, by their HTML names.
// Text is a run of characters, no element.
// clang-format off
enum class Tag : std::uint8_t {
  Other, Text, A, Abbr, Address, Article, Aside, Audio, B, Base, Blockquote,
  Body, Br, Button, Canvas, Caption, Center, Cite, Code, Dd, Details, Dialog, Div, Dl,
  Dt, Em, Embed, Fieldset, Figcaption, Figure, Footer, Form, H1, H2, H3, H4,
  H5, H6, Head, Header, Hr, Html, I, Iframe, Img, Input, Label, Li, Link,
  Main, Mark, Menu, Meta, Nav, Noscript, Object, Ol, Option, P, Pre, Q, S,
  Script, Section, Select, Small, Source, Span, Strong, Style, Sub, Summary,
  Sup, Svg, Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Time,
  Title, Tr, U, Ul, Video,
};
// clang-format on

// True for what stands inside a line of text and does not part words.
bool is_phrasing(Tag tag);

struct HtmlAttribute {
  std::string_view name;   // lower case
  std::string_view value;  // entities decoded
};

struct HtmlNode {
  Tag tag = Tag::Other;
  std::uint16_t depth = 0;
  std::uint32_t parent = 0;  // the root is its own parent
  std::uint32_t end = 0;     // one behind the last node of the subtree
  std::uint32_t first_attribute = 0;
  std::uint32_t attribute_count = 0;
  std::string_view text;  // of a Text node, entities decoded
};

using NodeIndex = std::uint32_t;

class HtmlDocument {
 public:
  // Node 0 is the document itself (Tag::Other); never empty.
  std::span<const HtmlNode> nodes() const { return nodes_; }
  const HtmlNode& operator[](NodeIndex i) const { return nodes_[i]; }
  NodeIndex size() const { return static_cast<NodeIndex>(nodes_.size()); }

  std::span<const HtmlAttribute> attributes(NodeIndex i) const {
    return std::span(attributes_)
        .subspan(nodes_[i].first_attribute, nodes_[i].attribute_count);
  }
  // Empty if the node has no such attribute.
  std::string_view attribute(NodeIndex i, std::string_view name) const;
  bool has_attribute(NodeIndex i, std::string_view name) const;

  bool contains(NodeIndex ancestor, NodeIndex i) const {
    return ancestor <= i && i < nodes_[ancestor].end;
  }

  // All characters below node i, white space folded, words of different
  // elements apart.  At most `limit_bytes`, cut between characters.
  std::string text_of(NodeIndex i, std::size_t limit_bytes = 4096) const;

 private:
  friend class HtmlParser;

  std::vector<HtmlNode> nodes_{HtmlNode{}};
  std::vector<HtmlAttribute> attributes_;
};

// Not for use by two threads at once.
class HtmlParser {
 public:
  HtmlParser();  // throws std::bad_alloc
  ~HtmlParser();

  // Parses a page of any quality.  What would nest deeper than kMaxDepth is
  // laid out beside instead of inside, and formatting that is opened again all
  // over the page ends somewhere.  The document, whose texts point into
  // this parser, lives until the next call.  REQUIRES: valid UTF-8.
  const HtmlDocument& parse(std::string_view utf8);

  static constexpr std::size_t kMaxDepth = 500;

 private:
  struct State;
  std::unique_ptr<State> state_;
  HtmlDocument document_;
};

}  // namespace newsfold
