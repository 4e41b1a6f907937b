// SPDX-License-Identifier: Apache-2.0
// The data of a page as its own modules read them, without a browser.
import { readFileSync } from "node:fs";
import { readArticles } from "../../web/src/data/articles.js";
import { Filters } from "../../web/src/data/filters.js";
import { Selection } from "../../web/src/data/selection.js";
import { readTables } from "../../web/src/data/tables.js";

const block = (page, id) => page.match(new RegExp(`id="${id}">([^<]*)<`))[1];

export async function readPage(file) {
  const page = readFileSync(file, "utf8");
  const tables = await readTables(block(page, "tables"));
  const articles = await readArticles(block(page, "articles"), tables.entities);
  return { tables, articles, select: (filters = {}) => new Selection(tables, articles, new Filters(filters)) };
}
