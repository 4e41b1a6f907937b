// SPDX-License-Identifier: Apache-2.0
// Each mention tells the rule, the form and the evidence that made it one.
#include <string>

#include "catch.hpp"
#include "entities/tagging_rows.hpp"
#include "onoma/entities/tagger.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {
namespace {

// `surface: rule, form, evidence` of each mention; `-` for no form.
std::string reasons_of(std::string_view text) {
    Tokenizer tokenizer;
    const TokenizedText tokenized = tokenizer.tokenize(text);
    const TaggedText tagged = Tagger(newsroom()).tag(tokenized);
    std::string reasons;
    for (const Mention& mention : tagged.mentions) {
        reasons += reasons.empty() ? "" : "; ";
        reasons += std::string(mention.range.of(text)) + ": " +
                   std::string(to_string(mention.rule)) + ", " +
                   std::string(mention.form ? newsroom()[*mention.form].text : "-") + ", " +
                   std::string(to_string(mention.evidence.kind));
        if (mention.evidence.entity) {
            reasons +=
                " " + std::string(view_entity(newsroom(), tagged, *mention.evidence.entity).id);
        }
        if (mention.evidence.at.size() != 0) {
            reasons += " " + std::string(mention.evidence.at.of(text));
        }
    }
    return reasons;
}

}  // namespace

TEST_CASE("the evidence of a tier is its family") {
    // Not own-name: the `Sonnet` inside the longer name is no mention that could support another.
    CHECK(reasons_of("Claude 3.5 Sonnet came. Sonnet won.") ==
          "Claude 3.5 Sonnet: name, Claude 3.5 Sonnet, none; "
          "Sonnet: tier, Sonnet, related claude-sonnet");
}

TEST_CASE("a mention keeps the rule, the form and the evidence that decided") {
    struct Reason {
        std::string_view name, text, expected;
    };
    const auto row = GENERATE(
        Reason{"name", "OpenAI grew.", "OpenAI: name, OpenAI, none"},
        Reason{"alias", "DeepMind grew.", "DeepMind: alias, DeepMind, none"},
        Reason{"weak by its sure form", "Meta Platforms grew. Meta won.",
               "Meta Platforms: alias, Meta Platforms, none; Meta: weak, Meta, own-name meta"},
        Reason{"weak by a relative", "Google and Alphabet grew.",
               "Google: name, Google, none; Alphabet: weak, Alphabet, related alphabet"},
        Reason{"weak by a word", "Orange is a French operator.",
               "Orange: weak, Orange, evidence-word French operator"},
        Reason{"weak by a word of its type", "The Ford CEO left.",
               "Ford: weak, Ford, type-word CEO"},
        Reason{"surname", "Tim Cook came. Cook left.",
               "Tim Cook: name, Tim Cook, none; Cook: surname, -, none"},
        Reason{"version", "Qwen 9 came.", "Qwen 9: version, Qwen, none"},
        Reason{"ticker", "Buy $TSLA now.", "TSLA: ticker, TSLA, none"},
        Reason{"frame", "They asked analyst Zelda Quux.",
               "Zelda Quux: frame, -, frame-word analyst"});
    INFO(row.name);
    CHECK(reasons_of(row.text) == row.expected);
}

TEST_CASE("a mention's range is bytes of the original text and its sentence covers it") {
    const std::string text = "🚀 Élan. ＯｐｅｎＡＩ’s «GPT\u00A04» — J. P. Morgan\u2026 智谱";
    Tokenizer tokenizer;
    const TokenizedText tokenized = tokenizer.tokenize(text);
    const TaggedText tagged = Tagger(newsroom()).tag(tokenized);
    REQUIRE(tagged.mentions.size() == 4);
    const std::string_view surfaces[] = {"ＯｐｅｎＡＩ", "GPT\u00A04", "J. P. Morgan", "智谱"};
    for (std::size_t index = 0; index < 4; ++index) {
        const Mention& mention = tagged.mentions[index];
        CHECK(mention.range.of(text) == surfaces[index]);
        CHECK(mention.range.begin == text.find(surfaces[index]));
        CHECK(tokenized.sentences[mention.sentence].covers(mention.range));
    }
}

TEST_CASE("an unlisted entity has the type and the parent of its family") {
    Tokenizer tokenizer;
    const std::string text = "DeepSeek-R9 came.";
    const TokenizedText tokenized = tokenizer.tokenize(text);
    const TaggedText tagged = Tagger(newsroom()).tag(tokenized);
    REQUIRE(tagged.mentions.size() == 1);
    REQUIRE(tagged.provisional.size() == 1);
    const EntityView view = view_entity(newsroom(), tagged, tagged.mentions[0].entity);
    CHECK(view.provisional);
    CHECK(view.id == "~deepseek-r-9");
    CHECK(view.name == "DeepSeek-R9");
    CHECK(view.type == "model");
    CHECK(view.parent == newsroom().find("deepseek-r"));
    const EntityView listed = view_entity(newsroom(), tagged, *newsroom().find("openai"));
    CHECK_FALSE(listed.provisional);
    CHECK(listed.name == "OpenAI");
    CHECK(listed.type == "company");
    CHECK_FALSE(listed.parent);
}

}  // namespace onoma
