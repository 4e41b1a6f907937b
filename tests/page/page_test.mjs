// SPDX-License-Identifier: Apache-2.0
// The page as its readers meet it, in a real browser.
//
//   node page_test.mjs PROGRAM PROJECT FOLDER [PART]     PART: only the tests with it in their name
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { inflateSync } from "node:zlib";
import { accessTests, paperTests } from "./access_tests.mjs";
import { isFalling, numbers, openPage, openTab, paintedPixels, sidewaysScroll, startBrowser, text, texts, views } from "./browser.mjs";
import { filterTests } from "./filter_tests.mjs";
import { writeHostileInput } from "./hostile.mjs";
import { questionTests } from "./question_tests.mjs";
import { measureLargePage } from "./speed.mjs";

const [program, project, folder, part = ""] = process.argv.slice(2);

function makePage(name, args) {
  const file = join(folder, name);
  const result = spawnSync(program, ["page", ...args, "-o", file], { cwd: project, encoding: "utf8" });
  assert.ok(result.status !== null && result.status < 2, result.stderr);
  return file;
}

const tests = {
  async "every view shows something, and no chart is empty"(page) {
    for (const view of views) {
      await openTab(page, view);
      assert.ok((await text(page, `#view-${view}`)).length > 200, `${view} is empty`);
    }
    await openTab(page, "network");
    await page.waitForSelector("#view-network canvas");
    await page.waitForTimeout(600);
    assert.ok(await paintedPixels(page, "#view-network canvas") > 2000, "the network is empty");
    await openTab(page, "comparison");
    assert.ok(await page.$$eval("#view-comparison .heat td[style]", (cells) => cells.length) > 30, "the heat map is empty");
    await openTab(page, "figures");
    assert.ok(await page.$$eval("#view-figures .number-line .value", (dots) => dots.length) > 5, "the number lines are empty");
  },

  async "an event leads to its reports, and each number to its sentences"(page) {
    await openTab(page, "events");
    const titles = await texts(page, "#view-events .all tbody th a");
    assert.ok(titles.length > 0, "no event");
    assert.ok(isFalling(numbers(await texts(page, "#view-events .all tbody td:nth-child(2)"))));
    await page.click("#view-events .all tbody th a");
    await page.waitForSelector("#view-events .event");
    assert.equal(await text(page, "#view-events .event h2"), titles[0]);
    const sources = (await texts(page, "#view-events .coverage thead th")).length - 1;
    assert.ok(sources >= 2, `${sources} sources`);
    assert.equal((await texts(page, "#view-events .timeline .source")).length, sources);
    const mentions = numbers(await texts(page, "#view-events .coverage .count"))[0];
    await page.click("#view-events .coverage .count");
    assert.ok((await texts(page, "#panel blockquote mark")).length >= 1, "no sentence");
    assert.ok((await texts(page, "#panel blockquote mark")).length >= mentions);
    await page.keyboard.press("Escape");
    await page.click("#view-events .reports a");
    await page.waitForSelector("#view-documents .reading");
    await page.goBack();
    await page.waitForSelector("#view-events .event");
  },

  async "every chart is saved as SVG"(page, browser) {
    const reader = await (await browser.newContext()).newPage(); // without the policy of the page
    for (const [view, least] of [["overview", 10], ["time", 10], ["comparison", 100], ["network", 60], ["figures", 3]]) {
      await openTab(page, view);
      await page.waitForTimeout(400);
      const buttons = await page.$$(`#view-${view} .save:text-is("SVG")`);
      assert.ok(buttons.length > 0, `${view} has no chart to save`);
      for (const button of buttons.slice(0, 2)) {
        const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
        assert.match(download.suggestedFilename(), /^[a-z0-9-]+\.svg$/);
        const shapes = await reader.evaluate((svg) => {
          const file = new DOMParser().parseFromString(svg, "image/svg+xml");
          return file.querySelector("parsererror, script") ? 0 : file.querySelectorAll("path, rect, circle, text, line").length;
        }, readFileSync(await download.path(), "utf8"));
        assert.ok(shapes >= least, `${view}: ${shapes} shapes in ${download.suggestedFilename()}`);
      }
    }
  },

  async "the table sorts both ways and says so"(page) {
    await openTab(page, "entities");
    const mentions = "#view-entities tbody td:nth-child(3) button";
    const header = "#view-entities th[data-column=mentions]";
    assert.ok(isFalling(numbers(await texts(page, mentions))), "the most named come first");
    await page.click(`${header} button`);
    assert.equal(await page.getAttribute(header, "aria-sort"), "descending");
    await page.click(`${header} button`);
    assert.equal(await page.getAttribute(header, "aria-sort"), "ascending");
    assert.ok(isFalling(numbers(await texts(page, mentions)).reverse()));
    await page.click("#view-entities th[data-column=entity] button");
    const names = (await texts(page, "#view-entities tbody th bdi")).map((name) => name.toLowerCase());
    assert.deepEqual(names, [...names].sort((a, b) => a.localeCompare(b, "en")));
  },

  async "the table finds a name"(page) {
    await openTab(page, "entities");
    await page.fill("#view-entities input[type=search]", "open");
    const names = await texts(page, "#view-entities tbody th bdi");
    assert.ok(names.length > 0 && names.every((name) => /open/i.test(name)), names.join());
    await page.fill("#view-entities input[type=search]", "");
    assert.ok((await texts(page, "#view-entities tbody th bdi")).length > names.length);
  },

  async "a number leads to its sentences, and a sentence into its article"(page) {
    await openTab(page, "entities");
    const row = page.locator("#view-entities tbody tr", { has: page.locator("bdi", { hasText: /^OpenAI$/ }) });
    const mentions = Number(await row.locator("td:nth-child(3) button").textContent());
    await row.locator("td:nth-child(3) button").click();
    const marked = await texts(page, "#panel mark");
    assert.equal(marked.length, mentions, "as many marks as mentions");
    await page.click("#panel li a");
    await page.waitForSelector("#view-documents mark.target");
    assert.match(await text(page, "#view-documents mark.target"), /open\s?ai/i);
    await page.waitForSelector("#panel", { state: "hidden" });
    await page.goBack();
    await page.waitForSelector("#view-entities", { state: "visible" });
  },

  async "keys move between tabs, close the panel, and give the focus back"(page) {
    await page.focus("#tab-overview");
    await page.keyboard.press("ArrowRight");
    assert.equal(await page.evaluate(() => document.activeElement.id), "tab-entities");
    // The view follows the address, which the browser tells after the key.
    await page.waitForSelector("#tab-entities[aria-selected=true]");
    await page.waitForSelector("#view-entities:not([hidden])");
    const number = page.locator("#view-entities tbody button.count").first();
    await number.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    assert.ok(await number.evaluate((node) => node === document.activeElement), "arrows move between rows");
    await page.keyboard.press("Enter");
    await page.waitForSelector("#panel", { state: "visible" });
    await page.keyboard.press("Escape");
    await page.waitForSelector("#panel", { state: "hidden" });
    assert.ok(await number.evaluate((node) => node === document.activeElement));
  },

  async "the switch turns the colours"(page) {
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const before = await paper();
    await page.click("#theme");
    assert.notEqual(await paper(), before);
  },
};

