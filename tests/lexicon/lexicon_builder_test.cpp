// SPDX-License-Identifier: Apache-2.0
// Good files: what becomes of rows, columns and references. Bad ones: lexicon_problems_test.cpp.
#include "onoma/lexicon/lexicon_builder.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "lexicon/messages_of.hpp"

namespace onoma {
namespace {

Lexicon parse_good(std::string_view text, std::string_view name = "companies.tsv") {
    LexiconBuilder builder;
    builder.parse(text, name);
    Lexicon lexicon = builder.build();
    CHECK(messages_of(builder.problems()) == std::vector<std::string>{});
    return lexicon;
}

std::string_view to_string(FormUse use) {
    switch (use) {
        case FormUse::name:
            return "name";
        case FormUse::alias:
            return "alias";
        case FormUse::weak:
            return "weak";
        case FormUse::role:
            return "role";
        case FormUse::ticker:
            return "ticker";
        case FormUse::blocker:
            return "not";
        case FormUse::evidence:
            return "evidence";
        case FormUse::type_evidence:
            return "type evidence";
    }
    return {};
}

// Each form once, whatever its spellings.
std::vector<Form> written_forms(const Lexicon& lexicon) {
    std::vector<Form> forms;
    lexicon.for_each_form([&](FormId /*id*/, const Form& form) {
        if (form.is_first_spelling) forms.push_back(form);
    });
    return forms;
}

// `use text; use text`, sorted.
std::string forms_of(const Lexicon& lexicon) {
    std::vector<std::string> forms;
    for (const Form& form : written_forms(lexicon)) {
        forms.push_back(std::string(to_string(form.use)) + " " + std::string(form.text));
    }
    std::sort(forms.begin(), forms.end());
    std::string all;
    for (const std::string& form : forms) all += (all.empty() ? "" : "; ") + form;
    return all;
}

Entity entity_of(const Lexicon& lexicon, std::string_view id) {
    const auto found = lexicon.find(id);
    REQUIRE(found);
    return lexicon[*found];
}

std::string ids_of(const Lexicon& lexicon, const std::vector<EntityId>& entities) {
    std::string ids;
    for (const EntityId entity : entities) {
        ids += (ids.empty() ? "" : " ") + std::string(lexicon[entity].id);
    }
    return ids;
}

}  // namespace

TEST_CASE("a row becomes an entity with its forms") {
    struct Row {
        std::string_view name, header, cells, forms;
    };
    const auto row = GENERATE(
        Row{"a name", "id\tname", "a\tAcme", "name Acme"},
        Row{"columns in any order", "name\tid", "Acme\ta", "name Acme"},
        Row{"aliases", "id\tname\taliases", "a\tAcme\tAcme Inc|Acme Corp",
            "alias Acme Corp; alias Acme Inc; name Acme"},
        Row{"weak forms", "id\tname\tweak", "a\tAcme Labs\tAcme|ACM",
            "name Acme Labs; weak ACM; weak Acme"},
        Row{"a weak name", "id\tname\tweak", "a\tApple\tApple", "weak Apple"},
        Row{"a weak alias", "id\tname\taliases\tweak", "a\tAcme Labs\tAcme\tAcme",
            "name Acme Labs; weak Acme"},
        Row{"blockers", "id\tname\tnot", "a\tOrange\tOrange County|Agent Orange",
            "name Orange; not Agent Orange; not Orange County"},
        Row{"evidence words", "id\tname\tevidence", "a\tApple\tiPhone|Tim Cook",
            "evidence Tim Cook; evidence iPhone; name Apple"},
        Row{"only is no evidence word", "id\tname\tevidence", "a\tBlock\tonly|Cash App",
            "evidence Cash App; name Block"},
        Row{"a role with a company", "id\tname\troles", "a\tTim Cook\tCEO of Apple",
            "name Tim Cook; role Apple CEO; role Apple's CEO; role CEO of Apple"},
        Row{"a role without", "id\tname\troles", "a\tXi Jinping\tChinese president",
            "name Xi Jinping; role Chinese president"},
        Row{"tickers with their exchanges", "id\tname\tticker", "a\tMeta\tMETA",
            "name Meta; ticker META; ticker META.N; ticker META.O"},
        Row{"a ticker that has its exchange", "id\tname\tticker", "a\tShell\tSHEL.L",
            "name Shell; ticker SHEL.L"},
        Row{"spaces around cells and parts", "id\tname\taliases", " a \t Acme \t X Co | Y Co ",
            "alias X Co; alias Y Co; name Acme"},
        Row{"empty cells", "id\tname\taliases\tweak\tnot", "a\tAcme\t\t\t", "name Acme"},
        Row{"a short row", "id\tname\taliases\tweak\tnot", "a\tAcme", "name Acme"},
        Row{"normalization form C", "id\tname", "a\tBe\u0301re\u0301nice", "name Bérénice"},
        Row{"Arabic", "id\tname\taliases", "a\tعلي بابا\tعلي", "alias علي; name علي بابا"},
        Row{"an emoji", "id\tname\taliases", "a\tHugging Face\t🤗",
            "alias 🤗; name Hugging Face"});
    INFO(row.name);
    const Lexicon lexicon =
        parse_good(std::string(row.header) + "\n" + std::string(row.cells) + "\n");
    CHECK(lexicon.entity_count() == 1);
    CHECK(forms_of(lexicon) == row.forms);
}

TEST_CASE("the type of an entity is the name of its file in the singular") {
    struct Row {
        std::string_view file, type;
    };
    const auto row =
        GENERATE(Row{"companies.tsv", "company"}, Row{"people.tsv", "person"},
                 Row{"models.tsv", "model"}, Row{"laws.tsv", "law"}, Row{"law.tsv", "law"},
                 Row{"my_places.tsv", "place"}, Row{"my-own-agencies.tsv", "agency"},
                 Row{"folder/of/laws.tsv", "law"}, Row{"press.tsv", "press"}, Row{"laws", "law"},
                 Row{"2026.banks.tsv", "bank"}, Row{"गाँव.tsv", "गाँव"});
    const Lexicon lexicon = parse_good("id\tname\na\tAcme\n", row.file);
    CHECK(lexicon.type_of(EntityId{0}) == row.type);
    CHECK(lexicon.find_type(row.type) == std::optional<std::uint16_t>{0});
    CHECK_FALSE(lexicon.find_type("no such type"));
}

TEST_CASE("a column `type` overrides the name of the file") {
    const Lexicon lexicon =
        parse_good("type\tid\tname\nplace\ta\tParis\n\tb\tAcme\n", "companies.tsv");
    CHECK(lexicon.type_of(*lexicon.find("a")) == "place");
    CHECK(lexicon.type_of(*lexicon.find("b")) == "company");
}

TEST_CASE("byte order mark, line ends of Windows, comments and short rows change nothing") {
    const Lexicon lexicon = parse_good(
        "\xEF\xBB\xBF# my companies\r\nid\tname\taliases\r\n\r\na\tAcme\r\n# x\tX\r\nb\tBeta\tB "
        "Co\r\n");
    CHECK(forms_of(lexicon) == "alias B Co; name Acme; name Beta");
    CHECK(entity_of(lexicon, "a").line.line == 4);
    CHECK(entity_of(lexicon, "b").line.line == 6);
}

TEST_CASE("columns nobody knows are kept and empty cells of theirs are not") {
    const Lexicon lexicon =
        parse_good("id\tname\tcountry\tnote\tlei\na\tAcme\tFR\t\t969500\nb\tBeta\n");
    const std::vector<std::pair<std::string_view, std::string_view>> expected = {{"country", "FR"},
                                                                                 {"lei", "969500"}};
    CHECK(lexicon.further_columns(*lexicon.find("a")) == expected);
    CHECK(lexicon.further_columns(*lexicon.find("b")).empty());
}

TEST_CASE("two rows of one id are one entity whose forms hold at different times") {
    const Lexicon lexicon = parse_good(
        "id\tname\taliases\tweak\tfrom\tuntil\n"
        "meta\tMeta\tMeta Platforms\tMeta\t\t\n"
        "meta\tMeta\tFacebook\t\t2004-02\t2021-10\n");
    REQUIRE(lexicon.entity_count() == 1);
    CHECK(forms_of(lexicon) == "alias Facebook; alias Meta Platforms; weak Meta");
    for (const Form& form : written_forms(lexicon)) {
        const bool is_old = form.text == "Facebook";
        CHECK(form.line.line == (is_old ? 3 : 2));
        CHECK(form.period.from == (is_old ? std::optional(Date{2004, 2, 0}) : std::nullopt));
        // The last day of the month, so that all of October is within.
        CHECK(form.period.until == (is_old ? std::optional(Date{2021, 10, 31}) : std::nullopt));
    }
}

TEST_CASE("each form keeps its case rule, words of evidence match in any case, tickers exactly") {
    const Lexicon lexicon = parse_good(
        "id\tname\tcase\tevidence\tticker\n"
        "a\tAcme\t\tBolts\tACM\nb\tBP\texact\toil\t\nc\tgo\tany\t\t\nd\tDelta\tsmart\t\t\n");
    for (const Form& form : written_forms(lexicon)) {
        INFO(form.text);
        const CaseRule expected = form.use == FormUse::evidence ? CaseRule::any
                                  : form.use == FormUse::ticker ? CaseRule::exact
                                  : form.text == "BP"           ? CaseRule::exact
                                  : form.text == "go"           ? CaseRule::any
                                                                : CaseRule::smart;
        CHECK(form.case_rule == expected);
    }
}

TEST_CASE("parents, members and related entities are linked over files and in any order") {
    LexiconBuilder builder;
    builder.parse(
        "id\tname\tparent\tversions\nsonnet\tClaude Sonnet\tclaude\t\n"
        "claude\tClaude\tanthropic\topen\n",
        "models.tsv");
    builder.parse("id\tname\tmember\ndario\tDario Amodei\tanthropic\n", "people.tsv");
    builder.parse("id\tname\tevidence\nanthropic\tAnthropic\t\nopenai\tOpenAI\tonly|@anthropic\n",
                  "companies.tsv");
    const Lexicon lexicon = builder.build();
    CHECK(builder.problems().empty());
    CHECK(entity_of(lexicon, "sonnet").parent == lexicon.find("claude"));
    CHECK(entity_of(lexicon, "claude").parent == lexicon.find("anthropic"));
    CHECK_FALSE(entity_of(lexicon, "anthropic").parent);
    CHECK(entity_of(lexicon, "claude").open_versions);
    CHECK_FALSE(entity_of(lexicon, "sonnet").open_versions);
    CHECK(entity_of(lexicon, "openai").only_own_evidence);
    // Naming one supports the weak forms of the other, whoever mentions whom.
    CHECK(ids_of(lexicon, lexicon.related(*lexicon.find("dario"))) == "anthropic");
    CHECK(ids_of(lexicon, lexicon.related(*lexicon.find("openai"))) == "anthropic");
    CHECK(ids_of(lexicon, lexicon.related(*lexicon.find("anthropic"))) == "dario openai");

    CHECK(lexicon.descends_from(*lexicon.find("sonnet"), *lexicon.find("anthropic")));
    CHECK_FALSE(lexicon.descends_from(*lexicon.find("anthropic"), *lexicon.find("sonnet")));
    CHECK_FALSE(lexicon.descends_from(*lexicon.find("claude"), *lexicon.find("claude")));
    CHECK_FALSE(lexicon.find("no such id"));
}

TEST_CASE("a file of two columns `type` and `words` brings evidence for whole types") {
    LexiconBuilder builder;
    builder.parse("type\twords\ncompany\tshares|CEO\nmodel\tchatbot\n", "evidence.tsv");
    builder.parse("id\tname\na\tAcme\n", "companies.tsv");
    const Lexicon lexicon = builder.build();
    CHECK(builder.problems().empty());
    CHECK(forms_of(lexicon) ==
          "name Acme; type evidence CEO; type evidence chatbot; type evidence shares");
    CHECK(lexicon.entity_count() == 1);
    for (const Form& form : written_forms(lexicon)) {
        if (form.use != FormUse::type_evidence) continue;
        CHECK(lexicon.types()[form.type] == (form.text == "chatbot" ? "model" : "company"));
    }
}

TEST_CASE("a lexicon tells its files, with a hash of their bytes") {
    LexiconBuilder builder;
    builder.parse("id\tname\na\tAcme\nb\tBeta\n", "some/folder/companies.tsv");
    builder.parse("id\tname\nc\tAcme\nd\tBeta\n", "other.tsv");
    builder.parse("id\tname\nc\tAcme\nd\tBeta\n", "same.tsv");
    const Lexicon lexicon = builder.build();
    REQUIRE(lexicon.files().size() == 3);
    CHECK(lexicon.files()[0].name == "companies.tsv");
    CHECK(lexicon.files()[0].entities == 2);
    CHECK(lexicon.files()[2].entities == 0);  // its rows add to entities that are known
    CHECK(lexicon.files()[0].hash.size() == 16);
    CHECK(lexicon.files()[0].hash != lexicon.files()[1].hash);
    CHECK(lexicon.files()[1].hash == lexicon.files()[2].hash);
}

TEST_CASE("no rows at all make an empty lexicon") {
    const Lexicon of_nothing = LexiconBuilder().build();
    CHECK(of_nothing.entity_count() == 0);
    const Lexicon of_a_header = parse_good("id\tname\n");
    CHECK(of_a_header.entity_count() == 0);
    CHECK(of_a_header.form_count() == 0);
    CHECK(of_a_header.files().size() == 1);
}

TEST_CASE("the bundled lexicons have no problems", "[lexicons]") {
    std::vector<LexiconFinding> problems;
    const std::filesystem::path folder = ONOMA_SOURCE_DIRECTORY "/lexicons";
    CHECK(find_lexicon_texts({folder}).size() == 8);
    (void)read_lexicon({folder}, problems);
    CHECK(messages_of(problems) == std::vector<std::string>{});
}

}  // namespace onoma
