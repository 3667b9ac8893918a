// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/content_kind.h"

#include <algorithm>
#include <utility>

#include "common/text.h"
#include "indexer/read/header_fields.h"
#include "indexer/read/http_message.h"

namespace newsfold {
namespace {

constexpr std::size_t kSniffedBytes = 1024;

// "text/html" of "Text/HTML; charset=utf-8".
std::string media_type(std::string_view content_type) {
  return ascii_lower_case(
      trimmed(content_type.substr(0, content_type.find_first_of(";,"))));
}

// Accounts stay short: of most types only the part before the slash is told.
std::string not_a_page(std::string_view content_type) {
  constexpr std::string_view kTold[] = {"application/json",
                                        "application/javascript",
                                        "application/pdf",
                                        "application/rss+xml",
                                        "application/atom+xml",
                                        "application/xml",
                                        "text/css",
                                        "text/javascript",
                                        "text/xml"};
  constexpr std::string_view kMajor[] = {"application", "audio", "font",
                                         "image",       "text",  "video"};
  const std::string type = media_type(content_type);
  if (std::find(std::begin(kTold), std::end(kTold), type) != std::end(kTold)) {
    return "not a page: " + type;
  }
  const std::string major = type.substr(0, type.find('/'));
  const bool known = std::find(std::begin(kMajor), std::end(kMajor), major) !=
                     std::end(kMajor);
  return "not a page: " + (known ? major : "other");
}

bool is_robots_txt(std::string_view url) {
  return url.substr(0, url.find_first_of("?#")).ends_with("/robots.txt");
}

// Crawlers also pack what they themselves wrote: "metadata://", "urn:".  That a
// record has no URL at all says nothing.
bool is_web_address(std::string_view url) {
  constexpr std::string_view kSchemes[] = {"http:", "https:", "ftp:", "file:"};
  return url.find(':') == std::string_view::npos ||
         std::any_of(std::begin(kSchemes), std::end(kSchemes),
                     [&](std::string_view scheme) {
                       return starts_ignoring_case(url, scheme);
                     });
}

void decide(ContentKind kind, std::string_view body, bool encoded,
            PageType type, Page* page) {
  if (kind == ContentKind::Unknown && !encoded) {
    if (looks_like_html(body)) {
      kind = ContentKind::Html;
    } else if (looks_like_text(body)) {
      kind = ContentKind::Text;
    } else {
      return skip("not a page: no type, and no text", page);
    }
  }
  // Feeds are XML too, but without "<html".
  if (kind == ContentKind::Other && !encoded &&
      media_type(page->content_type).ends_with("xml") &&
      looks_like_html(body)) {
    kind = ContentKind::Html;
  }
  if (kind == ContentKind::Other) {
    return skip(not_a_page(page->content_type), page);
  }
  const bool is_text = kind == ContentKind::Text;
  page->type = type == PageType::Html && is_text ? PageType::Text : type;
}

void classify_response(std::string_view content, Page* page) {
  const Result<HttpHead> head = parse_http_head(content);
  if (!head) {
    // The workers say what is wrong with it.
    page->type = PageType::HttpResponse;
    return;
  }
  page->content_type = head->content_type;
  if (head->status != 200 && head->status != 203) {
    return skip("HTTP status " + std::to_string(head->status), page);
  }
  const bool encoded =
      !head->content_encoding.empty() || !head->transfer_encoding.empty();
  decide(content_kind(page->content_type), content.substr(head->size), encoded,
         PageType::HttpResponse, page);
}

}  // namespace

ContentKind content_kind(std::string_view content_type) {
  const std::string type = media_type(content_type);
  constexpr std::string_view kHtml[] = {"text/html", "application/xhtml+xml",
                                        "application/vnd.wap.xhtml+xml",
                                        "text/xhtml", "html"};
  constexpr std::string_view kNothing[] = {"",
                                           "unk",
                                           "unknown",
                                           "no-type",
                                           "application/octet-stream",
                                           "application/unknown",
                                           "application/x-unknown-content-type",
                                           "text/unknown",
                                           "text",
                                           "*/*",
                                           "content/unknown",
                                           "none"};
  if (std::find(std::begin(kHtml), std::end(kHtml), type) != std::end(kHtml)) {
    return ContentKind::Html;
  }
  if (type == "text/plain") return ContentKind::Text;
  const bool says_nothing = std::find(std::begin(kNothing), std::end(kNothing),
                                      type) != std::end(kNothing);
  return says_nothing ? ContentKind::Unknown : ContentKind::Other;
}

bool looks_like_html(std::string_view body) {
  body = body.substr(0, kSniffedBytes);
  if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
  const std::string start = ascii_lower_case(trimmed(body));
  if (!start.starts_with('<')) return false;
  // Of these, feeds have some as well, but not at the beginning.
  constexpr std::string_view kAtBeginning[] = {"<head", "<body",   "<title",
                                               "<meta", "<script", "<div"};
  return start.find("<!doctype html") != std::string::npos ||
         start.find("<html") != std::string::npos ||
         std::any_of(
             std::begin(kAtBeginning), std::end(kAtBeginning),
             [&](std::string_view tag) { return start.starts_with(tag); });
}

bool looks_like_text(std::string_view body) {
  // UTF-16 has NULs, and a mark that tells it.
  if (body.starts_with("\xFF\xFE") || body.starts_with("\xFE\xFF")) {
    return true;
  }
  body = body.substr(0, kSniffedBytes);
  return std::none_of(body.begin(), body.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && !(byte >= '\t' && byte <= '\r') && byte != 0x1b;
  });
}

void classify_capture(std::string_view content, Page* page) {
  if (is_robots_txt(page->url)) return skip("robots.txt", page);
  if (starts_ignoring_case(page->url, "dns:")) {
    return skip("DNS record", page);
  }
  if (!is_web_address(page->url)) return skip("no web address", page);
  if (content.starts_with("HTTP/") ||
      media_type(page->content_type) == "application/http") {
    return classify_response(content, page);
  }
  decide(content_kind(page->content_type), content, false, PageType::Html,
         page);
}

void skip(std::string reason, Page* page) {
  page->type = PageType::Skipped;
  page->reason = std::move(reason);
}

}  // namespace newsfold