async function checkOnPhone(browser, file, name) {
  const opened = await openPage(browser, file, { viewport: { width: 360, height: 740 } });
  for (const view of views) {
    await openTab(opened.page, view);
    assert.equal(await sidewaysScroll(opened.page), 0, `${name}: ${view} scrolls sideways`);
  }
  for (const [view, link] of [["entities", "tbody th a"], ["sources", "tbody th a"]]) {
    await openTab(opened.page, view);
    await opened.page.locator(`#view-${view} .all ${link}`).first().click();
    await opened.page.waitForSelector(`#view-${view} .one h2`);
    assert.equal(await sidewaysScroll(opened.page), 0, `${name}: a page of ${view} scrolls sideways`);
  }
  await openTab(opened.page, "documents");
  await opened.page.locator("#view-documents tbody a").first().click();
  assert.equal(await sidewaysScroll(opened.page), 0, `${name}: an article scrolls sideways`);
  assert.deepEqual(opened.troubles, []);
  await opened.close();
}

async function hostilePlaces(page) {
  const links = (view) => page.$$eval(`#view-${view} .all tbody th a`, (nodes) => nodes.map((node) => node.getAttribute("href").slice(1)));
  await openTab(page, "sources");
  const sources = await links("sources");
  const bare = (place) => place.slice("sources/".length);
  const entities = await links("entities");
  return [...sources, ...entities, `time/${entities.map((place) => place.slice("entities/".length)).join(",")}`, ...["comparison", "network", "overview"],
    `${sources[0]}/${bare(sources[1])}`, `documents?words=${encodeURIComponent('"script" <img')}`, `overview?source=${bare(sources[0])}&words=beta`, "entities/%E0%A4%A"];
}

