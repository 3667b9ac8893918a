#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How fast the page is, and what it weighs.

usage: page.py BIN ARCHIVE BATCH [SECONDS]

BATCH is one of title_queries.py.  One worker, asked by FastCGI without a server
between; then lighttpd with two workers and 20 clients for SECONDS (60) by wrk
(package wrk), if both are at hand; then plain CGI.
"""

import json
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import time
import urllib.parse

os.environ.setdefault("NEWSFOLD_BIN", sys.argv[1])
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cgi"))

from support import SAMPLE, Alone, Lighttpd, Site  # noqa: E402

WARM = 1_000
SOAK = 10_000
CGI_RUNS = 100


def queries_of(batch):
    with open(batch, encoding="utf-8") as file:
        return [urllib.parse.urlencode({"q": json.loads(line)["query"]})
                for line in file]


def milliseconds(times):
    times = sorted(times)
    return (f"median {statistics.median(times):.2f} ms, "
            f"p99 {times[len(times) * 99 // 100]:.2f} ms")


def resident_kb(pid):
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status).group(1))


def ask(page, query):
    """The time it takes, in ms, and the size of the answer."""
    began = time.perf_counter()
    answer = page.ask("", query)
    took = (time.perf_counter() - began) * 1000
    assert answer.status == 200, answer.text
    return took, len(answer.body)


def measure_worker(site, queries):
    page = Alone(site)
    asked = 0
    while asked < WARM:
        for query in queries[:WARM - asked]:
            ask(page, query)
            asked += 1
    at_first = resident_kb(page.process.pid)
    answers = [ask(page, query) for query in queries[:WARM]]
    print("FastCGI, one worker, warm: " +
          milliseconds([took for took, _ in answers]))
    sizes = sorted(size for _, size in answers)
    print(f"bytes of a page: median {sizes[len(sizes) // 2]:,}, "
          f"largest {sizes[-1]:,}; style sheet, kept by the browser: "
          f"{len(page.ask('/style.css').body):,}")
    asked += len(answers)
    while asked < SOAK:
        ask(page, queries[asked % len(queries)])
        asked += 1
    at_last = resident_kb(page.process.pid)
    print(f"memory of a worker: {at_first:,} kB after {WARM:,} requests, "
          f"{at_last:,} kB after {SOAK:,}")
    page.stop()


def measure_load(site, queries, seconds):
    if not shutil.which("wrk") or Lighttpd.missing():
        print("under load: skipped, wrk or lighttpd is not at hand")
        return
    server = Lighttpd(site)
    lines = "".join(f'  "/newsfold.cgi?{query}",\n' for query in queries)
    script = server.write("load.lua", f"""
local paths = {{
{lines}}}
local at = 0
function request()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
""")
    done = subprocess.run(
        ["wrk", "--threads", "2", "--connections", "20", "--latency",
         "--duration", str(seconds), "--script", script,
         f"http://127.0.0.1:{server.port}"],
        capture_output=True, encoding="utf-8", check=True)
    print(f"20 clients, lighttpd, 2 workers, {seconds} s:")
    print("".join(f"  {line.strip()}\n" for line in done.stdout.splitlines()
                  if re.search("requests in|Requests/sec|50%|99%|errors|Non-2xx",
                               line)), end="")
    if not re.search("errors|Non-2xx", done.stdout):
        print("  no errors")  # wrk tells of them only where there are any
    server.stop()


def measure_cgi(site, queries):
    times = []
    for query in queries[:CGI_RUNS]:
        began = time.perf_counter()
        subprocess.run([site.program], stdout=subprocess.DEVNULL, check=True,
                       env={"NEWSFOLD_CGI_CONFIG": str(site.config),
                            "REQUEST_METHOD": "GET", "QUERY_STRING": query},
                       stdin=subprocess.DEVNULL)
        times.append((time.perf_counter() - began) * 1000)
    print(f"CGI, a process each: {milliseconds(times)}")


def main():
    archive = pathlib.Path(sys.argv[2]).resolve()
    queries = queries_of(sys.argv[3])
    seconds = int(sys.argv[4]) if len(sys.argv) > 4 else 60
    site = Site(SAMPLE)
    site.config.write_text(f'[archive]\nnews = "{archive}"\n', encoding="utf-8")
    try:
        measure_worker(site, queries)
        measure_load(site, queries, seconds)
        measure_cgi(site, queries)
    finally:
        site.close()


if __name__ == "__main__":
    main()
