// SPDX-License-Identifier: Apache-2.0
// Filters hold in all views, stand in the address, and are counted anew.
import assert from "node:assert/strict";
import { numbers, openTab, text, texts, views } from "./browser.mjs";

const source = "sample-tech";

async function choose(page, name) {
  await page.click("#filters .picker summary");
  await page.click(`#filters .picker label:has-text("${name}") input`);
  await page.waitForSelector("#scope:not([hidden])");
  await page.keyboard.press("Escape");
}

const address = (page) => page.evaluate(() => location.hash);
const tile = (page, label) => page.$$eval("#view-overview .tile", (tiles, wanted) =>
  tiles.find((node) => node.querySelector("span").textContent.startsWith(wanted)).querySelector("strong").textContent, label);

export const filterTests = {
  async "a source that is chosen holds in all views and stands in the address"(page, browser) {
    await choose(page, source);
    assert.match(await address(page), /\?source=sample-tech$/);
    assert.equal(await text(page, "#filters .picker summary strong"), source);
    assert.equal(await tile(page, "articles"), "4");
    for (const view of views) {
      await openTab(page, view);
      assert.match(await address(page), new RegExp(`^#${view}\\?source=sample-tech$`));
      assert.match(await text(page, "#scope"), /4 of 15 articles/);
    }
    const sources = new Set(await texts(page, "#view-documents tbody td:nth-child(2)"));
    assert.deepEqual([...sources], [source]);
    // Who gets the link sees the same.
    const other = await (await browser.newContext()).newPage();
    await other.goto(page.url());
    await other.waitForSelector("#view-documents tbody a");
    assert.deepEqual(await texts(other, "#view-documents tbody th"), await texts(page, "#view-documents tbody th"));
    await other.close();
  },

  async "links keep the filters, and going back takes them off again"(page) {
    await openTab(page, "entities");
    const before = await texts(page, "#view-entities tbody td:nth-child(3)");
    await choose(page, source);
    const filtered = await texts(page, "#view-entities tbody td:nth-child(3)");
    assert.notDeepEqual(filtered, before);
    await page.click("#view-entities .all tbody th a");
    await page.waitForSelector("#view-entities .one h2");
    assert.match(await address(page), /^#entities\/[^?]+\?source=sample-tech$/);
    await page.goBack();
    await page.waitForSelector("#view-entities .all:not([hidden])");
    assert.deepEqual(await texts(page, "#view-entities tbody td:nth-child(3)"), filtered);
    await page.goBack();
    await page.waitForSelector("#scope", { state: "hidden" });
    assert.deepEqual(await texts(page, "#view-entities tbody td:nth-child(3)"), before);
  },

  async "a filtered number leads to as many sentences"(page) {
    await openTab(page, "entities");
    await choose(page, source);
    const mentions = numbers(await texts(page, "#view-entities tbody td:nth-child(3) button"))[0];
    await page.click("#view-entities tbody td:nth-child(3) button");
    assert.equal((await texts(page, "#panel mark")).length, mentions);
    assert.ok((await texts(page, "#panel h3 .facts")).every((facts) => facts.startsWith(source)));
  },

  async "dates filter, and say what has none"(page) {
    await page.fill("#filters input[type=date] >> nth=0", "2025-01-01");
    await page.fill("#filters input[type=date] >> nth=1", "2025-01-31");
    await openTab(page, "documents");
    assert.match(await address(page), /since=2025-01-01&until=2025-01-31/);
    const dates = await texts(page, "#view-documents tbody td.date");
    assert.ok(dates.length > 0 && dates.every((date) => date.endsWith("Jan 2025")), dates.join());
    await page.click('#scope button:text-is("Clear filters")');
    assert.equal((await texts(page, "#view-documents tbody td.date")).length, 15);
  },

  async "types filter the names of all views"(page) {
    await page.click('#filters .chip:has-text("person")');
    await openTab(page, "entities");
    const types = new Set(await texts(page, "#view-entities tbody td:nth-child(2)"));
    assert.deepEqual([...types], ["person"]);
    await openTab(page, "comparison");
    assert.ok((await page.$$("#view-comparison .heat tbody .type-person")).length > 3);
    assert.equal((await page.$$("#view-comparison .heat tbody .type-company")).length, 0);
    await page.click('#filters .chip:has-text("company")');
    await openTab(page, "entities");
    assert.deepEqual([...new Set(await texts(page, "#view-entities tbody td:nth-child(2)"))].sort(), ["company", "person"]);
  },

  async "what is not counted anew says so"(page) {
    await choose(page, source);
    await openTab(page, "comparison");
    assert.match(await text(page, "#view-comparison"), /of all articles/i);
    assert.ok(!(await texts(page, "#view-comparison option")).some((option) => option.includes("(z)")), "z is offered of a part");
    await openTab(page, "figures");
    assert.match(await text(page, "#view-figures .note"), /whether sources agree is of all articles/);
  },

  async "filters that leave nothing leave every view whole"(page) {
    await page.fill("#filters input[type=search]", "xyzzy");
    await page.waitForSelector("#scope:not([hidden])");
    for (const view of views) await openTab(page, view);
    for (const place of ["entities/openai", "sources/sample-tech", "sources/sample-tech/sample-wire", "time/openai"]) {
      await page.evaluate((hash) => { location.hash = hash; }, place);
      await page.waitForFunction((id) => !document.getElementById(`view-${id}`).hidden, place.split("/")[0]);
    }
    assert.match(await text(page, "#scope"), /0 of 15 articles/);
  },
};
