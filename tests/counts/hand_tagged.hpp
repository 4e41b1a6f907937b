// SPDX-License-Identifier: Apache-2.0
// Documents whose mentions are given by hand, so that what comes after tagging is tested without
// it.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "onoma/analysis/analyze.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

struct HandMention {
    std::string surface;  // found after the mention before it
    std::string entity;   // id
    Rule rule = Rule::name;
    std::vector<std::string> rivals = {};
};

// A lexicon of the columns id, name: one type a text.
inline Lexicon hand_made_lexicon(
    const std::vector<std::pair<std::string, std::string>>& file_and_rows) {
    LexiconBuilder builder;
    for (const auto& [file, rows] : file_and_rows) builder.parse("id\tname\n" + rows, file);
    Lexicon lexicon = builder.build();
    REQUIRE(builder.problems().empty());
    return lexicon;
}

// openai, nvidia, meta: companies; altman, huang: people; gpt: a model.
inline Lexicon small_lexicon() {
    return hand_made_lexicon({{"companies.tsv", "openai\tOpenAI\nnvidia\tNvidia\nmeta\tMeta\n"},
                              {"people.tsv", "altman\tSam Altman\nhuang\tJensen Huang\n"},
                              {"models.tsv", "gpt\tGPT\n"}});
}

inline Document hand_made_document(std::string id, std::string source, std::optional<Date> date,
                                   std::string text) {
    Document document;
    document.id = std::move(id);
    document.source = std::move(source);
    document.date = date;
    document.text = std::move(text);
    return document;
}

inline std::unique_ptr<TaggedDocument> tag_by_hand(const Lexicon& lexicon, Document document,
                                                   const std::vector<HandMention>& mentions) {
    auto result = std::make_unique<TaggedDocument>();
    result->document = std::move(document);
    const std::string& text = result->document.text;
    result->text = Tokenizer().tokenize(text);
    std::size_t from = 0;
    for (const HandMention& given : mentions) {
        const std::size_t begin = text.find(given.surface, from);
        REQUIRE(begin != std::string::npos);
        from = begin + given.surface.size();
        Mention mention;
        mention.range = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(from)};
        mention.entity = lexicon.find(given.entity).value();
        mention.rule = given.rule;
        while (!result->text.sentences[mention.sentence].covers(mention.range)) ++mention.sentence;
        for (const std::string& rival : given.rivals) {
            mention.rivals.push_back(lexicon.find(rival).value());
        }
        const bool is_role = given.rule == Rule::role;
        (is_role ? result->tagged.roles : result->tagged.mentions).push_back(std::move(mention));
    }
    return result;
}

}  // namespace onoma
