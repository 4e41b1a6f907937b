// SPDX-License-Identifier: Apache-2.0
// How long a page of 1,000 articles takes to open and to filter, and how large it is. Time is that of
// the thread that draws, whatever else the machine does, until what was filtered is seen; charts are
// drawn after it. It is told, and nothing is asserted of it: machines differ, and are busy.
import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { openPage } from "./browser.mjs";

const articleCount = 1000;
const largest = 3_000_000; // bytes

// The same on every machine.
function drawer() {
  let state = 20250131;
  return (below) => { state = (state * 1103515245 + 12345) % 2147483648; return Math.floor((state / 2147483648) * below); };
}

// Articles of the sentences of the samples, in 20 sources and 400 days.
function writeManyArticles(samples, file) {
  const texts = readdirSync(samples, { recursive: true }).map((name) => join(samples, String(name))).filter((name) => name.endsWith(".txt")).sort();
  const sentences = texts.flatMap((name) => readFileSync(name, "utf8").split(/(?<=[.!?])\s+/)).filter((sentence) => sentence.length > 20);
  const draw = drawer();
  const lines = Array.from({ length: articleCount }, (_, number) => JSON.stringify({
    id: `article-${number}`, source: `outlet-${Math.min(draw(20), draw(20))}.example`, title: `${sentences[draw(sentences.length)].slice(0, 60)} ${number}`,
    date: new Date(Date.UTC(2025, 0, 1 + draw(400))).toISOString().slice(0, 10),
    text: Array.from({ length: 25 }, () => sentences[draw(sentences.length)]).join(" "),
  }));
  writeFileSync(file, `${lines.join("\n")}\n`);
}

// Seconds that the thread of the page has worked.
async function clockOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => (await session.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration").value;
}

async function openingTime(browser, file) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const clock = await clockOf(page);
  await page.goto(pathToFileURL(file).href);
  await page.waitForSelector("#view-overview .tile");
  const seconds = await clock();
  await context.close();
  return 1000 * seconds;
}

// Until the next picture is there.
const goTo = (page, place) => page.evaluate((hash) => new Promise((resolve) => {
  window.addEventListener("hashchange", () => requestAnimationFrame(() => resolve()), { once: true });
  location.hash = hash;
}), place);

export async function measureLargePage(browser, makePage, folder, samples) {
  const articles = join(folder, "many.jsonl");
  writeManyArticles(samples, articles);
  const file = makePage("many.html", [articles]);
  const size = statSync(file).size;
  assert.ok(size < largest, `${size} bytes`);
  const opening = await openingTime(browser, file);
  const { page, troubles, close } = await openPage(browser, file);
  const clock = await clockOf(page);
  await page.waitForTimeout(1500);
  const times = [];
  for (const view of ["overview", "entities", "sources", "comparison", "figures", "documents"]) {
    await goTo(page, `${view}?`);
    for (const query of ["source=outlet-1.example", "since=2025-03-01&until=2025-09-30", "words=chips", "type=person"]) {
      await page.waitForTimeout(300);
      const before = await clock();
      await goTo(page, `${view}?${query}`);
      times.push([`${view}?${query}`, 1000 * (await clock() - before)]);
    }
  }
  const slowest = times.reduce((most, each) => (each[1] > most[1] ? each : most));
  const told = `${(size / 1e6).toFixed(2)} MB, opens in ${Math.round(opening)} ms, slowest filter ${slowest[0]} in ${Math.round(slowest[1])} ms`;
  assert.deepEqual(troubles, []);
  await close();
  return told;
}
