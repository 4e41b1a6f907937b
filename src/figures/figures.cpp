// SPDX-License-Identifier: Apache-2.0
#include "onoma/figures/figures.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <utility>
#include <vector>

#include "figures/speech.hpp"
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

constexpr std::size_t language_count = 7;
constexpr std::size_t asked_words = 300;
constexpr std::size_t longest_voter = 12;  // bytes

// A word that is common in one of the languages, or a few, and rare in the others; of numbers also
// rare ones, which short texts may have alone.
struct Voter {
    std::string_view word;
    std::uint8_t languages = 0;  // a bit for each, by Language
};

constexpr std::uint8_t bit_of(Language language) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(language));
}

constexpr std::uint8_t en = bit_of(Language::english);
constexpr std::uint8_t de = bit_of(Language::german);
constexpr std::uint8_t fr = bit_of(Language::french);
constexpr std::uint8_t es = bit_of(Language::spanish);
constexpr std::uint8_t it = bit_of(Language::italian);
constexpr std::uint8_t pt = bit_of(Language::portuguese);
constexpr std::uint8_t nl = bit_of(Language::dutch);

// Sorted.
constexpr auto voters = std::to_array<Voter>({
    {"aan", nl},      {"alla", it},        {"anche", it},       {"and", en},       {"anni", it},
    {"anos", pt},     {"ao", pt},          {"au", fr},          {"auf", de},       {"aux", fr},
    {"avec", fr},     {"bij", nl},         {"bilhão", pt},      {"bilhões", pt},   {"che", it},
    {"con", es | it}, {"d'euros", fr},     {"dal", it},         {"dans", fr},      {"das", de},
    {"degli", it},    {"della", it},       {"dem", de},         {"der", de},       {"des", fr},
    {"deze", nl},     {"di", it},          {"die", de | nl},    {"dollari", it},   {"du", fr},
    {"een", nl},      {"ein", de},         {"eine", de},        {"el", es},        {"est", fr},
    {"et", fr},       {"foi", pt},         {"for", en},         {"für", de},       {"gennaio", it},
    {"gli", it},      {"haben", de},       {"hat", de},         {"hausse", fr},    {"het", nl},
    {"im", de},       {"is", en | nl},     {"ist", de},         {"jaar", nl},      {"janeiro", pt},
    {"januari", nl},  {"las", es},         {"les", fr},         {"los", es},       {"maanden", nl},
    {"maar", nl},     {"mais", pt},        {"meses", es | pt},  {"mesi", it},      {"milhão", pt},
    {"milhões", pt},  {"miliardi", it},    {"miliardo", it},    {"milioni", it},   {"miljard", nl},
    {"miljoen", nl},  {"milliarden", de},  {"milliards", fr},   {"millionen", de}, {"millones", es},
    {"mit", de},      {"mrd", de},         {"más", es},         {"naar", nl},      {"nel", it},
    {"nella", it},    {"nicht", de},       {"niet", nl},        {"não", pt},       {"of", en | nl},
    {"ook", nl},      {"para", es | pt},   {"pas", fr},         {"pela", pt},      {"pelo", pt},
    {"pelos", pt},    {"percentuais", pt}, {"percentuali", it}, {"por", es | pt},  {"pour", fr},
    {"procent", nl},  {"procentpunt", nl}, {"que", es | pt},    {"qui", fr},       {"reais", pt},
    {"sono", it},     {"sont", fr},        {"sur", fr},         {"são", pt},       {"também", pt},
    {"that", en},     {"the", en},         {"to", en},          {"três", pt},      {"uit", nl},
    {"uma", pt},      {"un", es | it},     {"una", es | it},    {"und", de},       {"une", fr},
    {"von", de},      {"voor", nl},        {"was", en | nl},    {"werd", nl},      {"with", en},
    {"wordt", nl},    {"y", es},           {"zijn", nl},        {"zu", de},        {"è", it},
});

using Votes = std::array<std::size_t, language_count>;

// One language leads by far: the rest need not be asked.
bool is_decided(const Votes& votes) {
    constexpr std::size_t enough = 8;
    Votes sorted = votes;
    std::sort(sorted.begin(), sorted.end());
    const std::size_t most = sorted[language_count - 1];
    return most >= enough && most >= 4 * sorted[language_count - 2];
}

void vote(const Voter& voter, Votes& votes) {
    for (std::size_t language = 0; language < language_count; ++language) {
        if ((voter.languages >> language & 1U) != 0) ++votes[language];
    }
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
    if (name == "it" || name == "ita" || name == "italian") return Language::italian;
    if (name == "pt" || name == "por" || name == "portuguese") return Language::portuguese;
    if (name == "nl" || name == "nld" || name == "dutch") return Language::dutch;
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
            [](const Voter& left, std::string_view right) { return left.word < right; });
        if (voter != voters.end() && voter->word == word) {
            vote(*voter, votes);
            if (is_decided(votes)) break;
        }
    }
    const auto most = std::max_element(votes.begin() + 1, votes.end());
    if (*most <= votes.front()) return Language::english;
    return static_cast<Language>(most - votes.begin());
}

// Figures -> the mentions they are about, by distance in the sentence and a little grammar.
namespace {

// Added to a distance in bytes.
constexpr std::uint32_t other_clause = 40;  // a comma or semicolon between
constexpr std::uint32_t speaker = 400;      // who only says so

// Words beyond the sentence say nothing.
bool only_speaks(std::string_view text, ByteRange sentence, ByteRange mention) {
    const ByteRange inside{mention.begin - sentence.begin,
                           std::min(mention.end, sentence.end) - sentence.begin};
    const std::string_view words = sentence.of(text);
    return has_verb_of_speech(words, inside) || follows_according_to(words, inside);
}

std::uint32_t distance_between(const ClauseMarks& marks, ByteRange figure, ByteRange mention) {
    if (figure.overlaps(mention)) return 0;
    const bool is_before = mention.end <= figure.begin;
    const ByteRange between =
        is_before ? ByteRange{mention.end, figure.begin} : ByteRange{figure.end, mention.begin};
    return between.size() + other_clause * marks.count(between);
}

}  // namespace

void tie_figures(const TokenizedText& text, const TaggedText& tagged,
                 std::vector<Figure>& figures) {
    if (figures.empty()) return;
    std::vector<std::uint32_t> handicaps;  // by mention
    for (const Mention& mention : tagged.mentions) {
        const ByteRange sentence = text.sentences[mention.sentence];
        handicaps.push_back(only_speaks(text.text, sentence, mention.range) ? speaker : 0);
    }
    const ClauseMarks marks(text.text);
    std::size_t first = 0;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> nearest;  // distance, mention
    for (Figure& figure : figures) {
        const ByteRange sentence = text.sentences[figure.sentence];
        while (first < tagged.mentions.size() &&
               tagged.mentions[first].range.begin < sentence.begin) {
            ++first;
        }
        nearest.clear();
        for (std::size_t index = first; index < tagged.mentions.size(); ++index) {
            const ByteRange mention = tagged.mentions[index].range;
            if (mention.begin >= sentence.end) break;
            const std::uint32_t distance =
                distance_between(marks, figure.range, mention) + handicaps[index];
            nearest.emplace_back(distance, static_cast<std::uint32_t>(index));
        }
        std::sort(nearest.begin(), nearest.end());
        figure.about.clear();
        for (const auto& [distance, mention] : nearest) figure.about.push_back(mention);
    }
}

}  // namespace onoma
