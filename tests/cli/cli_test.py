#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The program as its users meet it: output, messages on stderr, exit codes.

    cli_test.py ONOMA [TEST...]      run from the project's folder, where samples/ is

Exit codes: 0 all was read, 1 some input could not be read (the rest is reported), 2 wrong usage.
"""
import csv
import io
import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ONOMA = "onoma"
SAMPLES = "samples"
COMMANDS = ("report", "compare", "pairs", "tag")
# What each command can print; tag prints a line per document or a row per mention.
FORMATS = {command: ("text", "csv", "json") for command in COMMANDS} | {"tag": ("jsonl", "csv")}


def onoma(*arguments):
    return subprocess.run([ONOMA, *arguments], capture_output=True, encoding="utf-8")


class CliTest(unittest.TestCase):
    maxDiff = 2000

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def article(self, name, text="OpenAI and Nvidia.\n"):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
        return str(path)

    def expect(self, code, result):
        self.assertEqual(result.returncode, code, result.stderr)
        return result


class Usage(CliTest):
    def test_version_names_onoma_icu_and_unicode(self):
        result = self.expect(0, onoma("--version"))
        self.assertRegex(result.stdout, r"onoma \d+\.\d+\.\d+")
        self.assertRegex(result.stdout, r"ICU \d+")
        self.assertRegex(result.stdout, r"Unicode \d+")

    def test_help_of_each_command_has_an_example(self):
        for arguments in [["--help"]] + [[command, "--help"] for command in COMMANDS]:
            with self.subTest(arguments):
                result = self.expect(0, onoma(*arguments))
                self.assertRegex(result.stdout, r"(?i)example")

    def test_wrong_usage_is_told_and_exits_2(self):
        cases = [[], ["repot", SAMPLES], ["report"], ["report", SAMPLES, "--no-such-option"],
                 ["report", SAMPLES, "--format", "xls"], ["report", SAMPLES, "--threads", "many"],
                 ["report", SAMPLES, "--top", "-1"], ["tag", SAMPLES, "--format", "text"]]
        for arguments in cases:
            with self.subTest(arguments):
                result = self.expect(2, onoma(*arguments))
                self.assertEqual(result.stdout, "")
                self.assertNotEqual(result.stderr, "")


class Input(CliTest):
    def test_a_missing_path_is_named_and_the_rest_reported(self):
        good = self.article("source/a.txt")
        result = self.expect(1, onoma("report", good, str(self.folder / "absent"), "--format", "csv"))
        self.assertIn("absent", result.stderr)
        self.assertIn("OpenAI", result.stdout)

    def test_a_folder_without_articles_is_named(self):
        (self.folder / "empty").mkdir()
        result = self.expect(1, onoma("report", str(self.folder / "empty")))
        self.assertIn("empty", result.stderr)

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_an_unreadable_file_is_named_and_the_rest_reported(self):
        self.article("source/a.txt")
        secret = self.article("source/secret.txt")
        os.chmod(secret, 0)
        result = self.expect(1, onoma("report", str(self.folder), "--format", "csv"))
        self.assertIn("secret.txt", result.stderr)
        self.assertIn("OpenAI", result.stdout)

    def test_invalid_utf_8_keeps_the_offsets_of_the_original(self):
        data = b"A \xff OpenAI \xe2\x82 and Nvidia.\n"
        result = onoma("tag", self.article("source/broken.txt", data))
        mentions = json.loads(result.stdout)["mentions"]
        surfaces = [data[m["begin_byte"]:m["end_byte"]].decode() for m in mentions]
        self.assertEqual(surfaces, ["OpenAI", "Nvidia"])

    def test_an_empty_article_is_an_article(self):
        result = self.expect(0, onoma("report", self.article("source/empty.txt", ""), "--format", "json"))
        report = json.loads(result.stdout)
        self.assertEqual((report["documents"], report["words"], report["entities"]), (1, 0, []))


class Output(CliTest):
    def test_every_format_can_be_read_back(self):
        for command, formats in FORMATS.items():
            for form in formats:
                with self.subTest(command=command, format=form):
                    text = self.expect(0, onoma(command, SAMPLES, "--format", form)).stdout
                    if form == "json":
                        json.loads(text)
                    elif form == "jsonl":
                        self.assertTrue(all(json.loads(line) for line in text.splitlines()))
                    elif form == "csv":
                        rows = list(csv.reader(io.StringIO(text)))
                        self.assertGreater(len(rows), 1)
                        self.assertEqual(len({len(row) for row in rows}), 1)

    def test_the_report_has_its_promised_fields(self):
        report = json.loads(onoma("report", SAMPLES, "--format", "json").stdout)
        self.assertLessEqual({"onoma", "icu", "unicode", "lexicons", "documents", "words", "sources",
                              "skipped", "entities"}, report.keys())
        self.assertLessEqual({"id", "name", "type", "mentions", "documents", "sources",
                              "rate_per_1000_words", "share"}, report["entities"][0].keys())

    def test_tagged_offsets_cut_out_the_surface_form(self):
        for line in onoma("tag", SAMPLES).stdout.splitlines():
            document = json.loads(line)
            data = Path(document["document"]).read_bytes()
            for m in document["mentions"]:
                self.assertEqual(data[m["begin_byte"]:m["end_byte"]].decode(), m["text"])
                self.assertEqual(data.decode()[m["begin_char"]:m["end_char"]], m["text"])

    def test_output_is_the_same_for_any_threads_and_order(self):
        sources = sorted(str(path) for path in Path(SAMPLES).iterdir() if path.is_dir())
        for command, formats in FORMATS.items():
            for form in formats:
                with self.subTest(command=command, format=form):
                    once = onoma(command, *sources, "--format", form, "--threads", "1")
                    # tag keeps the order of its input.
                    order = sources if command == "tag" else sources[::-1]
                    again = onoma(command, *order, "--format", form, "--threads", "7")
                    self.assertEqual(again.stdout, once.stdout)

    def test_output_goes_to_a_file(self):
        path = self.folder / "report.csv"
        result = self.expect(0, onoma("report", SAMPLES, "--format", "csv", "--output", str(path)))
        self.assertEqual(result.stdout, "")
        self.assertEqual(path.read_text(encoding="utf-8"), onoma("report", SAMPLES, "--format", "csv").stdout)
        self.assertEqual([p.name for p in self.folder.iterdir()], ["report.csv"])

    def test_an_unwritable_output_is_named(self):
        result = onoma("report", SAMPLES, "--output", str(self.folder / "absent" / "report.txt"))
        self.assertIn(result.returncode, (1, 2))
        self.assertIn("absent", result.stderr)

    def test_a_full_disk_is_an_error(self):
        with open("/dev/full", "w") as full:
            result = subprocess.run([ONOMA, "tag", SAMPLES], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(result.returncode, 1)
        self.assertNotEqual(result.stderr, b"")

    def test_a_closed_pipe_ends_quietly(self):
        for command in COMMANDS:
            with self.subTest(command):
                program = subprocess.Popen([ONOMA, command, SAMPLES], stdout=subprocess.PIPE,
                                           stderr=subprocess.PIPE)
                program.stdout.close()
                _, messages = program.communicate(timeout=60)
                self.assertEqual(messages, b"")
                self.assertIn(program.returncode, (0, 1, -13), "0, 1 or ended by SIGPIPE")


if __name__ == "__main__":
    ONOMA = os.path.abspath(sys.argv.pop(1))
    unittest.main()
