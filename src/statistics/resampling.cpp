// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/resampling.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include "onoma/statistics/association.hpp"
#include "statistics/distributions.hpp"
#include "statistics/drawn_hits.hpp"
#include "statistics/random_numbers.hpp"
#include "statistics/shares.hpp"

namespace onoma {
namespace {

std::vector<HitCounts> with_tokens(std::span<const HitCounts> documents) {
    std::vector<HitCounts> kept(documents.begin(), documents.end());
    std::erase_if(kept, [](const HitCounts& document) { return document.tokens == 0; });
    return kept;
}

double rate_of(const HitCounts& counts) {
    return static_cast<double>(counts.hits) / static_cast<double>(counts.tokens);
}

double mean_of(const std::vector<double>& values) {
    CompensatedSum sum;
    for (const double value : values) sum.add(value);
    return sum.value() / static_cast<double>(values.size());
}

// sum (mean - value)^power
double spread(const std::vector<double>& values, int power) {
    const double mean = mean_of(values);
    CompensatedSum sum;
    for (const double value : values) sum.add(std::pow(mean - value, power));
    return sum.value();
}

// documents^documents, as far as `limit` + 1.
std::int64_t ways_up_to(std::size_t documents, std::int64_t limit) {
    std::int64_t ways = 1;
    for (std::size_t drawn = 0; drawn < documents; ++drawn) {
        if (ways > limit / static_cast<std::int64_t>(documents)) return limit + 1;
        ways *= static_cast<std::int64_t>(documents);
    }
    return ways;
}

// The rates of all resamples: number `way` in base n says which documents are drawn.
std::vector<double> all_rates(const std::vector<HitCounts>& documents, std::int64_t ways) {
    std::vector<double> rates;
    rates.reserve(static_cast<std::size_t>(ways));
    for (std::int64_t way = 0; way < ways; ++way) {
        auto digits = static_cast<std::size_t>(way);
        HitCounts total;
        for (std::size_t drawn = 0; drawn < documents.size(); ++drawn) {
            const HitCounts& document = documents[digits % documents.size()];
            digits /= documents.size();
            total.hits += document.hits;
            total.tokens += document.tokens;
        }
        rates.push_back(rate_of(total));
    }
    return rates;
}

std::vector<double> drawn_rates(const std::vector<HitCounts>& documents,
                                const BootstrapSettings& settings) {
    RandomNumbers random(settings.seed);
    std::vector<double> rates;
    rates.reserve(static_cast<std::size_t>(settings.resamples));
    for (std::int64_t resample = 0; resample < settings.resamples; ++resample) {
        HitCounts total;
        for (std::size_t drawn = 0; drawn < documents.size(); ++drawn) {
            const HitCounts& document = documents[random.below(documents.size())];
            total.hits += document.hits;
            total.tokens += document.tokens;
        }
        rates.push_back(rate_of(total));
    }
    return rates;
}

// The normal quantile of the share of resamples below the rate.
double bias_correction_of(const std::vector<double>& sorted, double rate, double tie_share) {
    const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), rate);
    const auto below = static_cast<double>(first - sorted.begin());
    const auto equal = static_cast<double>(last - first);
    return normal_quantile((below + tie_share * equal) / static_cast<double>(sorted.size()));
}

// Which quantile stands for `z` after both corrections.
std::optional<double> corrected_probability(double z, double bias, double acceleration) {
    const double shifted = bias + z;
    const double scale = 1.0 - acceleration * shifted;
    if (!std::isfinite(shifted) || scale <= 0.0) return std::nullopt;
    return normal_probability(bias + shifted / scale);
}

std::optional<Interval> bca_interval(const std::vector<double>& sorted, double bias,
                                     double acceleration, double confidence) {
    const double z = normal_quantile(0.5 + confidence / 2.0);
    const auto low = corrected_probability(-z, bias, acceleration);
    const auto high = corrected_probability(z, bias, acceleration);
    if (!low || !high) return std::nullopt;
    return Interval{*quantile(sorted, *low), *quantile(sorted, *high)};
}

}  // namespace

