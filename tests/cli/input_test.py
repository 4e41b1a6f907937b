#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What newsrooms have is read, and what is broken in it is named and costs nothing else."""
import bz2
import csv
import gzip
import io
import json
import os
import shlex
import subprocess
import sys
import unittest
import zipfile

from program import ProgramTest, onoma, program, use_program

QUICK = ["--no-default-lexicons"]
LEXICON = "id\tname\nacme\tAcme Works\nbolt\tBolt Group\n"
GOOD = '{"title": "One", "text": "Acme Works pays Bolt Group.", "date": "2025-01-29", "url": "https://www.daily.example/1"}\n'
OTHER = GOOD.replace("example/1", "example/2")


class InputTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.lexicon = self.folder / "companies.tsv"
        self.lexicon.write_text(LEXICON)

    def write(self, name, data):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return str(path)

    def run_on(self, command, *arguments, **options):
        return onoma(command, *QUICK, "--lexicon", str(self.lexicon), *arguments, **options)

    def documents(self, *arguments, code=0):
        result = self.expect(code, self.run_on("tag", *arguments))
        return [json.loads(line) for line in result.stdout.splitlines()]


class Formats(InputTest):
    def test_each_format_gives_the_same_article(self):
        text = "Acme Works pays Bolt Group, and nobody in town could say why on Monday."
        inputs = {
            "a.txt": text,
            "a.md": f"# One\n\n**Acme Works** pays [Bolt Group](https://bolt.example), and nobody in town could say why.\n",
            "a.html": f"<html><head><title>One</title></head><body><nav><a href=/>Home</a></nav><p>{text}</p></body></html>",
            "a.jsonl": json.dumps({"text": text}) + "\n",
            "a.json": json.dumps([{"text": text}]),
            "a.csv": f'title,text\nOne,"{text}"\n',
            "a.tsv": f"title\ttext\nOne\t{text}\n",
            "a.xml": f"<rss><channel><item><title>One</title><description>{text}</description></item></channel></rss>",
        }
        for name, data in inputs.items():
            packed = {name: data.encode(), name + ".gz": gzip.compress(data.encode()),
                      name + ".bz2": bz2.compress(data.encode())}
            for file, content in packed.items():
                with self.subTest(file):
                    path = self.write("in/" + file, content)
                    found = self.documents(path)
                    self.assertEqual(len(found), 1)
                    self.assertEqual([m["entity"] for m in found[0]["mentions"]], ["acme", "bolt"])

    def test_standard_input_and_lists(self):
        path = self.write("in/a.jsonl", GOOD)
        result = self.run_on("tag", "-", input=GOOD)
        self.assertEqual(json.loads(self.expect(0, result).stdout)["document"], "-#1")
        listing = self.write("list", f"# all of them\n{self.folder}/in/*.jsonl\n")
        self.assertEqual(self.documents("--files-from", listing)[0]["document"], path + "#1")

    def test_metadata(self):
        path = self.write("in/a.jsonl", GOOD + '{"text": "Bolt Group.", "source": "weekly", "mood": "calm"}\n')
        first, second = self.documents(path)
        self.assertEqual([first["source"], first["date"], first["title"], first["url"]],
                         ["daily.example", "2025-01-29", "One", "https://www.daily.example/1"])
        self.assertEqual(second["fields"], {"mood": "calm"})
        self.assertEqual(len(self.documents("--where", "mood=calm", path)), 1)
        self.assertEqual(len(self.documents("--where", "mood!=calm", path)), 1)
        for condition in ("moot=calm", "moot!=calm"):
            for command in ("tag", "report"):
                wrong = self.expect(1, self.run_on(command, "--where", condition, path))
                self.assertIn("--where: expected a field that a document has (date, id, mood, source, title, url), "
                              "found `moot`; did you mean `mood`?", wrong.stderr)
        store = str(self.folder / "articles.onoma")
        self.expect(0, self.run_on("store", store, path))
        self.assertIn("did you mean `mood`?", self.expect(1, self.run_on("report", "--where", "moot=calm", store)).stderr)
        self.assertEqual(len(self.documents("--since", "2025-01", path)), 1)
        self.assertEqual(len(self.documents("--until", "2024", path)), 0)
        table = self.write("in/about.csv", "path,section,date\na.jsonl#2,business,2025-02-01\n")
        second = self.documents("--metadata", table, path)[1]
        self.assertEqual([second["section"], second["date"]], ["business", "2025-02-01"])
        months = self.run_on("compare", "--by", "month", "--metadata", table, "--format", "json", path)
        self.assertEqual([row["month"] for row in json.loads(months.stdout)["by_month"]], ["2025-01", "2025-02"])

    def test_zones(self):
        page = ("<html><head><title>Acme Works opens a port</title></head><body><article><h1>Acme Works opens a port</h1>"
                "<p>The port on the northern coast opens on Monday, the company said in a statement to the press.</p>"
                "<p>Bolt Group, which owns the ships, will pay for the railway that leads there from the capital.</p>"
                "</article></body></html>")
        path = self.write("in/a.html", page)
        def named(*zones):
            return [m["entity"] for m in self.documents(*zones, path)[0]["mentions"]]
        self.assertEqual(named(), ["acme", "bolt"])
        self.assertEqual(named("--zones", "headline"), ["acme"])
        self.assertEqual(named("--zones", "lede,body"), ["bolt"])

    def test_makers_are_fields_and_count_nowhere(self):
        lexicon = self.write("more/agencies.tsv", "id\tname\ttype\nafp\tAFP\tcompany\n")
        for name, text in {"a": "OSLO (AFP) - Acme Works pays.", "b": "AFP said that Bolt Group pays.",
                           "c": "Rain\n\nBy Jane Doe\n\nBolt Group pays. (AFP)"}.items():
            self.write(f"in/{name}.txt", text)
        articles = str(self.folder / "in")

        def ids(*options):
            report = self.run_on("report", "--lexicon", lexicon, articles, "--format", "json", *options)
            return {row["id"]: row["mentions"] for row in json.loads(self.expect(0, report).stdout)["entities"]}

        self.assertEqual(ids(), {"acme": 1, "bolt": 2, "afp": 1})
        self.assertEqual(ids("--where", "agency=AFP"), {"acme": 1, "bolt": 1})
        self.assertEqual(ids("--where", "author=Jane Doe"), {"bolt": 1})
        tagged = self.documents("--lexicon", lexicon, articles)
        self.assertEqual([document.get("fields") for document in tagged], [{"agency": "AFP"}, None, {"agency": "AFP"}])
        self.assertEqual([m["rule"] for document in tagged for m in document["mentions"] if m["entity"] == "afp"],
                         ["credit", "name", "credit"])
        store = str(self.folder / "articles.onoma")
        self.expect(0, self.run_on("store", store, "--lexicon", lexicon, articles))
        report = self.run_on("report", "--lexicon", lexicon, store, "--format", "json", "--where", "agency=AFP")
        self.assertEqual({row["id"] for row in json.loads(report.stdout)["entities"]}, {"acme", "bolt"})

    def test_titles_are_headlines_in_each_format(self):
        title, text = "Acme Works rises 7 %", "Bolt Group falls, and nobody in town could say why."
        rows = {
            "a.jsonl": json.dumps({"title": title, "text": text}) + "\n",
            "a.json": json.dumps([{"headline": title, "content": text}]),
            "a.csv": f'title,text\n{title},"{text}"\n',
            "a.tsv": f"title\ttext\n{title}\t{text}\n",
            "a.md": f"---\ntitle: {title}\n---\n{text}\n",
            "a.xml": f"<rss><channel><item><title>{title}</title><description>{text}</description></item></channel></rss>",
            "a.txt": f"{title}\n\n{text} The shares were sold on Monday in the morning.\n",
        }
        for name, data in rows.items():
            with self.subTest(name):
                path = self.write("in/" + name, data)
                def named(*options):
                    report = json.loads(self.run_on("report", "--format", "json", *options, path).stdout)
                    return {entity["id"]: entity["mentions"] for entity in report["entities"]}
                self.assertEqual(named(), {"acme": 1, "bolt": 1})
                self.assertEqual(named("--zones", "headline"), {"acme": 1})
                self.assertEqual(named("--zones", "lede,body"), {"bolt": 1})

    def test_a_title_that_the_text_begins_with_counts_once(self):
        for text in ("Acme Works rises\n\nBolt Group falls.", "ACME WORKS RISES. Bolt Group falls."):
            with self.subTest(text):
                path = self.write("in/a.jsonl", json.dumps({"title": "Acme  Works rises", "text": text}) + "\n")
                [document] = self.documents(path)
                self.assertEqual([m["entity"] for m in document["mentions"]], ["acme", "bolt"])
                self.assertNotIn("title_mentions", document)
                [document] = self.documents("--zones", "headline", path)
                self.assertEqual([m["entity"] for m in document["mentions"]], ["acme"])

    def test_places_in_a_record_are_those_of_its_text(self):
        record = {"title": "Acm\u00e9: Acme Works pays \u20ac5 million", "text": "M\u00fcnchen: Bolt Group pays \u20ac7 million."}
        path = self.write("in/a.jsonl", json.dumps(record) + "\n")
        [document] = self.documents(path)
        for key in ("mentions", "figures"):
            [found] = document[key]
            self.assertEqual(record["text"][found["begin_char"]:found["end_char"]], found["text"])
            [found] = document["title_" + key]
            begin = len(record["text"]) + 2
            self.assertEqual(record["title"][found["begin_char"] - begin:found["end_char"] - begin], found["text"])
        rows = list(csv.DictReader(self.run_on("tag", "--format", "csv", path).stdout.splitlines()))
        self.assertEqual([row["entity"] for row in rows], ["bolt", "acme"])
        claims = json.loads(self.run_on("figures", "--compare", "--format", "json", path).stdout)["claims"]
        self.assertEqual([len(claim["figures"]) for claim in claims if "title_figures" not in claim], [1])
        self.assertEqual([len(claim["figures"]) for claim in claims if "title_figures" in claim], [0])

    def test_copies_count_as_asked(self):
        story = " ".join(f"Acme Works sold its {n} ships in the {n} harbour of town number {n}." for n in range(30))
        self.write("in/daily/2025-01-01-a.txt", story)
        self.write("in/weekly/2025-01-02-b.txt", story + " Bolt Group said nothing.")
        folder = str(self.folder / "in")
        def acme(*options):
            result = self.run_on("report", "--format", "json", *options, folder)
            return next(row for row in json.loads(result.stdout)["entities"] if row["id"] == "acme")
        self.assertEqual([acme()["mentions"], acme()["documents"], acme()["stories"]], [60, 2, 1])
        self.assertEqual(acme("--duplicates", "once")["mentions"], 30)
        self.assertEqual(acme("--duplicates", "weight")["weighted_mentions"], 30.0)
        result = onoma("duplicates", "--format", "json", folder)
        [cluster] = json.loads(result.stdout)["clusters"]
        self.assertEqual([os.path.basename(d["document"]) for d in cluster["documents"]],
                         ["2025-01-01-a.txt", "2025-01-02-b.txt"])


