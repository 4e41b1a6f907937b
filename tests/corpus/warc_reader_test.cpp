// SPDX-License-Identifier: Apache-2.0
// Web archives, good and bad.
#include <zlib.h>

#include <sstream>

#include "catch.hpp"
#include "corpus/read_records.hpp"
#include "corpus/record_rows.hpp"

namespace onoma::testing {
namespace {

using namespace std::string_literals;

ReadSettings warc() {
    ReadSettings settings;
    settings.format = InputFormat::warc;
    return settings;
}

ReadSettings with_limit(std::uintmax_t bytes) {
    ReadSettings settings = warc();
    settings.largest_record_bytes = bytes;
    return settings;
}

std::string record_of(const std::string& type, const std::string& block,
                      const std::string& content_type = "application/http; msgtype=response",
                      std::ptrdiff_t wrong_by = 0,
                      const std::string& address = "https://www.daily.com/a") {
    const auto length = static_cast<std::ptrdiff_t>(block.size()) + wrong_by;
    return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address +
           "\r\nWARC-Date: 2025-01-30T10:00:00Z\r\n"
           "Content-Type: " +
           content_type + "\r\nContent-Length: " + std::to_string(length) + "\r\n\r\n" + block +
           "\r\n\r\n";
}

std::string answer(const std::string& body, const std::string& fields = "",
                   const std::string& status = "200 OK") {
    return "HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\n" + fields + "\r\n" + body;
}

// Long enough to be taken for an article.
std::string sentence(const std::string& name) {
    return "Shares of the maker " + name + " rose on Monday, and nobody in town could say why.";
}

std::string html_of(const std::string& text) {
    return "<html><body><article><p>" + text + "</p></article></body></html>";
}

std::string page(const std::string& name) {
    return record_of("response", answer(html_of(sentence(name))));
}

std::string arc_page(const std::string& name, std::ptrdiff_t wrong_by = 0) {
    const std::string block = answer(html_of(sentence(name)));
    const auto length = static_cast<std::ptrdiff_t>(block.size()) + wrong_by;
    return "http://www.daily.com/a 192.0.2.1 20250130100000 text/html " + std::to_string(length) +
           "\n" + block + "\n";
}

// RFC 7932: one block that is stored as it is, and an empty last one.
std::string in_brotli(const std::string& text) {
    const std::size_t head = (text.size() - 1) << 4U | std::size_t{1} << 20U;
    std::string bytes;
    for (const unsigned shift : {0U, 8U, 16U}) bytes += static_cast<char>(head >> shift & 0xFFU);
    return bytes + text + "\x03";
}

std::string in_hexadecimal(std::size_t number) {
    std::ostringstream text;
    text << std::hex << number;
    return text.str();
}

std::string packed(const std::string& text, int window_bits) {
    z_stream stream{};
    REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string bytes = text;
    std::string out(text.size() + 1000, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(bytes.data());
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

constexpr int gzip = 31;
constexpr int zlib = 15;
constexpr int bare_deflate = -15;

const std::string info = record_of("warcinfo", "software: x\r\n", "application/warc-fields");
const std::string one = "a.warc#1 | daily.com |  |  | " + sentence("A");
const std::string two = "a.warc#2 | daily.com |  |  | " + sentence("B");
const std::string only_b = "a.warc#1 | daily.com |  |  | " + sentence("B");

// "Moscow", many times, in windows-1251.
std::string russian_page(const std::string& head) {
    std::string text;
    for (int i = 0; i < 20; ++i) text += "\xCC\xEE\xF1\xEA\xE2\xE0 ";
    return "<html><head>" + head + "</head><body><p>" + text + ".</p></body></html>";
}

std::string russian_line() {
    std::string line = "a.warc#1 | daily.com |  |  | ";
    for (int i = 0; i < 20; ++i) line += "Москва ";
    return line + ".";
}

std::vector<RecordRow> rows() {
    const std::string html = html_of(sentence("A"));
    const auto length = [&](std::ptrdiff_t wrong_by) {
        return std::to_string(static_cast<std::ptrdiff_t>(answer(html).size()) + wrong_by);
    };
    return {
        {"pages",
         info + page("A") + record_of("request", "GET / HTTP/1.1\r\n\r\n") + page("B"),
         {one, two},
         warc()},
        {"an old archive",
         "filedesc://x.arc 127.0.0.1 20140216050221 text/plain 9\n1 0 Live\n\n" + arc_page("A") +
             arc_page("B"),
         {one, two},
         warc()},
        {"an old archive with a wrong length",
         arc_page("A", 3) + arc_page("B"),
         {one, two},
         warc()},
        {"an old archive whose last length is wrong",
         arc_page("A") + arc_page("B", 18),
         {one, two},
         warc()},
        {"an old archive with a wrong length of what is no whole page",
         arc_page("A</html> and", 3) + arc_page("B"),
         {only_b, "! a.warc:1: expected a record of 181 bytes, found that it ends elsewhere"},
         warc()},
        {"what wget says of itself",
         page("A") + record_of("resource", "--2025-01-30-- https://", "text/plain", 0,
                               "metadata://gnu.org/software/wget/warc/wget.log"),
         {one},
         warc()},
        {"a page packed by brotli",
         record_of("response", answer(in_brotli(html), "Content-Encoding: br\r\n")),
         {one},
         warc()},
        {"a page packed by brotli that breaks off",
         record_of("response", answer(in_brotli(html).substr(0, 50), "Content-Encoding: br\r\n")) +
             page("B"),
         {two, "! a.warc#1: expected the end of packed data, found damaged or missing bytes"},
         warc()},
        {"no line ends after the last record",
         page("A").substr(0, page("A").size() - 4),
         {one},
         warc()},
        {"other answers and types",
         record_of("response", answer("x", "", "404 Not Found")) +
             record_of("response", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx") +
             record_of("revisit", answer("x")) + page("A"),
         {one},
         warc()},
        {"text of a conversion",
         record_of("conversion", "A\nB", "text/plain"),
         {"a.warc#1 | daily.com |  |  | A\nB"},
         warc()},
        {"a resource", record_of("resource", html, "text/html; charset=utf-8"), {one}, warc()},
        {"chunks",
         record_of("response", answer("6\r\n<html>\r\n" + in_hexadecimal(html.size() - 6) +
                                          ";x=y\r\n" + html.substr(6) + "\r\n0\r\n\r\n",
                                      "Transfer-Encoding: chunked\r\n")),
         {one},
         warc()},
        {"chunks that the archive has put together",
         record_of("response", answer(html, "Transfer-Encoding: chunked\r\n")),
         {one},
         warc()},
        {"a chunk that breaks off",
         record_of("response",
                   answer("6\r\n<html>\r\nff\r\n<body>A", "Transfer-Encoding: chunked\r\n")) +
             page("B"),
         {two, "! a.warc#1: expected a whole chunk, found the end of the record"},
         warc()},
        {"gzip",
         record_of("response", answer(packed(html, gzip), "Content-Encoding: gzip\r\n")),
         {one},
         warc()},
        {"zlib",
         record_of("response", answer(packed(html, zlib), "Content-Encoding: deflate\r\n")),
         {one},
         warc()},
        {"bare deflate",
         record_of("response", answer(packed(html, bare_deflate), "Content-Encoding: deflate\r\n")),
         {one},
         warc()},
        {"gzip that the archive has unpacked",
         record_of("response", answer(html, "Content-Encoding: gzip\r\n")),
         {one},
         warc()},
        {"gzip that breaks off",
         record_of("response",
                   answer(packed(html, gzip).substr(0, 20), "Content-Encoding: gzip\r\n")) +
             page("B"),
         {two, "! a.warc#1: expected the end of packed data, found damaged or missing bytes"},
         warc()},
        {"gzip that unpacks to too much",
         record_of("response",
                   answer(packed(std::string(100'000, 'x'), gzip), "Content-Encoding: gzip\r\n")) +
             page("B"),
         {two, "! a.warc#1: expected a page of at most 1000 bytes, found one that unpacks to more"},
         with_limit(1000)},
        {"another packing",
         record_of("response", answer("x", "Content-Encoding: x-br\r\n")) + page("B"),
         {two, "! a.warc#1: expected a page packed by gzip, deflate or br, found `x-br`"},
         warc()},
        {"a page without text",
         record_of("response", answer("<html><body></body></html>")) + page("B"),
         {two, "! a.warc#1: expected a page with text, found one without"},
         warc()},
        {"an encoding in the header",
         record_of("response",
                   "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1251\r\n\r\n" +
                       russian_page("")),
         {russian_line()},
         warc()},
        {"an encoding in the page",
         record_of("response", answer(russian_page("<meta charset='windows-1251'>"))),
         {russian_line()},
         warc()},
        {"the date of the page",
         record_of("response", answer("<html><head><meta property=\"article:published_time\" "
                                      "content=\"January 29, 2025\"></head><body><p>" +
                                      sentence("A") + "</p></body></html>")),
         {"a.warc#1 | daily.com | 2025-01-29 |  | " + sentence("A")},
         warc()},
        {"a length that is too small",
         record_of("response", answer(html), "application/http", -5) + page("B"),
         {one, two},
         warc()},
        {"a length that is too large",
         record_of("response", answer(html), "application/http", 50) + page("B"),
         {one, two},
         warc()},
        {"a length beyond the end",
         record_of("response", answer(html), "application/http", 5000),
         {one},
         warc()},
        {"a page that breaks off",
         record_of("response", answer(html.substr(0, html.size() - 5)), "application/http", 5),
         {"! a.warc:1: expected a record of " + length(0) + " bytes, found that it ends elsewhere"},
         warc()},
        {"no length",
         "WARC/1.0\r\nWARC-Type: response\r\n\r\nx\r\n\r\n" + page("A"),
         {one, "! a.warc:1: expected a Content-Length, found ``"},
         warc()},
        {"a length that is no number",
         "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -1\r\n\r\nx\r\n\r\n" + page("A"),
         {one, "! a.warc:1: expected a Content-Length, found `-1`"},
         warc()},
        {"something else between records",
         page("A") + "x\ny\n" + page("B"),
         {one, two, "! a.warc:13: expected the head of a WARC record, found something else"},
         warc()},
        {"a record over the limit",
         record_of("response", answer(std::string(2000, 'x'))) + page("B"),
         {only_b, "! a.warc:1: expected a record of at most 1000 bytes, found a larger one"},
         with_limit(1000)},
        {"nothing", "", {}, warc()},
    };
}

TEST_CASE("pages of web archives are cut and read, faulty records named", "[corpus][readers]") {
    check_rows(rows(), "a.warc");
}

TEST_CASE("a page of an archive has the address and the day of the crawl", "[corpus][readers]") {
    const ReadRecords read = read_records(page("A"), "a.warc", warc());
    REQUIRE(read.documents.size() == 1);
    CHECK(read.documents.front().url == "https://www.daily.com/a");
    CHECK_FALSE(read.documents.front().date);
    CHECK(read.documents.front().fields.at("crawled") == "2025-01-30T10:00:00Z");
}

TEST_CASE("damaged archives never stop the reading", "[corpus][readers]") {
    check_damaged(
        info + page("A") +
            record_of("response",
                      answer("6\r\n<html>\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n")) +
            record_of("response", answer(packed("<p>B", gzip), "Content-Encoding: gzip\r\n")),
        "a.warc", warc());
}

}  // namespace
}  // namespace onoma::testing
