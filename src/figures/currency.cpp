// SPDX-License-Identifier: Apache-2.0
#include "figures/currency.hpp"

#include <array>

namespace onoma {
namespace {

struct Name {
    std::string_view text;
    std::string_view code;
};

constexpr std::array<Name, 24> signs = {
    {{"$", "USD"},   {"€", "EUR"},   {"£", "GBP"},  {"¥", "JPY"}, {"₹", "INR"}, {"₩", "KRW"},
     {"₽", "RUB"}, {"₿", "BTC"}, {"₺", "TRY"},  {"₫", "VND"}, {"₪", "ILS"}, {"₦", "NGN"},
     {"₱", "PHP"},   {"฿", "THB"},   {"₴", "UAH"},  {"₸", "KZT"}, {"₡", "CRC"}, {"₵", "GHS"},
     {"₾", "GEL"}, {"元", "CNY"},  {"円", "JPY"}, {"₲", "PYG"}, {"₭", "LAK"}, {"₼", "AZN"}}};

// Letters beside a dollar sign.
constexpr std::array<Name, 26> dollars = {
    {{"us", "USD"},  {"a", "AUD"},   {"au", "AUD"}, {"aud", "AUD"}, {"c", "CAD"},  {"ca", "CAD"},
     {"can", "CAD"}, {"cdn", "CAD"}, {"hk", "HKD"}, {"nz", "NZD"},  {"s", "SGD"},  {"sg", "SGD"},
     {"nt", "TWD"},  {"r", "BRL"},   {"mx", "MXN"}, {"mex", "MXN"}, {"z", "ZWL"},  {"tt", "TTD"},
     {"usd", "USD"}, {"j", "JMD"},   {"n", "NAD"},  {"ec", "XCD"},  {"rd", "DOP"}, {"fj", "FJD"},
     {"gy", "GYD"},  {"bz", "BZD"}}};

struct Land {
    std::string_view land;  // a word for it, of longer names the last
    std::string_view word;  // the first letters of the currency's word
    std::string_view code;
};

// "Canadian dollars": what the word before says, or a land that the document names.
constexpr std::array<Land, 110> lands = {{
    {"us", "dollar", "USD"},         {"s", "dollar", "USD"},
    {"american", "dollar", "USD"},   {"canadian", "dollar", "CAD"},
    {"australian", "dollar", "AUD"}, {"kong", "dollar", "HKD"},
    {"singapore", "dollar", "SGD"},  {"singaporean", "dollar", "SGD"},
    {"zealand", "dollar", "NZD"},    {"taiwan", "dollar", "TWD"},
    {"taiwanese", "dollar", "TWD"},  {"jamaican", "dollar", "JMD"},
    {"namibian", "dollar", "NAD"},   {"zimbabwean", "dollar", "ZWL"},
    {"zimbabwe", "dollar", "ZWL"},   {"british", "pound", "GBP"},
    {"uk", "pound", "GBP"},          {"egyptian", "pound", "EGP"},
    {"sterling", "pound", "GBP"},    {"lebanese", "pound", "LBP"},
    {"syrian", "pound", "SYP"},      {"sudanese", "pound", "SDG"},
    {"irish", "pound", "IEP"},       {"cypriot", "pound", "CYP"},
    {"turkish", "lira", "TRY"},      {"italian", "lir", "ITL"},
    {"chinese", "yuan", "CNY"},      {"japanese", "yen", "JPY"},
    {"korean", "won", "KRW"},        {"swiss", "franc", "CHF"},
    {"switzerland", "franc", "CHF"}, {"schweizer", "franken", "CHF"},
    {"zurich", "franc", "CHF"},      {"geneva", "franc", "CHF"},
    {"cfa", "franc", "XOF"},         {"french", "franc", "FRF"},
    {"france", "franc", "FRF"},      {"belgian", "franc", "BEF"},
    {"congolese", "franc", "CDF"},   {"rwandan", "franc", "RWF"},
    {"guinean", "franc", "GNF"},     {"burundian", "franc", "BIF"},
    {"indian", "rupee", "INR"},      {"pakistani", "rupee", "PKR"},
    {"pakistan", "rupee", "PKR"},    {"lankan", "rupee", "LKR"},
    {"nepali", "rupee", "NPR"},      {"nepalese", "rupee", "NPR"},
    {"mauritian", "rupee", "MUR"},   {"indonesian", "rupiah", "IDR"},
    {"russian", "r", "RUB"},         {"belarusian", "r", "BYN"},
    {"mexican", "peso", "MXN"},      {"mexico", "peso", "MXN"},
    {"argentine", "peso", "ARS"},    {"argentinian", "peso", "ARS"},
    {"argentina", "peso", "ARS"},    {"chilean", "peso", "CLP"},
    {"chile", "peso", "CLP"},        {"colombian", "peso", "COP"},
    {"colombia", "peso", "COP"},     {"philippine", "peso", "PHP"},
    {"philippines", "peso", "PHP"},  {"filipino", "peso", "PHP"},
    {"cuban", "peso", "CUP"},        {"cuba", "peso", "CUP"},
    {"uruguayan", "peso", "UYU"},    {"dominican", "peso", "DOP"},
    {"swedish", "kron", "SEK"},      {"sweden", "kron", "SEK"},
    {"norwegian", "kron", "NOK"},    {"norway", "kron", "NOK"},
    {"danish", "kron", "DKK"},       {"denmark", "kron", "DKK"},
    {"icelandic", "kron", "ISK"},    {"iceland", "kron", "ISK"},
    {"swedish", "crown", "SEK"},     {"sweden", "crown", "SEK"},
    {"norwegian", "crown", "NOK"},   {"norway", "crown", "NOK"},
    {"danish", "crown", "DKK"},      {"denmark", "crown", "DKK"},
    {"icelandic", "crown", "ISK"},   {"iceland", "crown", "ISK"},
    {"czech", "crown", "CZK"},       {"prague", "crown", "CZK"},
    {"slovak", "crown", "SKK"},      {"estonian", "crown", "EEK"},
    {"czech", "kor", "CZK"},         {"saudi", "riyal", "SAR"},
    {"qatari", "riyal", "QAR"},      {"qatar", "riyal", "QAR"},
    {"iranian", "rial", "IRR"},      {"iran", "rial", "IRR"},
    {"omani", "rial", "OMR"},        {"yemeni", "rial", "YER"},
    {"brazilian", "rea", "BRL"},     {"brazil", "rea", "BRL"},
    {"south", "rand", "ZAR"},        {"kuwaiti", "dinar", "KWD"},
    {"iraqi", "dinar", "IQD"},       {"serbian", "dinar", "RSD"},
    {"jordanian", "dinar", "JOD"},   {"tunisian", "dinar", "TND"},
    {"algerian", "dinar", "DZD"},    {"emirati", "dirham", "AED"},
    {"moroccan", "dirham", "MAD"},   {"kenyan", "shilling", "KES"},
    {"ugandan", "shilling", "UGX"},  {"tanzanian", "shilling", "TZS"},
}};

std::string_view code_of_sign(std::string_view text) {
    for (const Name& sign : signs) {
        if (sign.text == text) return sign.code;
    }
    return {};
}

std::string_view code_of_letters(std::string_view letters) {
    for (const Name& dollar : dollars) {
        if (letters == dollar.text) return dollar.code;
    }
    return {};
}

std::string_view code_of_land(std::string_view land, std::string_view word) {
    for (const Land& known : lands) {
        if (land == known.land && word.starts_with(known.word)) return known.code;
    }
    return {};
}

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
                          sentence.surface(begin) != "Us" && is_glued(sentence, sign + 1);
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

// "USD", "Rs.", "CAD$", "EUR €"
std::optional<Currency> code_before(const Sentence& sentence, std::size_t begin) {
    const Lexeme& first = sentence.at(begin);
    const bool is_code = first.role == Role::currency_code && first.begins_capital;
    if (!is_code || first.in_mention || is_after_word(sentence, begin)) return std::nullopt;
    std::size_t end = begin + 1;
    const bool is_short = first.text == "rs" || first.text == "sfr" || first.text == "tk";
    if (is_short && sentence.is(end, ".") && is_glued(sentence, end)) ++end;
    if (!code_of_sign(sentence.at(end).text).empty()) ++end;
    const Gap gap = sentence.at(end).gap;
    if (gap != Gap::none && gap != Gap::space && gap != Gap::hyphen) return std::nullopt;
    return Currency{first.word->unit, begin, end};
}

// "R5 million": rand.
std::optional<Currency> rand_before(const Sentence& sentence, std::size_t begin) {
    const bool is_rand = sentence.surface(begin) == "R" && !sentence.at(begin).in_mention &&
                         sentence.at(begin).gap == Gap::space && is_glued(sentence, begin + 1) &&
                         sentence.at(begin + 1).is_digits;
    if (!is_rand) return std::nullopt;
    Currency currency{"ZAR", begin, begin + 1};
    currency.is_letter = true;
    return currency;
}

// "Fr. 12'500": francs of Switzerland, where digits are grouped so.
std::optional<Currency> swiss_franc_before(const Sentence& sentence, std::size_t begin) {
    const bool is_franc = sentence.surface(begin) == "Fr" && !sentence.at(begin).in_mention &&
                          sentence.is(begin + 1, ".") && is_glued(sentence, begin + 1) &&
                          sentence.at(begin + 2).is_digits &&
                          sentence.at(begin + 2).text.find('\'') != std::string_view::npos;
    return is_franc ? std::optional(Currency{"CHF", begin, begin + 2}) : std::nullopt;
}

// "Hong Kong dollars": a land of one to three words in front of the currency's.
std::optional<Currency> with_land(const Sentence& sentence, std::size_t begin) {
    constexpr std::size_t longest = 3;
    for (std::size_t at = begin; at < begin + longest; ++at) {
        std::size_t word = at + 1;
        // "U.S. dollars": the dot may be a piece.
        if (sentence.is(word, ".")) ++word;
        const Role role = sentence.role(word);
        const bool is_money = role == Role::currency_word || role == Role::cent;
        const bool is_land =
            sentence.at(at).begins_capital || sentence.is_any(at, {"sterling", "euro"}) || is_money;
        if (!is_land || sentence.at(at).is_symbol) return std::nullopt;
        if (!is_money) continue;
        if (role == Role::cent) {
            const std::string_view code = sentence.is(at, "euro")
                                              ? std::string_view("EUR")
                                              : code_of_land(sentence.at(at).text, "dollar");
            if (code.empty()) return std::nullopt;
            return Currency{code, begin, word + 1, 0.01};
        }
        const std::string_view code = code_of_land(sentence.at(at).text, sentence.at(word).text);
        if (code.empty()) return std::nullopt;
        return Currency{code, begin, word + 1};
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

// Codes that are also printed small after a number: "10 rmb".
bool is_code_after(const Lexeme& lexeme) {
    if (lexeme.role != Role::currency_code) return false;
    if (lexeme.text == "rs" || lexeme.text == "tk") return false;
    if (lexeme.begins_capital) return true;
    for (const std::string_view code :
         {"usd", "eur", "gbp", "rmb", "cny", "inr", "jpy", "chf", "hkd", "sgd", "btc"}) {
        if (lexeme.text == code) return true;
    }
    return false;
}

std::optional<Currency> word_after(const Sentence& sentence, std::size_t begin, double value,
                                   bool has_magnitude) {
    const Lexeme& first = sentence.at(begin);
    if (first.role != Role::currency_word) return std::nullopt;
    const bool may_be_name = first.begins_capital && !sentence.is_headline();
    if (may_be_name && sentence.language() == Language::english) return std::nullopt;
    if (first.word->unit == "?") {
        const std::string_view code = sentence.lands().code_of(first.text);
        if (code.empty()) return std::nullopt;
        return Currency{code, begin, begin + 1};
    }
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

}  // namespace

void NamedLands::reset(const TokenizedText& text) {
    text_ = &text;
    named_.clear();
}

std::string_view NamedLands::code_of(std::string_view word) const {
    if (text_ == nullptr) return {};
    if (named_.empty()) {
        named_.resize(lands.size());
        for (const Piece& piece : text_->pieces) {
            if (!piece.begins_capital) continue;
            const std::string_view name = text_->folded_of(piece);
            for (std::size_t index = 0; index < lands.size(); ++index) {
                if (lands[index].land == name) named_[index] = true;
            }
        }
    }
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
    if (auto rand = rand_before(sentence, begin)) return rand;
    if (auto franc = swiss_franc_before(sentence, begin)) return franc;
    const std::string_view code = code_of_sign(sentence.at(begin).text);
    // "Q$5", "5$3"
    if (code.empty() || is_after_word(sentence, begin)) return std::nullopt;
    if (auto dollar = dollar_with_letters(sentence, begin)) return dollar;
    Currency currency{code, begin, begin + 1};
    currency.is_bare_sign = true;
    return currency;
}

std::optional<Currency> currency_after_sum(const Sentence& sentence, std::size_t end,
                                           const Currency& currency) {
    if (!currency.is_bare_sign || currency.code != "USD") return std::nullopt;
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
    if (is_code_after(first)) {
        if (begins_next) return std::nullopt;
        return Currency{first.word->unit, begin, begin + 1};
    }
    if (auto penny = penny_after(sentence, begin, value)) return penny;
    if (auto landed = with_land(sentence, begin)) return landed;
    if (first.role == Role::cent) return Currency{first.word->unit, begin, begin + 1, 0.01};
    return word_after(sentence, begin, value, has_magnitude);
}

bool is_sure_with(const Currency& currency, const Number& number) {
    return !currency.is_letter || number.has_magnitude || number.is_grouped;
}

bool is_currency_sign(const Sentence& sentence, std::size_t at) {
    return sentence.role(at) == Role::currency_code || !code_of_sign(sentence.at(at).text).empty();
}

}  // namespace onoma
