// SPDX-License-Identifier: Apache-2.0
// The formulas without the rest of the library.
#include <iostream>
#include <onoma/statistics/contingency.hpp>
#include <onoma/statistics/self_test.hpp>

int main() {
    const onoma::CorpusPair corpora{{120, 50'000}, {60, 80'000}};
    if (!(onoma::log_likelihood_g2(onoma::cells_of(corpora)) > 0.0)) return 1;
    for (const onoma::SelfTestRow& row : onoma::run_statistics_self_test()) {
        if (row.ok) continue;
        std::cout << row.name << ": expected " << row.expected << '\n';
        return 1;
    }
    return 0;
}
