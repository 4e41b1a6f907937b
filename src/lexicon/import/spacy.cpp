// SPDX-License-Identifier: Apache-2.0
// Patterns of spaCy's EntityRuler and PhraseMatcher: {"label": "ORG", "pattern": "Apple", "id":
// "apple"}. A pattern is a phrase, or a list of conditions on tokens; of these only plain words are
// a form.
#include <array>

#include "base/ascii.hpp"
#include "lexicon/import/json_entries.hpp"
#include "lexicon/import/readers.hpp"
#include "onoma/text/folding.hpp"

namespace onoma {
namespace {

using simdjson::dom::element;

// What a list of token conditions says, as far as it has been read.
struct TokenPhrase {
    std::string text;
    std::optional<CaseRule> case_rule;
    std::string_view fault;  // why it is no form; empty when it is one

    void add_word(std::string_view word, CaseRule rule) {
        if (word.empty()) fault = "token patterns with empty words";
        if (rule == CaseRule::any && fold(word) != fold_case_of(word)) {
            fault = "token patterns whose LOWER has capitals, which match nothing";
        }
        if (case_rule && *case_rule != rule) fault = "token patterns that mix LOWER and TEXT";
        case_rule = rule;
        if (!text.empty()) text += ' ';
        text += word;
    }

private:
    // Letters of ASCII are enough to see that somebody wrote capitals.
    static std::string fold_case_of(std::string_view word) {
        return std::any_of(word.begin(), word.end(), is_ascii_capital) ? std::string() : fold(word);
    }
};

// Names the most telling condition that a form cannot have.
std::string_view fault_of_token(const simdjson::dom::object& token) {
    std::string_view fault;
    for (const auto field : token) {
        if (field.key == "OP") return "token patterns with operators";
        if (field.key != "LOWER" && field.key != "TEXT" && field.key != "ORTH") {
            fault = "token patterns with attributes other than LOWER, TEXT and ORTH";
        } else if (!field.value.is_string() && fault.empty()) {
            fault = "token patterns with regular expressions, lists or comparisons";
        }
    }
    if (fault.empty() && token.size() != 1) {
        fault = "token patterns with several or no conditions on a token";
    }
    return fault;
}

TokenPhrase phrase_of(const simdjson::dom::array& tokens) {
    TokenPhrase phrase;
    for (const element token : tokens) {
        simdjson::dom::object conditions;
        if (token.get(conditions) != simdjson::SUCCESS) {
            phrase.fault = "token patterns whose tokens are not objects";
            return phrase;
        }
        if (phrase.fault = fault_of_token(conditions); !phrase.fault.empty()) return phrase;
        const auto field = *conditions.begin();
        phrase.add_word(json_text(field.value),
                        field.key == "LOWER" ? CaseRule::any : CaseRule::exact);
        if (!phrase.fault.empty()) return phrase;
    }
    if (phrase.text.empty()) phrase.fault = "token patterns without tokens";
    return phrase;
}

void read_pattern(ImportInput& input, const JsonEntry& entry) {
    input.count_entry();
    const std::string_view label = json_text(entry.value["label"]);
    const auto pattern = entry.value["pattern"];
    if (label.empty() || pattern.error() != simdjson::SUCCESS) {
        return input.leave_out(Loss::broken, "expected an object with `label` and `pattern`",
                               entry.line);
    }
    ImportedForm form;
    simdjson::dom::array tokens;
    if (pattern.get(tokens) == simdjson::SUCCESS) {
        TokenPhrase phrase = phrase_of(tokens);
        if (!phrase.fault.empty()) return input.leave_out(Loss::entry, phrase.fault, entry.line);
        form.text = std::move(phrase.text);
        form.case_rule = phrase.case_rule;
    } else if (pattern.is_string()) {
        form.text = json_text(pattern);
    } else {
        return input.leave_out(Loss::broken, "expected a phrase or a list of tokens as `pattern`",
                               entry.line);
    }
    ImportedEntity entity;
    entity.id = json_text(entry.value["id"]);
    entity.name = form.text;
    entity.type = label;
    entity.forms.push_back(std::move(form));
    input.add(std::move(entity), entry.line);
}

}  // namespace

void read_spacy(ImportInput& input) {
    input.call_entries("patterns");
    for_each_json_entry(input, SingleObject::is_one_entry,
                        [&](const JsonEntry& entry) { read_pattern(input, entry); });
}

}  // namespace onoma
