// SPDX-License-Identifier: Apache-2.0
// Whether two figures are one claim: their values, their events, and the points that speak for it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analysis/archives.hpp"
#include "onoma/analysis/article_collection.hpp"
#include "onoma/analysis/claims.hpp"
#include "onoma/figures/figures.hpp"

namespace onoma {

// The value of a figure, as precise as it is told.

struct FigureValue {
    explicit FigureValue(const Figure& figure);

    double low = 0;
    double high = 0;
    bool is_open = false;   // upwards: "billions"
    bool is_exact = false;  // a small count without "about" and the like
    int digits = 1;         // the fewest that write `low`

    [[nodiscard]] bool is_range() const { return low != high; }
};

[[nodiscard]] bool are_same(const FigureValue& left, const FigureValue& right);

// Whether the low or the high end of both is the same.
[[nodiscard]] bool share_end(const FigureValue& left, const FigureValue& right);

// See the function of figures in claims.hpp.
[[nodiscard]] bool equal_within_rounding(const FigureValue& left, const FigureValue& right);

// Whether one of them has a single digit, and the other is within a tenth of it: "2,000" beside
// "1,930", "more than 30" beside "31". Small counts are exact: "10" beside "11".
[[nodiscard]] bool may_be_round(const FigureValue& left, const FigureValue& right);

// Whether both are closed, of one size, and neither equal nor one a round form of the other: what
// two may tell who mean the same thing.
[[nodiscard]] bool are_rivals(const FigureValue& left, const FigureValue& right);

// How alike documents are in what they tell: the cosine of their words, each weighted by how few
// documents have it (tf-idf; Salton & Buckley 1988), as find_events() weights them. Reports of one
// event have rare words in common.

// Not thread-safe: the words are in a file, and those asked for last are kept.
class EventLikeness {
public:
    // All documents, each once, by the places of their words: how rare a word is depends on them.
    EventLikeness(const FigureArchive& archive, const std::vector<std::uint64_t>& places);

    // Whether two of them, by index, may report one event. Cost: linear in their words.
    [[nodiscard]] bool tell_the_same(std::size_t left, std::size_t right) const;

private:
    struct Kept {
        std::size_t document = static_cast<std::size_t>(-1);
        std::vector<EventTerm> words;  // of length 1, by word
    };

    [[nodiscard]] const std::vector<EventTerm>& words_of(std::size_t document,
                                                         std::size_t side) const;

    static constexpr std::size_t most_kept = 256;  // of each side

    TemporaryFile file_;
    std::vector<std::uint64_t> places_;  // one more at the end
    mutable std::vector<Kept> kept_;
};

// Whether two figures are one claim, or contradict each other: what speaks for it, in points.
//
// Most equal values are chance: every week somebody raises $10 billion. The rarer a value is, that
// is, the more digits it has, the less else must be known to take two for one.

// Equal texts have equal numbers; the empty one has 0.
class TextNumbers {
public:
    TextNumbers() { number_of({}); }

    std::uint32_t number_of(const std::string& text);
    [[nodiscard]] std::string_view text(std::uint32_t number) const { return *texts_[number]; }

private:
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<const std::string*> texts_;
};

// What is asked of a claimed figure again and again, small: there may be millions. Texts by number.
struct ComparedFigure {
    FigureValue value;
    std::uint64_t place;     // where the whole figure is
    std::optional<int> day;  // of its document, see days_since_epoch()
    std::uint32_t document;  // its number
    std::uint32_t source;
    std::uint32_t unit;
    std::uint32_t per;
    std::uint32_t measured;
    std::uint32_t subject;
    std::uint32_t named_subject;
    std::uint32_t about_begin;  // in ComparedFigures, the ends are those of the next one
    std::uint32_t words_begin;
    std::uint32_t near_words_begin;
    int first_day;  // of the period; without one the last day is before the first
    int last_day;
    FigureKind kind;
    Change change;
    Modality modality;
    ChangeRole role;
    std::int8_t other_value;  // where it is, as in ClaimedFigure
};

// By source, document and position.
class ComparedFigures {
public:
    // REQUIRES: they come in their order. `is_new` says that the figure is of another document than
    // the one before.
    void add(const ClaimedFigure& claimed, std::uint64_t place, bool is_new);

