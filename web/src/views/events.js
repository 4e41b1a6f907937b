// SPDX-License-Identifier: Apache-2.0
// Which articles report the same event, and how their sources cover it: when, whom they name, and
// what they claim.
import { countButton, searchField } from "../draw/controls.js";
import { element, graphic, own, visible } from "../draw/dom.js";
import { count, counted, date, span } from "../draw/format.js";
import { typeClass } from "../draw/marked_text.js";
import { saveButton, svgOfDrawing } from "../draw/save_svg.js";
import { SortableTable } from "../draw/sortable_table.js";
import { claimCard } from "./figures.js";

const namesAtOnce = 60;

const joined = (names) => names.flatMap((name, index) => [index > 0 ? ", " : "", own(name)]);

const columns = [
  { id: "title", label: "Event", isHeader: true, class: "name", value: ({ title }) => title.toLowerCase(),
    cell: ({ number, title }) => element("a", { href: `#events/${number}` }, own(title)) },
  { id: "sources", label: "Sources", numeric: true, value: ({ sources }) => sources, cell: ({ sources }) => count(sources) },
  { id: "documents", label: "Articles", numeric: true, value: ({ documents }) => documents, cell: ({ documents }) => count(documents) },
  { id: "date", label: "Reported", class: "date", value: ({ first }) => first, cell: ({ first, last }) => span(first, last) || "undated" },
  { id: "names", label: "Names", class: "wide", cell: ({ names }) => joined(names.slice(0, 4)) },
];

function list({ events, eventCount }) {
  const table = new SortableTable("Events", columns, events);
  const filter = (words) => table.setRows(events.filter(({ title, names }) => [title, ...names].some((text) => text.toLowerCase().includes(words))));
  return element("div", {},
    element("p", { class: "note" }, "Articles of different sources that report the same in their own words, those of most sources first. ",
      events.length < eventCount ? `${counted(events.length, "event")} of ${count(eventCount)} are in this page.` : null),
    element("div", { class: "controls" }, searchField("Filter by title or name", filter)), table.node);
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
  const [width, left, right, rowHeight] = [560, 150, 30, 22];
  const from = day(days[0]);
  const range = day(days.at(-1)) - from;
  const x = (iso) => left + (range > 0 ? (day(iso) - from) / range : 0.5) * (width - left - right);
  const rows = [...sources].map(([source, articles], index) => {
    const y = index * rowHeight + 12;
    return [
      graphic("text", { x: left - 14, y: y + 4, class: "source", "text-anchor": "end" }, visible(source).slice(0, 22)),
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
    element("a", { href: `#documents/${article.number}` }, own(article.name)),
    element("span", { class: "facts" }, " ", own(article.source), ` \u00b7 ${date(article.date)} \u00b7 ${counted(article.words, "word")}`, article.isCopy ? " \u00b7 copy" : null))));
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

function namesTable(event, sources, { articles, panel }) {
  const rows = namesOf(sources);
  if (rows.length === 0) return null;
  const inEvent = new Set(event.articles);
  const open = (entity, source, times) => panel.open({
    title: [own(entity.name), " in ", own(source)],
    told: `${counted(times, "mention")} in reports of this event.`,
    found: articles.sentencesNaming([entity.number], (article) => article.source === source && inEvent.has(article.number)),
    bare: articles.withoutText([entity.number], (article) => article.source === source && inEvent.has(article.number)),
  });
  const cell = (entity, source, times) => (times
    ? element("td", { class: "number", style: { "--heat-share": Math.min(1, times / 8).toFixed(3) } },
      countButton(count(times), `${counted(times, "mention")} of ${entity.name} in ${source}: show the sentences`, () => open(entity, source, times)))
    : element("td", { class: "silent" }, "\u00b7"));
  return element("section", {}, element("h3", {}, "Who is named"),
    element("div", { class: "table-box", tabindex: "0", role: "region", "aria-label": "Who is named by which source" }, element("table", { class: "heat coverage" },
      element("thead", {}, element("tr", {}, element("th"), [...sources.keys()].map((source) => element("th", { scope: "col", class: "number" }, own(source))))),
      element("tbody", {}, rows.slice(0, namesAtOnce).map(([number, of]) => {
        const entity = { ...articles.entities[number], number };
        return element("tr", {}, element("th", { scope: "row", class: "name" }, element("span", { class: `dot ${typeClass(entity.type)}` }), own(entity.name)),
          [...sources.keys()].map((source) => cell(entity, source, of.get(source))));
      })))),
    rows.length > namesAtOnce ? element("p", { class: "note" }, `${counted(rows.length - namesAtOnce, "further name")}: see the articles.`) : null);
}

function claimsOf(event, page) {
  const inEvent = new Set(event.articles);
  const claims = page.tables.claims.filter((claim) => claim.figures.some((figure) => inEvent.has(figure.article)));
  if (claims.length === 0) return null;
  return element("section", {}, element("h3", {}, "What is claimed in figures"),
    element("div", { class: "claims" }, claims.map((claim) => claimCard(claim, page))));
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
    line, line && saveButton("Reports of an event", () => svgOfDrawing(line)), reports(sources), namesTable(event, sources, page), claimsOf(event, page));
}

export const eventsView = {
  id: "events",
  label: "Events",
  draw({ tables }) {
    if (tables.events.length === 0) return element("p", { class: "note" }, "No event is reported by two sources.");
    return element("div", {}, element("div", { class: "all" }, list(tables)), element("div", { class: "one" }));
  },

  // #events/3: how the fourth of the list is covered
  show(section, page, [number]) {
    const one = section.querySelector(".one");
    if (!one) return;
    const event = number === undefined ? undefined : page.tables.events[Number(number)];
    section.querySelector(".all").hidden = event !== undefined;
    one.replaceChildren();
    window.scrollTo(0, 0);
    if (!event) return;
    one.append(coverage(event, page));
    one.querySelector("h2").focus({ preventScroll: true });
  },
};
