// SPDX-License-Identifier: Apache-2.0
#include "onoma/statistics/self_test.hpp"

#include "statistics/self_test/rows.hpp"

namespace onoma {

std::vector<SelfTestRow> run_statistics_self_test() {
    SelfTestRows rows;
    add_keyness_rows(rows);
    add_effect_size_rows(rows);
    add_association_rows(rows);
    add_dispersion_rows(rows);
    add_diversity_rows(rows);
    add_ranking_rows(rows);
    add_resampling_rows(rows);
    add_growth_rows(rows);
    return rows.take();
}

}  // namespace onoma
