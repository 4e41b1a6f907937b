// SPDX-License-Identifier: Apache-2.0
// The order in which the stages are asked, and what becomes of their readings.
#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/ascii.hpp"
#include "figures/currency.hpp"
#include "figures/reading.hpp"
#include "onoma/figures/figures.hpp"

namespace onoma {
namespace {

Figure to_figure(const Sentence& sentence, std::uint32_t index, Reading reading) {
    Figure figure;
    figure.range = {sentence.begin_of(reading.begin), sentence.at(reading.end - 1).range.end};
    figure.kind = reading.kind;
    figure.low = reading.low;
    figure.high = reading.high;
    figure.first = reading.first;
    figure.last = reading.last;
    figure.unit = std::move(reading.unit);
    figure.per = std::move(reading.per);
    figure.bound = reading.bound;
    figure.change = reading.change;
    figure.ambiguous = reading.ambiguous;
    figure.measured = std::move(reading.measured);
    figure.sentence = index;
    return figure;
}

bool is_finite(const Reading& reading) {
    return std::isfinite(reading.low.value_or(0)) && std::isfinite(reading.high.value_or(0));
}

// "not the billions that ..." after another sum in the sentence: the same currency.
std::optional<Reading> read_bare_billions(const Sentence& sentence, std::size_t begin,
                                          const std::string& currency) {
    const bool is_bare = !currency.empty() && sentence.role(begin) == Role::plural_magnitude &&
                         sentence.at(begin).word->value >= 1e6 && !sentence.is(begin + 1, "of") &&
                         sentence.is(begin - 1, "the");
    if (begin == 0 || !is_bare) return std::nullopt;
    Reading reading;
    reading.begin = begin;
    reading.end = begin + 1;
    reading.kind = FigureKind::money;
    reading.low = sentence.at(begin).word->value;
    reading.unit = currency;
    reading.bound = Bound::above;
    return reading;
}

// "95 billion dollars in investments, 42 billion deficit": a sum in the currency of the one before.
bool is_sum_of_before(const Sentence& sentence, const Reading& reading,
                      const std::string& currency) {
    constexpr double million = 1e6;
    return !currency.empty() && reading.kind == FigureKind::count && reading.unit.empty() &&
           *reading.low >= million &&
           sentence.is_any(reading.end, {"deficit", "surplus", "debt", "loan", "loss", "profit",
                                         "fund", "budget", "revenue", "investment", "deal",
                                         "bailout", "fine", "contract", "in"}) &&
           (!sentence.is(reading.end, "in") ||
            sentence.is_any(reading.end + 1, {"debt", "revenue", "sales", "cash", "investments",
                                              "profit", "losses", "funding", "spending"}));
}

// "$2 million, 3 million or 4 million": the next of a list of sums.
bool is_next_of_sums(const Sentence& sentence, const Reading& reading,
                     const std::vector<Figure>& figures, std::size_t previous_end) {
    constexpr double million = 1e6;
    const bool is_bare = reading.kind == FigureKind::count && reading.unit.empty() &&
                         *reading.low >= million && !figures.empty() &&
                         figures.back().kind == FigureKind::money &&
                         figures.back().low.value_or(0) >= million;
    const std::size_t joints = reading.begin - std::min(previous_end, reading.begin);
    if (!is_bare || previous_end == 0 || joints == 0 || joints > 2) return false;
    for (std::size_t at = previous_end; at < reading.begin; ++at) {
        const bool joins =
            sentence.is_any(at, {",", "or"}) || (sentence.role(at) == Role::conjunction);
        if (!joins) return false;
    }
    return true;
}

// "up from $60 billion to 70 billion", "pledged $100 billion but spent only 60 billion": what is
// said beside a sum of the sentence, in its currency.
bool is_sum_beside(const Sentence& sentence, const Reading& reading,
                   const std::vector<Figure>& figures, std::size_t previous_end,
                   const std::string& counted) {
    constexpr double million = 1e6;
    const bool is_bare = reading.kind == FigureKind::count && reading.unit.empty() &&
                         *reading.low >= million && counted.empty() && previous_end != 0 &&
                         !figures.empty() && figures.back().kind == FigureKind::money &&
                         figures.back().low.value_or(0) >= million;
    if (!is_bare) return false;
    std::size_t at = reading.begin;
    constexpr std::size_t most_hedges = 3;
    for (std::size_t hedges = 0; hedges < most_hedges && at > previous_end; ++hedges) {
        const Role before = sentence.role(at - 1);
        const bool is_hedge = before == Role::approximate || before == Role::above ||
                              before == Role::below || before == Role::article ||
                              sentence.is_any(at - 1, {"only", "just", "than", "more", "less"});
        if (!is_hedge) break;
        --at;
    }
    return sentence.is_any(
        at - 1, {"from",   "against",  "versus", "vs",    "to",    "than",  "with",    "spent",
                 "spend",  "spending", "pay",    "paid",  "pays",  "owes",  "owed",    "borrow",
                 "raised", "raise",    "cost",   "costs", "worth", "offer", "offered", "offering",
                 "bid",    "invest",   "earned", "earn",  "lost",  "lend",  "lent",    "borrowed"});
}

// "635 deliveries and over 650 in 2016", "of the 110 workers, 98 are": bare digits that count what
// the sentence has counted.
std::optional<Reading> read_more_of_counted(const Sentence& sentence, std::size_t at,
                                            const std::string& counted) {
    const Lexeme& digits = sentence.at(at);
    constexpr double least = 10;
    const bool is_whole = digits.number && digits.number->decimals == 0 && !digits.has_minus &&
                          digits.gap == Gap::space && !digits.in_mention &&
                          digits.number->value >= least;
    if (at == 0 || !is_whole) return std::nullopt;
    const bool may_be_year = digits.text.size() == 4 && !digits.number->is_grouped;
    const Lexeme& before = sentence.before(at);
    const bool is_hedged = before.role == Role::approximate || before.role == Role::above ||
                           before.role == Role::below || before.text == "than" ||
                           (before.text == "least" && sentence.is(at - 2, "at"));
    const bool is_subject = before.text == "," && sentence.is_any(at + 1, {"are", "were"});
    const Lexeme& next = sentence.at(at + 1);
    const bool ends = next.text.empty() || next.role == Role::function ||
                      (next.is_symbol && sentence.is_any(at + 1, {",", ".", ";", ")"}));
    if (may_be_year || !(is_hedged ? ends : is_subject)) return std::nullopt;
    return exact_reading(at, at + 1, FigureKind::count, digits.number->value, counted);
}

// "66 percent to 34": the rest of a hundred.
std::optional<Reading> read_rest_of_percent(const Sentence& sentence, std::size_t at,
                                            const std::vector<Figure>& figures) {
    const bool is_after = !figures.empty() && figures.back().kind == FigureKind::percent &&
                          sentence.is(at - 1, "to") &&
                          figures.back().range.end == sentence.at(at - 2).range.end;
    if (!is_after || sentence.at(at + 1).gap == Gap::hyphen) return std::nullopt;
    auto reading = read_bare_percent(sentence, at);
    constexpr double whole = 100;
    const bool is_rest = reading && figures.back().low.value_or(0) + *reading->low == whole;
    return is_rest ? reading : std::nullopt;
}

// "from 3%": what a change begins at.
bool is_base(const Sentence& sentence, const Reading& reading) {
    if (sentence.language() != Language::english) return false;
    std::size_t at = reading.begin;
    constexpr std::size_t most_hedges = 2;
    for (std::size_t hedges = 0; hedges < most_hedges && at > 0; ++hedges) {
        const Role before = sentence.role(at - 1);
        if (before != Role::approximate && before != Role::article) break;
        --at;
    }
    return at > 0 && sentence.role(at - 1) == Role::from;
}

// "magnitude 7.8", "a 7.8-magnitude earthquake", not "7 orders of magnitude".
std::optional<Reading> read_magnitude(const Sentence& sentence, std::size_t begin) {
    const Lexeme& lexeme = sentence.at(begin);
    if (!lexeme.number || lexeme.in_mention || lexeme.number->decimals > 1) return std::nullopt;
    const double value = lexeme.number->value;
    const bool is_after =
        begin > 0 &&
        (sentence.is(begin - 1, "magnitude") ||
         (begin > 1 && sentence.is(begin - 1, "of") && sentence.is(begin - 2, "magnitude")));
    const bool is_before = sentence.is(begin + 1, "magnitude");
    if (!(is_after || is_before) || value < 1 || value >= 10) return std::nullopt;
    // "magnitude5", "magnitude 3-1"
    const Lexeme& next = sentence.at(begin + 1);
    const bool goes_on = next.gap != Gap::space && !next.text.empty() && !next.is_symbol;
    const bool is_glued = lexeme.gap == Gap::none || goes_on;
    if (is_after && is_glued) return std::nullopt;
    Reading reading;
    reading.begin = begin;
    reading.end = begin + (is_before ? 2 : 1);
    reading.kind = FigureKind::score;
    reading.low = reading.high = value;
    reading.unit = "magnitude";
    return reading;
}

// "a magnitude of 5.9, though others put it at 6.2", "the magnitude of both at 5.6": another value
// of what the sentence calls a magnitude.
std::optional<Reading> read_other_magnitude(const Sentence& sentence, std::size_t begin) {
    const auto& digits = sentence.at(begin).number;
    const bool may_be = begin > 1 && digits && digits->decimals == 1 && digits->digits == 1 &&
                        digits->value >= 1 && !sentence.at(begin).in_mention &&
                        sentence.is_any(begin - 1, {"at", "to", "as"});
    const Lexeme& next = sentence.at(begin + 1);
    const bool ends = next.text.empty() || next.role == Role::function ||
                      next.role == Role::conjunction ||
                      (next.is_symbol && !sentence.is_any(begin + 1, {"%", "/", "\u00B0"}));
    if (!may_be || !ends) return std::nullopt;
    // "an earthquake that was measured at 8.0"
    const bool is_measured =
        sentence.is(begin - 1, "at") &&
        sentence.is_any(begin - 2, {"measured", "measuring", "registered", "it"});
    constexpr std::size_t reach = 30;
    const std::size_t first = begin - std::min(begin, reach);
    for (std::size_t at = begin - 1; at > first; --at) {
        const bool is_quake =
            is_measured && sentence.is_any(at - 1, {"earthquake", "quake", "temblor", "tremor"});
        if (!sentence.is(at - 1, "magnitude") && !is_quake) continue;
        return exact_reading(begin, begin + 1, FigureKind::score, digits->value, "magnitude");
    }
    return std::nullopt;
}

// What begins at `begin`, of any kind but dates.
std::optional<Reading> read_any(const Sentence& sentence, std::size_t begin) {
    if (auto reading = read_magnitude(sentence, begin)) return reading;
    if (auto reading = read_other_magnitude(sentence, begin)) return reading;
    if (auto reading = read_ordinal(sentence, begin)) return reading;
    if (auto reading = read_multiple(sentence, begin)) return reading;
    return read_amount(sentence, begin);
}

// Whether `at` is worth asking the stages: most words are not.
bool may_begin(const Sentence& sentence, std::size_t at) {
    const Lexeme& lexeme = sentence.at(at);
    if (lexeme.is_digits) return true;
    if (lexeme.is_symbol && lexeme.role == Role::other) {
        constexpr std::string_view of_addresses = "@=&\\_";
        return sentence.at(at + 1).is_digits || is_currency_sign(sentence, at) ||
               of_addresses.find(lexeme.text) != std::string_view::npos;
    }
    switch (lexeme.role) {
        case Role::other:
        case Role::function:
        case Role::modifier:
        case Role::range:
        case Role::rise:
        case Role::fall:
        case Role::conjunction:
        case Role::from:
        case Role::between:
        case Role::per:
        case Role::approximate:
        case Role::above:
        case Role::below:
        case Role::weekday:
        case Role::measure:
        case Role::minus:
            // "US$5", "C $6", and addresses of the web.
            return at + 1 < sentence.size() && (sentence.at(at + 1).gap == Gap::none ||
                                                sentence.is(at + 1, "$") || sentence.is(at, "nis"));
        case Role::article: {
            const Role next = sentence.role(at + 1);
            return next == Role::hundred || next == Role::magnitude || next == Role::dozen ||
                   next == Role::vague || next == Role::couple || next == Role::half ||
                   next == Role::quarter || next == Role::fraction || next == Role::first_fourth ||
                   next == Role::time_unit || sentence.at(at + 1).gap == Gap::none;
        }
        default:
            return true;
    }
}

}  // namespace

// "In April 2022 he bid. On May 13 he left.": a story that tells the year once. Days without a year
// that begin one of the next sentences belong to it.
class Story {
public:
    void reset() { date_.reset(); }

