// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/extract/date/date_labels.h"

#include <catch2/catch.hpp>

namespace newsfold {
namespace {

using enum DateLabel;

TEST_CASE("label_in takes the last label before a date", "[date_labels]") {
  struct Case {
    const char* because;
    const char* text;
    DateLabel expected;
  };
  const auto c = GENERATE(values<Case>({
      {"English", "Posted on ", Published},
      {"German", "Veröffentlicht am ", Published},
      {"German capitals", "VERÖFFENTLICHT: ", Published},
      {"French", "Publié le ", Published},
      {"Spanish", "Fecha de publicación: ", Published},
      {"Russian", "Опубликовано ", Published},
      {"Chinese", "发布时间：", Published},
      {"Turkish", "Yayınlanma: ", Published},
      {"changed", "Last updated ", Updated},
      {"changed, in French", "Mis à jour le ", Updated},
      {"changed, in German", "zuletzt geändert am ", Updated},
      {"the later label counts", "Published 1 May, updated ", Updated},
      {"the other way", "Updated 2 May, first published ", Published},
      {"when it was read", "View Date: ", Other},
      {"when it was printed", "Printed on ", Other},
      {"when it was made", "Render Time: ", Other},
      {"when a member came", "Member since ", Other},
      {"a right", "© ", Other},
      {"no label", "by Ann Quill, ", None},
      {"a part of a word", "riposted ", None},
      {"the small print", "Terms of Use (", Other},
      {"nothing", "", None},
  }));
  CAPTURE(c.because, c.text);

  CHECK(label_in(c.text) == c.expected);
}

TEST_CASE("label_of_name reads classes and ids", "[date_labels]") {
  struct Case {
    const char* because;
    const char* name;
    DateLabel expected;
  };
  const auto c = GENERATE(values<Case>({
      {"WordPress", "entry-date published", Published},
      {"WordPress, both in one", "entry-date published updated", Published},
      {"changed", "updated", Updated},
      {"camels", "articleDate", Published},
      {"camels, changed", "lastUpdated", Updated},
      {"microdata", "datePublished", Published},
      {"German", "artikel_datum", Published},
      {"an event", "event-date", Other},
      {"an event's end", "endDate", Other},
      {"inside a word", "candidates", None},
      {"a candidate for a date", "update-list", Updated},
      {"nothing", "", None},
  }));
  CAPTURE(c.because, c.name);

  CHECK(label_of_name(c.name) == c.expected);
}

}  // namespace
}  // namespace newsfold
