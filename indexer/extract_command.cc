// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract_command.h"

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <nlohmann/json.hpp>

#include "indexer/corpus_pass.h"
#include "indexer/read/byte_source.h"
#include "indexer/read/interrupt.h"

namespace newsfold {
namespace {

using Json = nlohmann::ordered_json;

Json shown_date(const std::optional<Date>& date) {
  return date ? Json(format_date(*date)) : Json(nullptr);
}

void add_article(const Article& article, Json* json) {
  Json& line = *json;
  line["id"] = format_id(article_id(article));
  line["url"] = article.url;
  line["title"] = article.title;
  line["author"] = article.author;
  line["source"] = article.source;
  line["language"] = article.language;
  line["date"] = shown_date(article.date);
  line["date_precision"] =
      article.date ? Json(precision_name(article.date->precision)) : Json();
  line["date_evidence"] = article.date_evidence;
  line["wire"] = article.wire;
  line["wire_evidence"] = article.wire_evidence;
  line["captured"] = shown_date(article.captured);
  line["text"] = article.text;
}

// Prints pages one after the other and counts the articles among them.
class PagePrinter {
 public:
  PagePrinter(ExtractRun::Format format, std::ostream& out)
      : format_(format), out_(out) {}

  void print(const Page& page, const Extraction& extraction) {
    const auto* article = std::get_if<Article>(&extraction);
    if (article) ++articles_;
    if (format_ == ExtractRun::Format::Jsonl) {
      print_json(page, extraction);
    } else if (article) {
      print_article(page, *article);
    } else {
      fmt::print(out_, "{}: {}\n\n", where(page), reason(extraction));
    }
  }

  std::uint64_t articles() const { return articles_; }

 private:
  static std::string where(const Page& page) {
    return page.place.empty() ? page.path : page.path + ": " + page.place;
  }

  static std::string reason(const Extraction& extraction) {
    if (const auto* skipped = std::get_if<Skipped>(&extraction)) {
      return "no article: " + skipped->reason;
    }
    return "damaged: " + std::get<Error>(extraction).message;
  }

  void print_json(const Page& page, const Extraction& extraction) {
    Json line{{"file", page.path},
              {"place", page.place},
              {"record", page.record},
              {"kind", page.kind}};
    if (const auto* article = std::get_if<Article>(&extraction)) {
      add_article(*article, &line);
    } else if (const auto* skipped = std::get_if<Skipped>(&extraction)) {
      line["skipped"] = skipped->reason;
      const bool is_web_page =
          page.type == PageType::Html || page.type == PageType::HttpResponse;
      if (is_web_page) {
        add_article(skipped->found, &line);
        if (skipped->found.url.empty()) line["url"] = page.url;
      } else {
        line["url"] = page.url;
      }
    } else {
      line["url"] = page.url;
      line["failed"] = std::get<Error>(extraction).message;
    }
    out_ << line.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
  }

  void print_article(const Page& page, const Article& article) {
    const auto field = [&](std::string_view name, const std::string& value) {
      if (!value.empty()) fmt::print(out_, "{:<10}{}\n", name, value);
    };
    field("page", where(page));
    field("url", article.url);
    field("title", article.title);
    field("author", article.author);
    field("source", article.source);
    field("language", article.language);
    field("date", article.date ? format_date(*article.date) : "-");
    field("evidence", article.date_evidence);
    field("wire", article.wire);
    field("evidence", article.wire_evidence);
    fmt::print(out_, "\n{}\n\n", article.text);
  }

  const ExtractRun::Format format_;
  std::ostream& out_;
  std::uint64_t articles_ = 0;
};

// Throws InputError.
void extract_dump(const Dump& dump, Extractor* extractor, PagePrinter* printer,
                  Messages* messages) {
  const auto recurring = learn_recurring_lines(dump);
  const auto reader = open_dump(dump, messages);
  for (Page page; reader->next(&page) && !interrupted();) {
    Extraction extraction = Error{page.reason};
    if (page.type != PageType::Unreadable) {
      extraction = extractor->extract(page, recurring.get());
      if (const auto* error = std::get_if<Error>(&extraction)) {
        messages->report(page.path, page.place, error->message);
      }
    }
    printer->print(page, extraction);
  }
}

}  // namespace

ExitCode run_extract(const ExtractRun& run, std::ostream& out,
                     Messages* messages) {
  std::uint64_t unreadable = 0;
  Extractor extractor(run.extract);
  PagePrinter printer(run.format, out);
  for (const Dump& dump :
       find_dumps(run.paths, run.dump_format, messages, &unreadable)) {
    try {
      extract_dump(dump, &extractor, &printer, messages);
    } catch (const InputError& error) {
      messages->report(dump.path, "", error.what());
      ++unreadable;
    }
    if (interrupted()) break;
  }
  if (unreadable > 0 || interrupted()) return ExitCode::Error;
  return printer.articles() > 0 ? ExitCode::Done : ExitCode::NothingFound;
}

}  // namespace newsfold
