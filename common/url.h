// SPDX-License-Identifier: GPL-3.0-or-later
// URLs as names of articles: one spelling for the many under which crawlers
// meet a page, and the source (publisher) that its host belongs to.

#pragma once

#include <string>
#include <string_view>

#include "common/result.h"

namespace newsfold {

// One spelling per page, still a working link (RFC 3986, section 6, and what
// news sites add):
//   * scheme and host in lower case, a trailing dot of the host dropped, hosts
//     in letters beyond ASCII as Punycode (ICU UTS #46);
//   * no default port, no user or password, no fragment;
//   * "." and ".." segments resolved, an empty path becomes "/";
//   * percent-encoding: unreserved characters decoded, hex digits in capitals,
//     bytes that may not stand in a URL (spaces, UTF-8) encoded;
//   * tracking parameters dropped (utm_*, fbclid, gclid, ...; names are
//     compared without case); the others keep order, case and duplicates; a
//     "?" with nothing left after it is dropped.
// Fails on anything but http and https with a host.
Result<std::string> canonical_url(std::string_view url);

// What identifies the page of a canonical URL: the URL without its scheme and
// without a leading "www.", so that http and https captures of one page meet.
// REQUIRES: `url` came from canonical_url().
std::string_view url_key(std::string_view url);

// The host of a canonical URL, without port.  REQUIRES: as above.
std::string_view url_host(std::string_view url);

// The publisher of a host: its registrable domain by the Public Suffix List
// ("m.news.bbc.co.uk" → "bbc.co.uk").  Under a private suffix, where every name
// is another publisher ("alice.github.io"), the name stays whole.  A host
// without a registrable domain (an IP address, "localhost", a bare suffix) is
// its own source.  "www.", "www2.", "m.", "amp." and "mobile." in front are
// always folded.  Punycode labels are shown as letters where that is valid.
std::string source_of_host(std::string_view host);

// The publisher that a record or page names: of a host as above, of "BBC News"
// the name in lower case.  REQUIRES: valid UTF-8
std::string source_of_name(std::string_view name);

}  // namespace newsfold
