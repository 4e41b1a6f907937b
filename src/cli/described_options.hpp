// SPDX-License-Identifier: Apache-2.0
// The options of a command as those see them that tell of them: the help, the manual pages, and the
// completion of shells. All read the same groups that take what was typed, so none can disagree.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace onoma::cli {

struct CommandDescription;

struct DescribedOption {
    std::string name;        // "format"
    char letter = '\0';      // 'f'; NUL when it has none
    std::string value_name;  // "FORMAT"; empty: it takes no value
    std::string description;
    std::vector<std::string> values;  // the known ones, see ValueChoices
    bool has_commas = false;          // several values with commas between them
    bool is_repeatable = false;
};

struct OptionSection {
    std::string_view heading;
    std::vector<DescribedOption> options;
};

// Sections in the order of the help: the general one first, which ends with --help.
[[nodiscard]] std::vector<OptionSection> described_options(const CommandDescription& command);

// Whether the value is a path to something that exists, or to what is to be written.
[[nodiscard]] bool takes_path(const DescribedOption& option);

}  // namespace onoma::cli
