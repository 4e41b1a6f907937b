// SPDX-License-Identifier: Apache-2.0
// Controls that several views share.
import { button, element, listenWhileShown, own, visible } from "./dom.js";
import { count } from "./format.js";
import { typeClass } from "./marked_text.js";

// A number that leads to its sentences.
export const countButton = (text, label, open) => button({ class: "count", "aria-label": label, title: label, onclick: open }, text);

export function searchField(label, change) {
  const field = element("input", { type: "search", placeholder: label, "aria-label": label, autocomplete: "off", spellcheck: "false" });
  field.addEventListener("input", () => change(field.value.trim().toLowerCase()));
  return field;
}

export function choice(label, options, change, chosen = null) {
  const list = element("select", {}, options.map(([value, text]) => element("option", { value, selected: value === chosen }, visible(text).slice(0, 60))));
  list.addEventListener("change", () => change(list.value));
  return element("label", { class: "choice" }, element("span", {}, label), list);
}

// Buttons of which several may be pressed; `change` gets those that are. All pressed is none chosen.
export function chips(label, values, chosen, change) {
  const pressed = new Set(chosen.length > 0 ? values.filter((value) => chosen.includes(value)) : values);
  return element("div", { class: "chips", role: "group", "aria-label": label }, values.map((value) => {
    const chip = button({ class: `chip ${typeClass(value)}`, "aria-pressed": String(pressed.has(value)) }, element("span", { class: "dot" }), value);
    chip.addEventListener("click", () => {
      if (pressed.size === values.length) pressed.clear(); // the first press asks for that one
      pressed.has(value) ? pressed.delete(value) : pressed.add(value);
      change(pressed.size === values.length ? [] : [...pressed]);
    });
    return chip;
  }));
}

// Boxes of which several may be ticked, in a list that opens; `change` gets those that are.
export function picker(label, options, chosen, change) {
  const ticked = new Set(chosen);
  const shownAtMost = 200;
  const list = element("div", { class: "picker-options" });
  const told = () => (ticked.size === 0 ? "all" : ticked.size === 1 ? visible([...ticked][0]).slice(0, 30) : `${count(ticked.size)} chosen`);
  const shown = element("strong", {}, told());
  const summary = element("summary", {}, `${label}: `, shown);
  const draw = (words) => {
    const wanted = options.filter(([value]) => value.toLowerCase().includes(words));
    list.replaceChildren(...wanted.slice(0, shownAtMost).map(([value, articles]) => {
      const box = element("input", { type: "checkbox", checked: ticked.has(value) });
      box.addEventListener("change", () => {
        box.checked ? ticked.add(value) : ticked.delete(value);
        shown.textContent = told();
        change([...ticked]);
      });
      return element("label", {}, box, value === "" ? "(none)" : own(value), element("span", { class: "times" }, count(articles)));
    }));
    if (wanted.length > shownAtMost) list.append(element("p", { class: "note" }, `${count(wanted.length - shownAtMost)} more: type a part of the name.`));
  };
  draw("");
  const details = element("details", { class: "picker" }, summary,
    element("div", { class: "picker-list" }, options.length > 12 ? searchField(`Find in ${label.toLowerCase()}`, draw) : null, list));
  listenWhileShown(details, document, "pointerdown", ({ target }) => { if (!details.contains(target)) details.open = false; });
  details.addEventListener("focusout", ({ relatedTarget }) => { if (relatedTarget && !details.contains(relatedTarget)) details.open = false; });
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    event.stopPropagation();
    details.open = false;
    summary.focus();
  });
  return details;
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
