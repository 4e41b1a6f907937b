// SPDX-License-Identifier: Apache-2.0
#include <random>
#include <string>

#include "catch.hpp"
#include "lexicon/written_form.hpp"

namespace onoma {
namespace {

// One spelling as its pieces; `^` stands before each piece that smart case wants to begin with one,
// and
// `~` before a spelling without its accents.
std::string to_string(const Spelling& spelling) {
    std::string result = spelling.without_diacritics ? "~" : "";
    for (std::size_t piece = 0; piece < spelling.pieces.size(); ++piece) {
        if (piece > 0) result += ' ';
        if ((spelling.capitals >> piece & 1U) != 0) result += '^';
        result += spelling.pieces[piece];
    }
    return result;
}

std::string spellings_of(std::string_view form, CaseRule case_rule) {
    FormSpeller speller;
    std::string all;
    for (const Spelling& spelling : speller.spell(form, case_rule)) {
        all += (all.empty() ? "" : " / ") + to_string(spelling);
    }
    return all;
}

struct SpellingRow {
    std::string_view name, form, expected;
};

}  // namespace

TEST_CASE("a smart form asks for its capitals and shows its inner boundaries") {
    const auto row = GENERATE(
        SpellingRow{"one word", "Anthropic", "^anthropic"},
        SpellingRow{"no capitals", "nvidia", "nvidia"}, SpellingRow{"all capitals", "IBM", "^ibm"},
        SpellingRow{"a capital inside a word", "DeepSeek", "^deepseek / ^deep ^seek"},
        SpellingRow{"capitals at the end", "OpenAI", "^openai / ^open ^ai"},
        SpellingRow{"a small letter first", "xAI", "xai / x ^ai"},
        SpellingRow{"two words", "Scale AI", "^scale ^ai"},
        SpellingRow{"three words", "Bank Of China", "^bank ^of ^china"},
        SpellingRow{"a small word between", "Ursula von der Leyen", "^ursula von der ^leyen"},
        SpellingRow{"both boundaries", "OpenAI Labs", "^openai ^labs / ^open ^ai ^labs"},
        SpellingRow{"a dash is a space", "Rolls-Royce", "^rolls ^royce"},
        SpellingRow{"digits free the case", "GPT-4", "gpt 4"},
        SpellingRow{"a number with a dot", "Claude 3.5 Sonnet", "claude 3.5 sonnet"},
        SpellingRow{"digits between letters", "GPT-4o", "gpt 4 o"},
        SpellingRow{"digits and a capital inside", "DeepSeek-R1",
                    "deepseek r 1 / ^deep ^seek ^r 1"},
        SpellingRow{"a dot at the end", "Apple Inc.", "^apple ^inc"},
        SpellingRow{"an apostrophe inside", "O'Brien", "^o'brien"},
        SpellingRow{"a curly apostrophe", "O’Brien", "^o'brien"},
        SpellingRow{"a possessive of its own", "McDonald's",
                    "^mcdonald 's / ^mc ^donald 's / ^mcdonalds"},
        SpellingRow{"a possessive of a short name", "Lowe's", "^lowe 's"},
        SpellingRow{"a sign for a word", "Ernst & Young", "^ernst & ^young / ^ernst and ^young"},
        SpellingRow{"a word for a sign", "Ernst and Young", "^ernst and ^young / ^ernst & ^young"},
        SpellingRow{"a sign without spaces", "AT&T", "^at & ^t / ^a ^t & ^t"},
        SpellingRow{"straight quotes", "Toys \"R\" Us", "^toys \" ^r \" ^us / ^toys “ ^r ” ^us"},
        SpellingRow{"curly quotes", "“Weird” Al", "“ ^weird ” ^al / \" ^weird \" ^al"},
        SpellingRow{"full width", "ＯｐｅｎＡＩ", "^openai"},
        SpellingRow{"accents", "Bérénice", "^bérénice / ~^berenice"},
        SpellingRow{"Chinese", "智谱", "智 谱"}, SpellingRow{"Arabic", "علي بابا", "علي بابا"},
        SpellingRow{"an emoji alone", "🤗", "🤗"}, SpellingRow{"nothing but a space", " ", ""},
        SpellingRow{"nothing", "", ""});
    INFO(row.name);
    CHECK(spellings_of(row.form, CaseRule::smart) == row.expected);
}

TEST_CASE("exact and any forms have no spelling but their own") {
    const auto row = GENERATE(SpellingRow{"a capital inside a word", "DeepSeek", "deepseek"},
                              SpellingRow{"two words", "Scale AI", "scale ai"},
                              SpellingRow{"accents", "Bérénice", "bérénice / ~berenice"},
                              SpellingRow{"digits", "GPT-4", "gpt 4"});
    INFO(row.name);
    CHECK(spellings_of(row.form, CaseRule::exact) == row.expected);
    CHECK(spellings_of(row.form, CaseRule::any) == row.expected);
}

TEST_CASE("separators and letters of other widths give one and the same spelling") {
    for (const std::string_view form :
         {"GPT-4", "GPT 4", "GPT4", "gpt-4", "GPT\u20114", "GPT\u00A04", "GPT_4"}) {
        INFO(form);
        CHECK(spellings_of(form, CaseRule::smart) == "gpt 4");
    }
}

TEST_CASE("full-width digits free the case as others do", "[.][todo]") {
    CHECK(spellings_of("ＧＰＴ－４", CaseRule::smart) == "gpt 4");
}

TEST_CASE("a form of very many pieces asks for the capitals of its first ones") {
    std::string form;
    for (int word = 0; word < 600; ++word) form += "Word ";
    FormSpeller speller;
    const auto spellings = speller.spell(form, CaseRule::smart);
    REQUIRE_FALSE(spellings.empty());
    CHECK(spellings.front().pieces.size() == 600);
    CHECK(spellings.front().capitals == 0xFFFFFFFFU);  // of the first 32 pieces
}

// A no-break space is none of the plain spaces for which there is a short way.
TEST_CASE("plain words are cut as the tokenizer cuts them", "[oracle]") {
    const std::vector<std::string> words = {"Open", "AI", "DeepSeek", "go", "X",  "xAI",
                                            "Inc",  "Dr", "JD",       "s",  "No", "McDonald"};
    std::mt19937 random(20261122);
    for (int round = 0; round < 500; ++round) {
        std::string plain;
        std::string other;
        for (std::size_t count = 1 + random() % 4; count > 0; --count) {
            const std::string& word = words[random() % words.size()];
            plain += (plain.empty() ? "" : " ") + word;
            other += (other.empty() ? "" : "\u00A0") + word;
        }
        for (const CaseRule rule : {CaseRule::smart, CaseRule::exact, CaseRule::any}) {
            REQUIRE(spellings_of(plain, rule) == spellings_of(other, rule));
        }
    }
}

TEST_CASE("one speller spells many forms independently") {
    FormSpeller speller;
    for (int round = 0; round < 2; ++round) {
        CHECK(speller.spell("OpenAI", CaseRule::smart).size() == 2);
        CHECK(speller.spell("Anthropic", CaseRule::smart).size() == 1);
        CHECK(speller.spell("", CaseRule::smart).empty());
    }
}

}  // namespace onoma
