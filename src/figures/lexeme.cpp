// SPDX-License-Identifier: Apache-2.0
#include "figures/lexeme.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "base/ascii.hpp"

namespace onoma {
namespace {

constexpr std::size_t most_digits = 15;  // what a double holds exactly

// Groups of three after the first, or of two with three at the end.
bool are_groups(std::string_view text, char separator) {
    const std::size_t first = text.find(separator);
    if (first == 0 || first > 3 || text.front() == '0') return false;
    const std::size_t last = text.rfind(separator);
    if (text.size() - last != 4) return false;
    std::size_t three = 0;
    std::size_t two = 0;
    for (std::size_t at = first; at != last;) {
        const std::size_t next = text.find(separator, at + 1);
        if (next - at == 4) {
            ++three;
        } else if (next - at == 3) {
            ++two;
        } else {
            return false;
        }
        at = next;
    }
    return two == 0 || (three == 0 && separator == ',' && first <= 2);
}

struct Signs {
    char group;
    char decimal;
};

Signs signs_of(Language language) {
    return language == Language::english ? Signs{',', '.'} : Signs{'.', ','};
}

std::optional<double> value_of(std::string_view integer, std::string_view decimals, char group) {
    std::string plain;
    for (const char c : integer) {
        if (c != group) plain += c;
    }
    if (plain.size() + decimals.size() > most_digits) return std::nullopt;
    if (!decimals.empty()) plain.append(".").append(decimals);
    double value = 0;
    const auto read = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (read.ec != std::errc() || read.ptr != plain.data() + plain.size()) return std::nullopt;
    return value;
}

bool are_digits(std::string_view text) {
    for (const char c : text) {
        if (!is_ascii_digit(c)) return false;
    }
    return true;
}

std::optional<NumberText> parse_with(std::string_view text, Signs signs) {
    NumberText result;
    const std::size_t decimal = text.find(signs.decimal);
    const std::string_view integer = text.substr(0, decimal);
    std::string_view decimals;
    if (decimal != std::string_view::npos) {
        decimals = text.substr(decimal + 1);
        if (decimals.empty() || !are_digits(decimals)) return std::nullopt;
    }
    result.decimals = decimals.size();
    result.is_grouped = integer.find(signs.group) != std::string_view::npos;
    if (result.is_grouped && !are_groups(integer, signs.group)) return std::nullopt;
    for (const char c : integer) {
        if (!is_ascii_digit(c) && c != signs.group) return std::nullopt;
        if (is_ascii_digit(c)) ++result.digits;
    }
    if (result.digits == 0 && decimals.empty()) return std::nullopt;
    // "007" is a code.
    if (result.digits > 1 && integer.front() == '0') return std::nullopt;
    const auto value = value_of(result.digits == 0 ? "0" : integer, decimals, signs.group);
    if (!value) return std::nullopt;
    result.value = *value;
    return result;
}

}  // namespace

std::optional<NumberText> parse_number(std::string_view text, Language language) {
    if (text.empty()) return std::nullopt;
    // "1'250'000", as the Swiss write
    if (text.find('\'') != std::string_view::npos) {
        return parse_with(text, {'\'', signs_of(language).decimal});
    }
    if (const auto parsed = parse_with(text, signs_of(language))) return parsed;
    const std::size_t sign = text.find_first_of(",.");
    if (sign == std::string_view::npos || text.find_first_of(",.", sign + 1) != std::string::npos) {
        return std::nullopt;
    }
    const std::size_t after = text.size() - sign - 1;
    if (language == Language::english && text[sign] == ',' && (after == 1 || after == 2)) {
        auto parsed = parse_with(text, {'.', ','});
        if (parsed) parsed->is_comma_decimal = true;
        return parsed;
    }
    // Mexico and Central America write 3.5.
    if (language == Language::spanish && text[sign] == '.' && (after == 1 || after == 2)) {
        return parse_with(text, {',', '.'});
    }
    return std::nullopt;
}

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
            return is_broken_line(gap);
        }
    }
    return true;
}

bool is_minus(std::string_view sign) { return sign == "-" || sign == "\u2212"; }

Gap gap_of(std::string_view between) {
    if (between.empty()) return Gap::none;
    if (is_minus(between) || between == "\u2010" || between == "\u2011") return Gap::hyphen;
    if (between == "\u2013") return Gap::dash;
    // The stop of an initial makes no piece: "U.S. jobs".
    if (between.size() > 1 && between.front() == '.') between.remove_prefix(1);
    return is_blank(between) ? Gap::space : Gap::other;
}

// Bytes of the minus at the end of a gap that is white space otherwise, or 0. An en dash is one
// too: it is glued to what stands after it.
std::uint32_t minus_at_end(std::string_view between) {
    for (const std::string_view sign : {"-", "\u2212", "\u2013"}) {
        if (!between.ends_with(sign)) continue;
        if (is_blank(between.substr(0, between.size() - sign.size()))) {
            return static_cast<std::uint32_t>(sign.size());
        }
    }
    return 0;
}