async function checkHostile(browser, file) {
  const { page, troubles, close } = await openPage(browser, file);
  for (const view of views) await openTab(page, view);
  const count = await page.$$eval("#view-documents tbody th a", (links) => links.length);
  assert.equal(count, 5, "every hostile article is there");
  for (let article = 0; article < count; ++article) {
    await page.evaluate((number) => { location.hash = `#documents/${number}`; }, article);
    await page.waitForSelector(".reading .text");
  }
  // Each name and source on its page, over time, as a filter, side by side, searched for, and on paper.
  for (const place of await hostilePlaces(page)) {
    await page.evaluate((hash) => { location.hash = hash; }, place);
    await page.waitForTimeout(60);
  }
  await page.evaluate(() => { window.dispatchEvent(new Event("beforeprint")); window.dispatchEvent(new Event("afterprint")); });
  assert.equal(await page.evaluate(() => window.harmed), undefined, "a script of an article ran");
  assert.equal(await page.$$eval("img, iframe, b, i", (nodes) => nodes.length), 0, "markup of an article became elements");
  assert.ok(await page.$$eval(".control", (nodes) => nodes.some((node) => node.textContent === "U+202E")), "an override is not shown");
  assert.equal(await page.title(), (await page.title()).replace(/\u202e/g, ""));
  assert.deepEqual(troubles, []);
  await close();
}

function assertNoFolder(told, file) {
  const page = readFileSync(file, "utf8");
  for (const id of ["tables", "articles"]) {
    const data = inflateSync(Buffer.from(page.match(new RegExp(`id="${id}">([^<]*)<`))[1], "base64")).toString();
    assert.ok(!data.includes(project) && !data.includes(resolve(project)), `${told}: ${id} tell where the articles lay`);
  }
}

const samples = makePage("samples.html", ["samples"]);
const hostile = makePage("hostile.html", writeHostileInput(folder));
const bare = makePage("no-text.html", ["--no-text", "samples"]);
assert.ok(statSync(samples).size < 1_000_000, "the page of the samples is small");
assert.match(readFileSync(samples, "utf8"), /Apache License/, "the licence of ECharts is in the page");

assertNoFolder("an absolute path", makePage("absolute.html", [join(project, "samples")]));

// Each opens pages of its own.
const wholeTests = {
  ...accessTests, ...paperTests,
  async "nothing scrolls sideways on a phone"() {
    await checkOnPhone(browser, samples, "samples");
    await checkOnPhone(browser, hostile, "hostile");
  },
  async "hostile articles stay harmless"() {
    await checkHostile(browser, hostile);
  },
  async "a page without text opens, and says what it cannot count"() {
    const { page, troubles, close } = await openPage(browser, bare);
    for (const view of views) await openTab(page, view);
    await page.evaluate(() => { location.hash = "network?source=sample-tech"; });
    await page.waitForSelector("#view-network .note");
    assert.deepEqual(troubles, []);
    await close();
  },
  async "a page of 1,000 articles opens and filters"() {
    console.log(await measureLargePage(browser, makePage, folder, join(project, "samples")));
  },
};

const wanted = (tests) => Object.entries(tests).filter(([name]) => name.includes(part));

const browser = await startBrowser(folder);
try {
  for (const [name, test] of wanted({ ...tests, ...questionTests, ...filterTests })) {
    const { page, troubles, close } = await openPage(browser, samples);
    await test(page, browser);
    assert.deepEqual(troubles, [], name);
    await close();
    console.log(`ok  ${name}`);
  }
  for (const [name, test] of wanted(wholeTests)) {
    await test(browser, samples, folder);
    console.log(`ok  ${name}`);
  }
} finally {
  await browser.close();
}
