// SPDX-License-Identifier: Apache-2.0
// A series as small as a word: one bar a period, its height the value.
import { graphic } from "./dom.js";
import { count, date } from "./format.js";

const width = 110;
const height = 20;

export function sparkline(series, periods) {
  const most = Math.max(1, ...series);
  const step = width / series.length;
  const peak = series.indexOf(most);
  const told = peak >= 0 ? `most in ${date(periods[peak])}: ${count(most)}` : "never named on a known date";
  return graphic("svg", { class: "sparkline", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": told },
    graphic("title", {}, told),
    graphic("line", { x1: 0, x2: width, y1: height - 0.5, y2: height - 0.5, class: "rail" }),
    series.map((value, index) => {
      const size = value > 0 ? Math.max(2, (height - 2) * (value / most)) : 0;
      return size > 0 ? graphic("rect", { x: index * step, y: height - 1 - size, width: Math.max(1.2, step - 0.8), height: size }) : null;
    }));
}
