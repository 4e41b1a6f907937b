// SPDX-License-Identifier: Apache-2.0
// A made-up corpus of ten thousand documents, counted and measured twice: by the library, and by
// loops that follow the definitions word by word.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "onoma/counts/cooccurrence.hpp"
#include "onoma/statistics/association.hpp"
#include "onoma/statistics/dispersion.hpp"
#include "onoma/statistics/resampling.hpp"
#include "onoma/statistics/similarity.hpp"
#include "statistics/random_numbers.hpp"

namespace onoma {
namespace {

constexpr std::size_t entities = 120;

using Sentence = std::vector<std::size_t>;  // entities, possibly repeated

struct MadeUpDocument {
    bool in_first = false;  // of two groups
    std::int64_t tokens = 0;
    std::vector<Sentence> sentences;
};

// Few entities are frequent; a document that names one goes on naming it; the first group names the
// first twenty entities more often.
std::vector<MadeUpDocument> make_corpus(std::size_t documents) {
    RandomNumbers random(10'000);
    const auto draw = [&](bool in_first) {
        const auto rank =
            static_cast<std::size_t>(std::pow(entities + 1.0, random.open_unit()) - 1.0);
        return in_first && random.below(4) == 0 ? rank % 20 : rank;
    };
    std::vector<MadeUpDocument> corpus(documents);
    for (MadeUpDocument& document : corpus) {
        document.in_first = random.below(5) < 2;
        const std::size_t topic = draw(document.in_first);
        document.sentences.resize(1 + random.below(12));
        for (Sentence& sentence : document.sentences) {
            document.tokens += static_cast<std::int64_t>(8 + random.below(20));
            const std::size_t mentions = random.below(4);
            for (std::size_t mention = 0; mention < mentions; ++mention) {
                sentence.push_back(random.below(3) == 0 ? topic : draw(document.in_first));
            }
        }
    }
    return corpus;
}

const std::vector<MadeUpDocument>& corpus() {
    static const std::vector<MadeUpDocument> documents = make_corpus(10'000);
    return documents;
}

std::string id_of(std::size_t entity) { return "entity-" + std::to_string(1000 + entity); }

// Hits and tokens of an entity in each document.
std::vector<HitCounts> hits_by_document(std::size_t entity) {
    std::vector<HitCounts> parts;
    for (const MadeUpDocument& document : corpus()) {
        HitCounts part{0, document.tokens};
        for (const Sentence& sentence : document.sentences) {
            part.hits += std::count(sentence.begin(), sentence.end(), entity);
        }
        parts.push_back(part);
    }
    return parts;
}

TEST_CASE("co-occurrence of the made-up corpus is what counting each sentence finds") {
    CooccurrenceCounter counter;
    CooccurrenceCounter halves[2];
    std::map<std::pair<std::size_t, std::size_t>, std::int64_t> together;
    std::int64_t units = 0;
    for (std::size_t number = 0; number < corpus().size(); ++number) {
        for (const Sentence& sentence : corpus()[number].sentences) {
            ++units;
            std::vector<std::string> ids;
            for (const std::size_t entity : sentence) ids.push_back(id_of(entity));
            counter.add_unit({ids.begin(), ids.end()});
            halves[number % 2].add_unit({ids.begin(), ids.end()});
            const std::set<std::size_t> named(sentence.begin(), sentence.end());
            for (const std::size_t first : named) {
                for (const std::size_t second : named) ++together[{first, second}];
            }
        }
    }
    const CooccurrenceMatrix matrix = counter.build();
    REQUIRE(matrix.entities.size() == entities);
    CHECK(matrix.units == units);
    CHECK(static_cast<std::size_t>(matrix.together.nonZeros()) == together.size());
    double worst = 0.0;
    bool same = true;
    for (const auto& [pair, count] : together) {
        const auto first = static_cast<int>(pair.first);
        const auto second = static_cast<int>(pair.second);
        same = same && matrix.together.coeff(first, second) == count;
        if (first == second) continue;
        const PairCounts counts = {units, together[{pair.first, pair.first}],
                                   together[{pair.second, pair.second}], count};
        // G2 as a sum over the four kinds of sentences, and PMI as a ratio of probabilities.
        const auto all = static_cast<double>(units);
        const double p_first = static_cast<double>(counts.first) / all;
        const double p_second = static_cast<double>(counts.second) / all;
        const double p_both = static_cast<double>(counts.both) / all;
        double g2 = 0.0;
        for (const bool with_first : {true, false}) {
            for (const bool with_second : {true, false}) {
                const double chance = (with_first ? p_first : 1.0 - p_first) *
                                      (with_second ? p_second : 1.0 - p_second);
                double seen = with_second ? p_second - p_both : 1.0 - p_first - p_second + p_both;
                if (with_first) seen = with_second ? p_both : p_first - p_both;
                if (seen > 1e-12) g2 += 2.0 * all * seen * std::log(seen / chance);
            }
        }
        worst = std::max(worst, std::abs(g2 - log_likelihood_g2(counts)) / std::max(1.0, g2));
        worst = std::max(worst, std::abs(pmi(counts) - std::log2(p_both / (p_first * p_second))));
    }
    CHECK(same);
    CHECK(worst < 1e-6);
    halves[1].merge(halves[0]);
    CHECK(Eigen::SparseMatrix<std::int64_t>(halves[1].build().together - matrix.together)
              .squaredNorm() == 0);
}

TEST_CASE("keyness of the made-up corpus is what its definition says, token by token") {
    double worst = 0.0;
    int keys = 0;
    for (std::size_t entity = 0; entity < entities; ++entity) {
        const std::vector<HitCounts> parts = hits_by_document(entity);
        CorpusPair groups;
        std::int64_t observed[2][2] = {{0, 0}, {0, 0}};  // hit or not, group
        for (std::size_t document = 0; document < parts.size(); ++document) {
            const bool in_first = corpus()[document].in_first;
            HitCounts& group = in_first ? groups.first : groups.second;
            group.hits += parts[document].hits;
            group.tokens += parts[document].tokens;
            for (std::int64_t token = 0; token < parts[document].tokens; ++token) {
                ++observed[token < parts[document].hits ? 0 : 1][in_first ? 0 : 1];
            }
        }
        double g2 = 0.0;
        double x2 = 0.0;
        const auto all =
            static_cast<double>(observed[0][0] + observed[0][1] + observed[1][0] + observed[1][1]);
        for (int row = 0; row < 2; ++row) {
            for (int column = 0; column < 2; ++column) {
                const auto in_row = static_cast<double>(observed[row][0] + observed[row][1]);
                const auto in_column =
                    static_cast<double>(observed[0][column] + observed[1][column]);
                const double expected = in_row * in_column / all;
                const auto count = static_cast<double>(observed[row][column]);
                if (count > 0) g2 += 2.0 * count * std::log(count / expected);
                x2 += (count - expected) * (count - expected) / expected;
            }
        }
        worst = std::max(worst, std::abs(g2 - std::abs(signed_g2(groups))) / std::max(1.0, g2));
        worst = std::max(worst, std::abs(x2 - chi_square(cells_of(groups))) / std::max(1.0, x2));
        if (signed_g2(groups) > 10.83) ++keys;
    }
    CHECK(worst < 1e-6);
    CHECK(keys >= 5);  // the made-up preference is found
}

TEST_CASE("dispersion of the made-up corpus is what its definitions say, pair by pair") {
    double worst = 0.0;
    for (std::size_t entity = 0; entity < entities; entity += 17) {
        const std::vector<HitCounts> parts = hits_by_document(entity);
        const HitCounts total = total_of(parts);
        const auto n = static_cast<double>(parts.size());
        double dp = 0.0;
        double smallest = 1.0;
        double mean = 0.0;
        for (const HitCounts& part : parts) {
            const double hits = static_cast<double>(part.hits) / static_cast<double>(total.hits);
            const double size =
                static_cast<double>(part.tokens) / static_cast<double>(total.tokens);
            dp += std::abs(hits - size) / 2.0;
            smallest = std::min(smallest, size);
            mean += static_cast<double>(part.hits) / static_cast<double>(part.tokens) / n;
        }
        double squares = 0.0;
        double differences = 0.0;
        for (std::size_t first = 0; first < parts.size(); ++first) {
            const double rate =
                static_cast<double>(parts[first].hits) / static_cast<double>(parts[first].tokens);
            squares += (rate - mean) * (rate - mean) / n;
            if (entity != 0) continue;  // fifty million pairs once are enough
            for (std::size_t second = first + 1; second < parts.size(); ++second) {
                differences += std::abs(rate - static_cast<double>(parts[second].hits) /
                                                   static_cast<double>(parts[second].tokens));
            }
        }
        const double juilland = 1.0 - std::sqrt(squares) / mean / std::sqrt(n - 1.0);
        const Dispersion found = *dispersion_of(parts);
        worst = std::max({worst, std::abs(dp - found.dp),
                          std::abs(dp / (1.0 - smallest) - found.dp_norm),
                          std::abs(juilland - found.juilland_d)});
        if (entity == 0) {
            const double da = 1.0 - differences / (n * (n - 1.0) / 2.0) / (2.0 * mean);
            worst = std::max(worst, std::abs(da - *burch_da(parts)));
        }
    }
    CHECK(worst < 1e-9);
}

TEST_CASE("the error of a rate in the made-up corpus is that of resampled documents") {
    const std::vector<HitCounts> parts = hits_by_document(3);
    const auto rate = clustered_rate(parts);
    const auto resampled = bootstrap_rate(parts, {.resamples = 500, .seed = 8});
    REQUIRE(rate);
    REQUIRE(resampled);
    CHECK(rate->standard_error == Approx(resampled->standard_error).epsilon(0.1));
    CHECK(rate->standard_error > 1.2 * rate->token_error);
}

TEST_CASE("few ways to deal the made-up corpus out differ as much as its groups do") {
    std::vector<std::int64_t> tokens;
    std::vector<bool> in_first;
    for (const MadeUpDocument& document : corpus()) {
        tokens.push_back(document.tokens);
        in_first.push_back(document.in_first);
    }
    const LengthStrata strata(tokens);
    const PermutationTest test(strata, tokens, in_first);
    const auto p_of = [&](std::size_t entity) {
        const std::vector<HitCounts> parts = hits_by_document(entity);
        std::vector<HitsInDocument> hits;
        std::int64_t of_first = 0;
        for (std::size_t document = 0; document < parts.size(); ++document) {
            if (parts[document].hits > 0) hits.push_back({document, parts[document].hits});
            if (in_first[document]) of_first += parts[document].hits;
        }
        return test.p_value(HitsByLength(strata, hits), of_first).value;
    };
    CHECK(p_of(15) < 1e-3);  // preferred by the first group
    CHECK(p_of(15) == p_of(15));
}

}  // namespace
}  // namespace onoma