std::optional<double> quantile(std::span<const double> sorted, double probability) {
    if (sorted.empty()) return std::nullopt;
    const double place = static_cast<double>(sorted.size() - 1) * probability;
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

std::optional<Jackknife> jackknife_rate(std::span<const HitCounts> documents) {
    const std::vector<HitCounts> kept = with_tokens(documents);
    if (kept.size() < 2) return std::nullopt;
    const HitCounts total = total_of(kept);
    Jackknife result;
    for (const HitCounts& document : kept) {
        result.rates.push_back(
            rate_of({total.hits - document.hits, total.tokens - document.tokens}));
    }
    const double squares = spread(result.rates, 2);
    const auto count = static_cast<double>(kept.size());
    result.standard_error = std::sqrt((count - 1.0) / count * squares);
    if (squares > 0.0) {
        result.acceleration = spread(result.rates, 3) / (6.0 * squares * std::sqrt(squares));
    }
    return result;
}

std::optional<Bootstrap> bootstrap_rate(std::span<const HitCounts> documents,
                                        const BootstrapSettings& settings) {
    const std::vector<HitCounts> kept = with_tokens(documents);
    if (kept.empty() || settings.resamples < 1) return std::nullopt;
    const std::int64_t ways = ways_up_to(kept.size(), settings.resamples);
    Bootstrap result;
    result.exact = ways <= settings.resamples;
    std::vector<double> rates = result.exact ? all_rates(kept, ways) : drawn_rates(kept, settings);
    std::sort(rates.begin(), rates.end());
    result.resamples = static_cast<std::int64_t>(rates.size());
    result.mean = mean_of(rates);
    result.standard_error = std::sqrt(spread(rates, 2) / static_cast<double>(rates.size()));
    const double tail = (1.0 - settings.confidence) / 2.0;
    result.percentile = {*quantile(rates, tail), *quantile(rates, 1.0 - tail)};
    const double bias = bias_correction_of(rates, rate_of(total_of(kept)), settings.tie_share);
    const std::optional<Jackknife> jackknife = jackknife_rate(kept);
    if (std::isfinite(bias)) {
        result.bias_correction = bias;
        if (jackknife) {
            result.bca = bca_interval(rates, bias, jackknife->acceleration, settings.confidence);
        }
    }
    return result;
}

namespace {

// Values of G2 that are equal in exact numbers may differ in the last digits.
constexpr double relative_tie = 1e-9;
constexpr double affordable = 1e6;  // multiplications, about a millisecond
constexpr std::size_t documents_of_stratum = 10;

// Strata in the order of preference: how many tenths make one.
constexpr std::array<std::size_t, 4> tenths_of_strata = {1, 2, 5, 10};

// How many hits of the drawn side are as far from what is expected as those observed.
struct Extremes {
    std::int64_t low = -1;  // so many or fewer
    std::int64_t high = 0;  // so many or more

    [[nodiscard]] bool are_all() const { return high <= low + 1; }
};

// |G2| of a draw, which falls as its hits come near to what its tokens have, and rises beyond.
class DrawnG2 {
public:
    DrawnG2(std::int64_t hits, std::int64_t drawn_tokens, std::int64_t all_tokens)
        : hits_(hits), drawn_tokens_(drawn_tokens), other_tokens_(all_tokens - drawn_tokens) {}

    // A side never has more hits than tokens: beyond, nothing is more extreme.
    [[nodiscard]] double of(std::int64_t drawn_hits) const {
        const std::int64_t first = std::clamp(drawn_hits, hits_ - std::min(hits_, other_tokens_),
                                              std::min(hits_, drawn_tokens_));
        return std::abs(signed_g2({{first, drawn_tokens_}, {hits_ - first, other_tokens_}}));
    }

    [[nodiscard]] Extremes extremes(std::int64_t observed) const {
        const double limit = of(observed) * (1.0 - relative_tie) - 1e-12;
        const double share =
            static_cast<double>(drawn_tokens_) / static_cast<double>(drawn_tokens_ + other_tokens_);
        const double expected = static_cast<double>(hits_) * share;
        // Both searches go from what is expected, where G2 is least, to an end.
        Extremes found{-1, hits_ + 1};
        for (auto inside = static_cast<std::int64_t>(std::floor(expected)) + 1;
             inside - found.low > 1;) {
            const std::int64_t middle = found.low + (inside - found.low) / 2;
            (of(middle) >= limit ? found.low : inside) = middle;
        }
        for (auto inside = static_cast<std::int64_t>(std::ceil(expected)) - 1;
             found.high - inside > 1;) {
            const std::int64_t middle = inside + (found.high - inside) / 2;
            (of(middle) >= limit ? found.high : inside) = middle;
        }
        return found;
    }

private:
    std::int64_t hits_;
    std::int64_t drawn_tokens_;
    std::int64_t other_tokens_;
};

void sort_by_hits(std::vector<HitsByLength::Class>& classes) {
    std::sort(
        classes.begin(), classes.end(),
        [](const HitsByLength::Class& a, const HitsByLength::Class& b) { return a.hits < b.hits; });
}

PermutationP exact_p(std::span<const StratumDraw> strata, const Extremes& extremes) {
    const std::vector<double> hits = distribution_of_hits(strata);
    double p = 0.0;
    for (std::int64_t x = 0; x <= std::min(extremes.low, std::ssize(hits) - 1); ++x) {
        p += hits[static_cast<std::size_t>(x)];
    }
    for (std::int64_t x = std::ssize(hits) - 1; x >= extremes.high; --x) {
        p += hits[static_cast<std::size_t>(x)];
    }
    return {std::clamp(p, smallest_p, 1.0), true};
}

}  // namespace

LengthStrata::LengthStrata(std::span<const std::int64_t> tokens) : tenth_of_(tokens.size()) {
    std::vector<std::size_t> order(tokens.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return tokens[a] < tokens[b]; });
    std::size_t shorter = 0;  // documents
    for (std::size_t place = 0; place < order.size(); ++place) {
        if (place > 0 && tokens[order[place]] > tokens[order[place - 1]]) shorter = place;
        tenth_of_[order[place]] = static_cast<std::uint8_t>(tenths * shorter / order.size());
    }
}

