// SPDX-License-Identifier: Apache-2.0
// Who is named together beyond chance, as a network and as a table.
import { Chart, colour, communityColour } from "../draw/chart.js";
import { chips, countButton, slider } from "../draw/controls.js";
import { button, element, own, visible } from "../draw/dom.js";
import { count, counted, decimal } from "../draw/format.js";
import { SortableTable } from "../draw/sortable_table.js";
import { startPositions } from "../data/start_positions.js";

const labelsAtMost = 60;
const clearlyMany = 100;
const hasMouse = matchMedia("(pointer: fine)").matches;

const radiusOf = (mentions, most) => 8 + 34 * Math.sqrt(mentions / most);

// What the filters leave: edges between wanted nodes, and the nodes that have one.
function visiblePart(network, { types, npmi, observed }) {
  const edges = network.edges.filter((edge) => edge.npmi >= npmi && edge.observed >= observed
    && types.has(edge.first.entity.type) && types.has(edge.second.entity.type));
  const nodes = [...new Set(edges.flatMap((edge) => [edge.first, edge.second]))].sort((a, b) => a.index - b.index);
  return { nodes, edges };
}

function optionsFor(network, filter) {
  const { nodes, edges } = visiblePart(network, filter);
  const most = Math.max(1, ...nodes.map((node) => node.entity.mentions));
  const positions = startPositions(nodes);
  const strongest = Math.max(0.01, ...edges.map((edge) => edge.npmi));
  const isLarge = nodes.length > 120;
  return {
    series: [{
      type: "graph",
      layout: "force",
      // A finger on the chart scrolls the page, as everywhere.
      roam: hasMouse ? "move" : false,
      draggable: hasMouse,
      scaleLimit: { min: 0.1, max: 12 },
      // All steps at once: what moves by itself distracts, and the end is the same.
      force: { repulsion: isLarge ? 160 : 320, edgeLength: [30, 110], gravity: 0.3, friction: 0.3, layoutAnimation: false },
      emphasis: { focus: "adjacency", label: { show: true } },
      labelLayout: { hideOverlap: true },
      data: nodes.map((node, index) => ({
        id: String(node.index),
        name: visible(node.entity.name).slice(0, 60),
        node,
        ...positions[index],
        symbolSize: radiusOf(node.entity.mentions, most),
        itemStyle: { color: communityColour(node.community), borderColor: colour("--paper"), borderWidth: 1.5 },
        label: { show: index < labelsAtMost, position: "right", color: colour("--ink"), fontSize: 12, textBorderColor: colour("--paper"), textBorderWidth: 3, width: 160, overflow: "truncate" },
      })),
      links: edges.map((edge) => ({
        source: String(edge.first.index),
        target: String(edge.second.index),
        value: edge.npmi,
        edge,
        lineStyle: { width: 0.6 + 4 * (edge.npmi / strongest), color: colour("--soft"), opacity: 0.15 + 0.4 * (edge.npmi / strongest) },
      })),
    }],
  };
}

// The layout ends where it ends: the view is moved and zoomed so that all of it is seen.
function fitView(chart) {
  const series = chart.getModel().getSeriesByIndex(0);
  const points = series.getData().mapArray((index) => series.getData().getItemLayout(index)).filter(Boolean);
  if (points.length === 0) return;
  const extent = (axis) => [Math.min(...points.map((point) => point[axis])), Math.max(...points.map((point) => point[axis]))];
  const [left, right] = extent(0);
  const [top, bottom] = extent(1);
  const before = series.coordinateSystem.getBoundingRect();
  const margin = 1.08;
  const scale = (width, height) => Math.min(chart.getWidth() / Math.max(width, 1), chart.getHeight() / Math.max(height, 1));
  const zoom = scale((right - left) * margin, (bottom - top) * margin) / scale(before.width, before.height);
  chart.setOption({ series: [{ zoom: Math.min(zoom, 3), center: [(left + right) / 2, (top + bottom) / 2] }] });
}

function zoomButtons(chart) {
  const zoom = (factor) => chart.chart?.dispatchAction({
    type: "graphRoam", seriesIndex: 0, zoom: factor, originX: chart.chart.getWidth() / 2, originY: chart.chart.getHeight() / 2 });
  return element("div", { class: "zoom" },
    button({ onclick: () => zoom(1.4), "aria-label": "Closer" }, "+"),
    button({ onclick: () => zoom(1 / 1.4), "aria-label": "Further away" }, "\u2212"),
    button({ onclick: () => chart.draw(), "aria-label": "All of it" }, "\u2922"));
}

