// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/stored_article.h"

#include <array>

namespace newsfold {
namespace {

constexpr char kVersion = '2';

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
  append_field(article.text, &data);
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
        &article.wire, &article.wire_evidence, &captured, &article.text}) {
    if (!take_field(&data, field)) {
      return Error{"the stored data of an article are cut short"};
    }
  }
  article.date = date_of_field(date);
  article.captured = date_of_field(captured);
  return article;
}

}  // namespace newsfold
