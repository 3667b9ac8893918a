// SPDX-License-Identifier: GPL-3.0-or-later
// SIGINT and SIGTERM: the first asks a run to stop where it can be taken up
// again, the second ends the process at once.

#pragma once

namespace newsfold {

void catch_interrupts();

// True since the first signal.
bool interrupted();

}  // namespace newsfold
