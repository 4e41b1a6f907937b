// SPDX-License-Identifier: Apache-2.0
// A view that is a list, and a page of its own for each thing in it: #sources, #sources/NAME.

// `list(page)` and `one(page, parts)` give nodes; `one` nothing where there is no such thing.
export function listAndPage({ id, label, list, one }) {
  return {
    id,
    label,
    draw(page) {
      const [all, single] = [document.createElement("div"), document.createElement("div")];
      all.className = "all";
      single.className = "one";
      all.append(list(page));
      const both = document.createElement("div");
      both.append(all, single);
      return both;
    },
    show(section, page, parts) {
      const single = section.querySelector(".one");
      const node = parts.length > 0 && parts[0] !== "" ? one(page, parts) : null;
      section.querySelector(".all").hidden = Boolean(node);
      single.replaceChildren(...(node ? [node] : []));
      window.scrollTo(0, 0);
      const target = single.querySelector(".target");
      if (target) target.scrollIntoView({ block: "center" });
      else single.querySelector("h2")?.focus({ preventScroll: true });
    },
  };
}
