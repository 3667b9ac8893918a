// SPDX-License-Identifier: GPL-3.0-or-later
// The fold: which articles tell one story, and which are copies.
//
//   texts ─ shingles ──▶ links of copies and versions    copy_finder.h
//         ─ families ──▶ one telling each                tellings.h
//         ─ undated ones ──▶ their probable days         day_estimator.h
//         ─ scores ─ clusters ──▶ stories, day by day    story_finder.h
//         ─ undated ones left ──▶ stories of their own   undated_stories.h
//
// The answer is a function of the articles and of one table of frequencies
// (fold_table.h): it does not depend on the order or the grouping of dumps.  A
// run touches the days of its articles and those within reach of them, and
// leaves the rest alone.
//
// What is remembered between runs stands in ARCHIVE/fold/:
//
//   frequencies   the table
//   shingles/     shingle → articles that have it among their keys
//   copies/, versions/   article → article
//   vectors/      story vectors, by month
//   undated       what each day says of each undated telling
//
// All of it can be made anew: all() does it, and so does the next run where the
// table is missing.  What writers note there to survive a kill is theirs
// (indexer/write/relabel.h, takedown.h).

#pragma once

#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "indexer/fold/article_shelf.h"

namespace newsfold {

// What the fold says of an article, where that differs from what stands there.
struct FoldLabel {
  std::uint32_t segment = 0;  // place in the list of segments
  Xapian::docid document = 0;
  StoryId story = 0;
  std::uint64_t copy_group = 0;
  std::uint32_t copies = 0;     // other articles in the copy group
  std::uint64_t captured = 0;   // first capture, as time_number(); 0 if unknown
  std::uint32_t lead_rank = 0;  // FacetRecord::lead_rank

  auto operator<=>(const FoldLabel&) const = default;
};

// The labels of the last pass stand in the segments: what it counted is kept
// from now on.  Until then the next pass starts from what was there before, or
// counts again and folds all, as it must if this one was killed.  Throws
// std::filesystem::filesystem_error.
void keep_counted(const std::filesystem::path& folder);

// Throws Xapian::Error, ArchiveError, std::filesystem::filesystem_error.
class FoldPass {
 public:
  // `folder` is ARCHIVE/fold, made if it is not there; `segments` are all
  // segments of the archive, those not yet published included; `captures` those
  // that they do not know of (see ArticleShelf).
  FoldPass(std::filesystem::path folder,
           const std::vector<std::filesystem::path>& segments,
           ArticleShelf::Captures captures = {});
  ~FoldPass();

  // The articles of one segment are new: what changes, by segment and document.
  // `run` names the run; the same run again does no harm.
  std::vector<FoldLabel> add_segment(std::uint32_t segment,
                                     const std::string& run);

  // Nothing is new but the captures.
  std::vector<FoldLabel> note_captures();

  // Counts the frequencies anew and folds everything.
  std::vector<FoldLabel> all();

  // Articles were deleted, published on `days`; `relatives` are the families
  // they belonged to, of which those that are gone too do not matter.
  std::vector<FoldLabel> after_deletion(const std::vector<ArticleId>& relatives,
                                        const std::set<int>& days);

  // Those that hang together with an article as one text, itself among them.
  std::vector<ShelvedArticle> family_of(const ShelvedArticle& article) const;

  const ArticleShelf& shelf() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace newsfold
