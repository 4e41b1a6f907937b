// SPDX-License-Identifier: Apache-2.0
// Apache ECharts with the parts that this page uses, coloured like the page and following its theme.
import { BarChart, GraphChart, LineChart, ScatterChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { LabelLayout } from "echarts/features";
import { CanvasRenderer, SVGRenderer } from "echarts/renderers";
import { element, listenWhileShown } from "./dom.js";
import { saveCsvButton, saveSvgButton } from "./save_file.js";

echarts.use([BarChart, GraphChart, LineChart, ScatterChart, GridComponent, LabelLayout, CanvasRenderer, SVGRenderer]);

// The value of a CSS variable, such as "--company".
export const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export const axisStyle = () => ({
  axisLine: { lineStyle: { color: colour("--line") } }, axisLabel: { color: colour("--soft"), hideOverlap: true },
  splitLine: { lineStyle: { color: colour("--line") } }, nameTextStyle: { color: colour("--soft") },
});

export const isCalm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

// Eight hues that people tell apart whatever their sight, and what comes after them.
export const communityColours = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#b9ad1e", "#8c6bb1"];
export const communityColour = (number) => communityColours[number] ?? "#8a8f98";

const widthOnPaper = 680; // of A4, in pixels of the style sheet

// The shapes of an SVG text for the page, whose policy lets nothing bring styles along, and looks at
// them as they are parsed: so they become attributes before. Texts of strangers are escaped there.
function shapesOf(svg) {
  const asAttributes = (styles) => styles.split(";").map((style) => style.split(/:(.*)/s)).filter(([, value]) => value)
    .map(([name, value]) => ` ${name.trim()}="${value.trim()}"`).join("");
  const bare = svg.replace(/<style[^]*?<\/style>/g, "").replace(/ style="([^"]*)"/g, (_, styles) => asAttributes(styles));
  return document.importNode(new DOMParser().parseFromString(bare, "image/svg+xml").documentElement, true);
}

// A chart in a box of its own. `options({width, height})` is asked again when the theme changes. Charts are drawn
// when their box is seen for the first time: before it has no size. `rows()` gives what is drawn as a
// table, where no table beside it has it.
export class Chart {
  constructor(label, height, options, rows = null) {
    this.options = options;
    this.box = element("div", { class: "chart", role: "img", "aria-label": label, style: { height } });
    this.tip = element("div", { class: "tip", hidden: true });
    this.files = element("div", { class: "files" }, saveSvgButton(label, () => this.asSvg()), rows && saveCsvButton(label, rows));
    this.frame = element("div", { class: "chart-frame" }, this.box, this.tip);
    this.node = element("div", { class: "chart-and-files" }, this.frame, this.files);
    this.handlers = [];
    const sizes = new ResizeObserver(() => {
      if (this.node.isConnected) return this.fit();
      sizes.disconnect();
      this.chart?.dispose();
      this.chart = null; // a drawing that waits finds none
    });
    sizes.observe(this.box);
    listenWhileShown(this.node, window, "themechange", () => this.draw());
    listenWhileShown(this.node, window, "beforeprint", () => this.drawForPaper());
    listenWhileShown(this.node, window, "afterprint", () => this.onPaper?.remove());
  }

  fit() {
    if (this.box.clientWidth === 0) return;
    if (this.chart) return this.chart.resize();
    this.chart = echarts.init(this.box, null, { renderer: "canvas", devicePixelRatio: Math.max(2, devicePixelRatio) });
    for (const [event, handler] of this.handlers) this.chart.on(event, handler);
    // What stands around it is seen first: a network takes a while to lay out.
    requestAnimationFrame(() => setTimeout(() => this.draw()));
  }

  draw() {
    if (this.chart) this.drawOn(this.chart, { animation: !isCalm() });
  }

  drawOn(chart, settings) {
    // In SVG the name of the font stands in an attribute between double quotes.
    const fontFamily = getComputedStyle(this.box).fontFamily.replaceAll('"', "'");
    chart.setOption({ textStyle: { fontFamily, color: colour("--ink") }, ...settings, ...this.options({ width: chart.getWidth(), height: chart.getHeight() }) }, true);
    this.afterDrawing?.(chart);
  }

  // The chart as it is drawn at first, in the colours of the page.
  asSvg(width = this.box.clientWidth) {
    const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width, height: this.box.clientHeight });
    this.drawOn(chart, { animation: false, backgroundColor: colour("--raised") });
    const text = chart.renderToSVGString();
    chart.dispose();
    return text;
  }

  // A canvas stays as wide as the screen was: paper gets a drawing of its own.
  drawForPaper() {
    if (this.box.clientWidth === 0) return;
    this.onPaper?.remove();
    this.onPaper = element("div", { class: "on-paper" }, shapesOf(this.asSvg(widthOnPaper)));
    this.frame.append(this.onPaper);
  }

  on(event, handler) {
    this.handlers.push([event, handler]);
    this.chart?.on(event, handler);
    return this;
  }

  // `describe(params)` gives the lines of the tip, as nodes or texts, or null for none.
  withTip(describe) {
    this.on("mouseover", (params) => {
      const lines = describe(params);
      if (!lines) return;
      this.tip.replaceChildren(...lines.map((line) => element("div", {}, line)));
      this.tip.hidden = false;
    });
    this.on("mouseout", () => { this.tip.hidden = true; });
    this.box.addEventListener("mousemove", (event) => {
      const { width } = this.box.getBoundingClientRect();
      const isRight = event.offsetX > width / 2;
      this.tip.style.top = `${event.offsetY + 14}px`;
      this.tip.style.left = isRight ? "auto" : `${event.offsetX + 14}px`;
      this.tip.style.right = isRight ? `${width - event.offsetX + 14}px` : "auto";
    });
    return this;
  }
}
