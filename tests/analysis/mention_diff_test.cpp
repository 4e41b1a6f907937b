// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include "catch.hpp"
#include "corpus/temporary_folder.hpp"
#include "onoma/analysis/analyze.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"

namespace onoma {
namespace {

Lexicon lexicon_of(std::string_view rows) {
    LexiconBuilder builder;
    builder.parse("id\tname\taliases\tweak\tevidence\ttype\troles\n" + std::string(rows),
                  "companies.tsv");
    builder.parse("type\twords\ncompany\tshares\n", "evidence.tsv");
    Lexicon lexicon = builder.build();
    REQUIRE(builder.problems().empty());
    return lexicon;
}

std::string side_of(const std::optional<MentionSide>& side) {
    if (!side) return "nothing";
    std::string text = std::to_string(side->range.begin) + "-" + std::to_string(side->range.end);
    text.append(" ").append(side->id);
    for (const std::string& rival : side->rivals) text.append(" or ").append(rival);
    return text;
}

struct Told {
    std::vector<std::string> lines;  // "one.txt: 0-4 acme -> nothing"
    MentionDiffTotals totals;
};

Told diff_on(const TemporaryFolder& folder, const Lexicon& before, const Lexicon& after,
             std::size_t threads = 1) {
    Told told;
    WorkSettings work;
    work.threads = threads;
    told.totals = diff_mentions(
        {folder.path()}, {}, before, after, work,
        [&](const Document& document, const std::vector<MentionChange>& changes) {
            for (const MentionChange& change : changes) {
                std::string line = std::filesystem::path(document.id).filename().string();
                line.append(": ").append(side_of(change.before));
                told.lines.push_back(line.append(" -> ").append(side_of(change.after)));
            }
        });
    return told;
}

MentionSide side(std::uint32_t begin, std::uint32_t end, std::string id) {
    MentionSide mention;
    mention.range = {begin, end};
    mention.id = std::move(id);
    return mention;
}

}  // namespace

TEST_CASE("two versions of a lexicon on one text: what appears, vanishes and changes") {
    struct Row {
        std::string_view name, before, after, text;
        std::vector<std::string> lines;
    };
    const auto row = GENERATE(Row{"no change", "a\tAcme\n", "a\tAcme\n", "Acme rises.\n", {}},
                              Row{"a name more",
                                  "a\tAcme\n",
                                  "a\tAcme\nb\tBolt\n",
                                  "Acme buys Bolt.\n",
                                  {"one.txt: nothing -> 10-14 b"}},
                              Row{"a name less",
                                  "a\tAcme\nb\tBolt\n",
                                  "a\tAcme\n",
                                  "Acme buys Bolt.\n",
                                  {"one.txt: 10-14 b -> nothing"}},
                              Row{"another entity",
                                  "a\tAcme\n",
                                  "b\tAcme\n",
                                  "Acme rises.\n",
                                  {"one.txt: 0-4 a -> 0-4 b"}},
                              Row{"a longer name",
                                  "a\tAcme\n",
                                  "a\tAcme\nb\tAcme Works\n",
                                  "The Acme Works burnt.\n",
                                  {"one.txt: 4-8 a -> 4-14 b"}},
                              Row{"one long name becomes two",
                                  "a\tAcme Bolt\n",
                                  "a\tAcme\nb\tBolt\n",
                                  "The Acme Bolt fell.\n",
                                  {"one.txt: 4-13 a -> 4-8 a", "one.txt: nothing -> 9-13 b"}},
                              Row{"from sure to weak without evidence",
                                  "a\tAcme\n",
                                  "a\tAcme\t\tAcme\n",
                                  "An Acme rose.\n",
                                  {"one.txt: 3-7 a -> nothing"}},
                              Row{"evidence words of both sets apply",
                                  "a\tAcme\t\tAcme\n",
                                  "a\tAcme\t\tAcme\tcement\n",
                                  "They sold Acme cement.\n",
                                  {"one.txt: nothing -> 10-14 a"}},
                              Row{"a name of two entities",
                                  "a\tAcme\n",
                                  "a\tAcme\nb\tAcme\n",
                                  "Acme rises.\n",
                                  {"one.txt: 0-4 a -> 0-4 a or b"}},
                              Row{"a role",
                                  "j\tJane Roe\t\t\t\tperson\n",
                                  "j\tJane Roe\t\t\t\tperson\thead of Acme\n",
                                  "The head of Acme left.\n",
                                  {"one.txt: nothing -> 4-16 j"}},
                              Row{"another name of the entity",
                                  "a\tAcme\n",
                                  "a\tAcme Works\tAcme\n",
                                  "Acme rises.\n",
                                  {}},
                              Row{"characters of many bytes",
                                  "a\tAcme\n",
                                  "a\tAcme\nb\tBolt\n",
                                  "\u00C9cole \u2014 Bolt \U0001F600.\n",
                                  {"one.txt: nothing -> 11-15 b"}});
    INFO(row.name);
    const TemporaryFolder folder;
    folder.write("one.txt", row.text);
    const Told told = diff_on(folder, lexicon_of(row.before), lexicon_of(row.after));
    CHECK(told.lines == row.lines);
    CHECK(told.totals.documents == 1);
    CHECK(told.totals.changed_documents == (row.lines.empty() ? 0 : 1));
    CHECK(told.totals.same + told.totals.vanished + told.totals.changed ==
          told.totals.mentions_before);
    CHECK(told.totals.same + told.totals.appeared + told.totals.changed ==
          told.totals.mentions_after);
}

TEST_CASE("many documents differ the same for any number of threads, in order") {
    const TemporaryFolder folder;
    for (int index = 10; index < 60; ++index) {
        folder.write(std::to_string(index) + ".txt", "Acme buys Bolt, and Bolt buys Cog.\n");
    }
    folder.write("quiet.txt", "Nobody is named.\n");
    folder.write("broken.txt", std::string("a\0b", 3));
    const Lexicon before = lexicon_of("a\tAcme\nb\tBolt\n");
    const Lexicon after = lexicon_of("a\tAcme\nc\tCog\n");
    const Told one = diff_on(folder, before, after, 1);
    const Told four = diff_on(folder, before, after, 4);
    CHECK(one.lines == four.lines);
    CHECK(one.lines.size() == 150);
    CHECK(std::is_sorted(one.lines.begin(), one.lines.end(),
                         [](const std::string& a, const std::string& b) {
                             return a.substr(0, 2) < b.substr(0, 2);
                         }));
    CHECK(one.totals.documents == 51);
    CHECK(one.totals.changed_documents == 50);
    CHECK(one.totals.same == 50);
    CHECK(one.totals.appeared == 50);
    CHECK(one.totals.vanished == 100);
    CHECK(one.totals.changed == 0);
    REQUIRE(one.totals.left_out.skipped.size() == 1);
    CHECK(one.totals.left_out.skipped[0].input.ends_with("broken.txt"));
}

TEST_CASE("a visitor that throws ends the work") {
    const TemporaryFolder folder;
    folder.write("one.txt", "Acme buys Bolt.\n");
    const Lexicon before = lexicon_of("a\tAcme\n");
    const Lexicon after = lexicon_of("b\tBolt\n");
    CHECK_THROWS_AS(diff_mentions({folder.path()}, {}, before, after, {},
                                  [](const Document&, const std::vector<MentionChange>&) {
                                      throw std::runtime_error("closed");
                                  }),
                    std::runtime_error);
}

TEST_CASE("each mention is in one change at most") {
    const std::vector<MentionSide> before = {side(0, 4, "a"), side(6, 9, "b"), side(20, 30, "c")};
    const std::vector<MentionSide> after = {side(0, 9, "d"), side(12, 15, "e"), side(20, 24, "c"),
                                            side(26, 30, "f")};
    std::vector<std::string> lines;
    for (const MentionChange& change : diff_mentions(before, after)) {
        lines.push_back(side_of(change.before) + " -> " + side_of(change.after));
    }
    CHECK(lines == std::vector<std::string>{"0-4 a -> 0-9 d", "6-9 b -> nothing",
                                            "nothing -> 12-15 e", "20-30 c -> 20-24 c",
                                            "nothing -> 26-30 f"});
}

}  // namespace onoma
