// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/snippet.h"

#include <algorithm>
#include <utility>

#include <boost/unordered/unordered_flat_map.hpp>

#include "common/text.h"

namespace newsfold {
namespace {

constexpr std::string_view kLeftOut = "…";

// Tokens first (inclusive) to last (exclusive).
struct Window {
  std::size_t first = 0;
  std::size_t last = 0;
};

// A token that is a query word.
struct WordHit {
  std::size_t token = 0;
  std::size_t group = 0;  // of which query word
};

std::vector<WordHit> find_hits(const std::vector<Token>& tokens,
                               const WordGroups& words) {
  // A text has a thousand tokens: a hash serves better than the map's order.
  const boost::unordered_flat_map<std::string_view, std::size_t> groups(
      words.begin(), words.end());
  std::vector<WordHit> hits;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto found = groups.find(tokens[i].term);
    if (found != groups.end()) hits.push_back({i, found->second});
  }
  return hits;
}

std::size_t count_groups(const WordGroups& words) {
  std::size_t count = 0;
  for (const auto& [word, group] : words) count = std::max(count, group + 1);
  return count;
}

// Where the best window begins, and how many different query words it has.
struct BestHit {
  std::size_t token = 0;
  std::size_t last_token = 0;  // of the hits in it
  std::size_t groups = 0;
  std::size_t hits = 0;
};

// Slides a window of `width` tokens over the hits.
BestHit find_best(const std::vector<WordHit>& hits, std::size_t groups,
                  std::size_t width) {
  std::vector<std::size_t> inside(groups, 0);
  std::size_t different = 0;
  BestHit best;
  std::size_t end = 0;
  for (std::size_t begin = 0; begin < hits.size(); ++begin) {
    for (; end < hits.size() && hits[end].token < hits[begin].token + width;
         ++end) {
      if (inside[hits[end].group]++ == 0) ++different;
    }
    if (std::pair(different, end - begin) > std::pair(best.groups, best.hits)) {
      best = {hits[begin].token, hits[end - 1].token, different, end - begin};
    }
    if (--inside[hits[begin].group] == 0) --different;
  }
  return best;
}

bool ends_sentence(std::string_view between) {
  return between.find_first_of(".!?\n") != std::string_view::npos;
}

bool begins_sentence(std::string_view text, const std::vector<Token>& tokens,
                     std::size_t token) {
  if (token == 0) return true;
  const std::size_t end = tokens[token - 1].end;
  return ends_sentence(text.substr(end, tokens[token].begin - end));
}

// A window of `width` tokens around the best hits.  It begins with the sentence
// of the first hit if that costs at most half of it, else with a few words of
// context, but never so early that a hit is lost; and it is full where the text
// has the words.
Window with_context(std::string_view text, const std::vector<Token>& tokens,
                    const BestHit& best, std::size_t width) {
  const std::size_t spare =
      std::min(best.token, width - (best.last_token + 1 - best.token));
  std::size_t first = best.token - std::min(spare, width / 6);
  for (std::size_t back = 0; back <= std::min(spare, width / 2); ++back) {
    if (begins_sentence(text, tokens, best.token - back)) {
      first = best.token - back;
      break;
    }
  }
  // Near the end of the text there is room for more before the hits.
  const std::size_t latest = tokens.size() - std::min(tokens.size(), width);
  if (first > latest) {
    const std::size_t most = std::min(best.token - latest, width / 2);
    std::size_t forward = 0;
    while (forward <= most && !begins_sentence(text, tokens, latest + forward))
      ++forward;
    first = latest + (forward <= most ? forward : 0);
  }
  return {first, std::min(tokens.size(), first + width)};
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

  void mark(const Token& token) {
    copy_to(token.begin);
    if (blank_) snippet_.text += ' ';
    blank_ = false;
    const std::size_t begin = snippet_.text.size();
    copy_to(token.end);
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
std::size_t end_of_last(std::string_view text, const std::vector<Token>& tokens,
                        std::size_t last) {
  const std::size_t limit =
      last < tokens.size() ? tokens[last].begin : text.size();
  std::size_t end = last == 0 ? limit : tokens[last - 1].end;
  while (end < limit && text[end] != ' ' && text[end] != '\n') ++end;
  return end;
}

// The first bytes of a text, up to a blank, so that no word is cut; scripts
// without blanks may have the last one far off.
std::string_view beginning(std::string_view text, std::size_t size_bytes) {
  if (size_bytes >= text.size()) return text;
  const std::size_t blank = text.find_last_of(" \n", size_bytes);
  return blank == std::string_view::npos || blank < size_bytes / 2
             ? prefix_at_character(text, size_bytes)
             : text.substr(0, blank);
}

Snippet cut(std::string_view text, std::string_view searched,
            const std::vector<Token>& tokens, const std::vector<WordHit>& hits,
            const Window& window) {
  SnippetWriter writer(searched);
  if (window.first > 0) writer.add(kLeftOut);
  writer.start_at(window.first == 0 ? 0 : tokens[window.first].begin);
  for (const WordHit& hit : hits) {
    if (hit.token >= window.first && hit.token < window.last) {
      writer.mark(tokens[hit.token]);
    }
  }
  writer.copy_to(end_of_last(searched, tokens, window.last));
  if (window.last < tokens.size() || searched.size() < text.size()) {
    writer.add(kLeftOut);
  }
  return writer.take();
}

}  // namespace

Snippet make_snippet(std::string_view text, const WordGroups& words,
                     Analyzer* analyzer, const SnippetOptions& options) {
  const std::size_t groups = count_groups(words);
  std::size_t size_bytes = std::min(options.first_look_bytes, text.size());
  while (true) {
    const std::string_view searched = beginning(text, size_bytes);
    const std::vector<Token>& tokens = analyzer->tokens(searched);
    const std::vector<WordHit> hits = find_hits(tokens, words);
    const BestHit best = find_best(hits, groups, options.words);
    const std::size_t most = std::min(options.searched_bytes, text.size());
    const bool good = groups == 0 || best.groups * 2 > groups;
    if (good || size_bytes >= most) {
      if (tokens.empty()) return {};
      return cut(text, searched, tokens, hits,
                 with_context(searched, tokens, best, options.words));
    }
    size_bytes = most;
  }
}

}  // namespace newsfold