HitsByLength::HitsByLength(const LengthStrata& strata, std::span<const HitsInDocument> hits) {
    for (const HitsInDocument& found : hits) {
        classes_[strata.tenth_of(found.document)].push_back({found.hits, 1});
        all_hits_ += found.hits;
    }
    for (std::vector<Class>& tenth : classes_) {
        sort_by_hits(tenth);
        std::size_t kept = 0;
        for (std::size_t next = 1; next < tenth.size(); ++next) {
            if (tenth[next].hits == tenth[kept].hits) {
                tenth[kept].documents += tenth[next].documents;
            } else {
                tenth[++kept] = tenth[next];
            }
        }
        if (!tenth.empty()) tenth.resize(kept + 1);
    }
}

PermutationTest::PermutationTest(const LengthStrata& strata, std::span<const std::int64_t> tokens,
                                 const std::vector<bool>& in_group) {
    assert(strata.documents() == tokens.size() && in_group.size() == tokens.size());
    const auto of_group = std::count(in_group.begin(), in_group.end(), true);
    draws_group_ = 2 * of_group <= std::ssize(in_group);
    for (std::size_t document = 0; document < tokens.size(); ++document) {
        ++all_[strata.tenth_of(document)];
        all_tokens_ += tokens[document];
        if (in_group[document] != draws_group_) continue;
        ++drawn_[strata.tenth_of(document)];
        drawn_tokens_ += tokens[document];
    }
    for (const std::size_t size : tenths_of_strata) {
        tenths_of_stratum_ = size;
        const std::size_t count = LengthStrata::tenths / size;
        if (tokens.size() >= count * documents_of_stratum && has_counterparts(size)) break;
    }
}

bool PermutationTest::has_counterparts(std::size_t tenths_of_stratum) const {
    std::int64_t drawn = 0;
    std::int64_t others = 0;
    std::int64_t drawn_with_others = 0;
    std::int64_t others_with_drawn = 0;
    for (std::size_t begin = 0; begin < LengthStrata::tenths; begin += tenths_of_stratum) {
        const auto sum = [&](const auto& counts) {
            return std::accumulate(&counts[begin], &counts[begin] + tenths_of_stratum,
                                   std::int64_t{0});
        };
        const std::int64_t drawn_here = sum(drawn_);
        const std::int64_t others_here = sum(all_) - drawn_here;
        drawn += drawn_here;
        others += others_here;
        if (drawn_here == 0 || others_here == 0) continue;
        drawn_with_others += drawn_here;
        others_with_drawn += others_here;
    }
    const bool is_smaller_side = drawn < others;  // of equal sides both count
    return 2 * drawn_with_others >= drawn && (is_smaller_side || 2 * others_with_drawn >= others);
}

