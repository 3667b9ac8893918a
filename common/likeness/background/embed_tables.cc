// SPDX-License-Identifier: GPL-3.0-or-later
// embed_tables: turns the tables of this folder into a C++ source, as the build
// does.  README.md describes the tables.
//
// usage: embed_tables OUTPUT.cc TABLE.txt...

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "common/hash.h"
#include "common/likeness/background_table.h"

namespace newsfold {
namespace {

struct Table {
  std::string language;  // "en"
  std::uint32_t articles = 0;
  double floor = 0;
  std::map<TermKey, int> classes;
};

int class_of(double share) {
  const double step = -std::log(share) / BackgroundTable::kClassStep;
  return std::clamp(static_cast<int>(std::lround(step)), 0, 255);
}

// Of two terms with one key, about one in a table, the more common is kept.
void add_terms(std::string_view line, int term_class, Table* table) {
  std::istringstream words{std::string(line)};
  for (std::string term; words >> term;) {
    const auto key = static_cast<TermKey>(hash64(term));
    const auto [place, is_new] = table->classes.emplace(key, term_class);
    if (!is_new) place->second = std::min(place->second, term_class);
  }
}

void read_line(const std::string& line, int* term_class, Table* table) {
  if (line.empty() || line.front() == '#') return;
  if (line.front() == ' ') return add_terms(line, *term_class, table);
  std::istringstream fields(line);
  std::string name;
  double value = 0;
  if (!(fields >> name >> value)) throw std::runtime_error(line);
  if (name == "articles") {
    table->articles = static_cast<std::uint32_t>(value);
  } else if (name == "floor") {
    table->floor = value;
  } else if (name == "share" && value > 0 && value <= 1) {
    *term_class = class_of(value);
  } else {
    throw std::runtime_error(line);
  }
}

Table read_table(const std::filesystem::path& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path.string());
  Table table;
  table.language = path.stem().string();
  int term_class = 0;
  for (std::string line; std::getline(file, line);) {
    try {
      read_line(line, &term_class, &table);
    } catch (const std::runtime_error& error) {
      throw std::runtime_error(path.string() + ": " + error.what());
    }
  }
  return table;
}

// About four keys a bucket.
int bucket_bits(std::size_t keys) {
  int bits = 1;
  while ((std::size_t{8} << bits) <= keys) ++bits;
  return bits;
}

std::vector<std::size_t> bucket_begins(const Table& table, int bits) {
  std::vector<std::size_t> begins((std::size_t{1} << bits) + 1, 0);
  for (const auto& [key, term_class] : table.classes) {
    ++begins[(key >> (32 - bits)) + 1];
  }
  for (std::size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
  return begins;
}

template <typename Numbers>
void write_array(const std::string& type, const std::string& name,
                 const Numbers& numbers, std::ostream* out) {
  *out << "constexpr std::array<" << type << ", " << numbers.size() << "> "
       << name << " = {{";
  for (const auto number : numbers) *out << number << ',';
  *out << "}};\n";
}

void write_arrays(const Table& table, std::ostream* out) {
  std::vector<TermKey> keys;
  std::vector<int> classes;
  for (const auto& [key, term_class] : table.classes) {
    keys.push_back(key);
    classes.push_back(term_class);
  }
  write_array("TermKey", "kKeys_" + table.language, keys, out);
  write_array("std::uint8_t", "kClasses_" + table.language, classes, out);
  write_array("std::uint32_t", "kBuckets_" + table.language,
              bucket_begins(table, bucket_bits(keys.size())), out);
}

void write_entry(const Table& table, std::ostream* out) {
  const std::string& name = table.language;
  std::uint32_t key = 0;  // as language_key() makes it
  for (const char letter : name) {
    key = key << 8 | static_cast<unsigned char>(letter);
  }
  *out << "    BackgroundTable({" << key << ", " << table.articles << ", "
       << table.floor << ", " << bucket_bits(table.classes.size()) << ", kKeys_"
       << name << ", kClasses_" << name << ", kBuckets_" << name << "}),\n";
}

void write_source(const std::vector<Table>& tables, std::ostream* out) {
  *out << "#include \"common/likeness/background_table.h\"\n\n"
          "#include <array>\n\nnamespace newsfold {\nnamespace {\n\n";
  for (const Table& table : tables) write_arrays(table, out);
  *out << "\nconstexpr std::array<BackgroundTable, " << tables.size()
       << "> kTables = {{\n";
  for (const Table& table : tables) write_entry(table, out);
  *out << "}};\n\n}  // namespace\n\n"
          "std::span<const BackgroundTable> background_tables() {\n"
          "  return kTables;\n}\n\n}  // namespace newsfold\n";
}

void run(int argc, char** argv) {
  std::vector<Table> tables;
  for (int i = 2; i < argc; ++i) tables.push_back(read_table(argv[i]));
  std::ofstream out(argv[1]);
  write_source(tables, &out);
  if (!out.flush()) throw std::runtime_error(argv[1]);
}

}  // namespace
}  // namespace newsfold

int main(int argc, char** argv) try {
  if (argc < 3) {
    std::cerr << "usage: embed_tables OUTPUT.cc TABLE.txt...\n";
    return 2;
  }
  newsfold::run(argc, argv);
  return 0;
} catch (const std::exception& error) {
  std::cerr << "embed_tables: " << error.what() << '\n';
  return 1;
}
