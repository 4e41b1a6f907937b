// SPDX-License-Identifier: Apache-2.0
// Every option with its help: the one list that parsing and help read.
#pragma once

#include <boost/program_options/options_description.hpp>
#include <string>

#include "cli/commands.hpp"

namespace onoma::cli {

[[nodiscard]] boost::program_options::options_description options_of(
    const CommandDescription& command);

// "text, csv, json": those that the command can write, the default first.
[[nodiscard]] std::string formats_of(const CommandDescription& command);

}  // namespace onoma::cli
