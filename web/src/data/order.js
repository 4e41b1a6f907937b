// SPDX-License-Identifier: Apache-2.0
// In the order of an English index; many times as quick as String's own way.
export const compareTexts = new Intl.Collator("en").compare;

// By code, as the program breaks ties.
export const compareUnits = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
