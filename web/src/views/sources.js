// SPDX-License-Identifier: Apache-2.0
// Each source on a page of its own, and two side by side: #sources/A and #sources/A/B.
import { compareTexts } from "../data/order.js";
import { linkTo } from "../address.js";
import { articleLink, dateColumn, entityColumn, placeOfArticle, rateColumns, sourceLink, toldOf, typeColumn } from "../draw/columns.js";
import { choice, countButton } from "../draw/controls.js";
import { button, element, own } from "../draw/dom.js";
import { count, counted, date, decimal, percent, span, times } from "../draw/format.js";
import { SortableTable } from "../draw/sortable_table.js";
import { sideBySide } from "../data/side_by_side.js";
import { listAndPage } from "./list_and_page.js";
import { twoSources } from "./two_sources.js";

const days = (articles) => articles.map((article) => article.date).filter(Boolean).sort();

// {name, articles, counting}: those of most articles first.
export function sourcesOf(selection) {
  return selection.once("sources", () => {
    const sources = new Map();
    for (const article of selection.articles) {
      if (!sources.has(article.source)) sources.set(article.source, []);
      sources.get(article.source).push(article);
    }
    return [...sources].map(([name, articles]) => ({ name, articles, counting: selection.count(articles) }))
      .sort((a, b) => b.articles.length - a.articles.length || compareTexts(a.name, b.name));
  });
}

const older = ({ tables, selection }) => (tables.overview.articles_not_in_page > 0
  ? element("p", { class: "note" }, `Counted in the ${counted(selection.articles.length, "article")} of this page: ${counted(tables.overview.articles_not_in_page, "older article")} are not in it.`) : null);

// Two fields and a button: which two are compared.
function chooser(page, [first, second] = []) {
  const names = sourcesOf(page.selection).map(({ name }) => name).filter(Boolean);
  if (names.length < 2) return null;
  const chosen = [first ?? names[0], second ?? names.find((name) => name !== (first ?? names[0]))];
  const options = names.map((name) => [name, name]);
  const show = () => page.go(linkTo("sources", ...chosen).slice(1));
  const change = (index) => (name) => { chosen[index] = name; if (second) show(); };
  return element("div", { class: "controls" }, choice("Compare", options, change(0), chosen[0]), choice("with", options, change(1), chosen[1]),
    second ? null : button({ onclick: show }, "Side by side"));
}

function list(page) {
  const sources = sourcesOf(page.selection);
  const columns = [
    { id: "source", label: "Source", isHeader: true, class: "name", value: ({ name }) => name.toLowerCase(), text: ({ name }) => name, cell: ({ name }) => sourceLink(name) },
    { id: "documents", label: "Articles", numeric: true, value: ({ articles }) => articles.length, cell: ({ articles }) => count(articles.length) },
    { id: "copies", label: "Copies", class: "wide", hint: "that tell what an earlier article tells, in the same words", numeric: true,
      value: ({ articles }) => articles.filter((article) => article.isCopy).length, cell: ({ articles }) => count(articles.filter((article) => article.isCopy).length) },
    { id: "words", label: "Words", class: "wide", numeric: true, value: ({ counting }) => counting.words, cell: ({ counting }) => count(counting.words) },
    { id: "mentions", label: "Mentions", numeric: true, value: ({ counting }) => counting.mentions, cell: ({ counting }) => count(counting.mentions) },
    { id: "entities", label: "Entities", class: "wide", numeric: true, value: ({ counting }) => counting.named.size, cell: ({ counting }) => count(counting.named.size) },
    { id: "first", label: "From", class: "date wide", value: ({ articles }) => days(articles)[0] ?? null, cell: ({ articles }) => date(days(articles)[0]) },
    { id: "last", label: "To", class: "date wide", value: ({ articles }) => days(articles).at(-1) ?? null, cell: ({ articles }) => date(days(articles).at(-1)) },
    { id: "most_named", label: "Names most", text: ({ counting }) => counting.rows[0]?.name ?? "", cell: ({ counting }) => own(counting.rows[0]?.name ?? "") },
  ];
  return element("div", {}, chooser(page), new SortableTable("All sources", columns, sources, { nothing: "The filters leave no article." }).node, older(page));
}

