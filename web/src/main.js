// SPDX-License-Identifier: Apache-2.0
// The page: reads its data, draws the head, and hands each view what it shows.
import { readArticles, Articles } from "./data/articles.js";
import { readTables } from "./data/tables.js";
import { element, visible } from "./draw/dom.js";
import { drawImprint, drawMasthead } from "./masthead.js";
import { Panel } from "./panel.js";
import { Tabs } from "./tabs.js";
import { comparisonView } from "./views/comparison.js";
import { documentsView } from "./views/documents.js";
import { entitiesView } from "./views/entities.js";
import { eventsView } from "./views/events.js";
import { figuresView } from "./views/figures.js";
import { networkView } from "./views/network.js";
import { overviewView } from "./views/overview.js";

const block = (id) => document.getElementById(id).textContent;

// Without articles (a browser from before 2023 cannot unpack them) the tables still show.
async function articlesOrNone(entities, once) {
  try {
    return await readArticles(block("articles"), entities, once);
  } catch (error) {
    document.getElementById("content").before(
      element("p", { class: "warning", role: "alert" },
        "This browser cannot unpack the articles of this page, so that numbers lead nowhere. A newer one can."));
    console.warn(error);
    const nothing = { fields: [], rows: [] };
    return new Articles({ ...nothing, group_names: [], source_names: [], other_entities: nothing }, entities, once);
  }
}

async function start() {
  const tables = readTables(block("tables"));
  const articles = await articlesOrNone(tables.entities, tables.overview.duplicates === "once");
  const panel = new Panel(document.getElementById("panel"), tables, articles);
  const page = { tables, articles, panel };
  document.title = visible(drawMasthead(document.getElementById("masthead"), tables));
  drawImprint(document.getElementById("imprint"), tables);
  const views = [overviewView, entitiesView, comparisonView, networkView, figuresView, eventsView, documentsView];
  new Tabs(document.getElementById("tabs"), document.getElementById("content"), views, page).start();
}

start();
