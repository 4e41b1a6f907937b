// SPDX-License-Identifier: Apache-2.0
// Signs of units and how large units are: data of unit.hpp, the same in every language.
#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "figures/unit.hpp"

namespace onoma {
namespace {

struct Sign {
    std::string_view unit;   // the normal form
    std::string_view signs;  // as printed, between blanks: MW is no mW
};

constexpr auto signs = std::to_array<Sign>({
    {"kilometer", "km kms KM"},
    {"centimeter", "cm cms CM"},
    {"millimeter", "mm MM"},
    {"nanometer", "nm"},
    {"micrometer", "µm μm"},
    {"mile", "mi"},
    {"foot", "ft FT"},
    {"yard", "yd yds"},
    {"hectare", "ha"},
    {"square-foot", "sqft"},
    {"square-meter", "sqm m2 m² sq.m"},
    {"square-kilometer", "sqkm km2 km² sq.km"},
    {"cubic-meter", "m3 m³ cbm"},
    {"cubic-centimeter", "cc cm3"},
    {"kilogram", "kg kgs KG"},
    {"gram", "g gm"},
    {"milligram", "mg"},
    {"microgram", "µg μg mcg"},
    {"pound", "lb lbs LB LBS"},
    {"ounce", "oz"},
    {"kiloton", "kt"},
    {"liter", "l L"},
    {"milliliter", "ml mL mls"},
    {"centiliter", "cl"},
    {"deciliter", "dl dL"},
    {"hectoliter", "hl"},
    {"gallon", "gal gals"},
    {"barrel", "bbl bbls"},
    {"barrel-per-day", "bpd"},
    {"watt", "W"},
    {"milliwatt", "mW"},
    {"kilowatt", "kW KW"},
    {"megawatt", "MW"},
    {"gigawatt", "GW"},
    {"terawatt", "TW"},
    {"watt-hour", "Wh"},
    {"kilowatt-hour", "kWh KWh kwh KWH"},
    {"megawatt-hour", "MWh MWH"},
    {"gigawatt-hour", "GWh GWH"},
    {"terawatt-hour", "TWh TWH"},
    {"megawatt-peak", "MWp"},
    {"kilovolt-ampere", "kVA"},
    {"megavolt-ampere", "MVA"},
    {"milliampere-hour", "mAh"},
    {"ampere-hour", "Ah"},
    {"milliampere", "mA"},
    {"volt", "V"},
    {"millivolt", "mV"},
    {"kilovolt", "kV KV"},
    {"hertz", "Hz HZ"},
    {"kilohertz", "kHz KHz"},
    {"megahertz", "MHz Mhz MHZ"},
    {"gigahertz", "GHz Ghz GHZ"},
    {"terahertz", "THz"},
    {"kilobyte", "KB kB"},
    {"megabyte", "MB"},
    {"gigabyte", "GB"},
    {"terabyte", "TB"},
    {"petabyte", "PB"},
    {"exabyte", "EB"},
    {"mebibyte", "MiB"},
    {"gibibyte", "GiB"},
    {"tebibyte", "TiB"},
    {"kilobit-per-second", "Kbps kbps"},
    {"megabit-per-second", "Mbps mbps"},
    {"gigabit-per-second", "Gbps gbps"},
    {"terabit-per-second", "Tbps"},
    {"megabit", "Mbit Mb"},
    {"gigabit", "Gbit Gb"},
    {"mile-per-hour", "mph MPH"},
    {"kilometer-per-hour", "kph kmh kmph KPH"},
    {"mile-per-gallon", "mpg MPG"},
    {"revolution-per-minute", "rpm RPM"},
    {"frame-per-second", "fps"},
    {"part-per-million", "ppm"},
    {"part-per-billion", "ppb"},
    {"celsius", "°C ℃ ºC degC"},
    {"fahrenheit", "°F ℉ ºF degF"},
    {"degree", "° deg º ˚"},
    {"newton-meter", "Nm"},
    {"kilonewton", "kN"},
    {"kilopascal", "kPa"},
    {"megapascal", "MPa"},
    {"hectopascal", "hPa"},
    {"pound-per-square-inch", "psi PSI"},
    {"millibar", "mbar mb"},
    {"horsepower", "hp HP bhp BHP"},
    {"metric-horsepower", "PS"},
    {"decibel", "dB dBA"},
    {"kilocalorie", "kcal"},
    {"kilojoule", "kJ"},
    {"megapixel", "MP"},
    {"dot-per-inch", "dpi"},
    {"lumen", "lm"},
    {"british-thermal-unit", "BTU Btu"},
    {"teraflops", "TFLOPS TFLOPs"},
    {"trillion-operations-per-second", "TOPS"},
    {"millisecond", "ms"},
    {"nanosecond", "ns"},
    {"minute", "min mins"},
    {"second", "sec secs"},
    {"hour", "h hr hrs"},
    {"year", "yr yrs"},
    {"tonne", "t mt"},
    {"teaspoon", "tsp"},
    {"tablespoon", "tbsp tbs"},
    {"quart", "qt qts"},
    {"stone", "st"},
    {"knot", "kn kts"},
    {"bar", "bar"},
    {"millimeter-ofhg", "mmHg"},
    {"electronvolt", "eV"},
    {"kiloelectronvolt", "keV"},
    {"megaelectronvolt", "MeV"},
    {"gigaelectronvolt", "GeV"},
    {"teraelectronvolt", "TeV"},
    {"lux", "lx"},
    {"nit", "nits"},
    {"sievert", "Sv"},
    {"millisievert", "mSv"},
    {"microsievert", "µSv μSv"},
    {"milligray", "mGy"},
    {"becquerel", "Bq"},
    {"ohm", "Ω"},
    {"light-year", "ly"},
    {"microsecond", "µs μs"},
    {"kilowatt-peak", "kWp"},
    {"gigawatt-peak", "GWp"},
    {"kilobit", "Kbit kbit"},
    {"terabit", "Tbit Tb"},
    {"megajoule", "MJ"},
    {"gigajoule", "GJ"},
    {"square-foot", "ft2 ft² sq.ft"},
    {"square-mile", "sqmi mi2 mi² sq.mi"},
});

struct Size {
    std::string_view unit;
    std::string_view base;
    double size = 1;  // in the base
};

constexpr auto sizes = std::to_array<Size>({
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
    {"volt", "volt", 1},
    {"kilovolt", "volt", 1e3},
    {"byte", "byte", 1},
    {"kilobyte", "byte", 1e3},
    {"megabyte", "byte", 1e6},
    {"gigabyte", "byte", 1e9},
    {"terabyte", "byte", 1e12},
    {"petabyte", "byte", 1e15},
    {"exabyte", "byte", 1e18},
});

// Several words that are one unit.
struct Phrase {
    std::string_view first;
    std::string_view second;
    std::string_view unit;
};

constexpr auto phrases = std::to_array<Phrase>({
    {"metric", "ton", "tonne"},
    {"metric", "tons", "tonne"},
    {"metric", "tonnes", "tonne"},
    {"nautical", "mile", "nautical-mile"},
    {"nautical", "miles", "nautical-mile"},
    {"light", "year", "light-year"},
    {"light", "years", "light-year"},
    {"fluid", "ounces", "fluid-ounce"},
    {"fluid", "ounce", "fluid-ounce"},
    {"fl", "oz", "fluid-ounce"},
    {"lb", "ft", "pound-foot"},
    {"ft", "lb", "pound-foot"},
    {"ft", "lbs", "pound-foot"},
    {"lbs", "ft", "pound-foot"},
    {"foot", "pounds", "pound-foot"},
    {"pound", "feet", "pound-foot"},
    {"pounds", "feet", "pound-foot"},
    {"pound", "foot", "pound-foot"},
    {"newton", "meters", "newton-meter"},
    {"newton", "metres", "newton-meter"},
    {"acre", "feet", "acre-foot"},
    {"man", "hours", "man-hour"},
    {"board", "feet", "board-foot"},
    {"megawatt", "hours", "megawatt-hour"},
    {"astronomical", "units", "astronomical-unit"},
    {"horse", "power", "horsepower"},
    {"troy", "ounces", "troy-ounce"},
    {"troy", "ounce", "troy-ounce"},
    {"lb", "feet", "pound-foot"},
    {"short", "tons", "ton"},
    {"short", "ton", "ton"},
    {"long", "tons", "long-ton"},
    {"long", "ton", "long-ton"},
    {"newton", "meter", "newton-meter"},
    {"newton", "metre", "newton-meter"},
    {"megawatt", "hour", "megawatt-hour"},
    {"acre", "foot", "acre-foot"},
    {"kilo", "meters", "kilometer"},
});

// "parts per million", "miles per gallon"
constexpr auto ratios = std::to_array<Phrase>({
    {"parts", "million", "part-per-million"},
    {"parts", "billion", "part-per-billion"},
    {"miles", "gallon", "mile-per-gallon"},
    {"beats", "minute", "beat-per-minute"},
    {"revolutions", "minute", "revolution-per-minute"},
    {"frames", "second", "frame-per-second"},
    {"bits", "second", "bit-per-second"},
    {"kilobits", "second", "kilobit-per-second"},
});

std::string_view unit_in(std::span<const Phrase> table, std::string_view first,
                         std::string_view second) {
    for (const Phrase& phrase : table) {
        if (phrase.first == first && phrase.second == second) return phrase.unit;
    }
    return {};
}

struct PrintedSign {
    std::string_view printed;
    std::string_view unit;
};

// Each sign of the table, sorted.
std::vector<PrintedSign> sorted_signs() {
    std::vector<PrintedSign> sorted;
    for (const Sign& sign : signs) {
        std::string_view rest = sign.signs;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            sorted.push_back({rest.substr(0, end), sign.unit});
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    std::sort(sorted.begin(), sorted.end(), [](const PrintedSign& left, const PrintedSign& right) {
        return left.printed < right.printed;
    });
    return sorted;
}

const Size* size_of(std::string_view unit) {
    for (const Size& size : sizes) {
        if (size.unit == unit) return &size;
    }
    return nullptr;
}

}  // namespace

std::string_view unit_of_sign(std::string_view printed) {
    if (printed.empty() || printed.size() > 6) return {};
    static const std::vector<PrintedSign> sorted = sorted_signs();
    const auto found = std::lower_bound(
        sorted.begin(), sorted.end(), printed,
        [](const PrintedSign& sign, std::string_view word) { return sign.printed < word; });
    if (found != sorted.end() && found->printed == printed) return found->unit;
    return {};
}

std::string_view unit_of_phrase(std::string_view first, std::string_view second) {
    return unit_in(phrases, first, second);
}

std::string_view unit_of_ratio(std::string_view first, std::string_view second) {
    return unit_in(ratios, first, second);
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