    // What a day without a year at `at` is near to.
    [[nodiscard]] const std::optional<Date>& near(std::uint32_t sentence_index, std::size_t at,
                                                  const Sentence& sentence,
                                                  const std::optional<Date>& document) const {
        constexpr std::uint32_t reach = 3;
        const bool goes_on = date_ && sentence_index - told_in_ <= reach && begins(sentence, at);
        return goes_on ? date_ : document;
    }

    void tell(std::uint32_t sentence_index, const Sentence& sentence, const Reading& reading) {
        if (reading.kind != FigureKind::date || reading.first->month == 0) return;
        if (!begins(sentence, reading.begin)) return;
        const auto& year = sentence.at(reading.end - 1).number;
        const bool goes_on = date_ && date_->year == reading.first->year;
        const bool is_told = year && year->value == reading.first->year;
        if (!is_told && !goes_on) return;
        date_ = reading.first;
        told_in_ = sentence_index;
    }

private:
    static bool begins(const Sentence& sentence, std::size_t at) {
        return at == 1 && sentence.is_any(0, {"in", "on", "by"});
    }

    std::optional<Date> date_;
    std::uint32_t told_in_ = 0;  // sentence
};

// Digits, and number words from two up: what `explain` tells of.
bool is_number_to_tell(const Lexeme& lexeme) {
    if (lexeme.is_digits || lexeme.role == Role::tens) return true;
    return lexeme.role == Role::cardinal && lexeme.word->value >= 2;
}

// What became of the numbers of a text; takes note of nothing unless it is asked to.
class Fates {
public:
    void begin(bool are_wanted) {
        are_wanted_ = are_wanted;
        fates_.clear();
    }

