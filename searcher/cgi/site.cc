// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/cgi/site.h"

#include <algorithm>
#include <exception>
#include <optional>
#include <utility>

#include <fmt/format.h>
#include <xapian.h>

#include "common/hash.h"
#include "common/text.h"
#include "common/version.h"
#include "searcher/cgi/embedded_file.h"
#include "searcher/cgi/open_search.h"
#include "searcher/cgi/problem.h"
#include "searcher/cgi/site_pages.h"

namespace newsfold {
namespace {

constexpr const char* kHtml = "text/html; charset=utf-8";
constexpr const char* kText = "text/plain; charset=utf-8";

// No scripts at all, styles of our own alone, nothing inside another's frame;
// no other site learns what was searched for.
void add_safety(WebResponse* response) {
  auto& headers = response->headers;
  headers.emplace_back("Content-Security-Policy",
                       "default-src 'none'; style-src 'self'; img-src 'self'; "
                       "form-action 'self'; frame-ancestors 'none'; "
                       "base-uri 'none'");
  headers.emplace_back("X-Content-Type-Options", "nosniff");
  headers.emplace_back("X-Frame-Options", "DENY");
  headers.emplace_back("Referrer-Policy", "no-referrer");
}

// The id behind a prefix of a path; nothing if it is another path.
std::optional<std::string> id_behind(std::string_view prefix,
                                     const std::string& path) {
  if (!path.starts_with(prefix)) return std::nullopt;
  const std::string id = path.substr(prefix.size());
  return parse_id(id) ? std::optional(id) : std::nullopt;
}

// Servers that compress add to a tag: `etag` is looked for without its quotes.
// "*" is never met: whether there is such a page is not known yet.
bool is_known(std::string_view if_none_match, std::string_view etag) {
  return if_none_match.find(etag.substr(1, etag.size() - 2)) !=
         std::string_view::npos;
}

// Of all that pages depend on beside the archive and the request.
std::string fingerprint_of(const SiteSettings& settings,
                           const Templates& templates) {
  std::string all = settings.title + '\0' + settings.replay + '\0' + kVersion +
                    '\0' + templates.fingerprint() +
                    std::to_string(settings.export_limit);
  for (const auto& [name, path] : settings.archives) all += '\0' + name;
  for (const auto& [name, query] : settings.queries) {
    all += '\0' + name + '\0' + query;
  }
  for (const EmbeddedFile& file : embedded_languages()) all += file.content;
  return format_id(hash64(all));
}

}  // namespace

// A request on its way to an answer.
class Visit {
 public:
  Visit(Site* site, const WebRequest& http)
      : site_(*site),
        http_(http),
        reader_(&site->languages_.best_for(http.accept_language)) {}

  WebResponse response() {
    try {
      return answered();
    } catch (const Problem& problem) {
      return refused(problem);
    }
  }

 private:
  // Throws Problem.
  WebResponse answered() {
    read_request();
    if (http_.path == "/style.css") return style();
    if (http_.path == "/opensearch.xml") return description();
    OpenArchive* const archive = site_.archive(request_.archive);
    if (!archive) {
      throw Problem{404, "problem_not_found",
                    "no archive has this name: " + shown(request_.archive)};
    }
    try {
      return archive->read(
          [&](const ArchiveReader& reader, SearchEngine* engine) {
            return answered_from(reader, engine);
          });
    } catch (const Problem&) {
      throw;
    } catch (const Xapian::Error& error) {
      archive->close();
      say(error.get_description());
    } catch (const std::exception& error) {
      archive->close();
      say(error.what());
    }
    throw unavailable();
  }

  void say(const std::string& what) const {
    const std::string& name = request_.archive.empty()
                                  ? site_.settings_.archives.front().first
                                  : request_.archive;
    site_.messages_->say("archive " + name + ": " + what);
  }

  // Throws Problem.
  void read_request() {
    if (http_.method != "GET" && http_.method != "HEAD") throw bad_method();
    Result<Parameters> parameters = parse_parameters(http_.query);
    if (!parameters) throw bad_request(parameters.error());
    const Result<PageRequest> request = read_page_request(*parameters);
    request_ = request ? *request : typed_part(*parameters);
    const ReaderLanguage* const asked = site_.languages_.of(request_.ui);
    if (asked) {
      reader_ = asked;
    } else {
      request_.ui.clear();  // it would stand in every link
    }
    if (!request) throw bad_request(request.error());
  }

