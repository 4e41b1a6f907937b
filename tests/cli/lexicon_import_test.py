#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`onoma lexicon import` as its users meet it: files, options, messages, exit codes.

    lexicon_import_test.py ONOMA [TEST...]      run from the project's folder

What becomes of each format is checked in tests/lexicon/import.
"""
import sys
import unittest
from pathlib import Path

from program import ProgramTest, onoma, use_program

SAMPLES = Path("tests/lexicon/import")


def lexicon_import(*arguments):
    return onoma("lexicon", "import", *map(str, arguments))


class Import(ProgramTest):
    def test_what_cannot_be_expressed_is_told_and_exits_0(self):
        result = self.expect(0, lexicon_import(SAMPLES / "dictionary.yml"))
        self.assertEqual(result.stdout, (SAMPLES / "dictionary.yml.tsv").read_text())
        self.assertIn(f"onoma: {SAMPLES}/dictionary.yml:4: 4 of 21 phrases left out, here the "
                      "first: glob patterns", result.stderr)

    def test_broken_entries_are_told_and_exit_1(self):
        result = self.expect(1, lexicon_import(SAMPLES / "patterns.jsonl"))
        self.assertEqual(result.stdout, (SAMPLES / "patterns.jsonl.tsv").read_text())
        self.assertIn("patterns.jsonl:18: 1 of 19 patterns broken", result.stderr)

    def test_a_file_that_cannot_be_read_is_told_and_the_others_are_imported(self):
        names = self.article("names.txt", "Acme\n")
        for bad in (self.folder / "missing.txt", self.folder,
                    self.article("other.json", '{"some": {"other": "JSON"}}')):
            with self.subTest(bad):
                result = self.expect(1, lexicon_import(bad, names))
                self.assertEqual(result.stdout, "id\tname\nacme\tAcme\n")
                self.assertIn(str(bad), result.stderr)

    def test_output_goes_to_a_file_that_the_program_reads(self):
        names = self.article("names.csv", "Acme Widgets,company\nJane Roe,person\n")
        lexicon = self.folder / "names.tsv"
        self.expect(0, lexicon_import(names, names, "-o", lexicon))
        article = self.article("a.txt", "Jane Roe bought Acme Widgets.\n")
        tagged = self.expect(0, onoma("tag", "--format", "csv", "--no-default-lexicons",
                                      "--lexicon", str(lexicon), article))
        for name in ("acme-widgets", "jane-roe"):
            self.assertIn(name, tagged.stdout)

    def test_a_list_of_windows_is_converted(self):
        names = self.article("firms.csv", "Name;Ticker\r\nNestl\xe9;NESN\r\nL\x92Or\xe9al;OR\r\n".encode("latin-1"))
        result = self.expect(0, lexicon_import(names))
        self.assertIn("Nestl\u00e9", result.stdout)
        self.assertIn("L\u2019Or\u00e9al", result.stdout)
        many = "\n".join(f"Caf\xe9 Nummer {number}" for number in range(200_000))
        result = self.expect(0, lexicon_import(self.article("many.txt", many.encode("latin-1"))))
        self.assertEqual(result.stdout.count("\tCaf\u00e9 Nummer "), 200_000)

    def test_types_case_and_format_are_options(self):
        names = self.article("names.csv", "Acme,ORG\nPat,DOG\n")
        result = self.expect(0, lexicon_import("--type", "ORG=company", "--case", "exact", names))
        self.assertEqual(result.stdout, "id\tname\ttype\tcase\nacme\tAcme\tcompany\texact\n"
                                        "pat\tPat\tdog\texact\n")
        result = self.expect(0, lexicon_import("--from", "list", "--type", "line", names))
        self.assertEqual(result.stdout,
                         "id\tname\ttype\nacme-org\tAcme,ORG\tline\npat-dog\tPat,DOG\tline\n")

    def test_a_list_may_come_from_a_pipe(self):
        result = self.expect(0, lexicon_import("--from", "list", "/dev/null"))
        self.assertEqual(result.stdout, "id\tname\n")

    def test_wrong_usage_is_told_and_exits_2(self):
        names = self.article("names.txt", "Acme\n")
        for arguments, message in (
                ([], "expected a word list"),
                (["--from", "word", names], "--from: expected one of spacy, gate, regexner"),
                (["--case", "loud", names], "--case"),
                (["--type", "=x", names], "--type: expected a type, or OLD=NEW, found `=x`"),
                (["--type", "a", "--type", "b", names], "--type: expected one type for all"),
                (["--format", "csv", names], "--format")):
            with self.subTest(arguments):
                self.assertIn(message, self.expect(2, lexicon_import(*arguments)).stderr)

    def test_help_has_examples_options_and_exit_codes_within_80_columns(self):
        result = self.expect(0, lexicon_import("--help"))
        for part in ("Examples:\n  onoma lexicon import ", "--from", "--type", "--case",
                     "--language", "--output", "the exit code is 0", "It is 1"):
            self.assertIn(part.replace("\n", " "), result.stdout.replace("\n", " "))
        self.assertLessEqual(max(map(len, result.stdout.splitlines())), 80)


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()
