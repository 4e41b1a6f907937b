// SPDX-License-Identifier: Apache-2.0
// One form as a person wrote it: read, and spelled out as the sequences of pieces it is found by.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "onoma/lexicon/entity.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

// One form -> the piece sequences it is found by.

struct Spelling {
    std::vector<std::string> pieces;
    std::uint32_t capitals = 0;       // bit i: smart case wants piece i to begin with a capital
    bool without_diacritics = false;  // `Berenice` for `Bérénice`
};

// Pieces already make `GPT-4`, `GPT 4` and `GPT4` one. What they cannot see is a boundary between
// two letters; so a smart form is also found in other spellings, which show the boundary by
// capitals:
//   `DeepSeek`  also as `Deep Seek`   (split at the capital inside a word)
//   `JD Vance`  also as `J. D. Vance`, and the other way round
// That `Scale AI` is also found as `ScaleAI` is the search's part: it splits the text's words too.
// A form with accents is also spelled without them, `McDonald's` also as `McDonalds`, and ` & `
// also as ` and `, and the other way round. Empty when the form has no letter, digit or sign at
// all.
class FormSpeller {
public:
    // Valid until the next call.
    [[nodiscard]] const std::vector<Spelling>& spell(std::string_view form, CaseRule case_rule);

private:
    Tokenizer tokenizer_;
    TokenizedText tokenized_;
    std::vector<Spelling> spellings_;
};

// A form as somebody writes it, looked up as the tagger would find it in a text.

// The place in a trie where these pieces end. Nothing when no form goes that far.
[[nodiscard]] inline std::optional<NodeId> find_node(const PhraseTrie& trie,
                                                     const std::vector<std::string>& pieces) {
    NodeId node = PhraseTrie::root;
    for (const std::string& piece : pieces) {
        node = trie.step(node, trie.find_word(piece));
        if (node == PhraseTrie::root) return std::nullopt;
    }
    if (node == PhraseTrie::root) return std::nullopt;
    return node;
}

// One way to read what is written: `ScaleAI` is one word, or two.
struct Reading {
    std::vector<std::string> pieces;  // folded, without the dots of abbreviations
    std::uint32_t capitals = 0;       // bit i: the i-th piece begins with a capital
    bool has_split_words = false;     // only for forms with the case `smart`
};

class WrittenForm {
public:
    // Keeps a view of `text`.
    WrittenForm(std::string_view text, Tokenizer& tokenizer);

    // As it stands first; with the words split at capitals inside after it, if there are such.
    [[nodiscard]] const std::vector<Reading>& readings() const { return readings_; }

    // The case of `form`, which is spelled like `reading`, fits what is written.
    [[nodiscard]] bool case_fits(const Form& form, const Reading& reading) const;

    // Calls visit(FormId, const Form&, const Reading&) for all forms spelled like this, whatever
    // their case; a form once for each of its spellings.
    template <typename Visit>
    void for_each_form(const Lexicon& lexicon, const Visit& visit) const {
        for (const Reading& reading : readings_) {
            for (std::size_t part = 0; part < lexicon.part_count(); ++part) {
                const auto node = find_node(lexicon.trie(part), reading.pieces);
                if (!node) continue;
                lexicon.for_each_form_at(part, *node, [&](FormId id, const Form& form) {
                    if (reading.has_split_words && form.case_rule != CaseRule::smart) return;
                    visit(id, form, reading);
                });
            }
        }
    }

private:
    std::string_view text_;
    std::vector<Reading> readings_;
};

// The form without what may stand between the pieces of a form with the case `exact`.
[[nodiscard]] std::string letters_of(std::string_view form);

// Each capital that `wanted` asks for is in `given`.
[[nodiscard]] inline bool has_capitals(std::uint32_t given, std::uint32_t wanted) {
    return (wanted & ~given) == 0;
}

}  // namespace onoma
