// SPDX-License-Identifier: Apache-2.0
#include "report/comparison_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include "base/joined.hpp"
#include "base/period.hpp"
#include "report/comparison_columns.hpp"
#include "report/frame.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

constexpr std::size_t shown_rows = 10;       // of a table
constexpr std::size_t shown_of_a_group = 5;  // of the most telling
constexpr std::size_t shown_of_all_groups = 60;
constexpr std::size_t shown_at_an_end = 3;  // of an axis
constexpr double significant_p = 0.05;      // of the map
constexpr std::size_t shown_groups = 24;    // beside each other: two years of months

// The first `most` rows.
ShortTable cut(Table table, std::size_t most) {
    const std::size_t left_out = table.rows.size() > most ? table.rows.size() - most : 0;
    if (left_out > 0) table.rows.resize(most);
    return {std::move(table), left_out};
}

// The names of points at one end of an axis, those that contribute most first.
std::string end_of_axis(const std::vector<MapPoint>& points, std::size_t axis, double sign) {
    std::vector<const MapPoint*> there;
    for (const MapPoint& point : points) {
        if (!point.place.empty() && point.place[axis] * sign > 0.0) there.push_back(&point);
    }
    std::stable_sort(there.begin(), there.end(), [&](const MapPoint* a, const MapPoint* b) {
        return a->contribution[axis] > b->contribution[axis];
    });
    if (there.size() > shown_at_an_end) there.resize(shown_at_an_end);
    std::vector<std::string> names;
    for (const MapPoint* point : there) names.push_back(point->name);
    return joined(names);
}

// "27 (9.00)", or a dot for never.
std::string counts_text(const GroupCell* cell, int digits) {
    if (cell == nullptr || cell->mentions == 0) return "\u00B7";
    return fmt::format("{} ({})", with_thousands(cell->mentions),
                       fixed(cell->rate_per_1000_words.value_or(0.0), digits));
}

// A group by its name, several by their number.
std::string missing_text(const Comparison& comparison, const ComparisonRow& row) {
    const std::vector<std::size_t> silent = comparison.silent_groups(row);
    if (silent.empty()) return {};
    if (silent.size() == 1) return comparison.groups[silent.front()].name;
    return counted(static_cast<std::int64_t>(silent.size()), noun_of(comparison));
}

ShortTable first_report_table(const Comparison& comparison) {
    std::vector<FirstReport> reports = comparison.first_reports;
    std::erase_if(reports, [](const FirstReport& report) {
        return !report.next_date && report.groups.size() < 2;
    });
    return cut(table_of(first_report_columns(), reports), shown_rows);
}

ShortTable reference_table(const ReferenceComparison& reference) {
    return cut(table_of(reference_columns(reference), reference.rows), shown_rows);
}

// REQUIRES: comparison.map.
ShortTable map_table(const Comparison& comparison) {
    const GroupMap& map = *comparison.map;
    Table table;
    table.columns = {{.key = "group", .title = with_capital(noun_of(comparison))}};
    for (std::size_t axis = 0; axis < map.inertia_explained.size(); ++axis) {
        table.columns.push_back({.key = "place",
                                 .title = fmt::format("Axis {}\n({:.1f} %)", axis + 1,
                                                      100.0 * map.inertia_explained[axis])});
        table.columns.push_back({.key = "spread", .title = "if drawn\nanew", .is_figure = true});
    }
    for (const MapPoint& group : map.groups) {
        std::vector<Cell> cells = {group.name};
        for (std::size_t axis = 0; axis < group.place.size(); ++axis) {
            cells.emplace_back(group.place[axis]);
            const bool has_spread = axis < group.spread.size();
            cells.emplace_back(has_spread ? Cell(fixed(group.spread[axis].low, 2) + " to " +
                                                 fixed(group.spread[axis].high, 2))
                                          : Cell());
        }
        cells.resize(table.columns.size());  // a group without a place
        table.rows.push_back(std::move(cells));
    }
    return cut(std::move(table), 2 * shown_rows);
}

