// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the pictures of the page that the README shows.
// usage: NEWSFOLD_BIN=build/release/bin node tests/browser/screenshots.mjs

import path from "node:path";
import { fileURLToPath } from "node:url";

import { STORY, Site, openBrowser } from "./support.mjs";

const FOLDER = path.resolve(fileURLToPath(import.meta.url),
  "../../../searcher/cgi/screenshots");

const PICTURES = [
  { name: "results", place: "?q=bank", width: 1024, height: 640 },
  { name: "phone", place: "?q=bank+crown", width: 360, height: 680 },
  { name: "story", place: STORY, width: 760, height: 640, dark: true },
];

const site = await Site.open();
const browser = await openBrowser();
try {
  for (const { name, place, width, height, dark } of PICTURES) {
    const page = await browser.newPage({
      colorScheme: dark ? "dark" : "light",
      locale: "en-GB",
      viewport: { width, height },
    });
    await page.goto(site.url(place));
    await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
  await site.close();
}
