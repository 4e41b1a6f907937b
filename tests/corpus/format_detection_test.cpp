// SPDX-License-Identifier: Apache-2.0
// What inputs are taken for.
#include "corpus/format_detection.hpp"

#include <random>

#include "catch.hpp"
#include "onoma/base/types.hpp"

namespace onoma {
namespace {

using namespace std::string_literals;

struct Row {
    std::string name;
    std::string file;
    std::string bytes;
    InputFormat format;
};

const std::vector<Row> rows = {
    {"text", "a.txt", "Acme rose.\n", InputFormat::text},
    {"nothing", "a.txt", "", InputFormat::text},
    {"text from standard input", "-", "Acme, Inc. rose, and fell.\n", InputFormat::text},
    {"text that begins with a bracket", "a.txt", "[Update] Acme rose.", InputFormat::text},
    {"text that begins with a brace", "a.txt", "{Acme} rose.", InputFormat::text},
    {"text that begins with a number in brackets", "a.txt", "[1] Acme.", InputFormat::text},
    {"text that begins with a smaller-than sign", "a.txt", "<3 Acme rose.", InputFormat::text},
    {"text with commas and a name of a column", "a.txt", "title, text\nand so on, and on.",
     InputFormat::text},
    {"text that begins as a program does", "a.txt", "MZ is an abbreviation.", InputFormat::text},
    {"text that begins as an image does", "a.txt", "RIFF is a format.", InputFormat::text},
    {"Markdown", "a.md", "# Acme\n\nrose.", InputFormat::markdown},
    {"Markdown that is packed", "dir.x/a.MARKDOWN.gz", "# Acme", InputFormat::markdown},
    {"a page", "a.html", "<!DOCTYPE html><html><body>x", InputFormat::html},
    {"a page by its content", "a.txt", "\n<!-- x -->\n<HTML lang=en><body>x", InputFormat::html},
    {"a page by its elements", "-", "<div class=\"x\"><p>Acme</p></div>", InputFormat::html},
    {"a page by its name", "a.htm", "Acme <b>rose</b>", InputFormat::html},
    {"XHTML", "a", "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\"><html xmlns=\"y\"/>",
     InputFormat::html},
    {"RSS", "a.xml", "<?xml version=\"1.0\"?>\n<!-- x --><rss version=\"2.0\">", InputFormat::feed},
    {"RSS without a declaration", "-", "<rss>", InputFormat::feed},
    {"RSS with a style sheet", "a", "<?xml?><?xml-stylesheet href=\"x\"?><rss>", InputFormat::feed},
    {"Atom", "a.txt", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", InputFormat::feed},
    {"RSS 1.0", "a.rdf", "<?xml?><rdf:RDF xmlns=\"x\">", InputFormat::feed},
    {"a web archive", "a", "WARC/1.0\r\n", InputFormat::warc},
    {"an old web archive", "a", "filedesc://x.arc 0.0.0.0 2014 text/plain 7\n", InputFormat::warc},
    {"JSON lines", "a.txt", "{\"a\":1}\n{\"a\":2}\n", InputFormat::jsonl},
    {"JSON lines named json", "a.json", "{\"a\":1}\n{\"a\":2}\n", InputFormat::jsonl},
    {"JSON lines with a mark", "a", "\xEF\xBB\xBF{\"a\":1}\r\n{\"a\":2}\r\n", InputFormat::jsonl},
    {"one JSON line", "a.jsonl", "{\"a\":1}\n", InputFormat::jsonl},
    {"JSON lines whose first is broken", "a", "{\"a\":1\n{\"a\":2}\n", InputFormat::jsonl},
    {"JSON lines of something else", "a.jsonl.gz", "5\n", InputFormat::jsonl},
    {"one JSON object", "a.json", "{\"articles\":[]}\n", InputFormat::json},
    {"one JSON object from standard input", "-", "{\"articles\":[]}", InputFormat::json},
    {"one JSON object over lines", "-", "{\n  \"a\": 1\n}\n", InputFormat::json},
    {"a JSON array", "a.txt", "[{\"a\":1}]", InputFormat::json},
    {"a JSON array over lines", "-", "[\n  {\n    \"a\": 1\n  }\n]", InputFormat::json},
    {"an empty JSON array", "a.json", "[]", InputFormat::json},
    {"a CSV table", "a.csv", "title,text\nT,A\n", InputFormat::csv},
    {"a CSV table with semicolons", "a.csv.bz2", "a;b\n1;2\n", InputFormat::csv},
    {"a CSV table with CR, as Excel for Mac writes it", "a.csv", "title,text\rT,A\r",
     InputFormat::csv},
    {"a CSV table with CR from standard input", "-", "id,title,text\r1,T,A\r", InputFormat::csv},
    {"a CSV table of one column", "a.csv", "text\nA\n", InputFormat::csv},
    {"a CSV table from standard input", "-", "id,title,text\n1,T,A\n", InputFormat::csv},
    {"prose named csv", "a.csv", "Acme rose.\nIt fell.\n", InputFormat::text},
    {"a TSV table", "a.tsv", "title\ttext\nT\tA\n", InputFormat::tsv},
    {"a TSV table named tab", "a.tab", "a\tb\n", InputFormat::tsv},
    {"a web archive", "a.warc.gz", "WARC/1.0\r\n", InputFormat::warc},
    {"a web archive with a wrong name", "a.txt", "WARC/1.1\r\n", InputFormat::warc},
};

TEST_CASE("an input is what it begins as", "[corpus][detection]") {
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(detect_format(row.bytes, row.file, Beginning::whole) == row.format);
    }
}

TEST_CASE("a first line that is longer than what is looked at", "[corpus][detection]") {
    const std::string line = "{\"text\":\"" + std::string(detection_bytes, 'x');
    CHECK(detect_format(line, "a.txt", Beginning::part) == InputFormat::jsonl);
    CHECK(detect_format(line, "a.json", Beginning::part) == InputFormat::json);
}

TEST_CASE("what is no text is refused by its name", "[corpus][detection]") {
    struct Refused {
        std::string bytes;
        std::string reason;
    };
    const std::vector<Refused> refused = {
        {"%PDF-1.7\n...", "found a PDF document"},
        {"PK\x03\x04...", "found a zip archive"},
        {"\xD0\xCF\x11\xE0...", "found an old Office document"},
        {"{\\rtf1 Acme}", "found an RTF document"},
        {"\x89PNG\r\n", "found an image"},
        {"RIFF\0\0\0\0WEBP"s, "found an image, a sound or a film"},
        {"\x7F"
         "ELF\x02",
         "found a program"},
        {"\x1F\x8B\x08", "found gzip data"},
        {"\xFD"
         "7zXZ",
         "found xz data"},
        {"PAR1\x15\0"s, "found a Parquet table"},
        {"Acme\0rose"s, "found a NUL byte"},
        {"<?xml version=\"1.0\"?><newsML/>", "found XML that begins with `newsml`"},
    };
    for (const Refused& row : refused) {
        INFO(row.reason);

        CHECK_THROWS_WITH(detect_format(row.bytes, "a.txt", Beginning::whole),
                          Catch::Matchers::ContainsSubstring(row.reason));
    }
}

TEST_CASE("any bytes are of some format or refused", "[corpus][detection]") {
    std::mt19937 random(3);
    const std::vector<std::string> names = {"-",        "a.txt", "a.csv", "a.json",
                                            "a.tsv.gz", ".gz",   "a."};
    for (int round = 0; round < 5000; ++round) {
        std::string bytes = rows[random() % rows.size()].bytes;
        for (std::size_t changes = random() % 4; changes > 0 && !bytes.empty(); --changes) {
            bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
        }
        bytes.resize(random() % (bytes.size() + 1));
        try {
            static_cast<void>(
                detect_format(bytes, names[random() % names.size()], Beginning::whole));
        } catch (const Error& error) {
            CHECK_FALSE(std::string(error.what()).empty());
        }
    }
}

}  // namespace
}  // namespace onoma
