// SPDX-License-Identifier: Apache-2.0
#include "figures/currency.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "base/ascii.hpp"
#include "figures/unit.hpp"

namespace onoma {
namespace {

bool is_glued(const Sentence& sentence, std::size_t at) { return sentence.at(at).gap == Gap::none; }

bool is_after_word(const Sentence& sentence, std::size_t at) {
    return is_glued(sentence, at) && at > 0 && !sentence.before(at).is_symbol;
}

// "US$" at `begin`, "HK $", "U.S. $". "A $6 fine" has an article.
std::optional<Currency> lettered_dollar(const Sentence& sentence, std::size_t begin) {
    const std::string_view code = code_of_letters(sentence.at(begin).text);
    if (code.empty()) return std::nullopt;
    std::size_t sign = begin + 1;
    const bool is_initial = sentence.is(begin, "s") && sentence.at(begin).gap == Gap::other &&
                            sentence.is(begin - 1, "u");
    if (sentence.is(sign, ".") && is_glued(sentence, sign) && is_initial) ++sign;
    if (!sentence.is(sign, "$")) return std::nullopt;
    if (is_initial) return Currency{"USD", begin - 1, sign + 1};
    if (is_glued(sentence, sign)) return Currency{code, begin, sign + 1};
    const bool is_apart = sentence.at(sign).gap == Gap::space &&
                          sentence.at(begin).begins_capital &&
                          sentence.role(begin) != Role::article && !sentence.is(begin, "can") &&
                          sentence.surface(begin) != "Us" && sentence.at(sign + 1).is_digits;
    if (!is_apart) return std::nullopt;
    return Currency{code, begin, sign + 1};
}

// "$US113", "$A82", with a space perhaps: letters after the sign, digits after them.
std::optional<Currency> dollar_with_letters(const Sentence& sentence, std::size_t begin) {
    const Lexeme& letters = sentence.at(begin + 1);
    if (!sentence.is(begin, "$") || !is_glued(sentence, begin + 1) || !letters.begins_capital) {
        return std::nullopt;
    }
    const std::string_view code =
        letters.role == Role::currency_code ? letters.word->unit : code_of_letters(letters.text);
    if (code.empty() || !sentence.at(begin + 2).is_digits) return std::nullopt;
    return Currency{code, begin, begin + 2};
}

// ISO codes are printed in capitals, which tells "TRY 5" from "Try 5"; abbreviations are not.
bool is_code(const Sentence& sentence, std::size_t at) {
    const Lexeme& code = sentence.at(at);
    if (code.role != Role::currency_code || !code.begins_capital) return false;
    if (code.text.size() != 3 ||
        sentence.is_any(at, {"usd", "eur", "gbp", "php", "ksh", "tsh", "ush", "dhs", "sfr", "skr",
                             "nkr", "dkr", "ffr", "bfr"})) {
        return true;
    }
    const std::string_view printed = sentence.surface(at);
    return std::all_of(printed.begin(), printed.end(), is_ascii_capital);
}

// "USD", "Rs.", "CAD$", "EUR €"
std::optional<Currency> code_before(const Sentence& sentence, std::size_t begin) {
    const Lexeme& first = sentence.at(begin);
    if (!is_code(sentence, begin) || first.in_mention || is_after_word(sentence, begin)) {
        return std::nullopt;
    }
    std::size_t end = begin + 1;
    const bool is_short = sentence.is_any(begin, {"rs", "sfr", "tk", "dh", "dhs"});
    if (is_short && sentence.is(end, ".") && is_glued(sentence, end)) ++end;
    if (!code_of_sign(sentence.at(end).text).empty()) ++end;
    const Gap gap = sentence.at(end).gap;
    if (gap != Gap::none && gap != Gap::space && gap != Gap::hyphen) return std::nullopt;
    return Currency{first.word->unit, begin, end};
}

// "R5 million", "NIS 25 million": letters that are money before large sums, some where the document
// names the land whose they are.
std::optional<Currency> letters_before(const Sentence& sentence, std::size_t begin) {
    constexpr auto known = std::to_array<Land>({{"R", "", "ZAR"},
                                                {"N", "", "NGN"},
                                                {"Y", "", "JPY"},
                                                {"TL", "", "TRY"},
                                                {"NIS", "", "ILS"},
                                                {"P", "peso", "PHP"},
                                                {"SR", "riyal", "SAR"},
                                                {"QR", "riyal", "QAR"},
                                                {"KD", "dinar", "KWD"},
                                                {"BD", "dinar", "BHD"}});
    const Lexeme& first = sentence.at(begin);
    const Lexeme& digits = sentence.at(begin + 1);
    const bool is_free = first.gap == Gap::space && !first.in_mention && digits.is_digits;
    if (!is_free || first.text.size() > 3) return std::nullopt;
    const std::string_view printed = sentence.surface(begin);
    for (const auto& [letters, word, code] : known) {
        if (printed != letters) continue;
        const bool is_glued_sum =
            digits.gap == Gap::none || (letters == "NIS" && digits.gap == Gap::space);
        const bool is_named = word.empty() || sentence.lands().code_of(word) == code;
        if (!is_glued_sum || !is_named) return std::nullopt;
        Currency currency{code, begin, begin + 1};
        currency.is_letter = true;
        return currency;
    }
    return std::nullopt;
}

// "Rupees 500 crore", as India writes.
std::optional<Currency> word_before(const Sentence& sentence, std::size_t begin) {
    const Lexeme& word = sentence.at(begin);
    const bool is_word = word.role == Role::currency_word && word.begins_capital &&
                         sentence.is_any(begin, {"rupees", "rupiah", "ringgit", "naira"}) &&
                         sentence.at(begin + 1).is_digits &&
                         sentence.at(begin + 1).gap == Gap::space;
    if (!is_word) return std::nullopt;
    return Currency{word.word->unit, begin, begin + 1};
}

// "S/ 50" of Peru, "GH₵50", "CN¥50": letters before another sign than the dollar's.
std::optional<Currency> sol_before(const Sentence& sentence, std::size_t begin) {
    const std::size_t sign = begin + 1;
    if (!is_glued(sentence, sign) || sentence.at(begin).gap != Gap::space) return std::nullopt;
    if (sentence.is(begin, "gh") && sentence.is(sign, "\u20B5")) {
        return Currency{"GHS", begin, begin + 2};
    }
    if (sentence.is(sign, "\u00A5") && sentence.is_any(begin, {"cn", "jp"})) {
        return Currency{sentence.is(begin, "cn") ? "CNY" : "JPY", begin, begin + 2};
    }
    const bool is_sol = sentence.surface(begin) == "S" && sentence.is(sign, "/") &&
                        sentence.at(begin + 2).is_digits &&
                        sentence.lands().code_of("nuevo sol") == "PEN";
    return is_sol ? std::optional(Currency{"PEN", begin, begin + 2}) : std::nullopt;
}

// "kr 450": whose crowns, the lands of the document say.
std::optional<Currency> crown_before(const Sentence& sentence, std::size_t begin) {
    const Lexeme& first = sentence.at(begin);
    const bool is_crown = first.text == "kr" && first.gap == Gap::space && !first.in_mention &&
                          sentence.at(begin + 1).is_digits;
    if (!is_crown) return std::nullopt;
    const std::string_view code = sentence.lands().code_of("krone");
    return code.empty() ? std::nullopt : std::optional(Currency{code, begin, begin + 1});
}

// "Fr. 12'500": francs of Switzerland, where digits are grouped so.
std::optional<Currency> swiss_franc_before(const Sentence& sentence, std::size_t begin) {
    const bool is_franc = sentence.surface(begin) == "Fr" && !sentence.at(begin).in_mention &&
                          sentence.is(begin + 1, ".") && is_glued(sentence, begin + 1) &&
                          sentence.at(begin + 2).is_digits &&
                          sentence.at(begin + 2).text.find('\'') != std::string_view::npos;
    return is_franc ? std::optional(Currency{"CHF", begin, begin + 2}) : std::nullopt;
}

// Whose money "Hong Kong dollars" or "South Sudanese pounds" is: by the words [begin, word).
std::string_view code_of_phrase(const Sentence& sentence, std::size_t begin, std::size_t word) {
    std::string_view money = sentence.at(word).text;
    if (sentence.role(word) == Role::cent) {
        if (sentence.is(word - 1, "euro")) return "EUR";
        const std::string_view unit = sentence.at(word).word->unit;
        money = unit.starts_with('?') ? unit.substr(1) : "dollar";
    }
    for (std::size_t at = word; at > begin; --at) {
        const std::string_view land = sentence.at(at - 1).text;
        if (at - 1 > begin) {
            std::string two(sentence.at(at - 2).text);
            two.append(" ").append(land);
            const std::string_view code = code_of_land(two, money);
            if (!code.empty()) return code;
        }
        const std::string_view code = code_of_land(land, money);
        if (!code.empty()) return code;
    }
    return code_of_weak_word(sentence.at(word - 1).text, money);
}

// Words of which several lands have their own, so that one with an unknown land is not known.
bool is_of_many_lands(std::string_view word) {
    for (const std::string_view first :
         {"dollar", "pound", "lira", "rupee", "rub", "roub", "kron", "won", "cent"}) {
        if (word.starts_with(first)) return true;
    }
    return false;
}

// "Hong Kong dollars": a land of one to three words in front of the currency's.
std::optional<Currency> with_land(const Sentence& sentence, std::size_t begin) {
    constexpr std::size_t longest = 3;
    for (std::size_t word = begin + 1; word <= begin + longest; ++word) {
        const Lexeme& land = sentence.at(word - 1);
        if (land.is_symbol && land.text != ".") return std::nullopt;
        const Lexeme& money = sentence.at(word);
        if (money.text.empty() || money.is_digits) return std::nullopt;
        // "U.S. dollars": the dot may be a piece.
        if (money.is_symbol) continue;
        const bool is_money = money.role == Role::currency_word || money.role == Role::cent;
        const bool is_land =
            money.role == Role::other || money.role == Role::label || money.role == Role::modifier;
        if (!is_money && !is_land) {
            return std::nullopt;
        }
        std::string_view code;
        if (is_money) code = code_of_phrase(sentence, begin, word);
        if (land.begins_capital && !is_money) code = code_of_weak_word(land.text, money.text);
        const double factor = money.role == Role::cent ? 0.01 : 1;
        if (!code.empty()) return Currency{code, begin, word + 1, factor};
        if (!is_money) continue;
        // "Polish zlotys": no other land has them.
        const std::string_view own = money.word->unit;
        const bool is_known = !own.starts_with('?') && !is_of_many_lands(money.text) &&
                              land.begins_capital && money.gap == Gap::space &&
                              !sentence.is_any(word, {"bucks", "quid", "ether", "bitcoins"});
        return is_known ? std::optional(Currency{own, begin, word + 1, factor}) : std::nullopt;
    }
    return std::nullopt;
}

// "68p", but "1080p"
std::optional<Currency> penny_after(const Sentence& sentence, std::size_t begin, double value) {
    const bool is_penny = sentence.surface(begin) == "p" && is_glued(sentence, begin) &&
                          sentence.language() == Language::english;
    if (!is_penny) return std::nullopt;
    for (const double lines : {144, 240, 360, 480, 540, 576, 720, 900, 1080, 1440, 2160, 4320}) {
        if (value == lines) return std::nullopt;
    }
    return Currency{"GBP", begin, begin + 1, 0.01};
}

// "36c a share", "5c per litre", as papers of the Commonwealth write.
std::optional<Currency> short_cent_after(const Sentence& sentence, std::size_t begin) {
    const bool is_cent = sentence.surface(begin) == "c" && is_glued(sentence, begin) &&
                         sentence.language() == Language::english &&
                         sentence.at(begin + 1).gap == Gap::space;
    const bool has_rate = sentence.is_any(begin + 1, {"a", "an", "per", "each"}) &&
                          sentence.at(begin + 2).gap == Gap::space;
    if (!is_cent || !has_rate || sentence.role(begin + 2) == Role::time_unit) return std::nullopt;
    return Currency{"USD", begin, begin + 1, 0.01};
}

// Codes that are also printed small after a number: "10 rmb".
bool is_code_after(const Sentence& sentence, std::size_t at) {
    const Lexeme& lexeme = sentence.at(at);
    if (lexeme.role != Role::currency_code) return false;
    if (sentence.is_any(at, {"rs", "tk", "dh"}) && lexeme.gap != Gap::none) return false;
    if (is_code(sentence, at)) return true;
    for (const std::string_view code :
         {"usd", "eur", "gbp", "rmb", "cny", "inr", "jpy", "chf", "hkd", "sgd", "btc"}) {
        if (lexeme.text == code) return true;
    }
    return false;
}

// "20 Euros", "300 Rupees", but "20 Euro Cups", "2 Crown Courts".
bool is_sure_with_capital(const Sentence& sentence, std::size_t at) {
    const bool is_word = sentence.is_any(
        at, {"euro", "euros", "dollars", "rupees", "yen", "yuan", "renminbi", "baht", "ringgit",
             "rupiah", "naira", "zloty", "rubles", "roubles", "dirhams", "pesos", "francs", "kč"});
    const Lexeme& next = sentence.at(at + 1);
    return is_word && !next.begins_capital && !next.is_digits;
}

// "paid 600 pounds", "3 pounds 50 pence": money, not a weight.
bool is_paid(const Sentence& sentence, std::size_t at) {
    if (sentence.role(at + 2) == Role::cent || sentence.role(at + 3) == Role::cent) return true;
    constexpr std::size_t reach = 8;
    for (std::size_t distance = 2; distance <= reach && distance <= at; ++distance) {
        if (sentence.is_any(
                at - distance,
                {"cost",   "costs",  "costing", "paid",   "pay",    "pays",   "paying",
                 "price",  "priced", "prices",  "fine",   "fined",  "spent",  "spend",
                 "worth",  "sold",   "salary",  "fee",    "fees",   "charge", "charged",
                 "earn",   "earns",  "earned",  "debt",   "debts",  "bill",   "bills",
                 "saved",  "save",   "donated", "raised", "owed",   "owes",   "budget",
                 "reward", "prize",  "loan",    "rent",   "valued", "wage",   "wages"})) {
            return true;
        }
    }
    return false;
}

std::optional<Currency> word_after(const Sentence& sentence, std::size_t begin, double value,
                                   bool has_magnitude) {
    const Lexeme& first = sentence.at(begin);
    // "100 million marks", "1.77 marks", of a land that the document names
    const bool may_be_marks = has_magnitude || value != std::floor(value);
    if (first.text == "marks" && may_be_marks && sentence.language() == Language::english) {
        const std::string_view code = sentence.lands().code_of(first.text);
        if (!code.empty()) return Currency{code, begin, begin + 1};
    }
    if (first.role != Role::currency_word) return std::nullopt;
    const bool may_be_name =
        first.begins_capital && !sentence.is_headline() && sentence.language() == Language::english;
    if (may_be_name && !is_sure_with_capital(sentence, begin)) return std::nullopt;
    if (sentence.language() != Language::english && sentence.at(begin + 1).gap == Gap::space) {
        const std::string_view code = code_of_land_after(first.text, sentence.at(begin + 1).text);
        if (!code.empty()) return Currency{code, begin, begin + 2};
    }
    if (first.word->unit == "?") {
        const std::string_view word = first.text == "kr" ? "krone" : first.text;
        const std::string_view code = sentence.lands().code_of(word);
        if (code.empty()) return std::nullopt;
        return Currency{code, begin, begin + 1};
    }
    const bool is_large = has_magnitude || value >= 1000;
    // "12 won medals", "20 real ones"
    if ((first.text == "won" || first.text == "rand") && !is_large) return std::nullopt;
    if (first.text == "pounds" || first.text == "pound") {
        if (sentence.is(begin + 1, "sterling")) return Currency{"GBP", begin, begin + 2};
        if (is_weight(sentence, begin)) return std::nullopt;
        // Twenty pounds may be a weight.
        if (!has_magnitude && !is_paid(sentence, begin)) return std::nullopt;
        const std::string_view code = sentence.lands().code_of("pounds");
        const bool is_other = code == "EGP" || code == "LBP" || code == "SYP" || code == "SDG";
        return Currency{is_other ? code : "GBP", begin, begin + 1};
    }
    return Currency{first.word->unit, begin, begin + 1};
}

}  // namespace

namespace {

// Of each first byte, the places of lands in the list.
using LandsByLetter = std::array<std::vector<std::size_t>, 256>;

LandsByLetter lands_with_letters() {
    LandsByLetter places;
    const std::span<const Land> lands = lands_of_money();
    for (std::size_t index = 0; index < lands.size(); ++index) {
        places[static_cast<unsigned char>(lands[index].land.front())].push_back(index);
    }
    return places;
}

}  // namespace

void NamedLands::reset(const TokenizedText& text) {
    text_ = &text;
    named_.clear();
    dollar_ = {};
}

std::string_view NamedLands::code_of_dollar() const {
    if (!dollar_.empty()) return dollar_;
    dollar_ = "USD";
    if (text_ == nullptr || text_->text.find("$US") == std::string_view::npos) return dollar_;
    // Canada and New Zealand write so at times.
    const bool may_be_other =
        std::any_of(text_->pieces.begin(), text_->pieces.end(), [&](const Piece& piece) {
            const std::string_view word = text_->folded_of(piece);
            return piece.begins_capital && (word.starts_with("canad") || word == "zealand");
        });
    if (!may_be_other) dollar_ = "AUD";
    return dollar_;
}

std::string_view NamedLands::code_of(std::string_view word) const {
    if (text_ == nullptr) return {};
    if (named_.empty()) {
        const std::span<const Land> lands = lands_of_money();
        named_.resize(lands.size());
        static const LandsByLetter lands_by_letter = lands_with_letters();
        for (const Piece& piece : text_->pieces) {
            if (!piece.begins_capital) continue;
            const std::string_view name = text_->folded_of(piece);
            // Most words begin as no land does.
            const auto first = static_cast<unsigned char>(name.front());
            for (const std::size_t index : lands_by_letter[first]) {
                if (lands[index].land == name) named_[index] = true;
            }
        }
    }
    const std::span<const Land> lands = lands_of_money();
    std::string_view code;
    for (std::size_t index = 0; index < lands.size(); ++index) {
        if (!named_[index] || !word.starts_with(lands[index].word)) continue;
        if (!code.empty() && code != lands[index].code) return {};
        code = lands[index].code;
    }
    return code;
}

std::optional<Currency> currency_before(const Sentence& sentence, std::size_t begin) {
    if (auto dollar = lettered_dollar(sentence, begin)) {
        if (is_after_word(sentence, begin)) return std::nullopt;
        return dollar;
    }
    if (auto code = code_before(sentence, begin)) return code;
    if (auto sol = sol_before(sentence, begin)) return sol;
    if (auto letters = letters_before(sentence, begin)) return letters;
    if (auto word = word_before(sentence, begin)) return word;
    if (auto crown = crown_before(sentence, begin)) return crown;
    if (auto franc = swiss_franc_before(sentence, begin)) return franc;
    const std::string_view code = code_of_sign(sentence.at(begin).text);
    // "Q$5", "5$3"
    if (code.empty() || is_after_word(sentence, begin)) return std::nullopt;
    if (auto dollar = dollar_with_letters(sentence, begin)) return dollar;
    // "¥" is also the yuan's.
    const bool is_yen = code == "JPY" && sentence.lands().code_of("\u00A5") == "CNY";
    Currency currency{is_yen ? "CNY" : code, begin, begin + 1};
    if (code == "USD") currency.code = sentence.lands().code_of_dollar();
    currency.is_bare_sign = true;
    return currency;
}

std::optional<Currency> currency_after_sum(const Sentence& sentence, std::size_t end,
                                           const Currency& currency) {
    const bool may_be_said = currency.code == "USD" || currency.code == "AUD";
    if (!currency.is_bare_sign || !may_be_said) return std::nullopt;
    const bool has_bracket = sentence.is(end, "(");
    const std::size_t at = end + (has_bracket ? 1 : 0);
    const Lexeme& said = sentence.at(at);
    const Gap gap = sentence.at(end).gap;
    if (said.text.empty() || (gap != Gap::space && gap != Gap::none)) return std::nullopt;
    if (said.role == Role::currency_code && said.begins_capital && said.word->unit.ends_with('D')) {
        if (has_bracket && !sentence.is(at + 1, ")")) return std::nullopt;
        if (sentence.at(at + 1).is_digits) return std::nullopt;
        return Currency{said.word->unit, currency.begin, at + (has_bracket ? 2 : 1)};
    }
    // "$5 million Canadian", not "$5 million Canadian films"
    const std::string_view code = code_of_land(said.text, "dollar");
    const Lexeme& next = sentence.at(at + 1);
    const bool ends = next.text.empty() || next.is_symbol || next.role == Role::function;
    if (has_bracket || code.empty() || !said.begins_capital || !ends) return std::nullopt;
    return Currency{code, currency.begin, at + 1};
}

std::optional<Currency> currency_after(const Sentence& sentence, std::size_t begin, double value,
                                       bool has_magnitude) {
    const Lexeme& first = sentence.at(begin);
    const bool begins_next = sentence.at(begin + 1).is_digits && is_glued(sentence, begin + 1);
    if (auto dollar = lettered_dollar(sentence, begin)) {
        if (sentence.at(dollar->end).is_digits) return std::nullopt;
        return dollar;
    }
    if (first.gap == Gap::other) return std::nullopt;
    if (first.text == "\u00A2") return Currency{"USD", begin, begin + 1, 0.01};
    const std::string_view sign = code_of_sign(first.text);
    // "10 $5": the sign is the next number's.
    if (!sign.empty()) {
        return begins_next ? std::nullopt : std::optional(Currency{sign, begin, begin + 1});
    }
    if (is_code_after(sentence, begin)) {
        if (begins_next) return std::nullopt;
        return Currency{first.word->unit, begin, begin + 1};
    }
    if (auto penny = penny_after(sentence, begin, value)) return penny;
    if (auto cent = short_cent_after(sentence, begin)) return cent;
    if (auto landed = with_land(sentence, begin)) return landed;
    // "48 Cent" in German, where nouns have capitals; elsewhere he is a rapper.
    const bool may_be_cent =
        !first.begins_capital || (sentence.language() == Language::german && !first.in_mention);
    if (first.role == Role::cent && may_be_cent) {
        std::string_view code = first.begins_capital ? "EUR" : first.word->unit;
        if (code.starts_with('?')) code = sentence.lands().code_of(code.substr(1));
        if (code.empty()) return std::nullopt;
        return Currency{code, begin, begin + 1, 0.01};
    }
    return word_after(sentence, begin, value, has_magnitude);
}

bool is_sure_with(const Currency& currency, const Number& number) {
    constexpr double million = 1e6;
    // "Y2K"
    const bool is_large = number.magnitude >= million ||
                          (number.has_magnitude && currency.code == "ZAR") || number.is_grouped;
    return !currency.is_letter || is_large;
}

bool is_currency_sign(const Sentence& sentence, std::size_t at) {
    return is_code(sentence, at) || !code_of_sign(sentence.at(at).text).empty();
}

}  // namespace onoma
