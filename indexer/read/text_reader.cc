// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/text_reader.h"

#include <array>

#include "indexer/read/byte_source.h"
#include "indexer/read/jsonl_reader.h"

namespace newsfold {
namespace {

// Reads a whole file, or as much of it as can be read.  Throws InputError.
void read_all(const std::string& path, Page* page, std::uint64_t* consumed) {
  const auto bytes = open_bytes(path);
  std::array<char, 64 * 1024> buffer;
  while (const std::size_t count = bytes->read(buffer.data(), buffer.size())) {
    *consumed += count;
    if (page->bytes.size() + count > kMaxRecordBytes) {
      page->type = PageType::TooLarge;
      page->bytes.clear();
      return;
    }
    page->bytes.append(buffer.data(), count);
  }
  drop_byte_order_mark(&page->bytes);
}

}  // namespace

bool TextReader::next(Page* page) {
  if (records_ == files_.size()) return false;
  const TextFile& file = files_[records_++];
  *page = Page{};
  page->type = PageType::Text;
  page->path = file.path;
  page->name = file.name;
  page->record = records_;
  try {
    read_all(file.path, page, &consumed_);
  } catch (const InputError& error) {
    messages_->report(file.path, "", error.what());
    page->type = PageType::Unreadable;
    page->bytes.clear();
  }
  return true;
}

}  // namespace newsfold
