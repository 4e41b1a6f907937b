# SPDX-License-Identifier: Apache-2.0
"""Results as tables."""
from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas

_SHOWN_ROWS = 10
_SHOWN_COLUMNS = 8
# What pandas calls them where values may be missing.
_PANDAS_TYPES = {"text": "object", "texts": "object", "yes_no": "boolean", "integer": "Int64",
                 "number": "float64"}


class Table:
    """Rows and columns of a result: those that the program writes as CSV, with their types.

    It is Arrow: whatever takes the Arrow PyCapsule interface reads its memory where it lies, as
    `polars.DataFrame(table)`, `pyarrow.table(table)` and `duckdb.sql("from table")` do.
    `to_pandas()` needs pandas alone. docs/output.md tells the columns.
    """

    def __init__(self, native) -> None:
        self._native = native

    @property
    def columns(self) -> list[str]:
        """The keys of the columns, in their order."""
        return self._native.columns

    @property
    def types(self) -> dict[str, str]:
        """By column: `text`, `texts` (a list), `yes_no`, `integer` or `number`."""
        return self._native.types

    @property
    def meanings(self) -> dict[str, str]:
        """What columns mean, in plain words, where that is not plain; also metadata of Arrow."""
        return self._native.meanings

    @property
    def empty(self) -> dict[str, str]:
        """Why a cell of a column may be without a value."""
        return self._native.empty

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._native)

    def __getitem__(self, column: str) -> list[Any]:
        """The values of a column, None where there is none."""
        return self._native.column(column)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """The rows, each as a dict."""
        columns = self.columns
        for values in zip(*map(self._native.column, columns)):
            yield dict(zip(columns, values))

    def to_dict(self) -> dict[str, list[Any]]:
        """The columns as lists."""
        return {column: self[column] for column in self.columns}

    def to_pandas(self) -> pandas.DataFrame:
        """The same as a DataFrame: whole numbers are `Int64`, yes and no `boolean`, so that they
        may be missing."""
        import pandas

        return pandas.DataFrame({column: pandas.Series(self[column], dtype=_PANDAS_TYPES[type])
                                 for column, type in self.types.items()})

    def __arrow_c_schema__(self) -> object:
        return self._native.schema_capsule()

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._native.stream_capsule()

    def __repr__(self) -> str:
        columns = self.columns[:_SHOWN_COLUMNS]
        cells = [columns] + [[_shown(row[column]) for column in columns]
                             for row, _ in zip(self, range(_SHOWN_ROWS))]
        widths = [max(len(line[index]) for line in cells) for index in range(len(columns))]
        lines = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip()
                 for line in cells]
        if len(self) > _SHOWN_ROWS:
            lines.append("…")
        rows = "1 row" if len(self) == 1 else f"{len(self):,} rows"
        return "\n".join([*lines, f"[{rows}, {len(self.columns)} columns]"])

    def _repr_html_(self) -> str:
        from onoma._html import table

        return table(self, _SHOWN_ROWS)


def _shown(value):
    if isinstance(value, float):
        return f"{value:.4g}"
    text = "" if value is None else "|".join(value) if isinstance(value, list) else str(value)
    return text if len(text) <= 40 else text[:39] + "…"
