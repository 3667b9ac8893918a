// SPDX-License-Identifier: GPL-3.0-or-later
// What people do on the page, in a browser: once with JavaScript and once
// without, which must make no difference.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { ARTICLE, STORY, openForTests } from "./support.mjs";

const opened = openForTests();

// The last two numbers of "Jan 2012: 3 stories, 12 articles".
function counts(text) {
  return text.replaceAll(",", "").match(/\d+/g).slice(-2).map(Number);
}

async function heading(page) {
  return (await page.locator("h1").innerText()).trim();
}

function parameters(page) {
  return new URL(page.url()).searchParams;
}

// Sends the form by the button of a facet.
async function apply(page, legend) {
  await page.getByRole("group", { name: legend, exact: true })
    .getByRole("button", { name: "Apply" }).click();
}

function dateField(page, name) {
  return page.getByRole("textbox", { name });
}

function resultTitles(page) {
  return page.locator(".results h3").allInnerTexts();
}

const STEPS = {
  async "words are searched for"(page) {
    await page.goto(opened.site.url(""));
    await page.getByRole("searchbox").fill("bank");
    await page.getByRole("searchbox").press("Enter");

    assert.match(await heading(page), /^\d+ stories \(\d+ articles\)$/);
    assert.match((await resultTitles(page))[0], /Merchant & Coastal/);
    assert.equal(await page.locator("mark").first().innerText(), "Bank");
    assert.equal(await page.getByRole("searchbox").inputValue(), "bank");
  },

  async "facets narrow the search, and can be let go"(page) {
    await page.goto(opened.site.url("?q=bank"));
    const whole = await heading(page);
    const box = page.getByRole("checkbox", { name: "harbour-times.example" });
    const promised = await box.locator("..").locator(".spoken").innerText();
    await box.check();
    await apply(page, "Source");

    assert.equal(parameters(page).get("source"), "harbour-times.example");
    assert.equal(`: ${await heading(page)}`, promised);
    assert.ok(await page.getByRole("checkbox",
      { name: "harbour-times.example" }).isChecked());
    await page.getByRole("link", { name: /^Remove: / }).click();
    assert.equal(await heading(page), whole);
  },

  async "several values of a facet are any of them"(page) {
    await page.goto(opened.site.url("?q=*"));
    for (const name of ["English", "German"]) {
      await page.getByRole("checkbox", { name: new RegExp(`^${name}\\b`) })
        .check();
    }
    await apply(page, "Language");

    assert.deepEqual(parameters(page).getAll("lang").sort(), ["de", "en"]);
    assert.equal(await page.locator(".chips a").count(), 2);
  },

  async "a bar of the histogram is a search"(page) {
    await page.goto(opened.site.url("?q=bank"));
    const bar = page.locator(".histogram a").last();
    const label = await bar.getAttribute("aria-label");
    await bar.click();

    assert.deepEqual(counts(await heading(page)), counts(label));
    assert.notEqual(await dateField(page, "From").inputValue(), "");
    assert.equal(await dateField(page, "Until").inputValue(),
      await dateField(page, "From").inputValue());
  },

  async "dates are typed"(page) {
    await page.goto(opened.site.url("?q=bank"));
    await dateField(page, "From").fill("2012");
    await dateField(page, "From").press("Enter");

    const days = await page.locator(".results > li > article > .meta time")
      .evaluateAll((all) => all.map((time) => time.dateTime));
    assert.ok(days.length > 0);
    assert.ok(days.every((day) => day >= "2012"), days.join());
  },

  async "tellings open in place"(page) {
    await page.goto(opened.site.url("?q=bank"));
    const details = page.locator(".results details").first();
    assert.ok(!await details.locator(".tellings").isVisible());
    await details.locator("summary").click();

    assert.ok(await details.locator(".tellings").isVisible());
    const [told] = (await details.locator("summary").innerText()).match(/\d+/);
    assert.equal(await details.locator(".tellings > li").count(), Number(told));
  },

  async "results go on on the next page"(page) {
    await page.goto(opened.site.url("?q=*"));
    const first = await resultTitles(page);
    await page.getByRole("link", { name: "Next" }).click();

    assert.equal(await page.locator(".range").innerText(), "Results 11 to 20 of 93");
    assert.equal(await page.locator(".results > li").first()
      .getAttribute("value"), "11");
    assert.notDeepEqual(await resultTitles(page), first);
    await page.getByRole("link", { name: "Previous" }).click();
    assert.deepEqual(await resultTitles(page), first);
  },

  async "the order can be chosen"(page) {
    await page.goto(opened.site.url("?q=flood"));
    await page.getByLabel("Order").selectOption("newest");
    await page.locator("main").getByRole("button", { name: "Apply" }).click();

    const days = await page.locator(".results > li > article > .meta time")
      .evaluateAll((all) => all.map((time) => time.dateTime));
    assert.ok(days.length > 1);
    assert.deepEqual(days, [...days].sort().reverse());
  },

  async "from a result to its story, an article, and back"(page) {
    await page.goto(opened.site.url("?q=bank"));
    const titles = await resultTitles(page);
    await page.getByRole("link", { name: /^\d+ articles in/ }).first().click();

    assert.ok(page.url().includes(STORY));
    const first = page.locator(".timeline .first");
    assert.equal(await first.count(), 1);
    assert.match(await first.innerText(), /first to run it/);
    await first.locator(".title a").click();
    assert.ok(page.url().includes(ARTICLE));
    assert.match(await page.locator(".text").innerText(), /depositors/i);
    await page.goBack();
    await page.goBack();
    assert.deepEqual(await resultTitles(page), titles);
    assert.equal(await page.getByRole("searchbox").inputValue(), "bank");
  },

  async "a story is a search too"(page) {
    await page.goto(opened.site.url(STORY));
    const told = await page.locator(".timeline ol > li").count();
    await page.getByRole("link", { name: "Search in this story" }).click();

    assert.deepEqual(counts(await heading(page)), [1, told]);
  },

  async "a misspelt word is set right"(page) {
    await page.goto(opened.site.url("?q=ferrry"));
    assert.deepEqual(counts(await heading(page)), [0, 0]);
    await page.locator(".better a").click();

    assert.equal(await page.getByRole("searchbox").inputValue(), "ferry");
    assert.ok(await page.locator(".results > li").count() > 0);
  },

  async "the archive can be browsed by its sources"(page) {
    await page.goto(opened.site.url(""));
    await page.getByRole("link", { name: "About this archive" }).click();
    const row = page.locator("tbody tr").first();
    const told = counts(await row.innerText());
    await row.getByRole("link").click();

    assert.deepEqual(counts(await heading(page)), told);
  },

  async "the language stays when it was chosen"(page) {
    await page.goto(opened.site.url("?q=bank"));
    await page.getByRole("link", { name: "Deutsch" }).click();
    assert.equal(await page.locator("html").getAttribute("lang"), "de");
    await page.locator(".results h3 a").first().click();

    assert.equal(await page.locator("html").getAttribute("lang"), "de");
    await page.getByRole("searchbox").fill("ferry");
    await page.getByRole("searchbox").press("Enter");
    assert.equal(await page.locator("html").getAttribute("lang"), "de");
  },
};

for (const javaScriptEnabled of [true, false]) {
  describe(javaScriptEnabled ? "with JavaScript" : "without it", () => {
    let page;

    before(async () => {
      const context = await opened.browser.newContext(
        { javaScriptEnabled, locale: "en-GB" });
      context.setDefaultTimeout(5000);
      page = await context.newPage();
    });

    after(() => page?.context().close());

    for (const [name, steps] of Object.entries(STEPS)) {
      it(name, () => steps(page));
    }
  });
}