  WebResponse answered_from(const ArchiveReader& archive,
                            SearchEngine* engine) {
    WebResponse response;
    const std::string etag = this->etag(archive);
    response.headers = {{"Cache-Control", "no-cache"},
                        {"Vary", "Accept-Language"}};
    if (!etag.empty() && is_known(http_.if_none_match, etag)) {
      response.status = 304;
      response.headers.emplace_back("ETag", etag);
      return response;
    }
    const PageLinks links(http_, request_);
    const PageContext context = this->context(links);
    PageContent page =
        page_at(http_.path, {context, archive, engine, &site_.templates_});
    if (!etag.empty() && page.is_whole) {
      response.headers.emplace_back("ETag", etag);
    }
    response.headers.emplace_back("Content-Type", page.type);
    if (!page.file_name.empty()) {
      response.headers.emplace_back(
          "Content-Disposition",
          "attachment; filename=\"" + page.file_name + "\"");
    }
    response.body = std::move(page.body);
    return response;
  }

  static PageContent page_at(const std::string& path,
                             const PageSource& source) {
    if (path.empty() || path == "/") return search_page(source);
    if (path == "/about") return about_page(source);
    if (path == "/suggest") return suggestions_page(source);
    const auto story = id_behind("/story/", path);
    if (story) return story_page(source, *story);
    const auto article = id_behind("/article/", path);
    if (article) return article_page(source, *article);
    throw not_found();
  }

  // Empty where segments are remote: what they hold now, their servers know.
  std::string etag(const ArchiveReader& archive) const {
    if (archive.is_remote()) return "";
    const std::string all =
        fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n{}\n{}", archive.archive_id(),
                    archive.revision(), http_.script, http_.path,
                    encode_parameters(parameters_of(request_)), reader_->code(),
                    format_date(today()), site_.fingerprint_);
    return "\"" + format_id(hash64(all)) + "\"";
  }

  PageContext context(const PageLinks& links) const {
    return {site_.settings_,  site_.languages_, *reader_,
            site_.templates_, request_,         links};
  }

  // May be kept for good under the name that pages call it by.
  WebResponse style() const {
    const bool is_named = http_.query == "v=" + site_.templates_.fingerprint();
    return {200,
            {{"Content-Type", "text/css; charset=utf-8"},
             {"Cache-Control",
              is_named ? "public, max-age=31536000, immutable" : "no-cache"}},
            site_.templates_.style()};
  }

  // Where it says what the client called this server, it is for nobody else.
  WebResponse description() const {
    const std::string& set = site_.settings_.base_url;
    const PageLinks links(http_, request_);
    return {200,
            {{"Content-Type",
              "application/opensearchdescription+xml; charset=utf-8"},
             {"Cache-Control",
              set.empty() ? "private, no-cache" : "public, max-age=86400"},
             {"Vary", "Accept-Language"}},
            open_search_description(context(links),
                                    set.empty() ? http_.origin : set)};
  }

  WebResponse refused(const Problem& problem) {
    WebResponse response{problem.status, {{"Cache-Control", "no-store"}}, ""};
    if (problem.status == 405) {
      response.headers.emplace_back("Allow", "GET, HEAD");
    }
    if (problem.status == 503) {
      response.headers.emplace_back("Retry-After", "30");
    }
    const auto& plain = reader_->plain_phrases();
    const auto phrase = plain.find(problem.message);
    const std::string message =
        phrase == plain.end() ? printable(problem.message) : phrase->second;
    response.headers.emplace_back("Content-Type",
                                  request_.format ? kText : kHtml);
    response.body =
        request_.format ? message + "\n" : problem_page(problem, message);
    return response;
  }

  std::string problem_page(const Problem& problem, const std::string& message) {
    const PageLinks links(http_, request_);
    const std::string heading = reader_->phrase(problem.heading);
    View view = frame_view(context(links), heading, Fields::Dates);
    view.set("heading", heading);
    view.set("message", message);
    view.set("is_query", problem.status == 400);
    return site_.templates_.render("problem", std::move(view));
  }

  Site& site_;
  const WebRequest& http_;
  const ReaderLanguage* reader_;
  PageRequest request_;
};

Site::Site(SiteSettings settings, Messages* messages)
    : settings_(std::move(settings)),
      messages_(messages),
      templates_(settings_.templates),
      fingerprint_(fingerprint_of(settings_, templates_)) {}

WebResponse out_of_service() {
  WebResponse response{503,
                       {{"Content-Type", kText},
                        {"Cache-Control", "no-store"},
                        {"Retry-After", "30"}},
                       "out of service\n"};
  add_safety(&response);
  return response;
}

WebResponse Site::answer(const WebRequest& request) {
  try {
    WebResponse response = Visit(this, request).response();
    add_safety(&response);
    return response;
  } catch (const std::exception& error) {  // no memory, a fault of our own
    messages_->say(error.what());
    return out_of_service();
  }
}

OpenArchive* Site::archive(const std::string& name) {
  const auto& archives = settings_.archives;
  const auto named =
      name.empty()
          ? archives.begin()
          : std::find_if(archives.begin(), archives.end(),
                         [&](const auto& one) { return one.first == name; });
  if (named == archives.end()) return nullptr;
  const ReadOptions options{.timeout = settings_.deadline, .partial = true};
  return &archives_.try_emplace(named->first, named->second, options)
              .first->second;
}

}  // namespace newsfold
