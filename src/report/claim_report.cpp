// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <ostream>

#include "onoma/report/figure_reports.hpp"
#include "onoma/report/schema.hpp"
#include "onoma/text/display_width.hpp"
#include "report/export/rows.hpp"
#include "report/figure_json.hpp"
#include "report/figure_text.hpp"
#include "report/table.hpp"

namespace onoma {
namespace {

std::string title_of(const Claim& claim) {
    std::string title(to_string(claim.kind));
    if (!claim.measured.empty()) title.append(" of ").append(claim.measured);
    if (!claim.names.empty()) {
        title += ", ";
        constexpr std::size_t most_names = 3;
        for (std::size_t at = 0; at < std::min(most_names, claim.names.size()); ++at) {
            title.append(at == 0 ? "" : " / ").append(claim.names[at]);
        }
    }
    return title;
}

std::string values_of(const Claim& claim) {
    std::string values = "n ";
    values.append(std::to_string(claim.figures.size()));
    values.append(", min ").append(value_text(claim.min));
    values.append(", median ").append(value_text(claim.median));
    values.append(", max ").append(value_text(claim.max));
    if (!claim.unit.empty()) values.append(" ").append(claim.unit);
    if (!claim.per.empty()) values.append(" per ").append(claim.per);
    return values;
}

void write_text(std::ostream& out, const FigureReportSettings& settings,
                const std::vector<ClaimedFigure>& figures, const std::vector<Claim>& claims) {
    const auto count = [&](Agreement agreement) {
        return std::count_if(claims.begin(), claims.end(),
                             [&](const Claim& claim) { return claim.agreement == agreement; });
    };
    out << counted(static_cast<std::int64_t>(claims.size()), "claim") << ": "
        << count(Agreement::agree) << " agree, " << count(Agreement::differ) << " differ, "
        << count(Agreement::single) << " of a single source.\n";
    constexpr std::size_t margin = 2;
    for (const Claim& claim : claims) {
        out << '\n'
            << (settings.colour ? "\033[1m" : "") << to_string(claim.agreement) << ": "
            << title_of(claim) << (settings.colour ? "\033[0m" : "") << "\n  " << values_of(claim)
            << '\n';
        for (const std::size_t index : claim.figures) {
            const ClaimedFigure& figure = figures[index];
            std::string line = figure.source;
            line.append(": ").append(figure.printed).append(" (");
            line.append(figure_text(figure.figure)).append(") \u2014 ").append(figure.sentence);
            out << "  " << truncate_to_width(line, settings.columns - margin) << '\n';
        }
    }
}

Json to_json(const ClaimedFigure& claimed) {
    Json json = {{"source", claimed.source}, {"document", claimed.document}};
    json["date"] = claimed.date ? Json(to_string(*claimed.date)) : Json(nullptr);
    json["begin_byte"] = claimed.figure.range.begin;
    json["end_byte"] = claimed.figure.range.end;
    json["text"] = claimed.printed;
    json["low"] = low_of(claimed.figure);
    json["high"] = high_of(claimed.figure);
    json["bound"] = to_string(claimed.figure.bound);
    json["change"] = to_string(claimed.figure.change);
    json["about"] = claimed.about;
    json["subject"] = claimed.subject.empty() ? Json(nullptr) : Json(claimed.subject);
    json["sentence"] = {{"begin_byte", claimed.sentence_range.begin},
                        {"end_byte", claimed.sentence_range.end},
                        {"text", claimed.sentence}};
    return json;
}

Json to_json(const Claim& claim, const std::vector<ClaimedFigure>& figures) {
    Json json = {{"agreement", to_string(claim.agreement)},
                 {"kind", to_string(claim.kind)},
                 {"unit", claim.unit},
                 {"per", claim.per},
                 {"measured", claim.measured},
                 {"about", claim.names},
                 {"sources", claim.source_count},
                 {"n", claim.figures.size()},
                 {"min", number_as_json(claim.min)},
                 {"median", number_as_json(claim.median)},
                 {"max", number_as_json(claim.max)}};
    json["figures"] = Json::array();
    for (const std::size_t index : claim.figures) {
        const ClaimedFigure& figure = figures[index];
        json[figure.is_in_title ? "title_figures" : "figures"].push_back(to_json(figure));
    }
    return json;
}

// One row a figure, with the number of its claim.
Table to_table(const std::vector<ClaimedFigure>& figures, const std::vector<Claim>& claims) {
    Table table;
    for (const char* key :
         {"claim",   "agreement",  "kind",     "unit",   "per",   "measured", "about",
          "sources", "n",          "min",      "median", "max",   "source",   "document",
          "date",    "begin_byte", "end_byte", "text",   "value", "subject",  "sentence"}) {
        table.columns.push_back({.key = key, .title = key});
    }
    std::int64_t number = 0;
    for (const Claim& claim : claims) {
        ++number;
        std::string names;
        for (const std::string& name : claim.names) names.append(names.empty() ? "" : "|") += name;
        for (const std::size_t index : claim.figures) {
            const ClaimedFigure& figure = figures[index];
            table.rows.push_back({number,
                                  std::string(to_string(claim.agreement)),
                                  std::string(to_string(claim.kind)),
                                  claim.unit,
                                  claim.per,
                                  claim.measured,
                                  names,
                                  claim.source_count,
                                  static_cast<std::int64_t>(claim.figures.size()),
                                  claim.min,
                                  claim.median,
                                  claim.max,
                                  figure.source,
                                  figure.document,
                                  figure.date ? to_string(*figure.date) : std::string(),
                                  std::int64_t{figure.figure.range.begin},
                                  std::int64_t{figure.figure.range.end},
                                  figure.printed,
                                  figure_text(figure.figure),
                                  figure.subject,
                                  figure.sentence});
        }
    }
    return table;
}

// For the eye: one row a figure, the claim in the first of its rows.
Table to_short_table(const std::vector<ClaimedFigure>& figures, const std::vector<Claim>& claims) {
    Table table;
    table.columns = {{.key = "agreement", .title = "Sources"},
                     {.key = "claim", .title = "Claim"},
                     {.key = "source", .title = "Source"},
                     {.key = "value", .title = "Value", .is_figure = true},
                     {.key = "sentence", .title = "Sentence"}};
    for (const Claim& claim : claims) {
        std::string agreement(to_string(claim.agreement));
        std::string title = title_of(claim);
        for (const std::size_t index : claim.figures) {
            const ClaimedFigure& figure = figures[index];
            table.rows.push_back(
                {agreement, title, figure.source, figure_text(figure.figure), figure.sentence});
            agreement.clear();
            title.clear();
        }
    }
    return table;
}

}  // namespace

void write_claims(std::ostream& out, const FigureReportSettings& settings,
                  const std::vector<ClaimedFigure>& figures, const std::vector<Claim>& claims) {
    switch (settings.format) {
        case Format::csv:
            return write_csv(out, to_table(figures, claims));
        case Format::tsv:
            return write_tsv(out, to_table(figures, claims));
        case Format::md:
            return write_markdown(out, to_short_table(figures, claims));
        case Format::json: {
            Json json = {{"schema", schema_version}, {"claims", Json::array()}};
            for (const Claim& claim : claims) json["claims"].push_back(to_json(claim, figures));
            return write_json(out, json);
        }
        case Format::jsonl:
            for (const Claim& claim : claims) out << to_line(to_json(claim, figures)) << '\n';
            return;
        default:
            return write_text(out, settings, figures, claims);
    }
}

}  // namespace onoma
