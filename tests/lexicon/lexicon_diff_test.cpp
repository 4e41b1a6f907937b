// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include "catch.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"
#include "onoma/lexicon/lexicon_tools.hpp"

namespace onoma {
namespace {

constexpr std::string_view header =
    "id\tname\taliases\tweak\tcase\tparent\tmember\tuntil\tversions\tevidence\tnote\n";

Lexicon lexicon_of(std::string_view rows, std::string_view name = "companies.tsv") {
    LexiconBuilder builder;
    builder.parse(std::string(header) + std::string(rows), name);
    Lexicon lexicon = builder.build();
    REQUIRE(builder.problems().empty());
    return lexicon;
}

char mark_of(ChangeKind kind) {
    return kind == ChangeKind::added ? '+' : kind == ChangeKind::removed ? '-' : '~';
}

// "~acme", then "  +alias:|Acme Works" for each field.
std::vector<std::string> lines_of(const LexiconDiff& diff) {
    std::vector<std::string> lines;
    for (const EntityChange& change : diff.changes) {
        lines.push_back(mark_of(change.kind) + change.id);
        for (const FieldChange& field : change.fields) {
            lines.push_back(std::string("  ") + mark_of(field.kind) + field.field + ":" +
                            field.before + "|" + field.after);
        }
    }
    return lines;
}

}  // namespace

TEST_CASE("each change of a lexicon is one line of its entity") {
    struct Row {
        std::string_view name, before, after;
        std::vector<std::string> lines;
    };
    const auto row = GENERATE(
        Row{"none", "a\tAcme\tAcme Works\n", "a\tAcme\tAcme Works\n", {}},
        Row{"the order of lines and forms",
            "a\tAcme\tX1|X2\nb\tBolt\n",
            "b\tBolt\na\tAcme\tX2|X1\n",
            {}},
        Row{"an entity more",
            "a\tAcme\n",
            "a\tAcme\nb\tBolt\n",
            {"+b", "  +name:|Bolt", "  +type:|company"}},
        Row{"an entity less",
            "a\tAcme\nb\tBolt\n",
            "b\tBolt\n",
            {"-a", "  -name:Acme|", "  -type:company|"}},
        Row{"an alias", "a\tAcme\tX1\n", "a\tAcme\tX2\n", {"~a", "  -alias:X1|", "  +alias:|X2"}},
        Row{"from sure to weak",
            "a\tAcme\tX1\n",
            "a\tAcme\t\tX1\n",
            {"~a", "  -alias:X1|", "  +weak:|X1"}},
        Row{"the name", "a\tAcme\n", "a\tAcme Works\n", {"~a", "  ~name:Acme|Acme Works"}},
        Row{"the case", "a\tAcme\n", "a\tAcme\t\t\texact\n", {"~a", "  +name:|Acme (case exact)"}},
        Row{"a parent",
            "a\tAcme\nb\tBolt\n",
            "a\tAcme\nb\tBolt\t\t\t\ta\n",
            {"~b", "  +parent:|a"}},
        Row{"another parent",
            "a\tAcme\nb\tBolt\t\t\t\ta\nc\tCog\n",
            "a\tAcme\nb\tBolt\t\t\t\tc\nc\tCog\n",
            {"~b", "  ~parent:a|c"}},
        Row{"a relation, seen from both",
            "a\tAcme\nb\tBolt\n",
            "a\tAcme\nb\tBolt\t\t\t\t\ta\n",
            {"~a", "  +related:|b", "~b", "  +related:|a"}},
        Row{"a date",
            "a\tAcme\n",
            "a\tAcme\t\t\t\t\t\t2020\n",
            {"~a", "  +name:|Acme (until 2020-12-31)"}},
        Row{"open versions",
            "a\tAcme\n",
            "a\tAcme\t\t\t\t\t\t\topen\n",
            {"~a", "  +versions:|open"}},
        Row{"evidence",
            "a\tAcme\t\tA1\n",
            "a\tAcme\t\tA1\t\t\t\t\t\tonly|cement\n",
            {"~a", "  +evidence:|cement", "  +evidence:|only"}},
        Row{"a note",
            "a\tAcme\t\t\t\t\t\t\t\t\tbricks\n",
            "a\tAcme\t\t\t\t\t\t\t\t\tstones\n",
            {"~a", "  ~note:bricks|stones"}});
    INFO(row.name);
    CHECK(lines_of(diff_lexicons(lexicon_of(row.before), lexicon_of(row.after))) == row.lines);
}

TEST_CASE("changes come by id and are counted") {
    const LexiconDiff diff = diff_lexicons(lexicon_of("z\tZed\nb\tBolt\nm\tMill\n"),
                                           lexicon_of("m\tMill\tM1\na\tAcme\nz\tZed\n"));
    std::vector<std::string> ids;
    for (const EntityChange& change : diff.changes) ids.push_back(change.id);
    CHECK(ids == std::vector<std::string>{"a", "b", "m"});
    CHECK(diff.added == 1);
    CHECK(diff.removed == 1);
    CHECK(diff.changed == 1);
    CHECK(diff.same == 1);
}

TEST_CASE("a change of the type and of the words of a type is told") {
    const LexiconDiff diff =
        diff_lexicons(lexicon_of("a\tAcme\n"), lexicon_of("a\tAcme\n", "people.tsv"));
    CHECK(lines_of(diff) == std::vector<std::string>{"~a", "  ~type:company|person"});

    const auto words = [](std::string_view rows) {
        LexiconBuilder builder;
        builder.parse("type\twords\n" + std::string(rows), "evidence.tsv");
        return builder.build();
    };
    CHECK(lines_of(diff_lexicons(words("company\tshares\n"), words("company\tshares|ceo\n"))) ==
          std::vector<std::string>{"~(company)", "  +type-evidence:|ceo"});
}

}  // namespace onoma
