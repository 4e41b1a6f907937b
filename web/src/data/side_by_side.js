// SPDX-License-Identifier: Apache-2.0
// Two sets of articles against each other: how often each names whom, how sure that is, and whether
// they differ. Stories are what chance draws, as in `onoma compare`.
import { storyInSource } from "./counting.js";
import { clusteredRate, correctedForMany, designEffect, equalRatesP, excessOf, moderatedRate, rateRatio } from "../statistics/clustered_rate.js";

// How an entity fares in one set: its rate in 1,000 words, with an interval where it is named.
function sideOf(counting, number, excess) {
  const row = counting.row(number);
  const { words } = counting.sizes;
  if (!row) return { mentions: 0, documents: 0, rate: 0, rate_low: null, rate_high: null, hits: 0, words };
  const rate = clusteredRate(row.parts, counting.sizes);
  const moderated = rate && moderatedRate(rate, counting.sizes, excess);
  return {
    mentions: row.mentions, documents: row.documents, rate: row.rate,
    rate_low: moderated ? 1000 * moderated.interval.low : null, rate_high: moderated ? 1000 * moderated.interval.high : null,
    hits: row.weighted, words, moderated, effect: moderated && designEffect(moderated), degrees: moderated?.degrees,
  };
}

// How much more than words make it the rate varies between the stories of `both`.
function excessIn(both, number) {
  const rate = clusteredRate(both.row(number)?.parts ?? [], both.sizes);
  return rate ? excessOf(rate, both.sizes) : 0;
}

function pOf(first, second) {
  const isTold = (side) => side.hits === 0 || side.moderated;
  if (!isTold(first) || !isTold(second)) return null;
  return equalRatesP(first, second);
}

// [{entity, first, second, ratio, p, q}], most mentions first. `first` and `second` are articles.
export function sideBySide(selection, ...sides) {
  const [both, first, second] = [sides.flat(), ...sides].map((articles) => selection.count(articles, storyInSource));
  const rows = both.rows.map((entity) => {
    const excess = excessIn(both, entity.number);
    const rates = { first: sideOf(first, entity.number, excess), second: sideOf(second, entity.number, excess) };
    return { entity, ...rates, ratio: rateRatio(rates.first.moderated, rates.second.moderated), p: pOf(rates.first, rates.second) };
  });
  const corrected = correctedForMany(rows.map(({ p }) => p));
  rows.forEach((row, index) => { row.q = corrected[index]; });
  return rows;
}
