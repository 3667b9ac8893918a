// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/ris.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include "common/text.h"
#include "searcher/render/citation.h"

namespace newsfold {
namespace {

void print_field(std::string_view tag, const std::string& value,
                 std::ostream& out) {
  if (value.empty()) return;
  fmt::print(out, "{}  - {}\r\n", tag, value);
}

// "2011/11/28/", "2011/11//", "2011///": the slashes are always three, and
// behind them stands whatever else is known.
std::string date_of(const std::optional<Date>& date) {
  if (!date) return "";
  const Date& d = *date;
  std::string text = fmt::format("{:04}/", d.year);
  if (d.precision >= DatePrecision::Month)
    text += fmt::format("{:02}", d.month);
  text += '/';
  if (d.precision >= DatePrecision::Day) text += fmt::format("{:02}", d.day);
  text += '/';
  if (d.precision == DatePrecision::Second) {
    text += fmt::format("{:02}:{:02}:{:02}", d.hour, d.minute, d.second);
  }
  return text;
}

// "Howell, Tom, Jr."
std::string name_of(const AuthorName& author) {
  std::string name = author.family;
  for (const std::string& part : {author.given, author.suffix}) {
    if (!part.empty()) name += ", " + part;
  }
  return name;
}

}  // namespace

void RisWriter::begin(const Provenance* provenance) {
  if (provenance) provenance_ = "provenance: " + line_of(*provenance);
}

void RisWriter::write(const StoryResult& result) {
  const Citation citation = citation_of(result);
  print_field("TY", "NEWS", out_);
  print_field("TI", citation.title, out_);
  for (const AuthorName& author : citation.authors) {
    print_field("AU", name_of(author), out_);
  }
  print_field("T2", citation.source, out_);
  print_field("DA", date_of(citation.date), out_);
  if (citation.date) {
    print_field("PY", fmt::format("{:04}", citation.date->year), out_);
  }
  print_field("UR", citation.url, out_);
  print_field("Y2", date_of(citation.accessed), out_);
  print_field("LA", citation.language, out_);
  print_field("AN", format_id(citation.id), out_);
  print_field("N1", citation.note, out_);
  print_field("N1", provenance_, out_);
  out_ << "ER  - \r\n\r\n";
}

}  // namespace newsfold
