// SPDX-License-Identifier: Apache-2.0
// Values of a claim as dots on a line, one row a source: agreement is a column, dissent is width.
import { graphic, visible } from "./dom.js";
import { brief } from "./format.js";

// Units of the drawing, which fills its box: fewer make it larger.
const isNarrow = matchMedia("(max-width: 46rem)").matches;
const width = isNarrow ? 320 : 560;
const rowHeight = 22;
const left = isNarrow ? 128 : 150;
const right = 30;
const steep = 50; // from this ratio on, distances are of logarithms

function scaleFor(values) {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const isLogarithmic = least > 0 && most / least > steep;
  const measure = isLogarithmic ? Math.log10 : (value) => value;
  const from = measure(least);
  const range = measure(most) - from;
  return (value) => left + (range > 0 ? (measure(value) - from) / range : 0.5) * (width - left - right);
}

export function numberLine(claim) {
  const figures = claim.figures.filter((figure) => figure.low !== null);
  if (figures.length === 0) return null;
  const sources = [...new Set(figures.map((figure) => figure.source))];
  const values = figures.flatMap(({ low, high }) => [low, high ?? low]);
  const x = scaleFor(values);
  const height = sources.length * rowHeight + 24;
  const rows = sources.map((source, index) => {
    const y = index * rowHeight + 12;
    return [
      graphic("text", { x: left - 14, y: y + 4, class: "source", "text-anchor": "end" }, visible(source).slice(0, isNarrow ? 15 : 20)),
      graphic("line", { x1: left, x2: width - right, y1: y, y2: y, class: "rail" }),
      figures.filter((figure) => figure.source === source).map(({ low, high, printed }) => [
        high !== null && high !== low ? graphic("line", { x1: x(low), x2: x(high), y1: y, y2: y, class: "range" }) : null,
        graphic(high === null ? "path" : "circle", high === null
          ? { d: `M${x(low) - 5},${y - 6} L${x(low) + 7},${y} L${x(low) - 5},${y + 6} Z`, class: "value" }
          : { cx: x((low + high) / 2), cy: y, r: 5.5, class: "value" }, graphic("title", {}, `${visible(source)}: ${visible(printed)}`)),
      ]),
    ];
  });
  const least = Math.min(...values);
  const most = Math.max(...values);
  const ends = least === most ? [[x(least), least, "middle"]] : [[x(least), least, "start"], [x(most), most, "end"]];
  return graphic("svg", { class: "number-line", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `Values from ${brief(least)} to ${brief(most)}` },
    rows, ends.map(([place, value, anchor]) => graphic("text", { x: place, y: height - 4, "text-anchor": anchor, class: "end" }, brief(value))));
}
