// SPDX-License-Identifier: Apache-2.0
// Bundles the page: src -> page.html. Called by scripts/build-page.
//
//   node build.mjs FOLDER     with node_modules in FOLDER; writes page.html there
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2] ?? ".");
const require = createRequire(join(folder, "package.json"));
const esbuild = require("esbuild");

async function bundle(entry) {
  const result = await esbuild.build({
    entryPoints: [join(here, "src", entry)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "ascii",
    legalComments: "none", // the licences stand whole in the page
    nodePaths: [join(folder, "node_modules")],
    logLevel: "warning",
  });
  // The only way out of a script or style element.
  return result.outputFiles[0].text.trim().replace(/<\/(script|style)/gi, "<\\/$1").replace(/<!--/g, "<\\!--");
}

function hashOf(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

// What others wrote and the bundle holds: their names and licences, as they ask for.
function licences() {
  return ["echarts", "zrender", "tslib"]
    .map((name) => {
      const read = (file) => readFileSync(join(folder, "node_modules", name, file), "utf8").trim();
      const about = JSON.parse(read("package.json"));
      const notice = name === "echarts" ? `${read("NOTICE")}\n\n` : "";
      return `${about.name} ${about.version}\n\n${notice}${read(name === "tslib" ? "LICENSE.txt" : "LICENSE")}`;
    })
    .join("\n\n--------\n\n")
    .replace(/--+>/g, "");
}

const script = await bundle("main.js");
const style = await bundle("style.css");
const parts = { script, style, "script-hash": hashOf(script), "style-hash": hashOf(style), licences: licences() };
const page = readFileSync(join(here, "src", "page.html"), "utf8").replace(
  /\{\{([a-z-]+)\}\}/g,
  (_, name) => parts[name] ?? `{{${name}}}`,
);
const foreign = page.match(/[^\x00-\x7f]/);
if (foreign) throw new Error(`page: expected ASCII only, found U+${foreign[0].codePointAt(0).toString(16)}`);
writeFileSync(join(folder, "page.html"), page);
console.log(`page.html: ${Math.round(page.length / 1024)} KB`);
