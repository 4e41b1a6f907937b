// SPDX-License-Identifier: Apache-2.0
// What stands after the `#` of the address: a place, and the filters after a `?`.

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // an address that somebody has cut
  }
}

// "#entities/openai?source=A" -> {id, parts, query}; query is null where there is none.
export function place() {
  const [path, ...query] = location.hash.slice(1).split("?");
  const [id, ...parts] = path.split("/").map(decoded);
  return { id, parts, query: query.length > 0 ? query.join("?") : null };
}

// A place as views write it: linkTo("entities", "openai") is "#entities/openai".
export const linkTo = (...parts) => `#${parts.map((part) => encodeURIComponent(part)).join("/")}`;
