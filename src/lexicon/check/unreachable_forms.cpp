// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "lexicon/check/checks.hpp"

namespace onoma {
namespace {

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
