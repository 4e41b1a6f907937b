// SPDX-License-Identifier: Apache-2.0
// All about one name: when, in which sources, with whom, and what is claimed.
import { compareTexts } from "../data/order.js";
import { linkTo } from "../address.js";
import { claimsIn, eventsIn } from "../data/findings.js";
import { countPairs, measured, pairKey, pairOf } from "../data/sentence_pairs.js";
import { articleLink, dateColumn, entityColumn, placeOfArticle, rateColumns, sourceColumn, sourceLink, toldOf, typeColumn, typeDot, unlistedTag } from "../draw/columns.js";
import { countButton } from "../draw/controls.js";
import { button, element, own } from "../draw/dom.js";
import { count, counted, decimal, percent, span } from "../draw/format.js";
import { SortableTable } from "../draw/sortable_table.js";
import { claimCards } from "./figures.js";
import { namesOverTime } from "./time.js";

const cardsAtMost = 12;

function facts(row, { panel }) {
  const days = row.articles ? row.articles.map((article) => article.date).filter(Boolean).sort() : [row.first_date, row.last_date].filter(Boolean);
  const told = [
    counted(row.mentions, "mention"), counted(row.documents, "article"), counted(row.sources, "source"),
    `${decimal(row.rate)} in 1,000 words${typeof row.rate_low === "number" ? ` (${decimal(row.rate_low)}\u2013${decimal(row.rate_high)})` : ""}`,
    `${percent(row.share)} of all mentions of its type`, span(days[0], days.at(-1)),
  ];
  return element("p", { class: "facts" }, told.filter(Boolean).join(" \u00b7 "), " ",
    button({ onclick: () => panel.openEntities([row], toldOf(row)) }, "Show the sentences"));
}

function overTime(entity, page) {
  const chart = namesOverTime(page, [entity]);
  if (!chart) return null;
  return element("section", {}, element("h2", {}, "Over time"), chart,
    element("p", { class: "more" }, element("a", { href: linkTo("time", entity.id, "mentions", "auto", "sources") }, "In each source"), " \u00b7 ",
      element("a", { href: linkTo("time", entity.id, "rate", "auto", "names") }, "With other names, or as a rate")));
}

// Each source that names it, and how often the others do: counted in the page.
function bySource(entity, { selection, panel }) {
  const sources = new Map();
  for (const article of selection.articles) {
    if (!sources.has(article.source)) sources.set(article.source, []);
    sources.get(article.source).push(article);
  }
  if (sources.size < 2) return null;
  const rows = [];
  let silent = 0;
  for (const [source, articles] of sources) {
    const row = selection.count(articles).row(entity.number);
    if (row) rows.push(row.with({ source, all: articles.length, where: articles }));
    else silent += 1;
  }
  rows.sort((a, b) => b.mentions - a.mentions || compareTexts(a.source, b.source));
  const open = (row, value) => countButton(count(value), `${entity.name} in ${row.source}: ${toldOf(row)}: show the sentences`,
    () => panel.openEntities([entity], toldOf(row), { where: row.source, articles: row.where }));
  const columns = [
    sourceColumn(),
    { id: "mentions", label: "Mentions", numeric: true, value: (row) => row.mentions, cell: (row) => open(row, row.mentions) },
    { id: "documents", label: "Articles", numeric: true, value: (row) => row.documents, cell: (row) => open(row, row.documents) },
    { id: "of_documents", label: "of", hint: "articles of the source", numeric: true, value: (row) => row.all, cell: (row) => count(row.all) },
    ...rateColumns(rows, "mentions in 1,000 words of the source"),
  ];
  return element("section", {}, element("h2", {}, "In which sources"),
    new SortableTable(`Sources that name ${entity.name}`, columns, rows, { rowsAtOnce: 20 }).node,
    silent > 0 ? element("p", { class: "note" }, `${counted(silent, "source")} ${silent === 1 ? "does" : "do"} not name it.`) : null);
}

// Who is named in the same sentences and articles.
function partners(entity, { selection }) {
  const naming = selection.articles.filter((article) => article.counts.has(entity.number));
  const documents = new Map();
  for (const article of naming) for (const number of article.counts.keys()) documents.set(number, (documents.get(number) ?? 0) + 1);
  const pairs = countPairs(selection.articlesOfSentences);
  const rows = [...documents].filter(([number]) => number !== entity.number).map(([number, articles]) => {
    const other = selection.allArticles.entities[number];
    const both = pairs.both.get(pairKey(number, entity.number)) ?? 0;
    return { other, articles, ...measured({ both, first: pairs.of.get(entity.number) ?? 0, second: pairs.of.get(number) ?? 0, sentences: pairs.sentences }) };
  }).filter(({ other }) => selection.filters.hasType(other.type));
  return rows.sort((a, b) => b.observed - a.observed || b.articles - a.articles || compareTexts(a.other.name, b.other.name));
}

