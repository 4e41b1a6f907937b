// SPDX-License-Identifier: Apache-2.0
// Elements without markup: texts of strangers become text nodes and nothing else.

// Characters that show nothing but may turn the direction of the text around them, or act on a
// terminal it is copied to.
const hidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/;

const codePoint = (character) => `U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;

// For places that take plain strings: canvas, title, the name of the tab.
export function visible(text) {
  return [...String(text)].map((character) => (hidden.test(character) ? `[${codePoint(character)}]` : character)).join("");
}

// Nodes for a text; what shows nothing is shown by its number.
export function textNodes(text) {
  return String(text)
    .split(new RegExp(`(${hidden.source})`))
    .filter((part) => part !== "")
    .map((part) => {
      if (!hidden.test(part)) return document.createTextNode(part);
      const sign = document.createElement("span");
      sign.className = "control";
      sign.textContent = codePoint(part);
      return sign;
    });
}

function build(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "style") for (const [key, text] of Object.entries(value)) node.style.setProperty(key, text);
    else node.setAttribute(name, value === true ? "" : value);
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    if (child instanceof Node) node.append(child);
    else node.append(...textNodes(child));
  }
  return node;
}

// element("td", {class: "number", onclick: open}, "12"): children are nodes, texts, or arrays.
export const element = (tag, attributes = {}, ...children) => build(document.createElement(tag), attributes, children);

export const graphic = (tag, attributes = {}, ...children) =>
  build(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);

const longestName = 160;

// A name whose direction of writing stays its own, cut where nobody could have meant it.
export function own(text, attributes = {}) {
  if (text.length <= longestName) return element("bdi", attributes, text);
  const beginning = text.slice(0, longestName).replace(/[\ud800-\udbff]$/, "");
  return element("bdi", { title: visible(text.slice(0, 1000)), ...attributes }, `${beginning}\u2026`);
}

// A name that may go on in the next line after its dots and dashes, in the head of a narrow column.
export const breaking = (text) => element("bdi", { title: visible(text.slice(0, 1000)) },
  text.slice(0, 120).split(/(?<=[.\-_/ ])/).flatMap((part, index) => (index > 0 ? [element("wbr"), part] : [part])));

export const button = (attributes, ...children) => element("button", { type: "button", ...attributes }, ...children);

// A link out of the page: only where a browser reads an article, never a script.
export function outwards(url, ...children) {
  const isWeb = /^https?:\/\//i.test(url);
  return isWeb ? element("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, ...children) : null;
}

// Listens as long as `node` is part of the page: views are thrown away when filters change.
export function listenWhileShown(node, target, event, handler) {
  let wasShown = false;
  const listen = (happening) => {
    wasShown ||= node.isConnected;
    if (node.isConnected || !wasShown) return handler(happening);
    target.removeEventListener(event, listen);
  };
  target.addEventListener(event, listen);
}
