// SPDX-License-Identifier: Apache-2.0
#include "figures/unit.hpp"

#include <algorithm>
#include <array>

#include "figures/noun_phrase.hpp"

namespace onoma {
namespace {

bool is_joined(const Sentence& sentence, std::size_t at) {
    const Gap gap = sentence.at(at).gap;
    return gap == Gap::space || gap == Gap::hyphen;
}

Unit unit_of(FigureKind kind, std::string_view name, std::size_t end, bool is_sign = false) {
    return {kind, std::string(name), end, is_sign};
}

// "punti percentuali", "puntos básicos", "points de pourcentage"
std::optional<Unit> read_points_abroad(const Sentence& sentence, std::size_t begin) {
    if (sentence.language() == Language::english) return std::nullopt;
    const bool is_points =
        sentence.is_any(begin, {"punti", "punto", "puntos", "pontos", "ponto", "points", "point"});
    if (!is_points) return std::nullopt;
    std::size_t at = begin + 1;
    if (sentence.is(at, "de")) ++at;
    if (sentence.is_any(at, {"percentuali", "percentuale", "porcentuales", "porcentual",
                             "percentuais", "percentual", "pourcentage"})) {
        return unit_of(FigureKind::percent, "percentage-point", at + 1);
    }
    if (sentence.is_any(at, {"base", "básicos", "básico"})) {
        return unit_of(FigureKind::percent, "basis-point", at + 1);
    }
    return std::nullopt;
}

// %, per cent, percentage points, basis points, pp
std::optional<Unit> read_percent(const Sentence& sentence, std::size_t begin) {
    if (sentence.is_any(begin, {"%", "٪"})) {
        const bool has_points =
            sentence.is_any(begin + 1, {"point", "points"}) && is_joined(sentence, begin + 1);
        return unit_of(FigureKind::percent, has_points ? "percentage-point" : "percent",
                       begin + (has_points ? 2 : 1), true);
    }
    // "24pc"
    if (sentence.surface(begin) == "pc" && sentence.at(begin).gap == Gap::none) {
        return unit_of(FigureKind::percent, "percent", begin + 1, true);
    }
    const bool is_per_cent =
        (sentence.is(begin, "per") && sentence.is(begin + 1, "cent")) ||
        (sentence.is(begin, "por") && sentence.is_any(begin + 1, {"ciento", "cento"})) ||
        (sentence.is(begin, "per") && sentence.is(begin + 1, "cento")) ||
        (sentence.is(begin, "pour") && sentence.is(begin + 1, "cent"));
    if (is_per_cent) return unit_of(FigureKind::percent, "percent", begin + 2);
    if (auto points = read_points_abroad(sentence, begin)) return points;
    if (sentence.is(begin, "punkt") || sentence.role(begin) != Role::percent) return std::nullopt;
    const std::string_view name = sentence.at(begin).word->unit;
    if (sentence.is_any(begin, {"percentage", "basis", "percent"})) {
        const bool has_points = sentence.is_any(begin + 1, {"point", "points"});
        if (!has_points && !sentence.is(begin, "percent")) return std::nullopt;
        if (has_points) {
            return unit_of(FigureKind::percent,
                           sentence.is(begin, "basis") ? "basis-point" : "percentage-point",
                           begin + 2);
        }
    }
    const bool is_sign = sentence.is_any(begin, {"pp", "ppt", "bp", "bps"});
    return unit_of(FigureKind::percent, name, begin + 1, is_sign);
}

// "-old", " old" with a hyphen
std::size_t after_old(const Sentence& sentence, std::size_t end) {
    const bool has_old = sentence.is_any(end, {"old", "olds"}) && is_joined(sentence, end) &&
                         sentence.at(end).gap == Gap::hyphen;
    return has_old ? end + 1 : end;
}

// A word that begins with a capital is a name's, but for headlines.
bool is_name(const Sentence& sentence, std::size_t at) {
    return sentence.at(at).begins_capital && sentence.language() == Language::english &&
           !sentence.is_headline();
}

// "2,000 second-tier chips", "10-second-quarter goals", "a zero-day flaw"
bool is_other_use(const Sentence& sentence, std::size_t at) {
    if (sentence.is(at, "second")) {
        const bool joins = sentence.at(at + 1).gap == Gap::hyphen &&
                           sentence.at(at).gap == Gap::space && !sentence.is(at + 1, "long");
        return joins || sentence.role(at + 1) == Role::quarter;
    }
    // Dutch: "om 10 uur" is a time of day.
    if (sentence.is(at, "uur")) {
        return sentence.is_any(at - 2, {"om", "tot", "vanaf", "rond", "tegen", "sinds", "voor"});
    }
    return sentence.is(at, "day") && sentence.is_any(at - 1, {"zero", "0"});
}

// "2026 calendar year": a year's number, no length.
bool is_year_of(const Sentence& sentence, std::size_t begin, std::size_t at) {
    const Lexeme& number = sentence.before(begin);
    return sentence.is(at, "year") && number.number && number.text.size() == 4 &&
           number.number->value >= 1900 && number.number->value <= 2100;
}

std::optional<Unit> read_time(const Sentence& sentence, std::size_t begin) {
    std::size_t at = begin;
    // "12 consecutive months", "three more years"
    constexpr std::size_t most_modifiers = 2;
    while (at < begin + most_modifiers && sentence.at(at).gap == Gap::space &&
           (sentence.role(at) == Role::modifier || sentence.is(at, "more"))) {
        ++at;
    }
    // "the prior two quarters", but "three quarters of them"
    const bool is_quarters = sentence.is(at, "quarters") && !sentence.is(at + 1, "of") &&
                             sentence.at(at).gap == Gap::space;
    if (is_quarters) return unit_of(FigureKind::duration, "quarter", at + 1);
    if (sentence.role(at) != Role::time_unit || sentence.at(at).in_mention) return std::nullopt;
    if (is_name(sentence, at) || is_other_use(sentence, at) || is_year_of(sentence, begin, at)) {
        return std::nullopt;
    }
    return unit_of(FigureKind::duration, sentence.at(at).word->unit, after_old(sentence, at + 1));
}

// Speed: "an hour", "per hour", "/h", "per second" after a length or a number of bits.
void take_speed(const Sentence& sentence, Unit& unit) {
    const std::size_t at = unit.end;
    std::string_view time;
    std::size_t end = at;
    if (sentence.is(at, "/") && sentence.at(at).gap == Gap::none) {
        if (sentence.is_any(at + 1, {"h", "hr", "hour"})) time = "hour";
        if (sentence.is_any(at + 1, {"s", "sec", "second"})) time = "second";
        end = at + 2;
    } else if (sentence.is_any(at, {"per", "an", "a"}) &&
               sentence.role(at + 1) == Role::time_unit) {
        time = sentence.at(at + 1).word->unit;
        if (time != "hour" && time != "second") time = {};
        end = at + 2;
    }
    const bool is_length = unit.name == "kilometer" || unit.name == "mile" ||
                           unit.name == "meter" || unit.name == "foot" ||
                           unit.name.ends_with("bit") || unit.name.ends_with("byte");
    if (time.empty() || !is_length) return;
    unit.name += "-per-";
    unit.name += time;
    unit.end = end;
}

// "foot", "ft", "m" after "square": the length.
std::string_view length_at(const Sentence& sentence, std::size_t at) {
    if (sentence.role(at) == Role::measure) return sentence.at(at).word->unit;
    if (sentence.is(at, "m")) return "meter";
    if (sentence.is(at, "in")) return "inch";
    const std::string_view name = unit_of_sign(sentence.surface(at));
    const bool is_length =
        name == "foot" || name.ends_with("meter") || name == "mile" || name == "yard";
    return is_length ? name : std::string_view();
}

std::optional<Unit> read_square(const Sentence& sentence, std::size_t begin) {
    const bool is_square = sentence.is_any(begin, {"square", "sq"});
    if (!is_square && !sentence.is_any(begin, {"cubic", "cu"})) return std::nullopt;
    std::size_t at = begin + 1;
    if (sentence.is(at, ".")) ++at;
    const std::string_view length = length_at(sentence, at);
    if (length.empty()) return std::nullopt;
    Unit unit = unit_of(FigureKind::quantity, is_square ? "square-" : "cubic-", at + 1);
    unit.name += length;
    return unit;
}

// "square miles", "cubic metres", "metric tons", "light years", "parts per million"
std::optional<Unit> read_composed(const Sentence& sentence, std::size_t begin) {
    if (sentence.at(begin).in_mention) return std::nullopt;
    std::size_t next = begin + 1;
    const bool has_stop = sentence.is(next, ".") && sentence.at(next).gap == Gap::none;
    if (!is_joined(sentence, next) && !has_stop) return std::nullopt;
    if (auto square = read_square(sentence, begin)) return square;
    // "lb.-ft.": with a stop after the first
    if (has_stop) ++next;
    std::string_view name = unit_of_phrase(sentence.at(begin).text, sentence.at(next).text);
    if (!name.empty()) return unit_of(FigureKind::quantity, name, next + 1);
    if (sentence.role(next) != Role::per) return std::nullopt;
    name = unit_of_ratio(sentence.at(begin).text, sentence.at(next + 1).text);
    if (!name.empty()) return unit_of(FigureKind::quantity, name, next + 2);
    const bool is_pressure = sentence.is_any(begin, {"pounds", "lbs"}) &&
                             sentence.is(next + 1, "square") &&
                             sentence.is_any(next + 2, {"inch", "in"});
    if (is_pressure) return unit_of(FigureKind::quantity, "pound-per-square-inch", next + 3);
    return std::nullopt;
}

// "m.p.h.", "r.p.m.": initials of a sign.
std::optional<Unit> read_initials(const Sentence& sentence, std::size_t begin) {
    constexpr std::size_t letters = 3;
    std::string sign;
    for (std::size_t at = begin; at < begin + letters; ++at) {
        const bool is_letter =
            sentence.at(at).text.size() == 1 && (at == begin || sentence.at(at).gap == Gap::other);
        if (!is_letter) return std::nullopt;
        sign += sentence.at(at).text;
    }
    const std::string_view name = unit_of_sign(sign);
    if (name.empty()) return std::nullopt;
    return unit_of(FigureKind::quantity, name, begin + letters, true);
}

bool is_scale_of_heat(std::string_view unit) {
    return unit == "celsius" || unit == "fahrenheit" || unit == "kelvin";
}

// "degrees Celsius", "° F"
void take_scale(const Sentence& sentence, Unit& unit) {
    const Lexeme& scale = sentence.at(unit.end);
    if (scale.text == "c") unit.name = "celsius";
    if (scale.text == "f") unit.name = "fahrenheit";
    const bool is_word = scale.role == Role::measure && is_scale_of_heat(scale.word->unit);
    if (is_word) unit.name = scale.word->unit;
    if (unit.name != "degree") ++unit.end;
}

// Words of a sentence about weights.
bool tells_weight(const Lexeme& word) {
    if (word.text.starts_with("weigh")) return true;
    for (const std::string_view other :
         {"diet",   "heavy",   "heavier", "lighter",  "cargo", "payload", "lifts",
          "lift",   "lifted",  "thrust",  "ounces",   "tow",   "tows",    "towing",
          "seized", "carries", "haul",    "calories", "tons",  "lb",      "lbs"}) {
        if (word.text == other) return true;
    }
    return false;
}

bool is_about_weight(const Sentence& sentence, std::size_t begin) {
    constexpr std::size_t reach = 8;
    const std::size_t first = begin - std::min(begin, reach);
    for (std::size_t at = first; at < begin + reach && at < sentence.size(); ++at) {
        if (tells_weight(sentence.at(at))) return true;
    }
    return false;
}

// "pounds of butter", but "pounds of debt"
bool is_of_matter(const Sentence& sentence, std::size_t of) {
    return sentence.is(of, "of") && sentence.role(of + 1) == Role::other &&
           !sentence.at(of + 1).begins_capital &&
           !sentence.is_any(of + 1, {"debt",    "debts",   "savings",    "cash",     "money",
                                     "funding", "income",  "investment", "taxpayer", "taxpayers",
                                     "public",  "credit",  "funds",      "loans",    "profit",
                                     "damage",  "revenue", "spending",   "fines",    "aid"});
}

// "12 stone", "12 stone 5 pounds": a weight of people.
std::optional<Unit> read_stone(const Sentence& sentence, std::size_t begin) {
    const bool is_stone = sentence.is(begin, "stone") && sentence.at(begin).gap == Gap::space &&
                          sentence.before(begin).is_digits;
    if (!is_stone) return std::nullopt;
    const bool has_parts = sentence.at(begin + 1).is_digits &&
                           sentence.is_any(begin + 2, {"pound", "pounds", "lb", "lbs"});
    if (!has_parts && !is_about_weight(sentence, begin)) return std::nullopt;
    return unit_of(FigureKind::quantity, "stone", begin + 1);
}

// "250,000 MW hours"
void take_hours_of_power(const Sentence& sentence, Unit& unit) {
    const bool is_power = unit.name.ends_with("watt");
    if (!is_power || !sentence.is_any(unit.end, {"hour", "hours"})) return;
    if (!is_joined(sentence, unit.end)) return;
    unit.name += "-hour";
    ++unit.end;
}

std::optional<Unit> read_measure(const Sentence& sentence, std::size_t begin) {
    if (is_weight(sentence, begin)) return unit_of(FigureKind::quantity, "pound", begin + 1);
    if (auto composed = read_composed(sentence, begin)) return composed;
    if (auto stone = read_stone(sentence, begin)) return stone;
    const Lexeme& word = sentence.at(begin);
    if (word.role != Role::measure || word.in_mention) return std::nullopt;
    const bool is_scale = is_scale_of_heat(word.word->unit);
    if (is_name(sentence, begin) && !is_scale) return std::nullopt;
    Unit unit = unit_of(FigureKind::quantity, word.word->unit, begin + 1);
    if (unit.name == "degree") take_scale(sentence, unit);
    take_hours_of_power(sentence, unit);
    unit.end = after_old(sentence, unit.end);
    take_speed(sentence, unit);
    return unit;
}

// "km²", "km2": the digit is a piece of its own.
void take_power(const Sentence& sentence, Unit& unit) {
    // "km^2"
    const bool has_caret = sentence.is(unit.end, "^") && sentence.at(unit.end).gap == Gap::none &&
                           sentence.is_any(unit.end + 1, {"2", "3"}) &&
                           sentence.at(unit.end + 1).gap == Gap::none;
    if (has_caret) ++unit.end;
    if (unit.end >= sentence.size() || sentence.at(unit.end).gap != Gap::none) return;
    const std::string_view raised = sentence.surface(unit.end);
    const bool is_plain =
        (has_caret || unit.name.ends_with("meter")) && (raised == "2" || raised == "3");
    if (raised != "\u00B2" && raised != "\u00B3" && !is_plain) return;
    const std::size_t last = unit.name.rfind("per-");
    const std::size_t at = last == std::string::npos ? 0 : last + 4;
    unit.name.insert(at, raised == "\u00B2" || raised == "2" ? "square-" : "cubic-");
    ++unit.end;
}

bool ends_phrase(const Sentence& sentence, std::size_t at) {
    const Lexeme& next = sentence.at(at);
    return next.text.empty() || next.is_symbol || next.role == Role::function ||
           next.role == Role::conjunction || next.role == Role::range || next.role == Role::per ||
           next.role == Role::from;
}

// "37m tall", "at a depth of 30m", "5 m": metres. What is neither may be millions.
std::optional<Unit> read_metre(const Sentence& sentence, std::size_t begin) {
    if (sentence.surface(begin) != "m") return std::nullopt;
    Unit unit = unit_of(FigureKind::quantity, "meter", begin + 1, true);
    take_power(sentence, unit);
    take_speed(sentence, unit);
    const bool has_more = unit.end != begin + 1;
    const bool has_dimension =
        sentence.at(unit.end).gap != Gap::none && is_dimension(sentence.at(unit.end).text);
    const bool has_space = sentence.at(begin).gap == Gap::space && ends_phrase(sentence, unit.end);
    bool is_of_length = false;
    if (sentence.is(begin - 2, "of") && begin >= 3) {
        is_of_length = sentence.is_any(begin - 3, {"height", "depth", "length", "width", "altitude",
                                                   "distance", "diameter", "elevation"});
    }
    if (!has_more && !has_dimension && !has_space && !is_of_length) return std::nullopt;
    return unit;
}

// "2 in thick", "a 55\" screen": inches, where the width of something is told.
std::optional<Unit> read_inch(const Sentence& sentence, std::size_t begin) {
    const Lexeme& sign = sentence.at(begin);
    std::size_t end = begin + 1;
    if (sign.text == "in") {
        if (sentence.is(end, ".") && sentence.at(end).gap == Gap::none) ++end;
        const bool is_width = sentence.is_any(
            end, {"thick", "wide", "tall", "long", "high", "deep", "across", "diameter"});
        if (!is_width || !ends_phrase(sentence, end + 1)) return std::nullopt;
        return unit_of(FigureKind::quantity, "inch", end, true);
    }
    // A double prime folds to two primes.
    const bool is_prime = sign.text == "\u2032\u2032" || sign.text == "\"" || sign.text == "\u201D";
    if (!is_prime || sign.gap != Gap::none) return std::nullopt;
    const bool is_sure = sign.text == "\u2032\u2032";
    const bool has_thing = sentence.is_any(
        end, {"screen",   "screens",    "display", "displays", "tv",    "tvs",  "monitor",
              "monitors", "television", "wheels",  "tires",    "pizza", "tall", "wide",
              "long",     "thick",      "laptop",  "tablet",   "panel", "oled", "lcd"});
    if (!is_sure && !has_thing) return std::nullopt;
    return unit_of(FigureKind::quantity, "inch", end, true);
}

// "30C (86F)", "rose to 35C in the heat": a letter is a scale where the sentence is about heat.
std::optional<Unit> read_scale_letter(const Sentence& sentence, std::size_t begin) {
    const std::string_view printed = sentence.surface(begin);
    const Lexeme& letter = sentence.at(begin);
    const bool is_letter = (printed == "C" || printed == "F") && letter.gap != Gap::hyphen;
    // "-70C storage"
    const bool is_frost = sentence.before(begin).has_minus && letter.gap == Gap::none &&
                          sentence.at(begin + 1).gap == Gap::space;
    if (!is_letter || !(is_frost || ends_phrase(sentence, begin + 1))) return std::nullopt;
    const std::string_view other = printed == "C" ? "f" : "c";
    // "above 40C"
    const auto& value = sentence.before(begin).number;
    const bool is_passed = value && value->value >= 10 &&
                           sentence.is_any(begin - 2, {"above", "below", "reached", "hit",
                                                       "exceeded", "exceeding", "topped"});
    const bool is_below_zero = sentence.before(begin).has_minus || is_passed;
    // "30C (86F)", "86F (30C)"
    const bool has_pair =
        (sentence.is(begin + 1, "(") && sentence.is_any(begin + 3, {other})) ||
        (begin >= 3 && sentence.is(begin - 2, "(") && sentence.is_any(begin - 3, {other}));
    bool is_heat = is_below_zero;
    constexpr std::size_t reach = 10;
    for (std::size_t at = begin - std::min(begin, reach); at < begin + reach; ++at) {
        is_heat =
            is_heat ||
            sentence.is_any(
                at, {"temperature", "temperatures", "heat",    "heatwave",  "hot",     "cold",
                     "warm",        "warming",      "warmer",  "degrees",   "mercury", "freezing",
                     "highs",       "lows",         "cooled",  "heated",    "oven",    "boiling",
                     "melts",       "thermostat",   "celsius", "fahrenheit"});
    }
    if (!has_pair && !is_heat) return std::nullopt;
    return unit_of(FigureKind::quantity, printed == "C" ? "celsius" : "fahrenheit", begin + 1,
                   true);
}

// Signs of one letter are also other things: "5g networks", "24 h".
bool is_sure_sign(const Sentence& sentence, std::size_t begin) {
    // "2.5 bar", "a pressure of 3 bar", but "20 bar owners"
    if (sentence.is(begin, "bar")) {
        const auto& value = sentence.before(begin).number;
        const bool is_pressure = sentence.is(begin - 2, "of") && sentence.is(begin - 3, "pressure");
        return ends_phrase(sentence, begin + 1) &&
               ((value && value->decimals > 0) || (begin > 2 && is_pressure));
    }
    // "12st 5lb", "12st. 5lb.", not "5 st"
    if (sentence.is(begin, "st")) {
        const std::size_t pounds = sentence.is(begin + 1, ".") ? begin + 2 : begin + 1;
        return sentence.at(begin).gap == Gap::none && sentence.at(pounds).is_digits;
    }
    if (sentence.surface(begin).size() > 1) return true;
    const auto& number = sentence.before(begin).number;
    const bool is_network = sentence.is(begin, "g") && number && number->decimals == 0 &&
                            number->value >= 2 && number->value <= 6 &&
                            sentence.at(begin).gap == Gap::none;
    if (is_network) return sentence.is(begin + 1, "of");
    return sentence.at(begin).gap == Gap::none || ends_phrase(sentence, begin + 1);
}

// "kV/cm", "mg/kg": what the unit is divided by. "lb-ft" is a phrase; another product of two units
// is not known. False for it.
bool take_second_sign(const Sentence& sentence, Unit& unit) {
    const std::size_t at = unit.end;
    const Lexeme& next = sentence.at(at);
    if (next.text == "/" && next.gap == Gap::none && sentence.at(at + 1).gap == Gap::none) {
        std::string_view below = unit_of_sign(sentence.surface(at + 1));
        if (sentence.surface(at + 1) == "m") below = "meter";
        if (sentence.surface(at + 1) == "s") below = "second";
        if (below.empty()) return true;
        unit.name += "-per-";
        unit.name += below;
        unit.end = at + 2;
        take_power(sentence, unit);
        return true;
    }
    const bool is_product =
        next.gap == Gap::hyphen &&
        (!unit_of_sign(sentence.surface(at)).empty() || next.role == Role::measure);
    return !is_product;
}

bool is_time(std::string_view unit) {
    return unit == "millisecond" || unit == "nanosecond" || unit == "second" || unit == "minute" ||
           unit == "hour" || unit == "year";
}

std::optional<Unit> read_sign(const Sentence& sentence, std::size_t begin) {
    const Lexeme& word = sentence.at(begin);
    if (word.in_mention || word.text.empty()) return std::nullopt;
    if (auto composed = read_composed(sentence, begin)) return composed;
    if (auto initials = read_initials(sentence, begin)) return initials;
    if (auto inch = read_inch(sentence, begin)) return inch;
    if (auto metre = read_metre(sentence, begin)) return metre;
    if (auto scale = read_scale_letter(sentence, begin)) return scale;
    const std::string_view name = unit_of_sign(sentence.surface(begin));
    if (name.empty() || !is_sure_sign(sentence, begin)) return std::nullopt;
    Unit unit = unit_of(FigureKind::quantity, name, begin + 1, true);
    if (name == "degree") take_scale(sentence, unit);
    take_power(sentence, unit);
    if (is_time(name)) {
        unit.kind = FigureKind::duration;
        unit.end = after_old(sentence, unit.end);
        return unit;
    }
    take_speed(sentence, unit);
    if (unit.end == begin + 1 && !take_second_sign(sentence, unit)) return std::nullopt;
    return unit;
}

std::optional<Unit> read_points(const Sentence& sentence, std::size_t begin) {
    if (sentence.role(begin) != Role::point || sentence.at(begin).in_mention) return std::nullopt;
    std::size_t end = begin + 1;
    if (sentence.is(begin, "elo")) {
        if (sentence.is_any(end, {"point", "points"})) ++end;
        return unit_of(FigureKind::score, "Elo", end);
    }
    // "two points of view", "10-point plan", "3 point guards"
    if (sentence.is(begin, "point") && sentence.at(end).gap == Gap::space &&
        sentence.at(begin).gap == Gap::hyphen &&
        !sentence.is_any(end, {"lead", "drop", "rise", "gain", "loss", "fall", "margin", "increase",
                               "advantage", "deficit", "cut", "hike", "move", "reduction"})) {
        return std::nullopt;
    }
    if (sentence.is(begin, "point") && sentence.at(begin).gap == Gap::space &&
        sentence.at(end).gap == Gap::space && !sentence.at(end).text.empty() &&
        !sentence.at(end).is_symbol && sentence.role(end) == Role::other) {
        return std::nullopt;
    }
    if (sentence.is(end, "of") && sentence.is_any(end + 1, {"view", "contention", "order"})) {
        return std::nullopt;
    }
    return unit_of(FigureKind::score, "point", end);
}

}  // namespace

bool is_weight(const Sentence& sentence, std::size_t begin) {
    if (!sentence.is_any(begin, {"pound", "pounds"})) return false;
    if (sentence.is(begin, "pound") && sentence.at(begin).gap == Gap::hyphen) {
        return sentence.at(begin + 1).role == Role::other;
    }
    if (sentence.is(begin - 2, "/") && sentence.is(begin + 1, "of")) return true;
    if (sentence.is(begin + 1, "sterling")) return false;
    if (sentence.is(begin + 2, "ounces") || sentence.is(begin + 2, "ounce")) return true;
    return is_of_matter(sentence, begin + 1) || is_about_weight(sentence, begin);
}

std::optional<Unit> read_unit(const Sentence& sentence, std::size_t begin) {
    const Gap gap = sentence.at(begin).gap;
    if (begin >= sentence.size() || gap == Gap::other || gap == Gap::dash) return std::nullopt;
    if (auto unit = read_percent(sentence, begin)) return unit;
    if (gap == Gap::none || gap == Gap::space || gap == Gap::hyphen) {
        if (auto unit = read_sign(sentence, begin)) {
            take_hours_of_power(sentence, *unit);
            return unit;
        }
    }
    if (gap == Gap::none) return std::nullopt;
    if (auto unit = read_time(sentence, begin)) return unit;
    if (auto unit = read_points(sentence, begin)) return unit;
    return read_measure(sentence, begin);
}

}  // namespace onoma
