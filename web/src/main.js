// SPDX-License-Identifier: Apache-2.0
// The page: reads its data, draws the head, and hands each view what it shows.
import { readArticles } from "./data/articles.js";
import { readTables } from "./data/tables.js";
import { element, visible } from "./draw/dom.js";
import { FilterBar } from "./filter_bar.js";
import { drawImprint, drawMasthead } from "./masthead.js";
import { Panel } from "./panel.js";
import { Router } from "./router.js";
import { comparisonView } from "./views/comparison.js";
import { documentsView } from "./views/documents.js";
import { entitiesView } from "./views/entities.js";
import { eventsView } from "./views/events.js";
import { figuresView } from "./views/figures.js";
import { networkView } from "./views/network.js";
import { overviewView } from "./views/overview.js";
import { sourcesView } from "./views/sources.js";
import { timeView } from "./views/time.js";

const block = (id) => document.getElementById(id).textContent;

async function read() {
  const tables = await readTables(block("tables"));
  return { tables, articles: await readArticles(block("articles"), tables.entities) };
}

async function start() {
  if (typeof DecompressionStream === "undefined") {
    document.getElementById("content").append(
      element("p", { class: "warning", role: "alert" }, "This browser is from before 2023 and cannot unpack what this page holds. A newer one can."));
    return;
  }
  const { tables, articles } = await read();
  const at = (id) => document.getElementById(id);
  const page = { tables, articles };
  page.panel = new Panel(at("panel"), page);
  document.title = visible(drawMasthead(at("masthead"), tables));
  drawImprint(at("imprint"), tables);
  const filterBar = new FilterBar(at("filters"), at("scope"), page);
  const views = [overviewView, entitiesView, timeView, sourcesView, comparisonView, networkView, figuresView, eventsView, documentsView];
  const router = new Router({ list: at("tabs"), content: at("content"), views, page, changed: () => filterBar.draw() });
  page.go = (path) => router.go(path);
  page.setFilters = (filters, isTyped) => router.setFilters(filters, isTyped);
  router.start();
  // So that the first search is as quick as the others.
  const idle = window.requestIdleCallback ?? ((work) => setTimeout(work, 500));
  idle(() => articles.all.forEach((article) => article.foldedText));
}

start();
