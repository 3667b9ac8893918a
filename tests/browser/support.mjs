// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests in a browser share: the page over the sample archive, as the
// sample configuration of lighttpd serves it, on loopback; and a browser.
//
// NEWSFOLD_BIN names the folder of the programs.

import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

export const ROOT = path.resolve(fileURLToPath(import.meta.url), "../../..");
const BIN = process.env.NEWSFOLD_BIN ?? path.join(ROOT, "build/release/bin");

// A story with copies and other tellings, and one of its articles.
export const STORY = "/story/ee2ef9a58db1be6b";
export const ARTICLE = "/article/ee2ef9a58db1be6b";

// One of each kind of page, by what is behind newsfold.cgi.
export const PAGES = {
  "the search box": "",
  "results": "?q=bank",
  "results, with better matches": "?q=quay",
  "results, narrowed": "?q=*&source=harbour-times.example&from=2011&page=2",
  "results in many languages": "?q=lang:ar+OR+lang:ja+OR+lang:ru+OR+lang:th",
  "nothing found": "?q=ferrry+bank",
  "behind the last page": "?q=bank&page=99",
  "a story": STORY,
  "an article": ARTICLE,
  "the archive": "/about",
  "a request that is none": "?q=bank&page=none",
  "no such page": "/nowhere",
  "from right to left": "?q=bank&ui=ar",
};

function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function writeSettings(folder, archive) {
  const settings = path.join(folder, "cgi.conf");
  fs.writeFileSync(settings, `title = "The sample"
deadline_ms = 20000
memory_mb = 0
replay = "https://web.example/{timestamp}/{url}"
[archive]
sample = "${archive}"
`);
  return settings;
}

// The sample configuration, with our places for those that it names.
function writeConfiguration(folder, port, settings) {
  const places = {
    "/usr/local/lib/cgi-bin/newsfold.cgi": path.join(BIN, "newsfold.cgi"),
    "/etc/newsfold/cgi.conf": settings,
    "/run/lighttpd/newsfold.socket": path.join(folder, "socket"),
  };
  let sample = fs.readFileSync(
    path.join(ROOT, "searcher/cgi/servers/lighttpd.conf"), "utf8");
  for (const [old, place] of Object.entries(places)) {
    sample = sample.replaceAll(old, place);
  }
  const configuration = path.join(folder, "lighttpd.conf");
  fs.writeFileSync(configuration, `server.port = ${port}
server.bind = "127.0.0.1"
server.document-root = "${folder}"
server.errorlog = "${folder}/log"
${sample}`);
  return configuration;
}

async function untilItAnswers(address) {
  for (let attempt = 0; attempt < 500; ++attempt) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${address} does not answer`);
}

export class Site {
  // `dumps` are indexed beside the sample.
  static async open(dumps = []) {
    const site = new Site();
    site.folder = fs.mkdtempSync(path.join(os.tmpdir(), "newsfold-browser-"));
    const archive = path.join(site.folder, "archive");
    execFileSync(path.join(BIN, "newsfold-index"),
      ["add", "--archive", archive, path.join(ROOT, "corpora/sample"),
        ...dumps],
      { stdio: "ignore" });
    const port = await freePort();
    site.address = `http://127.0.0.1:${port}/newsfold.cgi`;
    const configuration = writeConfiguration(site.folder, port,
      writeSettings(site.folder, archive));
    site.server = spawn("lighttpd", ["-D", "-f", configuration], {
      env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
      stdio: "inherit",
    });
    await untilItAnswers(site.address);
    return site;
  }

  // `place` is what stands behind the program: "?q=bank", "/about".
  url(place) {
    return this.address + place;
  }

  async close() {
    const end = new Promise((resolve) => this.server.once("exit", resolve));
    this.server.kill();
    await end;
    fs.rmSync(this.folder, { recursive: true });
  }
}

// A site and a browser for all tests of a file, in what this returns.
export function openForTests() {
  const opened = {};
  before(async () => {
    opened.site = await Site.open();
    opened.browser = await openBrowser();
  });
  after(async () => {
    await opened.browser?.close();
    await opened.site?.close();
  });
  return opened;
}

export function openBrowser() {
  return chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
      "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
}
