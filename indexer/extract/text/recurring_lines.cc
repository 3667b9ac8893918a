// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/text/recurring_lines.h"

#include <algorithm>
#include <string>

#include <unicode/uchar.h>

#include "common/hash.h"
#include "common/text.h"
#include "indexer/extract/text/line_features.h"

namespace newsfold {
namespace {

// Slots that are tried before one is given away.
constexpr std::size_t kNeighbourhood = 8;
// Shorter lines say little of whether two pages are copies.
constexpr std::size_t kLongLineBytes = 100;
// A host with fewer pages is a small sample: two pages convict a line.
constexpr std::uint32_t kFewPages = 40;

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  const std::uint64_t both[] = {a, b};
  return hash64({reinterpret_cast<const char*>(both), sizeof both});
}

// The key of what stands on a host; never 0, which marks free slots.
std::uint64_t key_of(std::uint64_t host, std::string_view line) {
  return std::max<std::uint64_t>(1, mixed(host, hash64(line)));
}

char normal_ascii(char c) {
  if (c >= 'A' && c <= 'Z') return static_cast<char>(c + 32);
  return c >= '0' && c <= '9' ? '0' : c;
}

// Four bytes a character will do: nobody reads this.
char* put_character(std::int32_t c, char* to) {
  const auto folded =
      static_cast<std::uint32_t>(u_foldCase(c, U_FOLD_CASE_DEFAULT));
  for (int shift = 0; shift < 24; shift += 8) {
    *to++ = static_cast<char>(folded >> shift);
  }
  *to++ = '\xFF';
  return to;
}

// Case folded, digits as 0, white space single.  Only good for hashing.
void normalise(std::string_view line, std::string* out) {
  out->resize(4 * line.size());  // at most four bytes for each
  char* const begin = out->data();
  char* to = begin;
  bool space = false;
  for (std::size_t at = 0; at < line.size();) {
    const char first = line[at];
    const bool ascii = static_cast<unsigned char>(first) < 0x80;
    const std::int32_t c = ascii ? first : next_character(line, &at);
    at += ascii;
    if (ascii ? first <= ' ' : u_isUWhiteSpace(c) != 0) {
      space = to != begin;
      continue;
    }
    if (space) *to++ = ' ';
    space = false;
    if (ascii) {
      *to++ = normal_ascii(first);
    } else {
      to = put_character(c, to);
    }
  }
  out->resize(static_cast<std::size_t>(to - begin));
}

template <typename Visit>
void each_line(std::string_view text, Visit visit) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    visit(text.substr(begin, end - begin));
    begin = end + 1;
  }
}

}  // namespace

RecurringLines::RecurringLines(RecurringLinesOptions options)
    : slots_(std::size_t{1} << options.slot_bits),
      pages_(std::size_t{1} << options.page_bits) {}

void RecurringLines::learn(std::string_view host, std::string_view url,
                           std::string_view text) {
  if (host.empty()) return;
  const std::uint64_t host_hash = hash64(host);
  std::vector<std::uint64_t> keys;
  std::vector<std::uint32_t> long_lines;
  std::string normal;
  each_line(text, [&](std::string_view line) {
    normalise(line, &normal);
    if (normal.empty()) return;
    keys.push_back(key_of(host_hash, normal));
    if (normal.size() >= kLongLineBytes) {
      long_lines.push_back(static_cast<std::uint32_t>(keys.back() >> 32));
    }
  });
  std::sort(long_lines.begin(), long_lines.end());
  long_lines.erase(std::unique(long_lines.begin(), long_lines.end()),
                   long_lines.end());

  Sketch& page = pages_[++page_ % pages_.size()];
  page = {hash64(url), 0, page_, {}};
  page.size =
      static_cast<std::uint32_t>(std::min(long_lines.size(), kSketchSize));
  std::copy_n(long_lines.begin(), page.size, page.smallest.begin());
  for (const std::uint64_t key : keys) count(key, page);

  Slot& known_url = find_or_make(mixed(host_hash, page.url) | 1);
  known_url.last_page = page_;
  if (known_url.page_count++ > 0) return;
  Slot& known_host = find_or_make(host_hash | 1);
  known_host.last_page = page_;
  ++known_host.page_count;
}

void RecurringLines::count(std::uint64_t key, const Sketch& page) {
  Slot& slot = find_or_make(key);
  if (slot.page_count > 0 && is_same_article(slot.last_page, page)) return;
  slot.last_page = page.page;
  ++slot.page_count;
}

// A page that the ring has forgotten is taken for another.
bool RecurringLines::is_same_article(std::uint32_t page,
                                     const Sketch& other) const {
  const Sketch& known = pages_[page % pages_.size()];
  if (known.page != page) return false;
  if (known.page == other.page || known.url == other.url) return true;
  std::array<std::uint32_t, kSketchSize> both{};
  const auto end = std::set_intersection(
      known.smallest.begin(), known.smallest.begin() + known.size,
      other.smallest.begin(), other.smallest.begin() + other.size,
      both.begin());
  // One long line in common may be all that a short page has: a disclaimer.
  const auto shared = static_cast<std::uint32_t>(end - both.begin());
  return shared >= 2 && 2 * shared > std::min(known.size, other.size);
}

const RecurringLines::Slot* RecurringLines::find(std::uint64_t key) const {
  for (std::size_t i = 0; i < kNeighbourhood; ++i) {
    const Slot& slot = slots_[(key + i) % slots_.size()];
    if (slot.key == key) return &slot;
  }
  return nullptr;
}

RecurringLines::Slot& RecurringLines::find_or_make(std::uint64_t key) {
  Slot* weakest = nullptr;
  for (std::size_t i = 0; i < kNeighbourhood; ++i) {
    Slot& slot = slots_[(key + i) % slots_.size()];
    if (slot.key == key) return slot;
    if (!weakest || slot.page_count < weakest->page_count ||
        (slot.page_count == weakest->page_count &&
         slot.last_page < weakest->last_page)) {
      weakest = &slot;
    }
  }
  *weakest = {key, 0, 0};
  return *weakest;
}

RecurringLines::View RecurringLines::on_host(std::string_view host) const {
  return View(this, host);
}

RecurringLines::View::View(const RecurringLines* lines, std::string_view host)
    : lines_(lines), host_(hash64(host)), needed_(2) {
  const Slot* const known = lines->find(host_ | 1);
  const std::uint32_t pages = known ? known->page_count : 0;
  if (pages >= kFewPages) needed_ = std::max(3U, pages / 100);
}

bool RecurringLines::View::recurs(std::string_view line) const {
  std::string normal;
  normalise(line, &normal);
  const Slot* const known = lines_->find(key_of(host_, normal));
  return known && known->page_count >= needed_;
}

}  // namespace newsfold
