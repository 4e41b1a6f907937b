// SPDX-License-Identifier: Apache-2.0
// Documents made of so many words and mentions, for tests of what is counted by document.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "counts/hand_tagged.hpp"

namespace onoma {

struct MadeUpDocument {
    std::string id;
    std::string source;
    std::map<std::string, int> mentions;  // openai, nvidia, meta: how often
    int words = 10;                       // in all
    std::optional<Date> date = {};
};

inline Analysis made_up_analysis(const std::vector<MadeUpDocument>& documents,
                                 Duplicates duplicates = Duplicates::count) {
    static const std::map<std::string, std::string> names = {
        {"openai", "OpenAI"}, {"nvidia", "Nvidia"}, {"meta", "Meta"}};
    const Lexicon lexicon = small_lexicon();
    Analysis analysis;
    analysis.duplicates = duplicates;
    for (const MadeUpDocument& made_up : documents) {
        std::string text;
        std::vector<HandMention> mentions;
        int words = 0;
        for (const auto& [id, count] : made_up.mentions) {
            for (int mention = 0; mention < count; ++mention, ++words) {
                text.append(names.at(id)).append(" ");
                mentions.push_back({names.at(id), id});
            }
        }
        for (; words < made_up.words; ++words) text += "word ";
        analysis.add(
            *tag_by_hand(lexicon,
                         hand_made_document(made_up.id, made_up.source, made_up.date, text),
                         mentions),
            lexicon);
    }
    analysis.recount();
    return analysis;
}

// The documents of statistics.md 4.16: those of `a` are the first and third.
inline std::vector<MadeUpDocument> four_documents() {
    return {{"1", "a", {{"nvidia", 3}}, 100},
            {"2", "b", {}, 200},
            {"3", "a", {{"nvidia", 5}}, 150},
            {"4", "b", {{"nvidia", 1}}, 50}};
}

}  // namespace onoma
