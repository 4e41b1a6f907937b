// SPDX-License-Identifier: Apache-2.0
// A stretch of an article with its mentions and figures marked.
import { element, textNodes } from "./dom.js";

const known = new Set(["company", "person", "model", "product"]);

export const typeClass = (type) => `type-${known.has(type) ? type : "other"}`;

function mark(text, { begin, end, entity, kind, value, isWord }, entities) {
  const inner = textNodes(text.slice(begin, end));
  if (kind) return element("span", { class: "figure", title: `${kind}: ${value}`, id: `at-${begin}` }, inner);
  if (isWord) return element("mark", { class: "searched", id: `at-${begin}` }, inner);
  if (entity < 0) return element("mark", { class: "undecided", title: "several entities claim this name", id: `at-${begin}` }, inner);
  const { name, type } = entities[entity];
  return element("mark", { class: typeClass(type), title: `${name} (${type})`, id: `at-${begin}` }, inner);
}

// `marks` by position; one that begins inside another is left out.
export function markedText(text, begin, end, marks, entities) {
  const nodes = [];
  let at = begin;
  for (const range of marks) {
    if (range.begin < at || range.end > end) continue;
    nodes.push(...textNodes(text.slice(at, range.begin)), mark(text, range, entities));
    at = range.end;
  }
  nodes.push(...textNodes(text.slice(at, end)));
  return nodes;
}
