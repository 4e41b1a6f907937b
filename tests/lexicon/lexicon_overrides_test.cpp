// SPDX-License-Identifier: Apache-2.0
// Rows of an own lexicon against bundled ones: what they win over, and what stays as it is.
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "entities/tagging_rows.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"
#include "onoma/lexicon/lexicon_tools.hpp"

namespace onoma {
namespace {

constexpr std::string_view bundled =
    "type\tid\tname\taliases\tweak\tevidence\tparent\tmember\tticker\n"
    "company\tvolkswagen\tVolkswagen\tVolkswagen Group\t\t\t\t\tVOW\n"
    "company\taudi\tAudi\t\t\t\tvolkswagen\n"
    "company\tbmw\tBMW\n"
    "company\ttarget\tTarget\tTarget Corp\tTarget\tonly|retailer\n"
    "company\tdelta\tDelta Air\t\tDelta\tairline\n"
    "company\tdeepseek\tDeepSeek\n"
    "person\tanna-lind\tAnna Lind\t\tLind\tBundestag\t\tbmw\n"
    "person\tbo-ek\tBo Ek\n"
    "model\tdeepseek-model\tDeepSeek\n";

LexiconImage image_of(std::string_view text, std::string_view name) {
    LexiconBuilder builder;
    builder.parse(text, name);
    LexiconImage image = builder.build_image();
    REQUIRE(builder.problems().empty());
    return image;
}

Lexicon with_own(std::string_view own, std::vector<LexiconFinding>& problems) {
    std::vector<LexiconImage> parts;
    parts.push_back(image_of(bundled, "bundled.tsv"));
    parts.push_back(image_of(own, "own.tsv"));
    return {std::move(parts), problems, 1};
}

struct OwnRow {
    std::string_view name;
    std::string_view own;
    std::string_view text;
    std::string_view expected;
    std::string_view overridden;
};

std::string told_of(const Lexicon& lexicon) {
    std::string told;
    for (const OverriddenRow& row : lexicon.overridden()) {
        told.append(told.empty() ? "" : ", ").append(row.id).append(" by ");
        told.append(lexicon[row.by].id);
    }
    return told;
}

void run(std::initializer_list<OwnRow> rows) {
    for (const OwnRow& row : rows) {
        INFO(row.name);
        std::vector<LexiconFinding> problems;
        const Lexicon lexicon = with_own(row.own, problems);
        CHECK(problems.empty());
        CHECK(tag_as_row(lexicon, row.text) == row.expected);
        CHECK(told_of(lexicon) == row.overridden);
    }
}

}  // namespace

TEST_CASE("a form of an own row no longer means what bundled rows mean by it") {
    run({
        {"two companies in one",
         "id\tname\taliases\tverdict\nvw-bmw\tGerman cars\tVolkswagen|BMW\t\n",
         "Volkswagen and BMW fell, Audi rose.", "Volkswagen=vw-bmw; BMW=vw-bmw; Audi=audi",
         "volkswagen by vw-bmw, bmw by vw-bmw"},
        {"a longer bundled name is another", "id\tname\naa\tVolkswagen\n",
         "Volkswagen Group and Volkswagen fell.", "Volkswagen Group=volkswagen; Volkswagen=aa",
         "volkswagen by aa"},
        {"an own form with evidence against a sure one",
         "id\tname\tweak\tevidence\nf\tVW Fund\tVolkswagen\tonly|fund\n",
         "The fund of Volkswagen grew.", "Volkswagen=f", "volkswagen by f"},
        {"an own form without evidence leaves the bundled one",
         "id\tname\tweak\tevidence\nf\tVW Fund\tVolkswagen\tonly|fund\n", "So Volkswagen grew.",
         "Volkswagen=volkswagen", "volkswagen by f"},
        {"a sure own form against a weak one", "id\tname\nl\tTarget\n", "The retailer Target grew.",
         "Target=l", "target by l"},
        {"two own rows with one form are as ambiguous as ever",
         "id\tname\taliases\na\tA Cars\tBMW\nb\tB Cars\tBMW\n", "So BMW grew.", "BMW=a|b",
         "bmw by a"},
        {"nothing in common", "id\tname\nz\tZed Corp\n", "Zed Corp and BMW.", "Zed Corp=z; BMW=bmw",
         ""},
    });
}

TEST_CASE("an own row with a bundled id or name is that entity under its own id, name and type") {
    run({
        {"another name", "type\tid\tname\ncompany\tbmw\tBMW Group\n", "BMW Group and BMW.",
         "BMW Group=bmw; BMW=bmw", "bmw by bmw"},
        {"another type", "type\tid\tname\npolitician\tanna-lind\tAnna Lind\n",
         "Anna Lind spoke. Lind left.", "Anna Lind=anna-lind; Lind=anna-lind",
         "anna-lind by anna-lind"},
        {"another id", "type\tid\tname\npolitician\tp1\tAnna Lind\n",
         "Anna Lind met Bo Ek. Lind left, Ek stayed.",
         "Anna Lind=p1; Bo Ek=bo-ek; Lind=p1; Ek=bo-ek", "anna-lind by p1"},
        {"its weak form keeps its evidence", "type\tid\tname\npolitician\tp1\tAnna Lind\n",
         "In the Bundestag, Lind spoke.", "Lind=p1", "anna-lind by p1"},
        {"one word of another type is another entity", "type\tid\tname\nriver\tbw\tBMW\n",
         "So BMW flows.", "BMW=bw", "bmw by bw"},
        {"of two bundled entities with the name the one of the same type",
         "type\tid\tname\nmodel\tds\tDeepSeek\n", "So DeepSeek won.", "DeepSeek=ds",
         "deepseek by ds, deepseek-model by ds"},
        {"the same row again changes nothing", "type\tid\tname\ncompany\tbmw\tBMW\n", "So BMW.",
         "BMW=bmw", ""},
        {"more forms change nothing", "type\tid\tname\taliases\ncompany\tbmw\tBMW\tBeemer\n",
         "BMW or Beemer.", "BMW=bmw; Beemer=bmw", ""},
        {"a weak form made sure", "type\tid\tname\taliases\ncompany\tdelta\tDelta Air\tDelta\n",
         "So Delta grew.", "Delta=delta", "delta by delta"},
        {"a sure form made weak",
         "type\tid\tname\tweak\tevidence\ncompany\tbmw\tBMW\tBMW\tonly|carmaker\n", "So BMW grew.",
         "", "bmw by bmw"},
        {"a form left out", "type\tid\tname\tnot\ncompany\tbmw\tBMW\tBMW\n", "So BMW grew.", "",
         ""},
    });
}

TEST_CASE("an entity that an own row took over is found by either id, with relations and type") {
    std::vector<LexiconFinding> problems;
    const Lexicon lexicon = with_own(
        "type\tid\tname\tparent\npolitician\tp1\tAnna Lind\t\ncarmaker\taudi\tAudi AG\tbmw\n",
        problems);
    CHECK(problems.empty());
    REQUIRE(lexicon.find("p1"));
    CHECK(lexicon.find("p1") == lexicon.find("anna-lind"));
    const EntityId lind = *lexicon.find("p1");
    CHECK(lexicon[lind].id == "p1");
    CHECK(lexicon.type_of(lind) == "politician");
    CHECK(lexicon.is_person(lind));
    CHECK(lexicon.related(lind) == std::vector<EntityId>{*lexicon.find("bmw")});
    const EntityId audi = *lexicon.find("audi");
    CHECK(lexicon[audi].name == "Audi AG");
    CHECK(lexicon.type_of(audi) == "carmaker");
    CHECK(lexicon[audi].parent == lexicon.find("bmw"));
}

TEST_CASE("what an own row wins over is shown on both sides") {
    std::vector<LexiconFinding> problems;
    const Lexicon lexicon =
        with_own("id\tname\taliases\nvw-bmw\tGerman cars\tVolkswagen|BMW\n", problems);
    const auto own = show_entity(lexicon, "vw-bmw");
    REQUIRE(own);
    REQUIRE(own->overrides.size() == 2);
    CHECK(own->overrides[0].entity.name == "Volkswagen");
    CHECK(own->overrides[0].place.file == "bundled.tsv");
    CHECK(own->overrides[0].place.line == 2);
    const auto loser = show_entity(lexicon, "bmw");
    REQUIRE((loser && loser->overridden_by));
    CHECK(loser->overridden_by->entity.id == "vw-bmw");
    CHECK(loser->overridden_by->place.file == "own.tsv");
    const auto meanings = show_form(lexicon, "BMW");
    REQUIRE(meanings.size() == 2);
    CHECK(meanings[0].is_overridden == (meanings[0].entity.id == "bmw"));
    CHECK(meanings[1].is_overridden == (meanings[1].entity.id == "bmw"));
}

TEST_CASE("lexicons without bundled ones beside them are all alike") {
    std::vector<LexiconImage> parts;
    parts.push_back(image_of("id\tname\na\tAcme\n", "one.tsv"));
    parts.push_back(image_of("id\tname\nb\tAcme\n", "two.tsv"));
    std::vector<LexiconFinding> problems;
    const Lexicon lexicon(std::move(parts), problems);
    CHECK(tag_as_row(lexicon, "So Acme grew.") == "Acme=a|b");
    CHECK(lexicon.overridden().empty());
}

}  // namespace onoma
