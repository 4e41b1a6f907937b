// SPDX-License-Identifier: Apache-2.0
// What holds for lists of every format: formats are found, lines are cut, entities are merged.
#include "catch.hpp"
#include "lexicon/import/import_text.hpp"
#include "onoma/base/types.hpp"

namespace onoma {
namespace {

struct Row {
    std::string what;
    std::string file;
    std::string text;
    std::string tsv;
    std::string account = {};
};

void check(const std::vector<Row>& rows, const ImportSettings& settings = {}) {
    for (const Row& row : rows) {
        INFO(row.what);
        const ImportedText imported = import_text(row.text, row.file, settings);
        CHECK(imported.tsv == row.tsv);
        CHECK(imported.account == row.account);
    }
}

std::string with_crlf(const std::string& text) {
    std::string result;
    for (const char c : text) {
        if (c == '\n') result += '\r';
        result += c;
    }
    return result;
}

// A few entities in each format that has lines.
const std::vector<Row>& lists_in_lines() {
    static const std::vector<Row> rows = {
        {"spacy", "a.jsonl",
         "{\"label\":\"ORG\",\"pattern\":\"Acme\"}\n{\"label\":\"ORG\",\"pattern\":\"Foo Ltd\"}\n",
         "id\tname\ttype\nacme\tAcme\torg\nfoo-ltd\tFoo Ltd\torg\n"},
        {"spacy array", "a.json",
         "[\n{\"label\":\"ORG\",\n\"pattern\":\"Acme\"},\n{\"label\":\"ORG\",\"pattern\":\"Foo\"}"
         "\n]",
         "id\tname\ttype\nacme\tAcme\torg\nfoo\tFoo\torg\n"},
        {"gate", "a.lst", "Acme&ticker=ACM\nFoo & Sons\n",
         "id\tname\tticker\nacme\tAcme\tACM\nfoo-and-sons\tFoo & Sons\t\n"},
        {"regexner", "a.tab", "Acme\tORG\nFoo Ltd\\.\tORG\n",
         "id\tname\ttype\nacme\tAcme\torg\nfoo-ltd\tFoo Ltd.\torg\n"},
        {"quanteda", "a.yml", "firm:\n  ACME:\n    - acme\n    - acme ltd\n",
         "id\tname\ttype\taliases\tweak\tevidence\n"
         "acme\tACME\tfirm\tacme|acme ltd\tACME\tonly\n"},
        {"flashtext", "a.txt", "acme ltd=>Acme\nAcme\n",
         "id\tname\taliases\nacme\tAcme\tacme ltd\n"},
        {"flashtext json", "a.json", "{\n\"Acme\":\n[\"Acme\",\n\"acme ltd\"]}",
         "id\tname\taliases\nacme\tAcme\tacme ltd\n"},
        {"wikidata", "a.jsonl",
         "{\"id\":\"Q1\",\"labels\":{\"en\":{\"value\":\"Acme\"}},\"claims\":{}}\n"
         "{\"id\":\"Q2\",\"labels\":{\"en\":{\"value\":\"Foo Ltd\"}},\"claims\":{}}\n",
         "id\tname\ttype\nQ1\tAcme\tentity\nQ2\tFoo Ltd\tentity\n"},
        {"csv", "a.csv", "name,type\nAcme,firm\n\"Foo, Ltd\",firm\n",
         "id\tname\ttype\nacme\tAcme\tfirm\nfoo-ltd\tFoo, Ltd\tfirm\n"},
        {"list", "a.txt", "Acme\nFoo, Ltd\n", "id\tname\nacme\tAcme\nfoo-ltd\tFoo, Ltd\n"},
    };
    return rows;
}

}  // namespace

TEST_CASE("lists of every format are found by extension and content", "[import]") {
    check(lists_in_lines());
}

TEST_CASE("line ends, a byte order mark, blank lines and a missing last end change nothing",
          "[import]") {
    for (const Row& row : lists_in_lines()) {
        INFO(row.what);
        const std::string& text = row.text;
        CHECK(import_text(with_crlf(text), row.file).tsv == row.tsv);
        CHECK(import_text("\xEF\xBB\xBF" + text, row.file).tsv == row.tsv);
        CHECK(import_text("\n" + text + "\n\n", row.file).tsv == row.tsv);
        CHECK(import_text(text.substr(0, text.find_last_not_of('\n') + 1), row.file).tsv ==
              row.tsv);
        CHECK(import_text("\xEF\xBB\xBF" + with_crlf("\n" + text + "  \n"), row.file)
                  .account.empty());
    }
}

TEST_CASE("empty lists are empty lexicons", "[import]") {
    for (const std::string file :
         {"a.jsonl", "a.json", "a.def", "a.lst", "a.tsv", "a.yml", "a.csv", "a.txt", "a"}) {
        for (const std::string text : {"", "\n", "\r\n\r\n", "\xEF\xBB\xBF", "  \n\t\n"}) {
            INFO(file);
            CHECK(import_text(text, file).tsv == "id\tname\n");
            CHECK(import_text(text, file).account.empty());
        }
    }
    CHECK(import_text("[]", "a.json").tsv == "id\tname\n");
    CHECK(import_text("name,type\n", "a.csv").tsv == "id\tname\n");
    ImportSettings settings;
    settings.format = ImportFormat::flashtext;
    CHECK(import_text("{}", "a.json", settings).tsv == "id\tname\n");
}

TEST_CASE("an entity that is met again is merged", "[import]") {
    check({
        {"same name and type, forms once", "a.csv",
         "name,type,aliases\nAcme,firm,Acme Ltd\nAcme,firm,Acme Ltd|Acme Inc\nAcme,dog,\n",
         "id\tname\ttype\taliases\nacme\tAcme\tfirm\tAcme Ltd|Acme Inc\nacme-dog\tAcme\tdog\t\n"},
        {"same id, other names", "a.csv", "id,name\nx,Acme\nx,Acme Ltd\n",
         "id\tname\taliases\nx\tAcme\tAcme Ltd\n"},
        {"same id, other type", "a.csv", "id,name,type\nx,Acme,firm\nx,Acme,dog\nx,Acme,firm\n",
         "id\tname\ttype\nx\tAcme\tfirm\nx-dog\tAcme\tdog\n"},
        {"normal forms are one", "a.txt", "Ren\xC3\xA9\nRene\xCC\x81\n", "id\tname\nrene\tRené\n"},
        {"sure wins over weak", "a.csv", "name,aliases,weak\nAcme,,Ac\nAcme,Ac,\n",
         "id\tname\taliases\nacme\tAcme\tAc\n"},
        {"a weak name", "a.csv", "name,aliases,weak\nMeta,Meta Platforms,Meta\n",
         "id\tname\taliases\tweak\nmeta\tMeta\tMeta Platforms\tMeta\n"},
        {"other content", "a.csv", "name,country\nAcme,US\nAcme,UK\nAcme,US\n",
         "id\tname\tcountry\nacme\tAcme\tUS\n",
         "a.csv:3: not carried over: other contents for a column of the same entity (1, here)\n"},
    });
}

TEST_CASE("an entity has few forms or many, each once", "[import]") {
    std::string text;
    std::string aliases;
    for (int round = 0; round < 2; ++round) {
        for (int index = 0; index < 100; ++index) {
            text += "acme " + std::to_string(index) + "=>Acme\n";
            if (round == 0) aliases += (index > 0 ? "|acme " : "acme ") + std::to_string(index);
        }
    }
    CHECK(import_text(text, "a.txt").tsv ==
          "id\tname\taliases\tweak\tevidence\nacme\tAcme\t" + aliases + "\tAcme\tonly\n");
}

TEST_CASE("ids are the list's own, or slugs made unique", "[import]") {
    check({
        {"type, then number", "a.csv", "name,type\nC,x\nC!,x\nC?,x\nC#,y\nC+,\n",
         "id\tname\ttype\nc\tC\tx\nc-x\tC!\tx\nc-x-2\tC?\tx\nc-y\tC#\ty\nc-2\tC+\t\n"},
        {"a slug never takes a given id", "a.csv", "id,name\n,Acme\nacme,Other\n",
         "id\tname\nacme-2\tAcme\nacme\tOther\n"},
        {"ids that cannot stand in a TSV", "a.csv", "id,name\na b|c,Acme\n@x,Foo\n",
         "id\tname\na-b-c\tAcme\nx\tFoo\n"},
        {"parents", "a.csv", "id,name,parent\na,A1,b\nb,B1,c\nc,C1,a\nd,D1,zzz\n",
         "id\tname\tparent\na\tA1\tb\nb\tB1\tc\nc\tC1\t\nd\tD1\t\n",
         "a.csv:4: not carried over: parents that are below their children (1, here)\n"
         "a.csv:5: not carried over: parents that are not in the list (1, here)\n"},
        {"a parent whose id had to change", "a.csv",
         "id,name,type,parent\nx y,Acme,firm,\nz,Foo,firm,x y\n",
         "id\tname\ttype\tparent\nx-y\tAcme\tfirm\t\nz\tFoo\tfirm\tx-y\n"},
    });
}

TEST_CASE("types are renamed, or one for all", "[import]") {
    const std::string text = "Acme,ORG\nJane Doe,PERSON\nParis,GPE\n";
    ImportSettings settings;
    settings.renamed_types = {{"ORG", "company"}, {"gpe", "place"}};
    CHECK(import_text(text, "a.csv", settings).tsv ==
          "id\tname\ttype\nacme\tAcme\tcompany\njane-doe\tJane Doe\tperson\nparis\tParis\tplace\n");
    settings.type = "law";
    CHECK(import_text(text, "a.csv", settings).tsv ==
          "id\tname\ttype\nacme\tAcme\tcompany\njane-doe\tJane Doe\tlaw\nparis\tParis\tplace\n");
}

TEST_CASE("the case rule of the settings holds where the list says none", "[import]") {
    ImportSettings settings;
    settings.case_rule = CaseRule::any;
    CHECK(import_text("Acme\n", "a.txt", settings).tsv == "id\tname\tcase\nacme\tAcme\tany\n");
    CHECK(import_text(R"({"label":"X","pattern":[{"TEXT":"Acme"}]})", "a.jsonl", settings).tsv ==
          "id\tname\ttype\tcase\nacme\tAcme\tx\texact\n");
}

TEST_CASE("labels are taken in the wished language, else in English", "[import]") {
    const std::string text =
        R"({"id":"Q64","labels":{"en":{"value":"Cologne"},"de":{"value":"Köln"}},"aliases":{"de":[{"value":"Cöln"}]}})"
        "\n"
        R"({"id":"Q1","labels":{"en":{"value":"Universe"}}})"
        "\n";
    ImportSettings settings;
    settings.language = "de";
    CHECK(import_text(text, "a.jsonl", settings).tsv ==
          "id\tname\ttype\taliases\nQ64\tKöln\tentity\tCöln\nQ1\tUniverse\tentity\t\n");
}

TEST_CASE("a file that is no list is refused", "[import]") {
    CHECK_THROWS_AS(import_text(R"({"some": {"other": "JSON"}})", "a.json"), Error);
    CHECK_THROWS_AS(import_text("\xFF\xFE"
                                "A",
                                "a.txt"),
                    Error);
    LexiconImporter importer({});
    CHECK_THROWS_AS(importer.read_file("/no/such/file.txt"), Error);
    CHECK_THROWS_AS(importer.read_file("/"), Error);
    CHECK(importer.finish().rows.empty());
}

TEST_CASE("formats have names", "[import]") {
    for (const ImportFormat format : all_import_formats()) {
        CHECK(find_import_format(name_of(format)) == format);
    }
    CHECK_FALSE(find_import_format("word"));
}

}  // namespace onoma
