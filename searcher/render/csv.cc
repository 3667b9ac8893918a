// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/csv.h"

#include <vector>

#include <fmt/format.h>

#include "common/text.h"
#include "searcher/render/json.h"

namespace newsfold {
namespace {

constexpr std::string_view kRecordEnd = "\r\n";

std::vector<std::string> header(bool full_text) {
  std::vector<std::string> names = {
      "result", "story",  "id",       "relation", "related",
      "date",   "source", "title",    "author",   "language",
      "wire",   "url",    "captured", "score",    "date_precision",
      "dump_id"};
  if (full_text) names.emplace_back("text");
  return names;
}

std::string date_or_empty(const std::optional<Date>& date) {
  return date ? format_date(*date) : "";
}

std::vector<std::string> record(std::size_t number, const StoryResult& result,
                                const Hit& hit, bool full_text) {
  const Article& article = hit.article;
  std::vector<std::string> fields = {
      std::to_string(number),
      format_id(result.story),
      format_id(hit.id),
      std::string(name_of(hit.relation)),
      hit.related == 0 ? "" : format_id(hit.related),
      date_or_empty(article.date),
      article.source,
      article.title,
      article.author,
      article.language,
      article.wire,
      article.url,
      date_or_empty(article.captured),
      fmt::format("{:.6f}", hit.score),
      article.date ? std::string(precision_name(article.date->precision)) : "",
      article.dump_id};
  if (full_text) fields.push_back(article.text);
  return fields;
}

void print_record(const std::vector<std::string>& fields, std::ostream& out) {
  std::string_view between;
  for (const std::string& field : fields) {
    out << between << csv_field(field);
    between = ",";
  }
  out << kRecordEnd;
}

bool is_taken_for_formula(std::string_view value) {
  return !value.empty() && std::string_view("=+-@\t\r\n").find(value.front()) !=
                               std::string_view::npos;
}

}  // namespace

std::string csv_field(std::string_view value) {
  std::string field = is_taken_for_formula(value) ? "'" : "";
  field += clean_utf8(value);
  if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
  std::string quoted = "\"";
  for (const char c : field) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

void print_csv_provenance(const Provenance& provenance, std::ostream& out) {
  for (const auto& [name, value] : facts_of(provenance)) {
    out << "# " << name << ": " << clean_utf8(value) << kRecordEnd;
  }
}

void CsvWriter::begin(const Provenance* provenance) {
  if (provenance) print_csv_provenance(*provenance, out_);
  print_record(header(options_.full_text), out_);
}

void CsvWriter::write(const StoryResult& result) {
  ++number_;
  for (const Hit& hit : result.articles) {
    print_record(record(number_, result, hit, options_.full_text), out_);
  }
}

}  // namespace newsfold
