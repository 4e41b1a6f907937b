#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What a new user wants in the first hour, each done with what the help says alone.

    first_hour_test.py ONOMA [TEST...]      run from the project's folder, where samples/ is
"""
import base64
import csv
import io
import json
import re
import sys
import unittest
import zipfile
import zlib

from program import ProgramTest, onoma, use_program


def helped(*command):
    """The help of a command, as one line."""
    return " ".join(onoma(*command, "--help").stdout.split())


def table(text):
    return list(csv.DictReader(io.StringIO(text)))


class FirstHour(ProgramTest):
    def setUp(self):
        super().setUp()
        for outlet, texts in {
            "daily": ["OpenAI pays. OpenAI grows by 14 percent.\n", "Nvidia meets Sam Altman of OpenAI.\n",
                      "Volkswagen and BMW build cars.\n"],
            "weekly": ["Nvidia rises. Nvidia sold for $5 billion.\n", "OpenAI and Nvidia, OpenAI and Nvidia.\n",
                       "Volkswagen, Ford in Cologne.\n"]}.items():
            for month, text in enumerate(texts, 4):
                self.article(f"news/{outlet}/2025-{month:02}-10.txt", text)
        self.news = str(self.folder / "news")
        self.outlets = [str(self.folder / "news" / name) for name in ("daily", "weekly")]

    def run_as_helped(self, words, *arguments, code=0):
        """Each of `words` stands in the help of the command, which then runs."""
        command = arguments[:2] if arguments[0] in ("chart", "lexicon") else arguments[:1]
        told = helped() + helped(*command) + helped(*command[:1]) if len(command) == 2 else helped() + helped(*command)
        for word in words:
            self.assertIn(word, told)
        return self.expect(code, onoma(*arguments))

    def lexicon(self, row):
        return self.article("mine.tsv", "id\tname\taliases\tnot\ttype\n" + row + "\n")

    def mentions(self, *arguments):
        rows = table(self.run_as_helped(["--lexicon"], "report", self.news, *arguments, "-f", "csv").stdout)
        return {row["name"]: int(row["mentions"]) for row in rows}

    def test_01_who_is_named_most(self):
        out = self.run_as_helped(["who and what is named, how often"], "report", self.news).stdout
        self.assertRegex(out.splitlines()[2], r"\ANvidia +company +5 ")

    def test_02_how_two_outlets_differ(self):
        out = self.run_as_helped(["onoma compare daily/ weekly/"], "compare", *self.outlets).stdout
        self.assertRegex(out, r"Nvidia +company +1 \(.*\) +4 \(")
        alone = self.run_as_helped([], "compare", self.outlets[0])
        self.assertIn("There is nothing to compare: expected articles of two sources or more", " ".join(alone.stdout.split()))
        rows = self.run_as_helped([], "compare", self.outlets[0], "-f", "csv")
        self.assertIn("there is nothing to compare", rows.stderr)

    def test_03_who_with_whom(self):
        out = self.run_as_helped(["--context", "--with"], "pairs", self.news, "--context", "document", "--with", "OpenAI").stdout
        self.assertIn("Sam Altman", out)
        wrong = self.run_as_helped([], "report", self.news, "--context", "document", code=2).stderr
        self.assertIn("expected an option of `report`, found `--context`; it is an option of pairs", wrong)
        for typed, near in (("--formt", "`--format`"), ("--wideby", "`--wide-by`")):
            self.assertIn(f"did you mean {near}?", self.run_as_helped([], "report", self.news, typed, "csv", code=2).stderr)
        for typed, near in (("raport", "report"), ("--halp", "--help")):
            self.assertIn(f"did you mean `{near}`?", self.expect(2, onoma(typed, self.news)).stderr)
        self.assertIn("no article says its mont; did you mean `month`?",
                      self.run_as_helped([], "report", self.news, "--by", "mont").stderr)

    def test_04_figures(self):
        out = self.run_as_helped(["what the articles claim in numbers"], "figures", self.news).stdout
        self.assertIn("14", out)
        self.assertRegex(out, "Nvidia.*5 billion|5 billion.*Nvidia")

    def test_05_files_of_other_kinds(self):
        book = self.folder / "names.xlsx"
        with zipfile.ZipFile(book, "w") as archive:
            archive.writestr("xl/workbook.xml", "<x/>")
        for name, data, found in [("a.pdf", b"%PDF-1.4 \0", "found a PDF document; convert it to text first: pdftotext"),
                                  ("a.docx", book.read_bytes(), "zip archive"),
                                  ("a.xlsx", book.read_bytes(), "found a workbook; save its sheet as CSV (in Excel: Save As, "
                                                                "CSV UTF-8), or convert it: soffice --headless --convert-to csv")]:
            self.assertIn(found, self.run_as_helped([], "report", self.article(name, data), code=1).stderr)
        hint = "found a workbook or another archive; save its sheet as CSV"
        for code, arguments in [(2, ("report", self.news, "--lexicon", str(book))),
                                (1, ("report", self.news, "--metadata", str(book))),
                                (1, ("lexicon", "import", str(book), "-o", str(self.folder / "x.tsv")))]:
            self.assertIn(hint, self.expect(code, onoma(*arguments)).stderr)

    def test_06_an_address(self):
        told = self.run_as_helped([], "report", "https://example.org/a.html", code=1).stderr
        self.assertIn("https://example.org/a.html: expected a file or a folder, found an address; fetch it first: curl -O", told)

    def test_07_a_page(self):
        page = self.folder / "news.html"
        self.run_as_helped(["onoma page articles/ -o news.html"], "page", self.news, "-o", str(page))
        packed = re.search(r'id="tables">([^<]*)<', page.read_text(encoding="utf-8")).group(1)
        self.assertIn("OpenAI", zlib.decompress(base64.b64decode(packed)).decode())

    def test_08_a_store_that_grows(self):
        store = str(self.folder / "news.onoma")
        for _ in range(2):  # what it has is not counted again
            self.run_as_helped(["Articles it already holds are skipped"], "store", store, self.news)
            rows = table(self.run_as_helped([], "report", store, "-f", "csv").stdout)
            self.assertEqual((rows[0]["id"], rows[0]["mentions"]), ("nvidia", "5"))

    def test_09_a_wrong_mention_corrected(self):
        self.assertEqual(self.mentions().get("Ford Motor", self.mentions().get("Ford")), 1)
        shown = self.run_as_helped(["To correct a wrong mention", "onoma lexicon show Ford"], "lexicon", "show", "Ford").stdout
        self.assertRegex(shown, r"\bford\b")
        name = next(name for name in self.mentions() if name.startswith("Ford"))
        own = self.lexicon(f"ford\t{name}\t\tFord in Cologne\tcompany")
        self.assertNotIn(name, self.mentions("--lexicon", own))

    def test_10_names_merged_renamed_and_excluded(self):
        for words, row, expected, gone in [
                ("To merge some", "cars\tGerman cars\tVolkswagen|BMW|VW\t\tcompany", {"German cars": 3}, ["Volkswagen", "BMW"]),
                ("To rename an entity", "openai\tThe lab\t\t\tcompany", {"The lab": 5}, ["OpenAI"]),
                ("To exclude an entity", "volkswagen\tVolkswagen\t\t\tproduct", {"BMW": 1}, ["Volkswagen"])]:
            with self.subTest(words):
                self.run_as_helped([words], "lexicon", "check", own := self.lexicon(row))
                found = self.mentions("--lexicon", own)
                self.assertEqual({name: found.get(name) for name in expected}, expected)
                self.assertFalse(set(gone) & set(found))

    def test_11_a_range_of_dates(self):
        rows = json.loads(self.run_as_helped(["--since DATE", "--until DATE"], "report", self.news, "--since", "2025-05",
                                             "--until", "2025-05-31", "-f", "json").stdout)
        self.assertEqual((rows["documents"], rows["documents_not_wanted"]), (2, 4))

    def test_12_excel(self):
        out = self.run_as_helped(["--format excel is csv with it"], "report", self.news, "-f", "excel").stdout
        self.assertTrue(out.startswith("\ufeffid,name,"))
        path = self.folder / "months.xlsx"
        result = onoma("report", "--wide-by", "month", "-f", "xlsx", "-o", str(path), self.news)
        if result.returncode == 2:  # a build without it says what to do
            self.assertIn("write --format excel", result.stderr)
        else:
            self.run_as_helped(["--wide-by month -f xlsx"], "report", self.news)
            self.assertTrue(zipfile.is_zipfile(path))

    def test_13_gephi(self):
        out = self.run_as_helped(["a network for Gephi"], "pairs", self.news, "--format", "gexf").stdout
        self.assertIn('label="Nvidia"', out)

    def test_14_a_table_for_datawrapper(self):
        out = self.run_as_helped(["a column for each month"], "report", self.news, "--wide-by", "month", "--top", "2",
                                 "-f", "csv").stdout
        self.assertEqual(out, "id,name,type,2025-04,2025-05,2025-06\nnvidia,Nvidia,company,2,3,0\n"
                              "openai,OpenAI,company,2,3,0\n")

    def test_15_a_chart_for_the_article(self):
        out = self.run_as_helped(["onoma chart trend articles/ -o trend.svg"], "chart", "trend", self.news).stdout
        self.assertIn("<title>", out)

    def test_16_the_help_of_several_commands(self):
        for arguments in (["lexicon", "--help"], ["help", "lexicon"], ["lexicon", "-h"]):
            out = self.expect(0, onoma(*arguments)).stdout
            self.assertRegex(out, r"\Aonoma lexicon COMMAND .*\n\nA lexicon is a table")
            self.assertIn("\n  lexicon check    what is wrong", out)
            self.assertLessEqual(max(map(len, out.splitlines())), 80)
        self.assertIn("\n  chart trend ", onoma("help", "chart").stdout)


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()
