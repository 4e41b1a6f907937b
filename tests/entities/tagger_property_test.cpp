// SPDX-License-Identifier: Apache-2.0
// What holds for any bytes: mentions lie in the text, in order, apart from each other, at word
// boundaries, and tagging the same text again finds the same.
#include <random>
#include <string>
#include <vector>

#include "catch.hpp"
#include "entities/tagging_rows.hpp"
#include "onoma/entities/tagger.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {
namespace {

const std::vector<std::string> scraps = {"Dario Amodei",
                                         "Amodei",
                                         "Daniela Amodei",
                                         "J. D. Vance",
                                         "Claude 3.5 Sonnet",
                                         "Sonnet",
                                         "GPT-",
                                         "GPT",
                                         "4o",
                                         "DeepSeek",
                                         "V3",
                                         "R1",
                                         "Meta",
                                         "Apple Inc.",
                                         "CEO of ",
                                         "Anthropic's CEO",
                                         "$META",
                                         "(NASDAQ: ",
                                         "Ursula von der Leyen",
                                         "von der",
                                         "Bérénice",
                                         "Be\u0301re\u0301nice",
                                         "ＯｐｅｎＡＩ",
                                         "智谱",
                                         "علي",
                                         "חברת",
                                         "👩‍👩‍👧",
                                         "\u200F",
                                         "\u00AD",
                                         "\u00A0",
                                         " ",
                                         " ",
                                         " ",
                                         ". ",
                                         ", ",
                                         "\n",
                                         "\n\n",
                                         "\r\n",
                                         "-",
                                         "—",
                                         "'s",
                                         "’s",
                                         "said ",
                                         "Mr. ",
                                         "By ",
                                         "Jane Doe",
                                         "startup ",
                                         "Inc.",
                                         "chatbot",
                                         "shares of ",
                                         "3.5",
                                         "70B",
                                         "\xFF",
                                         "\xC3",
                                         "\xE2\x82",
                                         "\xED\xA0\x80",
                                         std::string(1, '\0'),
                                         "\t",
                                         "I",
                                         "X",
                                         "x"};

void check_mentions(const std::vector<Mention>& mentions, const TokenizedText& text,
                    std::size_t entity_count) {
    std::uint32_t taken_until = 0;
    for (const Mention& mention : mentions) {
        REQUIRE(mention.range.begin >= taken_until);
        REQUIRE(mention.range.begin < mention.range.end);
        REQUIRE(mention.range.end <= text.text.size());
        REQUIRE(mention.entity.value < entity_count);
        REQUIRE(mention.sentence < text.sentences.size());
        REQUIRE(text.sentences[mention.sentence].covers(mention.range));
        taken_until = mention.range.end;
        bool begins_piece = false;
        bool ends_piece = false;
        for (const Piece& piece : text.pieces) {
            begins_piece = begins_piece || piece.range.begin == mention.range.begin;
            ends_piece = ends_piece || piece.range.end == mention.range.end;
        }
        REQUIRE(begins_piece);
        REQUIRE(ends_piece);
    }
}

void check_tagging(Tagger& tagger, Tokenizer& tokenizer, std::string_view bytes) {
    INFO(bytes);
    const TokenizedText text = tokenizer.tokenize(bytes);
    const TaggedText tagged = tagger.tag(text);
    const std::size_t entity_count = newsroom().entity_count() + tagged.provisional.size();
    check_mentions(tagged.mentions, text, entity_count);
    check_mentions(tagged.roles, text, entity_count);
    const TaggedText again = Tagger(newsroom()).tag(text);
    REQUIRE(again.mentions.size() == tagged.mentions.size());
    for (std::size_t index = 0; index < tagged.mentions.size(); ++index) {
        REQUIRE(again.mentions[index].range == tagged.mentions[index].range);
        REQUIRE(again.mentions[index].entity == tagged.mentions[index].entity);
    }
}

}  // namespace

