// SPDX-License-Identifier: Apache-2.0
// Golden reports of a tiny analysis: text, CSV and JSON of every command.
#include "onoma/report/reports.hpp"

#include <nlohmann/json.hpp>
#include <sstream>

#include "catch.hpp"
#include "onoma/base/types.hpp"
#include "onoma/text/unicode.hpp"
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
           "left out: daily/\uFFFDold .txt: the data is damaged\n";
}

std::string frequency(const TinyAnalysis& tiny, Format format, TableSettings settings = {}) {
    std::ostringstream out;
    write_frequency_report(out, format, {tiny.analysis(), tiny.lexicon()},
                           {make_frequency_table(tiny.analysis(), settings), {}});
    return out.str();
}

std::string comparison(const TinyAnalysis& tiny, Format format) {
    std::ostringstream out;
    write_comparison(out, format, {tiny.analysis(), tiny.lexicon()},
                     compare_groups(tiny.analysis()));
    return out.str();
}

std::string pairs(const TinyAnalysis& tiny, Format format) {
    std::ostringstream out;
    write_pairs(out, format, {tiny.analysis(), tiny.lexicon()}, make_pair_table(tiny.analysis()));
    return out.str();
}

// Bars are written as hashes here, so that columns can be seen in the source.
std::string with_bars(std::string_view text) {
    std::string result;
    for (const char c : text) result += c == '#' ? std::string("\u2588") : std::string(1, c);
    return result;
}

// Parsed, without what stands in front of the rows: that is checked once, by itself.
json rows_of(const std::string& report) {
    json parsed = json::parse(report);
    for (const char* key : {"schema",
                            "onoma",
                            "icu",
                            "unicode",
                            "lexicons",
                            "documents",
                            "words",
                            "sentences",
                            "sources",
                            "duplicates",
                            "skipped",
                            "skipped_count",
                            "documents_not_wanted",
                            "documents_without_date",
                            "documents_without_metadata",
                            "known_items",
                            "replaced",
                            "other_files",
                            "project_settings",
                            "converted_documents",
                            "invalid_utf8_sequences"}) {
        CHECK(parsed.erase(key) == 1);
    }
    // Of report and compare alone, as is what they say of their settings.
    parsed.erase("settings");
    parsed.erase("entities_left_out");
    return parsed;
}

TEST_CASE("the frequency report in a terminal") {
    const TinyAnalysis tiny;
    const std::string expected = with_bars(
        "                                                   per 1,000          95 %    Share\n"
        "Entity      Type     Mentions  Documents  Sources      words      interval  of type  sure "
        " "
        "possible\n"
        "Nvidia      company         2          2        1     133.33  0.00\u20131000.00   50.0 %  "
        "   "
        "2         3\n"
        "Meta        company         1          1        1      66.67  0.00\u20131000.00   25.0 %  "
        "   "
        "1         2\n"
        "Sam Altman  person          1          1        1      66.67  0.00\u20131000.00  100.0 %  "
        "   "
        "1         1\n"
        "\n"
        "In no lexicon:\n"
        "                                                              per 1,000          95 %    "
        "Share\n"
        "Entity     Type     Mentions              Documents  Sources      words      interval  of "
        "type\n"
        "=Xi, Inc.  company         1  ##########          1        1      66.67  "
        "0.00\u20131000.00   25.0 %\n"
        "\n"
        "Described by a role, counted apart:\n"
        "Person        Mentions\n"
        "Jensen Huang         1  ##########\n"
        "\n"
        "Ambiguous, counted for nobody (--counts possible counts them for each candidate):\n"
        "Form  Mentions  Candidates\n"
        "Meta         1  Meta, Nvidia\n"
        "\n"
        "rates: mentions in 1,000 words of all documents, with 95 % intervals\n"
        "       that take stories (copies are one), not words, as independent\n");
    CHECK(frequency(tiny, Format::text) == expected + footer(tiny));
}

