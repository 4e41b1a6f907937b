// SPDX-License-Identifier: Apache-2.0
// The filters, above all views, and what they leave.
import { compareTexts } from "./data/order.js";
import { Filters, hasOwnGroups } from "./data/filters.js";
import { chips, picker } from "./draw/controls.js";
import { button, element, own } from "./draw/dom.js";
import { count, counted, date } from "./draw/format.js";

const pause = 150; // milliseconds without a key, so that typing stays smooth

function counts(articles, key) {
  const found = new Map();
  for (const article of articles) found.set(article[key], (found.get(article[key]) ?? 0) + 1);
  return [...found].sort(([a, countA], [b, countB]) => countB - countA || compareTexts(a, b));
}

function dateField(label, value, [min, max], change) {
  const field = element("input", { type: "date", value: value.length === 10 ? value : null, min, max });
  field.addEventListener("change", () => change(field.value));
  return element("label", { class: "choice" }, element("span", {}, label), field);
}

// In words: what is chosen.
function chosen({ sources, groups, since, until, types, words }) {
  const some = (names, what) => (names.length > 3 ? [`${count(names.length)} ${what}`] : names.flatMap((name, index) => [index > 0 ? ", " : "", own(name || "(none)")]));
  return [
    sources.length > 0 && some(sources, "sources"), groups.length > 0 && some(groups, "groups"),
    since && until ? `${date(since)} \u2013 ${date(until)}` : since ? `from ${date(since)}` : until && `until ${date(until)}`,
    types.length > 0 && `names: ${types.join(", ")}`, words && [`\u201c`, own(words), `\u201d`],
  ].filter(Boolean).flatMap((part, index) => [index > 0 ? " \u00b7 " : "", part]);
}

export class FilterBar {
  constructor(node, scope, page) {
    Object.assign(this, { node, scope, page });
    const { tables, articles } = page;
    this.sources = counts(articles.all, "source");
    this.groups = hasOwnGroups(tables.overview) ? counts(articles.all, "group") : [];
    const dates = articles.all.map((article) => article.date).filter((iso) => iso?.length === 10).sort();
    this.days = dates.length > 0 ? [dates[0], dates.at(-1)] : null;
    this.undated = articles.all.some((article) => !article.date);
  }

  // Anew only when something else than this bar has changed the filters, so that a field that is typed
  // into stays.
  draw() {
    const { filters, tables } = this.page;
    this.showScope();
    if (this.drawnFor === filters.query()) return;
    this.drawnFor = filters.query();
    const change = (changes, isTyped) => {
      const next = this.page.filters.with(changes);
      this.drawnFor = next.query();
      this.page.setFilters(next, isTyped);
    };
    const by = tables.overview.by;
    this.node.replaceChildren(element("div", { class: "filters", role: "search", "aria-label": "Filters of all views" },
      this.wordsField(filters.words, change),
      this.sources.length > 1 ? picker("Sources", this.sources, filters.sources, (sources) => change({ sources })) : null,
      this.groups.length > 1 ? picker(by[0].toUpperCase() + by.slice(1), this.groups, filters.groups, (groups) => change({ groups })) : null,
      this.days ? element("div", { class: "dates" }, dateField("From", filters.since, this.days, (since) => change({ since })), dateField("to", filters.until, this.days, (until) => change({ until }))) : null,
      tables.types.length > 1 ? chips("Types of names", tables.types, filters.types, (types) => { change({ types }); this.redrawChips(); }) : null));
  }

  redrawChips() {
    const { tables, filters } = this.page;
    for (const chip of this.node.querySelectorAll(".chip")) chip.setAttribute("aria-pressed", String(filters.hasType(chip.textContent)));
    if (tables.types.every((type) => filters.hasType(type))) this.drawnFor = filters.query();
  }

  wordsField(words, change) {
    const hasTexts = this.page.articles.all.some((article) => article.hasText);
    const label = hasTexts ? "Search titles and texts" : "Search titles";
    const field = element("input", { type: "search", value: words, placeholder: label, "aria-label": `${label}: articles that have all words`,
      title: "All words; \u201crare earths\u201d in quotes one after the other; rare* by its beginning", autocomplete: "off", spellcheck: "false" });
    let waiting = 0;
    const now = () => { clearTimeout(waiting); if (field.value.trim() !== this.page.filters.words) change({ words: field.value.trim() }, true); };
    field.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(now, pause); });
    field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      now();
      if (this.page.filters.words) this.page.go("documents");
    });
    return field;
  }

  // What is counted below, wherever the reader has scrolled to.
  showScope() {
    const { filters, selection, tables } = this.page;
    this.scope.hidden = filters.isEmpty;
    if (filters.isEmpty) return this.scope.replaceChildren();
    const all = tables.overview.articles_not_in_page > 0 ? `the ${count(this.page.articles.all.length)} newest articles, which are those in this page` : counted(this.page.articles.all.length, "article");
    const left = filters.chooseArticles ? `${count(selection.articles.length)} of ${all}` : "all articles";
    const note = (filters.since || filters.until) && this.undated ? ", those without a date left out" : "";
    this.scope.replaceChildren(element("div", { class: "scope" },
      element("span", {}, element("strong", {}, left), note, ": ", chosen(filters)),
      !filters.search.isEmpty && button({ class: "quiet", onclick: () => this.page.go("documents") }, "Sentences"),
      button({ class: "quiet", onclick: () => this.clear() }, "Clear filters")));
  }

  clear() {
    this.page.setFilters(new Filters());
    this.node.querySelector("input").focus({ preventScroll: true });
  }
}
