// SPDX-License-Identifier: Apache-2.0
#include "figures/unit.hpp"

#include <array>

namespace onoma {
namespace {

struct Sign {
    std::string_view text;  // as printed: MW is no mW
    std::string_view name;
};

constexpr std::array<Sign, 72> signs = {{
    {"km", "kilometer"},
    {"cm", "centimeter"},
    {"mm", "millimeter"},
    {"nm", "nanometer"},
    {"µm", "micrometer"},
    {"μm", "micrometer"},
    {"ft", "foot"},
    {"ha", "hectare"},
    {"kg", "kilogram"},
    {"mg", "milligram"},
    {"lb", "pound"},
    {"lbs", "pound"},
    {"oz", "ounce"},
    {"ml", "milliliter"},
    {"mL", "milliliter"},
    {"bbl", "barrel"},
    {"W", "watt"},
    {"kW", "kilowatt"},
    {"KW", "kilowatt"},
    {"MW", "megawatt"},
    {"GW", "gigawatt"},
    {"TW", "terawatt"},
    {"Wh", "watt-hour"},
    {"kWh", "kilowatt-hour"},
    {"KWh", "kilowatt-hour"},
    {"MWh", "megawatt-hour"},
    {"GWh", "gigawatt-hour"},
    {"TWh", "terawatt-hour"},
    {"mAh", "milliampere-hour"},
    {"kV", "kilovolt"},
    {"Hz", "hertz"},
    {"kHz", "kilohertz"},
    {"MHz", "megahertz"},
    {"GHz", "gigahertz"},
    {"KB", "kilobyte"},
    {"kB", "kilobyte"},
    {"MB", "megabyte"},
    {"GB", "gigabyte"},
    {"TB", "terabyte"},
    {"PB", "petabyte"},
    {"EB", "exabyte"},
    {"GiB", "gibibyte"},
    {"Kbps", "kilobit-per-second"},
    {"kbps", "kilobit-per-second"},
    {"Mbps", "megabit-per-second"},
    {"Gbps", "gigabit-per-second"},
    {"Tbps", "terabit-per-second"},
    {"Mbit", "megabit"},
    {"Gbit", "gigabit"},
    {"km2", "square-kilometer"},
    {"km²", "square-kilometer"},
    {"m2", "square-meter"},
    {"m²", "square-meter"},
    {"m³", "cubic-meter"},
    {"m3", "cubic-meter"},
    {"mph", "mile-per-hour"},
    {"kph", "kilometer-per-hour"},
    {"kmh", "kilometer-per-hour"},
    {"°C", "celsius"},
    {"°F", "fahrenheit"},
    {"℃", "celsius"},
    {"℉", "fahrenheit"},
    {"°", "degree"},
    {"ms", "millisecond"},
    {"ns", "nanosecond"},
    {"dB", "decibel"},
    {"kcal", "kilocalorie"},
    {"hp", "horsepower"},
    {"MP", "megapixel"},
    {"mi", "mile"},
    {"dpi", "dot-per-inch"},
    {"µg", "microgram"},
}};

// In a unit of the same dimension.
struct Size {
    std::string_view unit;
    std::string_view base;
    double size = 1;
};

constexpr std::array<Size, 48> sizes = {{
    {"millisecond", "second", 0.001},
    {"second", "second", 1},
    {"minute", "second", 60},
    {"hour", "second", 3600},
    {"day", "second", 86400},
    {"week", "second", 604800},
    {"month", "month", 1},
    {"year", "month", 12},
    {"decade", "month", 120},
    {"century", "month", 1200},
    {"millimeter", "meter", 0.001},
    {"centimeter", "meter", 0.01},
    {"meter", "meter", 1},
    {"kilometer", "meter", 1000},
    {"inch", "inch", 1},
    {"foot", "inch", 12},
    {"yard", "inch", 36},
    {"mile", "inch", 63360},
    {"milligram", "gram", 0.001},
    {"gram", "gram", 1},
    {"kilogram", "gram", 1000},
    {"tonne", "gram", 1e6},
    {"ounce", "ounce", 1},
    {"pound", "ounce", 16},
    {"stone", "ounce", 224},
    {"milliliter", "liter", 0.001},
    {"liter", "liter", 1},
    {"watt", "watt", 1},
    {"kilowatt", "watt", 1e3},
    {"megawatt", "watt", 1e6},
    {"gigawatt", "watt", 1e9},
    {"terawatt", "watt", 1e12},
    {"watt-hour", "watt-hour", 1},
    {"kilowatt-hour", "watt-hour", 1e3},
    {"megawatt-hour", "watt-hour", 1e6},
    {"gigawatt-hour", "watt-hour", 1e9},
    {"terawatt-hour", "watt-hour", 1e12},
    {"hertz", "hertz", 1},
    {"kilohertz", "hertz", 1e3},
    {"megahertz", "hertz", 1e6},
    {"gigahertz", "hertz", 1e9},
    {"kilobyte", "byte", 1e3},
    {"megabyte", "byte", 1e6},
    {"gigabyte", "byte", 1e9},
    {"terabyte", "byte", 1e12},
    {"petabyte", "byte", 1e15},
    {"kilovolt", "volt", 1e3},
    {"volt", "volt", 1},
}};

const Size* size_of(std::string_view unit) {
    for (const Size& size : sizes) {
        if (size.unit == unit) return &size;
    }
    return nullptr;
}

bool is_joined(const Sentence& sentence, std::size_t at) {
    const Gap gap = sentence.at(at).gap;
    return gap == Gap::space || gap == Gap::hyphen;
}

Unit unit_of(FigureKind kind, std::string_view name, std::size_t end, bool is_sign = false) {
    return {kind, std::string(name), end, is_sign};
}

// %, per cent, percentage points, basis points, pp
std::optional<Unit> read_percent(const Sentence& sentence, std::size_t begin) {
    if (sentence.is_any(begin, {"%", "٪"})) {
        const bool has_points =
            sentence.is_any(begin + 1, {"point", "points"}) && is_joined(sentence, begin + 1);
        return unit_of(FigureKind::percent, has_points ? "percentage-point" : "percent",
                       begin + (has_points ? 2 : 1), true);
    }
    const bool is_per_cent = (sentence.is(begin, "per") && sentence.is(begin + 1, "cent")) ||
                             (sentence.is(begin, "por") && sentence.is(begin + 1, "ciento")) ||
                             (sentence.is(begin, "pour") && sentence.is(begin + 1, "cent"));
    if (is_per_cent) return unit_of(FigureKind::percent, "percent", begin + 2);
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
std::size_t behind_old(const Sentence& sentence, std::size_t end) {
    const bool has_old = sentence.is_any(end, {"old", "olds"}) && is_joined(sentence, end) &&
                         sentence.at(end).gap == Gap::hyphen;
    return has_old ? end + 1 : end;
}

std::optional<Unit> read_time(const Sentence& sentence, std::size_t begin) {
    std::size_t at = begin;
    // "12 consecutive months", "three more years"
    const auto is_modifier = [&] {
        return sentence.at(at).gap == Gap::space &&
               (sentence.role(at) == Role::modifier || sentence.is(at, "more"));
    };
    if (is_modifier()) ++at;
    if (is_modifier()) ++at;
    if (sentence.role(at) != Role::time_unit || sentence.at(at).in_mention) return std::nullopt;
    if (sentence.at(at).begins_capital && sentence.language() == Language::english) {
        return std::nullopt;
    }
    // "10-second-quarter goals"
    if (sentence.is(at, "second") && sentence.role(at + 1) == Role::quarter) return std::nullopt;
    return unit_of(FigureKind::duration, sentence.at(at).word->unit, behind_old(sentence, at + 1));
}

// Speed: "an hour", "per hour", "/h", "per second" behind a length or a number of bits.
void take_speed(const Sentence& sentence, Unit& unit) {
    const std::size_t at = unit.end;
    std::string_view time;
    std::size_t end = at;
    if (sentence.is(at, "/") && sentence.at(at).gap == Gap::none) {
        if (sentence.is_any(at + 1, {"h", "hr"})) time = "hour";
        if (sentence.is(at + 1, "s")) time = "second";
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

// "square miles", "cubic metres", "metric tons", "nautical miles", "light years"
std::optional<Unit> read_composed(const Sentence& sentence, std::size_t begin) {
    const std::size_t next = begin + 1;
    if (!is_joined(sentence, next)) return std::nullopt;
    const bool is_square = sentence.is_any(begin, {"square", "sq"});
    if (is_square || sentence.is(begin, "cubic")) {
        std::size_t at = next;
        if (sentence.is(at, ".")) ++at;
        std::string_view of;
        if (sentence.role(at) == Role::measure) of = sentence.at(at).word->unit;
        if (sentence.is(at, "ft")) of = "foot";
        if (sentence.is(at, "km")) of = "kilometer";
        if (of.empty()) return std::nullopt;
        Unit unit = unit_of(FigureKind::quantity, is_square ? "square-" : "cubic-", at + 1);
        unit.name += of;
        return unit;
    }
    if (sentence.is(begin, "metric") && sentence.is_any(next, {"ton", "tons", "tonnes"})) {
        return unit_of(FigureKind::quantity, "tonne", next + 1);
    }
    if (sentence.is(begin, "nautical") && sentence.is_any(next, {"mile", "miles"})) {
        return unit_of(FigureKind::quantity, "nautical-mile", next + 1);
    }
    if (sentence.is(begin, "light") && sentence.is_any(next, {"year", "years"})) {
        return unit_of(FigureKind::quantity, "light-year", next + 1);
    }
    return std::nullopt;
}

// A weight, where it is no money: "a 20-pound dog", "weighs 20 pounds", "1/2 pound of butter".
bool is_weight(const Sentence& sentence, std::size_t begin) {
    if (!sentence.is_any(begin, {"pound", "pounds"})) return false;
    if (sentence.is(begin, "pound") && sentence.at(begin).gap == Gap::hyphen) {
        return sentence.at(begin + 1).role == Role::other;
    }
    if (sentence.is(begin - 2, "/") && sentence.is(begin + 1, "of")) return true;
    constexpr std::size_t reach = 7;
    for (std::size_t distance = 2; distance <= reach && distance <= begin; ++distance) {
        if (sentence.at(begin - distance).text.starts_with("weigh")) return true;
    }
    return false;
}

std::optional<Unit> read_measure(const Sentence& sentence, std::size_t begin) {
    if (is_weight(sentence, begin)) return unit_of(FigureKind::quantity, "pound", begin + 1);
    if (auto composed = read_composed(sentence, begin)) return composed;
    const Lexeme& word = sentence.at(begin);
    if (word.role != Role::measure || word.in_mention) return std::nullopt;
    const bool is_name = word.begins_capital && sentence.language() == Language::english &&
                         word.text != "celsius" && word.text != "fahrenheit";
    if (is_name) return std::nullopt;
    Unit unit = unit_of(FigureKind::quantity, word.word->unit, begin + 1);
    const std::size_t next = begin + 1;
    if (unit.name == "degree") {
        if (sentence.is_any(next, {"celsius", "centigrade", "c"})) unit.name = "celsius";
        if (sentence.is_any(next, {"fahrenheit", "f"})) unit.name = "fahrenheit";
        if (unit.name != "degree") ++unit.end;
    }
    if (unit.name.ends_with("watt") && is_joined(sentence, next) &&
        sentence.is_any(next, {"hour", "hours"})) {
        unit.name += "-hour";
        ++unit.end;
    }
    unit.end = behind_old(sentence, unit.end);
    take_speed(sentence, unit);
    return unit;
}

// "km²": the raised digit is a piece of its own.
void take_power(const Sentence& sentence, Unit& unit) {
    if (unit.end >= sentence.size() || sentence.at(unit.end).gap != Gap::none) return;
    const std::string_view raised = sentence.surface(unit.end);
    if (raised != "\u00B2" && raised != "\u00B3") return;
    unit.name.insert(0, raised == "\u00B2" ? "square-" : "cubic-");
    ++unit.end;
}

std::optional<Unit> read_sign(const Sentence& sentence, std::size_t begin) {
    const Lexeme& word = sentence.at(begin);
    if (word.in_mention || word.text.empty()) return std::nullopt;
    std::string_view printed = sentence.surface(begin);
    // "°" and "C" are two pieces.
    if (printed == "°") {
        const bool is_glued = sentence.at(begin + 1).gap == Gap::none;
        if (is_glued && sentence.is(begin + 1, "c")) {
            return unit_of(FigureKind::quantity, "celsius", begin + 2, true);
        }
        if (is_glued && sentence.is(begin + 1, "f")) {
            return unit_of(FigureKind::quantity, "fahrenheit", begin + 2, true);
        }
    }
    if (printed == "m") {
        Unit unit = unit_of(FigureKind::quantity, "meter", begin + 1, true);
        take_power(sentence, unit);
        if (unit.end == begin + 2) return unit;
    }
    for (const Sign& sign : signs) {
        if (sign.text != printed) continue;
        Unit unit = unit_of(FigureKind::quantity, sign.name, begin + 1, true);
        take_power(sentence, unit);
        const bool is_time = sign.name.ends_with("second") && !sign.name.ends_with("-second");
        if (is_time) unit.kind = FigureKind::duration;
        take_speed(sentence, unit);
        return unit;
    }
    return std::nullopt;
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
                               "advantage", "deficit"})) {
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

std::optional<Unit> read_unit(const Sentence& sentence, std::size_t begin) {
    const Gap gap = sentence.at(begin).gap;
    if (begin >= sentence.size() || gap == Gap::other || gap == Gap::dash) return std::nullopt;
    if (auto unit = read_percent(sentence, begin)) return unit;
    if (gap == Gap::none || gap == Gap::space || gap == Gap::hyphen) {
        if (auto unit = read_sign(sentence, begin)) return unit;
    }
    if (gap == Gap::none) return std::nullopt;
    if (auto unit = read_time(sentence, begin)) return unit;
    if (auto unit = read_points(sentence, begin)) return unit;
    return read_measure(sentence, begin);
}

std::optional<double> unit_ratio(std::string_view other, std::string_view unit) {
    const Size* larger = size_of(other);
    const Size* smaller = size_of(unit);
    if (larger == nullptr || smaller == nullptr || larger->base != smaller->base) {
        return std::nullopt;
    }
    return larger->size / smaller->size;
}

}  // namespace onoma