    [[nodiscard]] std::vector<NumberFate> take() { return std::move(fates_); }

    // The numbers of lexemes [begin, end) are none, by `rule`.
    void leave_out(const Sentence& sentence, std::uint32_t index, std::size_t begin,
                   std::size_t end, std::string_view rule) {
        if (!are_wanted_) return;
        for (std::size_t at = begin; at < end; ++at) {
            const Lexeme& lexeme = sentence.at(at);
            if (!is_number_to_tell(lexeme)) continue;
            const std::string_view told = lexeme.in_mention ? std::string_view("name") : rule;
            fates_.push_back({lexeme.range, index, std::nullopt, told});
        }
    }

    // The one at `at` is none: why is found out.
    void leave_out(const Sentence& sentence, std::uint32_t index, std::size_t at) {
        if (!are_wanted_ || !is_number_to_tell(sentence.at(at))) return;
        leave_out(sentence, index, at, at + 1, rule_against(sentence, at));
    }

    // Of a sentence that is not read: only its digits are told.
    void leave_out(const TokenizedText& text, std::size_t begin, std::size_t end,
                   std::string_view rule) {
        if (!are_wanted_) return;
        for (std::size_t at = begin; at < end; ++at) {
            const Piece& piece = text.pieces[at];
            const char first = text.folded_of(piece).front();
            if (!is_ascii_digit(first)) continue;
            fates_.push_back({piece.range, piece.sentence, std::nullopt, rule});
        }
    }