// Which groups and entities make the ends of each axis.
Table axis_table(const Comparison& comparison) {
    const GroupMap& map = *comparison.map;
    Table table;
    table.columns = {{.key = "axis", .title = "End of axis"},
                     {.key = "groups", .title = with_capital(noun_of(comparison)) + "s"},
                     {.key = "entities", .title = "Entities that make it"}};
    for (std::size_t axis = 0; axis < map.inertia_explained.size(); ++axis) {
        for (const double sign : {-1.0, 1.0}) {
            table.rows.push_back(
                {fmt::format("{} {}", axis + 1, sign < 0.0 ? "below 0" : "above 0"),
                 end_of_axis(map.groups, axis, sign), end_of_axis(map.entities, axis, sign)});
        }
    }
    return table;
}

class TextWriter {
public:
    TextWriter(std::ostream& out, const ReportContext& context, const Comparison& comparison)
        : out_(out), context_(context), comparison_(comparison), noun_(noun_of(comparison)) {}

    void write() {
        write_counts();
        if (comparison_.tests.single_group) {
            write_what_is_missing();
        } else {
            write_what_differs();
        }
        if (comparison_.reference) write_reference(*comparison_.reference);
        write_base();
        write_footer(out_, frame_of(context_));
    }

private:
    // Running text is not read in longer lines, however wide the place is.
    [[nodiscard]] std::size_t text_columns() const {
        return std::min<std::size_t>(context_.columns, 100);
    }

    void paragraph(const std::string& text) { write_paragraph(out_, text, text_columns()); }

    void titled(const std::string& title, const ShortTable& shown) {
        out_ << '\n';
        paragraph(title);
        out_ << '\n';
        write_text_table(out_, shown.table, context_.columns, context_.colour);
        if (shown.left_out > 0) {
            paragraph("and " + with_thousands(static_cast<std::int64_t>(shown.left_out)) +
                      " more: --format json has all of them");
        }
    }

    void write_counts() {
        paragraph("Mentions by " + comparison_.by + ", in brackets per 1,000 words of that " +
                  noun_ + ":");
        out_ << '\n';
        const ShortTable wide = wide_table(comparison_, context_.view);
        write_text_table(out_, wide.table, context_.columns, context_.colour);
        if (wide.left_out > 0) {
            paragraph("and " + counted(static_cast<std::int64_t>(wide.left_out), noun_) +
                      " of fewer documents: --format csv and json have all of them");
        }
    }

    void write_what_is_missing() {
        out_ << '\n';
        paragraph(fmt::format(
            "There is nothing to compare: expected articles of two {0}s or more, "
            "found {1}. The source of an article is the name of its folder; --by "
            "compares by another field, --against with an earlier report.",
            noun_, counted(static_cast<std::int64_t>(comparison_.groups.size()), noun_)));
    }

    void write_what_differs() {
        if (comparison_.tests.weighted || !comparison_.tests.by_document_wanted) {
            out_ << '\n';
            paragraph(
                std::string("Nothing is tested: ") +
                (comparison_.tests.weighted ? weighted_copies : "no permutations were asked for") +
                ".");
        } else {
            write_differences();
        }
        if (!comparison_.tests.weighted) write_gaps();
        // Of groups that are times the earliest is always first.
        const ShortTable first = first_report_table(comparison_);
        if (!first.table.rows.empty() && !parse_period_unit(comparison_.by)) {
            titled(
                "Who was first, by documents dated to the day (days ahead of those that had one "
                "before):",
                first);
        }
        if (!comparison_.pairs.empty()) {
            titled("How alike the " + noun_ + "s are in whom and what they name:",
                   group_pair_table(comparison_, context_.view));
        }
        if (comparison_.map) write_map(*comparison_.map);
    }

