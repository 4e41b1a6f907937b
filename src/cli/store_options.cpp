// SPDX-License-Identifier: Apache-2.0
// The options of what is kept in a store.
#include <boost/program_options.hpp>

#include "cli/option_groups.hpp"

namespace onoma::cli {
namespace {

namespace po = boost::program_options;

void add_store(po::options_description& options, const CommandDescription& /*command*/) {
    auto add = options.add_options();
    const auto number = [] { return po::value<std::string>()->value_name("N"); };
    add("counts-only", "keep who is named where, but no texts");
    add("batch", number(), "write N documents at a time (default: 256): what a kill may lose");
    add("wait", number(), "wait up to N seconds while another process writes (default: 60)");
}

void take_store(const OptionValues& values, const CommandDescription& /*command*/,
                Settings& settings) {
    settings.store.counts_only = values.has("counts-only");
    if (const auto batch = values.count("batch", 1)) {
        settings.store.batch = static_cast<std::size_t>(*batch);
    }
    if (const auto seconds = values.count("wait", 0)) {
        settings.store.longest_wait = std::chrono::seconds(*seconds);
    }
}

void add_merge(po::options_description& options, const CommandDescription& /*command*/) {
    options.add_options()("output,o", po::value<std::string>()->value_name("STORE"),
                          "the store to make; one that is there is replaced");
}

void take_merge(const OptionValues& values, const CommandDescription& /*command*/,
                Settings& settings) {
    const auto file = values.text("output");
    if (!file || file->empty()) {
        throw UsageError("expected the name of a store behind --output, found none");
    }
    settings.merged_store = *file;
}

}  // namespace

const OptionGroup store_options = {general_heading, add_store, take_store};

const OptionGroup merge_options = {general_heading, add_merge, take_merge};

}  // namespace onoma::cli
