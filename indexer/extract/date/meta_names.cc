// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date/meta_names.h"

#include <algorithm>
#include <array>
#include <string>

namespace newsfold {
namespace {

// All lower case, the joints of words left out.
constexpr auto kPublishedNames = std::to_array<std::string_view>({
    // Open Graph and its kin
    "articlepublishedtime",
    "articlepublished",
    "articlepublisheddate",
    "articlepostdate",
    "ogarticlepublished",
    "ogarticlepublishedtime",
    "ogdatepublished",
    "ogpubdate",
    "ogpublishdate",
    "ogpublishedtime",
    "ogreleasedate",
    "videoreleasedate",
    "shareaholicarticlepublishedtime",
    "vrpublishedtime",
    "mediatorpublishedtime",
    // libraries
    "citationdate",
    "citationpublicationdate",
    "dcdateissued",
    "dcdatepublication",
    "dctermsissued",
    "dcissued",
    "prismpublicationdate",
    "rnewsdatepublished",
    "eprintsdatestamp",
    // analytics and editors
    "analyticsattributesarticledate",
    "articledateoriginal",
    "btpubdate",
    "cxenseparserecspublishtime",
    "datepublished",
    "dateposted",
    "dcsextarticlefirstpublished",
    "displaydate",
    "originalpublicationdate",
    "parselypubdate",
    "pubdate",
    "publicationdate",
    "publishdate",
    "publishtime",
    "published",
    "publisheddate",
    "publishedtime",
    "publishedat",
    "rbpubdate",
    "releasedate",
    "sailthrudate",
    "twtpublishedat",
    "datepublication",
    "firstpublished",
    "articlepublicationdate",
});

constexpr auto kVagueNames =
    std::to_array<std::string_view>({"date", "dcdate", "dctermsdate", "docdate",
                                     "gentime", "pdate", "ptime", "timestamp"});

constexpr auto kCreatedNames = std::to_array<std::string_view>({
    "articlecreated",
    "contentcreatedate",
    "created",
    "datecreated",
    "dccreated",
    "dcdatecreated",
    "dctermscreated",
    "weiboarticlecreateat",
    "weiboarticlecreatedat",
    "creationdate",
});

constexpr auto kModifiedNames = std::to_array<std::string_view>({
    "articlemodified",
    "articlemodifiedtime",
    "articlemodifieddate",
    "articlepostmodified",
    "articleupdatedtime",
    "btmoddate",
    "datemodified",
    "dcmodified",
    "dcdatemodified",
    "dctermsmodified",
    "lastmodified",
    "lastmod",
    "lastupdated",
    "modificationdate",
    "modified",
    "modifiedtime",
    "ogupdatedtime",
    "ogarticlemodifiedtime",
    "revisiondate",
    "updatedtime",
    "dateupdate",
    "utime",
    "revised",
});

// "article:published_time" and "Article.PublishedTime" are one name.
std::string plain_name(std::string_view name) {
  std::string plain;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') plain += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) plain += c;
  }
  return plain;
}

template <std::size_t N>
bool is_one_of(std::string_view name,
               const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

MetaDate meta_date_of(std::string_view name) {
  constexpr std::size_t kLongest = 60;
  if (name.empty() || name.size() > kLongest) return MetaDate::None;
  const std::string plain = plain_name(name);
  if (is_one_of(plain, kPublishedNames)) return MetaDate::Published;
  if (is_one_of(plain, kVagueNames)) return MetaDate::Vague;
  if (is_one_of(plain, kCreatedNames)) return MetaDate::Created;
  if (is_one_of(plain, kModifiedNames)) return MetaDate::Modified;
  return MetaDate::None;
}

}  // namespace newsfold
