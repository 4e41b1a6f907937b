// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "corpus/zones.hpp"

namespace onoma {

namespace {

using Zones = std::vector<std::pair<Zone, std::string>>;

struct Row {
    std::string_view name;
    std::string text;
    Zones zones;
};

const std::string one =
    "The price of tin rose on Monday for the ninth day in a row, to a level not seen since 2011.";
const std::string two =
    "Traders said that two mines were under water and that nobody knew when they would be dry.";

}  // namespace

TEST_CASE("zones of plain text", "[zones]") {
    const std::vector<Row> rows = {
        {"nothing", "", {}},
        {"white space", " \n\n \n", {}},
        {"one line", "Tin at a nine-year high", {}},
        {"running text alone", one + "\n\n" + two, {}},
        {"a headline",
         "Tin at a high\n\n" + one + "\n\n" + two,
         {{Zone::headline, "Tin at a high"}, {Zone::lede, one}}},
        {"a question as headline",
         "Why is tin so dear?\n\n" + one + "\n\n" + two,
         {{Zone::headline, "Why is tin so dear?"}, {Zone::lede, one}}},
        {"line ends of two bytes",
         "Tin at a high\r\n\r\n" + one + "\r\n\r\n" + two,
         {{Zone::headline, "Tin at a high"}, {Zone::lede, one}}},
        {"no empty lines",
         "Tin at a high\n" + one + "\n" + two,
         {{Zone::headline, "Tin at a high"}, {Zone::lede, one}}},
        {"a label of a picture before it",
         "Post Thumbnail\n\nTin at a high\n\n" + one + "\n\n" + two,
         {{Zone::headline, "Tin at a high"}, {Zone::lede, one}}},
        {"two lines are no headline", "Tin\nat a high\n\n" + one, {}},
        {"a sentence is no headline", "Tin was dear.\n\n" + one + "\n\n" + two, {}},
        {"headlines below",
         "Tin at a high\n\n" + one + "\n\n" + two + "\n\nLatest News\n\nZinc falls\n\nIt fell.",
         {{Zone::headline, "Tin at a high"},
          {Zone::lede, one},
          {Zone::trailing, "Latest News\n\nZinc falls\n\nIt fell."}}},
        {"in German",
         one + "\n\n" + two + "\n\nMehr zum Thema:\n\nZink fällt",
         {{Zone::trailing, "Mehr zum Thema:\n\nZink fällt"}}},
        {"such a line above the text",
         "Latest news\n\n" + one + "\n\n" + two,
         {{Zone::headline, "Latest news"}, {Zone::lede, one}}},
        {"such a line with sentences below only",
         one + "\n\n" + two + "\n\nFurther reading\n\n" + one,
         {}},
        {"such a line in a sentence",
         one + "\n\n" + two + "\n\nLatest news came at noon.\n\nZinc falls",
         {}},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        Zones zones;
        for (const ZoneRange& zone : zones_of_plain_text(row.text)) {
            zones.emplace_back(zone.zone, std::string(zone.range.of(row.text)));
        }
        CHECK(zones == row.zones);
    }
}

}  // namespace onoma
