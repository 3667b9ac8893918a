# SPDX-License-Identifier: GPL-3.0-or-later
"""Dumps with one kind of damage each; see ../make_broken.py.

salvage.py has the pages and counts the cases; the other modules register them
as they are imported, and the order of imports is that of the list.
"""
