// SPDX-License-Identifier: GPL-3.0-or-later
// Dumps: what the user names becomes files in a fixed order, and records.

#include "indexer/read/dump.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include "indexer/read/byte_source.h"
#include "indexer/read/jsonl_reader.h"
#include "indexer/read/limits.h"
#include "support/packing.h"
#include "support/temporary_folder.h"

namespace newsfold {
namespace fs = std::filesystem;
namespace {

using Catch::Matchers::Contains;

std::string name_of(DumpFormat format) {
  return format == DumpFormat::Jsonl  ? "jsonl"
         : format == DumpFormat::Warc ? "warc"
         : format == DumpFormat::Arc  ? "arc"
                                      : "text";
}

// A folder of dumps, and what find_dumps() and open_dump() make of it.
struct Dumps {
  TemporaryFolder folder;
  std::ostringstream said;
  Messages messages{"test", said};
  std::uint64_t unreadable = 0;

  std::string path(const std::string& name) const {
    return (folder.path() / name).string();
  }
  std::vector<Dump> find(const std::vector<std::string>& paths,
                         DumpFormat format = DumpFormat::Auto) {
    return find_dumps(paths, format, &messages, &unreadable);
  }
  // Dumps in a line each: the JSONL file, or the names of the text files.
  std::vector<std::string> list(const std::vector<std::string>& paths,
                                DumpFormat format = DumpFormat::Auto) {
    std::vector<std::string> list;
    for (const Dump& dump : find(paths, format)) {
      std::string line = name_of(dump.format);
      if (dump.files.empty()) {
        line += " " +
                fs::path(dump.path).lexically_relative(folder.path()).string();
      }
      for (const PageFile& file : dump.files) {
        line += (file.format == DumpFormat::Html ? " html:" : " ") + file.name;
      }
      list.push_back(line);
    }
    return list;
  }
  std::vector<Page> pages(const std::string& name,
                          DumpFormat format = DumpFormat::Auto) {
    std::vector<Page> pages;
    for (const Dump& dump : find({path(name)}, format)) {
      const auto reader = open_dump(dump, &messages);
      for (Page page; reader->next(&page);) pages.push_back(page);
    }
    return pages;
  }
};

using Names = std::vector<std::string>;

TEST_CASE("a name tells the format", "[dump]") {
  struct Case {
    const char* name;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"a.jsonl", "jsonl a.jsonl"},
      {"a.ndjson", "jsonl a.ndjson"},
      {"a.jsonl.gz", "jsonl a.jsonl.gz"},
      {"a.ndjson.zst", "jsonl a.ndjson.zst"},
      {"a.txt", "text a.txt"},
      {"a.text", "text a.text"},
      {"a.txt.gz", "text a.txt.gz"},
      {"a.txt.zst", "text a.txt.zst"},
      {"a.txt.lz4", "text a.txt.lz4"},
      {"a.html", "text html:a.html"},
      {"a.htm", "text html:a.htm"},
      {"a.xhtml.gz", "text html:a.xhtml.gz"},
      {"a.warc", "warc a.warc"},
      {"a.warc.gz", "warc a.warc.gz"},
      {"a.warc.zst", "warc a.warc.zst"},
      {"a.warc.lz4", "warc a.warc.lz4"},
      {"a.warc.wet.gz", "warc a.warc.wet.gz"},
      {"a.warc.wat.gz", "warc a.warc.wat.gz"},
      {"a.wet", "warc a.wet"},
      {"a.arc", "arc a.arc"},
      {"a.arc.gz", "arc a.arc.gz"},
  }));
  CAPTURE(c.name);
  Dumps dumps;
  // Bytes that say otherwise: the name is stronger.
  dumps.folder.write(c.name, std::string(c.expected).starts_with("text")
                                 ? "{\"text\": \"x\"}"
                                 : "Dear Sir");

  CHECK(dumps.list({dumps.path(c.name)}) == Names{c.expected});
}

TEST_CASE("the first byte tells the format where the name does not", "[dump]") {
  struct Case {
    const char* because;
    std::string bytes;
    const char* expected;
  };
  const auto c = GENERATE_COPY(values<Case>({
      {"an object", "{\"text\": \"x\"}", "jsonl dump"},
      {"space before it", "\n\t {}", "jsonl dump"},
      {"packed", gzip("{}"), "jsonl dump"},
      {"packed otherwise", zstd("\n{}"), "jsonl dump"},
      {"text", "Dear Sir", "text dump"},
      {"a page", "<!doctype html>", "text html:dump"},
      {"WARC", "WARC/1.0\r\n", "warc dump"},
      {"WARC, packed", gzip("WARC/1.0\r\n"), "warc dump"},
      {"ARC", "filedesc://a.arc 0.0.0.0 ", "arc dump"},
      {"nothing", "", "text dump"},
      {"only space", " \n", "text dump"},
  }));
  CAPTURE(c.because);
  Dumps dumps;
  dumps.folder.write("dump", c.bytes);

  CHECK(dumps.list({dumps.path("dump")}) == Names{c.expected});
}

