// SPDX-License-Identifier: Apache-2.0
#include "entities/introduced_names.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/ascii.hpp"
#include "base/word_list.hpp"
#include "entities/capital_words.hpp"
#include "entities/surnames.hpp"

namespace onoma {
namespace {

constexpr std::size_t shortest_form = 3;  // letters

// What a firm does or is, after its own word: `Games`, `Motors`, `Inc`.
constexpr WordClasses what_it_is = {WordClass::company_tail, WordClass::company_ending,
                                    WordClass::legal_ending};

// What begins other names than those of firms: places, peoples, days, common adjectives.
constexpr WordClasses common_beginnings = {
    WordClass::no_surname, WordClass::generic,    WordClass::opening,
    WordClass::people,     WordClass::place,      WordClass::calendar,
    WordClass::role,       WordClass::title_part, WordClass::acronym};

// Who is meant by one word.
struct ShortForm {
    EntityId entity;
    std::uint32_t introduced = 0;  // the piece
    bool is_ambiguous = false;     // several firms have it
};

class IntroducedNames {
public:
    IntroducedNames(const Lexicon& lexicon, KnownEntities& entities, const TokenizedText& text,
                    const CapitalWords& words, const std::vector<ProvisionalEntity>& provisional,
                    std::vector<Candidate>& names)
        : lexicon_(lexicon),
          entities_(entities),
          words_(words),
          sense_(text, words_),
          provisional_(provisional),
          names_(names),
          taken_(text.pieces.size(), false) {
        for (const Candidate& name : names) {
            if (!name.accepted && name.outcome != Outcome::blocked) continue;
            for (std::uint32_t at = name.pieces.begin; at < name.pieces.end; ++at)
                taken_[at] = true;
        }
    }

    void learn(const Candidate& name) {
        if (name.pieces.size() < 2 || type_of(name.entity) != "company") return;
        learn_initials(name);
        learn_dotted_initials(name);
        learn_partners(name);
        learn_first_word(name);
        learn_newspaper(name);
    }

    void find() {
        const bool has_short_forms = !by_letters_.empty() || !newspapers_.empty();
        if (!has_short_forms && by_initials_.empty() && by_partners_.empty()) return;
        for (std::uint32_t piece = 0; piece < words_.size(); ++piece) {
            if (taken_[piece] || !words_.begins_capital(piece)) continue;
            if (find_initials(piece) || find_partners(piece)) continue;
            if (!has_short_forms || !words_.is_whole_word(piece)) continue;
            const std::string letters(words_.original(piece));
            if (const auto paper = newspapers_.find(letters); paper != newspapers_.end()) {
                if (const auto pieces = newspaper_at(piece)) push(*pieces, paper->second);
                continue;
            }
            const auto found = by_letters_.find(letters);
            if (found == by_letters_.end()) continue;
            if (is_part_of_longer_name(piece) || !stands_for_firm(piece, found->second)) continue;
            push({piece, piece + 1}, found->second);
        }
    }

private:
    [[nodiscard]] std::string_view type_of(EntityId entity) const {
        const auto listed = lexicon_.entity_count();
        if (entity.value < listed) return lexicon_.types()[entities_[entity].kind];
        return lexicon_.types()[provisional_[entity.value - listed].type];
    }

    using ShortForms = std::unordered_map<std::string, ShortForm>;  // by their letters

    void add(std::uint32_t piece, EntityId entity, ShortForms& forms) const {
        const auto [known, is_new] =
            forms.try_emplace(std::string(words_.original(piece)), ShortForm{entity, piece});
        if (!is_new && known->second.entity != entity) known->second.is_ambiguous = true;
    }

    void push(PieceRange pieces, const ShortForm& form) {
        if (form.is_ambiguous) return;
        Candidate name{pieces, form.entity, std::nullopt, Rule::weak};
        name.evidence = {EvidenceKind::own_name, name.entity, {}};
        names_.push_back(name);
    }

