// SPDX-License-Identifier: Apache-2.0
// The page as its readers meet it, in a real browser.
//
//   node page_test.mjs PROGRAM PROJECT FOLDER
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { openPage, openTab, paintedPixels, sidewaysScroll, startBrowser } from "./browser.mjs";
import { writeHostileInput } from "./hostile.mjs";

const [program, project, folder] = process.argv.slice(2);
const views = ["overview", "entities", "comparison", "network", "figures", "events", "documents"];

function makePage(name, args) {
  const file = join(folder, name);
  const result = spawnSync(program, ["page", ...args, "-o", file], { cwd: project, encoding: "utf8" });
  assert.ok(result.status !== null && result.status < 2, result.stderr);
  return file;
}

const text = (page, selector) => page.$eval(selector, (node) => node.textContent);
const texts = (page, selector) => page.$$eval(selector, (nodes) => nodes.map((node) => node.textContent));
const numbers = (list) => list.map((value) => Number(value.replace(/[^\d.]/g, "")));
const isFalling = (list) => list.every((value, index) => index === 0 || list[index - 1] >= value);

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
    for (const [view, least] of [["overview", 10], ["comparison", 100], ["network", 60], ["figures", 3]]) {
      await openTab(page, view);
      await page.waitForTimeout(400);
      const buttons = await page.$$(`#view-${view} .save-svg`);
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
    await page.click("#view-entities th[data-column=name] button");
    const names = (await texts(page, "#view-entities tbody th bdi")).map((name) => name.toLowerCase());
    assert.deepEqual(names, [...names].sort((a, b) => a.localeCompare(b, "en")));
  },

  async "the table filters by name and type"(page) {
    await openTab(page, "entities");
    await page.fill("#view-entities input[type=search]", "open");
    const names = await texts(page, "#view-entities tbody th bdi");
    assert.ok(names.length > 0 && names.every((name) => /open/i.test(name)), names.join());
    await page.fill("#view-entities input[type=search]", "");
    for (const chip of await page.$$("#view-entities .chip")) {
      if (!(await chip.textContent()).includes("person")) await chip.click();
    }
    const types = await texts(page, "#view-entities tbody td:nth-child(2)");
    assert.ok(types.length > 0 && types.every((type) => type === "person"));
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
  await opened.page.locator("#view-documents tbody a").first().click();
  assert.equal(await sidewaysScroll(opened.page), 0, `${name}: an article scrolls sideways`);
  assert.deepEqual(opened.troubles, []);
  await opened.close();
}

async function checkHostile(browser, file) {
  const { page, troubles, close } = await openPage(browser, file);
  for (const view of views) await openTab(page, view);
  const count = await page.$$eval("#view-documents tbody a", (links) => links.length);
  assert.equal(count, 5, "every hostile article is there");
  for (let article = 0; article < count; ++article) {
    await page.evaluate((number) => { location.hash = `#documents/${number}`; }, article);
    await page.waitForSelector(".reading .text");
  }
  assert.equal(await page.evaluate(() => window.harmed), undefined, "a script of an article ran");
  assert.equal(await page.$$eval("img, iframe, b, i", (nodes) => nodes.length), 0, "markup of an article became elements");
  assert.ok(await page.$$eval(".control", (nodes) => nodes.some((node) => node.textContent === "U+202E")), "an override is not shown");
  assert.equal(await page.title(), (await page.title()).replace(/\u202e/g, ""));
  assert.deepEqual(troubles, []);
  await close();
}

const samples = makePage("samples.html", ["samples"]);
const hostile = makePage("hostile.html", writeHostileInput(folder));
const bare = makePage("no-text.html", ["--no-text", "samples"]);
assert.ok(statSync(samples).size < 1_000_000, "the page of the samples is small");
assert.match(readFileSync(samples, "utf8"), /Apache License/, "the licence of ECharts is in the page");

const browser = await startBrowser(folder);
try {
  for (const [name, test] of Object.entries(tests)) {
    const { page, troubles, close } = await openPage(browser, samples);
    await test(page, browser);
    assert.deepEqual(troubles, [], name);
    await close();
    console.log(`ok  ${name}`);
  }
  await checkOnPhone(browser, samples, "samples");
  await checkOnPhone(browser, hostile, "hostile");
  console.log("ok  nothing scrolls sideways on a phone");
  await checkHostile(browser, hostile);
  console.log("ok  hostile articles stay harmless");
  const { page, troubles, close } = await openPage(browser, bare);
  for (const view of views) await openTab(page, view);
  assert.deepEqual(troubles, []);
  await close();
  console.log("ok  a page without text opens");
} finally {
  await browser.close();
}
