# SPDX-License-Identifier: Apache-2.0
"""Who runs against whom: the commands, what each reads, and what each cannot do."""
import os
from pathlib import Path

from corpus import Corpus, make_forms, part_of, variants, write_articles, write_forms, write_lines
from measuring import Contender, run_once

HERE = Path(__file__).resolve().parent
EVERYTHING = 10**9

# Name, how it is called, package, the most forms that it takes in minutes, MB of text that it reads
# in seconds, what it does otherwise than Onoma.
NAME_PEERS = [
    ("daachorse", "rust", "daachorse", EVERYTHING, EVERYTHING, "case counts"),
    ("aho-corasick, NFA", "rust", "aho-corasick", 1_000_000, EVERYTHING, "ASCII case does not count"),
    ("Hyperscan", "native", "hyperscan", 100_000, EVERYTHING, "ASCII case does not count; matches may overlap"),
    ("pyahocorasick", "phrase", "pyahocorasick", 1_000_000, EVERYTHING, "case counts"),
    ("FlashText", "phrase", "flashtext", 1_000_000, 10, "case does not count"),
    ("spaCy PhraseMatcher", "phrase", "spacy", 100_000, 2, "blank English, attribute LOWER"),
    ("spaCy EntityRuler", "phrase", "spacy", 100_000, 2, "blank English, attribute LOWER"),
    ("ripgrep -F -w -o", "tool", "ripgrep", 1000, EVERYTHING, "case counts"),
    ("grep -F -w -o", "tool", "grep", 1000, EVERYTHING, "case counts"),
]
# What these programs call their peers, where it is not the package.
CALLED = {"spaCy PhraseMatcher": "phrase-matcher", "spaCy EntityRuler": "entity-ruler"}

# Name, package, MB of text read, command of Onoma that does the like, what it does otherwise.
TASK_PEERS = [
    ("scikit-learn CountVectorizer, X'X", "scikit-learn", 3, "pairs", "sentences by a pattern, names in lower case"),
    ("quantulum3", "quantulum3", 0.1, "figures", "without its classifier"),
    ("datasketch MinHash 128, LSH", "datasketch", 3, "duplicates", "shingles of five words"),
]


class Bench:
    """The files of one run, and what makes commands from them."""

    def __init__(self, program, place, folder, corpus):
        self.program, self.place, self.folder, self.corpus = program, place, folder, corpus
        self.articles = write_articles(folder / "articles.jsonl", corpus)
        self.parts, self.lexicons = {}, {}

    def text(self, megabytes):
        """A file with the first articles, and how many megabytes it has."""
        if megabytes not in self.parts:
            part = self.corpus if megabytes >= self.corpus.megabytes else part_of(self.corpus, megabytes)
            path = self.folder / f"articles-{len(self.parts)}.txt"
            self.parts[megabytes] = (write_lines(path, part), part.megabytes)
        return self.parts[megabytes]

    def program_of(self, kind):
        return {"rust": [self.place.rust], "native": [self.place.native],
                "phrase": [self.place.python, HERE / "phrase_peers.py"],
                "task": [self.place.python, HERE / "task_peers.py"]}[kind]

    def onoma(self, name, command, *options, articles=None, lexicon=None, threads=1, megabytes=None):
        """A command of Onoma over the whole corpus."""
        lexicons = ["--no-default-lexicons", "--lexicon", lexicon] if lexicon else []
        return Contender(name, [self.program, command, *options, *lexicons, "--threads", str(threads),
                                articles or self.articles],
                         megabytes or self.corpus.megabytes, threads=threads)

    def lexicon(self, count):
        """`count` forms: a list, a file with one a line, a compiled lexicon."""
        if count not in self.lexicons:
            forms = make_forms(self.corpus.texts, count)
            plain, rows = write_forms(self.folder, forms)
            compiled = rows.with_suffix(".lex")
            run_once([self.program, "lexicon", "compile", rows, "-o", compiled])
            self.lexicons[count] = (forms, plain, compiled)
        return self.lexicons[count]


def searching(bench, peer, kind, forms, text):
    """The command with which a peer finds forms."""
    if kind == "tool":
        tool = bench.place.ripgrep if peer.startswith("ripgrep") else "grep"
        return [tool, "-F", "-w", "-o", "-f", forms, text]
    package = next(row[2] for row in NAME_PEERS if row[0] == peer)
    return [*bench.program_of(kind), CALLED.get(peer, package), forms, text]


