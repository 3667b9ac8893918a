// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/bibtex.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ostream.h>

#include "searcher/render/printable.h"

namespace newsfold {
namespace {

std::string_view command_for(char c) {
  switch (c) {
    case '\\':
      return "\\textbackslash{}";
    case '{':
      return "\\textbraceleft{}";
    case '}':
      return "\\textbraceright{}";
    case '~':
      return "\\textasciitilde{}";
    case '^':
      return "\\textasciicircum{}";
    case '<':
      return "\\textless{}";
    case '>':
      return "\\textgreater{}";
    case '|':
      return "\\textbar{}";
    default:
      return "";
  }
}

bool needs_backslash(char c) {
  return std::string_view("$&%#_").find(c) != std::string_view::npos;
}

// Lines of fields, each behind the comma of the one before.
class Fields {
 public:
  explicit Fields(std::ostream& out) : out_(out) {}

  // `value` is LaTeX already; an empty one is left out.
  void print(std::string_view name, const std::string& value) {
    if (!value.empty()) fmt::print(out_, ",\n  {} = {{{}}}", name, value);
  }
  void print_bare(std::string_view name, std::string_view value) {
    fmt::print(out_, ",\n  {} = {}", name, value);
  }

 private:
  std::ostream& out_;
};

// "Howell, Jr., Tom and {Associated Press}"
std::string names_of(const std::vector<AuthorName>& authors) {
  std::string names;
  for (const AuthorName& author : authors) {
    if (!names.empty()) names += " and ";
    const std::string family = latex_of(author.family);
    if (author.is_whole()) {
      names += "{" + family + "}";
      continue;
    }
    names += family;
    if (!author.suffix.empty()) names += ", " + latex_of(author.suffix);
    names += ", " + latex_of(author.given);
  }
  return names;
}

// `date` is for biblatex, `year` and `month` for BibTeX.
void print_date(const std::optional<Date>& date, Fields* fields) {
  constexpr std::array kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                               "jul", "aug", "sep", "oct", "nov", "dec"};
  if (!date) return;
  fields->print("date", day_of(*date));
  fields->print("year", fmt::format("{:04}", date->year));
  if (date->precision >= DatePrecision::Month) {
    fields->print_bare("month",
                       kMonths[static_cast<std::size_t>(date->month - 1)]);
  }
}

// URLs are verbatim; a brace in one would end the field or never end it.
std::string url_of(const std::string& url) {
  std::string verbatim;
  for (const char c : url) {
    verbatim += c == '{' ? "%7B" : c == '}' ? "%7D" : std::string(1, c);
  }
  return verbatim;
}

// BibTeX looks for the next entry behind any "@", in comments too.
std::string comment_of(std::string text) {
  std::replace(text.begin(), text.end(), '{', '(');
  std::replace(text.begin(), text.end(), '}', ')');
  std::replace(text.begin(), text.end(), '@', '*');
  return text;
}

bool is_ascii_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

}  // namespace

std::string latex_of(std::string_view text) {
  std::string latex;
  for (const char c : text) {
    const std::string_view command = command_for(c);
    if (!command.empty()) {
      latex += command;
      continue;
    }
    if (needs_backslash(c)) latex += '\\';
    latex += c;
  }
  return latex;
}

std::string key_of(const Citation& citation) {
  std::string name;
  for (const char c : citation.source.substr(0, citation.source.find('.'))) {
    if (is_ascii_letter_or_digit(c)) name += c;
  }
  if (name.empty()) name = "article";
  if (citation.date) name += fmt::format("{:04}", citation.date->year);
  return name + "-" + format_id(citation.id);
}

void BibtexWriter::begin(const Provenance* provenance) {
  if (!provenance) return;
  out_ << "@comment{\n";
  for (const auto& [name, value] : facts_of(*provenance)) {
    fmt::print(out_, "  {}: {}\n", name, comment_of(value));
  }
  out_ << "}\n\n";
}

void BibtexWriter::write(const StoryResult& result) {
  const Citation citation = citation_of(result);
  fmt::print(out_, "@misc{{{}", key_of(citation));
  Fields fields(out_);
  fields.print("author", names_of(citation.authors));
  // A second pair of braces keeps the capitals.
  if (!citation.title.empty()) {
    fields.print("title", "{" + latex_of(citation.title) + "}");
  }
  fields.print("howpublished", latex_of(citation.source));
  print_date(citation.date, &fields);
  fields.print("url", url_of(citation.url));
  if (citation.accessed) fields.print("urldate", day_of(*citation.accessed));
  fields.print("language", citation.language);
  fields.print("note", latex_of(citation.note));
  out_ << "\n}\n\n";
}

}  // namespace newsfold
