// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include "catch.hpp"
#include "onoma/figures/figures.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {
namespace {

struct MeasuredRow {
    std::string_view text;
    std::string_view measured;  // of its first figure
};

TEST_CASE("a figure knows what it measures") {
    const std::vector<MeasuredRow> rows = {
        {"The model cost $6 million to train.", "cost"},
        {"Revenue reached $26 billion.", "revenue"},
        {"They want $5 billion at a valuation of $60 billion.", "valuation"},
        {"The court set a $20 million fine.", "fine"},
        {"The start-up raised $40 million.", "raise"},
        {"It was worth more than $3 trillion.", "value"},
        {"It has 671 billion parameters.", "parameter"},
        {"It bought 50,000 chips.", "chip"},
        {"Unemployment fell to 4.1 percent.", "unemployment"},
        {"The price drops ~4x/year.", "price"},
        {"It is 20%.", ""},
        {"Its profit after tax rose to $135 million.", "profit"},
        {"Profit before tax fell to $9 million.", "profit"},
        {"The tax rose to $9 million.", "tax"},
        {"The rise was held below a 4.99% cap.", ""},
        {"Its market cap was $4 billion.", "market value"},
        {"A man aged 44 left.", "age"},
        {"The blast killed at least 30 people.", "killed"},
        {"The quake struck at dawn, killing more than 4,400 people.", "killed"},
        {"At least 31 people were killed in the attack.", "killed"},
        {"Some 12 soldiers died.", "killed"},
        {"It was killing 11 policemen.", "killed"},
        {"Some 40 villagers were injured.", "injured"},
        {"More than 200 people were wounded.", "injured"},
        {"The crash injured 14 passengers.", "injured"},
        {"About 40 people are still missing.", "missing"},
        {"The storm caused 1,200 deaths.", "killed"},
        {"Some 79 migrants drowned.", "killed"},
        {"It counted 37 fatalities and 146 injuries.", "killed"},
        {"The death toll from the flood in Quux has risen sharply to over 1,000.", "killed"},
        {"The death toll rose overnight to 45.", "killed"},
        {"Local media reported a death toll of more than 25,000.", "killed"},
        {"The number of people killed rose to 5,102.", "killed"},
        {"The total number of deaths had risen to 3,419.", "killed"},
        {"The death toll has exceeded 1,200.", "killed"},
        {"The road toll rose to $15.", ""},
        {"The toll road opened after 1,200 days.", ""},
        {"It has a population of 9,000.", "population"},
        {"A crowd of about 300 was there.", "crowd"},
        {"It lost $20.9 billion.", "loss"},
        {"It lost $20.9 billion on $13.1 billion in revenue.", "loss"},
        {"The stock lost $2 today.", "stock"},
        {"It closed a $30 million round.", "round"},
        {"The close of the round at a $380 billion post-money valuation.", "valuation"},
        {"The round gave it a $2 billion valuation.", "valuation"},
        {"Its revenue rose by a $3 million in the year.", "revenue"},
        {"It plans to fundraise $50 billion.", "raise"},
        {"It has secured $830 million in debt financing.", "debt"},
        {"The sale of Quux for $1 billion after it raised $179 million ended.", "sale"},
        {"The firm hired 30 people.", "person"},
        {"The killed plan would have cost 30 jobs.", "job"},
    };
    for (const MeasuredRow& row : rows) {
        INFO("text: " << row.text);
        const TokenizedText tokenized = Tokenizer().tokenize(row.text);
        std::vector<Figure> figures;
        FigureFinder().find(tokenized, {}, std::nullopt, "en", figures);
        REQUIRE_FALSE(figures.empty());
        CHECK(figures.front().measured == row.measured);
    }
}

TEST_CASE("the language of a text is guessed by its commonest words") {
    const auto guess = [](std::string_view text) {
        return guess_language(Tokenizer().tokenize(text));
    };
    CHECK(guess("The price of the house is $5.") == Language::english);
    CHECK(guess("Der Preis für das Haus ist nicht hoch.") == Language::german);
    CHECK(guess("Le prix est dans les journaux pour une fois.") == Language::french);
    CHECK(guess("El precio de las casas es para los ricos.") == Language::spanish);
    CHECK(guess("USD34.6 million") == Language::english);
    CHECK(parse_language("de-AT") == Language::german);
    CHECK(parse_language("fr_CA") == Language::french);
    CHECK(guess("La società è della famiglia e non si vende.") == Language::italian);
    CHECK(guess("A empresa não é uma loja, são três.") == Language::portuguese);
    CHECK(guess("Het bedrijf is niet voor een jaar.") == Language::dutch);
    CHECK(guess("A van met the DEI staff of Di Caprio in Chicago, IL.") == Language::english);
    CHECK(guess("They met in a van.") == Language::english);
    CHECK(parse_language("it-CH") == Language::italian);
    CHECK(parse_language("pt_BR") == Language::portuguese);
    CHECK(parse_language("nld") == Language::dutch);
    CHECK_FALSE(parse_language("pl"));
    CHECK_FALSE(parse_language(""));
}

}  // namespace
}  // namespace onoma
