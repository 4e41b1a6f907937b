// SPDX-License-Identifier: Apache-2.0
// Tables of claims: a row is what articles say, with the claims that it must give.
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "entities/tagging_rows.hpp"
#include "onoma/analysis/claims.hpp"

namespace onoma {
namespace {

constexpr std::string_view entities =
    "company acme; name=Acme\n"
    "company globex; name=Globex\n"
    "company initech; name=Initech\n"
    "company hooli; name=Hooli\n"
    "person doe; name=Jane Doe";

struct Said {
    std::string source;
    std::string text;
    std::string_view date = "2026-03-02";
};

// `expected` lists the claims in their order: `agree: a $5 million, b $5m; single: c 3%`.
struct ClaimRow {
    std::string_view name;
    std::vector<Said> articles;
    std::string_view expected;
};

std::string claims_as_row(const std::vector<Said>& articles) {
    static const Lexicon lexicon = parse_entries(entities);
    ArticleTagger tagger(lexicon, {.figures = Figures::find});
    std::vector<ClaimedFigure> figures;
    for (const Said& article : articles) {
        Document document;
        document.id = article.source;
        document.source = article.source;
        document.date = parse_date(article.date);
        document.text = article.text;
        const TaggedDocument tagged = tagger.tag(std::move(document));
        for (ClaimedFigure& figure : claimed_figures(tagged, lexicon, {})) {
            figures.push_back(std::move(figure));
        }
    }
    std::string row;
    for (const Claim& claim : compare_claims(figures)) {
        row.append(row.empty() ? "" : "; ").append(to_string(claim.agreement));
        const char* before = ": ";
        for (const std::size_t index : claim.figures) {
            row.append(before).append(figures[index].source).append(" ");
            row.append(figures[index].printed);
            before = ", ";
        }
    }
    return row;
}

void run(const std::vector<ClaimRow>& rows) {
    for (const ClaimRow& row : rows) {
        INFO(row.name);
        CHECK(claims_as_row(row.articles) == row.expected);
    }
}

}  // namespace

TEST_CASE("what is one claim") {
    run({
        {"the same of the same",
         {{"a", "Acme lost $470 million last year."}, {"b", "The loss of Acme: $470 million."}},
         "agree: a $470 million, b $470 million"},
        {"rounded",
         {{"a", "Acme lost $471.2 million."}, {"b", "The loss of Acme was $471 million."}},
         "agree: a $471.2 million, b $471 million"},
        {"a round number beside the whole one, of one event",
         {{"a", "The flood along the river killed more than 30 people in the valley."},
          {"b", "The flood along the river killed at least 31 people in the valley."}},
         "agree: a 30 people, b 31 people"},
        {"one digit, on the same days",
         {{"a", "Hooli shuts 30 plants.", "2026-03-02"},
          {"b", "Hooli closes 30 plants.", "2026-03-04"}},
         "agree: a 30 plants, b 30 plants"},
        {"another word for what is measured",
         {{"a", "Acme has raised $640 million from banks."},
          {"b", "A funding round of $640 million is done, Acme said."}},
         "agree: a $640 million, b $640 million"},
        {"another noun for what is counted",
         {{"a", "Acme lays off 1,300 employees."}, {"b", "Acme will cut 1,300 jobs."}},
         "agree: a 1,300 employees, b 1,300 jobs"},
        {"the company that an article is about",
         {{"a", "Acme spoke of its plans. The company will cut 1,300 jobs."},
          {"b", "Acme will cut 1,300 jobs, the Herald said."}},
         "agree: a 1,300 jobs, b 1,300 jobs"},
        {"years later, but of many digits",
         {{"a", "Acme had a revenue of $13.07 billion.", "2024-02-01"},
          {"b", "Revenue at Acme: $13.07 billion.", "2026-02-01"}},
         "agree: a $13.07 billion, b $13.07 billion"},
        {"the end of a range",
         {{"a", "Acme will cut 3,000 to 5,000 jobs."}, {"b", "Acme will cut up to 5,000 jobs."}},
         "agree: a 3,000 to 5,000 jobs, b 5,000 jobs"},
        {"without a name, in the same words",
         {{"a", "The flood destroyed 1,250 houses along the river."},
          {"b", "Along the river the flood swept 1,250 houses away."}},
         "agree: a 1,250 houses, b 1,250 houses"},
    });
}

TEST_CASE("what only has the same value") {
    run({
        {"joined by what stands in one sentence with both",
         {{"a", "Acme wants to raise $20 billion, Jane Doe wrote."},
          {"b", "Globex may put $20 billion into a plant with Acme and Initech."},
          {"c", "Revenue at Initech reached $20 billion.", "2025-07-01"}},
         "single: a $20 billion; single: b $20 billion; single: c $20 billion"},
        {"another day",
         {{"a", "Shares of Acme fell 14% on Tuesday.", "2025-02-04"},
          {"b", "Shares of Acme fell 14% on Friday.", "2026-02-13"}},
         "single: a 14%; single: b 14%"},
        {"another day of one month",
         {{"a", "Shares of Acme fell 4% on Tuesday.", "2026-02-03"},
          {"b", "Shares of Acme fell 4% on Friday.", "2026-02-13"}},
         "single: a 4%; single: b 4%"},
        {"what grew",
         {{"a", "Acme tripled its staff in a year."},
          {"b", "Prices of Acme pumps tripled since June."}},
         "single: a tripled; single: b tripled"},
        {"what took so long",
         {{"a", "Acme used up its budget in five months."},
          {"b", "Acme found a new boss within five months."}},
         "single: a five months; single: b five months"},
        {"who gives it",
         {{"a", "Acme is investing $5 billion in Hooli."},
          {"b", "Globex is investing $5 billion in Hooli."}},
         "single: a $5 billion; single: b $5 billion"},
        {"of other things",
         {{"a", "Acme has 1,300 employees."}, {"b", "Acme has bought 1,300 chips."}},
         "single: a 1,300 employees; single: b 1,300 chips"},
        {"up and down",
         {{"a", "Shares of Acme rose 12% at noon."}, {"b", "Shares of Acme dropped 12% at noon."}},
         "single: a 12%; single: b 12%"},
        {"in a range",
         {{"a", "Acme sells 20 to 30 pumps a day."}, {"b", "Acme sells 24 pumps a day."}},
         "single: a 20 to 30 pumps a day; single: b 24 pumps a day"},
        {"no value at all",
         {{"a", "Acme will spend billions of dollars on plants."},
          {"b", "Acme will spend billions of dollars on plants."}},
         "single: a billions of dollars; single: b billions of dollars"},
        {"words of another sentence",
         {{"a", "The river rose again. The flood destroyed many houses. It cost $20 million."},
          {"b", "The river rose again. The flood destroyed many houses. He won $20 million."}},
         "single: a $20 million; single: b $20 million"},
    });
}

TEST_CASE("what differs") {
    run({
        {"two against one",
         {{"a", "Acme will cut 24,000 jobs."},
          {"b", "Some 24,000 jobs go at Acme."},
          {"c", "Acme will cut 30,000 jobs."}},
         "differ: a 24,000 jobs, b 24,000 jobs, c 30,000 jobs"},
        {"in other words",
         {{"a", "Acme has raised $2.9 billion in all since the start."},
          {"b", "Funding of Acme since the start is at $3.1 billion in all."}},
         "differ: a $2.9 billion, b $3.1 billion"},
        {"of an event without a name",
         {{"a", "The flood along the river destroyed 1,250 houses."},
          {"b", "The flood along the river destroyed 1,400 houses."}},
         "differ: a 1,250 houses, b 1,400 houses"},
        {"the toll of an event, in other words",
         {{"a", "The flood along the river killed at least 34 people in the valley."},
          {"b", "After the flood along the river 42 people were dead in the valley."}},
         "differ: a 34 people, b 42 people"},
        {"a toll that a person reports",
         {{"a", "The flood along the river killed 340 people in the valley, Jane Doe said."},
          {"b", "The flood along the river has killed 420 people in the valley."}},
         "differ: a 340 people, b 420 people"},
        {"a toll of deaths",
         {{"a", "The flood along the river killed at least 340 people in the valley, they said."},
          {"b", "The flood along the river led to at least 420 deaths in the valley, they said."}},
         "differ: a 340 people, b 420 deaths"},
        {"a toll told twice, once in few words",
         {{"a", "More than 400 dead in flood. The flood along the river killed 400 people."},
          {"b", "The flood along the river has killed 320 people in the valley."}},
         "differ: b 320 people, a 400, a 400 people"},
        {"a toll beside all who are hit",
         {{"a",
           "The flood along the river killed 340 people. It reached the homes of 9,000 people."},
          {"b", "The flood along the river has killed 420 people in the valley."}},
         "differ: a 340 people, b 420 people; single: a 9,000 people"},
        {"a later report agrees with one side",
         {{"a", "Acme will cut 24,000 jobs."},
          {"b", "Acme will cut 30,000 jobs."},
          {"c", "Acme will cut 24,000 jobs.", "2026-03-08"}},
         "differ: a 24,000 jobs, c 24,000 jobs, b 30,000 jobs"},
        {"of two values the one that the words beside it tell apart",
         {{"a",
           "The price of Acme's Mini pump went from $500 to $600, and the price of its Pro pump "
           "rose from $750 to $890."},
          {"b", "At Acme the price of the Pro pump rose $150 to $820."}},
         "differ: b $820, a $890; single: a $500; single: a $600; single: a $750; single: b $150"},
        {"the larger first",
         {{"a", "Acme will cut 30,000 jobs."}, {"b", "Acme will cut 24,000 jobs."}},
         "differ: b 24,000 jobs, a 30,000 jobs"},
    });
}

TEST_CASE("what only has another value") {
    run({
        {"small numbers that are exact",
         {{"a", "The flood along the river took 10 boats from the valley."},
          {"b", "The flood along the river took 11 boats from the valley."}},
         "differ: a 10 boats, b 11 boats"},
        {"what two groups of analysts expected",
         {{"a", "Analysts had expected revenue of $41 million at Acme."},
          {"b", "Analysts expected revenue of $43 million at Acme."}},
         "single: a $41 million; single: b $43 million"},
        {"of another year, of a part",
         {{"a", "Acme had revenue of $41 billion in 2024."},
          {"b", "Acme expects revenue of $52 billion in 2027."},
          {"c", "Pump revenue at Acme came to $6 billion."}},
         "single: a $41 billion; single: b $52 billion; single: c $6 billion"},
        {"days later",
         {{"a", "Acme will cut 24,000 jobs."}, {"b", "Acme will cut 30,000 jobs.", "2026-03-09"}},
         "single: a 24,000 jobs; single: b 30,000 jobs"},
        {"a toll of a part, beside the whole one",
         {{"a",
           "The flood along the river killed 34 people in the valley. The flood along the river "
           "killed 18 people in the valley at the mill."},
          {"b", "The flood along the river killed 24 people in the valley."}},
         "differ: b 24 people, a 34 people; single: a 18 people"},
        {"in two articles, with few words in common",
         {{"a", "The flood along the river killed 340 people."},
          {"b", "A fire in a mall at night: 420 people are dead."}},
         "single: a 340 people; single: b 420 people"},
        {"another fate",
         {{"a", "The flood along the river killed 34 people in the valley."},
          {"b", "The flood along the river injured 42 people in the valley."}},
         "single: a 34 people; single: b 42 people"},
        {"of something else",
         {{"a", "Acme will cut 24,000 jobs."}, {"b", "Acme will buy 30,000 chips."}},
         "single: a 24,000 jobs; single: b 30,000 chips"},
        {"a round number beside another, of one event",
         {{"a", "The flood along the river killed more than 30 people in the valley."},
          {"b", "The flood along the river killed at least 34 people in the valley."}},
         "differ: a 30 people, b 34 people"},
        {"a round rate beside another, of one event",
         {{"a", "Acme says that the rate of growth along the river was 4 percent."},
          {"b", "Acme says that the rate of growth along the river was 4.2 percent."}},
         "single: a 4 percent; single: b 4.2 percent"},
        {"of another size",
         {{"a", "Acme will cut 24,000 jobs."}, {"b", "Acme will cut 300 jobs."}},
         "single: a 24,000 jobs; single: b 300 jobs"},
        {"of another company",
         {{"a", "Acme will cut 24,000 jobs."}, {"b", "Globex will cut 30,000 jobs."}},
         "single: a 24,000 jobs; single: b 30,000 jobs"},
        {"who says both",
         {{"a", "Acme will cut 24,000 jobs. It was 30,000 jobs before."},
          {"b", "Acme will cut 30,000 jobs."}},
         "agree: a 30,000 jobs, b 30,000 jobs; single: a 24,000 jobs"},
        {"one article with two values",
         {{"a", "Acme will cut 24,000 jobs, of which Acme cut 20,000 jobs."},
          {"b", "Acme will cut 28,000 jobs."}},
         "single: a 24,000 jobs; single: a 20,000 jobs; single: b 28,000 jobs"},
        {"of two values that the same words stand beside",
         {{"a",
           "The price of the Pro pump of Acme was $750 in the north, and its price was $890 in the "
           "south."},
          {"b", "The Pro pump of Acme has a price of $820, they said."}},
         "single: a $750; single: a $890; single: b $820"},
        {"open",
         {{"a", "Acme will cut thousands of jobs."}, {"b", "Acme will cut 1,200 jobs."}},
         "single: a thousands of jobs; single: b 1,200 jobs"},
    });
}

TEST_CASE("what two sources say otherwise beside what they agree on") {
    run({
        {"after a change from one value",
         {{"a", "Hooli raises the price of its pump from $520 to $610."},
          {"b", "The price of the Hooli pump rises from $520 to $680."}},
         "agree: a $520, b $520; differ: a $610, b $680"},
        {"before a change to one value",
         {{"a", "The pump of Hooli now costs $520, up from $410."},
          {"b", "Hooli raises the price of the pump from $450 to $520."}},
         "agree: a $520, b $520; differ: a $410, b $450"},
        {"beside a value that both have",
         {{"a", "Acme has 3,100 workers in Lund and 4,200 workers in Oslo."},
          {"b", "Acme has 3,100 workers in Lund and 5,300 workers in Oslo."}},
         "agree: a 3,100 workers, b 3,100 workers; differ: a 4,200 workers, b 5,300 workers"},
        // Must stay.
        {"of two values none is the other's",
         {{"a", "Acme has 3,100 workers in Lund and 4,200 workers in Oslo."},
          {"b", "Acme has 5,300 workers in Lund and Oslo."}},
         "single: a 3,100 workers; single: a 4,200 workers; single: b 5,300 workers"},
        {"what was expected and what came",
         {{"a", "Analysts had expected Acme to report revenue of $61 million."},
          {"b", "Acme reports revenue of $66 million."}},
         "single: a $61 million; single: b $66 million"},
        {"before one change and after the other",
         {{"a", "Hooli raises the price of its pump from $410 to $520."},
          {"b", "Hooli raises the price of its pump from $520 to $610."}},
         "agree: a $520, b $520; single: a $410; single: b $610"},
    });
}

}  // namespace onoma
