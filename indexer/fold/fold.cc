// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/fold/fold.h"

#include "common/facet_record.h"
#include "common/schema.h"

namespace newsfold {
namespace {

std::vector<FoldNode> read_nodes(const Xapian::Database& segment) {
  std::vector<FoldNode> nodes;
  nodes.reserve(segment.get_doccount());
  auto copy_group = segment.valuestream_begin(kCopySlot);
  for (auto facets = segment.valuestream_begin(kFacetSlot);
       facets != segment.valuestream_end(kFacetSlot); ++facets) {
    const Xapian::docid document = facets.get_docid();
    copy_group.skip_to(document);
    nodes.push_back({document, decode_facet_record(*facets).article,
                     id_of_value(*copy_group)});
  }
  return nodes;
}

// Xapian rewrites nothing but values where only values changed, provided the
// document is the last one that was opened.
bool set_story(Xapian::docid id, StoryId story,
               Xapian::WritableDatabase* segment) {
  Xapian::Document document = segment->get_document(id);
  FacetRecord record = decode_facet_record(document.get_value(kFacetSlot));
  if (record.story == story) return false;
  record.story = story;
  document.add_value(kFacetSlot, encode(record));
  document.add_value(kStorySlot, id_value(story));
  segment->replace_document(id, document);
  return true;
}

}  // namespace

std::vector<StoryId> assign_stories(const std::vector<FoldNode>& nodes) {
  std::vector<StoryId> stories;
  stories.reserve(nodes.size());
  for (const FoldNode& node : nodes) stories.push_back(node.copy_group);
  return stories;
}

std::uint64_t fold_segment(Xapian::WritableDatabase* segment) {
  const std::vector<FoldNode> nodes = read_nodes(*segment);
  const std::vector<StoryId> stories = assign_stories(nodes);
  std::uint64_t changed = 0;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (set_story(nodes[i].document, stories[i], segment)) ++changed;
  }
  return changed;
}

}  // namespace newsfold
