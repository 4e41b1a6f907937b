// SPDX-License-Identifier: Apache-2.0
// Tables of articles, good and bad.
#include <ctime>

#include "catch.hpp"
#include "corpus/read_records.hpp"
#include "corpus/record_rows.hpp"

namespace onoma::testing {
namespace {

using namespace std::string_literals;

ReadSettings csv(InputFormat format = InputFormat::csv) {
    ReadSettings settings;
    settings.format = format;
    return settings;
}

ReadSettings with_limit(std::uintmax_t bytes) {
    ReadSettings settings = csv();
    settings.largest_record_bytes = bytes;
    return settings;
}

ReadSettings with_text_field(const std::string& name) {
    ReadSettings settings = csv();
    settings.fields.text = name;
    return settings;
}

const std::string open_quote = "a quote opened here is never closed";

const std::vector<RecordRow> rows = {
    {"commas",
     "id,title,text\n1,T,A\n2,U,B\n",
     {"a.csv#1 | folder |  | T | A", "a.csv#2 | folder |  | U | B"},
     csv()},
    {"no line end after the last row", "text\nA", {"a.csv#1 | folder |  |  | A"}, csv()},
    {"CR LF and a mark",
     "\xEF\xBB\xBFtitle,text\r\nT,A\r\n",
     {"a.csv#1 | folder |  | T | A"},
     csv()},
    {"German columns",
     "Quelle;Datum;Überschrift;Autor;Inhalt\nWire;29.01.2025;T;W;A\n",
     {"a.csv#1 | Wire | 2025-01-29 | T | A"},
     csv()},
    {"French columns",
     "Source,Date,Titre,Auteur,Texte\nWire,29 janvier 2025,T,W,A\n",
     {"a.csv#1 | Wire | 2025-01-29 | T | A"},
     csv()},
    {"Spanish columns",
     "FUENTE,FECHA,TÍTULO,AUTOR,CONTENIDO\nWire,29/01/2025,T,W,A\n",
     {"a.csv#1 | Wire | 2025-01-29 | T | A"},
     csv()},
    {"an English name goes before a foreign one",
     "Artikel,text\n7,A\n",
     {"a.csv#1 | folder |  |  | A"},
     csv()},
    {"a month first, as another row shows",
     "text,date\nA,01/02/2025\nB,\"01/29/2025\"\n",
     {"a.csv#1 | folder | 2025-01-02 |  | A", "a.csv#2 | folder | 2025-01-29 |  | B"},
     csv()},
    {"a day first, as another row shows",
     "text;date\nA;01/02/2025 10:00\nB;29/01/2025\n",
     {"a.csv#1 | folder | 2025-02-01 |  | A", "a.csv#2 | folder | 2025-01-29 |  | B"},
     csv()},
    {"rows that contradict each other",
     "text,date\nA,01/02/2025\nB,01/29/2025\nC,29/01/2025\n",
     {"a.csv#1 | folder |  |  | A", "a.csv#2 | folder | 2025-01-29 |  | B",
      "a.csv#3 | folder | 2025-01-29 |  | C"},
     csv()},
    {"a date in a text shows nothing",
     "text,date\nUntil 01/29/2025 it was so.,01/02/2025\n",
     {"a.csv#1 | folder |  |  | Until 01/29/2025 it was so."},
     csv()},
    {"mojibake in cells",
     "title,text\nNestlÃ© rises,Nvidiaâ€™s and Lâ€™OrÃ©al\n",
     {"a.csv#1 | folder |  | Nestlé rises | Nvidia’s and L’Oréal"},
     csv()},
    {"CR, as Excel for Mac writes it",
     "title,text\rT,A\rU,B",
     {"a.csv#1 | folder |  | T | A", "a.csv#2 | folder |  | U | B"},
     csv()},
    {"CR, LF and CR LF in one table",
     "title,text\r\nT,A\rU,B\nV,C\r\n",
     {"a.csv#1 | folder |  | T | A", "a.csv#2 | folder |  | U | B", "a.csv#3 | folder |  | V | C"},
     csv()},
    {"CR in quotes",
     "title,text\rT,\"A\rB\"\r\"U\",C\r",
     {"a.csv#1 | folder |  | T | A\rB", "a.csv#2 | folder |  | U | C"},
     csv()},
    {"CR in quotes of a table with LF",
     "title,text\nT,\"A\rB\"\nU,C\n",
     {"a.csv#1 | folder |  | T | A\rB", "a.csv#2 | folder |  | U | C"},
     csv()},
    {"a separator that is told before CR",
     "sep=;\r\rtext;a,b\rA;1\r",
     {"a.csv#1 | folder |  |  | A"},
     csv()},
    {"lines are counted by CR",
     "title,text\rT,A\r\rU\r",
     {"a.csv#1 | folder |  | T | A", "! a.csv:4: expected 2 cells, found 1"},
     csv()},
    {"a missing quote before CR",
     "title,text\rT,\"A\rU,B\rV,C\r",
     {"a.csv#2 | folder |  | U | B", "a.csv#3 | folder |  | V | C", "! a.csv:2: " + open_quote},
     csv()},
    {"a row over the limit before CR",
     "title,text\rT," + std::string(100, 'x') + "\rU,B\r",
     {"a.csv#2 | folder |  | U | B",
      "! a.csv:2: expected a record of at most 50 bytes, found a larger one"},
     with_limit(50)},
    {"CR LF where a look ends",
     "text\r\n" + std::string(65'535, 'x') + "\r\nB,C\r\nD\r\n",
     {"a.csv#1 | folder |  |  | " + std::string(65'535, 'x'), "a.csv#3 | folder |  |  | D",
      "! a.csv:3: expected 1 cells, found 2"},
     csv()},
    {"semicolons",
     "title;text;date\nT;A, B;29.01.2025\n",
     {"a.csv#1 | folder | 2025-01-29 | T | A, B"},
     csv()},
    {"bars", "title|text\nT|A\n", {"a.csv#1 | folder |  | T | A"}, csv()},
    {"tabs", "title\ttext\nT\tA\n", {"a.csv#1 | folder |  | T | A"}, csv()},
    {"a separator that is told",
     "sep=;\r\ntext;a,b,c\r\nA;1\r\n",
     {"a.csv#1 | folder |  |  | A"},
     csv()},
    {"quotes", "title,text\n\"T\"\"T\",\"A, B\"\n", {"a.csv#1 | folder |  | T\"T | A, B"}, csv()},
    {"line breaks in quotes",
     "title,text\nT,\"A\n\nB\r\nC\"\nU,D\n",
     {"a.csv#1 | folder |  | T | A\n\nB\r\nC", "a.csv#2 | folder |  | U | D"},
     csv()},
    {"quotes in the header",
     "\"ti\"\"tle\",\"text\"\nT,A\n",
     {"a.csv#1 | folder |  |  | A"},
     csv()},
    {"a quote in a cell that is not quoted",
     "title,text\nT,5\" A\nU,B\n",
     {"a.csv#1 | folder |  | T | 5\" A", "a.csv#2 | folder |  | U | B"},
     csv()},
    {"empty rows", "title,text\n\n,\nT,A\n , \n", {"a.csv#1 | folder |  | T | A"}, csv()},
    {"separators at the end of a row",
     "title,text\nT,A,,\n",
     {"a.csv#1 | folder |  | T | A"},
     csv()},
    {"too few and too many cells",
     "title,text\nT\nT,A\nT,A,B\n",
     {"a.csv#2 | folder |  | T | A", "! a.csv:2: expected 2 cells, found 1",
      "! a.csv:4: expected 2 cells, found 3"},
     csv()},
    {"a missing quote",
     "title,text\nT,\"A\nU,B\nV,C\n",
     {"a.csv#2 | folder |  | U | B", "a.csv#3 | folder |  | V | C", "! a.csv:2: " + open_quote},
     csv()},
    {"a missing quote before quoted cells",
     "title,text\nT,\"A\nU,\"B\"\nV,C\n",
     {"a.csv#2 | folder |  | U | B", "a.csv#3 | folder |  | V | C", "! a.csv:2: " + open_quote},
     csv()},
    {"a missing quote in the last row",
     "title,text\nT,A\nU,\"B\n",
     {"a.csv#1 | folder |  | T | A", "! a.csv:3: " + open_quote},
     csv()},
    {"text after a quote",
     "title,text\nT,\"A\"x\nU,B\n",
     {"a.csv#2 | folder |  | U | B",
      "! a.csv:2: expected a separator after the closing quote, found text"},
     csv()},
    {"a quote that goes on over the limit",
     "title,text\nT,\"A\n" + std::string(100, 'x') + ",B\nV,C\n",
     {"a.csv#3 | folder |  | V | C", "! a.csv:2: " + open_quote,
      "! a.csv:3: expected a record of at most 50 bytes, found a larger one"},
     with_limit(50)},
    {"a NUL byte",
     "title,text\nT,A\0B\nU,C\n"s,
     {"a.csv#2 | folder |  | U | C", "! a.csv:2: expected text, found a NUL byte"},
     csv()},
    {"nothing", "", {"! a.csv: expected a table with a header, found nothing"}, csv()},
    {"a header alone", "title,text\n", {}, csv()},
    {"no column of texts",
     "a,b\n1,2\n3,4\n",
     {"! a.csv: expected a column of texts or titles, found none that is known; name it with "
      "--field text=COLUMN; columns: a, b"},
     csv()},
    {"a column that is asked for",
     "a,b\n1,A\n",
     {"a.csv#1 | folder |  |  | A"},
     with_text_field("b")},
    {"a column that is not there",
     "title,text\nT,A\n",
     {"! a.csv: expected the column `body`, found none; columns: title, text"},
     with_text_field("body")},
    {"windows-1252", "title,text\nT,M\xFCnchen\n", {"a.csv#1 | folder |  | T | München"}, csv()},
    {"windows-1252 far from the beginning",
     "title,text\n" + std::string(70'000, '\n') + "T,K\xF6ln\n",
     {"a.csv#1 | folder |  | T | Köln"},
     csv()},
    {"a collection of Kaggle",
     "id,title,publication,author,date,year,month,url,content\n"
     "1,T,New York Times,W,2025-01-29,2025.0,1.0,,A\n",
     {"a.csv#1 | New York Times | 2025-01-29 | T | A"},
     csv()},
    {"GDELT",
     "DATE,SourceCommonName,DocumentIdentifier,title\n"
     "20250129123000,daily.com,https://daily.com/a,T\n",
     {"a.csv#1 | daily.com | 2025-01-29 | T | T"},
     csv()},
};

const std::vector<RecordRow> tab_rows = {
    {"tabs",
     "title\ttext\nT\tA, \"B\"\n",
     {"a.tsv#1 | folder |  | T | A, \"B\""},
     csv(InputFormat::tsv)},
    {"a quote that is no quote",
     "title\ttext\nT\t\"A\" b\nU\t\"B\nV\tC\n",
     {"a.tsv#1 | folder |  | T | \"A\" b", "a.tsv#2 | folder |  | U | \"B",
      "a.tsv#3 | folder |  | V | C"},
     csv(InputFormat::tsv)},
    {"quoted line breaks",
     "title\ttext\nT\t\"A\nB\"\n",
     {"a.tsv#1 | folder |  | T | A\nB"},
     csv(InputFormat::tsv)},
    {"UTF-16, as spreadsheets write it",
     "\xFF\xFEt\0e\0x\0t\0\t\0x\0\r\0\n\0\xFC\0\t\0"
     "1\0"s,
     {"a.tsv#1 | folder |  |  | ü"},
     csv(InputFormat::tsv)},
};

TEST_CASE("rows of tables are cut and read, faulty ones named", "[corpus][readers]") {
    check_rows(rows, "a.csv");
    check_rows(tab_rows, "a.tsv");
}

TEST_CASE("a row tells what it was converted from", "[corpus][readers]") {
    const ReadRecords read = read_records("text\nM\xFCnchen\nAcme\n", "a.csv", csv());
    REQUIRE(read.documents.size() == 2);
    CHECK(read.documents[0].charset == "windows-1252");
    CHECK(read.documents[1].charset.empty());
}

TEST_CASE("quotes that are never closed cost no more than the input", "[corpus][readers]") {
    std::string table = "a,text\n";
    for (int row = 0; row < 100'000; ++row) table += "c\",\"d\n";
    const std::clock_t begin = std::clock();
    const ReadRecords read = read_records(table, "a.csv", csv());
    CHECK(read.documents.size() + read.skipped.size() <= 100'000);
    CHECK(read.documents.size() + read.skipped.size() >= 50'000);
    // Processor time, which does not depend on what else runs; it takes about a second.
    CHECK((std::clock() - begin) / CLOCKS_PER_SEC < 30);
}

TEST_CASE("damaged tables never stop the reading", "[corpus][readers]") {
    check_damaged("id,title,\"te\"\"xt\",text\n1,\"T, \"\"U\"\"\nV\",x,A\n2,W,\"\",\"B\nC\"\n",
                  "a.csv", csv());
    check_damaged("title,text\rT,\"A\rB\"\rU,C\r", "a.csv", csv());
}

}  // namespace
}  // namespace onoma::testing