TEST_CASE("the frequency report as CSV") {
    const TinyAnalysis tiny;
    const std::string one_of_three = "0.3333333333333333,0.06149194472039615,0.7923403991979523,";
    CHECK(frequency(tiny, Format::csv) ==
          "id,name,type,mentions,documents,stories,sources,rate_per_1000_words,share,sure_mentions,"
          "possible_mentions,listed,weighted_mentions,once_mentions,rate_low,rate_high,rate_error,"
          "rate_degrees_of_freedom,share_low,share_high,"
          "share_of_documents,share_of_documents_low,share_of_documents_high,dp,dp_norm,juilland_d,"
          "dp_relative,source_entropy,source_evenness,source_dp_relative,first_date,last_date\n"
          "nvidia,Nvidia,company,2,2,2,1,133.33333333333334,0.5,2,3,yes,2,2,0,1000,"
          "94.28090415820635,1.4000000000000004,0,1,0.6666666666666666,"
          "0.20765960080204765,0.9385080552796037,0.2666666666666666,0.36363636363636354,"
          "0.4470215881547074,-0.4872521246458825,0,0,-0.045122760451225756,2025-01-02,2025-01-02\n"
          "~xi,\"'=Xi, Inc.\",company,1,1,1,1,66.66666666666667,0.25,1,1,no,1,1,0,1000,"
          "72.15503590428882,1.4,0,1," +
              one_of_three +
              "0.7333333333333334,1,0,,0,0,,,\n"
              "meta,Meta,company,1,1,1,1,66.66666666666667,0.25,1,2,yes,1,1,0,1000,"
              "66.66666666666667,1.4,0,1," +
              one_of_three +
              "0.5333333333333333,0.7272727272727272,0,,0,0,,2025-01-02,2025-01-02\n"
              "altman,Sam Altman,person,1,1,1,1,66.66666666666667,1,1,1,yes,1,1,0,"
              "1000,66.66666666666667,1,,," +
              one_of_three +
              "0.5333333333333333,0.7272727272727272,0,,0,0,,2025-01-02,2025-01-02\n");
}

TEST_CASE("the frequency report as JSON") {
    const TinyAnalysis tiny;
    TableSettings first;
    first.top = 1;
    json found = rows_of(frequency(tiny, Format::json, first));
    CHECK(found["empty"]["rate_low"] == "there are fewer than two documents with words");
    found.erase("empty");
    CHECK(found == json::parse(R"({
        "sampling_unit": "story",
        "entities": [{"id": "nvidia", "name": "Nvidia", "type": "company", "mentions": 2,
                      "documents": 2, "stories": 2, "sources": 1,
                      "rate_per_1000_words": 133.33333333333334, "share": 0.5, "sure_mentions": 2,
                      "possible_mentions": 3, "listed": true, "weighted_mentions": 2.0,
                      "once_mentions": 2, "rate_low": 0.0, "rate_high": 1000.0,
                      "rate_error": 94.28090415820635, "rate_degrees_of_freedom": 1.4000000000000004,
                      "share_low": 0.0, "share_high": 1.0,
                      "share_of_documents": 0.6666666666666666,
                      "share_of_documents_low": 0.20765960080204765,
                      "share_of_documents_high": 0.9385080552796037,
                      "dp": 0.2666666666666666, "dp_norm": 0.36363636363636354,
                      "juilland_d": 0.4470215881547074, "dp_relative": -0.4872521246458825,
                      "source_entropy": 0.0, "source_evenness": 0.0,
                      "source_dp_relative": -0.045122760451225756, "first_date": "2025-01-02",
                      "last_date": "2025-01-02"}],
        "roles": [{"id": "huang", "name": "Jensen Huang", "mentions": 1}],
        "ambiguous": [{"text": "Meta", "candidates": ["meta", "nvidia"], "mentions": 1}]})"));
    CHECK(json::parse(frequency(tiny, Format::json))["entities"].size() == 4);
}

