// SPDX-License-Identifier: Apache-2.0

#include <algorithm>
#include <array>
#include <map>

#include "base/ascii.hpp"
#include "base/utf8.hpp"
#include "lexicon//import/readers.hpp"
#include "lexicon/import/json_entries.hpp"
#include "lexicon/import/readers.hpp"
#include "lexicon/import/token_patterns.hpp"
#include "lexicon/tsv.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t most_phrases = 16;
constexpr std::size_t longest_pattern_bytes = 2000;
constexpr int deepest_group = 8;
constexpr std::string_view regular_expression = "regular expressions";
constexpr std::string_view too_many = "patterns for more than 16 phrases";

// Reads the regular expression of one token from left to right. `fault` ends the work.
class TokenExpander {
public:
    explicit TokenExpander(std::string_view token) : rest_(token) {}

    Words expand() {
        Words words = alternatives(0);
        if (fault_.empty() && !rest_.empty()) fault_ = regular_expression;
        return words;
    }
    [[nodiscard]] std::string_view fault() const { return fault_; }

private:
    [[nodiscard]] bool takes(char c) {
        if (!rest_.starts_with(c)) return false;
        rest_.remove_prefix(1);
        return true;
    }

    Words fail(std::string_view fault) {
        if (fault_.empty()) fault_ = fault;
        return {};
    }

    // a|b|c
    Words alternatives(int depth) {
        Words all = sequence(depth);
        while (fault_.empty() && takes('|')) {
            for (std::string& word : sequence(depth)) all.push_back(std::move(word));
            if (all.size() > most_phrases) return fail(too_many);
        }
        return all;
    }

    // abc, up to the end or what closes it
    Words sequence(int depth) {
        Words words = {""};
        while (fault_.empty() && !rest_.empty() && rest_.front() != '|' && rest_.front() != ')') {
            Words parts = atom(depth);
            if (takes('?')) parts.emplace_back();
            append_each(words, parts);
        }
        return words;
    }

    void append_each(Words& words, const Words& parts) {
        if (words.size() * parts.size() > most_phrases) {
            fail(too_many);
            return;
        }
        Words longer;
        for (const std::string& word : words) {
            for (const std::string& part : parts) longer.push_back(word + part);
        }
        words = std::move(longer);
    }

    Words atom(int depth) {
        if (takes('(')) return group(depth);
        if (takes('[')) return characters();
        if (takes('\\')) {
            // A letter or digit after a backslash is a class of characters or a reference.
            if (rest_.empty() || is_ascii_letter_or_digit(rest_.front()))
                return fail(regular_expression);
        } else if (begins_operator()) {
            return fail(regular_expression);
        }
        return {std::string(take_character())};
    }

    [[nodiscard]] bool begins_operator() const {
        constexpr std::string_view repetitions = "*+?{";
        constexpr std::string_view others = "}^$]";
        const auto is_among = [](char c, std::string_view set) {
            return set.find(c) != std::string_view::npos;
        };
        const char first = rest_.front();
        if (is_among(first, repetitions) || is_among(first, others)) return true;
        return first == '.' && rest_.size() > 1 && is_among(rest_[1], repetitions);
    }

    Words group(int depth) {
        if (depth == deepest_group) return fail(regular_expression);
        if (takes('?') && !takes(':')) return fail(regular_expression);
        Words words = alternatives(depth + 1);
        if (fault_.empty() && !takes(')')) return fail(regular_expression);
        return words;
    }

    // [abc], without ranges and negation
    Words characters() {
        Words words;
        while (fault_.empty() && !takes(']')) {
            if (rest_.empty() ||
                std::string_view("^-\\[&").find(rest_.front()) != std::string_view::npos) {
                return fail(regular_expression);
            }
            words.emplace_back(take_character());
            if (words.size() > most_phrases) return fail(too_many);
        }
        if (words.empty()) return fail(regular_expression);
        return words;
    }

    // One character of UTF-8, of up to four bytes.
    std::string_view take_character() {
        std::size_t size = 1;
        while (size < rest_.size() && is_utf8_continuation(rest_[size])) ++size;
        const std::string_view character = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return character;
    }

    std::string_view rest_;
    std::string_view fault_;
};

