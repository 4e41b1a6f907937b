// SPDX-License-Identifier: Apache-2.0
// The rule of silence: what stands beside a number and may change its value is understood, or the
// number gives no figure. Its face value would be another number.
#include <cmath>
#include <cstdlib>
#include <string>
#include <vector>

#include "catch.hpp"
#include "figures/figure_rows.hpp"
#include "onoma/figures/figures.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {
namespace {

TEST_CASE("magnitudes are reached over what stands between") {
    run_figure_rows({
        {"magnitude: next sentence glued", "They spent $65 billion.Then they left.",
         "$65 billion = money 65000000000 USD"},
        {"magnitude: short and glued", "They spent $5 bn.The rest stayed.",
         "$5 bn = money 5000000000 USD"},
        {"magnitude: unit glued to the next sentence", "It fell 5 percent.The rest rose.",
         "5 percent = percent 5 percent down"},
        {"magnitude: plural after digits", "Sales hit $4 billions in May.",
         "$4 billions = money 4000000000 USD"},
        {"magnitude: plural after words", "It sold two millions in May.",
         "two millions = count 2000000"},
        {"magnitude: bil", "The deal is $3 bil and firm.", "$3 bil = money 3000000000 USD"},
        {"magnitude: mil", "The fine is S$1mil today.", "S$1mil = money 1000000 SGD"},
        {"magnitude: capital after a space", "It raised $5 B in May.",
         "$5 B = money 5000000000 USD"},
        {"magnitude: class of shares", "It has $5 B shares.", ""},
        {"magnitude: reference of a space", "It raised $9&nbsp;billion in May.",
         "$9&nbsp;billion = money 9000000000 USD"},
        {"magnitude: unknown reference", "It raised $9&foo;billion in May.", ""},
        {"magnitude: en dash", "It has a $9–billion plan.", "$9–billion = money 9000000000 USD"},
        {"magnitude: plus", "It has $5+ billion.", "$5+ billion = money 5000000000 USD >"},
        {"magnitude: odd", "Some 20-odd million people live there.",
         "20-odd million people = count 20000000 person ~"},
        {"magnitude: or so", "It has 3 or so million users.",
         "3 or so million users = count 3000000 user ~"},
        {"magnitude: tolerance", "The mass is 2.4 ± 0.1 million tons.",
         "2.4 ± 0.1 million tons = quantity 2400000 ton ~"},
        {"magnitude: comma decimals", "The order was €2,5 billion.",
         "€2,5 billion = money 2500000000 EUR"},
        {"magnitude: a list", "It may be $5, $6 or $7 billion.",
         "$5 = money 5000000000 USD; $6 or $7 billion = money 6000000000..7000000000 USD"},
        {"magnitude: a list with one sign", "It may be $2, 3 or 4 million.",
         "$2 = money 2000000 USD; 3 or 4 million = money 3000000..4000000 USD"},
        {"magnitude: a list that another sign ends", "It has $2, 500 euros and 9 million yen.",
         "$2 = money 2 USD; 500 euros = money 500 EUR; 9 million yen = money 9000000 JPY"},
        {"magnitude: perhaps shared", "It costs $900 to 1.2 billion.",
         "1.2 billion = count 1200000000"},
        {"magnitude: a letter alone", "It costs $5 b. or $5 k.", ""},
        {"magnitude: after brackets", "It costs $5 (€4.5) million.", ""},
        {"magnitude: something", "It is a $5-something million deal.",
         "$5-something million = money 5000000 USD ~"},
        {"magnitude: of tens", "It has 10s of millions of users.", ""},
        {"magnitude: hundreds of both", "It has two or three hundred users.",
         "two or three hundred users = count 200..300 user"},
        {"magnitude: half a sign", "It has ½ million users.",
         "½ million users = count 500000 user"},
        {"magnitude: strong", "It has a 3-million-strong staff.",
         "3-million-strong staff = count 3000000 staff"},
        {"magnitude: perhaps no list", "He paid $40 and $2 million.",
         "$2 million = money 2000000 USD"},
        {"magnitude: not of the next phrase", "In 2020 millions of people left.",
         "2020 = date 2020; millions of people = count 1000000.. person >"},
        {"magnitude: misspelled", "They spent $65 bilion on it.", ""},
        {"magnitude: misspelled of a count", "It has 65 millon users.", ""},
        {"magnitude: quoted", "They spent $65 \"billion\" on it.", ""},
        {"magnitude: after the currency", "They spent 65 € million on it.", ""},
        {"magnitude: another word", "They spent $65 million on bullion.",
         "$65 million = money 65000000 USD"},
        {"thousands: spaces", "It owes $2 500 000 to them.", "$2 500 000 = money 2500000 USD"},
        {"thousands: one space", "It costs $12 500 in Perth.", "$12 500 = money 12500 USD"},
        {"thousands: spaces of a count", "It has 2 500 000 readers.",
         "2 500 000 readers = count 2500000 reader"},
        {"thousands: perhaps no group", "He owes $2 500 times.", ""},
        {"thousands: perhaps no group of a count", "It has 2 500 readers.", ""},
        {"thousands: apostrophes", "It costs CHF 1’250’000 now.",
         "CHF 1’250’000 = money 1250000 CHF"},
        {"thousands: a group that begins with zero", "It costs 10 000 dollars.",
         "10 000 dollars = money 10000 USD"},
        {"thousands: dots that may be decimals", "It costs €1.200 or 1.500 euros.", ""},
        {"thousands: decimals of fuel", "Fuel costs $3.459 a gallon.",
         "$3.459 a gallon = money 3.459 USD per gallon"},
        {"decimals: in words", "It costs two point five million dollars.",
         "two point five million dollars = money 2500000 USD"},
        {"decimals: of a percentage in words", "It rose three point two five percent.",
         "three point two five percent = percent 3.25 percent up"},
        {"magnitude: a new paragraph", "It cost $5\n\nMillions of people came.",
         "$5 = money 5 USD; Millions of people = count 1000000.. person >"},
        {"power: raised digits", "It has 10⁶ chips.", "10⁶ chips = count 1000000 chip"},
        {"power: caret", "It has 10^6 chips.", "10^6 chips = count 1000000 chip"},
        {"power: markup", "It has 10<sup>6</sup> chips.", ""},
        {"power: product", "It has 5 × 10^6 chips.", "5 × 10^6 chips = count 5000000 chip"},
        {"power: product with a letter", "It read 3 x 10⁹ tokens.",
         "3 x 10⁹ tokens = count 3000000000 token"},
        {"power: glued product", "It moved 1.2×10^6 tonnes.",
         "1.2×10^6 tonnes = quantity 1200000 tonne"},
        {"power: a product of others", "It is 5 × 2^6 chips.", ""},
        {"decimals: no digit before the point", "It grew .4 percent and $.05.",
         ".4 percent = percent 0.4 percent up; $.05 = money 0.05 USD"},
        {"fraction: of a million", "A quarter of a million dollars was paid.",
         "A quarter of a million dollars = money 250000 USD"},
        {"fraction: of a percent", "It rose three-tenths of a percentage point.",
         "three-tenths of a percentage point = percent 0.3 percentage-point up"},
        {"fraction: of one percent", "It rose one-tenth of 1 percent.",
         "one-tenth of 1 percent = percent 0.1 percent up"},
        {"fraction: joined", "A half-million people came.",
         "A half-million people = count 500000 person"},
        {"fraction: digits", "It is 3/4 mile from here.", "3/4 mile = quantity 0.75 mile"},
        {"fraction: joined digits", "The rate is 5-1/2 percent.",
         "5-1/2 percent = percent 5.5 percent"},
        {"fraction: of people", "Two-thirds of voters left on 3/4.",
         "Two-thirds = percent 66.7 percent"},
    });
}

TEST_CASE("signs are read in each form") {
    run_figure_rows({
        {"sign: minus", "The rate was minus 4 percent.", "minus 4 percent = percent -4 percent"},
        {"sign: minus in words", "It was minus twelve degrees.",
         "minus twelve degrees = quantity -12 degree"},
        {"sign: joined minus", "It is cooled to minus-260 degrees.",
         "minus-260 degrees = quantity -260 degree"},
        {"sign: negative", "It has negative $71.5 million in cash.",
         "negative $71.5 million = money -71500000 USD"},
        {"sign: en dash", "It earned –$0.15 in May.", "–$0.15 = money -0.15 USD"},
        {"sign: brackets after the sign", "It earned $(0.15) a share.",
         "$(0.15) a share = money -0.15 USD per share"},
        {"sign: brackets around a value", "The result was ($3.2 million) in May.",
         "($3.2 million) = money -3200000 USD"},
        {"sign: brackets of an aside", "He paid 3 euros ($3.2) there.",
         "3 euros = money 3 EUR; $3.2 = money 3.2 USD"},
        {"sign: brackets after a name", "Nvidia ($3 trillion) leads.",
         "$3 trillion = money 3000000000000 USD"},
        {"sign: range of negatives", "It was -5°C to -10°C there.",
         "-5°C to -10°C = quantity -10..-5 celsius"},
        {"sign: between negatives", "It was between -5 and -10 degrees.",
         "-5 and -10 degrees = quantity -10..-5 degree"},
        {"sign: plus or minus", "The error is plus or minus 3 percent.",
         "3 percent = percent 3 percent ~"},
        {"sign: plus and minus", "The error is ±3 percent.", "±3 percent = percent 3 percent ~"},
        {"sign: a negative noun", "It had 20 negative reviews.",
         "20 negative reviews = count 20 review"},
        {"sign: a dash between words", "The price–$5 a month–was high.",
         "$5 a month = money 5 USD per month"},
    });
}

// A number written with a neighbour that changes it: `%` stands for digits, which are worth
// `factor` each.
struct Neighbour {
    std::string_view pattern;
    double factor;
};

std::vector<Neighbour> made_up_neighbours() {
    static const std::vector<std::string> magnitudes = {" billion.Then",
                                                        " billions",
                                                        " bilion",
                                                        " billon",
                                                        " Billion",
                                                        " BILLION",
                                                        "\nbillion",
                                                        "\n billion",
                                                        "\n\nbillion",
                                                        "&nbsp;billion",
                                                        "&#160;billion",
                                                        "&foo;billion",
                                                        "-billion",
                                                        "–billion",
                                                        "+ billion",
                                                        "-odd billion",
                                                        " or so billion",
                                                        " ± 0.1 billion",
                                                        "±0.1 billion",
                                                        " (billion)",
                                                        " \"billion\"",
                                                        "* billion",
                                                        " bn.Then",
                                                        " bil",
                                                        "bn",
                                                        "bn.",
                                                        " bn",
                                                        " billlion",
                                                        "\u00A0billion",
                                                        "\u202Fbillion",
                                                        " thousand million",
                                                        ", billion",
                                                        "/billion",
                                                        " milliard",
                                                        " 000 000 000",
                                                        "\u00A0000\u00A0000\u00A0000",
                                                        " \u00D7 10^9",
                                                        "\u00D710⁹"};
    static const std::vector<std::pair<std::string, std::string>> carriers = {
        {"$", ""},     {"€", ""},      {"USD ", ""},      {"", " dollars"},   {"", " people"},
        {"", " tons"}, {"", " years"}, {"A$", " in May"}, {"CHF ", " a year"}};
    static std::vector<std::string> patterns;
    if (patterns.empty()) {
        for (const auto& [before, after] : carriers) {
            for (const std::string& magnitude : magnitudes) {
                patterns.push_back("They need " + before + "%" + magnitude + after + " now.");
            }
        }
    }
    std::vector<Neighbour> neighbours;
    for (const std::string& pattern : patterns) neighbours.push_back({pattern, 1e9});
    for (const std::string_view pattern :
         {"It was minus % percent.", "It was minus-% degrees.", "It was negative % percent.",
          "It was negative $%.", "It was -% km.", "It was −% km.", "It was –% percent.",
          "It was –$%.", "It was −$%.", "It was $(%).", "It was ($%) in May.", "It was $-%.",
          "It was (-% percent).", "It was -€%."}) {
        neighbours.push_back({pattern, -1});
    }
    return neighbours;
}

TEST_CASE("a neighbour changes the value or silences the number") {
    Tokenizer tokenizer;
    FigureFinder finder;
    std::vector<Figure> figures;
    for (const Neighbour& neighbour : made_up_neighbours()) {
        for (const char* digits : {"5", "65", "2.4", "730", "12.75"}) {
            std::string text(neighbour.pattern);
            text.replace(text.find('%'), 1, digits);
            // Decimals have no groups of thousands after them.
            const bool is_group = text.find("000") != std::string::npos;
            if (is_group && std::string_view(digits).find('.') != std::string_view::npos) continue;
            INFO("text: " << text);
            const TokenizedText tokenized = tokenizer.tokenize(text);
            finder.find(tokenized, {}, std::nullopt, "en", figures);
            const double value = std::strtod(digits, nullptr) * neighbour.factor;
            for (const Figure& figure : figures) {
                CHECK(std::abs(*figure.low - value) <= 1e-6 * std::abs(value));
            }
        }
    }
}

// `number = figure or rule`, by position.
std::string fates_as_row(std::string_view text, std::string_view language = "en") {
    Tokenizer tokenizer;
    const TokenizedText tokenized = tokenizer.tokenize(text);
    FigureFinder finder;
    std::vector<Figure> figures;
    std::string row;
    for (const NumberFate& fate : finder.explain(tokenized, {}, std::nullopt, language, figures)) {
        if (!row.empty()) row += "; ";
        row.append(fate.range.of(text)).append(" = ");
        row.append(fate.figure ? fate.figure->of(text) : fate.rule);
        CHECK(fate.figure.has_value() == meaning_of_rule(fate.rule).empty());
    }
    return row;
}

TEST_CASE("every number is told what it became, or by which rule it is none") {
    struct Row {
        std::string_view text;
        std::string_view fates;
    };
    for (const Row& row : std::initializer_list<Row>{
             {"It paid $5 million for 30 firms.", "5 = $5 million; 30 = 30 firms"},
             {"They spent $65 bilion on it.", "65 = silence"},
             {"It may be 3,5 or so.", "3,5 = silence"},
             {"It costs $500pp there.", "500 = silence"},
             {"It has 2 500 readers.", "2 = silence; 500 = silence"},
             {"The show starts at 10:30.", "10 = time-of-day; 30 = time-of-day"},
             {"See https://example.com/2024/5 now.", "2024 = web-address; 5 = web-address"},
             {"Call +49 30 1234567 now.", "49 = telephone; 30 = telephone; 1234567 = telephone"},
             {"See page 12 of it.", "12 = label"},
             {"A Boeing 737 landed.", "737 = label"},
             {"It runs on 17.2.1 today.", "17.2.1 = code"},
             {"It beats GPT-4 there.", "4 = glued"},
             {"Spain won 3-1 in Rome.", "3 = score; 1 = score"},
             {"The three firms of 1984 people left.", "three = small-word; 1984 = year"},
             {"He gave them 12 once.", "12 = no-unit"},
             {"Twenty-five people came.", "Twenty = Twenty-five people; five = Twenty-five people"},
         }) {
        INFO("text: " << row.text);
        CHECK(fates_as_row(row.text) == row.fates);
    }
    CHECK(fates_as_row("Kosztuje 12 zł.", "pl") == "12 = language");
}

}  // namespace
}  // namespace onoma
