// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>
#include <sstream>

#include "catch.hpp"
#include "onoma/base/types.hpp"
#include "onoma/report/reports.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

using nlohmann::json;

// Six documents: two stories with copies, and one without. In the second nobody knows who was
// first.
DuplicateTable tiny_table() {
    const std::vector<DocumentHeader> headers = {
        {"weekly/c.txt", "weekly", Date{2025, 1, 24}, ""},
        {"wire/a.txt", "wire", Date{2025, 1, 22}, "Bank\x1B[2J closes"},
        {"daily/b.txt", "daily", Date{2025, 1, 23}, "=Bank to close"},
        {"daily/d.txt", "daily", Date{2025, 1, 25}, ""},
        {"weekly/e.txt", "weekly", Date{2025, 1, 25}, ""},
        {"weekly/f.txt", "weekly", {}, ""},
    };
    const StoryClusters clusters(
        {{.document = 1, .is_exact_copy = true},
         {.document = 2, .share_of_document_estimate = 0.999, .share_of_first_estimate = 0.375},
         {.document = 0, .is_exact_copy = true},
         {.document = 3, .is_exact_copy = true},
         {.document = 4, .share_of_document_estimate = 0.75, .share_of_first_estimate = 0.5},
         {.document = 5}},
        {0, 3, 5});
    DuplicateTable table = make_duplicate_table(clusters, headers);
    table.read.words = 500;
    table.read.sentences = 20;
    table.read.left_out.skipped.push_back({"daily/x.txt", "expected UTF-8, found UTF-16"});
    table.read.left_out.skipped_count = 1;
    table.read.left_out.unwanted = 12;
    table.read.left_out.other_files = 1;
    return table;
}

std::string written(Format format, const DuplicateTable& table) {
    std::ostringstream out;
    write_duplicates(out, format, table);
    return out.str();
}

std::string versions() {
    return "onoma " + std::string(version()) + ", ICU " + icu_version() + ", Unicode " +
           unicode_version() + "\n";
}

TEST_CASE("the table of copies counts by story and by source") {
    const DuplicateTable table = tiny_table();
    CHECK(table.documents == 6);
    CHECK(table.copies == 3);
    REQUIRE(table.clusters.size() == 2);
    CHECK(table.clusters[0].first_is_known);
    CHECK_FALSE(table.clusters[1].first_is_known);
    REQUIRE(table.by_source.size() == 3);
    CHECK(table.by_source[0].source == "weekly");
    CHECK(table.by_source[0].documents == 3);
    CHECK(table.by_source[0].copies == 2);
    CHECK(table.by_source[1].source == "daily");
    CHECK(table.by_source[2].copies == 0);
}

TEST_CASE("who was first is known from dates only") {
    struct Row {
        const char* name;
        const char* first;
        const char* second;
        bool known = false;
    };
    const std::vector<Row> rows = {
        {"a day before", "2025-01-21", "2025-01-22", true},
        {"the same day", "2025-01-22", "2025-01-22"},
        {"no date", "2025-01-22", ""},
        {"no dates", "", ""},
        {"some day of the month", "2025-01", "2025-01-22"},
        {"the month before", "2024-12", "2025-01-02", true},
        {"the year before", "2024", "2025", true},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const std::vector<DocumentHeader> headers = {{"a", "", parse_date(row.first), ""},
                                                     {"b", "", parse_date(row.second), ""}};
        const StoryClusters clusters({{.document = 0}, {.document = 1}}, {0});
        const DuplicateTable table = make_duplicate_table(clusters, headers);
        REQUIRE(table.clusters.size() == 1);
        CHECK(table.clusters[0].first_is_known == row.known);
    }
}

