// SPDX-License-Identifier: Apache-2.0
// Manual pages of the program and of each command, from the texts and options of the help.
#pragma once

#include <string>

namespace onoma::cli {

struct CommandDescription;

// Null stands for the program itself.

// "onoma-lexicon-check", as man is asked for it; the file has `.1` after it.
[[nodiscard]] std::string manual_name(const CommandDescription* command);

// In the macros of man(7), ASCII only.
[[nodiscard]] std::string manual_page(const CommandDescription* command);

}  // namespace onoma::cli