DAILY = "https://daily.example/"


def feed(*items, source=DAILY):
    """RSS of items (guid, title, text); an item without a guid has a link made of its title."""
    def element(guid, title, text):
        name = f"<guid>{guid}</guid>" if guid else f"<link>{source}{title.replace(' ', '-')}</link>"
        return f"<item><title>{title}</title>{name}<description>{text}</description></item>"
    return f"<rss><channel><link>{source}</link>{''.join(element(*item) for item in items)}</channel></rss>"


class FeedsOfDays(InputTest):
    """An article that stays in a feed for days is one article."""

    FIRST = ("1", "One", "Acme Works pays Bolt Group.")
    SECOND = ("2", "Two", "Acme Works pays nobody.")
    LINKED = ("", "Three", "Bolt Group pays Acme Works.")

    def report(self, *arguments):
        return json.loads(self.expect(0, self.run_on("report", "--format", "json", *arguments)).stdout)

    def counted(self, files, *options):
        for name, data in files.items():
            self.write("feeds/" + name, data)
        report = self.report(*options, str(self.folder / "feeds"))
        acme = sum(entity["mentions"] for entity in report["entities"] if entity["id"] == "acme")
        return report["documents"], report["known_items"], acme

    def test_items_count_once(self):
        first, second, linked = self.FIRST, self.SECOND, self.LINKED
        rows = {
            "in two files": ({"1.xml": feed(first), "2.xml": feed(second, first)}, (2, 1, 2)),
            "by their links": ({"1.xml": feed(linked), "2.xml": feed(linked)}, (1, 1, 1)),
            "twice in a file": ({"1.xml": feed(first, second, first)}, (2, 1, 2)),
            "over three days": ({f"{day}.xml": feed(first, second, linked) for day in range(3)}, (3, 6, 3)),
            "packed": ({"1.xml.gz": gzip.compress(feed(first).encode()), "2.xml": feed(first)}, (1, 1, 1)),
            "of two sources": ({"1.xml": feed(first), "2.xml": feed(first, source="https://weekly.example/")}, (2, 0, 2)),
            "with another guid": ({"1.xml": feed(first), "2.xml": feed(("9", *first[1:]))}, (2, 0, 2)),
            "with a changed text": ({"1.xml": feed(first), "2.xml": feed((*first[:2], "Bolt Group pays."))}, (1, 0, 0)),
            "changed and back": ({"1.xml": feed(first), "2.xml": feed((*first[:2], "Bolt Group pays.")),
                                  "3.xml": feed(first)}, (1, 0, 1)),
            "two texts of a guid in a file": ({"1.xml": feed(first, (*first[:2], "Nobody else is paid."))}, (2, 0, 1)),
            "changed in lines of JSON": ({"1.jsonl": GOOD, "2.jsonl": GOOD.replace("Acme Works", "Nobody")}, (1, 0, 0)),
            "rows that are numbered anew": ({"1.csv": "id,text\n1,Acme Works.\n", "2.csv": "id,text\n1,Bolt Group.\n"},
                                            (2, 0, 1)),
            "without guid and link": ({name: feed(("", "", first[2])).replace(f"<link>{DAILY}</link><d", "<d")
                                       for name in ("1.xml", "2.xml")}, (2, 0, 2)),
            "in lines of JSON": ({"1.jsonl": GOOD, "2.jsonl": GOOD}, (1, 1, 1)),
            "in rows by their ids": ({f"{day}.csv": "id,text\n7,Acme Works.\n" for day in range(3)}, (1, 2, 1)),
            "in rows without ids": ({f"{day}.csv": "title,text\n7,Acme Works.\n" for day in range(3)}, (3, 0, 3)),
        }
        for name, (files, expected) in rows.items():
            with self.subTest(name):
                self.assertEqual(self.counted(files), expected)
                self.assertEqual(self.counted(files, "--threads", "1"), expected)
                for file in files:
                    os.remove(self.folder / "feeds" / file)

    def test_the_first_of_the_paths_counts_in_any_order(self):
        paths = [self.write(f"feeds/{day}.xml", feed(self.FIRST)) for day in (1, 2, 3)]
        outputs = {self.run_on("tag", *order).stdout for order in (paths, paths[::-1], paths[1:] + paths[:1])}
        [output] = outputs
        self.assertEqual(json.loads(output)["document"], paths[0] + "#1")

    def test_what_is_known_is_told(self):
        paths = [self.write(f"feeds/{day}.xml", feed(self.FIRST, self.SECOND)) for day in (1, 2)]
        result = self.expect(0, self.run_on("report", *paths))
        self.assertIn("2 articles known already", result.stdout)
        self.assertEqual(result.stderr, "onoma: read 2 documents, 2 known already\n")

    def test_changed_items_that_are_not_wanted_replace_nothing(self):
        days = {day: feed((*self.FIRST[:2], f"Acme Works pays {day}.")).replace(
            "</item>", f"<pubDate>{day} Jan 2025</pubDate></item>") for day in (28, 29)}
        paths = [self.write(f"feeds/{day}.xml", data) for day, data in days.items()]
        self.assertEqual(self.report(*paths)["replaced"],
                         [{"document": paths[0] + "#1", "by": paths[1] + "#1", "date": "2025-01-29"}])
        self.assertEqual(self.report("--until", "2025-01-28", *paths)["replaced"], [])

    def test_items_that_are_not_wanted_make_none_known(self):
        dated = feed(self.FIRST).replace("</item>", "<pubDate>Wed, 29 Jan 2025 10:00:00 GMT</pubDate></item>")
        paths = [self.write("feeds/1.xml", feed(self.FIRST)), self.write("feeds/2.xml", dated)]
        report = self.report("--since", "2025", *paths)
        self.assertEqual((report["documents"], report["known_items"]), (1, 0))


