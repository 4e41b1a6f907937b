// SPDX-License-Identifier: Apache-2.0
// The options of `discover`: its types are proposed ones, its table has no bounds.
#include <algorithm>
#include <boost/program_options.hpp>

#include "base/joined.hpp"
#include "cli/option_groups.hpp"
#include "cli/value_choices.hpp"

namespace onoma::cli {
namespace {

namespace po = boost::program_options;

constexpr std::int64_t most_examples = 1000;
constexpr std::int64_t fewest_mentions_to_read = 2;  // for people; programs get everything

void add_discovery(po::options_description& options, const CommandDescription& /*command*/) {
    auto add = options.add_options();
    add("type,t", known_values("TYPE", proposable_types()),
        ("only names proposed as this type: " + joined(proposable_types()) +
         "; repeat it for several")
            .c_str());
    add("top", po::value<std::string>()->value_name("N"), "only the first N rows");
    add("min-mentions", po::value<std::string>()->value_name("N"),
        "only names with N mentions or more (default: 2, in JSON 1)");
    add("examples", po::value<std::string>()->value_name("N"),
        "in JSON up to N example sentences of each name (default: 3)");
}

// REQUIRES: the format was taken before.
void take_discovery(const OptionValues& values, const CommandDescription& /*command*/,
                    Settings& settings) {
    DiscoverySettings& discovery = settings.discovery;
    discovery.types = values.texts("type");
    const std::vector<std::string> known = proposable_types();
    for (const std::string& type : discovery.types) {
        if (std::find(known.begin(), known.end(), type) != known.end()) continue;
        throw UsageError("--type: expected one of " + joined(known) + ", found `" + type + "`");
    }
    if (const auto top = values.count("top", 1)) {
        discovery.table.top = static_cast<std::size_t>(*top);
    }
    const bool for_programs = settings.format == Format::json;
    discovery.table.min_mentions =
        values.count("min-mentions", 1).value_or(for_programs ? 1 : fewest_mentions_to_read);
    if (const auto examples = values.count("examples", 1)) {
        discovery.examples = static_cast<std::size_t>(std::min(*examples, most_examples));
    }
}

}  // namespace

const OptionGroup discovery_options = {general_heading, add_discovery, take_discovery};

}  // namespace onoma::cli
