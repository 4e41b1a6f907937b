// SPDX-License-Identifier: Apache-2.0
// What the filters leave of the page: each number either as the program counted it over all
// articles, or counted anew over those that are left.
import { Counting, storyOf } from "./counting.js";
import { compareTexts, compareUnits } from "./order.js";
import { seriesOf } from "./periods.js";

const byArticles = (a, b) => b.documents - a.documents || compareTexts(a.name, b.name);

// The first article of each story that is told in `articles`, in their order.
function firstOfStories(articles) {
  const isBefore = (a, b) => compareUnits(a.date ?? "\uffff", b.date ?? "\uffff") || compareUnits(a.id, b.id);
  const first = new Map();
  for (const article of articles) {
    const known = first.get(article.story);
    if (!known || isBefore(article, known) < 0) first.set(article.story, article);
  }
  return articles.filter((article) => first.get(article.story) === article);
}

export class Selection {
  constructor(tables, articles, filters) {
    Object.assign(this, { tables, allArticles: articles, filters });
    const { overview } = tables;
    // Of all articles, those too that the page does not have.
    this.isWhole = !filters.chooseArticles;
    this.matching = this.isWhole ? articles.all : articles.all.filter((article) => filters.matches(article));
    // Of these count:
    this.articles = overview.duplicates === "once" ? firstOfStories(this.matching) : this.matching;
    this.pageHasAll = overview.articles_not_in_page === 0;
    // Types of names are counted apart only where that leaves the articles the same.
    this.isCountedAnew = !this.isWhole || (filters.types.length > 0 && this.pageHasAll);
    this.numbers = new Set(this.articles.map((article) => article.number));
  }

  // What `make` gives when it is first asked for, under a name of its own.
  once(name, make) {
    if (Object.hasOwn(this, name)) return this[name];
    const value = make();
    Object.defineProperty(this, name, { value });
    return value;
  }

  // Counted in the page, whatever the filters.
  get counting() {
    return this.once("counting", () => this.count(this.articles));
  }

  count(articles, unitOf = storyOf) {
    return new Counting(articles, {
      unitOf,
      entities: this.allArticles.entities,
      duplicates: this.tables.overview.duplicates,
      hasType: (type) => this.filters.hasType(type),
    });
  }

  // Whose sentences are counted: a story that counts once, or has the weight of one, has its own once.
  get articlesOfSentences() {
    const once = this.tables.overview.duplicates === "count" ? this.articles : firstOfStories(this.articles);
    return once.filter((article) => article.hasText);
  }

  // Counts by the name of a group, each with its articles.
  get countingByGroup() {
    return this.once("countingByGroup", () => {
      const byGroup = grouped(this.articles);
      return new Map([...byGroup].map(([name, ofGroup]) => [name, this.count(ofGroup)]));
    });
  }

  // {documents, words, mentions, entities}, those of most articles first.
  get groups() {
    return this.once("groups", () => {
      if (!this.isCountedAnew) return [...this.tables.groups].sort(byArticles);
      return [...this.countingByGroup]
        .map(([name, counted]) => ({ name, documents: counted.articles.length, words: counted.words, mentions: counted.mentions, entities: counted.named.size }))
        .sort(byArticles).slice(0, Math.max(60, this.tables.groups.length));
    });
  }

  // How often each group names `entity`: {mentions, documents, z?}.
  cell(entity, group) {
    if (!this.isCountedAnew) return entity.byGroup[group.number];
    return this.countingByGroup.get(group.name).cell(entity.number);
  }

  // The rows of the table, the most named first.
  get entities() {
    return this.once("entities", () => {
      if (!this.isCountedAnew) return this.tables.entities.filter(({ type }) => this.filters.hasType(type));
      return this.counting.rows;
    });
  }

  entity(number) {
    return this.isCountedAnew ? this.counting.row(number) : this.tables.entities[number] ?? this.counting.row(number);
  }

  get types() {
    return this.once("types", () => [...new Set(this.entities.map(({ type }) => type))]);
  }

  // {unit, periods}: those of the sparklines.
  get time() {
    return this.tables.time;
  }

  series(entity) {
    if (!this.isCountedAnew && entity.series) return entity.series;
    return seriesOf(entity.articles ?? [], this.time, (article) => article.counts.get(entity.number));
  }

  // [[date, articles], ...], by date.
  get articlesByDate() {
    if (this.isWhole) return this.tables.overview.articles_by_date;
    return this.once("articlesByDate", () => {
      const counts = new Map();
      for (const { date } of this.matching) if (date) counts.set(date, (counts.get(date) ?? 0) + 1);
      return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
    });
  }

  has(article) {
    return this.numbers.has(article.number);
  }
}

function grouped(articles) {
  const groups = new Map();
  for (const article of articles) {
    if (!groups.has(article.group)) groups.set(article.group, []);
    groups.get(article.group).push(article);
  }
  return groups;
}
