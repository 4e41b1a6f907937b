#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`onoma events` as its users meet it. Usage: events_test.py PROGRAM

The articles here are invented.
"""
import csv
import io
import json
import sys
import unittest

from program import QUICK, ProgramTest, onoma, use_program

LONG = ("Nvidia buys sodium battery maker for $450 million\n\n"
        "Nvidia has bought the battery maker Fallow Cells for $450 million to power its data centers, chief "
        "executive Tessa Ruiz said on Monday. The plant near Fallow Creek employs 1,200 workers. Sodium cells cost "
        "a third less than lithium ones, Ruiz told investors. OpenAI will be the first customer and takes 40 % of "
        "the cells that leave the line in autumn.\n")
SHORT = ("Chip maker takes over Fallow Cells\n\n"
         "Fallow Cells, which makes sodium batteries at Fallow Creek with 1,300 workers, goes to Nvidia for $450 "
         "million. Its data centers shall run on the cells, which undercut lithium by a third, said Tessa Ruiz, "
         "the chief executive.\n")
OTHER = ("Oracle opens office in Dunmere\n\n"
         "Oracle has opened an office in the harbour town of Dunmere, where forty people will write software for "
         "the island's ferry lines. Mayor Pavel Orlin cut a ribbon made of punched tape.\n")


class EventsTest(ProgramTest):
    def articles(self):
        self.article("wire/2026-03-02-a.txt", LONG)
        self.article("daily/2026-03-03-b.txt", SHORT)
        self.article("morning/2026-03-03-c.txt", LONG)
        self.article("daily/2026-03-02-d.txt", OTHER)
        return str(self.folder)

    def events(self, *arguments):
        result = self.expect(0, onoma("events", *QUICK, *arguments))
        self.assertEqual(result.stderr, "")
        return result.stdout

    def rows(self, *arguments):
        return list(csv.DictReader(io.StringIO(self.events("--format", "csv", *arguments))))

    def test_the_list_as_text(self):
        lines = self.events(self.articles()).splitlines()
        self.assertEqual(lines[:7], [
            "1   Nvidia buys sodium battery maker for $450 million",
            "    3 sources, 3 articles (2 stories), 2026-03-02 to 2026-03-03",
            "    sources: wire, daily, morning",
            "    names: Nvidia, Tessa Ruiz",
            "    figures: $450 million",
            "",
            "1 event of 2 sources or more; 1 document in none of them"])
        self.assertIn("copies of a story: once", lines)

    def test_sources_on_the_events_that_they_share(self):
        folder = self.articles()
        command = ("compare", "--within", "events", folder, *QUICK)
        whole = json.loads(self.expect(0, onoma(*command, "--format", "json")).stdout)
        self.assertEqual((whole["events"], whole["event_documents"]), (1, 3))
        daily = next(row for row in whole["by_source"] if row["source"] == "daily")
        self.assertEqual((daily["documents"], daily["events"], daily["event_documents"]), (2, 1, 1))
        # wire had nothing before the event, so nobody could be ahead of another one.
        self.assertEqual(daily["first_events"], 0)
        rows = {(row["id"], row["source"]): row for row in whole["entities"]}
        self.assertEqual(whole["tested"], len(rows))
        nvidia = rows["nvidia", "daily"]
        self.assertEqual((nvidia["events"], nvidia["mentions"], nvidia["other_mentions"]), (1, 1, 4))
        self.assertNotIn(("oracle", "daily"), rows)
        table = list(csv.DictReader(io.StringIO(self.expect(0, onoma(*command, "--format", "csv")).stdout)))
        self.assertEqual([row["id"] for row in table], [row["id"] for row in whole["entities"]])
        text = self.expect(0, onoma(*command)).stdout
        self.assertTrue(text.startswith("1 event that two sources or more report, in 3 documents"), text)
        for wrong in (["--against", "x.json"], ["--duplicates", "weight"], ["--permutations", "0"]):
            self.assertIn("--within", self.expect(2, onoma(*command, *wrong)).stderr)
        self.assertIn("--within", self.expect(2, onoma("compare", "--days", "1", folder)).stderr)

    def test_nothing_to_list(self):
        text = self.events(self.article("daily/a.txt", OTHER))
        self.assertTrue(text.startswith("No event is reported by 2 sources or more.\n"), text)
        self.assertEqual(self.events("--format", "jsonl", self.article("daily/a.txt", OTHER)), "")

    def test_all_formats_have_the_same_events(self):
        articles = self.articles()
        whole = json.loads(self.events("--format", "json", articles))
        event, = whole["events"]
        self.assertEqual((event["event"], event["sources"], event["documents"], event["stories"]), (1, 3, 3, 2))
        self.assertEqual((event["first_date"], event["last_date"]), ("2026-03-02", "2026-03-03"))
        self.assertEqual([(it["source"], it["copy"]) for it in event["members"]],
                         [("wire", False), ("daily", False), ("morning", True)])
        self.assertEqual(whole["other_documents"], 1)
        self.assertEqual(whole["settings"]["days"], 3)
        line, = self.events("--format", "jsonl", articles).splitlines()
        self.assertEqual(json.loads(line), event)
        row, = self.rows(articles)
        self.assertEqual(row["source_names"], "wire|daily|morning")
        self.assertEqual(row["title"], event["title"])

    def test_members_are_one_row_an_article(self):
        articles = self.articles()
        expected = [("1", "2026-03-02", "wire", "no"), ("1", "2026-03-03", "daily", "no"),
                    ("1", "2026-03-03", "morning", "yes"), ("2", "2026-03-02", "daily", "no")]
        rows = self.rows("--members", "--min-sources", "1", articles)
        self.assertEqual([(row["event"], row["date"], row["source"], row["copy"]) for row in rows], expected)
        lines = [json.loads(line) for line in
                 self.events("--members", "--min-sources", "1", "--format", "jsonl", articles).splitlines()]
        self.assertEqual([(str(line["event"]), line["document"]) for line in lines],
                         [(row["event"], row["document"]) for row in rows])
        self.assertIn("morning", self.events("--members", articles))

    def test_days_and_sources_can_be_chosen(self):
        articles = self.articles()
        self.assertEqual(len(self.rows("--days", "0", articles)), 1)  # the copy is of the same story
        self.assertEqual([row["stories"] for row in self.rows("--days", "0", articles)], ["1"])
        self.assertEqual(self.rows("--min-sources", "4", articles), [])

    def test_the_coverage_as_text(self):
        text = self.events("--event", "1", self.articles())
        for part in ("1   Nvidia buys sodium battery maker for $450 million\n",
                     "\nWho is named:\n\n", "all       Nvidia",
                     "2 of 3    OpenAI      company         2  wire, morning         daily\n",
                     "\nWhat is claimed in figures:\n\n",
                     "agree: money of buy, Nvidia / Tessa Ruiz\n", "  wire: $450 million (450,000,000 USD)",
                     "  daily: $450 million (450,000,000 USD)",
                     "only here: percent", "; not in daily",
                     "\nThe shortest article (daily, "):
            self.assertIn(part, text)
        omitted = text.split("omits what most others have:\n\n")[1].splitlines()
        self.assertEqual(omitted[0], "names: OpenAI")

    def test_the_coverage_as_data(self):
        articles = self.articles()
        whole = json.loads(self.events("--event", "1", "--format", "json", articles))
        self.assertEqual([(it["source"], it["shortest"]) for it in whole["articles"]],
                         [("wire", False), ("daily", True), ("morning", False)])
        self.assertIsNone(whole["articles"][0]["copy_of"])
        self.assertTrue(whole["articles"][2]["copy_of"].endswith("wire/2026-03-02-a.txt"))
        names = {it["name"]: it for it in whole["names"]}
        self.assertEqual(names["OpenAI"]["sources"], ["wire", "morning"])
        self.assertEqual(names["OpenAI"]["not_in"], ["daily"])
        self.assertTrue(names["OpenAI"]["omitted_by_shortest"])
        self.assertEqual(names["Nvidia"]["not_in"], [])
        money, = [it for it in whole["claims"] if it["kind"] == "money"]
        self.assertEqual((money["agreement"], money["sources"]), ("agree", ["wire", "daily", "morning"]))
        self.assertEqual({it["source"] for it in money["figures"]}, {"wire", "daily"})
        self.assertIn("Fallow Cells", money["figures"][0]["sentence"]["text"])
        rows = self.rows("--event", "1", articles)
        self.assertEqual({row["part"] for row in rows}, {"article", "name", "claim"})
        self.assertEqual([row["sources"] for row in rows if row["part"] == "article"], ["wire", "daily", "morning"])
        self.assertEqual(len(self.events("--event", "1", "--format", "jsonl", articles).splitlines()), 3)
        self.assertTrue(self.events("--event", "1", "--format", "md", articles).startswith("| Part | "))

    def test_wrong_usage(self):
        articles = self.articles()
        for arguments, message in [
                (("--event", "2", articles), "--event: expected a number up to 1, as many events as there are, found `2`"),
                (("--event", "0", articles), "--event: expected a whole number from 1 on, found `0`"),
                (("--event", "1", "-"), "--event: expected files, which are read twice, found standard input"),
                (("--event", "1", "--members", articles), "--event: expected no --members beside it, found it"),
                (("--days", "-1", articles), "--days: expected a whole number from 0 on, found `-1`")]:
            result = self.expect(2, onoma("events", *QUICK, *arguments, input=LONG))
            self.assertIn(message, result.stderr)
        result = self.expect(2, onoma("events", *QUICK, "--event", "1", self.article("daily/x.txt", OTHER)))
        self.assertIn("--event: expected an event", result.stderr)

    def test_standard_input_and_stores_are_read(self):
        lines = "".join(json.dumps({"source": source, "date": "2026-03-02", "text": text}) + "\n"
                        for source, text in (("a", LONG), ("b", SHORT)))
        text = self.expect(0, onoma("events", *QUICK, "-", input=lines)).stdout
        self.assertIn("1 event of 2 sources or more", text)
        store = str(self.folder / "news.onoma")
        articles = self.articles()
        self.expect(0, onoma("store", store, *QUICK, articles))
        for options in ((), ("--event", "1")):
            of_store = json.loads(self.events("--format", "json", *options, store))
            of_files = json.loads(self.events("--format", "json", *options, articles))
            for key in ("events", "names", "claims"):
                self.assertEqual(of_store.get(key), of_files.get(key))


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()
