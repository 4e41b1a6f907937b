// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include "catch.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"
#include "onoma/lexicon/lexicon_tools.hpp"

namespace onoma {
namespace {

Lexicon newsroom() {
    LexiconBuilder builder;
    builder.parse(
        "id\tname\taliases\tweak\tevidence\tnot\tparent\tfrom\tuntil\tticker\tversions\tnote\n"
        "acme\tAcme\tAcme Works\tAC\tcement\tAcme Street\t\t\t\tACM\t\tbricks\n"
        "acme\tAcme\tOld Acme\t\t\t\t\t\t2020-06\t\t\t\n"
        "bolt\tBoltMaker\t\t\t@acme\t\tacme\t2019\t\t\topen\t\n"
        "nut\tNutcracker\t\t\t\t\tbolt\t\t\t\t\t\n",
        "companies.tsv");
    builder.parse("id\tname\tweak\ncarl\tCarl Acme\tAcme\n", "people.tsv");
    builder.parse("type\twords\ncompany\tshares\n", "evidence.tsv");
    Lexicon lexicon = builder.build();
    REQUIRE(builder.problems().empty());
    return lexicon;
}

std::vector<std::string> texts_of(const ShownEntity& entity, FormUse use) {
    std::vector<std::string> texts;
    for (const ShownForm& form : entity.forms) {
        if (form.use == use) texts.push_back(form.text);
    }
    return texts;
}

}  // namespace

TEST_CASE("an id shows the forms of all its rows by use, with dates and lines") {
    const auto acme = show_entity(newsroom(), "acme");
    REQUIRE(acme);
    CHECK(acme->entity.name == "Acme");
    CHECK(acme->type == "company");
    CHECK(acme->place == LexiconPlace{"companies.tsv", 2});
    CHECK(texts_of(*acme, FormUse::name) == std::vector<std::string>{"Acme"});
    CHECK(texts_of(*acme, FormUse::alias) == std::vector<std::string>{"Acme Works", "Old Acme"});
    CHECK(texts_of(*acme, FormUse::weak) == std::vector<std::string>{"AC"});
    CHECK(texts_of(*acme, FormUse::ticker) == std::vector<std::string>{"ACM", "ACM.N", "ACM.O"});
    CHECK(texts_of(*acme, FormUse::blocker) == std::vector<std::string>{"Acme Street"});
    CHECK(texts_of(*acme, FormUse::evidence) == std::vector<std::string>{"cement"});
    for (const ShownForm& form : acme->forms) {
        if (form.text != "Old Acme") continue;
        CHECK(form.until == Date{2020, 6, 30});
        CHECK_FALSE(form.from);
        CHECK(form.place == LexiconPlace{"companies.tsv", 3});
    }
    REQUIRE(acme->further_columns.size() == 1);
    CHECK(acme->further_columns[0].second == "bricks");
}

TEST_CASE("an id shows what it rolls up to, what rolls up to it, and its relations") {
    const Lexicon lexicon = newsroom();
    const auto bolt = show_entity(lexicon, "bolt");
    REQUIRE(bolt);
    REQUIRE(bolt->parents.size() == 1);
    CHECK(bolt->parents[0].id == "acme");
    CHECK(bolt->parent_from == Date{2019, 0, 0});
    CHECK(bolt->open_versions);
    REQUIRE(bolt->children.size() == 1);
    CHECK(bolt->children[0].id == "nut");
    const auto nut = show_entity(lexicon, "nut");
    REQUIRE(nut);
    REQUIRE(nut->parents.size() == 2);
    CHECK(nut->parents[1].id == "acme");
    const auto acme = show_entity(lexicon, "acme");
    REQUIRE(acme);
    REQUIRE(acme->related.size() == 1);
    CHECK(acme->related[0].id == "bolt");
}

TEST_CASE("a form in any spelling shows all whom it may mean") {
    struct Row {
        std::string_view name, text;
        std::vector<std::string> meanings;  // id, use, whether the case fits
    };
    const auto row = GENERATE(Row{"as written", "Acme", {"acme name fits", "carl weak fits"}},
                              Row{"in capitals", "ACME", {"acme name fits", "carl weak fits"}},
                              Row{"in small letters", "acme", {"acme name not", "carl weak not"}},
                              Row{"split at the capital", "Bolt-Maker", {"bolt name fits"}},
                              Row{"joined", "OldAcme", {"acme alias fits"}},
                              Row{"a role's company is no role", "Acme of", {}},
                              Row{"a ticker", "ACM", {"acme ticker fits"}},
                              Row{"a ticker in small letters", "acm", {"acme ticker not"}},
                              Row{"a word of a type", "Shares", {" type-evidence fits"}},
                              Row{"only the beginning of a form", "Old", {}},
                              Row{"longer than any form", "Old Acme Works", {}},
                              Row{"nothing", "", {}}, Row{"no letters", "\u200B", {}});
    INFO(row.name);
    std::vector<std::string> meanings;
    for (const ShownMeaning& meaning : show_form(newsroom(), row.text)) {
        std::string text = meaning.entity.id;
        text.append(" ").append(to_string(meaning.form.use));
        meanings.push_back(text.append(meaning.case_fits ? " fits" : " not"));
    }
    CHECK(meanings == row.meanings);
}

TEST_CASE("what no lexicon has is answered by what resembles it, the nearest first") {
    const Lexicon lexicon = newsroom();
    CHECK_FALSE(show_entity(lexicon, "acmee"));
    const std::vector<std::string> near = {"Acme", "acme"};
    CHECK(suggest(lexicon, "acmee") == near);
    CHECK(suggest(lexicon, "nutcraker") == std::vector<std::string>{"Nutcracker"});
    CHECK(suggest(lexicon, "something else").empty());
    CHECK(suggest(lexicon, "acmee", 1) == std::vector<std::string>{"Acme"});
}

}  // namespace onoma
