// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/searcher/render/invented_results.h"

#include <limits>

namespace newsfold {
namespace {

Hit first_hit() {
  Hit hit;
  hit.id = 1;
  hit.score = 2.5;
  Article& article = hit.article;
  article.dump_id = "mp-1";
  article.url = "https://www.meridian-press.example/a/1";
  article.title = "Storm takes the pier";
  article.author = "Ann Lee and Jan van Dorn";
  article.source = "meridian-press.example";
  article.language = "en";
  article.text = "A storm took the pier.";
  article.date = Date{2011, 9, 20, 10, 11, 12, DatePrecision::Second};
  article.wire = "ap";
  article.captured = Date{2011, 10, 1};
  return hit;
}

Hit copy_hit() {
  Hit hit;
  hit.id = 2;
  hit.score = 1.25;
  hit.relation = Relation::Copy;
  hit.related = 1;
  hit.article.url = "https://valmora-post.example/pier";
  hit.article.title = "Pier gone";
  hit.article.source = "valmora-post.example";
  return hit;
}

StoryResult story_of(std::vector<Hit> hits) {
  StoryResult story;
  story.story = 0xFF;
  story.matching = hits.size();
  story.best = hits.front().id;
  story.score = hits.front().score;
  story.articles = std::move(hits);
  return story;
}

}  // namespace

StoryResult ordinary_story() {
  StoryResult story = story_of({first_hit(), copy_hit()});
  story.facts = {3,
                 2,
                 1,
                 "meridian-press.example",
                 Date{2011, 9, 20},
                 Date{2011, 9, 21},
                 {"meridian-press.example"}};
  story.snippet = {"…a storm took it.", {{5, 10}}};
  return story;
}

StoryResult hostile_story() {
  Hit hit = first_hit();
  Article& article = hit.article;
  article.dump_id = "@id,\"1\"";
  article.url = "https://a.example/?q=\"{a}\"&b=<c>";
  article.title = "=HYPERLINK(\"x\") & 50% of {$_~^\\#} <b>]]>\x01";
  article.author = "-Ann \"Pen\" O'Lee; +Reuters\r\nER  - ";
  article.source = "a&b_c.example";
  article.text = "\tline 1,\r\nline \"2\"";
  StoryResult story = story_of({hit});
  story.snippet = {"<script>x</script> & storm", {{21, 26}}};
  return story;
}

StoryResult bare_story() {
  Hit hit;
  hit.id = 9;
  StoryResult story = story_of({hit});
  story.story = 9;
  story.facts.articles = 1;
  story.facts.first = 9;
  return story;
}

Provenance sample_provenance() {
  Provenance provenance;
  provenance.program = "newsfold-search 9.9";
  provenance.searched = Date{2026, 11, 25};
  provenance.archive = {"00000000000000aa", 7, 160, {}};
  provenance.request.query = "storm\n@misc{x}";
  provenance.request.dates.from = Date{2011, 9, 1};
  provenance.request.sources = {"a.example", "b.example"};
  provenance.request.limit = std::numeric_limits<std::size_t>::max();
  provenance.parsed = "storm AND source:a.example";
  provenance.counts = {3, 5, 3};
  return provenance;
}

}  // namespace newsfold
