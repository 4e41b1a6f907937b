// SPDX-License-Identifier: Apache-2.0
// Who is named in one sentence with whom, counted anew in articles whose texts the page has.

// Sentences that name each of two entities, and both: {sentences, of: Map, both: Map by key}.
// `hasEntity(number)`: which entities are looked at.
export function countPairs(articles, hasEntity = () => true) {
  const of = new Map();
  const both = new Map();
  let sentences = 0;
  for (const article of articles) {
    sentences += Math.max(article.sentencesWithWords, article.namedBySentence.length);
    for (const [, named] of article.namedBySentence) {
      const numbers = [...named].filter(hasEntity).sort((a, b) => a - b);
      numbers.forEach((first, index) => {
        of.set(first, (of.get(first) ?? 0) + 1);
        for (const second of numbers.slice(index + 1)) {
          const key = pairKey(first, second);
          both.set(key, (both.get(key) ?? 0) + 1);
        }
      });
    }
  }
  return { sentences, of, both };
}

const most = 2 ** 26; // entities

export const pairKey = (first, second) => Math.min(first, second) * most + Math.max(first, second);
export const pairOf = (key) => [Math.floor(key / most), key % most];

const logTerm = (observed, expected) => (observed > 0 ? observed * Math.log(observed / expected) : 0);

// How `both` compares with what chance makes of `first` and `second` in so many sentences: expected,
// NPMI, and G2 with the sign of the difference (docs/statistics.md).
export function measured({ both, first, second, sentences }) {
  const expected = (first * second) / sentences;
  const pmi = Math.log(both / expected);
  const cells = [
    [both, expected],
    [first - both, (first * (sentences - second)) / sentences],
    [second - both, ((sentences - first) * second) / sentences],
    [sentences - first - second + both, ((sentences - first) * (sentences - second)) / sentences],
  ];
  const g2 = 2 * cells.reduce((sum, [observed, chance]) => sum + logTerm(observed, chance), 0);
  return {
    observed: both, expected,
    npmi: both === 0 ? -1 : both === sentences ? 1 : pmi / -Math.log(both / sentences),
    g2: both < expected ? -g2 : g2,
  };
}
