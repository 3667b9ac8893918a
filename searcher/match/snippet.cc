// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/snippet.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "common/text.h"
#include "searcher/match/term_finder.h"
#include "searcher/match/window.h"

namespace newsfold {
namespace {

constexpr std::string_view kLeftOut = "…";
constexpr std::string_view kBetween = "… ";

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
      : text_(text),
        terms_(terms),
        analyzer_(analyzer),
        finder_(terms, width) {}

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

  // Different ones.
  std::size_t phrases_found() const {
    return phrases_in({{0, words_.size()}}, finder_, terms_).size();
  }

 private:
  const std::string_view text_;
  const MarkedTerms& terms_;
  Analyzer* const analyzer_;
  TermFinder finder_;
  std::size_t bytes_ = 0;  // that were read
  std::vector<Word> words_;
};

// So many words that each phrase has room.
std::size_t width_for(const MarkedTerms& terms, std::size_t words) {
  return std::max(words, longest_phrase(terms));
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

void write(const Window& window, const ReadText& read,
           const std::vector<WordRange>& marks, SnippetWriter* writer) {
  const std::vector<Word>& words = read.words;
  writer->start_at(window.first == 0 ? 0 : words[window.first].begin);
  for (const WordRange& mark : marks) {
    const std::size_t first = std::max(mark.first, window.first);
    const std::size_t end = std::min(mark.last + 1, window.last);
    if (first < end) writer->mark({words[first].begin, words[end - 1].end});
  }
  writer->copy_to(end_of_last(read.text, words, window.last));
}

// "…first window… last window…"; `all_bytes` is the size of the whole text.
Snippet cut(const ReadText& read, const std::vector<Window>& windows,
            std::size_t all_bytes) {
  const std::vector<WordRange> marks = read.found.marks();
  SnippetWriter writer(read.text);
  if (windows.front().first > 0) writer.add(kLeftOut);
  for (const Window& window : windows) {
    if (window.first > windows.front().first) writer.add(kBetween);
    write(window, read, marks, &writer);
  }
  if (windows.back().last < read.words.size() || read.text.size() < all_bytes) {
    writer.add(kLeftOut);
  }
  return writer.take();
}

// Reads until nothing better is to be expected, and then as far as the window
// around the best hits goes.
BestHits read_for(const MarkedTerms& terms, const SnippetOptions& options,
                  std::size_t width, TextReading* reading) {
  const std::vector<std::size_t> worth = worth_of(terms);
  const std::size_t most = std::reduce(worth.begin(), worth.end());
  const auto phrases = static_cast<std::size_t>(
      std::ranges::count_if(terms, &MarkedTerm::is_joint));
  BestHits best;
  const auto read_on = [&] {
    const bool more = reading->read_on();
    best = find_best(reading->found(), worth, width);
    return more;
  };
  const auto is_good = [&] {
    if (best.worth == most) return true;
    if (reading->text().size() < options.first_look_bytes) return false;
    return phrases == 0 ? best.worth * 2 > most
                        : reading->phrases_found() == phrases;
  };
  while (read_on() && !is_good()) {
  }
  while (reading->words().size() < best.first_word + width && read_on()) {
  }
  return best;
}

}  // namespace

Snippet make_snippet(std::string_view text, const MarkedTerms& terms,
                     Analyzer* analyzer, const SnippetOptions& options) {
  const std::size_t width = width_for(terms, options.words);
  TextReading reading(beginning(text, options.searched_bytes), terms, width,
                      analyzer);
  const BestHits best = read_for(terms, options, width, &reading);
  if (reading.words().empty()) return {};
  const ReadText read{reading.text(), reading.words(), reading.found()};
  const std::vector<Window> windows = choose_windows(read, best, terms, width);
  Snippet snippet = cut(read, windows, text.size());
  snippet.phrases = phrases_in(windows, read.found, terms).size();
  return snippet;
}

}  // namespace newsfold
