// SPDX-License-Identifier: GPL-3.0-or-later
// Formats told by first bytes, of files and of pipes.

#include "indexer/read/first_bytes.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "indexer/read/record_input.h"

namespace newsfold {
namespace {

TEST_CASE("first bytes tell the format, or that more are needed", "[dump]") {
  struct Case {
    std::string bytes;
    std::optional<DumpFormat> so_far;
    DumpFormat at_the_end;
  };
  const auto c = GENERATE(values<Case>({
      {"{", DumpFormat::Jsonl, DumpFormat::Jsonl},
      {" \n{\"a\"", DumpFormat::Jsonl, DumpFormat::Jsonl},
      {"\xEF\xBB\xBF{", DumpFormat::Jsonl, DumpFormat::Jsonl},
      {"<", DumpFormat::Html, DumpFormat::Html},
      {"\n<!doctype html>", DumpFormat::Html, DumpFormat::Html},
      {"WARC/1.0\r\n", DumpFormat::Warc, DumpFormat::Warc},
      {"\r\n\r\nWARC/1.0\r\n", DumpFormat::Warc, DumpFormat::Warc},
      {"filedesc://a.arc 0.0.0.0", DumpFormat::Arc, DumpFormat::Arc},
      {"Dear Sir", DumpFormat::Text, DumpFormat::Text},
      {"WAR", std::nullopt, DumpFormat::Text},
      {"War and peace", DumpFormat::Text, DumpFormat::Text},
      {"file", std::nullopt, DumpFormat::Text},
      {"filed under M", DumpFormat::Text, DumpFormat::Text},
      {"\xEF\xBB", std::nullopt, DumpFormat::Text},
      {"\xEF\xBB\xBF", std::nullopt, DumpFormat::Text},
      {" \n", std::nullopt, DumpFormat::Text},
      {"", std::nullopt, DumpFormat::Text},
  }));
  CAPTURE(c.bytes);

  CHECK(format_of_beginning(c.bytes, false) == c.so_far);
  CHECK(format_of_beginning(c.bytes, true) == c.at_the_end);
}

// Gives prepared bytes, a call each, of a member each, and counts the calls.
class Pipe : public ByteSource {
 public:
  Pipe(std::vector<std::string> parts, std::size_t* calls)
      : parts_(std::move(parts)), calls_(calls) {}

  std::size_t read(char* buffer, std::size_t size) override {
    if (at_ == parts_.size()) return 0;
    ++*calls_;
    if (parts_[at_] == "!") throw InputError("damaged");
    return parts_[at_++].copy(buffer, size);
  }
  std::uint64_t consumed() const override { return at_; }
  bool packed() const override { return true; }
  std::uint64_t member_offset() const override { return 100 * at_; }
  bool skip_damage() override {
    ++at_;
    return at_ < parts_.size();
  }

 private:
  const std::vector<std::string> parts_;
  std::size_t* const calls_;
  std::size_t at_ = 0;
};

TEST_CASE("a pipe is not waited for without need, and given again whole",
          "[dump]") {
  struct Case {
    const char* because;
    std::vector<std::string> parts;
    DumpFormat expected;
    std::size_t calls;
  };
  const auto c = GENERATE(values<Case>({
      {"the first byte tells", {"{", "}"}, DumpFormat::Jsonl, 1},
      {"the first line tells", {"Fog.\n", "{}"}, DumpFormat::Text, 1},
      {"a little at a time", {"WA", "RC", "/1.0\r\n"}, DumpFormat::Warc, 3},
      {"empty lines first", {"\n", "\n", "<p>", "Fog."}, DumpFormat::Html, 3},
      {"nothing", {}, DumpFormat::Text, 0},
  }));
  CAPTURE(c.because);
  std::size_t calls = 0;
  std::unique_ptr<ByteSource> bytes = std::make_unique<Pipe>(c.parts, &calls);

  CHECK(format_of_bytes(&bytes) == c.expected);
  CHECK(calls == c.calls);

  RecordInput input(std::move(bytes));
  std::string whole;
  for (const std::string& part : c.parts) whole += part;
  CHECK(input.peek(1'000) == whole);
  std::size_t member = 0;
  for (const std::string& part : c.parts) {
    CHECK(input.next_member(member) == member);
    member += part.size();
  }
}

TEST_CASE("damage that was met while looking is met again", "[dump]") {
  std::size_t calls = 0;
  std::unique_ptr<ByteSource> bytes = std::make_unique<Pipe>(
      std::vector<std::string>{"WAR", "!", "C/1.0\r\n"}, &calls);

  CHECK(format_of_bytes(&bytes) == DumpFormat::Text);

  RecordInput input(std::move(bytes));
  CHECK(input.peek(1'000) == "WAR");
  CHECK(input.damage() == "damaged");
  CHECK(input.skip_damage());
  CHECK(input.peek(1'000) == "C/1.0\r\n");
}

}  // namespace
}  // namespace newsfold
