// SPDX-License-Identifier: Apache-2.0
// Rates whose uncertainty comes from articles or stories, as the program counts them; the formulas
// and their sources are in docs/statistics.md. The tests compare both.
import { t95, tTwoSided } from "./student_t.js";

const square = (value) => value * value;

// Sums over the words of all units; `copies`: of how many copies the text of an average word is.
export function sizesOf(words, copiesOf = () => 1) {
  const sizes = { count: 0, words: 0, squares: 0, fourthPowers: 0, least: Infinity, copies: 1 };
  let copied = 0;
  for (const [unit, size] of words) {
    if (size <= 0) continue;
    sizes.count += 1;
    sizes.words += size;
    sizes.squares += square(size);
    sizes.fourthPowers += square(square(size));
    sizes.least = Math.min(sizes.least, size);
    copied += copiesOf(unit) * size;
  }
  if (sizes.words > 0) sizes.copies = copied / sizes.words;
  return sizes;
}

function intervalOf({ rate, error, tokenError, degrees }) {
  const root = Math.sqrt(rate);
  const margin = (t95(degrees) * Math.max(error, tokenError)) / (2 * root);
  return { low: square(Math.max(0, root - margin)), high: Math.min(1, square(root + margin)) };
}

// Computed when it is asked for: most rates are never shown.
const withInterval = (rate) => Object.defineProperty(rate, "interval", { get: () => intervalOf(rate) });

// parts: [{hits, words}] of the units with hits. Null where nothing tells the spread.
export function clusteredRate(parts, all) {
  const hits = parts.reduce((sum, part) => sum + part.hits, 0);
  if (!(hits > 0) || all.count < 2) return null;
  const rate = hits / all.words;
  let [squares, fourthPowers, silent, silentFourth] = [0, 0, all.squares, all.fourthPowers];
  for (const part of parts) {
    const residual = square(part.hits - rate * part.words);
    squares += residual;
    fourthPowers += square(residual);
    silent -= square(part.words);
    silentFourth -= square(square(part.words));
  }
  squares += square(rate) * Math.max(0, silent);
  fourthPowers += square(square(rate)) * Math.max(0, silentFourth);
  const most = all.count - 1;
  const degrees = fourthPowers === 0 ? most : Math.min(most, Math.max(1, square(squares) / fourthPowers - 1));
  const error = Math.sqrt((all.count / most) * squares) / all.words;
  return { rate, error, tokenError: Math.sqrt(hits * all.copies) / all.words, degrees };
}

// Hits of the unit that an average word stands in, at this rate.
const clumpOf = ({ rate }, all) => (rate * all.squares) / (all.words * all.copies);

// By how much the rate varies more between units than words alone make it.
export const excessOf = (rate, all) => (Math.max(1, square(rate.error / rate.tokenError)) - 1) / clumpOf(rate, all);

const weightOfOthers = 4;
const enoughOthers = 20;

// With its error drawn towards the usual one, and its interval.
export function moderatedRate(rate, all, excess, weight = weightOfOthers) {
  const usual = square(rate.tokenError) * (1 + excess * clumpOf(rate, all));
  const variance = (weight * usual + rate.degrees * square(rate.error)) / (weight + rate.degrees);
  return withInterval({ ...rate, error: Math.max(Math.sqrt(variance), rate.tokenError), degrees: rate.degrees + weight });
}

// The excess of those about as frequent as each of `rates`.
function excessTrend(rates, all) {
  const order = rates.map((_, index) => index).sort((a, b) => rates[a].rate - rates[b].rate);
  const sorted = order.map((index) => rates[index].rate);
  const excess = [0];
  const clumps = [0];
  for (const index of order) {
    excess.push(excess.at(-1) + square(rates[index].error / rates[index].tokenError) - 1);
    clumps.push(clumps.at(-1) + clumpOf(rates[index], all));
  }
  const firstAbove = (isAbove) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isAbove(sorted[middle])) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return (rate) => {
    for (let factor = 3; ; factor *= 2) {
      const first = firstAbove((value) => value >= rate / factor);
      const last = firstAbove((value) => value > rate * factor);
      if (last - first <= enoughOthers && last - first < sorted.length) continue;
      return Math.max(0, (excess[last] - excess[first]) / (clumps[last] - clumps[first]));
    }
  };
}

// The rates of many things in the same units: each error also rests on those of the others. What is
// null stays so.
export function moderatedRates(rates, all) {
  const there = rates.filter(Boolean);
  if (there.length < 2) return rates.map((rate) => rate && withInterval({ ...rate }));
  const around = excessTrend(there, all);
  const weight = (weightOfOthers * Math.min(there.length - 1, enoughOthers)) / enoughOthers;
  return rates.map((rate) => rate && moderatedRate(rate, all, around(rate.rate), weight));
}

// How many times as often the first names it, with a 95 % interval. Null where one never does.
export function rateRatio(first, second) {
  if (!first || !second) return null;
  const variance = (rate) => square(Math.max(rate.error, rate.tokenError) / rate.rate);
  const [own, other] = [variance(first), variance(second)];
  const both = own + other;
  const degrees = square(both) / (square(own) / first.degrees + square(other) / second.degrees);
  const center = Math.log(first.rate / second.rate);
  const margin = t95(degrees) * Math.sqrt(both);
  return { value: Math.exp(center), low: Math.exp(center - margin), high: Math.exp(center + margin) };
}

// A side: {hits, words, effect, degrees}: of one without hits, effect and degrees are those of the
// other. Whether both rates may be the same. Null when neither has hits.
export function equalRatesP(first, second) {
  if (!(first.words > 0) || !(second.words > 0) || first.hits + second.hits === 0) return null;
  const told = (side, other) => (side.hits > 0 ? side : { ...side, effect: other.effect, degrees: other.degrees });
  const sides = [told(first, second), told(second, first)];
  const root = ({ hits, words }) => Math.sqrt((hits + 3 / 8) / words);
  const [own, other] = sides.map(({ effect, words }) => effect / (4 * words));
  const degrees = square(own + other) / (square(own) / sides[0].degrees + square(other) / sides[1].degrees);
  return tTwoSided(Math.abs(root(sides[0]) - root(sides[1])) / Math.sqrt(own + other), degrees);
}

export const designEffect = (rate) => Math.max(1, square(rate.error / rate.tokenError));

// Benjamini and Hochberg (1995); null stays null.
export function correctedForMany(pValues) {
  const order = pValues.map((_, index) => index).filter((index) => pValues[index] !== null).sort((a, b) => pValues[b] - pValues[a]);
  const corrected = pValues.map(() => null);
  let least = 1;
  order.forEach((index, place) => {
    least = Math.min(least, (pValues[index] * order.length) / (order.length - place));
    corrected[index] = least;
  });
  return corrected;
}