def zipped(parts, stored=()):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data, zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STYLES = f'<w:styles {W}><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>'


def word(body, **parts):
    return zipped({"[Content_Types].xml": "<Types/>", "word/styles.xml": STYLES,
                   "word/document.xml": f'<?xml version="1.0"?><w:document {W}><w:body>{body}</w:body></w:document>',
                   **{name.replace("__", "/") + ".xml": data for name, data in parts.items()}})


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def open_document(body, styles="", **parts):
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml":
                   '<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s">'
                   f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}"
                   "</office:text></office:body></office:document-content>", **parts}, stored=("mimetype",))


def book(*chapters, **parts):
    items = "".join(f'<item id="c{n}" href="text/{n}%20a.xhtml"/>' for n in range(len(chapters)))
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(chapters)))
    return zipped({"mimetype": "application/epub+zip",
                   "META-INF/container.xml": '<container><rootfiles><rootfile full-path="OPS/a.opf"/></rootfiles></container>',
                   "OPS/a.opf": '<package xmlns:dc="d"><metadata><dc:title>On chips</dc:title><dc:creator>Jane Roe</dc:creator>'
                                '<dc:language>en</dc:language><dc:date>2025-01-29</dc:date></metadata><manifest>'
                                f'<item id="n" href="nav.xhtml" properties="nav"/>{items}</manifest><spine>'
                                f'<itemref idref="n"/>{spine}</spine></package>',
                   "OPS/nav.xhtml": "<html><body><p>Bolt Group</p></body></html>",
                   **{f"OPS/text/{n} a.xhtml": f"<html><body>{text}</body></html>" for n, text in enumerate(chapters)},
                   **parts}, stored=("mimetype",))


