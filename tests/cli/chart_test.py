#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Charts: what they draw, and whether everybody can read them.

    chart_test.py ONOMA [TEST...]      run from the project's folder, where samples/ is
"""
import csv
import io
import re
import sys
import unittest
from xml.etree import ElementTree

from program import QUICK, SAMPLES, ProgramTest, onoma, use_program

SVG = "{http://www.w3.org/2000/svg}"


def luminance(colour):
    parts = [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_on_white(colour):
    return 1.05 / (luminance(colour) + 0.05)


class Chart:
    def __init__(self, text):
        self.text = text
        self.root = ElementTree.fromstring(text)
        self.title, self.description = (self.root.find(SVG + name).text for name in ("title", "desc"))
        self.body = self.root.find(SVG + "g")
        self.top = float(re.search(r"translate\(0 ([\d.]+)\)", self.body.get("transform"))[1])

    def texts(self, within=None):
        return [t.text for t in (within if within is not None else self.root).iter(SVG + "text")]

    def boxes(self):
        """(text, left, top, right, bottom) of each text of the drawing, letters as narrow as in Arial."""
        found = []
        for text in self.body.iter(SVG + "text"):
            x, y, size = (float(text.get(key)) for key in ("x", "y", "font-size"))
            width = 0.5 * size * len(text.text)
            left = x - width * {"start": 0, "middle": 0.5, "end": 1}[text.get("text-anchor")]
            found.append((text.text, left, y - 0.72 * size, left + width, y + 0.1 * size))
        return found

    def polylines(self):
        """(colour, dash, points) of each line with points."""
        return [(line.get("stroke"), line.get("stroke-dasharray"),
                 [tuple(map(float, point.split(","))) for point in line.get("points").split()])
                for line in self.body.iter(SVG + "polyline")]

    def points(self):
        for element in self.body.iter():
            for x, y in (("x", "y"), ("x1", "y1"), ("x2", "y2"), ("cx", "cy")):
                if element.get(x):
                    yield float(element.get(x)), float(element.get(y))
            for point in (element.get("points") or "").split():
                yield tuple(map(float, point.split(",")))


class ChartTest(ProgramTest):
    def chart(self, kind, *arguments):
        return Chart(self.expect(0, onoma("chart", kind, *arguments)).stdout)

    def month(self, month, text):
        return self.article(f"daily/2025-{month:02}-05-{len(text)}.txt", text)

    def corpus(self):
        """Nvidia: 3, 1, -, 2; OpenAI: 1, 1, -, 0. No article in March, one without a date."""
        self.month(1, "Nvidia, Nvidia and Nvidia. OpenAI pays.\n")
        self.month(2, "Nvidia meets OpenAI there again.\n")
        self.month(4, "Nvidia and Nvidia again.\n")
        self.article("daily/undated.txt", "Nvidia again.\n")
        return str(self.folder / "daily")


class Everywhere(ChartTest):
    def all_charts(self):
        for arguments in (["trend", SAMPLES], ["trend", SAMPLES, "--top", "8", "--by", "year", "--measure", "rate"],
                          ["compare", SAMPLES], ["compare", SAMPLES, "--by", "year", "--top", "3"],
                          ["network", SAMPLES], ["network", SAMPLES, "--top", "6"], ["map", SAMPLES],
                          ["map", SAMPLES, "--by", "year", "--top", "90"]):
            yield self.chart(*arguments)

    def test_who_cannot_see_it_is_told(self):
        for chart in self.all_charts():
            self.assertEqual(chart.root.get("role"), "img")
            self.assertEqual([child.tag for child in chart.root][:2], [SVG + "title", SVG + "desc"])
            self.assertTrue(chart.title and chart.description)
            self.assertIn("OpenAI", chart.description)

    def test_what_was_counted_stands_below(self):
        for chart in self.all_charts():
            self.assertRegex(" ".join(chart.texts()), r"Source: 15 articles from sample-business, .*, sample-wire, "
                                                      r"2023-07-19 to 2025-09-10; counted by Onoma \d+\.\d+\.\d+\.$")

    def test_letters_and_lines_have_contrast(self):
        guides = {"#dedfd9", "#f0f0ec", "#9a9fa8", "#ffffff"}  # what says nothing by itself
        for chart in self.all_charts():
            for text in chart.root.iter(SVG + "text"):
                self.assertGreaterEqual(contrast_on_white(text.get("fill")), 4.5, text.get("fill"))
            for element in chart.body.iter():
                for paint in {element.get("fill"), element.get("stroke")} - guides - {None, "none"}:
                    self.assertGreaterEqual(contrast_on_white(paint), 4.5, paint)

    def test_everything_is_within_the_picture_and_no_text_on_another(self):
        for chart in self.all_charts():
            width, height = float(chart.root.get("width")), float(chart.root.get("height"))
            self.assertEqual(chart.root.get("viewBox"), f"0 0 {width:.0f} {height:.0f}")
            for x, y in chart.points():
                self.assertTrue(0 <= x <= width and 0 <= y + chart.top <= height, (x, y))
            boxes = chart.boxes()
            for index, (text, left, top, right, bottom) in enumerate(boxes):
                self.assertTrue(0 <= left and right <= width, text)
                for other, left2, top2, right2, bottom2 in boxes[index + 1:]:
                    self.assertFalse(left < right2 and left2 < right and top < bottom2 and top2 < bottom, (text, other))

    def test_texts_of_strangers_are_texts(self):
        lexicon = self.article("own.tsv", "id\tname\ttype\na\t<b>&\"Firm\"\tcompany\nb\tOther\tcompany\n")
        for name in ("one", "two<i>"):
            self.article(f"{name}/2025-01-02.txt", "The <b>&\"Firm\" and Other. Other. <b>&\"Firm\" met Other.\n")
            self.article(f"{name}/2025-02-02.txt", "Nothing is said.\nAt all.\n")
        folders = [str(self.folder / "one"), str(self.folder / "two<i>"), "--lexicon", lexicon, "--no-default-lexicons"]
        for kind in ("trend", "compare", "network"):
            chart = self.chart(kind, *folders, "--title", "A <script> & \x1b\"title\"")
            self.assertEqual(chart.title, "A <script> & \ufffd\"title\"".replace("\ufffd", " "))
            self.assertIn("<b>&\"Firm\"", " ".join(chart.texts()))
            self.assertEqual({e.tag for e in chart.root.iter()} - {SVG + tag for tag in (
                "svg", "title", "desc", "rect", "g", "text", "line", "polyline", "circle", "polygon")}, set())

    def test_the_same_input_gives_the_same_bytes(self):
        for kind in ("trend", "compare", "network", "map"):
            self.assertEqual(self.chart(kind, SAMPLES).text, self.chart(kind, SAMPLES, "--threads", "1").text)

    def test_it_is_written_to_a_file(self):
        path = self.folder / "a.svg"
        self.expect(0, onoma("chart", "trend", SAMPLES, "-o", str(path)))
        self.assertEqual(path.read_text(encoding="utf-8"), self.chart("trend", SAMPLES).text)

    def test_what_cannot_be_drawn_is_told(self):
        undated = self.article("a/a.txt", "OpenAI and Nvidia.\n")
        for code, arguments, message in [
                (1, ["trend", undated, *QUICK], "no chart over time: expected articles with a date, found 1 article without"),
                (1, ["trend", self.article("b/b.txt", "Nobody.\n"), *QUICK], "no chart: no entity that was asked for is named"),
                (1, ["compare", undated, *QUICK], "no chart: expected articles of two sources or more, found one"),
                (1, ["network", undated, *QUICK], "no chart: no two entities are named together more often than by chance"),
                (2, ["trend", SAMPLES, "--top", "9"], "expected at most 8 names in this chart, found 9"),
                (2, ["trend", SAMPLES, "--by", "source"], "--by: expected month, week, day or year, found `source`"),
                (2, ["trend", SAMPLES, "--name", "Nobody"], "--name: expected an entity that the articles name, found `Nobody`"),
                (2, ["trend", SAMPLES, "--measure", "share"], "--measure: expected mentions, documents or rate"),
                (2, ["pie", SAMPLES], "expected a command (chart trend, chart compare, chart network, chart map), found `chart pie`")]:
            with self.subTest(arguments):
                self.assertIn(message, self.expect(code, onoma("chart", *arguments)).stderr)


class Trend(ChartTest):
    def test_lines_are_the_values_and_break_where_nothing_was_read(self):
        for measure, nvidia, openai in (("mentions", [3, 1, 2], [1, 1, 0]), ("documents", [1, 1, 1], [1, 1, 0])):
            chart = self.chart("trend", self.corpus(), *QUICK, "--measure", measure)
            lines = {}
            for colour, _, points in chart.polylines():
                lines.setdefault(colour, []).append(points)
            first, second = lines["#0072b2"], lines["#c04a00"]
            self.assertEqual([len(part) for part in first + second], [2, 1, 2, 1])  # March is missing
            ticks = {t.text: float(t.get("y")) - 4 for t in chart.body.iter(SVG + "text")
                     if t.get("text-anchor") == "end"}
            zero, one = ticks["0"], ticks["1"]
            for line, values in ((first, nvidia), (second, openai)):
                found = [(zero - y) / (zero - one) for part in line for _, y in part]
                for value, expected in zip(found, values, strict=True):
                    self.assertAlmostEqual(value, expected, delta=0.02)
            xs = [x for part in first for x, _ in part]
            self.assertAlmostEqual(xs[2] - xs[1], 2 * (xs[1] - xs[0]), delta=0.2)

    def test_what_is_left_out_is_told(self):
        chart = self.chart("trend", self.corpus(), *QUICK)
        self.assertIn("Grey: no articles were read.", chart.texts())
        self.assertIn("1 article without such a date left out of the chart.", chart.texts())
        self.assertEqual(sum(r.get("fill") == "#f0f0ec" for r in chart.body.iter(SVG + "rect")), 1)

    def test_the_description_has_the_course_of_each_line(self):
        self.assertEqual(self.chart("trend", self.corpus(), *QUICK).description,
                         "Line chart: mentions by month, 2025-01 to 2025-04. "
                         "Nvidia: 3 in 2025-01, 2 in 2025-04; most 3 in 2025-01. "
                         "OpenAI: 1 in 2025-01, 0 in 2025-04; most 1 in 2025-01.")

    def test_lines_differ_without_colour(self):
        chart = self.chart("trend", SAMPLES, "--top", "8", "--by", "year")
        kinds = {}
        for element in chart.body:
            if element.tag in (SVG + "circle", SVG + "polygon"):
                shape = len((element.get("points") or "").split()), element.get("fill") == "#ffffff"
                if shape[0] == 4:  # a square or a diamond
                    shape += (element.get("points").split()[0].split(",")[0] == element.get("points").split()[2].split(",")[0],)
                kinds.setdefault(element.get("stroke"), set()).add(shape)
        self.assertEqual(len(kinds), 8)
        self.assertEqual(len(set.union(*kinds.values())), 8)
        self.assertTrue(all(len(shapes) == 1 for shapes in kinds.values()))

    def test_labels_at_the_ends_stand_apart(self):
        names = [f"Firm {letter}" for letter in "ABCDEFGH"]
        lexicon = self.article("own.tsv", "id\tname\ttype\n" + "".join(f"{n}\t{n}\tcompany\n" for n in names))
        for month in (1, 2):
            self.month(month, ", ".join(names) + ".\n")
        chart = self.chart("trend", str(self.folder / "daily"), "--lexicon", lexicon, "--no-default-lexicons", "--top", "8")
        places = sorted(float(t.get("y")) for t in chart.body.iter(SVG + "text") if t.text in names)
        self.assertEqual(len(places), 8)
        self.assertGreaterEqual(min(b - a for a, b in zip(places, places[1:])), 16.9)

    def test_names_that_were_asked_for_in_their_order(self):
        chart = self.chart("trend", SAMPLES, "--name", "Nvidia", "--name", "openai", "--by", "year")
        self.assertEqual(chart.title, "Nvidia and OpenAI in the news")


class Compare(ChartTest):
    def test_marks_are_rates_on_their_intervals(self):
        cells = {}
        text = onoma("compare", SAMPLES, "--top", "10", "--format", "csv").stdout
        for row in csv.DictReader(io.StringIO(text)):
            cells[row["name"], row["source"]] = row
        chart = self.chart("compare", SAMPLES)
        for (name, source), row in cells.items():
            rate = f"{float(row['rate_per_1000_words']):.2f}"
            interval = f" ({float(row['rate_low']):.2f} to {float(row['rate_high']):.2f})" if row["rate_low"] else ""
            self.assertRegex(chart.description, rf"{name}( \(differs\))?:[^.]*?(\.\d\d[^.]*?)*{source} {re.escape(rate + interval)}")

    def test_each_source_has_a_mark_in_each_line(self):
        chart = self.chart("compare", SAMPLES, "--top", "4")
        marks = [e for e in chart.body if e.tag in (SVG + "circle", SVG + "polygon")]
        self.assertEqual(len(marks), 4 + 4 * 4)  # the legend, and four sources of four names

    def test_sources_that_differ_have_an_asterisk(self):
        for number in range(12):
            self.article(f"daily/{number}.txt", f"Nvidia {number}. Nvidia grows with word {'x' * number}.\n")
            self.article(f"weekly/{number}.txt", f"OpenAI {number}. OpenAI grows in word {'y' * number}.\n")
        folders = [str(self.folder / "daily"), str(self.folder / "weekly"), *QUICK]
        texts = self.chart("compare", *folders).texts()
        self.assertIn("Nvidia *", texts)
        self.assertIn("* differs between them beyond chance (q below 0.05).", texts)
        self.assertIn("These articles show no difference beyond chance (q below 0.05).",
                      self.chart("compare", SAMPLES, "--top", "3").texts())


class Network(ChartTest):
    def test_lines_are_pairs_above_chance(self):
        pairs = onoma("pairs", SAMPLES, "--format", "csv").stdout
        above = {frozenset((row["first_name"], row["second_name"])): row["observed"]
                 for row in csv.DictReader(io.StringIO(pairs)) if float(row["g2"]) > 0}
        chart = self.chart("network", SAMPLES)
        told = re.search(r"The strongest: (.*)\.$", chart.description)[1].split("; ")
        self.assertEqual(len(told), 12)
        for pair in told:
            first, second, count = re.fullmatch(r"(.*) and (.*) \((\d+)\)", pair).groups()
            self.assertEqual(above[frozenset((first, second))], count)

    def test_each_name_is_there_or_told_below(self):
        chart = self.chart("network", SAMPLES, "--top", "30")
        network = onoma("pairs", SAMPLES, "--network", "--top", "30", "--format", "csv").stdout
        names = [row["name"] for row in csv.DictReader(io.StringIO(network))]
        self.assertEqual(len([e for e in chart.body if e.tag in (SVG + "circle", SVG + "polygon")]),
                         30 + len(set(re.findall("(?m)^[^,]+,[^,]+,(\\w+),", network)) - {"type"}))
        told = " ".join(chart.texts())
        for name in names:
            self.assertIn(name, told)


class Map(ChartTest):
    def newsroom(self):
        """`left` and `near` name OpenAI and Google, `right` and `far` name Nvidia and Oracle; `few` has one article."""
        texts = {"left": "OpenAI, Google and OpenAI.\n", "near": "OpenAI, Google and Google.\n",
                 "right": "Nvidia, Nvidia and Oracle.\n", "far": "Nvidia, Oracle and Oracle.\n"}
        for source, text in texts.items():
            for number in range(6):
                self.article(f"news/{source}/2025-01-{number + 1:02}.txt", f"Number {number}. {text}")
        self.article("news/few/2025-01-01.txt", "Tesla meets Meta again.\n")
        return str(self.folder / "news")

    def places(self, chart):
        return {text.text: (float(text.get("x")), float(text.get("y"))) for text in chart.body.iter(SVG + "text")}

    def test_who_names_the_same_stands_near(self):
        chart = self.chart("map", self.newsroom(), *QUICK)
        description = chart.description
        self.assertIn("left: nearest near; nearest to it OpenAI", description)
        self.assertIn("far: nearest right; nearest to it Oracle", description)
        places = self.places(chart)
        sides = [places[name][0] for name in ("left", "near", "right", "far")]
        self.assertLess(max(sides[:2]) + 100, min(sides[2:])) if sides[0] < sides[2] else \
            self.assertLess(max(sides[2:]) + 100, min(sides[:2]))

    def test_sources_of_few_articles_stand_apart(self):
        chart = self.chart("map", self.newsroom(), *QUICK)
        self.assertIn("Not on the map, with fewer than 5 articles: few.", chart.texts())
        self.assertNotIn("few", self.places(chart))
        self.assertNotIn("Tesla", " ".join(self.places(chart)))

    def test_names_that_were_asked_for(self):
        chart = self.chart("map", self.newsroom(), *QUICK, "--name", "Oracle")
        self.assertIn("Oracle", self.places(chart))
        self.assertNotIn("Nvidia", self.places(chart))

    def test_fewer_than_three_sources_make_none(self):
        for source in ("one", "two"):
            self.article(f"news/{source}/a.txt", "OpenAI and Nvidia.\n")
        told = self.expect(1, onoma("chart", "map", str(self.folder / "news"), *QUICK)).stderr
        self.assertIn("no chart: expected articles of three sources or more, found two", told)


if __name__ == "__main__":
    use_program(sys.argv.pop(1))
    unittest.main()
