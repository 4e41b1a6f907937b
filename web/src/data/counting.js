// SPDX-License-Identifier: Apache-2.0
// Who is named how often in some articles of the page: what the program counts, counted anew. The
// tests compare both.
import { compareUnits } from "./order.js";
import { clusteredRate, moderatedRates, sizesOf } from "../statistics/clustered_rate.js";

// What an article counts for: 1, or one divided by the copies of its story.
function weigher(articles, duplicates) {
  if (duplicates !== "weight") return () => 1;
  const copies = new Map();
  for (const { story } of articles) copies.set(story, (copies.get(story) ?? 0) + 1);
  return ({ story }) => 1 / copies.get(story);
}

// What chance draws: stories, where some have copies. The size of each in words, and how many of the
// articles tell it.
function unitsOf(articles, weightOf, unitOf) {
  const words = new Map();
  const copies = new Map();
  for (const article of articles) {
    const unit = unitOf(article);
    words.set(unit, (words.get(unit) ?? 0) + weightOf(article) * article.words);
    copies.set(unit, (copies.get(unit) ?? 0) + 1);
  }
  return { words, copies };
}

function addNames(rows, article, { weight, unit, hasType }) {
  for (const [entity, times] of article.counts) {
    if (!hasType(entity)) continue;
    let row = rows.get(entity);
    if (!row) rows.set(entity, row = { mentions: 0, weighted: 0, documents: 0, sources: new Set(), units: new Map(), articles: [] });
    row.mentions += times;
    row.weighted += weight * times;
    row.documents += 1;
    row.sources.add(article.source);
    row.units.set(unit, (row.units.get(unit) ?? 0) + weight * times);
    row.articles.push(article);
  }
}

// How unevenly mentions are spread over stories: DP (Gries 2008) over what it can reach.
function dispersionOf(parts, hits, all) {
  if (all.count < 2 || hits <= 0) return null;
  let deviation = 0;
  let theirs = 0;
  for (const part of parts) {
    deviation += Math.abs(part.hits / hits - part.words / all.words);
    theirs += part.words / all.words;
  }
  return (deviation + Math.max(0, 1 - theirs)) / 2 / (1 - all.least / all.words);
}

// What is known of an entity in some articles. Dear numbers are made when they are asked for.
class CountedRow {
  #sizes;
  #moderated;

  constructor(parts, sizes, moderated) {
    this.parts = parts;
    this.#sizes = sizes;
    this.#moderated = moderated;
  }

  get rate_low() {
    return this.#moderated ? 1000 * this.#moderated.interval.low : null;
  }

  get rate_high() {
    return this.#moderated ? 1000 * this.#moderated.interval.high : null;
  }

  get dp_norm() {
    return dispersionOf(this.parts, this.weighted, this.#sizes);
  }

  // With more fields: a spread would leave what is made out.
  with(fields) {
    const { rate_low, rate_high, dp_norm } = this;
    return { ...this, rate_low, rate_high, dp_norm, ...fields };
  }
}

export const storyOf = (article) => article.story;

// Copies in several sources are drawn with their sources, where sources are compared.
export const storyInSource = (article) => `${article.story} ${article.source}`;

// The counts of some articles. `entities`: all of them, by number; `hasType`: which types count;
// `unitOf(article)`: what it is drawn with.
export class Counting {
  constructor(articles, { entities, duplicates, hasType, unitOf = storyOf }) {
    this.articles = articles;
    const weightOf = weigher(articles, duplicates);
    const units = unitsOf(articles, weightOf, unitOf);
    this.units = units.words;
    this.sizes = sizesOf(units.words, (unit) => (duplicates === "weight" ? 1 : units.copies.get(unit)));
    this.stories = new Set(articles.map(storyOf)).size;
    this.words = articles.reduce((sum, article) => sum + article.words, 0);
    this.sources = new Set(articles.map((article) => article.source)).size;
    this.named = new Map();
    for (const article of articles) {
      addNames(this.named, article, { weight: weightOf(article), unit: unitOf(article), hasType: (entity) => hasType(entities[entity].type) });
    }
    this.mentions = [...this.named.values()].reduce((sum, row) => sum + row.mentions, 0);
    this.entities = entities;
  }

  // Mentions and articles of an entity.
  cell(number) {
    const row = this.named.get(number);
    return row ? { mentions: row.mentions, documents: row.documents } : { mentions: 0, documents: 0 };
  }

  // All that is named, the most named first. Dear: rates of all are asked for each.
  get rows() {
    return (this.ranked ??= this.rankedRows(this.entities));
  }

  // Parts of a row that have words, as rates want them.
  partsOf(row) {
    const parts = [];
    for (const [unit, hits] of row.units) {
      const words = this.units.get(unit);
      if (words > 0) parts.push({ hits, words });
    }
    return parts;
  }

  // By mentions, articles, name: as the program ranks them.
  rankedRows(entities) {
    const rows = [...this.named].map(([number, row]) => {
      const parts = this.partsOf(row);
      return { entity: entities[number], row, parts, clustered: clusteredRate(parts, this.sizes) };
    });
    const byType = new Map();
    for (const each of rows) {
      const { type } = each.entity;
      if (!byType.has(type)) byType.set(type, []);
      byType.get(type).push(each);
    }
    for (const ofType of byType.values()) {
      const all = ofType.reduce((sum, { row }) => sum + row.weighted, 0);
      const rates = moderatedRates(ofType.map(({ clustered }) => clustered), this.sizes);
      ofType.forEach((each, index) => Object.assign(each, { moderated: rates[index], share: each.row.weighted / all }));
    }
    return rows.map((each) => this.finished(each)).sort((a, b) =>
      b.weighted - a.weighted || b.documents - a.documents || compareUnits(a.name, b.name) || compareUnits(a.id, b.id));
  }

  finished({ entity, row, parts, moderated, share }) {
    const { sizes } = this;
    const { id, name, type, provisional, number } = entity;
    return Object.assign(new CountedRow(parts, sizes, moderated), { id, name, type, provisional, number }, {
      mentions: row.mentions, weighted: row.weighted, documents: row.documents, sources: row.sources.size, articles: row.articles,
      rate: sizes.words > 0 ? (1000 * row.weighted) / sizes.words : 0, share,
    });
  }

  // Of an entity that is named; else undefined.
  row(number) {
    this.byNumber ??= new Map(this.rows.map((row) => [row.number, row]));
    return this.byNumber.get(number);
  }
}
