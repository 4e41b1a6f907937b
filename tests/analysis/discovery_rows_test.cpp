// SPDX-License-Identifier: Apache-2.0
// Tables of discovery: a row is an article with the names that must be proposed for it.
#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "entities/tagging_rows.hpp"
#include "onoma/analysis/discovery.hpp"

namespace onoma {
namespace {

// `expected` lists the proposals by name, as `name=type; name=type`, with other forms in brackets:
// `Jane Doe (Doe)=person`.
struct DiscoveryRow {
    std::string_view name;
    std::string text;
    std::string expected;
};

std::string propose_as_row(const std::string& text) {
    TaggingSettings settings;
    settings.types.assign(newsroom().types().begin(), newsroom().types().end());
    settings.keep = Keep::losers_too;
    const TaggedDocument tagged = ArticleTagger(newsroom(), settings).tag(text);
    NameTable table;
    table.add(tagged, find_unlisted_names(newsroom(), tagged.text, tagged.tagged), newsroom());
    std::vector<std::string> rows;
    for (const ProposedName& name : propose_names(table, newsroom()).names) {
        std::string row = name.name;
        std::string forms;
        for (const auto* list : {&name.aliases, &name.weak}) {
            for (const std::string& form : *list) forms += (forms.empty() ? "" : ", ") + form;
        }
        if (!forms.empty()) row += " (" + forms + ")";
        rows.push_back(row + "=" + name.type);
    }
    std::sort(rows.begin(), rows.end());
    std::string result;
    for (const std::string& row : rows) result += (result.empty() ? "" : "; ") + row;
    return result;
}

void run(std::initializer_list<DiscoveryRow> rows) {
    for (const DiscoveryRow& row : rows) {
        INFO(row.name << ": " << row.text);
        CHECK(propose_as_row(row.text) == row.expected);
    }
}

}  // namespace

TEST_CASE("discover proposes persons") {
    run({
        {"role before", "They met with CEO Zelda Quux.", "Zelda Quux=person"},
        {"role after", "They met with Zelda Quux, founder of a fund.", "Zelda Quux=person"},
        {"a common given name", "They met with Martha Quux.", "Martha Quux=person"},
        {"an age", "They met with Zelda Quux, 41, in June.", "Zelda Quux=person"},
        {"a relative clause", "They met with Zelda Quux, who left.", "Zelda Quux=person"},
        {"a verb of saying", "It is late, as Zelda Quux said.", "Zelda Quux=person"},
        {"of a company", "They met with Zelda Quux of Nvidia.", "Zelda Quux=person"},
        {"the surname is a form of the name", "Then analyst Zelda Quux came. Quux said no.",
         "Zelda Quux (Quux)=person"},
        {"the surname of a name without a frame", "Then Zelda Quux came. They like Quux.",
         "Zelda Quux (Quux)=unknown"},
        {"particles", "They met with CEO Zelda van der Quux.", "Zelda van der Quux=person"},
        {"an initial", "They met with CEO Zelda P. Quux.", "Zelda P. Quux=person"},
        {"a possessive is none of the name", "They saw CEO Zelda Quux's car.", "Zelda Quux=person"},
        {"nothing tells", "They like Zelda Quux a lot.", "Zelda Quux=unknown"},
    });
}

TEST_CASE("discover proposes companies") {
    run({
        {"legal form", "They sued Quuxworks Inc. last year.", "Quuxworks (Quuxworks Inc.)=company"},
        {"legal form after a comma", "They sued Zab Quux, Inc. of late.",
         "Zab Quux (Zab Quux, Inc.)=company"},
        {"two legal forms", "They sued Quuxworks Co., Ltd. of late.",
         "Quuxworks (Quuxworks Co., Ltd.)=company"},
        {"dotted legal form", "They sued Quuxworks S.A. of late.",
         "Quuxworks (Quuxworks S.A)=company"},
        {"trade before", "They like the startup Quuxworks a lot.", "Quuxworks=company"},
        {"a hyphenated trade", "They like the start-up Quuxworks a lot.", "Quuxworks=company"},
        {"apposition", "They like Quuxworks, a maker of chips.", "Quuxworks=company"},
        {"officer", "Then Quuxworks's chief executive left.", "Quuxworks=company"},
        {"shares", "They hold shares of Quuxworks and bonds.", "Quuxworks=company"},
        {"raised", "They like Quuxworks, which raised much.", "Quuxworks=company"},
        {"a list", "They met Nvidia, Quuxworks and Tesla.", "Quuxworks=company"},
        {"all of a list but one", "They met Nvidia, Quuxworks, Zabware and Plonkly.",
         "Plonkly=company; Quuxworks=company; Zabware=company"},
        {"a person of it", "They met Tim Cook of Quuxworks.", "Quuxworks=company"},
        {"the first word alone", "Then Quux Robotics hired people. They like Quux.",
         "Quux Robotics (Quux)=company"},
        {"the first word of a sentence with a clue", "Quuxworks raised $5 million.",
         "Quuxworks=company"},
        {"a place before a list is none", "In Quuxia, Nvidia and Tesla met.", "Quuxia=unknown"},
    });
}

TEST_CASE("discover proposes models, products and others") {
    run({
        {"a version with a hyphen", "They tried Quux-5 today.", "Quux-5=model"},
        {"a version with a dot", "They tried Quux 3.5 today.", "Quux 3.5=model"},
        {"a version and a size", "They tried Quux-5 70B today.", "Quux-5 70B=model"},
        {"letters and digits", "They tried the XR7 today.", "XR7=model"},
        {"called so", "They tried a model called Quux today.", "Quux=model"},
        {"the word after", "They tried the Quux chatbot today.", "Quux=model"},
        {"its maker", "They tried a model, Nvidia's Quux, today.", "Quux=model"},
        {"small letters of a maker", "They tried OpenAI's q7 model.", "q7=model"},
        {"small letters alone", "They tried the q7 today.", ""},
        {"the family of two versions", "They like Quux 3.5, Quux 4.5 and any other Quux.",
         "Quux 3.5=model; Quux 4.5=model; Quux=model"},
        {"a count is no version", "They saw that in Quuxia 12 soldiers died.", "Quuxia=unknown"},
        {"an app", "They tried the app Quuxly today.", "Quuxly=product"},
        {"a maker and no model", "They wore Nvidia's Quuxly today.", "Quuxly=product"},
        {"camel case", "They wore an iQuux today.", "iQuux=unknown"},
        {"a university", "They left the University of Quuxia in June.",
         "University of Quuxia=organization"},
        {"a law", "They passed the Clean Quux Act in June.", "Clean Quux Act=event"},
        {"a well-known place", "They went to Paris in June.", "Paris=place"},
    });
}

TEST_CASE("discover leaves out what is no new name") {
    run({
        {"listed names", "Then Nvidia met Tim Cook. Cook left.", ""},
        {"a weak form without evidence", "They hit the Target and went home.", ""},
        {"months, days, nationalities", "On Monday in June a French man met Germans.", ""},
        {"a day before a name", "In June Quuxworks grew, on Monday Zabware.",
         "Quuxworks=unknown; Zabware=unknown"},
        {"acronyms and codes", "The AI of a US firm has an API, a GPU and EUR 5.", ""},
        {"titles alone", "They met the President and the CEO, the Prime Minister too.", ""},
        {"a title with its field", "They met the Transport Minister today.", ""},
        {"the first word of a sentence", "Critics left. Quuxing is nice.", ""},
        {"the first word of a sentence that is a name elsewhere", "Quux was nice. They like Quux.",
         "Quux=unknown"},
        {"a headline", "Why Every Body Likes Purple Cars", ""},
        {"a short heading", "Related Purple Cars\n\nIt is late in the year.", ""},
        {"a name in a headline counts with others",
         "Many People Like Purple Quuxworks\n\nThey like the startup Quuxworks.",
         "Quuxworks=company"},
        {"an address", "See https://Quux.example/Zab or mail Zab@Quux.example today.", ""},
        {"a missing space", "It is at its end.Then it rained.", ""},
        {"generic nouns", "They asked the Board, the Committee and the State for it.", ""},
        {"quarters and sections", "In Q3 they read Section 5 and Covid-19 rules.", ""},
    });
}

}  // namespace onoma
