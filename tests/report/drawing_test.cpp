// SPDX-License-Identifier: Apache-2.0
// How charts find round numbers, and room for labels.
#include "report/chart/drawing.hpp"

#include "catch.hpp"

namespace onoma {
namespace {

TEST_CASE("ticks are round, begin at 0 and reach the largest value") {
    struct Row {
        double largest;
        bool are_whole;
        std::vector<std::string> labels;
    };
    const std::vector<Row> rows = {
        {3, true, {"0", "1", "2", "3"}},
        {0, true, {"0", "1"}},
        {1, true, {"0", "1"}},
        {12, true, {"0", "5", "10", "15"}},
        {4321, true, {"0", "1,000", "2,000", "3,000", "4,000", "5,000"}},
        {0.7, false, {"0.0", "0.2", "0.4", "0.6", "0.8"}},
        {0.05, false, {"0.00", "0.01", "0.02", "0.03", "0.04", "0.05"}},
        {2.2, false, {"0.0", "0.5", "1.0", "1.5", "2.0", "2.5"}},
    };
    for (const Row& row : rows) {
        INFO(row.largest);
        const std::vector<double> ticks = ticks_to(row.largest, row.are_whole);
        CHECK(tick_labels(ticks) == row.labels);
        CHECK(ticks.back() >= row.largest);
    }
}

TEST_CASE("labels move apart as little as may be") {
    struct Row {
        const char* name;
        std::vector<double> wanted;
        std::vector<double> found;
    };
    const std::vector<Row> rows = {
        {"none", {}, {}},
        {"far apart", {70, 10, 40}, {70, 10, 40}},
        {"equal ones stay in their order", {50, 50}, {45, 55}},
        {"three around their mean", {48, 50, 52}, {40, 50, 60}},
        {"those that are pushed push others", {50, 50, 56}, {42, 52, 62}},
        {"not below the least", {2, 3}, {0, 10}},
        {"nor above the most", {99, 100, 98}, {90, 100, 80}},
        {"a full column",
         {50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50},
         {0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100}},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(spread_out(row.wanted, 10, 0, 100) == row.found);
    }
}

TEST_CASE("texts are cut to the room they have") {
    CHECK(fitted("OpenAI", 12, 200) == "OpenAI");
    const std::string cut = fitted("Alibaba Group Holding Limited", 12, 100);
    CHECK(cut.ends_with("\u2026"));
    CHECK(text_width(cut, 12) <= 100);
    CHECK(fitted("W", 12, 1) == "\u2026");
    CHECK(text_width("WW", 10) > text_width("ii", 10));
}

}  // namespace
}  // namespace onoma