function namesTable(source, page) {
  const { selection, panel } = page;
  const others = selection.articles.filter((article) => article.source !== source.name);
  const rows = sideBySide(selection, source.articles, others).filter(({ first }) => first.mentions > 0)
    .map(({ entity, first, second, ratio, q }) => ({ ...entity, ...first, others: second.rate, ratio: ratio?.value ?? null, ratio_low: ratio?.low ?? null, ratio_high: ratio?.high ?? null, q }))
    .sort((a, b) => b.mentions - a.mentions || b.documents - a.documents || compareTexts(a.name, b.name));
  const open = (row, value) => countButton(count(value), `${row.name} in ${source.name}: ${toldOf(row)}: show the sentences`,
    () => panel.openEntities([row], toldOf(row), { where: source.name, articles: source.articles }));
  const hasOthers = others.length > 0;
  const columns = [
    entityColumn(), typeColumn(),
    { id: "mentions", label: "Mentions", numeric: true, value: (row) => row.mentions, cell: (row) => open(row, row.mentions) },
    { id: "documents", label: "Articles", numeric: true, value: (row) => row.documents, cell: (row) => open(row, row.documents) },
    { id: "document_share", label: "of all", class: "wide", hint: "of the articles of this source, how many name it", numeric: true,
      value: (row) => row.documents / source.articles.length, cell: (row) => percent(row.documents / source.articles.length) },
    ...rateColumns(rows, "mentions in 1,000 words of this source"),
    ...(hasOthers ? [
      { id: "others_rate", label: "Others", hint: "mentions in 1,000 words of all other sources", numeric: true, value: (row) => row.others, cell: (row) => decimal(row.others) },
      { id: "ratio", label: "Times", class: "wide", hint: "how many times as often as the others, with a 95 % interval", numeric: true, value: (row) => row.ratio,
        cell: (row) => (row.ratio === null ? "" : [`${times(row.ratio)}\u00d7`, element("span", { class: "interval" }, `${times(row.ratio_low)}\u2013${times(row.ratio_high)}`)]) },
      { id: "ratio_low", isForFile: true, value: (row) => row.ratio_low }, { id: "ratio_high", isForFile: true, value: (row) => row.ratio_high },
      { id: "q", label: "q", class: "wide", hint: "how easily chance alone makes such a difference, corrected for all names that were looked at", numeric: true, value: (row) => row.q, cell: (row) => (row.q === null ? "" : decimal(row.q, 3)) },
    ] : []),
  ];
  return element("section", {}, element("h2", {}, "Whom it names"), new SortableTable(`Named by ${source.name}`, columns, rows, { rowsAtOnce: 30, nothing: "Nobody." }).node);
}

// Of all articles: how likely a silence is is not asked anew under filters.
function silences(source, { tables, selection }) {
  if (tables.overview.by !== "source" || !tables.gaps) return null;
  const rows = tables.gaps.rows.filter(({ group, entity }) => group.name === source.name && selection.filters.hasType(entity.type));
  if (rows.length === 0) return null;
  const columns = [
    entityColumn(({ entity }) => entity),
    { id: "groups_naming", label: "Others that do", numeric: true, value: (gap) => gap.groups_naming, cell: (gap) => `${count(gap.groups_naming)} of ${count(gap.other_groups)}` },
    { id: "expected", label: "Expected", hint: "articles of this source that would name it if it did as often as the others", numeric: true, value: (gap) => gap.expected_documents, cell: (gap) => decimal(gap.expected_documents, 1) },
    { id: "q", label: "q", hint: "how easily chance alone makes such a gap, corrected for all that were looked at", numeric: true, value: (gap) => gap.q, cell: (gap) => (gap.q === null ? "" : decimal(gap.q, 3)) },
  ];
  return element("section", {}, element("h2", {}, "Whom it never names"),
    element("p", { class: "note" }, "Though more than half of the others do. Of all articles, whatever the filters."),
    new SortableTable(`Never named by ${source.name}`, columns, rows, { rowsAtOnce: 10 }).node);
}

