// SPDX-License-Identifier: Apache-2.0
// Every statistic of a table is told in plain words.
#include <sstream>

#include "catch.hpp"
#include "onoma/report/format.hpp"
#include "onoma/report/reports.hpp"
#include "report/series.hpp"
#include "report/table.hpp"
#include "report/tiny_analysis.hpp"

namespace onoma {
namespace {

std::vector<std::string> header_of(const std::string& csv) {
    std::vector<std::string> keys;
    std::istringstream line(csv.substr(0, csv.find('\n')));
    for (std::string key; std::getline(line, key, ',');) keys.push_back(key);
    return keys;
}

std::string text_of(std::span<const ColumnMeaning> meanings) {
    std::ostringstream out;
    write_meanings(out, meanings, 80);
    return out.str();
}

void check_explained(const std::string& csv, const std::string& explained) {
    for (const std::string& key : header_of(csv)) {
        const bool says_what = key.find("id") == std::string::npos &&
                               key.find("name") == std::string::npos &&
                               key.find("type") == std::string::npos && key != "listed" &&
                               key.find("_sentences") == std::string::npos;
        INFO(key);
        if (says_what) CHECK(explained.find(key) != std::string::npos);
    }
}

TEST_CASE("each column of the report and of pairs is explained") {
    const TinyAnalysis tiny;
    const ReportContext context{tiny.analysis(), tiny.lexicon()};
    std::ostringstream report;
    write_frequency_report(report, Format::csv, context,
                           {make_frequency_table(tiny.analysis()), {}});
    check_explained(report.str(), text_of(report_meanings()));
    std::ostringstream pairs;
    write_pairs(pairs, Format::csv, context, make_pair_table(tiny.analysis()));
    check_explained(pairs.str(), text_of(pair_meanings()));
}

TEST_CASE("each column of the comparison is explained") {
    const TinyAnalysis tiny;
    Comparison comparison = compare_groups(tiny.analysis());
    comparison.reference = compare_with_reference(tiny.analysis(), {"old.json", 1, 9, {}});
    comparison.by = "type";  // what groups are called needs no explanation
    std::ostringstream out;
    write_comparison(out, Format::csv, {tiny.analysis(), tiny.lexicon()}, comparison);
    CHECK(header_of(out.str()).size() == 35);
    check_explained(out.str(), text_of(comparison_meanings()));
}

TEST_CASE("explanations fit the terminal") {
    std::istringstream lines(text_of(pair_meanings()));
    for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 80);
}

TEST_CASE("a sparkline has a bar for each value and a space for none") {
    CHECK(sparkline({0.0, 1.0, std::nullopt, 7.0}) == "\u2581\u2582 \u2588");
    CHECK(sparkline({0.0, 0.0}) == "\u2581\u2581");
    CHECK(sparkline({}).empty());
    CHECK(sparkline(std::vector<std::optional<double>>(1000, 2.0), 3) == "\u2588\u2588\u2588");
}

TEST_CASE("a probability is never shown as nothing") {
    const Table table = {{{.key = "q", .title = "q", .decimals = 4, .is_probability = true},
                          {.key = "x", .title = "x", .empty = "no reason"}},
                         {{0.00004, Empty{}}, {0.0, 1.0}, {0.25, Empty{}}}};
    std::ostringstream out;
    write_text_table(out, table, 80, false);
    write_empty_reasons(out, table);
    CHECK(out.str() == "      q     x\n<0.0001\n<0.0001  1.00\n 0.2500\nx is empty: no reason\n");
    out.str({});
    write_csv(out, table);
    CHECK(out.str() == "q,x\n4e-05,\n0,1\n0.25,\n");
}

}  // namespace
}  // namespace onoma
