// SPDX-License-Identifier: GPL-3.0-or-later
// How fast articles are found in pages, on one thread: all pages of the dumps
// are read into memory first and only then, with the clock running, extracted.
//
// usage: extract_bench FILE...

#include <chrono>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "indexer/extract/extractor.h"
#include "indexer/read/dump.h"
#include "tests/bench/usage.h"

namespace newsfold {
namespace {

std::vector<Page> read_all(const std::vector<std::string>& paths) {
  Messages messages("extract_bench", std::cerr);
  std::uint64_t unreadable = 0;
  std::vector<Page> pages;
  for (const Dump& dump :
       find_dumps(paths, DumpFormat::Auto, &messages, &unreadable)) {
    const auto reader = open_dump(dump, &messages);
    for (Page page; reader->next(&page);) {
      if (!page.bytes.empty()) pages.push_back(std::move(page));
    }
  }
  return pages;
}

// Pages are taken in turn until the clock has something to measure.
void run(const std::vector<std::string>& paths) {
  constexpr double kLeastSeconds = 5;
  const std::vector<Page> pages = read_all(paths);
  Extractor extractor(ExtractOptions{});
  std::uint64_t articles = 0;
  std::uint64_t bytes = 0;
  std::uint64_t count = 0;
  const double begin = cpu_seconds();
  while (!pages.empty() && cpu_seconds() - begin < kLeastSeconds) {
    for (const Page& page : pages) {
      articles += std::holds_alternative<Article>(extractor.extract(page));
      bytes += page.bytes.size();
      ++count;
    }
  }
  const double cpu = cpu_seconds() - begin;
  std::cout << fmt::format(
      "{} pages, {} articles, {:.1f} MB in {:.2f} s of CPU: {:.1f} MB/s, "
      "{:.2f} "
      "ms a page\n",
      count, articles, static_cast<double>(bytes) / 1e6, cpu,
      static_cast<double>(bytes) / 1e6 / cpu,
      1e3 * cpu / static_cast<double>(count));
}

}  // namespace
}  // namespace newsfold

int main(int argc, char** argv) {
  newsfold::run(std::vector<std::string>(argv + 1, argv + argc));
}
