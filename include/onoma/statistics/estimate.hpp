// SPDX-License-Identifier: Apache-2.0
// A number with its uncertainty.
#pragma once

namespace onoma {

struct Interval {
    double low = 0.0;
    double high = 0.0;
};

struct Estimate {
    double value = 0.0;
    Interval interval;
};

}  // namespace onoma
