// SPDX-License-Identifier: Apache-2.0
// Regular expressions of tokens that mean a few words and nothing else.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace onoma {

// Every phrase that a sequence of regular expressions, separated by spaces, matches, when these are
// at most 16: `(Bachelor|Master) of Arts?` -> Bachelor of Art, Bachelor of Arts, Master of Art ...
// Understood are letters, escaped signs, groups with `|`, characters in brackets, and `?`. A dot
// is taken as the sign that it mostly is in names (`Inc.`), not as any character.
// Returns why there is no such list; empty when `phrases` is complete.
// Cost: linear in the pattern, for any pattern.
[[nodiscard]] std::string_view expand_token_pattern(std::string_view pattern,
                                                    std::vector<std::string>& phrases);

}  // namespace onoma
