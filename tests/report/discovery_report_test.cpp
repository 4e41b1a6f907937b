// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "catch.hpp"
#include "counts/hand_tagged.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"
#include "onoma/report/reports.hpp"

namespace onoma {
namespace {

Proposals some_proposals() {
    ProposedName jane;
    jane.id = "jane-doe";
    jane.name = "Jane Doe";
    jane.type = "person";
    jane.reason = {{Clue::role, 3}, {Clue::says, 1}};
    jane.weak = {"Doe"};
    jane.mentions = 1200;
    jane.documents = 4;
    jane.sources = 2;
    jane.examples = {{Standing::sure, "daily/a.txt", {4, 12}, "CEO Jane Doe left.", 4}};
    ProposedName hostile;
    hostile.id = "evil";
    hostile.name = "=Evil|Cmd\x1b[31m\t";
    hostile.type = "unknown";
    hostile.aliases = {"Evil\nInc."};
    hostile.mentions = 1;
    hostile.documents = 1;
    hostile.sources = 1;
    hostile.examples = {{Standing::sure, "a\tb\n.txt", {0, 5}, "=Evil\n\xFF left\t.", 0}};
    Proposals proposals;
    proposals.names = {jane, hostile};
    proposals.too_rare = 7;
    proposals.beyond_top = 2;
    proposals.min_mentions = 2;
    return proposals;
}

std::string write(Format format, const Proposals& proposals) {
    static const Lexicon lexicon = small_lexicon();
    static const Analysis analysis;
    std::ostringstream out;
    write_proposals(out, format, {analysis, lexicon, false, 160}, proposals);
    return out.str();
}

std::size_t count(const std::string& text, char c) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), c));
}

}  // namespace

TEST_CASE("proposals in a terminal") {
    const std::string text = write(Format::text, some_proposals());
    CHECK(text.find("person: a role 3, a verb of saying 1") != std::string::npos);
    CHECK(text.find("1,200") != std::string::npos);
    CHECK(text.find("2 more names beyond --top\n") != std::string::npos);
    CHECK(text.find("7 names with fewer than 2 mentions left out (--min-mentions)\n") !=
          std::string::npos);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find('\t') == std::string::npos);
    CHECK(write(Format::text, {}).find("No name is to be proposed.\n") == 0);
}

TEST_CASE("proposals as CSV") {
    const std::string csv = write(Format::csv, some_proposals());
    CHECK(csv.find("id,name,type,seen_with,mentions,documents,sources,aliases,weak,parent,"
                   "example_document,example_begin_byte,example_end_byte,example\n") == 0);
    CHECK(csv.find("jane-doe,Jane Doe,person,\"a role 3, a verb of saying 1\",1200,4,2,,Doe,,"
                   "daily/a.txt,4,12,CEO Jane Doe left.\n") != std::string::npos);
    CHECK(csv.find("evil,'=Evil") != std::string::npos);
}

TEST_CASE("proposals as JSON") {
    const auto json = nlohmann::json::parse(write(Format::json, some_proposals()));
    CHECK(json["names_too_rare"] == 7);
    CHECK(json["names_beyond_top"] == 2);
    CHECK(json["min_mentions"] == 2);
    const auto& jane = json["names"][0];
    CHECK(jane["id"] == "jane-doe");
    CHECK(jane["parent"].is_null());
    CHECK(jane["seen_with"][0]["what"] == "a role");
    CHECK(jane["seen_with"][0]["mentions"] == 3);
    CHECK(jane["examples"][0]["document"] == "daily/a.txt");
    CHECK(jane["examples"][0]["begin_byte"] == 4);
    CHECK(jane["examples"][0]["sentence"] == "CEO Jane Doe left.");
}

TEST_CASE("proposals as rows of a lexicon are read back") {
    const std::string tsv = write(Format::tsv, some_proposals());
    CHECK(count(tsv, '\n') == 3);
    CHECK(count(tsv, '\t') == 3 * 13);
    CHECK(count(tsv, '|') == 0);

    LexiconBuilder builder;
    builder.parse(tsv, "new.tsv");
    const Lexicon lexicon = builder.build();
    CHECK(builder.problems().empty());
    const auto jane = lexicon.find("jane-doe");
    REQUIRE(jane);
    CHECK(lexicon[*jane].name == "Jane Doe");
    CHECK(lexicon.type_of(*jane) == "person");
    CHECK(lexicon.find("evil"));
}

}  // namespace onoma