    // Those of lexemes [begin, end), and what was told of its words before, are `figure`.
    void keep(const Sentence& sentence, const Figure& figure, std::size_t begin, std::size_t end) {
        if (!are_wanted_) return;
        while (!fates_.empty() && fates_.back().range.begin >= figure.range.begin) {
            fates_.pop_back();
        }
        for (std::size_t at = begin; at < end; ++at) {
            const Lexeme& lexeme = sentence.at(at);
            if (!is_number_to_tell(lexeme)) continue;
            fates_.push_back({lexeme.range, figure.sentence, figure.range, {}});
        }
    }

private:
    std::vector<NumberFate> fates_;
    bool are_wanted_ = false;
};

struct FigureFinder::Scratch {
    std::array<std::optional<Vocabulary>, 7> vocabularies;  // by language, made when needed
    NamedLands lands;
    Sentence sentence;

    const Vocabulary& vocabulary(Language language) {
        auto& found = vocabularies[static_cast<std::size_t>(language)];
        if (!found) found.emplace(language);
        return *found;
    }

    void find(const TokenizedText& text, const TaggedText& tagged, const std::optional<Date>& date,
              std::string_view language, std::vector<Figure>& figures);
    void find_in_sentence(std::uint32_t index, const std::optional<Date>& date,
                          std::vector<Figure>& figures);