bool is_opening(std::string_view sign) {
    for (const std::string_view opening :
         {"(", "[", "\"", "\u201C", "\u2018", "'", "$", "€", "£", "¥"}) {
        if (sign == opening) return true;
    }
    return false;
}

// What a number may begin with.
bool may_be_signed(const Lexeme& lexeme) {
    switch (lexeme.role) {
        case Role::cardinal:
        case Role::tens:
        case Role::hundred:
        case Role::half:
        case Role::currency_code:
            return true;
        default:
            return lexeme.is_digits || lexeme.is_symbol;
    }
}

// "⁶", "²", "①" fold to digits and are none of the number before them.
bool is_raised(std::string_view printed) {
    for (const std::string_view raised : {"\u00B2", "\u00B3", "\u00B9"}) {
        if (printed.starts_with(raised)) return true;
    }
    return printed.starts_with("\xE2\x81") || printed.starts_with("\xE2\x82") ||
           printed.starts_with("\xE2\x91");
}

// Character references that a reader left in the text, and what they stand for.
struct Reference {
    std::string_view name;
    std::string_view text;
};

constexpr std::array<Reference, 15> references = {{{"nbsp", " "},
                                                   {"#160", " "},
                                                   {"#xa0", " "},
                                                   {"thinsp", " "},
                                                   {"#8201", " "},
                                                   {"#8239", " "},
                                                   {"ensp", " "},
                                                   {"ndash", "\u2013"},
                                                   {"#8211", "\u2013"},
                                                   {"pound", "£"},
                                                   {"#163", "£"},
                                                   {"euro", "€"},
                                                   {"#8364", "€"},
                                                   {"yen", "¥"},
                                                   {"plusmn", "±"}}};

// Where a full stop and the next sentence are glued to a word ("billion.Zuckerberg"), or npos.
std::size_t glued_stop(std::string_view folded, std::string_view printed) {
    if (folded.size() != printed.size()) return std::string_view::npos;
    const std::size_t stop = printed.find('.');
    if (stop == 0 || stop == std::string_view::npos || stop + 1 == printed.size()) {
        return std::string_view::npos;
    }
    const char before = printed[stop - 1];
    const char after = printed[stop + 1];
    const bool begins_sentence = before >= 'a' && before <= 'z' && after >= 'A' && after <= 'Z';
    return begins_sentence ? stop : std::string_view::npos;
}

}  // namespace

void Sentence::fill(const TokenizedText& text, std::size_t begin, std::size_t end,
                    const Vocabulary& words, Language language) {
    lexemes_.clear();
    text_ = text.text;
    language_ = language;
    words_ = &words;
    range_ = text.sentences[text.pieces[begin].sentence];
    std::uint32_t previous_end = range_.begin;
    for (std::size_t index = begin; index < end; ++index) {
        const Piece& piece = text.pieces[index];
        add_piece(piece, text.folded_of(piece), previous_end);
        previous_end = piece.range.end;
    }
    find_case();
    role_after_break_ = Role::other;
    if (end == text.pieces.size() || text.pieces[end - 1].is_symbol) return;
    const Word* next = words.find(text.folded_of(text.pieces[end]));
    if (next == nullptr) return;
    // What begins with a capital begins a sentence, except in headlines: "$15 / Billion a Year".
    if (text.pieces[end].begins_capital && next->role != Role::magnitude) return;
    role_after_break_ = next->role;
}

void Sentence::add_piece(const Piece& piece, std::string_view folded, std::uint32_t previous_end) {
    std::string_view between = text_.substr(previous_end, piece.range.begin - previous_end);
    const bool is_after_reference =
        between.empty() && !lexemes_.empty() && lexemes_.back().range.end < previous_end;
    if (is_after_reference) between = " ";
    const std::size_t stop = glued_stop(folded, piece.range.of(text_));
    if (stop == std::string_view::npos) {
        add(piece.range, folded, between, piece.is_symbol);
        lexemes_.back().begins_capital = piece.begins_capital;
    } else {
        const auto at = static_cast<std::uint32_t>(piece.range.begin + stop);
        add({piece.range.begin, at}, folded.substr(0, stop), between, false);
        add({at, at + 1}, folded.substr(stop, 1), "", true);
        add({at + 1, piece.range.end}, folded.substr(stop + 1), "", false);
    }
    if (lexemes_.back().text == ";" && replace_reference()) return;
    join_decimals();
}

void Sentence::find_case() {
    std::size_t words = 0;
    std::size_t capitals = 0;
    for (const Lexeme& lexeme : lexemes_) {
        // "a", "the", "of" are small in headlines, too.
        if (lexeme.is_symbol || lexeme.is_digits || lexeme.text.size() <= 3) continue;
        ++words;
        if (lexeme.begins_capital) ++capitals;
    }
    is_headline_ = words >= 3 && capitals * 5 >= words * 4;
}

