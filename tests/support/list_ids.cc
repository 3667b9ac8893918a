// SPDX-License-Identifier: GPL-3.0-or-later
// Prints the id of every article of an archive, a line each, sorted: what the
// tests of the command line compare.  usage: list_ids ARCHIVE

#include <algorithm>
#include <exception>
#include <iostream>

#include "support/archive_fixture.h"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  try {
    std::vector<std::string> ids;
    for (const newsfold::Article& article : newsfold::articles_of(argv[1])) {
      ids.push_back(newsfold::format_id(newsfold::article_id(article)));
    }
    std::sort(ids.begin(), ids.end());
    for (const std::string& id : ids) std::cout << id << '\n';
  } catch (const std::exception& error) {
    std::cerr << "list_ids: " << error.what() << '\n';
    return 2;
  }
  return 0;
}
