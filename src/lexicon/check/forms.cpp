// SPDX-License-Identifier: Apache-2.0
// What is wrong with single forms: accepted in vain, too common, shared, out of reach.
#include <algorithm>
#include <string>

#include "base/ascii.hpp"
#include "lexicon/check/checks.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

// --- common words

bool is_one_word(std::string_view form) {
    return !form.empty() && std::all_of(form.begin(), form.end(), is_ascii_letter);
}

// The word itself, or as it begins a sentence. Capitals inside (`LINE`, `xAI`) tell it apart.
bool stands_in_sentences(std::string_view form) {
    return std::none_of(form.begin() + 1, form.end(), is_ascii_capital);
}

// --- names that several persons bear
//
// `Zuckerberg` alone is certain as long as the lexicon knows one of that name.

constexpr std::string_view person = "person";

template <typename Visit>
void for_each_word(std::string_view name, const Visit& visit) {
    while (!name.empty()) {
        const auto end = name.find(' ');
        if (end != 0) visit(name.substr(0, end));
        if (end == std::string_view::npos) return;
        name.remove_prefix(end + 1);
    }
}

// `Siebel Newsom` keeps Jennifer Siebel Newsom apart from `Newsom`.
bool keeps_apart(const CheckedRow& row, std::string_view form, std::string_view other) {
    return std::any_of(row.forms.begin(), row.forms.end(), [&](const RowForm& phrase) {
        return phrase.use == FormUse::blocker && phrase.text.size() > form.size() &&
               phrase.text.find(form) != std::string::npos &&
               other.find(phrase.text) != std::string_view::npos;
    });
}

// --- forms that no text can hold

// Most forms are words and spaces: they are not tokenized again.
bool may_end_sentence(std::string_view form) {
    return std::any_of(form.begin(), form.end(), [](char c) {
        return static_cast<unsigned char>(c) >= 0x80 || c == '!' || c == '?' || c == ':' ||
               c == ';' || c == '"' || c == ')';
    });
}

// The dots of a form are optional: what a dot parts is found in texts without it.
std::string without_dots(std::string_view form) {
    std::string text(form);
    std::replace(text.begin(), text.end(), '.', ' ');
    return text;
}

bool crosses_sentence_end(const TokenizedText& form) {
    return !form.pieces.empty() && form.pieces.front().sentence != form.pieces.back().sentence;
}

// Between the pieces of an exact form only these are passed over.
bool has_other_characters_between(const TokenizedText& form) {
    const auto is_passed_over = [](char c) {
        return std::string_view(" -_.").find(c) != std::string_view::npos;
    };
    std::size_t end = 0;
    for (const Piece& piece : form.pieces) {
        const std::string_view between = form.text.substr(end, piece.range.begin - end);
        if (!std::all_of(between.begin(), between.end(), is_passed_over)) return true;
        end = piece.range.end;
    }
    const std::string_view rest = form.text.substr(end);
    return !rest.empty() && rest != ".";
}

}  // namespace

void check_accept(const CheckedRow& row, FindingList& findings) {
    for (const std::string_view form : split_list(row.cells["accept"])) {
        const std::string text = to_nfc(form);
        const bool is_form = std::any_of(row.forms.begin(), row.forms.end(),
                                         [&](const RowForm& other) { return other.text == text; });
        findings.accept(row.line, text);
        if (!is_form) findings.add(row.line, "accept", "a form of this line", in_quotes(form));
    }
}

void check_common_words(const CheckedRow& row, const std::unordered_set<std::string_view>& words,
                        FindingList& findings) {
    for (const RowForm& form : row.forms) {
        if (!form.is_sure() || !is_one_word(form.text)) continue;
        if (row.case_rule == CaseRule::exact && !stands_in_sentences(form.text)) continue;
        const std::string lower = ascii_lowered(form.text);
        if (!words.contains(lower)) continue;
        findings.add_about(form.text, row.line, "common-word", "a common English word to be weak",
                           in_quotes(form.text) + " sure");
    }
}

SharedNames::SharedNames(const Lexicon& lexicon) {
    lexicon.for_each_entity([&](EntityId id, const Entity& entity) {
        if (lexicon.type_of(id) != person) return;
        for_each_word(entity.name,
                      [&](std::string_view word) { bearers_[std::string(word)].push_back(id); });
    });
}

void SharedNames::check(const CheckedRow& row, FindingList& findings) const {
    if (row.lexicon.type_of(row.entity) != person) return;
    for (const RowForm& form : row.forms) {
        if (!form.is_sure() || form.text.find(' ') != std::string::npos) continue;
        const auto found = bearers_.find(form.text);
        if (found == bearers_.end()) continue;
        const auto other =
            std::find_if(found->second.begin(), found->second.end(), [&](EntityId id) {
                return id != row.entity && !keeps_apart(row, form.text, row.lexicon[id].name);
            });
        if (other == found->second.end()) continue;
        const std::string name(row.lexicon[*other].name);
        findings.add_about(
            form.text, row.line, "shared-name",
            "a name that another person has too to be weak, or " + in_quotes(name) + " in `not`",
            in_quotes(form.text) + " sure", row.lexicon[*other].line);
    }
}

void UnreachableForms::check(const CheckedRow& row, FindingList& findings) {
    for (const RowForm& form : row.forms) {
        if (!may_end_sentence(form.text)) continue;
        const std::string undotted = without_dots(form.text);
        tokenizer_.tokenize(undotted, tokenized_);
        if (crosses_sentence_end(tokenized_)) {
            findings.add(row.line, "sentence-end", "a form inside one sentence",
                         in_quotes(form.text) + ", where a sentence ends");
        }
        if (row.case_rule != CaseRule::exact) continue;
        tokenizer_.tokenize(form.text, tokenized_);
        if (has_other_characters_between(tokenized_)) {
            findings.add(row.line, "unreachable",
                         "plain dashes and spaces in a form with the case `exact`",
                         in_quotes(form.text));
        }
    }
}

}  // namespace onoma
