// SPDX-License-Identifier: Apache-2.0
#include "entities/surnames.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/ascii.hpp"
#include "base/word_list.hpp"
#include "entities/capital_words.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

// Surnames that are words as well.
constexpr WordClasses words_too = {WordClass::common_surname, WordClass::generic,
                                   WordClass::opening,        WordClass::thing,
                                   WordClass::role,           WordClass::no_surname};

// What follows a surname of somebody who acts, beside words.
bool ends_or_quotes(std::string_view sign) { return is_among(sign, "|.|,|!|?|\"|”|)|;|"); }

}  // namespace

bool SurnameSense::is_surname(std::uint32_t piece, std::uint32_t full_name) const {
    if (is_short_form(piece, full_name)) return false;
    if (is_after_title(piece)) return true;
    if (words_.is(piece, WordClass::calendar)) return !is_date(piece) && goes_on_as_actor(piece);
    if (!words_.is_any(piece, words_too)) return true;
    const bool is_numbered = piece + 1 < words_.size() && words_.same_sentence(piece, piece + 1) &&
                             words_.has_digit(piece + 1);
    if (is_numbered || is_after(piece, "|the|a|an|this|that|these|those|each|every|no|its|")) {
        return false;
    }
    const bool tells_capital = !words_.begins_sentence(piece) && !words_.in_title_case(piece);
    return tells_capital || goes_on_as_actor(piece);
}

// Two letters or more, and none of them small.
bool SurnameSense::is_in_capitals(std::uint32_t piece) const {
    const std::string_view letters = words_.original(piece);
    return std::count_if(letters.begin(), letters.end(), is_ascii_capital) > 1 &&
           std::none_of(letters.begin(), letters.end(), is_ascii_small);
}

// `IVE` is not Jony Ive, unless all around is in capitals too, or it names a speaker ("IVE: No.").
bool SurnameSense::is_short_form(std::uint32_t piece, std::uint32_t full_name) const {
    constexpr std::size_t most_letters = 4;
    constexpr std::uint32_t words_around = 4;
    if (!is_in_capitals(piece) || is_in_capitals(full_name)) return false;
    if (words_.original(piece).size() > most_letters) return false;
    const std::uint32_t end = std::min(piece + words_around, words_.size());
    if (piece + 1 < end && words_.folded(piece + 1) == ":") return false;
    for (std::uint32_t at = piece - std::min(piece, words_around); at < end; ++at) {
        if (!words_.same_sentence(at, piece)) continue;
        const std::string_view letters = words_.original(at);
        if (std::any_of(letters.begin(), letters.end(), is_ascii_small)) return true;
    }
    return false;
}

// `Mr. Page`, `President Bush`
bool SurnameSense::is_after_title(std::uint32_t piece) const {
    if (piece == 0 || !words_.same_sentence(piece - 1, piece)) return false;
    std::uint32_t before = piece - 1;
    if (words_.folded(before) == "." && before > 0) --before;
    return words_.is(before, WordClass::role) ||
           (words_.is(before, WordClass::rank) && words_.begins_capital(before));
}

// `in May`, `last May`, `May 2021`, `April and May`
bool SurnameSense::is_date(std::uint32_t piece) const {
    constexpr std::uint32_t words_around = 3;
    const bool has_before = piece > 0 && words_.same_sentence(piece - 1, piece);
    if (has_before && words_.is(piece - 1, WordClass::before_date)) return true;
    const std::uint32_t end = std::min(piece + words_around + 1, words_.size());
    for (std::uint32_t at = piece - std::min(piece, words_around); at < end; ++at) {
        if (at == piece || !words_.same_sentence(at, piece)) continue;
        if (words_.has_digit(at)) return true;
        if (words_.is(at, WordClass::calendar) && words_.folded(at) != words_.folded(piece)) {
            return true;
        }
    }
    return false;
}

