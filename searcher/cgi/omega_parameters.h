// SPDX-License-Identifier: GPL-3.0-or-later
// The parameters of Xapian's Omega (docs/cgiparams.rst of xapian-omega 1.4), as
// pages, bookmarks and programs made for it send them.
//
//   P                q; several must all hold
//   DB               archive, the name of one
//   B, N             terms that filter, or may not be there, with the prefixes
//                    of common/schema.h: B=XPbbc.co.uk; of one prefix any will
//                    do
//   START, END       from, to: YYYY, YYYYMM, YYYYMMDD, YYYYMMDDHHMM
//   SORT             -2 newest, +2 oldest (by the slot of schema.h);
//                    SORTREVERSE=1 the other way round
//   TOPDOC           the first result, from 0: its page
//   HITSPERPAGE      hits; 0 is as if it were not there
//   FMT              format; a template of another name is HTML

#pragma once

#include "common/result.h"
#include "searcher/cgi/parameters.h"

namespace newsfold {

// The same in newsfold's own parameters; those that are these already go first.
// Fails on terms of B and N with a prefix that no filter has, and on several
// DB.
Result<Parameters> from_omega(const Parameters& parameters);

}  // namespace newsfold
