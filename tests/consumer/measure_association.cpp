// SPDX-License-Identifier: Apache-2.0
// The statistics alone: numbers in, numbers out.
#include <iostream>
#include <onoma/statistics/association.hpp>
#include <onoma/statistics/rates.hpp>

int main() {
    // Of 1,000 sentences 60 name A, 40 name B, 20 name both.
    const onoma::PairCounts counts{.units = 1000, .first = 60, .second = 40, .both = 20};
    std::cout << "by chance " << onoma::expected_count(counts) << ", G2 "
              << onoma::signed_g2(counts) << ", NPMI " << onoma::npmi(counts) << '\n';

    // Nothing where there are no trials.
    if (const auto share = onoma::wilson(20, 60)) {
        std::cout << "of the sentences with A, " << share->low << " to " << share->high
                  << " name B\n";
    }
}
