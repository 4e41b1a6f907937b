#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What chance gives, computed another way: sums over all cases in plain Python, without any library,
against the rows of `onoma self-test`.

    oracle_test.py ONOMA
"""
import json
import math
import subprocess
import sys
import unittest

PROGRAM = "onoma"


def convolved(distributions):
    """The distribution of a sum of independent counts."""
    total = [1.0]
    for counts in distributions:
        longer = [0.0] * (len(total) + len(counts) - 1)
        for before, chance in enumerate(total):
            for count, part in enumerate(counts):
                longer[before + count] += chance * part
        total = longer
    return total


def hypergeometric(units, first, second):
    return [math.comb(first, both) * math.comb(units - first, second - both) /
            math.comb(units, second) if 0 <= second - both <= units - first else 0.0
            for both in range(min(first, second) + 1)]


def strength(count, others):
    """The x with sum of x y / (1 + x y) = count, by bisection."""
    low, high = 0.0, 1e9
    for _ in range(100):
        middle = (low + high) / 2
        named = sum(middle * other / (1 + middle * other) for other in others)
        low, high = (middle, high) if named < count else (low, middle)
    return low


def configuration(articles, things):
    of_articles, of_things = [float(count) for count in articles], [1.0] * len(things)
    for _ in range(400):
        of_articles = [strength(count, of_things) for count in articles]
        of_things = [strength(count, of_articles) for count in things]
    return of_articles, of_things


def binomial(count, trials, chance):
    return math.comb(trials, count) * chance ** count * (1 - chance) ** (trials - count)


def deviation_by_chance(hits, sizes):
    total = sum(sizes)
    return sum(abs(count / hits - size / total) * binomial(count, hits, size / total)
               for size in sizes for count in range(hits + 1)) / 2


def normal_below(z):
    return math.erfc(-z / math.sqrt(2)) / 2


def normal_quantile(probability):
    low, high = -40.0, 40.0
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if normal_below(middle) < probability else (low, middle)
    return low


def t_beyond(t, freedom, steps=200000):
    """P(|T| >= t) by Simpson's rule on the angle atan(t / sqrt(freedom))."""
    begin = math.atan(t / math.sqrt(freedom))
    width = (math.pi / 2 - begin) / steps
    height = [math.cos(begin + step * width) ** (freedom - 1) for step in range(steps)] + [0.0]
    area = width / 3 * (height[0] + height[-1] + 4 * sum(height[1:-1:2]) + 2 * sum(height[2:-1:2]))
    constant = math.exp(math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2))
    return 2 * area * constant / math.sqrt(math.pi)


def equal_rates(first, second):
    def root(hits, tokens, *_):
        return math.sqrt((hits + 0.375) / tokens)

    def variance(_, tokens, effect, __):
        return effect / (4 * tokens)

    both = variance(*first) + variance(*second)
    freedom = both ** 2 / (variance(*first) ** 2 / first[3] + variance(*second) ** 2 / second[3])
    return t_beyond(abs(root(*first) - root(*second)) / math.sqrt(both), freedom)


def detectable(own, others, effect, p):
    errors = normal_quantile(1 - p / 2) + normal_quantile(0.8)
    return (1 + errors / 2 * math.sqrt(effect * (1 / own + 1 / others))) ** 2


class Oracle(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        result = subprocess.run([PROGRAM, "self-test", "--format", "json"], capture_output=True,
                                check=True, encoding="utf-8")
        cls.got = {row["name"]: row["got"] for row in json.loads(result.stdout)["rows"]}

    def check(self, name, value, within=5e-7):
        with self.subTest(name):
            self.assertAlmostEqual(self.got[name], value, delta=within)

    def test_together_within_articles(self):
        sums = convolved([hypergeometric(10, 1, 1), hypergeometric(5, 2, 1)])
        self.check("together within articles, p", sum(sums[2:]))
        self.check("together within articles, expected",
                   sum(count * chance for count, chance in enumerate(sums)))

    def test_one_source_among_others(self):
        self.check("to meet in one article", sum(hypergeometric(10, 1, 1)[1:]))
        self.check("binomial test, 9 of 12", 2 * sum(binomial(count, 12, 0.5) for count in range(9, 13)))

    def test_together_by_counts(self):
        articles, things = configuration([4, 3, 3, 2, 2, 1, 1], [5, 3, 2, 2, 1, 1, 1, 1])
        both = [a * things[0] / (1 + a * things[0]) * a * things[1] / (1 + a * things[1])
                for a in articles]
        self.check("together by counts, expected", sum(both), 1e-5)
        exact = sum(convolved([[1 - chance, chance] for chance in both])[3:])
        # A saddle point: within a hundredth of the exact one.
        self.check("together by counts, p (exact 0.4386)", exact, 0.01 * exact)

    def test_dispersion_by_chance(self):
        sizes = [9, 10, 10, 10, 11]
        for hits, name in ((15, "15 hits"), (1, "1 hit")):
            self.check(f"DP by chance, {name}, toy corpus", deviation_by_chance(hits, sizes))
        by_chance = deviation_by_chance(15, sizes)
        self.check("DP against chance, toy corpus", (0.18 - by_chance) / (1 - 9 / 50 - by_chance))

    def test_rates_of_documents_that_are_gone(self):
        self.check("p of equal rates, 30 and 30",
                   equal_rates((30, 50000, 2, 20), (30, 100000, 2, 20)))
        self.check("p of equal rates, 0 and 10",
                   equal_rates((0, 50000, 1.5, 12), (10, 100000, 1.5, 12)))
        self.check("detectable ratio at p .05", detectable(20, 180, 2, 0.05))
        self.check("detectable ratio at p .0001", detectable(20, 180, 2, 0.0001))


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main()
