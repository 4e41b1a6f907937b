// SPDX-License-Identifier: Apache-2.0
#include "analysis/claim_slots.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <unordered_map>
#include <vector>

#include "analysis/figure_subject.hpp"
#include "base/ascii.hpp"
#include "base/word_list.hpp"
#include "figures/speech.hpp"

namespace onoma {
namespace {

struct Word {
    std::string_view text;  // folded
    ByteRange range;
    bool is_capital = false;
    bool is_symbol = false;
};

std::vector<Word> words_of(const TokenizedText& text, std::uint32_t sentence) {
    std::vector<Word> words;
    for (const Piece& piece : of_sentence(text.pieces, sentence)) {
        words.push_back(
            {text.folded_of(piece), piece.range, piece.begins_capital, piece.is_symbol});
    }
    return words;
}

std::uint32_t distance_between(ByteRange left, ByteRange right) {
    if (left.overlaps(right)) return 0;
    return left.begin < right.begin ? right.begin - left.end : left.begin - right.end;
}

// When: dates, and words that the article's date resolves.

constexpr std::uint32_t farthest_period = 60;    // bytes
constexpr std::uint32_t of_standing_before = 8;  // "$3 million in 2024 to $5 million in 2025"
constexpr std::uint32_t of_other_figure = 25;    // bytes more where one stands between

constexpr std::array<std::string_view, 12> months = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> weekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                      "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 4> before_past = {"last", "previous", "prior", "preceding"};
constexpr std::array<std::string_view, 2> before_future = {"next", "coming"};
// Of a time that goes on.
constexpr std::array<std::string_view, 4> before_bounds = {"since", "until", "till", "before"};

template <std::size_t Size>
std::optional<int> place_in(std::string_view word,
                            const std::array<std::string_view, Size>& words) {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return std::nullopt;
    return static_cast<int>(found - words.begin());
}

// How many periods later: "this", "last", "next".
std::optional<int> step_of(std::string_view word) {
    if (word == "this" || word == "current") return 0;
    if (is_among(word, before_past)) return -1;
    if (is_among(word, before_future)) return 1;
    return std::nullopt;
}

// "first" -> 1, "3rd" -> 3
std::optional<int> quarter_called(std::string_view word) {
    constexpr std::array<std::string_view, 4> spelled = {"first", "second", "third", "fourth"};
    constexpr std::array<std::string_view, 4> numbered = {"1st", "2nd", "3rd", "4th"};
    constexpr std::array<std::string_view, 4> named = {"1", "2", "3", "4"};
    for (const auto& names : {spelled, numbered, named}) {
        if (const auto place = place_in(word, names)) return *place + 1;
    }
    return std::nullopt;
}

std::optional<int> year_called(std::string_view word) {
    int year = 0;
    const auto read = std::from_chars(word.data(), word.data() + word.size(), year);
    const bool is_year = word.size() == 4 && read.ptr == word.data() + word.size();
    return is_year && year >= 1900 && year < 2100 ? std::optional(year) : std::nullopt;
}

DayRange month_range(int months_since_0) {
    const Date month = {months_since_0 / 12, months_since_0 % 12 + 1, 0};
    return {first_day(month), last_day(month)};
}

DayRange quarter_range(int quarters_since_0) {
    return {month_range(3 * quarters_since_0).first, month_range(3 * quarters_since_0 + 2).last};
}

DayRange year_range(int year) { return {Date{year, 1, 1}, Date{year, 12, 31}}; }

struct PlacedPeriod {
    ByteRange range;
    DayRange period;
};

// The words of a sentence -> the periods that they mean. `date` is the article's.
class PeriodFinder {
public:
    PeriodFinder(const std::vector<Word>& words, const std::optional<Date>& date)
        : words_(words), date_(date) {}

    [[nodiscard]] std::vector<PlacedPeriod> find() const {
        std::vector<PlacedPeriod> found;
        for (std::size_t at = 0; at < words_.size(); ++at) {
            auto period = quarter_at(at);
            if (!period) period = named_at(at);
            if (period) found.push_back(*period);
        }
        return found;
    }

private:
    [[nodiscard]] std::string_view word(std::size_t at, std::size_t back) const {
        return back <= at ? words_[at - back].text : std::string_view();
    }
    [[nodiscard]] std::string_view after(std::size_t at, std::size_t ahead) const {
        return at + ahead < words_.size() ? words_[at + ahead].text : std::string_view();
    }
    [[nodiscard]] PlacedPeriod placed(std::size_t first, std::size_t last, DayRange period) const {
        return {{words_[first].range.begin, words_[last].range.end}, period};
    }

