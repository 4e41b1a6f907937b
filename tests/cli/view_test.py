#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""How tables are shown: wanted columns and order, colours, whole lines, a pager.

    view_test.py ONOMA [TEST...]      run from the project's folder, where samples/ is
"""
import csv
import io
import json
import re
import sys
import unittest

from program import SAMPLES, ProgramTest, onoma, use_program

ESCAPES = re.compile("\x1b\\[[0-9;]*m")


def rows(command, *arguments):
    text = onoma(command, SAMPLES, "--format", "csv", *arguments).stdout
    return list(csv.DictReader(io.StringIO(text)))


class Columns(ProgramTest):
    def test_only_the_wanted_columns_in_their_order(self):
        for command, wanted in (("report", ["mentions", "id", "name"]),
                                ("pairs", ["npmi", "second_id", "first_id"])):
            expected = [{key: row[key] for key in wanted} for row in rows(command)]
            found = rows(command, "--columns", ",".join(wanted))
            self.assertEqual([list(row) for row in found[:1]], [wanted])
            self.assertEqual(found, expected)
        text = onoma("report", SAMPLES, "--top", "1", "--columns", "name,id,mentions").stdout
        self.assertRegex(text, r"\AEntity  id      Mentions\nOpenAI  openai        27  \u2588+\n\n")
        text = onoma("report", SAMPLES, "--top", "1", "--columns", "id", "--format", "md").stdout
        self.assertEqual(text, "| id |\n| --- |\n| openai |\n")

    def test_an_unknown_column_is_told_with_those_that_are_known(self):
        for option in ("--columns=name,rank", "--sort=rank", "--sort=-rank", "--columns=,id"):
            for command, known in (("report", "id, name, type, mentions"), ("pairs", "first_id, first_name")):
                with self.subTest(option, command=command):
                    result = self.expect(2, onoma(command, SAMPLES, option))
                    self.assertIn(f"{option.split('=')[0]}: expected columns among {known}", result.stderr)
        for arguments, message in [
                (("report", "--columns", "id", "--by", "month"), "--columns: expected no --by"),
                (("pairs", "--columns", "npmi", "--network"), "--columns: expected neither --network"),
                (("pairs", "--sort", "npmi", "--similar-to", "OpenAI"), "--sort: expected neither"),
                (("pairs", "--format", "gexf", "--network"), "--format: expected neither --network")]:
            self.assertIn(message, self.expect(2, onoma(*arguments, SAMPLES)).stderr)
        result = self.expect(2, onoma("report", SAMPLES, "--columns", "id", "--format", "json"))
        self.assertIn("--columns: expected the format text, csv, tsv, md or xlsx, found `json`", result.stderr)


class Order(ProgramTest):
    def test_rows_are_sorted_and_ties_stay_as_they_were(self):
        for command, key in (("report", "documents"), ("report", "name"), ("report", "type"),
                             ("pairs", "observed"), ("pairs", "second_name")):
            for sign in ("", "-"):
                with self.subTest(command, key=sign + key):
                    def value(row):
                        return float(row[key]) if re.fullmatch(r"[\d.]+", row[key]) else row[key].encode()
                    expected = sorted(rows(command), key=value, reverse=bool(sign))  # is stable
                    self.assertEqual(rows(command, f"--sort={sign}{key}"), expected)
                    self.assertEqual(rows(command, f"--sort={sign}{key}", "--top", "3"), expected[:3])

    def test_json_and_networks_have_the_same_order(self):
        named = [row["id"] for row in rows("report", "--sort=-sources", "--top", "5")]
        whole = json.loads(onoma("report", SAMPLES, "--format", "json", "--sort=-sources", "--top", "5").stdout)
        self.assertEqual([e["id"] for e in whole["entities"]], named)
        gexf = onoma("pairs", SAMPLES, "--format", "gexf", "--sort=-npmi", "--top", "4").stdout
        self.assertEqual(gexf.count("<edge "), 4)


class Terminal(ProgramTest):
    def test_types_have_colours_where_somebody_looks(self):
        shown = self.in_terminal(100, "report", SAMPLES, "--top", "20")
        self.assertRegex(shown, "\x1b\\[38;5;32mOpenAI *\x1b\\[0m  \x1b\\[38;5;32mcompany")
        self.assertGreater(len(set(re.findall("\x1b\\[38;5;(\\d+)m", shown))), 1)
        plain = self.in_terminal(100, "report", SAMPLES, "--top", "20", NO_COLOR="1")
        self.assertNotIn("\x1b", plain)
        self.assertEqual(ESCAPES.sub("", shown), plain)

    def test_wide_shows_whole_lines(self):
        narrow = self.in_terminal(60, "pairs", SAMPLES, NO_COLOR="1")
        wide = self.in_terminal(60, "pairs", SAMPLES, "--wide", NO_COLOR="1")
        self.assertLessEqual(max(map(len, narrow.splitlines()[2:10])), 60)
        self.assertEqual(wide, onoma("pairs", SAMPLES).stdout)

    def test_a_pager_shows_the_result(self):
        arguments = ("report", SAMPLES, "--pager", "--top", "3")
        plain = onoma("report", SAMPLES, "--top", "3").stdout
        paged = self.in_terminal(1000, *arguments, PAGER="sed 's/^/> /'")
        self.assertEqual(ESCAPES.sub("", paged), "".join("> " + line for line in plain.splitlines(True)))
        self.assertIn("\x1b[1m", paged)  # the pager is asked to keep colours
        self.assertEqual(onoma(*arguments).stdout, plain)  # nobody looks: no pager

    def test_a_pager_that_ends_early_or_is_absent_is_no_failure(self):
        for pager in ("true", "head -n 2", "/no/such/pager"):
            self.in_terminal(100, "report", SAMPLES, "--pager", PAGER=pager)


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()