// G2 of none less that of one rises with the hits that there are, as x ln x is convex.
std::int64_t PermutationTest::unsurprising_without(std::int64_t limit) const {
    std::int64_t least = 0;
    std::int64_t beyond = limit + 1;
    while (beyond - least > 1) {
        const std::int64_t hits = least + (beyond - least) / 2;
        const DrawnG2 g2(hits, drawn_tokens_, all_tokens_);
        (g2.extremes(draws_group_ ? 0 : hits).are_all() ? least : beyond) = hits;
    }
    return least;
}

PermutationP PermutationTest::p_value(const HitsByLength& hits, std::int64_t group_hits) const {
    if (hits.all_hits() == 0) return {};
    const std::int64_t observed = draws_group_ ? group_hits : hits.all_hits() - group_hits;
    const Extremes extremes =
        DrawnG2(hits.all_hits(), drawn_tokens_, all_tokens_).extremes(observed);
    if (extremes.are_all()) return {1.0, true};
    std::vector<StratumDraw> strata(this->strata());
    for (std::size_t tenth = 0; tenth < LengthStrata::tenths; ++tenth) {
        StratumDraw& stratum = strata[tenth / tenths_of_stratum_];
        stratum.documents += all_[tenth];
        stratum.drawn += drawn_[tenth];
        const auto& found = hits.of(tenth);
        stratum.with_hits.insert(stratum.with_hits.end(), found.begin(), found.end());
    }
    if (tenths_of_stratum_ > 1) {
        for (StratumDraw& stratum : strata) sort_by_hits(stratum.with_hits);
    }
    if (cost_of_distribution(strata) <= affordable) return exact_p(strata, extremes);
    return {std::clamp(saddle_point_at_most(strata, extremes.low) +
                           saddle_point_at_least(strata, extremes.high),
                       smallest_p, 1.0),
            false};
}

namespace {

// Places of the values, the smallest first; equal ones as they came.
std::vector<std::size_t> rising_order(std::span<const double> values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return values[left] < values[right];
    });
    return order;
}

std::vector<double> step_up(std::span<const double> p_values, double tests, double factor) {
    const std::vector<std::size_t> order = rising_order(p_values);
    std::vector<double> adjusted(p_values.size());
    double smallest = 1.0;
    for (std::size_t rank = order.size(); rank > 0; --rank) {
        const std::size_t place = order[rank - 1];
        smallest = std::min(smallest, p_values[place] * tests * factor / static_cast<double>(rank));
        adjusted[place] = smallest;
    }
    return adjusted;
}

}  // namespace

std::vector<double> benjamini_hochberg(std::span<const double> p_values) {
    return step_up(p_values, static_cast<double>(p_values.size()), 1.0);
}

std::vector<double> benjamini_hochberg(std::span<const double> p_values, std::int64_t tests) {
    assert(tests >= static_cast<std::int64_t>(p_values.size()));
    return step_up(p_values, static_cast<double>(tests), 1.0);
}

std::vector<double> benjamini_yekutieli(std::span<const double> p_values) {
    double harmonic = 0.0;
    for (std::size_t rank = p_values.size(); rank > 0; --rank) {
        harmonic += 1.0 / static_cast<double>(rank);
    }
    return step_up(p_values, static_cast<double>(p_values.size()), harmonic);
}

std::vector<double> bonferroni(std::span<const double> p_values) {
    std::vector<double> adjusted(p_values.begin(), p_values.end());
    for (double& p : adjusted) p = std::min(1.0, p * static_cast<double>(p_values.size()));
    return adjusted;
}

std::vector<double> holm(std::span<const double> p_values) {
    const std::vector<std::size_t> order = rising_order(p_values);
    std::vector<double> adjusted(p_values.size());
    double largest = 0.0;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        const double p = p_values[order[rank]] * static_cast<double>(order.size() - rank);
        largest = std::min(1.0, std::max(largest, p));
        adjusted[order[rank]] = largest;
    }
    return adjusted;
}

}  // namespace onoma
