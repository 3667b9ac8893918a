// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/html/linked_data.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <simdjson.h>

#include "common/text.h"
#include "indexer/extract/html/entities.h"
#include "indexer/extract/html/json_repair.h"

namespace newsfold {
namespace {

namespace dom = simdjson::dom;

constexpr std::size_t kLargestScript = 1024 * 1024;
constexpr int kDeepestWalk = 8;

// Where a node names what it is about.
constexpr std::array<std::string_view, 5> kContents = {
    "@graph", "mainEntity", "mainEntityOfPage", "hasPart", "blogPost"};

bool is_linked_data(const HtmlDocument& page, NodeIndex i) {
  constexpr std::string_view kType = "application/ld+json";
  if (page[i].tag != Tag::Script) return false;
  const std::string_view type = page.attribute(i, "type");
  return type.size() >= kType.size() && type.size() < 64 &&
         fold_space(lower_case(type)).starts_with(kType);
}

std::string clean(std::string_view text) {
  return fold_space(decode_entities(text));
}

bool is_url(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

std::string_view text_at(const dom::element& node, std::string_view key) {
  std::string_view text;
  if (node[key].get(text) != simdjson::SUCCESS) return {};
  return text;
}

// Calls `use` for `value`, or for each value in it if it is a list.
template <typename Use>
void for_each_of(const dom::element& value, Use use) {
  dom::array list;
  if (value.get(list) != simdjson::SUCCESS) return use(value);
  for (const dom::element each : list) use(each);
}

template <typename Use>
void for_each_at(const dom::element& node, std::string_view key, Use use) {
  dom::element value;
  if (node[key].get(value) == simdjson::SUCCESS) for_each_of(value, use);
}

// The address of the page that the article stands on.
std::string url_of(const dom::element& node) {
  dom::element page = node;
  const bool has_page = node["mainEntityOfPage"].get(page) == simdjson::SUCCESS;
  std::string_view url = text_at(node, "url");
  if (url.empty() && has_page && page.get(url) != simdjson::SUCCESS) {
    url = text_at(page, "@id");
  }
  if (url.empty()) url = text_at(node, "@id");
  return is_url(url) ? clean(url) : std::string();
}

// "http://schema.org/NewsArticle" and "schema:NewsArticle" are NewsArticle.
std::string_view local_name(std::string_view type) {
  return type.substr(type.find_last_of("/:#") + 1);
}

bool is_article(std::string_view type) {
  return type.ends_with("Article") || type.ends_with("article") ||
         (type.ends_with("Posting") && type != "JobPosting") ||
         type == "Report";
}

// Works that have a day of their own, as the page has that is about them.
bool is_other_work(std::string_view type) {
  constexpr std::array<std::string_view, 6> kWorks = {
      "CreativeWork", "Recipe", "Review",
      "VideoObject",  "HowTo",  "PodcastEpisode"};
  return std::find(kWorks.begin(), kWorks.end(), type) != kWorks.end();
}

class Reader {
 public:
  void read_script(std::string_view script);
  LinkedData finish();

 private:
  using Type = std::string_view;

  void learn_names(const dom::element& value, int depth);
  void visit(const dom::element& value, int depth);
  void visit_node(const dom::element& node, Type type);
  void add_article(const dom::element& node, Type type);
  void add_page_dates(const dom::element& node);
  std::string names_at(const dom::element& node, std::string_view key) const;
  void add_names(const dom::element& value, int depth, std::string* out) const;

  dom::parser parser_{kLargestScript};
  std::unordered_map<std::string, std::string> name_of_id_;
  LinkedData data_;
  std::string organization_;
};

void Reader::read_script(std::string_view script) {
  const std::string_view json = json_inside(script);
  if (json.empty() || json.size() > kLargestScript) return;
  dom::element root;
  const bool is_good =
      parser_.parse(json.data(), json.size()).get(root) == simdjson::SUCCESS;
  if (!is_good &&
      parser_.parse(repair_json(json)).get(root) != simdjson::SUCCESS) {
    return;
  }
  learn_names(root, 0);
  visit(root, 0);
}

// A node may refer to the name of another by its "@id", before or behind it.
void Reader::learn_names(const dom::element& value, int depth) {
  if (depth > kDeepestWalk) return;
  for_each_of(value, [this, depth](const dom::element& node) {
    const std::string_view id = text_at(node, "@id");
    const std::string_view name = text_at(node, "name");
    if (!id.empty() && !name.empty()) name_of_id_.emplace(id, clean(name));
    dom::element graph;
    if (node["@graph"].get(graph) == simdjson::SUCCESS) {
      learn_names(graph, depth + 1);
    }
  });
}

void Reader::visit(const dom::element& value, int depth) {
  if (depth > kDeepestWalk) return;
  for_each_of(value, [this, depth](const dom::element& node) {
    for_each_at(node, "@type", [&](const dom::element& each) {
      std::string_view type;
      if (each.get(type) == simdjson::SUCCESS) {
        visit_node(node, local_name(type));
      }
    });
    for (const std::string_view key : kContents) {
      for_each_at(node, key, [&](const dom::element& content) {
        visit(content, depth + 1);
      });
    }
  });
}

void Reader::visit_node(const dom::element& node, Type type) {
  const auto set_once = [&node](std::string* field) {
    if (field->empty()) *field = clean(text_at(node, "name"));
  };
  if (is_article(type)) {
    add_article(node, type);
  } else if (type.ends_with("Page")) {
    // "WebPage" says least, and stands beside the others.
    if (data_.page_type.empty() || data_.page_type == "WebPage") {
      data_.page_type = type;
    }
    add_page_dates(node);
  } else if (type == "WebSite") {
    set_once(&data_.site_name);
  } else if (type.ends_with("Organization")) {
    set_once(&organization_);
  } else if (is_other_work(type)) {
    add_page_dates(node);
  }
}

void Reader::add_page_dates(const dom::element& node) {
  if (data_.page_date_published.empty()) {
    data_.page_date_published = clean(text_at(node, "datePublished"));
  }
  if (data_.page_date_modified.empty()) {
    data_.page_date_modified = clean(text_at(node, "dateModified"));
  }
}

void Reader::add_article(const dom::element& node, Type type) {
  LinkedArticle article;
  article.type = type;
  article.headline = clean(text_at(node, "headline"));
  if (article.headline.empty()) article.headline = clean(text_at(node, "name"));
  article.author = names_at(node, "author");
  if (article.author.empty()) article.author = names_at(node, "creator");
  article.publisher = names_at(node, "publisher");
  article.language = clean(text_at(node, "inLanguage"));
  article.url = url_of(node);
  article.body = decode_entities(text_at(node, "articleBody"));
  article.date_published = clean(text_at(node, "datePublished"));
  article.date_modified = clean(text_at(node, "dateModified"));
  data_.articles.push_back(std::move(article));
}

std::string Reader::names_at(const dom::element& node,
                             std::string_view key) const {
  std::string names;
  for_each_at(node, key, [this, &names](const dom::element& each) {
    add_names(each, 0, &names);
  });
  return names;
}

// From "A. Writer", {"name": "A. Writer"}, {"@id": "#writer"}.
void Reader::add_names(const dom::element& value, int depth,
                       std::string* out) const {
  if (depth > kDeepestWalk) return;
  std::string_view text;
  std::string name;
  if (value.get(text) == simdjson::SUCCESS) {
    name = clean(text);
  } else if (text = text_at(value, "name"); !text.empty()) {
    name = clean(text);
  } else if (dom::element names;
             value["name"].get(names) == simdjson::SUCCESS) {
    for_each_of(names, [&](const dom::element& each) {
      add_names(each, depth + 1, out);
    });
  } else {
    const auto known = name_of_id_.find(std::string(text_at(value, "@id")));
    if (known != name_of_id_.end()) name = known->second;
  }
  if (name.empty() || is_url(name)) return;
  if (!out->empty()) *out += ", ";
  *out += name;
}

LinkedData Reader::finish() {
  if (data_.site_name.empty()) data_.site_name = organization_;
  return std::move(data_);
}

}  // namespace

const LinkedArticle* article_of_page(const LinkedData& linked,
                                     std::string_view address) {
  // Sites disagree with themselves on schemes and slashes.
  const auto bare = [](std::string_view url) {
    if (const std::size_t at = url.find("://"); at != url.npos) {
      url.remove_prefix(at + 3);
    }
    while (url.ends_with('/')) url.remove_suffix(1);
    return url;
  };
  for (const LinkedArticle& article : linked.articles) {
    if (!article.url.empty() && bare(article.url) == bare(address)) {
      return &article;
    }
  }
  return linked.articles.empty() ? nullptr : &linked.articles.front();
}

LinkedData read_linked_data(const HtmlDocument& page) {
  std::optional<Reader> reader;
  for (NodeIndex i = 0; i < page.size(); ++i) {
    if (!is_linked_data(page, i)) continue;
    if (!reader) reader.emplace();
    const NodeIndex text = i + 1;
    if (text < page[i].end) reader->read_script(page[text].text);
  }
  return reader ? reader->finish() : LinkedData{};
}

}  // namespace newsfold
