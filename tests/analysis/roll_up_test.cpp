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

// Who is counted, in the order of the text, rivals after a slash.
std::string who_counts(const Lexicon& lexicon, const CountedText& text) {
    std::string who;
    for (const PlacedMention& mention : text.mentions) {
        who += (who.empty() ? "" : " ") + std::string(lexicon[mention.entity].id);
        for (const EntityId rival : mention.rivals) {
            who += "/" + std::string(lexicon[rival].id);
        }
    }
    return who;
}

TEST_CASE("mentions are chosen alike before and after they are counted") {
    const Lexicon lexicon = family_lexicon();
    struct Row {
        TaggingSettings settings;
        std::string expected;
    };
    const std::vector<Row> rows = {
        {{}, "gpt-4 youtube gpt-4/gpt/lone google"},
        {{.roll_up = RollUp::maker}, "openai youtube openai/lone google"},
        {{.roll_up = RollUp::parent}, "gpt google gpt/lone/openai google"},
        {{.types = {"model"}}, "gpt-4 gpt-4/gpt/lone"},
        {{.types = {"model"}, .roll_up = RollUp::maker}, ""},
        {{.types = {"company"}, .roll_up = RollUp::maker}, "openai youtube openai/lone google"},
    };
    for (const Row& row : rows) {
        INFO(row.expected);
        const auto tagged = tag_by_hand(
            lexicon, hand_made_document("id", "s", Date{2025, 1, 1}, "4 of Y, 4. Chief"),
            {{"4", "gpt-4"},
             {"Y", "youtube"},
             {"4", "gpt-4", Rule::weak, {"gpt", "lone"}},
             {"Chief", "google", Rule::role}});
        CountedArticle counted = count(*tagged);
        choose_mentions(lexicon, row.settings, counted);
        choose_mentions(lexicon, row.settings, *tagged);
        CHECK(who_counts(lexicon, counted.text) == row.expected);
        CHECK(who_counts(lexicon, count(*tagged).text) == row.expected);
    }
}

}  // namespace
}  // namespace onoma
