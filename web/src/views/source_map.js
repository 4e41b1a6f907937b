// SPDX-License-Identifier: Apache-2.0
// Groups and entities where correspondence analysis puts them: near each other what goes together.
import { correspondence } from "../data/correspondence.js";
import { axisStyle, Chart, colour } from "../draw/chart.js";
import { toldOf } from "../draw/columns.js";
import { slider } from "../draw/controls.js";
import { element, own, visible } from "../draw/dom.js";
import { count, counted, percent } from "../draw/format.js";
import { sidesOfLabels } from "../draw/labels.js";

const entitiesAtMost = 200;
const labelledEntities = 40;
const fewestAtFirst = 5; // articles: what one article names is no habit of its source

const hueOf = (type) => colour(["company", "person", "model", "product"].includes(type) ? `--${type}` : "--other");

const noLabel = { show: false };

const label = (text, position, size, weight) => (position === null ? noLabel : {
  show: true, position, formatter: () => text, color: colour("--ink"), fontSize: size, fontWeight: weight,
  textBorderColor: colour("--raised"), textBorderWidth: 3,
});

// {explained, groups: [{group, x, y}], entities: [{entity, x, y}]} of the groups with enough articles;
// null where they are too few, or do not differ.
export function mapOf(selection, fewest) {
  const groups = selection.groups.filter((group) => group.documents >= fewest);
  const entities = selection.entities.slice(0, entitiesAtMost);
  if (groups.length < 3 || entities.length < 3) return null;
  const found = correspondence(entities.map((entity) => groups.map((group) => selection.cell(entity, group).mentions)));
  if (!found) return null;
  const placed = (things, places, key) => things.map((thing, index) => ({ [key]: thing, place: places[index] })).filter(({ place }) => place)
    .map((point) => ({ [key]: point[key], x: point.place[0], y: point.place[1] ?? 0 }));
  return { explained: found.explained, groups: placed(groups, found.columns, "group"), entities: placed(entities, found.rows, "entity") };
}

// The middle of the map is what is read: what lies far outside stands at its edge.
function limitsOf(map) {
  return ["x", "y"].map((axis) => {
    const ofGroups = map.groups.map((point) => point[axis]);
    const ofEntities = map.entities.map((point) => point[axis]).sort((a, b) => a - b);
    const inner = [ofEntities[Math.floor(0.04 * ofEntities.length)], ofEntities[Math.ceil(0.96 * ofEntities.length) - 1]];
    const [low, high] = [Math.min(...ofGroups, inner[0]), Math.max(...ofGroups, inner[1])];
    const margin = 0.08 * (high - low || 1);
    return [low - margin, high + margin];
  });
}

const grid = { left: 30, right: 30, top: 24, bottom: 30 };

const shown = ({ name }) => visible(name).slice(0, 30);

function optionsFor(map, { width, height }) {
  const limits = limitsOf(map);
  const within = (value, [low, high]) => Math.min(high, Math.max(low, value));
  const place = ({ x, y }) => [within(x, limits[0]), within(y, limits[1])];
  const axis = (index) => ({
    ...axisStyle(), type: "value", min: limits[index][0], max: limits[index][1], name: `axis ${index + 1}: ${percent(map.explained[index] ?? 0)}`,
    nameLocation: "middle", nameGap: 8, axisLabel: { show: false }, axisTick: { show: false }, axisLine: { show: false },
  });
  const pixels = (point, text, size, radius) => {
    const [x, y] = place(point).map((value, index) => (value - limits[index][0]) / (limits[index][1] - limits[index][0]));
    return { x: grid.left + x * (width - grid.left - grid.right), y: height - grid.bottom - y * (height - grid.top - grid.bottom), text, size, radius };
  };
  const named = map.entities.slice(0, labelledEntities);
  const sides = sidesOfLabels([...map.groups.map((point) => ({ ...pixels(point, shown(point.group), 14, 9), isMain: true })), ...named.map((point) => pixels(point, shown(point.entity), 11, 4))], { width, height });
  return {
    grid,
    xAxis: axis(0),
    yAxis: axis(1),
    series: [
      {
        type: "scatter", symbol: "diamond", z: 3,
        data: map.groups.map((point, index) => ({
          value: place(point), group: point.group, symbolSize: 16, itemStyle: { color: colour("--ink") },
          label: label(shown(point.group), sides[index], 13, 600),
        })),
      },
      {
        type: "scatter", symbol: "circle",
        data: map.entities.map((point, index) => ({
          value: place(point), entity: point.entity, symbolSize: 7, itemStyle: { color: hueOf(point.entity.type), opacity: 0.75 },
          label: index < named.length ? label(shown(point.entity), sides[map.groups.length + index], 11, 400) : noLabel,
        })),
      },
    ],
  };
}

function describe({ data }) {
  if (data.group) return [element("strong", {}, own(data.group.name)), counted(data.group.documents, "article")];
  return [element("strong", {}, own(data.entity.name)), `${data.entity.type}, ${toldOf(data.entity)}`];
}

function drawnMap(map, panel) {
  const rows = () => [["name", "type", "x", "y"], ...map.groups.map(({ group, x, y }) => [group.name, "group", x, y]), ...map.entities.map(({ entity, x, y }) => [entity.name, entity.type, x, y])];
  const chart = new Chart(`Map of ${counted(map.groups.length, "group")} and ${counted(map.entities.length, "entity", "entities")}`, "min(38rem, 80vh)", (size) => optionsFor(map, size), rows);
  chart.withTip(describe).on("click", ({ data }) => { if (data.entity) panel.openEntities([data.entity], toldOf(data.entity)); });
  const explained = map.explained.reduce((sum, share) => sum + share, 0);
  return [chart.node, element("p", { class: "note" }, `The two axes show ${percent(explained)} of what differs. What lies far outside stands at the edge.`)];
}

export function mapSection({ tables, selection, panel }) {
  const { groups } = selection;
  if (groups.length < 3) return null;
  const noun = tables.overview.by === "source" ? "sources" : "groups";
  // As many articles as leave enough groups.
  let fewest = fewestAtFirst;
  while (fewest > 1 && groups.filter((group) => group.documents >= fewest).length < 4) --fewest;
  const place = element("div");
  const draw = () => {
    const map = mapOf(selection, fewest);
    const apart = groups.filter((group) => group.documents < fewest);
    const told = apart.slice(0, 12).map(({ name }) => name).join(", ");
    place.replaceChildren(...(map ? drawnMap(map, panel) : [element("p", { class: "note" }, `Fewer than three ${noun} have so many articles, or they do not differ.`)]),
      ...(apart.length > 0 ? [element("p", { class: "note" }, `Not on the map, with fewer than ${counted(fewest, "article")}: ${visible(told)}${apart.length > 12 ? ` and ${count(apart.length - 12)} more` : ""}.`)] : []));
  };
  requestAnimationFrame(() => setTimeout(draw)); // after what is above it is seen
  const most = Math.max(...groups.map((group) => group.documents));
  return element("section", {}, element("h2", {}, `The map of ${noun}`),
    element("p", { class: "note" }, "Diamonds near each other name the same entities in the same proportions; an entity lies towards those that name it most (correspondence analysis)."),
    most > 1 ? element("div", { class: "controls" }, slider(`${noun === "sources" ? "Sources" : "Groups"} with articles from`, { min: 1, max: Math.min(most, 30), step: 1, value: fewest }, (value) => { fewest = value; draw(); })) : null,
    place);
}