    Story story;
    Fates fates;
};

void FigureFinder::Scratch::find_in_sentence(std::uint32_t index, const std::optional<Date>& date,
                                             std::vector<Figure>& figures) {
    std::size_t previous_end = 0;
    std::string currency;
    std::string counted;
    Change change_from_base = Change::none;
    for (std::size_t at = 0; at < sentence.size();) {
        if (!may_begin(sentence, at)) {
            ++at;
            continue;
        }
        // Dates first: telephone numbers look like them, and not the other way round.
        auto reading = read_date(sentence, at, story.near(index, at, sentence, date));
        if (!reading && at > 1) reading = read_rest_of_percent(sentence, at, figures);
        if (!reading) reading = read_height(sentence, at);
        if (!reading) reading = read_share(sentence, at);
        if (!reading) {
            if (const auto skipped = skip_no_figure(sentence, at)) {
                fates.leave_out(sentence, index, at, skipped->end, skipped->rule);
                at = skipped->end;
                continue;
            }
            reading = read_any(sentence, at);
        }
        if (!reading) reading = read_bare_billions(sentence, at, currency);
        if (!reading && !counted.empty()) reading = read_more_of_counted(sentence, at, counted);
        if (!reading || !is_finite(*reading)) {
            fates.leave_out(sentence, index, at);
            ++at;
            continue;
        }
        if (is_sum_of_before(sentence, *reading, currency) ||
            is_next_of_sums(sentence, *reading, figures, previous_end) ||
            is_sum_beside(sentence, *reading, figures, previous_end, counted)) {
            reading->kind = FigureKind::money;
            reading->unit = currency;
        }
        story.tell(index, sentence, *reading);
        find_bound(sentence, *reading);
        // "up from 3% to 5%": the direction is of what is reached, not of the base.
        const bool is_reached =
            previous_end != 0 && sentence.is(previous_end, "to") && previous_end + 1 == at;
        if (is_reached) reading->change = change_from_base;
        find_change(sentence, *reading, previous_end);
        change_from_base = Change::none;
        if (is_base(sentence, *reading)) std::swap(reading->change, change_from_base);
        find_measured(sentence, *reading);
        if (reading->kind == FigureKind::money) currency = reading->unit;
        // "cut 2,300 jobs, up from 1,800": of what is counted in the sentence.
        if (reading->kind == FigureKind::count) {
            if (reading->unit.empty()) reading->unit = counted;
            // The noun of "a 30-share index" is an attribute.
            const bool is_joined = sentence.at(reading->end - 1).gap == Gap::hyphen;
            if (!is_joined) counted = reading->unit;
        }
        const std::size_t begin = reading->begin;
        at = reading->end;
        previous_end = at;
        figures.push_back(to_figure(sentence, index, std::move(*reading)));
        fates.keep(sentence, figures.back(), begin, at);
    }
}

namespace {

// In pieces. What is longer is a table or no language, and takes a hundred bytes of memory a piece.
constexpr std::size_t longest_sentence = 20'000;

}  // namespace

void FigureFinder::Scratch::find(const TokenizedText& text, const TaggedText& tagged,
                                 const std::optional<Date>& date, std::string_view language,
                                 std::vector<Figure>& figures) {
    figures.clear();
    const std::size_t count = text.pieces.size();
    const auto told = parse_language(language);
    // Of a language that is not ours, 1.234 may be either of two numbers.
    if (!told && !language.empty()) return fates.leave_out(text, 0, count, "language");
    const Language read_as = told ? *told : guess_language(text);
    const Vocabulary& words = vocabulary(read_as);
    lands.reset(text);
    story.reset();
    sentence.set_lands(lands);
    std::size_t mention = 0;
    for (std::size_t begin = 0; begin < count;) {
        const std::uint32_t index = text.pieces[begin].sentence;
        std::size_t end = begin + 1;
        bool may_hold_figures = words.may_begin_number(text.folded_of(text.pieces[begin]));
        while (end < count && text.pieces[end].sentence == index) {
            may_hold_figures =
                may_hold_figures || words.may_begin_number(text.folded_of(text.pieces[end]));
            ++end;
        }
        if (may_hold_figures && end - begin <= longest_sentence) {
            sentence.fill(text, begin, end, words, read_as);
            sentence.mark_mentions(tagged.mentions, mention);
            find_in_sentence(index, date, figures);
        } else if (may_hold_figures) {
            fates.leave_out(text, begin, end, "long-sentence");
        }
        begin = end;
    }
}

FigureFinder::FigureFinder() : scratch_(std::make_unique<Scratch>()) {}
FigureFinder::~FigureFinder() = default;
FigureFinder::FigureFinder(FigureFinder&&) noexcept = default;
FigureFinder& FigureFinder::operator=(FigureFinder&&) noexcept = default;

void FigureFinder::find(const TokenizedText& text, const TaggedText& tagged,
                        const std::optional<Date>& date, std::string_view language,
                        std::vector<Figure>& figures) {
    scratch_->fates.begin(false);
    scratch_->find(text, tagged, date, language, figures);
}

std::vector<NumberFate> FigureFinder::explain(const TokenizedText& text, const TaggedText& tagged,
                                              const std::optional<Date>& date,
                                              std::string_view language,
                                              std::vector<Figure>& figures) {
    scratch_->fates.begin(true);
    scratch_->find(text, tagged, date, language, figures);
    return scratch_->fates.take();
}

}  // namespace onoma
