// SPDX-License-Identifier: Apache-2.0
#include "entities/surnames.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/ascii.hpp"
#include "entities/capital_words.hpp"
#include "entities/frame_words.hpp"
#include "entities/surname_sense.hpp"
#include "onoma/text/folding.hpp"

namespace onoma {
namespace {

// Chinese and Korean names put the surname first, and news in English keeps that order.
constexpr std::array<std::string_view, 62> leading_surnames = {
    "bai",   "cai",  "cao",  "chen", "cheng", "choi", "cui",   "deng", "ding", "dong",  "fan",
    "fang",  "feng", "gao",  "gong", "guo",   "han",  "he",    "hong", "hu",   "huang", "jia",
    "jiang", "jin",  "kim",  "kwon", "lei",   "li",   "liang", "lin",  "liu",  "lu",    "luo",
    "ma",    "meng", "moon", "pan",  "park",  "peng", "qian",  "qin",  "ren",  "shen",  "song",
    "su",    "sun",  "tang", "tian", "wang",  "wei",  "wu",    "xi",   "xie",  "xu",    "yang",
    "yao",   "yin",  "yoon", "yu",   "zhang", "zhao", "zhou"};

// Behind the surname, and no part of it.
constexpr std::array<std::string_view, 5> generations = {"jr", "sr", "ii", "iii", "iv"};

template <std::size_t Size>
bool is_among(std::string_view word, const std::array<std::string_view, Size>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

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
        while (last.end > whole.begin && is_among(folded(last.end - 1), generations)) --last.end;
        last.begin = last.end;
        // Back to the last space: hyphens and apostrophes stay inside a surname.
        while (last.begin > whole.begin) {
            --last.begin;
            if (last.begin == whole.begin || is_space_before(last.begin)) break;
        }
        if (last.begin == whole.begin) return;  // one word: no surname to speak of
        PieceRange with_particles = last;
        while (with_particles.begin > whole.begin + 1 &&
               is_particle(folded(with_particles.begin - 1))) {
            --with_particles.begin;
        }
        add(last, full_name);
        if (with_particles != last) add(with_particles, full_name);
        const bool is_syllabic = last.size() > 1 && !text_.pieces[last.end - 1].begins_capital;
        if (is_syllabic || is_among(folded(whole.begin), leading_surnames)) {
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
        std::unordered_map<std::string_view, std::vector<Group>> by_first;
        for (auto& [letters, bearers] : by_letters_) {
            std::stable_sort(
                bearers.begin(), bearers.end(),
                [](const Surname& a, const Surname& b) { return a.pieces.begin < b.pieces.begin; });
            by_first[std::string_view(letters).substr(0, letters.find(' '))].push_back(
                {&bearers, have_several_persons(bearers)});
        }
        for (std::uint32_t begin = 0; begin < text_.pieces.size(); ++begin) {
            if (!text_.pieces[begin].begins_word) continue;
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
            }
        }
    }

private:
    // Who bears one surname, by position.
    struct Group {
        const std::vector<Surname>* bearers;
        bool several_persons;
    };

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
            words_.is_name_word(here.end) && !is_role_word(words_.folded(here.end))) {
            return true;
        }
        const std::uint32_t before = here.begin - 1;
        if (here.begin == 0 || !words_.are_adjacent(before, here.begin)) return false;
        const std::string_view word = words_.folded(before);
        return words_.is_name_word(before) && !words_.begins_sentence(before) &&
               !is_role_word(word) && !is_title_part(word);
    }

    [[nodiscard]] static bool have_several_persons(const std::vector<Surname>& bearers) {
        return std::any_of(bearers.begin(), bearers.end(), [&](const Surname& surname) {
            return surname.person != bearers.front().person;
        });
    }

    // The nearest before `begin`; before all of them, the only person with that surname.
    [[nodiscard]] static const Surname* bearer_at(const Group& group, std::uint32_t begin) {
        const std::vector<Surname>& bearers = *group.bearers;
        const auto behind = std::upper_bound(
            bearers.begin(), bearers.end(), begin,
            [](std::uint32_t at, const Surname& surname) { return at < surname.pieces.begin; });
        if (behind != bearers.begin()) return &*(behind - 1);
        return group.several_persons ? nullptr : &bearers.front();
    }

    const TokenizedText& text_;
    const CapitalWords& words_;
    SurnameSense sense_;
    std::map<std::string, std::vector<Surname>> by_letters_;  // by position when found
};

}  // namespace

void find_surnames(const Lexicon& lexicon, const TokenizedText& text, const CapitalWords& words,
                   const std::vector<ProvisionalEntity>& provisional,
                   const std::vector<std::size_t>& standing, std::vector<Candidate>& names) {
    const auto person = lexicon.find_type("person");
    if (!person) return;
    SurnameFinder finder(text, words);
    const auto listed = lexicon.entity_count();
    for (const std::size_t index : standing) {
        const Candidate& name = names[index];
        const std::uint16_t kind = name.entity.value < listed
                                       ? lexicon[name.entity].kind
                                       : provisional[name.entity.value - listed].type;
        if (kind == *person) finder.learn(name);
    }
    finder.learn_given_names();
    finder.learn_joined_given_names(lexicon);
    finder.find(names);
}

}  // namespace onoma
