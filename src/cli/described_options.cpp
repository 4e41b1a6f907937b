// SPDX-License-Identifier: Apache-2.0
#include "cli/described_options.hpp"

#include <algorithm>
#include <array>
#include <boost/program_options.hpp>

#include "cli/commands.hpp"
#include "cli/option_groups.hpp"
#include "cli/value_choices.hpp"

namespace onoma::cli {
namespace {

namespace po = boost::program_options;

DescribedOption describe(const po::option_description& option) {
    using Style = po::command_line_style::style_t;
    DescribedOption described;
    described.name = option.long_name();
    described.description = option.description();
    const std::string brief = option.canonical_display_name(Style::allow_dash_for_short);
    if (brief.size() == 2 && brief.front() == '-') described.letter = brief.back();
    const auto semantic = option.semantic();
    if (semantic->max_tokens() > 0) described.value_name = option.format_parameter();
    described.is_repeatable = semantic->is_composing();
    if (const auto* choices = dynamic_cast<const ValueChoices*>(semantic.get())) {
        described.values = choices->values;
        described.has_commas = choices->has_commas;
    }
    return described;
}

}  // namespace

std::vector<OptionSection> described_options(const CommandDescription& command) {
    std::vector<OptionSection> sections = {{general_heading, {}}};
    for (const OptionGroup* group : command.options) {
        auto section = std::find_if(
            sections.begin(), sections.end(),
            [&](const OptionSection& known) { return known.heading == group->heading; });
        if (section == sections.end()) {
            sections.push_back({group->heading, {}});
            section = sections.end() - 1;
        }
        po::options_description options;
        group->add(options, command);
        for (const auto& option : options.options()) section->options.push_back(describe(*option));
    }
    po::options_description help;
    add_help_option(help);
    sections.front().options.push_back(describe(*help.options().front()));
    return sections;
}

bool takes_path(const DescribedOption& option) {
    constexpr std::array<std::string_view, 4> names = {"FILE", "FOLDER", "LIST", "ARTICLES"};
    return std::find(names.begin(), names.end(), option.value_name) != names.end();
}

}  // namespace onoma::cli
