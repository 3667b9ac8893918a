// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html/html_document.h"

#include <algorithm>
#include <array>
#include <limits>
#include <new>
#include <utility>

#include <myhtml/myhtml.h>
#include <myhtml/tree.h>

#include "common/text.h"

namespace newsfold {
namespace {

constexpr std::size_t kChunkBytes = 16 * 1024;

// How many formatting elements (<b>, <font>, <a>) MyHTML may open again for one
// page.  Those that are never closed are opened again in every paragraph, each
// of them, so that a small page becomes a tree of millions of nodes.
constexpr std::size_t kMaxReopened = 1'000'000;

constexpr auto kTags = std::to_array<std::pair<myhtml_tags, Tag>>({
    {MyHTML_TAG__TEXT, Tag::Text},
    {MyHTML_TAG_A, Tag::A},
    {MyHTML_TAG_ABBR, Tag::Abbr},
    {MyHTML_TAG_ADDRESS, Tag::Address},
    {MyHTML_TAG_ARTICLE, Tag::Article},
    {MyHTML_TAG_ASIDE, Tag::Aside},
    {MyHTML_TAG_AUDIO, Tag::Audio},
    {MyHTML_TAG_B, Tag::B},
    {MyHTML_TAG_BASE, Tag::Base},
    {MyHTML_TAG_BLOCKQUOTE, Tag::Blockquote},
    {MyHTML_TAG_BODY, Tag::Body},
    {MyHTML_TAG_BR, Tag::Br},
    {MyHTML_TAG_BUTTON, Tag::Button},
    {MyHTML_TAG_CANVAS, Tag::Canvas},
    {MyHTML_TAG_CAPTION, Tag::Caption},
    {MyHTML_TAG_CENTER, Tag::Center},
    {MyHTML_TAG_CITE, Tag::Cite},
    {MyHTML_TAG_CODE, Tag::Code},
    {MyHTML_TAG_DD, Tag::Dd},
    {MyHTML_TAG_DETAILS, Tag::Details},
    {MyHTML_TAG_DIALOG, Tag::Dialog},
    {MyHTML_TAG_DIV, Tag::Div},
    {MyHTML_TAG_DL, Tag::Dl},
    {MyHTML_TAG_DT, Tag::Dt},
    {MyHTML_TAG_EM, Tag::Em},
    {MyHTML_TAG_EMBED, Tag::Embed},
    {MyHTML_TAG_FIELDSET, Tag::Fieldset},
    {MyHTML_TAG_FIGCAPTION, Tag::Figcaption},
    {MyHTML_TAG_FIGURE, Tag::Figure},
    {MyHTML_TAG_FOOTER, Tag::Footer},
    {MyHTML_TAG_FORM, Tag::Form},
    {MyHTML_TAG_H1, Tag::H1},
    {MyHTML_TAG_H2, Tag::H2},
    {MyHTML_TAG_H3, Tag::H3},
    {MyHTML_TAG_H4, Tag::H4},
    {MyHTML_TAG_H5, Tag::H5},
    {MyHTML_TAG_H6, Tag::H6},
    {MyHTML_TAG_HEAD, Tag::Head},
    {MyHTML_TAG_HEADER, Tag::Header},
    {MyHTML_TAG_HR, Tag::Hr},
    {MyHTML_TAG_HTML, Tag::Html},
    {MyHTML_TAG_I, Tag::I},
    {MyHTML_TAG_IFRAME, Tag::Iframe},
    {MyHTML_TAG_IMG, Tag::Img},
    {MyHTML_TAG_INPUT, Tag::Input},
    {MyHTML_TAG_LABEL, Tag::Label},
    {MyHTML_TAG_LI, Tag::Li},
    {MyHTML_TAG_LINK, Tag::Link},
    {MyHTML_TAG_MAIN, Tag::Main},
    {MyHTML_TAG_MARK, Tag::Mark},
    {MyHTML_TAG_MENU, Tag::Menu},
    {MyHTML_TAG_META, Tag::Meta},
    {MyHTML_TAG_NAV, Tag::Nav},
    {MyHTML_TAG_NOSCRIPT, Tag::Noscript},
    {MyHTML_TAG_OBJECT, Tag::Object},
    {MyHTML_TAG_OL, Tag::Ol},
    {MyHTML_TAG_OPTION, Tag::Option},
    {MyHTML_TAG_P, Tag::P},
    {MyHTML_TAG_PRE, Tag::Pre},
    {MyHTML_TAG_Q, Tag::Q},
    {MyHTML_TAG_S, Tag::S},
    {MyHTML_TAG_SCRIPT, Tag::Script},
    {MyHTML_TAG_SECTION, Tag::Section},
    {MyHTML_TAG_SELECT, Tag::Select},
    {MyHTML_TAG_SMALL, Tag::Small},
    {MyHTML_TAG_SOURCE, Tag::Source},
    {MyHTML_TAG_SPAN, Tag::Span},
    {MyHTML_TAG_STRONG, Tag::Strong},
    {MyHTML_TAG_STYLE, Tag::Style},
    {MyHTML_TAG_SUB, Tag::Sub},
    {MyHTML_TAG_SUMMARY, Tag::Summary},
    {MyHTML_TAG_SUP, Tag::Sup},
    {MyHTML_TAG_SVG, Tag::Svg},
    {MyHTML_TAG_TABLE, Tag::Table},
    {MyHTML_TAG_TBODY, Tag::Tbody},
    {MyHTML_TAG_TD, Tag::Td},
    {MyHTML_TAG_TEMPLATE, Tag::Template},
    {MyHTML_TAG_TEXTAREA, Tag::Textarea},
    {MyHTML_TAG_TFOOT, Tag::Tfoot},
    {MyHTML_TAG_TH, Tag::Th},
    {MyHTML_TAG_THEAD, Tag::Thead},
    {MyHTML_TAG_TIME, Tag::Time},
    {MyHTML_TAG_TITLE, Tag::Title},
    {MyHTML_TAG_TR, Tag::Tr},
    {MyHTML_TAG_U, Tag::U},
    {MyHTML_TAG_UL, Tag::Ul},
    {MyHTML_TAG_VIDEO, Tag::Video},
});

constexpr auto kTagOfId = [] {
  std::array<Tag, MyHTML_TAG_LAST_ENTRY> table{};
  for (const auto& [id, tag] : kTags) table[id] = tag;
  return table;
}();

// Elements beyond the table are custom ones, numbered from its end.
Tag tag_of(const myhtml_tree_node_t* node) {
  return node->tag_id < kTagOfId.size() ? kTagOfId[node->tag_id] : Tag::Other;
}

std::string_view view_of(const mycore_string_t& text) {
  return text.data ? std::string_view(text.data, text.length)
                   : std::string_view();
}

std::uint16_t depth_below(const std::vector<HtmlNode>& nodes,
                          NodeIndex parent) {
  constexpr std::uint16_t kDeepest = std::numeric_limits<std::uint16_t>::max();
  if (nodes.empty()) return 0;
  const std::uint16_t depth = nodes[parent].depth;
  return depth == kDeepest ? depth : static_cast<std::uint16_t>(depth + 1);
}

// Text and attributes of a node, where it has any.
void add_token(const myhtml_tree_node_t* from, HtmlNode* node,
               std::vector<HtmlAttribute>* attributes) {
  if (!from->token) return;
  if (node->tag == Tag::Text) node->text = view_of(from->token->str);
  for (const auto* each = from->token->attr_first; each; each = each->next) {
    attributes->push_back({view_of(each->key), view_of(each->value)});
    ++node->attribute_count;
  }
}

// A start tag that may have elements inside.  What holds text only, to its own
// end tag, nests nothing, and its text must not become the page's.
bool opens_element(const myhtml_token_node_t& token) {
  if (token.type & MyHTML_TOKEN_TYPE_CLOSE) return false;
  switch (token.tag_id) {
    case MyHTML_TAG__TEXT:
    case MyHTML_TAG__COMMENT:
    case MyHTML_TAG__DOCTYPE:
    case MyHTML_TAG_IFRAME:
    case MyHTML_TAG_NOEMBED:
    case MyHTML_TAG_NOFRAMES:
    case MyHTML_TAG_PLAINTEXT:
    case MyHTML_TAG_SCRIPT:
    case MyHTML_TAG_STYLE:
    case MyHTML_TAG_TEXTAREA:
    case MyHTML_TAG_TITLE:
    case MyHTML_TAG_XMP:
      return false;
    default:
      return true;
  }
}

bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool is_dropped(const myhtml_tree_node_t* node) {
  return node->tag_id == MyHTML_TAG__COMMENT ||
         node->tag_id == MyHTML_TAG__DOCTYPE;
}

}  // namespace

bool is_phrasing(Tag tag) {
  switch (tag) {
    case Tag::A:
    case Tag::Abbr:
    case Tag::B:
    case Tag::Cite:
    case Tag::Code:
    case Tag::Em:
    case Tag::I:
    case Tag::Mark:
    case Tag::Other:  // <font>, <wbr>, <ins>, custom elements
    case Tag::Q:
    case Tag::S:
    case Tag::Small:
    case Tag::Span:
    case Tag::Strong:
    case Tag::Sub:
    case Tag::Sup:
    case Tag::Time:
    case Tag::U:
    case Tag::Label:
    case Tag::Text:
      return true;
    default:
      return false;
  }
}

std::string_view HtmlDocument::attribute(NodeIndex i,
                                         std::string_view name) const {
  for (const HtmlAttribute& attribute : attributes(i)) {
    if (attribute.name == name) return attribute.value;
  }
  return {};
}

bool HtmlDocument::has_attribute(NodeIndex i, std::string_view name) const {
  const auto all = attributes(i);
  return std::any_of(all.begin(), all.end(), [name](const auto& attribute) {
    return attribute.name == name;
  });
}

std::string HtmlDocument::text_of(NodeIndex i, std::size_t limit_bytes) const {
  std::string joined;
  std::vector<NodeIndex> block_ends;  // of the blocks that are open
  const auto part_words = [&joined] {
    if (!joined.empty() && joined.back() != ' ') joined += ' ';
  };
  for (NodeIndex at = i; at < nodes_[i].end; ++at) {
    for (; !block_ends.empty() && block_ends.back() <= at;
         block_ends.pop_back()) {
      part_words();
    }
    const HtmlNode& node = nodes_[at];
    if (node.tag == Tag::Script || node.tag == Tag::Style) {
      at = node.end - 1;
    } else if (node.tag == Tag::Text) {
      for (const char c : node.text.substr(0, 64 * limit_bytes)) {
        is_ascii_space(c) ? part_words() : joined.push_back(c);
      }
    } else if (!is_phrasing(node.tag)) {
      part_words();
      block_ends.push_back(node.end);
    }
    if (joined.size() > 2 * limit_bytes) break;
  }
  return std::string(prefix_at_character(fold_space(joined), limit_bytes));
}

struct HtmlParser::State {
  State() : myhtml(myhtml_create()), tree(myhtml_tree_create()) {
    if (!myhtml || !tree ||
        myhtml_init(myhtml, MyHTML_OPTIONS_PARSE_MODE_SINGLE, 1, 0) ||
        myhtml_tree_init(tree, myhtml)) {
      throw std::bad_alloc();
    }
    tree->parse_flags = MyHTML_TREE_PARSE_FLAGS_WITHOUT_DOCTYPE_IN_TREE;
    myhtml_callback_after_token_done_set(tree, before_tree, this);
  }
  ~State() {
    myhtml_tree_destroy(tree);
    myhtml_destroy(myhtml);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  // Called for each token, before it becomes part of the tree.
  static void* before_tree(myhtml_tree_t*, myhtml_token_node_t* token,
                           void* state) {
    static_cast<State*>(state)->limit_nesting(token);
    static_cast<State*>(state)->limit_formatting();
    if (token->tag_id == MyHTML_TAG__TEXT) deduct_blanks(&token->str);
    return state;  // for the next token
  }

  // What would nest too deep becomes a comment, so that what is inside stands
  // beside it: MyHTML walks the open elements for every tag, and nesting would
  // cost squared.
  void limit_nesting(myhtml_token_node_t* token) const {
    if (tree->open_elements->length > kMaxDepth && opens_element(*token)) {
      token->tag_id = MyHTML_TAG__COMMENT;
    }
  }

  // Beyond the limit, open formatting elements are forgotten, and so not opened
  // again.
  void limit_formatting() {
    reopened += tree->active_formatting->length;
    if (reopened > kMaxReopened) myhtml_tree_active_formatting_clean(tree);
  }

  // Where MyHTML cuts the blanks off the front of a text, as around <head>,
  // it believes that there is as much room behind as before, and writes over
  // the end when further text is appended.  So that room is not shown to it.
  static void deduct_blanks(mycore_string_t* text) {
    const std::string_view view = view_of(*text);
    const std::size_t blanks =
        std::min(view.find_first_not_of(" \t\n\f\r"), view.size());
    text->size -= std::min(blanks, text->size);
  }

  // Appends `from` and what is below it, parents first.
  static void lay_out(const myhtml_tree_node_t* from, HtmlDocument* document);

  myhtml_t* myhtml;
  myhtml_tree_t* tree;
  std::size_t reopened = 0;  // in this page, or more than that
};

// Without recursion: pages nest as deep as they like.
void HtmlParser::State::lay_out(const myhtml_tree_node_t* root,
                                HtmlDocument* document) {
  std::vector<HtmlNode>& nodes = document->nodes_;
  std::vector<HtmlAttribute>& attributes = document->attributes_;
  nodes.clear();
  attributes.clear();
  NodeIndex parent = 0;
  const myhtml_tree_node_t* node = root;
  while (true) {
    const auto index = static_cast<NodeIndex>(nodes.size());
    const bool kept = !is_dropped(node);
    if (kept) {
      nodes.push_back({tag_of(node),
                       depth_below(nodes, parent),
                       parent,
                       0,
                       static_cast<std::uint32_t>(attributes.size()),
                       0,
                       {}});
      add_token(node, &nodes.back(), &attributes);
    }
    if (kept && node->child) {
      parent = index;
      node = node->child;
      continue;
    }
    if (kept) nodes[index].end = index + 1;
    while (node != root && !node->next) {
      node = node->parent;
      nodes[parent].end = static_cast<NodeIndex>(nodes.size());
      parent = nodes[parent].parent;
    }
    if (node == root) return;
    node = node->next;
  }
}

HtmlParser::HtmlParser() : state_(std::make_unique<State>()) {}
HtmlParser::~HtmlParser() = default;

const HtmlDocument& HtmlParser::parse(std::string_view utf8) {
  myhtml_tree_t* const tree = state_->tree;
  myhtml_tree_clean(tree);
  state_->reopened = 0;
  std::string_view rest = utf8;
  do {  // once at least: the first chunk starts the tree
    const std::string_view chunk = rest.substr(0, kChunkBytes);
    myhtml_parse_chunk_single(tree, chunk.data(), chunk.size());
    rest.remove_prefix(chunk.size());
  } while (!rest.empty());
  myhtml_parse_chunk_end(tree);
  State::lay_out(tree->document, &document_);
  return document_;
}

}  // namespace newsfold