// Puts each word after each phrase; a token that may be empty leaves no space.
Words join(const Words& phrases, const Words& words) {
    Words longer;
    for (const std::string& phrase : phrases) {
        for (const std::string& word : words) {
            std::string& joined = longer.emplace_back(phrase);
            if (!joined.empty() && !word.empty()) joined += ' ';
            joined += word;
        }
    }
    return longer;
}

}  // namespace

std::string_view expand_token_pattern(std::string_view pattern, std::vector<std::string>& phrases) {
    if (pattern.size() > longest_pattern_bytes) return "patterns of more than 2000 bytes";
    // `( /.../ )` is the other, richer language of such files.
    if (pattern.starts_with("( ")) return "TokensRegex patterns";
    phrases = {""};
    while (!pattern.empty()) {
        const std::size_t end = std::min(pattern.find(' '), pattern.size());
        const std::string_view token = pattern.substr(0, end);
        pattern.remove_prefix(std::min(end + 1, pattern.size()));
        if (token.empty()) continue;
        TokenExpander expander(token);
        const Words words = expander.expand();
        if (!expander.fault().empty()) return expander.fault();
        if (words.size() * phrases.size() > most_phrases) return too_many;
        phrases = join(phrases, words);
    }
    std::erase(phrases, "");
    return phrases.empty() ? regular_expression : std::string_view();
}

// Stanford RegexNER: pattern, type, types it may overwrite, priority, separated by tabs. A pattern
// is a sequence of regular expressions, one for each token.

namespace {

// The cells of a line; the last takes all that is left.
struct RegexNerLine {
    std::string_view pattern;
    std::string_view type;
    std::string_view overwritable;
    std::string_view priority;
    std::string_view rest;
};

RegexNerLine split_line(std::string_view line) {
    RegexNerLine cells;
    for (std::string_view* const cell :
         {&cells.pattern, &cells.type, &cells.overwritable, &cells.priority}) {
        const std::size_t end = std::min(line.find('\t'), line.size());
        *cell = trim(line.substr(0, end));
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    cells.rest = trim(line);
    return cells;
}

// Phrases that differ in case only are one entity; others, such as `Master of Arts` beside
// `Bachelor of Arts`, are not: what a rule says of all of them is the type.
void add_phrases(ImportInput& input, std::string_view type,
                 const std::vector<std::string>& phrases) {
    if (phrases.size() == 1) {
        ImportedEntity entity;
        entity.name = phrases.front();
        entity.type = type;
        entity.forms.push_back({entity.name});
        return input.add(std::move(entity));
    }
    std::map<std::string, ImportedEntity> entities;
    for (const std::string& phrase : phrases) {
        ImportedEntity& entity = entities[fold(phrase)];
        if (entity.name.empty()) entity.name = phrase;
        entity.type = type;
        entity.forms.push_back({phrase});
    }
    for (auto& [folded, entity] : entities) input.add(std::move(entity));
}

void read_rule(ImportInput& input, const RegexNerLine& cells) {
    input.count_entry();
    if (cells.pattern.empty() || cells.type.empty()) {
        return input.leave_out(Loss::broken, "expected a pattern, a tab and a type");
    }
    std::vector<std::string> phrases;
    if (const auto fault = expand_token_pattern(cells.pattern, phrases); !fault.empty()) {
        return input.leave_out(Loss::entry, fault);
    }
    if (!cells.overwritable.empty()) input.leave_out(Loss::detail, "types to overwrite");
    if (!cells.priority.empty()) input.leave_out(Loss::detail, "priorities");
    if (!cells.rest.empty()) input.leave_out(Loss::detail, "further columns");
    add_phrases(input, cells.type, phrases);
}

}  // namespace

void read_regexner(ImportInput& input) {
    input.call_entries("rules");
    bool is_first = true;
    std::string_view line;
    while (input.next_line(line)) {
        const bool has_tab = line.find('\t') != std::string_view::npos;
        if (!has_tab && line.starts_with('#')) continue;
        const RegexNerLine cells = split_line(line);
        const bool is_header = is_first && cells.pattern == "pattern" && cells.type == "ner";
        is_first = false;
        if (!is_header) read_rule(input, cells);
    }
}

// Patterns of spaCy's EntityRuler and PhraseMatcher: {"label": "ORG", "pattern": "Apple", "id":
// "apple"}. A pattern is a phrase, or a list of conditions on tokens; of these only plain words are
// a form.

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