// What people do, in news, after their surname.
bool SurnameSense::goes_on_as_actor(std::uint32_t piece) const {
    const std::uint32_t next = piece + 1;
    if (next >= words_.size() || text_.pieces[next].sentence != text_.pieces[piece].sentence) {
        return true;  // the end: "thanked Cook"
    }
    const std::string_view word = words_.folded(next);
    if (word.starts_with('\'') || words_.is(next, WordClass::speech_verb)) return true;
    // "Cook smiled", but "Gates opened at noon" and "Rice cooked in milk".
    const bool takes_article =
        !words_.folded(piece).ends_with('s') && !words_.is(piece, WordClass::mass_noun);
    if (takes_article && word.ends_with("ed") && !words_.begins_capital(next)) return true;
    return words_.is(next, WordClass::actor_verb) || ends_or_quotes(word);
}

bool SurnameSense::is_after(std::uint32_t piece, const ShortWordList& words) const {
    return piece > 0 && words_.same_sentence(piece - 1, piece) &&
           is_among(words_.folded(piece - 1), words);
}

namespace {

// Behind the surname, and no part of it.
bool is_generation(std::string_view folded) { return is_among(folded, "|jr|sr|ii|iii|iv|"); }

struct Surname {
    PieceRange pieces;  // where it stands in the full name
    PieceRange full_name;
    EntityId person;
    bool is_given_name = false;
};

class SurnameFinder {
public:
    SurnameFinder(const TokenizedText& text, const CapitalWords& words)
        : text_(text), words_(words), sense_(text, words) {}

    void learn(const Candidate& full_name) {
        const PieceRange whole = full_name.pieces;
        PieceRange last{whole.end, whole.end};
        while (last.end > whole.begin && is_generation(folded(last.end - 1))) --last.end;
        last.begin = last.end;
        // Back to the last space: hyphens and apostrophes stay inside a surname.
        while (last.begin > whole.begin) {
            --last.begin;
            if (last.begin == whole.begin || is_space_before(last.begin)) break;
        }
        if (last.begin == whole.begin) return;  // one word: no surname to speak of
        PieceRange with_particles = last;
        while (with_particles.begin > whole.begin + 1 &&
               words_.is(with_particles.begin - 1, WordClass::particle)) {
            --with_particles.begin;
        }
        add(last, full_name);
        if (with_particles != last) add(with_particles, full_name);
        const bool is_syllabic = last.size() > 1 && !text_.pieces[last.end - 1].begins_capital;
        if (is_syllabic || words_.is(whole.begin, WordClass::leading_surname)) {
            add({whole.begin, whole.begin + 1}, full_name);
        }
    }

    // Given names of those who share a surname with another person of the text.
    void learn_given_names() {
        std::vector<Surname> given_names;
        for (const auto& [letters, bearers] : by_letters_) {
            if (!have_several_persons(bearers)) continue;
            for (const Surname& surname : bearers) {
                const std::uint32_t given = surname.full_name.begin;
                if (given >= surname.pieces.begin || is_initial(given)) continue;
                given_names.push_back(
                    {{given, given + 1}, surname.full_name, surname.person, true});
            }
        }
        for (const Surname& name : given_names) add(name);
    }

    // "Dario and Daniela Amodei": the first name belongs to a listed person with the second's
    // surname.
    void learn_joined_given_names(const Lexicon& lexicon) {
        std::vector<Surname> given_names;
        for (const auto& [letters, bearers] : by_letters_) {
            for (const Surname& surname : bearers) {
                const std::uint32_t begin = surname.full_name.begin;
                if (surname.is_given_name || begin < 2 || folded(begin - 1) != "and") continue;
                const std::uint32_t given = begin - 2;
                if (!words_.is_name_word(given) || !words_.same_sentence(given, begin)) continue;
                const auto person = listed_person(lexicon, given, surname.pieces);
                if (!person || *person == surname.person) continue;
                const PieceRange name{given, given + 1};
                given_names.push_back({name, name, *person, true});
            }
        }
        for (const Surname& name : given_names) add(name);
    }

