// SPDX-License-Identifier: Apache-2.0
#include "lexicon/import/token_patterns.hpp"

#include <algorithm>

#include "base/ascii.hpp"

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
            // A letter or digit behind a backslash is a class of characters or a reference.
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
        while (size < rest_.size() && (static_cast<unsigned char>(rest_[size]) & 0xC0U) == 0x80U) {
            ++size;
        }
        const std::string_view character = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return character;
    }

    std::string_view rest_;
    std::string_view fault_;
};

// Puts each word behind each phrase; a token that may be empty leaves no space.
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

}  // namespace onoma
