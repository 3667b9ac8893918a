// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/dump.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>
#include <string_view>

#include <fmt/format.h>
#include <sys/stat.h>

#include "common/article.h"
#include "common/hash.h"
#include "indexer/read/arc_reader.h"
#include "indexer/read/byte_source.h"
#include "indexer/read/file_reader.h"
#include "indexer/read/first_bytes.h"
#include "indexer/read/jsonl_reader.h"
#include "indexer/read/warc_reader.h"

namespace newsfold {
namespace fs = std::filesystem;
namespace {

bool ends_with_any(std::string_view name,
                   std::initializer_list<std::string_view> endings) {
  return std::any_of(
      endings.begin(), endings.end(),
      [&](std::string_view ending) { return name.ends_with(ending); });
}

std::optional<DumpFormat> format_of_name(std::string_view name) {
  for (const std::string_view packed : {".gz", ".zst", ".lz4"}) {
    if (name.ends_with(packed)) {
      name.remove_suffix(packed.size());
      break;
    }
  }
  if (ends_with_any(name, {".jsonl", ".ndjson"})) return DumpFormat::Jsonl;
  if (ends_with_any(name, {".txt", ".text"})) return DumpFormat::Text;
  if (ends_with_any(name, {".html", ".htm", ".xhtml"})) return DumpFormat::Html;
  if (ends_with_any(name, {".warc", ".wet", ".wat"})) return DumpFormat::Warc;
  if (name.ends_with(".arc")) return DumpFormat::Arc;
  return std::nullopt;
}

bool is_page_file(DumpFormat format) {
  return format == DumpFormat::Text || format == DumpFormat::Html;
}

// Path, size and time of change of a file.  Throws InputError.
std::string identity_of(const std::string& path, std::uint64_t* size_bytes) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    throw InputError(std::strerror(errno));
  }
  *size_bytes += static_cast<std::uint64_t>(status.st_size);
  return fmt::format("{}\n{}\n{}.{:09}\n", fs::absolute(path).string(),
                     status.st_size, status.st_mtim.tv_sec,
                     status.st_mtim.tv_nsec);
}

// Gathers dumps in the order of the command line.
class DumpFinder {
 public:
  explicit DumpFinder(DumpFormat format) : format_(format) {}

  // Throws InputError and fs::filesystem_error.
  void add(const std::string& path) {
    if (path == "-" || is_pipe(path)) {
      add_pipe(path);
    } else if (fs::is_directory(path)) {
      add_folder(path);
    } else {
      const std::string name = fs::path(path).filename().string();
      DumpFormat format = format_;
      if (format == DumpFormat::Auto) {
        const auto named = format_of_name(name);
        format = named ? *named : format_of_bytes(path);
      }
      add_file(path, name, format);
    }
  }

  std::vector<Dump> take() {
    for (Dump& dump : dumps_) {
      if (!dump.key.empty()) dump.key = format_id(hash64(dump.key));
    }
    return std::move(dumps_);
  }

 private:
  // What can be read only once.
  static bool is_pipe(const std::string& path) {
    const fs::file_type type = fs::status(path).type();
    return type == fs::file_type::fifo || type == fs::file_type::character ||
           type == fs::file_type::socket;
  }

  void add_pipe(const std::string& path) {
    Dump dump;
    dump.format = format_;
    dump.path = path;
    dumps_.push_back(std::move(dump));
  }

  void add_folder(const std::string& folder) {
    std::vector<fs::path> files;
    for (auto entry = fs::recursive_directory_iterator(
             folder, fs::directory_options::skip_permission_denied);
         entry != fs::recursive_directory_iterator(); ++entry) {
      std::error_code ignored;  // of a link to itself: it is neither
      const bool hidden = entry->path().filename().string().starts_with('.');
      if (hidden && entry->is_directory(ignored)) {
        entry.disable_recursion_pending();
      }
      if (!hidden && entry->is_regular_file(ignored)) {
        files.push_back(entry->path());
      }
    }
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
      const auto named = format_of_name(file.filename().string());
      if (format_ == DumpFormat::Auto && !named) continue;
      add_file(file.string(), file.lexically_relative(folder).string(),
               format_ == DumpFormat::Auto ? *named : format_);
    }
  }

  void add_file(const std::string& path, const std::string& name,
                DumpFormat format) {
    std::uint64_t size_bytes = 0;
    const std::string identity = identity_of(path, &size_bytes);
    const bool joins =
        is_page_file(format) && !dumps_.empty() && !dumps_.back().files.empty();
    if (!joins) dumps_.emplace_back();
    Dump& dump = dumps_.back();
    dump.format = is_page_file(format) ? DumpFormat::Text : format;
    if (is_page_file(format)) {
      dump.files.push_back({path, name, format});
    } else {
      dump.path = path;
    }
    dump.key += identity;
    dump.size_bytes += size_bytes;
  }

  const DumpFormat format_;
  std::vector<Dump> dumps_;
};

}  // namespace

std::vector<Dump> find_dumps(const std::vector<std::string>& paths,
                             DumpFormat format, Messages* messages,
                             std::uint64_t* unreadable) {
  DumpFinder finder(format);
  for (const std::string& path : paths) {
    try {
      finder.add(path);
    } catch (const InputError& error) {
      messages->report(path, "", error.what());
      ++*unreadable;
    } catch (const fs::filesystem_error& error) {
      messages->report(path, "", error.code().message());
      ++*unreadable;
    }
  }
  return finder.take();
}

std::unique_ptr<DumpReader> open_dump(const Dump& dump, Messages* messages) {
  if (!dump.files.empty()) {
    return std::make_unique<FileReader>(dump.files, messages);
  }
  return open_dump(dump, open_bytes(dump.path), messages);
}

std::unique_ptr<DumpReader> open_dump(const Dump& dump,
                                      std::unique_ptr<ByteSource> bytes,
                                      Messages* messages) {
  DumpFormat format = dump.format;
  if (format == DumpFormat::Auto) format = format_of_bytes(&bytes);
  switch (format) {
    case DumpFormat::Warc:
      return std::make_unique<WarcReader>(dump.path, std::move(bytes),
                                          messages);
    case DumpFormat::Arc:
      return std::make_unique<ArcReader>(dump.path, std::move(bytes), messages);
    case DumpFormat::Text:
    case DumpFormat::Html:
      return std::make_unique<PageReader>(dump.path, format, std::move(bytes),
                                          messages);
    case DumpFormat::Auto:
    case DumpFormat::Jsonl:
      break;
  }
  return std::make_unique<JsonlReader>(dump.path, std::move(bytes));
}

}  // namespace newsfold
