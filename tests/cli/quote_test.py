#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`onoma quote` as its users meet it. Usage: quote_test.py PROGRAM

The articles here are invented.
"""
import csv
import io
import json
import sys
import unicodedata
import unittest

from program import QUICK, ProgramTest, onoma, use_program

MORNING = ("OpenAI builds\n\nSam Altman of OpenAI paid Nvidia $5 million. It rained, and nobody was out in the street.\n\n"
           "Later Altman thanked the rare\nearths trade.\n")
EVENING = "Quiet day\n\nNvidia rests, and OpenAI's plan waits. It rained, and nobody was out in the street.\n"

TEXT = """\
evening  2025-01-30  Quiet day
{folder}/evening/2025-01-30-b.txt
  Nvidia rests, and OpenAI's plan waits.
    beside: Nvidia

morning  2025-01-29  OpenAI builds
{folder}/morning/2025-01-29-a.txt
  OpenAI builds
  Sam Altman of OpenAI paid Nvidia $5 million.
    beside: Sam Altman, Nvidia; $5 million

OpenAI (openai, company): 3 sentences in 2 documents from 2 sources

2 documents from 2 sources, 43 words, 7 sentences
"""


def width(line):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
               for c in line)


class QuoteTest(ProgramTest):
    def articles(self):
        self.article("morning/2025-01-29-a.txt", MORNING)
        self.article("evening/2025-01-30-b.txt", EVENING)
        return str(self.folder)

    def quote(self, *arguments):
        return self.expect(0, onoma("quote", *QUICK, *arguments)).stdout

    def lines(self, *arguments):
        return [json.loads(line) for line in self.quote("-f", "jsonl", *arguments).splitlines()]

    def test_text(self):
        text = self.quote("OpenAI", self.articles())
        self.assertTrue(text.startswith(TEXT.format(folder=self.folder)), text)
        self.assertIn("copies of a story: once (--duplicates)", text)

    def test_the_name_is_bold_on_a_terminal(self):
        articles = self.articles()
        text = self.in_terminal(60, "quote", *QUICK, "OpenAI", articles)
        self.assertIn("  Sam Altman of \x1b[1mOpenAI\x1b[0m paid Nvidia $5 million.\n", text)
        self.assertIn("and \x1b[1mOpenAI\x1b[0m's plan", text)
        plain = self.in_terminal(60, "quote", *QUICK, "OpenAI", articles, NO_COLOR="1")
        self.assertNotIn("\x1b", plain)

    def test_long_sentences_are_wrapped(self):
        article = self.article("a/b.txt", "We hear that OpenAI" + " and others go on" * 20 + ".\n")
        text = self.in_terminal(40, "quote", *QUICK, "OpenAI", article, NO_COLOR="1")
        sentence = [line for line in text.splitlines() if line.startswith("  ")]
        self.assertGreater(len(sentence), 5)
        self.assertLessEqual(max(map(len, sentence)), 40)

    def test_jsonl(self):
        lines = self.lines("OpenAI", self.articles())
        self.assertEqual([line["sentence"] for line in lines],
                         ["Nvidia rests, and OpenAI's plan waits.", "OpenAI builds",
                          "Sam Altman of OpenAI paid Nvidia $5 million."])
        last = lines[-1]
        self.assertEqual((last["source"], last["date"], last["title"], last["zone"], last["group"]),
                         ("morning", "2025-01-29", "OpenAI builds", "lede", "morning"))
        self.assertEqual((last["entities"], last["names"], last["figures"], last["wordings"]),
                         (["altman", "nvidia"], ["Sam Altman", "Nvidia"], ["$5 million"], ["OpenAI"]))
        self.assertEqual(lines[1]["zone"], "headline")
        place = MORNING.encode()[last["begin_byte"]:last["end_byte"]].decode()
        self.assertEqual(place.strip(), last["sentence"])

    def test_all_formats_have_the_same_sentences(self):
        articles = self.articles()
        for kwic, key in (([], "sentence"), (["--kwic"], "right")):
            texts = [line[key] for line in self.lines(*kwic, "OpenAI", articles)]
            self.assertEqual(len(texts), 3)
            rows = list(csv.DictReader(io.StringIO(self.quote(*kwic, "-f", "csv", "OpenAI", articles))))
            self.assertEqual([row[key] for row in rows], [("'" + text if text[:1] in "=+-@" and text else text)
                                                          for text in texts])
            tabs = [line.split("\t") for line in self.quote(*kwic, "-f", "tsv", "OpenAI", articles).splitlines()]
            self.assertEqual(len({len(row) for row in tabs}), 1)
            self.assertEqual(len(tabs), 4)
            whole = json.loads(self.quote(*kwic, "-f", "json", "OpenAI", articles))
            self.assertEqual([quote[key] for quote in whole["quotes"]], texts)
            self.assertEqual(whole["found"], {"quotes": 3, "documents": 2})
            self.assertEqual(whole["name"], {"asked": "OpenAI", "id": "openai", "name": "OpenAI",
                                             "type": "company", "may_mean": []})
            self.assertEqual(self.quote(*kwic, "-f", "md", "OpenAI", articles).count("\n"), 5)

    def test_kwic_stands_in_columns(self):
        self.articles()
        self.article("wide/2025-02-01.txt", "\u674e\u98de\u98de \u548c OpenAI \u89c1\u9762 e\u0301e\u0301. " * 3)
        self.article("long-name-of-a-source/x.txt", "We hear that " * 30 + "OpenAI" + " and others" * 30 + ".")
        for columns in (40, 80, 120):
            text = self.in_terminal(columns, "quote", *QUICK, "--kwic", "OpenAI", str(self.folder), NO_COLOR="1")
            lines = text.split("\n\n")[0].splitlines()
            self.assertGreaterEqual(len(lines), 5)
            self.assertEqual(len({width(line[:line.index("OpenAI")]) for line in lines}), 1, text)
            self.assertLessEqual(max(map(width, lines)), columns)
        colour = self.in_terminal(80, "quote", *QUICK, "--kwic", "OpenAI", str(self.folder))
        self.assertIn("Sam Altman of \x1b[1mOpenAI\x1b[0m paid Nvidia", colour)

    def test_kwic_has_a_line_for_each_mention(self):
        lines = self.lines("--kwic", "OpenAI", self.article("a/b.txt", "OpenAI met OpenAI.\n"))
        self.assertEqual([(line["left"], line["keyword"], line["right"]) for line in lines],
                         [("", "OpenAI", "met OpenAI."), ("OpenAI met", "OpenAI", ".")])

    def test_words_that_no_lexicon_has(self):
        result = self.expect(0, onoma("quote", *QUICK, "Rare Earths", self.articles()))
        self.assertIn("  Later Altman thanked the rare earths trade.\n", result.stdout)
        self.assertIn("`Rare Earths` was searched as words: ", result.stdout)
        self.assertEqual(result.stderr, "")

    def test_with(self):
        articles = self.articles()
        self.assertEqual(len(self.lines("OpenAI", "--with", "altman", articles)), 1)
        self.assertEqual(len(self.lines("OpenAI", "--with", "Nvidia", articles)), 2)
        self.assertEqual(len(self.lines("OpenAI", "--with", "Nvidia", "--with", "paid", articles)), 1)

    def test_words_instead_of_an_entity(self):
        article = self.article("a/b.txt", "Later Altman spoke. Then Sam Altman left.\n")
        self.assertEqual(len(self.lines("Altman", "--words", article)), 2)
        self.assertEqual([line["wordings"] for line in self.lines("Sam Altman", "--words", article)],
                         [["Sam Altman"]])

    def test_nothing_found_suggests_names(self):
        result = self.expect(0, onoma("quote", *QUICK, "OpenIA", self.articles()))
        self.assertTrue(result.stdout.startswith("No sentence names `OpenIA`.\n"), result.stdout)
        self.assertEqual(result.stderr, "onoma: no sentence names `OpenIA`; did you mean OpenAI?\n")
        result = self.expect(0, onoma("quote", *QUICK, "Oracle", self.articles(), "-f", "csv"))
        self.assertEqual(result.stderr, "onoma: no sentence names Oracle (oracle, company); "
                                        "--words searches for the words, whomever they name\n")
        self.assertEqual(len(result.stdout.splitlines()), 1)

    def test_wrong_usage(self):
        articles = self.articles()
        both = self.article("both.tsv", "id\tname\tweak\tevidence\na\tAlpha One\tAlpha\tx\nb\tAlpha Two\tAlpha\tx\n")
        cases = (
            (["quote"], "expected a name and articles"),
            (["quote", "OpenAI"], "expected a name and articles"),
            (["quote", "", articles], "expected a name or words, found ``"),
            (["quote", "...", articles], "expected a name or words, found `...`"),
            (["quote", "OpenAI", "--with", "-", articles], "--with: expected a name or words"),
            (["quote", "OpenAI", "--seed", "3", articles], "--seed: expected a --sample beside it"),
            (["quote", "OpenAI", "--sample", "0", articles], "--sample: expected a whole number from 1 on"),
            (["quote", "OpenAI", "--duplicates", "weight", articles], "expected once or count"),
            (["quote", "Alpha", "-l", both, articles], "a (Alpha One, both), b (Alpha Two, both)"),
        )
        for arguments, message in cases:
            with self.subTest(arguments):
                result = self.expect(2, onoma(*arguments, *QUICK))
                self.assertEqual(result.stdout, "")
                self.assertIn(message, result.stderr)

    def test_copies_are_quoted_once(self):
        story = " ".join(f"word{number * 7919}" for number in range(200)) + " OpenAI met them.\n"
        self.article("a/2025-01-02.txt", story)
        self.article("b/2025-01-01.txt", story)
        folder = str(self.folder)
        self.assertEqual([line["source"] for line in self.lines("OpenAI", folder)], ["b"])
        self.assertEqual(len(self.lines("OpenAI", "--duplicates", "count", folder)), 2)
        self.assertIn("1 sentence in 1 copy omitted (--duplicates count shows them)\n", self.quote("OpenAI", folder))

    def test_sample(self):
        for number in range(30):
            self.article(f"s{number % 3}/{number}.txt", f"OpenAI has plan {number}.\n")
        folder = str(self.folder)
        every = self.quote("OpenAI", "-f", "csv", folder).splitlines()
        drawn = self.quote("OpenAI", "-f", "csv", "--sample", "10", folder).splitlines()
        self.assertEqual(len(drawn), 11)
        self.assertEqual([line for line in every if line in drawn], drawn)
        for threads in ("1", "4"):
            again = self.quote("OpenAI", "-f", "csv", "--sample", "10", "--threads", threads,
                               *(str(self.folder / part) for part in ("s2", "s0", "s1"))).splitlines()
            self.assertEqual(again, drawn)
        other = self.quote("OpenAI", "-f", "csv", "--sample", "10", "--seed", "2", folder).splitlines()
        self.assertNotEqual(other, drawn)
        self.assertIn("OpenAI (openai, company): 10 of 30 sentences, drawn at random (--seed 1), in 10 documents from 3 sources\n",
                      self.quote("OpenAI", "--sample", "10", folder))

    def test_by(self):
        text = self.quote("OpenAI", "--by", "month", self.articles())
        self.assertIn("\nmonth    Sentences  Documents\n2025-01          3          2\n", text)
        groups = json.loads(self.quote("OpenAI", "-f", "json", self.articles()))["groups"]
        self.assertEqual(groups, [{"group": "evening", "quotes": 1, "documents": 1},
                                  {"group": "morning", "quotes": 2, "documents": 1}])

    def test_undecided_mentions_are_counted(self):
        both = self.article("both.tsv", "id\tname\tweak\na\tAlpha One\tAlpha\nb\tAlpha Two\tAlpha\n")
        article = self.article("x/y.txt", "Alpha One met Alpha Two. We like Alpha.\n")
        text = self.quote("a", "-l", both, article)
        self.assertIn("1 sentence omitted, as others claim the name too (--counts possible shows them)\n", text)
        lines = self.lines("a", "-l", both, "--counts", "possible", article)
        self.assertEqual([line.get("sure") for line in lines], [None, False])

    def test_a_huge_sentence_is_cut_for_the_eye(self):
        article = self.article("a/b.txt", "\u674e\u98de " * 20000 + "OpenAI " + "\U0001F389 \u00e9" * 20000 + "\n")
        shown = self.quote("OpenAI", article)
        self.assertLess(len(shown), 4000)
        self.assertIn("OpenAI", shown)
        self.assertNotIn("\ufffd", shown)
        self.assertGreater(len(self.lines("OpenAI", article)[0]["sentence"]), 60000)
        self.assertLess(len(self.quote("OpenAI", "--kwic", article)), 1000)

    def test_what_cannot_be_read_is_named(self):
        result = self.expect(1, onoma("quote", *QUICK, "OpenAI", self.articles(), str(self.folder / "absent")))
        self.assertIn("absent", result.stderr)
        self.assertIn("OpenAI builds", result.stdout)

    def test_a_store_is_quoted_too(self):
        articles = self.articles()
        store = str(self.folder / "news.onoma")
        self.expect(0, onoma("store", *QUICK, store, articles))
        self.assertEqual(self.lines("OpenAI", store), self.lines("OpenAI", articles))


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()
