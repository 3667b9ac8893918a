// SPDX-License-Identifier: GPL-3.0-or-later
// Boost.URL reads the authority, ICU the letters of host names, and libpsl
// knows where domains are sold.  Paths and queries are normalised here: they
// are dirtier than Boost's parser admits, and its normalize() (1.81) keeps
// leading ".." segments and turns "%2F" into "/".

#include "common/url.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <boost/url/authority_view.hpp>
#include <boost/url/parse.hpp>
#include <libpsl.h>
#include <unicode/bytestream.h>
#include <unicode/idna.h>

#include "common/numbers.h"
#include "common/percent_encoding.h"
#include "common/text.h"
#include "common/tracking.h"

namespace newsfold {
namespace {

constexpr std::string_view kInAuthority = "!$&'()*+,;=:[]";
constexpr std::string_view kInPath = "!$&'()*+,;=:@/";
constexpr std::string_view kInQuery = "!$&'()*+,;=:@/?";

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

constexpr char to_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), to_lower);
  return lower;
}

constexpr bool is_unreserved(char c) {
  const char lower = to_lower(c);
  return is_digit(c) || (lower >= 'a' && lower <= 'z') || c == '-' ||
         c == '.' || c == '_' || c == '~';
}

// `text` with its percent-encoding in normal form.  `legal` are the reserved
// characters that may stand there as they are; what was escaped of them stays
// escaped, because it means something else.  A "%" that escapes nothing is a
// byte like others.
std::string encoded(std::string_view text, std::string_view legal) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::optional<char> escaped = escaped_byte(text, at);
    const char c = escaped.value_or(text[at]);
    const bool is_reserved = !escaped && legal.find(c) != legal.npos;
    if (is_unreserved(c) || is_reserved) {
      out += c;
    } else {
      append_escaped(&out, c);
    }
    if (escaped) at += 2;
  }
  return out;
}

// The pieces of a URL as they stand there; all but the first two may be empty.
struct Pieces {
  std::string scheme;  // in lower case
  std::string_view authority;
  std::string_view path;
  std::string_view query;
};

std::string_view without_controls_around(std::string_view url) {
  const auto is_blank = [](char c) { return c >= 0 && c <= ' '; };
  while (!url.empty() && is_blank(url.front())) url.remove_prefix(1);
  while (!url.empty() && is_blank(url.back())) url.remove_suffix(1);
  return url;
}

// Cuts at the first of `marks`; what is behind it goes to `rest`.
std::string_view cut(std::string_view text, std::string_view marks,
                     std::string_view* rest = nullptr) {
  const std::size_t end = std::min(text.find_first_of(marks), text.size());
  if (rest) *rest = text.substr(std::min(end + 1, text.size()));
  return text.substr(0, end);
}

// Nothing if the scheme is not ours.
std::optional<Pieces> split(std::string_view url) {
  Pieces pieces;
  const std::size_t colon = url.find("://");
  if (colon == url.npos) return std::nullopt;
  pieces.scheme = ascii_lower(url.substr(0, colon));
  if (pieces.scheme != "http" && pieces.scheme != "https") return std::nullopt;

  url = cut(url.substr(colon + 3), "#");
  // Browsers take a backslash for a slash: no host goes on behind it.
  pieces.authority = cut(url, "/\\?");
  url.remove_prefix(pieces.authority.size());
  pieces.path = cut(url, "?", &pieces.query);
  // User and password are no part of a page's name.
  const std::size_t user_end = pieces.authority.rfind('@') + 1;  // 0 if none
  pieces.authority.remove_prefix(user_end);
  return pieces;
}

// Joins the segments behind each slash of `path`, with "." and ".." resolved.
// REQUIRES: `path` begins with a slash
std::string resolved(std::string_view path) {
  std::vector<std::string_view> segments;
  while (!path.empty()) {
    path.remove_prefix(1);
    const std::string_view segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size());
    const bool is_dot = segment == "." || segment == "..";
    if (segment == ".." && !segments.empty()) segments.pop_back();
    if (!is_dot) segments.push_back(segment);
    // "/a/." and "/a/b/.." are the folder: "/a/".
    if (is_dot && path.empty()) segments.push_back("");
  }
  std::string out;
  for (const auto segment : segments) out.append("/").append(segment);
  return out;
}

