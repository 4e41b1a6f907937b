// SPDX-License-Identifier: Apache-2.0
// Who is named, how often: one row an entity, and a page for each.
import { entityColumn, entityCount, rateColumns, typeColumn } from "../draw/columns.js";
import { searchField } from "../draw/controls.js";
import { element } from "../draw/dom.js";
import { count, counted, date, decimal, percent } from "../draw/format.js";
import { sparkline } from "../draw/sparkline.js";
import { SortableTable } from "../draw/sortable_table.js";
import { entityPage } from "./entity_page.js";
import { listAndPage } from "./list_and_page.js";

const bar = (share) => element("span", { class: "bar", style: { "--share": `${(100 * share).toFixed(2)}%` } });

// How evenly mentions are spread over articles: 0 evenly, 1 all in one.
const dispersionColumn = {
  id: "dp_norm", label: "DP", class: "wide", hint: "how unevenly mentions are spread over articles: 0 as evenly as words, 1 all in the shortest one (DPnorm)", numeric: true,
  value: (entity) => entity.dp_norm, cell: (entity) => (typeof entity.dp_norm === "number" ? decimal(entity.dp_norm) : ""),
};

function timeColumn(selection) {
  const { unit, periods } = selection.time;
  return {
    id: "first", label: "Over time", class: "wide", hint: `mentions by ${unit}, ${date(periods[0])} to ${date(periods.at(-1))}; sorts by when it was first named`,
    value: (entity) => selection.series(entity).findIndex((value) => value > 0),
    text: (entity) => periods[selection.series(entity).findIndex((value) => value > 0)] ?? "",
    cell: (entity) => sparkline(selection.series(entity), periods),
  };
}

function columnsFor({ tables, selection, panel }) {
  const { entities } = selection;
  const most = Math.max(1, ...entities.map((entity) => entity.mentions));
  const isDispersed = entities.some((entity) => typeof entity.dp_norm === "number");
  const noun = tables.overview.by === "source" || selection.isCountedAnew ? "Sources" : "Groups";
  return [
    { id: "id", isForFile: true, value: (entity) => entity.id },
    entityColumn(),
    typeColumn(),
    { id: "mentions", label: "Mentions", numeric: true, value: (entity) => entity.mentions,
      cell: (entity) => [bar(entity.mentions / most), entityCount(panel, entity, entity.mentions)] },
    { id: "documents", label: "Articles", numeric: true, value: (entity) => entity.documents, cell: (entity) => entityCount(panel, entity, entity.documents) },
    { id: "sources", label: noun, class: "wide", numeric: true, value: (entity) => entity.sources, cell: (entity) => count(entity.sources) },
    ...rateColumns(entities, "mentions in 1,000 words of all articles"),
    ...(isDispersed ? [dispersionColumn] : []),
    ...(selection.time.periods.length > 1 ? [timeColumn(selection)] : []),
    { id: "share", label: "Share", class: "wide", hint: "of all mentions of its type", numeric: true, value: (entity) => entity.share, cell: (entity) => percent(entity.share) },
  ];
}

function notes({ tables: { overview, entities }, selection }) {
  const rest = overview.entities - entities.length;
  if (rest <= 0 || selection.isCountedAnew) return null;
  return element("p", { class: "note" },
    `The ${count(entities.length)} most named of ${count(overview.entities)}; ${count(rest)} more were counted, but are not in this table (--top).`);
}

function list(page) {
  const { entities } = page.selection;
  const table = new SortableTable("Entities", columnsFor(page), entities, { rowsAtOnce: 60 });
  const status = element("p", { class: "facts", role: "status" });
  const filter = (words) => {
    const rows = entities.filter(({ name, id }) => name.toLowerCase().includes(words) || id.toLowerCase().includes(words));
    table.setRows(rows);
    status.textContent = rows.length === entities.length ? "" : `${counted(rows.length, "entity", "entities")} of ${count(entities.length)}`;
  };
  return element("div", {}, element("div", { class: "controls" }, searchField("Find a name", filter)), status, table.node, notes(page));
}

export const entitiesView = listAndPage({ id: "entities", label: "Entities", list, one: entityPage });
