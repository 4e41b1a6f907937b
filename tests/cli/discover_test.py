#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`onoma discover` as its users meet it. Usage: discover_test.py PROGRAM

The articles here are invented; so are all their people, companies and models.
"""
import csv
import io
import json
import sys
import unittest

from program import QUICK, ProgramTest, onoma, use_program

PORT = """Harbor startup Tideline raises $40 million to electrify tugboats

ROTTERDAM \u2014 Tideline, a startup that builds electric tugboats, has raised $40 million in a funding round led by Northgate Ventures, the company said on Tuesday.

"Ports are the dirtiest places in most coastal cities," said Marijke van Houten, Tideline's chief executive, in an interview. Van Houten, 38, founded the company in 2019 with Piotr Zielinski, a naval engineer who previously worked at Damen Shipyards.

The Port of Rotterdam Authority has ordered six of the boats. Each one is powered by the TL-4 battery pack, which Tideline developed with Voltaic Systems, Inc., of Oakland, California.

Regulators in Brussels are drafting a law called the Clean Ports Act. Critics, among them the International Chamber of Shipping, call it unworkable. Analysts at Hartwell & Sons estimate that Tideline could be worth $400 million. Investors include Joanna Whitlock, the founder of Quayside, and the Norwegian fund Fjordkraft Invest.

Photo: Tideline. Read More: Top Stories. Sign Up for Our Newsletter
"""
LAB = """The Chatbot That Learned To Say No

By Lena Ostrowski

Researchers at Kestrel Labs have released Kestrel-2, a language model that declines to answer when it is unsure. The 70B version of the model, Kestrel-2 70B, beats rivals on two benchmarks, the lab wrote in a blog post on Monday.

Kestrel is based in Zurich. It was founded by Dr. Anouk Favre, formerly of Google, and Tomasz Nowak, who studied at ETH Zurich. Favre said that the model was trained on 12 trillion tokens. "We are not afraid of silence," Favre told The Daily Meridian.

An app called Hush, which uses Kestrel-2, will be sold from May. Nowak compared it with Orca 3.5, a rival model from a Chinese startup called Moonbeam AI. However, Professor Hal Brennan of the University of Leeds doubts the numbers. Brennan noted that neither Kestrel nor Moonbeam replied to questions.

Related Articles
Why Your Phone Knows Where You Are
Elections In Norway: What To Expect
"""
BRIDGE = """Minister resigns over bridge contract

Transport Minister Ricardo Pe\u00f1a resigned on Friday after the newspaper El Faro reported that his brother-in-law had been paid by Puentes del Sur S.A., the builder of the Santa Lucia Bridge. President Alma Reyes accepted the resignation within hours.

Pe\u00f1a denied any wrongdoing. "I leave with my head high," he wrote. The opposition leader, Ignacio Duarte, demanded an inquiry by Congress. Duarte's allies hold 41 of the 120 seats.

