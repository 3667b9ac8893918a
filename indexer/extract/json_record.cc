// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/json_record.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <simdjson.h>

namespace newsfold {
namespace {

namespace dom = simdjson::dom;

struct FieldNames {
  RecordField field;
  std::string_view name;
  std::initializer_list<const char*> keys;
};

// Names met in public news sets and crawlers' output, best first.
const std::array<FieldNames, kRecordFields> kNames{{
    {RecordField::Id,
     "id",
     {"id", "_id", "guid", "uuid", "doc_id", "docid", "docno", "article_id"}},
    {RecordField::Url,
     "url",
     {"url", "link", "canonical_url", "web_url", "article_url", "source_url",
      "uri", "permalink"}},
    {RecordField::Title, "title", {"title", "headline", "heading", "name"}},
    {RecordField::Date,
     "date",
     {"date", "published", "published_at", "publishedAt", "publish_date",
      "published_date", "date_published", "date_publish", "datePublished",
      "publication_date", "pub_date", "pubDate", "pubdate", "datetime",
      "created_at", "timestamp"}},
    {RecordField::Source,
     "source",
     {"source", "source_domain", "domain", "publisher", "publication", "outlet",
      "site", "site_name", "newspaper"}},
    {RecordField::Author,
     "author",
     {"author", "authors", "byline", "creator", "writer"}},
    {RecordField::Language,
     "language",
     {"language", "lang", "language_code", "inLanguage"}},
    {RecordField::Text,
     "text",
     {"text", "content", "body", "maintext", "full_text", "fulltext",
      "article_text", "article_body", "articleBody", "content_text",
      "article"}},
    {RecordField::Captured,
     "captured",
     {"captured", "captured_at", "capture_date", "crawled", "crawl_date",
      "crawled_at", "date_crawled", "retrieved", "retrieved_at", "fetched",
      "fetched_at", "date_download", "warc_date"}},
}};

// Where wrapped values stand: {"name": "A. Writer"}, {"$date": "2016-..."}.
constexpr std::array kWrappers{"name",   "$date", "$oid",
                               "@value", "value", "text"};

std::string text_of(const dom::element& value, std::string_view separator);

std::string text_of_list(const dom::array& list, std::string_view separator) {
  std::string joined;
  for (const dom::element item : list) {
    const std::string text = text_of(item, separator);
    if (!joined.empty() && !text.empty()) joined += separator;
    joined += text;
  }
  return joined;
}

std::string text_of_object(const dom::object& object,
                           std::string_view separator) {
  for (const char* key : kWrappers) {
    dom::element inner;
    if (object.at_key(key).get(inner) == simdjson::SUCCESS) {
      return text_of(inner, separator);
    }
  }
  return "";
}

std::string text_of(const dom::element& value, std::string_view separator) {
  switch (value.type()) {
    case dom::element_type::STRING:
      return std::string(value.get_string().value_unsafe());
    case dom::element_type::INT64:
      return std::to_string(value.get_int64().value_unsafe());
    case dom::element_type::UINT64:
      return std::to_string(value.get_uint64().value_unsafe());
    case dom::element_type::DOUBLE:
      return fmt::format("{}", value.get_double().value_unsafe());
    case dom::element_type::ARRAY:
      return text_of_list(value.get_array().value_unsafe(), separator);
    case dom::element_type::OBJECT:
      return text_of_object(value.get_object().value_unsafe(), separator);
    default:
      return "";
  }
}

// "a.b" looks inside the object "a" where there is no key "a.b".
std::optional<dom::element> find(const dom::object& object,
                                 std::string_view key) {
  dom::element value;
  if (object.at_key(key).get(value) == simdjson::SUCCESS) return value;
  const std::size_t dot = key.find('.');
  dom::object inner;
  if (dot != std::string_view::npos &&
      object.at_key(key.substr(0, dot)).get(inner) == simdjson::SUCCESS) {
    return find(inner, key.substr(dot + 1));
  }
  return std::nullopt;
}

std::string field_text(const dom::object& object, RecordField field,
                       const std::vector<std::string>& keys) {
  const std::string_view separator = field == RecordField::Text ? "\n" : ", ";
  for (const std::string& key : keys) {
    if (const auto value = find(object, key)) {
      std::string text = text_of(*value, separator);
      if (!text.empty()) return text;
    }
  }
  return "";
}

// JSON with its long whole numbers as strings: ids beyond 64 bits are numbers
// to those who print them, but not to parsers.
std::string quote_numbers(std::string_view json) {
  constexpr std::string_view kDigits = "0123456789";
  constexpr std::size_t kFits = 18;  // so many digits are within 64 bits
  std::string quoted;
  bool in_string = false;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char c = json[at];
    if (c == '"') in_string = !in_string;
    quoted += c;
    if (in_string && c == '\\' && at + 1 < json.size()) quoted += json[++at];
    if (in_string || (c != ':' && c != ',' && c != '[' && c != ' ')) continue;
    const std::size_t end = json.find_first_not_of(kDigits, at + 1);
    const std::string_view digits =
        json.substr(at + 1, (end == json.npos ? json.size() : end) - at - 1);
    const bool is_fraction =
        end != json.npos && (json[end] == '.' || json[end] == 'e');
    if (digits.size() <= kFits || is_fraction) continue;
    quoted += '"';
    quoted += digits;
    quoted += '"';
    at += digits.size();
  }
  return quoted;
}

}  // namespace

