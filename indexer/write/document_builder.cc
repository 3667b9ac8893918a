// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/write/document_builder.h"

#include "common/facet_record.h"
#include "common/hash.h"
#include "common/schema.h"
#include "common/stored_article.h"
#include "common/url.h"
#include "common/wire.h"

namespace newsfold {
namespace {

void add_exact(const Field& field, std::string_view value,
               Xapian::Document* document) {
  if (!value.empty()) document->add_boolean_term(term_of(field, value));
}

void add_date_terms(const std::optional<Date>& date,
                    Xapian::Document* document) {
  if (!date || date->precision < DatePrecision::Day) {
    add_exact(field::kDay, kUnknownDay, document);
  }
  if (!date) {
    add_exact(field::kYear, kUndatedYear, document);
    return;
  }
  document->add_boolean_term(year_term(date->year));
  if (date->precision >= DatePrecision::Month) {
    document->add_boolean_term(month_term(*date));
  }
  if (date->precision >= DatePrecision::Day) {
    document->add_boolean_term(day_term(*date));
  }
}

void add_exact_terms(const Article& article, ArticleId id,
                     Xapian::Document* document) {
  add_exact(field::kId, format_id(id), document);
  add_exact(field::kSource, article.source, document);
  add_exact(field::kLanguage, article.language, document);
  add_exact(field::kWire, article.wire.empty() ? kNoWire : article.wire,
            document);
  if (!article.url.empty()) {
    document->add_boolean_term(url_term(url_key(article.url)));
    add_exact(field::kHost, url_host(article.url), document);
  }
  if (!article.page_url.empty()) {
    document->add_boolean_term(url_term(url_key(article.page_url)));
  }
  add_date_terms(article.date, document);
}

void add_values(const Article& article, ArticleId id, std::uint32_t words,
                Xapian::Document* document) {
  FacetRecord record;
  record.story = id;
  record.article = id;
  record.source = source_key(article.source);
  record.published = time_number(article.date);
  record.captured = time_number(article.captured);
  record.words = words;
  record.language = language_key(article.language);
  record.wire = wire_key(article.wire);
  document->add_value(kStorySlot, id_value(record.story));
  document->add_value(kFacetSlot, encode(record));
  document->add_value(kCopySlot, id_value(id));
  if (article.date) {
    document->add_value(kPublishedSlot, time_value(*article.date));
  }
  if (article.captured) {
    document->add_value(kCapturedSlot, time_value(*article.captured));
  }
}

}  // namespace

Xapian::Document DocumentBuilder::build(const Article& article, ArticleId id,
                                        SegmentMetadata* metadata) {
  metadata_ = metadata;
  language_ = article.language;
  position_ = 0;
  Xapian::Document document;
  add_title(article.title, &document);
  add_author(article.author, &document);
  const std::uint32_t words = add_body(article.text, &document);
  add_exact_terms(article, id, &document);
  add_values(article, id, words, &document);
  add_source(article.source);
  document.set_data(encode_article(article));
  return document;
}

void DocumentBuilder::add_title(std::string_view title,
                                Xapian::Document* document) {
  const std::vector<Token>& tokens = analyzer_.tokens(title);
  for (const Token& token : tokens) {
    ++position_;
    document->add_posting(std::string(token.term), position_);
    document->add_posting(term_of(field::kTitle, token.term), position_,
                          title_wdf(tokens.size()));
    note_form(token.term);
  }
  position_ += kTitleGap;
}

void DocumentBuilder::add_author(std::string_view author,
                                 Xapian::Document* document) {
  Xapian::termpos position = 0;
  for (const Token& token : analyzer_.tokens(author)) {
    document->add_posting(term_of(field::kAuthor, token.term), ++position);
  }
}

std::uint32_t DocumentBuilder::add_body(std::string_view text,
                                        Xapian::Document* document) {
  const std::vector<Token>& tokens = analyzer_.tokens(text);
  for (const Token& token : tokens) {
    document->add_posting(std::string(token.term), ++position_);
    note_form(token.term);
  }
  return static_cast<std::uint32_t>(tokens.size());
}

// Every word of an inflecting language goes into the table of stems once; not
// one that is its own stem, which readers know of.
void DocumentBuilder::note_form(std::string_view word) {
  const std::uint64_t seed = language_key(language_);
  if (!noted_.insert(hash64(word) ^ seed).second) return;
  const auto key = stemmers_.key(language_, word);
  if (key && !key->ends_with('/' + std::string(word))) {
    std::string& forms = (*metadata_)[*key];
    if (!forms.empty()) forms += ' ';
    forms += word;
  }
}

void DocumentBuilder::add_source(const std::string& source) {
  if (source.empty()) return;
  const std::uint64_t key = source_key(source);
  if (!noted_.insert(key).second) return;
  metadata_->emplace(std::string(metadata_key::kSource) + format_id(key),
                     source);
}

}  // namespace newsfold