class OfficeDocuments(InputTest):
    """Word, OpenDocument and EPUB, where the build has libzip."""

    def setUp(self):
        super().setUp()
        if "libzip" not in onoma("--licences").stdout:
            self.skipTest("built without libzip")

    def test_what_is_read(self):
        paragraph = f"<w:p>{run('Acme Works pays.')}</w:p>"
        acme = "<text:p>Acme Works pays.</text:p>"
        deep = "<w:sdt>" * 5000 + paragraph + "</w:sdt>" * 5000
        rows = {
            "a.docx": (word(paragraph), ["acme"]),
            "in pieces.docx": (word(f"<w:p>{run('Acme ')}{run('Works')} {run(' pays.')}</w:p>"), ["acme"]),
            "two.docx": (word(f"{paragraph}<w:p>{run('Bolt')}<w:r><w:tab/></w:r>{run('Group')}</w:p>"), ["acme", "bolt"]),
            "apart.docx": (word(f"<w:p>{run('Acme')}</w:p><w:p>{run('Works')}</w:p>"), []),
            "deleted.docx": (word(f"{paragraph}<w:p><w:del>{run('Bolt Group')}</w:del><w:ins>{run('Acme Works')}</w:ins></w:p>"),
                             ["acme", "acme"]),
            "hidden.docx": (word(f"{paragraph}<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Bolt Group</w:t></w:r></w:p>"), ["acme"]),
            "table.docx": (word(f"{paragraph}<w:tbl><w:tr><w:tc><w:p>{run('Acme')}</w:p></w:tc><w:tc><w:p>{run('Works')}</w:p>"
                                f"</w:tc></w:tr></w:tbl>"), ["acme"]),
            "footer.docx": (word(paragraph, word__footer1=f"<w:ftr {W}><w:p>{run('Bolt Group')}</w:p></w:ftr>"), ["acme"]),
            "deep.docx": (word(deep), ["acme"]),
            "a.odt": (open_document(acme), ["acme"]),
            "spans.odt": (open_document("<text:p>Acme<text:s/>Works pays <text:span>Bolt</text:span>\n<text:span>Group"
                                        "</text:span>.</text:p>"), ["acme", "bolt"]),
            "notes.odt": (open_document("<text:tracked-changes><text:p>Bolt Group</text:p></text:tracked-changes><text:p>Acme "
                                        "Works<text:note><text:note-body><text:p>Bolt Group</text:p></text:note-body>"
                                        "</text:note> pays.</text:p>"), ["acme"]),
            "a.epub": (book("<p>Acme Works pays.</p>", "<h1>Two</h1><p>Bolt Group pays.</p>"), ["acme", "bolt"]),
            "without an extension": (open_document(acme), ["acme"]),
        }
        for name, (data, expected) in rows.items():
            with self.subTest(name):
                path = self.write("in/" + name, data)
                [document] = self.documents(path)
                self.assertEqual([mention["entity"] for mention in document["mentions"]], expected)
        told = self.run_on("report", "--format", "json", str(self.folder / "in"))
        self.assertEqual(json.loads(told.stdout)["documents"], len(rows) - 1)  # in folders by their names

    def test_headlines_and_what_is_known(self):
        title = f"<w:p><w:pPr><w:pStyle w:val='berschrift1'/></w:pPr>{run('Acme Works rises')}</w:p>"
        core = ("<cp:coreProperties xmlns:cp='c' xmlns:dc='d' xmlns:dcterms='t'><dc:creator>sub3</dc:creator>"
                "<dcterms:created>2025-01-29T10:00:00Z</dcterms:created></cp:coreProperties>")
        rows = {
            "2025-01-30.docx": (word(title + f"<w:p>{run('Bolt Group pays.')}</w:p>", docProps__core=core),
                                ["Acme Works rises", "2025-01-30", None, {"created": "2025-01-29T10:00:00Z", "creator": "sub3"}]),
            "a.odt": (open_document("<text:p text:style-name='P1'>Acme Works rises</text:p><text:p>Bolt Group pays.</text:p>",
                                    "<style:style style:name='P1' style:parent-style-name='Title'/>"),
                      ["Acme Works rises", None, None, None]),
            "b.odt": (open_document("<text:h text:outline-level='1'>Acme Works rises</text:h><text:p>Bolt Group pays.</text:p>"),
                      ["Acme Works rises", None, None, None]),
            "a.epub": (book("<p>Bolt Group pays.</p>"), ["On chips", "2025-01-29", "Jane Roe", None]),
        }
        for name, (data, expected) in rows.items():
            with self.subTest(name):
                path = self.write("in/" + name, data)
                [document] = self.documents(path)
                self.assertEqual([document.get(key) for key in ("title", "date", "author", "fields")], expected)
                named = [m["entity"] for m in self.documents("--zones", "headline", path)[0]["mentions"]]
                self.assertEqual(named, ["acme"] if expected[0].startswith("Acme") else [])

    def test_what_is_refused(self):
        whole = word(f"<w:p>{run('Acme Works')}</w:p>")
        protected = book("<p>A</p>", **{"META-INF/encryption.xml": "<CipherReference URI='OPS/text/0 a.xhtml'/>"})
        manifest = "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
        rows = {
            "locked.docx": (b"\xd0\xcf\x11\xe0" + bytes(600), "expected a document without a password"),
            "locked.odt": (open_document("x", **{"META-INF/manifest.xml": manifest}), "expected a document without a password"),
            "locked.epub": (protected, "copy protection"),
            "broken.docx": (whole[:-40], "expected a whole document, found damage"),
            "faulty.docx": (zipped({"word/document.xml": "<w:document><w:body>"}), "expected well-formed XML in word/document.xml"),
            "empty.docx": (word(""), "expected a document with text"),
            "other.docx": (zipped({"a.txt": "Acme Works"}), "found another zip archive"),
            "table.xlsx": (zipped({"xl/workbook.xml": "<a/>"}), "soffice --headless --convert-to csv"),
            "large.docx": (word(f"<w:p>{run('x' * 3_000_000)}</w:p>"), "expected a document of at most 1048576 bytes"),
        }
        for name, (data, reason) in rows.items():
            with self.subTest(name):
                result = self.expect(1, self.run_on("tag", "--max-record", "1", self.write("in/" + name, data)))
                self.assertIn(reason, result.stderr)
                self.assertEqual(result.stdout, "")


