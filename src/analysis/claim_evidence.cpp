// SPDX-License-Identifier: Apache-2.0
#include "analysis/claim_evidence.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <iterator>
#include <unordered_map>

#include "analysis/measures.hpp"
#include "analysis/weighted_terms.hpp"
#include "figures/fates.hpp"
#include "onoma/analysis/claims.hpp"

namespace onoma {
namespace {

constexpr int least_digits = 2;
constexpr int most_digits = 15;
constexpr double largest_ratio = 1.5;  // of rivals
constexpr double least_round_count = 100;

double rounded(double value, int digits) {
    if (value == 0) return 0;
    const double unit = std::pow(10, std::floor(std::log10(std::abs(value))) + 1 - digits);
    return std::round(value / unit) * unit;
}

bool nearly_equal(double left, double right) {
    return std::abs(left - right) <= 1e-9 * std::max(std::abs(left), std::abs(right));
}

// Further than two digits can round away: most pairs, found without powers and logarithms.
bool are_far(double left, double right) {
    return std::abs(left - right) > 0.1 * std::max(std::abs(left), std::abs(right));
}

int digits_of(double value) {
    for (int digits = 1; digits < most_digits; ++digits) {
        if (nearly_equal(rounded(value, digits), value)) return digits;
    }
    return most_digits;
}

}  // namespace

FigureValue::FigureValue(const Figure& figure)
    : low(figure.low.value_or(0)),
      high(figure.high.value_or(low)),
      is_open(!figure.high),
      is_exact(figure.kind == FigureKind::count && figure.bound == Bound::equal &&
               std::abs(low) < least_round_count),
      digits(digits_of(low)) {}

bool are_same(const FigureValue& left, const FigureValue& right) {
    return nearly_equal(left.low, right.low) && nearly_equal(left.high, right.high);
}

bool share_end(const FigureValue& left, const FigureValue& right) {
    return nearly_equal(left.low, right.low) || nearly_equal(left.high, right.high);
}

bool equal_within_rounding(const FigureValue& left, const FigureValue& right) {
    // "Tens of millions" is no way to write 10 million.
    if (left.is_open != right.is_open) return false;
    if (left.is_range() || right.is_range()) {
        return left.low <= right.high && right.low <= left.high;
    }
    if (nearly_equal(left.low, right.low)) return true;
    if (are_far(left.low, right.low)) return false;
    const int digits = std::max(least_digits, std::min(left.digits, right.digits));
    return nearly_equal(rounded(left.low, digits), rounded(right.low, digits));
}

bool may_be_round(const FigureValue& left, const FigureValue& right) {
    const bool is_closed = !left.is_open && !right.is_open && !left.is_range() && !right.is_range();
    const FigureValue& round = left.digits <= right.digits ? left : right;
    if (round.is_exact) return false;
    return is_closed && std::min(left.digits, right.digits) == 1 && !are_far(left.low, right.low);
}

bool are_rivals(const FigureValue& left, const FigureValue& right) {
    if (left.is_open || right.is_open) return false;
    const double one = std::abs(left.low);
    const double other = std::abs(right.low);
    return std::max(one, other) <= largest_ratio * std::min(one, other) &&
           !equal_within_rounding(left, right) && !may_be_round(left, right);
}

bool equal_within_rounding(const Figure& left, const Figure& right) {
    return equal_within_rounding(FigureValue(left), FigureValue(right));
}

namespace {

constexpr double least_likeness = 0.18;
// As if so many documents had been read before, so that few documents are compared as many are:
// what EventSettings says of events.
constexpr double documents_before = 3000;
constexpr double documents_with_each_before = 6;

}  // namespace

EventLikeness::EventLikeness(const FigureArchive& archive, const std::vector<std::uint64_t>& places)
    : kept_(2 * most_kept) {
    std::unordered_map<std::uint32_t, std::uint32_t> documents_with;
    for (const std::uint64_t place : places) {
        for (const auto& [word, count] : archive.read_words(place)) ++documents_with[word];
    }
    const auto all = static_cast<double>(places.size());
    places_.push_back(0);
    for (const std::uint64_t place : places) {
        const DocumentWords words = archive.read_words(place);
        std::vector<double> weights;
        double squares = 0;
        for (const auto& [word, count] : words) {
            weights.push_back(count / (count + 1.0) *
                              std::log((all + documents_before) /
                                       (documents_with[word] + documents_with_each_before)));
            squares += weights.back() * weights.back();
        }
        std::vector<EventTerm> weighted;
        for (std::size_t at = 0; at < words.size(); ++at) {
            weighted.push_back(
                {words[at].first, static_cast<float>(weights[at] / std::sqrt(squares))});
        }
        const std::size_t size = weighted.size() * sizeof(EventTerm);
        file_.append({reinterpret_cast<const char*>(weighted.data()), size});
        places_.push_back(places_.back() + size);
    }
}

const std::vector<EventTerm>& EventLikeness::words_of(std::size_t document,
                                                      std::size_t side) const {
    Kept& kept = kept_[side * most_kept + document % most_kept];
    if (kept.document == document) return kept.words;
    kept.document = document;
    const std::uint64_t size = places_[document + 1] - places_[document];
    kept.words.resize(size / sizeof(EventTerm));
    file_.read(places_[document], reinterpret_cast<char*>(kept.words.data()), size);
    return kept.words;
}

bool EventLikeness::tell_the_same(std::size_t left, std::size_t right) const {
    return likeness_of(words_of(left, 0), words_of(right, 1)) >= least_likeness;
}

namespace {

// Of one event, and of one season of reports. What is further apart has its own round numbers.
constexpr int near_days = 3;
constexpr int season_days = 45;

// Points.
constexpr double least_evidence = 4;
constexpr double of_near_days = 2;
constexpr double of_season = 1;
constexpr double of_named_subject = 2;
constexpr double of_subject = 1;  // which the article is about, or which the sentences share
constexpr double of_event = 0.5;
constexpr double of_one_change = 2;
constexpr double of_further_digit = 1.5;
constexpr double of_same_measure = 1;
constexpr double of_same_period = 1;
constexpr double of_many_words = 1;
constexpr double of_some_words = 0.5;
constexpr double of_small_number = -1;  // multipliers and durations
// What speaks against it counts less the rarer the value is: of one, two, and more digits.
constexpr std::array<double, 3> of_other_measure = {-2, -1, 0};
constexpr std::array<double, 3> of_other_period = {-2, -1, 0};

constexpr std::size_t many_words = 4;
constexpr std::size_t some_words = 2;
constexpr std::size_t words_for_subject = 3;

// The digits that both have in common, at most three: more make no difference. None when one only
// lies in the range of the other; one when it is an end of it ("up to $50 billion").
std::size_t digits_in_common(const FigureValue& left, const FigureValue& right) {
    constexpr int enough = 3;
    const bool is_range = left.is_range() || right.is_range();
    if (is_range && !are_same(left, right)) return share_end(left, right) ? 1 : 0;
    return static_cast<std::size_t>(std::min({left.digits, right.digits, enough}));
}

// Without a day on both sides nothing is near.
std::optional<int> days_between(const ComparedFigure& left, const ComparedFigure& right) {
    if (!left.day || !right.day) return std::nullopt;
    return std::abs(*left.day - *right.day);
}

bool are_near(const ComparedFigure& left, const ComparedFigure& right) {
    const auto days = days_between(left, right);
    return days && *days <= near_days;
}

// Nothing when the value is too common for so many days.
std::optional<double> evidence_of_days(std::size_t digits, std::optional<int> days) {
    if (days && *days <= near_days) return of_near_days;
    if (digits < 2) return std::nullopt;
    if (days && *days <= season_days) return of_season;
    if (digits < 3) return std::nullopt;
    return 0;
}

template <typename Left, typename Right>
std::size_t count_shared(const Left& left, const Right& right) {
    std::size_t count = 0;
    auto one = left.begin();
    auto other = right.begin();
    while (one != left.end() && other != right.end()) {
        if (*one < *other) {
            ++one;
        } else if (*other < *one) {
            ++other;
        } else {
            ++count, ++one, ++other;
        }
    }
    return count;
}

bool are_disjoint(std::span<const std::uint32_t> left, std::span<const std::uint32_t> right) {
    return std::find_first_of(left.begin(), left.end(), right.begin(), right.end()) == left.end();
}

bool has(std::span<const std::uint32_t> ids, std::uint32_t id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// Nothing when it may be another one. Reports of one event need no name: the event is the subject,
// and it is told in the same words.
std::optional<double> evidence_of_subject(const ComparedFigures& figures, std::size_t left,
                                          std::size_t right, bool is_one_event,
                                          std::size_t shared_words) {
    const ComparedFigure& one = figures[left];
    const ComparedFigure& other = figures[right];
    const auto of_one = figures.about(left);
    const auto of_other = figures.about(right);
    const double more = is_one_event ? of_event : 0;
    const bool are_named = one.named_subject != 0 && other.named_subject != 0;
    if (one.subject != 0 && one.subject == other.subject) {
        return more + (are_named ? of_named_subject : of_subject);
    }
    const bool are_others =
        are_named && !has(of_one, other.named_subject) && !has(of_other, one.named_subject);
    if (!are_disjoint(of_one, of_other) && !are_others) return more + of_subject;
    if (is_one_event && !are_named) return more + of_subject;
    const bool is_unnamed = of_one.empty() || of_other.empty();
    if (is_unnamed && shared_words >= words_for_subject && are_near(one, other)) return 0;
    return std::nullopt;
}

double evidence_of_words(std::size_t shared_words) {
    if (shared_words >= many_words) return of_many_words;
    return shared_words >= some_words ? of_some_words : 0;
}

bool measure_the_same(const ComparedFigures& figures, std::uint32_t left, std::uint32_t right) {
    return left == right || may_measure_the_same(figures.text(left), figures.text(right));
}

double evidence_of_measure(const ComparedFigures& figures, const ComparedFigure& left,
                           const ComparedFigure& right, std::size_t digits) {
    if (left.measured == 0 || right.measured == 0) return 0;
    const bool is_same = measure_the_same(figures, left.measured, right.measured);
    return is_same ? of_same_measure : of_other_measure[digits - 1];
}

bool has_period(const ComparedFigure& figure) { return figure.first_day <= figure.last_day; }

bool are_of_other_periods(const ComparedFigure& left, const ComparedFigure& right) {
    return has_period(left) && has_period(right) &&
           !(left.first_day <= right.last_day && right.first_day <= left.last_day);
}

double evidence_of_period(const ComparedFigure& left, const ComparedFigure& right,
                          std::size_t digits) {
    if (are_of_other_periods(left, right)) return of_other_period[digits - 1];
    const bool is_same =
        has_period(left) && left.first_day == right.first_day && left.last_day == right.last_day;
    return is_same ? of_same_period : 0;
}

bool are_contrary(const ComparedFigure& left, const ComparedFigure& right) {
    return left.change != Change::none && right.change != Change::none &&
           left.change != right.change;
}

// Jobs and employees may be the same, jobs and chips are not.
bool count_others(const ComparedFigures& figures, const ComparedFigure& left,
                  const ComparedFigure& right) {
    return left.kind == FigureKind::count && !measure_the_same(figures, left.unit, right.unit);
}

// A small number needs more than chance: nearly the same sentence in reports of one event.
double evidence_of_kind(FigureKind kind, bool is_one_event, std::size_t shared_words) {
    const bool is_small = kind == FigureKind::multiplier || kind == FigureKind::duration;
    const bool is_told_alike = is_one_event && shared_words >= many_words;
    return is_small && !is_told_alike ? of_small_number : 0;
}

}  // namespace

std::uint32_t TextNumbers::number_of(const std::string& text) {
    const auto [known, is_new] = numbers_.emplace(text, static_cast<std::uint32_t>(texts_.size()));
    if (is_new) texts_.push_back(&known->first);
    return known->second;
}

void ComparedFigures::add(const ClaimedFigure& claimed, std::uint64_t place, bool is_new) {
    if (is_new || documents_ == 0) ++documents_;
    const Figure& figure = claimed.figure;
    ComparedFigure compared = {.value = FigureValue(figure),
                               .place = place,
                               .day = {},
                               .document = static_cast<std::uint32_t>(documents_ - 1),
                               .source = texts_.number_of(claimed.source),
                               .unit = texts_.number_of(figure.unit),
                               .per = texts_.number_of(figure.per),
                               .measured = texts_.number_of(figure.measured),
                               .subject = texts_.number_of(claimed.subject),
                               .named_subject = texts_.number_of(claimed.named_subject),
                               .about_begin = static_cast<std::uint32_t>(about_.size()),
                               .words_begin = static_cast<std::uint32_t>(words_.size()),
                               .near_words_begin = static_cast<std::uint32_t>(near_words_.size()),
                               .first_day = 1,
                               .last_day = 0,
                               .kind = figure.kind,
                               .change = figure.change,
                               .modality = claimed.modality,
                               .role = claimed.role,
                               .other_value = static_cast<std::int8_t>(claimed.other_value)};
    if (claimed.date && claimed.date->day != 0) compared.day = days_since_epoch(*claimed.date);
    if (claimed.period) {
        compared.first_day = days_since_epoch(claimed.period->first);
        compared.last_day = days_since_epoch(claimed.period->last);
    }
    for (const std::string& id : claimed.about) about_.push_back(texts_.number_of(id));
    words_.insert(words_.end(), claimed.words.begin(), claimed.words.end());
    near_words_.insert(near_words_.end(), claimed.near_words.begin(), claimed.near_words.end());
    figures_.push_back(compared);
}

const ComparedFigure* ComparedFigures::other_value(std::size_t index) const {
    const ComparedFigure& figure = figures_[index];
    if (figure.other_value == 0) return nullptr;
    const std::size_t other = figure.other_value > 0 ? index + 1 : index - 1;
    const bool is_there = other < figures_.size() && figures_[other].document == figure.document;
    return is_there ? &figures_[other] : nullptr;
}

std::optional<double> ClaimEvidence::of_one_claim(std::size_t first, std::size_t second) const {
    const ComparedFigure& left = figures_[first];
    const ComparedFigure& right = figures_[second];
    const bool are_equal = equal_within_rounding(left.value, right.value);
    // A count is told in round numbers while it grows; a rate or a sum is another one.
    const bool are_about_equal =
        left.kind == FigureKind::count && may_be_round(left.value, right.value);
    if (left.value.is_open || !(are_equal || are_about_equal)) return std::nullopt;
    if (are_contrary(left, right) || count_others(figures_, left, right)) return std::nullopt;
    const std::size_t digits = digits_in_common(left.value, right.value);
    if (digits == 0) return std::nullopt;
    const auto days = evidence_of_days(digits, days_between(left, right));
    if (!days) return std::nullopt;
    const std::size_t words = count_shared(figures_.words(first), figures_.words(second));
    const auto points_if = [&](bool is_one_event) -> std::optional<double> {
        const auto subject = evidence_of_subject(figures_, first, second, is_one_event, words);
        if (!subject) return std::nullopt;
        const double points =
            *days + *subject + of_further_digit * static_cast<double>(digits - 1) +
            evidence_of_words(words) + evidence_of_measure(figures_, left, right, digits) +
            evidence_of_period(left, right, digits) +
            evidence_of_kind(left.kind, is_one_event, words) +
            (is_one_event && are_of_one_change(first, second) ? of_one_change : 0);
        return points < least_evidence ? std::nullopt : std::optional(points);
    };
    // Whether both may report one event is long work: only where it makes a difference.
    // And what is only about the same is so of one event alone.
    const auto without = are_equal ? points_if(false) : std::nullopt;
    if (!are_near(left, right)) return without;
    const auto with = points_if(true);
    if (with == without || !events_.tell_the_same(left.document, right.document)) return without;
    return with;
}

bool ClaimEvidence::are_rivals(std::size_t left, std::size_t right) const {
    return onoma::are_rivals(figures_[left].value, figures_[right].value);
}

bool ClaimEvidence::are_of_near_days(std::size_t left, std::size_t right) const {
    return are_near(figures_[left], figures_[right]);
}

bool ClaimEvidence::may_contradict(std::size_t first, std::size_t second) const {
    const ComparedFigure& left = figures_[first];
    const ComparedFigure& right = figures_[second];
    if (!are_of_near_days(first, second) || !are_rivals(first, second)) return false;
    // What analysts expect is not what comes, and others expect something else.
    if (left.modality == Modality::analysts || right.modality == Modality::analysts) return false;
    // Before a change it was another value than after it, or than it is.
    const bool is_before = left.role == ChangeRole::before || right.role == ChangeRole::before;
    if (is_before && left.role != right.role) return false;
    const bool may_measure_one = left.measured == 0 || right.measured == 0 ||
                                 measure_the_same(figures_, left.measured, right.measured);
    return may_measure_one && !count_others(figures_, left, right) && !are_contrary(left, right) &&
           !are_of_other_periods(left, right) &&
           evidence_of_subject(figures_, first, second, true, many_words) &&
           events_.tell_the_same(left.document, right.document);
}

bool ClaimEvidence::are_of_one_change(std::size_t left, std::size_t right) const {
    const ComparedFigure* const one = figures_.other_value(left);
    const ComparedFigure* const other = figures_.other_value(right);
    return one != nullptr && other != nullptr && figures_[left].role == figures_[right].role &&
           equal_within_rounding(one->value, other->value);
}

namespace {

// What is in `words` and not in `others`. All are sorted.
std::vector<std::uint32_t> words_of_its_own(std::span<const std::uint32_t> words,
                                            std::span<const std::uint32_t> others) {
    std::vector<std::uint32_t> own;
    std::set_difference(words.begin(), words.end(), others.begin(), others.end(),
                        std::back_inserter(own));
    return own;
}

}  // namespace

// One alone may be of every change: "rose".
constexpr std::size_t least_telling_words = 2;

bool ClaimEvidence::is_told_apart(std::size_t figure, std::size_t other,
                                  std::size_t against) const {
    const auto wanted = figures_.near_words(against);
    const auto own = words_of_its_own(figures_.near_words(figure), figures_.near_words(other));
    const auto others = words_of_its_own(figures_.near_words(other), figures_.near_words(figure));
    // Without words of its own the other one may be called the same: "and its price is $7".
    return !others.empty() && count_shared(own, wanted) >= least_telling_words &&
           are_disjoint(others, wanted);
}

int ClaimEvidence::words_to_spare(std::size_t first, std::size_t second) const {
    const ComparedFigure& left = figures_[first];
    const ComparedFigure& right = figures_[second];
    const bool is_one_measure = left.measured != 0 && left.measured == right.measured;
    // What both call the same is a word that they share, also where it stands in the figure.
    const std::size_t words =
        count_shared(figures_.words(first), figures_.words(second)) + (is_one_measure ? 1 : 0);
    const bool are_measured = left.measured != 0 && right.measured != 0;
    const bool is_one_subject = left.subject == right.subject;
    if (are_of_one_change(first, second)) return many_words;
    const bool is_toll = is_one_measure && !fate_called(figures_.text(left.measured)).empty();
    const std::size_t least = is_toll                            ? 1
                              : !is_one_subject || !are_measured ? many_words
                              : left.subject == 0                ? words_for_subject
                                                                 : 1;
    return static_cast<int>(words) - static_cast<int>(least);
}

}  // namespace onoma