TEST_CASE("every JSON report says what it was made of") {
    const TinyAnalysis tiny;
    for (const std::string& report : {frequency(tiny, Format::json), comparison(tiny, Format::json),
                                      pairs(tiny, Format::json)}) {
        const json parsed = json::parse(report);
        CHECK(parsed["onoma"] == std::string(version()));
        CHECK(parsed["icu"] == icu_version());
        CHECK(parsed["unicode"] == unicode_version());
        CHECK(parsed["documents"] == 3);
        CHECK(parsed["words"] == 15);
        CHECK(parsed["sentences"] == 4);
        CHECK(parsed["sources"] == 2);
        REQUIRE(parsed["lexicons"].size() == 3);
        CHECK(parsed["lexicons"][0]["file"] == "companies.tsv");
        CHECK(parsed["lexicons"][0]["entities"] == 3);
        CHECK(parsed["lexicons"][0]["xxh3"] == tiny.lexicon().files()[0].hash);
        CHECK(parsed["invalid_utf8_sequences"] == 2);
        // The name of that file is no UTF-8; the report is.
        CHECK(parsed["skipped"] == json::array({{{"input", "daily/\uFFFDold\n.txt"},
                                                 {"reason", "the data is damaged"}}}));
    }
}

TEST_CASE("the comparison in a terminal") {
    const TinyAnalysis tiny;
    CHECK(
        comparison(tiny, Format::text) ==
        "Mentions by source, in brackets per 1,000 words of that source:\n"
        "\n"
        "Entity      Type          daily      weekly  Missing in\n"
        "Nvidia      company  2 (181.82)           \u00B7  weekly\n"
        "=Xi, Inc.   company           \u00B7  1 (250.00)  daily\n"
        "Meta        company   1 (90.91)           \u00B7  weekly\n"
        "Sam Altman  person    1 (90.91)           \u00B7  weekly\n"
        "\n"
        "What sets a source apart from all others together:\n"
        "\n"
        "Nothing that chance does not explain.\n"
        "\n"
        "Never named by a source though more than half of the others do:\n"
        "\n"
        "Nothing surprising: chance explains 4 such silences.\n"
        "\n"
        "How alike the sources are in whom and what they name:\n"
        "\n"
        "                                                                          JS              "
        "at\n"
        "Source  and source  Entities  and  Shared  Jaccard  Overlap    RBO  distance          "
        "random  Cosine\n"
        "daily   weekly             3    1       0    0.000    0.000  0.000     1.000  0.741 to "
        "1.000   0.000\n"
        "\n"
        "No map: the sources differ in whom they name no more than by chance (inertia 1.000, 0.641 "
        "with\n"
        "documents dealt out at random, p 0.305). --format json has it.\n"
        "\n"
        "sure: q below 0.05, likely: below 0.2, and the 90 % interval of the ratio of rates, by "
        "documents,\n"
        "above or below 1; its nearer end is what stands after \"at least\" and \"at most\".\n"
        "By document: copies of a story in the same source are one, which makes 3 of 3 documents "
        "(--unit\n"
        "document: each is one).\n"
        "1 ambiguous mention counted for nobody (--counts possible counts them for each "
        "candidate)\n" +
            footer(tiny));
}

// The first columns are counts; the tests after them have tests of their own.
std::string first_columns(const std::string& csv, std::size_t count) {
    std::string result;
    std::istringstream lines(csv);
    for (std::string line; std::getline(lines, line);) {
        bool is_quoted = false;
        std::size_t columns = 0;
        for (const char c : line) {
            if (c == '"') is_quoted = !is_quoted;
            if (c == ',' && !is_quoted && ++columns == count) break;
            result += c;
        }
        result += '\n';
    }
    return result;
}

TEST_CASE("the comparison as CSV has a row for each entity and source") {
    const TinyAnalysis tiny;
    const std::string csv = comparison(tiny, Format::csv);
    CHECK(csv.starts_with(
        "id,name,type,source,mentions,documents,rate_per_1000_words,weighted_mentions,rate_low,"
        "rate_high,log_odds_z,log_ratio,log_ratio_low,log_ratio_high,g2,rate_ratio,rate_ratio_low,"
        "rate_ratio_high,rate_ratio_without_one,permutation_p,q,verdict,certainty,"
        "detectable_ratio\n"));
    CHECK(first_columns(csv, 8) ==
          "id,name,type,source,mentions,documents,rate_per_1000_words,weighted_mentions\n"
          "nvidia,Nvidia,company,daily,2,2,181.8181818181818,2\n"
          "nvidia,Nvidia,company,weekly,0,0,0,0\n"
          "~xi,\"'=Xi, Inc.\",company,daily,0,0,0,0\n"
          "~xi,\"'=Xi, Inc.\",company,weekly,1,1,250,1\n"
          "meta,Meta,company,daily,1,1,90.9090909090909,1\n"
          "meta,Meta,company,weekly,0,0,0,0\n"
          "altman,Sam Altman,person,daily,1,1,90.9090909090909,1\n"
          "altman,Sam Altman,person,weekly,0,0,0,0\n");
}

