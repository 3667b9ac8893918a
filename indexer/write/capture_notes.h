// SPDX-License-Identifier: GPL-3.0-or-later
// CaptureNotes: captures that a run met of articles which were there already.
//
// The first capture of an article helps to choose leads, so an older dump that
// comes later has to lower it; else the order of dumps would show.

#pragma once

#include <map>
#include <string>

#include <xapian.h>

#include "common/article.h"

namespace newsfold {

// Article → its earliest noted capture, as time_number().
using EarliestCaptures = std::map<ArticleId, std::uint64_t>;

// Keeps the earlier one.
void note_capture(ArticleId id, std::uint64_t captured,
                  EarliestCaptures* captures);
void note_captures(const EarliestCaptures& more, EarliestCaptures* captures);

// As a micro-segment keeps them in its metadata, so that a run that was killed
// finds them again.
std::map<std::string, std::string> capture_metadata(
    const EarliestCaptures& captures);
EarliestCaptures captures_in(const Xapian::Database& segment);

}  // namespace newsfold
