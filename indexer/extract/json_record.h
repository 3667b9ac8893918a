// SPDX-License-Identifier: GPL-3.0-or-later
// JSON records: the fields of an article under the names that people's sets
// give them.

#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"

namespace newsfold {

enum class RecordField : std::size_t {
  Id,
  Url,
  Title,
  Date,
  Source,
  Author,
  Language,
  Text,
  Captured,
};
inline constexpr std::size_t kRecordFields = 9;

// Which JSON keys hold which field, the preferred key first.
class FieldMap {
 public:
  FieldMap();  // the common names: "text", "content", "body", "maintext", ...

  // Reads "text=content" or, inside objects, "text=article.body": from now on
  // `text` is read from that key alone.
  // Fails, listing the fields, on anything else.
  Result<RecordField> set(std::string_view mapping);

  const std::vector<std::string>& keys(RecordField field) const {
    return keys_[static_cast<std::size_t>(field)];
  }

  // "id: id, guid, ...", a line for each field, for --help.
  static std::string describe();

 private:
  std::array<std::vector<std::string>, kRecordFields> keys_;
};

// The fields as found, still as text; absent ones are empty.
struct JsonRecord {
  std::array<std::string, kRecordFields> fields;

  const std::string& operator[](RecordField field) const {
    return fields[static_cast<std::size_t>(field)];
  }
};

// Not for use by two threads at once.
class JsonRecordParser {
 public:
  explicit JsonRecordParser(FieldMap map);
  ~JsonRecordParser();

  // Reads one JSON object.  Whole numbers of any length are taken as printed,
  // fractions in their shortest form; lists are joined (paragraphs of the text
  // by line ends, others by ", "), of objects in them the name or value.
  // Fails on anything that is no JSON object.
  Result<JsonRecord> parse(std::string_view json);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace newsfold