class BadInput(InputTest):
    """Each fault is named with its file and record, the good article beside it is read, and the exit code is 1."""

    def check(self, path, place, reason, *options, good=1):
        result = self.expect(1, self.run_on("tag", *options, path))
        self.assertRegex(result.stderr, rf"(?m)^onoma: left out .*{place}: .*{reason}")
        self.assertRegex(result.stderr, r"(?m)^onoma: read [0-9,]+ documents?, left out [0-9,]+ inputs?$")
        self.assertEqual(sum(1 for line in result.stdout.splitlines() if json.loads(line)["mentions"]), good)

    def test_broken_records(self):
        rows = {
            "a line of JSON": ("a.jsonl", GOOD + '{"text": "broken\n' + OTHER, r"a\.jsonl:2", "JSON", 2),
            "JSON without a text": ("a.jsonl", GOOD + '{"x": 1}\n' + OTHER, r"a\.jsonl:2", "text", 2),
            "a quote that is never closed": ("a.csv", 'title,text\nA,"Acme Works.\nB,Bolt Group.\n', r"a\.csv:2", "closed", 1),
            "a row with too many cells": ("a.csv", "title,text\nA,Acme Works.,x,y\nB,Bolt Group.\n", r"a\.csv:2", "cells", 1),
            "a NUL byte": ("a.csv", b"title,text\nA,Acme\0 Works.\nB,Bolt Group.\n", r"a\.csv:2", "NUL", 1),
        }
        for name, (file, data, place, reason, good) in rows.items():
            with self.subTest(name):
                self.check(self.write("in/" + file, data), place, reason, good=good)

    def test_broken_files(self):
        article = b"Acme Works pays. " * 2000
        packed = gzip.compress(article)
        rows = {
            "truncated gzip": ("b.txt.gz", packed[:-20], "cut short"),
            "damaged bzip2": ("b.txt.bz2", bz2.compress(article)[:40] + b"x" * 40, "bzip2|cut short"),
            "a picture": ("b.txt", b"\x89PNG\r\n\x1a\n" + bytes(100), "image"),
            "several articles": ("b.html", b"<title>Daily</title>" + 2 * (b"<article><h2>One</h2><p>" + 9 * b"Acme Works pays for ships. "
                                 + b"</p></article>"), "expected one article, found a page with 2 of them side by side"),
            "a PDF": ("b.txt", b"%PDF-1.7\n" + bytes(range(128)) * 4, "PDF"),
            "NUL bytes": ("b.txt", b"Acme Works is a company that pays.\0 And so on.", "NUL"),
        }
        self.write("in/a.txt", "Acme Works.")
        for name, (file, data, reason) in rows.items():
            with self.subTest(name):
                bad = self.write("in/" + file, data)
                self.check(str(self.folder / "in"), r"b\.(txt|html)(\.gz|\.bz2)?", reason)
                os.remove(bad)

    def test_large_records_and_bombs(self):
        self.check(self.write("in/a.jsonl", GOOD + '{"text": "' + "x" * 3_000_000 + '"}\n' + OTHER), r"a\.jsonl:2",
                   "bytes", "--max-record", "2", good=2)
        self.check(self.write("in/b.txt.gz", gzip.compress(bytes(b"0" * 40_000_000))), "b.txt.gz", "zip bomb",
                   "--max-ratio", "100", good=0)

    def test_what_has_no_end_is_refused_where_tables_and_lexicons_are_read(self):
        article = self.write("in/a.txt", "Acme Works.")
        output = str(self.folder / "out.lex")
        never_ending = {"zeros": "/dev/zero", "one line": "<(tr '\\0' a </dev/zero)", "many lines": "<(yes a)"}
        refused = r"a NUL byte|at most 256 MiB from a pipe, found more|more than 1 GiB|at most 1 GiB, found more|" \
                  r"a line of more than 64 KiB|found a long one|expected a header with two columns or more, found 1"
        for command, inputs in ((("report", article, "--lexicon"), "zeros, one line, many lines"),
                                (("lexicon", "check"), "zeros, one line, many lines"),
                                (("lexicon", "compile", "-o", output), "zeros"),
                                (("lexicon", "show", "acme", "--lexicon"), "zeros"),
                                (("lexicon", "diff", str(self.lexicon)), "zeros"),
                                (("lexicon", "import"), "zeros, one line"),
                                (("tag", article, "--metadata"), "zeros, one line, many lines"),
                                (("compare", article, "--against"), "zeros, many lines"),
                                (("tag", "--files-from"), "zeros, one line")):
            for name in inputs.split(", "):
                with self.subTest(command, input=name):
                    shown = " ".join([shlex.quote(program()), *map(shlex.quote, command), never_ending[name]])
                    run = subprocess.run(["bash", "-c", shown], capture_output=True, encoding="utf-8", timeout=120)
                    self.assertIn(run.returncode, (1, 2))
                    self.assertRegex(run.stderr, refused)

    def test_pipes_are_read_where_tables_and_lexicons_are(self):
        article = self.write("in/a.txt", "Acme Works and OpenAI.")
        table = self.write("table.csv", "path,source\na.txt,Wire\n")
        report = str(self.folder / "old.json")
        self.expect(0, onoma("report", article, "--format", "json", "-o", report))
        paths = self.write("paths", f"{article}\n")
        names = self.write("names.csv", "name,type\nAcme Works,company\n")
        for command, file, found in ((f"report {article} --no-default-lexicons --lexicon", self.lexicon, "Acme Works"),
                                     (f"tag {article} --metadata", table, '"source":"Wire"'),
                                     (f"compare {article} --against", report, "Named only here: 0, only there: 0"),
                                     ("tag --files-from", paths, '"entity":"openai"'),
                                     ("lexicon show acme --no-default-lexicons --lexicon", self.lexicon, "Acme Works"),
                                     ("lexicon import", names, "Acme Works")):
            with self.subTest(command):
                run = subprocess.run(["bash", "-c", f"{shlex.quote(program())} {command} <(cat {file})"],
                                     capture_output=True, encoding="utf-8")
                self.assertIn(found, self.expect(0, run).stdout)

    def test_a_list_with_a_line_that_is_none_is_read_up_to_it(self):
        good = self.write("in/a.txt", "Acme Works.")
        for bad, message in ((b"a\0b", "expected a path, found a NUL byte"),
                             (b"x" * 70_000, "expected a path, found a line of more than 64 KiB")):
            paths = self.write("paths", f"{good}\n".encode() + bad + b"\nnever-read.txt\n")
            result = self.expect(1, self.run_on("tag", "--files-from", paths))
            self.assertIn(f"left out {paths}:2: {message}", result.stderr)
            self.assertIn("acme", result.stdout)

    def test_odd_places(self):
        good = self.write("in/a.txt", "Acme Works.")
        os.mkfifo(self.folder / "in" / "pipe.txt")
        os.symlink(self.folder / "in", self.folder / "in" / "circle")
        os.symlink(self.folder / "gone", self.folder / "in" / "dangling.txt")
        self.check(str(self.folder / "in"), "pipe.txt", "a pipe")
        self.check(str(self.folder / "in"), "dangling.txt", "No such file")
        os.symlink(self.folder / "loop.txt", self.folder / "loop.txt")
        result = self.expect(1, self.run_on("tag", str(self.folder / "loop.txt"), good))
        self.assertIn("loop.txt", result.stderr)
        self.assertIn("acme", result.stdout)

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_permission(self):
        self.write("in/a.txt", "Acme Works.")
        os.chmod(self.write("in/b.txt", "Bolt Group."), 0)
        self.check(str(self.folder / "in"), "b.txt", "Permission denied")

    def test_encodings_are_converted_and_told(self):
        text = "Acme Works zahlt f\u00fcr die Br\u00fccke in M\u00fcnchen, sagte der B\u00fcrgermeister."
        for charset in ("utf-16", "utf-16-le", "utf-8-sig", "windows-1252"):
            with self.subTest(charset):
                [document] = self.documents(self.write("in/a.txt", text.encode(charset)))
                self.assertEqual([m["entity"] for m in document["mentions"]], ["acme"])
                self.assertEqual("charset" in document, not charset.startswith("utf-8"))

    def test_dates_that_do_not_exist_are_kept_as_written(self):
        [document] = self.documents(self.write("in/a.jsonl", '{"text": "Acme Works.", "date": "2023-02-29"}\n'))
        self.assertIsNone(document["date"])
        self.assertEqual(document["fields"]["date"], "2023-02-29")

    def test_the_order_of_day_and_month_is_that_of_the_other_rows(self):
        table = self.write("table.csv", "path,date\na.txt,03/04/2025\nb.txt,03/30/2025\n")
        [document] = self.documents(self.write("b/a.txt", "Acme Works."), "--metadata", table)
        self.assertEqual(document["date"], "2025-03-04")

    def test_a_saved_page_says_its_site(self):
        page = ("<html><head><meta property=og:site_name content='The Daily'></head><body><p>Acme Works pays Bolt "
                "Group, and nobody in town could say why on Monday.</p></body></html>")
        [document] = self.documents(self.write("in/a.html", page))
        self.assertEqual(document["source"], "The Daily")
        [document] = self.documents(self.write("in/a.html", page), "--source", "Wire")
        self.assertEqual(document["source"], "Wire")

    def test_deep_html_is_read(self):
        deep = "<div>" * 100_000 + "Acme Works pays Bolt Group for the port, the company said on Monday in a statement."
        [document] = self.documents(self.write("in/a.html", "<html><body>" + deep))
        self.assertEqual(len(document["mentions"]), 2)

    def test_wrong_usage_is_told(self):
        path = self.write("in/a.txt", "Acme Works.")
        for options in (["--input-format", "docx"], ["--zones", "footer"], ["--where", "x"], ["--since", "29.1.2025"],
                        ["--max-record", "0"], ["--by"]):
            with self.subTest(options):
                command = "compare" if options[0] == "--by" else "tag"
                self.expect(2, self.run_on(command, path, *options))

    def test_memory_does_not_grow_with_the_input(self):
        with open(program(), "rb") as file:
            if b"__asan_init" in file.read():
                self.skipTest("AddressSanitizer keeps what was freed")
        line = json.dumps({"text": "Acme Works pays Bolt Group. " * 40}) + "\n"

        def peak_kilobytes(lines):
            path = self.write("in/a.jsonl", line * lines)
            command = [program(), "tag", *QUICK, "--lexicon", str(self.lexicon), "--where", "source=none", path,
                       "-o", str(self.folder / "out")]
            child = subprocess.Popen(command)
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            self.assertEqual(child.returncode, 0)
            return usage.ru_maxrss

        small = peak_kilobytes(2_000)
        self.assertLess(peak_kilobytes(60_000) - small, 30_000)


