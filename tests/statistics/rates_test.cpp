// SPDX-License-Identifier: Apache-2.0
// Counts made comparable.
#include "onoma/statistics/rates.hpp"

#include "catch.hpp"

namespace onoma {
namespace {

TEST_CASE("rates are occurrences in a thousand words") {
    CHECK(rate_per_1000(9, 500) == 18.0);
    CHECK(rate_per_1000(120, 50000) == Approx(2.4).epsilon(1e-15));
    CHECK(rate_per_1000(60, 80000) == Approx(0.75).epsilon(1e-15));
    CHECK(rate_per_1000(0, 500) == 0.0);
    CHECK(rate_per_1000(0, 0) == 0.0);
    CHECK(rate_per_1000(3, 0) == 0.0);
}

TEST_CASE("shares are parts of a whole") {
    CHECK(share_of(1, 4) == 0.25);
    CHECK(share_of(4, 4) == 1.0);
    CHECK(share_of(0, 4) == 0.0);
    CHECK(share_of(0, 0) == 0.0);
}

}  // namespace
}  // namespace onoma
