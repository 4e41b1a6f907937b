// SPDX-License-Identifier: Apache-2.0
// Numbers in mentions are none of ours, and figures know whom they are about.
#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "entities/tagging_rows.hpp"
#include "figures/speech.hpp"
#include "onoma/entities/tagger.hpp"
#include "onoma/figures/figures.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {
namespace {

constexpr std::string_view entities =
    "company deepseek; name=DeepSeek\n"
    "company nvidia; name=Nvidia\n"
    "company meta; name=Meta Platforms; aliases=Meta\n"
    "person amodei; name=Dario Amodei\n"
    "model sonnet; name=Claude 3.5 Sonnet\n"
    "model llama; name=Llama 3.1 70B";

struct AboutRow {
    std::string_view name;
    std::string_view text;
    std::string_view about;  // `figure: ids, nearest first; ...`
};

std::string about_as_row(const Lexicon& lexicon, std::string_view text) {
    const TokenizedText tokenized = Tokenizer().tokenize(text);
    const TaggedText tagged = Tagger(lexicon).tag(tokenized);
    std::vector<Figure> figures;
    FigureFinder().find(tokenized, tagged, std::nullopt, "en", figures);
    tie_figures(tokenized, tagged, figures);
    std::string row;
    for (const Figure& figure : figures) {
        if (!row.empty()) row += "; ";
        row.append(figure.range.of(text)).append(":");
        for (const std::uint32_t index : figure.about) {
            row.append(" ").append(view_entity(lexicon, tagged, tagged.mentions[index].entity).id);
        }
    }
    return row;
}

TEST_CASE("a figure is about the entities of its sentence, the nearest first") {
    const Lexicon lexicon = parse_entries(entities);
    const std::vector<AboutRow> rows = {
        {"subject", "DeepSeek has invested in 50,000 chips.", "50,000 chips: deepseek"},
        {"after", "There was a 10x drop for Nvidia.", "10x: nvidia"},
        {"of", "The cost of Claude 3.5 Sonnet was $30 million.", "$30 million: sonnet"},
        {"nearest of two", "DeepSeek paid Nvidia $5 million.", "$5 million: nvidia deepseek"},
        {"each its own", "DeepSeek has 50,000 chips, and Nvidia has 30,000 workers.",
         "50,000 chips: deepseek nvidia; 30,000 workers: nvidia deepseek"},
        {"who only says so", "DeepSeek has 50,000 chips, Dario Amodei says.",
         "50,000 chips: deepseek amodei"},
        {"who announces is who does", "Nvidia announced 300 workers for Meta.",
         "300 workers: meta nvidia"},
        {"who announces, nearer", "Nvidia announced 300 workers, as Meta said.",
         "300 workers: nvidia meta"},
        {"who only says so, nearer", "Nvidia, Dario Amodei says, has 30,000 workers.",
         "30,000 workers: nvidia amodei"},
        {"another sentence", "Nvidia grew. The rival has 300 workers.", "300 workers:"},
        {"number inside a mention", "Claude 3.5 Sonnet is out.", ""},
        {"size inside a mention", "Llama 3.1 70B parameters are open.", ""},
        {"number after a mention", "Nvidia 500 chips are rare.", ""},
        {"mention inside the phrase", "It bought 300 Nvidia chips.", "300 Nvidia chips: nvidia"},
    };
    for (const AboutRow& row : rows) {
        INFO("row:  " << row.name);
        INFO("text: " << row.text);
        CHECK(about_as_row(lexicon, row.text) == row.about);
    }
}

TEST_CASE("clause marks between any two places are those that stand there", "[figures]") {
    const std::string text = "Acme, Quux; and: Zed,,;:";
    const ClauseMarks marks(text);
    for (std::uint32_t begin = 0; begin <= text.size(); ++begin) {
        for (std::uint32_t end = begin; end <= text.size(); ++end) {
            const auto expected =
                std::count_if(text.begin() + begin, text.begin() + end,
                              [](char c) { return c == ',' || c == ';' || c == ':'; });
            CHECK(marks.count({begin, end}) == static_cast<std::uint32_t>(expected));
        }
    }
}

}  // namespace
}  // namespace onoma
