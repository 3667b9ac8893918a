// SPDX-License-Identifier: GPL-3.0-or-later
// newsfold-index: crawl dumps in, a searchable archive out.

#include <functional>
#include <iostream>

#include <CLI/CLI.hpp>
#include <unistd.h>
#include <xapian.h>

#include "common/archive.h"
#include "common/command_line.h"
#include "common/manual/program_manual.h"
#include "common/version.h"
#include "indexer/commands.h"
#include "indexer/extract_command.h"
#include "indexer/read/interrupt.h"

namespace newsfold {
namespace {

constexpr const char* kProgram = "newsfold-index";

constexpr const char* kFooter = R"(
examples:
  newsfold-index add --archive news crawl.jsonl.gz more/ letters.txt
  zstdcat crawl.jsonl.zst | newsfold-index add --archive news -
  newsfold-index add --archive news --field text=content set.jsonl
  newsfold-index add --archive news --dry-run CC-NEWS-2019.warc.gz
  newsfold-index extract page.html crawl.warc.gz > articles.jsonl
  newsfold-index stories --archive news > stories.jsonl
  newsfold-index delete --archive news 'https://site.example/private/*'

exit codes: 0 done, 1 nothing to do (delete, extract, stories: no article),
            2 error, unreadable dump or interrupted)";

struct Arguments {
  std::string archive;
  bool json = false;
  bool dry_run = false;
  StoriesFormat stories_format = StoriesFormat::Jsonl;
  AddOptions add;
  ExtractRun extract;
  std::vector<std::string> mappings;
  std::vector<std::string> targets;

