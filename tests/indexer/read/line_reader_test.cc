// SPDX-License-Identifier: GPL-3.0-or-later
// Lines: every line end, every length, and what damage leaves.

#include "indexer/read/line_reader.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

// Delivers a text a few bytes at a time, then ends or breaks.
class Drip : public ByteSource {
 public:
  Drip(std::string text, std::size_t step, bool damaged)
      : text_(std::move(text)), step_(step), damaged_(damaged) {}

  std::size_t read(char* buffer, std::size_t size) override {
    if (at_ == text_.size() && damaged_) throw InputError("damaged");
    const std::size_t count = text_.copy(buffer, std::min(size, step_), at_);
    at_ += count;
    return count;
  }
  std::uint64_t consumed() const override { return at_; }

 private:
  const std::string text_;
  const std::size_t step_;
  const bool damaged_;
  std::size_t at_ = 0;
};

LineReader reader_of(const std::string& text, std::size_t step = 1'000,
                     std::size_t max = 100, bool damaged = false) {
  return {std::make_unique<Drip>(text, step, damaged), max};
}

using Lines = std::vector<std::string>;

Lines lines_of(LineReader reader) {
  Lines lines;
  for (Line line; reader.next(&line);) {
    CHECK(line.number == lines.size() + 1);
    lines.push_back(line.too_long ? "too long" + line.text : line.text);
  }
  return lines;
}

TEST_CASE("a text has lines", "[lines]") {
  struct Case {
    const char* because;
    std::string text;
    Lines expected;
  };
  const std::string x100(100, 'x');
  const auto c = GENERATE_COPY(values<Case>({
      {"nothing there", "", {}},
      {"one empty line", "\n", {""}},
      {"one line", "a\n", {"a"}},
      {"the last line end is missing", "a\nb", {"a", "b"}},
      {"empty lines count", "a\n\n\nb\n", {"a", "", "", "b"}},
      {"line ends of Windows", "a\r\nb\r\n\r\n", {"a", "b", ""}},
      {"of Windows, the last one missing", "a\r\nb\r", {"a", "b"}},
      {"a lone carriage return is text", "a\rb\n", {"a\rb"}},
      {"only one carriage return goes", "a\r\r\n", {"a\r"}},
      {"NULs are text", std::string("a\0b\n", 4), {std::string("a\0b", 3)}},
      {"as long as may be", x100 + "\n" + "a", {x100, "a"}},
      {"one byte more", x100 + "x\na\n", {"too long", "a"}},
      {"much more", std::string(5'000, 'x') + "\na\n", {"too long", "a"}},
      {"too long at the end", "a\n" + x100 + "x", {"a", "too long"}},
      {"two too long", x100 + "x\n" + x100 + "y\n", {"too long", "too long"}},
  }));
  const auto step = GENERATE(as<std::size_t>(), 1, 2, 3, 7, 1'000);
  CAPTURE(c.because, step);

  CHECK(lines_of(reader_of(c.text, step)) == c.expected);
}

TEST_CASE("lines before damage are complete, the damaged one is given up",
          "[lines]") {
  const auto step = GENERATE(as<std::size_t>(), 1, 3, 1'000);
  LineReader reader = reader_of("a\nbb\nccc", step, 100, true);
  Line line;

  REQUIRE(reader.next(&line));
  CHECK(line.text == "a");
  REQUIRE(reader.next(&line));
  CHECK(line.text == "bb");
  CHECK_THROWS_AS(reader.next(&line), InputError);
}

TEST_CASE("a line reader says how far it is", "[lines]") {
  LineReader reader = reader_of("a\nb\n", 2);
  Line line;

  CHECK(reader.consumed() == 0);
  reader.next(&line);
  CHECK(reader.consumed() == 2);
  reader.next(&line);
  CHECK(reader.consumed() == 4);
}

}  // namespace
}  // namespace newsfold
