// SPDX-License-Identifier: Apache-2.0
// How groups differ: who names whom, who is silent, who was first, and how alike two of them are.
import { entityColumn, entityCount } from "../draw/columns.js";
import { breaking, element, own } from "../draw/dom.js";
import { count, counted, date, decimal } from "../draw/format.js";
import { SortableTable } from "../draw/sortable_table.js";
import { heatSection } from "./heat_map.js";
import { mapSection } from "./source_map.js";

const ofEntity = entityColumn(({ entity }) => entity);

// What is of all articles, whatever the filters: of it the rows are shown whose names and groups are
// asked for.
const ofAll = ({ selection }) => (selection.isWhole ? "" : " Of all articles: it is not asked anew of a part of them.");

const listed = (groups) => groups.flatMap((group, index) => [index > 0 ? ", " : "", own(group.name)]);

function documentsColumn(panel, value) {
  return { id: "documents", label: "Articles", numeric: true, value, cell: (row) => entityCount(panel, row.entity, value(row)) };
}

const groupColumn = (id, label, groups) => ({
  id, label, value: (row) => groups(row)[0]?.name.toLowerCase() ?? null, text: (row) => groups(row).map(({ name }) => name).join(", "), cell: (row) => listed(groups(row)),
});

function gapSection(page) {
  const { tables: { gaps, overview }, selection, panel } = page;
  const isShown = new Set(selection.groups.map(({ name }) => name));
  const rows = gaps?.rows.filter(({ entity, group }) => selection.filters.hasType(entity.type) && isShown.has(group.name)) ?? [];
  if (rows.length === 0) return null;
  const isTested = rows.some((gap) => typeof gap.q === "number");
  const columns = [
    ofEntity,
    groupColumn("group", "Never named by", ({ group }) => [group]),
    { id: "others", label: "Others that do", numeric: true, value: (gap) => gap.groups_naming / gap.other_groups, text: (gap) => `${gap.groups_naming} of ${gap.other_groups}`, cell: (gap) => `${count(gap.groups_naming)} of ${count(gap.other_groups)}` },
    documentsColumn(panel, (gap) => gap.documents_naming),
    ...(isTested ? [{ id: "expected", label: "Expected", class: "wide", hint: "articles of this group that would name it if it did as often as the others", numeric: true, value: (gap) => gap.expected_documents, cell: (gap) => decimal(gap.expected_documents, 1) },
      { id: "q", label: "q", hint: "how easily chance alone makes such a gap, corrected for all that were looked at", numeric: true, value: (gap) => gap.q, cell: (gap) => (gap.q === null ? "" : decimal(gap.q, 3)) }] : []),
  ];
  const surely = rows.filter((gap) => typeof gap.q === "number" && gap.q < 0.05).length;
  const told = isTested ? ` Exact test on articles: ${surely === 0 ? "chance explains them all as well (no q is below 0.05)" : `${counted(surely, "of them is", "of them are")} hardly chance (q below 0.05)`}.` : "";
  return element("section", {}, element("h2", {}, "Who is silent"),
    element("p", { class: "note" }, `Entities that more than half of the other ${overview.by === "source" ? "sources" : "groups"} name, and this one never does.${told}${ofAll(page)}`),
    new SortableTable("Gaps", columns, rows, { rowsAtOnce: 20 }).node);
}

function firstSection(page) {
  const { tables, selection, panel } = page;
  const isShown = new Set(selection.groups.map(({ name }) => name));
  const reports = tables.firstReports?.filter(({ entity, groups }) => selection.filters.hasType(entity.type) && groups.some(({ name }) => isShown.has(name))) ?? [];
  if (reports.length === 0) return null;
  const columns = [
    ofEntity,
    groupColumn("first", "First named by", (report) => report.groups),
    { id: "date", label: "On", class: "date", value: (report) => report.date, cell: (report) => date(report.date) },
    { id: "days_ahead", label: "Days ahead", numeric: true, value: (report) => report.days_ahead, cell: (report) => (report.days_ahead === null ? "" : count(report.days_ahead)) },
    { ...groupColumn("next", "Then", (report) => report.nextGroups), class: "wide", cell: (report) => (report.next_date ? [...listed(report.nextGroups)] : "nobody who had begun") },
    documentsColumn(panel, ({ entity }) => entity.documents),
  ];
  return element("section", {}, element("h2", {}, "Who was first"),
    element("p", { class: "note" }, `Among the articles that were read and are dated to the day. Days ahead are told only of those who had an article before that day: who begins later could not have been first.${ofAll(page)}`),
    new SortableTable("First reports", columns, reports, { rowsAtOnce: 20 }).node);
}

const groupsAtFirst = 20;

// Of all that either of two names, the share that both do. The program has the groups whole; under
// filters names are counted anew.
function likeness({ tables, selection }) {
  if (!selection.isCountedAnew) {
    const pairs = new Map(tables.groupPairs.map((pair) => [`${pair.first} ${pair.second}`, pair]));
    return (a, b) => pairs.get(`${a.number} ${b.number}`) ?? pairs.get(`${b.number} ${a.number}`);
  }
  const names = new Map([...selection.countingByGroup].map(([name, counting]) => [name, new Set(counting.named.keys())]));
  return (a, b) => {
    const [first, second] = [names.get(a.name), names.get(b.name)];
    const shared = [...first].filter((number) => second.has(number)).length;
    const either = first.size + second.size - shared;
    return { shared, jaccard: either > 0 ? shared / either : 0 };
  };
}

function similaritySection(page) {
  const groups = page.selection.groups.slice(0, groupsAtFirst);
  if (groups.length < 2) return null;
  const pairOf = likeness(page);
  const column = (group) => ({
    id: group.name, label: breaking(group.name || "(none)"), numeric: true,
    value: (row) => (row === group ? null : pairOf(row, group).jaccard),
    attributes: (row) => (row === group ? { class: "silent" } : { style: { "--heat-share": pairOf(row, group).jaccard.toFixed(3) }, title: counted(pairOf(row, group).shared, "entity in common", "entities in common") }),
    cell: (row) => (row === group ? "\u00b7" : decimal(pairOf(row, group).jaccard)),
  });
  const columns = [{ id: "group", label: "Group", isHeader: true, class: "name", value: ({ name }) => name.toLowerCase(), text: ({ name }) => name, cell: ({ name }) => own(name || "(none)") }, ...groups.map(column)];
  const rest = page.selection.groups.length - groups.length;
  return element("section", {}, element("h2", {}, "How alike they are"),
    element("p", { class: "note" }, `Of all entities that either of two names, the share that both do (Jaccard index).${rest > 0 ? ` Of the ${count(groupsAtFirst)} with most articles.` : ""}`),
    new SortableTable("How alike they are", columns, groups, { tableClass: "heat" }).node);
}

export const comparisonView = {
  id: "comparison",
  label: "Comparison",
  draw(page) {
    return element("div", {}, heatSection(page), mapSection(page), gapSection(page), firstSection(page), similaritySection(page));
  },
};
