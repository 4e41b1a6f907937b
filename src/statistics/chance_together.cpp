// SPDX-License-Identifier: Apache-2.0
// How many units have two things by chance: sums of independent small counts, and their upper tail.
#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

#include "onoma/statistics/association.hpp"
#include "statistics/distributions.hpp"
#include "statistics/shares.hpp"

namespace onoma {
namespace {

// So many independent counts, each `least` with the first probability, one more with the next, ...
struct Counts {
    double times = 1.0;
    std::int64_t least = 0;
    std::vector<double> probabilities;
};

// Cumulants of the sum when each count is tilted by e^(t count).
struct Cumulants {
    double logarithm = 0.0;  // K(t)
    double mean = 0.0;
    double variance = 0.0;
};

Cumulants tilted(const std::vector<Counts>& sum, double tilt) {
    Cumulants all;
    for (const Counts& counts : sum) {
        // By the largest term, so that none overflows.
        const auto last = static_cast<double>(counts.probabilities.size() - 1);
        const double base = std::max(0.0, tilt * last);
        double weight = 0.0;
        double first = 0.0;
        double second = 0.0;
        for (std::size_t above = 0; above < counts.probabilities.size(); ++above) {
            const auto count = static_cast<double>(above);
            const double part = counts.probabilities[above] * std::exp(tilt * count - base);
            weight += part;
            first += part * count;
            second += part * count * count;
        }
        const auto least = static_cast<double>(counts.least);
        const double mean = first / weight;
        all.logarithm += counts.times * (std::log(weight) + base + tilt * least);
        all.mean += counts.times * (least + mean);
        all.variance += counts.times * (second / weight - mean * mean);
    }
    return all;
}

double upper_normal(double z) { return normal_probability(-z); }

// The tilt that moves the mean to `wanted`, which lies within the sums that are possible.
double tilt_to(const std::vector<Counts>& sum, double wanted) {
    double low = -1.0;
    double high = 1.0;
    constexpr double steepest = 700.0;
    while (high < steepest && tilted(sum, high).mean < wanted) high *= 2.0;
    while (low > -steepest && tilted(sum, low).mean > wanted) low *= 2.0;
    double tilt = 0.0;
    for (int step = 0; step < 100; ++step) {
        const Cumulants at = tilted(sum, tilt);
        const double over = at.mean - wanted;
        if (std::abs(over) < 1e-9 * std::max(1.0, wanted)) break;
        (over > 0.0 ? high : low) = tilt;
        const double next = at.variance > 0.0 ? tilt - over / at.variance : low;
        tilt = next > low && next < high ? next : (low + high) / 2.0;
    }
    return tilt;
}

// P(sum >= count) by Lugannani and Rice, with the correction for whole numbers (Daniels 1987).
double tail_by_saddle_point(const std::vector<Counts>& sum, const Cumulants& plain,
                            std::int64_t count) {
    const auto wanted = static_cast<double>(count);
    const double tilt = tilt_to(sum, wanted);
    const Cumulants at = tilted(sum, tilt);
    const double root =
        std::copysign(std::sqrt(std::max(0.0, 2.0 * (tilt * wanted - at.logarithm))), tilt);
    if (std::abs(root) < 1e-3) {
        return upper_normal((wanted - 0.5 - plain.mean) / std::sqrt(plain.variance));
    }
    const double step = (1.0 - std::exp(-tilt)) * std::sqrt(at.variance);
    const double density = std::exp(-root * root / 2.0) / std::sqrt(2.0 * std::numbers::pi);
    return upper_normal(root) + density * (1.0 / step - 1.0 / root);
}

// Exactly: one count after the other.
double tail_by_convolution(const std::vector<Counts>& sum, std::int64_t count) {
    std::vector<double> distribution = {1.0};
    std::int64_t least = 0;
    for (const Counts& counts : sum) {
        distribution = sum_probabilities(distribution, counts.probabilities);
        least += counts.least;
    }
    // From the small end, so that no large term hides it.
    double tail = 0.0;
    for (std::size_t place = distribution.size(); place-- > 0;) {
        if (least + static_cast<std::int64_t>(place) < count) break;
        tail += distribution[place];
    }
    return tail;
}

double within_bounds(double p) { return std::clamp(p, smallest_p, 1.0); }

// How many of the units of an article that have A have B as well.
Counts hypergeometric(const UnitsOfArticle& article) {
    Counts counts;
    counts.least = std::max<std::int64_t>(0, article.first + article.second - article.units);
    const std::int64_t most = std::min(article.first, article.second);
    // Ratios of neighbours, scaled at the end: no factorial is needed.
    double probability = 1.0;
    double sum = 0.0;
    for (std::int64_t both = counts.least; both <= most; ++both) {
        counts.probabilities.push_back(probability);
        sum += probability;
        const auto up = static_cast<double>((article.first - both) * (article.second - both));
        const auto down = static_cast<double>(
            (both + 1) * (article.units - article.first - article.second + both + 1));
        probability *= up / down;
        if (sum > 1e200) {
            for (double& kept : counts.probabilities) kept *= 1e-200;
            probability *= 1e-200;
            sum *= 1e-200;
        }
    }
    for (double& kept : counts.probabilities) kept /= sum;
    return counts;
}

}  // namespace

ChanceTogether chance_together(std::span<const UnitsOfArticle> articles, std::int64_t observed) {
    constexpr std::int64_t most_exact = 500;
    std::vector<Counts> sum;
    CompensatedSum expected;
    std::int64_t least = 0;
    std::int64_t most = 0;
    for (const UnitsOfArticle& article : articles) {
        if (article.first == 0 || article.second == 0) continue;
        expected.add(static_cast<double>(article.first) * static_cast<double>(article.second) /
                     static_cast<double>(article.units));
        sum.push_back(hypergeometric(article));
        least += sum.back().least;
        most += std::min(article.first, article.second);
    }
    ChanceTogether result{expected.value(), 1.0};
    if (observed <= least) return result;
    if (most - least <= most_exact) {
        result.p = within_bounds(tail_by_convolution(sum, observed));
    } else if (observed < most) {
        result.p = within_bounds(tail_by_saddle_point(sum, tilted(sum, 0.0), observed));
    } else {
        double logarithm = 0.0;  // all at their most
        for (const Counts& counts : sum) logarithm += std::log(counts.probabilities.back());
        result.p = within_bounds(std::exp(logarithm));
    }
    return result;
}

double chance_to_meet(const UnitsOfArticle& article) {
    if (article.first == 0 || article.second == 0) return 0.0;
    const Counts counts = hypergeometric(article);
    return counts.least > 0 ? 1.0 : 1.0 - counts.probabilities.front();
}

double binomial_p(std::int64_t successes, std::int64_t trials, double probability) {
    const auto tail = [&](std::int64_t from, std::int64_t to) {
        double sum = 0.0;
        for (std::int64_t count = from; count <= to; ++count) {
            sum += binomial_density(static_cast<double>(count), static_cast<double>(trials),
                                    probability, 1.0 - probability);
        }
        return sum;
    };
    return within_bounds(2.0 * std::min(tail(0, successes), tail(successes, trials)));
}

std::vector<NamingChance::Class> NamingChance::classes_of(std::span<const std::int64_t> degrees) {
    std::map<std::int64_t, double> counted;
    for (const std::int64_t degree : degrees) {
        if (degree > 0) counted[degree] += 1.0;
    }
    std::vector<Class> classes;
    for (const auto& [degree, count] : counted) classes.push_back({degree, count, 0.0});
    return classes;
}

NamingChance::NamingChance(std::span<const std::int64_t> things_of_articles,
                           std::span<const std::int64_t> articles_of_things)
    : articles_(classes_of(things_of_articles)), things_(classes_of(articles_of_things)) {
    CompensatedSum all;
    for (const Class& article : articles_) {
        all.add(article.count * static_cast<double>(article.degree));
    }
    const double root = std::sqrt(std::max(1.0, all.value()));
    for (auto* const side : {&articles_, &things_}) {
        for (Class& of_side : *side) of_side.strength = static_cast<double>(of_side.degree) / root;
    }
    // Each side in turn takes the strengths that give its counts; the other's stay.
    const auto improve = [](std::vector<Class>& side, const std::vector<Class>& other) {
        double change = 0.0;
        for (Class& of_side : side) {
            double sum = 0.0;
            for (const Class& opposite : other) {
                sum += opposite.count * opposite.strength /
                       (1.0 + of_side.strength * opposite.strength);
            }
            const double strength = static_cast<double>(of_side.degree) / sum;
            change = std::max(change, std::abs(strength / of_side.strength - 1.0));
            of_side.strength = strength;
        }
        return change;
    };
    constexpr int most_rounds = 1000;
    for (int round = 0; round < most_rounds; ++round) {
        const double change = improve(articles_, things_);
        if (std::max(change, improve(things_, articles_)) < 1e-10) break;
    }
}

double NamingChance::strength_of(std::int64_t degree) const {
    const auto found = std::lower_bound(
        things_.begin(), things_.end(), degree,
        [](const Class& thing, std::int64_t wanted) { return thing.degree < wanted; });
    return found != things_.end() && found->degree == degree ? found->strength : 0.0;
}

ChanceTogether NamingChance::together(std::int64_t first, std::int64_t second,
                                      std::int64_t observed) const {
    const auto probability = [](double product) { return product / (1.0 + product); };
    std::vector<Counts> sum;
    double most = 0.0;
    for (const Class& article : articles_) {
        const double both = probability(article.strength * strength_of(first)) *
                            probability(article.strength * strength_of(second));
        sum.push_back({article.count, 0, {1.0 - both, both}});
        most += article.count;
    }
    const Cumulants plain = tilted(sum, 0.0);
    ChanceTogether result{plain.mean, 1.0};
    if (observed <= 0) return result;
    if (static_cast<double>(observed) < most) {
        result.p = within_bounds(tail_by_saddle_point(sum, plain, observed));
    } else {
        double logarithm = 0.0;
        for (const Counts& counts : sum) {
            logarithm += counts.times * std::log(counts.probabilities.back());
        }
        result.p = within_bounds(std::exp(logarithm));
    }
    return result;
}

}  // namespace onoma
