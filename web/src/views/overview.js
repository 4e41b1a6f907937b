// SPDX-License-Identifier: Apache-2.0
// What was read, who is named most, and what was left out.
import { countByPeriod } from "../data/periods.js";
import { Chart, colour } from "../draw/chart.js";
import { countButton } from "../draw/controls.js";
import { element, own } from "../draw/dom.js";
import { brief, count, counted, date } from "../draw/format.js";
import { typeClass } from "../draw/marked_text.js";

const namesOfType = 8;

function tiles({ overview, groupCount, claimCount }) {
  const tile = (value, label) => element("div", { class: "tile" }, element("strong", {}, brief(value)), element("span", {}, label));
  return element("div", { class: "tiles" },
    tile(overview.documents, overview.documents === 1 ? "article" : "articles"),
    tile(overview.stories, overview.stories === 1 ? "story" : "stories, copies once"),
    tile(groupCount, overview.by === "source" ? "sources" : `groups by ${overview.by}`),
    tile(overview.words, "words"),
    tile(overview.entities, "entities named"),
    tile(overview.mentions, "mentions"),
    tile(claimCount, "claims in numbers"));
}

function mostNamed({ tables, panel }, type) {
  const entities = tables.entities.filter((entity) => entity.type === type).slice(0, namesOfType);
  const most = entities[0].mentions;
  return element("section", { class: typeClass(type) },
    element("h3", {}, element("span", { class: "dot" }), own(type)),
    element("ol", { class: "ranking" }, entities.map((entity) =>
      element("li", {}, own(entity.name),
        countButton(count(entity.mentions), `${counted(entity.mentions, "mention")} of ${entity.name}: show the sentences`,
          () => panel.openEntities([entity], `${counted(entity.mentions, "mention")} in ${counted(entity.documents, "article")}`)),
        element("span", { class: "bar", style: { "--share": `${(100 * entity.mentions / most).toFixed(2)}%` } })))));
}

function timeline({ tables, articles, panel }) {
  const dates = tables.overview.articles_by_date;
  if (dates.length < 2) return null;
  const { unit, periods } = countByPeriod(dates);
  const chart = new Chart(`Articles by ${unit}, from ${date(periods[0][0])} to ${date(periods.at(-1)[0])}`, "11rem", () => ({
    grid: { left: 36, right: 8, top: 12, bottom: 26 },
    xAxis: { axisLine: { lineStyle: { color: colour("--line") } }, axisTick: { show: false }, type: "category", data: periods.map(([period]) => date(period)), axisLabel: { color: colour("--soft"), hideOverlap: true } },
    yAxis: { type: "value", minInterval: 1, axisLabel: { color: colour("--soft") }, splitLine: { lineStyle: { color: colour("--line") } } },
    series: [{ type: "bar", data: periods.map(([, value]) => value), itemStyle: { color: colour("--company"), borderRadius: [2, 2, 0, 0] }, barMaxWidth: 34 }],
  }));
  chart.withTip(({ dataIndex }) => [date(periods[dataIndex][0]), counted(periods[dataIndex][1], "article")]);
  chart.on("click", ({ dataIndex }) => {
    const [period, value] = periods[dataIndex];
    panel.open({ title: date(period), told: counted(value, "article"), found: [],
      bare: articles.all.filter((article) => article.date?.startsWith(period)) });
  });
  return element("section", {}, element("h2", {}, `Articles by ${unit}`), chart.node);
}

function groupTable({ overview, groups, groupCount }) {
  const heads = [overview.by === "source" ? "Source" : overview.by, "Articles", "Words", "Mentions", "Entities"];
  return element("div", { class: "table-box", tabindex: "0", role: "region", "aria-label": "Groups" },
    element("table", {},
      element("thead", {}, element("tr", {}, heads.map((head, index) => element("th", { scope: "col", class: index > 0 ? "number" : null }, head)))),
      element("tbody", {}, groups.map((group) => element("tr", {}, element("th", { scope: "row", class: "name" }, own(group.name)),
        [group.documents, group.words, group.mentions, group.entities].map((value) => element("td", { class: "number" }, count(value))))))),
    groupCount > groups.length ? element("p", { class: "note" }, `The ${count(groups.length)} largest of ${count(groupCount)}.`) : null);
}

// [what, why] of everything that is not in the counts, or not in the page.
function leftOut({ overview, entities, claims, claimCount }) {
  const rows = [
    [overview.skipped_count, "input could not be read", "inputs could not be read"],
    [overview.documents_not_wanted, "article was not wanted (--where, --since, --until)", "articles were not wanted (--where, --since, --until)"],
    [overview.documents_without_date, "article has no date where one was asked for", "articles have no date where one was asked for"],
    [overview.documents_without_metadata, "article has no row in the metadata", "articles have no row in the metadata"],
    [overview.other_files, "file of another kind was passed over", "files of other kinds were passed over"],
    [overview.undated, "article has no date", "articles have no date"],
    [overview.converted_documents, "article was converted from another charset", "articles were converted from other charsets"],
    [overview.invalid_utf8_sequences, "ill-formed UTF-8 sequence was read as U+FFFD", "ill-formed UTF-8 sequences were read as U+FFFD"],
    [overview.entities - entities.length, "rarer entity was counted, but is not in this page", "rarer entities were counted, but are not in this page"],
    [claimCount - claims.length, "claim is not in this page", "claims are not in this page"],
    [overview.articles_not_in_page, "older article was counted, but is not in this page", "older articles were counted, but are not in this page"],
    [overview.texts_not_in_page, "text was too long for this page", "texts were too long for this page"],
  ].filter(([value]) => value > 0);
  if (rows.length === 0) return element("p", {}, "Nothing: everything that was found was read and counted.");
  return element("ul", {}, rows.map(([value, one, many]) => element("li", {}, counted(value, one, many))));
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
    const { tables } = page;
    const counting = { once: "Copies of a story are counted once.", weight: "Each mention is divided by the number of copies of its story.", count: null };
    return element("div", {},
      tiles(tables),
      element("h2", {}, "Most named"),
      tables.types.length === 0 ? element("p", { class: "note" }, "No entity is named.") : element("div", { class: "columns" }, tables.types.map((type) => mostNamed(page, type))),
      timeline(page),
      element("h2", {}, tables.overview.by === "source" ? "Sources" : `By ${tables.overview.by}`),
      groupTable(tables),
      undecided(tables.overview),
      element("h2", {}, "Left out"), leftOut(tables), skippedInputs(tables.overview),
      counting[tables.overview.duplicates] ? element("p", { class: "note" }, counting[tables.overview.duplicates]) : null);
  },
};