function namedWith(entity, page) {
  const rows = partners(entity, page);
  if (rows.length === 0) return null;
  const hasSentences = rows.some((row) => row.observed > 0);
  const columns = [
    { ...entityColumn((row) => row.other), label: "Named with it" },
    typeColumn((row) => row.other),
    ...(hasSentences ? [
      { id: "sentences", label: "Sentences", numeric: true, value: (row) => row.observed,
        cell: (row) => (row.observed > 0 ? countButton(count(row.observed), `${counted(row.observed, "sentence")} name ${entity.name} and ${row.other.name}: show them`,
          () => page.panel.openEntities([entity, row.other], `${counted(row.observed, "sentence")} name both`)) : "0") },
      { id: "expected", label: "By chance", hint: "sentences that chance alone would give", class: "wide", numeric: true, value: (row) => row.expected, cell: (row) => decimal(row.expected, 1) },
      { id: "npmi", label: "NPMI", hint: "from -1, never together, to 1, always", numeric: true, value: (row) => (row.observed > 0 ? row.npmi : null), cell: (row) => (row.observed > 0 ? decimal(row.npmi) : "") },
      { id: "g2", label: "G\u00b2", class: "wide", hint: "how sure it is not by chance", numeric: true, value: (row) => row.g2, cell: (row) => decimal(row.g2, 1) },
    ] : []),
    { id: "documents", label: "Articles", hint: "that name both", numeric: true, value: (row) => row.articles, cell: (row) => count(row.articles) },
  ];
  return element("section", {}, element("h2", {}, "Named with"),
    new SortableTable(`Named with ${entity.name}`, columns, rows, { rowsAtOnce: 20 }).node);
}

function claims(entity, page) {
  const about = claimsIn(page.selection).filter(({ names }) => names.includes(entity.name));
  if (about.length === 0) return null;
  return element("section", {}, element("h2", {}, "What is claimed in figures"),
    claimCards(about.slice(0, cardsAtMost), page),
    about.length > cardsAtMost ? element("p", { class: "note" }, `${counted(about.length - cardsAtMost, "more claim")}: see `, element("a", { href: "#figures" }, "Figures"), ".") : null);
}

function events(entity, { selection }) {
  const naming = eventsIn(selection).filter(({ names }) => names.includes(entity.name));
  if (naming.length === 0) return null;
  return element("section", {}, element("h2", {}, "Events"),
    element("ul", {}, naming.slice(0, 20).map((event) => element("li", {}, element("a", { href: linkTo("events", event.number) }, own(event.title)),
      element("span", { class: "facts" }, ` ${counted(event.sources, "source")} \u00b7 ${span(event.first, event.last) || "undated"}`)))));
}

function articles(entity, { selection }) {
  const naming = selection.articles.filter((article) => article.counts.has(entity.number));
  const columns = [
    { id: "title", label: "Article", isHeader: true, class: "name", value: (article) => article.name.toLowerCase(), text: (article) => article.name, cell: (article) => [articleLink(article), placeOfArticle(article)] },
    { ...sourceColumn(), isHeader: false, class: "wide", cell: (article) => sourceLink(article.source) },
    dateColumn,
    { id: "mentions", label: "Mentions", numeric: true, value: (article) => article.counts.get(entity.number), cell: (article) => count(article.counts.get(entity.number)) },
  ];
  return element("section", {}, element("h2", {}, "Articles"), new SortableTable(`Articles that name ${entity.name}`, columns, naming, { rowsAtOnce: 20 }).node);
}

export function entityPage(page, [id]) {
  const { selection } = page;
  const entity = selection.allArticles.entities.find((known) => known.id === id);
  if (!entity) return null;
  const row = selection.entity(entity.number);
  const head = [
    element("p", {}, element("a", { href: "#entities" }, "\u2190 All entities")),
    element("h2", { tabindex: "-1" }, typeDot(entity.type), own(entity.name), unlistedTag(entity)),
  ];
  if (!row) return element("article", { class: "single" }, head, element("p", { class: "note" }, "The filters leave no article that names it."));
  const missing = page.tables.overview.articles_not_in_page > 0 && selection.isWhole
    ? element("p", { class: "note" }, `What follows is counted in the ${count(selection.articles.length)} newest articles, which are those in this page.`) : null;
  return element("article", { class: "single" }, head, element("p", { class: "facts" }, own(entity.type)), facts(row, page), missing,
    overTime(entity, page), bySource(entity, page), namedWith(entity, page), claims(entity, page), events(entity, page), articles(entity, page));
}
