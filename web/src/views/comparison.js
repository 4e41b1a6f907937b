// SPDX-License-Identifier: Apache-2.0
// How groups differ: who names whom, who is silent, who was first, and how alike two of them are.
import { countButton } from "../draw/controls.js";
import { element, own } from "../draw/dom.js";
import { count, counted, date, decimal } from "../draw/format.js";
import { typeClass } from "../draw/marked_text.js";
import { SortableTable } from "../draw/sortable_table.js";
import { heatSection } from "./heat_map.js";
import { mapSection } from "./source_map.js";

const nameCell = ({ entity }) => [element("span", { class: `dot ${typeClass(entity.type)}` }), own(entity.name)];

const entityColumn = { id: "entity", label: "Entity", isHeader: true, class: "name", value: ({ entity }) => entity.name.toLowerCase(), cell: nameCell };

const listed = (groups) => groups.flatMap((group, index) => [index > 0 ? ", " : "", own(group.name)]);

function documentsColumn(panel, value) {
  return {
    id: "documents", label: "Articles", numeric: true, value,
    cell: (row) => countButton(count(value(row)), `${counted(value(row), "article")} name ${row.entity.name}: show the sentences`,
      () => panel.openEntities([row.entity], `${counted(row.entity.mentions, "mention")} in ${counted(row.entity.documents, "article")}`)),
  };
}

function gapSection({ tables, panel }) {
  const { gaps } = tables;
  if (!gaps || gaps.rows.length === 0) return null;
  const isTested = gaps.rows.some((gap) => typeof gap.q === "number");
  const columns = [
    entityColumn,
    { id: "group", label: "Never named by", value: ({ group }) => group.name.toLowerCase(), cell: ({ group }) => own(group.name) },
    { id: "others", label: "Others that do", numeric: true, value: (gap) => gap.groups_naming / gap.other_groups, cell: (gap) => `${count(gap.groups_naming)} of ${count(gap.other_groups)}` },
    documentsColumn(panel, (gap) => gap.documents_naming),
    ...(isTested ? [{ id: "expected", label: "Expected", class: "wide", hint: "articles of this group that would name it if it did as often as the others", numeric: true, value: (gap) => gap.expected_documents, cell: (gap) => decimal(gap.expected_documents, 1) },
      { id: "q", label: "q", hint: "how easily chance alone makes such a gap, corrected for all that were looked at", numeric: true, value: (gap) => gap.q, cell: (gap) => (gap.q === null ? "" : decimal(gap.q, 3)) }] : []),
  ];
  return element("section", {}, element("h2", {}, "Who is silent"),
    element("p", { class: "note" }, `Entities that more than half of the others name, and this one never does.${isTested ? " Exact test on articles; a large q says that chance explains it as well." : ""}`),
    new SortableTable("Gaps", columns, gaps.rows).node);
}

function firstSection({ tables, panel }) {
  const reports = tables.firstReports;
  if (!reports || reports.length === 0) return null;
  const columns = [
    entityColumn,
    { id: "first", label: "First named by", value: (report) => report.groups[0]?.name.toLowerCase(), cell: (report) => listed(report.groups) },
    { id: "date", label: "On", class: "date", value: (report) => report.date, cell: (report) => date(report.date) },
    { id: "ahead", label: "Days ahead", numeric: true, value: (report) => report.days_ahead, cell: (report) => (report.days_ahead === null ? "" : count(report.days_ahead)) },
    { id: "next", label: "Then", class: "wide", value: (report) => report.nextGroups[0]?.name.toLowerCase(), cell: (report) => (report.next_date ? [...listed(report.nextGroups)] : "nobody who had begun") },
    documentsColumn(panel, ({ entity }) => entity.documents),
  ];
  return element("section", {}, element("h2", {}, "Who was first"),
    element("p", { class: "note" }, "Among the articles that were read and are dated to the day. Days ahead are told only of those who had an article before that day: who begins later could not have been first."),
    new SortableTable("First reports", columns, reports).node);
}

function similaritySection({ groups, groupPairs }) {
  if (groups.length < 2) return null;
  const pairs = new Map(groupPairs.flatMap((pair) => [[`${pair.first} ${pair.second}`, pair], [`${pair.second} ${pair.first}`, pair]]));
  const cell = (row, column) => {
    if (row === column) return element("td", { class: "number silent" }, "\u00b7");
    const pair = pairs.get(`${row.number} ${column.number}`);
    return element("td", { class: "number", title: counted(pair.shared, "entity in common", "entities in common"), style: { "--heat-share": pair.jaccard.toFixed(3) } }, decimal(pair.jaccard));
  };
  return element("section", {}, element("h2", {}, "How alike they are"),
    element("p", { class: "note" }, "Of all entities that either of two names, the share that both do (Jaccard index)."),
    element("div", { class: "table-box", tabindex: "0", role: "region", "aria-label": "Similarity" }, element("table", { class: "heat" },
      element("thead", {}, element("tr", {}, element("th"), groups.map((group) => element("th", { scope: "col", class: "number" }, own(group.name))))),
      element("tbody", {}, groups.map((row) => element("tr", {}, element("th", { scope: "row", class: "name" }, own(row.name)), groups.map((column) => cell(row, column))))))));
}

export const comparisonView = {
  id: "comparison",
  label: "Comparison",
  draw(page) {
    return element("div", {}, heatSection(page), mapSection(page), gapSection(page), firstSection(page), similaritySection(page.tables));
  },
};