function describe({ dataType, data }) {
  if (dataType === "node") {
    const { entity, community } = data.node;
    return [element("strong", {}, own(entity.name)), `${entity.type}, group ${community + 1}`,
      `${counted(entity.mentions, "mention")} in ${counted(entity.documents, "article")}`];
  }
  const { first, second, observed, expected, npmi } = data.edge;
  return [element("strong", {}, own(first.entity.name), " and ", own(second.entity.name)),
    `${counted(observed, "sentence")}, ${decimal(expected, 1)} by chance`, `NPMI ${decimal(npmi)}`];
}

const toldOf = (edge) => `${counted(edge.observed, "sentence")} name both, ${decimal(edge.expected, 1)} would by chance (NPMI ${decimal(edge.npmi)})`;

function openPair(panel, edge) {
  panel.openEntities([edge.first.entity, edge.second.entity], toldOf(edge));
}

function pairTable({ tables, panel }) {
  const columns = [
    { id: "first", label: "Named together", isHeader: true, class: "name", value: (edge) => edge.first.entity.name.toLowerCase(),
      cell: (edge) => [own(edge.first.entity.name), " \u00b7 ", own(edge.second.entity.name)] },
    { id: "observed", label: "Sentences", numeric: true, value: (edge) => edge.observed,
      cell: (edge) => countButton(count(edge.observed), `${counted(edge.observed, "sentence")} name ${edge.first.entity.name} and ${edge.second.entity.name}: show them`, () => openPair(panel, edge)) },
    { id: "expected", label: "By chance", numeric: true, value: (edge) => edge.expected, cell: (edge) => decimal(edge.expected, 1) },
    { id: "npmi", label: "NPMI", hint: "from -1, never together, to 1, always", numeric: true, value: (edge) => edge.npmi, cell: (edge) => decimal(edge.npmi) },
    { id: "g2", label: "G\u00b2", class: "wide", hint: "how sure it is not by chance", numeric: true, value: (edge) => edge.g2, cell: (edge) => decimal(edge.g2, 1) },
  ];
  return new SortableTable("Pairs", columns, tables.network.edges).node;
}

export const networkView = {
  id: "network",
  label: "Network",
  draw(page) {
    const { network } = page.tables;
    if (network.edges.length === 0) return element("p", { class: "note" }, "No two entities are named together more often than by chance.");
    const types = [...new Set(network.nodes.map((node) => node.entity.type))];
    // Of many pairs those that happened once are chance more than news.
    const least = network.edges.filter((edge) => edge.observed > 1).length > clearlyMany ? 2 : 1;
    const filter = { types: new Set(types), npmi: 0, observed: least };
    const chart = new Chart(`Network of ${counted(network.nodes.length, "entity", "entities")} named in the same sentences; the table below has the same pairs`,
      "min(44rem, 75vh)", () => optionsFor(network, filter));
    chart.afterDrawing = fitView;
    chart.node.append(zoomButtons(chart));
    chart.withTip(describe).on("click", ({ dataType, data }) => {
      if (dataType === "edge") return openPair(page.panel, data.edge);
      const { entity } = data.node;
      page.panel.openEntities([entity], `${counted(entity.mentions, "mention")} in ${counted(entity.documents, "article")}`);
    });
    const most = Math.min(20, Math.max(...network.edges.map((edge) => edge.observed)));
    return element("div", {},
      element("p", { class: "note" }, `The most named entities, joined where sentences name both more often than by chance. Size: mentions. Line: strength (NPMI). Colour: ${counted(network.communities, "group", "groups")} that hang together (modularity ${decimal(network.modularity)}). Drag, zoom, or press for sentences.`),
      element("div", { class: "controls" },
        chips("Types", types, (pressed) => { filter.types = pressed; chart.draw(); }),
        slider("Strength from", { min: 0, max: 1, step: 0.05, value: 0, show: (value) => decimal(value) }, (value) => { filter.npmi = value; chart.draw(); }),
        slider("Sentences from", { min: 1, max: Math.max(2, most), step: 1, value: least }, (value) => { filter.observed = value; chart.draw(); })),
      chart.node,
      network.edges_left_out > 0 ? element("p", { class: "note" }, `${counted(network.edges_left_out, "weaker pair")} are left out.`) : null,
      element("h2", {}, "Pairs"), pairTable(page));
  },
};
