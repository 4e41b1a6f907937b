// SPDX-License-Identifier: Apache-2.0
// What the articles claim in numbers, and whether sources agree.
import { choice, searchField } from "../draw/controls.js";
import { button, element, listenWhileShown, own } from "../draw/dom.js";
import { count, counted } from "../draw/format.js";
import { svgOfDrawing } from "../draw/drawing_as_svg.js";
import { numberLine } from "../draw/number_line.js";
import { makeOneStop } from "../draw/roving_focus.js";
import { saveCsvButton, saveSvgButton } from "../draw/save_file.js";
import { claimsIn } from "../data/findings.js";

const claimsAtOnce = 30;
const claimsOnPaper = 300;

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
  return element("h2", { class: "claim-head" }, element("span", {}, about.length > 0 ? about : "No entity named"), badge(claim));
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

// Each figure with what its sentence says beside it, and the way there.
function eachFigure({ figures }, articles) {
  const placed = ({ article: number, sentence }) => {
    const place = number === null ? undefined : articles.all[number]?.sentences[sentence];
    return place ? element("a", { href: `#documents/${number}/${place.begin}` }, "in the article") : null;
  };
  return element("details", {}, element("summary", {}, "Each figure"),
    element("ul", { class: "plain" }, figures.map((figure) => element("li", {},
      own(figure.source), ": ", own(figure.printed),
      [figure.modality === "actual" ? null : figure.modality, figure.period, figure.said_by && `says ${figure.said_by}`].filter(Boolean).map((part) => [" \u00b7 ", own(part)]),
      " ", placed(figure)))));
}

function claimCard(claim, { panel, articles }) {
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
      line && [" ", saveSvgButton(`Values of ${subject(claim)}`, () => svgOfDrawing(line))]),
    eachFigure(claim, articles));
}

// A row a figure, with what is said beside it.
function asRows(claims, articles) {
  const head = ["claim", "agreement", "about", "kind", "unit", "per", "measured", "source", "date", "printed", "low", "high", "period", "modality", "said_by", "sentence"];
  const sentenceOf = ({ article: number, sentence }) => {
    const article = number === null ? undefined : articles.all[number];
    const place = article?.sentences[sentence];
    return place ? article.text.slice(place.begin, place.end).replace(/\s+/g, " ").trim() : "";
  };
  return [head, ...claims.flatMap((claim) => claim.figures.map((figure) => [
    claim.number + 1, claim.agreement, claim.names.join("; "), claim.kind, claim.unit, claim.per, claim.measured, figure.source,
    articles.all[figure.article]?.date ?? "", figure.printed, figure.low, figure.high, figure.period, figure.modality, figure.said_by, sentenceOf(figure)]))];
}

// Cards together, as one stop of the tab key.
export function claimCards(claims, page) {
  const cards = element("div", { class: "claims" }, claims.map((claim) => claimCard(claim, page)));
  makeOneStop(cards);
  return cards;
}

export const figuresView = {
  id: "figures",
  label: "Figures",
  draw(page) {
    const { claimCount } = page.tables;
    const { selection } = page;
    const claims = claimsIn(selection);
    if (claims.length === 0) return element("p", { class: "note" }, selection.filters.isEmpty ? "The articles claim nothing in numbers." : "No claim has a figure in the articles that the filters leave.");
    const state = { words: "", kind: "", agreement: "", limit: claimsAtOnce };
    const list = element("div", { class: "claims" });
    const more = element("div", { class: "more-rows" });
    const status = element("p", { class: "facts", role: "status" });
    const wanted = () => claims.filter((claim) => (!state.kind || claim.kind === state.kind) && (!state.agreement || claim.agreement === state.agreement)
      && [...claim.names, claim.unit, claim.measured].some((text) => text.toLowerCase().includes(state.words)));
    const draw = () => {
      const found = wanted();
      list.replaceChildren(...found.slice(0, state.limit).map((claim) => claimCard(claim, page)));
      makeOneStop(list);
      const rest = found.length - state.limit;
      more.replaceChildren(...(rest > 0 ? [button({ onclick: () => { state.limit += claimsAtOnce; draw(); } }, `Show more (${count(rest)} left)`)] : []));
      const known = page.tables.claims.length;
      status.textContent = `${counted(found.length, "claim")}${found.length < known ? ` of ${count(known)}` : ""}${known < claimCount ? `; ${count(claimCount - known)} more are not in this page` : ""}`;
    };
    const change = (key) => (value) => { state[key] = value; state.limit = claimsAtOnce; draw(); };
    draw();
    listenWhileShown(list, window, "beforeprint", () => { state.limit = claimsOnPaper; draw(); });
    listenWhileShown(list, window, "afterprint", () => change("limit")(claimsAtOnce));
    return element("div", {},
      element("p", { class: "note" }, "Figures of the same subject, unit and value are one claim. Each dot is a figure, each row a source; an arrow is open upwards. A story that several sources copied is one voice.",
        selection.isWhole ? null : " Claims with a figure in the articles that the filters leave, each shown whole: whether sources agree is of all articles."),
      element("div", { class: "controls" }, searchField("Find a name, unit or noun", change("words")),
        choice("Sources", [["", "all"], ...Object.entries(agreements).map(([key, [, words]]) => [key, words])], change("agreement")),
        choice("Kind", [["", "all"], ...[...new Set(claims.map((claim) => claim.kind))].map((kind) => [kind, kind])], change("kind"))),
      status, list, more, element("div", { class: "files" }, saveCsvButton("Claims", () => asRows(wanted(), page.articles))));
  },
};
