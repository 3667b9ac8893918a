// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/commands.h"

#include "searcher/answer.h"
#include "searcher/batch_line.h"
#include "searcher/export.h"
#include "searcher/match/engine.h"
#include "searcher/render/atom.h"
#include "searcher/render/json.h"
#include "searcher/render/nothing_found.h"
#include "searcher/render/text.h"
#include "searcher/render/trec.h"

namespace newsfold {
namespace {

using Json = nlohmann::ordered_json;

Result<Answer> search_archive(const SearchOptions& options) {
  const Reasons reasons = options.format == SearchFormat::Atom
                              ? Reasons::Unwanted
                              : Reasons::Wanted;
  return read_archive(
      options.archive, options.reading, [&](const ArchiveReader& archive) {
        SearchEngine engine(archive);
        return answer(&engine, archive, options.request, reasons);
      });
}

Json json_of(const SearchOptions& options, const Answer& answer) {
  const auto provenance =
      wanted_provenance(options.request, options.searched, answer.result);
  return answer_json(answer,
                     {options.full_text, provenance ? &*provenance : nullptr});
}

WriterOptions writer_options(const SearchOptions& options) {
  return {options.request.offset, options.full_text, options.topic};
}

Result<Outcome> export_results(const SearchOptions& options,
                               std::ostream& out) {
  const auto writer = make_writer(options.format, writer_options(options), out);
  return read_archive(
      options.archive, options.reading,
      [&](const ArchiveReader& archive) -> Result<Outcome> {
        SearchEngine engine(archive);
        const Result<MatchSet> found = engine.match(options.request);
        if (!found) return found.error();
        return write_results(&engine, options.request, *found, options.searched,
                             writer.get(), out);
      });
}

void print_answer(const SearchOptions& options, const Answer& answer,
                  std::ostream& out, Messages* messages) {
  if (options.format == SearchFormat::Json) {
    out << dump_indented(json_of(options, answer)) << '\n';
    return;
  }
  print_page(options, answer.result, out);
  if (answer.nothing) messages->tell(nothing_found_text(*answer.nothing));
}

Result<Outcome> print_results(const SearchOptions& options, std::ostream& out,
                              Messages* messages) {
  if (is_export(options.format)) return export_results(options, out);
  const Result<Answer> answer = search_archive(options);
  if (!answer) return answer.error();
  print_answer(options, *answer, out, messages);
  return Outcome{answer->result.counts, answer->result.archive};
}

// Keeps one engine for all lines, and a fresh one when the archive changed.
class BatchRunner {
 public:
  BatchRunner(const SearchOptions& options, std::ostream& out,
              Messages* messages)
      : options_(options), out_(out), messages_(messages) {
    open();
  }

  void run_line(const std::string& line, std::uint64_t number,
                const std::string& in_name) {
    const Result<BatchLine> parsed = parse_batch_line(line, options_.request);
    std::string id = id_of_batch_line(line);
    if (id.empty()) id = std::to_string(number);
    if (!parsed) {
      fail(id, in_name, number, parsed.error());
      return;
    }
    const Result<SearchResult> result = search(parsed->request);
    if (!result) {
      fail(id, in_name, number, result.error());
      return;
    }
    found_ = found_ || result->counts.articles > 0;
    print_line(id, parsed->request, *result);
  }

  ExitCode exit_code() const {
    if (failed_) return ExitCode::Error;
    return found_ ? ExitCode::Done : ExitCode::NothingFound;
  }

 private:
  void open() {
    engine_.reset();
    archive_ =
        std::make_unique<ArchiveReader>(options_.archive, options_.reading);
    engine_ = std::make_unique<SearchEngine>(*archive_);
    if (options_.format == SearchFormat::Trec) {
      tell_missing(archive_->missing(), messages_);
    }
  }

  Result<SearchResult> search(const SearchRequest& request) {
    return with_new_tries([&] { return engine_->search(request); },
                          [&] { open(); });
  }

  void print_line(const std::string& id, const SearchRequest& request,
                  const SearchResult& result) {
    SearchOptions options = options_;
    options.topic = id;
    options.request = request;
    if (options.format == SearchFormat::Json) {
      Json json = {{"id", id}};
      json.update(json_of(options, {result, std::nullopt}));
      out_ << dump_line(json) << '\n';
    } else if (options.format == SearchFormat::Trec) {
      TrecWriter writer(writer_options(options), out_);
      for (const StoryResult& story : result.results) writer.write(story);
    } else {
      print_page(options, result, out_);
    }
  }

  void fail(const std::string& id, const std::string& in_name,
            std::uint64_t number, const Error& error) {
    failed_ = true;
    messages_->report(in_name, std::to_string(number), error.message);
    if (options_.format == SearchFormat::Json) {
      out_ << dump_line({{"id", id}, {"error", error.message}}) << '\n';
    }
  }

  const SearchOptions& options_;
  std::ostream& out_;
  Messages* const messages_;
  std::unique_ptr<ArchiveReader> archive_;
  std::unique_ptr<SearchEngine> engine_;
  bool found_ = false;
  bool failed_ = false;
};

}  // namespace

void tell_missing(const std::vector<std::string>& missing, Messages* messages) {
  for (const std::string& segment : missing) {
    messages->say("incomplete: " + segment + " does not answer");
  }
}

void print_page(const SearchOptions& options, const SearchResult& result,
                std::ostream& out) {
  const SearchRequest& request = options.request;
  const auto wanted = wanted_provenance(request, options.searched, result);
  const Provenance* provenance = wanted ? &*wanted : nullptr;
  if (options.format == SearchFormat::Json) {
    out << dump_indented(json_of(options, {result, std::nullopt})) << '\n';
  } else if (options.format == SearchFormat::Atom) {
    print_atom(result, {request.offset, request.limit, provenance}, out);
  } else {
    print_text(result, {options.terminal, request.offset, provenance}, out);
  }
}

ExitCode run_explain(const SearchOptions& options, std::ostream& out,
                     Messages* messages) {
  const Result<QueryTree> tree = read_archive(
      options.archive, options.reading, [&](const ArchiveReader& archive) {
        return SearchEngine(archive).parse(options.request);
      });
  if (!tree) {
    messages->say(tree.error().message);
    return ExitCode::Error;
  }
  out << describe(*tree) << '\n';
  return ExitCode::Done;
}

ExitCode run_search(const SearchOptions& options, std::ostream& out,
                    Messages* messages) {
  const Result<Outcome> outcome = print_results(options, out, messages);
  if (!outcome) {
    messages->say(outcome.error().message);
    return ExitCode::Error;
  }
  const bool is_told = options.format == SearchFormat::Text ||
                       options.format == SearchFormat::Json;
  if (!is_told) tell_missing(outcome->archive.missing, messages);
  return outcome->counts.articles > 0 ? ExitCode::Done : ExitCode::NothingFound;
}

ExitCode run_batch(const SearchOptions& options, std::istream& in,
                   const std::string& in_name, std::ostream& out,
                   Messages* messages) {
  BatchRunner runner(options, out, messages);
  std::uint64_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    runner.run_line(line, number, in_name);
  }
  return runner.exit_code();
}

}  // namespace newsfold
