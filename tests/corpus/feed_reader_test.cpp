// SPDX-License-Identifier: Apache-2.0
// Feeds, good and bad.
#include "catch.hpp"
#include "corpus/read_records.hpp"
#include "corpus/record_rows.hpp"

namespace onoma::testing {
namespace {

ReadSettings feed() {
    ReadSettings settings;
    settings.format = InputFormat::feed;
    return settings;
}

ReadSettings with_limit(std::uintmax_t bytes) {
    ReadSettings settings = feed();
    settings.largest_record_bytes = bytes;
    return settings;
}

std::string rss(const std::string& items, const std::string& declaration = "") {
    return declaration +
           "<rss version=\"2.0\"><channel><title>Daily News</title>"
           "<link>https://www.daily.com/</link><language>en</language>" +
           items + "</channel></rss>";
}

const std::vector<RecordRow> rows = {
    {"RSS 2.0",
     rss("<item><title>T</title><link>https://daily.com/a</link>"
         "<pubDate>Wed, 29 Jan 2025 10:00:00 GMT</pubDate><description>A</description></item>"
         "<item><title>U</title><description><![CDATA[<p>B</p>]]></description></item>"),
     {"a.xml#1 | daily.com | 2025-01-29 | T | T\n\nA", "a.xml#2 | daily.com |  | U | U\n\nB"},
     feed()},
    {"escaped HTML",
     rss("<item><title>A &amp;amp; B</title><description>&lt;p&gt;C&lt;/p&gt;"
         "</description></item>"),
     {"a.xml#1 | daily.com |  | A & B | A & B\n\nC"},
     feed()},
    {"escaped marks of CDATA",
     rss("<item><title>&lt;![CDATA[T]]&gt;</title><description>&lt;![CDATA[A &lt;b&gt;b&lt;/b&gt;]]"
         "&gt;</description></item>"),
     {"a.xml#1 | daily.com |  | T | T\n\nA b"},
     feed()},
    {"the content goes before the description",
     rss("<item><title>T</title><description>D</description>"
         "<content:encoded><![CDATA[<p>A</p>]]></content:encoded></item>"),
     {"a.xml#1 | daily.com |  | T | T\n\nA"},
     feed()},
    {"Atom",
     "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Daily</title>"
     "<link rel=\"self\" href=\"https://feeds.net/x\"/><link href=\"https://daily.com/\"/>"
     "<entry><title>T</title><link rel=\"enclosure\" href=\"https://x.org/\"/>"
     "<link href=\"https://daily.com/a\"/><updated>2025-01-30T10:00:00Z</updated>"
     "<published>2025-01-29T10:00:00Z</published><content type=\"html\">&lt;p>A&lt;/p></content>"
     "</entry><entry><title>U</title><summary>5 &lt; 6</summary></entry>"
     "<entry><title>V</title><content type=\"xhtml\"><div><p>B</p></div></content></entry></feed>",
     {"a.xml#1 | daily.com | 2025-01-29 | T | T\n\nA", "a.xml#2 | daily.com |  | U | U\n\n5 < 6",
      "a.xml#3 | daily.com |  | V | V\n\nB"},
     feed()},
    {"Atom with a prefix",
     "<a:feed><a:title>Daily</a:title><a:entry><a:title>T</a:title><a:link href=\"x\"/></a:entry>"
     "</a:feed>",
     {"a.xml#1 | Daily |  | T | T"},
     feed()},
    {"RSS 1.0",
     "<rdf:RDF><channel rdf:about=\"x\"><title>Daily</title></channel>"
     "<item rdf:about=\"y\"><title>T</title><dc:date>2025-01-29</dc:date></item></rdf:RDF>",
     {"a.xml#1 | Daily | 2025-01-29 | T | T"},
     feed()},
    {"tags in comments and CDATA",
     rss("<!-- <item><title>no</title></item> --><item><title>T</title>"
         "<description><![CDATA[</item> <item>A]]></description><!-- </item> --></item>"),
     {"a.xml#1 | daily.com |  | T | T\n\nA"},
     feed()},
    {"greater-than signs in tags",
     rss("<item a=\"x>y\"><title>T</title></item>"),
     {"a.xml#1 | daily.com |  | T | T"},
     feed()},
    {"no items", rss(""), {}, feed()},
    {"nothing", "", {}, feed()},
    {"an item without an end",
     rss("<item><title>T</title><item><title>U</title></item><item><title>V</title></item>"),
     {"a.xml#2 | daily.com |  | U | U", "a.xml#3 | daily.com |  | V | V",
      "! a.xml#1: expected the end of an item, found none"},
     feed()},
    {"a feed that breaks off",
     rss("<item><title>T</title></item><item><title>U").substr(0, 160),
     {"a.xml#1 | daily.com |  | T | T", "! a.xml#2: expected the end of an item, found none"},
     feed()},
    {"an item that is not well-formed",
     rss("<item><title>T</b></item><item><title>U</title></item>"),
     {"a.xml#2 | daily.com |  | U | U",
      "! a.xml#1: expected a well-formed item, found a fault: Start-end tags mismatch"},
     feed()},
    {"an item that says nothing",
     rss("<item><link>https://daily.com/a</link></item>"),
     {"! a.xml#1: expected an item with a title or a text, found neither"},
     feed()},
    {"an item over the limit",
     rss("<item><title>" + std::string(300'000, 'x') +
         "</title></item><item><title>U</title></item>"),
     {"a.xml#2 | daily.com |  | U | U",
      "! a.xml#1: expected a record of at most 50 bytes, found a larger one"},
     with_limit(50)},
    {"entities of a document type are not expanded",
     rss("<item><title>T &lol2; U</title></item>",
         "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY lol \"lol\"><!ENTITY lol2 "
         "\"&lol;&lol;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>"),
     {"a.xml#1 | daily.com |  | T &lol2; U | T &lol2; U"},
     feed()},
    {"a declared encoding",
     rss("<item><title>M\xFCnchen</title></item>",
         "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"),
     {"a.xml#1 | daily.com |  | München | München"},
     feed()},
};

TEST_CASE("items of feeds are cut and read, faulty ones named", "[corpus][readers]") {
    check_rows(rows, "a.xml");
}

TEST_CASE("what an item says is known of its document", "[corpus][readers]") {
    const ReadRecords read = read_records(
        rss("<item><title>T</title><link>https://daily.com/a</link><guid>g1</guid>"
            "<dc:creator>W</dc:creator><category>c</category><category>d</category>"
            "<pubDate>01/02/2025</pubDate><description>M\xFCnchen</description></item>",
            "<?xml version=\"1.0\" encoding=\"windows-1252\"?>"),
        "a.xml", feed());
    REQUIRE(read.documents.size() == 1);
    const Document& document = read.documents.front();
    CHECK(document.url == "https://daily.com/a");
    CHECK(document.author == "W");
    CHECK(document.section == "c; d");
    CHECK(document.language == "en");
    CHECK(document.charset == "windows-1252");
    CHECK(document.zones == std::vector<ZoneRange>{{Zone::headline, {0, 1}}});
    CHECK(document.fields ==
          std::map<std::string, std::string>{{"id", "g1"}, {"date", "01/02/2025"}});
}

TEST_CASE("an item is known by its source and its name there", "[corpus][readers]") {
    const auto identity = [](const std::string& item, const std::string& domain = "daily.com") {
        const std::string bytes = "<rss><channel><link>https://" + domain + "/</link><item>" +
                                  item + "</item></channel></rss>";
        return read_records(bytes, "a.xml", feed()).documents.at(0).identity;
    };
    const auto name_of = [&](const std::string& item) { return identity(item).name; };
    const std::string text = "<title>T</title><description>A</description>";
    const ArticleIdentity named = identity(text + "<guid>g</guid>");
    const ArticleIdentity linked = identity(text + "<link>https://daily.com/a</link>");
    CHECK(named.name != 0);
    CHECK(linked.name != 0);
    CHECK(named.name != linked.name);
    CHECK(named.text == linked.text);
    // What else the item says may change from fetch to fetch.
    CHECK(name_of("<guid>g</guid><category>c</category><link>x</link>" + text) == named.name);
    CHECK(name_of(text + "<guid>h</guid>") != named.name);
    CHECK(identity(text + "<guid>g</guid>", "weekly.com").name != named.name);
    CHECK(name_of(text) == 0);
    const ArticleIdentity changed =
        identity("<title>T</title><description>B</description><guid>g</guid>");
    CHECK(changed.name == named.name);
    CHECK(changed.text != named.text);
    // Poor feeds give the address of the site for each of their articles.
    CHECK(linked.is_sure);
    CHECK_FALSE(identity(text + "<link>https://daily.com/</link>").is_sure);
    CHECK_FALSE(identity(text + "<link>https://daily.com</link>").is_sure);
}

TEST_CASE("deep elements in an item do no harm", "[corpus][readers]") {
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<b>";
    const ReadRecords read =
        read_records(rss("<item><title>T</title><x>" + deep + "</x></item>"), "a.xml", feed());
    CHECK(read.skipped.size() == 1);
    std::string closed = deep;
    for (int i = 0; i < 100'000; ++i) closed += "</b>";
    const ReadRecords whole = read_records(
        rss("<item><title>T</title><content type=\"xhtml\">" + closed + "</content></item>"),
        "a.xml", feed());
    CHECK(whole.documents.size() + whole.skipped.size() == 1);
}

TEST_CASE("damaged feeds never stop the reading", "[corpus][readers]") {
    check_damaged(rss("<!-- x --><item><title>T</title><description><![CDATA[<p>A</p>]]>"
                      "</description></item><entry><link href='x'/><title>U</title></entry>",
                      "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"b\">]>"),
                  "a.xml", feed());
}

}  // namespace
}  // namespace onoma::testing
