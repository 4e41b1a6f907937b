// SPDX-License-Identifier: Apache-2.0
#include "cli/completion.hpp"

#include "cli/commands.hpp"

namespace onoma::cli {

std::vector<CommandFamily> command_families() {
    std::vector<CommandFamily> families;
    for (const CommandDescription& command : all_commands()) {
        const std::size_t space = command.name.find(' ');
        const std::string_view first = command.name.substr(0, space);
        if (families.empty() || families.back().name != first) {
            families.push_back({first, command.summary, {}});
        }
        if (space == std::string_view::npos) continue;
        families.back().children.push_back(command.name.substr(space + 1));
    }
    return families;
}

std::string shell_quoted(std::string_view text) {
    std::string result = "'";
    for (const char c : text) {
        if (c == '\'') {
            result += "'\\''";
        } else {
            result += c;
        }
    }
    return result + '\'';
}

}  // namespace onoma::cli
