// SPDX-License-Identifier: GPL-3.0-or-later
// The corpus pass: which lines stand on several pages of one host, so that
// they belong to the site and not to an article.
//
// Two pages of a host suffice.  Near-copies (wire copies, print versions, a
// page crawled again) count as one page, or they would erase articles: for
// every line the table knows the last page that counted, and a page whose long
// lines are mostly those of that page does not count again.
//
// Memory is bounded: a table of 16 bytes per line and a ring of 80 bytes per
// page, both allocated at once (by default 64 MB and 5 MB).  When the
// neighbourhood of a new line is full of others, the one seen on the fewest
// pages, longest ago, is forgotten.  The same pages in the same order give the
// same answers.

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace newsfold {

struct RecurringLinesOptions {
  unsigned slot_bits = 22;  // lines: 2^22 slots
  unsigned page_bits = 16;  // pages whose likeness is remembered: 2^16
};

class RecurringLines {
 public:
  // What is known of one host.  Valid while the lines live and learn nothing.
  class View {
   public:
    // The line, but for case, digits and white space, is the site's own.
    bool recurs(std::string_view line) const;

   private:
    friend class RecurringLines;
    View(const RecurringLines* lines, std::string_view host);

    const RecurringLines* lines_;
    std::uint64_t host_;
    std::uint32_t needed_;  // pages
  };

  explicit RecurringLines(RecurringLinesOptions options = {});

  // Takes in a page: `url` is its name (canonical, so that a page that was
  // crawled twice counts once).  A page without a host is not taken in.  Best
  // without pages that are no articles (extract_plain_text() says so): their
  // teasers are other pages' first paragraphs.
  // Not for use by two threads at once.
  // REQUIRES: `text` is valid UTF-8
  void learn(std::string_view host, std::string_view url,
             std::string_view text);

  // Safe for use by several threads, while none learns.
  View on_host(std::string_view host) const;

 private:
  // A line of a host, a URL or a host itself.
  struct Slot {
    std::uint64_t key = 0;         // 0: free
    std::uint32_t last_page = 0;   // that counted
    std::uint32_t page_count = 0;  // distinct pages
  };

  static constexpr std::size_t kSketchSize = 16;

  // The smallest hashes of a page's long lines, and the hash of its URL.
  struct Sketch {
    std::uint64_t url = 0;
    std::uint32_t size = 0;
    std::uint32_t page = 0;
    std::array<std::uint32_t, kSketchSize> smallest{};
  };

  const Slot* find(std::uint64_t key) const;
  Slot& find_or_make(std::uint64_t key);
  void count(std::uint64_t key, const Sketch& page);
  bool is_same_article(std::uint32_t page, const Sketch& other) const;

  std::vector<Slot> slots_;
  std::vector<Sketch> pages_;
  std::uint32_t page_ = 0;  // number of the last page, from 1
};

}  // namespace newsfold
