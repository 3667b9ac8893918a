// SPDX-License-Identifier: GPL-3.0-or-later
// Byte sources: every packing is unpacked, and damage loses nothing of what
// stood before it.

#include "indexer/read/byte_source.h"

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "support/packing.h"
#include "support/temporary_folder.h"

namespace newsfold {
namespace {

using Catch::Matchers::Contains;

struct Reading {
  std::string bytes;
  std::string error;  // empty if the end was reached
  std::uint64_t consumed = 0;
};

Reading read_all(const std::function<std::unique_ptr<ByteSource>()>& open,
                 std::size_t chunk = 64 * 1024) {
  Reading reading;
  std::string buffer(chunk, '\0');
  try {
    const auto source = open();
    while (const std::size_t count = source->read(buffer.data(), chunk)) {
      reading.bytes.append(buffer, 0, count);
    }
    reading.consumed = source->consumed();
  } catch (const InputError& error) {
    reading.error = error.what();
  }
  return reading;
}

Reading read_path(const std::string& path) {
  return read_all([&] { return open_bytes(path); });
}

Reading read_bytes(std::string_view bytes, std::size_t chunk = 64 * 1024) {
  return read_all(
      [&] { return unpacked(std::make_unique<MemorySource>(bytes), "dump"); },
      chunk);
}

// Lines that pack well, as text does.
std::string lines(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += "line " + std::to_string(i) + " of a dump\n";
  }
  return text;
}

TEST_CASE("a byte source unpacks", "[bytes]") {
  struct Case {
    const char* because;
    std::string file;
    std::string expected;
  };
  static const std::string text = lines(100);
  static const std::string large = lines(60'000);  // more than any buffer
  static const std::string dense =
      noise(700'000);  // packed larger than a buffer
  static const std::string zeros(3'000'000, '\0');  // packed to almost nothing
  static const std::vector<Case> cases = {
      {"an empty file", "", ""},
      {"one byte", "x", "x"},
      {"plain text", text, text},
      {"plain and large", dense, dense},
      {"half of gzip's magic bytes", "\x1f", "\x1f"},
      {"half of zstd's magic bytes", "\x28\xb5", "\x28\xb5"},
      {"gzip", gzip(text), text},
      {"gzip of nothing", gzip(""), ""},
      {"gzip, large", gzip(large), large},
      {"gzip, not compressible", gzip(dense), dense},
      {"gzip, very compressible", gzip(zeros), zeros},
      {"gzip of several members, as crawlers write",
       gzip("a\n") + gzip("b\n") + gzip("") + gzip("c\n"), "a\nb\nc\n"},
      {"large members", gzip(dense) + gzip(large), dense + large},
      {"zstd", zstd(text), text},
      {"zstd of nothing", zstd(""), ""},
      {"zstd, large", zstd(large), large},
      {"zstd, not compressible", zstd(dense), dense},
      {"zstd, very compressible", zstd(zeros), zeros},
      {"zstd of several frames", zstd("a\n") + zstd("") + zstd("b\n"),
       "a\nb\n"},
      {"large frames", zstd(dense) + zstd(large), dense + large},
      {"lz4", lz4(text), text},
      {"lz4 of nothing", lz4(""), ""},
      {"lz4, large", lz4(large), large},
      {"lz4, not compressible", lz4(dense), dense},
      {"lz4, very compressible", lz4(zeros), zeros},
      {"lz4 of several frames", lz4("a\n") + lz4("") + lz4("b\n"), "a\nb\n"},
      {"a dictionary in front",
       zstd_dictionary(text) + zstd(text, text) + zstd("b\n", text),
       text + "b\n"},
      {"a dictionary that is packed itself",
       zstd_dictionary(zstd(text)) + zstd(text, text), text},
      {"a dictionary, and nothing else", zstd_dictionary(text), ""},
      {"a large dictionary", zstd_dictionary(dense) + zstd(dense, dense),
       dense},
      {"a skippable frame before it",
       zstd("a") + std::string("\x50\x2a\x4d\x18\x03\0\0\0xyz", 11) + zstd("b"),
       "ab"},
  };
  const auto& c = GENERATE_REF(from_range(cases));
  const auto chunk = GENERATE(as<std::size_t>(), 7, 64 * 1024, 256 * 1024);
  if (chunk == 7 && c.expected.size() > 10'000) return;  // only slow
  CAPTURE(c.because, chunk);

  const Reading reading = read_bytes(c.file, chunk);

  CHECK(reading.error == "");
  CHECK(reading.bytes.size() == c.expected.size());
  CHECK((reading.bytes == c.expected));
  CHECK(reading.consumed == c.file.size());
}

TEST_CASE("the name of a file does not matter", "[bytes]") {
  const TemporaryFolder folder;

  CHECK(read_path(folder.write("a.jsonl", gzip("text"))).bytes == "text");
  CHECK(read_path(folder.write("a.gz", "text")).bytes == "text");
  CHECK(read_path(folder.write("a.zst", gzip("text"))).bytes == "text");
}

TEST_CASE("a path that cannot be opened says why", "[bytes]") {
  const TemporaryFolder folder;

  CHECK(read_path((folder.path() / "none").string()).error ==
        "No such file or directory");
  CHECK(read_path(folder.path().string()).error == "Is a directory");
}

// Cuts and damage are tried at places before, between and behind blocks; what
// a source delivers must be a beginning of the text, and long enough.
TEST_CASE("a packed file that is cut short delivers what there is", "[bytes]") {
  const std::string text = lines(60'000);
  const auto packed =
      GENERATE_COPY(values<std::string>({gzip(text), zstd(text), lz4(text)}));
  for (const std::size_t percent : {1U, 10U, 50U, 90U, 99U}) {
    const std::string cut = packed.substr(0, packed.size() * percent / 100);
    const Reading reading = read_bytes(cut);

    CAPTURE(percent, reading.bytes.size(), text.size());
    CHECK_THAT(reading.error, Contains("cut short"));
    CHECK(text.starts_with(reading.bytes));
    // zstd packs blocks of 128 KB, lz4 of 64 KB; the last of them is lost.
    CHECK(reading.bytes.size() + 2 * 128 * 1024 > text.size() * percent / 100);
  }
}

TEST_CASE("a member that is cut short does not spoil those before it",
          "[bytes]") {
  const std::string tail = GENERATE(gzip(noise(5'000)), zstd(noise(5'000)));
  const bool is_gzip = tail.starts_with("\x1f\x8b");
  const std::string good = is_gzip ? gzip("good\n") : zstd("good\n");

  const Reading reading = read_bytes(good + tail.substr(0, 100));

  CHECK(reading.bytes.starts_with("good\n"));
  CHECK_THAT(reading.error, Contains("cut short"));
}

TEST_CASE("damage in the middle loses nothing before it", "[bytes]") {
  const std::string text = lines(60'000);
  for (std::string packed : {gzip(text), zstd(text)}) {
    const std::size_t middle = packed.size() / 2;
    for (std::size_t i = 0; i < 64; ++i) packed[middle + i] = '\xA5';

    const Reading reading = read_bytes(packed);

    CAPTURE(packed.substr(0, 2), reading.bytes.size(), text.size());
    CHECK_THAT(reading.error, Contains("damaged near byte"));
    // A block may decode to nonsense before that is noticed.
    std::size_t good = 0;
    while (good < reading.bytes.size() && reading.bytes[good] == text[good]) {
      ++good;
    }
    CHECK(good > text.size() / 3);
  }
}

TEST_CASE("damage in a small file loses nothing before it", "[bytes]") {
  // Smaller than one buffer, so that the damage is met in the first call.
  const std::string text = lines(5'000);
  std::string packed = gzip(text);
  packed.resize(packed.size() - 2'000);
  packed += noise(2'000);

  const Reading reading = read_bytes(packed);

  CHECK_FALSE(reading.error.empty());
  CHECK(reading.bytes.size() > text.size() / 2);
  CHECK(reading.bytes.starts_with(text.substr(0, text.size() / 2)));
}

TEST_CASE("a small file with damage at its end keeps its beginning",
          "[bytes]") {
  // Smaller than one buffer, so that all is unpacked in one call.
  const std::string text = lines(1'000);
  const std::string junk = noise(1'000);

  CHECK((read_bytes(gzip(text) + junk).bytes == text));
  CHECK_THAT(read_bytes(gzip(text) + junk).error, Contains("damaged"));
  CHECK((read_bytes(zstd(text) + junk).bytes == text));
  CHECK_THAT(read_bytes(zstd(text) + junk).error, Contains("damaged"));
}

TEST_CASE("a wrong checksum is damage, and the text is kept", "[bytes]") {
  const std::string text = lines(1'000);
  std::string member = gzip(text);
  member[member.size() - 6] ^= 1;  // CRC-32, then 4 bytes of length
  std::string frame = zstd(text);
  frame.back() ^= 1;

  CHECK((read_bytes(member).bytes == text));
  CHECK_THAT(read_bytes(member).error, Contains("damaged"));
  CHECK((read_bytes(frame).bytes == text));
  CHECK_THAT(read_bytes(frame).error, Contains("damaged"));
}

TEST_CASE("damage is final", "[bytes]") {
  const TemporaryFolder folder;
  const std::string path = folder.write("dump", gzip("a") + noise(100));
  const auto source = open_bytes(path);
  std::string buffer(64, '\0');

  CHECK(source->read(buffer.data(), 64) == 1);
  CHECK_THROWS_AS(source->read(buffer.data(), 64), InputError);
  CHECK_THROWS_AS(source->read(buffer.data(), 64), InputError);
}

TEST_CASE("any bytes behind a magic number end in an error or the end",
          "[bytes]") {
  for (const char* magic :
       {"\x1f\x8b", "\x28\xb5\x2f\xfd", "\x04\x22\x4d\x18"}) {
    for (std::size_t size = 0; size < 300; ++size) {
      const Reading reading = read_bytes(magic + noise(size));
      CAPTURE(size);
      REQUIRE_FALSE(reading.error.empty());
    }
  }
}

TEST_CASE("a zstd dictionary that cannot be used says why", "[bytes]") {
  const std::string packed = zstd(lines(1'000));
  std::string huge = zstd_dictionary("");
  huge.replace(4, 4, "\xff\xff\xff\x7f");

  CHECK_THAT(read_bytes(zstd_dictionary(lines(10)).substr(0, 50)).error,
             Contains("dictionary is cut short"));
  CHECK_THAT(read_bytes(zstd_dictionary(packed.substr(0, 50))).error,
             Contains("dictionary is damaged"));
  CHECK_THAT(read_bytes(huge).error, Contains("dictionary is too large"));
}

// One of the packings, by name.
struct Pack {
  std::string name;

  std::string operator()(std::string_view bytes) const {
    return name == "gzip"  ? gzip(bytes)
           : name == "lz4" ? lz4(bytes)
                           : zstd(bytes);
  }
};

// Members as a reader of records sees them: where each begins, and its bytes;
// damage as "!", after which it goes on.
using Members = std::vector<std::pair<std::uint64_t, std::string>>;

Members members_of(ByteSource* source, std::size_t chunk) {
  Members members;
  std::string buffer(chunk, '\0');
  for (;;) {
    std::string bytes;
    bool damaged = false;
    try {
      bytes = buffer.substr(0, source->read(buffer.data(), chunk));
    } catch (const InputError&) {
      damaged = true;
      bytes = "!";
    }
    if (bytes.empty()) return members;
    const std::uint64_t offset = source->member_offset();
    if (members.empty() || members.back().first != offset) {
      members.emplace_back(offset, "");
    }
    members.back().second += bytes;
    if (damaged) source->skip_damage();
  }
}

Members members_in(std::string_view bytes, std::size_t chunk = 1'000) {
  const auto source =
      unpacked(std::make_unique<MemorySource>(bytes), "dump.gz");
  return members_of(source.get(), chunk);
}

TEST_CASE("members are told apart", "[bytes]") {
  const Pack pack{GENERATE(as<std::string>(), "gzip", "zstd", "lz4")};
  const auto chunk = GENERATE(as<std::size_t>(), 1, 4, 1'000);
  const std::string a = pack("first");
  const std::string empty = pack("");
  const std::string b = pack("second");

  CHECK(members_in(a + empty + b, chunk) ==
        Members{{0, "first"}, {a.size() + empty.size(), "second"}});
}

TEST_CASE("a plain file is one member", "[bytes]") {
  CHECK(members_in("first\nsecond\n", 3) == Members{{0, "first\nsecond\n"}});
}

TEST_CASE("behind damage, the next member is found", "[bytes]") {
  const Pack pack{GENERATE(as<std::string>(), "gzip", "zstd", "lz4")};
  const std::string a = pack(lines(20));
  const std::string c = pack("third");
  std::string b = pack(lines(40));

  SECTION("its checksum is wrong") { b[b.size() - 1] ^= 1; }
  SECTION("its first byte is wrong") { b[0] ^= 1; }
  SECTION("it is cut short") { b.resize(b.size() / 2); }
  SECTION("it is gone but for a byte") { b.resize(1); }
  SECTION("garbage stands in its place") { b = noise(100'000); }

  const Members members = members_in(a + b + c);

  REQUIRE(members.size() >= 2);
  CHECK(members.front() == Members::value_type{0, lines(20)});
  CHECK(members.back() == Members::value_type{a.size() + b.size(), "third"});
  CHECK(members.at(1).first == a.size());
  CHECK(members.at(1).second.ends_with("!"));
}

TEST_CASE("damage in the first bytes of a packed file is skipped as well",
          "[bytes]") {
  const std::string a = gzip("first");
  std::string bytes = a + gzip("second");
  bytes[0] ^= 1;

  CHECK(members_in(bytes) == Members{{0, "!"}, {a.size(), "second"}});
}

TEST_CASE("a flipped bit costs one member at most", "[bytes]") {
  const Pack pack{GENERATE(as<std::string>(), "gzip", "zstd", "lz4")};
  const std::string a = pack("first");
  const std::string b = pack(lines(8));
  const std::string c = pack("third");
  const std::size_t bit = GENERATE(0, 3, 7);
  for (std::size_t at = a.size(); at < a.size() + b.size(); ++at) {
    std::string bytes = a + b + c;
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
    CAPTURE(at - a.size());

    const Members members = members_in(bytes);

    REQUIRE_FALSE(members.empty());
    CHECK(members.front() == Members::value_type{0, "first"});
    CHECK(members.back() == Members::value_type{a.size() + b.size(), "third"});
  }
}

}  // namespace
}  // namespace newsfold
