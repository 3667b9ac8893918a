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

// What one search took, in milliseconds, and what it found.
struct Timing {
  double search = 0;  // counts, facets, ten snippets
  double json = 0;    // and all of it as JSON
  std::uint64_t matches = 0;
};

double since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>(
             std::chrono::steady_clock::now() - start)
      .count();
}

Timing time_search(SearchEngine* engine, const SearchRequest& request) {
  Timing timing;
  const auto start = std::chrono::steady_clock::now();
  const Result<SearchResult> result = engine->search(request);
  timing.search = since(start);
  if (!result) throw std::runtime_error(result.error().message);
  const std::string json = dump_line(result_json(*result));
  timing.json = since(start);
  timing.matches = json.empty() ? 0 : result->counts.articles;
  return timing;
}

void report(std::string_view what, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  const auto quantile = [&](double share) {
    return times[static_cast<std::size_t>(
        share * static_cast<double>(times.size() - 1))];
  };
  const double mean = std::accumulate(times.begin(), times.end(), 0.0) /
                      static_cast<double>(times.size());
  std::cout << fmt::format(
      "{:<10} mean {:.2f} ms  median {:.2f}  p99 {:.2f}  max {:.2f}\n", what,
      mean, quantile(0.5), quantile(0.99), times.back());
}

void run(const std::string& archive_path, const std::string& batch_path) {
  const std::vector<SearchRequest> requests = read_batch(batch_path);
  if (requests.empty()) throw std::runtime_error("the batch is empty");
  const ArchiveReader archive(archive_path);
  SearchEngine engine(archive);
  time_search(&engine, requests.front());  // warms up
  std::uint64_t matches = 0;
  std::vector<double> searches;
  std::vector<double> with_json;
  for (const SearchRequest& request : requests) {
    const Timing timing = time_search(&engine, request);
    searches.push_back(timing.search);
    with_json.push_back(timing.json);
    matches += timing.matches;
  }
  std::cout << fmt::format("queries {}  matches a query {}\n", requests.size(),
                           matches / requests.size());
  report("search", std::move(searches));
  report("with JSON", std::move(with_json));
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
