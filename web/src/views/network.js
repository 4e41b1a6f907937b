// SPDX-License-Identifier: Apache-2.0
// Who is named together beyond chance, as a network and as a table.
import { Chart, colour, communityColour } from "../draw/chart.js";
import { entityLink, toldOf } from "../draw/columns.js";
import { countButton, searchField, slider } from "../draw/controls.js";
import { button, element, own, visible } from "../draw/dom.js";
import { count, counted, decimal } from "../draw/format.js";
import { SortableTable } from "../draw/sortable_table.js";
import { countPairs, measured, pairOf } from "../data/sentence_pairs.js";
import { startPositions } from "../data/start_positions.js";

const labelsAtMost = matchMedia("(max-width: 46rem)").matches ? 24 : 60;
const clearlyMany = 100;
const edgesAtFirst = 400; // more are a blot, and slow to lay out
const edgesAtMost = 1200;
const hasMouse = matchMedia("(pointer: fine)").matches;

const radiusOf = (mentions, most) => 8 + 34 * Math.sqrt(mentions / most);

// The network of the filters: that of the program, or its pairs counted anew in the sentences that are
// left. Which groups hang together is that of all articles.
function networkOf({ tables, selection }) {
  const { network } = tables;
  const { filters } = selection;
  const isShown = ({ entity }) => filters.hasType(entity.type);
  if (selection.isWhole) return { ...network, edges: network.edges.filter((edge) => isShown(edge.first) && isShown(edge.second)), isCounted: true };
  const articles = selection.articlesOfSentences;
  const nodes = new Map(network.nodes.map((node) => [node.entity.number, { ...node, entity: selection.entity(node.entity.number) ?? node.entity }]));
  const pairs = countPairs(articles, (number) => nodes.has(number));
  const edges = [...pairs.both].map(([key, both]) => {
    const [first, second] = pairOf(key);
    return { first: nodes.get(first), second: nodes.get(second), ...measured({ both, first: pairs.of.get(first), second: pairs.of.get(second), sentences: pairs.sentences }) };
  }).filter((edge) => edge.observed > edge.expected && isShown(edge.first) && isShown(edge.second)).sort((a, b) => b.g2 - a.g2);
  return { ...network, edges: edges.slice(0, edgesAtMost), edges_left_out: Math.max(0, edges.length - edgesAtMost), isCounted: articles.length > 0 };
}

// What the sliders leave: strong enough edges, and the nodes that have one.
function visiblePart(network, { npmi, observed }) {
  const edges = network.edges.filter((edge) => edge.npmi >= npmi && edge.observed >= observed);
  const nodes = [...new Set(edges.flatMap((edge) => [edge.first, edge.second]))].sort((a, b) => a.index - b.index);
  return { nodes, edges };
}

// Where nodes were put the first time: they stay there under filters, so that what changes is seen.
const places = new Map();

function rememberPlaces(data) {
  data.each((index) => {
    const [x, y] = data.getItemLayout(index) ?? [];
    const { node } = data.getRawDataItem(index);
    if (x !== undefined && !places.has(node.index)) places.set(node.index, { x, y });
  });
}

