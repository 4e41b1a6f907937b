# SPDX-License-Identifier: Apache-2.0
"""The statistics of the reports, for numbers of your own. Needs NumPy.

Arguments are whole numbers or arrays of them, which are broadcast; results are floats, or arrays of
the same shape. NaN stands where a measure has no value. `docs/statistics.md` has formulas, sources
and worked examples.

    >>> from onoma import statistics
    >>> round(statistics.npmi(units=1000, first=60, second=40, both=20), 6)
    0.541986
    >>> statistics.signed_g2(units=1000, first=60, second=[40, 40], both=[20, 1]).round(3).tolist()
    [65.929, -1.136]
"""
from __future__ import annotations

from typing import NamedTuple

import numpy
from numpy.typing import ArrayLike

from onoma import _onoma
from onoma._error import Error

__all__ = ["ClusteredRate", "Dispersion", "Estimate", "Interval", "Trend", "benjamini_hochberg",
           "clopper_pearson", "clustered_rate", "conservative_log_ratio", "delta_p", "dispersion",
           "expected_count", "fisher_p", "holm", "jaccard", "keyness_g2", "log_dice", "log_ratio",
           "mann_kendall", "npmi", "pmi", "ppmi", "self_test", "signed_g2", "t_score", "wilson",
           "z_score"]


class Interval(NamedTuple):
    """The ends of an interval."""

    low: float | numpy.ndarray
    high: float | numpy.ndarray


class Estimate(NamedTuple):
    """A value and the ends of its interval."""

    value: float | numpy.ndarray
    low: float | numpy.ndarray
    high: float | numpy.ndarray


class ClusteredRate(NamedTuple):
    """A rate per word, the ends of its interval, and what they rest on."""

    rate: float
    low: float
    high: float
    standard_error: float
    degrees_of_freedom: float


class Dispersion(NamedTuple):
    """Deviation of proportions, the same normalized, and Juilland's D."""

    dp: float
    dp_norm: float
    juilland_d: float


class Trend(NamedTuple):
    """Kendall's tau from -1 (always falling) to 1 (always rising), and its two-sided p."""

    tau: float
    p: float


def _pair_measure(name, doc):
    native = getattr(_onoma, f"statistics_{name}")

    def measure(units: ArrayLike, first: ArrayLike, second: ArrayLike,
                both: ArrayLike) -> float | numpy.ndarray:
        shape, counts = _counts(units=units, first=first, second=second, both=both)
        all_units, firsts, seconds, boths = counts
        _require((boths <= firsts) & (boths <= seconds) & (firsts + seconds - boths <= all_units),
                 "both <= first, both <= second and first + second - both <= units")
        return _filled(shape, 1, lambda result: native(*counts, result))[0]

    measure.__name__ = measure.__qualname__ = name
    measure.__doc__ = f"""{doc}

    Args:
        units: How many units there are: sentences, documents.
        first, second: How many of them have the one, and the other.
        both: How many have both.
    """
    return measure


expected_count = _pair_measure("expected_count", "How many units have both by chance.")
signed_g2 = _pair_measure("signed_g2", "Log-likelihood ratio of all four cells (Dunning 1993), "
                                       "negative below chance.")
pmi = _pair_measure("pmi", "Pointwise mutual information in bits; minus infinity when never "
                           "together.")
ppmi = _pair_measure("ppmi", "The same, at least 0.")
npmi = _pair_measure("npmi", "Normalized to -1 (never together), 0 (independent), 1 (always).")
t_score = _pair_measure("t_score", "(both - expected) / sqrt(both) (Church et al. 1991).")
z_score = _pair_measure("z_score", "(both - expected) / sqrt(expected) (Berry-Rogghe 1973).")
delta_p = _pair_measure("delta_p", "P(second | first) - P(second | not first).")
log_dice = _pair_measure("log_dice", "14 + log2 of the Dice coefficient (Rychlý 2008).")
jaccard = _pair_measure("jaccard", "Both / either.")
fisher_p = _pair_measure("fisher_p", "Two-sided p of Fisher's exact test of the four cells.")


def log_ratio(hits: ArrayLike, words: ArrayLike, other_hits: ArrayLike, other_words: ArrayLike, *,
              confidence: float = 0.95) -> Estimate:
    """How many times as frequent in one corpus as in another, as log2 (Hardie 2014), with its Wald
    interval: 1 is twice as frequent. Words are taken as independent, which those of one article
    are not."""
    return Estimate(*_keyness(_onoma.statistics_log_ratio, hits, words, other_hits, other_words,
                              confidence))


def conservative_log_ratio(hits: ArrayLike, words: ArrayLike, other_hits: ArrayLike,
                           other_words: ArrayLike, *, confidence: float = 0.95) -> Estimate:
    """The end of an exact interval for it that is nearer to 0 (Evert 2023)."""
    return Estimate(*_keyness(_onoma.statistics_conservative_log_ratio, hits, words, other_hits,
                              other_words, confidence))


