// SPDX-License-Identifier: Apache-2.0
// Dates -> periods that a chart has room for: days, weeks, months or years, those without articles
// too.

const barsAtMost = 60;
const pointsAtMost = 120;

const lengths = { day: 10, month: 7, year: 4 };
const dayLength = 86400000;

export const units = ["day", "week", "month", "year"];

const time = (iso) => Date.parse(`${iso}T00:00Z`);
const isoOf = (milliseconds) => new Date(milliseconds).toISOString().slice(0, 10);

// The Monday of the week of a day.
function mondayOf(day) {
  const at = time(day);
  return isoOf(at - ((new Date(at).getUTCDay() + 6) % 7) * dayLength);
}

// The period of a date: its first characters, of a week its Monday. Null where the date is not known
// that well.
export function periodOf(date, unit) {
  if (!date || date.length < (unit === "week" ? 10 : lengths[unit])) return null;
  return unit === "week" ? mondayOf(date) : date.slice(0, lengths[unit]);
}

function next(period, unit) {
  if (unit === "day") return isoOf(time(period) + dayLength);
  if (unit === "week") return isoOf(time(period) + 7 * dayLength);
  const [year, month] = period.split("-").map(Number);
  if (unit === "year") return String(year + 1).padStart(4, "0");
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
}

// From the first to the last of `dates`, at most `most`: none when they are more.
export function periodsOf(dates, unit, most = pointsAtMost) {
  const known = dates.map((date) => periodOf(date, unit)).filter(Boolean).sort();
  if (known.length === 0) return [];
  const periods = [];
  for (let period = known[0]; period <= known.at(-1); period = next(period, unit)) {
    if (periods.push(period) > most) return [];
  }
  return periods;
}

// The shortest unit that needs few points and that every date is known to.
export function unitFor(dates, most = barsAtMost) {
  const isKnown = (unit) => dates.every((date) => periodOf(date, unit) !== null);
  return ["day", "month"].find((unit) => isKnown(unit) && periodsOf(dates, unit, most).length > 0) ?? "year";
}

// [[date, count], ...], by date -> {unit, periods: [[period, count], ...]}.
export function countByPeriod(dates) {
  const all = dates.map(([date]) => date);
  const unit = unitFor(all);
  const counts = new Map();
  for (const [date, count] of dates) {
    const period = periodOf(date, unit);
    counts.set(period, (counts.get(period) ?? 0) + count);
  }
  return { unit, periods: periodsOf(all, unit, barsAtMost + 1).map((period) => [period, counts.get(period) ?? 0]) };
}

// What `value(article)` sums up to in each period of {unit, periods}.
export function seriesOf(articles, { unit, periods }, value) {
  const places = new Map(periods.map((period, index) => [period, index]));
  const sums = periods.map(() => 0);
  for (const article of articles) {
    const place = places.get(periodOf(article.date, unit));
    if (place !== undefined) sums[place] += value(article);
  }
  return sums;
}
