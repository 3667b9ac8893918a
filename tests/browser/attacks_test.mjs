// SPDX-License-Identifier: GPL-3.0-or-later
// Attacks on readers (tests/cgi/hostile.py), in a browser that is told to let
// the page's Content-Security-Policy be: nothing runs, nothing is loaded from
// elsewhere, and no link is one that would run.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";

import { ROOT, Site, openBrowser } from "./support.mjs";

let folder;
let site;
let browser;
let page;
let ran; // what happened that must not

function hostile(what) {
  return execFileSync("python3",
    ["-B", path.join(ROOT, "tests/cgi/hostile.py"), what],
    { encoding: "utf8", maxBuffer: 1 << 28 });
}

before(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "newsfold-hostile-"));
  const dump = path.join(folder, "hostile.jsonl");
  fs.writeFileSync(dump, hostile("articles"));
  site = await Site.open([dump]);
  browser = await openBrowser();
  const context = await browser.newContext({ bypassCSP: true });
  page = await context.newPage();
  page.on("dialog", (dialog) => {
    ran.push(dialog.message());
    dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(site.address)) ran.push(request.url());
  });
});

after(async () => {
  await browser?.close();
  await site?.close();
  fs.rmSync(folder, { recursive: true });
});

async function visit(place) {
  ran = [];
  await page.goto(site.url(place));
  const schemes = await page.evaluate(() => {
    const links = [...document.querySelectorAll("a, area, link, svg a")];
    return links.map((link) => new URL(
      link.href.baseVal ?? link.href, location.href).protocol);
  });
  const forms = await page.evaluate(
    () => [...document.forms].map((form) => form.action));

  assert.deepEqual(ran, [], place);
  assert.deepEqual(schemes.filter((one) => !/^https?:$/.test(one)), [], place);
  assert.deepEqual(forms.filter((one) => !one.startsWith(site.address)), [],
    place);
}

function articlesOnPage() {
  return page.evaluate(() => [...document.links]
    .map((link) => /\/article\/([0-9a-f]{16})/.exec(link.href)?.[1])
    .filter((id) => id));
}

describe("attacks", () => {
  it("are seen where they succeed", async () => {
    ran = [];
    await page.setContent("<img src=x onerror=alert(1)>");
    await page.waitForTimeout(200);

    assert.ok(ran.includes("1"));
  });

  it("in the address", async () => {
    for (const place of hostile("addresses").trim().split("\n")) {
      await visit(place);
    }
  });

  it("in what was published", async () => {
    const ids = new Set();
    for (let number = 1; number < 100; ++number) {
      await visit("?q=hostile+OR+evil+OR+alert+OR+script&fold=none&hits=100" +
        `&page=${number}`);
      const found = await articlesOnPage();
      if (found.length === 0) break;
      found.forEach((id) => ids.add(id));
    }
    assert.ok(ids.size > 100);
    // Pages of results had all titles; a part shows what else there is.
    for (const id of [...ids].sort().filter((_, index) => index % 4 === 0)) {
      await visit(`/article/${id}`);
    }
    await visit("/about");
  });
});
