// SPDX-License-Identifier: Apache-2.0
// Who is named, how often: one row an entity.
import { chips, countButton, searchField } from "../draw/controls.js";
import { element, graphic, own } from "../draw/dom.js";
import { count, counted, date, decimal, percent } from "../draw/format.js";
import { typeClass } from "../draw/marked_text.js";
import { sparkline } from "../draw/sparkline.js";
import { SortableTable } from "../draw/sortable_table.js";

function nameCell(entity) {
  return [
    element("span", { class: `dot ${typeClass(entity.type)}` }),
    own(entity.name),
    entity.provisional ? element("span", { class: "tag", title: "in no lexicon: found where only names stand" }, "unlisted") : null,
  ];
}

function bar(share) {
  return element("span", { class: "bar", style: { "--share": `${(100 * share).toFixed(2)}%` } });
}

const hasInterval = (entity) => typeof entity.rate_low === "number";

// In digits for whom it concerns, and as a line for the eye.
function interval(entity) {
  if (!hasInterval(entity)) return null;
  return element("span", { class: "interval", title: "95 % interval; words of one article are not independent" },
    `${decimal(entity.rate_low)}\u2013${decimal(entity.rate_high)}`);
}

function whisker(entity, most) {
  if (!hasInterval(entity)) return null;
  const x = (rate) => (80 * Math.max(0, rate)) / most;
  return graphic("svg", { class: "whisker", viewBox: "-3 0 86 12", "aria-hidden": "true" },
    graphic("line", { x1: x(entity.rate_low), x2: x(entity.rate_high), y1: 6, y2: 6 }),
    graphic("circle", { cx: x(entity.rate), cy: 6, r: 3 }));
}

// How evenly mentions are spread over articles: 0 evenly, 1 all in one.
const dispersionColumn = {
  id: "dispersion", label: "DP", class: "wide", hint: "how unevenly mentions are spread over articles: 0 as evenly as words, 1 all in the shortest one (DPnorm)", numeric: true,
  value: (entity) => entity.dp_norm, cell: (entity) => (entity.dp_norm === null ? "" : decimal(entity.dp_norm)),
};

function timeColumn({ unit, periods }) {
  return {
    id: "time", label: "Over time", class: "wide", hint: `mentions by ${unit}, ${date(periods[0])} to ${date(periods.at(-1))}; sorts by when it was first named`,
    value: (entity) => entity.series.findIndex((value) => value > 0),
    cell: (entity) => sparkline(entity.series, periods),
  };
}

function columnsFor({ tables, panel }) {
  const most = Math.max(1, ...tables.entities.map((entity) => entity.mentions));
  const open = (entity) => panel.openEntities([entity],
    `${counted(entity.mentions, "mention")} in ${counted(entity.documents, "article")}`);
  const mostRate = Math.max(1e-9, ...tables.entities.map((entity) => entity.rate_high ?? entity.rate));
  const isDispersed = tables.entities.some((entity) => typeof entity.dp_norm === "number");
  const noun = tables.overview.by === "source" ? "Sources" : "Groups";
  return [
    { id: "name", label: "Entity", isHeader: true, class: "name", value: (entity) => entity.name.toLowerCase(), cell: nameCell },
    { id: "type", label: "Type", class: "wide", value: (entity) => entity.type, cell: (entity) => own(entity.type) },
    {
      id: "mentions", label: "Mentions", numeric: true, value: (entity) => entity.mentions,
      cell: (entity) => [
        bar(entity.mentions / most),
        countButton(count(entity.mentions), `${counted(entity.mentions, "mention")} of ${entity.name}: show the sentences`, () => open(entity)),
      ],
    },
    {
      id: "documents", label: "Articles", numeric: true, value: (entity) => entity.documents,
      cell: (entity) => countButton(count(entity.documents), `${counted(entity.documents, "article")} name ${entity.name}: show the sentences`, () => open(entity)),
    },
    { id: "sources", label: noun, class: "wide", numeric: true, value: (entity) => entity.sources, cell: (entity) => count(entity.sources) },
    {
      id: "rate", label: "per 1,000", hint: "mentions in 1,000 words of all articles", numeric: true,
      value: (entity) => entity.rate, cell: (entity) => [whisker(entity, mostRate), decimal(entity.rate), interval(entity)],
    },
    ...(isDispersed ? [dispersionColumn] : []),
    ...(tables.time.periods.length > 1 ? [timeColumn(tables.time)] : []),
    { id: "share", label: "Share", class: "wide", hint: "of all mentions of its type", numeric: true, value: (entity) => entity.share, cell: (entity) => percent(entity.share) },
  ];
}

function notes({ overview, entities }) {
  const rest = overview.entities - entities.length;
  if (rest <= 0) return null;
  return element("p", { class: "note" },
    `The ${count(entities.length)} most named of ${count(overview.entities)}; ${count(rest)} more were counted, but are not in this page (--top).`);
}

export const entitiesView = {
  id: "entities",
  label: "Entities",
  draw(page) {
    const { tables } = page;
    let words = "";
    let types = new Set(tables.types);
    const table = new SortableTable("Entities", columnsFor(page), tables.entities);
    const status = element("p", { class: "facts", role: "status" });
    const filter = () => {
      const rows = tables.entities.filter((entity) =>
        types.has(entity.type) && (entity.name.toLowerCase().includes(words) || entity.id.toLowerCase().includes(words)));
      table.setRows(rows);
      status.textContent = rows.length === tables.entities.length ? "" : `${counted(rows.length, "entity", "entities")} of ${count(tables.entities.length)}`;
    };
    return element("div", {},
      element("div", { class: "controls" },
        searchField("Filter by name", (text) => { words = text; filter(); }),
        chips("Types", tables.types, (pressed) => { types = pressed; filter(); })),
      status, table.node, notes(tables));
  },
};