    void find(std::vector<Candidate>& names) {
        GroupsByWord by_first;
        for (auto& [letters, bearers] : by_letters_) {
            std::stable_sort(
                bearers.begin(), bearers.end(),
                [](const Surname& a, const Surname& b) { return a.pieces.begin < b.pieces.begin; });
            by_first[std::string_view(letters).substr(0, letters.find(' '))].push_back(
                {&bearers, have_several_persons(bearers)});
        }
        if (by_first.empty()) return;
        const bool any_is_small = has_small_surname(by_first);
        for (std::uint32_t begin = 0; begin < text_.pieces.size(); ++begin) {
            const Piece& piece = text_.pieces[begin];
            if (!piece.begins_word || (!piece.begins_capital && !any_is_small)) continue;
            const std::string_view word = folded(begin);
            const auto groups =
                is_ascii(word) ? by_first.find(word) : by_first.find(without_diacritics(word));
            if (groups == by_first.end()) continue;
            for (const Group& group : groups->second) {
                const Surname& first = group.bearers->front();
                const PieceRange here{begin, begin + first.pieces.size()};
                if (!stands_at(first, here)) continue;
                const Surname* bearer = bearer_at(group, begin);
                if (bearer == nullptr) continue;
                const Rule rule = bearer->is_given_name ? Rule::given_name : Rule::surname;
                names.push_back({here, bearer->person, std::nullopt, rule});
                if (here == bearer->pieces) continue;
                const Surname* other = as_near(group, *bearer);
                if (other != nullptr) names.push_back({here, other->person, std::nullopt, rule});
            }
        }
    }

private:
    // Who bears one surname, by position.
    struct Group {
        const std::vector<Surname>* bearers;
        bool several_persons;
    };

    using GroupsByWord = std::unordered_map<std::string_view, std::vector<Group>>;  // their first

    // `von der Leyen`: only such surnames stand where there is no capital.
    [[nodiscard]] bool has_small_surname(const GroupsByWord& groups) const {
        const auto is_small = [&](const Group& group) {
            return !text_.pieces[group.bearers->front().pieces.begin].begins_capital;
        };
        return std::any_of(groups.begin(), groups.end(), [&](const auto& of_word) {
            return std::any_of(of_word.second.begin(), of_word.second.end(), is_small);
        });
    }

    [[nodiscard]] std::string_view folded(std::uint32_t piece) const {
        return text_.folded_of(text_.pieces[piece]);
    }
    [[nodiscard]] bool is_space_before(std::uint32_t piece) const {
        const std::uint32_t end = text_.pieces[piece - 1].range.end;
        const auto gap = text_.text.substr(end, text_.pieces[piece].range.begin - end);
        return gap.find_first_of(" \n\t\xC2") != std::string_view::npos;
    }
    void add(PieceRange pieces, const Candidate& full_name) {
        add({pieces, full_name.pieces, full_name.entity});
    }
    void add(const Surname& surname) {
        by_letters_[plain_letters(surname.pieces)].push_back(surname);
    }

    // Folded, and without accents: `Muñoz` and `Munoz` are one surname.
    [[nodiscard]] std::string plain_letters(PieceRange pieces) const {
        std::string letters;
        for (std::uint32_t at = pieces.begin; at < pieces.end; ++at) {
            letters.append(without_diacritics(folded(at))).push_back(' ');
        }
        return letters;
    }
    [[nodiscard]] bool is_initial(std::uint32_t piece) const {
        return text_.pieces[piece].range.size() < 2;
    }

    // Who is listed as `given` and then `surname`, letter for letter.
    [[nodiscard]] std::optional<EntityId> listed_person(const Lexicon& lexicon, std::uint32_t given,
                                                        PieceRange surname) const {
        std::optional<EntityId> person;
        for (std::size_t part = 0; part < lexicon.part_count() && !person; ++part) {
            const PhraseTrie& trie = lexicon.trie(part);
            NodeId node = trie.step(PhraseTrie::root, trie.find_word(folded(given)));
            for (std::uint32_t at = surname.begin; at < surname.end && node != PhraseTrie::root;
                 ++at) {
                node = trie.step(node, trie.find_word(folded(at)));
            }
            lexicon.for_each_form_at(part, node, [&](FormId /*id*/, const Form& form) {
                const bool is_name = form.use == FormUse::name && lexicon.is_person(form.entity);
                if (is_name && !person) person = form.entity;
            });
        }
        return person;
    }

