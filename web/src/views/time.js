// SPDX-License-Identifier: Apache-2.0
// Names over time: several of them, or one in several sources.
import { periodOf, periodsOf, seriesOf, unitFor, units } from "../data/periods.js";
import { axisStyle, Chart, colour, communityColour } from "../draw/chart.js";
import { entityLink, sourceLink } from "../draw/columns.js";
import { choice } from "../draw/controls.js";
import { button, element, own, visible } from "../draw/dom.js";
import { brief, count, counted, date, decimal, percent } from "../draw/format.js";

const linesAtMost = 8;
const linesAtFirst = 5;
const symbols = ["circle", "rect", "triangle", "diamond", "roundRect", "pin", "arrow", "emptyCircle"];
const isNarrow = matchMedia("(max-width: 46rem)").matches;

// Each of one period: what is divided, and by what. Without a divisor, what no article could say is
// told by the number of articles.
const measures = {
  mentions: { label: "Mentions", of: (article, entity) => article.counts.get(entity) ?? 0, show: count },
  articles: { label: "Articles", of: (article, entity) => (article.counts.has(entity) ? 1 : 0), show: count },
  share: { label: "Share of the articles", of: (article, entity) => (article.counts.has(entity) ? 1 : 0), by: () => 1, show: percent },
  rate: { label: "Mentions in 1,000 words", of: (article, entity) => 1000 * (article.counts.get(entity) ?? 0), by: (article) => article.words, show: (value) => decimal(value) },
};

const sum = (list) => list.reduce((total, value) => total + value, 0);

// One value a period; null where nothing was read, which is no zero.
function valuesOf(articles, profile, measure, entity) {
  const said = seriesOf(articles, profile, (article) => measure.of(article, entity.number));
  const read = seriesOf(articles, profile, () => 1);
  const by = measure.by ? seriesOf(articles, profile, measure.by) : null;
  return said.map((value, index) => {
    if (read[index] === 0) return null;
    if (!by) return value;
    return by[index] > 0 ? value / by[index] : null;
  });
}

function bySource(articles, entity) {
  const sources = new Map();
  for (const article of articles) {
    if (!sources.has(article.source)) sources.set(article.source, []);
    sources.get(article.source).push(article);
  }
  const mentions = (list) => sum(list.map((article) => article.counts.get(entity.number) ?? 0));
  return [...sources].map(([source, list]) => ({ source, list, mentions: mentions(list) }))
    .filter((each) => each.mentions > 0).sort((a, b) => b.mentions - a.mentions).slice(0, linesAtMost);
}

// [{name, articles, values}]
function linesOf({ selection }, entities, { measure, split }, profile) {
  if (split === "sources") {
    return bySource(selection.articles, entities[0]).map(({ source, list }) =>
      ({ name: source, link: () => sourceLink(source), articles: list, entity: entities[0], values: valuesOf(list, profile, measures[measure], entities[0]) }));
  }
  return entities.map((entity) =>
    ({ name: entity.name, link: () => entityLink(entity), articles: selection.articles, entity, values: valuesOf(selection.articles, profile, measures[measure], entity) }));
}

// A round number at or above the most, so that the place of a value is known before it is drawn.
function roundedUp(most, isWhole) {
  const power = 10 ** Math.floor(Math.log10(most || 1));
  const round = [1, 2, 2.5, 4, 5, 6, 8, 10].map((step) => step * power).find((value) => value >= most * 0.999);
  return isWhole ? Math.max(1, Math.ceil(round)) : round;
}

// Heights moved apart as little as it takes, within the chart.
function apart(heights, gap, lowest) {
  const order = heights.map((_, index) => index).sort((a, b) => heights[a] - heights[b]);
  const moved = [...heights];
  order.forEach((index, place) => { if (place > 0) moved[index] = Math.max(moved[index], moved[order[place - 1]] + gap); });
  [...order].reverse().forEach((index, place, down) => { moved[index] = Math.min(moved[index], place === 0 ? lowest : moved[down[place - 1]] - gap); });
  return moved;
}