function optionsFor(network, filter) {
  const { nodes, edges } = visiblePart(network, filter);
  const most = Math.max(1, ...nodes.map((node) => node.entity.mentions));
  const isPlaced = nodes.every((node) => places.has(node.index));
  const positions = isPlaced ? nodes.map((node) => places.get(node.index)) : startPositions(nodes);
  const strongest = Math.max(0.01, ...edges.map((edge) => edge.npmi));
  const isLarge = nodes.length > 120;
  return {
    series: [{
      type: "graph",
      layout: isPlaced ? "none" : "force",
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
  rememberPlaces(series.getData());
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
    return [element("strong", {}, own(entity.name)), `${entity.type}, group ${community + 1}`, toldOf(entity)];
  }
  const { first, second, observed, expected, npmi } = data.edge;
  return [element("strong", {}, own(first.entity.name), " and ", own(second.entity.name)),
    `${counted(observed, "sentence")}, ${decimal(expected, 1)} by chance`, `NPMI ${decimal(npmi)}`];
}

const toldOfPair = (edge) => `${counted(edge.observed, "sentence")} name both, ${decimal(edge.expected, 1)} would by chance (NPMI ${decimal(edge.npmi)})`;

function openPair(panel, edge) {
  panel.openEntities([edge.first.entity, edge.second.entity], toldOfPair(edge));
}

function pairTable(edges, panel) {
  const member = (id, label, entityOf) => ({ id, label, isHeader: id === "first", class: "name", value: (edge) => entityOf(edge).name.toLowerCase(), text: (edge) => entityOf(edge).name, cell: (edge) => entityLink(entityOf(edge)) });
  const columns = [
    member("first", "Named together", (edge) => edge.first.entity), member("second", "with", (edge) => edge.second.entity),
    { id: "observed", label: "Sentences", numeric: true, value: (edge) => edge.observed,
      cell: (edge) => countButton(count(edge.observed), `${counted(edge.observed, "sentence")} name ${edge.first.entity.name} and ${edge.second.entity.name}: show them`, () => openPair(panel, edge)) },
    { id: "expected", label: "By chance", numeric: true, value: (edge) => edge.expected, cell: (edge) => decimal(edge.expected, 1) },
    { id: "npmi", label: "NPMI", hint: "from -1, never together, to 1, always", numeric: true, value: (edge) => edge.npmi, cell: (edge) => decimal(edge.npmi) },
    { id: "g2", label: "G\u00b2", class: "wide", hint: "how sure it is not by chance", numeric: true, value: (edge) => edge.g2, cell: (edge) => decimal(edge.g2, 1) },
  ];
  const table = new SortableTable("Pairs", columns, edges, { rowsAtOnce: 50 });
  const find = searchField("Find a name", (words) => table.setRows(edges.filter(({ first, second }) => [first, second].some(({ entity }) => entity.name.toLowerCase().includes(words)))));
  return [element("div", { class: "controls" }, find), table.node];
}

export const networkView = {
  id: "network",
  label: "Network",
  draw(page) {
    const network = networkOf(page);
    const { isWhole } = page.selection;
    if (!network.isCounted) return element("p", { class: "note" }, "The page has no texts, in which pairs could be counted anew: they are shown without filters.");
    if (network.edges.length === 0) return element("p", { class: "note" }, "No two entities are named together more often than by chance.");
    // Of many pairs those that happened once are chance more than news.
    const most = Math.min(20, network.edges.reduce((largest, edge) => Math.max(largest, edge.observed), 1));
    let least = network.edges.filter((edge) => edge.observed > 1).length > clearlyMany ? 2 : 1;
    while (least < most && network.edges.filter((edge) => edge.observed >= least).length > edgesAtFirst) ++least;
    const limits = { npmi: 0, observed: least };
    const chart = new Chart(`Network of ${counted(visiblePart(network, limits).nodes.length, "entity", "entities")} named in the same sentences; the table below has the same pairs`,
      "min(44rem, 75vh)", () => optionsFor(network, limits));
    chart.afterDrawing = fitView;
    chart.frame.append(zoomButtons(chart));
    chart.withTip(describe).on("click", ({ dataType, data }) => {
      if (dataType === "edge") return openPair(page.panel, data.edge);
      const { entity } = data.node;
      page.panel.openEntities([entity], toldOf(entity));
    });
    const communities = isWhole ? `${counted(network.communities, "group", "groups")} that hang together (modularity ${decimal(network.modularity)})` : "the groups that hang together in all articles";
    return element("div", {},
      element("p", { class: "note" }, `The most named entities, joined where sentences name both more often than by chance. Size: mentions. Line: strength (NPMI). Colour: ${communities}. Drag, zoom, or press for sentences.`),
      element("div", { class: "controls" },
        slider("Strength from", { min: 0, max: 1, step: 0.05, value: 0, show: (value) => decimal(value) }, (value) => { limits.npmi = value; chart.draw(); }),
        slider("Sentences from", { min: 1, max: Math.max(2, most), step: 1, value: least }, (value) => { limits.observed = value; chart.draw(); })),
      chart.node,
      network.edges_left_out > 0 ? element("p", { class: "note" }, `${counted(network.edges_left_out, "weaker pair")} ${network.edges_left_out === 1 ? "is" : "are"} left out.`) : null,
      element("h2", {}, "Pairs"), pairTable(network.edges, page.panel));
  },
};