    void write_differences() {
        out_ << '\n';
        paragraph("What sets a " + noun_ + " apart from all others together:");
        out_ << '\n';
        std::size_t room = shown_of_all_groups;
        bool has_any = false;
        for (std::size_t group = 0; group < comparison_.groups.size(); ++group) {
            const std::vector<Finding> findings = findings_of(comparison_, group);
            if (findings.empty()) continue;
            has_any = true;
            if (room == 0) continue;
            const std::size_t shown = std::min({room, shown_of_a_group, findings.size()});
            write_findings(out_, findings, shown, text_columns());
            room -= shown;
        }
        if (!has_any) {
            paragraph("Nothing that chance does not explain. " + what_could_be_seen(comparison_));
        } else if (const std::string limits = what_could_be_seen(comparison_); !limits.empty()) {
            out_ << '\n';
            paragraph(limits);
        }
    }

    void write_gaps() {
        if (comparison_.gaps.rows.empty()) return;
        const std::vector<Finding> gaps = gap_findings(comparison_);
        out_ << '\n';
        paragraph("Never named by a " + noun_ + " though more than half of the others do:");
        out_ << '\n';
        write_findings(out_, gaps, shown_rows, text_columns());
        const auto others = std::ssize(comparison_.gaps.rows) - std::ssize(gaps);
        if (gaps.empty()) {
            paragraph(fmt::format("Nothing surprising: chance explains {}.",
                                  counted(others, "such silence")));
        } else if (others > 0) {
            paragraph("Chance explains " + with_thousands(others) + " more.");
        }
    }

    void write_map(const GroupMap& map) {
        const std::string chance =
            map.p ? fmt::format(", {:.3f} with documents dealt out at random, p {}",
                                map.inertia_by_chance.value_or(0.0), fixed(*map.p, 3))
                  : std::string();
        if (map.p && *map.p >= significant_p) {
            out_ << '\n';
            paragraph(
                fmt::format("No map: the {}s differ in whom they name no more than by chance "
                            "(inertia {:.3f}{}). --format json has it.",
                            noun_, map.total_inertia, chance));
            return;
        }
        titled(fmt::format("Map by correspondence analysis of {} entities, with the part of "
                           "the inertia ({:.3f}{}) that each axis explains:",
                           map.entities.size(), map.total_inertia, chance),
               map_table(comparison_));
        out_ << '\n';
        write_text_table(out_, axis_table(comparison_), context_.columns, context_.colour);
    }

    void write_reference(const ReferenceComparison& reference) {
        titled("Against " + reference.corpus.file + " (" +
                   counted(reference.corpus.documents, "document") + ", " +
                   counted(reference.corpus.words, "word") + "):",
               reference_table(reference));
        out_ << '\n';
        paragraph(
            fmt::format("Named only here: {}, only there: {}. Log ratio and z take words as "
                        "independent; q is by "
                        "documents, from the standard errors of both, over {}.",
                        with_thousands(reference.only_here), with_thousands(reference.only_there),
                        counted(reference.tested, "test")));
    }

    [[nodiscard]] std::string independent_units() const {
        const GroupTests& tests = comparison_.tests;
        if (tests.unit == SamplingUnit::document) {
            return "By document: each is taken as independent, copies of a story too (--unit).";
        }
        return "By document: copies of a story in the same " + noun_ + " are one, which makes " +
               with_thousands(tests.units) + " of " +
               counted(context_.analysis.counts.size().documents, "document") +
               " (--unit document: each is one).";
    }

    [[nodiscard]] std::string how_permuted() const {
        const GroupTests& tests = comparison_.tests;
        std::string text = "of all ways to deal the documents out";
        if (tests.strata > 1) {
            text += " within " + counted(tests.strata, "stratum", "strata") + " of length";
        }
        text += ", the part in which G2 is as large";
        if (tests.approximated > 0) {
            text += " (" + counted(tests.approximated, "p", "p") +
                    " of very many documents by saddle point, to some per cent)";
        }
        return text;
    }