// One lexeme; `between` is what stands before it.
void Sentence::add(ByteRange range, std::string_view folded, std::string_view between,
                   bool is_symbol) {
    const bool is_first = lexemes_.empty();
    Lexeme& lexeme = lexemes_.emplace_back();
    lexeme.range = range;
    lexeme.text = folded;
    const std::string_view printed = range.of(text_);
    lexeme.begins_capital = printed.front() >= 'A' && printed.front() <= 'Z';
    lexeme.is_symbol = is_symbol;
    lexeme.gap = is_first && between.empty() ? Gap::space : gap_of(between);
    const char first = folded.front();
    lexeme.is_digits = first >= '0' && first <= '9' && !is_raised(printed);
    if (lexeme.is_digits) {
        lexeme.number = parse_number(folded, language_);
    } else {
        // "d'euros"
        if (language_ == Language::french && folded.starts_with("d'")) {
            lexeme.text.remove_prefix(2);
        }
        lexeme.word = words_->find(lexeme.text);
        if (lexeme.word != nullptr) lexeme.role = lexeme.word->role;
    }
    find_sign(lexeme, between);
}

// "-5", "(-3%)", "–$0.15", "minus 4 percent", "negative $71.5 million"
void Sentence::find_sign(Lexeme& lexeme, std::string_view between) {
    const std::size_t index = lexemes_.size() - 1;
    const Lexeme& previous = before(index);
    if (lexeme.gap == Gap::other || (index == 0 && lexeme.gap == Gap::hyphen)) {
        const std::uint32_t minus = minus_at_end(between);
        if (minus == 0) return;
        // "5 -10 percent" is a range that was set badly.
        if (previous.is_digits && lexeme.is_digits) {
            lexeme.gap = Gap::hyphen;
            return;
        }
        lexeme.gap = Gap::space;
        lexeme.has_minus = true;
        lexeme.minus_begin = lexeme.range.begin - minus;
        return;
    }
    const bool is_after_sign = lexeme.gap == Gap::hyphen || lexeme.gap == Gap::dash;
    if (is_after_sign && is_opening(previous.text)) {
        lexeme.has_minus = true;
        lexeme.minus_begin = lexeme.range.begin - static_cast<std::uint32_t>(between.size());
        lexeme.gap = Gap::none;
        return;
    }
    const bool is_after_word = previous.role == Role::minus && !is_any(index - 2, {"or", "/"}) &&
                               !before(index, 2).is_digits &&
                               (lexeme.gap == Gap::space || lexeme.gap == Gap::hyphen);
    if (!is_after_word || !may_be_signed(lexeme)) return;
    lexeme.has_minus = true;
    lexeme.minus_begin = previous.range.begin;
    lexeme.gap = Gap::space;
}

// ".05", of which the full stop is a piece of its own, is one number.
void Sentence::join_decimals() {
    if (lexemes_.size() < 2) return;
    Lexeme& stop = lexemes_[lexemes_.size() - 2];
    const Lexeme& digits = lexemes_.back();
    const bool is_decimal = stop.text == "." && digits.is_digits && digits.gap == Gap::none &&
                            (stop.gap == Gap::space || stop.has_minus ||
                             (lexemes_.size() > 2 && is_opening(before(lexemes_.size() - 2).text)));
    // The folded texts of pieces lie end to end.
    if (!is_decimal || digits.text.data() != stop.text.data() + 1) return;
    stop.text = {stop.text.data(), 1 + digits.text.size()};
    stop.range.end = digits.range.end;
    stop.number = parse_number(stop.text, language_);
    stop.is_symbol = false;
    stop.is_digits = true;
    lexemes_.pop_back();
}

// "&nbsp;" becomes the space it stands for, "&pound;" the sign. Whether it did.
bool Sentence::replace_reference() {
    std::size_t begin = lexemes_.size() - 1;
    const std::size_t longest = 4;  // "&", "#", "x", digits
    for (std::size_t distance = 1; distance <= longest; ++distance) {
        if (distance > begin || lexemes_[begin - distance + 1].gap != Gap::none) return false;
        if (lexemes_[begin - distance].text != "&") continue;
        begin -= distance;
        break;
    }
    if (lexemes_[begin].text != "&") return false;
    const ByteRange named{lexemes_[begin].range.end, lexemes_.back().range.begin};
    for (const Reference& reference : references) {
        if (reference.name != named.of(text_)) continue;
        const Gap gap = lexemes_[begin].gap;
        const ByteRange range{lexemes_[begin].range.begin, lexemes_.back().range.end};
        lexemes_.resize(begin);
        if (reference.text == " ") return true;
        add(range, reference.text, "", true);
        lexemes_.back().gap = gap;
        return true;
    }
    return false;
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

bool Sentence::is_next_word(std::size_t index) const {
    if (index >= lexemes_.size()) return false;
    const Lexeme& lexeme = lexemes_[index];
    return !lexeme.is_symbol && (lexeme.gap == Gap::space || lexeme.gap == Gap::hyphen);
}

}  // namespace onoma
