#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tables for spreadsheets: one column for each period, decimals, CSV for Excel, workbooks.

    wide_test.py ONOMA [TEST...]      run from the project's folder, where samples/ is
"""
import collections
import csv
import datetime
import io
import json
import re
import sys
import unittest
import zipfile
from xml.etree import ElementTree

from program import QUICK, SAMPLES, ProgramTest, onoma, use_program

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def records(text, delimiter=","):
    return list(csv.DictReader(io.StringIO(text), delimiter=delimiter))


class Workbook:
    """The cells of an Excel file, read with the standard library alone."""

    def __init__(self, path):
        self.archive = zipfile.ZipFile(path)
        texts = self.part("xl/sharedStrings.xml")
        self.texts = ["".join(t.text or "" for t in item.iter(MAIN + "t")) for item in texts]
        styles = self.part("xl/styles.xml")
        own = {f.get("numFmtId"): f.get("formatCode") for f in styles.iter(MAIN + "numFmt")}
        self.formats = [own.get(xf.get("numFmtId"), xf.get("numFmtId"))
                        for xf in styles.find(MAIN + "cellXfs")]
        parts = {r.get("Id"): r.get("Target") for r in self.part("xl/_rels/workbook.xml.rels")}
        self.sheets = {sheet.get("name"): self.part("xl/" + parts[sheet.get(RELATION + "id")])
                       for sheet in self.part("xl/workbook.xml").iter(MAIN + "sheet")}

    def part(self, name):
        return ElementTree.fromstring(self.archive.read(name))

    def value(self, cell):
        assert cell.find(MAIN + "f") is None, "a formula"
        text = cell.findtext(MAIN + "v")
        if cell.get("t") == "s":
            return self.texts[int(text)]
        if cell.get("t") == "b":
            return text == "1"
        number = float(text)
        if self.formats[int(cell.get("s", 0))] == "yyyy-mm-dd":
            return datetime.date(1899, 12, 30) + datetime.timedelta(days=number)
        return int(number) if number.is_integer() else number

    def rows(self, name):
        """A dictionary of each row below the header, without empty cells."""
        lines = [{re.match("[A-Z]+", cell.get("r")).group(): self.value(cell) for cell in row}
                 for row in self.sheets[name].iter(MAIN + "row")]
        return [{lines[0][column]: value for column, value in line.items()} for line in lines[1:]]

    def header(self, name):
        return [self.value(cell) for cell in next(self.sheets[name].iter(MAIN + "row"))]


class Corpus(ProgramTest):
    """OpenAI: 2 in January (of 8 words), none in March; Nvidia: 1 and 2 (of 4 words). February is empty."""

    def setUp(self):
        super().setUp()
        self.article("daily/2025-01-05.txt", "OpenAI pays. OpenAI and Nvidia meet there again.\n")
        self.article("weekly/2025-03-02.txt", "Nvidia and Nvidia again.\n")

    def report(self, *arguments, code=0):
        folders = [str(self.folder / name) for name in ("daily", "weekly")]
        return self.expect(code, onoma("report", *folders, *QUICK, *arguments))


class Wide(Corpus):
    def test_each_measure_by_month_and_by_source(self):
        none = {"2025-02": "0"}
        for field, measure, expected in [
                ("month", None, {"openai": {"2025-01": "2", **none, "2025-03": "0"},
                                 "nvidia": {"2025-01": "1", **none, "2025-03": "2"}}),
                ("month", "documents", {"openai": {"2025-01": "1", **none, "2025-03": "0"},
                                        "nvidia": {"2025-01": "1", **none, "2025-03": "1"}}),
                ("month", "rate", {"openai": {"2025-01": "250", "2025-02": "", "2025-03": "0"},
                                   "nvidia": {"2025-01": "125", "2025-02": "", "2025-03": "500"}}),
                ("source", "mentions", {"openai": {"daily": "2", "weekly": "0"},
                                        "nvidia": {"daily": "1", "weekly": "2"}}),
                ("year", "weighted_mentions", {"openai": {"2025": "2"}, "nvidia": {"2025": "3"}})]:
            with self.subTest(field, measure=measure):
                chosen = ["--measure", measure] if measure else []
                found = records(self.report("--wide-by", field, *chosen, "-f", "csv").stdout)
                self.assertEqual(list(found[0])[:3], ["id", "name", "type"])
                values = {row["id"]: {k: v for k, v in row.items() if k not in ("id", "name", "type")}
                          for row in found}
                self.assertEqual(values, expected)

    def test_the_cells_are_those_of_the_long_table(self):
        for field in ("month", "source", "day"):
            for measure, key in [("mentions", "mentions"), ("documents", "documents"), ("rate", "rate_per_1000_words"),
                                 ("rate_low", "rate_low"), ("rate_high", "rate_high")]:
                with self.subTest(field, measure=measure):
                    long = records(onoma("report", SAMPLES, "--by", field, "-f", "csv").stdout)
                    wide = records(onoma("report", SAMPLES, "--wide-by", field, "--measure", measure, "-f", "csv").stdout)
                    cells = {(row["id"], row[field]): row[key] for row in long}
                    self.assertEqual({(row["id"], period): row[period] for row in wide for period in list(row)[3:]},
                                     cells)

    def test_all_formats_have_the_same_cells(self):
        expected = [("OpenAI", 2, 0, 0), ("Nvidia", 1, 0, 2)]
        order = ("--sort", "name", "--wide-by", "month")
        names = ("name", "2025-01", "2025-02", "2025-03")
        tsv = records(self.report(*order, "-f", "tsv").stdout, "\t")
        self.assertEqual(sorted((r["name"], *(int(r[n]) for n in names[1:])) for r in tsv), sorted(expected))
        whole = json.loads(self.report(*order, "-f", "json").stdout)
        self.assertEqual((whole["by"], whole["measure"]), ("month", "mentions"))
        self.assertEqual([p["month"] for p in whole["periods"]], list(names[1:]))
        self.assertEqual(sorted((e["name"], *e["cells"].values()) for e in whole["entities"]), sorted(expected))
        lines = [json.loads(line) for line in self.report(*order, "-f", "jsonl").stdout.splitlines()]
        self.assertEqual(lines, whole["entities"])
        self.assertEqual(self.report(*order, "-f", "md").stdout,
                         "| Entity | Type | 2025-01 | 2025-02 | 2025-03 |\n| --- | --- | ---: | ---: | ---: |\n"
                         "| Nvidia | company | 1 | 0 | 2 |\n| OpenAI | company | 2 | 0 | 0 |\n")
        text = self.report(*order).stdout
        self.assertTrue(text.startswith("Entity  Type     2025-01  2025-02  2025-03\n"
                                        "Nvidia  company        1        0        2\n"), text)
        self.assertIn("\nmentions by month\n3 months, 2025-01 to 2025-03; 1 without documents\n", text)
        self.assertNotIn("is empty", text)
        self.assertIn("a cell is empty: the period has no words\n",
                      self.report(*order, "--measure", "rate").stdout)

    def test_rows_are_chosen_as_in_other_tables(self):
        self.assertEqual([r["id"] for r in records(self.report("--wide-by", "month", "--top", "1", "-f", "csv").stdout)],
                         ["nvidia"])

    def test_a_group_may_be_called_as_a_column_is(self):
        lines = "".join(json.dumps({"text": "OpenAI.", "section": name}) + "\n" for name in ("id", "name", "a.b"))
        path = self.article("a.jsonl", lines)
        arguments = ("report", path, *QUICK, "--wide-by", "section")
        self.assertEqual(self.expect(0, onoma(*arguments, "-f", "csv")).stdout,
                         "id,name,type,a.b,id,name\nopenai,OpenAI,company,1,1,1\n")
        cells = json.loads(onoma(*arguments, "-f", "jsonl").stdout)["cells"]
        self.assertEqual(cells, {"a.b": 1, "id": 1, "name": 1})

    def test_two_fields_are_rows_and_columns(self):
        self.article("daily/2025-03-09.txt", "OpenAI again, and OpenAI.\n")
        found = records(self.report("--wide-by", "source,month", "--sort", "name", "-f", "csv").stdout)
        self.assertEqual([list(row.values()) for row in found],
                         [["nvidia", "Nvidia", "company", "daily", "1", "0", "0"],
                          ["nvidia", "Nvidia", "company", "weekly", "0", "0", "2"],
                          ["openai", "OpenAI", "company", "daily", "2", "0", "2"]])
        self.assertEqual(list(found[0]), ["id", "name", "type", "source", "2025-01", "2025-02", "2025-03"])
        rates = records(self.report("--wide-by", "source,month", "--measure", "rate", "--sort", "name", "-f", "csv").stdout)
        self.assertEqual([list(row.values())[4:] for row in rates],
                         [["125", "", "0"], ["", "", "500"], ["250", "", "500"]])
        whole = json.loads(self.report("--wide-by", "source,month", "-f", "json").stdout)
        self.assertEqual((whole["by"], len(whole["periods"])), ("source,month", 6))
        self.assertEqual(whole["periods"][4], {"source": "weekly", "month": "2025-02", "documents": 0, "words": 0})
        self.assertEqual({row["source"] for row in whole["entities"]}, {"daily", "weekly"})

    def test_two_fields_add_up_to_one(self):
        for fields in ("source,month", "month,source", "source,day"):
            both = records(onoma("report", SAMPLES, "--wide-by", fields, "-f", "csv").stdout)
            one = records(onoma("report", SAMPLES, "--wide-by", fields.split(",")[1], "-f", "csv").stdout)
            sums = collections.defaultdict(int)
            for row in both:
                for name in list(row)[4:]:
                    sums[row["id"], name] += int(row[name])
            self.assertEqual(sums, {(row["id"], name): int(row[name]) for row in one for name in list(row)[3:]})

    def test_wrong_usage_is_told(self):
        for arguments, message in [
                (["--wide-by", "source,month,day"], "--wide-by: expected one field or two, found `source,month,day`"),
                (["--wide-by", "source,"], "--wide-by: expected the name of a field, found none"),
                (["--by", "source,month"], "--by: expected one field, found `source,month`"),
                (["--wide-by", "month", "--by", "source"], "expected either --by or --wide-by, found both"),
                (["--measure", "rate"], "--measure: expected --wide-by beside it, found none"),
                (["--wide-by", "month", "--measure", "share"],
                 "--measure: expected mentions, documents, rate, rate_low, rate_high or weighted_mentions, found `share`"),
                (["--wide-by", ""], "--wide-by: expected the name of a field, found none"),
                (["--wide-by", "month", "--columns", "id"], "--columns: expected no --by")]:
            with self.subTest(arguments):
                self.assertIn(message, self.report(*arguments, code=2).stderr)


class Digits(Corpus):
    def test_decimals_as_text_and_in_rows(self):
        columns = ("--columns", "id,mentions,rate_per_1000_words,share", "--sort", "id")
        for digits, expected in [(None, "nvidia,3,250,0.6\nopenai,2,166.66666666666666,0.4\n"),
                                 ("0", "nvidia,3,250,0.60\nopenai,2,167,0.40\n"),
                                 ("3", "nvidia,3,250.000,0.60000\nopenai,2,166.667,0.40000\n")]:
            chosen = ["--digits", digits] if digits else []
            self.assertEqual(self.report(*columns, *chosen, "-f", "csv").stdout.split("\n", 1)[1], expected)
        self.assertIn("| openai | 2 | 166.7 | 40.0 % |\n", self.report(*columns, "--digits", "1", "-f", "md").stdout)
        self.assertRegex(self.report("--digits", "4").stdout, r"166\.6667")
        wide = self.report("--wide-by", "year", "--measure", "rate", "--digits", "1", "-f", "csv").stdout
        self.assertIn("openai,OpenAI,company,166.7\n", wide)
        long = records(self.report("--by", "year", "--digits", "1", "-f", "csv").stdout)
        self.assertIn("166.7", [row["rate_per_1000_words"] for row in long])

    def test_a_probability_never_becomes_0(self):
        found = records(onoma("pairs", SAMPLES, "--digits", "0", "-f", "csv").stdout)
        exact = records(onoma("pairs", SAMPLES, "-f", "csv").stdout)
        for key in ("p", "q", "fisher_p"):
            self.assertEqual([row[key] for row in found], [row[key] for row in exact])
        self.assertEqual([row["g2"] for row in found], [f"{float(row['g2']):.0f}".replace("-0", "0") for row in exact])

    def test_a_number_is_wanted(self):
        compared = records(onoma("compare", SAMPLES, "--digits", "1", "-f", "csv").stdout)
        self.assertTrue(all(re.fullmatch(r"[0-9]+\.[0-9]", row["rate_per_1000_words"]) for row in compared))
        self.assertRegex(onoma("compare", SAMPLES, "--digits", "0").stdout, r"\d \(\d+\)")
        self.assertIn("--digits: expected a whole number from 0", self.report("--digits", "-1", code=2).stderr)


class Excel(Corpus):
    def test_excel_is_csv_with_the_byte_order_mark(self):
        for command in ("report", "pairs", "tag"):
            excel = self.expect(0, onoma(command, SAMPLES, "-f", "excel")).stdout
            self.assertTrue(excel.startswith("\ufeff"))
            self.assertEqual(excel, onoma(command, SAMPLES, "-f", "csv", "--bom").stdout)


def has_workbooks():
    return "without libxlsxwriter" not in onoma("report", SAMPLES, "-f", "xlsx").stderr


class Workbooks(Corpus):
    def setUp(self):
        super().setUp()
        if not has_workbooks():
            self.skipTest("this build has no libxlsxwriter")

    def workbook(self, *arguments, name="a.xlsx"):
        self.expect(0, onoma(*arguments, "-f", "xlsx", "-o", str(self.folder / name)))
        return Workbook(self.folder / name)

    def test_cells_are_those_of_csv_with_their_types(self):
        exact = records(onoma("report", SAMPLES, "-f", "csv").stdout)
        found = self.workbook("report", SAMPLES).rows("Entities")
        self.assertEqual(len(found), len(exact))
        dates = 0
        for row, text in zip(found, exact):
            for key, cell in text.items():
                value = row.get(key)
                if cell == "":
                    self.assertIsNone(value)
                elif key == "listed":
                    self.assertIs(value, cell == "yes")
                elif isinstance(value, datetime.date):
                    self.assertEqual(value.isoformat(), cell)
                    dates += 1
                elif isinstance(value, (int, float)):
                    self.assertAlmostEqual(value, float(cell), places=9)
                else:
                    self.assertEqual(value, cell)
                    self.assertIn(key, ("id", "name", "type"))
        self.assertGreater(dates, 0)

    def test_each_table_has_a_sheet_with_a_frozen_header(self):
        for arguments, sheets in [
                (("report", SAMPLES), ["Entities", "Columns", "About"]),
                (("report", SAMPLES, "--wide-by", "month"), ["Entities", "All periods"]),
                (("compare", SAMPLES), ["Entities", "First reports", "Columns", "About"]),
                (("pairs", SAMPLES), ["Pairs", "Columns", "About"]),
                (("pairs", SAMPLES, "--network"), ["Nodes", "Columns", "About"]),
                (("duplicates", SAMPLES), ["About"]), (("events", SAMPLES), ["About"]),
                (("figures", SAMPLES), ["Figures", "About"]), (("figures", "--compare", SAMPLES), ["Claims", "About"]),
                (("quote", "OpenAI", SAMPLES), ["Quotes", "About"]), (("words", "OpenAI", SAMPLES), ["About"]),
                (("check", SAMPLES), ["About"]), (("discover", SAMPLES), ["Names", "About"])]:
            with self.subTest(arguments):
                book = self.workbook(*arguments)
                for sheet in sheets:
                    self.assertIn(sheet, book.sheets)
                for sheet in book.sheets.values():
                    pane = next(sheet.iter(MAIN + "pane"))
                    self.assertEqual((pane.get("ySplit"), pane.get("state")), ("1", "frozen"))
        self.assertIn("rate_low", [row["column"] for row in self.workbook("report", SAMPLES).rows("Columns")])

    def test_how_it_was_made_is_on_a_sheet_of_its_own(self):
        about = {row["key"]: row.get("value") for row in self.workbook("report", SAMPLES, "--top", "5").rows("About")}
        whole = json.loads(onoma("report", SAMPLES, "--top", "5", "-f", "json").stdout)
        self.assertEqual((about["documents"], about["words"], about["settings.top"]),
                         (whole["documents"], whole["words"], 5))
        self.assertEqual(about["lexicons.1.xxh3"], whole["lexicons"][0]["xxh3"])
        self.assertNotIn("entities.1.id", about)

    def test_text_is_never_a_formula(self):
        signs = ("=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "<b>&\"'", "\u0001", "\ufffe", "_x0041_")
        rows = "".join(json.dumps({"text": "OpenAI.", "section": sign + " x"}) + "\n" for sign in signs)
        book = self.workbook("report", self.article("a.jsonl", rows), *QUICK, "--wide-by", "section")
        header = book.header("Entities")
        for sign in signs[:6]:
            self.assertIn(sign + " x", header)
        lexicon = self.article("own.tsv", "id\tname\ttype\nx\t=Xi Corp\tcompany\n")
        found = self.workbook("report", self.article("b/b.txt", "He met =Xi Corp.\n"), "--lexicon", lexicon,
                              "--no-default-lexicons").rows("Entities")
        self.assertEqual([row["name"] for row in found], ["=Xi Corp"])

    def test_a_long_text_is_cut_where_excel_ends(self):
        text = "OpenAI says \u20ac" + "\u20ac" * 40000 + " it.\n"
        found = self.workbook("quote", "OpenAI", self.article("long.txt", text), *QUICK).rows("Quotes")
        self.assertTrue(any(isinstance(v, str) and v.endswith("\u20ac\u2026") for v in found[0].values()))

    def test_the_same_input_gives_the_same_bytes(self):
        self.workbook("report", SAMPLES, name="a.xlsx")
        self.workbook("report", SAMPLES, "--threads", "1", name="b.xlsx")
        self.assertEqual((self.folder / "a.xlsx").read_bytes(), (self.folder / "b.xlsx").read_bytes())

    def test_a_file_is_wanted(self):
        result = self.expect(2, onoma("report", SAMPLES, "-f", "xlsx"))
        self.assertIn("--format xlsx: expected --output FILE, found none", result.stderr)


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()
