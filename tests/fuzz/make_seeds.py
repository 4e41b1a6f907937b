#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the seeds of the fuzz targets, made of what the tests read: whole files, and the texts in their tables.

    make_seeds.py PROJECT FOLDER      FOLDER/TARGET/... ; what is there stays
"""
import gzip
import bz2
import hashlib
import re
import sys
from pathlib import Path

LONGEST = 40_000  # bytes; longer ones teach nothing that shorter ones do not, and slow every step

# Whole files, and sources whose texts in quotes are seeds.
FILES = {
    "text": ["samples/*/*.txt", "tests/gold/articles/*"],
    "names": ["samples/*/*.txt", "tests/gold/articles/*"],
    "figures": ["samples/*/*.txt"],
    "tokenizer": ["samples/*/*.txt", "tests/gold/articles/*"],
    "markdown": ["docs/*.md"],
    "html": ["tests/corpus/html/pages/*.html"],
    "page": ["tests/corpus/html/pages/*.html"],
    "detect": ["tests/corpus/html/pages/*.html", "samples/*/*.txt", "docs/input.md"],
    "packed": ["samples/*/*.txt"],
    "lexicon": ["tests/entities/*.tsv"],
    "spacy": ["tests/lexicon/import/patterns*"],
    "gate": ["tests/lexicon/import/gate/*"],
    "regexner": ["tests/lexicon/import/regexner.tsv"],
    "quanteda": ["tests/lexicon/import/dictionary.yml"],
    "flashtext": ["tests/lexicon/import/keywords*"],
    "wikidata": ["tests/lexicon/import/entities.json", "tests/lexicon/import/query.json"],
    "table": ["tests/lexicon/import/*.csv"],
    "list": ["tests/lexicon/import/names.txt"],
}
SOURCES = {
    "tokenizer": ["tests/text/*_test.cpp"],
    "names": ["tests/entities/tagging_rows_*_test.cpp"],
    "figures": ["tests/figures/*_rows_test.cpp"],
    "date": ["tests/corpus/written_date_test.cpp", "tests/base/date_test.cpp"],
    "charset": ["tests/text/charset_test.cpp"],
    "markdown": ["tests/corpus/markdown_text_test.cpp"],
    "html": ["tests/corpus/html/html_rows_test.cpp", "tests/corpus/html/html_hostile_test.cpp"],
    "page": ["tests/corpus/html/html_*_test.cpp"],
    "jsonl": ["tests/corpus/json_lines_reader_test.cpp"],
    "json": ["tests/corpus/json_reader_test.cpp"],
    "csv": ["tests/corpus/csv_reader_test.cpp"],
    "tsv": ["tests/corpus/csv_reader_test.cpp"],
    "metadata": ["tests/corpus/document_choice_test.cpp", "tests/corpus/csv_reader_test.cpp"],
    "feed": ["tests/corpus/feed_reader_test.cpp"],
    "warc": ["tests/corpus/warc_reader_test.cpp"],
    "detect": ["tests/corpus/format_detection_test.cpp", "tests/corpus/record_readers_test.cpp"],
    "lexicon": ["tests/lexicon/*_test.cpp"],
    "spacy": ["tests/lexicon/import/token_patterns_test.cpp"],
    "wikidata": ["tests/lexicon/import/import_hostile_test.cpp"],
    "report": ["tests/report/saved_report_test.cpp"],
}

LITERAL = re.compile(r'R"\((.*?)\)"|"((?:[^"\\\n]|\\.)*)"', re.DOTALL)
NEXT_LITERAL = re.compile(r'\s*(?:"((?:[^"\\\n]|\\.)*)")')


def plain(literal):
    text = literal.encode("utf-8").decode("latin-1").encode("latin-1")
    return text.decode("unicode_escape", "replace").encode("latin-1", "replace") if b"\\" in text else text


def texts_of(source):
    """The texts in quotes, those side by side as one."""
    code = re.sub(r"(?m)^\s*(#include|//).*$", "", source.read_text(encoding="utf-8"))
    at = 0
    while match := LITERAL.search(code, at):
        at = match.end()
        if match[1] is not None:
            yield match[1].encode("utf-8")
            continue
        text = plain(match[2])
        while more := NEXT_LITERAL.match(code, at):
            text += plain(more[1])
            at = more.end()
        yield text


def seeds_of(project, target):
    for pattern in FILES.get(target, []):
        for file in sorted(project.glob(pattern)):
            if file.is_file():
                yield file.read_bytes()[:LONGEST]
    for pattern in SOURCES.get(target, []):
        for source in sorted(project.glob(pattern)):
            yield from (text for text in texts_of(source) if 3 < len(text) <= LONGEST)


def main(project, folder):
    for target in sorted({*FILES, *SOURCES}):
        into = folder / target
        into.mkdir(parents=True, exist_ok=True)
        for seed in seeds_of(project, target):
            if target == "packed":
                seed = gzip.compress(seed, mtime=0) if len(seed) % 2 else bz2.compress(seed)
            if target == "figures":
                seed = b"d" + seed  # the byte of English
            (into / hashlib.sha1(seed).hexdigest()[:16]).write_bytes(seed)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
