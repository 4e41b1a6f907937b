// SPDX-License-Identifier: Apache-2.0
// A table whose columns sort, with as many rows at once as a browser draws quickly.
import { button, element } from "./dom.js";
import { count } from "./format.js";

const rowsAtOnce = 100;

function compare(a, b) {
  if (a === b) return 0;
  if (a === null || a === undefined) return 1;
  if (b === null || b === undefined) return -1;
  return typeof a === "string" ? a.localeCompare(b, "en") : a - b;
}

export class SortableTable {
  // A column: {id, label, value(row), cell(row, rank) -> Node or text, numeric?, hint?, class?}.
  // The first click sorts numbers falling and texts rising.
  constructor(caption, columns, rows) {
    Object.assign(this, { columns, rows, column: null, falling: true, limit: rowsAtOnce });
    this.body = element("tbody");
    this.headers = columns.map((column) => this.header(column));
    this.more = element("div", { class: "more-rows" });
    this.node = element("div", {},
      element("div", { class: "table-box", tabindex: "0", role: "region", "aria-label": caption },
        element("table", {}, element("caption", { class: "unseen" }, caption),
          element("thead", {}, element("tr", {}, this.headers)), this.body)),
      this.more);
    this.draw();
    // Paper has no button for more.
    window.addEventListener("beforeprint", () => { this.limit = Infinity; this.draw(); });
  }

  header(column) {
    const content = column.value ? button({ title: column.hint, onclick: () => this.sort(column) }, column.label) : column.label;
    return element("th", { scope: "col", class: [column.numeric && "number", column.class].filter(Boolean).join(" ") || null, "data-column": column.id }, content);
  }

  sort(column) {
    this.falling = this.column === column ? !this.falling : Boolean(column.numeric);
    this.column = column;
    this.draw();
  }

  setRows(rows) {
    this.rows = rows;
    this.limit = rowsAtOnce;
    this.draw();
  }

  sorted() {
    if (!this.column) return this.rows;
    const { value } = this.column;
    const sign = this.falling ? -1 : 1;
    return [...this.rows].sort((a, b) => sign * compare(value(a), value(b)));
  }

  draw() {
    this.columns.forEach((column, index) => {
      if (column !== this.column) this.headers[index].removeAttribute("aria-sort");
      else this.headers[index].setAttribute("aria-sort", this.falling ? "descending" : "ascending");
    });
    const rows = this.sorted();
    this.body.replaceChildren(...rows.slice(0, this.limit).map((row) => this.row(row)));
    if (rows.length === 0) {
      this.body.append(element("tr", {}, element("td", { colspan: this.columns.length, class: "nothing" }, "Nothing matches.")));
    }
    const rest = rows.length - this.limit;
    this.more.replaceChildren();
    if (rest > 0) {
      this.more.append(button({ onclick: () => { this.limit += 5 * rowsAtOnce; this.draw(); } }, `Show more (${count(rest)} left)`));
    }
  }

  row(row) {
    return element("tr", {}, this.columns.map((column) =>
      element(column.isHeader ? "th" : "td", {
        scope: column.isHeader ? "row" : null,
        class: [column.numeric && "number", column.class].filter(Boolean).join(" ") || null,
      }, column.cell(row))));
  }
}
