// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cgi/page_links.h"

#include <optional>

namespace newsfold {
namespace {

void replace(std::string_view what, std::string_view with, std::string* text) {
  const std::size_t at = text->find(what);
  if (at != std::string::npos) text->replace(at, what.size(), with);
}

// As many digits as are known.
std::string timestamp_of(const Date& date) {
  std::string digits = format_date(date);
  std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
  return digits;
}

// What is shown as a path in links: a server may give anything.
std::string checked_path(const std::string& path) {
  constexpr std::string_view kAllowed =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";
  const bool is_plain = path.find_first_not_of(kAllowed) == std::string::npos &&
                        !path.starts_with("//");
  return is_plain ? path : "";
}

}  // namespace

PageLinks::PageLinks(const WebRequest& request, const PageRequest& asked)
    : script_(checked_path(request.script)),
      path_(checked_path(request.path)),
      asked_(asked) {
  if (!asked.archive.empty()) carried_.push_back({"archive", asked.archive});
  if (!asked.ui.empty()) carried_.push_back({"ui", asked.ui});
}

std::string PageLinks::at(std::string_view path,
                          const Parameters& parameters) const {
  // The page itself is the program, not a path behind it.
  std::string link = script_;
  if (path != "/" || script_.empty()) link += path;
  if (!parameters.empty()) link += "?" + encode_parameters(parameters);
  return link;
}

std::string PageLinks::story(ArticleId id) const {
  return at("/story/" + format_id(id), carried_);
}

std::string PageLinks::article(ArticleId id) const {
  return at("/article/" + format_id(id), carried_);
}

std::string PageLinks::search(const PageRequest& request) const {
  return at("/", parameters_of(request));
}

std::string PageLinks::search(std::string_view query) const {
  PageRequest request;
  request.archive = asked_.archive;
  request.ui = asked_.ui;
  return search(with_query(std::move(request), std::string(query)));
}

std::string PageLinks::style(std::string_view fingerprint) const {
  return at("/style.css", {{"v", std::string(fingerprint)}});
}

std::string PageLinks::here_in(std::string_view language) const {
  PageRequest request = asked_;
  request.ui = language;
  return at(path_.empty() ? "/" : path_, parameters_of(request));
}

std::string PageLinks::here_as(std::string_view format) const {
  Parameters parameters = carried_;
  parameters.push_back({"format", std::string(format)});
  return at(path_, parameters);
}

std::string safe_link(const std::string& url) {
  return url.starts_with("https://") || url.starts_with("http://") ? url : "";
}

std::string replay_link(std::string_view replay, const Article& article) {
  const std::optional<Date>& seen =
      article.captured ? article.captured : article.date;
  if (replay.empty() || safe_link(article.url).empty() || !seen) return "";
  std::string link(replay);
  replace("{timestamp}", timestamp_of(*seen), &link);
  replace("{url}", article.url, &link);
  return link;
}

}  // namespace newsfold
