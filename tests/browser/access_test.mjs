// SPDX-License-Identifier: GPL-3.0-or-later
// The page for everybody: axe finds nothing wrong, the keyboard is enough,
// phones need not be scrolled sideways, paper shows what paper can.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import axe from "axe-core";

import { PAGES, openForTests } from "./support.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
  "best-practice"];

const opened = openForTests();

// Runs `steps` on a page of its own; nothing may be refused by the
// Content-Security-Policy, or go wrong otherwise.
async function onPage(place, options, steps) {
  const context = await opened.browser.newContext(
    { locale: "en-GB", ...options });
  context.setDefaultTimeout(5000);
  try {
    const page = await context.newPage();
    const complaints = [];
    page.on("console", (message) => {
      // Of the site's picture, which is no business of the page.
      if (!message.location().url.endsWith("/favicon.ico")) {
        complaints.push(message.text());
      }
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
    const answer = await page.goto(opened.site.url(place));
    await steps(page);
    const isRefused = answer.status() >= 400;  // which the browser logs
    assert.deepEqual(isRefused ? [] : complaints, []);
  } finally {
    await context.close();
  }
}

// What axe finds by these rules.  Bars of the histogram are as wide as there is
// room: the fields below them ask for the same (WCAG 2.5.8, "equivalent").
async function violations(page, rules) {
  const { violations } = await page.evaluate((runOnly) =>
    globalThis.axe.run(document, { runOnly }), rules);
  return violations.flatMap(({ id, nodes }) => nodes
    .filter(({ target }) =>
      id !== "target-size" || !String(target).includes("histogram"))
    .map((node) => `${id}: ${node.target}: ${node.failureSummary}`));
}

function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth -
    document.documentElement.clientWidth);
}

const PHONE = { width: 360, height: 800 };
const DESK = { width: 1280, height: 800 };

describe("by light and dark, on a phone and a desk, axe passes", () => {
  for (const [name, place] of Object.entries(PAGES)) {
    it(name, () => onPage(place, { viewport: PHONE }, async (page) => {
      await page.locator("details").evaluateAll((all) => {
        for (const one of all) one.open = true;
      });
      await page.evaluate(axe.source);
      for (const viewport of [PHONE, DESK]) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme: "dark" });
        assert.deepEqual(await violations(page, ["color-contrast"]), []);
        await page.emulateMedia({ colorScheme: "light" });
        assert.deepEqual(await violations(page, RULES), []);
        assert.equal(await overflow(page), 0);
      }
    }));
  }
});

// What the focus is on: how it is shown, and whether something hides it.
function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    const top = document.elementFromPoint(
      box.x + box.width / 2, box.y + box.height / 2);
    const style = getComputedStyle(
      element instanceof SVGElement ? element.querySelector("rect") : element);
    return {
      name: element.tagName,
      id: element.id,
      type: element.type,
      isShown: element instanceof SVGElement
        ? style.strokeWidth === "3px" : style.outlineStyle !== "none",
      isOnTop: element.contains(top) || Boolean(top?.contains(element)),
    };
  });
}

// Presses Tab until the focus is on what is looked for.
async function tabTo(page, isIt) {
  for (let presses = 0; presses < 200; ++presses) {
    await page.keyboard.press("Tab");
    const element = await focused(page);
    assert.ok(element.isShown, `the focus on ${element.name} cannot be seen`);
    assert.ok(element.isOnTop, `the focus on ${element.name} is hidden`);
    if (isIt(element)) return;
  }
  assert.fail("Tab does not lead there");
}

describe("the keyboard alone", () => {
  const wide = { viewport: { width: 1280, height: 700 } };

  it("skips to the results", () => onPage("?q=bank", wide, async (page) => {
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.hash),
      "#content");
    const box = await page.locator(".skip").boundingBox();
    assert.ok(box.y >= 0 && box.x >= 0);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.ok(await page.evaluate(() =>
      document.querySelector("main").contains(document.activeElement)));
  }));

  it("searches", () => onPage("", wide, async (page) => {
    await tabTo(page, ({ id }) => id === "query");
    await page.keyboard.type("bank");
    await page.keyboard.press("Enter");
    await page.locator(".results").waitFor();
  }));

  it("opens tellings", () => onPage("?q=bank", wide, async (page) => {
    await tabTo(page, ({ name }) => name === "SUMMARY");
    await page.keyboard.press("Enter");
    assert.ok(await page.locator(".tellings").first().isVisible());
  }));

  it("follows a bar, checks a facet", () =>
    onPage("?q=bank", wide, async (page) => {
      await tabTo(page, ({ name }) => name === "a");
      await tabTo(page, ({ type }) => type === "checkbox");
      await page.keyboard.press("Space");
      await page.keyboard.press("Enter");
      await page.waitForURL(/[?&]source=/);
      assert.equal(await page.locator(".chips a").count(), 1);
    }));
});

describe("the sheet", () => {
  it("stands the other way round from right to left", () =>
    onPage("?q=bank&ui=ar", { viewport: DESK },
      async (page) => {
        assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
        const main = await page.locator("main").boundingBox();
        const aside = await page.locator("aside").boundingBox();
        assert.ok(aside.x + aside.width < main.x);
        // A title in English begins at the left all the same.
        assert.equal(await page.locator(".results h3[lang=en]").first()
          .evaluate((title) => getComputedStyle(title).direction), "ltr");
      }));

  it("has the results first on a phone, the facets beside them else", () =>
    onPage("?q=bank", { viewport: PHONE },
      async (page) => {
        const boxes = async () => [await page.locator("main").boundingBox(),
          await page.locator("aside").boundingBox()];
        let [main, aside] = await boxes();
        assert.ok(aside.y >= main.y + main.height);
        await page.setViewportSize(DESK);
        [main, aside] = await boxes();
        assert.ok(aside.x >= main.x + main.width);
      }));

  it("has room for the words of every language", () =>
    onPage("?q=bank", { viewport: PHONE },
      async (page) => {
        for (const language of ["ar", "de", "es", "fr", "zh"]) {
          await page.goto(opened.site.url(`?q=bank&ui=${language}`));
          assert.equal(await overflow(page), 0, language);
        }
      }));

  it("prints results without what cannot be used on paper", () =>
    onPage("?q=bank", {}, async (page) => {
      await page.emulateMedia({ media: "print" });
      for (const hidden of ["form", "aside", ".pages", ".skip", ".order"]) {
        for (const one of await page.locator(hidden).all()) {
          assert.ok(!await one.isVisible(), hidden);
        }
      }
      assert.ok(await page.locator(".tellings").first().isVisible());
      const original = page.locator(".original").first();
      assert.ok((await original.evaluate((link) =>
        getComputedStyle(link, "::after").content))
        .includes(await original.getAttribute("href")));
    }));
});
