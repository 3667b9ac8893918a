// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/fold/vector_store.h"

#include <algorithm>
#include <fstream>

#include <fmt/format.h>

#include "common/byte_file.h"

namespace newsfold {
namespace fs = std::filesystem;
namespace {

// A window of days lies in two months, and the undated articles in one more.
constexpr std::size_t kOpenMonths = 3;

constexpr std::size_t kMostPendingBytes = 64 << 20;

constexpr std::uint64_t kMagic = 0x3153524F54434556;  // "VECTORS1"
constexpr std::size_t kHeaderBytes = 2 * sizeof(std::uint64_t);

std::string month_of(const FacetRecord& article) {
  if (!published_day(article)) return "undated";
  return fmt::format("{:06}", article.published / 100'000'000);
}

void put_terms(const TermVector& terms, ByteWriter* out) {
  out->put(static_cast<std::uint32_t>(terms.size()));
  for (const WeightedTerm& term : terms) {
    out->put(term.term);
    out->put(term.weight);
    out->put(static_cast<std::uint8_t>(term.rare));
  }
}

TermVector take_terms(ByteReader* in) {
  constexpr std::size_t kBytes =
      sizeof(TermKey) + sizeof(std::uint16_t) + sizeof(std::uint8_t);
  TermVector terms(in->take_length(kBytes));
  for (WeightedTerm& term : terms) {
    term.term = in->take<TermKey>();
    term.weight = in->take<std::uint16_t>();
    term.rare = in->take<std::uint8_t>() != 0;
  }
  return terms;
}

void put_keys(const std::vector<TermKey>& keys, ByteWriter* out) {
  out->put(static_cast<std::uint32_t>(keys.size()));
  for (const TermKey key : keys) out->put(key);
}

std::vector<TermKey> take_keys(ByteReader* in) {
  std::vector<TermKey> keys(in->take_length(sizeof(TermKey)));
  for (TermKey& key : keys) key = in->take<TermKey>();
  return keys;
}

std::string encode_vector(const StoryVector& vector) {
  ByteWriter out;
  put_terms(vector.whole, &out);
  put_terms(vector.title, &out);
  put_terms(vector.lead, &out);
  put_keys(vector.heaviest, &out);
  put_keys(vector.numbers, &out);
  out.put(vector.words);
  out.put(vector.weekdays.bits());
  out.put(static_cast<std::uint8_t>(vector.full_of_numbers));
  return out.bytes();
}

std::optional<StoryVector> decode_vector(ByteReader in) {
  StoryVector vector;
  vector.whole = take_terms(&in);
  vector.title = take_terms(&in);
  vector.lead = take_terms(&in);
  vector.heaviest = take_keys(&in);
  vector.numbers = take_keys(&in);
  vector.words = in.take<std::uint32_t>();
  vector.weekdays = Weekdays::of_bits(in.take<std::uint8_t>());
  vector.full_of_numbers = in.take<std::uint8_t>() != 0;
  return in.ok() ? std::optional(std::move(vector)) : std::nullopt;
}

}  // namespace

VectorStore::VectorStore(fs::path folder, std::uint64_t table_id)
    : folder_(std::move(folder)), table_id_(table_id) {
  fs::create_directories(folder_);
}

VectorStore::~VectorStore() = default;

// Notes where the vectors are that begin at byte `begin`; false, leaving it
// out, if the last of them is cut short.
bool VectorStore::Month::note_from(std::size_t begin) {
  ByteReader in(std::string_view(bytes).substr(begin));
  while (!in.at_end()) {
    const auto id = in.take<ArticleId>();
    const auto length = in.take<std::uint32_t>();
    in.take_bytes(length);
    if (!in.ok()) {
      bytes.resize(begin);
      return false;
    }
    places[id] = begin + sizeof(ArticleId);
    begin += sizeof(ArticleId) + sizeof(std::uint32_t) + length;
  }
  return true;
}

// The magic number, the table's id, then records: id, length, vector.  A record
// that a kill cut short is cut off the file.
VectorStore::Month VectorStore::read(const std::string& name) const {
  const fs::path file = folder_ / name;
  Month month{name, read_whole(file), {}};
  ByteReader in(month.bytes);
  if (in.take<std::uint64_t>() != kMagic ||
      in.take<std::uint64_t>() != table_id_) {
    fs::remove(file);
    return {name, "", {}};
  }
  if (!month.note_from(kHeaderBytes)) fs::resize_file(file, month.bytes.size());
  return month;
}

VectorStore::Month& VectorStore::open(const std::string& name) {
  const auto found =
      std::find_if(open_.begin(), open_.end(),
                   [&](const Month& month) { return month.name == name; });
  if (found != open_.end()) {
    open_.splice(open_.begin(), open_, found);
    return open_.front();
  }
  if (open_.size() == kOpenMonths) open_.pop_back();
  open_.push_front(read(name));
  if (const auto pending = pending_.find(name); pending != pending_.end()) {
    open_.front().append(pending->second);
  }
  return open_.front();
}

void VectorStore::Month::append(const std::string& records) {
  const std::size_t begin = bytes.size();
  bytes += records;
  note_from(begin);
}

std::optional<StoryVector> VectorStore::find(const FacetRecord& article) {
  const Month& month = open(month_of(article));
  const auto place = month.places.find(article.article);
  if (place == month.places.end()) return std::nullopt;
  ByteReader in(std::string_view(month.bytes).substr(place->second));
  const auto length = in.take<std::uint32_t>();
  return decode_vector(ByteReader(in.take_bytes(length)));
}

void VectorStore::put(const FacetRecord& article, const StoryVector& vector) {
  ByteWriter record;
  const std::string bytes = encode_vector(vector);
  record.put(article.article);
  record.put(static_cast<std::uint32_t>(bytes.size()));
  const std::string name = month_of(article);
  pending_[name] += record.bytes() + bytes;
  pending_bytes_ += record.bytes().size() + bytes.size();
  for (Month& month : open_) {
    if (month.name == name) month.append(record.bytes() + bytes);
  }
  if (pending_bytes_ > kMostPendingBytes) flush();
}

void VectorStore::flush() {
  for (const auto& [name, records] : pending_) {
    const fs::path file = folder_ / name;
    if (read(name).bytes.empty()) {
      ByteWriter header;
      header.put(kMagic);
      header.put(table_id_);
      std::ofstream(file, std::ios::binary) << header.bytes();
    }
    std::ofstream out(file, std::ios::binary | std::ios::app);
    out << records;
    out.close();
    if (!out) {
      throw fs::filesystem_error("cannot write", file,
                                 std::make_error_code(std::errc::io_error));
    }
  }
  pending_.clear();
  pending_bytes_ = 0;
}

void VectorStore::clear() {
  open_.clear();
  pending_.clear();
  pending_bytes_ = 0;
  for (const auto& entry : fs::directory_iterator(folder_)) {
    fs::remove(entry.path());
  }
}

}  // namespace newsfold
