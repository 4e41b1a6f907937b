# SPDX-License-Identifier: Apache-2.0
"""What goes wrong, and where."""
import os
import re

# `file:12: expected X, found Y`, `date: expected ...`, `file: cannot read the lexicon: ...`
_PLACED = re.compile(r"(?P<place>.+?): (?P<reason>(?:expected|cannot) .*)", re.DOTALL)


class Error(ValueError):
    """A file, lexicon, text or setting that cannot be used.

    Its text is `place: expected X, found Y`.

    Attributes:
        place: The file, with line or record where one is known, the setting, or the number of the
            text; None where there is none.
        reason: The text without the place.
    """

    place: "str | None"
    reason: str

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.place, self.reason = _split(message)


class LexiconWarning(UserWarning):
    """Lines of a lexicon were omitted; `Lexicon.problems` has all of them."""


class InputWarning(UserWarning):
    """Inputs could not be read; `Analysis.skipped` has them."""


def _split(message):
    """Place and reason. The library says `place: reason`, but a reason may have a colon as well."""
    placed = _PLACED.fullmatch(message)
    if placed:
        return placed["place"], placed["reason"]
    place, separator, reason = message.partition(": ")
    if separator and (" " not in place or os.sep in place or os.path.exists(place)):
        return place, reason
    return None, message
