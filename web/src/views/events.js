// SPDX-License-Identifier: Apache-2.0
// Which articles report the same event, and how their sources cover it: when, whom they name, and
// what they claim.
import { eventsIn } from "../data/findings.js";
import { articleLink, nameCell, sourceLink } from "../draw/columns.js";
import { countButton, searchField } from "../draw/controls.js";
import { breaking, element, graphic, own, visible } from "../draw/dom.js";
import { svgOfDrawing } from "../draw/drawing_as_svg.js";
import { count, counted, date, span } from "../draw/format.js";
import { saveSvgButton } from "../draw/save_file.js";
import { SortableTable } from "../draw/sortable_table.js";
import { claimCards } from "./figures.js";
import { listAndPage } from "./list_and_page.js";

const namesAtOnce = 60;
const isNarrow = matchMedia("(max-width: 46rem)").matches;

const joined = (names) => names.flatMap((name, index) => [index > 0 ? ", " : "", own(name)]);

const columns = [
  { id: "title", label: "Event", isHeader: true, class: "name", value: ({ title }) => title.toLowerCase(), text: ({ title }) => title,
    cell: ({ number, title }) => element("a", { href: `#events/${number}` }, own(title)) },
  { id: "sources", label: "Sources", numeric: true, value: ({ sources }) => sources, cell: ({ sources }) => count(sources) },
  { id: "documents", label: "Articles", numeric: true, value: ({ documents }) => documents, cell: ({ documents }) => count(documents) },
  { id: "first", label: "Reported", class: "date", value: ({ first }) => first, cell: ({ first, last }) => span(first, last) || "undated" },
  { id: "last", isForFile: true, value: ({ last }) => last },
  { id: "names", label: "Names", class: "wide", text: ({ names }) => names.join("; "), cell: ({ names }) => joined(names.slice(0, 4)) },
];

function list({ tables, selection }) {
  const events = eventsIn(selection);
  if (events.length === 0) return element("p", { class: "note" }, selection.isWhole ? "No event is reported by two sources." : "The filters leave no article of an event.");
  const table = new SortableTable("Events", columns, events);
  const filter = (words) => table.setRows(events.filter(({ title, names }) => [title, ...names].some((text) => text.toLowerCase().includes(words))));
  return element("div", {},
    element("p", { class: "note" }, "Articles of different sources that report the same in their own words, those of most sources first. ",
      events.length < tables.eventCount ? `${counted(events.length, "event")} of ${count(tables.eventCount)} are shown. ` : null,
      selection.isWhole ? null : "Those that an article of the filters reports, each with its numbers in all articles."),
    element("div", { class: "controls" }, searchField("Find a title or name", filter)), table.node);
}

// The articles of an event that the page has, by source in the order of their first reports.
function bySource(event, articles) {
  const sources = new Map();
  for (const number of event.articles) {
    const article = articles.all[number];
    if (!sources.has(article.source)) sources.set(article.source, []);
    sources.get(article.source).push(article);
  }
  return sources;
}

const day = (iso) => Date.parse(`${iso}T00:00Z`);

// A row a source, a dot an article at its day.
function timeline(sources) {
  const days = [...sources.values()].flat().map((article) => article.date).filter((iso) => iso?.length === 10).sort();
  if (days.length === 0) return null;
  const [width, left] = isNarrow ? [340, 128] : [560, 150];
  const [right, rowHeight] = [30, 22];
  const from = day(days[0]);
  const range = day(days.at(-1)) - from;
  const x = (iso) => left + (range > 0 ? (day(iso) - from) / range : 0.5) * (width - left - right);
  const rows = [...sources].map(([source, articles], index) => {
    const y = index * rowHeight + 12;
    return [
      graphic("text", { x: left - 14, y: y + 4, class: "source", "text-anchor": "end" }, visible(source).slice(0, isNarrow ? 15 : 20)),
      graphic("line", { x1: left, x2: width - right, y1: y, y2: y, class: "rail" }),
      articles.filter((article) => article.date?.length === 10).map((article) =>
        graphic("circle", { cx: x(article.date), cy: y, r: 5.5, class: "value" }, graphic("title", {}, `${date(article.date)}: ${visible(article.name)}`))),
    ];
  });
  const height = sources.size * rowHeight + 24;
  const ends = range > 0 ? [[days[0], "start"], [days.at(-1), "end"]] : [[days[0], "middle"]];
  return graphic("svg", { class: "number-line timeline", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `Reports from ${date(days[0])} to ${date(days.at(-1))}` },
    rows, ends.map(([iso, anchor]) => graphic("text", { x: x(iso), y: height - 4, "text-anchor": anchor, class: "end" }, date(iso))));
}

