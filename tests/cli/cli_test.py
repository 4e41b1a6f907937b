#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The program as its users meet it: commands, options, messages on stderr, exit codes.

    cli_test.py ONOMA [TEST...]      run from the project's folder, where samples/ is

Exit codes: 0 all was read, 1 some input could not be read (the rest is reported), 2 wrong usage.
What is printed is checked in output_test.py.
"""
import json
import os
import re
import signal
import subprocess
import sys
import unittest
from pathlib import Path

from program import (COMMANDS, FORMATS, QUICK, SAMPLES, TABLES, ProgramTest, onoma, program,
                     use_program)


class Usage(ProgramTest):
    def test_version_names_onoma_icu_and_unicode(self):
        for argument in ("--version", "-V", "version"):
            result = self.expect(0, onoma(argument))
            self.assertRegex(result.stdout,
                             r"\Aonoma \d+\.\d+\.\d+\nICU \d+[\d.]*\nUnicode \d+[\d.]*\n\Z")

    def test_licences_name_every_package_that_the_build_looks_for(self):
        told = self.expect(0, onoma("--licences")).stdout
        self.assertEqual(onoma("--licenses").stdout, told)
        build = Path("CMakeLists.txt").read_text(encoding="utf-8")
        packages = re.findall(r"(?m)^(?:find_package|pkg_check_modules)\((\w[\w-]*)", build)
        known = {"TBB": "oneTBB", "nlohmann_json": "JSON for Modern C++", "Eigen3": "Eigen", "SQLite3": "SQLite",
                 "zstd": "Zstandard"}
        bill = json.loads((Path(program()).parent.parent / "onoma.spdx.json").read_text(encoding="utf-8"))
        described = {package["name"].lower(): package for package in bill["packages"]}
        self.assertIn("ICU", packages)
        for package in packages:
            if package == "PkgConfig":
                continue
            name = known.get(package, package)
            with self.subTest(name):
                self.assertRegex(told, rf"(?mi)^{re.escape(name)} [0-9.]+ \((compiled|linked)\)\n    \S.*\n    \S+, http")
                self.assertRegex(described[name.lower()]["versionInfo"], r"\A[0-9.]+\Z")
        self.assertEqual(len(bill["relationships"]), len(bill["packages"]))

    def test_help_lists_every_command(self):
        for arguments in (["--help"], ["-h"], ["help"]):
            result = self.expect(0, onoma(*arguments))
            for command in COMMANDS:
                self.assertRegex(result.stdout, rf"(?m)^  {command} +\w")

    def test_help_of_each_command_has_an_example_and_every_option_fits_80_columns(self):
        for command in COMMANDS:
            with self.subTest(command):
                result = self.expect(0, onoma(command, "--help"))
                self.assertRegex(result.stdout, rf"Examples:\n  onoma {command} ")
                self.assertEqual(onoma("help", command).stdout, result.stdout)
                options = ["--format", "--output", "--lexicon", "--threads", "--help"]
                options += ["--top", "--min-mentions", "--counts"] if command in TABLES else []
                for option in options:
                    self.assertIn(option, result.stdout)
                self.assertLessEqual(max(map(len, result.stdout.splitlines())), 80)

    def test_wrong_usage_is_told_and_exits_2(self):
        cases = [
            ([], "expected a command, found none"),
            (["repot", SAMPLES], "found `repot`"),
            (["help", "repot"], "found `repot`"),
            (["report"], "expected a file or folder"),
            (["report", SAMPLES, "--no-such-option"], "expected an option of `report`, found `--no-such-option`"),
            (["report", SAMPLES, "--fromat", "csv"], "found `--fromat`; did you mean `--format`?"),
            (["repot", SAMPLES], "; did you mean `report`?"),
            (["report", SAMPLES, "--form", "csv"], "--form"),  # no guessing
            (["report", SAMPLES, "--format", "xls"], 
             "expected one of text, csv, excel, tsv, json, jsonl, md, xlsx, found `xls`"),
            (["tag", SAMPLES, "--format", "text"], 
             "expected one of jsonl, csv, excel, tsv, conll, spacy, brat, found `text`"),
            (["report", SAMPLES, "--format"], "--format"),
            (["report", SAMPLES, "--top", "-1"], "--top: expected a whole number from 1"),
            (["report", SAMPLES, "--top", "0"], "--top"),
            (["report", SAMPLES, "--top", "1.5"], "found `1.5`"),
            (["report", SAMPLES, "--top", "9" * 30], "--top"),
            (["report", SAMPLES, "--top", "1", "--top", "2"], "--top"),
            (["report", SAMPLES, "--min-mentions", "few"], "--min-mentions"),
            (["report", SAMPLES, "--counts", "all"], "expected sure or possible"),
            (["report", SAMPLES, "--roll-up", "top"], "expected parent or maker"),
            (["report", SAMPLES, "--threads", "many"], "--threads"),
            (["report", SAMPLES, "--threads", "0"], "--threads"),
            (["report", SAMPLES, "--type", "planet"], "--type: expected one of company"),
            (["report", SAMPLES, "--lexicon", "absent.tsv"], "absent.tsv"),
            (["report", SAMPLES, "--no-default-lexicons"], "expected a --lexicon beside it"),
            (["report", SAMPLES, "--output", ""], "--output: expected the name of a file"),
            (["report", SAMPLES, "--output", SAMPLES], "it is a folder"),
            (["report", SAMPLES, "--output", "absent/x.txt"], "No such file or directory"),
            (["tag", SAMPLES, "--top", "1"], "--top"),
            (["tag", SAMPLES, "--mode", "some"], "expected longest or all"),
            (["explain", SAMPLES, "--at", "-1"], "--at"),
            (["report", SAMPLES, "--unlisted", "some"], "--unlisted: expected none, frames or collection, found `some`"),
            (["tag", SAMPLES, "--unlisted", "collection"], "`tag` shows each article as it is read"),
            (["quote", "OpenAI", SAMPLES, "--unlisted", "collection"], "expected none or frames, found collection"),
            (["compare", SAMPLES, "--within", "events", "--unlisted", "collection"], "--within: expected --unlisted none or frames"),
            (["report", SAMPLES, "--listed-only", "--unlisted", "frames"], "--listed-only: expected --unlisted none"),
        ]
        for arguments, message in cases:
            with self.subTest(arguments):
                result = self.expect(2, onoma(*arguments))
                self.assertEqual(result.stdout, "")
                self.assertRegex(result.stderr, r"\Aonoma: ")
                self.assertIn(message, result.stderr)
                self.assertTrue(result.stderr.endswith("Try `onoma --help`.\n"))


class ProjectFile(ProgramTest):
    def setUp(self):
        super().setUp()
        self.article("articles/daily/a.txt", "OpenAI and Nvidia met Sam Altman at Town Hall.\n")

    def run_here(self, config, *arguments):
        (self.folder / "onoma.conf").write_text(config)
        return subprocess.run([program(), *arguments, "articles"], cwd=self.folder, capture_output=True, encoding="utf-8")

    def test_what_a_file_says_counts_as_if_it_were_typed(self):
        config = f"# ours\nno-default-lexicons\nlexicon = {QUICK[-1]}\n\n[report]\ntype = person\n[pairs]\ntop = 1\n"
        result = self.expect(0, self.run_here(config, "report", "-f", "csv", "--columns", "id"))
        self.assertEqual(result.stdout, "id\naltman\n")
        self.assertIn("onoma: options of onoma.conf: --no-default-lexicons", result.stderr)
        pairs = self.expect(0, self.run_here(config, "pairs", "-f", "jsonl")).stdout.splitlines()
        self.assertEqual(len(pairs), 1)

    def test_what_is_typed_wins_and_lists_add_up(self):
        config = f"no-default-lexicons\nlexicon = {QUICK[-1]}\nformat = json\n"
        more = self.folder / "more.tsv"
        more.write_text("id\tname\ntown\tTown Hall\n")
        result = self.expect(0, self.run_here(config, "report", "-f", "csv", "--columns", "id", "--lexicon", str(more)))
        self.assertEqual(set(result.stdout.split()), {"id", "openai", "nvidia", "altman", "town"})

    def test_each_setting_is_shown_with_who_set_it(self):
        config = f"no-default-lexicons\nlexicon = {QUICK[-1]}\ntop = 3\n"
        shown = self.expect(0, self.run_here(config, "report", "--show-settings", "--top", "7", "-l", "more.tsv")).stdout
        rows = [line.split(maxsplit=1) for line in shown.splitlines()]
        for name, rest in {"top": "7 command line", "no-default-lexicons": "yes onoma.conf", "duplicates": "count default",
                           "max-record": "64 default", "since": "- default", "roll-up": "- default"}.items():
            self.assertIn([name, rest], [[row[0], " ".join(row[1].split())] for row in rows])
        lexicons = [row[1].split(maxsplit=1) for row in rows if row[0] == "lexicon"]
        self.assertEqual([[value, origin.strip()] for value, origin in lexicons],
                         [["more.tsv", "command line"], [QUICK[-1], "onoma.conf"]])
        self.expect(2, self.run_here(config, "report", "--show-settings", "--top", "x"))
        self.assertEqual(onoma("report", "--show-settings", "--wide").returncode, 0)  # without articles

    def test_json_has_what_the_file_set(self):
        config = f"no-default-lexicons\nlexicon = {QUICK[-1]}\ntop = 3\ndate-order = day-first\n"
        for command in ("report", "compare", "pairs", "discover", "events", "figures", "check", "duplicates"):
            result = self.expect(0, self.run_here(config, command, "-f", "json", *(["--top", "9"] if command == "report" else [])))
            settings = json.loads(result.stdout)["project_settings"]
            self.assertIn("date-order=day-first", settings)
            self.assertEqual(f"lexicon={QUICK[-1]}" in settings, command != "check")
            # What is typed wins, and commands take their own options only.
            self.assertEqual("top=3" in settings, command in ("compare", "pairs", "discover"))
        self.assertEqual(json.loads(onoma("report", "-f", "json", *QUICK, str(self.folder / "articles")).stdout)["project_settings"], [])

    def test_another_file_is_asked_for(self):
        (self.folder / "other.conf").write_text("top = 1\n")
        result = self.expect(0, self.run_here("top = x\n", "report", *QUICK, "--config", "other.conf", "-f", "jsonl"))
        self.assertEqual(len(result.stdout.splitlines()), 1)
        self.assertIn("no none.conf", self.expect(2, self.run_here("", "report", "--config", "none.conf")).stderr)

    def test_wrong_lines_are_named(self):
        for config, message in {
            "\ntypo = 1\n": "onoma.conf:2: expected an option, found `typo`; did you mean `type`?",
            "[raport]\n": "onoma.conf:1: expected a command in brackets, found `raport`; did you mean `report`?",
            "output = x\n": "onoma.conf:1: expected an option, found `output`",
            "show-settings\n": "onoma.conf:1: expected an option, found `show-settings`",
            "top = none\n": "--top: expected a whole number",
        }.items():
            with self.subTest(config):
                self.assertIn(message, self.expect(2, self.run_here(config, "report", *QUICK)).stderr)


class Input(ProgramTest):
    """What cannot be read is named, the rest reported, and the exit code says so."""

    def check_left_out(self, result, name, reason):
        self.expect(1, result)
        self.assertRegex(result.stderr, rf"(?m)^onoma: left out .*{name}: .*{reason}")

    def test_a_missing_path_is_named_and_the_rest_reported(self):
        good = self.article("source/a.txt", "OpenAI and Nvidia pay 3 % more.\n")
        for command in COMMANDS:
            with self.subTest(command):
                result = onoma(command, good, str(self.folder / "absent"), *QUICK)
                self.check_left_out(result, "absent", "no such file or folder")
                # What the lexicon has is nothing to discover, and one article no event of several sources.
                told = {"discover": "1 document", "events": "1 document", "figures": "3 %"}.get(command, "OpenAI")
                self.assertIn(told, result.stdout)

    def test_what_was_left_out_is_in_the_report(self):
        result = onoma("report", self.article("source/a.txt"), str(self.folder / "absent"), *QUICK,
                       "--format", "json")
        skipped = json.loads(result.stdout)["skipped"]
        self.assertEqual([Path(entry["input"]).name for entry in skipped], ["absent"])

    def test_a_folder_without_articles_is_named(self):
        (self.folder / "empty").mkdir()
        self.check_left_out(onoma("report", str(self.folder / "empty")), "empty",
                            "no article in this folder")

    def test_other_kinds_of_files_are_named(self):
        photo = self.article("photo.jpg", b"\xFF\xD8\xFF\xE0" + bytes(range(256)) * 8)
        self.check_left_out(onoma("report", photo), "photo.jpg", "found an image")

    def test_other_kinds_of_files_in_a_folder_are_counted(self):
        self.article("source/a.txt")
        self.article("source/photo.jpg", b"\xFF\xD8\xFF")
        result = self.expect(0, onoma("report", str(self.folder), "--format", "json"))
        self.assertEqual(json.loads(result.stdout)["other_files"], 1)

    def test_other_encodings_are_converted_and_damage_is_named(self):
        self.article("source/a.txt")
        self.article("source/b.txt", "OpenAI".encode("utf-16"))
        self.article("source/c.txt", b"Open and AI\0 closed")
        result = onoma("report", str(self.folder), "--format", "csv")
        self.check_left_out(result, "c.txt", "found a NUL byte")
        self.assertRegex(result.stdout, "(?m)^openai,OpenAI,company,2,2,")

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_an_unreadable_file_is_named_and_the_rest_reported(self):
        self.article("source/a.txt")
        os.chmod(self.article("source/secret.txt"), 0)
        result = onoma("report", str(self.folder), "--format", "csv")
        self.check_left_out(result, "secret.txt", "Permission denied")
        self.assertIn("OpenAI", result.stdout)

    def test_names_of_files_cannot_rewrite_the_screen(self):
        result = onoma("report", str(self.folder / "a\x1b[2J\nb\u202e"))
        self.assertNotRegex(result.stderr + result.stdout, "\x1b|\u202e")

    def test_invalid_utf_8_keeps_the_offsets_of_the_original(self):
        data = b"\xff\xfd OpenAI \xe2\x82 and Nvidia.\n"
        result = self.expect(0, onoma("tag", self.article("source/broken.txt", data)))
        mentions = json.loads(result.stdout)["mentions"]
        surfaces = [data[m["begin_byte"]:m["end_byte"]].decode() for m in mentions]
        self.assertEqual(surfaces, ["OpenAI", "Nvidia"])
        text = data.decode("utf-8", "replace")
        self.assertEqual([text[m["begin_char"]:m["end_char"]] for m in mentions], surfaces)

    def test_an_empty_article_is_an_article(self):
        empty = self.article("source/empty.txt", "")
        report = json.loads(self.expect(0, onoma("report", empty, "--format", "json")).stdout)
        self.assertEqual((report["documents"], report["words"], report["entities"]), (1, 0, []))
        for command in COMMANDS:
            self.expect(0, onoma(command, empty, *QUICK))


class Lexicons(ProgramTest):
    def test_a_bad_line_is_told_and_the_rest_used(self):
        lexicon = self.article("laws.tsv", "id\tname\ngdpr\tGDPR\nbroken\t\nai-act\tAI Act\n")
        article = self.article("source/a.txt", "The AI Act follows the GDPR.")
        result = onoma("report", article, "--lexicon", lexicon, "--format", "csv")
        self.expect(1, result)
        self.assertRegex(result.stderr, r"laws\.tsv:3: expected .*, found ")
        self.assertIn("gdpr,GDPR,law,1,", result.stdout)
        self.assertIn("ai-act,AI Act,law,1,", result.stdout)

    def test_own_lexicons_alone(self):
        lexicon = self.article("laws.tsv", "id\tname\ngdpr\tGDPR\n")
        article = self.article("source/a.txt", "OpenAI and the GDPR.")
        result = self.expect(0, onoma("report", article, "--lexicon", lexicon,
                                      "--no-default-lexicons", "--format", "json"))
        report = json.loads(result.stdout)
        self.assertEqual([entity["id"] for entity in report["entities"]], ["gdpr"])
        self.assertEqual([file["file"] for file in report["lexicons"]], ["laws.tsv"])
        self.expect(2, onoma("report", article, "--lexicon", lexicon, "--no-default-lexicons",
                             "--type", "company"))

    def test_a_lexicon_without_its_columns_is_wrong_usage(self):
        lexicon = self.article("laws.tsv", "key\tlabel\nx\tX\n")
        result = self.expect(2, onoma("report", SAMPLES, "--lexicon", lexicon))
        self.assertRegex(result.stderr, r"laws\.tsv:1: expected .*`id`")


class Writing(ProgramTest):
    def test_output_goes_to_a_file_that_is_whole_or_absent(self):
        for command, form in (("report", "csv"), ("tag", "jsonl")):
            path = self.folder / "result"
            for _ in ("new", "replaced"):
                result = self.expect(0, onoma(command, SAMPLES, *QUICK, "--format", form,
                                              "-o", str(path)))
                self.assertEqual(result.stdout, "")
                self.assertEqual(path.read_text(encoding="utf-8"),
                                 onoma(command, SAMPLES, *QUICK, "--format", form).stdout)
                self.assertEqual([p.name for p in self.folder.iterdir()], ["result"])
            path.write_text("as it was")
            self.expect(2, onoma(command, SAMPLES, "--type", "planet", "-o", str(path)))
            self.assertEqual(path.read_text(), "as it was")
            self.assertEqual([p.name for p in self.folder.iterdir()], ["result"])

    def test_a_link_stays_a_link_and_the_mode_of_a_file_its_mode(self):
        target, link = self.folder / "target.csv", self.folder / "link.csv"
        target.write_text("old")
        target.chmod(0o600)
        link.symlink_to(target)
        self.expect(0, onoma("report", SAMPLES, *QUICK, "--format", "csv", "-o", str(link)))
        self.assertTrue(link.is_symlink())
        self.assertIn("OpenAI", target.read_text(encoding="utf-8"))
        self.assertEqual(target.stat().st_mode & 0o777, 0o600)

    @unittest.skipIf(os.geteuid() == 0, "root may write everywhere")
    def test_an_unwritable_folder_is_told(self):
        self.folder.chmod(0o500)
        self.addCleanup(self.folder.chmod, 0o700)
        result = self.expect(2, onoma("report", SAMPLES, "-o", str(self.folder / "x.txt")))
        self.assertIn("Permission denied", result.stderr)

    def test_an_interrupt_leaves_no_half_file(self):
        os.mkfifo(self.folder / "lexicon.tsv")  # which the program waits for
        output = self.folder / "out.csv"
        running = subprocess.Popen([program(), "report", SAMPLES, "-o", str(output),
                                    "-l", str(self.folder / "lexicon.tsv")])
        while not list(self.folder.glob("out.csv.part*")):
            self.assertIsNone(running.poll())
        running.send_signal(signal.SIGTERM)
        self.assertEqual(running.wait(timeout=60), -signal.SIGTERM)
        self.assertEqual([p.name for p in self.folder.iterdir()], ["lexicon.tsv"])

    def test_a_full_disk_is_an_error(self):
        for command, formats in FORMATS.items():
            with self.subTest(command), open("/dev/full", "w") as full:
                for arguments in ([], ["--output", "/dev/full"], ["--format", formats[-1]]):
                    result = subprocess.run([program(), command, SAMPLES, *QUICK, *arguments], stdout=full,
                                            stderr=subprocess.PIPE, encoding="utf-8")
                    self.expect(1, result)
                    self.assertRegex(result.stderr, r"\Aonoma: cannot write .*: No space left on "
                                                    r"device\n\Z")

    def test_a_closed_pipe_ends_quietly(self):
        for command in COMMANDS:
            for then in ("head -1", "true"):
                with self.subTest(command, then=then):
                    result = subprocess.run(
                        ["bash", "-c", f'"$@" | {then} >/dev/null; exit ${{PIPESTATUS[0]}}', "bash",
                         program(), command, SAMPLES, *QUICK],
                        capture_output=True, encoding="utf-8", timeout=60)
                    self.expect(0, result)
                    self.assertEqual(result.stderr, "")


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()