// Of all that either of two names, the share that both do.
function alike(source, { selection }) {
  const names = new Set(source.counting.named.keys());
  const rows = sourcesOf(selection).filter((other) => other !== source && other.counting.named.size > 0).map((other) => {
    const shared = [...other.counting.named.keys()].filter((number) => names.has(number)).length;
    return { name: other.name, shared, jaccard: shared / (names.size + other.counting.named.size - shared) };
  }).sort((a, b) => b.jaccard - a.jaccard);
  if (rows.length === 0) return null;
  const columns = [
    { id: "source", label: "Source", isHeader: true, class: "name", value: ({ name }) => name.toLowerCase(), text: ({ name }) => name, cell: ({ name }) => sourceLink(name) },
    { id: "shared", label: "In common", hint: "entities that both name", numeric: true, value: ({ shared }) => shared, cell: ({ shared }) => count(shared) },
    { id: "jaccard", label: "Share", hint: "of all that either names (Jaccard index)", numeric: true, value: ({ jaccard }) => jaccard, cell: ({ jaccard }) => decimal(jaccard) },
    { id: "side_by_side", label: "Differences", cell: ({ name }) => element("a", { href: linkTo("sources", source.name, name) }, "side by side") },
  ];
  return element("section", {}, element("h2", {}, "Who names the same"), new SortableTable(`Like ${source.name}`, columns, rows, { rowsAtOnce: 10 }).node);
}

function articlesOf(source) {
  const columns = [
    { id: "title", label: "Article", isHeader: true, class: "name", value: (article) => article.name.toLowerCase(), text: (article) => article.name, cell: (article) => [articleLink(article), placeOfArticle(article)] },
    dateColumn,
    { id: "words", label: "Words", numeric: true, value: (article) => article.words, cell: (article) => count(article.words) },
    { id: "entities", label: "Entities", class: "wide", numeric: true, value: (article) => article.counts.size, cell: (article) => count(article.counts.size) },
  ];
  return element("section", {}, element("h2", {}, "Articles"), new SortableTable(`Articles of ${source.name}`, columns, source.articles, { rowsAtOnce: 20 }).node);
}

function sourcePage(page, name) {
  const { selection, filters } = page;
  const head = [element("p", {}, element("a", { href: "#sources" }, "\u2190 All sources")), element("h2", { tabindex: "-1" }, own(name))];
  const source = sourcesOf(selection).find((known) => known.name === name);
  if (!source) return element("article", { class: "single" }, head, element("p", { class: "note" }, "The filters leave no article of it."));
  const copies = source.articles.filter((article) => article.isCopy).length;
  const told = [counted(source.articles.length, "article"), copies > 0 && counted(copies, "copy", "copies"), counted(source.counting.words, "word"),
    counted(source.counting.mentions, "mention"), counted(source.counting.named.size, "entity", "entities"), span(days(source.articles)[0], days(source.articles).at(-1))];
  const isOnly = filters.sources.length === 1 && filters.sources[0] === name;
  return element("article", { class: "single" }, head,
    element("p", { class: "facts" }, told.filter(Boolean).join(" \u00b7 "), " ",
      isOnly ? null : button({ onclick: () => page.setFilters(filters.with({ sources: [name] })) }, "All views of this source alone")),
    older(page), chooser(page, [name]),
    namesTable(source, page), silences(source, page), alike(source, page), articlesOf(source));
}

function one(page, [first, second]) {
  if (second === undefined) return page.articles.sources.includes(first) ? sourcePage(page, first) : null;
  const sides = [first, second].map((name) => sourcesOf(page.selection).find((known) => known.name === name));
  return twoSources(page, [first, second], sides, [older(page), chooser(page, [first, second])]);
}

export const sourcesView = listAndPage({ id: "sources", label: "Sources", list, one });