// ".json" may hold one record a line, or anything else.
TEST_CASE("a .json file is looked into, and left where it only lies about",
          "[dump]") {
  Dumps dumps;
  dumps.folder.write("d/a.json", "{}");
  dumps.folder.write("d/b.json.gz", gzip("{}"));

  CHECK(dumps.list({dumps.path("d/a.json"), dumps.path("d/b.json.gz")}) ==
        Names{"jsonl d/a.json", "jsonl d/b.json.gz"});
  CHECK(dumps.list({dumps.path("d")}).empty());
}

TEST_CASE("a given format holds for all files", "[dump]") {
  Dumps dumps;
  dumps.folder.write("d/a.txt", "{}");
  dumps.folder.write("d/b.jsonl", "{}");
  dumps.folder.write("d/c.unknown", "{}");

  CHECK(dumps.list({dumps.path("d")}, DumpFormat::Text) ==
        Names{"text a.txt b.jsonl c.unknown"});
  CHECK(dumps.list({dumps.path("d")}, DumpFormat::Jsonl) ==
        Names{"jsonl d/a.txt", "jsonl d/b.jsonl", "jsonl d/c.unknown"});
}

TEST_CASE("folders are walked in the order of names", "[dump]") {
  Dumps dumps;
  for (const char* name : {"d/b.jsonl", "d/a/z.jsonl", "d/a/b/c.jsonl",
                           "d/B.jsonl", "d/10.jsonl", "d/9.jsonl"}) {
    dumps.folder.write(name, "{}");
  }

  CHECK(dumps.list({dumps.path("d")}) ==
        Names{"jsonl d/10.jsonl", "jsonl d/9.jsonl", "jsonl d/B.jsonl",
              "jsonl d/a/b/c.jsonl", "jsonl d/a/z.jsonl", "jsonl d/b.jsonl"});
}

TEST_CASE("a folder gives what is a dump by its name, and nothing hidden",
          "[dump]") {
  Dumps dumps;
  for (const char* name :
       {"d/a.jsonl", "d/README.md", "d/.hidden.jsonl", "d/.git/x.jsonl",
        "d/.git/sub/x.jsonl", "d/sub/.y.txt", "d/sub/c.txt", "d/noname"}) {
    dumps.folder.write(name, "{}");
  }

  CHECK(dumps.list({dumps.path("d")}) ==
        Names{"jsonl d/a.jsonl", "text sub/c.txt"});
  CHECK(dumps.unreadable == 0);
}

TEST_CASE("a hidden file that is named is read", "[dump]") {
  Dumps dumps;
  dumps.folder.write(".hidden.jsonl", "{}");

  CHECK(dumps.list({dumps.path(".hidden.jsonl")}) ==
        Names{"jsonl .hidden.jsonl"});
}

TEST_CASE("adjacent text files are one dump", "[dump]") {
  Dumps dumps;
  dumps.folder.write("d/1.txt", "one");
  dumps.folder.write("d/2.txt", "two");
  dumps.folder.write("d/3.jsonl", "{}");
  dumps.folder.write("d/4.txt", "four");
  dumps.folder.write("5.txt", "five");

  CHECK(dumps.list({dumps.path("d"), dumps.path("5.txt")}) ==
        Names{"text 1.txt 2.txt", "jsonl d/3.jsonl", "text 4.txt 5.txt"});
}

TEST_CASE("the order of the command line is kept", "[dump]") {
  Dumps dumps;
  dumps.folder.write("a.jsonl", "{}");
  dumps.folder.write("b.jsonl", "{}");

  CHECK(dumps.list({dumps.path("b.jsonl"), dumps.path("a.jsonl"),
                    dumps.path("b.jsonl")}) ==
        Names{"jsonl b.jsonl", "jsonl a.jsonl", "jsonl b.jsonl"});
}

