// SPDX-License-Identifier: Apache-2.0
// Which stretch of a text is its title, and where a title goes that the text does not have.
#include "catch.hpp"
#include "corpus/zones.hpp"

namespace onoma {
namespace {

struct Row {
    std::string name;
    std::string title;
    std::string text;
    std::string headline;  // what the text has of the title; empty: it has none
};

const std::vector<Row> rows = {
    {"a line of its own", "Acme sells more", "Acme sells more\n\nShares rose.", "Acme sells more"},
    {"case, marks and white space", "\u201CAcme\u201D sells\u00A0more!",
     "\n ACME  sells\tmore \r\nShares rose.", "ACME  sells\tmore"},
    {"quotation marks of another kind", "Acme \u2018sells\u2019 more \u2013 again",
     "Acme 'sells' more - again\nShares rose.", "Acme 'sells' more - again"},
    {"a title over two lines", "Acme sells more than before", "Acme sells more\nthan before\n\nA.",
     "Acme sells more\nthan before"},
    {"the text goes on in the line", "Acme sells more", "Acme sells more. Shares rose.",
     "Acme sells more."},
    {"below a label and a name", "Acme sells more", "Business\n\nBy A. Writer\nAcme sells more\nA.",
     "Acme sells more"},
    {"what the site adds", "Acme sells more bread - The Daily", "Acme sells more bread\n\nA.",
     "Acme sells more bread"},
    {"a title alone", "Acme sells more", "Acme sells more", "Acme sells more"},
    {"another language", "Öl wird teurer", "ÖL WIRD TEURER\nDer Preis stieg.", "ÖL WIRD TEURER"},
    {"a title without spaces", "英伟达的思考", "英伟达的思考\n\n周五。", "英伟达的思考"},
    {"a text without it", "Acme sells more", "Shares rose on Monday.", ""},
    {"words of the title", "Acme sells more", "Acme sells bread.", ""},
    {"part of a word", "Acme sells more", "Acme sells moreover bread.", ""},
    {"said in a later sentence", "Acme sells more", "It is said:\nAcme sells more bread.", ""},
    {"far below", "Acme", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\nAcme\n", ""},
    {"a title of marks", "- ? -", "- ? - Shares rose.", ""},
};

Document document_of(const Row& row) {
    Document document;
    document.title = row.title;
    document.text = row.text;
    return document;
}

TEST_CASE("a title that the text has is its headline", "[corpus][title]") {
    for (const Row& row : rows) {
        INFO(row.name);
        for (const TitlePlace place : {TitlePlace::before_text, TitlePlace::after_text}) {
            Document document = document_of(row);
            read_title(place, document);
            REQUIRE(document.zones.size() == 1);
            CHECK(document.zones.front().zone == Zone::headline);
            const std::string_view headline = document.zones.front().range.of(document.text);
            CHECK(headline == (row.headline.empty() ? row.title : row.headline));
            if (!row.headline.empty()) CHECK(document.text == row.text);
        }
    }
}

TEST_CASE("a title that the text does not have is put before or after it", "[corpus][title]") {
    Document before = document_of({"", "Acme sells more", "Shares rose.", ""});
    read_title(TitlePlace::before_text, before);
    CHECK(before.text == "Acme sells more\n\nShares rose.");
    CHECK_FALSE(title_after_text(before));

    Document after = document_of({"", "Acme sells more", "Shares rose.", ""});
    read_title(TitlePlace::after_text, after);
    CHECK(after.text == "Shares rose.\n\nAcme sells more");
    REQUIRE(title_after_text(after));
    CHECK(title_after_text(after)->of(after.text) == "Acme sells more");
}

TEST_CASE("a title without a text is the text", "[corpus][title]") {
    for (const TitlePlace place : {TitlePlace::before_text, TitlePlace::after_text}) {
        Document document = document_of({"", "Acme", " \n", ""});
        read_title(place, document);
        CHECK(document.text == "Acme");
        CHECK(document.zones == std::vector<ZoneRange>{{Zone::headline, {0, 4}}});
        CHECK_FALSE(title_after_text(document));
    }
}

TEST_CASE("a text without a title stays", "[corpus][title]") {
    Document document = document_of({"", "", "Shares rose.", ""});
    read_title(TitlePlace::after_text, document);
    CHECK(document.text == "Shares rose.");
    CHECK(document.zones.empty());
}

}  // namespace
}  // namespace onoma
