// SPDX-License-Identifier: Apache-2.0
// Mentions as data: places in bytes and in characters, valid JSON whatever the text.
#include <nlohmann/json.hpp>
#include <sstream>

#include "catch.hpp"
#include "onoma/report/reports.hpp"
#include "report/tiny_analysis.hpp"

namespace onoma {
namespace {

using nlohmann::json;

std::string jsonl(const TaggedDocument& tagged, const Lexicon& lexicon) {
    std::ostringstream out;
    write_mention_header(out, Format::jsonl);
    write_mentions(out, Format::jsonl, tagged, lexicon);
    return out.str();
}

std::string csv(const TaggedDocument& tagged, const Lexicon& lexicon) {
    std::ostringstream out;
    write_mention_header(out, Format::csv);
    write_mentions(out, Format::csv, tagged, lexicon);
    return out.str();
}

constexpr std::string_view csv_header =
    "document,source,date,begin_byte,end_byte,begin_char,end_char,text,entity,name,type,rule,"
    "listed,rivals,outcome\n";

TEST_CASE("a document is one line of JSON") {
    const TinyAnalysis tiny;
    CHECK(jsonl(tiny.document(0), tiny.lexicon()) ==
          R"({"document":"daily/a.txt","source":"daily","date":"2025-01-02","mentions":[)"
          R"({"begin_byte":0,"end_byte":6,"begin_char":0,"end_char":6,"text":"Nvidia",)"
          R"("entity":"nvidia","name":"Nvidia","type":"company","rule":"name"},)"
          R"({"begin_byte":12,"end_byte":22,"begin_char":12,"end_char":22,"text":"Sam Altman",)"
          R"("entity":"altman","name":"Sam Altman","type":"person","rule":"name"},)"
          R"({"begin_byte":24,"end_byte":28,"begin_char":24,"end_char":28,"text":"Meta",)"
          R"("entity":"meta","name":"Meta","type":"company","rule":"weak"}],"figures":[]})"
          "\n");
}

TEST_CASE("undecided and unlisted mentions say so") {
    const TinyAnalysis tiny;
    const json undecided = json::parse(jsonl(tiny.document(1), tiny.lexicon()));
    CHECK(undecided["date"].is_null());
    CHECK_FALSE(undecided["mentions"][0].contains("rivals"));
    CHECK(undecided["mentions"][1]["rivals"] == json::array({"nvidia"}));
    const json unlisted = json::parse(jsonl(tiny.document(2), tiny.lexicon()));
    CHECK(unlisted["mentions"][0]["listed"] == false);
    CHECK(unlisted["mentions"][0]["rule"] == "frame");
}

TEST_CASE("a mention is one row of CSV") {
    const TinyAnalysis tiny;
    CHECK(csv(tiny.document(1), tiny.lexicon()) ==
          std::string(csv_header) +
              "daily/b.txt,daily,,0,6,0,6,Nvidia,nvidia,Nvidia,company,name,yes,,stands\n"
              "daily/b.txt,daily,,17,21,17,21,Meta,meta,Meta,company,weak,yes,nvidia,stands\n");
    CHECK(csv(tiny.document(2), tiny.lexicon()) ==
          std::string(csv_header) +
              "weekly/c.txt,weekly,,0,9,0,9,\"'=Xi, Inc.\",~xi,\"'=Xi, Inc.\",company,frame,no,,"
              "stands\n"
              "weekly/c.txt,weekly,,0,9,0,9,\"'=Xi, Inc.\",huang,Jensen Huang,person,role,yes,,"
              "stands\n");
}

TEST_CASE("characters are code points of the text as a decoder reads it") {
    const Lexicon lexicon = small_lexicon();
    struct Row {
        std::string name;
        std::string before;  // the mention
        std::size_t characters;
    };
    const std::vector<Row> rows = {
        {"ASCII", "pay ", 4},
        {"accents", "\u00E9\u00E8 ", 3},
        {"CJK", "\u5317\u4EAC ", 3},
        {"emoji beyond the basic plane", "\U0001F680 ", 2},
        {"a combining accent", "e\u0301 ", 3},
        {"a byte order mark", "\uFEFF", 1},
        {"a lone ill-formed byte", "\xFF ", 2},
        {"a cut-off sequence is one", "\xE2\x82 ", 2},
        {"two bytes that begin nothing", "\xC0\xAF ", 3},
        {"line ends", "\r\n", 2},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const auto tagged =
            tag_by_hand(lexicon, hand_made_document("id", "s", {}, row.before + "Nvidia, Meta"),
                        {{"Nvidia", "nvidia"}, {"Meta", "meta"}});
        const json mentions = json::parse(jsonl(*tagged, lexicon))["mentions"];
        CHECK(mentions[0]["begin_byte"] == row.before.size());
        CHECK(mentions[0]["end_byte"] == row.before.size() + 6);
        CHECK(mentions[0]["begin_char"] == row.characters);
        CHECK(mentions[0]["end_char"] == row.characters + 6);
        CHECK(mentions[1]["begin_char"] == row.characters + 8);
    }
}

TEST_CASE("roles stand among the names by position") {
    const Lexicon lexicon = small_lexicon();
    const auto tagged =
        tag_by_hand(lexicon, hand_made_document("id", "s", {}, "Meta and the CEO of OpenAI"),
                    {{"Meta", "meta"}, {"CEO of OpenAI", "altman", Rule::role}});
    tagged->tagged.mentions.push_back(tagged->tagged.mentions[0]);
    tagged->tagged.mentions[1].range = {20, 26};
    tagged->tagged.mentions[1].entity = lexicon.find("openai").value();
    const json mentions = json::parse(jsonl(*tagged, lexicon))["mentions"];
    REQUIRE(mentions.size() == 3);
    CHECK(mentions[1]["rule"] == "role");
    CHECK(mentions[1]["text"] == "CEO of OpenAI");
    CHECK(mentions[2]["text"] == "OpenAI");
    CHECK(mentions[2]["begin_char"] == 20);
}

TEST_CASE("JSON is valid for ill-formed names of files and sources") {
    const Lexicon lexicon = small_lexicon();
    const auto tagged = tag_by_hand(
        lexicon, hand_made_document("d\xFF/\x01\"\\.txt", "s\xC3", {}, "Nvi\xFFia Meta"),
        {{"Nvi\xFFia", "nvidia"}, {"Meta", "meta"}});
    const json parsed = json::parse(jsonl(*tagged, lexicon));
    CHECK(parsed["document"] == "d\uFFFD/\x01\"\\.txt");
    CHECK(parsed["source"] == "s\uFFFD");
    CHECK(parsed["mentions"][0]["text"] == "Nvi\uFFFDia");
    CHECK(parsed["mentions"][0]["end_char"] == 6);
    CHECK(parsed["mentions"][1]["begin_byte"] == 7);
}

}  // namespace
}  // namespace onoma
