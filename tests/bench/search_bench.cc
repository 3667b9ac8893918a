// SPDX-License-Identifier: GPL-3.0-or-later
// Times searches in one process: exact counts, facets, ten snippets and the
// JSON of each.  usage: search_bench ARCHIVE BATCH   (see bench/README.md)

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <numeric>
#include <vector>

#include <fmt/format.h>

#include "common/archive.h"
#include "searcher/batch_line.h"
#include "searcher/match/engine.h"
#include "searcher/render/json.h"

namespace newsfold {
namespace {

std::vector<SearchRequest> read_batch(const std::string& path) {
  std::vector<SearchRequest> requests;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    const auto parsed = parse_batch_line(line, SearchRequest{});
    if (!parsed) throw std::runtime_error(parsed.error().message);
    requests.push_back(parsed->request);
  }
  return requests;
}

double milliseconds_of(SearchEngine* engine, const SearchRequest& request,
                       std::uint64_t* matches) {
  const auto start = std::chrono::steady_clock::now();
  const Result<SearchResult> result = engine->search(request);
  if (!result) throw std::runtime_error(result.error().message);
  const std::string json = dump_line(result_json(*result));
  const auto stop = std::chrono::steady_clock::now();
  *matches += json.empty() ? 0 : result->counts.articles;
  return std::chrono::duration<double, std::milli>(stop - start).count();
}

void report(std::vector<double> times, std::uint64_t matches) {
  std::sort(times.begin(), times.end());
  const auto quantile = [&](double share) {
    return times[static_cast<std::size_t>(
        share * static_cast<double>(times.size() - 1))];
  };
  const double mean = std::accumulate(times.begin(), times.end(), 0.0) /
                      static_cast<double>(times.size());
  std::cout << fmt::format(
      "queries {}  matches a query {:.0f}  mean {:.2f} ms  median {:.2f}  "
      "p99 {:.2f}  max {:.2f}\n",
      times.size(),
      static_cast<double>(matches) / static_cast<double>(times.size()), mean,
      quantile(0.5), quantile(0.99), times.back());
}

void run(const std::string& archive_path, const std::string& batch_path) {
  const std::vector<SearchRequest> requests = read_batch(batch_path);
  if (requests.empty()) throw std::runtime_error("the batch is empty");
  const ArchiveReader archive(archive_path);
  SearchEngine engine(archive);
  std::uint64_t matches = 0;
  milliseconds_of(&engine, requests.front(), &matches);  // warms up
  matches = 0;
  std::vector<double> times;
  for (const SearchRequest& request : requests) {
    times.push_back(milliseconds_of(&engine, request, &matches));
  }
  report(std::move(times), matches);
}

}  // namespace
}  // namespace newsfold

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: search_bench ARCHIVE BATCH\n";
    return 2;
  }
  try {
    newsfold::run(argv[1], argv[2]);
  } catch (const std::exception& error) {
    std::cerr << "search_bench: " << error.what() << '\n';
    return 2;
  }
  return 0;
}
