// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/record_reader.h"

#include <algorithm>

#include <fmt/format.h>

#include "common/text.h"
#include "indexer/read/header_fields.h"
#include "indexer/read/interrupt.h"
#include "indexer/read/limits.h"

namespace newsfold {
namespace {

constexpr std::string_view kLineEnds = "\r\n";

// Longer runs of line ends are garbage like any other.
constexpr std::size_t kMaxLineEnds = 64;

std::size_t count_line_ends(std::string_view bytes) {
  return std::min(bytes.find_first_not_of(kLineEnds), bytes.size());
}

bool has_bytes(PageType type) {
  return type == PageType::HttpResponse || type == PageType::Html ||
         type == PageType::Text;
}

}  // namespace

bool RecordReader::next(Page* page) {
  *page = Page{};
  page->path = path_;
  page->record = ++records_;
  while (const std::size_t blank = count_line_ends(input_.peek(1))) {
    input_.drop(blank);
  }
  page->place = input_.place();
  record_began_member_ = input_.at_member_start();
  if (input_.peek(1).empty()) {
    return !input_.damage().empty() && damaged(input_.damage(), page);
  }
  const Result<std::uint64_t> size = take_header(page);
  if (!size) return damaged(size.error().message, page);
  return *size <= kMaxPageBytes
             ? take_content(static_cast<std::size_t>(*size), page)
             : pass_content(*size, page);
}

bool RecordReader::damaged(const std::string& cause, Page* page) {
  if (interrupted()) return false;  // it only seems to end here
  // A bad packing unpacks to nonsense before it shows: that is one damage, not
  // as many as the nonsense seems to hold records.
  constexpr std::size_t kLookedAt = 64 * 1024;
  input_.peek(kLookedAt);
  const bool unpacked_wrong = input_.damage_is_in_this_member();
  messages_->report(path_, page->place,
                    unpacked_wrong ? input_.damage() : cause);
  if (unpacked_wrong) input_.skip_damage();
  page->type = PageType::Unreadable;
  page->bytes.clear();
  page->reason = cause;
  find_record();
  return true;
}

// Leaves the input behind the header, or, if that fails, somewhat further on.
Result<std::uint64_t> RecordReader::take_header(Page* page) {
  std::string_view bytes = input_.peek(start_bytes_);
  if (!starts_record(bytes)) {
    const bool cut = bytes.size() < start_bytes_ && !input_.damage().empty();
    Error error{cut ? input_.damage()
                    : "no record begins here: \"" +
                          shown(take_header_line(&bytes)) + "\""};
    input_.drop(1);
    return error;
  }
  std::size_t end = header_end(bytes.substr(0, kMaxHeaderBytes), 0);
  while (end == std::string_view::npos && bytes.size() < kMaxHeaderBytes) {
    const std::size_t seen = bytes.size();
    bytes = input_.peek(seen + 1);
    if (bytes.size() == seen) break;
    end = header_end(bytes.substr(0, kMaxHeaderBytes), seen);
  }
  if (end == std::string_view::npos) return give_up_header(bytes.size());
  Result<std::uint64_t> size = read_header(bytes.substr(0, end), page);
  input_.drop(size ? end : 1);
  return size;
}

// Of a header that does not end in the `size` bytes that were looked at.
Error RecordReader::give_up_header(std::size_t size) {
  if (size >= kMaxHeaderBytes) {
    // Not byte for byte: each would be looked at as often again.
    input_.drop(kMaxHeaderBytes / 2);
    return {fmt::format("a header of more than {} bytes", kMaxHeaderBytes)};
  }
  input_.drop(1);
  if (!input_.damage().empty()) return {input_.damage()};
  return {"the header is cut short"};
}

bool RecordReader::take_content(std::size_t size, Page* page) {
  const std::string damage = damage_of(size);
  if (!damage.empty()) return damaged(damage, page);
  const std::string_view content = input_.peek(size).substr(0, size);
  classify(content.substr(0, kMaxHeaderBytes), page);
  if (has_bytes(page->type)) page->bytes = content;
  input_.drop(size);
  return true;
}

// What is wrong with content of that size, which comes next, and with what
// follows it; empty if nothing is.
std::string RecordReader::damage_of(std::size_t size) {
  const std::string_view bytes =
      input_.peek(size + kMaxLineEnds + start_bytes_);
  if (const auto end = early_member(bytes, size)) {
    return fmt::format(
        "a wrong length: {} bytes, but the next record begins after {}", size,
        *end);
  }
  if (bytes.size() < size) return cut_short(bytes.size(), size);
  const std::string_view behind = bytes.substr(size);
  const std::size_t line_ends = count_line_ends(behind);
  const std::size_t member = input_.next_member(size);
  if (member <= size + line_ends) return "";
  if (line_ends == behind.size()) {
    // A checksum that fails shows only behind the record.
    return input_.damage_is_inside_member() ? input_.damage() : "";
  }
  if (starts_record(behind.substr(line_ends))) return "";
  const std::string found = shown(behind.substr(line_ends), 30);
  if (closes_record(behind) && !is_alone_in_member(size)) return "";
  return fmt::format("a wrong length: {} bytes are followed by \"{}\"", size,
                     found);
}

// True if the record is a member, as far as can be seen: then what stands
// behind it is not another one's.
bool RecordReader::is_alone_in_member(std::size_t size) {
  if (!record_began_member_) return false;
  constexpr std::size_t kLookedAt = 64 * 1024;
  const std::string_view bytes = input_.peek(size + kLookedAt);
  const std::size_t end = std::min(input_.next_member(size), bytes.size());
  const bool ends = end < bytes.size() || input_.damage_is_inside_member();
  if (!ends) return false;
  for (std::size_t at = next_candidate(bytes, size); at < end;
       at = next_candidate(bytes, at + 1)) {
    if (starts_record(bytes.substr(at))) return false;
  }
  return true;
}

// A member that begins with a record before the content is over.
std::optional<std::size_t> RecordReader::early_member(std::string_view bytes,
                                                      std::size_t size) const {
  std::size_t at = input_.next_member(1);
  while (at < std::min(size, bytes.size())) {
    if (starts_record(bytes.substr(at))) return at;
    at = input_.next_member(at + 1);
  }
  return std::nullopt;
}

bool RecordReader::pass_content(std::uint64_t size, Page* page) {
  classify(input_.peek(kMaxHeaderBytes).substr(0, kMaxHeaderBytes), page);
  if (has_bytes(page->type)) page->type = PageType::TooLarge;
  for (std::uint64_t left = size; left > 0;) {
    constexpr std::size_t kStepBytes = 128 * 1024;
    const std::string_view bytes = input_.peek(kStepBytes);
    if (bytes.empty()) return damaged(cut_short(size - left, size), page);
    const auto here =
        static_cast<std::size_t>(std::min<std::uint64_t>(left, bytes.size()));
    if (const auto end = early_record(bytes, here)) {
      input_.drop(*end);
      return damaged(
          fmt::format("a wrong length: {} bytes, but the next record begins "
                      "after {}",
                      size, size - left + *end),
          page);
    }
    // A header may begin in this step and be seen as such only in the next,
    // by the line end before it.
    const std::size_t kept =
        here > 2 * start_bytes_ && here == bytes.size() ? start_bytes_ + 1 : 0;
    input_.drop(here - kept);
    left -= here - kept;
  }
  const std::string damage = damage_of(0);
  return damage.empty() || damaged(damage, page);
}

// Where in content that is being passed over a record begins, all the same.
// Content may hold what looks like one: only a whole header counts, in a line
// of its own, and if records are members, then only at the beginning of one.
std::optional<std::size_t> RecordReader::early_record(std::string_view bytes,
                                                      std::size_t size) {
  if (record_began_member_) return early_member(bytes, size);
  std::size_t at = next_candidate(bytes, 1);
  for (; at < size; at = next_candidate(bytes, at + 1)) {
    if (bytes[at - 1] != '\n' || !starts_record(bytes.substr(at))) continue;
    bytes = input_.peek(at + kMaxHeaderBytes);
    const std::size_t end = header_end(bytes.substr(at), 0);
    Page scratch;
    if (end != std::string_view::npos &&
        read_header(bytes.substr(at, end), &scratch)) {
      return at;
    }
  }
  return std::nullopt;
}

std::string RecordReader::cut_short(std::uint64_t had,
                                    std::uint64_t size) const {
  if (!input_.damage().empty()) return input_.damage();
  return fmt::format("cut short: {} of {} bytes", had, size);
}

// Goes to where the next record begins, or to the end.
void RecordReader::find_record() {
  for (;;) {
    const std::string_view bytes = input_.peek(start_bytes_);
    if (bytes.empty()) {
      if (input_.damage().empty() || !input_.skip_damage()) return;
      continue;
    }
    if (starts_record(bytes)) return;
    input_.drop(std::min(
        {next_candidate(bytes, 1), input_.next_member(1), bytes.size()}));
  }
}

}  // namespace newsfold
