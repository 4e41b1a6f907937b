// SPDX-License-Identifier: Apache-2.0
// Inputs whose format is found out: whole files, and the same articles in several formats.
#include "corpus/record_readers.hpp"

#include "catch.hpp"
#include "corpus/read_records.hpp"
#include "corpus/record_rows.hpp"

namespace onoma::testing {
namespace {

using namespace std::string_literals;

struct FileRow {
    std::string name;
    std::string file;
    std::string bytes;
    std::vector<std::string> lines;
};

const std::vector<FileRow> files = {
    {"text", "a.txt", "Acme rose.\n", {"a.txt | folder |  |  | Acme rose.\n"}},
    {"nothing", "a.txt", "", {"a.txt | folder |  |  | "}},
    {"text with a mark keeps it",
     "a.txt",
     "\xEF\xBB\xBF"
     "Acme",
     {"a.txt | folder |  |  | \xEF\xBB\xBF"
      "Acme"}},
    {"text in UTF-16", "a.txt", "\xFF\xFEO\0p\0"s, {"a.txt | folder |  |  | Op"}},
    {"text in windows-1252", "a.txt", "M\xFCnchen", {"a.txt | folder |  |  | München"}},
    {"text with an ill-formed byte", "a.txt", "Acme \xFF", {"a.txt | folder |  |  | Acme \xFF"}},
    {"a NUL byte",
     "a.txt",
     "Acme\0rose today"s,
     {"! a.txt: expected UTF-8 text, found a NUL byte"}},
    {"a NUL byte far after",
     "a.txt",
     std::string(100'000, 'x') + '\0',
     {"! a.txt: expected UTF-8 text, found a NUL byte"}},
    {"a PDF document",
     "a.txt",
     "%PDF-1.7\nx",
     {"! a.txt: expected text, found a PDF document; convert it to text first: "
      "pdftotext -layout"}},
    {"Markdown",
     "a.md",
     "---\ntitle: T\ndate: January 29, 2025\n---\n# H\n\n*Acme*\n",
     {"a.md | folder | 2025-01-29 | T | H\n\nAcme\n"}},
    {"Markdown without front matter",
     "a.md",
     "# H\n\nAcme\n",
     {"a.md | folder |  | H | H\n\nAcme\n"}},
    {"a page",
     "a.html",
     "<html><body><p>Shares of Acme rose on Monday, and nobody in town could say why.</p></body>",
     {"a.html | folder |  |  | Shares of Acme rose on Monday, and nobody in town could say why."}},
    {"a page in windows-1252",
     "a.html",
     "<html><meta charset=windows-1252><body><p>The mayor of M\xFCnchen rose on Monday, and nobody "
     "in town could say why.</p></body></html>",
     {"a.html | folder |  |  | The mayor of München rose on Monday, and nobody in town could say "
      "why."}},
};

TEST_CASE("a whole file is one article", "[corpus][readers]") {
    for (const FileRow& row : files) {
        INFO(row.name);
        CHECK(read_records(row.bytes, row.file).lines() == row.lines);
    }
}

TEST_CASE("a file tells what it was converted from", "[corpus][readers]") {
    CHECK(read_records("M\xFCnchen", "a.txt").documents.at(0).charset == "windows-1252");
    CHECK(read_records("Acme", "a.txt").documents.at(0).charset.empty());
    const std::string lines = "\xFF\xFE{\0\"\0t\0e\0x\0t\0\"\0:\0\"\0A\0\"\0}\0"s;
    CHECK(read_records(lines, "a.jsonl").documents.at(0).charset == "UTF-16LE");
}

TEST_CASE("front matter is metadata and a heading a headline", "[corpus][readers]") {
    const ReadRecords read =
        read_records("---\nauthor: W\ntags: [x, y]\nlang: de\n---\nIntro\n# Acme\nrose\n", "a.md");
    const Document& document = read.documents.at(0);
    CHECK(document.author == "W");
    CHECK(document.language == "de");
    CHECK(document.title == "Acme");
    CHECK(document.fields == std::map<std::string, std::string>{{"tags", "x; y"}});
    CHECK(document.zones == std::vector<ZoneRange>{{Zone::headline, {6, 10}}});
}

TEST_CASE("a file that is too large or breaks off is left out", "[corpus][readers]") {
    ReadSettings settings;
    settings.largest_record_bytes = 5;
    CHECK(read_records("123456", "a.txt", settings).lines() ==
          std::vector<std::string>{
              "! a.txt: expected a record of at most 5 bytes, found a larger one"});
    CHECK(read_records("12345", "a.txt", settings).documents.size() == 1);
    const ReadRecords broken =
        read_records(std::make_unique<FailingStream>("Acme"), "a.txt", {}, 2);
    CHECK(broken.lines() == std::vector<std::string>{"! a.txt: expected more data, found the end"});
}

TEST_CASE("the source that was asked for and the date of the file are used", "[corpus][readers]") {
    ReadSettings settings;
    settings.source = "mine";
    const auto reader = make_record_reader(std::make_unique<MemoryStream>("Acme"),
                                           {"a.txt", "folder", Date{2025, 1, 29}}, settings);
    Record record;
    SkippedInput skipped;
    REQUIRE(reader->next(record, skipped) == RecordReader::Step::record);
    const Document document = record.understand();
    CHECK(document.source == "mine");
    CHECK(document.date == Date{2025, 1, 29});
}

TEST_CASE("a format that is asked for goes before what the input looks like", "[corpus][readers]") {
    ReadSettings settings;
    settings.format = InputFormat::text;
    CHECK(read_records("{\"text\":\"A\"}\n", "a.jsonl", settings).lines() ==
          std::vector<std::string>{"a.jsonl | folder |  |  | {\"text\":\"A\"}\n"});
}

// The articles without what only the format makes different.
std::vector<std::string> articles(const std::string& bytes, const std::string& name) {
    const ReadRecords read = read_records(bytes, name);
    CHECK(read.skipped.empty());
    std::vector<std::string> articles;
    for (const Document& document : read.documents) {
        std::string article = document.id.substr(document.id.find('#')) + '|' + document.source +
                              '|' + document.title + '|' + document.text + '|' + document.url +
                              '|' + document.author + '|' + document.section + '|' +
                              document.language + '|' +
                              (document.date ? to_string(*document.date) : "");
        for (const auto& [name_of_field, value] : document.fields) {
            article += '|';
            article += name_of_field;
            article += '=';
            article += value;
        }
        articles.push_back(article);
    }
    return articles;
}

TEST_CASE("the same articles are the same in every format", "[corpus][readers]") {
    const std::string first =
        R"({"id":"1","title":"T, \"U\"","text":"A\nB; é","url":"https://daily.com/a",)"
        R"("author":"W","section":"s","language":"en","date":"2025-01-29","words":"7"})";
    const std::string second = R"({"id":"2","title":"V","text":"C","source":"x","words":"8"})";
    const std::string lines = first + "\n" + second + "\n";
    const std::string table =
        "id,title,text,url,author,section,language,date,words,source\n"
        "1,\"T, \"\"U\"\"\",\"A\nB; é\",https://daily.com/a,W,s,en,2025-01-29,7,\n"
        "2,V,C,,,,,,8,x\n";
    const std::string tabs =
        "id\ttitle\ttext\turl\tauthor\tsection\tlanguage\tdate\twords\tsource\n"
        "1\tT, \"U\"\t\"A\nB; é\"\thttps://daily.com/a\tW\ts\ten\t2025-01-29\t7\t\n"
        "2\tV\tC\t\t\t\t\t\t8\tx\n";
    const std::vector<std::string> expected = articles(lines, "a.jsonl");
    REQUIRE(expected.size() == 2);
    CHECK(expected[0] ==
          "#1|daily.com|T, \"U\"|A\nB; é\n\nT, \"U\"|https://daily.com/a|W|s|en|2025-01-29|id=1|"
          "words=7");
    CHECK(articles("[" + first + ",\n" + second + "]", "a.json") == expected);
    CHECK(articles("{\"articles\":[" + first + "," + second + "]}", "a.json") == expected);
    CHECK(articles(table, "a.csv") == expected);
    CHECK(articles(tabs, "a.tsv") == expected);
}

TEST_CASE("damaged files of any name never stop the reading", "[corpus][readers]") {
    check_damaged("---\ntitle: T\n---\n# Acme [x](y)\n", "a.md", {});
    check_damaged("<html><title>T</title><body>Acme</body></html>", "a.html", {});
    check_damaged("title,text\n\"T\",A\n", "-", {});
    check_damaged("\xFF\xFE{\0\"\0t\0e\0x\0t\0\"\0:\0\"\0A\0\"\0}\0\n\0"s, "-", {});
}

}  // namespace
}  // namespace onoma::testing
