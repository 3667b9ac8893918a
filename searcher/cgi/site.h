// SPDX-License-Identifier: GPL-3.0-or-later
// Site: requests of browsers and programs in, pages out.
//
//   /                 the search; without a query a search box
//   /story/ID         a story, by the id of any of its articles
//   /article/ID       an article
//   /about            what the archive holds
//   /style.css
//   /opensearch.xml   OpenSearch 1.1 description
//   /suggest?q=       how a query may go on, as OpenSearch's extension for
//                     suggestions wants it
//
// Pages bear an ETag of the archive's revision and of all that they depend on,
// so a browser that asks again learns quickly that nothing has changed.

#pragma once

#include <map>
#include <string>

#include "common/messages.h"
#include "searcher/cgi/language/reader_language.h"
#include "searcher/cgi/open_archive.h"
#include "searcher/cgi/site_settings.h"
#include "searcher/cgi/templates.h"
#include "searcher/cgi/web_message.h"

namespace newsfold {

// Where no site can be opened: the reason is for the log of the server.
WebResponse out_of_service();

// One thread at a time.
class Site {
 public:
  // What goes wrong beside the request is told on `messages`, which must
  // outlive this, and never in an answer.  Throws std::runtime_error if
  // templates are none.
  Site(SiteSettings settings, Messages* messages);

  // Throws nothing but std::bad_alloc, if there is no memory to say so.
  WebResponse answer(const WebRequest& request);

 private:
  friend class Visit;  // one request being answered

  // nullptr if the settings name no such archive; "" is the first.
  OpenArchive* archive(const std::string& name);

  const SiteSettings settings_;
  Messages* const messages_;
  const ReaderLanguages languages_;
  Templates templates_;
  std::string fingerprint_;  // of all that pages depend on beside the archive
  std::map<std::string, OpenArchive, std::less<>>
      archives_;  // asked for so far
};

}  // namespace newsfold