The bridge was inspected in 2021 and by a firm named Bentwood Engineering last year. Bentwood's chief inspector declined to comment. The Ministry of Transport referred questions to the bank's regional director, Kofi Adu-Boahen. Neither Pe\u00f1a nor Reyes could be reached.
"""
EXPECTED = {
    "Tideline": "company", "Northgate Ventures": "company", "Marijke van Houten": "person",
    "Piotr Zielinski": "person", "Damen Shipyards": "company", "Voltaic Systems": "company",
    "Port of Rotterdam Authority": "organization", "Brussels": "place", "Clean Ports Act": "event",
    "International Chamber of Shipping": "organization", "Hartwell & Sons": "company",
    "Joanna Whitlock": "person", "Quayside": "company", "Fjordkraft Invest": "company",
    "Lena Ostrowski": "person", "Kestrel Labs": "company", "Kestrel-2": "model",
    "Kestrel-2 70B": "model", "Anouk Favre": "person", "Tomasz Nowak": "person", "Hush": "product",
    "Orca 3.5": "model", "Moonbeam AI": "company", "Hal Brennan": "person",
    "University of Leeds": "organization", "Ricardo Pe\u00f1a": "person", "El Faro": "company",
    "Puentes del Sur": "company", "Alma Reyes": "person", "Ignacio Duarte": "person",
    "Bentwood Engineering": "company", "Ministry of Transport": "organization",
    "Kofi Adu-Boahen": "person", "Santa Lucia Bridge": "place",
}
NO_NAMES = {"Read More", "Top Stories", "Sign Up", "Newsletter", "Related Articles", "Critics", "Investors",
            "Analysts", "Ports", "Transport Minister", "Minister", "President", "Friday", "Monday", "Congress",
            "Neither", "However", "Chinese", "Professor", "Photo"}


class Discover(ProgramTest):
    def setUp(self):
        super().setUp()
        self.article("meridian/port.txt", PORT)
        self.article("meridian/lab.txt", LAB)
        self.article("courier/bridge.txt", BRIDGE)

    def discover(self, *options):
        return self.expect(0, onoma("discover", str(self.folder), *QUICK, *options)).stdout

    def names(self, *options):
        return json.loads(self.discover("--format", "json", *options))["names"]

    def test_names_and_types_of_news(self):
        found = {row["name"]: row["type"] for row in self.names()}
        self.assertEqual({name: found.get(name) for name in EXPECTED}, EXPECTED)

    def test_most_of_what_is_proposed_is_a_name(self):
        found = [row["name"] for row in self.names()]
        self.assertEqual(NO_NAMES & set(found), set())
        others = [name for name in found if name not in EXPECTED]
        self.assertLessEqual(len(others), len(found) // 3, others)

    def test_surnames_and_short_forms_are_no_names_of_their_own(self):
        found = {row["name"]: row for row in self.names()}
        self.assertEqual(found["Anouk Favre"]["weak"], ["Favre"])
        self.assertEqual(found["Anouk Favre"]["mentions"], 3)
        self.assertEqual(found["Kestrel Labs"]["weak"], ["Kestrel"])
        for short in ("Favre", "Nowak", "Kestrel", "Pe\u00f1a", "Bentwood", "Moonbeam"):
            self.assertNotIn(short, found)

    def test_examples_are_where_they_say(self):
        for row in self.names("--examples", "2"):
            self.assertTrue(1 <= len(row["examples"]) <= 2)
            for example in row["examples"]:
                with open(example["document"], "rb") as file:
                    text = file.read()
                surface = text[example["begin_byte"]:example["end_byte"]].decode("utf-8")
                self.assertIn(" ".join(surface.split()), " ".join(example["sentence"].split()))

    def test_rows_become_a_lexicon(self):
        new = self.folder / "new.tsv"
        self.discover("--format", "tsv", "--min-mentions", "1", "--output", str(new))
        report = self.expect(0, onoma("report", str(self.folder / "meridian"), *QUICK, "--lexicon", str(new),
                                      "--format", "json"))
        found = {row["name"]: row for row in json.loads(report.stdout)["entities"]}
        self.assertTrue(found["Tideline"]["listed"])
        self.assertEqual(found["Anouk Favre"]["mentions"], 3)
        self.assertEqual(self.discover("--lexicon", str(new), "--format", "csv").count("\n"), 1)

    def test_options(self):
        self.assertEqual({row["type"] for row in self.names("--type", "person", "--type", "model")},
                         {"person", "model"})
        self.assertEqual(len(self.names("--top", "3")), 3)
        self.assertTrue(all(row["mentions"] >= 3 for row in self.names("--min-mentions", "3")))
        rows = list(csv.DictReader(io.StringIO(self.discover("--format", "csv"))))
        self.assertEqual(rows[0]["name"], "Tideline")
        self.assertTrue(all(int(row["mentions"]) >= 2 for row in rows))
        self.assertTrue(all(row["sources"] == 1 for row in self.names("--source", "all")))
        self.assertRegex(self.discover(), r"\d+ names with fewer than 2 mentions left out")
        result = self.expect(2, onoma("discover", str(self.folder), "--type", "fish"))
        self.assertRegex(result.stderr, "--type: expected one of company, .*, found `fish`")

    def test_the_same_for_any_number_of_threads(self):
        for form in ("text", "csv", "tsv", "json"):
            self.assertEqual(self.discover("--format", form, "--threads", "1"),
                             self.discover("--format", form, "--threads", "4"))

    def test_hostile_text_is_harmless(self):
        self.article("evil/a\tb.txt", "They met \x1b[31mEvil Quux\u202e Inc. and CEO Zab\u2028Quux, @SUM(A1) Zab|Plonk.\n"
                     "They met Evil\tQuux Inc. again, and Evil Quux.")
        self.article("evil/c.txt", b"They met with CEO Zelda \xff\xfe Quux and Plo\xffnk-3 and Plo\xffnk-3.")
        text = self.discover("--min-mentions", "1")
        self.assertNotRegex(text, "[\x00-\x09\x0b-\x1f\x7f\u2028\u202e]")
        rows = self.discover("--min-mentions", "1", "--format", "tsv").splitlines()
        self.assertEqual({row.count("\t") for row in rows}, {13})


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()
