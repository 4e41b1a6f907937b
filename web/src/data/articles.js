// SPDX-License-Identifier: Apache-2.0
// The articles of the page: unpacked from their compressed block, with the places of what is named
// and claimed in them. Places are UTF-16 units, which is what a JavaScript string counts in.
import { compareTexts } from "./order.js";
import { inflate, records, unpack } from "./packed.js";
import { fold } from "./search.js";

// [distance from the last beginning, length, ...] -> {begin, end, ...}
function places(numbers, size, describe) {
  let begin = 0;
  return [...records(numbers, size)].map(([distance, length, ...rest]) => {
    begin += distance;
    return { begin, end: begin + length, ...describe(...rest) };
  });
}

function sentencesOf(lengths) {
  let end = 0;
  return lengths.map((length) => {
    const begin = end;
    end += length;
    return { begin, end };
  });
}

class Article {
  constructor(row, number, groups, sources) {
    Object.assign(this, row);
    this.number = number;
    this.group = groups[row.group];
    this.source = sources[row.source];
    this.isCopy = row.copy === 1;
    this.hasText = row.text !== null;
    this.counts = this.hasText ? countMentions(row.mentions_utf16) : new Map(records(row.counts, 2));
    // Names count that are no words: an article is never smaller than what it names.
    this.size = Math.max(row.words, [...this.counts.values()].reduce((sum, times) => sum + times, 0));
  }

  get name() {
    return this.title.trim() || this.id;
  }

  get sentences() {
    return this.once("sentences", () => (this.hasText ? sentencesOf(this.sentence_lengths_utf16) : []));
  }

  // Those with a word or a number: the others are the empty lines between paragraphs.
  get sentencesWithWords() {
    return this.once("sentencesWithWords", () => this.sentences.filter(({ begin, end }) => /[\p{L}\p{N}]/u.test(this.text.slice(begin, end))).length);
  }

  get mentions() {
    return this.once("mentions", () => (this.hasText ? places(this.mentions_utf16, 3, (entity) => ({ entity })) : []));
  }

  get figures() {
    return this.once("figures", () => (this.hasText ? places(this.figures_utf16, 4, (kind, value) => ({ kind, value })) : []));
  }

  get foldedTitle() {
    return this.once("foldedTitle", () => fold(this.name));
  }

  get foldedText() {
    return this.once("foldedText", () => fold(this.text ?? ""));
  }

  // The entities of each sentence that names any: [[sentence, Set of numbers], ...].
  get namedBySentence() {
    return this.once("namedBySentence", () => {
      const named = new Map();
      for (const { begin, entity } of this.mentions) {
        if (entity < 0) continue;
        const sentence = this.sentenceAt(begin);
        if (!named.has(sentence)) named.set(sentence, new Set());
        named.get(sentence).add(entity);
      }
      return [...named];
    });
  }

  // Made when it is first asked for: most readers open few articles.
  once(name, make) {
    const value = make();
    Object.defineProperty(this, name, { value });
    return value;
  }

  // The index of the sentence that holds a place.
  sentenceAt(place) {
    let low = 0;
    let high = this.sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.sentences[middle].begin <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function countMentions(numbers) {
  const counts = new Map();
  for (let at = 2; at < numbers.length; at += 3) {
    const entity = numbers[at];
    if (entity >= 0) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return counts;
}

export class Articles {
  constructor(json, entities) {
    this.all = unpack(json).map((row, number) => new Article(row, number, json.group_names, json.source_names));
    const others = unpack(json.other_entities).map((row, index) => ({ ...row, number: entities.length + index, provisional: row.provisional === 1 }));
    this.entities = [...entities, ...others];
    this.sources = [...new Set(this.all.map((article) => article.source))].sort((a, b) => compareTexts(a, b));
    this.groups = [...new Set(this.all.map((article) => article.group))].sort((a, b) => compareTexts(a, b));
  }
}

// [{article, sentence, marks}]: where all of `entities` (numbers) are named in one sentence.
export function sentencesNaming(entities, articles) {
  const found = [];
  for (const article of articles) {
    if (!entities.every((entity) => article.counts.has(entity))) continue;
    const marks = new Map();
    for (const mention of article.mentions) {
      if (!entities.includes(mention.entity)) continue;
      const sentence = article.sentenceAt(mention.begin);
      if (!marks.has(sentence)) marks.set(sentence, []);
      marks.get(sentence).push(mention);
    }
    for (const [sentence, mentions] of marks) {
      const named = new Set(mentions.map((mention) => mention.entity));
      if (named.size === entities.length) found.push({ article, sentence, marks: mentions });
    }
  }
  return found;
}

// The same for the words of a search.
export function sentencesWith(search, articles) {
  const found = [];
  for (const article of articles) {
    const marks = new Map();
    for (const mark of search.marks(article)) {
      const sentence = article.sentenceAt(mark.begin);
      if (!marks.has(sentence)) marks.set(sentence, []);
      marks.get(sentence).push(mark);
    }
    for (const [sentence, words] of marks) found.push({ article, sentence, marks: words });
  }
  return found;
}

// Articles of which nothing but counts is known.
export const withoutText = (entities, articles) =>
  articles.filter((article) => !article.hasText && entities.every((entity) => article.counts.has(entity)));

export async function readArticles(base64, entities) {
  return new Articles(JSON.parse(await inflate(base64)), entities);
}
