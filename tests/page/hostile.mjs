// SPDX-License-Identifier: Apache-2.0
// Articles and a lexicon that try what texts of strangers may try.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const markup = `</script><script>window.harmed = 1; alert(1)</script><img src=x onerror="window.harmed = 1">`;
const override = "\u202etxt.evil\u202c";
const long = "a".repeat(10000);

const names = [
  ["evil", `Evil Corp`, "company"],
  ["formula", `=HYPERLINK("http://example.org/","x")`, "company"],
  ["quoted", `O"Neil's & <b>Sons</b>`, "company"],
  ["rich", "{a|Braces}", "model"],
  ["beta", "Beta Labs", "company"],
];

const articles = {
  "markup.txt": `Evil Corp ${markup}\n\nEvil Corp pays Beta Labs $5 million <!-- ${markup} --> and more. javascript:alert(1)\n`,
  [`quote'"<i>.txt`]: `Evil Corp and Beta Labs: ${override} said O"Neil's & <b>Sons</b>. Beta Labs pays $7 million to Evil Corp.\n`,
  "long.txt": `Evil Corp ${long} Beta Labs and {a|Braces}. ${"\u0300".repeat(300)} \ud83d\ude00 Beta Labs \u0007\u001b[31m red.\n`,
  "broken.txt": Buffer.concat([Buffer.from("Evil Corp \xff\xfe and Beta Labs.", "latin1"), Buffer.from([0xc3, 0x28])]),
};

// Returns the arguments of onoma for them.
export function writeHostileInput(folder) {
  const outlet = join(folder, "hostile", "<img src=x onerror=alert(2)>");
  mkdirSync(outlet, { recursive: true });
  mkdirSync(join(folder, "hostile", "weekly"), { recursive: true });
  for (const [name, text] of Object.entries(articles)) writeFileSync(join(outlet, name), text);
  writeFileSync(join(folder, "hostile", "weekly", "a.txt"), "Beta Labs pays Evil Corp $5 million.\n");
  const lexicon = join(folder, "hostile-names.tsv");
  const field = (text) => text.replace(/[\t\n]/g, " ");
  writeFileSync(lexicon, ["id\tname\ttype", ...names.map((row) => row.map(field).join("\t"))].join("\n") + "\n");
  return ["--no-default-lexicons", "--lexicon", lexicon, "--title", `A title ${markup} ${override}`, join(folder, "hostile")];
}
