// SPDX-License-Identifier: Apache-2.0
#include "entities/slow_matcher.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace onoma {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

// A run of letters, or a number such as `3.5`.
struct Atom {
    std::string letters;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool joined_before = false;  // no sign and no space before it: `4` in `GPT4`
    bool apart_before = false;   // a sign that parts names: a comma, a dash between spaces
    bool possessive_after = false;
};

bool joins_words(std::string_view gap) {
    if (gap.find(" - ") != std::string_view::npos) return false;
    while (gap.starts_with("\u00A0") || gap.find_first_of(" -_\n") == 0) {
        gap.remove_prefix(gap.starts_with("\u00A0") ? 2 : 1);
    }
    return gap.empty();
}

std::vector<Atom> atoms_of(std::string_view text) {
    std::vector<Atom> atoms;
    std::size_t after_last = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (is_letter(text[at])) {
            while (at < text.size() && is_letter(text[at])) ++at;
        } else if (is_digit(text[at])) {
            while (at < text.size() &&
                   (is_digit(text[at]) ||
                    (text[at] == '.' && at + 1 < text.size() && is_digit(text[at + 1])))) {
                ++at;
            }
        } else if (text.substr(at, 2) == "'s") {
            atoms.back().possessive_after = true;
            at += 2;
            after_last = at;
            continue;
        } else {
            ++at;
            continue;
        }
        const std::string_view gap = text.substr(after_last, begin - after_last);
        const bool possessive = !atoms.empty() && atoms.back().possessive_after;
        atoms.push_back({std::string(text.substr(begin, at - begin)),
                         static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at),
                         !atoms.empty() && gap.empty(), possessive || !joins_words(gap), false});
        after_last = at;
    }
    return atoms;
}

// What a text must hold at one place: the letters, and whether smart case wants a capital.
struct Part {
    std::string letters;
    bool wants_capital = false;
};
using Phrase = std::vector<Part>;

Phrase as_written(const std::vector<Atom>& form, bool capitals) {
    Phrase phrase;
    for (const Atom& atom : form) {
        const bool is_marked = capitals && !atom.joined_before && is_capital(atom.letters[0]);
        phrase.push_back({lower(atom.letters), is_marked});
    }
    return phrase;
}

// `DeepSeek` as `Deep Seek`.
Phrase split(const std::vector<Atom>& form) {
    Phrase phrase;
    for (const Atom& atom : form) {
        for (std::size_t at = 0; at < atom.letters.size(); ++at) {
            const bool inner = at > 0 && is_capital(atom.letters[at]) &&
                               is_letter(atom.letters[at - 1]) && !is_capital(atom.letters[at - 1]);
            if (at == 0 || inner) phrase.push_back({});
            const bool begins_word = at == 0 ? !atom.joined_before : inner;
            if (begins_word && is_capital(atom.letters[at])) phrase.back().wants_capital = true;
            phrase.back().letters += lower(atom.letters.substr(at, 1));
        }
    }
    return phrase;
}

// The words of a text between two places, with those of the `split`-th set of words with inner
// capitals cut at these: `ScaleAI` as `Scale`, `AI`. Nothing when there is no such set.
std::optional<std::vector<std::string>> words_of(const std::vector<Atom>& text, std::size_t begin,
                                                 std::size_t size, std::size_t split) {
    std::vector<std::string> words;
    for (std::size_t index = begin; index < begin + size; ++index) {
        const std::string& letters = text[index].letters;
        bool is_split = false;
        bool has_inner = false;
        words.emplace_back();
        for (std::size_t at = 0; at < letters.size(); ++at) {
            const bool inner = at > 0 && is_capital(letters[at]) && is_letter(letters[at - 1]) &&
                               !is_capital(letters[at - 1]);
            if (inner && !has_inner) {
                has_inner = true;
                is_split = split % 2 == 1;
                split /= 2;
            }
            if (inner && is_split) words.emplace_back();
            words.back() += letters[at];
        }
    }
    if (split > 0) return std::nullopt;
    return words;
}

bool spells(const Phrase& phrase, const std::vector<std::string>& words) {
    if (phrase.size() != words.size()) return false;
    for (std::size_t index = 0; index < phrase.size(); ++index) {
        if (lower(words[index]) != phrase[index].letters) return false;
        if (phrase[index].wants_capital && !is_capital(words[index][0])) return false;
    }
    return true;
}

bool stands_at(const OracleForm& form, const std::vector<Atom>& text, std::size_t begin,
               std::size_t size) {
    const std::vector<Atom> atoms = atoms_of(form.text);
    if (form.case_rule == CaseRule::exact) {
        if (atoms.size() != size) return false;
        for (std::size_t index = 0; index < size; ++index) {
            if (atoms[index].letters != text[begin + index].letters) return false;
        }
        return true;
    }
    const bool has_digit = std::any_of(form.text.begin(), form.text.end(), is_digit);
    if (form.case_rule == CaseRule::any) {
        return spells(as_written(atoms, false), *words_of(text, begin, size, 0));
    }
    const Phrase whole = as_written(atoms, !has_digit);
    const Phrase apart = split(atoms);
    for (std::size_t choice = 0;; ++choice) {
        const auto words = words_of(text, begin, size, choice);
        if (!words) return false;
        if (spells(whole, *words) || spells(apart, *words)) return true;
    }
}

std::size_t sentence_of(const TokenizedText& text, std::uint32_t byte) {
    std::size_t sentence = 0;
    while (text.sentences[sentence].end <= byte) ++sentence;
    return sentence;
}

}  // namespace

std::string find_slowly(const std::vector<OracleForm>& forms, const TokenizedText& text) {
    const std::vector<Atom> atoms = atoms_of(text.text);
    std::string found;
    for (std::size_t begin = 0; begin < atoms.size();) {
        std::size_t longest = 0;
        std::set<std::string> ids;
        for (std::size_t end = begin + 1; end <= atoms.size(); ++end) {
            const Atom& last = atoms[end - 1];
            const bool goes_on = end - begin > 1;
            if (goes_on && (last.apart_before || sentence_of(text, last.begin) !=
                                                     sentence_of(text, atoms[begin].begin))) {
                break;
            }
            const bool at_words =
                !atoms[begin].joined_before && (end == atoms.size() || !atoms[end].joined_before);
            std::set<std::string> here;
            for (const OracleForm& form : forms) {
                if (at_words && stands_at(form, atoms, begin, end - begin)) here.insert(form.id);
            }
            if (!here.empty()) {
                longest = end - begin;
                ids = here;
            }
        }
        if (longest == 0) {
            ++begin;
            continue;
        }
        std::string all;
        for (const std::string& id : ids) all += (all.empty() ? "" : "|") + id;
        found += std::to_string(atoms[begin].begin) + "-" +
                 std::to_string(atoms[begin + longest - 1].end) + ":" + all + " ";
        begin += longest;
    }
    return found;
}

}  // namespace onoma
