// SPDX-License-Identifier: Apache-2.0
// An analysis small enough to write its reports down by hand.
#pragma once

#include "counts/hand_tagged.hpp"

namespace onoma {

// Two sources, three articles, with an undecided mention, a person described by a role, a
// provisional company whose name a spreadsheet would run, an input that was left out, and
// ill-formed UTF-8.
class TinyAnalysis {
public:
    TinyAnalysis() {
        add(hand_made_document("daily/a.txt", "daily", Date{2025, 1, 2},
                               "Nvidia pays Sam Altman. Meta looks on."),
            {{"Nvidia", "nvidia"}, {"Sam Altman", "altman"}, {"Meta", "meta", Rule::weak}});
        add(hand_made_document("daily/b.txt", "daily", {}, "Nvidia again, or Meta?"),
            {{"Nvidia", "nvidia"}, {"Meta", "meta", Rule::weak, {"nvidia"}}});
        add(hand_made_document("weekly/c.txt", "weekly", {}, "=Xi, Inc. builds now."), {});
        TaggedDocument& last = *documents_.back();
        last.tagged.provisional.push_back({"~xi", "=Xi, Inc.", *lexicon_.find_type("company"), {}});
        Mention mention;
        mention.range = {0, 9};
        mention.entity = {lexicon_.entity_count()};
        mention.rule = Rule::frame;
        last.tagged.mentions.push_back(mention);
        Mention role = mention;
        role.entity = lexicon_.find("huang").value();
        role.rule = Rule::role;
        last.tagged.roles.push_back(role);
        for (const auto& document : documents_) analysis_.add(*document, lexicon_);
        analysis_.recount();
        analysis_.left_out.skipped = {{"daily/\xFFold\n.txt", "the data is damaged"}};
        analysis_.left_out.skipped_count = 1;
        analysis_.invalid_sequences = 2;
        analysis_.documents_with_invalid_sequences = 1;
    }

    [[nodiscard]] const Analysis& analysis() const { return analysis_; }
    [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
    [[nodiscard]] const TaggedDocument& document(std::size_t index) const {
        return *documents_.at(index);
    }

private:
    void add(Document document, const std::vector<HandMention>& mentions) {
        documents_.push_back(tag_by_hand(lexicon_, std::move(document), mentions));
    }

    Lexicon lexicon_ = small_lexicon();
    std::vector<std::unique_ptr<TaggedDocument>> documents_;
    Analysis analysis_;
};

}  // namespace onoma
