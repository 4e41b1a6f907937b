// SPDX-License-Identifier: Apache-2.0
// Bad lexicons: every problem is named `file:line: expected X, found Y` and costs its line only.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "lexicon/messages_of.hpp"
#include "onoma/base/types.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"

namespace onoma {
namespace {

constexpr std::string_view full_header =
    "id\tname\taliases\tcase\tparent\tmember\tevidence\tfrom\tuntil\tversions\n";

std::string what_parse_throws(std::string_view text) {
    try {
        LexiconBuilder().parse(text, "folder/companies.tsv");
    } catch (const Error& error) {
        return error.what();
    }
    return "nothing";
}

// A folder of its own for each test run.
class TemporaryFolder {
public:
    TemporaryFolder()
        : path_(std::filesystem::temp_directory_path() /
                ("onoma-lexicon-" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(path_);
    }
    ~TemporaryFolder() { std::filesystem::remove_all(path_); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] std::filesystem::path write(std::string_view name, std::string_view text) const {
        const auto path = path_ / name;
        std::ofstream(path, std::ios::binary) << text;
        return path;
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace

TEST_CASE("a bad line is told with file and line, and the lines around it are kept") {
    struct Row {
        std::string_view name, line, problem;
    };
    const auto row =
        GENERATE(Row{"no id", "\tAcme", "expected a cell `id`, found none"},
                 Row{"an id of spaces", "  \tAcme", "expected a cell `id`, found none"},
                 Row{"no name", "a", "expected a cell `name`, found none"},
                 Row{"an empty name", "a\t\tAcme Inc", "expected a cell `name`, found none"},
                 Row{"too many cells", "a\tA\t\t\t\t\t\t\t\t\tmore",
                     "expected 10 cells as in the header, found 11"},
                 Row{"a case nobody knows", "a\tA\t\tupper",
                     "expected `smart`, `exact` or `any` as case, found upper"},
                 Row{"a date of words", "a\tA\t\t\t\t\t\tlast year",
                     "expected a date YYYY-MM-DD in `from`, found last year"},
                 Row{"a day that does not exist", "a\tA\t\t\t\t\t\t\t2023-02-29",
                     "expected a date YYYY-MM-DD in `until`, found 2023-02-29"},
                 Row{"a date with slashes", "a\tA\t\t\t\t\t\t2023/02/01",
                     "expected a date YYYY-MM-DD in `from`, found 2023/02/01"},
                 Row{"from after until", "a\tA\t\t\t\t\t\t2023\t2022",
                     "expected `from` before `until`, found 2023"},
                 Row{"versions other than open", "a\tA\t\t\t\t\t\t\t\tclosed",
                     "expected `open` or nothing as versions, found closed"},
                 Row{"a parent that no row has", "a\tA\t\t\tnobody",
                     "expected the id of an entity, found `nobody`"},
                 Row{"a member that no row has", "a\tA\t\t\t\tnobody",
                     "expected the id of an entity, found `nobody`"},
                 Row{"related to nobody", "a\tA\t\t\t\t\t@nobody",
                     "expected the id of an entity, found `nobody`"},
                 Row{"its own parent", "a\tA\t\t\ta",
                     "expected a parent above `a`, found `a`, which is below it"},
                 Row{"bytes that are no UTF-8", "a\tA\xFFZ",
                     "expected UTF-8, found other bytes in `A\uFFFDZ`"});
    INFO(row.name);
    LexiconBuilder builder;
    builder.parse(
        std::string(full_header) + "before\tBefore\n" + std::string(row.line) + "\nafter\tAfter\n",
        "lexicons/companies.tsv");
    const Lexicon lexicon = builder.build();
    REQUIRE(builder.problems().size() == 1);
    CHECK(message_of(builder.problems()[0]) ==
          "lexicons/companies.tsv:3: " + std::string(row.problem));
    CHECK(lexicon.find("before"));
    CHECK(lexicon.find("after"));
}

TEST_CASE("a row without end costs itself, whatever table it is in") {
    const std::string rest(1 << 20, 'x');
    for (const std::string header : {"id\tname", "type\twords", "word\tclasses"}) {
        INFO(header);
        LexiconBuilder builder;
        builder.parse(header + "\nperson\t" + rest + "\n", "people.tsv");
        (void)builder.build();
        REQUIRE(builder.problems().size() == 1);
        CHECK(message_of(builder.problems()[0]) ==
              "people.tsv:2: expected a row of at most 1 MiB, found 1048583 bytes");
    }
}

TEST_CASE("one id cannot be two names or two types") {
    LexiconBuilder builder;
    builder.parse("id\tname\na\tAcme\na\tAcme Corp\na\tAcme\n", "companies.tsv");
    builder.parse("id\tname\na\tAcme\n", "people.tsv");
    const Lexicon lexicon = builder.build();
    const std::vector<std::string> expected = {
        "companies.tsv:3: expected another id, or the name and type of `a` (Acme, company), "
        "found Acme Corp, company",
        "people.tsv:2: expected another id, or the name and type of `a` (Acme, company), "
        "found Acme, person"};
    CHECK(messages_of(builder.problems()) == expected);
    CHECK(lexicon.entity_count() == 1);
}

TEST_CASE("parents in a circle are told once and leave a tree") {
    LexiconBuilder builder;
    builder.parse("id\tname\tparent\na\tA\tb\nb\tB\tc\nc\tC\ta\nd\tD\ta\n", "companies.tsv");
    const Lexicon lexicon = builder.build();
    const std::vector<std::string> expected = {
        "companies.tsv:4: expected a parent above `c`, found `a`, which is below it"};
    CHECK(messages_of(builder.problems()) == expected);
    CHECK(lexicon.descends_from(*lexicon.find("d"), *lexicon.find("c")));
    CHECK_FALSE(lexicon[*lexicon.find("c")].parent);
}

TEST_CASE("problems of several files come in the order of reading") {
    LexiconBuilder builder;
    builder.parse("id\tname\tcase\na\tA\twrong\nb\tB\twrong too\n", "companies.tsv");
    builder.parse("id\tname\tcase\nc\tC\twrong\n", "people.tsv");
    (void)builder.build();
    REQUIRE(builder.problems().size() == 3);
    CHECK(builder.problems()[0].place == LexiconPlace{"companies.tsv", 2});
    CHECK(builder.problems()[1].place == LexiconPlace{"companies.tsv", 3});
    CHECK(builder.problems()[2].place == LexiconPlace{"people.tsv", 2});
}

TEST_CASE("a header without id or name ends the reading of the file") {
    struct Row {
        std::string_view name, text, message;
    };
    const auto row = GENERATE(Row{"an empty file", "",
                                  "folder/companies.tsv:1: expected a header with the columns `id` "
                                  "and `name`, found an empty file"},
                              Row{"only comments", "# a\n# b\n",
                                  "folder/companies.tsv:1: expected a header with the columns `id` "
                                  "and `name`, found an empty file"},
                              Row{"no header row", "a\tAcme\n",
                                  "folder/companies.tsv:1: expected a header with the columns `id` "
                                  "and `name`, found `a` ..."},
                              Row{"no name", "id\taliases\n",
                                  "folder/companies.tsv:1: expected a header with the columns `id` "
                                  "and `name`, found `id` ..."},
                              Row{"commas instead of tabs", "id,name\n",
                                  "folder/companies.tsv:1: expected a header with the columns `id` "
                                  "and `name`, found `id,name` ..."},
                              Row{"a header in capitals", "ID\tName\n",
                                  "folder/companies.tsv:1: expected a header with the columns `id` "
                                  "and `name`, found `ID` ..."},
                              Row{"binary bytes", std::string_view("\x1F\x8B\x00\xFF", 4),
                                  "folder/companies.tsv:1: expected a header with the columns `id` "
                                  "and `name`, found `\x1F\uFFFD"});
    INFO(row.name);
    CHECK_THAT(what_parse_throws(row.text), Catch::Matchers::StartsWith(std::string(row.message)));
}

TEST_CASE("a lexicon file that cannot be read is an error with its path") {
    const TemporaryFolder folder;
    const auto thrown = [](const std::filesystem::path& path) {
        std::vector<LexiconFinding> problems;
        try {
            (void)read_lexicon({path}, problems);
        } catch (const Error& error) {
            return std::string(error.what());
        }
        return std::string("nothing");
    };
    const auto missing = folder.path() / "missing.tsv";
    CHECK(thrown(missing) ==
          missing.string() + ": cannot read the lexicon: No such file or directory");
    CHECK(thrown(folder.path()) ==
          folder.path().string() + ": expected lexicon files (.tsv or .lex), found none");
}

TEST_CASE("a lexicon file is read with its problems named by path") {
    const TemporaryFolder folder;
    const auto path = folder.write("laws.tsv", "id\tname\tcase\nai-act\tAI Act\nx\tX Act\tloud\n");
    std::vector<LexiconFinding> problems = {{{"earlier.tsv", 2}, "bad-row", "one", "another"}};
    const Lexicon lexicon = read_lexicon({path}, problems);
    REQUIRE(lexicon.find("ai-act"));
    CHECK(lexicon.type_of(*lexicon.find("ai-act")) == "law");
    CHECK(lexicon.files()[0].name == "laws.tsv");
    REQUIRE(problems.size() == 2);
    CHECK(message_of(problems[0]) == "earlier.tsv:2: expected one, found another");
    CHECK(message_of(problems[1]) ==
          path.string() + ":3: expected `smart`, `exact` or `any` as case, found loud");
}

TEST_CASE("any bytes make a lexicon, problems or an error, and nothing else") {
    const std::vector<std::string> texts = {
        "id\tname\taliases\na\tA\t|||\n",
        "id\tname\n\xFF\xFE\t\xC3\n",
        std::string("id\tname\na\tA\0B\n", 14),
        "id\tid\tname\tname\na\tb\tA\tB\n",
        "id\tname\t\t\na\tA\t\t\n",
        "id\tname\na\t...\n",
        "id\tname\na\t \u00A0 \n",
        "id\tname\n" + std::string(100000, 'a') + "\t" + std::string(100000, 'A') + "\n"};
    for (const std::string& text : texts) {
        LexiconBuilder builder;
        builder.parse(text, "companies.tsv");
        CHECK(builder.build().entity_count() <= 1);
    }
}

}  // namespace onoma
