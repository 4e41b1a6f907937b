// SPDX-License-Identifier: Apache-2.0
// Words and sentences on chosen texts; tokenizer_properties_test.cpp holds what is true of any
// text.
#include "onoma/text/tokenizer.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"

namespace onoma {
namespace {

using Texts = std::vector<std::string>;

Texts words_of(std::string_view text) {
    Texts words;
    const TokenizedText tokenized = Tokenizer().tokenize(text);
    for (const Token& token : tokenized.tokens) words.emplace_back(token.range.of(text));
    return words;
}

Texts sentences_of(std::string_view text) {
    Texts sentences;
    const TokenizedText tokenized = Tokenizer().tokenize(text);
    for (const ByteRange range : tokenized.sentences) {
        const std::string_view sentence = range.of(text);
        sentences.emplace_back(sentence.substr(0, sentence.find_last_not_of(" \n") + 1));
    }
    return sentences;
}

struct Row {
    std::string name;
    std::string text;
    Texts expected;
};

const std::vector<Row> word_rows = {
    {"nothing", "", {}},
    {"only white space", " \t\r\n\u00A0\u3000\u2028 ", {}},
    {"a sentence", "OpenAI's GPT-4o wins.", {"OpenAI's", "GPT", "-", "4o", "wins", "."}},
    {"numbers", "$1,000.50 or 3.14%", {"$", "1,000.50", "or", "3.14", "%"}},
    {"a curly apostrophe", "O\u2019Brien", {"O\u2019Brien"}},
    {"a ticker after its exchange", "NASDAQ:META", {"NASDAQ", ":", "META"}},
    {"combining marks", "Be\u0301re\u0301nice", {"Be\u0301re\u0301nice"}},
    {"Hebrew with its own quotation mark", "צה\"ל אמר", {"צה\"ל", "אמר"}},
    {"Chinese by dictionary", "北京大学", {"北京", "大学"}},
    {"joined emoji", "👨‍👩‍👧🇩🇪", {"👨‍👩‍👧", "🇩🇪"}},
    {"a broken byte",
     "a\xFF"
     "b",
     {"a", "\xFF", "b"}},
    {"a truncated character", "a \xE2\x82 b", {"a", "\xE2\x82", "b"}},
    {"a mark on a space shows nothing", " \u0301x", {"x"}},
    {"narrow spaces alone", "a \u202F\u202F b", {"a", "b"}},
};

TEST_CASE("words are ICU's, without white space", "[text][tokenizer]") {
    for (const Row& row : word_rows) {
        INFO(row.name);
        CHECK(words_of(row.text) == row.expected);
    }
}

TEST_CASE("words and numbers are counted, symbols are not", "[text][tokenizer]") {
    Tokenizer tokenizer;
    CHECK(tokenizer.tokenize("").word_count == 0);
    CHECK(tokenizer.tokenize("... !? -- \u202F\u202F").word_count == 0);
    CHECK(tokenizer.tokenize("GPT-4 costs $20, they say.").word_count == 6);
    CHECK(tokenizer.tokenize("שלום 🦙 עולם").word_count == 2);
}

const std::vector<Row> sentence_rows = {
    {"nothing", "", {}},
    {"two sentences", "Apple fell. Nvidia rose.", {"Apple fell.", "Nvidia rose."}},
    {"initials", "J. D. Vance said no. He left.", {"J. D. Vance said no.", "He left."}},
    {"initials with NBSP", "J.\u00A0D.\u00A0Vance said no.", {"J.\u00A0D.\u00A0Vance said no."}},
    {"initials in quotation marks", "“J. D. Vance said no.”", {"“J. D. Vance said no.”"}},
    {"a title", "Dr. Li met Mr. Huang. She left.", {"Dr. Li met Mr. Huang.", "She left."}},
    {"a name with a call", "Shares of Yum! Brands fell.", {"Shares of Yum! Brands fell."}},
    {"a call", "They said Yum! Nobody ate.", {"They said Yum!", "Nobody ate."}},
    {"a legal form", "Apple Inc. CEO Tim Cook spoke.", {"Apple Inc. CEO Tim Cook spoke."}},
    {"a country before an opener",
     "It grew in the U.S. The company rose.",
     {"It grew in the U.S.", "The company rose."}},
    {"a decimal point",
     "It rose 3.5 percent. Then it fell.",
     {"It rose 3.5 percent.", "Then it fell."}},
    {"a name with a dot", "He uses Character.AI daily.", {"He uses Character.AI daily."}},
    {"a hard-wrapped paragraph",
     "The company that Dario\nAmodei leads raised more\nmoney. It won.",
     {"The company that Dario\nAmodei leads raised more\nmoney.", "It won."}},
    {"a headline above a byline",
     "OpenAI launches GPT-5 for all\nBy Kyle Wiggers\n\nIt is here.",
     {"OpenAI launches GPT-5 for all", "By Kyle Wiggers", "", "It is here."}},
    {"paragraphs", "Apple fell\n\nNvidia rose", {"Apple fell", "", "Nvidia rose"}},
    {"Chinese", "苹果下跌。英伟达上涨。", {"苹果下跌。", "英伟达上涨。"}},
    {"Hindi", "सेब गिरा। एनवीडिया बढ़ा।", {"सेब गिरा।", "एनवीडिया बढ़ा।"}},
    {"Arabic question", "من هو؟ لا أعرف.", {"من هو؟", "لا أعرف."}},
    {"a dot inside a Hebrew word ends nothing", "א.ב אמר", {"א.ב אמר"}},
    {"a broken byte", "Apple\xFF fell. Nvidia rose.", {"Apple\xFF fell.", "Nvidia rose."}},
};

TEST_CASE("sentences end where a reader ends them", "[text][tokenizer]") {
    for (const Row& row : sentence_rows) {
        INFO(row.name);
        CHECK(sentences_of(row.text) == row.expected);
    }
}

TEST_CASE("a tokenizer and its result serve many texts", "[text][tokenizer]") {
    Tokenizer tokenizer;
    TokenizedText reused;
    for (const Row& row : sentence_rows) {
        INFO(row.name);
        tokenizer.tokenize(row.text, reused);
        const TokenizedText fresh = Tokenizer().tokenize(row.text);
        CHECK(reused.text == row.text);
        CHECK(reused.sentences == fresh.sentences);
        CHECK(reused.tokens.size() == fresh.tokens.size());
        CHECK(reused.pieces.size() == fresh.pieces.size());
        CHECK(reused.folded == fresh.folded);
        CHECK(reused.word_count == fresh.word_count);
    }
    Tokenizer moved = std::move(tokenizer);
    CHECK(moved.tokenize("Apple fell.").word_count == 2);
}

TEST_CASE("a default string view is an empty text", "[text][tokenizer]") {
    const TokenizedText tokenized = Tokenizer().tokenize(std::string_view());
    CHECK(tokenized.tokens.empty());
    CHECK(tokenized.sentences.empty());
    CHECK(tokenized.pieces.empty());
}

}  // namespace
}  // namespace onoma
