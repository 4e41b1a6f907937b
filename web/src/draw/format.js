// SPDX-License-Identifier: Apache-2.0
// Numbers and dates as people read them, the same on every machine.
const whole = new Intl.NumberFormat("en");
const short = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const count = (value) => whole.format(value);
export const brief = (value) => (Math.abs(value) < 10000 ? whole.format(value) : short.format(value));
export const decimal = (value, digits = 2) =>
  new Intl.NumberFormat("en", { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
// How many times as much: of large ones nobody reads hundredths.
export const times = (ratio) => decimal(ratio, ratio >= 100 ? 0 : ratio >= 10 ? 1 : 2);
export const percent = (share) => `${decimal(100 * share, 1)} %`;
export const counted = (value, singular, plural = `${singular}s`) => `${count(value)} ${value === 1 ? singular : plural}`;

// "2025-01-28" -> "28 Jan 2025"; dates known to the month or year stay so.
export function date(iso) {
  if (!iso) return "undated";
  const [year, month, day] = iso.split("-");
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(" ");
}

export function span(first, last) {
  if (!first) return "";
  return first === last ? date(first) : `${date(first)} \u2013 ${date(last)}`;
}
