// SPDX-License-Identifier: Apache-2.0
// Packed tables of the page: {fields: [...], rows: [[...], ...]} -> an array of objects.

export function unpack(table) {
  const { fields, rows } = table;
  return rows.map((row) => Object.fromEntries(fields.map((field, index) => [field, row[index]])));
}

// Flat arrays with `size` values a record.
export function* records(numbers, size) {
  for (let at = 0; at < numbers.length; at += size) yield numbers.slice(at, at + size);
}

// What the program has deflated and written in base64.
export async function inflate(base64) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).text();
}
