// SPDX-License-Identifier: Apache-2.0
// Columns and cells that tables of several views share.
import { linkTo } from "../address.js";
import { countButton } from "./controls.js";
import { breaking, element, graphic, own } from "./dom.js";
import { count, counted, date, decimal } from "./format.js";
import { typeClass } from "./marked_text.js";

export const toldOf = ({ mentions, documents }) => `${counted(mentions, "mention")} in ${counted(documents, "article")}`;

export const typeDot = (type) => element("span", { class: `dot ${typeClass(type)}` });

export const entityLink = (entity) => element("a", { class: "plain-link", href: linkTo("entities", entity.id) }, own(entity.name));
export const sourceLink = (source) => (source ? element("a", { class: "plain-link", href: linkTo("sources", source) }, breaking(source)) : "(none)");
// Where and when, below a title where a screen has no room for columns of their own.
export const placeOfArticle = (article) => element("span", { class: "facts narrow" }, own(article.source), ` \u00b7 ${date(article.date)}`);

export const articleLink = (article) => element("a", { class: "plain-link", href: linkTo("documents", article.number) }, own(article.name));

export const unlistedTag = ({ provisional }) => (provisional ? element("span", { class: "tag", title: "in no lexicon: found where only names stand" }, "unlisted") : null);

export const nameCell = (entity) => [typeDot(entity.type), entityLink(entity), unlistedTag(entity)];

// `entityOf(row)`: whom a row is about.
export const entityColumn = (entityOf = (row) => row) => ({
  id: "entity", label: "Entity", isHeader: true, class: "name",
  value: (row) => entityOf(row).name.toLowerCase(), text: (row) => entityOf(row).name, cell: (row) => nameCell(entityOf(row)),
});

export const typeColumn = (entityOf = (row) => row) => ({
  id: "type", label: "Type", class: "wide", value: (row) => entityOf(row).type, cell: (row) => own(entityOf(row).type),
});

// A number of mentions or articles that leads to their sentences.
export const entityCount = (panel, entity, value, where) => countButton(count(value), `${entity.name}: ${toldOf(entity)}: show the sentences`,
  () => panel.openEntities([entity], toldOf(entity), where));

export const sourceColumn = (sourceOf = (row) => row.source) => ({
  id: "source", label: "Source", isHeader: true, class: "name", value: (row) => sourceOf(row).toLowerCase(), text: sourceOf, cell: (row) => sourceLink(sourceOf(row)),
});

export const dateColumn = { id: "date", label: "Date", class: "date wide", value: (row) => row.date, cell: (row) => date(row.date) };

// In digits for whom it concerns, and as a line for the eye.
export const hasInterval = (row) => typeof row.rate_low === "number";

export function interval(row) {
  if (!hasInterval(row)) return null;
  return element("span", { class: "interval", title: "95 % interval; words of one article are not independent" },
    `${decimal(row.rate_low)}\u2013${decimal(row.rate_high)}`);
}

export function whisker(row, most) {
  if (!hasInterval(row)) return null;
  const x = (rate) => (80 * Math.max(0, rate)) / most;
  return graphic("svg", { class: "whisker", viewBox: "-3 0 86 12", "aria-hidden": "true" },
    graphic("line", { x1: x(row.rate_low), x2: x(row.rate_high), y1: 6, y2: 6 }),
    graphic("circle", { cx: x(row.rate), cy: 6, r: 3 }));
}

// Mentions in 1,000 words with their interval, in a file as three columns.
export function rateColumns(rows, hint) {
  const most = Math.max(1e-9, ...rows.map((row) => row.rate_high ?? row.rate));
  const hidden = (id) => ({ id, isForFile: true, value: (row) => row[id] ?? null });
  return [
    { id: "rate", label: "per 1,000", hint, numeric: true, value: (row) => row.rate, cell: (row) => [whisker(row, most), element("span", { class: "rate" }, decimal(row.rate)), interval(row)] },
    hidden("rate_low"), hidden("rate_high"),
  ];
}
