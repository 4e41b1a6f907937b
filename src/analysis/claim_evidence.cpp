// SPDX-License-Identifier: Apache-2.0
#include "analysis/claim_evidence.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <unordered_map>

#include "analysis/measures.hpp"
#include "onoma/analysis/claims.hpp"

namespace onoma {
namespace {

constexpr int least_digits = 2;
constexpr int most_digits = 15;
constexpr double largest_ratio = 1.5;  // of rivals

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

bool are_rivals(const FigureValue& left, const FigureValue& right) {
    if (left.is_open || right.is_open) return false;
    const double one = std::abs(left.low);
    const double other = std::abs(right.low);
    return std::max(one, other) <= largest_ratio * std::min(one, other) &&
           !equal_within_rounding(left, right);
}

bool equal_within_rounding(const Figure& left, const Figure& right) {
    return equal_within_rounding(FigureValue(left), FigureValue(right));
}

namespace {

constexpr double least_likeness = 0.2;

}  // namespace

EventLikeness::EventLikeness(const std::vector<const DocumentWords*>& documents) {
    std::unordered_map<std::uint32_t, std::uint32_t> documents_with;
    for (const DocumentWords* words : documents) {
        for (const auto& [word, count] : *words) ++documents_with[word];
    }
    const auto all = static_cast<double>(documents.size());
    documents_.reserve(documents.size());
    for (const DocumentWords* words : documents) {
        std::vector<double> weights;
        double squares = 0;
        for (const auto& [word, count] : *words) {
            weights.push_back(count * std::log((all + 1) / documents_with[word]));
            squares += weights.back() * weights.back();
        }
        auto& weighted = documents_.emplace_back();
        weighted.reserve(words->size());
        for (std::size_t at = 0; at < words->size(); ++at) {
            weighted.push_back(
                {(*words)[at].first, static_cast<float>(weights[at] / std::sqrt(squares))});
        }
    }
}

bool EventLikeness::tell_the_same(std::size_t left, std::size_t right) const {
    double likeness = 0;
    auto one = documents_[left].begin();
    auto other = documents_[right].begin();
    while (one != documents_[left].end() && other != documents_[right].end()) {
        if (one->word < other->word) {
            ++one;
        } else if (other->word < one->word) {
            ++other;
        } else {
            likeness += double{one->weight} * other->weight;
            ++one;
            ++other;
        }
    }
    return likeness >= least_likeness;
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

template <typename Sorted>
std::size_t count_shared(const Sorted& left, const Sorted& right) {
    std::size_t count = 0;
    for (auto one = left.begin(), other = right.begin();
         one != left.end() && other != right.end();) {
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

bool share_entity(const ClaimedFigure& left, const ClaimedFigure& right) {
    return std::find_first_of(left.about.begin(), left.about.end(), right.about.begin(),
                              right.about.end()) != left.about.end();
}

bool names_subject_of(const ClaimedFigure& left, const ClaimedFigure& right) {
    return std::find(left.about.begin(), left.about.end(), right.named_subject) != left.about.end();
}

// Nothing when it may be another one. Reports of one event need no name: the event is the subject,
// and it is told in the same words.
std::optional<double> evidence_of_subject(const ComparedFigure& left, const ComparedFigure& right,
                                          bool is_one_event, std::size_t shared_words) {
    const ClaimedFigure& one = *left.claimed;
    const ClaimedFigure& other = *right.claimed;
    const double more = is_one_event ? of_event : 0;
    const bool are_named = !one.named_subject.empty() && !other.named_subject.empty();
    if (!one.subject.empty() && one.subject == other.subject) {
        return more + (are_named ? of_named_subject : of_subject);
    }
    const bool are_others =
        are_named && !names_subject_of(one, other) && !names_subject_of(other, one);
    if (share_entity(one, other) && !are_others) return more + of_subject;
    if (is_one_event && !are_named) return more + of_subject;
    const bool is_unnamed = one.about.empty() || other.about.empty();
    if (is_unnamed && shared_words >= words_for_subject && are_near(left, right)) return 0;
    return std::nullopt;
}

double evidence_of_words(std::size_t shared_words) {
    if (shared_words >= many_words) return of_many_words;
    return shared_words >= some_words ? of_some_words : 0;
}

double evidence_of_measure(const Figure& left, const Figure& right, std::size_t digits) {
    if (left.measured.empty() || right.measured.empty()) return 0;
    const bool is_same = may_measure_the_same(left.measured, right.measured);
    return is_same ? of_same_measure : of_other_measure[digits - 1];
}

bool are_of_other_periods(const ClaimedFigure& left, const ClaimedFigure& right) {
    return left.period && right.period && !left.period->overlaps(*right.period);
}

double evidence_of_period(const ClaimedFigure& left, const ClaimedFigure& right,
                          std::size_t digits) {
    if (are_of_other_periods(left, right)) return of_other_period[digits - 1];
    return left.period && left.period == right.period ? of_same_period : 0;
}

bool are_contrary(const Figure& left, const Figure& right) {
    return left.change != Change::none && right.change != Change::none &&
           left.change != right.change;
}

// Jobs and employees may be the same, jobs and chips are not.
bool count_others(const Figure& left, const Figure& right) {
    return left.kind == FigureKind::count && !may_measure_the_same(left.unit, right.unit);
}

double evidence_of_kind(FigureKind kind) {
    const bool is_small = kind == FigureKind::multiplier || kind == FigureKind::duration;
    return is_small ? of_small_number : 0;
}

// The words of each document, once.
std::vector<const DocumentWords*> number_documents(ComparedFigures& figures) {
    static const DocumentWords none;
    std::vector<const DocumentWords*> documents;
    const ClaimedFigure* last = nullptr;
    for (ComparedFigure& figure : figures) {
        const ClaimedFigure& claimed = *figure.claimed;
        const bool is_new =
            last == nullptr || claimed.document != last->document || claimed.source != last->source;
        if (is_new) {
            const auto& words = claimed.document_words;
            documents.push_back(words ? words.get() : &none);
        }
        figure.document = documents.size() - 1;
        last = &claimed;
    }
    return documents;
}

}  // namespace

ComparedFigure::ComparedFigure(const ClaimedFigure& figure)
    : claimed(&figure), value(figure.figure) {
    if (figure.date && figure.date->day != 0) day = days_since_epoch(*figure.date);
}

ClaimEvidence::ClaimEvidence(const std::vector<ClaimedFigure>& figures)
    : figures_(figures.begin(), figures.end()), events_(number_documents(figures_)) {}

std::optional<double> ClaimEvidence::of_one_claim(std::size_t first, std::size_t second) const {
    const ComparedFigure& left = figures_[first];
    const ComparedFigure& right = figures_[second];
    if (left.value.is_open || !equal_within_rounding(left.value, right.value)) return std::nullopt;
    const ClaimedFigure& one = *left.claimed;
    const ClaimedFigure& other = *right.claimed;
    if (are_contrary(one.figure, other.figure) || count_others(one.figure, other.figure)) {
        return std::nullopt;
    }
    const std::size_t digits = digits_in_common(left.value, right.value);
    if (digits == 0) return std::nullopt;
    const auto days = evidence_of_days(digits, days_between(left, right));
    if (!days) return std::nullopt;
    const std::size_t words = count_shared(one.words, other.words);
    const bool is_one_event =
        are_near(left, right) && events_.tell_the_same(left.document, right.document);
    const auto subject = evidence_of_subject(left, right, is_one_event, words);
    if (!subject) return std::nullopt;
    const double points =
        *days + *subject + of_further_digit * static_cast<double>(digits - 1) +
        evidence_of_words(words) + evidence_of_measure(one.figure, other.figure, digits) +
        evidence_of_period(one, other, digits) + evidence_of_kind(one.figure.kind);
    if (points < least_evidence) return std::nullopt;
    return points;
}

bool ClaimEvidence::may_contradict(std::size_t first, std::size_t second) const {
    const ComparedFigure& left = figures_[first];
    const ComparedFigure& right = figures_[second];
    if (!are_rivals(left.value, right.value) || !are_near(left, right)) return false;
    const ClaimedFigure& one = *left.claimed;
    const ClaimedFigure& other = *right.claimed;
    const bool is_one_measure = may_measure_the_same(one.figure.measured, other.figure.measured) &&
                                !are_contrary(one.figure, other.figure) &&
                                !are_of_other_periods(one, other);
    // What both call the same is a word that they share, also where it stands in the figure.
    const std::size_t words = count_shared(one.words, other.words) +
                              (one.figure.measured == other.figure.measured ? 1 : 0);
    const std::size_t least_words = one.subject.empty() ? words_for_subject : some_words;
    return is_one_measure && words >= least_words &&
           events_.tell_the_same(left.document, right.document);
}

}  // namespace onoma
