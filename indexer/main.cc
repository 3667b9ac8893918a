// SPDX-License-Identifier: GPL-3.0-or-later
// newsfold-index: crawl dumps in, a searchable archive out.

#include <functional>
#include <iostream>

#include <CLI/CLI.hpp>
#include <unistd.h>
#include <xapian.h>

#include "common/archive.h"
#include "common/command_line.h"
#include "common/version.h"
#include "indexer/commands.h"
#include "indexer/read/interrupt.h"

namespace newsfold {
namespace {

constexpr const char* kProgram = "newsfold-index";

constexpr const char* kFooter = R"(
examples:
  newsfold-index add --archive news crawl.jsonl.gz more/ letters.txt
  zstdcat crawl.jsonl.zst | newsfold-index add --archive news -
  newsfold-index add --archive news --field text=content set.jsonl
  newsfold-index delete --archive news 'https://site.example/private/*'

exit codes: 0 done, 1 nothing to do (delete: no such article),
            2 error, unreadable dump or interrupted)";

struct Arguments {
  std::string archive;
  bool json = false;
  AddOptions add;
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
      ->required();
  command->add_flag("--json", arguments->json, "print the result as JSON");
  return command;
}

// Runs `newsfold-index add`.
ExitCode add(Arguments* arguments, Messages* messages) {
  AddOptions& options = arguments->add;
  for (const std::string& mapping : arguments->mappings) {
    const auto field = options.extract.fields.set(mapping);
    if (!field) {
      messages->say(field.error().message);
      return ExitCode::Error;
    }
  }
  options.archive = arguments->archive;
  options.progress =
      ::isatty(STDERR_FILENO) ? Progress::Display::On : Progress::Display::Off;
  catch_interrupts();
  return run_add(options, arguments->format(), std::cout, messages);
}

void describe_add(CLI::App* app, Arguments* arguments, Action* action) {
  CLI::App* command =
      add_command(app, "add", "index dumps; again adds only news", arguments);
  command
      ->add_option("dump", arguments->add.paths,
                   "JSONL or text files, folders of them, - for standard "
                   "input; .gz and .zst are unpacked")
      ->required();
  command
      ->add_option("--field", arguments->mappings,
                   "where a field of JSON records stands: text=content, "
                   "text=article.body; once for each field")
      ->allow_extra_args(false)
      ->option_text("FIELD=KEY");
  command
      ->add_option("--format", arguments->add.format,
                   "jsonl or text; the default looks at names and first bytes")
      ->transform(CLI::CheckedTransformer(
          std::map<std::string, DumpFormat>{{"auto", DumpFormat::Auto},
                                            {"jsonl", DumpFormat::Jsonl},
                                            {"text", DumpFormat::Text}}))
      ->option_text("FORMAT");
  command
      ->add_option("--workers", arguments->add.workers,
                   "threads; default one per core")
      ->check(CLI::Range(1, 256))
      ->option_text("N");
  command->footer("fields of JSON records and their usual names:\n" +
                  FieldMap::describe());
  command->callback([=] {
    *action = [=](Messages* messages) { return add(arguments, messages); };
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
  describe_others(&app, &arguments, &action);
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
