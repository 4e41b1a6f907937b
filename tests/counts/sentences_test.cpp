// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include "catch.hpp"
#include "onoma/counts/document_table.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {
namespace {

TEST_CASE("only sentences with a word or a number are units") {
    struct Row {
        std::string name;
        std::string text;
        std::int64_t expected;
    };
    const std::vector<Row> rows = {
        {"nothing", "", 0},
        {"white space", "\n \n\n", 0},
        {"one", "It rains.", 1},
        {"two in a paragraph", "It rains. It snows.", 2},
        {"an empty line between paragraphs", "It rains.\n\nIt snows.\n", 2},
        {"several empty lines", "\n\nIt rains.\n\n\n \n\nIt snows.\n\n", 2},
        {"a number", "42.\n\n7", 2},
        {"signs alone", "It rains.\n\n* * *\n\nIt snows.", 2},
    };
    for (const Row& row : rows) {
        INFO(row.name);
        const TokenizedText text = Tokenizer().tokenize(row.text);
        const TextStructure structure = structure_of(text);
        CHECK(structure.words_of_sentences.size() == text.sentences.size());
        CHECK(structure.sentences() == row.expected);
        CHECK(structure.words() == static_cast<std::int64_t>(text.word_count));
    }
}

}  // namespace
}  // namespace onoma