TEST_CASE("a path that cannot be read is reported and counted", "[dump]") {
  Dumps dumps;
  dumps.folder.write("a.jsonl", "{}");

  CHECK(dumps.list({dumps.path("none.jsonl"), dumps.path("none"),
                    dumps.path("a.jsonl")}) == Names{"jsonl a.jsonl"});
  CHECK(dumps.unreadable == 2);
  CHECK(dumps.said.str() ==
        "test: " + dumps.path("none.jsonl") +
            ": No such file or directory\ntest: " + dumps.path("none") +
            ": No such file or directory\n");
}

TEST_CASE("a link that leads nowhere does not hide its neighbours", "[dump]") {
  Dumps dumps;
  dumps.folder.write("d/a.jsonl", "{}");
  dumps.folder.write("d/z.jsonl", "{}");

  SECTION("it points to what is gone") {
    fs::create_symlink("gone", dumps.path("d/m.jsonl"));
  }
  SECTION("it points to itself") {
    fs::create_symlink("m.jsonl", dumps.path("d/m.jsonl"));
  }

  CHECK(dumps.list({dumps.path("d")}) ==
        Names{"jsonl d/a.jsonl", "jsonl d/z.jsonl"});
}

TEST_CASE("standard input is looked into when it is opened", "[dump]") {
  Dumps dumps;

  const Dump by_default = dumps.find({"-"}).at(0);
  const Dump as_text = dumps.find({"-"}, DumpFormat::Text).at(0);

  CHECK(by_default.format == DumpFormat::Auto);
  CHECK(by_default.path == "-");
  CHECK(by_default.key.empty());
  CHECK(as_text.format == DumpFormat::Text);
  CHECK(as_text.files.empty());
  CHECK(as_text.key.empty());
}

TEST_CASE("a pipe is not opened before it is read", "[dump]") {
  Dumps dumps;
  const std::string path = dumps.path("pipe");
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);

  const Dump dump = dumps.find({path}).at(0);  // would wait for a writer

  CHECK(dump.format == DumpFormat::Auto);
  CHECK(dump.path == path);
  CHECK(dump.key.empty());
}

TEST_CASE("the key of a dump is that of its very bytes", "[dump]") {
  Dumps dumps;
  const std::string path = dumps.folder.write("a.jsonl", "{}\n");
  const std::string key = dumps.find({path}).at(0).key;

  CHECK_FALSE(key.empty());
  CHECK(dumps.find({path}).at(0).key == key);

  SECTION("another file") {
    CHECK(dumps.find({dumps.folder.write("b.jsonl", "{}\n")}).at(0).key != key);
  }
  SECTION("another size") {
    const auto time = fs::last_write_time(path);
    write_file(path, "{}\n{}\n");
    fs::last_write_time(path, time);
    CHECK(dumps.find({path}).at(0).key != key);
  }
  SECTION("another time") {
    fs::last_write_time(path,
                        fs::last_write_time(path) + std::chrono::seconds(1));
    CHECK(dumps.find({path}).at(0).key != key);
  }
  SECTION("another way to write the path") {
    const std::string relative =
        fs::relative(path, fs::current_path()).string();
    CHECK(dumps.find({path}).at(0).size_bytes ==
          dumps.find({relative}).at(0).size_bytes);
  }
}

