// SPDX-License-Identifier: Apache-2.0
// The options of `compare`: how its tests are made, and what to compare with.
#include <boost/program_options.hpp>

#include "cli/option_groups.hpp"

namespace onoma::cli {
namespace {

namespace po = boost::program_options;

constexpr std::int64_t most_permutations = 10'000'000;

auto* text_of(const char* value_name) { return po::value<std::string>()->value_name(value_name); }

void add_comparison(po::options_description& options, const CommandDescription& /*command*/) {
    auto add = options.add_options();
    add("permutations", text_of("N"),
        "test by N ways to deal the documents out (default: 10000; 0: no such test)");
    add("seed", text_of("N"), "draw them beginning with N (default: 1)");
    add("against", text_of("FILE"),
        "compare with an earlier result that `onoma report` or `compare` wrote as JSON");
}

void take_comparison(const OptionValues& values, const CommandDescription& /*command*/,
                     Settings& settings) {
    PermutationSettings& permutations = settings.comparison.permutations;
    permutations.permutations = values.count("permutations", 0).value_or(permutations.permutations);
    if (permutations.permutations > most_permutations) {
        throw UsageError("--permutations: expected at most 10000000, found `" +
                         *values.text("permutations") + "`");
    }
    if (const auto seed = values.count("seed", 0)) {
        permutations.seed = static_cast<std::uint64_t>(*seed);
    }
    if (const auto file = values.text("against")) {
        if (file->empty()) throw UsageError("--against: expected the name of a file, found none");
        settings.against = *file;
    }
}

}  // namespace

const OptionGroup comparison_options = {general_heading, add_comparison, take_comparison};

}  // namespace onoma::cli
