# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented news sites: one module per site, stories apart from templates.

story.py reads the stories, page.py says what a page is, each site prints its
pages, warc.py, arc.py and wet.py pack them.  See ../make_sites.py.
"""
