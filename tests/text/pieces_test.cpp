// SPDX-License-Identifier: Apache-2.0
// Which spellings become the same pieces. In a row, pieces are joined by `|`; a piece in brackets
// is a symbol, `<` before a piece: no name begins there, `>` after it: none ends there.
#include "text/pieces.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {
namespace {

std::string shown(const TokenizedText& tokenized) {
    std::string result;
    for (const Piece& piece : tokenized.pieces) {
        if (!result.empty()) result += '|';
        if (!piece.begins_word) result += '<';
        const std::string folded(tokenized.folded_of(piece));
        result += piece.is_symbol ? "[" + folded + "]" : folded;
        if (!piece.ends_word) result += '>';
    }
    return result;
}

std::string pieces_of(std::string_view text) { return shown(Tokenizer().tokenize(text)); }

struct Row {
    std::string name;
    std::string text;
    std::string pieces;
};

const std::vector<Row> rows = {
    {"nothing", "", ""},
    {"words", "Nvidia rose", "nvidia|rose"},
    {"the table in tokenized_text.hpp", "OpenAI's   GPT-4o    beats DeepSeek-V3.",
     "openai|<'s|gpt|4>|<o|beats|deepseek|v>|<3|[.]"},
    {"a possessive", "OpenAI's", "openai|<'s"},
    {"a curly possessive", "OpenAI’s", "openai|<'s"},
    {"an upper-case possessive", "OPENAI'S", "openai|<'s"},
    {"an upper-case curly possessive", "OPENAI’S", "openai|<'s"},
    {"a full-width possessive", "OpenAI＇s", "openai|<'s"},
    {"a possessive of a plural is a symbol", "states'", "states|[']"},
    {"a name with its own apostrophe", "McDonald's", "mcdonald|<'s"},
    {"an apostrophe inside", "O’Brien", "o'brien"},
    {"an apostrophe and a possessive", "O’Brien’s", "o'brien|<'s"},
    {"a bare possessive", "'s", "[']|s"},
    {"GPT-4o", "GPT-4o", "gpt|4>|<o"},
    {"GPT 4o", "GPT 4o", "gpt|4>|<o"},
    {"GPT4o", "GPT4o", "gpt>|<4>|<o"},
    {"a non-breaking hyphen", "GPT\u20114o", "gpt|4>|<o"},
    {"an en dash", "GPT–4o", "gpt|4>|<o"},
    {"a minus sign", "GPT−4o", "gpt|4>|<o"},
    {"full-width", "ＧＰＴ－４ｏ", "gpt|4>|<o"},
    {"a number of experts", "8x7B", "8>|<x>|<7>|<b"},
    {"a version", "V3.1", "v>|<3.1"},
    {"a number", "1,000.50", "1,000.50"},
    {"underscores", "snake_case", "snake|case"},
    {"underscores and digits", "gpt_4o", "gpt|4>|<o"},
    {"underscores around", "_name_", "name"},
    {"only underscores", "__", "[__]"},
    {"a dash between spaces", "Apple - Google", "apple|[-]|google"},
    {"a long dash between spaces", "Apple — Google", "apple|[—]|google"},
    {"a long dash between words", "Apple—Google", "apple|google"},
    {"a dash between NBSP", "Apple\u00A0–\u00A0Google", "apple|[–]|google"},
    {"a dash at the begin", "- Apple", "[-]|apple"},
    {"a dash at the end", "Apple -", "apple|[-]"},
    {"a dash before a word", "-Apple", "apple"},
    {"NBSP", "Sam\u00A0Altman", "sam|altman"},
    {"a narrow NBSP", "Sam\u202FAltman", "sam|altman"},
    {"French quotation marks", "«\u202FApple\u202F»", "[«]|apple|[»]"},
    {"a line break", "Sam\nAltman", "sam|altman"},
    {"initials", "J.D. Vance", "j>|<d|vance"},
    {"initials with a space", "J. D. Vance", "j|d|vance"},
    {"initials with NBSP", "J.\u00A0D.\u00A0Vance", "j|d|vance"},
    {"initials with narrow NBSP", "J.\u202FD.\u202FVance", "j|d|vance"},
    {"initials without dots", "J D Vance", "j|d|vance"},
    {"three initials", "J.R.R. Tolkien", "j>|<r>|<r|tolkien"},
    {"a country", "the U.S. Senate", "the|u>|<s|senate"},
    {"a country's", "the U.S.'s", "the|u>|<s|[']|s"},
    {"a sentence's end", "He left.", "he|left|[.]"},
    {"a ticker after its exchange", "NASDAQ:META", "nasdaq|[:]|meta"},
    {"a ticker after its exchange and a space", "NASDAQ: META", "nasdaq|[:]|meta"},
    {"a ticker with a possessive", "NYSE:TGT's", "nyse|[:]|tgt|<'s"},
    {"a ticker in brackets", "(NYSE:TGT)", "[(]|nyse|[:]|tgt|[)]"},
    {"a full-width colon", "NASDAQ：META", "nasdaq|[:]|meta"},
    {"a colon and digits", "SZSE:A300", "szse|[:]|a>|<300"},
    {"a colon and underscores", "a_:b", "a|[:]|b"},
    {"a Swedish genitive", "EU:s", "eu|[:]|s"},
    {"a time", "10:30", "10|[:]|30"},
    {"a domain", "Character.AI", "character.ai"},
    {"a forgotten space", "said.Nvidia rose", "said|[.]|nvidia|rose"},
    {"a forgotten space after initials", "The U.S.Microsoft unit", "the|u>|<s|microsoft|unit"},
    {"a forgotten space between initials and a surname", "J.P.Morgan", "j>|<p|morgan"},
    {"a forgotten space after a short form", "of OpenAI.Microsoft", "of|openai|[.]|microsoft"},
    {"a forgotten space after an accent", "Nestlé.Nvidia rose", "nestlé|[.]|nvidia|rose"},
    {"a forgotten space after an apostrophe", "It is Altman's.He left",
     "it|is|altman|<'s|[.]|he|left"},
    {"a domain after a short form", "ASP.Net", "asp.net"},
    {"a brand with an initial", "J.Crew", "j.crew"},
    {"symbols", "AT&T $5", "at|[&]|t|[$]|5"},
    {"a soft hyphen", "Deep\u00ADSeek", "deepseek"},
    {"a zero-width space shows nothing", "Open\u200BAI", "open|ai"},
    {"a byte order mark shows nothing", "\uFEFFApple", "apple"},
    {"a mark of direction shows nothing", "\u200Fאפל", "אפל"},
    {"a Hangul filler shows nothing", "\u3164", ""},
    {"decomposed letters", "Be\u0301re\u0301nice", "bérénice"},
    {"a mark after a digit stays with it", "4\u0301o", "4\u0301>|<o"},
    {"Arabic digits", "جي بي تي٤", "جي|بي|تي>|<٤"},
    {"Hebrew", "אנבידיה עלתה", "אנבידיה|עלתה"},
    {"Chinese by dictionary", "北京大学", "北京|大学"},
    {"emoji", "Llama 🦙!", "llama|[🦙]|[!]"},
    {"a broken byte", "Andr\xE9 x", "andr|[\uFFFD]|x"},
};

TEST_CASE("a text becomes the pieces that names are matched on", "[text][pieces]") {
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(pieces_of(row.text) == row.pieces);
    }
}

TEST_CASE("pieces point into the original text", "[text][pieces]") {
    constexpr std::string_view text = "Ｘ’s «\u202FGPT4o\u202F» (NASDAQ:META)";
    const TokenizedText tokenized = Tokenizer().tokenize(text);
    std::vector<std::string> surfaces;
    for (const Piece& piece : tokenized.pieces) surfaces.emplace_back(piece.range.of(text));
    CHECK(surfaces == std::vector<std::string>{"Ｘ", "’s", "«", "GPT", "4", "o", "»", "(", "NASDAQ",
                                               ":", "META", ")"});
}

TEST_CASE("a piece knows its capital and its sentence", "[text][pieces]") {
    const TokenizedText tokenized = Tokenizer().tokenize("Élan rose. IPhone 4S fell");
    std::vector<bool> capitals;
    std::vector<std::uint32_t> sentences;
    for (const Piece& piece : tokenized.pieces) {
        capitals.push_back(piece.begins_capital);
        sentences.push_back(piece.sentence);
    }
    CHECK(capitals == std::vector<bool>{true, false, false, true, false, true, false});
    CHECK(sentences == std::vector<std::uint32_t>{0, 0, 0, 1, 1, 1, 1});
}

}  // namespace
}  // namespace onoma
