#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""benchmarks/peers/run works with what every system has (wc, grep) on a tiny corpus.

    peers_test.py PROGRAM

Where the peers are installed (build/peers), their matches are compared as well; nothing is installed.
"""
import json
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PEERS = PROJECT / "benchmarks" / "peers"
PROGRAM = Path(sys.argv.pop(1)).resolve() if len(sys.argv) > 1 else None
sys.path.insert(0, str(PEERS))
sys.dont_write_bytecode = True

from agreement import compare, longest  # noqa: E402
from corpus import LOWER_WORD, Corpus, make_forms, part_of, read_corpus, texts_of, variants  # noqa: E402
from tables import number, picture, table  # noqa: E402

TEXTS = ["In May Acme Foods bought the Globex mill, and Globex said so on Monday.",
         "The mill of Globex was sold by Acme Foods for 3 million dollars.",
         "Nobody else bought a mill, said Acme Foods."]


def run(*arguments):
    return subprocess.run([sys.executable, PEERS / "run", *map(str, arguments)], text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)


class Runner(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.corpus = self.folder / "tiny.jsonl"
        self.corpus.write_text("".join(json.dumps({"text": text}) + "\n" for text in TEXTS), encoding="utf-8")

    def measured(self, *arguments):
        done = run(self.corpus, "--program", PROGRAM, "--forms", "20", "--rounds", "1", "--results", self.folder,
                   *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return (self.folder / "peers.md").read_text(encoding="utf-8")

    def test_measures_what_is_there(self):
        result = self.measured("--only-tools", "--peers", self.folder / "peers")
        for expected in ["`tiny.jsonl`: 3 articles", "## Names, 20 forms", "| **onoma report** |", "| wc -w |",
                         "| grep -F -w -o |", "## Onoma's commands", "| compare, 1,000 sources |"]:
            self.assertIn(expected, result)
        self.assertNotIn("not finished", result)
        self.assertEqual(xml.parse(self.folder / "peers.svg").getroot().tag, "{http://www.w3.org/2000/svg}svg")

    def test_peers_find_what_onoma_finds(self):
        program = PROJECT / "build/peers/cargo/release/rust_peers"
        if not program.exists():
            self.skipTest("peers are not installed (benchmarks/peers/run installs them)")
        forms, text, spans = (self.folder / name for name in ("forms", "text", "spans"))
        forms.write_text("Acme Foods\nGlobex\n", encoding="utf-8")
        text.write_text("".join(line + "\n" for line in TEXTS), encoding="utf-8")
        for peer in ["daachorse", "aho-corasick"]:
            done = subprocess.run([program, peer, forms, text, spans], stdout=subprocess.PIPE, check=True)
            self.assertEqual(json.loads(done.stdout)["matches"], 6, peer)
            found = [tuple(map(int, line.split())) for line in spans.read_text().splitlines()]
            self.assertEqual({text.read_bytes()[begin:end] for begin, end in found}, {b"Acme Foods", b"Globex"})

    def test_says_what_is_wrong(self):
        missing = self.folder / "missing"
        for arguments, expected in [
                (["--program", missing], "expected the program at"),
                ([missing, "--program", PROGRAM, "--only-tools", "--peers", self.folder], "expected articles at"),
                (["--only", "nothing"], "expected some of names, tasks, commands, found nothing"),
                (["--forms", "many"], "expected numbers with commas between, found many")]:
            done = run(*arguments)
            self.assertNotEqual(done.returncode, 0, arguments)
            self.assertIn(expected, done.stderr)


class Corpora(unittest.TestCase):
    def test_text_has_an_article_between_empty_lines(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "a.txt"
            path.write_text("One article,\ntwo lines.\n\n\nAnother.\n", encoding="utf-8")
            self.assertEqual(texts_of(path), ["One article, two lines.", "Another."])

    def test_variants_differ_in_small_letters_only(self):
        made = variants(TEXTS, 0.001)
        self.assertGreaterEqual(sum(len(text) for text in made), 1000)
        self.assertEqual(made[:3], TEXTS)
        self.assertNotEqual(made[3], TEXTS[0])
        for number_of, text in enumerate(made):
            self.assertEqual(LOWER_WORD.sub("", text), LOWER_WORD.sub("", TEXTS[number_of % 3]))

    def test_without_a_path_the_samples_are_used_and_said_so(self):
        corpus = read_corpus(None, PROJECT, 0.05)
        self.assertTrue(corpus.what.startswith("generated"))
        self.assertGreaterEqual(corpus.megabytes, 0.05)

    def test_parts_are_the_first_articles(self):
        self.assertEqual(part_of(Corpus(TEXTS, ""), 0.0001).texts, TEXTS[:2])

    def test_forms_are_names_and_distinct(self):
        forms = make_forms(TEXTS, 1000)
        self.assertEqual(len({form.lower() for form in forms}), 1000)
        self.assertEqual(forms[:2], ["Globex", "Acme Foods"])


class Agreements(unittest.TestCase):
    TEXT = b"globex and Globex Mills met Acme Foods, ACME FOODS and Globex's Ac."

    def reasons(self, ours, theirs):
        found = compare(ours, theirs, self.TEXT, ["Globex", "Acme Foods"])
        return found.both, dict(found.ours), dict(found.theirs)

    def test_says_why_a_place_is_not_the_same(self):
        for what, ours, theirs, expected in [
                ("the same", {(28, 38): "name"}, {(28, 38)}, (1, {}, {})),
                ("small letters", {}, {(0, 6)}, (0, {}, {"in small letters where the form has a capital": 1})),
                ("a longer name", {}, {(11, 17)}, (0, {}, {"in a longer name or word": 1})),
                ("capitals", {(40, 50): "name"}, set(), (0, {"in another case than the form": 1}, {})),
                ("a short form", {(64, 66): "weak"}, set(), (0, {"a short form that the article introduces": 1}, {})),
                ("another length", {(11, 23): "name"}, {(11, 17)},
                 (0, {"longer or shorter than the peer's": 1}, {"longer or shorter than Onoma's": 1}))]:
            with self.subTest(what):
                self.assertEqual(self.reasons(ours, theirs), expected)

    def test_the_longest_from_left_to_right_counts(self):
        self.assertEqual(longest({(0, 3), (0, 9), (4, 12), (9, 11)}), {(0, 9), (9, 11)})


class Tables(unittest.TestCase):
    def test_numbers_have_three_digits(self):
        for value, expected in [(1234.5, "1,234"), (99.94, "99.9"), (7.123, "7.12"), (0.01234, "0.0123")]:
            self.assertEqual(number(value), expected)

    def test_bars_in_cells_and_signs_in_names_do_no_harm(self):
        self.assertEqual(table(["a", "b"], [["x|y", 1]]), "| a | b |\n|---|---:|\n| x\\|y | 1 |\n")
        xml.fromstring(picture("a < b", [("X'X & co", 2.0, True), ("<wc>", 200.0, False)]))


if __name__ == "__main__":
    unittest.main()
