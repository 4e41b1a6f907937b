// SPDX-License-Identifier: Apache-2.0
// A table or list with many buttons is one stop of the tab key: the arrows move within it. (ARIA
// Authoring Practices Guide, "Managing focus within components using a roving tabindex".)

const pressable = "a[href], button, summary";

const itemsIn = (node) => [...node.querySelectorAll(pressable)];

// Rows of what can be pressed: each card, those of the table, or each item of a list.
function rowsOf(box) {
  const cards = [...box.querySelectorAll(".claim")];
  const rows = cards.length > 0 ? cards : [...box.querySelectorAll("tr, li")];
  return rows.map((row) => itemsIn(row).filter((item) => item.getClientRects().length > 0)).filter((row) => row.length > 0);
}

function moved(box, from, key) {
  const rows = rowsOf(box);
  const row = rows.findIndex((items) => items.includes(from));
  const cell = from.closest("td, th");
  if (row < 0) return null;
  const place = rows[row].indexOf(from);
  // The same column, where the other row has something to press there.
  const inRow = (items) => {
    if (!items) return null;
    return (cell && items.find((item) => item.closest("td, th").cellIndex === cell.cellIndex)) ?? items[Math.min(place, items.length - 1)];
  };
  switch (key) {
    case "ArrowDown": return inRow(rows[row + 1]);
    case "ArrowUp": return inRow(rows[row - 1]);
    case "ArrowRight": return rows[row][place + 1];
    case "ArrowLeft": return rows[row][place - 1];
    case "Home": return rows[row][0];
    case "End": return rows[row].at(-1);
    default: return null;
  }
}

// To be called again when the content of `box` has changed.
export function makeOneStop(box) {
  const items = itemsIn(box);
  const stop = items.find((item) => item === document.activeElement) ?? items[0];
  for (const item of items) item.tabIndex = item === stop ? 0 : -1;
  if (box.dataset.oneStop) return;
  box.dataset.oneStop = "";
  box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !event.target.matches(pressable)) return;
    const target = moved(box, event.target, event.key);
    if (!target) return;
    event.preventDefault();
    target.focus();
  });
  box.addEventListener("focusin", (event) => {
    if (!event.target.matches(pressable)) return;
    for (const item of itemsIn(box)) item.tabIndex = item === event.target ? 0 : -1;
  });
}
