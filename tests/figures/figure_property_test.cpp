// SPDX-License-Identifier: Apache-2.0
// What holds for any text: figures are in order, apart, within their sentence, finite, and say the
// same when their own bytes are read alone.
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "onoma/figures/figures.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {
namespace {

// What figures are made of, and what is not.
const std::vector<std::string>& parts() {
    static const std::vector<std::string> words = {
        "$",       "€",         "US$",      "Rs.",     "USD",      "5",       "10",
        "3.5",     "50,000",    "1,2",      "2025",    "1999",     "million", "bn",
        "k",       "crore",     "%",        "percent", "x",        "-",       "–",
        "to",      "from",      "between",  "and",     "or",       "a",       "few",
        "dozen",   "half",      "twenty",   "five",    "hundreds", "of",      "thousands",
        "year",    "years",     "month",    "-old",    "January",  "Jan.",    "29",
        ",",       ".",         "people",   "chips",   "GPUs",     "MW",      "km/h",
        "degrees", "points",    "No.",      "#",       "third",    "quarter", "doubled",
        "twice",   "as",        "times",    "more",    "than",     "per",     "/",
        "a",       "share",     "fell",     "rose",    "about",    "~",       "+",
        "(",       ")",         "the",      "cost",    "\n",       "'s",      "M's",
        "½",       "²",         "\xFF",     "−",       "🎉",        "０",      "http://",
        "3-1",     "10:30",     "p.m.",     "v2",      "aged",     "Elo",     "every",
        "orders",  "magnitude", "billions", "1e9",     "007"};
    return words;
}

std::string made_up_text(std::mt19937& random) {
    std::string text;
    const std::size_t length = 1 + random() % 30;
    for (std::size_t at = 0; at < length; ++at) {
        text += parts()[random() % parts().size()];
        if (random() % 3 != 0) text += ' ';
    }
    return text;
}

class Reader {
public:
    std::vector<Figure> read(std::string_view text, std::string_view language) {
        tokenizer_.tokenize(text, tokenized_);
        std::vector<Figure> figures;
        finder_.find(tokenized_, {}, Date{2025, 6, 15}, language, figures);
        return figures;
    }
    [[nodiscard]] const TokenizedText& tokenized() const { return tokenized_; }

private:
    Tokenizer tokenizer_;
    TokenizedText tokenized_;
    FigureFinder finder_;
};

bool says_the_same(const Figure& left, const Figure& right) {
    return left.kind == right.kind && left.low == right.low && left.high == right.high &&
           left.first == right.first && left.last == right.last;
}

// The figure's bytes alone, or where these need words around them, after such words.
bool is_read_again(Reader& reader, std::string_view text, const Figure& figure,
                   std::string_view language) {
    const std::string span(figure.range.of(text));
    for (const std::string& around :
         {span, "in " + span, "It cost $1, not the " + span, "It may " + span + ".", span + " the",
          "It is " + span + " as many", "the " + span + " lead", "between " + span, "from " + span,
          "more than " + span + " the", "magnitude " + span, span + " of the workers",
          "fell by " + span + ".", span + " more", "It cost $1 million or " + span,
          "It has $1 million and a " + span + " deficit"}) {
        for (const Figure& again : reader.read(around, language)) {
            if (says_the_same(figure, again)) return true;
        }
    }
    return false;
}

void check_figures(Reader& reader, std::string_view text, std::string_view language) {
    const std::vector<Figure> figures = reader.read(text, language);
    const TokenizedText tokenized = reader.tokenized();
    std::uint32_t taken_until = 0;
    for (const Figure& figure : figures) {
        INFO("figure: " << figure.range.of(text));
        REQUIRE(figure.range.begin >= taken_until);
        REQUIRE(figure.range.begin < figure.range.end);
        REQUIRE(figure.range.end <= text.size());
        REQUIRE(figure.sentence < tokenized.sentences.size());
        CHECK(tokenized.sentences[figure.sentence].covers(figure.range));
        taken_until = figure.range.end;
        if (figure.kind == FigureKind::date) {
            REQUIRE(figure.first);
            REQUIRE(figure.last);
            CHECK(*figure.first <= *figure.last);
            CHECK(parse_date(to_string(*figure.first)));
        } else {
            REQUIRE(figure.low);
            CHECK(std::isfinite(*figure.low));
            if (figure.high) CHECK(*figure.low <= *figure.high);
        }
        CHECK(is_read_again(reader, text, figure, language));
    }
}

TEST_CASE("figures of made-up text are whole and say the same alone") {
    std::mt19937 random(20250129);
    Reader reader;
    for (int round = 0; round < 3000; ++round) {
        const std::string text = made_up_text(random);
        INFO("text: " << text);
        check_figures(reader, text, "en");
    }
}

TEST_CASE("made-up text of other languages gives whole figures") {
    std::mt19937 random(1789);
    Reader reader;
    for (int round = 0; round < 600; ++round) {
        const std::string text = made_up_text(random);
        INFO("text: " << text);
        for (const char* language : {"de", "fr", "es", "it", "pt", "nl"}) {
            for (const Figure& figure : reader.read(text, language)) {
                CHECK(figure.range.end <= text.size());
                CHECK(std::isfinite(figure.low.value_or(0)));
            }
        }
    }
}

TEST_CASE("any bytes are read") {
    std::mt19937 random(7);
    Reader reader;
    for (int round = 0; round < 600; ++round) {
        std::string text = made_up_text(random);
        for (int change = 0; change < 4; ++change) {
            text[random() % text.size()] = static_cast<char>(random() % 256);
        }
        for (const Figure& figure : reader.read(text, "")) {
            CHECK(figure.range.end <= text.size());
            CHECK(std::isfinite(figure.low.value_or(0)));
            CHECK(std::isfinite(figure.high.value_or(0)));
        }
    }
}

TEST_CASE("an empty text has no figures") {
    Reader reader;
    CHECK(reader.read("", "").empty());
    CHECK(reader.read(" \n ", "").empty());
}

}  // namespace
}  // namespace onoma