  OutputFormat format() const {
    return json ? OutputFormat::Json : OutputFormat::Text;
  }
};

using Action = std::function<ExitCode(Messages*)>;

CLI::App* add_command(CLI::App* app, const char* name, const char* about,
                      Arguments* arguments) {
  CLI::App* command = app->add_subcommand(name, about);
  command
      ->add_option("-a,--archive", arguments->archive, "folder of the archive")
      ->option_text("FOLDER REQUIRED")
      ->required();
  command->add_flag("--json", arguments->json, "print the result as JSON");
  return command;
}

// False, with a complaint, if a --field is none.
bool set_fields(const Arguments& arguments, ExtractOptions* options,
                Messages* messages) {
  for (const std::string& mapping : arguments.mappings) {
    const auto field = options->fields.set(mapping);
    if (!field) {
      messages->say(field.error().message);
      return false;
    }
  }
  return true;
}

// Runs `newsfold-index add`.
ExitCode add(Arguments* arguments, Messages* messages) {
  AddOptions& options = arguments->add;
  if (!set_fields(*arguments, &options.extract, messages)) {
    return ExitCode::Error;
  }
  options.archive = arguments->archive;
  options.progress =
      ::isatty(STDERR_FILENO) ? Progress::Display::On : Progress::Display::Off;
  catch_interrupts();
  return (arguments->dry_run ? run_survey : run_add)(
      options, arguments->format(), std::cout, messages);
}

// What commands that read dumps share.
void describe_dumps(CLI::App* command, const char* format_option,
                    std::vector<std::string>* paths, DumpFormat* format,
                    Arguments* arguments) {
  command
      ->add_option("dump", *paths,
                   "WARC, WET, ARC, JSONL, HTML or text files, folders of "
                   "them, - for standard input; .gz, .zst and .lz4 are "
                   "unpacked")
      ->required();
  command
      ->add_option("--field", arguments->mappings,
                   "where a field of JSON records stands: text=content, "
                   "text=article.body; once for each field")
      ->allow_extra_args(false)
      ->option_text("FIELD=KEY");
  command
      ->add_option(format_option, *format,
                   "of the dumps: warc (WET too), arc, jsonl, html or text; "
                   "the default looks at names and first bytes")
      ->transform(CLI::CheckedTransformer(
          std::map<std::string, DumpFormat>{{"auto", DumpFormat::Auto},
                                            {"warc", DumpFormat::Warc},
                                            {"arc", DumpFormat::Arc},
                                            {"jsonl", DumpFormat::Jsonl},
                                            {"html", DumpFormat::Html},
                                            {"text", DumpFormat::Text}}))
      ->option_text("FORMAT");
  command->footer("fields of JSON records and their usual names:\n" +
                  FieldMap::describe());
}

void describe_add(CLI::App* app, Arguments* arguments, Action* action) {
  CLI::App* command =
      add_command(app, "add", "index dumps; again adds only news", arguments);
  describe_dumps(command, "--format", &arguments->add.paths,
                 &arguments->add.format, arguments);
  command->add_flag("--dry-run", arguments->dry_run,
                    "report what the dumps would add, and write nothing");
  command
      ->add_option("--workers", arguments->add.workers,
                   "threads; default one per core")
      ->check(CLI::Range(1, 256))
      ->option_text("N");
  command->callback([=] {
    *action = [=](Messages* messages) { return add(arguments, messages); };
  });
}

void describe_extract(CLI::App* app, Arguments* arguments, Action* action) {
  CLI::App* command = app->add_subcommand(
      "extract", "print what is found in each page of dumps, without indexing");
  ExtractRun* const run = &arguments->extract;
  describe_dumps(command, "--dump-format", &run->paths, &run->dump_format,
                 arguments);
  using Format = ExtractRun::Format;
  command->add_option("--format", run->format, "of the output: jsonl or text")
      ->transform(CLI::CheckedTransformer(std::map<std::string, Format>{
          {"jsonl", Format::Jsonl}, {"text", Format::Text}}))
      ->option_text("FORMAT");
  command->callback([=] {
    *action = [=](Messages* messages) {
      if (!set_fields(*arguments, &run->extract, messages)) {
        return ExitCode::Error;
      }
      catch_interrupts();
      return run_extract(*run, std::cout, messages);
    };
  });
}

void describe_fold(CLI::App* app, Arguments* arguments, Action* action) {
  add_command(app, "fold", "find copies and stories anew", arguments)
      ->callback([=] {
        *action = [=](Messages*) {
          return run_fold(arguments->archive, arguments->format(), std::cout);
        };
      });
  CLI::App* stories = app->add_subcommand(
      "stories", "print the story and the copy group of each article");
  stories
      ->add_option("-a,--archive", arguments->archive, "folder of the archive")
      ->option_text("FOLDER REQUIRED")
      ->required();
  stories
      ->add_option("--format", arguments->stories_format,
                   "of the output: jsonl or text")
      ->transform(CLI::CheckedTransformer(std::map<std::string, StoriesFormat>{
          {"jsonl", StoriesFormat::Jsonl}, {"text", StoriesFormat::Text}}))
      ->option_text("FORMAT");
  stories->callback([=] {
    *action = [=](Messages*) {
      return run_stories(arguments->archive, arguments->stories_format,
                         std::cout);
    };
  });
}

void describe_others(CLI::App* app, Arguments* arguments, Action* action) {
  add_command(app, "stats", "what the archive holds", arguments)->callback([=] {
    *action = [=](Messages*) {
      return run_stats(arguments->archive, arguments->format(), std::cout);
    };
  });
  add_command(app, "check", "look for damage", arguments)->callback([=] {
    *action = [=](Messages*) {
      return run_check(arguments->archive, arguments->format(), std::cout);
    };
  });
  add_command(app, "compact", "merge all segments into one", arguments)
      ->callback([=] {
        *action = [=](Messages*) {
          return run_compact(arguments->archive, arguments->format(),
                             std::cout);
        };
      });
  CLI::App* remove = add_command(
      app, "delete", "delete articles; later dumps do not bring them back",
      arguments);
  remove
      ->add_option("target", arguments->targets,
                   "article id, URL, or the beginning of URLs with * behind")
      ->required();
  remove->callback([=] {
    *action = [=](Messages* messages) {
      return run_delete(arguments->archive, arguments->targets,
                        arguments->format(), std::cout, messages);
    };
  });
}

ExitCode run(int argc, char** argv, Messages* messages) {
  CLI::App app("Builds and keeps a news archive for newsfold-search.",
               kProgram);
  app.set_version_flag("--version", std::string(kProgram) + " " + kVersion);
  app.require_subcommand(1);
  app.footer(kFooter);
  Arguments arguments;
  Action action;
  describe_add(&app, &arguments, &action);
  describe_extract(&app, &arguments, &action);
  describe_fold(&app, &arguments, &action);
  describe_others(&app, &arguments, &action);
  offer_manual(&app, [&] { return manual_of(app, {}); });
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return exit_code_of(app, error, messages);
  }
  return action(messages);
}

}  // namespace
}  // namespace newsfold

int main(int argc, char** argv) {
  return newsfold::run_program(newsfold::kProgram, argc, argv, newsfold::run);
}
