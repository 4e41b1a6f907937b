// SPDX-License-Identifier: Apache-2.0
// Mojibake: UTF-8 that somebody read in an encoding of one byte a character and wrote as UTF-8
// again, as `Nvidiaâ€™s` and `CrÃ©dit`.
#pragma once

#include <string>

namespace onoma {

// Puts back what the text was where it is sure to be mojibake, also where that happened twice.
// Returns the encoding that it was taken for, such as `windows-1252`; empty where `text` is left
// alone. Sure are signs that no language writes (`â€™`), and pairs (`Ã©`) that are more than the
// accented letters around them. Cost: linear.
[[nodiscard]] std::string repair_mojibake(std::string& text);

}  // namespace onoma
