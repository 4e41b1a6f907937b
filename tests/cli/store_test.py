#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""onoma store and merge: the same results as from the articles, whole at any moment, clear about what is
no store.

    store_test.py ONOMA [TEST...]      run from the project's folder, where samples/ is
"""
import csv
import io
import json
import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import time
import unittest
from pathlib import Path

from program import FORMATS, QUICK, SAMPLES, ProgramTest, onoma, program, use_program

# Everything in a store but run times and keys, which depend on the order of writing.
DUMP = {
    "documents": """SELECT input, number, id, hash, source, date, title, author, section, language, url, charset,
        fields, zones, text, words, sentences, ill_formed, fingerprint, hash FROM documents
        ORDER BY CAST(input AS BLOB), number""",
    "mentions": """SELECT d.id, m.position, m.kind, e.id, e.name, e.type, e.parent, e.listed, f.text, f.rule, o.id,
        m.sentence, m.begin_byte, m.end_byte, m.begin_char, m.end_char
        FROM mentions m JOIN documents d USING (document) JOIN forms f USING (form)
        JOIN entities o ON o.entity = f.entity LEFT JOIN entities e ON e.entity = m.entity
        ORDER BY CAST(d.input AS BLOB), d.number, m.position""",
    "candidates": """SELECT d.id, c.position, c.rank, e.id FROM candidates c JOIN documents d USING (document)
        JOIN entities e USING (entity) ORDER BY CAST(d.input AS BLOB), d.number, c.position, c.rank""",
    "sentences": """SELECT d.id, s.sentence, s.begin_byte, s.end_byte, s.begin_char, s.end_char
        FROM sentences s JOIN documents d USING (document)
        ORDER BY CAST(d.input AS BLOB), d.number, s.sentence""",
    "claims": "SELECT * FROM claims",
    "report": "SELECT * FROM report",
    "pairs": "SELECT * FROM pairs",
    "compare": "SELECT * FROM compare",
    "duplicates": "SELECT * FROM duplicates",
    "events": "SELECT * FROM events",
    "event_documents": """SELECT d.id, e.event, e.place, e.central FROM event_documents e JOIN documents d USING (document)
        ORDER BY e.event, e.place""",
}


def rows(store, sql, *values):
    with sqlite3.connect(store) as connection:
        connection.text_factory = bytes
        return connection.execute(sql, values).fetchall()


def dump(store):
    found = {name: rows(store, sql) for name, sql in DUMP.items()}
    # `claims` ends with the key of the document.
    found["claims"] = [row[:-2] for row in found["claims"]]
    return found


def store(*arguments, **options):
    return subprocess.run([program(), "store", *map(str, arguments), *QUICK], capture_output=True,
                          encoding="utf-8", **options)


class StoreTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.store = str(self.folder / "news.onoma")

    def stored(self, *arguments, code=0):
        return self.expect(code, store(self.store, *arguments)).stdout

    def ok(self):
        self.assertEqual(rows(self.store, "PRAGMA integrity_check"), [(b"ok",)])


def feed(*texts):
    items = "".join(f"<item><guid>{len(text)}</guid><title>T</title><description>{text}</description></item>"
                    for text in texts)
    return f"<rss><channel><link>https://daily.example/</link>{items}</channel></rss>"


class Feeds(StoreTest):
    """A store of feeds that are fetched every day: each article once, whatever was stored when."""

    TEXTS = ["OpenAI hires.", "Nvidia sells chips.", "Meta and OpenAI meet."]

    def setUp(self):
        super().setUp()
        for day in range(3):
            self.article(f"feeds/2025-01-0{day + 1}.xml", feed(*self.TEXTS[:day + 1]))
        self.days = [self.folder / "feeds" / f"2025-01-0{day + 1}.xml" for day in range(3)]

    def check_same_as_articles(self, store):
        for command in ("report", "tag", "duplicates"):
            options = [] if command == "duplicates" else QUICK
            articles = onoma(command, str(self.folder / "feeds"), *options)
            self.assertEqual(onoma(command, store, *options).stdout, articles.stdout)

    def test_the_folder_every_day(self):
        kept = self.folder / "kept"
        for day, told in enumerate(("1 document added, 0 replaced, 0 unchanged; it has 1",
                                    "1 document added, 0 replaced, 1 unchanged, 1 known; it has 2",
                                    "1 document added, 0 replaced, 2 unchanged, 3 known; it has 3")):
            kept.mkdir(exist_ok=True)
            (kept / self.days[day].name).write_text(self.days[day].read_text())
            self.assertIn(told, self.stored(kept))
        self.assertIn("0 documents added, 0 replaced, 3 unchanged, 3 known; it has 3", self.stored(kept))

    def test_each_day_by_itself_in_any_order(self):
        for order in ((0, 1, 2), (2, 1, 0), (1, 0, 2)):
            with self.subTest(order):
                for day in order:
                    self.stored(self.days[day])
                self.check_same_as_articles(self.store)
                self.ok()
                os.remove(self.store)

    def test_the_same_day_again(self):
        self.stored(self.days[0])
        self.assertIn("1 document added, 0 replaced, 0 unchanged, 1 known; it has 2", self.stored(self.days[1]))
        self.assertIn("0 documents added, 0 replaced, 1 unchanged, 1 known; it has 2", self.stored(self.days[1]))

    def test_merged_stores(self):
        other, merged = str(self.folder / "other.onoma"), str(self.folder / "merged.onoma")
        self.stored(*self.days[:2])
        self.expect(0, store(other, self.days[2]))
        self.check_same_as_articles_of(self.store, other)
        self.expect(0, onoma("merge", self.store, other, "-o", merged))
        self.check_same_as_articles(merged)

    def check_same_as_articles_of(self, *stores):
        articles = onoma("tag", str(self.folder / "feeds"), *QUICK)
        self.assertEqual(onoma("tag", *stores, *QUICK).stdout, articles.stdout)

    def test_a_changed_text_replaces(self):
        self.stored(self.days[0])
        self.article("feeds/2025-01-02.xml", feed(*self.TEXTS[:2]).replace("hires", "dismisses"))
        self.assertIn("1 document added, 1 replaced, 0 unchanged; it has 2", self.stored(self.days[1]))
        [(note,)] = rows(self.store, "SELECT replaces FROM documents WHERE replaces IS NOT NULL")
        [version] = json.loads(note)
        self.assertEqual((version["document"], version["date"]), (f"{self.days[0]}#1", "2025-01-01"))
        self.assertIn("0 documents added, 0 replaced, 2 unchanged; it has 2", self.stored(self.days[1]))

    def test_a_store_of_the_third_schema(self):
        self.stored(*self.days)
        with sqlite3.connect(self.store) as old:
            old.executescript("ALTER TABLE documents DROP COLUMN item_text; ALTER TABLE documents DROP COLUMN replaces;"
                              "PRAGMA user_version = 3")
        self.assertIn("tagged anew", self.stored())
        self.check_same_as_articles(self.store)

    def test_a_store_of_the_first_schema(self):
        self.stored(self.days[0])
        with sqlite3.connect(self.store) as old:
            old.executescript("UPDATE documents SET hash = 'made without items'; DROP INDEX documents_by_item; ALTER TABLE documents DROP COLUMN item;"
                              "ALTER TABLE documents DROP COLUMN item_text; ALTER TABLE documents DROP COLUMN replaces;"
                              "ALTER TABLE runs DROP COLUMN known_items; DROP VIEW events; DROP VIEW claims; DROP TABLE figure_slots;"
                              "DROP TABLE event_terms; DROP TABLE event_documents; PRAGMA user_version = 1")
        result = self.expect(1, onoma("report", self.store, *QUICK))
        self.assertIn("found schema 1: an older onoma made it; `onoma store FILE` brings it up to date", result.stderr)
        for day in self.days:
            self.stored(day)
        self.check_same_as_articles(self.store)


class ManyVersions(StoreTest):
    """An article that changes all the time costs what as many articles cost, and counts once."""

    CAPTURES = 300

    def setUp(self):
        super().setUp()
        text = "Nvidia said on Monday that it would buy shares of OpenAI, after talks with others had ended."
        self.captures = self.article("captures.jsonl", "".join(json.dumps(
            {"url": "https://daily.example/nvidia", "source": "daily", "date": f"2025-01-{1 + number % 9:02}",
             "text": f"{text} Update {number}. Said so. Read more."}) + "\n" for number in range(self.CAPTURES)))

    def test_each_names_the_version_before(self):
        lines = [json.loads(line) for line in onoma("tag", *QUICK, self.captures).stdout.splitlines()]
        self.assertEqual([line.get("replaces") for line in lines],
                         [None] + [[line["document"]] for line in lines[:-1]])

    def test_all_lead_to_the_last_one(self):
        self.stored(self.captures)
        for articles in (self.captures, self.store):
            report = json.loads(onoma("report", "--format", "json", *QUICK, articles).stdout)
            self.assertEqual(report["documents"], 1)
            self.assertEqual(len(report["replaced"]), self.CAPTURES - 1)
            self.assertEqual({it["by"] for it in report["replaced"]}, {f"{self.captures}#{self.CAPTURES}"})
        [(note,)] = rows(self.store, "SELECT replaces FROM documents")
        self.assertEqual(len(json.loads(note)), self.CAPTURES - 1)

    def test_check_counts_the_last_one(self):
        check = json.loads(onoma("check", "--format", "json", self.captures).stdout)
        self.assertEqual({field["documents"] for field in check["fields"]}, {1})
        self.assertEqual(check["repeated_endings"], [])


class TenDays(StoreTest):
    """The line for crontab in the README: a feed is fetched on ten days, and an article stays in it for four."""

    NAMES = ("OpenAI", "Nvidia", "Meta", "Google", "Oracle")
    # Article 7 is in the feeds of days 4 to 7, article 9 in those of days 6 to 9.
    CHANGES = {7: {6: "Nvidia pays Nvidia."}, 9: {7: "Meta pays Google.", 9: "Oracle pays nobody, and OpenAI less."}}
    REPLACED = [("2025-01-04.xml#4", "2025-01-06.xml#2", "2025-01-06"),
                ("2025-01-06.xml#4", "2025-01-09.xml#1", "2025-01-07"),
                ("2025-01-07.xml#3", "2025-01-09.xml#1", "2025-01-09")]
    ARTICLES = 13
    ITEMS = 40

    def text_on(self, article, day):
        text = f"{self.NAMES[article % 5]} opens office number {article}."
        for changed_on, changed in self.CHANGES.get(article, {}).items():
            if changed_on <= day:
                text = changed
        return text

    def setUp(self):
        super().setUp()
        self.days, last = [], {}
        for day in range(1, 11):
            items = ""
            for article in range(day, day + 4):
                last[article] = self.text_on(article, day)
                items += (f"<item><guid>https://daily.example/{article}</guid><title>Story {article}</title>"
                          f"<description>{last[article]}</description></item>")
            self.days.append(self.article(f"feeds/2025-01-{day:02}.xml", "<rss><channel><link>https://daily.example/"
                                          f"</link>{items}</channel></rss>"))
        self.feeds = str(self.folder / "feeds")
        self.truth = {name.lower(): sum(text.count(name) for text in last.values()) for name in self.NAMES}

    def check_counts(self, *articles, replaced=REPLACED):
        report = json.loads(self.expect(0, onoma("report", "--format", "json", *QUICK, *articles)).stdout)
        self.assertEqual({row["id"]: row["mentions"] for row in report["entities"]}, self.truth)
        self.assertEqual(report["documents"], self.ARTICLES)
        self.assertEqual([(os.path.basename(it["document"]), os.path.basename(it["by"]), it["date"])
                          for it in report["replaced"]], replaced)
        return report

    def test_a_run_over_all_files(self):
        report = self.check_counts(self.feeds)
        self.assertEqual(report["known_items"], self.ITEMS - self.ARTICLES - len(self.REPLACED))
        self.check_counts(*reversed(self.days))
        told = onoma("report", *QUICK, self.feeds)
        self.assertIn("3 articles replaced by a later version", told.stdout)
        self.assertEqual(told.stderr, "onoma: read 13 documents, 24 known already, 3 replaced by later versions\n")

    def test_every_command_that_counts(self):
        for command in ("report", "compare", "pairs", "words", "events", "duplicates", "check", "figures", "discover"):
            with self.subTest(command):
                options = [] if command in ("duplicates", "check") else [*QUICK]
                options += {"words": ["Nvidia"], "figures": ["--compare"]}.get(command, [])
                outputs = {onoma(command, *options, "--threads", threads, self.feeds).stdout for threads in ("1", "4")}
                self.assertEqual(len(outputs), 1)
                self.assertIn("13 documents", outputs.pop())

    def test_the_later_version_says_what_it_replaces(self):
        lines = map(json.loads, onoma("tag", *QUICK, self.feeds).stdout.splitlines())
        replaces = {os.path.basename(line["document"]): [os.path.basename(it) for it in line["replaces"]]
                    for line in lines if "replaces" in line}
        self.assertEqual(replaces, {"2025-01-06.xml#2": ["2025-01-04.xml#4"], "2025-01-07.xml#3": ["2025-01-06.xml#4"],
                                    "2025-01-09.xml#1": ["2025-01-07.xml#3"]})

    def test_a_store_of_the_folder_every_day(self):
        kept = self.folder / "kept"
        kept.mkdir()
        for day in self.days:
            (kept / os.path.basename(day)).write_text(Path(day).read_text())
            said = self.stored(kept)
        self.assertIn("1 document added, 0 replaced, 12 unchanged", said)
        self.check_counts(self.store)
        self.assertIn("0 documents added, 0 replaced, 13 unchanged", self.stored(kept))
        self.check_counts(self.store)
        self.ok()

    def test_a_store_of_each_day_alone(self):
        for order in (self.days, self.days[::-1], self.days[1::2] + self.days[::2]):
            for day in order:
                self.stored(day)
            self.check_counts(self.store)
            os.remove(self.store)

    def test_stores_that_are_merged(self):
        other, merged = str(self.folder / "other.onoma"), str(self.folder / "merged.onoma")
        for split in (3, 5, 8):
            self.stored(*self.days[:split])
            self.expect(0, store(other, *self.days[split:]))
            self.check_counts(self.store, other)
            for order in ((self.store, other), (other, self.store)):
                self.expect(0, onoma("merge", *order, "-o", merged))
                self.check_counts(merged)
                os.remove(merged)
            os.remove(self.store)
            os.remove(other)


class SameResults(StoreTest):
    def test_every_command_prints_what_it_prints_of_the_articles(self):
        self.expect(0, onoma("store", self.store, SAMPLES))
        for command, formats in {**FORMATS, "duplicates": ("text", "csv", "json")}.items():
            for form in formats:
                with self.subTest(command=command, format=form):
                    articles = onoma(command, SAMPLES, "--format", form)
                    stored = onoma(command, self.store, "--format", form)
                    self.assertEqual(stored.stdout, articles.stdout)
                    self.assertEqual(stored.returncode, articles.returncode)

    def test_options_mean_the_same(self):
        self.expect(0, onoma("store", self.store, SAMPLES))
        for options in (("report", "--zones", "headline"), ("report", "--type", "product"),
                        ("report", "--roll-up", "maker"), ("report", "--listed-only"),
                        ("report", "--unlisted", "collection"), ("pairs", "--unlisted", "collection"),
                        ("report", "--duplicates", "once"), ("report", "--counts", "possible"),
                        ("report", "--since", "2025"), ("compare", "--by", "month"),
                        ("tag", "--mode", "all"), ("figures", "--compare")):
            with self.subTest(options):
                articles = onoma(*options, SAMPLES)
                self.assertEqual(onoma(*options, self.store).stdout, articles.stdout)

    def test_what_was_left_out_is_told_again(self):
        self.article("in/a.txt")
        self.article("in/b.txt", b"\x00\x01")
        self.article("in/c.jpg", b"\xff\xd8\xff")
        folder = str(self.folder / "in")
        self.stored(folder, code=1)
        articles, stored = onoma("report", folder, *QUICK), onoma("report", self.store, *QUICK)
        self.assertEqual(stored.stdout, articles.stdout)
        self.assertEqual(stored.stderr, articles.stderr)
        self.assertEqual(stored.returncode, 1)
        self.article("in/b.txt")
        self.stored(folder)
        self.assertEqual(onoma("report", self.store, *QUICK).stdout, onoma("report", folder, *QUICK).stdout)

    def test_stores_and_articles_together_keep_the_order_of_the_articles(self):
        for name in "abcd":
            self.article(f"in/{name}.txt", f"OpenAI and Nvidia, {name}.\n")
        folder = self.folder / "in"
        other = str(self.folder / "other.onoma")
        self.stored(folder / "d.txt", folder / "b.txt")
        self.expect(0, store(other, folder / "a.txt"))
        whole = onoma("tag", str(folder), *QUICK).stdout
        self.assertEqual(onoma("tag", self.store, other, str(folder / "c.txt"), *QUICK).stdout, whole)
        twice = self.expect(1, onoma("tag", self.store, str(folder), *QUICK))
        self.assertEqual(twice.stdout, whole)
        self.assertIn("b.txt: expected each document once, found it again in", twice.stderr)

    def test_bytes_that_are_no_text_come_back(self):
        self.article("in/a\"b';--.txt", b"OpenAI \xff\xfe and caf\xc3\xa9.\n")
        self.article("in/line\nbreak.txt")
        broken = os.path.join(os.fsencode(self.folder), b"in", b"\xe9.txt")
        Path(os.fsdecode(broken)).write_text("OpenAI.\n")
        self.article("in/" + "x" * 200 + ".txt")
        Path(self.folder / "in/r.jsonl").write_bytes(
            b'{"text": "Nvidia and Meta.", "title": "\'; DROP TABLE documents; --", "desk\\u0000": "a\\u0000b"}\n')
        folder = str(self.folder / "in")
        self.stored(folder)
        for command in (("tag",), ("report",), ("explain",), ("figures",)):
            run = [subprocess.run([program(), *command, *QUICK, path], capture_output=True) for path in (folder, self.store)]
            self.assertEqual(run[0].stdout, run[1].stdout)
        self.assertEqual(rows(self.store, "SELECT count(*) FROM documents"), [(5,)])
        self.ok()


class Additions(StoreTest):
    def test_what_is_there_is_skipped_what_changed_is_replaced(self):
        self.article("in/a.txt")
        self.article("in/b.txt")
        folder = self.folder / "in"
        self.assertIn("2 documents added, 0 replaced, 0 unchanged; it has 2", self.stored(folder))
        self.assertIn("0 documents added, 0 replaced, 2 unchanged; it has 2", self.stored(folder))
        self.article("in/b.txt", "Meta and Google.\n")
        self.article("in/c.txt", "Oracle.\n")
        self.assertIn("1 document added, 1 replaced, 1 unchanged; it has 3", self.stored(folder))
        self.assertEqual(onoma("tag", self.store, *QUICK).stdout, onoma("tag", str(folder), *QUICK).stdout)
        fresh = str(self.folder / "fresh.onoma")
        self.expect(0, store(fresh, folder))
        self.assertEqual(dump(self.store), dump(fresh))

    def test_records_that_a_file_no_longer_has_go(self):
        lines = ['{"text": "OpenAI %d."}\n' % number for number in range(5)]
        self.article("in/a.jsonl", "".join(lines))
        self.article("in/b.txt")
        self.stored(self.folder / "in")
        self.article("in/a.jsonl", "".join(lines[:2]))
        self.assertIn("3 removed; it has 3", self.stored(self.folder / "in"))
        # A file that is gone stays: the store may be its archive.
        os.unlink(self.folder / "in/b.txt")
        self.assertIn("2 unchanged; it has 3", self.stored(self.folder / "in"))

    def test_other_lexicons_tag_everything_anew(self):
        self.article("in/a.txt", "OpenAI and Zorglub.\n")
        self.article("in/b.txt", "Zorglub.\n")
        self.stored(self.folder / "in")
        names = self.article("more.tsv", "id\tname\ttype\nzorglub\tZorglub\tcompany\n")
        more = ("--lexicon", names)
        said = self.expect(0, store(self.store, self.folder / "in/a.txt", *more)).stdout
        self.assertIn("0 unchanged, 2 tagged anew; it has 2", said)
        self.assertIn((b"zorglub", 2), rows(self.store, "SELECT id, mentions FROM report"))
        self.assertIn("2 tagged anew", self.stored())
        self.assertNotIn((b"zorglub", 2), rows(self.store, "SELECT id, mentions FROM report"))

    def test_any_number_of_threads_and_size_of_batch_gives_the_same(self):
        self.expect(0, store(self.store, SAMPLES))
        for options in (("--threads", "1"), ("--batch", "1"), ("--batch", "3", "--threads", "4")):
            other = str(self.folder / "other.onoma")
            self.expect(0, store(other, SAMPLES, *options))
            self.assertEqual(dump(other), dump(self.store))
            os.unlink(other)

    def test_the_result_is_one_file(self):
        self.stored(SAMPLES)
        self.assertEqual([p.name for p in self.folder.iterdir()], ["news.onoma"])


class Tables(StoreTest):
    def test_views_agree_with_the_reports(self):
        self.expect(0, onoma("store", self.store, SAMPLES))
        printed = csv.DictReader(io.StringIO(onoma("report", SAMPLES, "--format", "csv").stdout))
        expected = [(row["id"], int(row["mentions"]), int(row["documents"]), int(row["sources"])) for row in printed]
        found = rows(self.store, "SELECT id, mentions, documents, sources FROM report "
                     "WHERE type NOT IN ('product', 'place', 'organization')")
        self.assertEqual([(row[0].decode(), *row[1:]) for row in found], expected)
        pairs = csv.DictReader(io.StringIO(onoma("pairs", SAMPLES, "--format", "csv").stdout))
        for row in pairs:
            ids = sorted((row["first_id"], row["second_id"]))
            found = rows(self.store, "SELECT sentences FROM pairs WHERE first = ? AND second = ?", *ids)
            self.assertEqual(found, [(int(row["observed"]),)])

    def test_places_cut_the_mention_out_of_the_text(self):
        self.article("in/a.txt", "Zoë met OpenAI 🙂 and Nvidia for $5 billion.\n")
        self.stored(self.folder / "in")
        for begin, end, by_char, form in rows(self.store, """SELECT m.begin_byte, m.end_byte,
                substr(d.text, m.begin_char + 1, m.end_char - m.begin_char), f.text
                FROM mentions m JOIN documents d USING (document) JOIN forms f USING (form)"""):
            self.assertEqual(by_char, form)
            self.assertEqual((self.folder / "in/a.txt").read_bytes()[begin:end], form)

    def test_the_file_says_whose_it_is(self):
        self.stored(SAMPLES)
        self.assertEqual(rows(self.store, "PRAGMA application_id"), [(0x4F6E6F6D,)])
        self.assertEqual(rows(self.store, "PRAGMA user_version"), [(4,)])


class Merging(StoreTest):
    def make(self, name, *articles):
        path = str(self.folder / name)
        self.expect(0, store(path, *articles))
        return path

    def merged(self, *stores):
        path = str(self.folder / "merged.onoma")
        self.expect(0, onoma("merge", *stores, "-o", path))
        return path

    def test_a_merged_store_is_what_storing_both_makes(self):
        parts = sorted(Path(SAMPLES).iterdir())
        one = self.make("one.onoma", *parts[:2])
        two = self.make("two.onoma", *parts[2:])
        self.stored(*parts[:2])
        self.stored(*parts[2:])
        merged = self.merged(two, one)
        self.assertEqual(dump(merged), dump(self.store))
        for command in ("report", "pairs", "compare", "tag", "duplicates"):
            options = () if command == "duplicates" else QUICK
            self.assertEqual(onoma(command, merged, *options).stdout, onoma(command, SAMPLES, *options).stdout)

    def test_of_a_document_in_both_the_last_stays(self):
        path = self.article("in/a.txt", "OpenAI.\n")
        old = self.make("old.onoma", path)
        self.article("in/a.txt", "Nvidia.\n")
        new = self.make("new.onoma", path)
        self.assertEqual(dump(self.merged(old, new)), dump(new))
        self.assertEqual(dump(self.merged(new, old)), dump(old))

    def test_what_is_no_store_makes_none(self):
        text = self.article("a.txt", "OpenAI. " * 100)
        target = self.folder / "merged.onoma"
        for wrong in (text, str(self.folder / "none.onoma")):
            self.expect(2, onoma("merge", self.make("one.onoma", SAMPLES), wrong, "-o", str(target)))
            self.assertFalse(target.exists())
        self.expect(2, onoma("merge", text))
        self.assertEqual([p.name for p in self.folder.glob("*part*")], [])


class CountsOnly(StoreTest):
    def test_counts_are_those_of_the_articles_and_no_text_is_kept(self):
        self.expect(0, onoma("store", self.store, SAMPLES, "--counts-only"))
        for options in (("report",), ("compare",), ("pairs",), ("report", "--roll-up", "maker"),
                        ("report", "--duplicates", "once"), ("compare", "--by", "month", "--since", "2025"),
                        ("report", "--type", "product", "--type", "person", "--counts", "possible"),
                        ("pairs", "--listed-only", "--format", "json")):
            with self.subTest(options):
                articles, stored = onoma(*options, SAMPLES), onoma(*options, self.store)
                self.assertEqual(stored.stdout, articles.stdout)
                self.assertEqual(stored.returncode, articles.returncode)
        self.assertEqual(rows(self.store, "SELECT count(text) FROM documents"), [(0,)])
        self.assertNotIn(b"joint venture", Path(self.store).read_bytes())

    def test_what_needs_texts_says_so(self):
        self.stored(SAMPLES, "--counts-only")
        for options in (("tag",), ("figures",), ("report", "--zones", "body"), ("report", "--unlisted", "collection"),
                        ("report", "--lexicon", self.article("l.tsv", "id\tname\ttype\nx\tXyzzy\tcompany\n"))):
            result = self.expect(1, onoma(*options, self.store, *QUICK))
            self.assertIn("expected a store with texts, found one made with --counts-only", result.stderr)

    def test_undecided_forms_keep_their_words(self):
        names = self.article("two.tsv", "id\tname\ttype\taliases\na\tAlpha One\tcompany\tZed\n"
                                        "b\tBeta Two\tcompany\tZed\n")
        article = self.article("in/a.txt", "Caf\u00e9 Zed and Zed.\n")
        only = ("--no-default-lexicons", "--lexicon", names)
        for options in ((), ("--counts-only",)):
            path = str(self.folder / ("x" + "".join(options)))
            self.expect(0, onoma("store", path, article, *only, *options))
            for form in ("text", "json"):
                asked = ("--counts", "possible", "--format", form, *only)
                self.assertEqual(onoma("report", path, *asked).stdout, onoma("report", article, *asked).stdout)

    def test_other_lexicons_leave_them_as_they_are(self):
        self.stored(SAMPLES, "--counts-only")
        before = dump(self.store)
        names = self.article("l.tsv", "id\tname\ttype\nx\tXyzzy\tcompany\n")
        said = self.expect(0, store(self.store, "--lexicon", names)).stdout
        self.assertIn("15 documents without text stay as other lexicons tagged them", said)
        self.assertEqual(dump(self.store), before)


class Trouble(StoreTest):
    def test_what_is_no_store_is_refused_and_left_alone(self):
        self.stored(SAMPLES)
        with sqlite3.connect(self.store) as newer:
            newer.execute("PRAGMA user_version = 7")
        foreign = str(self.folder / "foreign.db")
        with sqlite3.connect(foreign) as other:
            other.execute("CREATE TABLE t(a)")
        text = self.article("plain.txt", "OpenAI. " * 100)
        cut = str(self.folder / "cut.onoma")
        Path(cut).write_bytes(Path(self.store).read_bytes()[:4000])
        for path, message in ((self.store, "expected a store with schema 4, found schema 7: a newer onoma made it"),
                              (foreign, "expected a store of onoma, found another SQLite database"),
                              (text, "it is damaged: file is not a database"),
                              (cut, "it is damaged: "), (str(self.folder), "expected a store, found a folder")):
            with self.subTest(message):
                before = Path(path).read_bytes() if os.path.isfile(path) else b""
                self.assertIn(message, self.expect(2, store(path, SAMPLES)).stderr)
                self.assertEqual(Path(path).read_bytes() if os.path.isfile(path) else b"", before)
        for path in (self.store, foreign, cut):
            result = self.expect(1, onoma("report", path, *QUICK))
            self.assertIn("left out " + path, result.stderr)

    def test_a_damaged_store_never_crashes(self):
        self.stored(SAMPLES)
        whole = Path(self.store).read_bytes()
        random.seed(8)
        for round in range(25):
            bytes_ = bytearray(whole)
            for _ in range(20):
                bytes_[random.randrange(200, len(bytes_))] = random.randrange(256)
            Path(self.store).write_bytes(bytes_)
            for result in (onoma("report", self.store, *QUICK), store(self.store, SAMPLES)):
                self.assertIn(result.returncode, (0, 1, 2), result.stderr)

    def test_a_table_that_is_none_is_refused(self):
        endless = "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c)"
        for name, change, message in (
                ("endless view", "ALTER TABLE documents RENAME TO held; CREATE VIEW documents AS "
                 f"{endless} SELECT held.* FROM held, c", "expected a table `documents`, found a view"),
                ("view of what is read last", "ALTER TABLE left_out RENAME TO held; CREATE VIEW left_out AS "
                 "SELECT * FROM held", "expected a table `left_out`, found a view"),
                ("virtual", "DROP TABLE clusters; CREATE VIRTUAL TABLE clusters USING fts5(document, story)",
                 "expected a table `clusters`, found a virtual one"),
                ("none", "DROP TABLE mentions", "expected a table `mentions`, found none")):
            with self.subTest(name):
                Path(self.store).unlink(missing_ok=True)
                self.stored(SAMPLES)
                with sqlite3.connect(self.store) as forged:
                    forged.executescript(f"PRAGMA legacy_alter_table = 1; {change}")
                for command in ("report", "tag", "figures", "duplicates"):
                    options = () if command == "duplicates" else QUICK
                    result = self.expect(1, onoma(command, self.store, *options))
                    self.assertIn(f"left out {self.store}: {message}\n", result.stderr)
                for result in (store(self.store, SAMPLES), onoma("merge", self.store, "-o", self.store + "2")):
                    self.assertIn(f"{self.store}: {message}\n", self.expect(2, result).stderr)

    def test_own_tables_columns_and_views_may_stand_beside(self):
        self.stored(SAMPLES)
        before = onoma("report", self.store, *QUICK).stdout
        with sqlite3.connect(self.store) as mine:
            mine.executescript("CREATE TABLE notes(a); CREATE VIEW mine AS SELECT * FROM notes;"
                               "ALTER TABLE documents ADD COLUMN note TEXT; CREATE INDEX i ON documents(date)")
        self.assertEqual(self.expect(0, onoma("report", self.store, *QUICK)).stdout, before)
        self.assertIn("15 unchanged", self.stored(SAMPLES))

    def test_the_store_itself_is_no_article(self):
        self.stored(SAMPLES)
        self.assertIn("found the store itself", self.expect(2, store(self.store, self.store)).stderr)

    def test_two_processes_at_once(self):
        self.stored(SAMPLES)
        self.article("in/a.txt")
        other = sqlite3.connect(self.store, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        result = self.expect(1, store(self.store, self.folder / "in", "--wait", "1"))
        self.assertIn("another process is writing to it, waiting", result.stderr)
        self.assertIn("news.onoma: another process is writing to it\n", result.stderr)
        waits = subprocess.Popen([program(), "store", self.store, str(self.folder / "in"), *QUICK],
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
        time.sleep(1)
        other.execute("ROLLBACK")
        self.assertIn("1 document added", waits.communicate()[0])
        self.ok()

    def test_two_processes_storing_give_what_one_gives(self):
        for number in range(60):
            self.article(f"a/{number}.txt", f"OpenAI, Nvidia and Sam Altman {number}.\n")
            self.article(f"b/{number}.txt", f"Meta, Nvidia and Elon Musk {number}.\n")
        runs = [subprocess.Popen([program(), "store", self.store, str(self.folder / name), "--batch", "2", *QUICK],
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for name in "ab"]
        self.assertEqual([run.wait() for run in runs], [0, 0])
        one = str(self.folder / "one.onoma")
        self.expect(0, store(one, self.folder / "a", self.folder / "b"))
        self.assertEqual(dump(self.store), dump(one))
        self.ok()

    def test_a_full_disk_leaves_the_store_whole(self):
        self.stored(SAMPLES)
        before = dump(self.store)
        for number in range(300):
            self.article(f"in/{number}.txt", f"OpenAI, Nvidia and Sam Altman {number}. " * 50)
        size = os.path.getsize(self.store)

        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (size + 50_000, size + 50_000))

        result = self.expect(1, store(self.store, self.folder / "in", preexec_fn=limit))
        self.assertIn("news.onoma: ", result.stderr)
        self.assertRegex(result.stderr, "cannot be .*written")
        self.assertEqual(dump(self.store), before)
        self.ok()
        self.assertIn("300 documents added", self.stored(self.folder / "in"))


class DamagedIndex(StoreTest):
    """One byte of the index by which documents are read: they come in another order, or for ever."""
    MESSAGE = "it is damaged: expected its documents in order, found another order"
    ROWS = (("after all others", 7, b"\xa2"), ("before all others", 7, b"\x01"), ("the first one", 0, b"\xa2"),
            ("the last one", 9, b"\x01"))

    def damage(self, number, byte):
        bytes_ = bytearray(Path(self.store).read_bytes())
        bytes_[bytes_.rfind(f"in/{number}.txt".encode())] = byte[0]
        damaged = self.folder / "damaged.onoma"
        damaged.write_bytes(bytes_)
        return str(damaged)

    def setUp(self):
        super().setUp()
        for number in range(10):
            self.article(f"in/{number}.txt", f"OpenAI met Nvidia on day {number}.\n")
        self.here = os.getcwd()
        os.chdir(self.folder)
        self.addCleanup(os.chdir, self.here)

    def told(self, damaged, *arguments):
        run = subprocess.run([program(), *arguments], capture_output=True, encoding="utf-8", timeout=30)
        self.assertEqual(run.returncode, 1, arguments)
        self.assertIn(f"{damaged}: {self.MESSAGE}\n", run.stderr, arguments)

    def test_every_command_says_so_and_ends(self):
        self.stored("in")
        other = self.article("other.tsv", "id\tname\ttype\nx\tXyzzy\tcompany\n")
        for name, number, byte in self.ROWS:
            damaged = self.damage(number, byte)
            for command in (("tag",), ("explain",), ("figures",), ("discover",), ("report",), ("pairs",), ("compare",),
                            ("report", "--zones", "body"), ("report", "--lexicon", other),
                            ("compare", "--lexicon", other)):
                with self.subTest(name, command=command):
                    self.told(damaged, *command, damaged, *QUICK)
            with self.subTest(name):
                self.told(damaged, "duplicates", damaged)
                self.told(damaged, "merge", damaged, "-o", "merged.onoma")
                self.assertFalse(os.path.exists("merged.onoma"))
                self.told(damaged, "store", damaged, "in", *QUICK)
                self.told(damaged, "store", damaged, "in", *QUICK, "--lexicon", other)

    def test_so_does_a_store_without_texts(self):
        self.stored("in", "--counts-only")
        for name, number, byte in self.ROWS:
            with self.subTest(name):
                damaged = self.damage(number, byte)
                for command in ("report", "pairs", "compare"):
                    self.told(damaged, command, damaged, *QUICK)

    def test_rows_that_have_lost_what_they_refer_to_are_told(self):
        for change, message in (("DELETE FROM forms", "expected a form"), ("DELETE FROM taggings", "expected a tagging")):
            with self.subTest(change):
                Path(self.store).unlink(missing_ok=True)
                self.stored("in")
                with sqlite3.connect(self.store) as forged:
                    forged.execute(change)
                for command in ("report", "pairs", "compare"):
                    result = self.expect(1, onoma(command, self.store, *QUICK))
                    self.assertIn(f"it is damaged: {message}", result.stderr)


class Kills(StoreTest):
    def test_fifty_kills_lose_at_most_a_batch(self):
        for number in range(400):
            self.article(f"in/{number:03}.txt", f"OpenAI, Nvidia and Sam Altman spent ${number} million.\n" * 5)
        whole = str(self.folder / "whole.onoma")
        self.expect(0, store(whole, self.folder / "in"))
        random.seed(50)
        stored = 0
        for kill in range(50):
            run = subprocess.Popen([program(), "store", self.store, str(self.folder / "in"), "--batch", "4", *QUICK],
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(random.uniform(0.01, 0.15))
            run.kill()
            run.wait()
            # Every second time the program itself comes upon what was left behind.
            if kill % 2 and os.path.exists(self.store) and rows(self.store, "SELECT 1 FROM sqlite_schema"):
                self.ok()
                now, = rows(self.store, "SELECT count(*) FROM documents")[0]
                self.assertGreaterEqual(now, stored)  # what was stored stays
                stored = now
        self.stored(self.folder / "in", "--batch", "4")
        self.assertEqual(dump(self.store), dump(whole))
        self.ok()


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()
