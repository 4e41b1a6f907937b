// SPDX-License-Identifier: Apache-2.0
// Versions counted as families or makers, subsidiaries as companies, as far as the parent holds on
// the date.
#include "analysis/mention_choice.hpp"
#include "catch.hpp"
#include "counts/hand_tagged.hpp"

namespace onoma {
namespace {

Lexicon family_lexicon() {
    LexiconBuilder builder;
    builder.parse(
        "id\tname\tparent\tfrom\tuntil\n"
        "openai\tOpenAI\t\t\t\n"
        "google\tGoogle\t\t\t\n"
        "youtube\tYouTube\tgoogle\t2006-11\t\n",
        "companies.tsv");
    builder.parse("id\tname\tparent\ngpt\tGPT\topenai\ngpt-4\tGPT-4\tgpt\nlone\tLone\t\n",
                  "models.tsv");
    Lexicon lexicon = builder.build();
    REQUIRE(builder.problems().empty());
    return lexicon;
}

std::string rolled_up(const std::string& entity, RollUp how, const std::optional<Date>& date = {}) {
    const Lexicon lexicon = family_lexicon();
    const auto tagged =
        tag_by_hand(lexicon, hand_made_document("id", "s", date, "It"), {{"It", entity}});
    roll_up(lexicon, how, date, tagged->tagged);
    return std::string(lexicon[tagged->tagged.mentions[0].entity].id);
}

TEST_CASE("mentions roll up one step or to the maker") {
    struct Row {
        std::string entity;
        RollUp how;
        std::string expected;
    };
    const std::vector<Row> rows = {
        {"gpt-4", RollUp::none, "gpt-4"},      {"gpt-4", RollUp::parent, "gpt"},
        {"gpt-4", RollUp::maker, "openai"},    {"gpt", RollUp::parent, "openai"},
        {"openai", RollUp::parent, "openai"},  {"openai", RollUp::maker, "openai"},
        {"youtube", RollUp::parent, "google"}, {"youtube", RollUp::maker, "youtube"},
        {"lone", RollUp::parent, "lone"},      {"lone", RollUp::maker, "lone"},
    };
    for (const Row& row : rows) {
        INFO(row.entity << " as " << row.expected);
        CHECK(rolled_up(row.entity, row.how) == row.expected);
    }
}

TEST_CASE("a parent counts only on the dates on which it holds") {
    CHECK(rolled_up("youtube", RollUp::parent, Date{2006, 10, 31}) == "youtube");
    CHECK(rolled_up("youtube", RollUp::parent, Date{2006, 11, 1}) == "google");
}

TEST_CASE("a mention is decided when its rivals roll up to the same entity") {
    const Lexicon lexicon = family_lexicon();
    const auto tagged = tag_by_hand(lexicon, hand_made_document("id", "s", {}, "4 or 4"),
                                    {{"4", "gpt-4", Rule::weak, {"gpt", "openai"}},
                                     {"4", "gpt-4", Rule::weak, {"gpt", "lone"}}});
    roll_up(lexicon, RollUp::maker, {}, tagged->tagged);
    CHECK(tagged->tagged.mentions[0].rivals.empty());
    CHECK(tagged->tagged.mentions[1].rivals.size() == 1);
}

}  // namespace
}  // namespace onoma