    // `(WBD)` after "Warner Bros. Discovery"
    void learn_initials(const Candidate& name) {
        const std::uint32_t open = name.pieces.end;
        if (open + 2 >= words_.size() || words_.folded(open) != "(" ||
            words_.folded(open + 2) != ")") {
            return;
        }
        std::string initials;
        std::string all_initials;  // with those of the legal form
        for (std::uint32_t at = name.pieces.begin; at < name.pieces.end; ++at) {
            const char first = words_.original(at).front();
            if (!is_ascii_capital(first)) continue;
            all_initials += first;
            if (!words_.is(at, WordClass::legal_ending)) initials += first;
        }
        const std::string_view form = words_.original(open + 1);
        if (form.size() >= 2 && (form == initials || form == all_initials)) {
            add(open + 1, name.entity, by_letters_);
        }
    }

    // `Q.R.S.`, once it stands in the text, of "Quux Roe Systems"
    void learn_dotted_initials(const Candidate& name) {
        constexpr std::uint32_t fewest = 3;
        constexpr std::uint32_t most = 5;
        std::string initials;
        for (std::uint32_t at = name.pieces.begin; at < name.pieces.end; ++at) {
            if (words_.is(at, WordClass::legal_ending)) break;
            if (words_.is_name_word(at)) initials += words_.original(at).front();
        }
        if (initials.size() < fewest || initials.size() > most) return;
        const auto [known, is_new] =
            by_initials_.try_emplace(initials, ShortForm{name.entity, name.pieces.begin});
        if (!is_new && known->second.entity != name.entity) known->second.is_ambiguous = true;
    }

    // `Quux & Roe` of "Quux & Roe Services Inc."
    void learn_partners(const Candidate& name) {
        constexpr std::uint32_t partners = 3;
        const std::uint32_t first = name.pieces.begin;
        if (name.pieces.size() <= partners || words_.folded(first + 1) != "&") return;
        if (!words_.is_name_word(first) || !words_.is_name_word(first + 2)) return;
        if (words_.is(first + 2, WordClass::legal_ending)) return;
        const auto [known, is_new] = by_partners_.try_emplace(
            words_.text_of({first, first + partners}), ShortForm{name.entity, first});
        if (!is_new && known->second.entity != name.entity) known->second.is_ambiguous = true;
    }

    // `Quux` of "Quux Games"
    void learn_first_word(const Candidate& name) {
        std::uint32_t end = name.pieces.end;
        if (name.pieces.size() > 2 && words_.is(end - 1, WordClass::legal_ending)) --end;
        const std::uint32_t first = name.pieces.begin;
        if (end != first + 2 || !words_.is_any(end - 1, what_it_is)) return;
        if (words_.original(first).size() >= shortest_form && is_own_word(first)) {
            add(first, name.entity, by_letters_);
        }
    }

    // `Post` of "New York Post"
    void learn_newspaper(const Candidate& name) {
        const std::uint32_t last = name.pieces.end - 1;
        if (is_among(words_.original(last),
                     "|Chronicle|Examiner|Gazette|Globe|Herald|Journal|Post|Telegraph|Times|"
                     "Tribune|")) {
            add(last, name.entity, newspapers_);
        }
    }

    // `Q.R.S` at `piece`, where it is of a firm of the text.
    bool find_initials(std::uint32_t piece) {
        if (by_initials_.empty() || !words_.is_initial(piece)) return false;
        std::string letters(words_.original(piece));
        std::uint32_t end = piece + 1;
        while (end < words_.size() && words_.is_initial(end) && is_tied_by_dot(end)) {
            letters += words_.original(end++);
        }
        const bool is_whole = piece == 0 || !is_tied_by_dot(piece);
        const auto found = is_whole ? by_initials_.find(letters) : by_initials_.end();
        if (found == by_initials_.end()) return false;
        push({piece, end}, found->second);
        return true;
    }

