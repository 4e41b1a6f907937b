// SPDX-License-Identifier: Apache-2.0
#include "figures/currency.hpp"

#include <array>

namespace onoma {
namespace {

struct Name {
    std::string_view text;
    std::string_view code;
};

constexpr std::array<Name, 14> signs = {{{"$", "USD"},
                                         {"€", "EUR"},
                                         {"£", "GBP"},
                                         {"¥", "JPY"},
                                         {"₹", "INR"},
                                         {"₩", "KRW"},
                                         {"₽", "RUB"},
                                         {"₿", "BTC"},
                                         {"₺", "TRY"},
                                         {"₫", "VND"},
                                         {"₪", "ILS"},
                                         {"₦", "NGN"},
                                         {"₱", "PHP"},
                                         {"฿", "THB"}}};

// Letters glued to a dollar sign.
constexpr std::array<Name, 17> dollars = {{{"us", "USD"},
                                           {"a", "AUD"},
                                           {"au", "AUD"},
                                           {"c", "CAD"},
                                           {"ca", "CAD"},
                                           {"can", "CAD"},
                                           {"hk", "HKD"},
                                           {"nz", "NZD"},
                                           {"s", "SGD"},
                                           {"sg", "SGD"},
                                           {"nt", "TWD"},
                                           {"r", "BRL"},
                                           {"mx", "MXN"},
                                           {"mex", "MXN"},
                                           {"z", "ZWL"},
                                           {"tt", "TTD"},
                                           {"usd", "USD"}}};

struct Land {
    std::string_view land;  // the last word of it
    std::string_view word;  // the first letters of the currency's word
    std::string_view code;
};

// "Canadian dollars": what the word before says.
constexpr std::array<Land, 44> lands = {{
    {"us", "dollar", "USD"},         {"s", "dollar", "USD"},
    {"american", "dollar", "USD"},   {"canadian", "dollar", "CAD"},
    {"australian", "dollar", "AUD"}, {"kong", "dollar", "HKD"},
    {"singapore", "dollar", "SGD"},  {"zealand", "dollar", "NZD"},
    {"taiwan", "dollar", "TWD"},     {"taiwanese", "dollar", "TWD"},
    {"british", "pound", "GBP"},     {"egyptian", "pound", "EGP"},
    {"sterling", "pound", "GBP"},    {"lebanese", "pound", "LBP"},
    {"turkish", "lira", "TRY"},      {"chinese", "yuan", "CNY"},
    {"japanese", "yen", "JPY"},      {"korean", "won", "KRW"},
    {"swiss", "franc", "CHF"},       {"schweizer", "franken", "CHF"},
    {"cfa", "franc", "XOF"},         {"indian", "rupee", "INR"},
    {"pakistani", "rupee", "PKR"},   {"pakistan", "rupee", "PKR"},
    {"lankan", "rupee", "LKR"},      {"nepali", "rupee", "NPR"},
    {"indonesian", "rupiah", "IDR"}, {"russian", "r", "RUB"},
    {"mexican", "peso", "MXN"},      {"argentine", "peso", "ARS"},
    {"argentinian", "peso", "ARS"},  {"chilean", "peso", "CLP"},
    {"colombian", "peso", "COP"},    {"philippine", "peso", "PHP"},
    {"swedish", "kron", "SEK"},      {"norwegian", "kron", "NOK"},
    {"danish", "kron", "DKK"},       {"czech", "kor", "CZK"},
    {"saudi", "riyal", "SAR"},       {"qatari", "riyal", "QAR"},
    {"brazilian", "rea", "BRL"},     {"south", "rand", "ZAR"},
    {"kuwaiti", "dinar", "KWD"},     {"emirati", "dirham", "AED"},
}};

std::string_view code_of_sign(std::string_view text) {
    for (const Name& sign : signs) {
        if (sign.text == text) return sign.code;
    }
    return {};
}

bool is_glued(const Sentence& sentence, std::size_t at) { return sentence.at(at).gap == Gap::none; }

// "US$" at `begin`, or "U.S. $".
std::optional<Currency> lettered_dollar(const Sentence& sentence, std::size_t begin) {
    if (!sentence.is(begin + 1, "$") || !is_glued(sentence, begin + 1)) return std::nullopt;
    for (const Name& dollar : dollars) {
        if (sentence.is(begin, dollar.text)) return Currency{dollar.code, begin, begin + 2};
    }
    return std::nullopt;
}

// "Hong Kong dollars": a land of one or two words in front of the currency's.
std::optional<Currency> with_land(const Sentence& sentence, std::size_t begin) {
    constexpr std::size_t longest = 3;
    for (std::size_t at = begin; at < begin + longest; ++at) {
        const bool is_land = sentence.at(at).begins_capital || sentence.is_any(at, {"sterling"});
        if (!is_land || sentence.at(at).is_symbol) return std::nullopt;
        std::size_t word = at + 1;
        // "U.S. dollars": the dot may be a piece.
        if (sentence.is(word, ".")) ++word;
        if (sentence.role(word) != Role::currency_word) continue;
        for (const Land& land : lands) {
            if (sentence.is(at, land.land) && sentence.at(word).text.starts_with(land.word)) {
                return Currency{land.code, begin, word + 1};
            }
        }
        return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Currency> currency_before(const Sentence& sentence, std::size_t begin) {
    const Lexeme& first = sentence.at(begin);
    if (auto dollar = lettered_dollar(sentence, begin)) {
        if (first.gap == Gap::none && !sentence.before(begin).is_symbol) return std::nullopt;
        return dollar;
    }
    if (first.role == Role::currency_code) {
        const bool is_code = first.begins_capital;
        if (!is_code || first.in_mention ||
            (first.gap == Gap::none && begin > 0 && !sentence.before(begin).is_symbol)) {
            return std::nullopt;
        }
        std::size_t end = begin + 1;
        if (first.text == "rs" && sentence.is(end, ".") && is_glued(sentence, end)) ++end;
        if (first.text == "cny" && sentence.is(end, "¥")) ++end;
        const Gap gap = sentence.at(end).gap;
        if (gap != Gap::none && gap != Gap::space && gap != Gap::hyphen) return std::nullopt;
        return Currency{first.word->unit, begin, end};
    }
    const std::string_view code = code_of_sign(first.text);
    if (code.empty()) return std::nullopt;
    const Lexeme& before = sentence.before(begin);
    // "J$5", "5$3"
    const bool is_behind_word = first.gap == Gap::none && begin > 0 && !before.is_symbol;
    if (is_behind_word) return std::nullopt;
    return Currency{code, begin, begin + 1};
}

std::optional<Currency> currency_behind(const Sentence& sentence, std::size_t begin, double value,
                                        bool has_magnitude) {
    const Lexeme& first = sentence.at(begin);
    if (auto dollar = lettered_dollar(sentence, begin)) return dollar;
    if (first.gap == Gap::other) return std::nullopt;
    const std::string_view sign = code_of_sign(first.text);
    if (!sign.empty()) {
        // "10 $5": the sign is the next number's.
        const Lexeme& next = sentence.at(begin + 1);
        if (next.is_digits && next.gap == Gap::none) return std::nullopt;
        return Currency{sign, begin, begin + 1};
    }
    if (first.role == Role::currency_code && first.begins_capital && first.text != "rs") {
        const Lexeme& next = sentence.at(begin + 1);
        if (next.is_digits && next.gap == Gap::none) return std::nullopt;
        return Currency{first.word->unit, begin, begin + 1};
    }
    if (first.role == Role::cent) return Currency{first.word->unit, begin, begin + 1, 0.01};
    if (auto landed = with_land(sentence, begin)) return landed;
    if (first.role != Role::currency_word) return std::nullopt;
    if (first.begins_capital && sentence.language() == Language::english) return std::nullopt;
    if (first.word->unit == "?") return std::nullopt;
    const bool is_large = has_magnitude || value >= 1000;
    // "12 won medals", "20 real ones"
    if ((first.text == "won" || first.text == "rand") && !is_large) return std::nullopt;
    if (first.text == "pounds" || first.text == "pound") {
        if (sentence.is(begin + 1, "sterling")) return Currency{"GBP", begin, begin + 2};
        // Twenty pounds may be a weight.
        if (!has_magnitude || sentence.is(begin + 1, "of")) return std::nullopt;
    }
    return Currency{first.word->unit, begin, begin + 1};
}

}  // namespace onoma
