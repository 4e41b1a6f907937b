// SPDX-License-Identifier: Apache-2.0
// Entities and groups: one statistic at a time, the stronger the darker.
import { chips, choice, countButton } from "../draw/controls.js";
import { button, element, own } from "../draw/dom.js";
import { count, counted, decimal, percent } from "../draw/format.js";
import { typeClass } from "../draw/marked_text.js";
import { saveButton, svgOfTable } from "../draw/save_svg.js";

const rowsAtOnce = 30;

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

// How strong a value is, from 0 to 1; roots, so that small ones are told apart.
function heatOf(value, most) {
  return Math.sqrt(Math.abs(value) / most).toFixed(3);
}

function heatCell(entity, group, statistic, most, panel) {
  const cell = entity.byGroup[group.number];
  const value = statistic.value(cell, group);
  if (cell.mentions === 0 && !statistic.isSigned) return element("td", { class: "number silent", "aria-label": "never named" }, "\u00b7");
  const told = `${counted(cell.mentions, "mention")} in ${counted(cell.documents, "article")} of ${counted(group.documents, "article")}`;
  return element("td", { class: value < 0 ? "number less" : "number", style: { "--heat-share": heatOf(value, most) } },
    countButton(statistic.show(value), `${entity.name} in ${group.name}: ${told}`,
      () => panel.openEntities([entity], told, group.name)));
}

function heatMap({ tables, panel }, { statistic, types, rows }) {
  const { groups } = tables;
  const entities = tables.entities.filter((entity) => types.has(entity.type)).slice(0, rows);
  const most = Math.max(1e-9, ...entities.flatMap((entity) => groups.map((group) => Math.abs(statistic.value(entity.byGroup[group.number], group)))));
  return element("div", { class: "table-box", tabindex: "0", role: "region", "aria-label": "Heat map" },
    element("table", { class: "heat" },
      element("caption", { class: "unseen" }, statistic.label),
      element("thead", {}, element("tr", {}, element("th", { scope: "col" }, "Entity"),
        groups.map((group) => element("th", { scope: "col", class: "number", title: counted(group.documents, "article") }, own(group.name))))),
      element("tbody", {}, entities.map((entity) => element("tr", {},
        element("th", { scope: "row", class: "name" }, element("span", { class: `dot ${typeClass(entity.type)}` }), own(entity.name)),
        groups.map((group) => heatCell(entity, group, statistic, most, panel)))))));
}

export function heatSection(page) {
  const { tables } = page;
  const state = { statistic: statistics.rate, types: new Set(tables.types), rows: rowsAtOnce };
  const place = element("div");
  const rest = element("div", { class: "more-rows" });
  const draw = () => {
    const { note } = state.statistic;
    place.replaceChildren(...[note && element("p", { class: "note" }, note), heatMap(page, state)].filter(Boolean));
    const left = tables.entities.filter((entity) => state.types.has(entity.type)).length - state.rows;
    rest.replaceChildren(...(left > 0 ? [button({ onclick: () => { state.rows += 2 * rowsAtOnce; draw(); } }, `Show more (${count(left)} left)`)] : []));
  };
  draw();
  return element("section", {},
    element("h2", {}, "Who names whom"),
    element("div", { class: "controls" },
      choice("Show", Object.entries(statistics).filter(([key]) => key !== "z" || tables.hasTests).map(([key, { label }]) => [key, label]), (key) => { state.statistic = statistics[key]; draw(); }),
      chips("Types", tables.types, (pressed) => { state.types = pressed; draw(); })),
    place, rest, saveButton("Who names whom", () => svgOfTable(place.querySelector("table"))));
}