TEST_CASE("the comparison as JSON") {
    const TinyAnalysis tiny;
    json found = rows_of(comparison(tiny, Format::json));
    REQUIRE(found["entities"].size() == 4);
    found["entities"].erase(found["entities"].begin() + 1, found["entities"].end());
    json& daily = found["entities"][0]["by_source"][0];
    CHECK(daily["log_odds_z"].get<double>() == Approx(0.463472));
    CHECK(daily["log_ratio"].get<double>() == Approx(2.690316));
    CHECK(daily["log_ratio_low"].get<double>() == Approx(-3.872093));
    CHECK(daily["log_ratio_high"].is_null());  // weekly never names it
    CHECK(daily["g2"].get<double>() == Approx(1.349169));
    CHECK(daily["rate_low"].get<double>() == Approx(1.511004));
    for (json& cell : found["entities"][0]["by_source"]) {
        for (const char* key :
             {"rate_ratio", "rate_ratio_low", "rate_ratio_high", "rate_ratio_without_one",
              "permutation_p", "q", "verdict", "detectable_ratio"}) {
            CHECK(cell[key].is_null());
            CHECK(found["empty"].contains(key));
            cell.erase(key);
        }
        CHECK(cell["certainty"] == "unclear");
        for (const char* key : {"certainty", "rate_low", "rate_high", "log_odds_z", "log_ratio",
                                "log_ratio_low", "log_ratio_high", "g2"}) {
            CHECK(cell.erase(key) == 1);
        }
    }
    CHECK(found["gaps"].size() == 4);
    CHECK(found["gaps"][0]["silence_p"].get<double>() >= 1.0 / 3.0);
    CHECK(found["first_reports"][0] == json::parse(R"({
        "id": "nvidia", "name": "Nvidia", "first": ["daily"], "date": "2025-01-02", "next": [],
        "next_date": null, "days_ahead": null, "undated_documents": 1})"));
    CHECK(found["map"]["inertia_explained"][0].get<double>() == Approx(1.0));
    CHECK(found["map"]["p"].get<double>() > 0.05);
    for (const char* key : {"jensen_shannon_chance_low", "jensen_shannon_chance_high"}) {
        CHECK(found["similarity"][0].erase(key) == 1);
    }
    for (const char* key : {"gaps", "first_reports", "map", "empty"}) CHECK(found.erase(key) == 1);
    CHECK(found == json::parse(R"({
        "by": "source",
        "by_source": [
            {"source": "daily", "documents": 2, "words": 11, "mentions": 4, "entities": 3},
            {"source": "weekly", "documents": 1, "words": 4, "mentions": 1, "entities": 1}],
        "tests": {"sampling_unit": "story", "units": 3, "strata": 0, "tested": 0, "approximated": 0, "threshold": 0.0, "entities_tested": 0, "gaps_tested": 4, "entities_left_out": 0,
                  "correction": "Benjamini-Hochberg"},
        "entities": [{"id": "nvidia", "name": "Nvidia", "type": "company", "mentions": 2,
            "documents": 2, "sources": 1, "rate_error": 94.28090415820635,
            "rate_degrees_of_freedom": 1.4000000000000004, "by_source": [
                {"source": "daily", "mentions": 2, "documents": 2,
                 "rate_per_1000_words": 181.8181818181818, "weighted_mentions": 2.0},
                {"source": "weekly", "mentions": 0, "documents": 0, "rate_per_1000_words": 0.0,
                 "weighted_mentions": 0.0}],
            "missing_in": ["weekly"], "listed": true, "omnibus_p": null, "omnibus_q": null}],
        "similarity": [{"first": "daily", "second": "weekly", "first_entities": 3,
                        "second_entities": 1, "shared_entities": 0, "jaccard": 0.0,
                        "overlap": 0.0, "rank_biased_overlap": 0.0,
                        "jensen_shannon_distance": 1.0, "cosine": 0.0}]})"));
}

