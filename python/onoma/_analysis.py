# SPDX-License-Identifier: Apache-2.0
"""Many articles together."""
from __future__ import annotations

import datetime
import json
import os
import shutil
import tempfile
import warnings
import weakref
from collections.abc import Iterable, Mapping
from typing import Any

from onoma import _onoma
from onoma._error import Error, InputWarning
from onoma._lexicon import SHARE, Lexicon, PathLike, listed
from onoma._table import Table
from onoma._tagger import iso, words

Record = Mapping[str, Any]


class Analysis:
    """Who and what is named in many articles; made by `analyze`.

    Each method gives what the command of its name prints as CSV, to the last digit. `report`,
    `series`, `compare` and `pairs` are made of what was counted; the others read the articles
    again, so these must still be there.
    """

    def __init__(self, study, lexicon, paths, settings, records=None) -> None:
        self._study = study
        self._lexicon = lexicon
        self._paths = paths
        self._settings = settings
        self._records = records or []

    @property
    def lexicon(self) -> Lexicon:
        """The lexicon that names were looked up in."""
        return self._lexicon

    @property
    def read(self) -> dict[str, int]:
        """How much was read: `documents`, `words`, `sentences`, `sources`; and what was omitted:
        inputs that could not be read (`skipped`), documents that were not `wanted`, `undated` or
        `known` already, earlier versions that were `replaced`."""
        return self._study.read

    @property
    def skipped(self) -> list[tuple[str, str]]:
        """Inputs that could not be read, as (input, reason): the first thousand of them."""
        return self._study.skipped

    def report(self, *, top: int | None = None, min_mentions: int = 1,
               counts: str = "sure") -> Table:
        """Who is named how often, with 95 % intervals: a row for each entity.

        Args:
            top: The first rows only.
            min_mentions: Only entities with so many mentions.
            counts: `sure`, or `possible`: with the mentions that several entities claim.
        """
        return Table(self._study.report(top, min_mentions, counts))

    def series(self, *, top: int | None = None, min_mentions: int = 1,
               counts: str = "sure") -> Table:
        """The same along the field `by`, as a month: a row for each entity and period."""
        return Table(self._study.series(top, min_mentions, counts))

    def compare(self, *, top: int | None = None, min_mentions: int = 1,
                counts: str = "sure") -> Table:
        """How the groups of `by` differ: a row for each entity and group, with what chance makes
        of it."""
        return Table(self._study.compare(top, min_mentions, counts))

    def pairs(self, *, of: str | Iterable[str] = (), context: str = "sentence", window: int = 10,
              top: int | None = None, min_mentions: int = 1) -> Table:
        """Who is named together with whom, beyond chance: a row for each pair.

        Args:
            of: Ids or names: only pairs with one of them.
            context: `sentence`, `paragraph`, `document`, or `window`.
            window: How many words apart at most.
            top: The first rows only.
            min_mentions: Only of entities that so many sentences, or other units, name.
        """
        names = [of] if isinstance(of, str) else list(of)
        return Table(self._study.pairs(top, min_mentions, context, window, names))

    def claims(self, *, kinds: Iterable[str] = ()) -> Table:
        """On which figures sources agree, and on which they differ: a row for each figure, with
        its claim. That is `onoma figures --compare`; `kinds` keeps some kinds of figures."""
        return Table(self._study.claims(words("kinds", kinds)))

    def events(self, *, least_sources: int = 2, articles: bool = False) -> Table:
        """Which articles report the same event: a row for each event that so many sources report,
        or with `articles` for each article of one."""
        return Table(self._study.events(least_sources, articles))

    def duplicates(self) -> Table:
        """Which articles are copies of one story: a row for each of them."""
        return Table(self._study.duplicates())

    def discover(self, *, top: int | None = None, min_mentions: int = 2) -> Table:
        """Which names the lexicon lacks, with the type that they seem to be of: a row for each that
        is mentioned so often."""
        return Table(self._study.discover(top, min_mentions, "sure"))

    def page(self, path: PathLike, *, title: str = "") -> None:
        """Writes everything on one HTML page, which works offline, to the file `path`."""
        skeleton = (SHARE / "page.html").read_text(encoding="utf-8")
        self._study.page(path, skeleton, title)

    def save(self, store: PathLike) -> int:
        """Adds the articles to a store, one SQLite file that is read in place of them; how many
        documents it has then. Of the settings, only `source`, `where`, `since` and `until`
        concern it."""
        return self._study.save(store)

    def __add__(self, other: Analysis) -> Analysis:
        """Both together, as if their articles had been analyzed at once. They must be counted
        alike, and have no article in common."""
        if not isinstance(other, Analysis):
            return NotImplemented
        if other._settings != self._settings or other.lexicon.files != self.lexicon.files:
            raise Error("expected analyses with the same settings and lexicons, found others")
        both = _made(self._lexicon, [], self._settings, self._records + other._records)
        for part in (self, other):
            both._study.merge(part._study)
            both._paths += part._paths
        return both

    def __repr__(self) -> str:
        read = self.read
        return (f"Analysis({read['documents']:,} documents from {read['sources']:,} sources, "
                f"{read['words']:,} words, by {self._settings['by']})")