    // The same letters, and a capital where the full name has one ("von der Leyen").
    [[nodiscard]] bool stands_at(const Surname& surname, PieceRange here) const {
        if (is_part_of_longer_name(here)) return false;
        if (here.end > text_.pieces.size() || !text_.pieces[here.end - 1].ends_word ||
            text_.pieces[here.begin].sentence != text_.pieces[here.end - 1].sentence) {
            return false;
        }
        for (std::uint32_t offset = 0; offset < here.size(); ++offset) {
            const Piece& model = text_.pieces[surname.pieces.begin + offset];
            const Piece& piece = text_.pieces[here.begin + offset];
            if (model.begins_capital && !piece.begins_capital) return false;
            if (!is_same_word(text_.folded_of(model), text_.folded_of(piece))) return false;
        }
        // Inside the full name there is no doubt.
        if (here.size() > 1 || here == surname.pieces) return true;
        return sense_.is_surname(here.begin, surname.pieces.begin);
    }

    [[nodiscard]] static bool is_same_word(std::string_view a, std::string_view b) {
        return a == b || without_diacritics(a) == without_diacritics(b);
    }

    // "John Altman" and "King Charles" are neither Sam Altman nor Angus King.
    [[nodiscard]] bool is_part_of_longer_name(PieceRange here) const {
        if (here.end > text_.pieces.size() || words_.in_title_case(here.begin)) return false;
        if (here.end < text_.pieces.size() && words_.are_adjacent(here.end - 1, here.end) &&
            words_.is_name_word(here.end) && !words_.is(here.end, WordClass::role)) {
            return true;
        }
        const std::uint32_t before = here.begin - 1;
        if (here.begin == 0 || !words_.are_adjacent(before, here.begin)) return false;
        return words_.is_name_word(before) && !words_.begins_sentence(before) &&
               !words_.is_any(before, {WordClass::role, WordClass::rank, WordClass::title_part});
    }

    [[nodiscard]] static bool have_several_persons(const std::vector<Surname>& bearers) {
        return std::any_of(bearers.begin(), bearers.end(), [&](const Surname& surname) {
            return surname.person != bearers.front().person;
        });
    }

    // The nearest before `begin`; before all of them, the only person with that surname.
    [[nodiscard]] static const Surname* bearer_at(const Group& group, std::uint32_t begin) {
        const std::vector<Surname>& bearers = *group.bearers;
        const auto after = std::upper_bound(
            bearers.begin(), bearers.end(), begin,
            [](std::uint32_t at, const Surname& surname) { return at < surname.pieces.begin; });
        if (after != bearers.begin()) return &*(after - 1);
        return group.several_persons ? nullptr : &bearers.front();
    }

    // Who else is as near as `nearest`, told last in the same sentence: "Bruce Doe and Ann Doe
    // spoke. Doe left."
    [[nodiscard]] const Surname* as_near(const Group& group, const Surname& nearest) const {
        if (!group.several_persons || nearest.is_given_name) return nullptr;
        const std::vector<Surname>& bearers = *group.bearers;
        if (&nearest == &bearers.front()) return nullptr;
        const Surname& other = *(&nearest - 1);
        const bool is_other = other.person != nearest.person && !other.is_given_name;
        return is_other && sentence_of(other) == sentence_of(nearest) ? &other : nullptr;
    }

    [[nodiscard]] std::uint32_t sentence_of(const Surname& surname) const {
        return text_.pieces[surname.pieces.begin].sentence;
    }

    const TokenizedText& text_;
    const CapitalWords& words_;
    SurnameSense sense_;
    std::map<std::string, std::vector<Surname>> by_letters_;  // by position when found
};

}  // namespace

void find_surnames(const Lexicon& lexicon, KnownEntities& entities, const TokenizedText& text,
                   const CapitalWords& words, const std::vector<ProvisionalEntity>& provisional,
                   const std::vector<std::size_t>& standing, std::vector<Candidate>& names) {
    const auto person = lexicon.find_type("person");
    if (!person) return;
    SurnameFinder finder(text, words);
    const auto listed = lexicon.entity_count();
    for (const std::size_t index : standing) {
        const Candidate& name = names[index];
        const std::uint16_t kind = name.entity.value < listed
                                       ? entities[name.entity].kind
                                       : provisional[name.entity.value - listed].type;
        if (kind == *person) finder.learn(name);
    }
    finder.learn_given_names();
    finder.learn_joined_given_names(lexicon);
    finder.find(names);
}

}  // namespace onoma