    // "the third quarter", "Q3 2025", "last quarter". Fiscal ones begin at other times for each.
    [[nodiscard]] std::optional<PlacedPeriod> quarter_at(std::size_t at) const {
        // "Q3" is two pieces.
        const bool is_short = words_[at].text == "q" && words_[at].is_capital &&
                              at + 1 < words_.size() &&
                              words_[at + 1].range.begin == words_[at].range.end;
        if (!is_short && words_[at].text != "quarter") return std::nullopt;
        const std::string_view before = word(at, 1);
        if (before == "fiscal" || word(at, 2) == "fiscal" || after(at, 2) == "fiscal")
            return std::nullopt;
        const std::size_t last = is_short ? at + 1 : at;
        const std::size_t ahead = after(last, 1) == "of" ? 2 : 1;
        const auto year = year_called(after(last, ahead));
        const auto number = quarter_called(is_short ? words_[last].text : before);
        const std::size_t first = is_short || at == 0 ? at : at - 1;
        if (number && year) {
            return placed(first, last + ahead, quarter_range(4 * *year + *number - 1));
        }
        if (!date_ || date_->month == 0) return std::nullopt;
        const int present = 4 * date_->year + (date_->month - 1) / 3;
        if (number) {
            // The latest one that has begun.
            const int year_of =
                4 * date_->year + *number - 1 > present ? date_->year - 1 : date_->year;
            return placed(first, last, quarter_range(4 * year_of + *number - 1));
        }
        const auto step = step_of(before);
        return step ? std::optional(placed(first, at, quarter_range(present + *step)))
                    : std::nullopt;
    }

    [[nodiscard]] std::optional<PlacedPeriod> named_at(std::size_t at) const {
        const std::string_view text = words_[at].text;
        const auto step = step_of(word(at, 1));
        if (!date_ || is_among(word(at, 1), before_bounds)) return std::nullopt;
        if (text == "year" && step) return placed(at - 1, at, year_range(date_->year + *step));
        if (date_->month == 0) return std::nullopt;
        const int month = 12 * date_->year + date_->month - 1;
        if (text == "month" && step) return placed(at - 1, at, month_range(month + *step));
        if (words_[at].is_capital) {
            if (const auto period = month_at(at, month)) return period;
        }
        return date_->day == 0 ? std::nullopt : day_at(at);
    }

    // "in November", "last August": the latest that has begun, or with "next" the one after.
    [[nodiscard]] std::optional<PlacedPeriod> month_at(std::size_t at, int present) const {
        const auto number = place_in(words_[at].text, months);
        if (!number || year_called(after(at, 1))) return std::nullopt;
        const bool is_year_after = after(at, 1) == "," && year_called(after(at, 2));
        const bool has_day =
            !after(at, 1).empty() && after(at, 1).front() >= '0' && after(at, 1).front() <= '9';
        constexpr std::array<std::string_view, 4> before_months = {"in", "last", "this", "next"};
        if (is_year_after || has_day || !is_among(word(at, 1), before_months)) return std::nullopt;
        int month = 12 * (present / 12) + *number;
        if (word(at, 1) == "next" && month <= present) month += 12;
        if (word(at, 1) != "next" && month > present) month -= 12;
        return placed(at, at, month_range(month));
    }

    // A weekday is the latest one, today among them; not that on which somebody said something.
    [[nodiscard]] std::optional<PlacedPeriod> day_at(std::size_t at) const {
        const int today = days_since_epoch(*date_);
        const auto day = [&](int days) {
            return placed(at, at, {date_since_epoch(days), date_since_epoch(days)});
        };
        if (words_[at].text == "yesterday") return day(today - 1);
        const auto number = place_in(words_[at].text, weekdays);
        if (!number || !words_[at].is_capital || is_among(word(at, 1), before_future))
            return std::nullopt;
        const std::size_t back = word(at, 1) == "on" ? 2 : 1;
        if (back <= at && is_statement(at - back)) return std::nullopt;
        const int weekday = ((today + 3) % 7 + 7) % 7;  // 1970-01-01 was a Thursday
        return day(today - (weekday - *number + 7) % 7);
    }

