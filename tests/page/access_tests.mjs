// SPDX-License-Identifier: Apache-2.0
// For whoever uses a keyboard, a screen reader, a small screen, or paper.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { openPage, views } from "./browser.mjs";

const places = [...views, "entities/openai", "time/openai/rate/month/sources", "sources/sample-tech", "sources/sample-tech/sample-wire",
  "events/0", "documents/3", "documents?words=open", "overview?source=sample-tech&since=2024-01-01"];

const stopsAtMost = 90;

async function goTo(page, place) {
  await page.evaluate((hash) => { location.hash = hash; }, place);
  await page.waitForFunction((id) => document.getElementById(`tab-${id}`).getAttribute("aria-selected") === "true" && !document.getElementById(`view-${id}`).hidden, place.split(/[/?]/)[0]);
  await page.waitForTimeout(60);
}

const tabStops = (page) => page.evaluate(() => [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex]")]
  .filter((node) => node.tabIndex >= 0 && node.checkVisibility()).length);

export const accessTests = {
  async "axe finds no violation in any view, in light and dark"(browser, file, folder) {
    const axe = readFileSync(createRequire(join(folder, "package.json")).resolve("axe-core/axe.min.js"), "utf8");
    for (const [width, colorScheme] of [[1280, "light"], [1280, "dark"], [390, "light"]]) {
      const { page, close } = await openPage(browser, file, { viewport: { width, height: 900 }, colorScheme, bypassCSP: true });
      await page.evaluate(axe);
      const violations = async (told) => (await page.evaluate(() => window.axe.run(document))).violations.map(({ id, nodes }) => `${told}: ${id} ${nodes[0].html}`);
      for (const place of places) {
        await goTo(page, place);
        assert.deepEqual(await violations(`${place}, ${width}, ${colorScheme}`), []);
      }
      await goTo(page, "entities");
      await page.locator("#view-entities tbody button.count").first().click();
      assert.deepEqual(await violations("sentences"), []);
      await close();
    }
  },

  async "a table is one stop of the tab key"(browser, file) {
    const { page, close } = await openPage(browser, file);
    for (const place of places) {
      await goTo(page, place);
      assert.ok(await tabStops(page) <= stopsAtMost, `${place}: ${await tabStops(page)} stops`);
    }
    await goTo(page, "entities");
    await page.focus("#view-entities th[data-column=entity] button");
    const focused = () => page.evaluate(() => document.activeElement.textContent);
    await page.keyboard.press("ArrowDown");
    const [first, second] = await page.$$eval("#view-entities tbody th a", (links) => links.map((link) => link.textContent));
    assert.equal(await focused(), first);
    await page.keyboard.press("ArrowDown");
    assert.equal(await focused(), second);
    await page.keyboard.press("Tab");
    assert.ok(!await page.evaluate(() => document.activeElement.closest("table")), "the tab key leaves the table");
    await page.keyboard.press("Shift+Tab");
    assert.equal(await focused(), second, "and comes back to where it was");
    await close();
  },
};

const paper = { width: 703, height: 1000 }; // A4 without its margins, in CSS pixels

export const paperTests = {
  async "each view fits on A4, light whatever the screen, with its charts"(browser, file) {
    for (const place of places) {
      const { page, troubles, close } = await openPage(browser, file, { colorScheme: "dark" });
      await goTo(page, place);
      await page.waitForTimeout(400);
      const charts = await page.$$eval("canvas", (nodes) => nodes.filter((node) => node.checkVisibility()).length);
      assert.ok((await page.pdf({ preferCSSPageSize: true })).length > 5000, place);
      await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
      await page.setViewportSize(paper);
      await page.emulateMedia({ media: "print" });
      const wide = await page.evaluate((width) => [...document.querySelectorAll("body *")]
        .filter((node) => !node.closest("svg") && node.checkVisibility() && node.getBoundingClientRect().right > width + 1)
        .map((node) => `${node.tagName} ${node.className} ${node.textContent.slice(0, 40)}`), paper.width);
      assert.deepEqual(wide, [], `${place}: cut off at the right edge`);
      const drawings = await page.$$eval(".on-paper > svg", (nodes) => nodes.filter((node) => node.checkVisibility()).map((node) => node.querySelector("rect")?.getAttribute("fill")));
      assert.equal(drawings.length, charts, `${place}: charts on paper`);
      for (const fill of drawings) assert.ok(/^(#fff|rgb\(255)/.test(fill), `${place}: ${fill} on paper`);
      assert.deepEqual(troubles, [], place);
      await page.emulateMedia({ media: "screen" });
      await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
      assert.equal(await page.$$eval(".on-paper", (nodes) => nodes.filter((node) => node.checkVisibility()).length), 0, `${place}: the screen is as it was`);
      await close();
    }
  },
};
