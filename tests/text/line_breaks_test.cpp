// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include "catch.hpp"
#include "text/random_text.hpp"
#include "text/sentence_ends.hpp"

namespace onoma {
namespace {

struct Row {
    std::string name;
    std::string text;
    std::string softened;  // with | for each softened byte, to be seen; empty: nothing is softened
};

// In a row, `/` is a line break of the text and `|` one that is only a space, as is the `>` at `#`.
const std::vector<Row> rows = {
    {"nothing", "", ""},
    {"only line breaks", "////", ""},
    {"one line", "Dario Amodei leads Anthropic.", ""},
    {"one line with its break", "Dario Amodei leads Anthropic./", ""},
    {"paragraphs of one line", "Dario Amodei leads Anthropic.//Sam Altman leads OpenAI./", ""},
    {"a wrapped paragraph",
     "The company of which nobody else but Dario/Amodei leads raised a lot more of the/money than "
     "it had asked for./",
     "The company of which nobody else but Dario|Amodei leads raised a lot more of the|money than "
     "it had asked for./"},
    {"a wrapped paragraph without a last break",
     "The company of which nobody else but Dario/Amodei is the head.",
     "The company of which nobody else but Dario|Amodei is the head."},
    {"two wrapped paragraphs",
     "The company of which nobody else but Dario/Amodei is the head.//It was he alone, it was Sam "
     "Altman and/he alone.//",
     "The company of which nobody else but Dario|Amodei is the head.//It was he alone, it was Sam "
     "Altman and|he alone.//"},
    {"a break in the middle of a sentence without an end",
     "raised by the company that Sam/led until then",
     "raised by the company that Sam|led until then"},
    {"a headline above a byline", "OpenAI launches GPT-5 for all its users/By Kyle Wiggers/", ""},
    {"a headline above a byline in lower case",
     "OpenAI launches GPT-5 for all its users/by Kyle Wiggers/", ""},
    {"a headline, a byline, a date", "OpenAI launches GPT-5/By Kyle Wiggers/August 7, 2025//", ""},
    {"a headline above prose",
     "OpenAI launches GPT-5/The company showed its new model on Thursday./", ""},
    {"a headline and a byline above wrapped prose",
     "GPT-5 is here/By Kyle Wiggers//The company of which nobody else but Sam/Altman leads, showed "
     "it./",
     "GPT-5 is here/By Kyle Wiggers//The company of which nobody else but Sam|Altman leads, showed "
     "it./"},
    {"a headline above a short sentence", "News about Tim/Cook says no.", ""},
    {"a list of names", "Anthropic/OpenAI/Google/DeepSeek/", ""},
    {"a list with dashes", "We met these people there:/- Dario Amodei/- Sam Altman.", ""},
    {"a list with bullets", "We met these people there:/• Dario Amodei/• Sam Altman.", ""},
    {"quoted mail", "> The company of which nobody else but Dario/> Amodei is the head.",
     "> The company of which nobody else but Dario|# Amodei is the head."},
    {"quoted mail and the answer",
     "> The company of which nobody else but Dario/> Amodei is the head./No, it is not he alone.",
     "> The company of which nobody else but Dario|# Amodei is the head./No, it is not he alone."},
    {"uneven lines of one paragraph",
     "The company that nobody but Dario Amodei/could have led in those years had raised/more of "
     "the "
     "money than its founder Sam/Altman, who left it, had asked/for.",
     "The company that nobody but Dario Amodei|could have led in those years had raised|more of "
     "the "
     "money than its founder Sam|Altman, who left it, had asked|for."},
    {"paragraphs that only their indentation parts",
     "    It was a long day for all who had waited for/the news, and for the head of the "
     "company/Dario Amodei./    He went home early, and his friends from/the office with him.",
     "    It was a long day for all who had waited for|the news, and for the head of the "
     "company|Dario Amodei./    He went home early, and his friends from|the office with him."},
    {"paragraphs of a page without empty lines",
     "It was a long day for all those who had waited for/the news, and for the head of the "
     "company, Dario/Amodei./Nobody else had known of it before the announcement/that was made in "
     "the morning by his friend, the head/of research.",
     "It was a long day for all those who had waited for|the news, and for the head of the "
     "company, Dario|Amodei./Nobody else had known of it before the announcement|that was made in "
     "the morning by his friend, the head|of research."},
    {"rows of a table",
     "Revenue of the company   12   14/net income for the quarter   3   4/operating cash flow   5  "
     " 6",
     ""},
    {"a numbered list in lower case",
     "the head of the company who left it/1. the head of research who stayed/2. the head of sales",
     ""},
    {"verse",
     "The sun was shining on the sea,/shining with all his might:/he did his very best to "
     "make,/the "
     "billows smooth and bright,",
     ""},
    {"a page set in letters of different widths",
     "The fees paid by Goldman Sachs, Morgan Stanley, Deutsche Bank/and Credit Suisse rose sharply "
     "in the third quarter, filings from the four banks/showed on Friday, as dealmaking returned "
     "after a spring. Morgan/Stanley booked the largest rise, while Deutsche/Bank lagged after.",
     "The fees paid by Goldman Sachs, Morgan Stanley, Deutsche Bank|and Credit Suisse rose sharply "
     "in the third quarter, filings from the four banks|showed on Friday, as dealmaking returned "
     "after a spring. Morgan|Stanley booked the largest rise, while Deutsche|Bank lagged after."},
    {"a headline and a byline above a ragged paragraph",
     "Banks rise/By Jane Doe/The fees that were paid to the largest of the banks/rose sharply, and "
     "those of Morgan/Stanley, which had been the first of them, fell in/spring and/summer.",
     "Banks rise/By Jane Doe/The fees that were paid to the largest of the banks|rose sharply, and "
     "those of Morgan|Stanley, which had been the first of them, fell in|spring and/summer."},
    {"a short sentence", "It fell 1.7/percent in May.", "It fell 1.7|percent in May."},
    {"a list of short things", "oranges/apples/pears/milk", ""},
    {"lines with room left", "Roses are red,/violets are blue and so on,/sugar is sweet.", ""},
    {"a ragged list",
     "We met these people of the companies on that day:/- the head of one/- the head of "
     "another/and nobody/else/or so.",
     ""},
    {"a paragraph that breaks before a name takes the margin of the others",
     "The company of which nobody else but Dario/Amodei is the head.//It was he alone, it was Sam "
     "Altman and/Greg Brockman",
     "The company of which nobody else but Dario|Amodei is the head.//It was he alone, it was Sam "
     "Altman and|Greg Brockman"},
    {"a short headline in a wrapped text keeps its break",
     "The company of which nobody else but Dario/Amodei is the head.//OpenAI grows/By Kyle/",
     "The company of which nobody else but Dario|Amodei is the head.//OpenAI grows/By Kyle/"},
    {"a wrapped and indented paragraph",
     "  The company of which nobody else but Dario/  Amodei is the head.",
     "  The company of which nobody else but Dario|  Amodei is the head."},
    {"a line of blanks parts paragraphs", "It was Sam/ \t/he alone.", ""},
    {"Cyrillic letters count as columns",
     "Генеральный директор всей компании, Дарио/Амодеи, растёт.",
     "Генеральный директор всей компании, Дарио|Амодеи, растёт."},
    {"a quotation ends the prose",
     "“The company of which nobody else but Dario/Amodei is the head.”",
     "“The company of which nobody else but Dario|Amodei is the head.”"},
};

std::string with_line_breaks(std::string text) {
    for (char& c : text) {
        if (c == '/') c = '\n';
    }
    return text;
}

TEST_CASE("only the line breaks of an editor are softened", "[text][line_breaks]") {
    for (const Row& row : rows) {
        INFO(row.name);
        const std::string text = with_line_breaks(row.softened.empty() ? row.text : row.softened);
        std::string expected = text;
        std::string original = text;
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (text[at] == '|') {
                original[at] = '\n';
                expected[at] = ' ';
            }
            if (text[at] == '#') {
                original[at] = '>';
                expected[at] = ' ';
            }
        }
        REQUIRE(original == with_line_breaks(row.text));
        std::string softened;
        CHECK(soften_line_breaks(original, softened) != row.softened.empty());
        if (!row.softened.empty()) CHECK(softened == expected);
    }
}

TEST_CASE("a carriage return is softened with its line feed", "[text][line_breaks]") {
    std::string softened;
    CHECK(soften_line_breaks(
        "The company of which nobody else but Dario\r\nAmodei is the head.\r\n\r\nEnd", softened));
    CHECK(softened == "The company of which nobody else but Dario  Amodei is the head.\r\n\r\nEnd");
}

TEST_CASE("nobody wraps wider than 120 columns", "[text][line_breaks]") {
    std::string softened;
    const std::string wide = std::string(110, 'x') + " Dario";
    CHECK(soften_line_breaks(wide + "\nAmodei is the head.", softened));
    CHECK_FALSE(soften_line_breaks(wide + " Xi Li\nAmodei is the head.", softened));
}

TEST_CASE("softening changes line breaks and what begins lines into spaces, and nothing else",
          "[text][line_breaks]") {
    testing::RandomText random(6, testing::Bytes::any);
    std::size_t softened_texts = 0;
    for (int round = 0; round < 500; ++round) {
        std::string text;
        for (int line = 0; line < 3; ++line) text += random.next(5) + "\n";
        std::string softened;
        if (!soften_line_breaks(text, softened)) continue;
        ++softened_texts;
        REQUIRE(softened.size() == text.size());
        for (std::size_t at = 0; at < text.size(); ++at) {
            const bool may_change =
                std::string_view("\n\r \t\f\v>").find(text[at]) != std::string_view::npos;
            REQUIRE((softened[at] == text[at] || (may_change && softened[at] == ' ')));
        }
        std::string again;
        soften_line_breaks(text, again);
        REQUIRE(again == softened);
    }
    CHECK(softened_texts > 0);
}

}  // namespace
}  // namespace onoma
