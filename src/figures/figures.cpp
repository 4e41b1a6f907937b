// SPDX-License-Identifier: Apache-2.0
#include "onoma/figures/figures.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>

#include "onoma/statistics/rates.hpp"

namespace onoma {
namespace {

constexpr std::array<std::string_view, 9> kinds = {
    "money", "percent", "multiplier", "count", "duration", "date", "ordinal", "score", "quantity"};

}  // namespace

std::string_view to_string(FigureKind kind) { return kinds[static_cast<std::size_t>(kind)]; }

std::optional<FigureKind> parse_figure_kind(std::string_view name) {
    const auto found = std::find(kinds.begin(), kinds.end(), name);
    if (found == kinds.end()) return std::nullopt;
    return static_cast<FigureKind>(found - kinds.begin());
}

std::string_view to_string(Bound bound) {
    switch (bound) {
        case Bound::about:
            return "~";
        case Bound::below:
            return "<";
        case Bound::above:
            return ">";
        default:
            return "=";
    }
}

std::string_view to_string(Change change) {
    if (change == Change::none) return "none";
    return change == Change::up ? "up" : "down";
}

namespace {

constexpr double months_in_year = 12;
constexpr double days_in_year = 365.25;

}  // namespace

std::optional<double> years_of(std::string_view unit) {
    constexpr std::array<std::pair<std::string_view, double>, 9> lengths = {
        {{"second", 1 / (days_in_year * 86400)},
         {"minute", 1 / (days_in_year * 1440)},
         {"hour", 1 / (days_in_year * 24)},
         {"day", 1 / days_in_year},
         {"week", 7 / days_in_year},
         {"month", 1 / months_in_year},
         {"quarter", 0.25},
         {"year", 1},
         {"decade", 10}}};
    double count = 1;
    const std::size_t space = unit.find(' ');
    if (space != std::string_view::npos) {
        const auto read = std::from_chars(unit.data(), unit.data() + space, count);
        if (read.ec != std::errc() || read.ptr != unit.data() + space) return std::nullopt;
        unit.remove_prefix(space + 1);
    }
    for (const auto& [name, years] : lengths) {
        if (name == unit) return count * years;
    }
    return std::nullopt;
}

std::optional<double> multiple_per_year(const Figure& figure) {
    if (!figure.low || figure.low != figure.high || figure.ambiguous) return std::nullopt;
    const auto years = years_of(figure.per);
    if (!years) return std::nullopt;
    double multiple = *figure.low;
    if (figure.kind == FigureKind::percent) {
        if (figure.unit != "percent" || figure.change == Change::none) return std::nullopt;
        multiple = factor_of_change(figure.change == Change::up ? multiple : -multiple);
    } else if (figure.kind != FigureKind::multiplier) {
        return std::nullopt;
    } else if (figure.change == Change::down) {
        multiple = 1 / multiple;
    }
    const auto grown = growth(multiple, *years);
    if (!grown) return std::nullopt;
    return grown->factor_per_year;
}

namespace {

constexpr std::size_t language_count = 4;
constexpr std::size_t asked_words = 300;
constexpr std::size_t longest_voter = 10;  // bytes

// Words that are common in one of the languages and rare in the others; of numbers also rare ones,
// which short texts may have alone.
using Voter = std::pair<std::string_view, Language>;

constexpr std::array<Voter, 55> voters = {{
    {"and", Language::english},      {"auf", Language::german},
    {"aux", Language::french},       {"avec", Language::french},
    {"con", Language::spanish},      {"d'euros", Language::french},
    {"dans", Language::french},      {"das", Language::german},
    {"dem", Language::german},       {"der", Language::german},
    {"des", Language::french},       {"die", Language::german},
    {"du", Language::french},        {"eine", Language::german},
    {"el", Language::spanish},       {"est", Language::french},
    {"et", Language::french},        {"for", Language::english},
    {"für", Language::german},       {"haben", Language::german},
    {"hat", Language::german},       {"hausse", Language::french},
    {"is", Language::english},       {"ist", Language::german},
    {"las", Language::spanish},      {"les", Language::french},
    {"los", Language::spanish},      {"milliarden", Language::german},
    {"milliards", Language::french}, {"millionen", Language::german},
    {"millones", Language::spanish}, {"mit", Language::german},
    {"mrd", Language::german},       {"más", Language::spanish},
    {"nicht", Language::german},     {"of", Language::english},
    {"para", Language::spanish},     {"pas", Language::french},
    {"por", Language::spanish},      {"pour", Language::french},
    {"que", Language::spanish},      {"qui", Language::french},
    {"sont", Language::french},      {"sur", Language::french},
    {"that", Language::english},     {"the", Language::english},
    {"to", Language::english},       {"un", Language::spanish},
    {"una", Language::spanish},      {"und", Language::german},
    {"une", Language::french},       {"von", Language::german},
    {"was", Language::english},      {"with", Language::english},
    {"y", Language::spanish},
}};

using Votes = std::array<std::size_t, language_count>;

// One language leads by far: the rest need not be asked.
bool is_decided(const Votes& votes) {
    constexpr std::size_t enough = 8;
    Votes sorted = votes;
    std::sort(sorted.begin(), sorted.end());
    const std::size_t most = sorted[language_count - 1];
    return most >= enough && most >= 4 * sorted[language_count - 2];
}

}  // namespace

std::optional<Language> parse_language(std::string_view tag) {
    std::string name;
    for (const char c : tag) {
        const char small = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        if (small < 'a' || small > 'z') break;
        name += small;
    }
    if (name == "en" || name == "eng" || name == "english") return Language::english;
    if (name == "de" || name == "deu" || name == "german") return Language::german;
    if (name == "fr" || name == "fra" || name == "french") return Language::french;
    if (name == "es" || name == "spa" || name == "spanish") return Language::spanish;
    return std::nullopt;
}

Language guess_language(const TokenizedText& text) {
    Votes votes{};
    const std::size_t end = std::min(asked_words, text.pieces.size());
    for (std::size_t index = 0; index < end; ++index) {
        const std::string_view word = text.folded_of(text.pieces[index]);
        if (word.size() > longest_voter) continue;
        const auto voter = std::lower_bound(
            voters.begin(), voters.end(), word,
            [](const Voter& left, std::string_view right) { return left.first < right; });
        if (voter != voters.end() && voter->first == word) {
            ++votes[static_cast<std::size_t>(voter->second)];
            if (is_decided(votes)) break;
        }
    }
    const auto most = std::max_element(votes.begin() + 1, votes.end());
    if (*most <= votes.front()) return Language::english;
    return static_cast<Language>(most - votes.begin());
}

}  // namespace onoma
