// SPDX-License-Identifier: Apache-2.0
#include "statistics/drawn_hits.hpp"

#include <algorithm>
#include <cmath>

namespace onoma {
namespace {

using Distribution = std::vector<double>;

// Of draws without replacement how many are of the marked ones: from the mode to both ends by the
// ratio of neighbours, so that neither factorials nor underflow come in, and divided by the sum.
struct MarkedDraws {
    std::int64_t least = 0;
    Distribution probabilities;  // of least, least + 1, ...
};

MarkedDraws marked_draws(std::int64_t marked, std::int64_t drawn, std::int64_t all) {
    MarkedDraws result;
    result.least = std::max<std::int64_t>(0, drawn - (all - marked));
    const std::int64_t most = std::min(marked, drawn);
    result.probabilities.assign(static_cast<std::size_t>(most - result.least) + 1, 1.0);
    if (most == result.least) return result;
    const auto step_up = [&](std::int64_t x) {  // P(x + 1) / P(x)
        return static_cast<double>(marked - x) * static_cast<double>(drawn - x) /
               (static_cast<double>(x + 1) * static_cast<double>(all - marked - drawn + x + 1));
    };
    const double center = (static_cast<double>(marked) + 1.0) * (static_cast<double>(drawn) + 1.0) /
                          (static_cast<double>(all) + 2.0);
    const std::int64_t mode = std::clamp(static_cast<std::int64_t>(center), result.least, most);
    const auto at = [&](std::int64_t x) -> double& {
        return result.probabilities[static_cast<std::size_t>(x - result.least)];
    };
    for (std::int64_t x = mode; x < most; ++x) at(x + 1) = at(x) * step_up(x);
    for (std::int64_t x = mode; x > result.least; --x) at(x - 1) = at(x) / step_up(x - 1);
    double sum = 0.0;
    for (const double probability : result.probabilities) sum += probability;
    for (double& probability : result.probabilities) probability /= sum;
    return result;
}

// sum += factor x part, `shift` places on.
void add_shifted(Distribution& sum, const Distribution& part, std::size_t shift, double factor) {
    if (sum.size() < part.size() + shift) sum.resize(part.size() + shift, 0.0);
    for (std::size_t x = 0; x < part.size(); ++x) sum[x + shift] += factor * part[x];
}

// Class by class of documents with the same hits; what is drawn of one leaves fewer for the next.
Distribution distribution_of(const StratumDraw& stratum) {
    std::vector<Distribution> by_drawn = {{1.0}};  // hits, by how many documents were drawn so far
    std::int64_t left = stratum.documents;
    for (const HitsByLength::Class& found : stratum.with_hits) {
        std::vector<Distribution> next;
        for (std::size_t drawn = 0; drawn < by_drawn.size(); ++drawn) {
            if (by_drawn[drawn].empty()) continue;
            const MarkedDraws here = marked_draws(
                found.documents, stratum.drawn - static_cast<std::int64_t>(drawn), left);
            for (std::size_t more = 0; more < here.probabilities.size(); ++more) {
                const std::size_t count = static_cast<std::size_t>(here.least) + more;
                if (next.size() <= drawn + count) next.resize(drawn + count + 1);
                add_shifted(next[drawn + count], by_drawn[drawn],
                            count * static_cast<std::size_t>(found.hits), here.probabilities[more]);
            }
        }
        by_drawn = std::move(next);
        left -= found.documents;
    }
    Distribution hits;
    for (const Distribution& part : by_drawn) add_shifted(hits, part, 0, 1.0);
    return hits;
}

Distribution sum_of(const Distribution& first, const Distribution& second) {
    Distribution sum;
    for (std::size_t x = 0; x < second.size(); ++x) add_shifted(sum, first, x, second[x]);
    return sum;
}

}  // namespace

std::int64_t most_hits(const StratumDraw& stratum) {
    std::int64_t hits = 0;
    std::int64_t left = stratum.drawn;
    for (auto found = stratum.with_hits.rbegin(); found != stratum.with_hits.rend(); ++found) {
        const std::int64_t documents = std::min(found->documents, left);
        hits += documents * found->hits;
        left -= documents;
    }
    return hits;
}

// All hits but the most that the documents which are not drawn can have.
std::int64_t least_hits(const StratumDraw& stratum) {
    std::int64_t hits = 0;
    for (const HitsByLength::Class& found : stratum.with_hits) hits += found.documents * found.hits;
    return hits -
           most_hits({stratum.documents, stratum.documents - stratum.drawn, stratum.with_hits});
}

std::vector<double> distribution_of_hits(std::span<const StratumDraw> strata) {
    Distribution hits = {1.0};
    for (const StratumDraw& stratum : strata) {
        if (!stratum.with_hits.empty()) hits = sum_of(hits, distribution_of(stratum));
    }
    return hits;
}

double cost_of_distribution(std::span<const StratumDraw> strata) {
    double cost = 0.0;
    double hits = 1.0;
    for (const StratumDraw& stratum : strata) {
        const auto drawn = static_cast<double>(stratum.drawn);
        const auto most = static_cast<double>(most_hits(stratum));
        double documents = 0.0;
        for (const HitsByLength::Class& found : stratum.with_hits) {
            const double of_class = std::min(static_cast<double>(found.documents), drawn);
            documents = std::min(documents + of_class, drawn);
            cost += of_class * documents * most / 2.0;
        }
        cost += hits * most;
        hits += most;
    }
    return cost;
}

}  // namespace onoma
