// SPDX-License-Identifier: Apache-2.0
// One article and what is known about it.
#pragma once

#include <compare>
#include <optional>
#include <string>

#include "onoma/base/date.hpp"

namespace onoma {

struct Document {
    std::string id;      // the path, as it was given
    std::string source;  // who published it
    std::optional<Date> date;
    std::string text;  // the original bytes; all offsets are offsets into it
};

// An input that was left out, and why: told on stderr and in every report.
struct SkippedInput {
    std::string input;
    std::string reason;

    friend auto operator<=>(const SkippedInput&, const SkippedInput&) = default;
};

}  // namespace onoma
