// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/read/interrupt.h"

#include <csignal>

namespace newsfold {
namespace {

volatile std::sig_atomic_t interrupt_seen = 0;

extern "C" void on_interrupt(int) { interrupt_seen = 1; }

}  // namespace

// Without SA_RESTART, so that a read that waits for a quiet pipe ends, and with
// SA_RESETHAND, so that the second signal does what it does by default.
void catch_interrupts() {
  struct sigaction action {};
  action.sa_handler = on_interrupt;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
}

bool interrupted() { return interrupt_seen != 0; }

}  // namespace newsfold
