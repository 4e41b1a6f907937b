// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "onoma/base/types.hpp"
#include "onoma/report/format.hpp"
#include "onoma/report/reports.hpp"
#include "report/columns.hpp"
#include "report/outputs.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

// Enough digits to see where two numbers part.
std::string digits(double number) { return fmt::format("{:.9g}", number); }

// A number that is rounded in tables: JSON has it as it is.
Column rounded(std::string key, std::string title) {
    return {.key = std::move(key), .title = std::move(title), .is_figure = true, .in_json = false};
}

ColumnsOf<SelfTestRow> columns() {
    using Row = SelfTestRow;
    return {
        {{.key = "statistic", .title = "Statistic", .path = "name"}, &Row::name},
        {rounded("expected", "Expected"), [](const Row& row) { return digits(row.expected); }},
        {rounded("got", "Got"), [](const Row& row) { return row.got ? digits(*row.got) : "none"; }},
        {rounded("tolerance", "Within"),
         [](const Row& row) { return fmt::format("{:.2g}", row.tolerance); }},
        {{.key = "verdict", .title = "Verdict", .in_json = false},
         [](const Row& row) { return row.ok ? "ok" : "FAILED"; }},
        {json_only({.key = "expected"}), &Row::expected},
        {json_only({.key = "got"}), &Row::got},
        {json_only({.key = "tolerance"}), &Row::tolerance},
        {json_only({.key = "ok"}), &Row::ok},
    };
}

using Rows = std::vector<SelfTestRow>;

ColumnsOf<Rows> keys() {
    return {{{.key = "schema", .shape = {{"const", schema_version}}},
             [](const Rows&) { return schema_version; }},
            {{.key = "onoma"}, [](const Rows&) { return version(); }},
            list_of<Rows>("rows", columns(), [](const Rows& rows) -> const Rows& { return rows; }),
            {{.key = "failed"}, failed_rows}};
}

}  // namespace

std::size_t failed_rows(const std::vector<SelfTestRow>& rows) {
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [](const SelfTestRow& row) { return !row.ok; }));
}

Json self_test_shape() { return shape_of(keys()); }

void write_self_test(std::ostream& out, Format format, const std::vector<SelfTestRow>& rows,
                     std::size_t terminal_columns, bool colour) {
    const auto table = [&] { return table_of(columns(), rows); };
    write(out, format,
          {.table = table,
           .json = [&] { return object_of(keys(), rows); },
           .rows = "rows",
           .text =
               [&] {
                   write_text_table(out, table(), terminal_columns, colour);
                   out << fmt::format(
                       "\n{} of {} statistics agree with their worked and published values.\n",
                       rows.size() - failed_rows(rows), rows.size());
               }});
}

}  // namespace onoma
