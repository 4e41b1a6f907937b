#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`onoma compare`: tests between groups, gaps, who was first, the map, --against; all on articles
whose numbers can be worked out.

    compare_test.py ONOMA [TEST...]
"""
import csv
import io
import json
import math
import os
import random
import sys
import unittest

from program import QUICK, ProgramTest, onoma, use_program


def text_of(words, **mentions):
    """An article of so many words, with `OpenAI` or `Nvidia` so often among them."""
    names = [name for name, count in mentions.items() for _ in range(count)]
    return " ".join(names + ["word"] * (words - len(names))) + "\n"


class Compare(ProgramTest):
    def four_documents(self):
        """Those of the worked example of a permutation: source a has the first and the third."""
        self.article("a/2025-01-02-1.txt", text_of(100, Nvidia=3))
        self.article("b/2025-01-05-2.txt", text_of(200))
        self.article("a/2025-01-09-3.txt", text_of(150, Nvidia=5))
        self.article("b/2025-01-06-4.txt", text_of(50, Nvidia=1))

    def compare(self, *options):
        found = self.expect(0, onoma("compare", str(self.folder), *QUICK, "--format", "json", *options))
        return json.loads(found.stdout)

    def text(self, *options):
        return self.expect(0, onoma("compare", str(self.folder), *QUICK, *options)).stdout

    def test_documents_are_permuted_and_not_words(self):
        self.four_documents()
        result = self.compare()
        cells = result["entities"][0]["by_source"]
        self.assertEqual([cell["source"] for cell in cells], ["a", "b"])
        for cell, sign in zip(cells, (1, -1)):
            self.assertAlmostEqual(cell["permutation_p"], 1 / 3)
            self.assertAlmostEqual(cell["q"], 1 / 3)
            self.assertAlmostEqual(cell["g2"], sign * 6.297471, places=6)
            self.assertAlmostEqual(cell["log_ratio"], sign * 3)
            self.assertEqual(cell["verdict"], "unsure")
        self.assertEqual(result["tests"]["tested"], 2)
        self.assertEqual((result["tests"]["strata"], result["tests"]["approximated"]), (1, 0))
        self.assertIn("log_odds_z", result["empty"])
        self.assertNotIn("permutation_p", result["empty"])

    def test_the_largest_sources_alone(self):
        self.four_documents()
        self.article("c/5.txt", text_of(60, OpenAI=2, Nvidia=1))
        whole = self.compare()
        self.assertEqual(len(whole["by_source"]), 3)
        for options in (("--largest", "3"), ("--largest", "9")):
            self.assertEqual(self.compare(*options), whole)
        two = self.compare("--largest", "2")
        self.assertEqual([row["source"] for row in two["by_source"]], ["a", "b"])
        self.assertEqual(two["documents"], 4)
        for options, message in ((("--largest", "1"), "--largest: expected a whole number from 2 on, found `1`"),
                                 (("--largest", "2", "--within", "events"), "--largest: expected no --within beside it")):
            self.assertIn(message, self.expect(2, onoma("compare", str(self.folder), *QUICK, *options)).stderr)

    def test_csv_and_json_say_the_same(self):
        self.four_documents()
        self.article("c/5.txt", text_of(60, OpenAI=2, Nvidia=1))
        rows = csv.DictReader(io.StringIO(self.text("--format", "csv")))
        entities = {entity["id"]: entity for entity in self.compare()["entities"]}
        count = 0
        for row in rows:
            cell = next(cell for cell in entities[row["id"]]["by_source"] if cell["source"] == row["source"])
            for key, value in cell.items():
                expected = "" if value is None else value
                self.assertEqual(float(row[key]) if isinstance(expected, (int, float)) else row[key], expected, key)
            count += 1
        self.assertEqual(count, 6)

    def test_permutations_can_be_turned_off(self):
        for number in range(20):
            self.article(f"{'ab'[number % 3 == 0]}/{number}.txt", text_of(20 + number, Nvidia=number % 5))
        off = self.compare("--permutations", "0")
        self.assertEqual(off["empty"]["permutation_p"], "no permutations were asked for")
        self.assertIsNone(off["entities"][0]["by_source"][0]["q"])

        self.assertEqual(off["tests"]["strata"], 0)
        # Nothing is drawn.
        self.assertEqual(self.compare("--permutations", "300", "--seed", "7"), self.compare())
        for wrong in (("--permutations", "-1"), ("--permutations", "many"), ("--seed", "x")):
            self.assertIn(wrong[0] + ": expected", self.expect(2, onoma("compare", str(self.folder), *wrong)).stderr)

    def test_a_verdict_is_in_reach_among_many_sources_and_entities(self):
        """40 sources, 100 entities; source s00 names the first in all of its 50 articles, 36 times as often."""
        chance = random.Random(1)
        names = ["Zo" + "bdfgklmnpr"[number // 10] + "a" + "bdfgklmnpr"[number % 10] + "ix" for number in range(100)]
        lexicon = self.article("names.tsv", "id\tname\ttype\n" + "".join(
            f"{name.lower()}\t{name}\tcompany\n" for name in names))
        articles = []
        for number in range(2000):
            mentions = [names[0]] * 4 if number % 40 == 0 else [names[0]] * (chance.random() < 0.12)
            mentions += [name for name in names[1:] if chance.random() < 0.03]
            words = mentions + ["word"] * chance.randrange(150, 350)
            articles.append(json.dumps({"text": " ".join(words), "source": f"s{number % 40:02}"}))
        file = self.article("articles.jsonl", "\n".join(articles) + "\n")
        found = {}
        for options in ((), ("--top", "1")):
            result = json.loads(self.expect(0, onoma(
                "compare", file, "--no-default-lexicons", "--lexicon", lexicon, "--format", "json", *options)).stdout)
            self.assertEqual(result["tests"]["tested"], 4000)
            cell = next(cell for cell in result["entities"][0]["by_source"] if cell["source"] == "s00")
            found[options] = (cell["permutation_p"], cell["q"], cell["verdict"])
            self.assertEqual(cell["verdict"], "more")
            self.assertLess(cell["q"], 1e-6)
            others = [cell["verdict"] for entity in result["entities"] for cell in entity["by_source"]]
            self.assertLessEqual(len(others) - others.count("unsure") - others.count("same"), 3)
        self.assertEqual(len(set(found.values())), 1)

    def test_copies_of_one_text_prove_nothing(self):
        chance = random.Random(3)
        text = " ".join("".join(chance.choice("abdegiklmnorstu") for _ in range(6)) for _ in range(200))
        for source in "ab":
            for number in range(60):
                self.article(f"{source}/{number}.txt", text + " OpenAI OpenAI OpenAI.\n")
        cells = {unit: self.compare("--unit", unit)["entities"][0]["by_source"][0] for unit in ("story", "document")}
        self.assertEqual((cells["story"]["verdict"], cells["document"]["verdict"]), (None, "same"))
        self.assertEqual(self.compare()["entities"][0]["by_source"][0], cells["story"])
        self.assertEqual(cells["story"]["mentions"], 180)
        self.assertEqual(self.compare()["tests"]["units"], 2)
        self.assertIn("which makes 2 of 120 documents", self.text().replace("\n", " "))
        reports = {unit: json.loads(self.expect(0, onoma(
            "report", str(self.folder), *QUICK, "--format", "json", "--unit", unit)).stdout) for unit in ("story", "document")}
        self.assertEqual(reports["story"]["sampling_unit"], "story")
        self.assertIsNone(reports["story"]["entities"][0]["rate_low"])  # a single story
        self.assertIsNotNone(reports["document"]["entities"][0]["rate_low"])
        self.assertIn("--unit: expected", self.expect(2, onoma("compare", str(self.folder), "--unit", "word")).stderr)

    def test_gaps_and_who_was_first(self):
        for source, naming in (("a", 3), ("b", 2), ("c", 0)):
            for number in range(4):
                day = 1 + number + naming if number < naming else 1 if source == "c" else 2
                self.article(f"{source}/2025-02-0{day}-{number}.txt",
                             text_of(10, Nvidia=1, OpenAI=2 * (number < naming)))
        # Some texts are the same: by story they would be one draw.
        result = self.compare("--unit", "document")
        self.assertEqual([(gap["id"], gap["source"]) for gap in result["gaps"]], [("openai", "c")])
        gap = result["gaps"][0]
        self.assertAlmostEqual(gap["expected_documents"], 2.5)
        self.assertAlmostEqual(gap["expected_mentions"], 5)
        self.assertAlmostEqual(gap["silence_p"], (1 + 4 * (1 - math.exp(-1.25)) / 5) ** -5)
        first = {report["id"]: report for report in result["first_reports"]}
        self.assertEqual(first["openai"]["first"], ["b"])
        self.assertEqual((first["openai"]["next"], first["openai"]["days_ahead"]), (["a"], 1))
        self.assertEqual((first["nvidia"]["first"], first["nvidia"]["date"]), (["c"], "2025-02-01"))
        # The others had not begun.
        self.assertEqual((first["nvidia"]["next"], first["nvidia"]["days_ahead"]), ([], None))
        text = self.text()
        for part in ("What sets a source apart", "Never named by a source though more than half", "Who was first",
                     "How alike the sources are", "No map: the sources differ"):
            self.assertIn(part, text)
        self.assertIn("Map by correspondence analysis", self.text("--permutations", "0"))
        self.assertLessEqual(max(map(len, text.split("\n12 documents")[0].splitlines())), 100)

    def test_two_sources_alone(self):
        for source, hits in (("a", 3), ("b", 1), ("c", 0)):
            for number in range(6):
                self.article(f"{source}/2025-01-0{number + 1}.txt", text_of(40 + number, Nvidia=hits, OpenAI=number % 2))
        for options in (("--contrast", "a", "b"), ("--contrast", "a,b"), ("--contrast=b,a",)):
            with self.subTest(options):
                result = self.compare(*options)
                self.assertEqual([source["source"] for source in result["by_source"]], ["a", "b"])
                self.assertEqual(result["documents"], 12)
                cell = result["entities"][0]["by_source"][0]
                self.assertAlmostEqual(cell["rate_ratio"], 3)
        months = self.compare("--by", "day", "--contrast", "2025-01-01", "2025-01-02")
        self.assertEqual(len(months["by_day"]), 2)
        for names, message in (("a,d", "--contrast: expected a source that has articles, found `d`"),
                               ("a", "--contrast: expected two sources"), ("a,a", "two different sources"),
                               ("a,b,c", "--contrast: expected two sources")):
            self.assertIn(message, self.expect(2, onoma("compare", str(self.folder), *QUICK, "--contrast", names)).stderr)

    def test_findings_are_sentences(self):
        for source, hits in (("a", 6), ("b", 1), ("c", 1)):
            for number in range(40):
                day = f"2025-0{1 + number // 20}-{1 + number % 20:02}"
                self.article(f"{source}/{day}.txt", text_of(
                    60 + number % 7, **{"Nvidia": hits + number % 2, **({"OpenAI": 1} if source != "c" else {})}))
        text = self.text("--unit", "document").replace("\n        ", " ")
        self.assertRegex(text, r"sure    a names Nvidia \d\.\d times as often as the others, at least \d\.\d times: "
                               r"in 40 of 40 documents, the others in 80 of 80")
        self.assertRegex(text, r"sure    c never names OpenAI in 40 documents, where \d+\.\d would have been expected to: "
                               r"2 of 2 others do")
        self.assertNotIn("unsure", text)
        result = self.compare("--unit", "document")
        nvidia = next(entity for entity in result["entities"] if entity["id"] == "nvidia")
        self.assertEqual([cell["certainty"] for cell in nvidia["by_source"]], ["sure"] * 3)
        self.assertLess(nvidia["omnibus_q"], 0.05)
        self.assertGreater(nvidia["by_source"][0]["detectable_ratio"], 1)

    def test_nothing_beyond_chance_is_no_finding(self):
        for source in "ab":
            for number in range(10):
                self.article(f"{source}/{number}.txt", text_of(50 + number, Nvidia=number % 3))
        text = self.text("--unit", "document").replace("\n", " ")
        self.assertIn("Nothing that chance does not explain. These documents are too few", text)
        self.assertRegex(text, r"a source would have to name Nvidia, the most named, [\d.]+ times \([ab]\)")

    def test_a_source_that_never_names_somebody_does_not_name_it_more(self):
        for number in range(40):
            self.article(f"long/{number}.txt", text_of(400, OpenAI=int(number < 5), Nvidia=1))
        for number in range(2):
            self.article(f"brief/{number}.txt", text_of(3))
        result = self.compare()
        entities = {entity["id"]: entity for entity in result["entities"]}
        cells = {cell["source"]: cell for cell in entities["openai"]["by_source"]}
        self.assertLess(cells["brief"]["log_ratio"], 0)
        self.assertAlmostEqual(cells["long"]["log_ratio"], -cells["brief"]["log_ratio"])
        self.assertEqual((cells["brief"]["log_ratio_low"], cells["long"]["log_ratio_high"]), (None, None))
        self.assertGreater(cells["brief"]["log_ratio_high"], 0)
        self.assertIn("one side has no mention", result["empty"]["log_ratio_low"])
        row = next(row for row in csv.DictReader(io.StringIO(self.text("--format", "csv")))
                   if (row["id"], row["source"]) == ("openai", "brief"))
        self.assertEqual(row["log_ratio_low"], "")

    def test_a_source_that_names_nobody_has_no_place_on_the_map(self):
        for source, names in (("a", {"Nvidia": 3, "OpenAI": 1}), ("b", {"Nvidia": 1, "OpenAI": 2}), ("c", {})):
            for number in range(2):
                self.article(f"{source}/{number}.txt", text_of(10, **names))
        result = self.compare()
        points = {group["source"]: group for group in result["map"]["groups"]}
        self.assertEqual((points["c"]["place"], points["c"]["contribution"]), (None, None))
        self.assertNotEqual(points["a"]["place"], None)
        # Its articles are alike, whichever are drawn; as a story they are one.
        each = {group["source"]: group for group in self.compare("--unit", "document")["map"]["groups"]}
        for key in ("place_low", "place_high"):
            self.assertAlmostEqual(each["a"][key][0], each["a"]["place"][0])
            self.assertEqual((points["a"][key], each["c"][key]), (None, None))
        self.assertIn("names none", result["empty"]["place"])
        for form in ("json", "csv", "text"):
            self.assertNotRegex(self.text("--format", form), r"-0(\.0+)?(?![.\d])")

    def test_one_source_is_told_what_is_missing(self):
        self.article("a/1.txt", text_of(10, Nvidia=1))
        self.assertIn("expected articles of two sources or more, found 1 source", self.text().replace("\n", " "))
        self.assertEqual(self.compare()["empty"]["g2"], "a single group has no others to be compared with")

    def test_weighted_copies_are_not_tested(self):
        self.four_documents()
        result = self.compare("--duplicates", "weight")
        self.assertIn("weighted", result["empty"]["permutation_p"])
        for cell in result["entities"][0]["by_source"]:
            self.assertEqual([cell[key] for key in ("g2", "log_ratio", "permutation_p", "q", "verdict")], [None] * 5)

    def test_many_groups_of_any_field(self):
        for month in range(1, 13):
            for day in (1, 2):
                self.article(f"a/2025-{month:02}-0{day}.txt", text_of(30, Nvidia=month, OpenAI=day))
        result = self.compare("--by", "month")
        self.assertEqual(len(result["by_month"]), 12)
        self.assertEqual(len(result["similarity"]), 66)
        self.assertEqual(result["map"]["groups"][0]["month"], "2025-01")
        self.assertIn("and 46 more", self.text("--by", "month"))


class Against(ProgramTest):
    four_documents = Compare.four_documents
    compare = Compare.compare
    text = Compare.text

    def saved(self, command="report", *options):
        path = self.folder.parent / (self.folder.name + ".json")
        self.addCleanup(path.unlink, missing_ok=True)
        self.expect(0, onoma(command, str(self.folder), *QUICK, "--format", "json", "-o", str(path), *options))
        return str(path)

    def test_a_saved_report_is_the_second_corpus(self):
        self.four_documents()
        for command in ("report", "compare"):
            with self.subTest(command):
                against = self.compare("--against", self.saved(command))["against"]
                row = against["entities"][0]
                self.assertEqual((row["mentions"], row["reference_mentions"]), (9, 9))
                self.assertEqual((row["log_ratio"], row["q"]), (0, 1))
                self.assertEqual((row["rate_ratio"], row["p"]), (1, 1))

    def many_documents(self):
        self.article("a/2025-01-02-1.txt", "OpenAI and Nvidia.\n\nR1 of Sam Altman met analyst Jane Doe of Meta.\n" * 3)
        self.article("a/2025-01-03-2.txt", "Oracle, OpenAI.\n\nNvidia, Google and Elon Musk. " + "Meta " * 9)
        self.article("b/2025-01-04-3.txt", "Oracle, OpenAI.\n\nNvidia, Google and Elon Musk. " + "Meta " * 9)

    SETTINGS = (("--type", "person"), ("--counts", "possible"), ("--duplicates", "once"), ("--zones", "body"),
                ("--roll-up", "maker"), ("--unlisted", "none"))

    def test_a_corpus_is_what_its_own_report_says(self):
        self.many_documents()
        for options in ((), *self.SETTINGS, ("--duplicates", "weight"), ("--type", "person", "--type", "model"),
                        ("--since", "2025"), ("--by", "month")):
            for command in ("report", "compare"):
                with self.subTest(options, command=command):
                    against = self.compare(*options, "--against", self.saved(command, *options))["against"]
                    self.assertTrue(against["entities"])
                    self.assertEqual((against["only_here"], against["only_there"]), (0, 0))
                    for row in against["entities"]:
                        self.assertEqual(row["mentions"], row["reference_mentions"])
                        self.assertIn(row["log_ratio"], (0, None if "weight" in options else 0))
                        self.assertIn(row["q"], (1, None if "weight" in options else 1))

    def test_other_articles_and_orders_of_rows_are_compared(self):
        self.many_documents()
        for there, here in ((("--until", "2025-01-02"), ("--since", "2025-01-03")), (("--where", "source=a"), ()),
                            (("--top", "99"), ()), ((), ("--top", "1")), ((), ("--min-mentions", "2")),
                            (("--sort", "name"), ()), (("--type", "company", "--type", "person", "--type", "model"), ())):
            with self.subTest(there, here=here):
                self.assertTrue(self.compare(*here, "--against", self.saved("report", *there))["against"]["entities"])

    def test_a_report_that_was_counted_otherwise_is_refused(self):
        self.many_documents()
        laws = self.article(str(self.folder) + ".tsv", "id\tname\nact\tAI Act\n")
        self.addCleanup(os.remove, laws)
        rows = [(options, (), f"found {options[0]} ") for options in self.SETTINGS]
        rows += [((), options, f"found {options[0]} ") for options in self.SETTINGS]
        rows += [(("--type", "person"), (), "found --type person (here company,model,person)"),
                 (("--roll-up", "maker"), ("--roll-up", "parent"), "found --roll-up maker (here parent)"),
                 (("--zones", "body"), (), "found --zones body (here none)"),
                 (("--duplicates", "once", "--listed-only"), (), "found --duplicates once (here count), --unlisted none (here frames)"),
                 (("--top", "2"), (), "as `entities_left_out` (--top, --min-mentions)"),
                 (("--min-mentions", "4"), (), "as `entities_left_out` (--top, --min-mentions)"),
                 (("--top", "2", "--sort", "name"), (), "as `entities_left_out` (--top, --min-mentions)"),
                 (("--lexicon", laws), (), f"found others ({os.path.basename(laws)})"),
                 ((), ("--lexicon", laws), f"found others ({os.path.basename(laws)})")]
        for there, here, message in rows:
            with self.subTest(there, here=here):
                saved = self.saved("report", *there)
                error = self.expect(2, onoma("compare", str(self.folder), *QUICK, *here, "--against", saved)).stderr
                self.assertIn(f"onoma: {saved}: expected a report ", error)
                self.assertIn(message, error)
                self.assertIn(": save it again with the lexicons and options of this command\n", error)

    def test_a_report_that_does_not_say_how_it_was_counted_is_refused(self):
        self.four_documents()
        saved = self.saved()
        with open(saved, encoding="utf-8") as file:
            report = json.load(file)
        for key, message in (("settings", "(`settings`), found none"), ("lexicons", "found others (names.tsv)"),
                             ("entities_left_out", "found none as `entities_left_out`")):
            with open(saved, "w", encoding="utf-8") as file:
                json.dump({name: value for name, value in report.items() if name != key}, file)
            self.assertIn(message, self.expect(2, onoma("compare", str(self.folder), *QUICK, "--against", saved)).stderr)

    def test_a_report_says_how_it_was_made(self):
        self.many_documents()
        options = ("--counts", "possible", "--duplicates", "once", "--type", "person", "--zones", "lede,headline",
                   "--roll-up", "parent", "--listed-only", "--where", "source=a", "--where", "title!=x",
                   "--since", "2025-01", "--until", "2025-12-31", "--min-mentions", "2", "--top", "5")
        for command in ("report", "compare"):
            with open(self.saved(command, *options), encoding="utf-8") as file:
                report = json.load(file)
            self.assertEqual(report["settings"], {
                "counts": "possible", "duplicates": "once", "type": ["person"], "zones": ["headline", "lede"],
                "roll_up": "parent", "unlisted": "none", "where": ["source=a", "title!=x"], "since": "2025-01",
                "until": "2025-12-31", "min_mentions": 2, "top": 5})
            with open(self.saved(command, "--top", "3", *(("--sort", "name") if command == "report" else ())),
                      encoding="utf-8") as file:
                report = json.load(file)
            self.assertEqual((report["settings"]["top"], len(report["entities"])), (3, 3))
            self.assertEqual(report["entities_left_out"], 6)
            self.assertEqual(report["settings"]["type"], ["company", "model", "person"])

    def test_what_changed_since(self):
        self.four_documents()
        saved = self.saved()
        self.article("a/2025-02-01-5.txt", text_of(100, OpenAI=8))
        result = self.compare("--against", saved)
        rows = {row["id"]: row for row in result["against"]["entities"]}
        self.assertEqual((rows["openai"]["mentions"], rows["openai"]["reference_mentions"]), (8, 0))
        self.assertGreater(rows["openai"]["log_odds_z"], 0)
        self.assertLess(rows["nvidia"]["log_odds_z"], 0)
        self.assertEqual(result["against"]["only_here"], 1)
        self.assertIn("Against " + saved.rsplit("/", 1)[0], self.text("--against", saved).replace("\n", " "))
        row = next(csv.DictReader(io.StringIO(self.text("--against", saved, "--format", "csv"))))
        self.assertEqual(float(row["reference_log_odds_z"]), rows[row["id"]]["log_odds_z"])

    def test_other_files_are_refused_by_name(self):
        self.four_documents()
        bad = self.article("bad.json", '{"documents": 1, "words": 9}')
        for file, expected in ((bad, "`entities`, found none"), (str(self.folder / "absent"), "cannot read"),
                               (str(self.folder), "found a folder"), ("", "expected the name of a file")):
            error = self.expect(2, onoma("compare", str(self.folder), *QUICK, "--against", file)).stderr
            self.assertIn(expected, error)
            self.assertIn(file, error)


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()