TEST_CASE("pairs in a terminal") {
    const TinyAnalysis tiny;
    CHECK(
        pairs(tiny, Format::text) ==
        "Sentences that name both, and how many would by chance:\n"
        "\n"
        "                                                            in these\n"
        "Entity      and entity  Sentences  and  Together  Expected  articles  Stories    G2  "
        "NPMI  q\n"
        "Sam Altman  Nvidia              1    2         1      0.50      0.50        1  1.73  "
        "0.50\n"
        "q is empty: a single story has both in a unit, which may be what it is about\n"
        "\n"
        "base: 4 sentences\n"
        "G2: of four cells (both, one, the other, neither), negative below chance\n"
        "in these articles: expected by chance, given which articles name whom, and in how many of "
        "their\n"
        "sentences; copies of a story are one article (--unit)\n"
        "q: how likely so many or more are then, Benjamini-Hochberg over 0 pairs that two stories "
        "or "
        "more\n"
        "name, together or not\n" +
            footer(tiny));
}

TEST_CASE("pairs as CSV and JSON") {
    const TinyAnalysis tiny;
    CHECK(
        pairs(tiny, Format::csv) ==
        "first_id,first_name,first_type,second_id,second_name,second_type,first_sentences,"
        "second_sentences,observed,expected,expected_in_articles,stories,g2,npmi,pmi,ppmi,log_dice,"
        "jaccard,dice,"
        "delta_p_second,delta_p_first,log_odds_ratio,log_odds_low,log_odds_high,fisher_p,p,q\n"
        "altman,Sam Altman,person,nvidia,Nvidia,company,1,2,1,0.5,0.5,1,1.7260924347106852,0.5,1,1,"
        "13.415037499278844,0.5,0.6666666666666666,0.6666666666666667,0.5,1.6094379124341005,"
        "-2.1775722887569042,5.396448113625105,1,,\n");
    json found = rows_of(pairs(tiny, Format::json));
    CHECK(found["empty"]["q"] ==
          "a single story has both in a unit, which may be what it is about");
    found.erase("empty");
    CHECK(found == json::parse(R"({
        "unit": "sentence", "units": 4, "tested": 0,
        "pairs": [{"first": {"id": "altman", "name": "Sam Altman", "type": "person",
                             "sentences": 1},
                   "second": {"id": "nvidia", "name": "Nvidia", "type": "company",
                              "sentences": 2},
                   "observed": 1, "expected": 0.5, "g2": 1.7260924347106852, "npmi": 0.5,
                   "pmi": 1.0, "ppmi": 1.0, "log_dice": 13.415037499278844, "jaccard": 0.5,
                   "dice": 0.6666666666666666, "delta_p_second": 0.6666666666666667,
                   "delta_p_first": 0.5, "log_odds_ratio": 1.6094379124341005,
                   "log_odds_low": -2.1775722887569042, "log_odds_high": 5.396448113625105,
                   "fisher_p": 1.0, "stories": 1, "expected_in_articles": 0.5,
                   "p": null, "q": null}]})"));
}

TEST_CASE("reports of nothing say so") {
    const Lexicon lexicon = small_lexicon();
    const Analysis nothing;
    const ReportContext context{nothing, lexicon};
    std::ostringstream out;
    write_frequency_report(out, Format::text, context, {});
    CHECK(out.str().starts_with("No entity of the lexicons is named in these articles.\n"));
    CHECK(out.str().find("0 documents from 0 sources, 0 words") != std::string::npos);
    out.str({});
    write_pairs(out, Format::text, context, {});
    CHECK(out.str().starts_with(
        "No two entities that are asked for are named in the same sentence.\n"));
    out.str({});
    write_comparison(out, Format::json, context, {});
    CHECK(json::parse(out.str())["by_source"].empty());
}

}  // namespace
}  // namespace onoma
