// SPDX-License-Identifier: GPL-3.0-or-later
// Manual pages and completion of an invented program.

#include <catch2/catch.hpp>

#include "common/manual/completion.h"
#include "common/manual/man_page.h"
#include "common/manual/program_manual.h"

namespace newsfold {
namespace {

using Catch::Contains;
using Strings = std::vector<std::string>;

struct Program {
  CLI::App app{"Catches ferries.", "ferry-net"};
  std::string text;
  std::vector<std::string> words;
  bool flag = false;

  Program() {
    app.add_option("-a,--archive", text, "folder of it")
        ->envname("FERRY_ARCHIVE")
        ->option_text("FOLDER");
    app.add_option("--sort", text, "newest or oldest; don't [guess]: \\n")
        ->option_text("ORDER (newest)");
    app.add_flag("--loud", flag, "make noise");
    app.add_option("--secret", text, "hidden")->group("");
    app.add_option("query", words, "words");
    app.footer("\nexamples:\n  ferry-net -a x\n  .dotted\n\nexit codes: 0");
  }

  ProgramManual manual() const {
    return manual_of(app, {{"--sort", {"newest", "oldest"}}});
  }
};

TEST_CASE("what a program says of itself", "[manual]") {
  const ProgramManual manual = Program().manual();

  CHECK(manual.name == "ferry-net");
  CHECK(manual.about == "Catches ferries.");
  REQUIRE(manual.options.size() == 4);  // and --help
  CHECK(manual.options[1].names == Strings{"-a", "--archive"});
  CHECK(manual.options[1].value == "FOLDER");
  CHECK(manual.options[1].is_path);
  CHECK(manual.options[1].environment == "FERRY_ARCHIVE");
  CHECK(manual.options[2].value == "ORDER");
  CHECK(manual.options[2].choices == Strings{"newest", "oldest"});
  CHECK(manual.options[3].value.empty());
}

TEST_CASE("subcommands are commands", "[manual]") {
  Program program;
  CLI::App* add = program.app.add_subcommand("add", "take more");
  add->add_option("-a,--archive", program.text, "folder of it")
      ->option_text("FOLDER");
  add->add_option("dump", program.words, "what to take");
  add->add_flag("--dry-run", program.flag, "take nothing");
  const ProgramManual manual = program.manual();

  REQUIRE(manual.commands.size() == 1);
  CHECK(manual.commands[0].name == "add");
  CHECK(manual.commands[0].operands == "dump...");
  REQUIRE(manual.commands[0].options.size() == 2);
  CHECK(manual.commands[0].options[1].names == Strings{"--dry-run"});
  CHECK(all_options(manual).size() == 5);  // --archive once
}

TEST_CASE("a manual page", "[manual]") {
  ProgramManual manual = Program().manual();
  manual.commands.push_back({"count", "QUERY", "how many", {}});
  const std::string page = man_page(manual, "1.2");

  CHECK_THAT(page,
             Catch::StartsWith(".TH FERRY\\-NET 1 \"\" \"newsfold 1.2\""));
  CHECK_THAT(page, Contains("\n.SH NAME\nferry\\-net \\- Catches ferries.\n"));
  CHECK_THAT(page, Contains("\n\\fBcount\\fR \\fIQUERY\\fR\nhow many\n"));
  CHECK_THAT(page, Contains("\n\\fB\\-a\\fR, \\fB\\-\\-archive\\fR "
                            "\\fIFOLDER\\fR\nfolder of it\n"));
  CHECK_THAT(page, Contains("variable FERRY_ARCHIVE sets it"));
  CHECK_THAT(page, Contains("don't [guess]: \\en\n"));
  CHECK_THAT(page, Contains(".SH EXAMPLES\n.nf\n  ferry\\-net \\-a x\n"
                            "  .dotted\n.fi\n.SH EXIT CODES\n.nf\n0\n.fi\n"));
  CHECK_THAT(page, !Contains("secret"));
}

TEST_CASE("a line of a page that begins as a request is none", "[manual]") {
  ProgramManual manual;
  manual.footer = "notes:\n.so /etc/passwd\n'quote\n";

  CHECK_THAT(man_page(manual, "1"),
             Contains("\n\\&.so /etc/passwd\n\\&'quote\n"));
}

TEST_CASE("completion for three shells", "[manual]") {
  ProgramManual manual = Program().manual();
  manual.commands.push_back({"count", "QUERY", "how many", {}});

  const std::string bash = bash_completion(manual);
  CHECK_THAT(bash, Contains("-a|--archive) COMPREPLY=($(compgen -f "));
  CHECK_THAT(bash, Contains("--sort) COMPREPLY=($(compgen -W 'newest oldest'"));
  CHECK_THAT(bash, Contains("complete -o default -F _ferry_net ferry-net\n"));
  const std::string zsh = zsh_completion(manual);
  CHECK_THAT(zsh, Catch::StartsWith("#compdef ferry-net\n"));
  CHECK_THAT(zsh,
             Contains("'*--sort[newest or oldest; don'\\''t \\[guess\\]\\: "
                      "\\\\n]:ORDER:(newest oldest)'"));
  CHECK_THAT(zsh, Contains("'count:how many'"));
  const std::string fish = fish_completion(manual);
  CHECK_THAT(fish, Contains("complete -c ferry-net -s a -l archive -r -F -d "
                            "'folder of it'\n"));
  CHECK_THAT(fish, Contains(" -l sort -x -a 'newest oldest' -d "));
  CHECK_THAT(fish, Contains(" -n __fish_use_subcommand -a count -d "));
  for (const std::string& text : {bash, zsh, fish}) {
    CHECK_THAT(text, !Contains("secret"));
  }
}

}  // namespace
}  // namespace newsfold