def analyze(articles: PathLike | Iterable[PathLike | Record], *, by: str = "source",
            lexicons: Lexicon | PathLike | Iterable[PathLike] = (), types: Iterable[str] = (),
            zones: Iterable[str] = (), roll_up: str | None = None, unlisted: str = "frames",
            duplicates: str = "count", unit: str = "story", source: str | None = None,
            id: str | None = None, where: Mapping[str, str] | None = None, since: str | datetime.date | None = None,
            until: str | datetime.date | None = None, threads: int = 0) -> Analysis:
    """Reads articles, finds who is named in them, and counts. Other threads of Python run
    meanwhile.

    Args:
        articles: Files, folders and stores, which are read as `read` does; or records, as
            mappings with `text` and perhaps `source`, `date`, `title`, `id`, ..., which are read as
            lines of JSON (docs/input.md). A DataFrame has them as `frame.to_dict("records")`.
        by: What documents are compared by: `source`, `month`, `year`, `agency`, any field.
        lexicons: A `Lexicon`, or paths of your own, beside the bundled ones.
        types, zones, roll_up, unlisted: As of `Tagger`; with `unlisted="collection"` also names that other
            articles make sure.
        duplicates: What copies of a story count for: `count` each, `once`, or `weight`.
        unit: What intervals and tests take as independent: a `story` with its copies, or each
            `document`.
        source: Of all documents, whatever they say themselves.
        id: The field of records that names each, as no two are named; by default the file and the
            number in it.
        where: Only documents whose fields have these values.
        since, until: Only documents of these days, both inclusive.
        threads: How many threads work; 0 is one for each core. It changes nothing in the result.

    Raises:
        Error: A setting that is none, a lexicon that cannot be read.

    Warns:
        InputWarning: Inputs could not be read; `Analysis.skipped` has them.

        >>> analysis = onoma.analyze("samples")
        >>> analysis
        Analysis(15 documents from 4 sources, 3,000 words, by source)
        >>> analysis.report(top=2)["name"]
        ['OpenAI', 'Google']
    """
    lexicon = lexicons if isinstance(lexicons, Lexicon) else Lexicon(lexicons)
    settings = settled(by=by, types=types, zones=zones, roll_up=roll_up, unlisted=unlisted,
                       duplicates=duplicates, unit=unit, source=source, id=id, where=where,
                       since=since, until=until, threads=threads)
    paths, records = placed(articles)
    return made(lexicon, paths, settings, records)


def settled(*, by="source", types=(), zones=(), roll_up=None, unlisted="frames",
            duplicates="count", unit="story", source=None, id=None, where=None, since=None,
            until=None, threads=0):
    """The options of `analyze`, as the module takes them."""
    return {"by": by, "types": words("types", types), "zones": words("zones", zones),
            "roll_up": roll_up, "unlisted": unlisted, "duplicates": duplicates, "unit": unit,
            "source": source, "id": id, "where": dict(where or {}), "since": iso(since),
            "until": iso(until), "threads": threads}


def made(lexicon, paths, settings, kept):
    """The analysis of paths, which are there as long as `kept` is. Warns of what is omitted."""
    analysis = _made(lexicon, paths, settings, kept)
    if analysis.skipped:
        warnings.warn(_summary(analysis), InputWarning, stacklevel=3)
    return analysis


def _made(lexicon, paths, settings, kept):
    return Analysis(_onoma.Study(lexicon._linked, paths, **settings), lexicon, paths, settings, kept)


def placed(articles):
    """Paths; and what keeps the file of records that is among them."""
    if isinstance(articles, (str, os.PathLike)):
        return listed(articles), []
    if isinstance(articles, Mapping):
        raise TypeError("articles: expected paths or records, found one mapping")
    paths, records = [], None
    for article in articles:
        if isinstance(article, Mapping):
            records = records or _Records()
            records.add(article)
        else:
            paths.append(os.fspath(article))
    if records is None:
        return paths, []
    records.file.close()
    return paths + [records.file.name], [records]


class _Records:
    """A file of records, which is there as long as this is."""

    def __init__(self):
        folder = tempfile.mkdtemp(prefix="onoma-")
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        # The source of what names none is that of its folder: the same each time.
        path = os.path.join(folder, "records", "records.jsonl")
        os.mkdir(os.path.dirname(path))
        self.file = open(path, "w", encoding="utf-8")

    def add(self, record):
        self.file.write(line_of(record))


def line_of(record):
    """A record as a line of JSON. What pandas has where nothing is known is nothing."""
    return json.dumps({name: None if _is_missing(value) else value
                       for name, value in record.items()}, default=str) + "\n"


def _is_missing(value):
    if isinstance(value, float):
        return value != value
    return type(value).__name__ in ("NaTType", "NAType")


def _summary(analysis):
    (first, reason), count = analysis.skipped[0], analysis.read["skipped"]
    more = f" (and {count - 1:,} more, see Analysis.skipped)" if count > 1 else ""
    return f"{first}: {reason}{more}"
