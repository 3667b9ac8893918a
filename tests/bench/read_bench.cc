// SPDX-License-Identifier: GPL-3.0-or-later
// How fast dumps are read, without extraction: records and payload a second,
// on one thread, and the memory that it took.  Payload is what the records
// hold unpacked, headers and all; of what is passed over, too.
//
// usage: read_bench FILE...

#include <chrono>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "indexer/read/byte_source.h"
#include "indexer/read/dump.h"
#include "tests/bench/usage.h"

namespace newsfold {
namespace {

struct Sums {
  std::uint64_t records = 0;
  std::uint64_t pages = 0;  // that have bytes
  std::uint64_t page_bytes = 0;
  std::uint64_t failed = 0;
};

Sums read(const std::vector<Dump>& dumps, Messages* messages) {
  Sums sums;
  for (const Dump& dump : dumps) {
    const auto reader = open_dump(dump, messages);
    for (Page page; reader->next(&page);) {
      ++sums.records;
      sums.pages += page.bytes.empty() ? 0 : 1;
      sums.page_bytes += page.bytes.size();
      sums.failed += page.type == PageType::Unreadable ? 1 : 0;
    }
  }
  return sums;
}

// Bytes of the files, unpacked, counted after the clock has stopped.
std::uint64_t payload(const std::vector<Dump>& dumps) {
  std::vector<char> buffer(1024 * 1024);
  std::uint64_t bytes = 0;
  for (const Dump& dump : dumps) {
    if (!dump.files.empty()) continue;
    const auto source = open_bytes(dump.path);
    while (const std::size_t count =
               source->read(buffer.data(), buffer.size())) {
      bytes += count;
    }
  }
  return bytes;
}

int run(const std::vector<std::string>& paths) {
  Messages messages("read_bench", std::cerr);
  std::uint64_t unreadable = 0;
  const std::vector<Dump> dumps =
      find_dumps(paths, DumpFormat::Auto, &messages, &unreadable);
  const auto begin = std::chrono::steady_clock::now();
  const double cpu_begin = cpu_seconds();
  const Sums sums = read(dumps, &messages);
  const double cpu = cpu_seconds() - cpu_begin;
  const std::chrono::duration<double> wall =
      std::chrono::steady_clock::now() - begin;
  const double peak = peak_megabytes();
  const auto megabytes = static_cast<double>(payload(dumps)) / 1e6;
  std::cout << fmt::format(
      "{} records, {} pages of {:.1f} MB, {} failed\n"
      "{:.1f} MB of payload in {:.2f} s ({:.2f} s of CPU): {:.0f} MB/s\n"
      "peak memory {:.1f} MB\n",
      sums.records, sums.pages, static_cast<double>(sums.page_bytes) / 1e6,
      sums.failed, megabytes, wall.count(), cpu, megabytes / cpu, peak);
  return unreadable == 0 ? 0 : 1;
}

}  // namespace
}  // namespace newsfold

int main(int argc, char** argv) {
  return newsfold::run(std::vector<std::string>(argv + 1, argv + argc));
}