TEST_CASE("mentions are sorted, apart and in bounds for texts made of scraps of names",
          "[property]") {
    std::mt19937 random(20260118);
    Tagger tagger(newsroom());
    Tokenizer tokenizer;
    for (int round = 0; round < 500; ++round) {
        std::string text;
        for (std::size_t count = random() % 40; count > 0; --count)
            text += scraps[random() % scraps.size()];
        check_tagging(tagger, tokenizer, text);
    }
}

TEST_CASE("mentions are sorted, apart and in bounds for random bytes", "[property]") {
    std::mt19937 random(20260119);
    Tagger tagger(newsroom());
    Tokenizer tokenizer;
    for (int round = 0; round < 500; ++round) {
        std::string text;
        for (std::size_t count = random() % 200; count > 0; --count) {
            // Half of the bytes from the letters of names, so that some names come up.
            text += random() % 2 == 0 ? static_cast<char>(random() % 256)
                                      : "GPT-4 oMetaX.\n'sR1V3"[random() % 20];
        }
        check_tagging(tagger, tokenizer, text);
    }
}

TEST_CASE("a text cut off anywhere is tagged without a fault", "[property]") {
    const std::string text =
        "Dario Amodei’s Anthropic — 智谱, Bérénice Dupont, J.D. Vance ($META) — showed Claude 3.5 "
        "Sonnet.";
    Tagger tagger(newsroom());
    Tokenizer tokenizer;
    for (std::size_t size = 0; size <= text.size(); ++size) {
        check_tagging(tagger, tokenizer, std::string_view(text).substr(0, size));
        check_tagging(tagger, tokenizer, std::string_view(text).substr(size));
    }
}

TEST_CASE("tagging into a used result leaves nothing of the last text", "[property]") {
    Tokenizer tokenizer;
    Tagger tagger(newsroom());
    TaggedText result;
    const TokenizedText full = tokenizer.tokenize("The CEO of Anthropic and GPT-4 and Qwen 9.");
    tagger.tag(full, std::nullopt, result);
    CHECK(result.mentions.size() == 3);
    CHECK(result.roles.size() == 1);
    CHECK(result.provisional.size() == 1);
    const TokenizedText empty = tokenizer.tokenize("");
    tagger.tag(empty, std::nullopt, result);
    CHECK(result.mentions.empty());
    CHECK(result.roles.empty());
    CHECK(result.provisional.empty());
}

TEST_CASE("an empty lexicon tags nothing", "[property]") {
    const Lexicon lexicon = parse_entries("");
    CHECK(tag_as_row(lexicon, "OpenAI and 4 others.").empty());
    CHECK(tag_as_row(lexicon, "").empty());
}

// No time is measured, but whoever makes a stage quadratic will not wait for the end of this.
TEST_CASE("long documents of one kind of name are tagged in linear time", "[long]") {
    struct Text {
        std::string_view name, repeated;
        bool numbered = false;  // each repetition with a word of its own
    };
    const auto text = GENERATE(
        Text{"one long line of capitals", "Quux "}, Text{"capitals with dashes", "Quux-"},
        Text{"a byline that never ends", "By Jane Doe and "}, Text{"one surname", "Altman "},
        Text{"full names", "Sam Altman "}, Text{"many people of one given name", "Jane Doe", true},
        Text{"many frames", "analyst Jane Doe", true}, Text{"versions", "GPT-", true},
        Text{"weak words", "Meta "}, Text{"initials", "J. "}, Text{"quotation marks", "\"'"},
        Text{"words that capitals split", "OpenAiOpenAi"}, Text{"dots", "Inc. "});
    INFO(text.name);
    std::string document;
    for (int number = 0; document.size() < 400'000; ++number) {
        document += text.repeated;
        if (!text.numbered) continue;
        for (int rest = number; rest > 0; rest /= 26) {
            document += static_cast<char>('a' + rest % 26);
        }
        document += ' ';
    }
    document += "Sam Altman spoke.";
    Tokenizer tokenizer;
    const TokenizedText tokenized = tokenizer.tokenize(document);
    const TaggedText tagged = Tagger(newsroom()).tag(tokenized);
    CHECK(tagged.mentions.size() + tagged.roles.size() <= tokenized.pieces.size());
}

}  // namespace onoma
