// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "report/finding_columns.hpp"

namespace onoma {

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

std::string figure_line(const ClaimedFigure& figure) {
    std::string line = figure.source;
    line.append(": ").append(figure.printed).append(" (");
    return line.append(figure_text(figure.figure)).append(") \u2014 ").append(figure.sentence);
}

namespace {

// In JSON an integer where it is one.
Column number(std::string key) {
    return json_only({.key = std::move(key), .shape = shape::number()});
}

}  // namespace

ColumnsOf<Claim> claim_columns() {
    return {
        {{.key = "agreement",
          .in_text = false,
          .shape = shape::one_of({"agree", "differ", "single"})},
         [](const Claim& claim) { return to_string(claim.agreement); }},
        {kind_column(), [](const Claim& claim) { return to_string(claim.kind); }},
        {data("unit"), &Claim::unit},
        {data("per"), &Claim::per},
        {data("measured"), &Claim::measured},
        {data("about"), &Claim::names},
        {data("sources"), &Claim::source_count},
        {data("n"), [](const Claim& claim) { return claim.figures.size(); }},
        {csv_only("min"), &Claim::min},
        {csv_only("median"), &Claim::median},
        {csv_only("max"), &Claim::max},
        {number("min"), [](const Claim& claim) { return number_as_json(claim.min); }},
        {number("median"), [](const Claim& claim) { return number_as_json(claim.median); }},
        {number("max"), [](const Claim& claim) { return number_as_json(claim.max); }},
    };
}

ColumnsOf<ClaimedFigure> figure_columns_of_claims() {
    using Row = ClaimedFigure;
    const auto value = [](const Row& row) { return figure_text(row.figure); };
    return {
        {data("source"), &Row::source},
        {data("document"), &Row::document},
        {data("date"), &Row::date},
        {data("begin_byte"), at(&Row::figure, &Figure::range, &ByteRange::begin)},
        {data("end_byte"), at(&Row::figure, &Figure::range, &ByteRange::end)},
        {data("text"), &Row::printed},
        {csv_only("value"), value},
        {json_only(value_column("low")), [](const Row& row) { return low_of(row.figure); }},
        {json_only(value_column("high")), [](const Row& row) { return high_of(row.figure); }},
        {json_only(bound_column()), [](const Row& row) { return to_string(row.figure.bound); }},
        {json_only({.key = "change", .shape = shape::one_of({"none", "up", "down"})}),
         [](const Row& row) { return to_string(row.figure.change); }},
        {json_only({.key = "about"}), &Row::about},
        {data("subject"), [](const Row& row) { return text_or_none(row.subject); }},
        {data("period"),
         [](const Row& row) {
             return row.period ? std::optional(to_string(*row.period)) : std::nullopt;
         }},
        {{.key = "modality",
          .in_text = false,
          .shape = shape::one_of({"actual", "plan", "target", "forecast", "analysts", "rumour"})},
         [](const Row& row) { return to_string(row.modality); }},
        {data("said_by"), [](const Row& row) { return text_or_none(row.said_by); }},
        {data("counterparty"), [](const Row& row) { return text_or_none(row.counterparty); }},
        {json_only({.key = "sentence_begin_byte", .path = "sentence.begin_byte"}),
         at(&Row::sentence_range, &ByteRange::begin)},
        {json_only({.key = "sentence_end_byte", .path = "sentence.end_byte"}),
         at(&Row::sentence_range, &ByteRange::end)},
        {{.key = "sentence", .in_text = false, .path = "sentence.text"}, &Row::sentence},
    };
}

}  // namespace onoma
