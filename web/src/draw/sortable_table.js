// SPDX-License-Identifier: Apache-2.0
// A table whose columns sort, with as many rows at once as a browser draws quickly. All of it is
// saved as CSV, and printed.
import { compareTexts } from "../data/order.js";
import { button, element, listenWhileShown } from "./dom.js";
import { count } from "./format.js";
import { makeOneStop } from "./roving_focus.js";
import { saveCsvButton } from "./save_file.js";

const columnsOnPaper = 10;

// By caption: {id of the column, falling}. Views are drawn anew when filters change.
const lastSorted = new Map();

function compare(a, b) {
  if (a === b) return 0;
  return typeof a === "string" ? compareTexts(a, b) : a - b;
}

const isNothing = (value) => value === null || value === undefined || value === "";

const classOf = (column) => [column.numeric && "number", column.class].filter(Boolean).join(" ") || null;

export class SortableTable {
  // A column: {id, label, value(row), cell(row) -> Node or text, text?(row) for CSV, numeric?, hint?,
  // class?, isHeader?, attributes?(row) of its cell, isForFile?: not shown}. A label may be a node: `id` names it in CSV.
  // The first click sorts numbers falling and texts rising.
  constructor(caption, columns, rows, { rowsAtOnce = 100, tableClass = null, nothing = "Nothing matches." } = {}) {
    Object.assign(this, { caption, rows, rowsAtOnce, tableClass, nothing, column: null, falling: true, limit: rowsAtOnce });
    this.allColumns = columns;
    this.columns = columns = columns.filter((column) => !column.isForFile);
    const last = lastSorted.get(caption);
    if (last) Object.assign(this, { column: columns.find((column) => column.id === last.id) ?? null, falling: last.falling });
    this.body = element("tbody");
    this.headers = columns.map((column) => this.header(column));
    this.more = element("div", { class: "more-rows" });
    this.table = element("table", { class: tableClass }, element("caption", { class: "unseen" }, caption),
      element("thead", {}, element("tr", {}, this.headers)), this.body);
    this.box = element("div", { class: "table-box", role: "region", "aria-label": caption }, this.table);
    this.files = element("div", { class: "files" }, saveCsvButton(caption, () => this.asRows()));
    this.node = element("div", { class: "sortable" }, this.box, this.more, this.files);
    this.draw();
    listenWhileShown(this.node, window, "beforeprint", () => this.drawForPaper());
    listenWhileShown(this.node, window, "afterprint", () => this.drawForScreen());
  }

  header(column) {
    const isSorted = column.value && this.rows.length > 1;
    const content = isSorted ? button({ title: column.hint, onclick: () => this.sort(column) }, column.label) : column.label;
    return element("th", { scope: "col", class: classOf(column), "data-column": column.id, title: isSorted ? null : column.hint }, content);
  }

  sort(column) {
    this.falling = this.column === column ? !this.falling : Boolean(column.numeric);
    this.column = column;
    lastSorted.set(this.caption, { id: column.id, falling: this.falling });
    this.draw();
  }

  setRows(rows) {
    this.rows = rows;
    this.limit = this.rowsAtOnce;
    this.draw();
  }

  // What has no value comes last, however it is sorted.
  sorted() {
    if (!this.column) return this.rows;
    const { value } = this.column;
    const sign = this.falling ? -1 : 1;
    return [...this.rows].sort((a, b) => {
      const [first, second] = [value(a), value(b)];
      if (isNothing(first) || isNothing(second)) return isNothing(first) - isNothing(second);
      return sign * compare(first, second);
    });
  }

  asRows() {
    const columns = this.allColumns.filter((column) => column.text || column.value);
    return [columns.map((column) => column.id), ...this.sorted().map((row) => columns.map((column) => (column.text ?? column.value)(row)))];
  }

  draw() {
    this.columns.forEach((column, index) => {
      if (column !== this.column) this.headers[index].removeAttribute("aria-sort");
      else this.headers[index].setAttribute("aria-sort", this.falling ? "descending" : "ascending");
    });
    const rows = this.sorted();
    this.body.replaceChildren(...rows.slice(0, this.limit).map((row) => this.row(row, this.columns)));
    if (rows.length === 0) {
      this.body.append(element("tr", {}, element("td", { colspan: this.columns.length, class: "nothing" }, this.nothing)));
    }
    const rest = rows.length - this.limit;
    this.more.replaceChildren();
    if (rest > 0) {
      this.more.append(button({ onclick: () => { this.limit += 5 * this.rowsAtOnce; this.draw(); } }, `Show more (${count(rest)} left)`));
    }
    makeOneStop(this.box);
    // A box that may be scrolled sideways, but has nothing to press, is a stop itself.
    if (this.box.querySelector("a, button")) this.box.removeAttribute("tabindex");
    else this.box.tabIndex = 0;
  }

  row(row, columns) {
    return element("tr", {}, columns.map((column) => {
      const attributes = column.attributes?.(row) ?? {};
      return element(column.isHeader ? "th" : "td", {
        scope: column.isHeader ? "row" : null, ...attributes,
        class: [classOf(column), attributes.class].filter(Boolean).join(" ") || null,
      }, column.cell(row));
    }));
  }

  // Paper has no button for more, and ends on the right: columns that it has no room for go below, in
  // tables of their own.
  drawForPaper() {
    this.limit = Infinity;
    this.draw();
    if (this.columns.length <= columnsOnPaper + 2) return;
    const headers = this.columns.filter((column) => column.isHeader);
    const others = this.columns.filter((column) => !column.isHeader);
    this.onPaper = element("div", { class: "on-paper" });
    for (let from = 0; from < others.length; from += columnsOnPaper) {
      const columns = [...headers, ...others.slice(from, from + columnsOnPaper)];
      this.onPaper.append(element("table", { class: this.tableClass },
        element("thead", {}, element("tr", {}, columns.map((column) => element("th", { scope: "col", class: classOf(column) }, column.label.cloneNode?.(true) ?? column.label)))),
        element("tbody", {}, this.sorted().map((row) => this.row(row, columns)))));
    }
    this.node.classList.add("has-paper");
    this.node.append(this.onPaper);
  }

  drawForScreen() {
    this.onPaper?.remove();
    this.node.classList.remove("has-paper");
    this.limit = this.rowsAtOnce;
    this.draw();
  }
}
