// SPDX-License-Identifier: Apache-2.0
// The articles of the page: unpacked from their compressed block, with the places of what is named
// and claimed in them. Places are UTF-16 units, which is what a JavaScript string counts in.
import { records, unpack } from "./packed.js";

async function inflate(base64) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).text();
}

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
    this.sentences = this.hasText ? sentencesOf(row.sentence_lengths_utf16) : [];
    this.mentions = this.hasText ? places(row.mentions_utf16, 3, (entity) => ({ entity })) : [];
    this.figures = this.hasText ? places(row.figures_utf16, 4, (kind, value) => ({ kind, value })) : [];
    this.counts = this.hasText ? countMentions(this.mentions) : new Map(records(row.counts, 2));
  }

  get name() {
    return this.title.trim() || this.id;
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

function countMentions(mentions) {
  const counts = new Map();
  for (const { entity } of mentions) {
    if (entity >= 0) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return counts;
}

// `once`: copies of a story do not count.
export class Articles {
  constructor(json, entities, once) {
    this.all = unpack(json).map((row, number) => new Article(row, number, json.group_names, json.source_names));
    this.counted = once ? this.all.filter((article) => !article.isCopy) : this.all;
    this.entities = [...entities, ...unpack(json.other_entities)];
  }

  // [{article, sentence, marks}]: where all of `entities` (numbers) are named in one sentence.
  sentencesNaming(entities, keep = () => true) {
    const found = [];
    for (const article of this.counted) {
      if (!keep(article) || !entities.every((entity) => article.counts.has(entity))) continue;
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

  // Articles of which nothing but counts is known.
  withoutText(entities, keep = () => true) {
    return this.counted.filter(
      (article) => !article.hasText && keep(article) && entities.every((entity) => article.counts.has(entity)));
  }
}

export async function readArticles(base64, entities, once) {
  return new Articles(JSON.parse(await inflate(base64)), entities, once);
}
