// SPDX-License-Identifier: Apache-2.0
// The views as tabs, and the address, which says which one is open with which filters, so that going
// back works and a link leads to what is seen: #entities/openai?source=A&since=2025-01-01. A view is
// drawn when it is first opened, and again when the filters have changed.
import { place } from "./address.js";
import { Filters } from "./data/filters.js";
import { Selection } from "./data/selection.js";
import { button, element } from "./draw/dom.js";

const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export class Router {
  // A view: {id, label, draw(page) -> Node, show?(node, page, parts)}.
  constructor({ list, content, views, page, changed }) {
    Object.assign(this, { content, views, page, changed });
    this.drawn = new Map();
    this.buttons = views.map((view) =>
      button({ role: "tab", id: `tab-${view.id}`, "aria-controls": `view-${view.id}`, onclick: () => this.go(view.id) }, view.label));
    const bar = element("div", { role: "tablist", "aria-label": "Views" }, this.buttons);
    bar.addEventListener("keydown", (event) => this.move(event));
    list.prepend(bar);
  }

  start() {
    this.content.replaceChildren();
    this.choose(Filters.parse(place().query ?? ""));
    this.know();
    window.addEventListener("hashchange", () => this.follow());
    this.open();
  }

  choose(filters) {
    this.page.filters = filters;
    this.page.selection = new Selection(this.page.tables, this.page.articles, filters);
    for (const section of this.drawn.values()) section.remove();
    this.drawn.clear();
    this.changed();
  }

  // To a place, with the filters of this one.
  go(path) {
    const query = this.page.filters.query();
    const hash = `#${path}${query ? `?${query}` : ""}`;
    if (location.hash === hash) this.open();
    else location.hash = hash;
  }

  // `isTyped`: a word that is being typed is no step to go back to.
  setFilters(filters, isTyped = false) {
    const path = location.hash.slice(1).split("?")[0];
    const address = `#${path || this.views[0].id}?${filters.query()}`;
    history[isTyped ? "replaceState" : "pushState"]({ isKnown: true }, "", filters.isEmpty ? address.slice(0, -1) : address);
    this.choose(filters);
    this.open({ isSamePlace: true });
  }

  // Where a link or the history led.
  follow() {
    const { id, query } = place();
    if (id === "content") return; // the link that skips to it
    const here = this.page.filters.query();
    const there = Filters.parse(query ?? "");
    // Links of the page name a place only: filters go along. A place of the history has its own.
    const isLink = query === null && !history.state?.isKnown;
    if (isLink && here) history.replaceState(null, "", `${location.hash}?${here}`);
    else if (there.query() !== here) this.choose(there);
    this.know();
    this.open();
  }

  know() {
    history.replaceState({ isKnown: true }, "");
  }

  move(event) {
    const count = this.buttons.length;
    const at = this.buttons.indexOf(document.activeElement);
    let next = -1;
    if (event.key in steps) next = (at + steps[event.key] + count) % count;
    if (event.key === "Home") next = 0;
    if (event.key === "End") next = count - 1;
    if (at < 0 || next < 0) return;
    event.preventDefault();
    this.buttons[next].focus();
    this.go(this.views[next].id);
  }

  open({ isSamePlace = false } = {}) {
    const { id, parts } = place();
    const view = this.views.find((known) => known.id === id) ?? this.views[0];
    this.views.forEach((known, index) => {
      const isOpen = known === view;
      this.buttons[index].setAttribute("aria-selected", isOpen);
      this.buttons[index].tabIndex = isOpen ? 0 : -1;
      if (isOpen) this.buttons[index].scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
      if (this.drawn.has(known)) this.drawn.get(known).hidden = !isOpen;
    });
    if (!this.drawn.has(view)) {
      const section = element("section", { id: `view-${view.id}`, role: "tabpanel", "aria-labelledby": `tab-${view.id}` });
      this.drawn.set(view, section);
      this.content.append(section);
      section.append(view.draw(this.page));
    }
    const section = this.drawn.get(view);
    section.hidden = false;
    this.page.panel.close();
    const { scrollX, scrollY } = window;
    view.show?.(section, this.page, parts);
    if (isSamePlace) window.scrollTo(scrollX, scrollY);
    else if (!view.show) window.scrollTo(0, 0);
  }
}