class FieldsAndDates(InputTest):
    ROWS = "Körper,wann,ort\nAcme Works pays.,03/04/2025,Ulm\nBolt Group pays.,05/06/2025,Bonn\n"

    def test_a_field_is_what_the_option_says(self):
        path = self.write("in/a.csv", self.ROWS)
        for options in (["--field", "text=Körper", "--field=date=wann", "--date-order", "day-first"],
                        ["--text-field", "Körper", "--date-field=wann", "--date-order=day-first"]):
            with self.subTest(options):
                found = self.documents(path, *options)
                self.assertEqual([d["date"] for d in found], ["2025-04-03", "2025-06-05"])
                self.assertEqual([len(d["mentions"]) for d in found], [1, 1])

    def test_the_order_of_a_date_is_asked_for_or_unknown(self):
        rows = self.ROWS.replace("Körper,wann", "text,date")
        path = self.write("in/a.csv", rows)
        expected = {None: [None, None], "day-first": ["2025-04-03", "2025-06-05"],
                    "month-first": ["2025-03-04", "2025-05-06"]}
        for order, dates in expected.items():
            with self.subTest(order):
                found = self.documents(path, *([] if order is None else ["--date-order", order]))
                self.assertEqual([d["date"] for d in found], dates)
        path = self.write("in/b.csv", "text,date\nAcme Works pays.,13/04/2025\n")
        self.assertEqual(self.documents(path, "--date-order", "month-first")[0]["date"], "2025-04-13")

    def test_a_wrong_field_or_order_is_refused(self):
        path = self.write("in/a.csv", self.ROWS)
        for option, message in {"text": "expected NAME=KEY", "body=Körper": "expected one of text, title",
                                "text=": "expected NAME=KEY"}.items():
            with self.subTest(option):
                result = self.expect(2, self.run_on("tag", path, "--field", option))
                self.assertIn(message, result.stderr)
        result = self.expect(2, self.run_on("tag", path, "--date-order", "us"))
        self.assertIn("day-first", result.stderr)

    def test_a_table_begins_with_a_byte_order_mark_where_asked(self):
        path = self.write("in/a.txt", "Acme Works pays.")
        plain = self.expect(0, self.run_on("report", path, "--format", "csv")).stdout
        marked = self.expect(0, self.run_on("report", path, "--format", "csv", "--bom")).stdout
        self.assertEqual(marked, "\ufeff" + plain)
        result = self.expect(2, self.run_on("report", path, "--format", "json", "--bom"))
        self.assertIn("--format csv or tsv", result.stderr)


