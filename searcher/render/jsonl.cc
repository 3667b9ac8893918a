// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/jsonl.h"

#include "searcher/render/json.h"

namespace newsfold {

using Json = nlohmann::ordered_json;

void JsonlWriter::begin(const Provenance* provenance) {
  if (!provenance) return;
  out_ << dump_line({{"provenance", provenance_json(*provenance)}}) << '\n';
}

void JsonlWriter::write(const StoryResult& result) {
  ++number_;
  for (const Hit& hit : result.articles) {
    Json line = {{"result", number_}, {"story", format_id(result.story)}};
    line.update(hit_json(hit, {.full_text = options_.full_text}));
    out_ << dump_line(line) << '\n';
  }
}

}  // namespace newsfold