def keyness_g2(hits: ArrayLike, words: ArrayLike, other_hits: ArrayLike,
               other_words: ArrayLike) -> float | numpy.ndarray:
    """Log-likelihood ratio of hits and other words of two corpora, negative where the first has
    fewer."""
    return _keyness(_onoma.statistics_keyness_g2, hits, words, other_hits, other_words, 0.95)[0]


def wilson(successes: ArrayLike, trials: ArrayLike, *, confidence: float = 0.95) -> Interval:
    """An interval for a share (Wilson 1927)."""
    return _interval(_onoma.statistics_wilson, successes, trials, confidence)


def clopper_pearson(successes: ArrayLike, trials: ArrayLike, *,
                    confidence: float = 0.95) -> Interval:
    """The exact interval for a share, never below its confidence (Clopper & Pearson 1934)."""
    return _interval(_onoma.statistics_clopper_pearson, successes, trials, confidence)


def clustered_rate(hits: ArrayLike, words: ArrayLike, *, confidence: float = 0.95) -> ClusteredRate:
    """Hits per word over articles, with an interval that takes articles, not words, as independent.

    Args:
        hits, words: Of each article; of shape (articles,).
        confidence: Of the interval.
    """
    _, counts = _counts(hits=hits, words=words)
    _require(counts[0] <= counts[1], "hits <= words")
    return ClusteredRate(*_onoma.statistics_clustered_rate(*counts, _confidence(confidence)))


def dispersion(hits: ArrayLike, words: ArrayLike) -> Dispersion:
    """How evenly hits are spread over parts; hits and words of each, of shape (parts,)."""
    _, counts = _counts(hits=hits, words=words)
    return Dispersion(*_onoma.statistics_dispersion(*counts))


def mann_kendall(values: ArrayLike) -> Trend:
    """Whether values rise or fall along their order, of shape (periods,)."""
    return Trend(*_onoma.statistics_mann_kendall(_numbers(values)))


def benjamini_hochberg(p: ArrayLike) -> numpy.ndarray:
    """p values corrected for their number, so that this share of what is below is false at most."""
    return numpy.array(_onoma.statistics_benjamini_hochberg(_shares(p)))


def holm(p: ArrayLike) -> numpy.ndarray:
    """p values corrected for their number, so that one below is false at most this often."""
    return numpy.array(_onoma.statistics_holm(_shares(p)))


def self_test() -> list[str]:
    """Computes each measure for a published value, as `onoma self-test` does; those that do not
    agree, which is none unless the compiler or the processor computes otherwise."""
    return _onoma.statistics_failed_self_tests()


def _counts(**arguments):
    """The common shape of the arguments, and each of them as a flat array of whole numbers."""
    arrays = numpy.broadcast_arrays(*(_whole(name, value) for name, value in arguments.items()))
    return arrays[0].shape, [numpy.ascontiguousarray(array).ravel() for array in arrays]


def _whole(name, value):
    array = numpy.asarray(value)
    whole = array.astype(numpy.int64, casting="unsafe") if array.dtype.kind in "uif" else None
    if whole is None or not (whole == array).all() or (whole < 0).any():
        raise Error(f"{name}: expected whole numbers from 0 on, found {value!r:.60}")
    return whole


def _numbers(values):
    return numpy.ascontiguousarray(values, dtype=numpy.float64).ravel()


def _shares(values):
    array = _numbers(values)
    if not ((array >= 0) & (array <= 1)).all():
        raise Error(f"p: expected numbers from 0 to 1, found {values!r:.60}")
    return array


def _require(holds, what):
    if not holds.all():
        raise Error(f"expected {what}, found otherwise at {int(numpy.argmin(holds))}")


def _confidence(value):
    if not 0 < value < 1:
        raise Error(f"confidence: expected a number between 0 and 1, found {value!r}")
    return float(value)


def _filled(shape, count, fill):
    """Results of that shape, which `fill` fills as flat arrays; numbers where the shape is one."""
    results = [numpy.empty(int(numpy.prod(shape))) for _ in range(count)]
    fill(*results)
    return [result.reshape(shape) if shape else float(result[0]) for result in results]


def _keyness(native, hits, words, other_hits, other_words, confidence):
    shape, counts = _counts(hits=hits, words=words, other_hits=other_hits, other_words=other_words)
    _require((counts[0] <= counts[1]) & (counts[2] <= counts[3]), "hits <= words")
    return _filled(shape, 3,
                   lambda *results: native(*counts, _confidence(confidence), *results))


def _interval(native, successes, trials, confidence):
    shape, counts = _counts(successes=successes, trials=trials)
    _require(counts[0] <= counts[1], "successes <= trials")
    return Interval(*_filled(shape, 2, lambda *results: native(*counts, _confidence(confidence),
                                                              *results)))
