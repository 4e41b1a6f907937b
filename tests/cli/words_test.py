#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`onoma words` against the same counts made here, sentence by sentence. Usage: words_test.py PROGRAM

The articles here are invented.
"""
import json
import math
import random
import re
import sys
import unittest
from collections import Counter

from program import QUICK, ProgramTest, onoma, use_program

PLAIN = ["bridge", "harbour", "market", "council", "winter", "ferry", "school", "garden", "museum", "station"]


def made_up_articles(seed, articles=30):
    """Sentences that name OpenAI often have `chips`; everything else is drawn alike."""
    draw = random.Random(seed)
    texts = []
    for number in range(articles):
        sentences = []
        for _ in range(draw.randint(4, 12)):
            words = draw.sample(PLAIN, 4)
            if draw.random() < 0.3:
                words += ["OpenAI"] + (["chips"] if draw.random() < 0.5 else [])
            elif draw.random() < 0.05:
                words.append("chips")
            draw.shuffle(words)
            sentences.append(f"The {' and '.join(words)} of day{number}x stay.")
        texts.append(" ".join(sentences))
    return texts


def words_of(sentence):
    return {word for word in re.findall(r"[a-z]+", sentence.lower()) if len(word) > 1} - {"openai"}


def tail(observed, articles):
    """P(sum of hypergeometric counts >= observed)."""
    distribution = {0: 1.0}
    for units, first, second in articles:
        total = math.comb(units, second)
        new = Counter()
        for both in range(max(0, first + second - units), min(first, second) + 1):
            p = math.comb(first, both) * math.comb(units - first, second - both) / total
            for before, q in distribution.items():
                new[before + both] += p * q
        distribution = new
    return sum(p for count, p in distribution.items() if count >= observed)


class WordsTest(ProgramTest):
    def words(self, *arguments, code=0):
        return json.loads(self.expect(code, onoma("words", *QUICK, "-f", "json", *arguments)).stdout)

    def test_counts_and_chance_are_those_made_by_hand(self):
        texts = made_up_articles(1)
        for number, text in enumerate(texts):
            self.article(f"{'daily' if number % 2 else 'wire'}/a{number}.txt", text)
        found = self.words("OpenAI", "--common-words", str(self.folder))
        sentences = [[(words_of(s), "OpenAI" in s) for s in text.split(".") if s.strip()] for text in texts]
        self.assertEqual(found["units"], sum(map(len, sentences)))
        self.assertEqual(found["named"], sum(named for article in sentences for _, named in article))
        named_articles = [a for a in sentences if any(named for _, named in a)]
        self.assertEqual(found["stories"], len(named_articles))
        margins = Counter(word for a in named_articles for word in set().union(*(words for words, _ in a)))
        self.assertEqual(found["tested"], sum(count >= 2 for count in margins.values()))
        self.assertEqual(found["collocates"][0]["word"], "chips")
        self.assertLess(found["collocates"][0]["q"], 0.001)
        for row in found["collocates"]:
            with self.subTest(row["word"]):
                has = [[(row["word"] in words, named) for words, named in a] for a in sentences]
                margin = [(len(a), sum(n for _, n in a), sum(w for w, _ in a)) for a in has]
                self.assertEqual(row["together"], sum(w and n for a in has for w, n in a))
                self.assertEqual(row["stories"], sum(any(w and n for w, n in a) for a in has))
                self.assertEqual(row["all"], sum(w for a in has for w, _ in a))
                self.assertAlmostEqual(row["expected"], sum(n * w / u for u, n, w in margin), 9)
                self.assertAlmostEqual(row["p"], tail(row["together"], margin), 9)
                self.assertEqual(sum(row["by"].values()), row["together"])
        self.assertEqual(set(found["by"]), {"daily", "wire"})

    def test_topics_of_articles_make_no_collocates(self):
        """Articles about OpenAI are about ferries too, whose sentences do not care about it."""
        draw = random.Random(7)
        for number in range(60):
            is_topic = number % 3 == 0
            sentences = []
            for _ in range(12):
                words = draw.sample(PLAIN[:5], 3)
                if is_topic and draw.random() < 0.5:
                    words.append("OpenAI")
                if is_topic and draw.random() < 0.5:
                    words.append("ferries")
                draw.shuffle(words)
                sentences.append(f"The {' and '.join(words)} of day{number}x stay.")
            self.article(f"daily/a{number}.txt", " ".join(sentences))
        rows = self.words("OpenAI", str(self.folder))["collocates"]
        self.assertIn("ferries", {row["word"] for row in rows})
        self.assertEqual([row["word"] for row in rows if row["q"] < 0.05], [])

    def test_copies_count_once_and_a_word_needs_two_stories(self):
        copy = "OpenAI buys seldom sold widgets from the harbour in the north of the town, as it had said before in spring. " * 3
        other = "Nobody expected that OpenAI sells widgets, or so the council of the small island said on a rainy Monday."
        for name in ("daily/a.txt", "wire/b.txt", "web/c.txt"):
            self.article(name, copy)
        self.assertEqual(self.words("OpenAI", str(self.folder))["collocates"], [])
        self.article("late/d.txt", other)
        found = self.words("OpenAI", str(self.folder))
        self.assertEqual({row["word"] for row in found["collocates"]} & {"widgets", "buys"}, {"widgets"})
        self.assertEqual(found["in_copies"], 2)
        self.assertEqual(found["stories"], 2)
        one = self.words("OpenAI", "--min-stories", "1", str(self.folder))
        self.assertIn("buys", {row["word"] for row in one["collocates"]})

    def test_a_window_counts_words_and_has_no_test(self):
        self.article("daily/a.txt", "Hats of red and of grey suit OpenAI.")
        self.article("wire/b.txt", "Birds suit OpenAI, and so does the red of the hats in town.")
        found = self.words("OpenAI", "--window", "2", str(self.folder))
        self.assertEqual([(row["word"], row["together"], row["all"], row["p"]) for row in found["collocates"]],
                         [("suit", 2, 2, None)])
        wide = self.words("OpenAI", "--window", "5", str(self.folder))
        self.assertEqual({row["word"] for row in wide["collocates"]}, {"suit", "red"})

    def test_words_of_every_topic_are_asked_for(self):
        for name in "ab":
            self.article(f"{name}/{name}.txt", f"OpenAI said on Monday that the fair{name} and the harbour wait.")
        self.assertEqual([row["word"] for row in self.words("OpenAI", str(self.folder))["collocates"]], ["harbour", "wait"])
        found = self.words("OpenAI", "--common-words", str(self.folder))
        self.assertLessEqual({"said", "monday", "and"}, {row["word"] for row in found["collocates"]})

    def test_words_that_no_lexicon_has(self):
        self.article("daily/a.txt", "The rare earths trade grew. Rare birds sang.")
        self.article("wire/b.txt", "Their rare earths trade shrank.")
        found = self.words("rare earths", str(self.folder))
        self.assertEqual(found["name"]["id"], None)
        self.assertEqual([row["word"] for row in found["collocates"]], ["trade"])

    def test_text_and_who_is_not_named(self):
        for number, text in enumerate(made_up_articles(2, 8)):
            self.article(f"daily/a{number}.txt", text)
        text = self.expect(0, onoma("words", *QUICK, "OpenAI", str(self.folder), "--top", "3")).stdout
        self.assertIn("Words in sentences that name OpenAI:", text)
        self.assertRegex(text, r"and \d+ more words: --top shows them")
        result = self.expect(0, onoma("words", *QUICK, "Oracle", str(self.folder)))
        self.assertIn("no sentence names", result.stderr)
        self.assertIn("expected a name and articles", self.expect(2, onoma("words", "OpenAI")).stderr)


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()
