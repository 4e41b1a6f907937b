// SPDX-License-Identifier: Apache-2.0
// Rates of two sources, one row a name: a dot and its interval for each. Roots, so that rare names are
// told apart too.
import { graphic, visible } from "./dom.js";
import { decimal } from "./format.js";

const isNarrow = matchMedia("(max-width: 46rem)").matches;
const width = isNarrow ? 360 : 720;
const left = isNarrow ? 110 : 190;
const right = 24;
const rowHeight = 26;
const top = 8;
const steps = [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];

// Marks of the axis that have room.
function ticksUpTo(most, x) {
  const ticks = [0];
  for (const step of steps) if (step <= most && x(step) - x(ticks.at(-1)) > 44) ticks.push(step);
  return ticks;
}

// As shapes that differ in more than colour.
function sign(side, x, y, title) {
  const shape = side === "first" ? graphic("circle", { cx: x, cy: y, r: 5 }, title)
    : graphic("path", { d: `M${x},${y - 6} L${x + 6},${y} L${x},${y + 6} L${x - 6},${y} Z` }, title);
  shape.classList.add("value", side);
  return shape;
}

// rows: [{entity, first, second}] with rates; names: {first, second}.
export function dotPlot(rows, names, label) {
  const most = Math.max(0.01, ...rows.flatMap(({ first, second }) => [first, second].map((side) => Math.max(side.rate, side.rate_high ?? 0))));
  const x = (rate) => left + Math.sqrt(Math.max(0, rate) / most) * (width - left - right);
  const height = top + rows.length * rowHeight + 40;
  const ticks = ticksUpTo(most, x);
  const bottom = top + rows.length * rowHeight;
  const marks = rows.map(({ entity, first, second }, index) => {
    const y = top + index * rowHeight + rowHeight / 2;
    const side = (key, values, shift) => [
      typeof values.rate_low === "number" ? graphic("line", { x1: x(values.rate_low), x2: x(values.rate_high), y1: y + shift, y2: y + shift, class: `range ${key}` }) : null,
      sign(key, x(values.rate), y + shift, graphic("title", {}, `${visible(names[key])}: ${decimal(values.rate)}${typeof values.rate_low === "number" ? ` (${decimal(values.rate_low)}\u2013${decimal(values.rate_high)})` : ""}`)),
    ];
    return [
      graphic("text", { x: left - 12, y: y + 4, "text-anchor": "end", class: "source" }, visible(entity.name).slice(0, isNarrow ? 15 : 26)),
      graphic("line", { x1: left, x2: width - right, y1: y, y2: y, class: "rail" }),
      side("first", first, -4), side("second", second, 4),
    ];
  });
  return graphic("svg", { class: "number-line dot-plot", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label },
    ticks.map((tick) => [graphic("line", { x1: x(tick), x2: x(tick), y1: top, y2: bottom, class: "rail" }),
      graphic("text", { x: x(tick), y: bottom + 16, "text-anchor": "middle", class: "end" }, String(tick))]),
    marks, graphic("text", { x: width - right, y: bottom + 34, "text-anchor": "end", class: "end" }, "mentions in 1,000 words, 95 % intervals"));
}
