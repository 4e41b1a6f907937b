// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "catch.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"
#include "onoma/report/reports.hpp"

namespace onoma {
namespace {

using Json = nlohmann::json;

Lexicon lexicon_of(std::string_view rows) {
    LexiconBuilder builder;
    builder.parse("id\tname\taliases\tcase\tparent\tuntil\n" + std::string(rows), "companies.tsv");
    return builder.build();
}

LexiconCheck one_clash() {
    LexiconChecker checker;
    checker.parse("id\tname\na\tAcme\nb\tAcme\n", "laws\x1b[2J.tsv");
    return checker.check();
}

template <typename Write>
std::string written(const Write& write) {
    std::ostringstream out;
    write(out);
    return out.str();
}

}  // namespace

TEST_CASE("a check as text is a line for each finding, safe to show") {
    const std::string text =
        written([](std::ostream& out) { write_lexicon_check(out, Format::text, one_clash()); });
    CHECK(text ==
          "laws [2J.tsv:3: [clash] expected a sure form to mean one entity at a time, found `Acme` "
          "of `b`, which is `Acme` of `a` at laws [2J.tsv:2\n");
    CHECK(written([](std::ostream& out) { write_lexicon_check(out, Format::text, {}); }).empty());
}

TEST_CASE("a check as JSON has its findings with both lines") {
    const Json json = Json::parse(
        written([](std::ostream& out) { write_lexicon_check(out, Format::json, one_clash()); }));
    CHECK(json["files"] == 1);
    CHECK(json["entities"] == 2);
    CHECK(json["forms"] == 2);
    REQUIRE(json["findings"].size() == 1);
    const Json& finding = json["findings"][0];
    CHECK(finding["line"] == 3);
    CHECK(finding["kind"] == "clash");
    CHECK(finding["other_line"] == 2);
    CHECK(finding["expected"] == "a sure form to mean one entity at a time");
}

TEST_CASE("the summary of a check names its numbers") {
    LexiconCheck check;
    check.files = 5;
    check.entities = 13250;
    check.forms = 31004;
    CHECK(summary_of(check) == "5 files, 13,250 entities, 31,004 forms: nothing found");
    CHECK(summary_of(one_clash()) == "1 file, 2 entities, 2 forms: 1 finding");
}

TEST_CASE("an entity shows its forms, parents and children") {
    const Lexicon lexicon = lexicon_of(
        "a\tAcme\tAcme Works\n"
        "a\tAcme\tOld Acme\t\t\t2020-06\n"
        "b\tBolt\t\texact\ta\n");
    const auto text = [&](std::string_view id) {
        return written([&](std::ostream& out) {
            write_shown_entity(out, Format::text, *show_entity(lexicon, id));
        });
    };
    CHECK(text("a") ==
          "a  Acme (company)  companies.tsv:2\n"
          "    name          Acme  (companies.tsv:2)\n"
          "    alias         Acme Works  (companies.tsv:2)\n"
          "                  Old Acme  (until 2020-06-30, companies.tsv:3)\n"
          "    children      Bolt (b)\n");
    CHECK(text("b") ==
          "b  Bolt (company)  companies.tsv:4\n"
          "    name          Bolt  (exact, companies.tsv:4)\n"
          "    parent        Acme (a)\n");
    const Json json = Json::parse(written([&](std::ostream& out) {
        write_shown_entity(out, Format::json, *show_entity(lexicon, "a"));
    }));
    CHECK(json["id"] == "a");
    CHECK(json["child_count"] == 1);
    CHECK(json["forms"][2]["until"] == "2020-06-30");
    CHECK(json["forms"][2]["line"] == 3);
}

TEST_CASE("a form shows whom it means, and by which line") {
    const Lexicon lexicon = lexicon_of("a\tAcme Works\nb\tBolt\tAcme Works\n");
    const auto shown = [&](Format format, std::string_view form) {
        return written([&](std::ostream& out) {
            write_shown_meanings(out, format, form, show_form(lexicon, form));
        });
    };
    CHECK(
        shown(Format::text, "acme-works") ==
        "acme-works\n"
        "    name          Acme Works (a), company: Acme Works  (companies.tsv:2): not with these "
        "capitals\n"
        "    alias         Bolt (b), company: Acme Works  (companies.tsv:3): not with these "
        "capitals\n");
    const Json json = Json::parse(shown(Format::json, "Acme Works"));
    CHECK(json["form"] == "Acme Works");
    REQUIRE(json["meanings"].size() == 2);
    CHECK(json["meanings"][1]["entity"]["id"] == "b");
    CHECK(json["meanings"][1]["case_fits"] == true);
    CHECK(Json::parse(shown(Format::json, "Cog"))["meanings"].empty());
}

TEST_CASE("a difference is marked lines, in colour only where asked for") {
    const LexiconDiff diff =
        diff_lexicons(lexicon_of("a\tAcme\tX1\nb\tBolt\n"), lexicon_of("a\tAcme\tX2\nc\tCog\n"));
    CHECK(written([&](std::ostream& out) { write_lexicon_diff(out, Format::text, diff, false); }) ==
          "~ a  Acme (company)\n"
          "    - alias: X1\n"
          "    + alias: X2\n"
          "- b  Bolt (company)\n"
          "    - name: Bolt\n"
          "    - type: company\n"
          "+ c  Cog (company)\n"
          "    + name: Cog\n"
          "    + type: company\n"
          "1 entity added, 1 removed, 1 changed\n");
    const std::string coloured =
        written([&](std::ostream& out) { write_lexicon_diff(out, Format::text, diff, true); });
    CHECK(coloured.starts_with("\x1b[33m~ a  Acme (company)\x1b[0m\n"));
    const Json json = Json::parse(
        written([&](std::ostream& out) { write_lexicon_diff(out, Format::json, diff, false); }));
    CHECK(json["added"] == 1);
    CHECK(json["changes"][0]["fields"][0]["before"] == "X1");
    CHECK_FALSE(json["changes"][0]["fields"][0].contains("after"));
}

TEST_CASE("changes of mentions are written as they come") {
    Document document;
    document.id = "one.txt";
    document.text = "Acme Works burnt \"Bolt\".\n";
    MentionSide acme;
    acme.range = {0, 4};
    acme.id = "acme";
    MentionSide works = acme;
    works.range = {0, 10};
    works.rivals = {"mill"};
    MentionSide bolt = acme;
    bolt.range = {18, 22};
    bolt.id = "bolt";
    const std::vector<MentionChange> changes = {{acme, works}, {std::nullopt, bolt}};
    MentionDiffTotals totals;
    totals.documents = 3;
    totals.changed_documents = 1;
    totals.appeared = 1;
    totals.changed = 1;
    const auto shown = [&](Format format, bool any) {
        return written([&](std::ostream& out) {
            MentionDiffWriter writer(out, format, false);
            if (any) writer.write(document, changes);
            writer.finish(any ? totals : MentionDiffTotals{});
        });
    };
    CHECK(shown(Format::text, true) ==
          "~ one.txt:0-4 \"Acme\": acme -> 0-10 \"Acme Works\": acme or mill\n"
          "+ one.txt:18-22 \"Bolt\": bolt\n"
          "1 mention appeared, 0 vanished, 1 changed, 0 the same, in 1 of 3 documents\n");
    CHECK(shown(Format::text, false).empty());
    const Json json = Json::parse(shown(Format::json, true));
    REQUIRE(json["changes"].size() == 2);
    CHECK(json["changes"][0]["after"]["rivals"][0] == "mill");
    CHECK(json["changes"][1]["before"].is_null());
    CHECK(json["totals"]["documents"] == 3);
    CHECK(Json::parse(shown(Format::json, false))["changes"].empty());
}

}  // namespace onoma
