// SPDX-License-Identifier: Apache-2.0
// The formulas of onoma/statistics over arrays. Python makes the arrays, of equal length, and
// checks what is in them; a value that is absent is not a number.
#include <nanobind/ndarray.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/tuple.h>
#include <nanobind/stl/vector.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "bindings.hpp"
#include "onoma/statistics/association.hpp"
#include "onoma/statistics/dispersion.hpp"
#include "onoma/statistics/rates.hpp"
#include "onoma/statistics/resampling.hpp"
#include "onoma/statistics/self_test.hpp"
#include "onoma/statistics/similarity.hpp"

namespace onoma::python {
namespace {

template <typename Number>
using Array = nb::ndarray<Number, nb::ndim<1>, nb::c_contig, nb::device::cpu>;
using Counts = Array<const std::int64_t>;
using Numbers = Array<const double>;
using Result = Array<double>;

const std::string prefix = "statistics_";  // of the names in the module

constexpr double absent = std::numeric_limits<double>::quiet_NaN();

double number_in(double value) { return value; }
double number_in(const std::optional<double>& value) { return value.value_or(absent); }

std::vector<double> list_of(const Numbers& array) {
    return {array.data(), array.data() + array.shape(0)};
}

std::vector<HitCounts> parts_of(const Counts& hits, const Counts& tokens) {
    std::vector<HitCounts> parts;
    for (std::size_t at = 0; at < hits.shape(0); ++at) {
        parts.push_back({hits.data()[at], tokens.data()[at]});
    }
    return parts;
}

// One number for the counts of each pair.
template <typename Measure>
void bind_pair_measure(nb::module_& module, const std::string& name, const Measure& measure) {
    module.def((prefix + name).c_str(), [measure](const Counts& units, const Counts& first,
                                                  const Counts& second, const Counts& both,
                                                  const Result& result) {
        for (std::size_t at = 0; at < result.shape(0); ++at) {
            result.data()[at] = number_in(measure(PairCounts{units.data()[at], first.data()[at],
                                                             second.data()[at], both.data()[at]}));
        }
    });
}

bool is_named(const PairCounts& counts) { return counts.first > 0 && counts.second > 0; }

void bind_pairs(nb::module_& module) {
    const auto where_named = [](double (*measure)(const PairCounts&)) {
        return [measure](const PairCounts& counts) {
            return is_named(counts) ? measure(counts) : absent;
        };
    };
    bind_pair_measure(module, "expected_count", expected_count);
    bind_pair_measure(module, "signed_g2",
                      [](const PairCounts& counts) { return signed_g2(counts); });
    bind_pair_measure(module, "pmi", where_named(pmi));
    bind_pair_measure(module, "ppmi", [](const PairCounts& counts) { return ppmi(counts); });
    bind_pair_measure(module, "npmi", where_named(npmi));
    bind_pair_measure(module, "t_score", t_score);
    bind_pair_measure(module, "z_score", z_score);
    bind_pair_measure(module, "delta_p", delta_p);
    bind_pair_measure(module, "log_dice", [](const PairCounts& counts) {
        return log_dice(counts.both, counts.first, counts.second);
    });
    bind_pair_measure(module, "jaccard", [](const PairCounts& counts) {
        return jaccard(counts.both, counts.first, counts.second);
    });
    bind_pair_measure(module, "fisher_p", [](const PairCounts& counts) {
        return fisher_exact(cells_of(counts)).two_sided;
    });
}

// A number with its interval for the counts of two corpora each.
template <typename Measure>
void bind_keyness(nb::module_& module, const std::string& name, const Measure& measure) {
    module.def((prefix + name).c_str(),
               [measure](const Counts& hits, const Counts& tokens, const Counts& other_hits,
                         const Counts& other_tokens, double confidence, const Result& value,
                         const Result& low, const Result& high) {
                   for (std::size_t at = 0; at < value.shape(0); ++at) {
                       const CorpusPair corpora{{hits.data()[at], tokens.data()[at]},
                                                {other_hits.data()[at], other_tokens.data()[at]}};
                       const std::optional<Estimate> found = measure(corpora, confidence);
                       value.data()[at] = found ? found->value : absent;
                       low.data()[at] = found ? found->interval.low : absent;
                       high.data()[at] = found ? found->interval.high : absent;
                   }
               });
}

// An interval for each count of trials.
template <typename Measure>
void bind_interval(nb::module_& module, const std::string& name, const Measure& measure) {
    module.def((prefix + name).c_str(),
               [measure](const Counts& successes, const Counts& trials, double confidence,
                         const Result& low, const Result& high) {
                   for (std::size_t at = 0; at < low.shape(0); ++at) {
                       const std::optional<Interval> found =
                           measure(successes.data()[at], trials.data()[at], confidence);
                       low.data()[at] = found ? found->low : absent;
                       high.data()[at] = found ? found->high : absent;
                   }
               });
}

void bind_lists(nb::module_& module) {
    module.def("statistics_dispersion", [](const Counts& hits, const Counts& tokens) {
        const auto found = dispersion_of(parts_of(hits, tokens));
        return found ? std::tuple(found->dp, found->dp_norm, found->juilland_d)
                     : std::tuple(absent, absent, absent);
    });
    module.def("statistics_clustered_rate",
               [](const Counts& hits, const Counts& tokens, double confidence) {
                   const auto found = clustered_rate(parts_of(hits, tokens), confidence);
                   if (!found) return std::tuple(absent, absent, absent, absent, absent);
                   return std::tuple(found->rate, found->interval.low, found->interval.high,
                                     found->standard_error, found->degrees_of_freedom);
               });
    module.def("statistics_mann_kendall", [](const Numbers& values) {
        const auto found = mann_kendall(list_of(values));
        return found ? std::tuple(found->tau, found->p) : std::tuple(absent, absent);
    });
    module.def("statistics_benjamini_hochberg",
               [](const Numbers& p) { return benjamini_hochberg(list_of(p)); });
    module.def("statistics_holm", [](const Numbers& p) { return holm(list_of(p)); });
}

}  // namespace

void bind_statistics(nb::module_& module) {
    bind_pairs(module);
    bind_keyness(module, "log_ratio", [](const CorpusPair& corpora, double confidence) {
        return log_ratio(corpora, confidence);
    });
    bind_keyness(module, "conservative_log_ratio",
                 [](const CorpusPair& corpora, double confidence) {
                     return conservative_log_ratio(corpora, 1.0, confidence);
                 });
    bind_keyness(module, "keyness_g2", [](const CorpusPair& corpora, double /*unused*/) {
        return std::optional<Estimate>({signed_g2(corpora), {absent, absent}});
    });
    bind_interval(module, "wilson", wilson);
    bind_interval(module, "clopper_pearson", clopper_pearson);
    bind_lists(module);
    module.def("statistics_failed_self_tests", [] {
        std::vector<std::string> names;
        for (const SelfTestRow& row : run_statistics_self_test()) {
            if (!row.ok) names.push_back(row.name);
        }
        return names;
    });
}

}  // namespace onoma::python
