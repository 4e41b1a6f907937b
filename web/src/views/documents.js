// SPDX-License-Identifier: Apache-2.0
// The articles: a list, with the sentences of a search, and each with what is named and claimed in it.
import { sentencesWith } from "../data/articles.js";
import { articleLink, dateColumn, entityLink, placeOfArticle, sourceLink } from "../draw/columns.js";
import { element, outwards, own } from "../draw/dom.js";
import { count, counted, date } from "../draw/format.js";
import { markedText, typeClass } from "../draw/marked_text.js";
import { makeOneStop } from "../draw/roving_focus.js";
import { SortableTable } from "../draw/sortable_table.js";
import { listAndPage } from "./list_and_page.js";

const sentencesOfArticle = 3;
const longestSentence = 300;

// What of a sentence is shown: around its first mark.
function excerpt({ article, sentence, marks }) {
  const { begin, end } = article.sentences[sentence];
  const from = end - begin <= longestSentence ? begin : Math.max(begin, marks[0].begin - longestSentence / 3);
  const until = Math.min(end, from + longestSentence);
  const text = markedText(article.text, Math.floor(from), Math.floor(until), marks, []);
  return [from > begin ? "\u2026" : null, text, until < end ? "\u2026" : null];
}

function snippets(article, search) {
  if (search.isEmpty || !article.hasText) return null;
  const found = sentencesWith(search, [article]);
  if (found.length === 0) return null;
  const rest = found.length - sentencesOfArticle;
  return element("ul", { class: "snippets" },
    found.slice(0, sentencesOfArticle).map((each) => element("li", { dir: "auto" }, excerpt(each))),
    rest > 0 ? element("li", {}, element("a", { href: `#documents/${article.number}/${found[sentencesOfArticle].marks[0].begin}` }, `${counted(rest, "more sentence")}`)) : null);
}

const columnsFor = ({ selection: { filters } }) => [
  {
    id: "title", label: "Article", isHeader: true, class: "name title", value: (article) => article.name.toLowerCase(), text: (article) => article.name,
    cell: (article) => [
      articleLink(article),
      article.isCopy ? element("span", { class: "tag", title: "tells what an earlier article tells, in the same words" }, "copy") : null,
      placeOfArticle(article),
      snippets(article, filters.search),
    ],
  },
  { id: "source", label: "Source", class: "wide", value: (article) => article.source.toLowerCase(), text: (article) => article.source, cell: (article) => sourceLink(article.source) },
  dateColumn,
  { id: "url", isForFile: true, value: (article) => article.url },
  { id: "words", label: "Words", class: "wide", numeric: true, value: (article) => article.words, cell: (article) => count(article.words) },
  { id: "entities", label: "Entities", class: "wide", numeric: true, value: (article) => article.counts.size, cell: (article) => count(article.counts.size) },
];

function notes({ overview }) {
  const notes = [];
  if (overview.articles_not_in_page > 0) {
    notes.push(`${counted(overview.articles_not_in_page, "older article")} were counted, but are not in this page.`);
  }
  if (overview.texts_not_in_page > 0) {
    notes.push(`${counted(overview.texts_not_in_page, "text")} were too long to be in it.`);
  }
  return notes.length > 0 ? element("p", { class: "note" }, notes.join(" ")) : null;
}

function list(page) {
  const { tables, articles, selection } = page;
  const { search } = selection.filters;
  const wanted = selection.matching;
  const table = new SortableTable("Articles", columnsFor(page), wanted, { nothing: "The filters leave no article." });
  const bare = search.isEmpty ? 0 : articles.all.filter((article) => !article.hasText).length;
  return element("div", {},
    search.isEmpty ? null : element("p", { class: "facts", role: "status" }, `${counted(wanted.length, "article has", "articles have")} all words.`,
      bare > 0 ? ` Of ${counted(bare, "article")} only the titles were searched: their texts are not in this page.` : null),
    table.node, notes(tables));
}

// What an article names, most often first.
function namedIn(article, entities) {
  const named = [...article.counts].sort(([a, countA], [b, countB]) => countB - countA || a - b);
  const names = element("ul", { class: "named" }, named.slice(0, 60).map(([entity, times]) =>
    element("li", { class: typeClass(entities[entity].type) }, element("span", { class: "dot" }), entityLink(entities[entity]),
      element("span", { class: "times" }, `\u00d7\u2009${count(times)}`))));
  makeOneStop(names);
  return names;
}

function legend(types) {
  return element("p", { class: "legend" },
    types.map((type) => [element("mark", { class: typeClass(type) }, type), " "]),
    element("span", { class: "figure" }, "figure"), " ", element("mark", { class: "undecided" }, "undecided"));
}

function body(article, entities, search) {
  if (!article.hasText) return element("p", { class: "note" }, "This page was made without the text of this article.");
  const marks = [...search.marks(article), ...article.mentions, ...article.figures].sort((a, b) => a.begin - b.begin || b.end - a.end);
  return element("div", { class: "text", dir: "auto" }, markedText(article.text, 0, article.text.length, marks, entities));
}

// #documents/12/345: article 12, at place 345 of its text
function articlePage({ tables, articles, selection }, [number, place]) {
  const article = articles.all[Number(number)];
  if (!article) return null;
  const facts = [sourceLink(article.source), ` \u00b7 ${date(article.date)}`, article.author ? [" \u00b7 ", own(article.author)] : null,
    ` \u00b7 ${counted(article.words, "word")}`];
  const node = element("article", { class: "reading" },
    element("p", {}, element("a", { href: "#documents" }, "\u2190 All articles")),
    element("h2", { tabindex: "-1" }, own(article.name)),
    element("p", { class: "facts" }, facts),
    element("p", { class: "facts" }, own(article.id), article.url ? [" \u00b7 ", outwards(article.url, "Where it was published")] : null),
    namedIn(article, articles.entities), legend(tables.types), body(article, articles.entities, selection.filters.search));
  // The mark there, or the first after it: a place may be the beginning of a sentence.
  const marks = place ? [...node.querySelectorAll("[id^=at-]")] : [];
  marks.find(({ id }) => Number(id.slice(3)) >= Number(place))?.classList.add("target");
  return node;
}

export const documentsView = listAndPage({ id: "documents", label: "Articles", list, one: articlePage });
