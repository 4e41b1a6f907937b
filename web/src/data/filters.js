// SPDX-License-Identifier: Apache-2.0
// Which articles count and which types of names are shown, as the address of the page says it:
// ?source=A&source=B&since=2025-01&until=2025-03-15&type=person&words=rare+earths
import { parseSearch } from "./search.js";

// Groups of time are chosen by dates.
const timely = new Set(["day", "week", "month", "quarter", "year", "date"]);

const isDate = (text) => /^\d{4}(-\d\d(-\d\d)?)?$/.test(text);

// The days that a date may be: those known to the month or year may be any of it.
export const firstDay = (iso) => `${iso}-01-01`.slice(0, 10);
export function lastDay(iso) {
  if (iso.length === 4) return `${iso}-12-31`;
  if (iso.length > 7) return iso;
  const [year, month] = iso.split("-").map(Number);
  return `${iso}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, "0")}`;
}

export class Filters {
  constructor({ sources = [], groups = [], since = "", until = "", types = [], words = "" } = {}) {
    Object.assign(this, { sources, groups, since, until, types, words });
    this.search = parseSearch(words);
  }

  // query: what stands after the `?` of the address. What no page could have is passed over.
  static parse(query) {
    const fields = new URLSearchParams(query);
    const date = (name) => (isDate(fields.get(name) ?? "") ? fields.get(name) : "");
    return new Filters({
      sources: fields.getAll("source"), groups: fields.getAll("group"), types: fields.getAll("type"),
      since: date("since"), until: date("until"), words: fields.get("words") ?? "",
    });
  }

  query() {
    const fields = new URLSearchParams();
    for (const [name, key] of [["source", "sources"], ["group", "groups"], ["type", "types"]]) {
      for (const value of this[key]) fields.append(name, value);
    }
    for (const name of ["since", "until", "words"]) if (this[name]) fields.set(name, this[name]);
    return fields.toString();
  }

  with(changes) {
    return new Filters({ ...this, ...changes });
  }

  // Whether some articles may not count.
  get chooseArticles() {
    return this.sources.length > 0 || this.groups.length > 0 || Boolean(this.since || this.until) || !this.search.isEmpty;
  }

  get isEmpty() {
    return !this.chooseArticles && this.types.length === 0;
  }

  hasType(type) {
    return this.types.length === 0 || this.types.includes(type);
  }

  hasDate(date) {
    if (!this.since && !this.until) return true;
    if (!date) return false;
    return !(this.since && firstDay(date) < firstDay(this.since)) && !(this.until && lastDay(date) > lastDay(this.until));
  }

  hasPlace(source, date) {
    return (this.sources.length === 0 || this.sources.includes(source)) && this.hasDate(date);
  }

  matches(article) {
    return this.hasPlace(article.source, article.date)
      && (this.groups.length === 0 || this.groups.includes(article.group))
      && this.search.matches(article);
  }
}

// Whether groups are something else than sources and dates, so that they are a filter of their own.
export const hasOwnGroups = ({ by }) => by !== "source" && !timely.has(by);
