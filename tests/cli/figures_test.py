#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`onoma figures` as its users meet it. Usage: figures_test.py PROGRAM

The articles here are invented.
"""
import csv
import io
import json
import sys
import unittest

from program import QUICK, ProgramTest, onoma, use_program

MORNING = ("OpenAI builds faster\n\nThe price of training models at OpenAI drops by about 4x per year. "
           "Nvidia sold 50,000 chips in 2024.\n")
EVENING = ("Cheaper every year\n\nAt OpenAI the price of training models falls ~4x/year, engineers say. "
           "Nvidia sold 70,000 chips.\n")


class FiguresTest(ProgramTest):
    def articles(self):
        self.article("morning/2025-01-29-a.txt", MORNING)
        self.article("evening/2025-01-30-b.txt", EVENING)
        return str(self.folder)

    def figures(self, *arguments):
        result = self.expect(0, onoma("figures", *QUICK, *arguments))
        self.assertEqual(result.stderr, "")
        return result.stdout

    def test_one_json_line_a_figure(self):
        lines = [json.loads(line) for line in self.figures("-f", "jsonl", self.articles()).splitlines()]
        found = [(line["source"], line["text"], line["kind"], line["low"], line["high"], line["unit"])
                 for line in lines]
        self.assertEqual(found, [("evening", "~4x/year", "multiplier", 4, 4, "x"),
                                 ("evening", "70,000 chips", "count", 70000, 70000, "chip"),
                                 ("morning", "4x per year", "multiplier", 4, 4, "x"),
                                 ("morning", "50,000 chips", "count", 50000, 50000, "chip"),
                                 ("morning", "2024", "date", "2024", "2024", "date")])
        rate = lines[2]
        self.assertEqual((rate["per"], rate["bound"], rate["change"]), ("year", "~", "down"))
        self.assertEqual(rate["about"], ["openai"])
        self.assertEqual(rate["measured"], "price")
        self.assertEqual(rate["date"], "2025-01-29")
        sentence = rate["sentence"]
        text = MORNING.encode()[sentence["begin_byte"]:sentence["end_byte"]].decode()
        self.assertEqual(text, sentence["text"])
        self.assertIn(rate["text"], text)

    def test_offsets_count_bytes_and_characters(self):
        path = self.article("a/b.txt", "Das caf\u00e9 \U0001f389 cost $5 million.\n")
        figure = json.loads(self.figures("-f", "json", path))["figures"][0]
        text = open(path, encoding="utf-8").read()
        self.assertEqual(text[figure["begin_char"]:figure["end_char"]], "$5 million")
        self.assertEqual(text.encode()[figure["begin_byte"]:figure["end_byte"]], b"$5 million")

    def test_all_formats_tell_the_same_figures(self):
        articles = self.articles()
        texts = [json.loads(line)["text"] for line in self.figures("-f", "jsonl", articles).splitlines()]
        rows = list(csv.DictReader(io.StringIO(self.figures("-f", "csv", articles))))
        self.assertEqual([row["text"] for row in rows], texts)
        tabs = [line.split("\t") for line in self.figures("-f", "tsv", articles).splitlines()]
        self.assertEqual([row[tabs[0].index("text")] for row in tabs[1:]], texts)
        self.assertEqual({len(row) for row in tabs}, {len(tabs[0])})
        self.assertEqual([f["text"] for f in json.loads(self.figures("-f", "json", articles))["figures"]], texts)
        table = self.figures(articles)
        for text in texts:
            self.assertIn(text, table)

    def test_kinds(self):
        lines = self.figures("-f", "jsonl", "--kinds", "count,date", self.articles()).splitlines()
        self.assertEqual([json.loads(line)["kind"] for line in lines], ["count", "count", "date"])

    def test_a_kind_that_is_none(self):
        result = self.expect(2, onoma("figures", "--kinds", "sums", self.articles()))
        self.assertIn("found `sums`", result.stderr)

    def test_no_figures(self):
        text = self.figures(self.article("a/b.txt", "Nothing here.\n"))
        self.assertTrue(text.startswith("No figures.\n\n1 document from 1 source, 2 words, 1 sentence\n"), text)

    def test_claims_of_two_sources(self):
        claims = json.loads(self.figures("--compare", "-f", "json", self.articles()))["claims"]
        agreed, differing = claims[0], claims[1]
        self.assertEqual((agreed["agreement"], agreed["kind"], agreed["per"]), ("agree", "multiplier", "year"))
        self.assertEqual((agreed["sources"], agreed["n"], agreed["median"]), (2, 2, 4))
        self.assertEqual([figure["source"] for figure in agreed["figures"]], ["evening", "morning"])
        self.assertEqual((differing["agreement"], differing["min"], differing["max"]), ("differ", 50000, 70000))

    def test_claims_as_text(self):
        text = self.figures("--compare", self.articles())
        self.assertIn("1 agree, 1 differ", text)
        self.assertIn("evening: ~4x/year", text)
        self.assertIn("morning: 4x per year", text)

    def test_claims_as_text_send_nothing_to_the_terminal(self):
        self.article("evil/2025-01-30-c.txt", "They say it cost $471 million \x1b[31mlast\u202e year.\n")
        text = self.figures("--compare", self.articles())
        self.assertIn("evil: $471 million", text)
        self.assertNotRegex(text, "\x1b|\u202e")

    def test_claims_as_rows(self):
        rows = list(csv.DictReader(io.StringIO(self.figures("--compare", "-f", "csv", self.articles()))))
        self.assertEqual([row["claim"] for row in rows], ["1", "1", "2", "2"])
        self.assertEqual(len(self.figures("--compare", "-f", "jsonl", self.articles()).splitlines()), 2)
        self.assertEqual(len(self.figures("--compare", "-f", "tsv", self.articles()).splitlines()), 5)

    def test_threads_change_nothing(self):
        articles = self.articles()
        self.assertEqual(self.figures("--threads", "1", articles), self.figures("--threads", "4", articles))

    def test_tag_has_figures_too(self):
        result = self.expect(0, onoma("tag", *QUICK, self.article("a/b.txt", "Nvidia paid $5 million.\n")))
        figure = json.loads(result.stdout)["figures"][0]
        self.assertEqual((figure["text"], figure["low"], figure["about"]), ("$5 million", 5000000, ["nvidia"]))


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()
