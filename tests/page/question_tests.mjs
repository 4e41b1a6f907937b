// SPDX-License-Identifier: Apache-2.0
// What a reader asks of the page, and the two clicks that answer it.
import assert from "node:assert/strict";
import { isFalling, numbers, openTab, saved, text, texts } from "./browser.mjs";

const rowsOf = (csv) => csv.replace(/^\ufeff/, "").trim().split("\r\n");

export const questionTests = {
  async "whom does a source name most"(page) {
    await openTab(page, "sources");
    await page.click("#view-sources .all tbody a");
    await page.waitForSelector("#view-sources .one h2");
    assert.ok(isFalling(numbers(await texts(page, "#view-sources .one section:first-of-type td:nth-child(3) button"))));
    await page.click("#view-sources .one section:first-of-type td:nth-child(3) button");
    assert.ok((await texts(page, "#panel mark")).length > 0);
  },

  async "how do two sources differ"(page) {
    await openTab(page, "sources");
    await page.click('#view-sources button:text-is("Side by side")');
    await page.waitForSelector("#view-sources .dot-plot");
    assert.ok((await page.$$("#view-sources .dot-plot .range")).length > 10, "no interval");
    assert.ok((await page.$$("#view-sources .dot-plot .value.second")).length > 10, "no dot of the second");
    const [first] = await texts(page, "#view-sources .legend-of-two bdi");
    await page.selectOption("#view-sources .one select >> nth=1", { index: 3 });
    await page.waitForFunction((name) => document.querySelectorAll("#view-sources .legend-of-two bdi").length === 2
      && document.querySelector("#view-sources .legend-of-two bdi").textContent === name, first);
    const { text: csv } = await saved(page, page.locator('#view-sources .one .sortable .save:text-is("CSV")'));
    assert.match(rowsOf(csv)[0], /^entity,type,mentions_1,documents_1,rate_1,rate_low_1,rate_high_1,mentions_2/);
  },

  async "when was a name in the news, and in which sources"(page) {
    await openTab(page, "time");
    await page.waitForSelector("#view-time canvas");
    const { text: csv } = await saved(page, page.locator('#view-time .save:text-is("CSV")'));
    const names = await texts(page, "#view-time .legend-of-lines bdi");
    assert.equal(rowsOf(csv)[0].split(",").length, names.length + 1, "a column a name");
    await page.selectOption('#view-time select:near(:text("Lines")) >> nth=0', "sources");
    await page.waitForFunction(() => [...document.querySelectorAll("#view-time .legend-of-lines bdi")].some((node) => node.textContent.startsWith("sample-")));
    await page.goBack();
    await page.waitForFunction((name) => document.querySelector("#view-time .legend-of-lines bdi")?.textContent === name, names[0]);
  },

  async "who is named with whom"(page) {
    await openTab(page, "entities");
    await page.click('#view-entities .all tbody a:has-text("OpenAI")');
    await page.waitForSelector("#view-entities .one h2");
    const heads = await texts(page, "#view-entities .one h2");
    for (const head of ["In which sources", "Named with", "Articles"]) assert.ok(heads.includes(head), `${head} is not in ${heads.join()}`);
    const table = page.locator("#view-entities .one section", { has: page.locator('h2:text-is("Named with")') });
    assert.ok(isFalling(numbers(await table.locator("td:nth-child(3)").allTextContents())));
    await table.locator("td:nth-child(3) button").first().click();
    assert.ok((await texts(page, "#panel blockquote")).length > 0);
  },

  async "where is a word in the texts"(page) {
    await page.fill("#filters input[type=search]", "chips cost*");
    await page.press("#filters input[type=search]", "Enter");
    await page.waitForSelector("#view-documents .snippets mark.searched");
    const marked = await texts(page, "#view-documents .snippets mark");
    assert.ok(marked.every((word) => /^(chips|cost.*)$/i.test(word)), marked.join());
    await page.click("#view-documents tbody a");
    await page.waitForSelector("#view-documents .reading mark.searched");
    await page.goBack();
    await page.waitForSelector("#view-documents .snippets mark.searched");
  },

  async "which claims do sources dispute, and who says what"(page) {
    await openTab(page, "figures");
    await page.selectOption("#view-figures select >> nth=0", "single");
    const claims = await page.$$("#view-figures .claim");
    assert.ok(claims.length > 0);
    await page.click("#view-figures .claim summary");
    assert.ok((await texts(page, "#view-figures .claim details[open] li")).length > 0);
    const { text: csv } = await saved(page, page.locator('#view-figures .files .save:text-is("CSV")'));
    assert.ok(rowsOf(csv).slice(1).every((row) => /^\d+,single,/.test(row)), "the file has what is shown");
  },

  async "the heat map sorts by any of its columns"(page) {
    await openTab(page, "comparison");
    const header = page.locator("#view-comparison .heat thead th").nth(2);
    await header.locator("button").click();
    assert.equal(await header.getAttribute("aria-sort"), "descending");
    const cells = await texts(page, "#view-comparison .heat >> nth=0 >> tbody td:nth-child(3)").catch(() => []);
    const column = cells.length > 0 ? cells : await page.locator("#view-comparison .heat").first().locator("tbody td:nth-child(3)").allTextContents();
    assert.ok(isFalling(numbers(column.map((cell) => (/\d/.test(cell) ? cell : "0")))), column.join());
  },

  async "each table is saved as CSV with all of its rows"(page) {
    for (const view of ["overview", "entities", "sources", "comparison", "network", "events", "documents"]) {
      await openTab(page, view);
      const tables = await page.locator(`#view-${view} .sortable:visible`).count();
      const buttons = page.locator(`#view-${view} .sortable:visible .save:text-is("CSV")`);
      assert.equal(await buttons.count(), tables, `${view}: a button a table`);
      for (let index = 0; index < tables; ++index) {
        const { name, text: csv } = await saved(page, buttons.nth(index));
        assert.match(name, /^[a-z0-9-]+\.csv$/);
        const shown = await page.locator(`#view-${view} .sortable:visible`).nth(index).locator("tbody tr").count();
        assert.ok(rowsOf(csv).length > shown, `${view}: ${rowsOf(csv).length} lines of ${shown} rows`);
      }
    }
  },

  async "the sentences of a number are saved as CSV"(page) {
    await openTab(page, "entities");
    await page.click("#view-entities tbody td:nth-child(3) button");
    const sentences = (await texts(page, "#panel blockquote")).length;
    const { text: csv } = await saved(page, page.locator("#panel .save"));
    assert.match(rowsOf(csv)[0], /^source,date,title,url,sentence$/);
    assert.equal(rowsOf(csv).length, sentences + 1);
    assert.match(await text(page, "#panel .note"), new RegExp(`^${sentences} sentence`));
  },
};
