// SPDX-License-Identifier: Apache-2.0
// What the page counts anew against what the program counted: of all articles, and, filter by filter,
// of the articles that the program was asked for alone.
//
//   node counting_test.mjs PROGRAM PROJECT FOLDER
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { correspondence } from "../../web/src/data/correspondence.js";
import { csv } from "../../web/src/data/csv.js";
import { Filters } from "../../web/src/data/filters.js";
import { parseSearch } from "../../web/src/data/search.js";
import { countPairs, measured, pairKey } from "../../web/src/data/sentence_pairs.js";
import { sideBySide } from "../../web/src/data/side_by_side.js";
import { correctedForMany } from "../../web/src/statistics/clustered_rate.js";
import { t95, tTwoSided } from "../../web/src/statistics/student_t.js";
import { sidesOfLabels } from "../../web/src/draw/labels.js";
import { seriesOf } from "../../web/src/data/periods.js";
import { readPage } from "./page_data.mjs";

const [program, project, folder] = process.argv.slice(2);

function run(args) {
  const result = spawnSync(program, args, { cwd: project, encoding: "utf8", maxBuffer: 1 << 28 });
  assert.ok(result.status !== null && result.status < 2, result.stderr);
  return result.stdout;
}

let pages = 0;

async function pageOf(args) {
  const file = join(folder, `counting-${++pages}.html`);
  run(["page", ...args, "-o", file]);
  return readPage(file);
}

// Numbers of a page have five digits.
function isNear(actual, expected, told) {
  const nothing = (value) => value === null || value === undefined;
  if (nothing(expected) || nothing(actual)) return assert.ok(nothing(expected) && nothing(actual), `${told}: ${actual}, not ${expected}`);
  assert.ok(Math.abs(actual - expected) <= 6e-5 * Math.abs(expected) + 1e-9, `${told}: ${actual}, not ${expected}`);
}

// Each story twice more in another source, so that stories and articles differ.
function writeCopies() {
  const lines = [];
  for (const [place, source] of ["daily", "wire", "tech"].entries()) {
    for (let number = 0; number < 8; ++number) {
      const own = `Report ${number} of the ${source}. ${"OpenAI and Nvidia met. ".repeat(1 + ((number * place) % 3))}Google came ${number} times as ${"late and later ".repeat(number)}. Sam Altman spoke.`;
      lines.push({ id: `${source}-${number}`, source, date: `2025-0${1 + (number % 4)}-1${number}`, title: `Title ${number}`, text: own });
    }
  }
  const shared = "Anthropic and Amazon signed a contract in Seattle on Friday, people close to both companies said, and neither of them wanted to tell how much it is worth to Anthropic.";
  for (const source of ["daily", "wire", "tech"]) lines.push({ id: `${source}-copy`, source, date: "2025-02-03", title: "A contract", text: shared });
  const file = join(folder, "copies.jsonl");
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  return file;
}

function compareRows(counted, expected, told) {
  assert.equal(counted.length, expected.length, `${told}: entities`);
  const byId = new Map(counted.map((row) => [row.id, row]));
  for (const row of expected) {
    const found = byId.get(row.id);
    assert.ok(found, `${told}: ${row.id} is not counted`);
    for (const key of ["mentions", "documents", "sources", "rate", "rate_low", "rate_high", "share", "dp_norm"]) {
      isNear(found[key], row[key], `${told}: ${key} of ${row.id}`);
    }
  }
}

function compareGroups(selection, expected, told) {
  assert.equal(selection.countingByGroup.size, expected.groups.length, `${told}: groups`);
  for (const group of expected.groups) {
    const counting = selection.countingByGroup.get(group.name);
    assert.deepEqual([counting.articles.length, counting.words, counting.mentions, counting.rows.length],
      [group.documents, group.words, group.mentions, group.entities], `${told}: ${group.name}`);
    for (const entity of expected.entities) {
      const cell = entity.byGroup[group.number];
      const row = counting.rows.find((known) => known.id === entity.id);
      assert.deepEqual([row?.mentions ?? 0, row?.documents ?? 0], [cell.mentions, cell.documents], `${told}: ${entity.id} in ${group.name}`);
    }
  }
}

function compareNetwork(selection, { network }, told) {
  const pairs = countPairs(selection.articlesOfSentences);
  assert.equal(pairs.sentences, network.sentences, `${told}: sentences`);
  const entityOf = new Map(selection.allArticles.entities.map((entity) => [entity.id, entity.number]));
  for (const edge of network.edges) {
    const [first, second] = [entityOf.get(edge.first.entity.id), entityOf.get(edge.second.entity.id)];
    const found = measured({ both: pairs.both.get(pairKey(first, second)) ?? 0, first: pairs.of.get(first), second: pairs.of.get(second), sentences: pairs.sentences });
    for (const key of ["observed", "expected", "npmi", "g2"]) isNear(found[key], edge[key], `${told}: ${key} of ${edge.first.entity.id} and ${edge.second.entity.id}`);
  }
}