    [[nodiscard]] bool is_statement(std::size_t at) const {
        constexpr std::array<std::string_view, 12> verbs = {
            "said",  "says",      "announced", "reported", "confirmed", "told",
            "wrote", "published", "unveiled",  "released", "statement", "announcement"};
        return is_among(words_[at].text, verbs);
    }

    const std::vector<Word>& words_;
    const std::optional<Date>& date_;
};

bool stands_between(const std::vector<Figure>& figures, const Figure& figure, ByteRange other) {
    const std::uint32_t begin = std::min(figure.range.end, other.end);
    const std::uint32_t end = std::max(figure.range.begin, other.begin);
    const auto beside = of_sentence(figures, figure.sentence);
    return std::any_of(beside.begin(), beside.end(), [&](const Figure& it) {
        return it.kind != FigureKind::date && it.range.begin >= begin && it.range.end <= end;
    });
}

// The nearest. Dates may stand anywhere in the sentence.
std::optional<DayRange> period_of(const std::vector<Figure>& figures, const Figure& figure,
                                  const std::vector<PlacedPeriod>& named) {
    std::optional<DayRange> nearest;
    std::uint32_t least = 0;
    const auto offer = [&](ByteRange range, const DayRange& period) {
        const bool is_after = range.begin >= figure.range.end;
        const std::uint32_t cost = distance_between(range, figure.range) +
                                   (stands_between(figures, figure, range) ? of_other_figure : 0) +
                                   (is_after ? 0 : of_standing_before);
        if (nearest && cost >= least) return;
        nearest = period;
        least = cost;
    };
    for (const PlacedPeriod& it : named) {
        if (distance_between(it.range, figure.range) <= farthest_period) offer(it.range, it.period);
    }
    for (const Figure& date : of_sentence(figures, figure.sentence)) {
        if (date.kind != FigureKind::date || !date.first || !date.last) continue;
        const bool is_part = std::any_of(named.begin(), named.end(), [&](const PlacedPeriod& it) {
            return it.range.overlaps(date.range);
        });
        if (!is_part) offer(date.range, {first_day(*date.first), last_day(*date.last)});
    }
    return nearest;
}

// How real: words before the figure in its clause, or right after it.

constexpr std::size_t words_before = 16;
constexpr std::size_t words_after = 5;
constexpr std::array<std::string_view, 13> clause_begins = {
    "while", "but",    "although", "whereas", "after",  "when",   "since",
    "than",  "versus", "compared", "from",    "though", "because"};

// "up from 5" too, but not "up to 5".
bool begins_clause(const std::vector<Word>& words, std::size_t at) {
    if (words[at].text == "up") return at + 1 == words.size() || words[at + 1].text != "to";
    return is_among(words[at].text, clause_begins);
}

struct ModalityCue {
    Modality modality = Modality::actual;
    std::string_view next;  // the word that must follow, if any
};

// By their first words.
using ModalityCues = std::unordered_multimap<std::string_view, ModalityCue>;

ModalityCues read_cues(std::string_view text) {
    constexpr std::array modalities = {Modality::plan, Modality::target, Modality::forecast,
                                       Modality::analysts, Modality::rumour};
    ModalityCues cues;
    take_until('\n', text);  // header
    while (!text.empty()) {
        std::string_view line = take_until('\n', text);
        const std::string_view name = take_until('\t', line);
        const auto modality = std::find_if(modalities.begin(), modalities.end(),
                                           [&](Modality it) { return to_string(it) == name; });
        while (modality != modalities.end() && !line.empty()) {
            std::string_view words = take_until('|', line);
            const std::string_view first = take_until(' ', words);
            cues.emplace(first, ModalityCue{*modality, words});
        }
    }
    return cues;
}

// "18 percent less likely" compares.
bool is_compared(const std::vector<Word>& words, std::size_t at) {
    constexpr std::array<std::string_view, 5> before_compared = {"as", "equally", "less", "more",
                                                                 "times"};
    return at > 0 && words[at].text == "likely" && is_among(words[at - 1].text, before_compared);
}

// "3.4 million exchanges targeting Claude": what the counted do, but "$5 billion targeted for
// 2027".
bool is_done_by_counted(const std::vector<Word>& words, std::size_t at) {
    constexpr std::array<std::string_view, 9> after_aims = {"at",   "by",   "for", "in",  "of",
                                                            "next", "this", "to",  "when"};
    const std::string_view word = words[at].text;
    if (word.ends_with("ing")) return true;
    if (!word.ends_with("ed")) return false;
    return at + 1 < words.size() && !words[at + 1].is_symbol &&
           !is_among(words[at + 1].text, after_aims);
}

// The most doubtful of what the words around the figure say.
Modality modality_of(const std::vector<Word>& words, const Figure& figure) {
    static const ModalityCues cues = read_cues(modalities_text);
    Modality found = Modality::actual;
    const auto look_at = [&](std::size_t at) {
        const std::string_view after = at + 1 < words.size() ? words[at + 1].text : "";
        const bool is_after = words[at].range.begin >= figure.range.end;
        const auto [begin, end] = cues.equal_range(words[at].text);
        for (auto cue = begin; cue != end; ++cue) {
            const bool is_there = cue->second.next.empty() || cue->second.next == after;
            const bool is_aim = cue->second.modality == Modality::target;
            if (!is_there || is_compared(words, at)) continue;
            if (is_after && is_aim && is_done_by_counted(words, at)) continue;
            found = std::max(found, cue->second.modality);
        }
    };
    const auto first = static_cast<std::size_t>(std::partition_point(words.begin(), words.end(),
                                                                     [&](const Word& word) {
                                                                         return word.range.begin <
                                                                                figure.range.begin;
                                                                     }) -
                                                words.begin());
    for (std::size_t back = 1; back <= std::min(first, words_before); ++back) {
        const Word& word = words[first - back];
        if (word.text == ";" || begins_clause(words, first - back)) break;
        look_at(first - back);
    }
    for (std::size_t at = first, ahead = 0; at < words.size() && ahead < words_after; ++at) {
        if (words[at].range.begin < figure.range.end) continue;
        if (words[at].is_symbol || begins_clause(words, at)) break;
        look_at(at);
        ++ahead;
    }
    return found;
}

// Who says it.

constexpr std::array<std::string_view, 16> nameless_speakers = {
    "analysts",    "economists", "officials",  "police",   "authorities", "prosecutors",
    "researchers", "organizers", "organisers", "ministry", "government",  "company",
    "union",       "reports",    "filing",     "sources"};

bool is_speaker(std::string_view text, ByteRange range) {
    return has_verb_of_speech(text, range) || has_verb_of_announcement(text, range) ||
           follows_according_to(text, range) || word_before(text, range.begin) == "per";
}

std::string said_by(const TaggedDocument& tagged, const Lexicon& lexicon,
                    const std::vector<Word>& words, const Figure& figure) {
    const std::string_view text = tagged.document.text;
    for (const Mention& mention : of_sentence(tagged.tagged.mentions, figure.sentence)) {
        if (mention.rivals.empty() && is_speaker(text, mention.range)) {
            return std::string(view_entity(lexicon, tagged.tagged, mention.entity).name);
        }
    }
    for (const Word& word : words) {
        const bool is_known = is_among(word.text, nameless_speakers);
        if (is_known && is_speaker(text, word.range)) return std::string(word.text);
    }
    return {};
}

// With whom: who stands as an object beside the figure.

constexpr std::uint32_t farthest_counterparty = 45;  // bytes
constexpr std::array<std::string_view, 9> before_counterparties = {
    "against", "by", "for", "from", "in", "into", "on", "to", "with"};
constexpr std::array<std::string_view, 12> before_paid = {"pay",  "pays",  "paid", "paying",
                                                          "owes", "owed",  "gave", "gives",
                                                          "lend", "lends", "lent", "fined"};

std::string counterparty_of(const TaggedDocument& tagged, const Lexicon& lexicon,
                            const Figure& figure, std::string_view subject) {
    const std::string_view text = tagged.document.text;
    std::string nearest;
    std::uint32_t least = farthest_counterparty;
    for (const std::uint32_t index : figure.about) {
        const Mention& mention = tagged.tagged.mentions[index];
        const EntityView entity = view_entity(lexicon, tagged.tagged, mention.entity);
        const bool is_after = mention.range.begin >= figure.range.end;
        const std::string_view before = word_before(text, mention.range.begin);
        const bool is_object =
            is_after ? is_among(before, before_counterparties) : is_among(before, before_paid);
        const std::uint32_t distance = distance_between(mention.range, figure.range);
        const bool is_other = entity.id != subject && entity.type != "person" &&
                              entity.type != "place" && mention.rivals.empty();
        if (!is_object || !is_other || distance >= least) continue;
        if (is_speaker(text, mention.range) ||
            stands_between(tagged.figures, figure, mention.range)) {
            continue;
        }
        nearest = entity.id;
        least = distance;
    }
    return nearest;
}

// Before and after.

constexpr std::size_t longest_between = 40;  // bytes

// "from 5 (in 2024) to 7"
bool goes_from_to(std::string_view text, ByteRange first, ByteRange second) {
    return word_before(text, first.begin) == "from" && word_before(text, second.begin) == "to";
}

// "7, up from 5", "7 instead of 5", but not "7 percent from 5 million people"
bool comes_from(std::string_view text, ByteRange first, ByteRange second) {
    std::string_view between = text.substr(first.end, second.begin - first.end);
    while (!between.empty() && (between.front() == ' ' || between.front() == ',')) {
        between.remove_prefix(1);
    }
    constexpr std::array<std::string_view, 4> ways = {"up from ", "down from ", "instead of ",
                                                      "from "};
    return std::any_of(ways.begin(), ways.end(),
                       [&](std::string_view way) { return between == way; });
}

bool may_change(const ClaimedFigure& first, const ClaimedFigure& second) {
    const Figure& one = first.figure;
    const Figure& other = second.figure;
    return one.sentence == other.sentence && one.kind == other.kind && one.unit == other.unit &&
           one.range.end < other.range.begin && other.range.begin - one.range.end < longest_between;
}

}  // namespace

void fill_slots(const TaggedDocument& tagged, const Lexicon& lexicon, ClaimedFigure& claimed) {
    const Figure& figure = claimed.figure;
    const std::vector<Word> words = words_of(tagged.text, figure.sentence);
    claimed.period =
        period_of(tagged.figures, figure, PeriodFinder(words, tagged.document.date).find());
    claimed.modality = modality_of(words, figure);
    claimed.said_by = said_by(tagged, lexicon, words, figure);
    claimed.counterparty = counterparty_of(tagged, lexicon, figure, claimed.subject);
}

void pair_changes(std::string_view text, std::vector<ClaimedFigure>& figures) {
    for (std::size_t at = 1; at < figures.size(); ++at) {
        ClaimedFigure& first = figures[at - 1];
        ClaimedFigure& second = figures[at];
        if (first.role != ChangeRole::none || !may_change(first, second)) continue;
        const ByteRange one = first.figure.range;
        const ByteRange other = second.figure.range;
        const bool is_rising = goes_from_to(text, one, other);
        if (!is_rising && !comes_from(text, one, other)) continue;
        first.role = is_rising ? ChangeRole::before : ChangeRole::after;
        second.role = is_rising ? ChangeRole::after : ChangeRole::before;
        first.other_value = 1;
        second.other_value = -1;
    }
}

std::string_view to_string(Modality modality) {
    switch (modality) {
        case Modality::actual:
            return "actual";
        case Modality::plan:
            return "plan";
        case Modality::target:
            return "target";
        case Modality::forecast:
            return "forecast";
        case Modality::analysts:
            return "analysts";
        case Modality::rumour:
            break;
    }
    return "rumour";
}

std::string to_string(const DayRange& days) {
    const auto& [first, last] = days;
    if (first == last) return to_string(first);
    const bool is_one_year = first.year == last.year;
    const Date month = {first.year, first.month, 0};
    if (is_one_year && days == year_range(first.year)) return to_string(Date{first.year, 0, 0});
    if (days == DayRange{first_day(month), last_day(month)}) return to_string(month);
    const int quarter = 4 * first.year + (first.month - 1) / 3;
    if (days == quarter_range(quarter)) {
        return std::to_string(first.year) + "-Q" + std::to_string(quarter % 4 + 1);
    }
    return to_string(first) + "/" + to_string(last);
}

}  // namespace onoma
