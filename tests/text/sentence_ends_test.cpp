// SPDX-License-Identifier: Apache-2.0
#include "text/sentence_ends.hpp"

#include <string>
#include <vector>

#include "catch.hpp"

namespace onoma {
namespace {

struct Row {
    std::string name;
    std::string text;  // with | at the boundary in question
    bool continues;
};

const std::vector<Row> rows = {
    {"an initial", "J. |Vance said", true},
    {"the second of two initials", "J. D. |Vance said", true},
    {"an initial inside a sentence", "and J. |Vance", true},
    {"initials without a space", "J.R.R. |Tolkien", true},
    {"an initial after a quotation mark", "“J. |D. Vance", true},
    {"an initial after a straight quotation mark", "\"J. |D. Vance", true},
    {"an initial after a bracket", "(J. |Vance)", true},
    {"an initial after NBSP", "und\u00A0J. |Vance", true},
    {"NBSP after an initial", "J.\u00A0|Vance", true},
    {"narrow NBSP after an initial", "J.\u202F|Vance", true},
    {"several spaces", "J.   |Vance", true},
    {"a title", "Dr. |Li", true},
    {"a legal form", "Apple Inc. |CEO Tim Cook", true},
    {"a legal form before an opener", "by Apple Inc. |The company", false},
    {"a state before a name", "the U.S. |Senate", true},
    {"a state before an opener", "in the U.S. |The company", false},
    {"an opener is a whole word", "in the U.S. |Theodore", true},
    {"a number after No.", "No. |5", true},
    {"an answer", "The answer was No. |Apple", false},
    {"a dot between a digit and a letter", "from 01.|AI in", true},
    {"a number at the end of a sentence", "by 5. |Apple", false},
    {"an ordinary word", "They left. |Apple", false},
    {"a word that ends like a title", "the Bodr. |Apple", false},
    {"a lower-case letter", "plan b. |Apple", false},
    {"the pronoun", "so did I. |Apple", false},
    {"a question", "Dr? |Li", false},
    {"a letter of another script is no opener", "Dr. |李飞飞", true},
    {"a word that ends in a letter after a digit", "GPT 4D. |Apple", false},
    {"a line break", "Dr.\n|Li", false},
    {"no dot", "word |word", false},
    {"the end of the text", "J. D.|", false},
    {"only a dot", ".|Apple", false},
    {"only blanks", "  |Apple", false},
};

TEST_CASE("a sentence goes on after initials and titles", "[text][sentence_ends]") {
    for (const Row& row : rows) {
        INFO(row.name);
        const std::size_t boundary = row.text.find('|');
        REQUIRE(boundary != std::string::npos);
        std::string text = row.text;
        text.erase(boundary, 1);
        CHECK(continues_after(text, boundary) == row.continues);
    }
}

}  // namespace
}  // namespace onoma