    [[nodiscard]] std::size_t size() const { return figures_.size(); }
    [[nodiscard]] const ComparedFigure& operator[](std::size_t index) const {
        return figures_[index];
    }
    // Ids of the sentence's entities, nearest first.
    [[nodiscard]] std::span<const std::uint32_t> about(std::size_t index) const {
        return part(about_, index, &ComparedFigure::about_begin);
    }
    // Hashes of the sentence's longer words, sorted.
    [[nodiscard]] std::span<const std::uint32_t> words(std::size_t index) const {
        return part(words_, index, &ComparedFigure::words_begin);
    }
    // Those before the figure that tell of it alone, sorted.
    [[nodiscard]] std::span<const std::uint32_t> near_words(std::size_t index) const {
        return part(near_words_, index, &ComparedFigure::near_words_begin);
    }
    // The figure with the other value of its change; null without.
    [[nodiscard]] const ComparedFigure* other_value(std::size_t index) const;
    [[nodiscard]] std::string_view text(std::uint32_t number) const { return texts_.text(number); }
    [[nodiscard]] std::size_t documents() const { return documents_; }

private:
    [[nodiscard]] std::span<const std::uint32_t> part(const std::vector<std::uint32_t>& all,
                                                      std::size_t index,
                                                      std::uint32_t ComparedFigure::*begin) const {
        const std::size_t end =
            index + 1 < figures_.size() ? figures_[index + 1].*begin : all.size();
        return std::span(all).subspan(figures_[index].*begin, end - figures_[index].*begin);
    }

    std::vector<ComparedFigure> figures_;
    std::vector<std::uint32_t> about_;
    std::vector<std::uint32_t> words_;
    std::vector<std::uint32_t> near_words_;
    TextNumbers texts_;
    std::size_t documents_ = 0;
};

class ClaimEvidence {
public:
    // `figures` outlive it.
    ClaimEvidence(const ComparedFigures& figures, EventLikeness events)
        : figures_(figures), events_(std::move(events)) {}

    [[nodiscard]] const ComparedFigures& figures() const { return figures_; }

    // The points that speak for one claim; nothing when they are too few or something excludes it.
    // REQUIRES: kind, rate, and but for counts unit are the same.
    [[nodiscard]] std::optional<double> of_one_claim(std::size_t first, std::size_t second) const;

    // Whether the values are of one size and not equal, and whether the documents are at most three
    // days apart: what is quickly known.
    [[nodiscard]] bool are_rivals(std::size_t left, std::size_t right) const;
    [[nodiscard]] bool are_of_near_days(std::size_t left, std::size_t right) const;

    // Whether not both can be true of one subject: other values of one size of what may be the same
    // measure of the same subject, of one event and period and in one direction. The REQUIRES is
    // the same.
    [[nodiscard]] bool may_contradict(std::size_t first, std::size_t second) const;

    // Whether they are the values before, or those after, of changes whose other values are equal:
    // so they are of one thing, whatever the words.
    [[nodiscard]] bool are_of_one_change(std::size_t left, std::size_t right) const;

    // Whether what stands beside `figure` says that it, and not `other` of its document, is what
    // `against` tells of: "the Pro", beside "the Digital Edition".
    [[nodiscard]] bool is_told_apart(std::size_t figure, std::size_t other,
                                     std::size_t against) const;

    // How many words their sentences share beyond those that are enough to be of one thing, which
    // are more the less else says so; negative when they are too few. The REQUIRES is the same.
    [[nodiscard]] int words_to_spare(std::size_t first, std::size_t second) const;

private:
    const ComparedFigures& figures_;
    EventLikeness events_;
};

}  // namespace onoma
