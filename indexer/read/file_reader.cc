// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/file_reader.h"

#include <vector>

#include "indexer/read/jsonl_reader.h"
#include "indexer/read/limits.h"

namespace newsfold {
namespace {

// Reads all bytes into `page`, which has its type.  Throws InputError.
void read_all(ByteSource* bytes, Page* page) {
  const std::size_t limit =
      page->type == PageType::Html ? kMaxPageBytes : kMaxRecordBytes;
  std::vector<char> buffer(64 * 1024);
  while (const std::size_t count = bytes->read(buffer.data(), buffer.size())) {
    if (page->bytes.size() + count > limit) {
      page->type = PageType::TooLarge;
      page->bytes.clear();
      return;
    }
    page->bytes.append(buffer.data(), count);
  }
  // An HTML page keeps its mark: that says how the page is encoded.
  if (page->type == PageType::Text) drop_byte_order_mark(&page->bytes);
}

void begin_page(const std::string& path, DumpFormat format,
                std::uint64_t record, Page* page) {
  *page = Page{};
  page->type = format == DumpFormat::Html ? PageType::Html : PageType::Text;
  page->path = path;
  page->record = record;
}

void give_up(const InputError& error, Messages* messages, Page* page) {
  messages->report(page->path, "", error.what());
  page->type = PageType::Unreadable;
  page->bytes.clear();
  page->reason = error.what();
}

}  // namespace

bool FileReader::next(Page* page) {
  if (records_ == files_.size()) return false;
  const PageFile& file = files_[records_++];
  begin_page(file.path, file.format, records_, page);
  page->name = file.name;
  try {
    const auto bytes = open_bytes(file.path);
    read_all(bytes.get(), page);
    consumed_ += bytes->consumed();
  } catch (const InputError& error) {
    give_up(error, messages_, page);
  }
  return true;
}

bool PageReader::next(Page* page) {
  if (done_) return false;
  done_ = true;
  begin_page(path_, format_, 1, page);
  try {
    read_all(bytes_.get(), page);
  } catch (const InputError& error) {
    give_up(error, messages_, page);
  }
  return true;
}

}  // namespace newsfold
