// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/snippet.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

#include "common/text.h"
#include "searcher/match/term_finder.h"

namespace newsfold {
namespace {

constexpr std::string_view kLeftOut = "…";

// Words first (inclusive) to last (exclusive).
struct Window {
  std::size_t first = 0;
  std::size_t last = 0;
};

// A stretch of text in bytes: begin inclusive, end exclusive.
struct Word {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The first bytes of a text, up to a blank, so that no word is cut; scripts
// without blanks may have the last one far off.
std::string_view beginning(std::string_view text, std::size_t size_bytes) {
  if (size_bytes >= text.size()) return text;
  const std::size_t blank = text.find_last_of(" \n", size_bytes);
  return blank == std::string_view::npos || blank < size_bytes / 2
             ? prefix_at_character(text, size_bytes)
             : text.substr(0, blank);
}

// A text in words, read as far as asked: most snippets stand in its beginning.
class TextReading {
 public:
  TextReading(std::string_view text, const MarkedTerms& terms,
              std::size_t width, Analyzer* analyzer)
      : text_(text), analyzer_(analyzer), finder_(terms, width) {}

  // False at the end of the text.
  bool read_on() {
    constexpr std::size_t kBytes = 1000;
    if (bytes_ == text_.size()) return false;
    const std::string_view next = beginning(text_.substr(bytes_), kBytes);
    for (const Token& token : analyzer_->tokens(next)) {
      finder_.add(token.term);
      words_.push_back({bytes_ + token.begin, bytes_ + token.end});
    }
    bytes_ += next.size();
    return true;
  }

  std::string_view text() const { return text_.substr(0, bytes_); }
  const std::vector<Word>& words() const { return words_; }
  const TermFinder& found() const { return finder_; }

 private:
  const std::string_view text_;
  Analyzer* const analyzer_;
  TermFinder finder_;
  std::size_t bytes_ = 0;  // that were read
  std::vector<Word> words_;
};

// Where the best window begins, and what it shows.
struct BestHit {
  std::size_t token = 0;
  std::size_t last_token = 0;  // of the hits in it
  std::size_t worth = 0;       // of the different terms in it
  std::size_t hits = 0;
};

// What each term adds to the worth of a window: a joint term as much as all
// single words together could, because these are everywhere in a text that has
// it once.
std::vector<std::size_t> worth_of(const MarkedTerms& terms) {
  std::vector<std::size_t> worth;
  for (const MarkedTerm& term : terms) {
    worth.push_back(term.is_joint() ? terms.size() : 1);
  }
  return worth;
}

// Slides a window of `width` tokens over the hits, none of which is longer.
BestHit find_best(const TermFinder& found,
                  const std::vector<std::size_t>& worth_of_terms,
                  std::size_t width) {
  const std::vector<TermHit>& ends = found.by_last();
  std::vector<std::size_t> inside(worth_of_terms.size(), 0);
  std::size_t worth = 0;
  BestHit best;
  std::size_t removed = 0;
  std::size_t added = 0;
  for (const TermHit& hit : found.by_first()) {
    for (; added < ends.size() &&
           ends[added].words.last < hit.words.first + width;
         ++added) {
      const std::size_t term = ends[added].term;
      if (inside[term]++ == 0) worth += worth_of_terms[term];
    }
    if (std::pair(worth, added - removed) > std::pair(best.worth, best.hits)) {
      best = {hit.words.first, ends[added - 1].words.last, worth,
              added - removed};
    }
    if (--inside[hit.term] == 0) worth -= worth_of_terms[hit.term];
    ++removed;
  }
  return best;
}

// So many words that each phrase has room.
std::size_t width_for(const MarkedTerms& terms, std::size_t words) {
  for (const MarkedTerm& term : terms) {
    if (term.is_phrase()) words = std::max(words, term.window);
  }
  return words;
}

bool ends_sentence(std::string_view between) {
  return between.find_first_of(".!?\n") != std::string_view::npos;
}

bool begins_sentence(std::string_view text, const std::vector<Word>& words,
                     std::size_t token) {
  if (token == 0) return true;
  const std::size_t end = words[token - 1].end;
  return ends_sentence(text.substr(end, words[token].begin - end));
}

// A window of `width` words around the best hits.  It begins with the sentence
// of the first hit if that costs at most half of it, else with a few words of
// context, but never so early that a hit is lost; and it is full where the text
// has the words.
Window with_context(std::string_view text, const std::vector<Word>& words,
                    const BestHit& best, std::size_t width) {
  const std::size_t spare =
      std::min(best.token, width - (best.last_token + 1 - best.token));
  std::size_t first = best.token - std::min(spare, width / 6);
  for (std::size_t back = 0; back <= std::min(spare, width / 2); ++back) {
    if (begins_sentence(text, words, best.token - back)) {
      first = best.token - back;
      break;
    }
  }
  // Near the end of the text there is room for more before the hits.
  const std::size_t latest = words.size() - std::min(words.size(), width);
  if (first > latest) {
    const std::size_t most = std::min(best.token - latest, width / 2);
    std::size_t forward = 0;
    while (forward <= most && !begins_sentence(text, words, latest + forward))
      ++forward;
    first = latest + (forward <= most ? forward : 0);
  }
  return {first, std::min(words.size(), first + width)};
}

// Copies text[begin, end) with white space folded, marking the hits in it.
class SnippetWriter {
 public:
  explicit SnippetWriter(std::string_view text) : text_(text) {}

