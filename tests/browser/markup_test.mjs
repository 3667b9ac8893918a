// SPDX-License-Identifier: GPL-3.0-or-later
// The HTML of the page: valid, small, without scripts and styles of its own.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { HtmlValidate } from "html-validate";

import { PAGES, Site } from "./support.mjs";

const MOST_BYTES = 100_000;  // of a page with its style sheet
const MOST_STYLE_BYTES = 15_000;

const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    // Checkboxes of one name are several values of it.
    "form-dup-name": ["error", { shared: ["checkbox"] }],
  },
});

let site;

before(async () => {
  site = await Site.open();
});

after(() => site?.close());

async function text(place) {
  return (await fetch(site.url(place),
    { headers: { "Accept-Language": "en" } })).text();
}

describe("the markup of", () => {
  for (const [name, place] of Object.entries(PAGES)) {
    it(name, async () => {
      const html = await text(place);
      const report = await validator.validateString(html, place);
      assert.deepEqual(report.results.flatMap(({ messages }) =>
        messages.map(({ line, message }) => `${line}: ${message}`)), []);
      assert.doesNotMatch(html, /<script|<style|\sstyle=|<[^>]*\son[a-z]+=/i);
    });
  }
});

describe("the weight of", () => {
  it("results with their style sheet", async () => {
    const html = await text("?q=*");
    const [, href] = html.match(/<link rel="stylesheet" href="([^"]+)"/);
    const style = await (await fetch(new URL(href, site.url("")))).text();
    assert.ok(style.length < MOST_STYLE_BYTES, `${style.length}`);
    const bytes = Buffer.byteLength(html) + Buffer.byteLength(style);
    assert.ok(bytes < MOST_BYTES, `${bytes}`);
  });
});
