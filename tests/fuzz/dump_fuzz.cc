// SPDX-License-Identifier: GPL-3.0-or-later
// Fuzz target: dumps of records, as they stand or packed by the target.
// Input: four bytes (how it is read: see Plan), then the file.

#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include "fuzz/checks.h"
#include "indexer/read/dump.h"
#include "indexer/read/limits.h"
#include "support/packing.h"

namespace newsfold {
namespace {

// What the first bytes of the input say.
struct Plan {
  DumpFormat format = DumpFormat::Auto;
  std::string (*pack)(std::string_view) = nullptr;  // null: as it stands
  bool in_members = false;                          // a record each
  std::size_t damage_at = 0;                        // a byte of what is packed
  char damage = 0;                                  // its bits that are flipped
};

constexpr std::size_t kPlanBytes = 4;

std::string zstd_frame(std::string_view bytes) { return zstd(bytes); }

Plan plan_of(std::string_view input) {
  constexpr std::array kFormats = {DumpFormat::Auto, DumpFormat::Warc,
                                   DumpFormat::Arc, DumpFormat::Jsonl};
  constexpr std::array<std::string (*)(std::string_view), 4> kPackers = {
      nullptr, gzip, zstd_frame, lz4};
  std::array<std::size_t, kPlanBytes> number{};
  for (std::size_t i = 0; i < std::min(input.size(), kPlanBytes); ++i) {
    number[i] = static_cast<unsigned char>(input[i]);
  }
  return {kFormats[number[0] & 3], kPackers[(number[0] >> 2) & 3],
          (number[0] & 16) != 0, number[1] + 256 * number[2],
          static_cast<char>(number[3])};
}

std::string packed(std::string_view bytes, const Plan& plan) {
  if (!plan.in_members) return plan.pack(bytes);
  std::string file;
  for (std::size_t end = 0; !bytes.empty(); bytes.remove_prefix(end)) {
    end = std::min(bytes.find("WARC/", 1), bytes.size());
    file += plan.pack(bytes.substr(0, end));
  }
  return file;
}

std::string file_of(std::string_view bytes, const Plan& plan) {
  if (!plan.pack) return std::string(bytes);
  std::string file = packed(bytes, plan);
  if (plan.damage_at < file.size()) {
    file[plan.damage_at] =
        static_cast<char>(file[plan.damage_at] ^ plan.damage);
  }
  return file;
}

// Bytes in memory that come in small portions, as from a pipe.
class DrippingSource : public ByteSource {
 public:
  explicit DrippingSource(std::string_view bytes) : bytes_(bytes) {}
  std::size_t read(char* buffer, std::size_t size) override {
    portion_ = portion_ % 1021 + 61;
    return bytes_.read(buffer, std::min(size, portion_));
  }
  std::uint64_t consumed() const override { return bytes_.consumed(); }

 private:
  MemorySource bytes_;
  std::size_t portion_ = 0;
};

struct Reading {
  std::vector<Page> pages;
  std::string log;
  std::string failure;  // that the dump could not be read on
};

Reading read_all(DumpFormat format, std::unique_ptr<ByteSource> file,
                 std::size_t file_bytes) {
  Reading reading;
  Dump dump;
  dump.format = format;
  dump.path = "harbour.warc";
  std::ostringstream log;
  Messages messages("fuzz", log);
  try {
    const auto reader =
        open_dump(dump, unpacked(std::move(file), dump.path), &messages);
    std::uint64_t consumed = 0;
    for (Page page; reader->next(&page);) {
      promise(reader->consumed() >= consumed, "reading goes forward");
      consumed = reader->consumed();
      reading.pages.push_back(std::move(page));
    }
    // A page that is a whole file has no place in it, and may be given up.
    const bool is_file = reading.pages.size() == 1 &&  //
                         reading.pages[0].place.empty();
    promise(is_file || reader->consumed() == file_bytes,
            "a dump is read to its end");
    Page page;
    promise(!reader->next(&page), "the end is the end");
  } catch (const InputError& error) {
    reading.failure = error.what();
  }
  reading.log = log.str();
  return reading;
}

void promise_page(const Page& page, std::uint64_t number) {
  promise(page.record == number, "records are numbered");
  promise(page.bytes.size() <= kMaxPageBytes, "a page has a limit");
  const bool has_bytes = page.type < PageType::Revisit;
  promise(has_bytes || page.bytes.empty(), "what is no page keeps no bytes");
  const bool needs_reason =
      page.type == PageType::Skipped || page.type == PageType::Unreadable;
  promise(!needs_reason || !page.reason.empty(), "what is lost has a reason");
}

void promise_pages(const Reading& reading) {
  std::uint64_t damaged = 0;
  std::uint64_t number = 0;
  for (const Page& page : reading.pages) {
    promise_page(page, ++number);
    promise(!page.place.empty() || reading.pages.size() == 1,
            "a record has a place");
    damaged += page.type == PageType::Unreadable;
  }
  const auto reports = static_cast<std::uint64_t>(
      std::count(reading.log.begin(), reading.log.end(), '\n'));
  promise(reports == damaged || damaged >= Messages::kShownPerPath,
          "damage is reported once");
}

// Where in packed bytes the damage is, is told by those read at a time.
std::string without_near(std::string text) {
  constexpr std::string_view kNear = "near byte ";
  std::size_t at = 0;
  while ((at = text.find(kNear, at)) != text.npos) {
    at += kNear.size();
    text.erase(at, text.find_first_not_of("0123456789", at) - at);
  }
  return text;
}

auto parts_of(const Page& page) {
  return std::tuple(page.type, page.bytes, page.place, page.record, page.url,
                    page.captured, page.content_type, page.kind,
                    without_near(page.reason));
}

bool same(const Reading& a, const Reading& b) {
  return without_near(a.log) == without_near(b.log) &&
         without_near(a.failure) == without_near(b.failure) &&
         std::equal(a.pages.begin(), a.pages.end(), b.pages.begin(),
                    b.pages.end(), [](const Page& one, const Page& other) {
                      return parts_of(one) == parts_of(other);
                    });
}

}  // namespace
}  // namespace newsfold

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,
                                      std::size_t size) {
  using namespace newsfold;
  const std::string_view input = input_of(data, size);
  const Plan plan = plan_of(input);
  const std::string file =
      file_of(input.substr(std::min(size, kPlanBytes)), plan);

  const Reading whole =
      read_all(plan.format, std::make_unique<MemorySource>(file), file.size());
  const Reading dripping = read_all(
      plan.format, std::make_unique<DrippingSource>(file), file.size());

  promise_pages(whole);
  promise(same(whole, dripping), "it is the same in what portions bytes come");
  return 0;
}
