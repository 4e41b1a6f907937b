// SPDX-License-Identifier: Apache-2.0
// The views as tabs. The address says which one is open (#entities, #documents/12/345), so that
// going back works. A view is drawn when it is first opened.
import { button, element } from "./draw/dom.js";

const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export class Tabs {
  // A view: {id, label, draw(page) -> Node, show?(node, page, place)}.
  constructor(list, content, views, page) {
    Object.assign(this, { content, views, page });
    this.drawn = new Map();
    this.buttons = views.map((view) =>
      button({ role: "tab", id: `tab-${view.id}`, "aria-controls": `view-${view.id}`, onclick: () => this.go(view.id) }, view.label));
    const bar = element("div", { role: "tablist", "aria-label": "Views" }, this.buttons);
    bar.addEventListener("keydown", (event) => this.move(event));
    list.append(bar);
  }

  start() {
    this.content.replaceChildren();
    window.addEventListener("hashchange", () => this.open());
    this.open();
  }

  go(place) {
    if (location.hash === `#${place}`) this.open();
    else location.hash = place;
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

  open() {
    const [id, ...place] = location.hash.slice(1).split("/");
    if (id === "content") return; // the link that skips to it
    const view = this.views.find((known) => known.id === id) ?? this.views[0];
    this.views.forEach((known, index) => {
      const isOpen = known === view;
      this.buttons[index].setAttribute("aria-selected", isOpen);
      this.buttons[index].tabIndex = isOpen ? 0 : -1;
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
    view.show?.(section, this.page, place);
    if (!view.show) window.scrollTo(0, 0);
  }
}
