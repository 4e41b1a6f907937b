// SPDX-License-Identifier: Apache-2.0
// Claims: which sources agree on a figure, and which differ.
#include <algorithm>
#include <ostream>

#include "onoma/report/reports.hpp"
#include "onoma/text/unicode.hpp"
#include "report/finding_columns.hpp"
#include "report/frame.hpp"
#include "report/outputs.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

// A figure of a claim.
struct Member {
    std::size_t number = 0;  // of the claim, from 1
    const Claim* claim = nullptr;
    const ClaimedFigure* figure = nullptr;
    bool is_first = false;  // of the claim
};

std::vector<Member> members_of(const ClaimComparison::Found& found, std::size_t number) {
    std::vector<Member> members;
    for (const ClaimedFigure& figure : found.figures) {
        members.push_back({number, &found.claim, &figure, members.empty()});
    }
    return members;
}

// One row a figure; for the eye the claim is in the first of its rows.
ColumnsOf<Member> member_columns() {
    const auto once = [](const auto& text_of) {
        return [=](const Member& member) {
            return member.is_first ? std::string(text_of(*member.claim)) : std::string();
        };
    };
    const auto figure = [](const Member& member) -> const ClaimedFigure& { return *member.figure; };
    ColumnsOf<Member> columns = {
        {shown("Sources"), once([](const Claim& claim) { return to_string(claim.agreement); })},
        {shown("Claim"), once(title_of)},
        {shown("Source"), at(figure, &ClaimedFigure::source)},
        {shown("Value", true),
         [](const Member& member) { return figure_text(member.figure->figure); }},
        {shown("Sentence"), at(figure, &ClaimedFigure::sentence)},
        {data("claim"), &Member::number},
    };
    add_columns(columns, claim_columns(),
                [](const Member& member) -> const Claim& { return *member.claim; });
    add_columns(columns, figure_columns_of_claims(), figure);
    return columns;
}

// A claim of JSON, with its figures.
using WholeClaim = ClaimComparison::Found;

ColumnsOf<WholeClaim> whole_claim_columns() {
    ColumnsOf<WholeClaim> columns;
    add_columns(columns, claim_columns(),
                [](const WholeClaim& whole) -> const Claim& { return whole.claim; });
    // Those of a title after the text have no place in the text of the record.
    const auto part = [](bool in_title) {
        return [in_title](const WholeClaim& whole) {
            std::vector<ClaimedFigure> figures;
            for (const ClaimedFigure& figure : whole.figures) {
                if (figure.is_in_title == in_title) figures.push_back(figure);
            }
            return figures;
        };
    };
    const ColumnsOf<ClaimedFigure> of_figure = figure_columns_of_claims();
    columns.push_back(list_of<WholeClaim>("figures", of_figure, part(false)));
    columns.push_back({{.key = "title_figures",
                        .is_optional = true,
                        .shape = shape::list_of(shape_of(of_figure))},
                       [of_figure, in_title = part(true)](const WholeClaim& whole) {
                           const std::vector<ClaimedFigure> figures = in_title(whole);
                           return figures.empty() ? Json() : objects_of(of_figure, figures);
                       }});
    return columns;
}

// Each is read as it is written.
ColumnsOf<ClaimReport> keys() {
    const ColumnsOf<WholeClaim> columns = whole_claim_columns();
    const auto claims = [columns](const ClaimReport& report) {
        return Json(JsonStream{[columns, &all = report.claims](const auto& take) {
            for (std::size_t index = 0; index < all.size(); ++index) {
                take(object_of(columns, all.claim(index)));
            }
        }});
    };
    return {{{.key = "claims", .shape = shape::list_of(shape_of(columns))}, claims}};
}

// Copies are left out before figures are compared: a story that ten sources copied is one voice.
Frame frame_in(const ClaimReport& report) {
    return frame_without_copies(report.read, report.lexicon);
}

void write_text(std::ostream& out, const FigureReportSettings& settings,
                const ClaimReport& report) {
    const ClaimComparison& claims = report.claims;
    const auto count = [&](Agreement agreement) {
        std::size_t found = 0;
        for (std::size_t index = 0; index < claims.size(); ++index) {
            found += claims.agreement(index) == agreement ? 1 : 0;
        }
        return found;
    };
    out << counted(static_cast<std::int64_t>(claims.size()), "claim") << ": "
        << count(Agreement::agree) << " agree, " << count(Agreement::differ) << " differ, "
        << count(Agreement::single) << " of a single source.\n";
    constexpr std::size_t margin = 2;
    for (std::size_t index = 0; index < claims.size(); ++index) {
        const auto& [claim, figures] = claims.claim(index);
        out << '\n'
            << (settings.colour ? bold : "") << to_string(claim.agreement) << ": "
            << printable(title_of(claim)) << (settings.colour ? plain : "") << "\n  "
            << printable(values_of(claim)) << '\n';
        for (const ClaimedFigure& figure : figures) {
            write_line(out, margin, figure_line(figure), settings.columns);
        }
    }
    write_footer(out, frame_in(report));
}

// Hands over the rows of one claim after the other.
template <typename Take>
void for_each_row(const ClaimReport& report, const Take& take) {
    const ColumnsOf<Member> columns = member_columns();
    for (std::size_t index = 0; index < report.claims.size(); ++index) {
        const ClaimComparison::Found found = report.claims.claim(index);
        for (auto& row : table_of(columns, members_of(found, index + 1)).rows) take(std::move(row));
    }
}

Table empty_table() { return table_of(member_columns(), std::vector<Member>()); }

void write_rows(std::ostream& out, Format format, const ClaimReport& report) {
    const Table table = empty_table();
    write_header(out, format, table.columns);
    for_each_row(report,
                 [&](const std::vector<Cell>& row) { write_row(out, format, table.columns, row); });
}

Table whole_table(const ClaimReport& report) {
    Table table = empty_table();
    for_each_row(report, [&](std::vector<Cell> row) { table.rows.push_back(std::move(row)); });
    return table;
}

}  // namespace

Json claims_shape() { return framed_shape(described(keys())); }

void write_claims(std::ostream& out, const FigureReportSettings& settings,
                  const ClaimReport& report) {
    if (has_rows(settings.format)) return write_rows(out, settings.format, report);
    write(out, settings.format,
          {.table = [&] { return whole_table(report); },
           .json = [&] { return framed(frame_in(report), keys(), report); },
           .rows = "claims",
           .text = [&] { write_text(out, settings, report); }});
}

DataTable data_of(const ClaimReport& report) { return data_of(whole_table(report)); }

}  // namespace onoma
