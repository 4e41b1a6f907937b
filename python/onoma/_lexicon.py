# SPDX-License-Identifier: Apache-2.0
"""Lexicons: who and what has which names."""
from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Union

from onoma import _onoma
from onoma._error import Error, LexiconWarning

PathLike = Union[str, "os.PathLike[str]"]
Row = Mapping[str, Union[str, Sequence[str], None]]

# Beside the compiled module, where an editable installation has it too.
SHARE = Path(_onoma.__file__).parent / "share"


class Lexicon:
    """A lexicon, which any number of taggers and threads may share. It never changes.

    Args:
        paths: Lexicons of your own, beside the bundled ones, over which their rows win: tables
            (`.tsv`), compiled ones (`.lex`), or folders of them. lexicons/README.md tells the form.
        rows: Rows of one more, as mappings from its columns (`id`, `name`, `type`, `aliases`,
            `weak`, ...) to texts, or to lists of texts where a column takes several.
        bundled: Whether the bundled lexicons are read: 7,000 companies, 4,600 people, 1,500 models.

    Raises:
        Error: A file that cannot be read, or is no lexicon.

    Warns:
        LexiconWarning: Lines were omitted; see `problems`.

    It is a mapping from ids to entities:

        >>> lexicon = onoma.Lexicon(rows=[{"id": "exampla", "name": "Exampla", "type": "company"}])
        >>> lexicon["exampla"]
        Entity('exampla', name='Exampla', type='company')

    Pickling keeps paths and rows, not what was read of them: they are read again, and must be the
    same still.
    """

    def __init__(self, paths: PathLike | Iterable[PathLike] = (), *, rows: Iterable[Row] = (),
                 bundled: bool = True) -> None:
        self._paths = listed(paths)
        self._table = _table_of(rows)
        self._bundled = bool(bundled)
        bundled_files = [SHARE / "bundled.lex"] if bundled else []
        self._linked, self._problems = _onoma.read_lexicon(bundled_files, self._paths, self._table)
        if self._problems:
            warnings.warn(_summary(self._problems), LexiconWarning, stacklevel=2)

    def extended(self, paths: PathLike | Iterable[PathLike] = (), *,
                 rows: Iterable[Row] = ()) -> Lexicon:
        """This lexicon and more of your own, as a new one."""
        return Lexicon(self._paths + listed(paths), rows=rows_of(self._table) + list(rows),
                       bundled=self._bundled)

    @property
    def problems(self) -> list[_onoma.Finding]:
        """The lines that were omitted, and why, in the order of reading."""
        return list(self._problems)

    @property
    def types(self) -> list[str]:
        """The types of its entities."""
        return self._linked.types

    @property
    def files(self) -> dict[str, str]:
        """The files that it was made of, with the hash of their bytes (XXH3, 64 bits, in
        hexadecimal): reports are stamped with them."""
        return {name: digest for name, digest, _ in self._linked.files}

    def check(self) -> list[_onoma.Finding]:
        """What is wrong or suspicious in your own tables and rows: by file and line.

        That is what `onoma lexicon check --with-bundled` finds; docs/lexicon-tools.md tells the
        kinds. Compiled lexicons are not looked at.
        """
        known = sorted(SHARE.glob("lexicons/*.tsv")) if self._bundled else []
        return _onoma.check_lexicon(known, _texts(self._paths), self._table,
                                    SHARE / "lexicons" / "common-words.txt")

    def compile(self, path: PathLike) -> None:
        """Writes your own tables and rows, compiled, to the file `path` (`.lex`), which is read
        much faster."""
        _onoma.compile_lexicon(_texts(self._paths), self._table, path)

    def named(self, text: str) -> list[_onoma.Entity]:
        """The entities that `text` may name, in the order of the lexicon."""
        return self._linked.meanings(text)

    def get(self, id: str) -> _onoma.Entity | None:
        """The entity with this id, or None."""
        return self._linked.find(id)

    def __getitem__(self, id: str) -> _onoma.Entity:
        entity = self.get(id)
        if entity is None:
            alike = ", ".join(self._linked.suggest(id))
            raise KeyError(f"expected an id of the lexicon, found `{id}`"
                           + (f"; resembling it: {alike}" if alike else ""))
        return entity

    def __contains__(self, id: object) -> bool:
        return isinstance(id, str) and self.get(id) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._linked.ids())

    def __len__(self) -> int:
        return len(self._linked)

    def __repr__(self) -> str:
        entities = "1 entity" if len(self) == 1 else f"{len(self):,} entities"
        return f"Lexicon({entities} of {', '.join(self.files)})"

    def __reduce__(self):
        return _unpickled, (self._paths, self._table, self._bundled, self.files)


def _unpickled(paths, table, bundled, files):
    lexicon = Lexicon(paths, rows=rows_of(table), bundled=bundled)
    for name, digest in files.items():
        if lexicon.files.get(name) != digest:
            raise Error(f"{name}: expected the lexicon as it was when pickled, found another")
    return lexicon


def listed(paths):
    one = isinstance(paths, (str, os.PathLike))
    return [os.fspath(path) for path in ([paths] if one else paths)]


def _texts(paths):
    return [path for path in paths if not path.endswith(".lex")]


def _summary(problems):
    more = f" (and {len(problems) - 1:,} more, see Lexicon.problems)" if len(problems) > 1 else ""
    return f"{problems[0]}{more}"


def _table_of(rows):
    """Rows as the table that a file would have; an empty text of no rows."""
    rows = list(rows)
    columns = list(dict.fromkeys(column for row in rows for column in row))
    lines = [columns] + [[_cell(number, column, row.get(column)) for column in columns]
                         for number, row in enumerate(rows, 1)]
    return "".join("\t".join(line) + "\n" for line in lines) if rows else ""


def _cell(number, column, value):
    parts = [value] if isinstance(value, str) else list(value or ())
    for part in parts:
        if any(sign in part for sign in "\t\n\r") or (part is not value and "|" in part):
            raise Error(f"rows:{number + 1}: expected {column} without tabs, line ends and bars, "
                        f"found `{part}`")
    return "|".join(parts)


def rows_of(table):
    header, *lines = [line.split("\t") for line in table.splitlines()] or [[]]
    return [dict(zip(header, line)) for line in lines]
