// SPDX-License-Identifier: Apache-2.0
// Entities and groups: one statistic at a time, the stronger the darker.
import { entityColumn, toldOf, typeColumn } from "../draw/columns.js";
import { choice, countButton } from "../draw/controls.js";
import { breaking, element, own } from "../draw/dom.js";
import { svgOfTable } from "../draw/drawing_as_svg.js";
import { count, counted, decimal, percent } from "../draw/format.js";
import { saveSvgButton } from "../draw/save_file.js";
import { SortableTable } from "../draw/sortable_table.js";

const rowsAtOnce = 30;
const columnsAtFirst = 10;

// What a cell of the heat map may show.
const statistics = {
  rate: {
    label: "Mentions in 1,000 words",
    value: (cell, group) => (group.words > 0 ? (1000 * cell.mentions) / group.words : 0),
    show: (value) => decimal(value),
  },
  share: {
    label: "Share of the articles",
    value: (cell, group) => (group.documents > 0 ? cell.documents / group.documents : 0),
    show: percent,
  },
  mentions: { label: "Mentions", value: (cell) => cell.mentions, show: count },
  documents: { label: "Articles", value: (cell) => cell.documents, show: count },
  z: {
    label: "More or less than the others (z)",
    value: (cell) => cell.z ?? 0,
    show: (value) => `${value > 0 ? "+" : ""}${decimal(value, 1)}`,
    isSigned: true,
    note: "The log-odds of the entity here against all other groups, with an informative prior, divided by their standard deviation: from about 2 on it is hardly chance. Blue is more, orange is less.",
  },
};

// Kept while filters change.
const chosen = { statistic: "rate", isAll: false };

// How strong a value is, from 0 to 1; roots, so that small ones are told apart.
const heatOf = (value, most) => Math.sqrt(Math.abs(value) / most).toFixed(3);

function groupColumn(group, statistic, most, { selection, panel }) {
  const cellOf = (entity) => selection.cell(entity, group);
  const isSilent = (entity) => cellOf(entity).mentions === 0 && !statistic.isSigned;
  const open = (entity) => panel.openEntities([entity], `${toldOf(cellOf(entity))} of ${counted(group.documents, "article")}`,
    { where: group.name, articles: selection.articles.filter((article) => article.group === group.name) });
  return {
    id: group.name, label: breaking(group.name || "(none)"), hint: counted(group.documents, "article"), numeric: true,
    value: (entity) => statistic.value(cellOf(entity), group),
    attributes: (entity) => {
      if (isSilent(entity)) return { class: "silent" };
      const value = statistic.value(cellOf(entity), group);
      return { class: value < 0 ? "less" : null, style: { "--heat-share": heatOf(value, most) } };
    },
    cell: (entity) => {
      if (isSilent(entity)) return [element("span", { "aria-hidden": "true" }, "\u00b7"), element("span", { class: "unseen" }, "never named")];
      const shown = statistic.show(statistic.value(cellOf(entity), group));
      return countButton(shown, `${shown}: ${entity.name} in ${group.name}: ${toldOf(cellOf(entity))} of ${counted(group.documents, "article")}`, () => open(entity));
    },
  };
}

function heatMap(page) {
  const { selection } = page;
  const statistic = statistics[chosen.statistic];
  const groups = chosen.isAll ? selection.groups : selection.groups.slice(0, columnsAtFirst);
  const most = Math.max(1e-9, ...selection.entities.slice(0, rowsAtOnce).flatMap((entity) => selection.groups.map((group) => Math.abs(statistic.value(selection.cell(entity, group), group)))));
  const columns = [entityColumn(), { ...typeColumn(), isForFile: true }, ...selection.groups.map((group) => ({ ...groupColumn(group, statistic, most, page), isForFile: !groups.includes(group) }))];
  return new SortableTable(`Who names whom: ${statistic.label.toLowerCase()}`, columns, selection.entities, { rowsAtOnce, tableClass: "heat" });
}

export function heatSection(page) {
  const { tables, selection } = page;
  // How surely is not asked anew of a part of the articles.
  const hasTests = tables.hasTests && selection.isWhole && !selection.isCountedAnew;
  const offered = Object.entries(statistics).filter(([key]) => key !== "z" || hasTests);
  if (!offered.some(([key]) => key === chosen.statistic)) chosen.statistic = "rate";
  const place = element("div");
  let table;
  const draw = () => {
    table = heatMap(page);
    const { note } = statistics[chosen.statistic];
    place.replaceChildren(...[note && element("p", { class: "note" }, note), table.node].filter(Boolean));
    table.files.append(saveSvgButton("Who names whom", () => svgOfTable(table.table)));
  };
  draw();
  const noun = tables.overview.by === "source" ? "sources" : "groups";
  return element("section", {},
    element("h2", {}, "Who names whom"),
    element("div", { class: "controls" },
      choice("Show", offered.map(([key, { label }]) => [key, label]), (key) => { chosen.statistic = key; draw(); }, chosen.statistic),
      selection.groups.length > columnsAtFirst ? choice("of", [["", `the ${columnsAtFirst} ${noun} with most articles`], ["all", `${count(selection.groups.length)} ${noun}`]],
        (value) => { chosen.isAll = value === "all"; draw(); }, chosen.isAll ? "all" : "") : null),
    tables.hasTests && !hasTests ? element("p", { class: "note" }, "z, how surely more or less than the others, is of all articles: it is shown without filters.") : null,
    place);
}
