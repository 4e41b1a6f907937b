// SPDX-License-Identifier: Apache-2.0
#include "report/frequency_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/optional_json.hpp"

namespace onoma {
namespace {

constexpr const char* few_documents = "there are fewer than two documents with words";
constexpr const char* too_wide = "too few documents make up its variance";
constexpr const char* one_source = "there is only one source";
constexpr const char* undated = "no document that names it has a date";

// "4.12–14.3", or nothing.
Cell interval_cell(const std::optional<Interval>& interval) {
    if (!interval) return Empty{};
    return fmt::format("{:.2f}\u2013{:.2f}", interval->low, interval->high);
}

std::optional<double> low_of(const std::optional<Interval>& interval) {
    return interval ? std::optional(interval->low) : std::nullopt;
}

std::optional<double> high_of(const std::optional<Interval>& interval) {
    return interval ? std::optional(interval->high) : std::nullopt;
}

template <double Dispersion::*Measure>
std::optional<double> measure_of(const std::optional<Dispersion>& dispersion) {
    return dispersion ? std::optional((*dispersion).*Measure) : std::nullopt;
}

std::optional<std::string> text_of(const std::optional<Date>& date) {
    return date ? std::optional(to_string(*date)) : std::nullopt;
}

std::vector<Column> columns_of(bool has_copies, bool has_undecided, bool is_weighted) {
    return {
        {.key = "id", .title = "", .in_text = false},
        {.key = "name", .title = "Entity"},
        {.key = "type", .title = "Type"},
        {.key = "mentions", .title = "Mentions", .has_bar = true},
        {.key = "documents", .title = "Documents"},
        {.key = "stories", .title = "Stories", .in_text = has_copies},
        {.key = "sources", .title = "Sources"},
        {.key = "rate_per_1000_words", .title = "per 1,000\nwords"},
        {.key = "rate_interval",
         .title = "95 %\ninterval",
         .is_figure = true,
         .in_csv = false,
         .empty = too_wide},
        {.key = "share", .title = "Share\nof type", .is_percent = true},
        {.key = "sure_mentions", .title = "sure", .in_text = has_undecided},
        {.key = "possible_mentions", .title = "possible", .in_text = has_undecided},
        {.key = "listed", .title = "", .in_text = false},
        {.key = "weighted_mentions", .title = "weighted", .in_text = is_weighted},
        {.key = "once_mentions", .title = "once", .in_text = false},
        {.key = "rate_low", .title = "", .in_text = false, .empty = too_wide},
        {.key = "rate_high", .title = "", .in_text = false, .empty = too_wide},
        {.key = "share_of_documents", .title = "", .is_percent = true, .in_text = false},
        {.key = "share_of_documents_low", .title = "", .in_text = false, .empty = "no documents"},
        {.key = "share_of_documents_high", .title = "", .in_text = false, .empty = "no documents"},
        {.key = "dp", .title = "DP", .in_text = false, .empty = few_documents},
        {.key = "dp_norm", .title = "DPnorm", .in_text = false, .empty = few_documents},
        {.key = "juilland_d", .title = "D", .in_text = false, .empty = few_documents},
        {.key = "source_entropy", .title = "", .in_text = false, .empty = one_source},
        {.key = "source_evenness", .title = "", .in_text = false, .empty = one_source},
        {.key = "first_date", .title = "", .in_text = false, .empty = undated},
        {.key = "last_date", .title = "", .in_text = false, .empty = undated},
    };
}

}  // namespace

Table frequency_table(const std::vector<FrequencyRow>& rows, Duplicates duplicates) {
    const bool has_copies = std::any_of(rows.begin(), rows.end(), [](const FrequencyRow& row) {
        return row.stories != row.documents;
    });
    const bool has_undecided = std::any_of(rows.begin(), rows.end(), [](const FrequencyRow& row) {
        return row.possible_mentions != row.sure_mentions;
    });
    Table table;
    table.columns = columns_of(has_copies, has_undecided, duplicates == Duplicates::weight);
    for (const FrequencyRow& row : rows) {
        table.rows.push_back({row.id,
                              row.name,
                              row.type,
                              row.mentions,
                              row.documents,
                              row.stories,
                              row.sources,
                              row.rate_per_1000_words,
                              interval_cell(row.rate_interval),
                              row.share,
                              row.sure_mentions,
                              row.possible_mentions,
                              std::string(row.provisional ? "no" : "yes"),
                              row.weighted_mentions,
                              row.once_mentions,
                              cell_of(low_of(row.rate_interval)),
                              cell_of(high_of(row.rate_interval)),
                              row.share_of_documents,
                              cell_of(low_of(row.share_of_documents_interval)),
                              cell_of(high_of(row.share_of_documents_interval)),
                              cell_of(measure_of<&Dispersion::dp>(row.dispersion)),
                              cell_of(measure_of<&Dispersion::dp_norm>(row.dispersion)),
                              cell_of(measure_of<&Dispersion::juilland_d>(row.dispersion)),
                              cell_of(row.source_entropy),
                              cell_of(row.source_evenness),
                              cell_of(text_of(row.first_date)),
                              cell_of(text_of(row.last_date))});
    }
    return table;
}

Json frequency_row_as_json(const FrequencyRow& row) {
    return {{"id", row.id},
            {"name", row.name},
            {"type", row.type},
            {"mentions", row.mentions},
            {"documents", row.documents},
            {"stories", row.stories},
            {"sources", row.sources},
            {"rate_per_1000_words", row.rate_per_1000_words},
            {"share", row.share},
            {"sure_mentions", row.sure_mentions},
            {"possible_mentions", row.possible_mentions},
            {"listed", !row.provisional},
            {"weighted_mentions", row.weighted_mentions},
            {"once_mentions", row.once_mentions},
            {"rate_low", json_of(low_of(row.rate_interval))},
            {"rate_high", json_of(high_of(row.rate_interval))},
            {"share_of_documents", row.share_of_documents},
            {"share_of_documents_low", json_of(low_of(row.share_of_documents_interval))},
            {"share_of_documents_high", json_of(high_of(row.share_of_documents_interval))},
            {"dp", json_of(measure_of<&Dispersion::dp>(row.dispersion))},
            {"dp_norm", json_of(measure_of<&Dispersion::dp_norm>(row.dispersion))},
            {"juilland_d", json_of(measure_of<&Dispersion::juilland_d>(row.dispersion))},
            {"source_entropy", json_of(row.source_entropy)},
            {"source_evenness", json_of(row.source_evenness)},
            {"first_date", json_of(text_of(row.first_date))},
            {"last_date", json_of(text_of(row.last_date))}};
}

Json empty_frequency_values() { return empty_reasons(columns_of(false, false, false)); }

}  // namespace onoma
