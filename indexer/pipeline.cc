// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <set>
#include <thread>

#include "common/archive.h"
#include "common/schema.h"
#include "indexer/batch.h"
#include "indexer/batch_reader.h"
#include "indexer/batch_worker.h"
#include "indexer/read/byte_source.h"
#include "indexer/read/interrupt.h"
#include "indexer/write/archive_lock.h"
#include "indexer/write/building.h"
#include "indexer/write/publish.h"

namespace newsfold {
namespace {

// The threads of a run.  The first exception of any stops all and is thrown by
// finish().
class WorkerPool {
 public:
  WorkerPool(unsigned count, const ExtractOptions& extract, SharedRun* run,
             BatchQueue* queue)
      : run_(run), queue_(queue) {
    for (unsigned i = 0; i < count; ++i) {
      threads_.emplace_back([this, extract] { work(extract); });
    }
  }
  ~WorkerPool() {
    queue_->close_and_drop();
    run_->turns.break_open();
  }
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  // Waits for the batches under way; returns what became of all.
  Tally finish() {
    for (std::jthread& thread : threads_) thread.join();
    threads_.clear();
    if (failure_) std::rethrow_exception(failure_);
    return tally_;
  }

 private:
  void work(const ExtractOptions& extract) {
    try {
      BatchWorker worker(extract, run_);
      while (const auto batch = queue_->pop()) {
        if (!worker.work(*batch)) return;
      }
      const std::lock_guard lock(mutex_);
      tally_ += worker.tally();
    } catch (...) {
      fail(std::current_exception());
    }
  }

  void fail(std::exception_ptr failure) {
    const std::lock_guard lock(mutex_);
    if (!failure_) failure_ = std::move(failure);
    queue_->close_and_drop();
    run_->turns.break_open();
  }

  SharedRun* const run_;
  BatchQueue* const queue_;
  std::mutex mutex_;
  Tally tally_;
  std::exception_ptr failure_;
  std::vector<std::jthread> threads_;
};

unsigned worker_count(const AddOptions& options) {
  if (options.workers > 0) return options.workers;
  return std::max(1U, std::thread::hardware_concurrency());
}

std::uint64_t count_new(const std::set<std::string>& sources,
                        const Xapian::Database& published) {
  const bool all_new = published.get_doccount() == 0;
  return static_cast<std::uint64_t>(
      std::count_if(sources.begin(), sources.end(), [&](const auto& source) {
        return all_new ||
               !published.term_exists(term_of(field::kSource, source));
      }));
}

std::uint64_t total_bytes(const std::vector<Dump>& dumps) {
  std::uint64_t total = 0;
  for (const Dump& dump : dumps) {
    if (dump.size_bytes == 0) return 0;  // a pipe: nobody knows
    total += dump.size_bytes;
  }
  return total;
}

// What a run knows when it starts.
struct StartingPoint {
  Xapian::Database published;
  Tombstones tombstones;
};

// Reads the dumps into the building area, or, if that is nullptr, for nothing
// but the report.  Returns the captures of articles that were there already.
EarliestCaptures build(const AddOptions& options, const StartingPoint& start,
                       BuildingArea* building, Messages* messages,
                       AddReport* report) {
  const std::vector<Dump> dumps =
      find_dumps(options.paths, options.format, messages, &report->unreadable);
  const Coverage recovered = building ? building->recovered() : Coverage();
  const std::vector<std::filesystem::path> finished =
      building ? building->finished() : std::vector<std::filesystem::path>();
  Progress progress(messages, options.progress, total_bytes(dumps));
  KnownArticles known(start.published, finished);
  SharedRun run{messages, &progress, building, &start.tombstones, &known, {}};

  const unsigned workers = worker_count(options);
  BatchQueue queue(workers * 2);
  WorkerPool pool(workers, options.extract, &run, &queue);
  BatchReader reader(options.batches, recovered, &queue, messages, &progress);
  report->unreadable += reader.read(dumps);
  report->interrupted = interrupted();
  queue.close();
  const Tally tally = pool.finish();
  report->account = tally.account;
  report->account += recovered.account();
  report->taken_up = recovered.account().read;
  report->undated = tally.undated;
  report->new_sources = count_new(tally.sources, start.published);
  return tally.captures;
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start)
      .count();
}

}  // namespace

AddReport add_dumps(const AddOptions& options, Messages* messages) {
  const auto start = std::chrono::steady_clock::now();
  const ArchivePaths paths{options.archive};
  std::filesystem::create_directories(paths.root);
  const ArchiveLock lock(paths);
  create_archive(paths);
  finish_interrupted_work(paths);

  AddReport report;
  {
    const ArchiveReader archive(paths.root);
    const StartingPoint found{archive.database(), Tombstones(archive)};
    BuildingArea building(paths, published_runs(archive));
    EarliestCaptures captures =
        build(options, found, &building, messages, &report);
    if (!report.interrupted) {
      if (building.finished().empty()) {
        publish_captures(paths, std::move(captures));
        building.clear();
      } else {
        publish_run(paths, &building, found.tombstones, std::move(captures),
                    &report.account);
      }
    }
  }
  if (!report.interrupted) merge_like_segments(paths);
  report.articles = ArchiveReader(paths.root).database().get_doccount();
  report.seconds = seconds_since(start);
  return report;
}

AddReport survey_dumps(const AddOptions& options, Messages* messages) {
  const auto start = std::chrono::steady_clock::now();
  StartingPoint found;
  if (std::filesystem::exists(ArchivePaths{options.archive}.stub())) {
    const ArchiveReader archive(options.archive);
    found = {archive.database(), Tombstones(archive)};
  }
  AddReport report;
  build(options, found, nullptr, messages, &report);
  report.articles = found.published.get_doccount();
  report.seconds = seconds_since(start);
  return report;
}

}  // namespace newsfold
