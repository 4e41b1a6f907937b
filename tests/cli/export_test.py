#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What other programs read: networks, matrices, annotated texts, tables. Each export is read back
and says what the JSON of the same command says.

    export_test.py ONOMA [TEST...]      run from the project's folder, where samples/ is
"""
import csv
import io
import json
import re
import sys
import unittest
import xml.etree.ElementTree as xml
from pathlib import Path

from program import SAMPLES, ProgramTest, onoma, use_program

GEXF = "{http://gexf.net/1.3}"
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
NODE_KEYS = {"type", "sentences", "mentions", "documents"}


def exported(command, form, *arguments):
    return onoma(command, *arguments, "--format", form).stdout


def as_json(command, *arguments):
    return json.loads(exported(command, "json", *arguments))


class Networks(ProgramTest):
    """gexf, graphml, mtx"""

    def expected(self, *arguments):
        """Nodes and edges with all their values, from the JSON of pairs and report."""
        named = {e["id"]: e for e in as_json("report", *arguments)["entities"]}
        nodes, edges = {}, {}
        for pair in as_json("pairs", *arguments)["pairs"]:
            for member in (pair["first"], pair["second"]):
                counted = named[member["id"]]
                nodes[member["id"]] = {**{k: v for k, v in member.items() if k != "id"},
                                       "mentions": counted["mentions"],
                                       "documents": counted["documents"]}
            measures = {key: value for key, value in pair.items() if isinstance(value, (int, float))}
            edges[frozenset((pair["first"]["id"], pair["second"]["id"]))] = measures
        return nodes, edges

    def check(self, nodes, edges, *arguments):
        expected_nodes, expected_edges = self.expected(*arguments)
        self.assertEqual({key: {k: v for k, v in node.items() if k in NODE_KEYS | {"name"}}
                          for key, node in nodes.items()}, expected_nodes)
        self.assertEqual(edges.keys(), expected_edges.keys())
        for ends, measures in expected_edges.items():
            self.assertEqual(edges[ends]["weight"], measures["observed"])
            for key, value in measures.items():
                self.assertEqual(edges[ends][key], value, key)

    def read_gexf(self, text):
        root = xml.fromstring(text)
        self.assertEqual(root.get("version"), "1.3")
        graph = root.find(GEXF + "graph")
        self.assertEqual((graph.get("mode"), graph.get("defaultedgetype")), ("static", "undirected"))
        kinds = {(group.get("class"), a.get("id")): {"long": int, "double": float}.get(a.get("type"), str)
                 for group in graph.findall(GEXF + "attributes") for a in group}

        def values(element, kind):
            return {v.get("for"): kinds[kind, v.get("for")](v.get("value"))
                    for v in element.iter(GEXF + "attvalue")}

        nodes = {n.get("id"): {"name": n.get("label"), **values(n, "node")}
                 for n in graph.iter(GEXF + "node")}
        found = [(frozenset((e.get("source"), e.get("target"))),
                  {"weight": int(e.get("weight")), **values(e, "edge")}) for e in graph.iter(GEXF + "edge")]
        self.assertEqual(len(dict(found)), len(found))
        return nodes, dict(found)

    def read_graphml(self, text):
        root = xml.fromstring(text)
        keys = {k.get("id"): (k.get("for"), k.get("attr.name"),
                              {"long": int, "double": float}.get(k.get("attr.type"), str))
                for k in root.findall(GRAPHML + "key")}

        def values(element, kind):
            result = {}
            for datum in element.findall(GRAPHML + "data"):
                where, name, read = keys[datum.get("key")]
                self.assertEqual(where, kind)
                result[name] = read(datum.text)
            return result

        graph = root.find(GRAPHML + "graph")
        nodes = {}
        for node in graph.findall(GRAPHML + "node"):
            nodes[node.get("id")] = values(node, "node")
            nodes[node.get("id")]["name"] = nodes[node.get("id")].pop("label")
        edges = {frozenset((e.get("source"), e.get("target"))): values(e, "edge")
                 for e in graph.findall(GRAPHML + "edge")}
        return nodes, edges

    def test_gexf_has_all_nodes_edges_and_measures(self):
        for arguments in ([SAMPLES], [SAMPLES, "--type", "person", "--type", "company"]):
            self.check(*self.read_gexf(exported("pairs", "gexf", *arguments)), *arguments)

    def test_graphml_has_all_nodes_edges_and_measures(self):
        self.check(*self.read_graphml(exported("pairs", "graphml", SAMPLES)), SAMPLES)

    def hostile(self):
        """Articles and a lexicon with all that XML may stumble over; the names, by id."""
        names = {"a&b": 'A "quoted" & <b>bold</b> Co', "c'd": "C'D ]]> Ltd", "n": "Name\uFFFE\uFFFFEnd",
                 "k": "\u0001Kilo"}
        rows = "".join(f"{key}\t{name}\tcompany\n" for key, name in names.items())
        lexicon = self.article("hostile.tsv", "id\tname\ttype\n" + rows)
        article = self.article("x/a.txt", " and ".join(names.values()) + ".\n")
        return [article, "--no-default-lexicons", "--lexicon", lexicon]

    def test_names_full_of_markup_stay_names(self):
        arguments = self.hostile()
        named = {e["id"]: e["name"] for e in as_json("report", *arguments)["entities"]}
        self.assertIn("a&b", named)
        readable = {key: re.sub("[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]", "\uFFFD", name)
                    for key, name in named.items()}
        for nodes, edges in (self.read_gexf(exported("pairs", "gexf", *arguments)),
                             self.read_graphml(exported("pairs", "graphml", *arguments))):
            self.assertEqual({key: node["name"] for key, node in nodes.items()}, readable)
            self.assertEqual(len(edges), len(named) * (len(named) - 1) // 2)

    def test_no_pairs_make_an_empty_network(self):
        article = self.article("x/a.txt", "Nobody is here.\n")
        for read, form in ((self.read_gexf, "gexf"), (self.read_graphml, "graphml")):
            self.assertEqual(read(exported("pairs", form, article)), ({}, {}))

    def test_the_matrix_has_the_counts_and_its_names_the_rest(self):
        path = self.folder / "pairs.mtx"
        self.expect(0, onoma("pairs", SAMPLES, "--format", "mtx", "-o", str(path)))
        lines = path.read_text().splitlines()
        self.assertEqual(lines[0], "%%MatrixMarket matrix coordinate integer symmetric")
        size, *entries = [tuple(map(int, line.split())) for line in lines if not line.startswith("%")]
        with open(self.folder / "pairs.names.tsv", encoding="utf-8", newline="") as file:
            names = list(csv.DictReader(file, delimiter="\t"))
        self.assertEqual([int(row["index"]) for row in names], list(range(1, len(names) + 1)))
        self.assertEqual(size, (len(names), len(names), len(entries)))
        self.assertTrue(all(row >= column for row, column, _ in entries))
        self.assertEqual(len({entry[:2] for entry in entries}), len(entries))
        nodes, edges = self.expected(SAMPLES)
        found = {frozenset((names[row - 1]["id"], names[column - 1]["id"])): count
                 for row, column, count in entries}
        expected = {ends: measures["observed"] for ends, measures in edges.items()}
        expected.update({frozenset((key,)): node["sentences"] for key, node in nodes.items()})
        self.assertEqual(found, expected)
        self.assertEqual({row["id"]: row["name"].lstrip("'") for row in names},
                         {key: node["name"] for key, node in nodes.items()})

    def test_a_matrix_needs_a_file(self):
        result = self.expect(2, onoma("pairs", SAMPLES, "--format", "mtx"))
        self.assertIn("--format mtx: expected --output FILE", result.stderr)
        self.assertEqual(result.stdout, "")


class AnnotatedTexts(ProgramTest):
    """brat, conll, spacy"""

    def articles(self):
        self.article("daily/2025-01-28-chips.txt",
                     "\u5927 \U0001F600 OpenAI\u2019s boss, Sam\r\nAltman, met Nvidia's Jensen Huang.\n\n"
                     "Caf\u00e9 Google: GPT-4 & R1.\n")
        self.article("daily/b c.txt", b"Bad \xFF byte, Microsoft.\n")
        return str(self.folder / "daily")

    def mentions(self, *arguments):
        """Document, text and mentions that stand, as tag has them."""
        for line in onoma("tag", *arguments).stdout.splitlines():
            document = json.loads(line)
            text = Path(document["document"]).read_bytes().decode("utf-8", "replace")
            yield document, text, [m for m in document["mentions"] if m["rule"] != "role"]

    def test_spacy_has_the_mentions_of_tag(self):
        labels = {"company": "ORG", "person": "PERSON", "model": "MODEL", "product": "PRODUCT"}
        for source in (SAMPLES, self.articles()):
            lines = [json.loads(line) for line in exported("tag", "spacy", source).splitlines()]
            for line, (document, text, mentions) in zip(lines, self.mentions(source), strict=True):
                self.assertEqual((line["text"], line["meta"]["document"]), (text, document["document"]))
                self.assertEqual(
                    [(e["start"], e["end"], e["label"], e["kb_id"]) for e in line["ents"]],
                    [(m["begin_char"], m["end_char"], labels[m["type"]],
                      "" if m.get("rivals") else m["entity"]) for m in mentions])
                for ent, mention in zip(line["ents"], mentions):
                    self.assertEqual(text[ent["start"]:ent["end"]], mention["text"])

    def test_conll_tags_the_mentions_of_tag(self):
        labels = {"company": "ORG", "person": "PER", "model": "MODEL", "product": "PRODUCT"}
        for source in (SAMPLES, self.articles()):
            documents = exported("tag", "conll", source).split("-DOCSTART- -X- -X- O\n\n")[1:]
            for printed, (document, text, mentions) in zip(documents, self.mentions(source), strict=True):
                spans, at = [], 0
                for line in printed.splitlines():
                    if not line:
                        continue
                    token, *middle, tag = line.split(" ")
                    self.assertEqual(middle, ["-X-", "-X-"])
                    at = text.index(token, at)  # tokens are the text, in order
                    if tag.startswith("B-"):
                        spans.append([at, at + len(token), tag[2:]])
                    elif tag.startswith("I-"):
                        self.assertEqual(tag[2:], spans[-1][2])
                        spans[-1][1] = at + len(token)
                    else:
                        self.assertEqual(tag, "O")
                    at += len(token)
                self.assertEqual([tuple(span) for span in spans],
                                 [(m["begin_char"], m["end_char"], labels[m["type"]]) for m in mentions],
                                 document["document"])

    def test_conll_ends_sentences_with_an_empty_line(self):
        article = self.article("s/a.txt", "OpenAI is here. Nvidia's chips too.\n")
        self.assertEqual(exported("tag", "conll", article),
                         "-DOCSTART- -X- -X- O\n\nOpenAI -X- -X- B-ORG\nis -X- -X- O\nhere -X- -X- O\n"
                         ". -X- -X- O\n\nNvidia -X- -X- B-ORG\n's -X- -X- O\nchips -X- -X- O\n"
                         "too -X- -X- O\n. -X- -X- O\n\n")

    def test_brat_has_the_mentions_of_tag(self):
        for number, source in enumerate((SAMPLES, self.articles())):
            folder = self.folder / f"brat{number}"
            self.expect(0, onoma("tag", source, "--format", "brat", "-o", str(folder)))
            texts = sorted(folder.glob("*.txt"))
            types = set()
            for path, (document, text, mentions) in zip(texts, self.mentions(source), strict=True):
                # Places are those of a text whose lines end in LF.
                shifts = [text[:place].count("\r\n") for place in range(len(text) + 1)]
                text = text.replace("\r\n", "\n")
                self.assertEqual(path.read_bytes().decode("utf-8"), text)
                self.assertRegex(path.name, r"\A\d{6}-[A-Za-z0-9-]+\.txt\Z")
                found, references = [], {}
                for line in path.with_suffix(".ann").read_text(encoding="utf-8").splitlines():
                    key, middle, rest = line.split("\t")
                    if key.startswith("T"):
                        kind, places = middle.split(" ", 1)
                        parts = [tuple(map(int, part.split(" "))) for part in places.split(";")]
                        self.assertEqual(" ".join(text[a:b] for a, b in parts), rest)
                        found.append((parts[0][0], parts[-1][1], kind))
                        types.add(kind)
                    elif key.startswith("N"):
                        references[middle.split(" ")[1]] = middle.split(" ", 2)[2]
                self.assertEqual(found, [(m["begin_char"] - shifts[m["begin_char"]],
                                          m["end_char"] - shifts[m["end_char"]], m["type"]) for m in mentions])
                self.assertEqual(references, {f"T{i}": "onoma:" + m["entity"]
                                              for i, m in enumerate(mentions, 1) if not m.get("rivals")})
            configured = (folder / "annotation.conf").read_text().split("\n\n")[0].splitlines()
            self.assertEqual(configured, ["[entities]", *sorted(types)])

    def test_brat_has_lines_that_end_in_lf(self):
        article = self.article("s/a.txt", "OpenAI rose.\r\nGoldman\r\nSachs \u00e9.\r\rNvidia\nfell.\r\n")
        folder = self.folder / "brat"
        self.expect(0, onoma("tag", article, "--format", "brat", "-o", str(folder)))
        [path] = folder.glob("*.txt")
        text = path.read_bytes().decode("utf-8")
        self.assertEqual(text, "OpenAI rose.\nGoldman\nSachs \u00e9.\n\nNvidia\nfell.\n")
        for line in path.with_suffix(".ann").read_text(encoding="utf-8").splitlines():
            key, middle, name = line.split("\t")
            if key.startswith("T"):
                places = [tuple(map(int, part.split(" "))) for part in middle.split(" ", 1)[1].split(";")]
                self.assertEqual(" ".join(text[a:b] for a, b in places), name)

    def test_brat_needs_a_folder(self):
        result = self.expect(2, onoma("tag", SAMPLES, "--format", "brat"))
        self.assertIn("--format brat: expected --output FOLDER", result.stderr)
        taken = self.article("taken")
        result = self.expect(2, onoma("tag", SAMPLES, "--format", "brat", "-o", taken))
        self.assertIn("--output: expected a folder, found", result.stderr)


class Tables(ProgramTest):
    """md, tsv"""

    def test_tsv_has_the_cells_of_csv(self):
        for command in ("report", "compare", "pairs", "duplicates", "tag", "figures", "events"):
            with self.subTest(command):
                rows = list(csv.reader(io.StringIO(exported(command, "csv", SAMPLES))))
                lines = exported(command, "tsv", SAMPLES).splitlines()
                self.assertEqual([line.split("\t") for line in lines],
                                 [[re.sub("[\t\r\n]", " ", cell) for cell in row] for row in rows])

    def test_cells_that_a_spreadsheet_would_run_are_defused(self):
        lexicon = self.article("evil.tsv", "id\tname\ttype\nx\t=HYPERLINK(1)\tcompany\ny\t@SUM\tcompany\n")
        article = self.article("s/a.txt", "Here =HYPERLINK(1) and @SUM are.\n")
        for command in ("report", "pairs"):
            for form, separator in (("csv", ","), ("tsv", "\t")):
                text = exported(command, form, article, "--no-default-lexicons", "--lexicon", lexicon)
                cells = [cell for row in csv.reader(io.StringIO(text), delimiter=separator) for cell in row]
                self.assertFalse([cell for cell in cells if cell.startswith(("=", "@", "+"))])

    def cells(self, line):
        return [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]

    def test_markdown_is_a_table_with_numbers_to_the_right(self):
        for command in ("report", "compare", "pairs", "duplicates", "figures", "events"):
            with self.subTest(command):
                for table in exported(command, "md", SAMPLES).strip("\n").split("\n\n"):
                    head, rule, *rows = map(self.cells, table.splitlines())
                    self.assertLessEqual(set(rule), {"---", "---:"})
                    self.assertTrue(all(len(row) == len(head) == len(rule) for row in rows))
        head, rule, first, *_ = exported("report", "md", SAMPLES).splitlines()
        self.assertEqual(self.cells(rule)[:3], ["---", "---", "---:"])
        self.assertEqual(self.cells(first)[:3], ["OpenAI", "company", "27"])
        claims = onoma("figures", "--compare", SAMPLES, "--format", "md").stdout.splitlines()
        self.assertTrue(all(len(self.cells(line)) == 5 for line in claims))

    def test_markdown_of_hostile_names_stays_one_cell(self):
        names = ["A|B", "C `x` *d*", "[e](http://f.org)", "<b>g</b>", "h\\|i", "_j_ ~k~"]
        rows = "".join(f"n{i}\t{name}\tcompany\n" for i, name in enumerate(names))
        lexicon = self.article("l.tsv", "id\tname\ttype\n" + rows)
        article = self.article("s/a.txt", ", ".join(names) + ".\n")
        arguments = (article, "--no-default-lexicons", "--lexicon", lexicon)
        printed = [self.cells(line) for line in exported("report", "md", *arguments).splitlines()]
        self.assertEqual(len({len(row) for row in printed}), 1)
        unescaped = {re.sub(r"\\(.)", r"\1", row[0]) for row in printed[2:]}
        self.assertEqual(unescaped, {e["name"] for e in as_json("report", *arguments)["entities"]})
        for row in printed[2:]:
            self.assertNotRegex(row[0], r"(?<!\\)(?:\\\\)*[`*_<>\[\]~]")


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()