    // Entities that differ between the groups, whichever: q of the test of all groups together.
    [[nodiscard]] std::int64_t differing() const {
        return std::count_if(comparison_.entities.begin(), comparison_.entities.end(),
                             [](const ComparisonRow& row) {
                                 return row.omnibus_q && *row.omnibus_q < significant_q;
                             });
    }

    // What tests rest on and what they leave out.
    void write_base() {
        const GroupTests& tests = comparison_.tests;
        out_ << '\n';
        if (!tests.single_group && !tests.weighted) {
            paragraph(
                "sure: q below 0.05, likely: below 0.2, and the 90 % interval of the ratio of "
                "rates, by documents, above or below 1; its nearer end is what stands after "
                "\"at least\" and \"at most\".");
        }
        if (!tests.single_group && !tests.weighted) paragraph(independent_units());
        if (tests.strata > 0) {
            paragraph(fmt::format(
                "q: by documents, {}; Benjamini-Hochberg over {} of all entities, shown or not, of "
                "silences over {}. Of the entities shown, {} differ between {}s at all (q over all "
                "{}s together).",
                how_permuted(), counted(tests.tested, "test"),
                counted(comparison_.gaps.tested, "test"), with_thousands(differing()), noun_,
                noun_));
        }
        if (comparison_.entities_left_out > 0) {
            paragraph(counted(comparison_.entities_left_out, "entity", "entities") +
                      " left out by --top and --min-mentions: tested, but not shown");
        }
        if (comparison_.undecided_mentions > 0) {
            paragraph(counted(comparison_.undecided_mentions, "ambiguous mention") +
                      (comparison_.count_possible
                           ? " counted for each of their candidates"
                           : " counted for nobody (--counts possible counts them for each "
                             "candidate)"));
        }
        // Of what is shown: JSON says why other values are not there.
        for (const Column& column :
             columns_with_gaps(group_pair_columns(comparison_), comparison_.pairs)) {
            if (!column.empty_title.empty()) {
                paragraph("Empty " + column.empty_title + ": " + column.empty);
            }
        }
    }

    std::ostream& out_;
    const ReportContext& context_;
    const Comparison& comparison_;
    std::string noun_;
};

}  // namespace

ShortTable wide_table(const Comparison& comparison, const TableView& view) {
    constexpr int usual_digits = 2;
    const int digits = view.digits.value_or(usual_digits);
    ColumnsOf<ComparisonRow> columns = {
        {{.key = "name", .title = "Entity"}, at(&ComparisonRow::entity, &FrequencyRow::name)},
        {{.key = "type", .title = "Type"}, at(&ComparisonRow::entity, &FrequencyRow::type)},
    };
    const std::vector<std::size_t> groups = largest_groups(comparison.groups, shown_groups);
    for (const std::size_t group : groups) {
        const std::string& name = comparison.groups[group].name;
        columns.push_back(
            {{.key = name, .title = name, .is_figure = true},
             [=](const ComparisonRow& row) { return counts_text(row.find(group), digits); }});
    }
    columns.push_back(
        {{.key = "missing_in", .title = "Missing in"},
         [&comparison](const ComparisonRow& row) { return missing_text(comparison, row); }});
    return {table_of(columns, comparison.entities), comparison.groups.size() - groups.size()};
}

ShortTable group_pair_table(const Comparison& comparison, const TableView& view) {
    ShortTable shown =
        cut(with_digits(table_of(group_pair_columns(comparison), comparison.pairs), view),
            shown_group_pairs);
    shown.left_out += static_cast<std::size_t>(comparison.pairs_omitted);
    return shown;
}

void write_comparison_text(std::ostream& out, const ReportContext& context,
                           const Comparison& comparison) {
    TextWriter(out, context, comparison).write();
}

}  // namespace onoma