// Each point of few; of many those that no line leads to.
function signSizes(values) {
  const isAlone = (at) => (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null;
  return (_, { dataIndex }) => (values.length <= 60 || isAlone(dataIndex) ? 7 : 0);
}

const lastOf = (values) => values.findLastIndex((value) => value !== null);

// The name of a line stands at its last value, as far as others let it.
function linesOption(lines, most, height) {
  const ends = lines.map(({ values }) => (1 - (values[lastOf(values)] ?? 0) / most) * height);
  const moved = apart(ends, 15, height);
  return lines.map(({ name, values }, index) => ({
    type: "line", name: visible(name), symbol: symbols[index], symbolSize: signSizes(values), connectNulls: false, showAllSymbol: true,
    lineStyle: { color: communityColour(index), width: 2 }, itemStyle: { color: communityColour(index) },
    data: values.map((value, at) => (at !== lastOf(values) || isNarrow ? value : {
      value, symbol: symbols[index], symbolSize: 7,
      label: { show: true, position: "right", offset: [0, moved[index] - ends[index]], formatter: () => visible(name).slice(0, 22), color: colour("--ink"), textBorderColor: colour("--raised"), textBorderWidth: 3, fontSize: 12 },
    })),
  }));
}

function chartOf(page, lines, profile, measure, label) {
  const { show } = measures[measure];
  const isShare = measure === "share";
  const rows = () => [[profile.unit, ...lines.map(({ name }) => name)], ...profile.periods.map((period, at) => [period, ...lines.map(({ values }) => values[at])])];
  const grid = { left: 54, right: isNarrow ? 16 : 150, top: 16, bottom: 28 };
  const most = roundedUp(Math.max(0, ...lines.flatMap(({ values }) => values)), !measures[measure].by);
  const chart = new Chart(label, isNarrow ? "18rem" : "22rem", ({ height }) => ({
    grid,
    xAxis: { ...axisStyle(), type: "category", boundaryGap: false, data: profile.periods.map((period) => date(period)) },
    yAxis: { ...axisStyle(), type: "value", min: 0, max: most, axisLabel: { color: colour("--soft"), formatter: (value) => (isShare ? `${Math.round(100 * value)} %` : brief(value)) } },
    series: linesOption(lines, most, height - grid.top - grid.bottom),
  }), rows);
  chart.withTip(({ seriesIndex, dataIndex }) => [element("strong", {}, own(lines[seriesIndex].name)), `${profile.unit === "week" ? "week of " : ""}${date(profile.periods[dataIndex])}: ${show(lines[seriesIndex].values[dataIndex])}`]);
  chart.on("click", ({ seriesIndex, dataIndex }) => {
    const { articles, entity, name } = lines[seriesIndex];
    const ofPeriod = articles.filter((article) => periodOf(article.date, profile.unit) === profile.periods[dataIndex]);
    page.panel.openEntities([entity], `${date(profile.periods[dataIndex])}: ${show(lines[seriesIndex].values[dataIndex])}`, { articles: ofPeriod, where: entity.name === name ? null : name });
  });
  return chart.node;
}

function legend(lines, remove) {
  return element("ul", { class: "inline legend-of-lines" }, lines.map((line, index) => element("li", {},
    element("span", { class: "dot", style: { "--hue": communityColour(index) } }), line.link(),
    remove && button({ class: "quiet remove", "aria-label": `Remove ${line.name}`, onclick: () => remove(index) }, "\u00d7"))));
}

// Of which periods: those that all dated articles that are left are in.
function profileOf({ selection }, wanted) {
  const dates = selection.articles.map((article) => article.date).filter(Boolean);
  const unit = units.includes(wanted) ? wanted : unitFor(dates, 48);
  return { unit, periods: periodsOf(dates, unit, 1000) };
}

function notesOn({ tables, selection }, { unit }, split) {
  const undated = selection.articles.filter((article) => periodOf(article.date, unit) === null).length;
  const older = tables.overview.articles_not_in_page;
  return element("p", { class: "note" }, [
    "A line breaks where nothing was read.",
    split === "sources" ? `At most ${count(linesAtMost)} sources, those that name it most.` : null,
    undated > 0 ? `${counted(undated, "article is", "articles are")} not here: without a date known to the ${unit === "week" ? "day" : unit}.` : null,
    older > 0 ? `Counted in the ${count(selection.articles.length)} articles of this page, without ${counted(older, "older one")}.` : null,
  ].filter(Boolean).join(" "));
}

// The chart with its legend: nothing where there is no time to speak of.
export function namesOverTime(page, entities, { measure = "mentions", unit = "", split = "names", remove = null } = {}) {
  const profile = profileOf(page, unit);
  if (profile.periods.length < 2 || entities.length === 0) return null;
  const lines = linesOf(page, entities, { measure, split }, profile);
  const names = lines.slice(0, 3).map(({ name }) => name).join(", ");
  const label = `${measures[measure].label} by ${profile.unit}: ${split === "sources" ? `${entities[0].name} in ${names}` : names}`;
  return element("div", {},
    lines.length > 1 || remove ? legend(lines, remove) : null, chartOf(page, lines, profile, measure, label), notesOn(page, profile, split));
}

// #time/openai,google/rate/month/sources
function stateOf({ selection }, [ids = "", measure = "mentions", unit = "", split = "names"]) {
  const known = new Map(selection.allArticles.entities.map((entity) => [entity.id, entity]));
  const asked = ids.split(",").map((id) => known.get(id)).filter(Boolean).slice(0, linesAtMost);
  return {
    entities: asked.length > 0 || ids === "none" ? asked : selection.entities.slice(0, linesAtFirst),
    measure: measure in measures ? measure : "mentions", unit: units.includes(unit) ? unit : "", split: split === "sources" ? "sources" : "names",
  };
}

const pathOf = ({ entities, measure, unit, split }) =>
  ["time", entities.map(({ id }) => id).join(",") || "none", measure, unit || "auto", split].map(encodeURIComponent).join("/");

function addField({ selection }, add) {
  const names = new Map(selection.entities.map((entity) => [entity.name, entity]));
  const list = element("datalist", { id: "names-to-add" }, [...names.keys()].slice(0, 500).map((name) => element("option", { value: name })));
  const field = element("input", { type: "search", list: "names-to-add", placeholder: "Add a name", "aria-label": "Add a name", autocomplete: "off" });
  const folded = new Map([...names].map(([name, entity]) => [name.toLowerCase(), entity]));
  field.addEventListener("change", () => { const entity = folded.get(field.value.trim().toLowerCase()); if (entity) add(entity); });
  return [field, list];
}

function whole(page, parts) {
  const state = stateOf(page, parts);
  const change = (changes) => page.go(pathOf({ ...state, ...changes }));
  const chart = namesOverTime(page, state.entities, { ...state,
    remove: state.split === "names" ? (index) => change({ entities: state.entities.filter((_, at) => at !== index) }) : null });
  return element("div", {},
    element("h2", {}, state.split === "sources" && state.entities.length > 0 ? [own(state.entities[0].name), " by source"] : "Names over time"),
    element("div", { class: "controls" },
      addField(page, (entity) => change({ entities: state.split === "sources" ? [entity] : [...state.entities.filter((known) => known !== entity), entity].slice(-linesAtMost) })),
      choice("Show", Object.entries(measures).map(([key, { label }]) => [key, label]), (measure) => change({ measure }), state.measure),
      choice("by", [["", "what fits"], ...units.map((unit) => [unit, unit])], (unit) => change({ unit }), state.unit),
      choice("Lines", [["names", "names"], ["sources", "sources of one name"]], (split) => change({ split }), state.split),
      state.split === "sources" ? choice("Name", page.selection.entities.slice(0, 200).map(({ id, name }) => [id, name]),
        (id) => change({ entities: [page.selection.entities.find((entity) => entity.id === id)] }), state.entities[0]?.id) : null),
    chart ?? element("p", { class: "note" }, state.entities.length === 0 ? "Add a name." : "The articles are not dated, or all of one period."));
}

export const timeView = {
  id: "time",
  label: "Over time",
  draw: () => element("div"),
  show(section, page, parts) {
    const focused = document.activeElement?.getAttribute?.("aria-label");
    section.firstChild.replaceChildren(whole(page, parts));
    if (focused) [...section.querySelectorAll("[aria-label]")].find((node) => node.getAttribute("aria-label") === focused)?.focus();
  },
};
