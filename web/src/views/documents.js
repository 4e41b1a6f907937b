// SPDX-License-Identifier: Apache-2.0
// The articles: a list, and each with what is named and claimed in it.
import { searchField } from "../draw/controls.js";
import { element, outwards, own } from "../draw/dom.js";
import { count, counted, date } from "../draw/format.js";
import { markedText, typeClass } from "../draw/marked_text.js";
import { SortableTable } from "../draw/sortable_table.js";

const columns = [
  {
    id: "title", label: "Article", isHeader: true, class: "name", value: (article) => article.name.toLowerCase(),
    cell: (article) => [
      element("a", { href: `#documents/${article.number}` }, own(article.name)),
      article.isCopy ? element("span", { class: "tag", title: "tells what an earlier article tells, in the same words" }, "copy") : null,
    ],
  },
  { id: "source", label: "Source", value: (article) => article.source.toLowerCase(), cell: (article) => own(article.source) },
  { id: "date", label: "Date", class: "date", value: (article) => article.date, cell: (article) => date(article.date) },
  { id: "words", label: "Words", class: "wide", numeric: true, value: (article) => article.words, cell: (article) => count(article.words) },
  { id: "entities", label: "Entities", class: "wide", numeric: true, value: (article) => article.counts.size, cell: (article) => count(article.counts.size) },
];

function notes({ overview }) {
  const notes = [];
  if (overview.articles_not_in_page > 0) {
    notes.push(`${counted(overview.articles_not_in_page, "older article")} were counted, but are not in this page.`);
  }
  if (overview.texts_not_in_page > 0) {
    notes.push(`${counted(overview.texts_not_in_page, "text")} were too long to be in it.`);
  }
  return notes.length > 0 ? element("p", { class: "note" }, notes.join(" ")) : null;
}

function list({ tables, articles }) {
  const table = new SortableTable("Articles", columns, articles.all);
  const filter = (words) => table.setRows(articles.all.filter((article) =>
    [article.name, article.source, article.id].some((text) => text.toLowerCase().includes(words))));
  return element("div", {}, element("div", { class: "controls" }, searchField("Filter by title or source", filter)), table.node, notes(tables));
}

// What an article names, most often first.
function namedIn(article, entities) {
  const named = [...article.counts].sort(([a, countA], [b, countB]) => countB - countA || a - b);
  return element("ul", { class: "named" }, named.slice(0, 60).map(([entity, times]) =>
    element("li", { class: typeClass(entities[entity].type) }, element("span", { class: "dot" }), own(entities[entity].name),
      element("span", { class: "times" }, `\u00d7\u2009${count(times)}`))));
}

function legend(types) {
  return element("p", { class: "legend" },
    types.map((type) => [element("mark", { class: typeClass(type) }, type), " "]),
    element("span", { class: "figure" }, "figure"), " ", element("mark", { class: "undecided" }, "undecided"));
}

function body(article, entities) {
  if (!article.hasText) return element("p", { class: "note" }, "This page was made without the text of this article.");
  const marks = [...article.mentions, ...article.figures].sort((a, b) => a.begin - b.begin || b.end - a.end);
  return element("div", { class: "text", dir: "auto" }, markedText(article.text, 0, article.text.length, marks, entities));
}

function articlePage(article, { tables, articles }) {
  const facts = [own(article.source), ` \u00b7 ${date(article.date)}`, article.author ? [" \u00b7 ", own(article.author)] : null,
    ` \u00b7 ${counted(article.words, "word")}`];
  return element("article", { class: "reading" },
    element("p", {}, element("a", { href: "#documents" }, "\u2190 All articles")),
    element("h2", { tabindex: "-1" }, own(article.name)),
    element("p", { class: "facts" }, facts),
    element("p", { class: "facts" }, own(article.id), article.url ? [" \u00b7 ", outwards(article.url, "Where it was published")] : null),
    namedIn(article, articles.entities), legend(tables.types), body(article, articles.entities));
}

export const documentsView = {
  id: "documents",
  label: "Articles",
  draw(page) {
    return element("div", {}, element("div", { class: "all" }, list(page)), element("div", { class: "one" }));
  },

  // #documents/12/345: article 12, at place 345 of its text
  show(section, page, [number, place]) {
    const article = number === undefined ? undefined : page.articles.all[Number(number)];
    section.querySelector(".all").hidden = article !== undefined;
    const one = section.querySelector(".one");
    one.replaceChildren();
    window.scrollTo(0, 0);
    if (!article) return;
    one.append(articlePage(article, page));
    const target = place && one.querySelector(`#at-${Number(place)}`);
    if (target) {
      target.classList.add("target");
      target.scrollIntoView({ block: "center" });
    } else {
      one.querySelector("h2").focus({ preventScroll: true });
    }
  },
};
