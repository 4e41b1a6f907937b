// SPDX-License-Identifier: Apache-2.0
// Compiled lexicons: that they say what their text says, and that no bytes do harm.
#include <cstring>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "corpus/temporary_folder.hpp"
#include "lexicon/image_layout.hpp"
#include "lexicon/messages_of.hpp"
#include "lexicon/records.hpp"
#include "onoma/base/types.hpp"
#include "onoma/entities/tagger.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {
namespace {

constexpr std::string_view companies =
    "id\tname\taliases\tweak\tevidence\tnot\tparent\tfrom\tuntil\tticker\tcountry\n"
    "meta\tMeta\tMeta Platforms\tMeta\tFacebook|@instagram\tmeta-analysis\t\t\t\tMETA\tUS\n"
    "meta\tMeta\tFacebook\t\t\t\t\t2004-02\t2021-10\t\t\n"
    "instagram\tInstagram\t\t\t\t\tmeta\t2012-04\t\t\t\n"
    "beren\tBérénice Corp\t\t\t\t\t\t\t\t\tFR\n";
constexpr std::string_view models =
    "id\tname\taliases\tparent\tversions\n"
    "gpt\tGPT\t\topenai\topen\ngpt-4\tGPT-4\tGPT Four\tgpt\t\n";
constexpr std::string_view people =
    "id\tname\troles\tmember\n"
    "zuckerberg\tMark Zuckerberg\tCEO of Meta\tmeta\naltman\tSam Altman\t\topenai\n";

std::string compile(const std::vector<std::pair<std::string_view, std::string_view>>& files) {
    LexiconBuilder builder;
    for (const auto& [name, text] : files) builder.parse(text, name);
    const LexiconImage image = builder.build_image();
    REQUIRE(builder.problems().empty());
    return std::string(image.bytes());
}

std::string small_image() {
    return compile({{"companies.tsv", companies}, {"models.tsv", models}});
}

LexiconImage open_bytes(std::string bytes) {
    auto keeper = std::make_shared<std::string>(std::move(bytes));
    const std::string_view view = *keeper;
    return LexiconImage::from_memory(std::move(keeper), view, "names.lex");
}

std::string what_opening_throws(std::string bytes) {
    try {
        (void)open_bytes(std::move(bytes));
    } catch (const Error& error) {
        return error.what();
    }
    return "nothing";
}

// Everything that can be asked of a lexicon, as text.
std::string describe(const Lexicon& lexicon) {
    std::string all;
    const auto say = [&](std::string_view what) {
        all += what;
        all += '|';
    };
    const auto say_period = [&](const Period& period) {
        say(period.from ? to_string(*period.from) : "-");
        say(period.until ? to_string(*period.until) : "-");
    };
    lexicon.for_each_entity([&](EntityId id, const Entity& entity) {
        say(entity.id);
        say(entity.name);
        say(lexicon.types().empty() ? "" : lexicon.types()[entity.type]);
        if (entity.parent) say(lexicon[*entity.parent].id);
        say_period(entity.parent_period);
        for (const EntityId related : lexicon.related(id)) say(lexicon[related].id);
        for (const auto& [header, cell] : lexicon.further_columns(id)) {
            say(header);
            say(cell);
        }
        say(lexicon.is_open(id) ? "open" : "closed");
        all += '\n';
    });
    lexicon.for_each_form([&](FormId id, const Form& form) {
        say(form.text);
        if (form.use != FormUse::type_evidence) say(lexicon[form.entity].id);
        say(std::to_string(static_cast<int>(form.use)));
        say(std::to_string(static_cast<int>(form.case_rule)));
        say(std::to_string(form.capitals));
        say_period(form.period);
        say(lexicon.files()[form.line.file].name);
        say(std::to_string(form.line.line));
        say(lexicon[id].text);
        all += '\n';
    });
    return all;
}

Lexicon lexicon_of(std::vector<LexiconImage> parts) {
    std::vector<LexiconFinding> problems;
    return {std::move(parts), problems};
}

std::string tag(const Lexicon& lexicon, std::string_view text) {
    Tokenizer tokenizer;
    const TokenizedText tokenized = tokenizer.tokenize(text);
    Tagger tagger(lexicon);
    const TaggedText tagged = tagger.tag(tokenized);
    std::string mentions;
    for (const Mention& mention : tagged.mentions) {
        mentions += std::string(mention.range.of(text)) + "=" +
                    std::string(view_entity(lexicon, tagged, mention.entity).id) + " ";
    }
    for (const Mention& mention : tagged.roles) {
        mentions += "(" + std::string(mention.range.of(text)) + ") ";
    }
    return mentions;
}

constexpr std::string_view article =
    "Mark Zuckerberg, CEO of Meta, said Facebook and Instagram help. Zuckerberg praised GPT-4, "
    "GPT Four and GPT-7. Berenice Corp sued Meta; a meta-analysis by Sam Altman follows.";

}  // namespace

