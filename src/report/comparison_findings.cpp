// SPDX-License-Identifier: Apache-2.0
// One sentence for each finding of a comparison, and how sure it is.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

#include "report/comparison_columns.hpp"
#include "report/comparison_text.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

std::string how_sure(Certainty certainty) {
    return certainty == Certainty::unclear ? "cannot tell" : std::string(to_string(certainty));
}

// "36" or "3.2"
std::string times(double ratio) {
    return ratio < 9.95 ? fixed(ratio, 1) : with_thousands(std::llround(ratio));
}

std::int64_t documents_of(const std::vector<GroupColumn>& groups) {
    return std::accumulate(
        groups.begin(), groups.end(), std::int64_t{0},
        [](std::int64_t sum, const GroupColumn& group) { return sum + group.documents; });
}

// What is said of a cell, and what orders it among those of its group.
struct TestedPlace {
    const Comparison& comparison;
    const ComparisonRow& row;
    const TestedCell& cell;

    [[nodiscard]] const GroupColumn& group() const { return comparison.groups[cell.group]; }
    [[nodiscard]] std::int64_t other_mentions() const {
        return row.mentions_in_tests - cell.mentions;
    }

    // At the rate of the others; of an entity that only this group names, those of the others.
    [[nodiscard]] double expected() const {
        const GroupSides& sides = comparison.tests.sides[cell.group];
        const double words = static_cast<double>(sides.words);
        const double other_words = static_cast<double>(sides.other_words);
        return cell.mentions == 0 ? static_cast<double>(other_mentions()) * words / other_words
                                  : static_cast<double>(cell.mentions) * other_words / words;
    }

    // How far from 1 the ratio is at least, in logarithms. Of a silent side at most three mentions
    // would have been missed, as a rule.
    [[nodiscard]] double strength() const {
        constexpr double missed_at_most = 3.0;
        if (const auto& ratio = cell.test.rate_ratio) {
            return std::max(std::log(ratio->interval.low), -std::log(ratio->interval.high));
        }
        return std::log(std::max(1.0, expected() / missed_at_most));
    }
};

// "in 5 of 6 documents, the others in 6 of 9"
std::string documents_text(const TestedPlace& place) {
    const std::int64_t others = documents_of(place.comparison.groups) - place.group().documents;
    return fmt::format("in {} of {}, the others in {} of {}", with_thousands(place.cell.documents),
                       counted(place.group().documents, "document"),
                       with_thousands(place.row.entity.documents - place.cell.documents),
                       with_thousands(others));
}

// ", without one story 1.3 times", where that makes a difference.
std::string without_one_text(const GroupTest& test) {
    constexpr double much = 0.75;  // of the doublings
    if (!test.rate_ratio || !test.rate_ratio_without_one) return {};
    const double all = std::log(test.rate_ratio->value);
    const double rest = std::log(*test.rate_ratio_without_one);
    if (all == 0.0 || rest / all >= much) return {};
    return fmt::format("; without one story {:.2g} times", *test.rate_ratio_without_one);
}

std::string sentence_of(const TestedPlace& place) {
    const std::string& group = place.group().name;
    const std::string& name = place.row.entity.name;
    if (place.cell.mentions == 0) {
        return fmt::format("{} never names {} ({:.1f} mentions expected): {}", group, name,
                           place.expected(), documents_text(place));
    }
    const auto& ratio = place.cell.test.rate_ratio;
    if (place.other_mentions() == 0 || !ratio) {
        return fmt::format("only {} names {}, {} ({:.1f} expected of the others): {}", group, name,
                           counted(place.cell.mentions, "time"), place.expected(),
                           documents_text(place));
    }
    const auto& [low, high] = ratio->interval;
    if (place.cell.test.verdict == Verdict::same) {
        return fmt::format("{} names {} as often as the others, between {:.2f} and {:.2f} times",
                           group, name, low, high);
    }
    if (ratio->value >= 1.0) {
        return fmt::format("{} names {} {} times as often as the others, at least {} times: {}",
                           group, name, times(ratio->value), times(low), documents_text(place)) +
               without_one_text(place.cell.test);
    }
    return fmt::format("{} names {} {:.2g} times as often as the others, at most {:.2g} times: {}",
                       group, name, ratio->value, high, documents_text(place)) +
           without_one_text(place.cell.test);
}

