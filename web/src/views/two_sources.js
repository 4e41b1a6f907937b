// SPDX-License-Identifier: Apache-2.0
// Two sources side by side: whom each names how often, and where they differ.
import { sideBySide } from "../data/side_by_side.js";
import { entityColumn, toldOf, typeColumn } from "../draw/columns.js";
import { choice, countButton } from "../draw/controls.js";
import { breaking, element, own } from "../draw/dom.js";
import { dotPlot } from "../draw/dot_plot.js";
import { svgOfDrawing } from "../draw/drawing_as_svg.js";
import { count, counted, decimal, times } from "../draw/format.js";
import { saveSvgButton } from "../draw/save_file.js";
import { SortableTable } from "../draw/sortable_table.js";

const rowsInPlot = 24;

const orders = {
  mentions: { label: "most named", rank: (row) => -(row.first.mentions + row.second.mentions) },
  differ: { label: "most surely different", rank: (row) => row.p ?? 2 },
  first: { label: "more in the first", rank: (row) => row.second.rate - row.first.rate },
  second: { label: "more in the second", rank: (row) => row.first.rate - row.second.rate },
};

function plotSection(rows, names) {
  const place = element("div", { class: "plot" });
  let order = "mentions";
  const drawn = () => [...rows].sort((a, b) => orders[order].rank(a) - orders[order].rank(b)).slice(0, rowsInPlot);
  const draw = () => place.replaceChildren(dotPlot(drawn(), names, `Rates of ${count(Math.min(rowsInPlot, rows.length))} names in ${names.first} and ${names.second}; the table below has the same numbers`));
  draw();
  return element("section", {},
    element("div", { class: "controls" }, choice("Names", Object.entries(orders).map(([key, { label }]) => [key, label]), (key) => { order = key; draw(); })),
    element("ul", { class: "inline legend-of-two" }, element("li", {}, element("span", { class: "sign first", "aria-hidden": "true" }, "\u25cf"), own(names.first)),
      element("li", {}, element("span", { class: "sign second", "aria-hidden": "true" }, "\u25c6"), own(names.second))),
    place, element("div", { class: "files" }, saveSvgButton(`${names.first} and ${names.second}`, () => svgOfDrawing(place.firstChild))));
}

function table(rows, names, sides, panel) {
  const open = (row, side, index) => (row[side].mentions === 0 ? "0" : countButton(count(row[side].mentions), `${row.entity.name} in ${names[side]}: ${toldOf(row[side])}: show the sentences`,
    () => panel.openEntities([row.entity], toldOf(row[side]), { where: names[side], articles: sides[index].articles })));
  const shown = ({ rate, rate_low: low, rate_high: high }) => [decimal(rate), typeof low === "number" ? element("span", { class: "interval" }, `${decimal(low)}\u2013${decimal(high)}`) : null];
  const ofSide = (side, index) => [
    { id: `mentions_${index + 1}`, label: breaking(names[side]), hint: `mentions in ${names[side]}`, numeric: true, value: (row) => row[side].mentions, cell: (row) => open(row, side, index) },
    { id: `documents_${index + 1}`, isForFile: true, value: (row) => row[side].documents },
    { id: `rate_${index + 1}`, label: "per 1,000", hint: `mentions in 1,000 words of ${names[side]}`, numeric: true, value: (row) => row[side].rate, cell: (row) => shown(row[side]) },
    { id: `rate_low_${index + 1}`, isForFile: true, value: (row) => row[side].rate_low }, { id: `rate_high_${index + 1}`, isForFile: true, value: (row) => row[side].rate_high },
  ];
  const columns = [
    entityColumn(({ entity }) => entity), typeColumn(({ entity }) => entity),
    ...ofSide("first", 0), ...ofSide("second", 1),
    { id: "ratio", label: "Times", class: "wide", hint: "how many times as often the first names it, with a 95 % interval", numeric: true, value: ({ ratio }) => ratio?.value ?? null,
      cell: ({ ratio }) => (ratio ? [`${times(ratio.value)}\u00d7`, element("span", { class: "interval" }, `${times(ratio.low)}\u2013${times(ratio.high)}`)] : "") },
    { id: "ratio_low", isForFile: true, value: ({ ratio }) => ratio?.low ?? null }, { id: "ratio_high", isForFile: true, value: ({ ratio }) => ratio?.high ?? null },
    { id: "p", isForFile: true, value: ({ p }) => p },
    { id: "q", label: "q", hint: "how easily chance alone makes such a difference, corrected for all names that were looked at", numeric: true, value: ({ q }) => q, cell: ({ q }) => (q === null ? "" : decimal(q, 3)) },
  ];
  return new SortableTable(`${names.first} and ${names.second}`, columns, rows).node;
}

function verdict(rows, names) {
  const surely = rows.filter(({ q }) => q !== null && q < 0.05);
  if (surely.length === 0) return "No name is told apart from chance (q below 0.05): the articles are too few, or the two do not differ.";
  const listed = (wanted) => surely.filter(wanted).slice(0, 5).map(({ entity }) => entity.name).join(", ");
  const [more, less] = [listed(({ first, second }) => first.rate > second.rate), listed(({ first, second }) => first.rate < second.rate)];
  return [more && [own(names.first), ` names more often: ${more}. `], less && [own(names.second), ` names more often: ${less}. `], "(q below 0.05.)"];
}

// names: of both; sides: [{name, articles, counting}], undefined where the filters leave none.
export function twoSources({ selection, panel }, [first, second], sides, chooser) {
  const names = { first, second };
  const head = [element("p", {}, element("a", { href: "#sources" }, "\u2190 All sources")), element("h2", { tabindex: "-1" }, own(first), " and ", own(second)), chooser];
  if (sides.some((side) => !side) || first === second) {
    return element("article", { class: "single" }, head, element("p", { class: "note" }, first === second ? "Choose two different ones." : "The filters leave no article of one of them."));
  }
  const [one, other] = sides.map((side) => side.counting);
  const rows = sideBySide(selection, one.articles, other.articles);
  const sizes = (counting) => `${counted(counting.articles.length, "article")}, ${counted(counting.words, "word")}`;
  return element("article", { class: "single" }, head,
    element("p", { class: "facts" }, own(first), `: ${sizes(one)} \u00b7 `, own(second), `: ${sizes(other)}`),
    rows.length === 0 ? element("p", { class: "note" }, "Neither names anybody.") : [
      element("p", {}, verdict(rows, names)), plotSection(rows, names),
      element("p", { class: "note" }, "Intervals and q take stories as what chance draws: words of one article, and copies, are not independent."),
      table(rows, names, sides, panel)]);
}
