// SPDX-License-Identifier: GPL-3.0-or-later
// Lists the records of dumps as the readers give them, a line each:
//
//   path  place  kind  type  bytes  url  captured  content type  reason
//
// with tabs between.  What is damaged is told on stderr as well.
//
// usage: list_pages FILE...

#include <iostream>
#include <string>
#include <vector>

#include "indexer/read/byte_source.h"
#include "indexer/read/dump.h"
#include "tests/support/page_type_name.h"

namespace newsfold {
namespace {

void list(const Dump& dump, Messages* messages) {
  const auto reader = open_dump(dump, messages);
  for (Page page; reader->next(&page);) {
    std::cout << page.path << '\t' << page.place << '\t' << page.kind << '\t'
              << page_type_name(page.type) << '\t' << page.bytes.size() << '\t'
              << page.url << '\t' << page.captured << '\t' << page.content_type
              << '\t' << page.reason << '\n';
  }
}

int run(const std::vector<std::string>& paths) {
  Messages messages("list_pages", std::cerr);
  std::uint64_t failed = 0;
  for (const Dump& dump :
       find_dumps(paths, DumpFormat::Auto, &messages, &failed)) {
    try {
      list(dump, &messages);
    } catch (const InputError& error) {
      messages.report(dump.path, "", error.what());
      ++failed;
    }
  }
  return failed == 0 ? 0 : 1;
}

}  // namespace
}  // namespace newsfold

int main(int argc, char** argv) {
  return newsfold::run(std::vector<std::string>(argv + 1, argv + argc));
}