// Absences that chance does not explain are listed as gaps.
bool is_shown_as_gap(const Comparison& comparison, const ComparisonRow& row,
                     const TestedCell& cell) {
    if (cell.mentions > 0) return false;
    const std::string& group = comparison.groups[cell.group].name;
    return std::any_of(comparison.gaps.rows.begin(), comparison.gaps.rows.end(),
                       [&](const Gap& gap) {
                           return gap.id == row.entity.id && gap.group == group &&
                                  certainty_of(gap) != Certainty::unclear;
                       });
}

}  // namespace

Certainty certainty_of(const Gap& gap) {
    if (!gap.q || *gap.q >= likely_q) return Certainty::unclear;
    return *gap.q < significant_q ? Certainty::sure : Certainty::likely;
}

std::vector<Finding> findings_of(const Comparison& comparison, std::size_t group) {
    std::vector<std::tuple<Certainty, double, std::size_t>> order;
    std::vector<Finding> found;
    for (const ComparisonRow& row : comparison.entities) {
        const TestedCell* const cell = row.find(group);
        if (cell == nullptr || cell->test.certainty == Certainty::unclear) continue;
        if (is_shown_as_gap(comparison, row, *cell)) continue;
        const TestedPlace place{comparison, row, *cell};
        order.emplace_back(cell->test.certainty, -place.strength(), found.size());
        found.push_back({cell->test.certainty, sentence_of(place)});
    }
    std::sort(order.begin(), order.end());
    std::vector<Finding> sorted;
    for (const auto& [certainty, strength, index] : order) sorted.push_back(found[index]);
    return sorted;
}

std::vector<Finding> gap_findings(const Comparison& comparison) {
    std::vector<Finding> found;
    for (const Gap& gap : comparison.gaps.rows) {
        const Certainty certainty = certainty_of(gap);
        if (certainty == Certainty::unclear) continue;
        const auto group =
            std::find_if(comparison.groups.begin(), comparison.groups.end(),
                         [&](const GroupColumn& it) { return it.name == gap.group; });
        found.push_back(
            {certainty,
             fmt::format(
                 "{} never names {} in {}, where {:.1f} would have been expected to: {} of {} "
                 "others do",
                 gap.group, gap.name, counted(group->documents, "document"), gap.expected_documents,
                 gap.groups_naming, gap.other_groups)});
    }
    return found;
}

std::string what_could_be_seen(const Comparison& comparison) {
    if (comparison.entities.empty()) return {};
    const ComparisonRow& row = comparison.entities.front();
    std::optional<std::pair<double, std::size_t>> least;
    std::optional<std::pair<double, std::size_t>> most;
    for (std::size_t group = 0; group < comparison.groups.size(); ++group) {
        const auto ratio = comparison.cell(row, group).test.detectable_ratio;
        if (!ratio) continue;
        const std::pair here(*ratio, group);
        if (!least || here < *least) least = here;
        if (!most || here > *most) most = here;
    }
    if (!least) return {};
    const auto told = [&](const auto& end) {
        return times(end.first) + " times (" + comparison.groups[end.second].name + ")";
    };
    return fmt::format(
        "These documents are too few for small differences: to be noticed in four of "
        "five such collections, a {} would have to name {}, the most named, {}{} as "
        "often as the others; rarer names still more often.",
        noun_of(comparison), row.entity.name, told(*least),
        least == most ? "" : " to " + told(*most));
}

void write_findings(std::ostream& out, const std::vector<Finding>& findings, std::size_t most,
                    std::size_t columns) {
    constexpr std::size_t indent = 8;
    for (std::size_t index = 0; index < std::min(most, findings.size()); ++index) {
        out << fmt::format("{:<{}}", how_sure(findings[index].certainty), indent);
        write_paragraph(out, findings[index].sentence, columns, indent);
    }
    if (findings.size() > most) {
        out << std::string(indent, ' ') << "and "
            << with_thousands(static_cast<std::int64_t>(findings.size() - most))
            << " more: --format csv and json have all of them\n";
    }
}

}  // namespace onoma
