#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""onoma page as a program: what it writes, and what it refuses. tests/page looks at the page itself."""
import base64
import json
import re
import sys
import unittest
import zlib

from program import QUICK, SAMPLES, ProgramTest, onoma, use_program


def data_of(page):
    def block(name):
        packed = re.search(f'id="{name}">([^<]*)<', page).group(1)
        return json.loads(zlib.decompress(base64.b64decode(packed)))

    return block("tables"), block("articles")


def rows_of(table):
    return [dict(zip(table["fields"], row)) for row in table["rows"]]


class PageTest(ProgramTest):
    def page(self, *arguments):
        return self.expect(0, onoma("page", *QUICK, *arguments)).stdout

    def test_mentions_of_the_texts_are_those_of_the_table(self):
        tables, articles = data_of(self.page(SAMPLES))
        marked = {}
        for article in rows_of(articles):
            self.assertEqual(sum(article["sentence_lengths_utf16"]), len(article["text"].encode("utf-16-le")) // 2)
            for entity in article["mentions_utf16"][2::3]:
                marked[entity] = marked.get(entity, 0) + 1
        for number, entity in enumerate(rows_of(tables["entities"])):
            self.assertEqual(marked[number], entity["mentions"], entity["name"])

    def test_without_text_no_sentence_is_in_the_page(self):
        _, articles = data_of(self.page("--no-text", SAMPLES))
        self.assertTrue(all(article["text"] is None for article in rows_of(articles)))

    def test_threads_do_not_change_a_byte(self):
        self.assertEqual(self.page("--threads", "1", SAMPLES), self.page("--threads", "4", SAMPLES))

    def test_top_is_told(self):
        tables, _ = data_of(self.page("--top", "2", SAMPLES))
        self.assertEqual(len(tables["entities"]["rows"]), 2)
        self.assertGreater(tables["overview"]["entities"], 2)

    def test_its_groups_are_those_of_the_network(self):
        page = self.expect(0, onoma("page", SAMPLES)).stdout
        tables, _ = data_of(page)
        entities = rows_of(tables["entities"])
        shown = {entities[node["entity"]]["id"]: node["community"] + 1
                 for node in rows_of(tables["network"]["nodes"])}
        network = json.loads(onoma("pairs", "--network", SAMPLES, "--format", "json").stdout)
        found = {node["id"]: node["community"] for node in network["nodes"]}
        self.assertGreater(len(shown), 20)
        self.assertEqual(shown, found)
        self.assertEqual(tables["network"]["communities"], network["communities"])

    def test_a_folder_is_no_output(self):
        result = self.expect(2, onoma("page", *QUICK, SAMPLES, "-o", str(self.folder)))
        self.assertIn("it is a folder", result.stderr)

    def test_a_file_appears_whole_or_not_at_all(self):
        target = self.folder / "news.html"
        self.expect(0, onoma("page", *QUICK, SAMPLES, "-o", str(target)))
        self.assertTrue(target.read_text().rstrip().endswith("</html>"))
        self.assertEqual([path.name for path in self.folder.iterdir()], ["news.html"])

    def test_what_could_not_be_read_is_on_the_page(self):
        path = self.article("a.txt")
        result = self.expect(1, onoma("page", *QUICK, path, "nowhere.txt"))
        tables, _ = data_of(result.stdout)
        self.assertEqual(tables["overview"]["skipped"][0]["input"], "nowhere.txt")


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()
