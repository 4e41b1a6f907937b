// SPDX-License-Identifier: Apache-2.0
// What stands above and below every view.
import { button, element, own } from "./draw/dom.js";
import { count, counted, span } from "./draw/format.js";

const otherTheme = { light: "dark", dark: "light" };

function currentTheme() {
  return document.documentElement.dataset.theme
    ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
}

function themeSwitch() {
  const label = () => `${otherTheme[currentTheme()] === "dark" ? "Dark" : "Light"} colours`;
  const control = button({ class: "quiet", id: "theme" }, label());
  control.addEventListener("click", () => {
    document.documentElement.dataset.theme = otherTheme[currentTheme()];
    control.textContent = label();
    window.dispatchEvent(new Event("themechange"));
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    control.textContent = label();
    window.dispatchEvent(new Event("themechange"));
  });
  return control;
}

// Paper is never dark, nor are the charts that are drawn for it.
function lightOnPaper() {
  const root = document.documentElement;
  let before;
  window.addEventListener("beforeprint", () => { before = root.dataset.theme; root.dataset.theme = "light"; });
  window.addEventListener("afterprint", () => {
    if (before === undefined) delete root.dataset.theme;
    else root.dataset.theme = before;
  });
}

function titleOf({ overview, groups }) {
  if (overview.title) return overview.title;
  const names = groups.map((group) => group.name);
  if (names.length === 0) return "Who is named in the news";
  if (names.length > 3) return `Who is named in ${count(names.length)} ${overview.by === "source" ? "sources" : "groups"}`;
  return `Who is named in ${names.join(", ")}`;
}

// Returns the title.
export function drawMasthead(header, tables) {
  const { overview } = tables;
  const title = titleOf(tables);
  lightOnPaper();
  const facts = [
    counted(overview.documents, "article"),
    overview.by === "source" ? counted(tables.groupCount, "source") : `by ${overview.by}`,
    span(overview.articles_by_date[0]?.[0], overview.articles_by_date.at(-1)?.[0]),
  ].filter(Boolean);
  header.append(
    element("div", { class: "headline" }, element("h1", {}, own(title)), themeSwitch()),
    element("p", { class: "facts" }, facts.join(" \u00b7 ")));
  return title;
}

export function drawImprint(footer, { overview }) {
  const lexicons = overview.lexicons.map((file) => `${file.file} ${file.xxh3.slice(0, 8)}`);
  footer.append(
    element("p", {}, `Made by Onoma ${overview.onoma} with ICU ${overview.icu} and Unicode ${overview.unicode}. Lexicons: ${lexicons.join(", ")}.`),
    element("p", {}, "This page works offline and asks no server for anything. Charts by Apache ECharts."));
}
