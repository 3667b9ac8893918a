// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/word_forms.h"

#include <algorithm>
#include <sstream>

#include "common/schema.h"

namespace newsfold {
namespace {

constexpr std::size_t kMaxLanguages = 16;

void add_once(std::string word, std::vector<std::string>* words) {
  if (std::find(words->begin(), words->end(), word) == words->end()) {
    words->push_back(std::move(word));
  }
}

}  // namespace

std::vector<std::string> main_languages(const ArchiveReader& archive) {
  const Xapian::Database& database = archive.database();
  const std::string prefix(field::kLanguage.prefix);
  std::vector<std::pair<Xapian::doccount, std::string>> counts;
  if (archive.empty()) return {};
  for (auto term = database.allterms_begin(prefix);
       term != database.allterms_end(prefix); ++term) {
    counts.emplace_back(term.get_termfreq(), (*term).substr(prefix.size()));
  }
  std::sort(counts.rbegin(), counts.rend());
  std::vector<std::string> languages;
  for (auto& [count, language] : counts) {
    if (languages.size() < kMaxLanguages) languages.push_back(language);
  }
  return languages;
}

std::vector<std::string> WordForms::of(const std::string& word,
                                       const std::string& language) {
  std::vector<std::string> forms{word};
  const std::vector<std::string> only{language};
  for (const std::string& one : language.empty() ? languages_ : only) {
    const auto key = stemmers_.key(one, word);
    if (!key) continue;
    add_once(key->substr(key->rfind('/') + 1), &forms);
    for (const std::string& list : archive_.metadata(*key)) {
      std::istringstream words(list);
      for (std::string form; words >> form;) add_once(form, &forms);
    }
  }
  return forms;
}

}  // namespace newsfold
