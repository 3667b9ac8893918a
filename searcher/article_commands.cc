// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/article_commands.h"

#include "common/archive.h"
#include "searcher/match/kinship.h"
#include "searcher/match/similar.h"
#include "searcher/match/text_diff.h"
#include "searcher/match/whole_story.h"
#include "searcher/render/diff_json.h"
#include "searcher/render/diff_text.h"
#include "searcher/render/json.h"
#include "searcher/render/kinship_json.h"
#include "searcher/render/kinship_text.h"
#include "searcher/render/story_json.h"
#include "searcher/render/story_text.h"

namespace newsfold {
namespace {

// Prints what find(archive) finds: as_json(found), or print(found).
// Returns if there was anything.
template <typename Find, typename AsJson, typename Print>
auto print_found(const SearchOptions& options, std::ostream& out,
                 Messages* messages, Find find, AsJson as_json, Print print) {
  std::vector<std::string> missing;
  auto found = read_archive(options.archive, options.reading,
                            [&](const ArchiveReader& archive) {
                              missing = archive.missing();
                              return find(archive);
                            });
  tell_missing(missing, messages);
  if (!found) {
    messages->say(found.error().message);
  } else if (options.format == SearchFormat::Json) {
    out << dump_indented(as_json(*found)) << '\n';
  } else {
    print(*found);
  }
  return found;
}

}  // namespace

ExitCode run_story(const SearchOptions& options, const std::string& article,
                   std::ostream& out, Messages* messages) {
  const auto found = print_found(
      options, out, messages,
      [&](const ArchiveReader& archive) {
        return find_story(archive, article);
      },
      whole_story_json,
      [&](const WholeStory& story) {
        print_story(story, options.terminal, out);
      });
  return found ? ExitCode::Done : ExitCode::Error;
}

ExitCode run_show(const SearchOptions& options, const std::string& article,
                  std::ostream& out, Messages* messages) {
  const auto found = print_found(
      options, out, messages,
      [&](const ArchiveReader& archive) {
        return find_placed_article(archive, article);
      },
      placed_article_json,
      [&](const PlacedArticle& placed) {
        print_article(placed, options.terminal, out);
      });
  return found ? ExitCode::Done : ExitCode::Error;
}

ExitCode run_diff(const SearchOptions& options, const std::string& first,
                  const std::string& second, std::ostream& out,
                  Messages* messages) {
  const auto found = print_found(
      options, out, messages,
      [&](const ArchiveReader& archive) {
        return find_diff(archive, first, second);
      },
      diff_json,
      [&](const ArticleDiff& diff) {
        print_diff(diff, options.terminal, out);
      });
  if (!found) return ExitCode::Error;
  return found->differs() ? ExitCode::NothingFound : ExitCode::Done;
}

ExitCode run_similar(const SearchOptions& options, const std::string& article,
                     std::ostream& out, Messages* messages) {
  const Result<SearchResult> found = read_archive(
      options.archive, options.reading, [&](const ArchiveReader& archive) {
        return find_similar(archive, options.request, article);
      });
  if (!found) {
    messages->say(found.error().message);
    return ExitCode::Error;
  }
  print_page(options, *found, out);
  return found->counts.articles > 0 ? ExitCode::Done : ExitCode::NothingFound;
}

ExitCode run_kinship(const SearchOptions& options, const std::string& first,
                     const std::string& second, std::ostream& out,
                     Messages* messages) {
  const auto found = print_found(
      options, out, messages,
      [&](const ArchiveReader& archive) {
        return find_kinship(archive, {options.archive}, first, second);
      },
      kinship_json,
      [&](const Kinship& kinship) { print_kinship(kinship, out); });
  if (!found) return ExitCode::Error;
  return found->same_story ? ExitCode::Done : ExitCode::NothingFound;
}

}  // namespace newsfold
