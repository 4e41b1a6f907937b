// SPDX-License-Identifier: Apache-2.0
// Text -> every form of the lexicon in it, nested and overlapping ones too.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entities/candidate.hpp"
#include "entities/known_words.hpp"
#include "lexicon/word_classes.hpp"
#include "onoma/base/date.hpp"
#include "onoma/lexicon/lexicon.hpp"
#include "onoma/text/tokenizer.hpp"

namespace onoma {

// Walks each trie of the lexicon from each word of a text. Keeps scratch memory; not thread-safe.
class FormSearch {
public:
    explicit FormSearch(const Lexicon& lexicon) : lexicon_(lexicon), known_forms_(lexicon) {}

    // Appends to `found`, by begin, then end, then order in the lexicon. Forms that do not hold on
    // `date`, or whose case does not fit, are left out.
    // REQUIRES: `words` has read `text`.
    void find(const TokenizedText& text, const KnownWords& words, const std::optional<Date>& date,
              FoundForms& found);

private:
    // How far a walk through the trie has come.
    struct Walk {
        std::uint32_t begin = 0;
        std::uint32_t at = 0;  // the next piece
        NodeId node = PhraseTrie::root;
        bool skipped_initial = false;
        bool split_word = false;
        bool left_out_accent = false;
        std::uint32_t capitals = 0;   // bit i: the i-th word of the walk begins with one
        std::uint32_t syllables = 0;  // bit i: it does not, but a hyphen ties it to one that does
        std::uint32_t words = 0;
    };

    // A word of the text that capitals split, `ScaleAI`: its parts as the trie knows them.
    struct SplitWord {
        std::uint32_t piece = 0;
        std::vector<WordId> parts;
        std::uint32_t capitals = 0;  // bit i: part i begins with one
    };

    // `Muñoz`, which a lexicon may have as `Munoz`.
    struct AccentedWord {
        std::uint32_t piece = 0;
        std::string plain;
        WordId plain_id = PhraseTrie::unknown_word;  // in the trie at hand
    };

    // `I.B.M`, which a lexicon may have as `IBM`.
    struct DottedWord {
        std::uint32_t piece = 0;
        std::uint32_t end = 0;  // piece after it
        std::string letters;
        WordId id = PhraseTrie::unknown_word;  // in the trie at hand
    };

    void find_accented_words();
    void find_dotted_words();
    void find_joined_words();
    void find_starts();
    void look_up_branches(const PhraseTrie& trie);
    void walk(Walk walk);
    void walk_branches(const Walk& walk);
    void step_to(Walk& walk, NodeId node, std::uint32_t words, std::uint32_t capitals);
    [[nodiscard]] bool can_pass_over(Walk& walk) const;
    [[nodiscard]] bool is_followed_closely(std::uint32_t piece) const;
    [[nodiscard]] const SplitWord* split_word_at(std::uint32_t piece) const;
    [[nodiscard]] WordId plain_word_at(std::uint32_t piece) const;
    [[nodiscard]] bool is_syllable(std::uint32_t piece) const;
    void take_forms(const Walk& walk);
    [[nodiscard]] bool fits(const Walk& walk, const Form& form) const;
    [[nodiscard]] bool is_respelled_name(const Walk& walk, const Form& form) const;
    [[nodiscard]] bool is_opening_word_instead(PieceRange range, const Form& form) const;
    [[nodiscard]] bool is_a(std::uint32_t piece, WordClass one) const;
    [[nodiscard]] std::string_view surface_of(PieceRange range) const;
    [[nodiscard]] bool letters_equal(PieceRange pieces, std::string_view form) const;
    [[nodiscard]] bool is_marked_ticker(PieceRange range) const;
    [[nodiscard]] bool is_bracketed(PieceRange range) const;
    void take(PieceRange pieces, FormId form_id, const Form& form);

    const Lexicon& lexicon_;
    const TokenizedText* text_ = nullptr;
    const KnownWords* words_ = nullptr;
    const std::optional<Date>* date_ = nullptr;
    FoundForms* found_ = nullptr;
    std::size_t part_ = 0;  // of the lexicon
    std::vector<SplitWord> split_words_;
    std::vector<AccentedWord> accented_words_;
    std::vector<DottedWord> dotted_words_;
    bool may_branch_ = false;                  // some word may be read in another way
    std::vector<bool> branches_;               // these, by piece, if there are any
    std::vector<std::uint32_t> joined_words_;  // pieces with capitals inside
    std::vector<std::uint32_t> starts_;        // pieces that a walk may begin with
    KnownForms known_forms_;
    std::vector<std::uint32_t> places_;  // of capitals inside a word
};

}  // namespace onoma
