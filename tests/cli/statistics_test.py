#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Series, pairs of every kind and what the columns mean, as users ask for them.

    statistics_test.py ONOMA [TEST...]      run from the project's folder, where samples/ is
"""
import csv
import io
import json
import re
import sys
import unittest
from pathlib import Path

from program import QUICK, SAMPLES, ProgramTest, onoma, use_program


def parsed(*arguments):
    return json.loads(onoma(*arguments, *QUICK, "--format", "json").stdout)


def rows(*arguments):
    return list(csv.DictReader(io.StringIO(onoma(*arguments, *QUICK, "--format", "csv").stdout)))


class Series(ProgramTest):
    def setUp(self):
        super().setUp()
        self.article("news/2025-01-05-a.txt", "Nvidia pays OpenAI.\n")
        self.article("news/2025-03-01-b.txt", "Nvidia pays Nvidia.\n")
        self.article("news/undated.txt", "OpenAI rests.\n")

    def test_months_have_no_gaps(self):
        found = parsed("report", str(self.folder), "--by", "month")
        self.assertEqual([(period["month"], period["documents"]) for period in found["periods"]],
                         [("2025-01", 1), ("2025-02", 0), ("2025-03", 1), ("(no month)", 1)])
        nvidia = next(entity for entity in found["entities"] if entity["id"] == "nvidia")
        self.assertEqual([cell["mentions"] for cell in nvidia["series"]], [1, 0, 2, 0])
        self.assertIsNone(nvidia["series"][1]["rate_per_1000_words"])
        self.assertEqual(nvidia["sources"], 1)

    def test_csv_has_a_row_for_each_entity_and_period(self):
        found = rows("report", str(self.folder), "--by", "month")
        self.assertEqual(len(found), 8)
        self.assertEqual(found[1]["month"], "2025-02")
        self.assertEqual(found[1]["rate_per_1000_words"], "")
        self.assertEqual(found[1]["period_documents"], "0")

    def test_text_shows_the_line(self):
        text = self.expect(0, onoma("report", str(self.folder), *QUICK, "--by", "month")).stdout
        self.assertIn("Mentions by month:", text)
        self.assertIn("3 months, 2025-01 to 2025-03; 1 without documents", text)


    def test_changes_over_time_are_sentences(self):
        for month in range(1, 10):
            names = "Nvidia " * (25 if month == 9 else 2 + month % 2) + "OpenAI " * (2 * month)
            self.article(f"more/2025-{month:02}-03.txt", names + "word " * 200 + "\n")
        folder = str(self.folder / "more")
        text = self.expect(0, onoma("report", folder, *QUICK, "--by", "month")).stdout.replace("\n        ", " ")
        self.assertRegex(text, r"sure    OpenAI is named more and more: \d+\.\d\d in 1,000 words in the first third")
        self.assertRegex(text, r"sure    Nvidia is named \d+\.\d times as often in 2025-09 as in the months before")
        found = {entity["id"]: entity for entity in parsed("report", folder, "--by", "month")["entities"]}
        self.assertEqual(found["openai"]["over_time"]["trend_tau"], 1)
        for cell in found["nvidia"]["series"]:
            self.assertLess(cell["rate_low"], cell["rate_per_1000_words"])
            self.assertGreater(cell["rate_high"], cell["rate_per_1000_words"])
        self.assertNotIn("over_time", parsed("report", folder, "--by", "source")["entities"][0])


class Report(ProgramTest):
    def test_what_one_story_names_is_folded_in_a_long_list(self):
        text = self.expect(0, onoma("report", SAMPLES)).stdout
        self.assertRegex(text, r"and \d+ more, each in one story: Oracle, ")
        everything = len(json.loads(onoma("report", SAMPLES, "--format", "json").stdout)["entities"])
        self.assertIn(f"--top {everything} or another", text)
        for options in (("--top", str(everything)), ("--min-mentions", "2"), ("--sort", "name")):
            self.assertNotIn("each in one story", onoma("report", SAMPLES, *options).stdout)


class Pairs(ProgramTest):
    def test_by_source_says_who_puts_a_pair_together(self):
        for number in range(12):
            words = "word " * (5 + number)
            self.article(f"daily/{number}.txt", f"OpenAI pays Nvidia. It rains {words}. It snows {words}.\n")
            self.article(f"wire/{number}.txt", f"OpenAI rests. It rains {words}. So does Nvidia {words}.\n")
        text = self.expect(0, onoma("pairs", str(self.folder), *QUICK, "--by", "source", "--unit", "document")).stdout
        self.assertRegex(text.replace("\n        ", " "),
                         r"sure    daily has Nvidia and OpenAI together in 12 of 12 stories that name both "
                         r"\(4\.0 by chance\), the others in 0 of 12")
        groups = parsed("pairs", str(self.folder), "--by", "source", "--unit", "document")["pairs"][0]["by_group"]
        self.assertEqual([(group["source"], group["stories"]) for group in groups], [("daily", 12), ("wire", 0)])
        for wrong in ("--window", "3"), ("--context", "document"):
            self.assertIn("--by: expected pairs of sentences",
                          self.expect(2, onoma("pairs", SAMPLES, "--by", "source", *wrong)).stderr)

    def test_types_may_be_one_word_or_two(self):
        one = onoma("pairs", "--between", "person,company", SAMPLES, *QUICK).stdout
        two = onoma("pairs", "--between", "person", "company", SAMPLES, *QUICK).stdout
        self.assertEqual(one, two)
        for pair in parsed("pairs", "--between", "person,company", SAMPLES)["pairs"]:
            self.assertEqual((pair["first"]["type"], pair["second"]["type"]), ("person", "company"))

    def test_with_takes_a_name_or_an_id_in_any_case(self):
        by_name = onoma("pairs", "--with", "OPENAI", SAMPLES, *QUICK).stdout
        self.assertEqual(by_name, onoma("pairs", "--with", "openai", SAMPLES, *QUICK).stdout)
        for pair in parsed("pairs", "--with", "openai", SAMPLES)["pairs"]:
            self.assertEqual(pair["first"]["id"], "openai")

    def test_contexts_widen(self):
        units = {context: parsed("pairs", "--context", context, SAMPLES)
                 for context in ("sentence", "paragraph", "document")}
        self.assertGreater(units["sentence"]["units"], units["paragraph"]["units"])
        self.assertEqual(units["document"]["units"], units["document"]["documents"])
        self.assertGreaterEqual(len(units["document"]["pairs"]), len(units["sentence"]["pairs"]))
        window = parsed("pairs", "--window", "8", "--distance-weights", SAMPLES)
        self.assertEqual((window["unit"], window["window"]), ("window", 8))
        self.assertTrue(all(pair["q"] is None for pair in window["pairs"]))

    def test_wrong_usage(self):
        for expected, *arguments in (
                ("--between: expected two types", "--between", "person,"),
                ("--counts: expected sure, found `possible`", "--counts", "possible"),
                ("--counts: expected sure, found `possible`", "--network", "--counts", "possible"),
                ("--window: expected no --context", "--window", "3", "--context", "document"),
                ("--window: expected a number up to 1000", "--window", "5000"),
                ("--distance-weights: expected a --window", "--distance-weights"),
                ("--network or --similar-to", "--network", "--similar-to", "openai"),
                ("--with: expected an entity that the articles name, found `Nobody`", "--with",
                 "Nobody"),
                ("--context: expected", "--context", "page"),
                ("--explain-statistics: expected --format text", "--explain-statistics",
                 "--format", "csv")):
            with self.subTest(arguments=arguments):
                result = self.expect(2, onoma("pairs", *arguments, SAMPLES, *QUICK))
                self.assertIn(expected, result.stderr)
                self.assertEqual(result.stdout, "")

    def test_network_and_neighbours(self):
        network = parsed("pairs", "--network", SAMPLES)
        self.assertEqual(len({node["community"] for node in network["nodes"]}),
                         network["communities"])
        self.assertAlmostEqual(sum(node["page_rank"] for node in network["nodes"]), 1.0)
        similar = parsed("pairs", "--similar-to", "openai", SAMPLES)
        self.assertEqual(similar["similar_to"]["id"], "openai")
        self.assertNotIn("openai", [row["id"] for row in similar["similar"]])
        text = onoma("pairs", "--similar-to", "openai", SAMPLES, *QUICK).stdout
        self.assertIn("Named in the same company as OpenAI", text)

    def test_every_key_and_column_is_documented(self):
        known = set(re.findall(r"`([a-z][a-z0-9_]*)`", Path("docs/output.md").read_text("utf-8")))
        for arguments in (("pairs", "--network"), ("pairs", "--similar-to", "openai"),
                          ("report", "--by", "month")):
            with self.subTest(arguments=arguments):
                found = rows(*arguments, SAMPLES)
                self.assertEqual(set(found[0]) - known, set())
                document = parsed(*arguments, SAMPLES)
                keys = set(document)
                for name in ("nodes", "similar", "entities", "periods"):
                    keys |= set(document.get(name, [{}])[0])
                self.assertEqual(keys - known, set())


class Explanations(ProgramTest):
    def test_columns_are_explained_without_articles(self):
        for command, word in (("report", "dp_norm"), ("pairs", "Benjamini-Hochberg")):
            result = self.expect(0, onoma(command, "--explain-statistics"))
            self.assertIn(word, result.stdout)
            self.assertEqual(result.stderr, "")

    def test_with_articles_the_table_is_there_too(self):
        result = self.expect(0, onoma("report", "--explain-statistics", SAMPLES, *QUICK))
        self.assertIn("dp_norm", result.stdout)
        self.assertIn("15 documents from 4 sources", result.stdout)


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()
