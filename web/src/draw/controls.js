// SPDX-License-Identifier: Apache-2.0
// Controls that several views share.
import { button, element } from "./dom.js";
import { typeClass } from "./marked_text.js";

// A number that leads to its sentences.
export const countButton = (text, label, open) => button({ class: "count", "aria-label": label, title: label, onclick: open }, text);

export function searchField(label, change) {
  const field = element("input", { type: "search", placeholder: label, "aria-label": label, autocomplete: "off", spellcheck: "false" });
  field.addEventListener("input", () => change(field.value.trim().toLowerCase()));
  return field;
}

export function choice(label, options, change) {
  const list = element("select", {}, options.map(([value, text]) => element("option", { value }, text)));
  list.addEventListener("change", () => change(list.value));
  return element("label", { class: "choice" }, element("span", {}, label), list);
}

// Buttons of which several may be pressed; `change` gets the set of what is pressed, all at first.
export function chips(label, values, change) {
  const pressed = new Set(values);
  const toggle = (value, chip) => {
    pressed.has(value) ? pressed.delete(value) : pressed.add(value);
    chip.setAttribute("aria-pressed", pressed.has(value));
    change(pressed);
  };
  return element("div", { class: "chips", role: "group", "aria-label": label }, values.map((value) => {
    const chip = button({ class: `chip ${typeClass(value)}`, "aria-pressed": "true" }, element("span", { class: "dot" }), value);
    chip.addEventListener("click", () => toggle(value, chip));
    return chip;
  }));
}

export function slider(label, { min, max, step, value, show = String }, change) {
  const field = element("input", { type: "range", min, max, step, value, "aria-label": label });
  const shown = element("output", {}, show(value));
  field.addEventListener("input", () => {
    shown.textContent = show(Number(field.value));
    change(Number(field.value));
  });
  return element("label", { class: "choice" }, element("span", {}, label), field, shown);
}
