// SPDX-License-Identifier: Apache-2.0
// Golden reports of a tiny analysis: text, CSV and JSON of every command.
#include "onoma/report/reports.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "onoma/base/version.hpp"
#include "onoma/text/unicode_version.hpp"
#include "report/tiny_analysis.hpp"

namespace onoma {
namespace {

using nlohmann::json;

// The lines below every table.
std::string footer(const TinyAnalysis& tiny) {
    std::string versions = "onoma " + std::string(version()) + ", ICU " + icu_version() +
                           ", Unicode " + unicode_version();
    for (const LexiconFile& file : tiny.lexicon().files()) {
        versions += ", " + file.name + " " + file.hash.substr(0, 8);
    }
    return "\n3 documents from 2 sources, 15 words, 4 sentences\n" + versions +
           "\n2 ill-formed UTF-8 sequences read as U+FFFD in 1 document\n"
           "left out: daily/\uFFFDold .txt: expected UTF-8, found UTF-16\n";
}

std::string frequency(const TinyAnalysis& tiny, Format format, TableSettings settings = {}) {
    std::ostringstream out;
    write_frequency_report(out, format, {tiny.analysis(), tiny.lexicon()},
                           make_frequency_table(tiny.analysis(), settings));
    return out.str();
}

std::string comparison(const TinyAnalysis& tiny, Format format) {
    std::ostringstream out;
    write_comparison(out, format, {tiny.analysis(), tiny.lexicon()},
                     compare_sources(tiny.analysis()));
    return out.str();
}

std::string pairs(const TinyAnalysis& tiny, Format format) {
    std::ostringstream out;
    write_pairs(out, format, {tiny.analysis(), tiny.lexicon()}, make_pair_table(tiny.analysis()));
    return out.str();
}

TEST_CASE("the frequency report in a terminal") {
    const TinyAnalysis tiny;
    CHECK(frequency(tiny, Format::text) ==
          "                                                        per 1,000    Share\n"
          "Entity      Type     Mentions              Documents  Sources      words  of type"
          "  sure  possible\n" +
              footer(tiny));
}

TEST_CASE("the frequency report as CSV") {
    const TinyAnalysis tiny;
    CHECK(frequency(tiny, Format::csv) == "");
}

TEST_CASE("the frequency report as JSON") {
    const TinyAnalysis tiny;
    const std::string text = frequency(tiny, Format::json);
    CHECK(text == "");
}

TEST_CASE("the comparison in a terminal") {
    const TinyAnalysis tiny;
    CHECK(comparison(tiny, Format::text) == footer(tiny));
}
TEST_CASE("the comparison as CSV") {
    const TinyAnalysis tiny;
    CHECK(comparison(tiny, Format::csv) == "");
}
TEST_CASE("the comparison as JSON") {
    const TinyAnalysis tiny;
    CHECK(comparison(tiny, Format::json) == "");
}
TEST_CASE("pairs") {
    const TinyAnalysis tiny;
    CHECK(pairs(tiny, Format::text) == footer(tiny));
    CHECK(pairs(tiny, Format::csv) == "");
    CHECK(pairs(tiny, Format::json) == "");
}

}  // namespace
}  // namespace onoma
