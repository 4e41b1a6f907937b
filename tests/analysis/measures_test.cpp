// SPDX-License-Identifier: Apache-2.0
#include "analysis/measures.hpp"

#include "catch.hpp"

namespace onoma {

TEST_CASE("words that may name one measure") {
    CHECK(may_measure_the_same("raise", "funding"));
    CHECK(may_measure_the_same("funding", "raise"));
    CHECK(may_measure_the_same("value", "valuation"));
    CHECK(may_measure_the_same("employee", "job"));
    CHECK(may_measure_the_same("person", "death"));
    CHECK(may_measure_the_same("revenue", "revenue"));
    CHECK(may_measure_the_same("gargoyle", "gargoyle"));
    // The last word of the last row.
    CHECK(may_measure_the_same("capacity", "production"));
}

TEST_CASE("words that name other measures") {
    CHECK_FALSE(may_measure_the_same("revenue", "valuation"));
    CHECK_FALSE(may_measure_the_same("raise", "valuation"));
    CHECK_FALSE(may_measure_the_same("job", "chip"));
    CHECK_FALSE(may_measure_the_same("gargoyle", "job"));
    // Both may be persons, and are not the same ones.
    CHECK_FALSE(may_measure_the_same("death", "job"));
    CHECK_FALSE(may_measure_the_same("measure", "words"));
    CHECK_FALSE(may_measure_the_same("", "job"));
}

}  // namespace onoma
