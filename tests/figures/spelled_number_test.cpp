// SPDX-License-Identifier: Apache-2.0
// Spelled numbers against ICU's rule-based number format, which knows how each is written.
#include <unicode/rbnf.h>

#include <string>
#include <vector>

#include "catch.hpp"
#include "onoma/figures/figures.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {
namespace {

// Every number up to 2000, and a sample of those up to a million and beyond.
std::vector<std::int64_t> sampled_numbers() {
    constexpr std::int64_t least = 13;  // smaller ones are no counts
    std::vector<std::int64_t> numbers;
    for (std::int64_t number = least; number <= 2000; ++number) numbers.push_back(number);
    for (std::int64_t number = 2001; number <= 1'000'000; number += 997) numbers.push_back(number);
    for (const std::int64_t number : {1'000'000, 1'000'001, 2'500'000, 999'999'999}) {
        numbers.push_back(number);
    }
    return numbers;
}

class Speller {
public:
    explicit Speller(const char* language) : format_(make(language)) {}

    std::string spell(std::int64_t number) const {
        icu::UnicodeString spelled;
        format_.format(number, spelled);
        // Soft hyphens show where a word may be parted.
        spelled.findAndReplace(icu::UnicodeString(static_cast<UChar>(0x00AD)),
                               icu::UnicodeString());
        std::string text;
        return spelled.toUTF8String(text);
    }

private:
    static icu::RuleBasedNumberFormat make(const char* language) {
        UErrorCode status = U_ZERO_ERROR;
        icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, icu::Locale(language), status);
        REQUIRE(U_SUCCESS(status));
        return format;
    }

    icu::RuleBasedNumberFormat format_;
};

TEST_CASE("spelled English numbers are those that ICU spells") {
    const Speller speller("en");
    Tokenizer tokenizer;
    TokenizedText tokenized;
    FigureFinder finder;
    std::vector<Figure> figures;
    for (const std::int64_t number : sampled_numbers()) {
        const std::string text = "It has " + speller.spell(number) + " members.";
        tokenizer.tokenize(text, tokenized);
        finder.find(tokenized, {}, std::nullopt, "en", figures);
        INFO(text);
        REQUIRE(figures.size() == 1);
        REQUIRE(figures[0].low);
        CHECK(*figures[0].low == static_cast<double>(number));
        CHECK(figures[0].unit == "member");
    }
}

TEST_CASE("spelled numbers of other languages are never other numbers than ICU's") {
    struct Frame {
        const char* language;
        const char* before;
        const char* unit;
    };
    std::size_t read = 0;
    for (const Frame& frame : {Frame{"de", "Es dauert ", " Monate."},
                               Frame{"fr", "Il faut ", " mois."}, Frame{"es", "Son ", " meses."}}) {
        const Speller speller(frame.language);
        Tokenizer tokenizer;
        TokenizedText tokenized;
        FigureFinder finder;
        std::vector<Figure> figures;
        for (const std::int64_t number : sampled_numbers()) {
            const std::string text = frame.before + speller.spell(number) + frame.unit;
            tokenizer.tokenize(text, tokenized);
            finder.find(tokenized, {}, std::nullopt, frame.language, figures);
            INFO(text);
            if (figures.empty()) continue;
            ++read;
            REQUIRE(figures.size() == 1);
            REQUIRE(figures[0].low);
            CHECK(*figures[0].low == static_cast<double>(number));
        }
    }
    CHECK(read > 1000);
}

}  // namespace
}  // namespace onoma