std::string canonical_path(std::string_view path) {
  if (path.empty()) return "/";
  const std::string clean = encoded(path.substr(1), kInPath);
  return resolved("/" + clean);
}

bool is_tracking(std::string_view parameter) {
  std::string_view name = parameter.substr(0, parameter.find('='));
  // Left over where HTML or a whole link was escaped once too often:
  // "?id=3&amp;utm_source=x", "?%3Futm_source=x".
  for (const std::string_view remnant : {"amp;", "amp%3B", "?", "%3F"}) {
    if (name.starts_with(remnant)) name.remove_prefix(remnant.size());
  }
  return is_tracking_parameter(name);
}

// With the "?" in front, or empty.
std::string canonical_query(std::string_view query) {
  const std::string clean = encoded(query, kInQuery);
  std::string out;
  for (std::string_view rest = clean; !rest.empty();) {
    const std::string_view parameter = cut(rest, "&", &rest);
    if (parameter.empty() || is_tracking(parameter)) continue;
    out += out.empty() ? '?' : '&';
    out += parameter;
  }
  return out;
}

const icu::IDNA* idna() {
  // ICU: immutable, so threads may share it.  Null if ICU's data is missing.
  static const std::unique_ptr<const icu::IDNA> kInstance = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<const icu::IDNA>(icu::IDNA::createUTS46Instance(
        UIDNA_NONTRANSITIONAL_TO_ASCII | UIDNA_NONTRANSITIONAL_TO_UNICODE,
        status));
  }();
  return kInstance.get();
}

// Converts with nameToASCII_UTF8 or nameToUnicodeUTF8; nothing if it cannot be
// done.  Hyphens where registries forbid them are found in host names all the
// same ("r3---sn.example").
template <typename Convert>
std::optional<std::string> converted(std::string_view host, Convert convert) {
  constexpr std::uint32_t kHarmless = UIDNA_ERROR_LEADING_HYPHEN |
                                      UIDNA_ERROR_TRAILING_HYPHEN |
                                      UIDNA_ERROR_HYPHEN_3_4;
  if (!idna()) return std::nullopt;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  icu::IDNAInfo info;
  UErrorCode status = U_ZERO_ERROR;
  (idna()->*convert)(
      icu::StringPiece(host.data(), static_cast<std::int32_t>(host.size())),
      sink, info, status);
  const bool is_good =
      U_SUCCESS(status) && (info.getErrors() & ~kHarmless) == 0;
  return is_good ? std::optional(std::move(out)) : std::nullopt;
}

constexpr std::size_t kLongestHost = 253;  // RFC 1035, in text form
constexpr std::size_t kLongestLabel = 63;

bool is_host_name(std::string_view host) {
  if (host.empty() || host.size() > kLongestHost) return false;
  // The root is no label, so the name ends like "example.com".
  for (std::string_view rest = host;; rest.remove_prefix(1)) {
    const std::string_view label = rest.substr(0, rest.find('.'));
    const bool is_clean = std::all_of(label.begin(), label.end(), [](char c) {
      return is_unreserved(c) && c != '~';
    });
    if (label.empty() || label.size() > kLongestLabel || !is_clean) {
      return false;
    }
    rest.remove_prefix(label.size());
    if (rest.empty()) return true;
  }
}

// A host name in lower-case ASCII without trailing dots; nothing if it is none.
std::optional<std::string> ascii_host(std::string_view host) {
  // Four bytes a letter at most; Punycode of longer ones would take long.
  if (host.size() > 4 * kLongestHost) return std::nullopt;
  std::optional<std::string> name = ascii_lower(host);
  if (!std::all_of(host.begin(), host.end(), is_ascii)) {
    name = converted(host, &icu::IDNA::nameToASCII_UTF8);
  }
  if (!name) return std::nullopt;
  while (name->ends_with('.')) name->pop_back();
  return is_host_name(*name) ? name : std::nullopt;
}

std::optional<std::string> canonical_host(
    const boost::urls::authority_view& authority) {
  switch (authority.host_type()) {
    case boost::urls::host_type::ipv6:
      return "[" + authority.host_ipv6_address().to_string() + "]";
    case boost::urls::host_type::name:
    case boost::urls::host_type::ipv4:
      return ascii_host(authority.host());
    default:
      return std::nullopt;
  }
}