TEST_CASE("copies in a terminal") {
    std::string expected =
        "What the copies of a story have in common with its first document, of the shorter one of "
        "both, estimated:\n"
        "\n"
        "Story  Date        Source   In common  Document\n"
        "    1  2025-01-22  wire         first  Bank [2J closes\n"
        "       2025-01-23  daily       99.9 %  =Bank to close\n"
        "       2025-01-24  weekly  exact copy  weekly/c.txt\n"
        "    2  2025-01-25  daily       first?  daily/d.txt\n"
        "       2025-01-25  weekly      75.0 %  weekly/e.txt\n"
        "\n"
        "Documents that are not the first of their story:\n"
        "\n"
        "Source  Documents  Copies               Share\n"
        "weekly          3       2  ##########  66.7 %\n"
        "daily           2       1  #####       50.0 %\n"
        "wire            1       0               0.0 %\n"
        "\n"
        "2 stories with copies, 3 copies (50.0 %)\n"
        "\n"
        "6 documents from 3 sources, 500 words, 20 sentences\n" +
        versions() +
        "12 documents not wanted by --where, --since, --until\n"
        "1 file of other kinds passed over in folders\n"
        "left out: daily/x.txt: expected UTF-8, found UTF-16\n";
    for (std::size_t at = expected.find('#'); at != std::string::npos; at = expected.find('#')) {
        expected.replace(at, 1, "\u2588");
    }
    CHECK(written(Format::text, tiny_table()) == expected);
}

TEST_CASE("no copies in a terminal") {
    const std::vector<DocumentHeader> headers = {{"a.txt", "daily", {}, ""}};
    const StoryClusters one({{.document = 0}}, {0});
    CHECK(written(Format::text, make_duplicate_table(one, headers)) ==
          "No document is a copy of another one.\n\n"
          "1 document from 1 source, 0 words, 0 sentences\n" +
              versions());
    CHECK(written(Format::text, make_duplicate_table({}, {})) ==
          "No document is a copy of another one.\n\n"
          "0 documents from 0 sources, 0 words, 0 sentences\n" +
              versions());
}

TEST_CASE("copies as CSV") {
    CHECK(written(Format::csv, tiny_table()) ==
          "cluster,cluster_documents,document,source,date,title,first,exact_copy,"
          "common_share_estimate,share_of_document_estimate,share_of_first_estimate\n"
          "1,3,wire/a.txt,wire,2025-01-22,Bank\x1B[2J closes,yes,yes,1,1,1\n"
          "1,3,daily/b.txt,daily,2025-01-23,'=Bank to close,no,no,0.999,0.999,0.375\n"
          "1,3,weekly/c.txt,weekly,2025-01-24,,no,yes,1,1,1\n"
          "2,2,daily/d.txt,daily,2025-01-25,,unsure,yes,1,1,1\n"
          "2,2,weekly/e.txt,weekly,2025-01-25,,no,no,0.75,0.75,0.5\n");
}

TEST_CASE("copies as JSON") {
    const json parsed = json::parse(written(Format::json, tiny_table()));
    CHECK(parsed["onoma"] == version());
    CHECK(parsed["documents"] == 6);
    CHECK(parsed["words"] == 500);
    CHECK(parsed["sources"] == 3);
    CHECK(parsed["documents_not_wanted"] == 12);
    CHECK(parsed["other_files"] == 1);
    CHECK(parsed["skipped_count"] == 1);
    CHECK(parsed["copies"] == 3);
    CHECK(parsed["settings"] == json::parse(R"({"days": 7, "least_share": 0.5,
        "discounted_words": 25, "least_jaccard": 0.15})"));
    CHECK(parsed["skipped"] == json::parse(R"([{"input": "daily/x.txt",
        "reason": "expected UTF-8, found UTF-16"}])"));
    CHECK(parsed["by_source"][0] ==
          json::parse(R"({"source": "weekly", "documents": 3, "copies": 2})"));
    REQUIRE(parsed["clusters"].size() == 2);
    CHECK(parsed["clusters"][0]["first_is_known"] == true);
    CHECK(parsed["clusters"][1] == json::parse(R"({"first_is_known": false, "documents": [
        {"document": "daily/d.txt", "source": "daily", "date": "2025-01-25", "title": "",
         "exact_copy": true, "common_share_estimate": 1.0, "share_of_document_estimate": 1.0,
         "share_of_first_estimate": 1.0},
        {"document": "weekly/e.txt", "source": "weekly", "date": "2025-01-25", "title": "",
         "exact_copy": false, "common_share_estimate": 0.75,
         "share_of_document_estimate": 0.75, "share_of_first_estimate": 0.5}]})"));
}

}  // namespace
}  // namespace onoma