const tests = {
  async "what is counted in the page is what the program counted"() {
    const copies = writeCopies();
    for (const args of [["samples"], [copies], ["--duplicates", "weight", copies], ["--duplicates", "once", copies], ["--by", "month", "samples"], ["--no-text", "samples"]]) {
      const { tables, select } = await pageOf(args);
      const selection = select();
      const told = args.join(" ");
      compareRows(selection.counting.rows, tables.entities, told);
      assert.deepEqual(selection.counting.rows.map(({ id }) => id), tables.entities.map(({ id }) => id), `${told}: the order`);
      compareGroups(selection, tables, told);
      for (const entity of tables.entities) {
        const row = selection.counting.row(entity.number);
        assert.deepEqual(seriesOf(row.articles, tables.time, (article) => article.counts.get(row.number)), entity.series, `${told}: ${entity.id} over time`);
      }
      if (!args.includes("--no-text")) compareNetwork(selection, tables, told);
    }
  },

  async "a filter leaves what the program finds in those articles alone"() {
    const copies = writeCopies();
    const rows = [
      [["samples"], { sources: ["sample-tech"] }, ["--where", "source=sample-tech"]],
      [["samples"], { sources: ["sample-tech", "sample-daily"] }, ["--where", "source=sample-tech", "--where", "source=sample-daily"]],
      [["samples"], { since: "2025-01" }, ["--since", "2025-01"]],
      [["samples"], { since: "2024-05-14", until: "2025-01-22" }, ["--since", "2024-05-14", "--until", "2025-01-22"]],
      [[copies], { sources: ["wire", "tech"] }, ["--where", "source=wire", "--where", "source=tech"]],
      [[copies], { until: "2025-02" }, ["--until", "2025-02"]],
      [["--duplicates", "once", copies], { sources: ["wire", "tech"] }, ["--where", "source=wire", "--where", "source=tech"]],
      [["--duplicates", "weight", copies], { sources: ["wire", "tech"] }, ["--where", "source=wire", "--where", "source=tech"]],
    ];
    for (const [args, filters, options] of rows) {
      const whole = await pageOf(args);
      const part = await pageOf([...options, ...args]);
      const selection = whole.select(filters);
      const told = [...options, ...args].join(" ");
      assert.equal(selection.articles.length, part.tables.overview.documents, told);
      compareRows(selection.entities, part.tables.entities, told);
      compareGroups(selection, part.tables, told);
      compareNetwork(selection, part.tables, told);
      assert.deepEqual(selection.articlesByDate, part.tables.overview.articles_by_date, told);
    }
  },

  async "a filter of types leaves the names of that type as they are"() {
    const { tables, select } = await pageOf(["samples"]);
    const people = tables.entities.filter(({ type }) => type === "person");
    compareRows(select({ types: ["person"] }).entities, people, "people");
  },

  async "two sources have the rates that onoma compare gives them"() {
    const copies = writeCopies();
    const asked = ["--where", "source=wire", "--where", "source=tech"];
    const compared = JSON.parse(run(["compare", "--format", "json", ...asked, copies]));
    const { select } = await pageOf([copies]);
    const selection = select({ sources: ["wire", "tech"] });
    const rows = sideBySide(selection, ...["wire", "tech"].map((name) => selection.articles.filter(({ source }) => source === name)));
    let seen = 0;
    for (const entity of compared.entities) {
      const row = rows.find(({ entity: known }) => known.id === entity.id);
      for (const [side, name] of [["first", "wire"], ["second", "tech"]]) {
        const cell = entity.by_source.find(({ source }) => source === name);
        if (!cell || cell.mentions === 0) continue;
        isNear(row[side].rate_low, cell.rate_low, `${entity.id} in ${name}`);
        isNear(row[side].rate_high, cell.rate_high, `${entity.id} in ${name}`);
        seen += cell.rate_low === null ? 0 : 1;
      }
    }
    assert.ok(seen > 5, `${seen} intervals`);
  },

  async "the map is that of onoma compare"() {
    const { map } = JSON.parse(run(["compare", "--format", "json", "samples"]));
    const { tables } = await pageOf(["samples"]);
    const found = correspondence(tables.entities.slice(0, map.entities.length).map((entity) => entity.byGroup.map(({ mentions }) => mentions)));
    found.explained.forEach((share, axis) => isNear(share, map.inertia_explained[axis], `axis ${axis}`));
    for (const [points, places] of [[map.groups, found.columns], [map.entities, found.rows]]) {
      points.forEach((point, index) => point.place.forEach((value, axis) => isNear(Math.abs(places[index][axis]), Math.abs(value), `${point.name} on axis ${axis}`)));
    }
  },

  "a search finds all words, whole, whatever their accents and case"() {
    const article = { foldedTitle: parseSearch("Earths")?.terms[0].text, foldedText: "the rare earths of credit; unrare. c++ and rare-metals" };
    const rows = [
      ["rare", true], ["RARE Crédit", true], ["“rare earths”", true], ['"earths rare"', false], ["rar", false], ["rar*", true], ["c++", true],
      ["rare absent", false], ["metals", true], ["", true],
    ];
    for (const [words, isFound] of rows) assert.equal(parseSearch(words).matches(article), isFound, words);
    const marks = parseSearch("rare").marks(article).map(({ begin, end }) => article.foldedText.slice(begin, end));
    assert.deepEqual(marks, ["rare", "rare"]);
  },

  "filters stand in the address and come back from it"() {
    const filters = new Filters({ sources: ["a&b", "c d"], groups: ["x"], since: "2025-01", until: "2025-03-31", types: ["person"], words: '"rare earths" ü' });
    assert.deepEqual(Filters.parse(filters.query()), filters);
    assert.ok(Filters.parse("since=yesterday&until=2025-1").isEmpty);
    const rows = [
      [{ since: "2025-02-10" }, "2025-02", false], [{ since: "2025-02" }, "2025-02", true], [{ until: "2025-02" }, "2025-02-28", true],
      [{ until: "2025-02-10" }, "2025-02", false], [{ until: "2024-02-29" }, "2024-02", true], [{ since: "2025" }, null, false], [{}, null, true],
    ];
    for (const [limits, date, isIn] of rows) assert.equal(new Filters(limits).hasDate(date), isIn, `${JSON.stringify(limits)} ${date}`);
  },

  "CSV keeps texts whole and defuses formulas"() {
    assert.equal(csv([["a", "b"], ["=1+1", -1.5], ['say "x", y', null], ["\n", "@x"]]),
      "\ufeffa,b\r\n'=1+1,-1.5\r\n\"say \"\"x\"\", y\",\r\n\"'\n\",'@x\r\n");
  },

  "no name on a map lies on another"() {
    const points = Array.from({ length: 60 }, (_, index) => ({ x: 40 + (index * 37) % 300, y: 40 + (index * 61) % 200, text: `name ${index}`, size: 11, radius: 4 }));
    const sides = sidesOfLabels(points, { width: 400, height: 300 });
    assert.equal(sides[0], "right", "the first has room");
    assert.ok(sides.filter(Boolean).length > 15 && sides.includes(null), sides.join());
    const middle = { ...points[0], x: 200, y: 150 };
    assert.deepEqual(sidesOfLabels([middle, middle], { width: 400, height: 300 }), ["right", "left"], "the other side");
    assert.deepEqual(sidesOfLabels([{ ...middle, isMain: true }, { ...middle, x: 220 }], { width: 400, height: 300 })[0], "right", "over what is not main");
    assert.deepEqual(sidesOfLabels([{ ...points[0], x: 390, y: 9 }], { width: 400, height: 300 }), ["left"], "not beyond the edge");
  },

  // Published or exact values.
  "statistics have known values"() {
    isNear(t95(10), 2.228139, "t of 10");
    isNear(t95(1), 12.706205, "t of 1");
    isNear(tTwoSided(2.228139, 10), 0.05, "p of 10");
    assert.deepEqual(correctedForMany([0.01, null, 0.04, 0.03]).map((q) => q && Number(q.toFixed(6))), [0.03, null, 0.04, 0.04]);
    // Staff and smoking (Greenacre 2017, exhibit 4): inertias 0.07476 and 0.01002 of 0.08519.
    const smokers = correspondence([[4, 2, 3, 2], [4, 3, 7, 4], [25, 10, 12, 4], [18, 24, 33, 13], [10, 6, 7, 2]]);
    isNear(Number(smokers.explained[0].toFixed(3)), 0.878, "the first axis");
    isNear(Number(smokers.explained[1].toFixed(3)), 0.118, "the second axis");
    isNear(Number(Math.abs(smokers.columns[0][0]).toFixed(3)), 0.393, "who does not smoke");
    assert.equal(correspondence([[1, 1], [2, 2]]), null, "nothing differs");
  },
};

for (const [name, test] of Object.entries(tests)) {
  await test();
  console.log(`ok  ${name}`);
}
