# SPDX-License-Identifier: Apache-2.0
"""Articles of files."""
from __future__ import annotations

from collections.abc import Iterable

from onoma import _onoma
from onoma._lexicon import PathLike, listed


def read(paths: PathLike | Iterable[PathLike], *, source: str | None = None) -> _onoma.Reader:
    """Reads the articles at and below `paths`, one after the other, as the program does: text,
    Markdown, HTML, Word, OpenDocument, EPUB, JSON, CSV, feeds and web archives, also compressed,
    and stores. docs/input.md tells what is read how.

    Args:
        paths: Files and folders, in any order: documents come in the order of the files' ids.
        source: Of all documents, whatever they say themselves.

    Returns:
        An iterator of `Document`, for a loop or for `Tagger.pipe`. An article that was read before
        with the same text is passed over. What cannot be read raises nothing: it is in `skipped`.

        >>> documents = onoma.read("samples")
        >>> first = next(documents)
        >>> first.source, first.date
        ('sample-business', '2024-06-06')
        >>> len(list(documents)), documents.skipped
        (14, [])
    """
    return _onoma.Reader(listed(paths), source=source)
