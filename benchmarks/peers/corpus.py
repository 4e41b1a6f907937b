# SPDX-License-Identifier: Apache-2.0
"""The articles that are read, and the names that are looked for in them."""
import csv
import json
import random
import re
from collections import Counter
from dataclasses import dataclass
from html import escape
from pathlib import Path

LOWER_WORD = re.compile(r"\b[a-z]{2,}\b")
# Names as they stand in running text: up to three capitalized words, not first in a sentence.
CAPITAL_RUN = re.compile(r"(?<=[a-z,] )[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,2}")
EXCHANGED = 0.35      # of the lower-case words of a variant
FROM_TEXT = 0.6       # of the forms at most
SOURCES = 91


@dataclass
class Corpus:
    texts: list         # a line each
    what: str           # for the table: where it came from
    text_bytes: int = 0

    def __post_init__(self):
        self.text_bytes = sum(len(text.encode()) for text in self.texts)

    @property
    def megabytes(self):
        return self.text_bytes / 1e6


def one_line(text):
    return " ".join(text.split())


def samples(project):
    """The fifteen articles of the project, without their first line."""
    return [one_line(path.read_text(encoding="utf-8")) for path in sorted((project / "samples").rglob("*.txt"))]


def texts_of(path):
    """JSON lines with a `text`, or text with an empty line after each article."""
    if path.suffix in (".jsonl", ".ndjson"):
        with open(path, encoding="utf-8") as lines:
            texts = [json.loads(line).get("text", "") for line in lines if line.strip()]
    else:
        texts = re.split(r"\n\s*\n", path.read_text(encoding="utf-8", errors="replace"))
    return [text for text in map(one_line, texts) if text]


def variants(texts, megabytes, seed=7):
    """As many distinct articles as asked for: names and figures stay, other words are exchanged."""
    drawn = random.Random(seed)
    words = [word for text in texts for word in LOWER_WORD.findall(text)]
    made, size, wanted = [], 0, megabytes * 1e6
    while words:
        for text in texts:
            if size >= wanted:
                return made
            if len(made) >= len(texts):
                text = LOWER_WORD.sub(lambda found: words[int(drawn.random() * len(words))]
                                      if drawn.random() < EXCHANGED else found.group(), text)
            made.append(text)
            size += len(text.encode())
    return made


def read_corpus(path, project, megabytes):
    """The corpus at `path`, or one made of the samples. Grown or cut to `megabytes` if that is given."""
    if path and not Path(path).is_file():
        raise SystemExit(f"peers: expected articles at {path}, found no file")
    if path:
        corpus = Corpus(texts_of(Path(path)), f"`{Path(path).name}`")
    else:
        corpus = Corpus(variants(samples(project), megabytes or 10),
                        "generated: the samples, over and over, with 35 % of their lower-case words exchanged")
    if not corpus.texts:
        raise SystemExit(f"peers: expected articles in {path}, found none")
    if path and megabytes and megabytes > corpus.megabytes:
        what = f"{corpus.what} and variants of it with 35 % of the lower-case words exchanged"
        return Corpus(variants(corpus.texts, megabytes), what)
    return part_of(corpus, megabytes) if megabytes else corpus


def part_of(corpus, megabytes):
    """The first articles, as many as fill `megabytes`."""
    taken, size = [], 0
    for text in corpus.texts:
        if size >= megabytes * 1e6:
            break
        taken.append(text)
        size += len(text.encode())
    return Corpus(taken, corpus.what)


def write_lines(path, corpus):
    """An article a line: what the peers read."""
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(text + "\n" for text in corpus.texts)
    return path


def write_articles(path, corpus, sources=SOURCES):
    """JSON lines with sources (a few have most, many have few) and dates: what Onoma reads."""
    drawn = random.Random(1)
    weights = [1 / (number + 3) for number in range(sources)]
    with open(path, "w", encoding="utf-8") as file:
        for number, text in enumerate(corpus.texts):
            record = {"id": f"a{number}", "text": text,
                      "date": f"2025-{1 + number % 12:02}-{1 + number % 28:02}",
                      "source": f"source-{drawn.choices(range(sources), weights)[0]}"}
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


def write_pages(folder, corpus, count=200):
    """Articles as pages of a news site: menu, styles, scripts and other headlines around the text."""
    folder.mkdir()
    titles = [text[:60] for text in corpus.texts]
    for number, text in enumerate(corpus.texts[:count]):
        links = "".join(f'<li><a href="/{at}">{escape(title)}</a></li>' for at, title in
                        enumerate((titles[number:] + titles)[:60]))
        sentences = text.replace(". ", ".\n").splitlines()
        paragraphs = "".join(f"<p>{escape(' '.join(sentences[at:at + 3]))}</p>\n"
                             for at in range(0, len(sentences), 3))
        data = json.dumps({"menu": titles[:200]}).replace("<", " ")
        (folder / f"{number:04}.html").write_text(
            f"<!DOCTYPE html><html lang=en><head><title>{escape(titles[number])}</title>"
            f"<style>{'.menu li { float: left; margin: 0 1em }' * 200}</style>"
            f"<script>var data = {data * 5};</script></head>\n"
            f"<body><nav class=menu><ul>{links}</ul></nav><main><article><h1>{escape(titles[number])}</h1>"
            f"\n{paragraphs}</article></main><aside><ul>{links}</ul></aside>"
            f"<footer>Contact, privacy, terms</footer></body></html>\n", encoding="utf-8")
    return folder


def forms_in(texts, count):
    """The most frequent names of the text that are no words of the language there."""
    runs, lower = Counter(), set()
    for text in texts:
        runs.update(CAPITAL_RUN.findall(text))
        lower.update(LOWER_WORD.findall(text))
    names = sorted(runs, key=lambda name: (-runs[name], name))
    return [name for name in names
            if len(name) > 3 and not name.startswith("The ") and name.lower() not in lower][:count]


def made_up_words(count, seed, parts):
    drawn = random.Random(seed)
    words = set()
    while len(words) < count:
        words.add("".join(drawn.choice("bcdfghjklmnprstvwz") + drawn.choice("aeiou") +
                          drawn.choice(["", "", "n", "r", "s", "l"]) for _ in range(parts)).capitalize())
    return sorted(words)


def make_forms(texts, count):
    """`count` distinct forms: names of the text, the rest made up of two words."""
    forms = {form.lower(): form for form in forms_in(texts, int(FROM_TEXT * count))}
    # Primes, so that no step meets a pair twice.
    first, second = made_up_words(12_007, 1, 3), made_up_words(4_001, 2, 2)
    step = max(1, len(first) * len(second) // count) | 1
    for number in range(len(first) * len(second)):
        if len(forms) >= count:
            break
        at = number * step % (len(first) * len(second))
        form = f"{first[at % len(first)]} {second[at // len(first)]}"
        forms.setdefault(form.lower(), form)
    return list(forms.values())


def write_forms(folder, forms):
    """A plain list for the peers, and a lexicon of companies for Onoma."""
    plain, lexicon = folder / f"forms-{len(forms)}.txt", folder / f"forms-{len(forms)}.tsv"
    plain.write_text("".join(form + "\n" for form in forms), encoding="utf-8")
    with open(lexicon, "w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file, delimiter="\t", lineterminator="\n")
        rows.writerow(["id", "name", "type"])
        rows.writerows([f"f{number}", form, "company"] for number, form in enumerate(forms))
    return plain, lexicon
