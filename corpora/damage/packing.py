# SPDX-License-Identifier: GPL-3.0-or-later
"""Damage to the packing: gzip members, zstd frames."""

from sites import http, warc

from .salvage import GOOD, TITLES, damage, noise, packed, plain, records


def members():
    return [http.gzip_member(one) for one in records()]


@damage("member-cut.warc.gz")
def member_cut():
    """The third gzip member stops half-way; the fourth begins there."""
    parts = members()
    parts[3] = parts[3][:len(parts[3]) // 2]
    return b"".join(parts)


@damage("member-cut-at-end.warc.gz", TITLES[:4])
def member_cut_at_end():
    """The last gzip member stops half-way: the crawler was killed."""
    return packed(records())[:-len(http.gzip_member(GOOD[4])) // 2]


@damage("crc.warc.gz")
def crc():
    """The check sum of the third gzip member is wrong."""
    parts = members()
    parts[3] = parts[3][:-8] + b"\0\1\2\3" + parts[3][-4:]
    return b"".join(parts)


@damage("garbage.warc.gz", TITLES)
def garbage():
    """300 bytes of garbage stand between two gzip members."""
    parts = members()
    return b"".join([*parts[:3], noise(300), *parts[3:]])


@damage("padded.warc.gz", TITLES, failed=0)
def padded():
    """Zeros fill the file up to a whole block, as tapes have them."""
    data = packed(records())
    return data + bytes(-len(data) % 4096)


@damage("whole.warc.gz", TITLES, failed=0)
def whole():
    """One gzip member holds the whole file: unusual, and no damage."""
    return http.gzip_member(plain())


@damage("no-dictionary.warc.zst", [])
def no_dictionary():
    """The zstd frames need a dictionary, and the frame with it is gone."""
    return b"".join(warc.zstd_frames(records())[1:])


@damage("cut.warc.zst", TITLES[:4])
def frame_cut():
    """The last zstd frame is cut off."""
    frames = warc.zstd_frames(records())
    return b"".join(frames)[:-len(frames[-1]) // 2]
