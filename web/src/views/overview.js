// SPDX-License-Identifier: Apache-2.0
// What was read, who is named most, and what was omitted.
import { countByPeriod } from "../data/periods.js";
import { claimsIn } from "../data/findings.js";
import { axisStyle, Chart, colour } from "../draw/chart.js";
import { entityCount, entityLink, sourceLink } from "../draw/columns.js";
import { element, own } from "../draw/dom.js";
import { brief, count, counted, date } from "../draw/format.js";
import { typeClass } from "../draw/marked_text.js";
import { makeOneStop } from "../draw/roving_focus.js";
import { SortableTable } from "../draw/sortable_table.js";

const namesOfType = 8;

// What the tiles say: the program's numbers of all articles, or those counted anew.
function sums({ tables, selection }) {
  const { overview } = tables;
  const claims = claimsIn(selection).length;
  // What the page does not have cannot be filtered.
  const ofPage = !selection.filters.isEmpty && tables.claimCount > tables.claims.length ? `, of the ${count(tables.claims.length)} in this page` : "";
  if (!selection.isCountedAnew) {
    const ofTypes = selection.filters.types.length > 0 ? ", of all types" : "";
    return { ...overview, groups: tables.groupCount, claims: selection.filters.isEmpty ? tables.claimCount : claims, ofTypes, ofPage };
  }
  const { counting } = selection;
  return {
    documents: counting.articles.length, stories: counting.stories, groups: selection.countingByGroup.size, words: counting.words,
    entities: counting.named.size, mentions: counting.mentions, claims, ofTypes: "", ofPage,
  };
}

function tiles(page) {
  const { by } = page.tables.overview;
  const all = sums(page);
  const tile = (value, label) => element("div", { class: "tile" }, element("strong", {}, brief(value)), element("span", {}, label));
  return element("div", { class: "tiles" },
    tile(all.documents, all.documents === 1 ? "article" : "articles"),
    tile(all.stories, all.stories === 1 ? "story" : "stories, copies once"),
    tile(all.groups, by === "source" ? "sources" : `groups by ${by}`),
    tile(all.words, "words"),
    tile(all.entities, `entities named${all.ofTypes}`),
    tile(all.mentions, `mentions${all.ofTypes}`),
    tile(all.claims, `claims in numbers${all.ofPage}`));
}

function mostNamed({ selection, panel }, type) {
  const entities = selection.entities.filter((entity) => entity.type === type).slice(0, namesOfType);
  const most = entities[0].mentions;
  const list = element("ol", { class: "ranking" }, entities.map((entity) =>
    element("li", {}, entityLink(entity), entityCount(panel, entity, entity.mentions),
      element("span", { class: "bar", style: { "--share": `${(100 * entity.mentions / most).toFixed(2)}%` } }))));
  makeOneStop(list);
  return element("section", { class: typeClass(type) }, element("h3", {}, element("span", { class: "dot" }), own(type)), list);
}

function timeline({ selection, panel }) {
  const dates = selection.articlesByDate;
  if (dates.length < 2) return null;
  const { unit, periods } = countByPeriod(dates);
  const chart = new Chart(`Articles by ${unit}, from ${date(periods[0][0])} to ${date(periods.at(-1)[0])}`, "11rem", () => ({
    grid: { left: 44, right: 8, top: 12, bottom: 26 },
    xAxis: { ...axisStyle(), type: "category", data: periods.map(([period]) => date(period)), axisTick: { show: false } },
    yAxis: { ...axisStyle(), type: "value", minInterval: 1, axisLine: { show: false } },
    series: [{ type: "bar", data: periods.map(([, value]) => value), itemStyle: { color: colour("--company"), borderRadius: [2, 2, 0, 0] }, barMaxWidth: 34 }],
  }), () => [[unit, "articles"], ...periods]);
  chart.withTip(({ dataIndex }) => [date(periods[dataIndex][0]), counted(periods[dataIndex][1], "article")]);
  chart.on("click", ({ dataIndex }) => {
    const [period, value] = periods[dataIndex];
    panel.open({ title: date(period), told: counted(value, "article"), found: [],
      bare: selection.articles.filter((article) => article.date?.startsWith(period)) });
  });
  return element("section", {}, element("h2", {}, `Articles by ${unit}`), chart.node);
}

