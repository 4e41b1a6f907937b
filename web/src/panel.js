// SPDX-License-Identifier: Apache-2.0
// The sentences behind a number, beside the view it stands in.
import { sentencesNaming, withoutText } from "./data/articles.js";
import { button, element, own } from "./draw/dom.js";
import { count, counted, date } from "./draw/format.js";
import { markedText } from "./draw/marked_text.js";
import { makeOneStop } from "./draw/roving_focus.js";
import { saveCsvButton } from "./draw/save_file.js";

const sentencesAtOnce = 60;
const longestSentence = 700; // a text without full stops is shown around its first mark

// The part of a sentence that is shown, as places of the text.
function excerpt({ article, sentence, marks }) {
  const { begin, end } = article.sentences[sentence];
  if (end - begin <= longestSentence) return { begin, end };
  const middle = marks.length > 0 ? marks[0].begin : begin;
  const from = Math.max(begin, middle - longestSentence / 3);
  return { begin: Math.floor(from), end: Math.min(end, Math.floor(from) + longestSentence) };
}

function sentenceItem(found, articles) {
  const { article, sentence, marks } = found;
  const { begin, end } = excerpt(found);
  const whole = article.sentences[sentence];
  const at = marks.length > 0 ? marks[0].begin : begin;
  return element("li", {},
    element("blockquote", { dir: "auto" },
      begin > whole.begin ? "\u2026" : null,
      markedText(article.text, begin, end, marks, articles.entities),
      end < whole.end ? "\u2026" : null),
    element("a", { href: `#documents/${article.number}/${at}`, class: "more" }, "Read it in the article"));
}

function articleHeading(article) {
  return element("h3", {}, own(article.name), element("span", { class: "facts" }, own(article.source), ` \u00b7 ${date(article.date)}`));
}

function byArticle(found) {
  const groups = new Map();
  for (const item of found) {
    if (!groups.has(item.article)) groups.set(item.article, []);
    groups.get(item.article).push(item);
  }
  return groups;
}

function sentencesAsRows(found) {
  return [["source", "date", "title", "url", "sentence"], ...found.map(({ article, sentence }) => {
    const { begin, end } = article.sentences[sentence];
    return [article.source, article.date ?? "", article.name, article.url, article.text.slice(begin, end).replace(/\s+/g, " ").trim()];
  })];
}

export class Panel {
  constructor(node, page) {
    Object.assign(this, { node, page, opener: null });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !node.hidden) this.close();
    });
  }

  close() {
    if (this.node.hidden) return;
    this.node.hidden = true;
    document.body.classList.remove("with-panel");
    if (this.opener?.isConnected) this.opener.focus({ preventScroll: true });
  }

  // found: [{article, sentence, marks}]; bare: articles without text.
  open({ title, told, found, bare = [] }) {
    this.opener = document.activeElement;
    const list = element("div", { class: "found" });
    const more = element("div", { class: "more-rows" });
    this.node.replaceChildren(
      element("div", { class: "panel-head" },
        element("h2", { id: "panel-title" }, title),
        button({ class: "quiet", onclick: () => this.close() }, "Close")),
      element("p", { class: "facts" }, told),
      this.notes(found, bare),
      list, more, found.length > 0 ? element("div", { class: "files" }, saveCsvButton("Sentences", () => sentencesAsRows(found))) : null);
    this.fill(list, more, found, 0);
    if (bare.length > 0) list.append(this.bareArticles(bare));
    makeOneStop(list);
    this.node.hidden = false;
    this.node.scrollTop = 0;
    document.body.classList.add("with-panel");
    this.node.querySelector("button").focus({ preventScroll: true });
  }

  notes(found, bare) {
    const { overview } = this.page.tables;
    const notes = found.length > 0 ? [`${counted(found.length, "sentence")} in this page.`] : [];
    if (overview.articles_not_in_page > 0 && this.page.selection.isWhole) {
      notes.push(`${counted(overview.articles_not_in_page, "older article")} were counted, but are not in it.`);
    }
    if (found.length > 0 && bare.length > 0) notes.push(`${counted(bare.length, "article")} without text.`);
    return element("p", { class: "note" }, notes.join(" "));
  }

  fill(list, more, found, from) {
    const part = found.slice(from, from + sentencesAtOnce);
    for (const [article, items] of byArticle(part)) {
      list.append(element("article", {}, articleHeading(article),
        element("ul", {}, items.map((item) => sentenceItem(item, this.page.articles)))));
    }
    const rest = found.length - from - part.length;
    more.replaceChildren();
    if (rest <= 0) return;
    more.append(button({ onclick: () => { this.fill(list, more, found, from + sentencesAtOnce); makeOneStop(list); } },
      `Show more (${count(rest)} left)`));
  }

  bareArticles(articles) {
    return element("ul", { class: "bare" }, articles.slice(0, 500).map((article) =>
      element("li", {}, element("a", { href: `#documents/${article.number}` }, own(article.name)),
        element("span", { class: "facts" }, own(article.source), ` \u00b7 ${date(article.date)}`))));
  }

  // The sentences of `articles`, by default all that the filters leave, that name all of `entities`.
  openEntities(entities, told, { where = null, articles = this.page.selection.articles } = {}) {
    const numbers = entities.map((entity) => entity.number);
    const title = entities.flatMap((entity, index) => [index > 0 ? " and " : "", own(entity.name)]);
    if (where !== null) title.push(" in ", own(where));
    this.open({ title, told, found: sentencesNaming(numbers, articles), bare: withoutText(numbers, articles) });
  }
}
