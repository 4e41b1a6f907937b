// SPDX-License-Identifier: Apache-2.0
#include "cli/run.hpp"
#include "onoma/report/self_test_report.hpp"

namespace onoma::cli {

int run_self_test(const Settings& settings, Output& output) {
    const std::vector<SelfTestRow> rows = run_statistics_self_test();
    write_self_test(output.stream(), settings.format, rows, output.terminal_columns(),
                    output.shows_colour());
    output.finish();
    return failed_rows(rows) == 0 ? exit_ok : exit_incomplete;
}

}  // namespace onoma::cli