TEST_CASE("a compiled lexicon says what its text says") {
    LexiconBuilder builder;
    builder.parse(companies, "folder/companies.tsv");
    builder.parse(models, "folder/models.tsv");
    const Lexicon text = builder.build();
    std::vector<LexiconImage> parts;
    parts.push_back(open_bytes(small_image()));
    const Lexicon compiled = lexicon_of(std::move(parts));
    CHECK(describe(compiled) == describe(text));
    CHECK(tag(compiled, article) == tag(text, article));
    CHECK(compiled.form_count() == text.form_count());
}

TEST_CASE("the same text compiles to the same bytes") { CHECK(small_image() == small_image()); }

TEST_CASE("lexicons in parts tag as one lexicon does") {
    const std::vector<std::pair<std::string_view, std::string_view>> files = {
        {"companies.tsv", companies},
        {"models.tsv", models},
        {"people.tsv", people},
        {"more.tsv",
         "id\tname\ttype\taliases\nopenai\tOpenAI\tcompany\t\n"
         "meta\tMeta\tcompany\tMeta Inc\n"}};
    std::vector<LexiconImage> whole;
    whole.push_back(open_bytes(compile(files)));
    const Lexicon one = lexicon_of(std::move(whole));
    const std::string expected = tag(one, article);
    CHECK(expected.find("GPT-7=~gpt-7 ") != std::string::npos);
    for (unsigned cuts = 0; cuts < 8; ++cuts) {
        std::vector<LexiconImage> parts;
        std::vector<std::pair<std::string_view, std::string_view>> group;
        for (std::size_t index = 0; index < files.size(); ++index) {
            group.push_back(files[index]);
            if (index + 1 < files.size() && (cuts >> index & 1U) == 0) continue;
            parts.push_back(open_bytes(compile(group)));
            group.clear();
        }
        std::vector<LexiconFinding> problems;
        const Lexicon several(std::move(parts), problems);
        INFO(cuts);
        CHECK(problems.empty());
        CHECK(tag(several, article) == expected);
        CHECK(tag(several, "Meta Inc grew.") == tag(one, "Meta Inc grew."));
        for (const char* id : {"meta", "openai", "gpt-4", "altman", "instagram"}) {
            REQUIRE(several.find(id));
            CHECK(several[*several.find(id)].id == id);
        }
        CHECK(several.descends_from(*several.find("gpt-4"), *several.find("openai")));
        CHECK(several.related(*several.find("zuckerberg")) ==
              std::vector<EntityId>{*several.find("meta")});
        CHECK(several.is_given_name("sam"));
        CHECK_FALSE(several.is_given_name("altman"));
    }
}

TEST_CASE("what does not fit together is told with file and line") {
    std::vector<LexiconImage> parts;
    parts.push_back(open_bytes(compile({{"a.tsv", "id\tname\tparent\nx\tX Corp\ty\n"}})));
    parts.push_back(open_bytes(compile(
        {{"b.tsv",
          "id\tname\tparent\tmember\nx\tX Company\t\t\ny\tYlem\tz\t\nz\tZed\tx\tnobody\n"}})));
    std::vector<LexiconFinding> problems;
    const Lexicon lexicon(std::move(parts), problems);
    const std::vector<std::string> expected = {
        "b.tsv:2: expected another id, or the name and type of `x` (X Corp, a), found X Company, b",
        "b.tsv:4: expected the id of an entity, found `nobody`"};
    // A circle over both files is cut: x is below y, so z may not be below x.
    CHECK(messages_of(problems) == expected);
    CHECK(tag(lexicon, "X Company and X Corp") == "X Corp=x ");
    CHECK(lexicon.descends_from(*lexicon.find("x"), *lexicon.find("y")));
}

