// SPDX-License-Identifier: Apache-2.0
// Dates -> periods that a chart has room for: days, months or years, those without articles too.

const barsAtMost = 60;

const lengths = { day: 10, month: 7, year: 4 };

function next(period) {
  const [year, month, day] = period.split("-").map(Number);
  if (month === undefined) return String(year + 1).padStart(4, "0");
  if (day === undefined) return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
}

function* from(first, last) {
  for (let period = first; period <= last; period = next(period)) yield period;
}

// [[date, count], ...], by date -> {unit, periods: [[period, count], ...]}. The shortest unit is taken
// that needs few bars and that every date is known to.
export function countByPeriod(dates) {
  for (const unit of ["day", "month", "year"]) {
    const size = lengths[unit];
    if (dates.some(([date]) => date.length < size)) continue;
    const counts = new Map();
    for (const [date, count] of dates) counts.set(date.slice(0, size), (counts.get(date.slice(0, size)) ?? 0) + count);
    const periods = [];
    for (const period of from(dates[0][0].slice(0, size), dates.at(-1)[0].slice(0, size))) {
      if (periods.push([period, counts.get(period) ?? 0]) > barsAtMost) break;
    }
    if (periods.length <= barsAtMost || unit === "year") return { unit, periods };
  }
  return { unit: "year", periods: [] };
}
