// SPDX-License-Identifier: Apache-2.0
// The sentences behind a number, beside the view it stands in.
import { button, element, own } from "./draw/dom.js";
import { count, counted, date } from "./draw/format.js";
import { markedText } from "./draw/marked_text.js";

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

export class Panel {
  constructor(node, tables, articles) {
    Object.assign(this, { node, tables, articles, opener: null });
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
    this.node.replaceChildren(
      element("div", { class: "panel-head" },
        element("h2", { id: "panel-title" }, title),
        button({ class: "quiet", onclick: () => this.close() }, "Close")),
      element("p", { class: "facts" }, told),
      this.notes(found, bare),
      list);
    this.fill(list, found, 0);
    if (bare.length > 0) list.append(this.bareArticles(bare));
    this.node.hidden = false;
    this.node.scrollTop = 0;
    document.body.classList.add("with-panel");
    this.node.querySelector("button").focus({ preventScroll: true });
  }

  notes(found, bare) {
    const { overview } = this.tables;
    const notes = found.length > 0 ? [`${counted(found.length, "sentence")} in this page.`] : [];
    if (overview.articles_not_in_page > 0) {
      notes.push(`${counted(overview.articles_not_in_page, "older article")} were counted, but are not in it.`);
    }
    if (found.length > 0 && bare.length > 0) notes.push(`${counted(bare.length, "article")} without text.`);
    return element("p", { class: "note" }, notes.join(" "));
  }

  fill(list, found, from) {
    const part = found.slice(from, from + sentencesAtOnce);
    for (const [article, items] of byArticle(part)) {
      list.append(element("article", {}, articleHeading(article),
        element("ul", {}, items.map((item) => sentenceItem(item, this.articles)))));
    }
    const rest = found.length - from - part.length;
    if (rest <= 0) return;
    const more = button({ onclick: () => { more.remove(); this.fill(list, found, from + sentencesAtOnce); } },
      `Show more (${count(rest)} left)`);
    list.append(more);
  }

  bareArticles(articles) {
    return element("ul", { class: "bare" }, articles.slice(0, 500).map((article) =>
      element("li", {}, element("a", { href: `#documents/${article.number}` }, own(article.name)),
        element("span", { class: "facts" }, own(article.source), ` \u00b7 ${date(article.date)}`))));
  }

  // The sentences that name all of `entities`, in one group or in all.
  openEntities(entities, told, group = null) {
    const numbers = entities.map((entity) => entity.number);
    const keep = group === null ? () => true : (article) => article.group === group;
    const title = entities.flatMap((entity, index) => [index > 0 ? " and " : "", own(entity.name)]);
    if (group !== null) title.push(" in ", own(group));
    this.open({
      title,
      told,
      found: this.articles.sentencesNaming(numbers, keep),
      bare: this.articles.withoutText(numbers, keep),
    });
  }
}