TEST_CASE("sizes are those of the packed files", "[dump]") {
  Dumps dumps;
  const std::string packed = gzip(std::string(10'000, 'x'));
  dumps.folder.write("1.txt.gz", packed);
  dumps.folder.write("2.txt", "two");

  const auto found = dumps.find({dumps.folder.path().string()});

  REQUIRE(found.size() == 1);
  CHECK(found[0].size_bytes == packed.size() + 3);
}

TEST_CASE("lines are records, with their places", "[dump]") {
  Dumps dumps;
  dumps.folder.write("a.jsonl.gz", gzip("{\"a\":1}\n\n \t\r\n{\"b\":2}\r\n{"));

  const std::vector<Page> pages = dumps.pages("a.jsonl.gz");

  REQUIRE(pages.size() == 3);
  CHECK(pages[0].type == PageType::JsonRecord);
  CHECK(pages[0].bytes == "{\"a\":1}");
  CHECK(pages[0].place == "1");
  CHECK(pages[0].record == 1);
  CHECK(pages[0].path == dumps.path("a.jsonl.gz"));
  CHECK(pages[1].bytes == "{\"b\":2}");
  CHECK(pages[1].place == "4");
  CHECK(pages[1].record == 2);
  CHECK(pages[2].bytes == "{");
}

TEST_CASE("a record over the limit is too large, and the next one is read",
          "[dump]") {
  Dumps dumps;
  dumps.folder.write("a.jsonl", std::string(kMaxRecordBytes + 1, 'x') + "\n{}");

  const std::vector<Page> pages = dumps.pages("a.jsonl");

  REQUIRE(pages.size() == 2);
  CHECK(pages[0].type == PageType::TooLarge);
  CHECK(pages[0].bytes.empty());
  CHECK(pages[1].bytes == "{}");
}

TEST_CASE("text files are records, unpacked, with their names", "[dump]") {
  Dumps dumps;
  dumps.folder.write("d/1.txt", "one");
  dumps.folder.write("d/sub/2.txt.zst", zstd("two"));

  const std::vector<Page> pages = dumps.pages("d");

  REQUIRE(pages.size() == 2);
  CHECK(pages[0].type == PageType::Text);
  CHECK(pages[0].bytes == "one");
  CHECK(pages[0].name == "1.txt");
  CHECK(pages[0].record == 1);
  CHECK(pages[1].bytes == "two");
  CHECK(pages[1].name == "sub/2.txt.zst");
  CHECK(pages[1].path == dumps.path("d/sub/2.txt.zst"));
  CHECK(pages[1].record == 2);
}

TEST_CASE("HTML files are pages among text files", "[dump]") {
  Dumps dumps;
  dumps.folder.write("d/1.txt", "one");
  dumps.folder.write("d/2.html.gz", gzip("\xEF\xBB\xBF<p>two"));
  dumps.folder.write("d/3.html", std::string(kMaxPageBytes + 1, 'x'));

  const std::vector<Page> pages = dumps.pages("d");

  REQUIRE(pages.size() == 3);
  CHECK(pages[0].type == PageType::Text);
  CHECK(pages[1].type == PageType::Html);
  CHECK(pages[1].bytes == "\xEF\xBB\xBF<p>two");
  CHECK(pages[1].name == "2.html.gz");
  CHECK(pages[1].url.empty());
  CHECK(pages[1].record == 2);
  CHECK(pages[2].type == PageType::TooLarge);
  CHECK(pages[2].bytes.empty());
}

TEST_CASE("a text file that is damaged is a record without bytes", "[dump]") {
  Dumps dumps;
  dumps.folder.write("d/1.txt.gz", gzip("some text that is cut").substr(0, 20));
  dumps.folder.write("d/2.txt", "two");

  const std::vector<Page> pages = dumps.pages("d");

  REQUIRE(pages.size() == 2);
  CHECK(pages[0].type == PageType::Unreadable);
  CHECK(pages[0].bytes.empty());
  CHECK(pages[0].reason == "the gzip data are cut short");
  CHECK(pages[1].bytes == "two");
  CHECK(dumps.said.str() == "test: " + dumps.path("d/1.txt.gz") +
                                ": the gzip data are cut short\n");
}

TEST_CASE("a dump that went after it was found cannot be opened", "[dump]") {
  Dumps dumps;
  const std::string path = dumps.folder.write("a.jsonl", "{}");
  const Dump dump = dumps.find({path}).at(0);
  fs::remove(path);

  CHECK_THROWS_AS(open_dump(dump, &dumps.messages), InputError);
}

TEST_CASE("a byte order mark is no content", "[dump]") {
  // Windows programs write one at the beginning of a file.
  Dumps dumps;
  dumps.folder.write("noname", "\uFEFF{\"a\":1}\n{}");
  dumps.folder.write("a.jsonl", "\uFEFF{\"a\":1}\n{}");
  dumps.folder.write("a.txt", "\uFEFFHeadline\nText");

  CHECK(dumps.list({dumps.path("noname")}) == Names{"jsonl noname"});
  CHECK(dumps.pages("a.jsonl").at(0).bytes == "{\"a\":1}");
  CHECK(dumps.pages("a.txt").at(0).bytes == "Headline\nText");
}

TEST_CASE("records before damage are read", "[dump]") {
  Dumps dumps;
  std::string lines;
  for (int i = 0; i < 500; ++i) lines += "{\"n\":" + std::to_string(i) + "}\n";
  const std::string path =
      dumps.folder.write("a.jsonl.gz", gzip(lines) + noise(500));
  const Dump dump = dumps.find({path}).at(0);
  const auto reader = open_dump(dump, &dumps.messages);

  Page page;
  for (int i = 0; i < 500; ++i) REQUIRE(reader->next(&page));

  CHECK(page.bytes == "{\"n\":499}");
  CHECK_THROWS_AS(reader->next(&page), InputError);
}

}  // namespace
}  // namespace newsfold
