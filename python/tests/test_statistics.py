# SPDX-License-Identifier: Apache-2.0
"""The statistics: published values, the numbers of the tables, and what is refused."""
import doctest

import pytest

import onoma

numpy = pytest.importorskip("numpy")
statistics = pytest.importorskip("onoma.statistics")

PAIR = {"units": 1000, "first": 60, "second": 40, "both": 20}
# As docs/statistics.md and the headers of the library have them.
WORKED = {"expected_count": 2.4, "signed_g2": 65.929274, "pmi": 3.058894, "ppmi": 3.058894,
          "npmi": 0.541986, "t_score": 3.935480, "z_score": 11.360751, "delta_p": 0.312057}


@pytest.mark.parametrize("name", WORKED)
def test_a_measure_of_pairs_has_its_worked_value(name):
    assert round(getattr(statistics, name)(**PAIR), 6) == WORKED[name]


def test_the_self_test_passes():
    assert statistics.self_test() == []


def test_measures_are_those_of_the_pairs(in_project):
    analysis = onoma.analyze("samples")
    pairs = analysis.pairs()
    counts = {"units": analysis.read["sentences"], "first": pairs["first_sentences"],
              "second": pairs["second_sentences"], "both": pairs["observed"]}
    columns = {"expected_count": "expected", "signed_g2": "g2", "pmi": "pmi", "npmi": "npmi",
               "ppmi": "ppmi", "log_dice": "log_dice", "jaccard": "jaccard"}
    for name, column in columns.items():
        assert getattr(statistics, name)(**counts).tolist() == pairs[column], name


def test_arguments_are_broadcast():
    both = numpy.arange(6).reshape(2, 3)
    result = statistics.npmi(1000, 60, 40, both)
    assert result.shape == (2, 3)
    assert result[1, 2] == statistics.npmi(1000, 60, 40, 5)
    assert isinstance(statistics.npmi(**PAIR), float)
    assert statistics.pmi(10, [0, 2], 2, [0, 0]).tolist()[1] == -numpy.inf
    assert numpy.isnan(statistics.pmi(10, [0, 2], 2, [0, 0])[0])
    assert statistics.npmi(numpy.array([], dtype=int), 1, 1, 1).shape == (0,)


def test_intervals_have_their_worked_values():
    assert [round(end, 6) for end in statistics.wilson(9, 500)] == [0.009498, 0.033852]
    assert [round(end, 6) for end in statistics.clopper_pearson(9, 500)] == [0.008263, 0.033894]
    wide, narrow = (statistics.wilson([9, 0], [500, 0], confidence=c) for c in (0.99, 0.9))
    assert wide.low[0] < narrow.low[0] and numpy.isnan(wide.high[1])
    assert round(statistics.log_ratio(7, 50_000, 0, 80_000).value, 6) == 5.224966


def test_lists_have_their_worked_values():
    rate = statistics.clustered_rate([3, 0, 5, 1], [100, 200, 150, 50])
    assert (round(rate.rate, 6), round(rate.standard_error, 6)) == (0.018, 0.010250)
    assert rate.low < rate.rate < rate.high
    assert statistics.mann_kendall(range(8)).tau == 1
    assert statistics.dispersion([1, 1], [10, 10]).dp == 0
    assert statistics.benjamini_hochberg([0.01, 0.04]).tolist() == [0.02, 0.04]
    assert statistics.holm([0.01, 0.04]).tolist() == [0.02, 0.04]


@pytest.mark.parametrize("call, message", [
    (lambda: statistics.npmi(10, 2, 2, 3), "expected both <= first.* found otherwise at 0"),
    (lambda: statistics.npmi(10, 2, 2, [1, 1, 9]), "found otherwise at 2"),
    (lambda: statistics.npmi(10, 2.5, 2, 1), "first: expected whole numbers from 0 on, found 2.5"),
    (lambda: statistics.npmi(10, "2", 2, 1), "first: expected whole numbers"),
    (lambda: statistics.npmi(-10, 2, 2, 1), "units: expected whole numbers"),
    (lambda: statistics.wilson(5, 4), "expected successes <= trials"),
    (lambda: statistics.wilson(3, 4, confidence=95), "confidence: expected a number between 0 and 1"),
    (lambda: statistics.holm([0.1, 2]), "p: expected numbers from 0 to 1"),
    (lambda: statistics.log_ratio(5, 4, 1, 9), "expected hits <= words")])
def test_what_cannot_be_is_refused(call, message):
    with pytest.raises(onoma.Error, match=message):
        call()


def test_the_example_prints_what_it_shows():
    assert doctest.testmod(statistics).failed == 0


def test_the_package_needs_no_numpy():
    import subprocess
    import sys

    program = "import sys, onoma; onoma.Tagger().tag('OpenAI'); assert 'numpy' not in sys.modules"
    subprocess.run([sys.executable, "-c", program], check=True)
