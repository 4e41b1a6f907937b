# SPDX-License-Identifier: Apache-2.0
"""The tagger: text in, everything found in it out."""
from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from onoma import _onoma
from onoma._lexicon import Lexicon, PathLike


class Tagger:
    """Finds who and what is named in a text, and which figures it claims.

    Args:
        lexicons: A `Lexicon`, or paths of your own, which are read beside the bundled ones.
        types: Types of entities to keep; by default all but `product`, and `place` and
            `organization` of the bundled lexicons.
        zones: Parts of articles to look at: `headline`, `lede`, `body`, `trailing`; by default all.
        roll_up: `"parent"` takes a version for its family and a subsidiary for its company,
            `"maker"` both for the first company above.
        unlisted: Which names count that no lexicon lists: `"none"`, or with `"frames"` those that the
            words beside them make sure.
        figures: Whether figures are found too.

    Raises:
        Error: A lexicon that cannot be read, a setting that is none.

    Any number of threads may use one tagger. Making it takes some twenty milliseconds, so make it
    once. Pickling keeps the paths of its lexicons and these settings.

        >>> tagger = onoma.Tagger(types=["company"])
        >>> tagger.tag("Open AI buys chips.").mentions
        [Mention('Open AI', begin_char=0, end_char=7, entity='openai', type='company', rule='name')]
    """

    def __init__(self, lexicons: Lexicon | PathLike | Iterable[PathLike] = (), *,
                 types: Iterable[str] = (), zones: Iterable[str] = (), roll_up: str | None = None,
                 unlisted: str = "frames", figures: bool = True) -> None:
        self._lexicon = lexicons if isinstance(lexicons, Lexicon) else Lexicon(lexicons)
        self._settings = {"types": words("types", types), "zones": words("zones", zones),
                          "roll_up": roll_up, "unlisted": unlisted, "figures": figures}
        self._native = _onoma.Tagger(self._lexicon._linked, **self._settings)

    @property
    def lexicon(self) -> Lexicon:
        """The lexicon that it looks names up in."""
        return self._lexicon

    def tag(self, text: str | _onoma.Document, *, date: str | datetime.date | None = None,
            language: str = "", source: str = "", id: str = "") -> _onoma.TaggedDocument:
        """Finds everything in one text. Other threads of Python run meanwhile.

        Args:
            text: An article, or any other text; or a document of `read`, which knows the rest.
            date: Of the article, as `2025`, `2025-01`, `2025-01-28` or a date. Names that did not
                hold then are passed over; days without a year ("Jan. 20") are the nearest to it.
            language: Of its figures, as BCP 47 (`en`, `de-AT`); guessed from its words when empty.
            source: Who published it; only kept.
            id: What it is called; only kept.

        Raises:
            Error: More than 500,000 signs and words, most of them of one letter: no article.
            UnicodeEncodeError: A text with half a surrogate pair.
        """
        if isinstance(text, _onoma.Document):
            return self._native.tag_document(text)
        return self._native.tag(text, date=iso(date), language=language, source=source, id=id)

    def pipe(self, texts: Iterable[str | _onoma.Document], *, threads: int = 0,
             batch_size: int = 16) -> Iterator[_onoma.TaggedDocument]:
        """Tags many texts, and gives their documents in the same order.

        Threads of their own tag without Python's lock. At most `2 * threads + 2` batches of texts
        and documents are held at a time, however many there are.

        Args:
            texts: Texts, or documents of `onoma.read`; the next ones are asked for when they are
                needed.
            threads: How many threads tag; 0 is one for each core. It changes nothing in the result.
            batch_size: How many texts a thread takes at once: few where they are long.

        Raises:
            Error: A text that is no article, `text 3: expected ...`; the next document is that of
                the text after it.
        """
        return self._native.pipe(texts, threads=threads, batch_size=batch_size)

    @property
    def settings(self) -> dict[str, object]:
        """The options that it was made with, by their names."""
        return dict(self._settings)

    def __repr__(self) -> str:
        changed = [f"{key}={value!r}" for key, value in self._settings.items()
                   if value != _DEFAULTS[key]]
        return f"Tagger({', '.join([repr(self._lexicon), *changed])})"

    def __reduce__(self):
        return _unpickled, (self._lexicon, self._settings)


_DEFAULTS: dict[str, object] = {"types": [], "zones": [], "roll_up": None, "unlisted": "frames", "figures": True}


def _unpickled(lexicon, settings):
    return Tagger(lexicon, **settings)


def words(option, words):
    if isinstance(words, str):
        raise TypeError(f"{option}: expected several texts, found the text {words!r}")
    return list(words)


def iso(date):
    if isinstance(date, datetime.datetime):
        date = date.date()
    return date.isoformat() if isinstance(date, datetime.date) else date