    [[nodiscard]] bool is_tied_by_dot(std::uint32_t piece) const {
        if (!words_.is_initial(piece - 1) || !words_.same_sentence(piece - 1, piece)) return false;
        const char* const end_of_left = words_.original(piece - 1).data() + 1;
        return *end_of_left == '.' && end_of_left + 1 == words_.original(piece).data();
    }

    bool find_partners(std::uint32_t piece) {
        const std::uint32_t end = piece + 3;
        if (by_partners_.empty() || end > words_.size() || words_.folded(piece + 1) != "&") {
            return false;
        }
        if (!words_.same_sentence(piece, end - 1) || taken_[end - 1]) return false;
        const auto found = by_partners_.find(words_.text_of({piece, end}));
        if (found == by_partners_.end()) return false;
        push({piece, end}, found->second);
        return true;
    }

    // `Post` in "told the Post" and `The Post` in "told The Post".
    [[nodiscard]] std::optional<PieceRange> newspaper_at(std::uint32_t piece) const {
        if (piece == 0 || words_.folded(piece - 1) != "the" ||
            !words_.is_separated_by_space(piece - 1, piece) || words_.in_title_case(piece)) {
            return std::nullopt;
        }
        if (words_.goes_on_with_capital(piece)) return std::nullopt;
        const bool has_article =
            words_.begins_capital(piece - 1) && !words_.begins_sentence(piece - 1);
        return PieceRange{has_article ? piece - 1 : piece, piece + 1};
    }

    // A word that begins no other names.
    [[nodiscard]] bool is_own_word(std::uint32_t piece) const {
        return words_.is_whole_word(piece) && !words_.has_digit(piece) &&
               !words_.is_any(piece, common_beginnings) && !words_.is_given_name(piece);
    }

    [[nodiscard]] bool is_part_of_longer_name(std::uint32_t piece) const {
        const std::uint32_t next = piece + 1;
        // `Quux-2` is what the firm makes.
        if (next < words_.size() && words_.are_adjacent(piece, next) && words_.has_digit(next)) {
            return true;
        }
        if (words_.in_title_case(piece)) return false;
        if (next < words_.size() && words_.are_adjacent(piece, next) && words_.is_name_word(next) &&
            !words_.is_any(next, {WordClass::role, WordClass::title_part})) {
            return true;
        }
        return piece > 0 && words_.are_adjacent(piece - 1, piece) &&
               words_.is_name_word(piece - 1) && !words_.begins_sentence(piece - 1) &&
               !taken_[piece - 1];
    }

    // Where the capital may be the sentence's or the headline's, what follows must tell.
    [[nodiscard]] bool stands_for_firm(std::uint32_t piece, const ShortForm& form) const {
        if (piece == form.introduced) return true;
        const std::string_view letters = words_.original(piece);
        if (std::all_of(letters.begin(), letters.end(), is_ascii_capital)) return true;
        const bool tells_capital = !words_.begins_sentence(piece) && !words_.in_title_case(piece);
        return tells_capital || sense_.goes_on_as_actor(piece);
    }

    const Lexicon& lexicon_;
    KnownEntities& entities_;
    const CapitalWords& words_;
    SurnameSense sense_;
    const std::vector<ProvisionalEntity>& provisional_;
    std::vector<Candidate>& names_;
    std::vector<bool> taken_;  // by piece
    ShortForms by_letters_;
    ShortForms by_initials_;  // `QRS` of "Q.R.S."
    ShortForms by_partners_;  // `Quux & Roe`
    ShortForms newspapers_;
};

}  // namespace

void find_introduced_names(const Lexicon& lexicon, KnownEntities& entities,
                           const TokenizedText& text, const CapitalWords& words,
                           const std::vector<ProvisionalEntity>& provisional,
                           const std::vector<std::size_t>& standing,
                           std::vector<Candidate>& names) {
    IntroducedNames introduced(lexicon, entities, text, words, provisional, names);
    for (const std::size_t index : standing) introduced.learn(names[index]);
    introduced.find();
}

}  // namespace onoma
