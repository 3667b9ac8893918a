// SPDX-License-Identifier: GPL-3.0-or-later
// What can be wrong with an archive, from the outside in: checksums of the
// files, Xapian's own structures, and the promises of common/schema.h.

#include <boost/unordered/unordered_flat_set.hpp>
#include <fmt/format.h>
#include <fmt/ostream.h>
#include <nlohmann/json.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include "common/archive.h"
#include "common/facet_record.h"
#include "common/schema.h"
#include "common/stored_article.h"
#include "common/wire.h"
#include "indexer/commands.h"
#include "indexer/write/segment.h"

namespace newsfold {
namespace fs = std::filesystem;
namespace {

using Problems = std::vector<std::string>;

// Damaged blocks can crash Xapian's checker, so it runs in a child process.
bool xapian_confirms(const fs::path& segment) {
  const pid_t child = ::fork();
  if (child < 0) throw std::system_error(errno, std::generic_category());
  if (child == 0) {
    int errors = 1;
    try {
      errors = static_cast<int>(
          Xapian::Database::check(segment.string(), 0, nullptr));
    } catch (...) {
    }
    ::_exit(errors == 0 ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void check_document(const Xapian::Document& document, Problems* problems) {
  const auto complain = [&](std::string_view what) {
    problems->push_back(
        fmt::format("document {}: {}", document.get_docid(), what));
  };
  const auto article = decode_article(document.get_data());
  if (!article) {
    complain(article.error().message);
    return;
  }
  const FacetRecord record =
      decode_facet_record(document.get_value(kFacetSlot));
  if (record.article != article_id(*article)) {
    complain("its id does not fit its text");
  }
  if (record.story == 0) complain("it belongs to no story");
  if (document.get_value(kStorySlot) != id_value(record.story)) {
    complain("its story and its facets disagree");
  }
  if (record.wire != wire_key(article->wire)) {
    complain("its agency and its facets disagree");
  }
}

// What was met in all segments.
struct Seen {
  boost::unordered_flat_set<ArticleId> articles;
  boost::unordered_flat_set<ArticleId> leads;  // of stories and copy groups
};

Problems check_documents(const Xapian::Database& segment, Seen* seen) {
  Problems problems;
  for (auto at = segment.postlist_begin(""); at != segment.postlist_end("");
       ++at) {
    const Xapian::Document document = segment.get_document(*at);
    check_document(document, &problems);
    const FacetRecord record =
        decode_facet_record(document.get_value(kFacetSlot));
    const ArticleId id = record.article;
    seen->leads.insert(record.story);
    seen->leads.insert(id_of_value(document.get_value(kCopySlot)));
    if (!seen->articles.insert(id).second) {
      problems.push_back(
          fmt::format("article {} is there twice", format_id(id)));
    }
  }
  return problems;
}

Problems check_segment(const fs::path& path, const Xapian::Database& segment,
                       Seen* seen) {
  Problems problems = verify_sums(path);
  if (!xapian_confirms(path)) {
    problems.push_back("Xapian finds its tables inconsistent");
  }
  if (!problems.empty()) return problems;  // reading on could mislead
  return check_documents(segment, seen);
}

// Stories and copy groups bear the ids of their leads.
Problems check_leads(const Seen& seen) {
  Problems problems;
  for (const ArticleId lead : seen.leads) {
    if (!seen.articles.contains(lead)) {
      problems.push_back(fmt::format(
          "a story or copy group is led by {}, which is not there: fold anew",
          format_id(lead)));
    }
  }
  return problems;
}

// A segment that cannot even be opened is a problem like others.
Problems open_problem(const fs::path& archive) {
  try {
    ArchiveReader reader{archive};
  } catch (const Xapian::Error& error) {
    return {error.get_description()};
  }
  return {};
}

}  // namespace

ExitCode run_check(const fs::path& archive, OutputFormat format,
                   std::ostream& out) {
  const ArchivePaths paths{archive};
  Problems problems = open_problem(archive);
  std::uint64_t articles = 0;
  if (problems.empty()) {
    const ArchiveReader reader(archive);
    Seen seen;
    for (std::size_t i = 0; i < reader.segments().size(); ++i) {
      const std::string& name = reader.segment_names()[i];
      for (const std::string& problem :
           check_segment(paths.segment(name), reader.segments()[i], &seen)) {
        problems.push_back(fmt::format("segments/{}: {}", name, problem));
      }
    }
    articles = seen.articles.size();
    if (problems.empty()) problems = check_leads(seen);
  }
  if (format == OutputFormat::Json) {
    const nlohmann::json json = {{"articles_checked", articles},
                                 {"problems", problems}};
    out << json.dump(2) << '\n';
  } else {
    for (const std::string& problem : problems) out << problem << '\n';
    if (problems.empty()) {
      fmt::print(out, "all is well: {} articles checked\n", articles);
    }
  }
  return problems.empty() ? ExitCode::Done : ExitCode::Error;
}

}  // namespace newsfold
