#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the program prints: every format of every command, the same for any threads and order, with
every key and column told in docs/output.md.

    output_test.py ONOMA [TEST...]      run from the project's folder, where samples/ is
"""
import csv
import io
import json
import re
import sys
import unicodedata
import unittest
from pathlib import Path

from program import FORMATS, QUICK, SAMPLES, TABLES, ProgramTest, onoma, use_program


def read_csv(text):
    return list(csv.DictReader(io.StringIO(text)))


def report(*arguments):
    return json.loads(onoma("report", *arguments, "--format", "json").stdout)


def tagged(*arguments):
    return [json.loads(line) for line in onoma("tag", *arguments).stdout.splitlines()]


def keys_in(value):
    """All keys of all objects within a JSON value."""
    if isinstance(value, dict):
        return set(value).union(*map(keys_in, value.values()))
    return set().union(*map(keys_in, value)) if isinstance(value, list) else set()


def width(line):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
               for c in line)


class Formats(ProgramTest):
    def test_every_format_can_be_read_back(self):
        one = next(Path(SAMPLES).rglob("*.txt"))
        for command, formats in FORMATS.items():
            for form in formats:
                with self.subTest(command=command, format=form):
                    text = self.expect(0, onoma(command, str(one), *QUICK, "--format", form)).stdout
                    # JSON lines without pairs are no line.
                    self.assertTrue(text.endswith("\n") or (form == "jsonl" and not text))
                    self.assertNotIn("\x1b", text)  # no colour where nobody looks
                    if form == "json":
                        json.loads(text)
                    elif form == "jsonl":
                        self.assertTrue(all(json.loads(line) for line in text.splitlines()))
                    elif form == "csv":
                        rows = list(csv.reader(io.StringIO(text)))
                        self.assertEqual(len({len(row) for row in rows}), 1)

    def test_csv_and_json_say_the_same(self):
        for entity, row in zip(report(SAMPLES)["entities"],
                               read_csv(onoma("report", SAMPLES, "--format", "csv").stdout)):
            for key, value in entity.items():
                if value is None:
                    self.assertEqual(row[key], "")
                    continue
                expected = {True: "yes", False: "no"}[value] if isinstance(value, bool) else value
                found = row[key] if isinstance(expected, str) else float(row[key])
                self.assertEqual(found.lstrip("'") if isinstance(found, str) else found, expected)
        mentions = [mention for document in tagged(SAMPLES) for mention in document["mentions"]]
        rows = read_csv(onoma("tag", SAMPLES, "--format", "csv").stdout)
        self.assertEqual([(m["begin_byte"], m["entity"]) for m in mentions],
                         [(int(row["begin_byte"]), row["entity"]) for row in rows])

    def test_output_is_the_same_for_any_threads_and_order(self):
        sources = sorted(str(path) for path in Path(SAMPLES).iterdir() if path.is_dir())
        for command, formats in FORMATS.items():
            for form in formats:
                with self.subTest(command=command, format=form):
                    options = (*QUICK, "--format", form, "--threads")
                    once = onoma(command, *sources, *options, "1").stdout
                    self.assertEqual(onoma(command, *sources, *options, "7").stdout, once)
                    self.assertEqual(onoma(command, *reversed(sources), *options, "2").stdout, once)

    def check_documented(self, form, text):
        document = Path("docs/output.md").read_text(encoding="utf-8")
        known = set(re.findall(r"`([a-z][a-z0-9_]*)`", document))
        if form == "csv":
            printed = set(text.splitlines()[0].split(","))
        elif form in ("json", "jsonl"):
            lines = text.splitlines() if form == "jsonl" else [text]
            printed = set().union(*(keys_in(json.loads(line)) for line in lines))
        else:
            return
        self.assertLessEqual(printed, known)

    def test_all_keys_and_columns_are_documented(self):
        lexicon = self.article("both.tsv", "id\tname\tweak\tevidence\tcase\na\tAlpha One\tAlpha\tx\t\n"
                                           "b\tAlpha Two\tAlpha\tx\t\n")
        article = self.article("source/a.txt", "Alpha x here. analyst Jane Doe of Acme GmbH said.")
        for command, formats in FORMATS.items():
            for form in formats:
                with self.subTest(command=command, format=form):
                    options = ["--format", form, "--lexicon", lexicon]
                    options += ["--mode", "all"] if command == "tag" else []
                    text = onoma(command, *([SAMPLES] if command != "explain" else []), article,
                                 str(self.folder / "absent"), *options).stdout
                    self.check_documented(form, text)
        for form in ("csv", "json", "jsonl"):
            for unit in ((), ("--kwic",)):
                self.check_documented(form, onoma("quote", "OpenAI", *unit, SAMPLES, "--format", form).stdout)


class Frames(ProgramTest):
    COMMANDS = (("report",), ("compare",), ("pairs",), ("pairs", "--network"), ("discover",),
                ("duplicates",), ("figures",), ("figures", "--compare"), ("events",),
                ("quote", "OpenAI"))

    def test_every_command_reports_what_it_read_and_what_it_omitted(self):
        for number, date in enumerate(("2024-12-30", "2025-07-01", "2025-07-02")):
            self.article(f"in/{number}.json", json.dumps({"text": "OpenAI and Nvidia: 3 % up.", "date": date}))
        self.article("in/undated.txt")
        self.article("in/picture.png", "PNG")
        self.article("in/damaged.json", "{")
        for command in self.COMMANDS:
            lexicon = () if command[0] == "duplicates" else QUICK
            arguments = (*command, str(self.folder / "in"), *lexicon, "--since", "2025")
            with self.subTest(command):
                text = onoma(*arguments).stdout
                for line in ("2 documents from 1 source, ", "\nonoma ", "1 document not wanted by --where",
                             "1 document left out: without a date", "1 file of other kinds",
                             "left out: "):
                    self.assertIn(line, text)
                whole = json.loads(onoma(*arguments, "--format", "json").stdout)
                self.assertEqual(
                    [whole[key] for key in ("documents", "sources", "skipped_count", "documents_not_wanted",
                                            "documents_without_date", "other_files")], [2, 1, 1, 1, 1, 1])
                self.assertEqual(len(whole["lexicons"]), 1 if lexicon else 0)
                self.assertGreater(whole["words"], 0)
                self.assertTrue({"onoma", "icu", "unicode", "sentences"} <= set(whole))


class Contents(ProgramTest):
    def test_the_report_has_its_promised_fields(self):
        result = report(SAMPLES)
        self.assertLessEqual({"onoma", "icu", "unicode", "lexicons", "documents", "words", "sources",
                              "skipped", "entities"}, result.keys())
        self.assertLessEqual({"id", "name", "type", "mentions", "documents", "sources",
                              "rate_per_1000_words", "share"}, result["entities"][0].keys())

    def test_tagged_offsets_cut_out_the_surface_form(self):
        for document in tagged(SAMPLES):
            data = Path(document["document"]).read_bytes()
            for m in document["mentions"]:
                self.assertEqual(data[m["begin_byte"]:m["end_byte"]].decode(), m["text"])
                self.assertEqual(data.decode()[m["begin_char"]:m["end_char"]], m["text"])

    def test_tagged_mentions_are_those_of_the_report(self):
        mentions = [m for document in tagged(SAMPLES) for m in document["mentions"]
                    if m["rule"] != "role" and "rivals" not in m]
        for entity in report(SAMPLES)["entities"]:
            found = sum(m["entity"] == entity["id"] for m in mentions)
            self.assertEqual(found, entity["mentions"], entity["id"])

    def test_documents_carry_source_and_date(self):
        self.article("daily/2025-01-22-a.txt")
        self.article("weekly/b.txt")
        found = [(d["source"], d["date"]) for d in tagged(str(self.folder))]
        self.assertEqual(found, [("daily", "2025-01-22"), ("weekly", None)])
        found = [d["source"] for d in tagged(str(self.folder), "--source", "Both")]
        self.assertEqual(found, ["Both", "Both"])

    def test_type_top_and_min_mentions_choose_rows(self):
        everything = report(SAMPLES)["entities"]
        people = report(SAMPLES, "--type", "person")["entities"]
        self.assertEqual(people, [e for e in everything if e["type"] == "person"])
        both = report(SAMPLES, "-t", "person", "-t", "model")["entities"]
        self.assertEqual({e["type"] for e in both}, {"person", "model"})
        self.assertEqual(report(SAMPLES, "--top", "3")["entities"], everything[:3])
        self.assertEqual(report(SAMPLES, "--min-mentions", "5")["entities"],
                         [e for e in everything if e["mentions"] >= 5])
        for command in TABLES:
            rows = read_csv(onoma(command, SAMPLES, "--top", "1", "--format", "csv").stdout)
            self.assertEqual(len(rows), 4 if command == "compare" else 1)

    def test_pairs_are_above_chance_first(self):
        rows = read_csv(onoma("pairs", SAMPLES, "--format", "csv").stdout)
        above = [float(row["observed"]) > float(row["expected"]) for row in rows]
        self.assertEqual(above, sorted(above, reverse=True))
        for row in read_csv(onoma("pairs", SAMPLES, "--min-mentions", "5", "--format", "csv").stdout):
            self.assertGreaterEqual(min(int(row["first_sentences"]), int(row["second_sentences"])), 5)

    def test_formulas_are_defused_in_csv(self):
        lexicon = self.article("things.tsv", "id\tname\nx\t@OpenThing\n")
        article = self.article("source/a.txt", "See @OpenThing now.")
        text = onoma("tag", article, "-l", lexicon, "--format", "csv").stdout
        self.assertNotRegex(text, r"(?m)(^|,)[=+@-]")


class Explanation(ProgramTest):
    LEXICON = ("id\tname\tweak\tevidence\ttype\tcase\tticker\tuntil\nacme\tAcme\t\t\tcompany\n"
               "bolt\tBolt Group\tBolt\tonly|nuts\tcompany\ngizmo\tAcme Gizmo\t\t\tproduct\nafp\tAFP\t\t\tcompany\n"
               "jane\tJane Roe\t\t\tperson\nexa\tExa\t\t\tmodel\nzed\tZed Quuxman\t\t\tperson\n"
               "corp\tQuuxcorp\t\t\tcompany\t\tQXZ\nold\tQuuxold\t\t\tcompany\t\t\t2020\n"
               "exact\tQUUXEX\t\t\tcompany\texact\n")

    def explained(self, text, format="json"):
        lexicon = self.article("names.tsv", self.LEXICON)
        result = onoma("explain", "--no-default-lexicons", "--lexicon", lexicon, self.article("2025-01-02.txt", text),
                       "--format", format)
        result = self.expect(0, result).stdout
        return json.loads(result) if format == "json" else result

    def test_the_words_that_decided_on_unlisted_names_are_told(self):
        for text, word in (("They met analyst Zelda Quux there.", "analyst"), ("They sued Quuxworks GmbH there.", "GmbH"),
                           ("They like the startup Quuxworks there.", "startup"),
                           ("They met Zelda Quux, the chair of the board.", "chair"),
                           ("They met Quuxworks Ventures there.", "Ventures"),
                           ("They made a new AI model called Quux there.", "called")):
            with self.subTest(text):
                [mention] = self.explained(text)["mentions"]
                self.assertEqual((mention["rule"], mention["evidence"]),
                                 ("frame", f'its frame "{word}" at byte {text.encode().index(word.encode())}'))

    def test_names_that_are_not_counted_say_why(self):
        for text, name, reason in (("They asked Bolt there.", "Bolt", "no-evidence"),
                                   ("They bought an Acme Gizmo there.", "Acme Gizmo", "hidden-type"),
                                   ("OSLO (AFP) - It rains.", "AFP", "credit")):
            with self.subTest(text):
                candidates = {it["text"]: it["outcome"] for it in self.explained(text)["candidates"]}
                self.assertEqual(candidates[name], reason)
                self.assertIn("because", self.explained(text, "text"))
        for text, reason, clue in (("They said that Zorblax said no.", "unknown-name", True),
                                   ("Zorblax is late.", "capital-of-sentence", False)):
            with self.subTest(text):
                [name] = self.explained(text)["not_counted"]
                self.assertEqual((name["text"], name["because"]), ("Zorblax", reason))
                self.assertEqual(bool(name["clues"]), clue)
                self.assertIn(reason, self.explained(text, "text"))

    def test_names_that_lexicons_nearly_have_say_what_is_missing(self):
        for text, name, reason, may_be in (
                ("They asked Quuxman there.", "Quuxman", "surname-alone", ["Zed Quuxman"]),
                ("They asked Mr Zorblax there.", "Zorblax", "surname-alone", []),
                ("They hold QXZ shares there.", "QXZ", "bare-ticker", ["Quuxcorp"]),
                ("They asked Quuxold there.", "Quuxold", "other-date", ["Quuxold"]),
                ("They asked Quuxex there.", "Quuxex", "other-case", ["QUUXEX"])):
            with self.subTest(text):
                [it] = self.explained(text)["not_counted"]
                self.assertEqual((it["text"], it["because"], it["may_be"]), (name, reason, may_be))
                self.assertIn(reason, self.explained(text, "text"))

    def test_a_surname_says_whose_it_is(self):
        mentions = self.explained("Zed Quuxman left. Then Quuxman slept.")["mentions"]
        self.assertEqual([it["evidence"] for it in mentions], ["", 'of "Zed Quuxman" at byte 0'])


    def test_numbers_say_what_they_became_or_why_they_are_none(self):
        for text, number, figure, rule in (
                ("It paid $5 million there.", "5", "5,000,000 USD", ""),
                ("They spent $65 bilion there.", "65", "", "silence"),
                ("A Boeing 737 landed.", "737", "", "label"),
                ("See page 12 of it.", "12", "", "label")):
            with self.subTest(text):
                told = {it["text"]: (it["figure"], it["because"]) for it in self.explained(text)["numbers"]}
                self.assertEqual(told, {number: (figure, rule)})
                self.assertIn(figure or rule, self.explained(text, "text"))


class Terminal(ProgramTest):
    def test_tables_fit_the_terminal(self):
        for command in TABLES:
            for columns in (80, 120):
                with self.subTest(command, columns=columns):
                    text = self.in_terminal(columns, command, SAMPLES, "--top", "8")
                    table = re.sub(r"\x1b\[[0-9;]*m", "", text).split("\n15 documents")[0]
                    self.assertIn("OpenAI", table)
                    self.assertLessEqual(max(map(width, table.splitlines())), columns)

    def test_titles_are_bold_unless_colour_is_unwanted(self):
        self.assertIn("\x1b[1m", self.in_terminal(100, "report", SAMPLES, *QUICK))
        self.assertNotIn("\x1b", self.in_terminal(100, "report", SAMPLES, *QUICK, NO_COLOR="1"))
        for command in ("tag", "explain"):
            self.assertNotIn("\x1b", self.in_terminal(100, command, SAMPLES, *QUICK))


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()
