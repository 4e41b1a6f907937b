// SPDX-License-Identifier: Apache-2.0
// Tables as CSV files, as the program writes them: what a spreadsheet would run as a formula begins
// with an apostrophe. The byte order mark tells Excel that it is UTF-8.

const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

function cell(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const text = formula.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

// rows: arrays of numbers, texts and nulls; the first has the names of the columns.
export const csv = (rows) => `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
