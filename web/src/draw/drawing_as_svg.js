// SPDX-License-Identifier: Apache-2.0
// Charts as SVG files, for print and for drawing programs.
import { graphic, visible } from "./dom.js";

const asText = (svg) => new XMLSerializer().serializeToString(svg);

const frame = (width, height, ...children) => graphic("svg",
  { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, width, height }, children);

// A drawing of the page as a file: what its style sheet says goes into attributes.
export function svgOfDrawing(drawing) {
  const copy = drawing.cloneNode(true);
  const inherited = ["fill", "stroke", "stroke-width", "stroke-linecap", "opacity", "font-size", "font-family"];
  const sources = drawing.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((node, index) => {
    const style = getComputedStyle(sources[index]);
    for (const name of inherited) node.setAttribute(name, style.getPropertyValue(name));
    node.removeAttribute("class");
  });
  copy.removeAttribute("class");
  return asText(copy);
}

// A table of coloured cells as a file: each cell where it stands on the page.
export function svgOfTable(table) {
  const { left, top, width, height } = table.getBoundingClientRect();
  const paper = getComputedStyle(document.body).backgroundColor;
  const cells = [...table.querySelectorAll("th, td")].map((cell) => {
    const place = cell.getBoundingClientRect();
    const style = getComputedStyle(cell);
    const padding = parseFloat(style.paddingLeft);
    const ends = { right: [place.width - padding, "end"], end: [place.width - padding, "end"], center: [place.width / 2, "middle"] };
    const [x, anchor] = ends[style.textAlign] ?? [padding, "start"];
    return graphic("g", { transform: `translate(${place.left - left} ${place.top - top})` },
      graphic("rect", { width: place.width, height: place.height, fill: style.backgroundColor, stroke: paper }),
      graphic("text", { x, y: place.height / 2, "dominant-baseline": "central", "text-anchor": anchor, fill: style.color,
        "font-size": style.fontSize, "font-weight": style.fontWeight, "font-family": style.fontFamily }, visible(cell.textContent.trim())));
  });
  return asText(frame(width, height, graphic("rect", { width, height, fill: paper }), cells));
}