class Check(InputTest):
    NEWS = ("Acme Works said on Monday that it will pay Bolt Group for the new bridge. The town, which had asked "
            "for it in spring, welcomed the plan. Work begins in the week of the fair, number {0}. {1}")

    def check(self, *arguments, code=0):
        return json.loads(self.expect(code, onoma("check", "--format", "json", *arguments)).stdout)

    def news(self, name, number, ending="Nobody else was asked."):
        return self.write(name, self.NEWS.format(number, ending))

    def test_each_kind_of_doubt_is_found_and_nothing_else(self):
        long = "The council met again and talked about the bridge. " * 900
        kinds = {
            "words": ("Log in to read.", "4 words"),
            "letters": ("12 48 93 11 | " * 40, "% of its signs are letters"),
            "menu": ("home news sport weather " * 40, "no sentence ends"),
            "markup": (self.NEWS.format(1, "<br> &nbsp; </p>"), "markup in the text"),
            "bytes": (self.NEWS.format(2, "Caf\udcff.").encode("utf-8", "surrogateescape"), "ill-formed UTF-8"),
            "long": (long, "several articles in one"),
        }
        for kind, (text, _) in kinds.items():
            self.write(f"in/daily/{kind}.txt", text)
        for number in range(12):
            self.news(f"in/daily/n{number}.txt", number * 71, f"It was day {number}.")
        doubts = {d["document"].rsplit("/", 1)[1][:-4]: d["reasons"] for d in self.check(str(self.folder / "in"))["doubts"]}
        self.assertEqual(set(doubts), set(kinds))
        for kind, (_, reason) in kinds.items():
            self.assertTrue(any(reason in it for it in doubts[kind]), (kind, doubts[kind]))

    def test_dates_titles_fields_and_endings(self):
        footer = "Read more in our Monday letter."
        rows = [{"title": "Subscribe", "text": self.NEWS.format(n, footer), "date": "2025-02-30" if n else "2025-01-29",
                 "mood": "calm", "source": "Daily", "language": "en-GB"} for n in range(4)]
        path = self.write("a.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
        found = self.check(path)
        fields = {field["name"]: field["documents"] for field in found["fields"]}
        self.assertEqual(fields, {"title": 4, "language": 4, "mood": 4, "date": 1})
        self.assertEqual([(s["name"], s["documents"], s["undated"], s["first"]) for s in found["by_source"]],
                         [("Daily", 4, 3, "2025-01-29")])
        self.assertEqual([m["name"] for m in found["by_month"]], ["2025-01"])
        self.assertEqual([g["name"] for g in found["by_language"]], ["en"])
        self.assertEqual([(e["source"], e["documents"], e["of"], e["sentence"]) for e in found["repeated_endings"]],
                         [("Daily", 4, 4, footer)])
        self.assertEqual([d["reasons"][0] for d in found["doubts"]][:3], ["date not understood: 2025-02-30"] * 3)

    def test_sound_articles_raise_no_doubt(self):
        result = self.expect(0, onoma("check", "samples"))
        self.assertIn("No document looks wrong.", result.stdout)
        self.assertIn("15 documents from 4 sources", result.stdout)
        rows = self.expect(0, onoma("check", "samples", "--format", "csv")).stdout.splitlines()
        self.assertEqual(rows, ["document,reasons,source,date,title"])

    def test_what_cannot_be_read_is_named(self):
        self.news("in/a.txt", 1)
        self.write("in/b.jsonl", '{"text": "x"\n')
        result = self.check(str(self.folder / "in"), code=1)
        self.assertEqual(result["skipped_count"], 1)
        self.assertEqual(result["documents"], 1)


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()
