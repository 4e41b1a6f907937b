// SPDX-License-Identifier: Apache-2.0
// A comparison for the eye: counts first, then what stands out, each table short.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include "onoma/report/reports.hpp"
#include "report/comparison_empty.hpp"
#include "report/comparison_json.hpp"
#include "report/comparison_tables.hpp"
#include "report/export/rows.hpp"
#include "report/paragraph.hpp"
#include "report/printable.hpp"
#include "report/report_frame.hpp"

namespace onoma {
namespace {

void write_markdown_tables(std::ostream& out, const Comparison& comparison) {
    write_markdown(out, to_wide_table(comparison));
    if (comparison.pairs.empty()) return;
    std::size_t left_out = 0;
    out << '\n';
    write_markdown(out, to_pair_table(comparison, left_out));
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
            write_findings();
        }
        if (comparison_.reference) write_reference(*comparison_.reference);
        write_base();
        write_footer(out_, context_);
    }

private:
    // Running text is not read in longer lines, however wide the place is.
    void paragraph(const std::string& text) {
        write_paragraph(out_, text, std::min<std::size_t>(context_.columns, 100));
    }

    void titled(const std::string& title, const Table& table, std::size_t left_out = 0) {
        out_ << '\n';
        paragraph(title);
        out_ << '\n';
        write_text_table(out_, table, context_.columns, context_.colour);
        if (left_out > 0) {
            paragraph("and " + with_thousands(static_cast<std::int64_t>(left_out)) +
                      " more: --format json has all of them");
        }
    }

    void write_counts() {
        paragraph("Mentions by " + comparison_.by + ", in brackets per 1,000 words of that " +
                  noun_ + ":");
        out_ << '\n';
        write_text_table(out_, to_wide_table(comparison_), context_.columns, context_.colour);
    }

    void write_what_is_missing() {
        out_ << '\n';
        paragraph(fmt::format(
            "There is nothing to compare: expected articles of two {0}s or more, "
            "found {1}. The source of an article is the name of its folder; --by "
            "compares by another field, --against with an earlier report.",
            noun_, counted(static_cast<std::int64_t>(comparison_.groups.size()), noun_)));
    }

    void write_findings() {
        std::size_t left_out = 0;
        if (const Table telling = to_telling_table(comparison_, left_out); !telling.rows.empty()) {
            titled("Most telling of each " + noun_ + ", against all other " + noun_ +
                       "s together (z above 0: named more; a log ratio of 1 is twice as often):",
                   telling, left_out);
        }
        if (const Table gaps = to_gap_table(comparison_, left_out); !gaps.rows.empty()) {
            titled("Gaps: named by more than half of the other " + noun_ + "s, never by this one:",
                   gaps, left_out);
        }
        // Of groups that are times the earliest is always first.
        const Table first = to_first_table(comparison_, left_out);
        if (!first.rows.empty() && !is_time(comparison_.by)) {
            titled(
                "Who was first, by documents dated to the day (days ahead of those that had one "
                "before):",
                first, left_out);
        }
        if (!comparison_.pairs.empty()) {
            const Table pairs = to_pair_table(comparison_, left_out);
            titled("How alike the " + noun_ + "s are in whom and what they name:", pairs, left_out);
        }
        if (comparison_.map) {
            const Table map = to_map_table(comparison_, left_out);
            titled(fmt::format("Map by correspondence analysis of {} entities, with the part of "
                               "the inertia ({:.3f}) that each axis explains:",
                               comparison_.map->entities.size(), comparison_.map->total_inertia),
                   map, left_out);
            out_ << '\n';
            write_text_table(out_, to_axis_table(comparison_), context_.columns, context_.colour);
        }
    }

    void write_reference(const ReferenceComparison& reference) {
        std::size_t left_out = 0;
        const Table table = to_reference_table(reference, left_out);
        titled("Against " + reference.corpus.file + " (" +
                   counted(reference.corpus.documents, "document") + ", " +
                   counted(reference.corpus.words, "word") + "):",
               table, left_out);
        out_ << '\n';
        paragraph(fmt::format(
            "Named only here: {}, only there: {}. Words are taken as independent, since the "
            "documents of that file are not there: there is no p by document; q is of the p of G2 "
            "over {}.",
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

    // What tests rest on and what they leave out.
    void write_base() {
        const GroupTests& tests = comparison_.tests;
        out_ << '\n';
        if (!tests.single_group && !tests.weighted) {
            paragraph("Each " + noun_ +
                      " against all others together. Log ratio: of mentions in words, words taken "
                      "as independent. z: log odds among all mentions, with a prior of one mention "
                      "for each entity, full variance.");
        }
        if (!tests.single_group && !tests.weighted) paragraph(independent_units());
        if (tests.strata > 0) {
            paragraph(fmt::format(
                "p by document: {}. q: Benjamini-Hochberg over {} of all entities, shown or not; "
                "of "
                "the gaps over {}. Verdict: same if the 90 % interval of the rate ratio, by "
                "documents, lies within 1/1.2 and 1.2; more or less if it is above or below 1 and "
                "q "
                "below 0.05; else unsure.",
                how_permuted(), counted(tests.tested, "test"),
                counted(comparison_.gaps.tested, "exact test")));
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
        for (const auto& [key, reason] : empty_reasons_of(comparison_)) {
            if (const auto title = title_of(key); !title.empty()) {
                paragraph("Empty " + std::string(title) + ": " + reason);
            }
        }
    }

    static bool is_time(std::string_view field) {
        return field == "year" || field == "month" || field == "week" || field == "day";
    }

    // Of keys of JSON that are columns here; those beside them are empty for the same reason.
    static std::string_view title_of(std::string_view key) {
        constexpr std::array<std::pair<std::string_view, std::string_view>, 6> titles = {{
            {"log_odds_z", "z"},
            {"log_ratio", "log ratio"},
            {"permutation_p", "p by document and q"},
            {"verdict", "verdict"},
            {"fisher_p", "exact p and its q"},
            {"overlap", "overlap, RBO, JS distance and cosine"},
        }};
        for (const auto& [known, title] : titles) {
            if (known == key) return title;
        }
        return {};
    }

    std::ostream& out_;
    const ReportContext& context_;
    const Comparison& comparison_;
    std::string noun_;
};

}  // namespace

void write_comparison(std::ostream& out, Format format, const ReportContext& context,
                      const Comparison& comparison) {
    switch (format) {
        case Format::csv:
            return write_csv(out, to_long_table(comparison));
        case Format::tsv:
            return write_tsv(out, to_long_table(comparison));
        case Format::md:
            return write_markdown_tables(out, comparison);
        case Format::jsonl:
            return write_json_lines(out, comparison_as_json(context, comparison)["entities"]);
        case Format::json:
            return write_json(out, comparison_as_json(context, comparison));
        default:
            return TextWriter(out, context, comparison).write();
    }
}

}  // namespace onoma
