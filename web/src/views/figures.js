// SPDX-License-Identifier: Apache-2.0
// What the articles claim in numbers, and whether sources agree.
import { choice, searchField } from "../draw/controls.js";
import { button, element, own } from "../draw/dom.js";
import { count, counted } from "../draw/format.js";
import { numberLine } from "../draw/number_line.js";
import { saveButton, svgOfDrawing } from "../draw/save_svg.js";

const claimsAtOnce = 30;

// In words and with a sign: colour alone says nothing.
const agreements = {
  agree: ["=", "sources agree"],
  differ: ["\u2260", "sources differ"],
  single: ["\u00b7", "one source"],
};

function badge({ agreement }) {
  const [sign, words] = agreements[agreement];
  return element("span", { class: `badge ${agreement}` }, element("span", { "aria-hidden": "true" }, sign), ` ${words}`);
}

function heading(claim) {
  const about = claim.names.slice(0, 4).flatMap((name, index) => [index > 0 ? ", " : "", own(name)]);
  return element("h3", {}, element("span", {}, about.length > 0 ? about : "No entity named"), badge(claim));
}

function subject({ kind, unit, per, measured }) {
  return [kind, unit && unit !== kind ? unit : null, per ? `per ${per}` : null, measured ? `of ${measured}` : null].filter(Boolean).join(" \u00b7 ");
}

// The figures of a claim whose articles the page has, as sentences.
function sentencesOf(claim, articles) {
  return claim.figures
    .filter((figure) => figure.article !== null && articles.all[figure.article]?.hasText)
    .map(({ article: number, sentence }) => {
      const article = articles.all[number];
      const { begin, end } = article.sentences[sentence];
      return { article, sentence, marks: article.figures.filter((figure) => figure.begin >= begin && figure.end <= end) };
    })
    .filter((found, index, all) => all.findIndex((other) => other.article === found.article && other.sentence === found.sentence) === index);
}

// What the sentences say beside the value: how real it is, of when, and who says so; each once.
function slotsOf({ figures }) {
  const each = (values) => [...new Set(values.filter(Boolean))].slice(0, 4);
  const modalities = each(figures.map(({ modality }) => (modality === "actual" ? null : modality)));
  const speakers = each(figures.map(({ said_by: speaker }) => speaker));
  const parts = [...modalities, ...each(figures.map(({ period }) => period))].join(" \u00b7 ");
  if (!parts && speakers.length === 0) return null;
  return element("p", { class: "facts slots" }, parts, parts && speakers.length > 0 ? " \u00b7 " : null,
    speakers.length > 0 ? ["says ", speakers.flatMap((name, index) => [index > 0 ? ", " : "", own(name)])] : null);
}

// A claim that many repeat has a few figures of each source.
function partOf({ figures, figure_count: all }) {
  return figures.length < all ? ` ${count(figures.length)} of them are in this page.` : "";
}

export function claimCard(claim, { panel, articles }) {
  const open = () => panel.open({
    title: claim.names.length > 0 ? own(claim.names.slice(0, 2).join(", ")) : "A claim",
    told: `${counted(claim.figure_count, "figure")} of ${counted(claim.sources, "source")}: ${subject(claim)}.${partOf(claim)}`,
    found: sentencesOf(claim, articles),
  });
  const line = numberLine(claim);
  const printed = [...new Set(claim.figures.map((figure) => figure.printed))];
  return element("article", { class: "claim" }, heading(claim),
    element("p", { class: "facts" }, subject(claim)),
    slotsOf(claim),
    line,
    element("p", { class: "printed" }, printed.slice(0, 6).flatMap((text, index) => [index > 0 ? " \u00b7 " : "", own(text)]), " ",
      button({ class: "count", onclick: open, "aria-label": `Show the sentences of ${counted(claim.figure_count, "figure")}` }, counted(claim.figure_count, "figure")),
      line && [" ", saveButton(`Values of ${subject(claim)}`, () => svgOfDrawing(line))]));
}

export const figuresView = {
  id: "figures",
  label: "Figures",
  draw(page) {
    const { claims, claimCount } = page.tables;
    if (claims.length === 0) return element("p", { class: "note" }, "The articles claim nothing in numbers.");
    const state = { words: "", kind: "", agreement: "", limit: claimsAtOnce };
    const list = element("div", { class: "claims" });
    const status = element("p", { class: "facts", role: "status" });
    const draw = () => {
      const wanted = claims.filter((claim) => (!state.kind || claim.kind === state.kind) && (!state.agreement || claim.agreement === state.agreement)
        && [...claim.names, claim.unit, claim.measured].some((text) => text.toLowerCase().includes(state.words)));
      list.replaceChildren(...wanted.slice(0, state.limit).map((claim) => claimCard(claim, page)));
      const rest = wanted.length - state.limit;
      if (rest > 0) list.append(button({ onclick: () => { state.limit += claimsAtOnce; draw(); } }, `Show more (${count(rest)} left)`));
      status.textContent = `${counted(wanted.length, "claim")}${wanted.length < claimCount ? ` of ${count(claimCount)}` : ""}`;
    };
    const change = (key) => (value) => { state[key] = value; state.limit = claimsAtOnce; draw(); };
    draw();
    return element("div", {},
      element("p", { class: "note" }, "Figures of the same subject, unit and value are one claim. Each dot is a figure, each row a source; an arrow is open upwards. A story that several sources copied is one voice."),
      element("div", { class: "controls" }, searchField("Filter by name, unit or noun", change("words")),
        choice("Sources", [["", "all"], ...Object.entries(agreements).map(([key, [, words]]) => [key, words])], change("agreement")),
        choice("Kind", [["", "all"], ...[...new Set(claims.map((claim) => claim.kind))].map((kind) => [kind, kind])], change("kind"))),
      status, list);
  },
};