TEST_CASE("what is no compiled lexicon of this machine is refused with the reason") {
    const std::string good = small_image();
    const auto with = [&](std::size_t place, auto value) {
        std::string bytes = good;
        std::memcpy(bytes.data() + place, &value, sizeof value);
        return bytes;
    };
    struct Row {
        std::string_view name;
        std::string bytes;
        std::string message;
    };
    const std::vector<Row> rows = {
        {"nothing", "", "names.lex: expected a compiled lexicon, found another file"},
        {"a text", "id\tname\n", "names.lex: expected a compiled lexicon, found another file"},
        {"the beginning", good.substr(0, 100),
         "names.lex: expected a whole compiled lexicon, found only the beginning of one"},
        {"the other order of bytes",
         with(offsetof(ImageHeader, byte_order), std::uint32_t{0x04030201}),
         "names.lex: expected a lexicon compiled on a machine with this order of bytes, found the "
         "other order: compile it here"},
        {"an older version", with(offsetof(ImageHeader, version), std::uint32_t{0}),
         "names.lex: expected version 3 of compiled lexicons, found version 0: compile it again"},
        {"a byte too many", good + "x",
         "names.lex: expected " + std::to_string(good.size()) + " bytes, found " +
             std::to_string(good.size() + 1)},
        {"a changed byte", with(good.size() - 20, std::uint8_t{0xEE}),
         "names.lex: expected the bytes that were compiled, found others: the file is damaged"}};
    CHECK(what_opening_throws(good) == "nothing");
    for (const Row& row : rows) {
        INFO(row.name);
        CHECK(what_opening_throws(row.bytes) == row.message);
    }
}

TEST_CASE("a damaged lexicon is refused, wherever it ends and whichever byte is wrong", "[fuzz]") {
    const std::string good = small_image();
    for (std::size_t size = 0; size < good.size(); ++size) {
        REQUIRE(what_opening_throws(good.substr(0, size)) != "nothing");
    }
    for (std::size_t place = 0; place < good.size(); ++place) {
        std::string bytes = good;
        bytes[place] = static_cast<char>(bytes[place] ^ 0x40);
        REQUIRE(what_opening_throws(bytes) != "nothing");
    }
}

// Whoever forges a checksum gets a wrong lexicon, but no crash, no endless loop and no other
// memory.
TEST_CASE("bytes that only look like a lexicon do no harm", "[fuzz]") {
    const std::string good = small_image();
    std::mt19937 random(4);
    const auto use = [&](std::string bytes) {
        const std::uint64_t checksum = checksum_of(bytes);
        std::memcpy(bytes.data() + offsetof(ImageHeader, checksum), &checksum, sizeof checksum);
        try {
            std::vector<LexiconImage> parts;
            parts.push_back(open_bytes(std::move(bytes)));
            parts.push_back(open_bytes(good));
            const Lexicon lexicon = lexicon_of(std::move(parts));
            (void)describe(lexicon);
            (void)tag(lexicon, article);
            (void)lexicon.find("meta");
        } catch (const Error&) {
            return;  // refused: as good
        }
    };
    for (std::size_t place = sizeof(ImageHeader); place < good.size(); ++place) {
        std::string bytes = good;
        bytes[place] = static_cast<char>(random());
        use(std::move(bytes));
    }
    for (int round = 0; round < 2000; ++round) {
        std::string bytes = good;
        for (std::size_t count = 1 + random() % 20; count > 0; --count) {
            const std::size_t place = 16 + random() % (bytes.size() - 16);
            bytes[place] = static_cast<char>(random() % 3 == 0 ? 0xFF : random());
        }
        use(std::move(bytes));
    }
}

TEST_CASE("compiled files are read beside texts, and folders are their files") {
    const TemporaryFolder folder;
    folder.write("b.tsv", "id\tname\taliases\nmeta\tMeta\tMeta Inc\n");
    folder.write("a.lex", compile({{"b.tsv", companies}}));
    folder.write("notes.txt", "not a lexicon");
    std::vector<LexiconFinding> problems;
    const Lexicon lexicon = read_lexicon({folder.path()}, problems);
    CHECK(problems.empty());
    CHECK(lexicon.part_count() == 2);
    CHECK(tag(lexicon, "Meta Inc bought Instagram.") == "Meta Inc=meta Instagram=instagram ");
    LexiconBuilder builder;
    CHECK_THROWS_WITH(
        builder.read_file(folder.path() / "a.lex"),
        Catch::Matchers::EndsWith("expected a lexicon as text, found a compiled one"));
}

TEST_CASE("a compiled lexicon stands for its texts until one of them changes") {
    const TemporaryFolder folder;
    const auto text = folder.write("laws.tsv", "id\tname\na\tAI Act\n");
    LexiconBuilder builder;
    builder.read_file(text);
    const auto compiled = folder.write("laws.lex", std::string(builder.build_image().bytes()));
    CHECK(is_compiled_from(compiled, {text}));
    CHECK_FALSE(is_compiled_from(compiled, {text, text}));
    CHECK_FALSE(is_compiled_from(compiled, {}));
    CHECK_FALSE(is_compiled_from(folder.path() / "none.lex", {text}));
    folder.write("laws.tsv", "id\tname\na\tAn Act\n");
    CHECK_FALSE(is_compiled_from(compiled, {text}));
}

}  // namespace onoma
