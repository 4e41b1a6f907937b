// SPDX-License-Identifier: Apache-2.0
// Words in titles and texts: all that are asked for, in any case and with or without accents, whole
// words, `rare earth*` by their beginnings, and "rare earths" in quotes one after the other.

const folds = new Map();

// A letter without accents and small, as one UTF-16 unit, so that places stay.
function foldedUnit(unit) {
  const known = folds.get(unit);
  if (known !== undefined) return known;
  const base = unit.normalize("NFKD")[0].toLowerCase();
  const plain = unit === "\u2019" || unit === "\u2018" ? "'" : base;
  const folded = plain.length === 1 ? plain : unit;
  folds.set(unit, folded);
  return folded;
}

export function fold(text) {
  const small = text.toLowerCase();
  return (small.length === text.length ? small : text).replace(/[^\x20-\x40\x5b-\x7e]/g, (unit) => (/\s/.test(unit) ? " " : foldedUnit(unit)));
}

const isWordUnit = (text, at) => at >= 0 && at < text.length && /[\p{L}\p{N}\p{M}]/u.test(text[at]);

// Places of `words` in `folded`, which stand alone there.
function* placesOf({ text: words, isBeginning }, folded) {
  for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (isWordUnit(folded, at - 1) && isWordUnit(folded, at)) continue;
    if (!isBeginning && isWordUnit(folded, end) && isWordUnit(folded, end - 1)) continue;
    yield { begin: at, end };
  }
}

function hasPlace(term, folded) {
  return !placesOf(term, folded).next().done;
}

class Search {
  constructor(terms) {
    this.terms = terms;
    this.isEmpty = terms.length === 0;
  }

  // In the title or the text, as far as the page has it.
  matches(article) {
    return this.terms.every((term) => hasPlace(term, article.foldedTitle) || hasPlace(term, article.foldedText));
  }

  // Places of any of the words in the text, by position; none within another.
  marks(article) {
    const all = this.terms.flatMap((term) => [...placesOf(term, article.foldedText)]).sort((a, b) => a.begin - b.begin || b.end - a.end);
    let end = -1;
    return all.filter((place) => {
      const isFree = place.begin >= end;
      if (isFree) end = place.end;
      return isFree;
    }).map((place) => ({ ...place, isWord: true }));
  }
}

export function parseSearch(text) {
  const terms = [...fold(text.replace(/[\u201c\u201d\u201e]/g, '"')).matchAll(/"([^"]+)"?|(\S+)/g)].map(([, phrase, word]) => {
    const whole = (phrase ?? word).replace(/\s+/g, " ").trim();
    const bare = whole.replace(/\*+$/, "");
    return { text: bare, isBeginning: bare !== whole };
  });
  return new Search(terms.filter((term) => term.text !== ""));
}
