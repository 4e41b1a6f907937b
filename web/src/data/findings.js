// SPDX-License-Identifier: Apache-2.0
// Claims and events that the filters leave. Both are of all articles: whether sources agree, or how
// many report something, is not asked anew of a part of them.

function typesByName(articles) {
  const types = new Map();
  for (const { name, type } of articles.entities) if (!types.has(name)) types.set(name, type);
  return types;
}

// Claims with a figure in an article that is left, and about a name of a type that is shown.
export function claimsIn(selection) {
  return selection.once("claims", () => {
    const { tables, filters, allArticles } = selection;
    const types = filters.types.length > 0 ? typesByName(allArticles) : null;
    return tables.claims.filter((claim) =>
      (selection.isWhole || claim.figures.some(({ article }) => article !== null && selection.numbers.has(article)))
      && (!types || claim.names.some((name) => filters.hasType(types.get(name)))));
  });
}

// Events that an article that is left reports.
export const eventsIn = (selection) => selection.once("events", () =>
  (selection.isWhole ? selection.tables.events : selection.tables.events.filter(({ articles }) => articles.some((number) => selection.numbers.has(number)))));
