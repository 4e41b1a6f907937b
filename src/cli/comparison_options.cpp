// SPDX-License-Identifier: Apache-2.0
// The options of `compare`: how its tests are made, and what to compare with.
#include <boost/program_options.hpp>

#include "cli/option_groups.hpp"

namespace onoma::cli {
namespace {

namespace po = boost::program_options;

auto* text_of(const char* value_name) { return po::value<std::string>()->value_name(value_name); }

void add_comparison(po::options_description& options, const CommandDescription& /*command*/) {
    auto add = options.add_options();
    add("permutations", text_of("N"),
        "0: no test by document, which deals the documents out anew. It counts all ways, so that "
        "any other N changes nothing");
    add("seed", text_of("N"), "changes nothing: no ways are drawn");
    add("against", text_of("FILE"),
        "compare with an earlier result that `onoma report` or `compare` wrote as JSON, of all "
        "entities, by the same lexicons and settings");
}

void take_comparison(const OptionValues& values, const CommandDescription& /*command*/,
                     Settings& settings) {
    settings.comparison.test_by_document = values.count("permutations", 0).value_or(1) > 0;
    static_cast<void>(values.count("seed", 0));  // refuses what is no number
    if (const auto file = values.text("against")) {
        if (file->empty()) throw UsageError("--against: expected the name of a file, found none");
        settings.against = *file;
    }
}

}  // namespace

const OptionGroup comparison_options = {general_heading, add_comparison, take_comparison};

}  // namespace onoma::cli
