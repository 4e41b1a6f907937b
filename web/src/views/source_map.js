// SPDX-License-Identifier: Apache-2.0
// Groups and entities where correspondence analysis puts them: near each other what goes together.
import { Chart, colour } from "../draw/chart.js";
import { element, own, visible } from "../draw/dom.js";
import { counted, percent } from "../draw/format.js";

const labelledEntities = 30;

const hueOf = (type) => colour(["company", "person", "model", "product"].includes(type) ? `--${type}` : "--other");

const label = (text, position, size, weight) => ({
  show: true, position, formatter: () => text, color: colour("--ink"), fontSize: size, fontWeight: weight,
  textBorderColor: colour("--raised"), textBorderWidth: 3, width: 150, overflow: "truncate",
});

function optionsFor(map) {
  const axis = (index) => ({
    type: "value", scale: true, name: `axis ${index + 1}: ${percent(map.explained[index] ?? 0)}`, nameLocation: "middle", nameGap: 8,
    axisLabel: { show: false }, axisTick: { show: false }, splitLine: { lineStyle: { color: colour("--line") } },
    axisLine: { show: false }, nameTextStyle: { color: colour("--soft") },
  });
  return {
    grid: { left: 30, right: 30, top: 20, bottom: 30 },
    xAxis: axis(0),
    yAxis: axis(1),
    series: [
      {
        type: "scatter", symbol: "circle", labelLayout: { hideOverlap: true },
        data: map.entities.map(({ entity, x, y }, index) => ({
          value: [x, y], entity, symbolSize: 7, itemStyle: { color: hueOf(entity.type), opacity: 0.75 },
          label: index < labelledEntities ? label(visible(entity.name).slice(0, 40), "right", 11, 400) : { show: false },
        })),
      },
      {
        type: "scatter", symbol: "diamond", z: 3,
        data: map.groups.map(({ group, x, y }) => ({
          value: [x, y], group, symbolSize: 18, itemStyle: { color: colour("--ink") },
          label: label(visible(group.name).slice(0, 40), "top", 13, 600),
        })),
      },
    ],
  };
}

function describe({ data }) {
  if (data.group) return [element("strong", {}, own(data.group.name)), counted(data.group.documents, "article")];
  return [element("strong", {}, own(data.entity.name)), `${data.entity.type}, ${counted(data.entity.mentions, "mention")}`];
}

export function mapSection({ tables, panel }) {
  const { map } = tables;
  if (!map || map.groups.length < 2) return null;
  const chart = new Chart(`Map of ${counted(map.groups.length, "group")} and ${counted(map.entities.length, "entity", "entities")}`, "min(34rem, 70vh)", () => optionsFor(map));
  chart.withTip(describe).on("click", ({ data }) => {
    if (data.entity) panel.openEntities([data.entity], `${counted(data.entity.mentions, "mention")} in ${counted(data.entity.documents, "article")}`);
  });
  const explained = map.explained.reduce((sum, share) => sum + share, 0);
  return element("section", {}, element("h2", {}, tables.overview.by === "source" ? "The map of sources" : "The map of groups"),
    element("p", { class: "note" }, `Diamonds near each other name the same entities in the same proportions; an entity lies towards those that name it most. Correspondence analysis: the two axes show ${percent(explained)} of what differs.`),
    chart.node);
}
