// SPDX-License-Identifier: Apache-2.0
// Every formula against worked and published values, in the very binary that is used: a compiler or
// a processor that computes otherwise is found before its numbers are believed.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace onoma {

struct SelfTestRow {
    std::string name;  // the measure, and what it was given
    double expected = 0.0;
    std::optional<double> got;  // absent when the measure has no value, which is a failure
    double tolerance = 0.0;     // half of the last digit that was published or worked out
    bool ok = false;
};

// Takes milliseconds; uses nothing but what it is compiled from.
[[nodiscard]] std::vector<SelfTestRow> run_statistics_self_test();

}  // namespace onoma