// With the ":" in front, or empty; nothing if there is no such port.
std::optional<std::string> canonical_port(std::string_view port,
                                          std::string_view scheme) {
  port.remove_prefix(std::min(port.find_first_not_of('0'), port.size()));
  if (port.empty()) return "";
  const auto number = parse_number<std::uint16_t>(port);
  if (!number) return std::nullopt;
  const bool is_default = *number == (scheme == "http" ? 80 : 443);
  return is_default ? "" : ":" + std::string(port);
}

// "host" or "host:port"; nothing if there is no host.
std::optional<std::string> canonical_authority(const Pieces& pieces) {
  const std::string clean = encoded(pieces.authority, kInAuthority);
  const auto authority = boost::urls::parse_authority(clean);
  if (!authority) return std::nullopt;
  const std::optional<std::string> host = canonical_host(*authority);
  if (!host) return std::nullopt;
  const std::optional<std::string> port =
      canonical_port(std::string_view(authority->port()), pieces.scheme);
  return port ? std::optional(*host + *port) : std::nullopt;
}

std::string_view without_scheme(std::string_view url) {
  const std::size_t colon = url.find("://");
  return colon == url.npos ? url : url.substr(colon + 3);
}

// "1.2.3.4" and "[::1]"; no top-level domain is a number.
bool is_address(std::string_view host) {
  const std::string_view last = host.substr(host.rfind('.') + 1);
  return host.find(':') != host.npos ||
         std::all_of(last.begin(), last.end(), is_digit);
}

bool is_registry(const std::string& domain) {
  return psl_is_public_suffix2(psl_builtin(), domain.c_str(), PSL_TYPE_ICANN);
}

// Takes what publishers put in front of their name for a rendering of the same
// site.  It stays where it is the name: "mobile.de", "m.co.uk".  But nobody is
// called "www": www.gov.uk is gov.uk.
void fold_front(std::string* host) {
  static constexpr std::array<std::string_view, 5> kFronts = {
      "www.", "www2.", "m.", "amp.", "mobile."};
  for (bool again = true; again;) {
    again = false;
    for (const auto front : kFronts) {
      if (!host->starts_with(front)) continue;
      std::string rest = host->substr(front.size());
      const bool is_top_level = rest.find('.') == rest.npos;
      if (is_top_level || (front[0] != 'w' && is_registry(rest))) continue;
      *host = std::move(rest);
      again = true;
    }
  }
}

}  // namespace

Result<std::string> canonical_url(std::string_view url) {
  url = without_controls_around(url);
  const std::optional<Pieces> pieces = split(url);
  if (!pieces) return Error{"not an http or https URL: " + shown(url)};
  const std::optional<std::string> authority = canonical_authority(*pieces);
  if (!authority) return Error{"no valid host: " + shown(url)};
  return pieces->scheme + "://" + *authority + canonical_path(pieces->path) +
         canonical_query(pieces->query);
}

std::string_view url_key(std::string_view url) {
  std::string_view key = without_scheme(url);
  if (key.starts_with("www.")) key.remove_prefix(4);
  return key;
}

std::string_view url_host(std::string_view url) {
  const std::string_view authority = cut(without_scheme(url), "/");
  if (!authority.starts_with('[')) return cut(authority, ":");
  return authority.substr(0, authority.find(']') + 1);
}

std::string source_of_host(std::string_view host) {
  std::string name = ascii_host(host).value_or(ascii_lower(host));
  if (is_address(name)) return name;
  fold_front(&name);
  // Null where nothing is registrable, and where libpsl was built without data.
  const char* domain = psl_registrable_domain(psl_builtin(), name.c_str());
  if (domain) name = std::string(domain);
  if (name.find("xn--") == name.npos) return name;
  return converted(name, &icu::IDNA::nameToUnicodeUTF8).value_or(name);
}

std::string source_of_name(std::string_view name) {
  const std::string lower = lower_case(fold_space(name));
  const bool is_host = lower.find('.') != std::string::npos &&
                       lower.find_first_of(" /@") == std::string::npos;
  return is_host ? source_of_host(lower) : lower;
}

}  // namespace newsfold