function groupTable({ tables, selection }) {
  const { by } = tables.overview;
  const numbers = ["documents", "words", "mentions", "entities"];
  const labels = { documents: "Articles", words: "Words", mentions: "Mentions", entities: "Entities" };
  const groupCount = selection.isCountedAnew ? selection.countingByGroup.size : tables.groupCount;
  const columns = [
    { id: by, label: by === "source" ? "Source" : by, isHeader: true, class: "name", value: ({ name }) => name.toLowerCase(), text: ({ name }) => name,
      cell: ({ name }) => (by === "source" ? sourceLink(name) : own(name || "(none)")) },
    ...numbers.map((id) => ({ id, label: labels[id], class: id === "words" || id === "entities" ? "wide" : null, numeric: true, value: (group) => group[id], cell: (group) => count(group[id]) })),
  ];
  return [
    new SortableTable(by === "source" ? "Sources" : `By ${by}`, columns, selection.groups, { rowsAtOnce: 20 }).node,
    groupCount > selection.groups.length ? element("p", { class: "note" }, `The ${count(selection.groups.length)} largest of ${count(groupCount)}.`) : null,
  ];
}

// [what, why] of everything that is not in the counts, or not in the page.
function omitted({ overview, entities, claims, claimCount }) {
  const rows = [
    [overview.skipped_count, "input could not be read", "inputs could not be read"],
    [overview.documents_not_wanted, "article was not wanted (--where, --since, --until)", "articles were not wanted (--where, --since, --until)"],
    [overview.documents_without_date, "article has no date where one was asked for", "articles have no date where one was asked for"],
    [overview.documents_without_metadata, "article has no row in the metadata", "articles have no row in the metadata"],
    [overview.other_files, "file of another kind was passed over", "files of other kinds were passed over"],
    [overview.entities - entities.length, "rarer entity was counted, but is not in this page", "rarer entities were counted, but are not in this page"],
    [claimCount - claims.length, "claim is not in this page", "claims are not in this page"],
    [overview.articles_not_in_page, "older article was counted, but is not in this page", "older articles were counted, but are not in this page"],
    [overview.texts_not_in_page, "text was too long for this page", "texts were too long for this page"],
  ];
  return listed(rows) ?? element("p", {}, "Nothing: everything that was found was read and counted.");
}

function listed(rows) {
  const some = rows.filter(([value]) => value > 0);
  return some.length > 0 ? element("ul", {}, some.map(([value, one, many]) => element("li", {}, counted(value, one, many)))) : null;
}

// What was read and counted all the same.
function remarks({ overview }) {
  return listed([
    [overview.undated, "article has no date", "articles have no date"],
    [overview.converted_documents, "article was converted from another charset", "articles were converted from other charsets"],
    [overview.invalid_utf8_sequences, "ill-formed UTF-8 sequence was read as U+FFFD", "ill-formed UTF-8 sequences were read as U+FFFD"],
  ]);
}

function skippedInputs({ skipped }) {
  if (skipped.length === 0) return null;
  return element("details", {}, element("summary", {}, "Which inputs"),
    element("ul", { class: "plain" }, skipped.slice(0, 200).map(({ input, reason }) => element("li", {}, own(input), ": ", own(reason)))));
}

function undecided({ undecided: forms }) {
  if (forms.length === 0) return null;
  const shown = [...forms].sort((a, b) => b[1] - a[1]).slice(0, 30);
  return element("section", {}, element("h2", {}, "Undecided names"),
    element("p", { class: "note" }, "Several entities claim them, and nothing in their articles decides: they are counted for nobody."),
    element("ul", { class: "inline" }, shown.map(([form, times]) => element("li", {}, own(form), element("span", { class: "times" }, `\u00d7\u2009${count(times)}`)))));
}

export const overviewView = {
  id: "overview",
  label: "Overview",
  draw(page) {
    const { tables, selection } = page;
    const { overview } = tables;
    const counting = { once: "Copies of a story are counted once.", weight: "Each mention is divided by the number of copies of its story.", count: null };
    const read = remarks(tables);
    return element("div", {},
      tiles(page),
      element("h2", {}, "Most named"),
      selection.types.length === 0 ? element("p", { class: "note" }, "No entity is named.") : element("div", { class: "columns" }, selection.types.map((type) => mostNamed(page, type))),
      timeline(page),
      element("h2", {}, overview.by === "source" ? "Sources" : `By ${overview.by}`),
      groupTable(page),
      selection.isWhole ? [
        undecided(overview),
        read && [element("h2", {}, "Read and counted, but"), read],
        element("h2", {}, "Omitted"), omitted(tables), skippedInputs(overview),
      ] : null,
      counting[overview.duplicates] ? element("p", { class: "note" }, counting[overview.duplicates]) : null);
  },
};
