// SPDX-License-Identifier: Apache-2.0
// A headless Chromium that opens a page from a file and notes what should not happen.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const switches = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-quic"];

export async function startBrowser(folder) {
  const { chromium } = createRequire(join(folder, "package.json"))("playwright-core");
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: switches });
}

// {page, troubles}: troubles are messages of the console, errors, dialogs, and requests for anything
// but the file itself.
export async function openPage(browser, file, settings = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...settings });
  const page = await context.newPage();
  const troubles = [];
  const address = pathToFileURL(file).href;
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) troubles.push(`console: ${message.text()}`); });
  page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => { troubles.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => { if (request.url().split("#")[0] !== address) troubles.push(`request: ${request.url()}`); });
  context.on("page", () => troubles.push("another page was opened"));
  await page.goto(address);
  await page.waitForSelector("#tabs [role=tab]");
  return { page, troubles, close: () => context.close() };
}

export const views = ["overview", "entities", "time", "sources", "comparison", "network", "figures", "events", "documents"];

export const openTab = async (page, id) => {
  await page.click(`#tab-${id}`);
  await page.waitForSelector(`#view-${id}:not([hidden])`);
};

// How many pixels of a canvas differ from its commonest colour.
export const paintedPixels = (page, selector) => page.$eval(selector, (canvas) => {
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  const counts = new Map();
  const colours = new Uint32Array(data.buffer);
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return colours.length - Math.max(...counts.values());
});

// How far a page may be scrolled sideways.
export const sidewaysScroll = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

export const text = (page, selector) => page.$eval(selector, (node) => node.textContent);
export const texts = (page, selector) => page.$$eval(selector, (nodes) => nodes.map((node) => node.textContent));
export const numbers = (list) => list.map((value) => Number(value.replace(/[^\d.]/g, "")));
export const isFalling = (list) => list.every((value, index) => index === 0 || list[index - 1] >= value);

// What a button saves, as text.
export async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}
