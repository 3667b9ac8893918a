// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/render/result_writer.h"

#include <cassert>

#include "searcher/render/bibtex.h"
#include "searcher/render/csv.h"
#include "searcher/render/jsonl.h"
#include "searcher/render/ris.h"
#include "searcher/render/trec.h"

namespace newsfold {

std::unique_ptr<ResultWriter> make_writer(SearchFormat format,
                                          const WriterOptions& options,
                                          std::ostream& out) {
  switch (format) {
    case SearchFormat::Jsonl:
      return std::make_unique<JsonlWriter>(options, out);
    case SearchFormat::Csv:
      return std::make_unique<CsvWriter>(options, out);
    case SearchFormat::Ris:
      return std::make_unique<RisWriter>(out);
    case SearchFormat::Bibtex:
      return std::make_unique<BibtexWriter>(out);
    case SearchFormat::Trec:
      return std::make_unique<TrecWriter>(options, out);
    case SearchFormat::Text:
    case SearchFormat::Json:
    case SearchFormat::Atom:
      break;
  }
  assert(false);  // by the contract
  return nullptr;
}

}  // namespace newsfold
