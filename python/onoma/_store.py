# SPDX-License-Identifier: Apache-2.0
"""Stores: one SQLite file that stands for its articles."""
from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping

from onoma import _onoma
from onoma._analysis import Record, placed
from onoma._lexicon import Lexicon, PathLike, listed
from onoma._tagger import iso


def store(file: PathLike, articles: PathLike | Iterable[PathLike | Record], *,
          lexicons: Lexicon | PathLike | Iterable[PathLike] = (), source: str | None = None,
          id: str | None = None, where: Mapping[str, str] | None = None,
          since: str | datetime.date | None = None, until: str | datetime.date | None = None,
          counts_only: bool = False, threads: int = 0) -> dict[str, int]:
    """Tags articles and adds them to the store `file`, which is made where there is none; as the
    command `onoma store` does. docs/store.md tells the tables.

    Args:
        file: The store.
        articles: As of `analyze`, and so are `source`, `id`, `where`, `since` and `until`.
        lexicons: A `Lexicon`, or paths of your own, beside the bundled ones.
        counts_only: Whether only who is named in which sentence is kept: no text, no figures.
        threads: How many threads work; 0 is one for each core.

    Returns:
        How many documents were `added`, `replaced`, `unchanged`, `retagged`, `removed`, how many
        inputs were `skipped`, and how many `documents` the store has now.
    """
    lexicon = lexicons if isinstance(lexicons, Lexicon) else Lexicon(lexicons)
    paths, records = placed(articles)
    try:
        return _onoma.store(file, paths, lexicon._linked, source=source, id=id,
                            where=dict(where or {}), since=iso(since), until=iso(until),
                            counts_only=counts_only, threads=threads)
    finally:
        del records  # which are there as long as this


def merge(stores: PathLike | Iterable[PathLike], file: PathLike) -> dict[str, int]:
    """Puts all documents of `stores` into the store `file`, which is made where there is none: what
    storing their articles one after the other would have made. Returns what `store` does."""
    return _onoma.merge(listed(stores), file)
