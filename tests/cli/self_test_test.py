#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""onoma self-test: all statistics agree in the program as it was built.

    self_test_test.py PROGRAM
"""
import csv
import io
import json
import sys
import unittest

from program import ProgramTest, onoma, use_program


class SelfTest(ProgramTest):
    def test_all_statistics_agree(self):
        result = self.expect(0, onoma("self-test"))
        self.assertEqual(result.stderr, "")
        self.assertIn("58.5224", result.stdout)
        self.assertNotIn("FAILED", result.stdout)
        self.assertRegex(result.stdout, r"\n(\d+) of \1 statistics agree")

    def test_json_has_every_row(self):
        report = json.loads(self.expect(0, onoma("self-test", "--format", "json")).stdout)
        self.assertEqual(report["failed"], 0)
        self.assertGreater(len(report["rows"]), 150)
        for row in report["rows"]:
            with self.subTest(row["name"]):
                self.assertTrue(row["ok"])
                self.assertLessEqual(abs(row["got"] - row["expected"]), row["tolerance"])

    def test_csv_has_the_same_rows(self):
        rows = list(csv.DictReader(io.StringIO(self.expect(
            0, onoma("self-test", "--format", "csv")).stdout)))
        self.assertGreater(len(rows), 150)
        self.assertEqual({row["verdict"] for row in rows}, {"ok"})

    def test_operands_are_wrong_usage(self):
        result = self.expect(2, onoma("self-test", "articles"))
        self.assertIn("expected nothing after `self-test`", result.stderr)
        self.expect(0, onoma("self-test", "--help"))


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()
