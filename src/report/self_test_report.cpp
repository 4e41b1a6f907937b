// SPDX-License-Identifier: Apache-2.0
#include "onoma/report/self_test_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "onoma/base/version.hpp"
#include "onoma/report/schema.hpp"
#include "report/report_frame.hpp"
#include "report/table.hpp"

namespace onoma {
namespace {

// Enough digits to see where two numbers part.
std::string digits(double number) { return fmt::format("{:.9g}", number); }

Table table_of(const std::vector<SelfTestRow>& rows) {
    Table table;
    table.columns = {
        {.key = "statistic", .title = "Statistic"},
        {.key = "expected", .title = "Expected", .is_figure = true},
        {.key = "got", .title = "Got", .is_figure = true},
        {.key = "tolerance", .title = "Within", .is_figure = true},
        {.key = "verdict", .title = "Verdict"},
    };
    for (const SelfTestRow& row : rows) {
        table.rows.push_back({row.name, digits(row.expected), row.got ? digits(*row.got) : "none",
                              fmt::format("{:.2g}", row.tolerance),
                              std::string(row.ok ? "ok" : "FAILED")});
    }
    return table;
}

Json json_of(const std::vector<SelfTestRow>& rows) {
    Json json = {{"schema", schema_version}, {"onoma", version()}, {"rows", Json::array()}};
    for (const SelfTestRow& row : rows) {
        json["rows"].push_back({{"name", row.name},
                                {"expected", row.expected},
                                {"got", row.got ? Json(*row.got) : Json(nullptr)},
                                {"tolerance", row.tolerance},
                                {"ok", row.ok}});
    }
    json["failed"] = failed_rows(rows);
    return json;
}

}  // namespace

std::size_t failed_rows(const std::vector<SelfTestRow>& rows) {
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](const SelfTestRow& row) { return !row.ok; }));
}

void write_self_test(std::ostream& out, Format format, const std::vector<SelfTestRow>& rows,
                     std::size_t terminal_columns, bool colour) {
    if (format == Format::json) {
        write_json(out, json_of(rows));
    } else if (format == Format::csv) {
        write_csv(out, table_of(rows));
    } else {
        write_text_table(out, table_of(rows), terminal_columns, colour);
        out << fmt::format("\n{} of {} statistics agree with their worked and published values.\n",
                           rows.size() - failed_rows(rows), rows.size());
    }
}

}  // namespace onoma