  void copy_to(std::size_t end) {
    for (; at_ < end; ++at_) {
      const char c = text_[at_];
      if (c == ' ' || (c >= '\t' && c <= '\r')) {
        blank_ = !snippet_.text.empty();
        continue;
      }
      if (blank_) snippet_.text += ' ';
      blank_ = false;
      snippet_.text += c;
    }
  }

  void start_at(std::size_t begin) { at_ = begin; }

  void mark(const Word& word) {
    copy_to(word.begin);
    if (blank_) snippet_.text += ' ';
    blank_ = false;
    const std::size_t begin = snippet_.text.size();
    copy_to(word.end);
    if (!snippet_.highlights.empty() &&
        snippet_.highlights.back().end == begin) {
      snippet_.highlights.back().end = snippet_.text.size();
    } else {
      snippet_.highlights.push_back({begin, snippet_.text.size()});
    }
  }

  void add(std::string_view sign) { snippet_.text += sign; }

  Snippet take() { return std::move(snippet_); }

 private:
  const std::string_view text_;
  std::size_t at_ = 0;
  bool blank_ = false;
  Snippet snippet_;
};

// Up to the next word, closing signs and full stops go along.
std::size_t end_of_last(std::string_view text, const std::vector<Word>& words,
                        std::size_t last) {
  const std::size_t limit =
      last < words.size() ? words[last].begin : text.size();
  std::size_t end = last == 0 ? limit : words[last - 1].end;
  while (end < limit && text[end] != ' ' && text[end] != '\n') ++end;
  return end;
}

std::size_t count_phrases(const MarkedTerms& terms, const TermFinder& found,
                          const Window& window) {
  std::set<std::size_t> phrases;
  for (const auto& [term, words] : found.by_first()) {
    if (words.first < window.first || words.last >= window.last) continue;
    if (terms[term].is_joint()) phrases.insert(term);
  }
  return phrases.size();
}

Snippet cut(std::string_view text, const TextReading& reading,
            const Window& window) {
  const std::vector<Word>& words = reading.words();
  SnippetWriter writer(reading.text());
  if (window.first > 0) writer.add(kLeftOut);
  writer.start_at(window.first == 0 ? 0 : words[window.first].begin);
  for (const WordRange& mark : reading.found().marks()) {
    const std::size_t first = std::max(mark.first, window.first);
    const std::size_t end = std::min(mark.last + 1, window.last);
    if (first < end) writer.mark({words[first].begin, words[end - 1].end});
  }
  writer.copy_to(end_of_last(reading.text(), words, window.last));
  if (window.last < words.size() || reading.text().size() < text.size()) {
    writer.add(kLeftOut);
  }
  return writer.take();
}

}  // namespace

Snippet make_snippet(std::string_view text, const MarkedTerms& terms,
                     Analyzer* analyzer, const SnippetOptions& options) {
  const std::vector<std::size_t> worth = worth_of(terms);
  const std::size_t most = std::reduce(worth.begin(), worth.end());
  const std::size_t width = width_for(terms, options.words);
  TextReading reading(beginning(text, options.searched_bytes), terms, width,
                      analyzer);
  BestHit best;
  const auto read_on = [&] {
    const bool more = reading.read_on();
    best = find_best(reading.found(), worth, width);
    return more;
  };
  const auto is_good = [&] {
    if (best.worth == most) return true;
    return best.worth * 2 > most &&
           reading.text().size() >= options.first_look_bytes;
  };
  while (read_on() && !is_good()) {
  }
  while (reading.words().size() < best.token + width && read_on()) {
  }
  if (reading.words().empty()) return {};
  const Window window =
      with_context(reading.text(), reading.words(), best, width);
  Snippet snippet = cut(text, reading, window);
  snippet.phrases = count_phrases(terms, reading.found(), window);
  return snippet;
}

}  // namespace newsfold
