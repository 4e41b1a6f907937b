// SPDX-License-Identifier: Apache-2.0
// Buttons that save what is seen as a file.
import { csv } from "../data/csv.js";
import { button, visible } from "./dom.js";

const fileNameOf = (label) => label.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60).replace(/-$/, "") || "onoma";

function save(text, type, name) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

// With what it shows in words, for whoever hears it instead of seeing it.
function titled(svg, label) {
  const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
  title.textContent = visible(label);
  return svg.replace(/<svg[^>]*>/, (head) => head + new XMLSerializer().serializeToString(title));
}

// `draw()` gives the text of an SVG file.
export const saveSvgButton = (label, draw) => button({
  class: "save", title: `Save as SVG, for print: ${visible(label)}`,
  onclick: () => save(titled(draw(), label), "image/svg+xml", `${fileNameOf(label)}.svg`),
}, "SVG");

// `rows()` gives arrays of numbers and texts, the first the names of the columns.
export const saveCsvButton = (label, rows) => button({
  class: "save", title: `Save as CSV, for spreadsheets: ${visible(label)}`,
  onclick: () => save(csv(rows()), "text/csv", `${fileNameOf(label)}.csv`),
}, "CSV");