FieldMap::FieldMap() {
  for (const FieldNames& names : kNames) {
    keys_[static_cast<std::size_t>(names.field)].assign(names.keys.begin(),
                                                        names.keys.end());
  }
}

Result<RecordField> FieldMap::set(std::string_view mapping) {
  const std::size_t equals = mapping.find('=');
  const std::string_view name = mapping.substr(0, equals);
  std::vector<std::string_view> known;
  for (const FieldNames& names : kNames) {
    known.push_back(names.name);
    if (names.name != name || equals == std::string_view::npos ||
        equals + 1 == mapping.size()) {
      continue;
    }
    keys_[static_cast<std::size_t>(names.field)] = {
        std::string(mapping.substr(equals + 1))};
    return names.field;
  }
  return Error{fmt::format(
      "a field mapping looks like text=content, with one of {} on the left: {}",
      fmt::join(known, ", "), mapping)};
}

std::string FieldMap::describe() {
  std::string lines;
  for (const FieldNames& names : kNames) {
    lines +=
        fmt::format("  {:9} {}\n", names.name, fmt::join(names.keys, ", "));
  }
  return lines;
}

struct JsonRecordParser::State {
  FieldMap map;
  dom::parser parser;
  simdjson::padded_string buffer;
  std::size_t capacity = 0;

  simdjson::error_code parse(std::string_view json, dom::element* element);
};

JsonRecordParser::JsonRecordParser(FieldMap map)
    : state_(std::make_unique<State>()) {
  state_->map = std::move(map);
}
JsonRecordParser::~JsonRecordParser() = default;

simdjson::error_code JsonRecordParser::State::parse(std::string_view json,
                                                    dom::element* element) {
  if (json.size() > capacity) {
    capacity = json.size() * 2;
    buffer = simdjson::padded_string(capacity);
  }
  std::copy(json.begin(), json.end(), buffer.data());
  return parser
      .parse(reinterpret_cast<const std::uint8_t*>(buffer.data()), json.size(),
             /*realloc_if_needed=*/false)
      .get(*element);
}

Result<JsonRecord> JsonRecordParser::parse(std::string_view json) {
  dom::element element;
  simdjson::error_code error = state_->parse(json, &element);
  if (error == simdjson::NUMBER_ERROR) {
    error = state_->parse(quote_numbers(json), &element);
  }
  if (error) {
    return Error{fmt::format("not JSON: {}", simdjson::error_message(error))};
  }
  dom::object object;
  if (element.get_object().get(object) != simdjson::SUCCESS) {
    return Error{"not a JSON object"};
  }
  JsonRecord record;
  for (const FieldNames& names : kNames) {
    record.fields[static_cast<std::size_t>(names.field)] =
        field_text(object, names.field, state_->map.keys(names.field));
  }
  return record;
}

}  // namespace newsfold
