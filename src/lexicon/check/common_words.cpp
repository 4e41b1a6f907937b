// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lexicon/check/checks.hpp"

namespace onoma {
namespace {

bool is_ascii_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool is_one_word(std::string_view form) {
    return !form.empty() && std::all_of(form.begin(), form.end(), [](char c) {
        return is_ascii_capital(c) || (c >= 'a' && c <= 'z');
    });
}

std::string in_lower_case(std::string_view word) {
    std::string lower(word);
    for (char& c : lower) {
        if (is_ascii_capital(c)) c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

// The word itself, or as it begins a sentence. Capitals inside (`LINE`, `xAI`) tell it apart.
bool stands_in_sentences(std::string_view form) {
    return std::none_of(form.begin() + 1, form.end(), is_ascii_capital);
}

}  // namespace

void check_common_words(const CheckedRow& row, const std::unordered_set<std::string_view>& words,
                        FindingList& findings) {
    for (const RowForm& form : row.forms) {
        if (!form.is_sure() || !is_one_word(form.text)) continue;
        if (row.case_rule == CaseRule::exact && !stands_in_sentences(form.text)) continue;
        const std::string lower = in_lower_case(form.text);
        if (!words.contains(lower)) continue;
        findings.add_about(form.text, row.line, "common-word", "a common English word to be weak",
                           in_quotes(form.text) + " sure");
    }
}

}  // namespace onoma