def name_contenders(bench, count):
    """Onoma and the peers with `count` forms."""
    _, forms, lexicon = bench.lexicon(count)
    found = [bench.onoma(f"onoma report, {count:,} forms", "report", lexicon=lexicon)]
    for peer, kind, package, most_forms, most_megabytes, note in NAME_PEERS:
        if not bench.place.has(package) or count > most_forms:
            continue
        text, megabytes = bench.text(most_megabytes)
        found.append(Contender(f"{peer}, {count:,} forms", searching(bench, peer, kind, forms, text),
                               megabytes, note, scans=kind != "tool",
                                accepted=(0, 1) if kind == "tool" else (0,)))
    return found


def plain_contenders(bench):
    """Who finds no names: the least that words cost."""
    forms = os.devnull
    text, megabytes = bench.text(EVERYTHING)
    few, few_megabytes = bench.text(2)
    found = []
    if bench.place.has("icu"):
        found.append(Contender("ICU words alone", [bench.place.native, "icu", forms, text], megabytes,
                               "BreakIterator over UText", scans=True))
    if bench.place.has("wc"):
        found.append(Contender("wc -w", ["wc", "-w", text], megabytes, "C.UTF-8"))
    if bench.place.has("spacy"):
        found.append(Contender("spaCy tokenizer alone",
                               [*bench.program_of("phrase"), "spacy-tokenizer", forms, few],
                               few_megabytes, "blank English", scans=True))
    return found


def task_contenders(bench, count, pages):
    """Pairs of Onoma's command and the peer that does the like; names are those of `count` forms."""
    _, forms, lexicon = bench.lexicon(count)
    pairs = []
    options = {"pairs": ["--format", "csv"], "figures": ["--format", "csv"], "duplicates": ["--format", "csv"]}
    for peer, package, most_megabytes, command, note in TASK_PEERS:
        if not bench.place.has(package):
            continue
        text, megabytes = bench.text(most_megabytes)
        ours = bench.onoma(f"onoma {command}", command, *options[command],
                           lexicon=lexicon if command == "pairs" else None)
        pairs.append((ours, Contender(peer, [*bench.program_of("task"), package, forms, text], megabytes,
                                      note, scans=True)))
    if bench.place.has("trafilatura"):
        size = sum(page.stat().st_size for page in pages.iterdir()) / 1e6
        ours = bench.onoma("onoma report, HTML pages", "report", articles=pages, megabytes=size)
        ours.accepted = (0, 1)      # some page of a real folder is none
        pairs.append((ours, Contender("trafilatura, HTML pages",
                                      [*bench.program_of("task"), "trafilatura", os.devnull, pages], size,
                                      "main text alone, no names", scans=True)))
    return pairs


def command_contenders(bench, count):
    """Onoma's commands, the first with a lexicon of `count` forms."""
    _, _, lexicon = bench.lexicon(count)
    bundled = [bench.onoma(f"report, {count:,} forms alone", "report", lexicon=lexicon),
               bench.onoma("report", "report"),
               bench.onoma("report --by source", "report", "--by", "source"),
               bench.onoma("tag, jsonl", "tag"),
               bench.onoma("figures, csv", "figures", "--format", "csv"),
               bench.onoma("pairs", "pairs"),
               bench.onoma("duplicates", "duplicates"),
               bench.onoma("discover", "discover"),
               bench.onoma("page", "page", "-o", bench.folder / "page.html"),
               bench.onoma("compare", "compare"),
               bench.onoma("report, two threads", "report", threads=2),
               bench.onoma("tag, two threads", "tag", threads=2),
               bench.onoma("compare, two threads", "compare", threads=2)]
    few = bench.folder / "twelve.jsonl"
    few.write_bytes(b"".join(bench.articles.read_bytes().splitlines(keepends=True)[:12]))
    thousand = write_articles(bench.folder / "articles-1000-sources.jsonl", bench.corpus, 1000)
    return bundled + [bench.onoma("report, twelve articles", "report", articles=few, megabytes=0.03),
                      bench.onoma("report --by source, 1,000 sources", "report", "--by", "source", articles=thousand),
                      bench.onoma("compare, 1,000 sources", "compare", articles=thousand)]


def growth_contenders(bench):
    """The main commands over ten variants of the corpus."""
    large = Corpus(variants(bench.corpus.texts, 10 * bench.corpus.megabytes), bench.corpus.what)
    articles = write_articles(bench.folder / "articles-large.jsonl", large)
    commands = {"report": [], "tag, jsonl": [], "figures, csv": ["--format", "csv"], "duplicates": [], "discover": [],
                "compare": []}
    return [bench.onoma(name, name.split(",")[0], *options, articles=articles, megabytes=large.megabytes)
            for name, options in commands.items()]