function reports(sources) {
  const all = [...sources.values()].flat();
  return element("ul", { class: "reports" }, all.map((article) => element("li", {},
    articleLink(article),
    element("span", { class: "facts" }, " ", sourceLink(article.source), ` \u00b7 ${date(article.date)} \u00b7 ${counted(article.words, "word")}`, article.isCopy ? " \u00b7 copy" : null))));
}

// Who is named by which source, those that most name first.
function namesOf(sources) {
  const named = new Map();
  for (const [source, articles] of sources) {
    for (const article of articles) {
      for (const [entity, times] of article.counts) {
        if (!named.has(entity)) named.set(entity, new Map());
        named.get(entity).set(source, (named.get(entity).get(source) ?? 0) + times);
      }
    }
  }
  const mentions = (of) => [...of.values()].reduce((sum, times) => sum + times, 0);
  return [...named].sort(([a, ofA], [b, ofB]) => ofB.size - ofA.size || mentions(ofB) - mentions(ofA) || a - b);
}

function namesTable(event, sources, { articles, panel, selection }) {
  const rows = namesOf(sources).map(([number, of]) => ({ entity: articles.entities[number], of })).filter(({ entity }) => selection.filters.hasType(entity.type));
  if (rows.length === 0) return null;
  const open = (entity, source, times) => panel.openEntities([entity], `${counted(times, "mention")} in reports of this event.`, { where: source, articles: sources.get(source) });
  const columns = [
    { id: "entity", label: "Entity", isHeader: true, class: "name", value: ({ entity }) => entity.name.toLowerCase(), text: ({ entity }) => entity.name, cell: ({ entity }) => nameCell(entity) },
    ...[...sources.keys()].map((source) => ({
      id: source, label: breaking(source), numeric: true, value: ({ of }) => of.get(source) ?? 0,
      attributes: ({ of }) => (of.has(source) ? { style: { "--heat-share": Math.min(1, of.get(source) / 8).toFixed(3) } } : { class: "silent" }),
      cell: ({ entity, of }) => (of.has(source)
        ? countButton(count(of.get(source)), `${counted(of.get(source), "mention")} of ${entity.name} in ${source}: show the sentences`, () => open(entity, source, of.get(source)))
        : [element("span", { "aria-hidden": "true" }, "\u00b7"), element("span", { class: "unseen" }, "never named")]),
    })),
  ];
  return element("section", {}, element("h3", {}, "Who is named"),
    new SortableTable("Who is named by which source", columns, rows, { rowsAtOnce: namesAtOnce, tableClass: "heat coverage" }).node);
}

function claimsOf(event, page) {
  const inEvent = new Set(event.articles);
  const claims = page.tables.claims.filter((claim) => claim.figures.some((figure) => inEvent.has(figure.article)));
  if (claims.length === 0) return null;
  return element("section", {}, element("h3", {}, "What is claimed in figures"),
    claimCards(claims, page));
}

function coverage(event, page) {
  const sources = bySource(event, page.articles);
  const missing = event.documents - event.articles.length;
  const line = timeline(sources);
  return element("article", { class: "event" },
    element("p", {}, element("a", { href: "#events" }, "\u2190 All events")),
    element("h2", { tabindex: "-1" }, own(event.title)),
    element("p", { class: "facts" }, `${counted(event.sources, "source")} \u00b7 ${counted(event.documents, "article")} \u00b7 ${span(event.first, event.last) || "undated"}`,
      missing > 0 ? ` \u00b7 ${counted(missing, "older article")} not in this page` : null),
    line, line && saveSvgButton("Reports of an event", () => svgOfDrawing(line)), reports(sources), namesTable(event, sources, page), claimsOf(event, page));
}

// #events/3: how the fourth of the list is covered
const one = (page, [number]) => {
  const event = page.tables.events[Number(number)];
  return event ? coverage(event, page) : null;
};

export const eventsView = listAndPage({ id: "events", label: "Events", list, one });
