// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pipeline.h"

#include <exception>
#include <map>
#include <thread>

#include "common/archive.h"
#include "indexer/batch.h"
#include "indexer/batch_worker.h"
#include "indexer/read/byte_source.h"
#include "indexer/read/interrupt.h"
#include "indexer/write/archive_lock.h"
#include "indexer/write/building.h"
#include "indexer/write/publish.h"

namespace newsfold {
namespace {

// Cuts the records of dumps into batches.
class BatchReader {
 public:
  BatchReader(const AddOptions& options, const Coverage& covered,
              BatchQueue* queue, Messages* messages, Progress* progress)
      : options_(options),
        covered_(covered),
        queue_(queue),
        messages_(messages),
        progress_(progress) {}

  // Reads all dumps, or until the run is interrupted or the queue closed.
  // Returns the number of dumps that could not be read to their end.
  std::uint64_t read(const std::vector<Dump>& dumps) {
    std::uint64_t unreadable = 0;
    for (const Dump& dump : dumps) {
      if (stopped()) break;
      batch_ = Batch{next_number_, batch_key(dump), {}, 0};
      try {
        read_dump(dump);
      } catch (const InputError& error) {
        messages_->report(dump.path, "", error.what());
        ++unreadable;
      }
      send_batch();
      bytes_before_ += dump.size_bytes;
    }
    return unreadable;
  }

 private:
  bool stopped() const { return closed_ || interrupted(); }

  // A dump that is named twice, or is a pipe, must not pass for one that is
  // covered.
  std::string batch_key(const Dump& dump) {
    const std::string key = dump.key.empty() ? "pipe" + run_nonce() : dump.key;
    const unsigned times = ++times_read_[key];
    return times == 1 ? key : key + "-" + std::to_string(times);
  }

  static std::string run_nonce() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::to_string(now.count());
  }

  void read_dump(const Dump& dump) {
    const auto reader = open_dump(dump, messages_);
    // A page that came after an interruption may be cut: it is read again.
    for (Page page; reader->next(&page) && !stopped();) {
      progress_->update(bytes_before_ + reader->consumed());
      if (covered_.covers(batch_.dump_key, page.record)) {
        send_batch();
        continue;
      }
      batch_.bytes += page.bytes.size();
      batch_.pages.push_back(std::move(page));
      if (batch_.pages.size() >= options_.batch_records ||
          batch_.bytes >= options_.batch_bytes) {
        send_batch();
      }
    }
  }

  void send_batch() {
    if (batch_.pages.empty()) return;
    Batch next{++next_number_, batch_.dump_key, {}, 0};
    if (!queue_->push(std::move(batch_))) closed_ = true;
    batch_ = std::move(next);
  }

  const AddOptions& options_;
  const Coverage& covered_;
  BatchQueue* const queue_;
  Messages* const messages_;
  Progress* const progress_;
  std::map<std::string, unsigned> times_read_;
  Batch batch_;
  std::uint64_t next_number_ = 0;
  std::uint64_t bytes_before_ = 0;
  bool closed_ = false;
};

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

  // Waits for the batches under way; returns the account of all.
  Account finish() {
    for (std::jthread& thread : threads_) thread.join();
    threads_.clear();
    if (failure_) std::rethrow_exception(failure_);
    return account_;
  }

 private:
  void work(const ExtractOptions& extract) {
    try {
      BatchWorker worker(extract, run_);
      while (const auto batch = queue_->pop()) {
        if (!worker.work(*batch)) return;
      }
      const std::lock_guard lock(mutex_);
      account_ += worker.account();
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
  Account account_;
  std::exception_ptr failure_;
  std::vector<std::jthread> threads_;
};

unsigned worker_count(const AddOptions& options) {
  if (options.workers > 0) return options.workers;
  return std::max(1U, std::thread::hardware_concurrency());
}

std::uint64_t total_bytes(const std::vector<Dump>& dumps) {
  std::uint64_t total = 0;
  for (const Dump& dump : dumps) {
    if (dump.size_bytes == 0) return 0;  // a pipe: nobody knows
    total += dump.size_bytes;
  }
  return total;
}

// Reads the dumps into the building area.
void build(const AddOptions& options, const ArchiveReader& archive,
           const Tombstones& tombstones, BuildingArea* building,
           Messages* messages, AddReport* report) {
  const std::vector<Dump> dumps =
      find_dumps(options.paths, options.format, messages, &report->unreadable);
  Progress progress(messages, options.progress, total_bytes(dumps));
  KnownArticles known(archive.database(), building->finished());
  SharedRun run{messages, &progress, building, &tombstones, &known, {}};

  const unsigned workers = worker_count(options);
  BatchQueue queue(workers * 2);
  WorkerPool pool(workers, options.extract, &run, &queue);
  BatchReader reader(options, building->recovered(), &queue, messages,
                     &progress);
  report->unreadable += reader.read(dumps);
  report->interrupted = interrupted();
  queue.close();
  report->account = pool.finish();
  report->account += building->recovered().account();
  report->taken_up = building->recovered().account().read;
}

}  // namespace

AddReport add_dumps(const AddOptions& options, Messages* messages) {
  const auto start = std::chrono::steady_clock::now();
  const ArchivePaths paths{options.archive};
  std::filesystem::create_directories(paths.root);
  const ArchiveLock lock(paths);
  create_archive(paths);
  remove_unpublished_segments(paths);

  AddReport report;
  {
    const ArchiveReader archive(paths.root);
    const Tombstones tombstones(archive);
    BuildingArea building(paths, published_runs(archive));
    build(options, archive, tombstones, &building, messages, &report);
    if (!report.interrupted) {
      if (building.finished().empty()) {
        building.clear();
      } else {
        publish_run(paths, &building, tombstones, &report.account);
      }
    }
  }
  if (!report.interrupted) merge_like_segments(paths);
  report.articles = ArchiveReader(paths.root).database().get_doccount();
  report.seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start)
          .count();
  return report;
}

}  // namespace newsfold
