// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/stored_article.h"

#include <array>
#include <memory>
#include <new>

#include <zstd.h>

namespace newsfold {
namespace {

constexpr char kVersion = '3';

void append_field(std::string_view field, std::string* out) {
  std::size_t length = field.size();
  for (; length >= 0x80; length >>= 7) {
    *out += static_cast<char>((length & 0x7F) | 0x80);
  }
  *out += static_cast<char>(length);
  *out += field;
}

// False if `data` ends inside the field.
bool take_field(std::string_view* data, std::string* field) {
  std::size_t length = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    if (data->empty()) return false;
    const auto byte = static_cast<unsigned char>(data->front());
    data->remove_prefix(1);
    length |= static_cast<std::size_t>(byte & 0x7F) << shift;
    if (byte < 0x80) break;
  }
  if (length > data->size()) return false;
  *field = data->substr(0, length);
  data->remove_prefix(length);
  return true;
}

void append_packed(std::string_view text, std::string* out) {
  constexpr int kLevel = 3;
  const std::size_t before = out->size();
  out->resize(before + ZSTD_compressBound(text.size()));
  const std::size_t packed =
      ZSTD_compress(out->data() + before, out->size() - before, text.data(),
                    text.size(), kLevel);
  if (ZSTD_isError(packed)) throw std::bad_alloc();  // nothing else can fail
  out->resize(before + packed);
}

// False if the frame is damaged.
bool unpack(std::string_view packed, std::string* text) {
  // More than any text: what states more is damage.
  constexpr unsigned long long kMostBytes = 1ULL << 30;
  // A context of its own costs more than a text.
  thread_local const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)>
      context(ZSTD_createDCtx(), ZSTD_freeDCtx);
  const auto size = ZSTD_getFrameContentSize(packed.data(), packed.size());
  if (size > kMostBytes) return false;  // and what is no frame
  text->resize(size);
  return ZSTD_decompressDCtx(context.get(), text->data(), text->size(),
                             packed.data(), packed.size()) == size;
}

std::string date_field(const std::optional<Date>& date) {
  return date ? format_date(*date) : std::string();
}

std::optional<Date> date_of_field(const std::string& field) {
  if (field.empty()) return std::nullopt;
  const Result<Date> date = parse_date(field);
  return date ? std::optional(*date) : std::nullopt;
}

}  // namespace

std::string encode_article(const Article& article) {
  std::string data(1, kVersion);
  for (const std::string& field :
       {article.dump_id, article.url, article.title, article.author,
        article.source, article.language, date_field(article.date),
        article.date_evidence, article.wire, article.wire_evidence,
        date_field(article.captured)}) {
    append_field(field, &data);
  }
  append_packed(article.text, &data);
  return data;
}

Result<Article> decode_article(std::string_view data) {
  if (data.empty() || data.front() != kVersion) {
    return Error{"an article was stored by another version of newsfold"};
  }
  data.remove_prefix(1);
  Article article;
  std::string date;
  std::string captured;
  for (std::string* field :
       {&article.dump_id, &article.url, &article.title, &article.author,
        &article.source, &article.language, &date, &article.date_evidence,
        &article.wire, &article.wire_evidence, &captured}) {
    if (!take_field(&data, field)) {
      return Error{"the stored data of an article are cut short"};
    }
  }
  if (!unpack(data, &article.text)) {
    return Error{"the stored text of an article is damaged"};
  }
  article.date = date_of_field(date);
  article.captured = date_of_field(captured);
  return article;
}

}  // namespace newsfold
