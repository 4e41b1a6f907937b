// SPDX-License-Identifier: Apache-2.0
#include "figures/lexeme.hpp"

#include <algorithm>

namespace onoma {
namespace {

bool is_blank(std::string_view gap) {
    // NBSP, thin and narrow spaces: of each the bytes.
    for (std::size_t at = 0; at < gap.size();) {
        const std::string_view rest = gap.substr(at);
        if (rest[0] == ' ' || rest[0] == '\n' || rest[0] == '\t' || rest[0] == '\r') {
            at += 1;
        } else if (rest.starts_with("\u00A0")) {
            at += 2;
        } else if (rest.starts_with("\u202F") || rest.starts_with("\u2009") ||
                   rest.starts_with("\u2007")) {
            at += 3;
        } else {
            return false;
        }
    }
    return true;
}

bool is_minus(std::string_view sign) { return sign == "-" || sign == "\u2212"; }

Gap gap_of(std::string_view between) {
    if (between.empty()) return Gap::none;
    if (is_minus(between) || between == "\u2010" || between == "\u2011") return Gap::hyphen;
    if (between == "\u2013") return Gap::dash;
    return is_blank(between) ? Gap::space : Gap::other;
}

// A minus at the end of a gap that is white space otherwise, or that begins the text.
bool ends_in_minus(std::string_view between) {
    for (const std::string_view sign : {std::string_view("-"), std::string_view("\u2212")}) {
        if (!between.ends_with(sign)) continue;
        const std::string_view rest = between.substr(0, between.size() - sign.size());
        return is_blank(rest);
    }
    return false;
}

bool is_opening(std::string_view sign) {
    for (const std::string_view opening :
         {"(", "[", "\"", "\u201C", "\u2018", "'", "$", "€", "£"}) {
        if (sign == opening) return true;
    }
    return false;
}

}  // namespace

void Sentence::fill(const TokenizedText& text, std::size_t begin, std::size_t end,
                    const Vocabulary& words, Language language) {
    lexemes_.clear();
    text_ = text.text;
    language_ = language;
    range_ = text.sentences[text.pieces[begin].sentence];
    std::uint32_t previous_end = range_.begin;
    for (std::size_t index = begin; index < end; ++index) {
        const Piece& piece = text.pieces[index];
        Lexeme& lexeme = lexemes_.emplace_back();
        lexeme.range = piece.range;
        lexeme.text = text.folded_of(piece);
        lexeme.begins_capital = piece.begins_capital;
        lexeme.is_symbol = piece.is_symbol;
        const std::string_view between =
            text_.substr(previous_end, piece.range.begin - previous_end);
        const bool is_first = index == begin;
        lexeme.gap = is_first && between.empty() ? Gap::space : gap_of(between);
        const char first = lexeme.text.front();
        lexeme.is_digits =
            (first >= '0' && first <= '9') || (first == '.' && lexeme.text.size() > 1);
        if (lexeme.gap == Gap::other || (is_first && lexeme.gap == Gap::hyphen)) {
            lexeme.has_minus = ends_in_minus(between);
            if (lexeme.has_minus) lexeme.gap = Gap::space;
        }
        // "(-3%)"
        if (lexeme.gap == Gap::hyphen && !is_first &&
            is_opening(lexemes_[lexemes_.size() - 2].text)) {
            lexeme.has_minus = true;
            lexeme.gap = Gap::none;
        }
        if (lexeme.is_digits) {
            lexeme.number = parse_number(lexeme.text, language);
        } else {
            // "d'euros"
            if (language == Language::french && lexeme.text.starts_with("d'")) {
                lexeme.text.remove_prefix(2);
            }
            lexeme.word = words.find(lexeme.text);
            if (lexeme.word != nullptr) lexeme.role = lexeme.word->role;
        }
        previous_end = piece.range.end;
    }
}

void Sentence::mark_mentions(const std::vector<Mention>& mentions, std::size_t& mention) {
    std::size_t index = 0;
    while (mention < mentions.size() && mentions[mention].range.end <= range_.begin) ++mention;
    for (; mention < mentions.size() && mentions[mention].range.begin < range_.end; ++mention) {
        const ByteRange named = mentions[mention].range;
        while (index < lexemes_.size() && lexemes_[index].range.begin < named.begin) ++index;
        for (; index < lexemes_.size() && lexemes_[index].range.begin < named.end; ++index) {
            lexemes_[index].in_mention = true;
        }
    }
}

bool Sentence::is_any(std::size_t index, std::initializer_list<std::string_view> of) const {
    return std::find(of.begin(), of.end(), at(index).text) != of.end();
}

std::uint32_t Sentence::begin_of(std::size_t index) const {
    const Lexeme& lexeme = at(index);
    const std::uint32_t begin = lexeme.range.begin;
    if (!lexeme.has_minus) return begin;
    constexpr std::uint32_t long_minus = 3;  // bytes of U+2212
    return text_[begin - 1] == '-' ? begin - 1 : begin - long_minus;
}

bool Sentence::is_next_word(std::size_t index) const {
    if (index >= lexemes_.size()) return false;
    const Lexeme& lexeme = lexemes_[index];
    return !lexeme.is_symbol && (lexeme.gap == Gap::space || lexeme.gap == Gap::hyphen);
}

}  // namespace onoma
