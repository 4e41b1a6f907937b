// SPDX-License-Identifier: Apache-2.0
// The tagger against a matcher that is slow and plain. Only sure forms, and of laws, so that
// nothing but matching decides: companies and people have short forms.
#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "entities/slow_matcher.hpp"
#include "onoma/entities/tagger.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string find_by_tagger(Tagger& tagger, const Lexicon& lexicon, const TokenizedText& text) {
    std::string found;
    for (const Mention& mention : tagger.tag(text).mentions) {
        std::set<std::string> ids = {std::string(lexicon[mention.entity].id)};
        for (const EntityId rival : mention.rivals) ids.emplace(lexicon[rival].id);
        std::string all;
        for (const std::string& id : ids) all += (all.empty() ? "" : "|") + id;
        found += std::to_string(mention.range.begin) + "-" + std::to_string(mention.range.end) +
                 ":" + all + " ";
    }
    return found;
}

// Draws lexicons and texts from so few words that names overlap, nest and share beginnings.
class Generator {
public:
    explicit Generator(std::uint32_t seed) : random_(seed) {}

    std::vector<OracleForm> draw_forms() {
        std::vector<OracleForm> forms;
        for (std::size_t count = 1 + draw(8); forms.size() < count;) {
            const auto rule = static_cast<CaseRule>(draw(5) < 3 ? 0 : 1 + draw(2));
            forms.push_back({draw_form(), rule, "e" + std::to_string(forms.size())});
        }
        return forms;
    }

    std::string draw_text() {
        std::string text;
        bool begins_sentence = true;
        for (std::size_t count = 1 + draw(10); count > 0; --count) {
            std::string word = in_some_case(pick(words_));
            // Only a capital makes sure that a sentence ends before it.
            if (begins_sentence) word[0] = capital(word[0]);
            if (begins_sentence && !is_letter(word[0])) word = "So " + word;
            text += word;
            if (is_letter(word.back()) && draw(6) == 0) text += "'s";
            const std::string separator = pick(separators_);
            begins_sentence = separator == ". ";
            // Nobody writes a letter or an underscore right after a possessive.
            const bool ties = separator.empty() || separator == "_";
            text += ties && text.ends_with("'s") ? " " : separator;
        }
        return text;
    }

private:
    std::size_t draw(std::size_t size) { return random_() % size; }
    std::string pick(const std::vector<std::string>& from) { return from[draw(from.size())]; }

    std::string draw_form() {
        std::string form = pick(words_);
        for (std::size_t more = draw(3); more > 0; --more) {
            form += pick({" ", " ", "-", ""});
            form += pick(words_);
        }
        return form;
    }

    std::string in_some_case(std::string word) {
        const std::size_t choice = draw(6);
        if (choice == 0) std::transform(word.begin(), word.end(), word.begin(), small);
        if (choice == 1) std::transform(word.begin(), word.end(), word.begin(), capital);
        if (choice == 2) word[0] = capital(word[0]);
        return word;
    }

    std::mt19937 random_;
    // No single letters: they are initials, and a dot after an initial ends no sentence.
    const std::vector<std::string> words_ = {"Open",     "AI", "OpenAI", "Deep", "deep", "Seek",
                                             "DeepSeek", "ab", "4",      "3.5",  "go"};
    const std::vector<std::string> separators_ = {" ", " ", " ",  "-",      "_",   "\n", "  ",
                                                  "",  "",  ", ", "\u00A0", " - ", ". ", "- "};
};

// Returns in how many of the texts there is a name.
std::size_t compare(const std::vector<OracleForm>& forms, const std::vector<std::string>& texts) {
    std::string tsv = "id\tname\tcase\n";
    for (const OracleForm& form : forms) {
        const std::string_view rule = form.case_rule == CaseRule::smart   ? "smart"
                                      : form.case_rule == CaseRule::exact ? "exact"
                                                                          : "any";
        tsv += form.id + "\t" + form.text + "\t" + std::string(rule) + "\n";
    }
    LexiconBuilder builder;
    builder.parse(tsv, "laws.tsv");
    const Lexicon lexicon = builder.build();
    REQUIRE(builder.problems().empty());
    Tagger tagger(lexicon);
    Tokenizer tokenizer;
    std::size_t with_names = 0;
    for (const std::string& text : texts) {
        const TokenizedText tokenized = tokenizer.tokenize(text);
        const std::string expected = find_slowly(forms, tokenized);
        with_names += expected.empty() ? 0 : 1;
        const std::string found = find_by_tagger(tagger, lexicon, tokenized);
        if (found == expected) continue;
        INFO(tsv << "text: " << text);
        CHECK(found == expected);
    }
    return with_names;
}

}  // namespace

TEST_CASE("the tagger finds what trying every span finds, on drawn lexicons and texts",
          "[oracle]") {
    Generator generator(20260117);
    std::size_t with_names = 0;
    for (int lexicon = 0; lexicon < 250; ++lexicon) {
        const std::vector<OracleForm> forms = generator.draw_forms();
        std::vector<std::string> texts;
        while (texts.size() < 20) texts.push_back(generator.draw_text());
        with_names += compare(forms, texts);
    }
    CHECK(with_names > 1500);  // of 5,000: the draw is not too thin
}

TEST_CASE("the tagger finds what trying every span finds, on all texts of four words", "[oracle]") {
    const std::vector<std::string> words = {"Open", "AI", "OpenAI", "open"};
    const std::vector<std::string> separators = {" ", "-", ". "};
    std::vector<std::string> texts = {""};
    for (int length = 0; length < 4; ++length) {
        std::vector<std::string> longer;
        for (const std::string& text : texts) {
            for (const std::string& word : words) {
                if (text.empty()) longer.push_back(word);
                for (const std::string& separator : separators) {
                    if (text.empty() || (separator == ". " && word == "open")) continue;
                    longer.push_back(text + separator + word);
                }
            }
        }
        texts = std::move(longer);
    }
    CHECK(texts.size() == 4 * 11 * 11 * 11);
    CHECK(compare({{"OpenAI", CaseRule::smart, "a"}, {"AI Open", CaseRule::smart, "b"}}, texts) >
          0);
    CHECK(compare({{"Open AI", CaseRule::smart, "a"}, {"Open AI Open", CaseRule::any, "b"}},
                  texts) > 0);
    CHECK(compare({{"Open", CaseRule::exact, "a"},
                   {"AI", CaseRule::any, "b"},
                   {"open OpenAI", CaseRule::smart, "c"}},
                  texts) > 0);
}

}  // namespace onoma
