// SPDX-License-Identifier: Apache-2.0
#include "report/pair_rows.hpp"

#include "report/optional_json.hpp"

namespace onoma {
namespace {

constexpr const char* all_or_none = "all units name one of both";
constexpr const char* enough = "every cell expects 5 or more: see p";
constexpr const char* windows_overlap = "windows overlap: their counts have no test";

std::vector<Column> columns_of(Context context) {
    const std::string units = units_of(context);
    const bool has_tests = context != Context::window;
    std::string title = units;
    title.front() = static_cast<char>(title.front() - 'a' + 'A');
    return {
        {.key = "first_id", .title = "", .in_text = false},
        {.key = "first_name", .title = "Entity"},
        {.key = "first_type", .title = "", .in_text = false},
        {.key = "second_id", .title = "", .in_text = false},
        {.key = "second_name", .title = "and entity"},
        {.key = "second_type", .title = "", .in_text = false},
        {.key = "first_" + units, .title = title},
        {.key = "second_" + units, .title = "and"},
        {.key = "observed", .title = "Together", .has_bar = true},
        {.key = "expected", .title = "Expected"},
        {.key = "g2", .title = "G2"},
        {.key = "npmi", .title = "NPMI"},
        {.key = "pmi", .title = "PMI", .in_text = false},
        {.key = "ppmi", .title = "PPMI", .in_text = false},
        {.key = "log_dice", .title = "logDice", .in_text = false},
        {.key = "jaccard", .title = "Jaccard", .in_text = false},
        {.key = "dice", .title = "Dice", .in_text = false},
        {.key = "delta_p_second", .title = "", .in_text = false, .empty = all_or_none},
        {.key = "delta_p_first", .title = "", .in_text = false, .empty = all_or_none},
        {.key = "log_odds_ratio", .title = "", .in_text = false, .empty = "there are no units"},
        {.key = "log_odds_low", .title = "", .in_text = false, .empty = "there are no units"},
        {.key = "log_odds_high", .title = "", .in_text = false, .empty = "there are no units"},
        {.key = "fisher_p",
         .title = "",
         .in_text = false,
         .empty = has_tests ? enough : windows_overlap},
        {.key = "p", .title = "p", .in_text = false, .empty = windows_overlap},
        {.key = "q",
         .title = "q",
         .decimals = 4,
         .is_probability = true,
         .in_text = has_tests,
         .empty = windows_overlap},
    };
}

std::optional<double> value_of(const std::optional<Estimate>& estimate) {
    return estimate ? std::optional(estimate->value) : std::nullopt;
}

std::optional<double> low_of(const std::optional<Estimate>& estimate) {
    return estimate ? std::optional(estimate->interval.low) : std::nullopt;
}

std::optional<double> high_of(const std::optional<Estimate>& estimate) {
    return estimate ? std::optional(estimate->interval.high) : std::nullopt;
}

}  // namespace

std::string units_of(Context context) {
    return context == Context::window ? "pairs" : std::string(to_string(context)) + "s";
}

Table pair_table(const PairTable& pairs) {
    Table table;
    table.columns = columns_of(pairs.context.context);
    for (const PairRow& row : pairs.pairs) {
        table.rows.push_back({row.first.id,
                              row.first.name,
                              row.first.type,
                              row.second.id,
                              row.second.name,
                              row.second.type,
                              row.first.units,
                              row.second.units,
                              row.observed,
                              row.expected,
                              row.g2,
                              row.npmi,
                              row.pmi,
                              row.ppmi,
                              row.log_dice,
                              row.jaccard,
                              row.dice,
                              cell_of(row.delta_p_second),
                              cell_of(row.delta_p_first),
                              cell_of(value_of(row.log_odds_ratio)),
                              cell_of(low_of(row.log_odds_ratio)),
                              cell_of(high_of(row.log_odds_ratio)),
                              cell_of(row.fisher_p),
                              cell_of(row.p),
                              cell_of(row.q)});
    }
    return table;
}

Json member_as_json(const PairMember& member, Context context) {
    return {{"id", member.id},
            {"name", member.name},
            {"type", member.type},
            {units_of(context), member.units}};
}

Json pair_as_json(const PairRow& row, Context context) {
    return {{"first", member_as_json(row.first, context)},
            {"second", member_as_json(row.second, context)},
            {"observed", row.observed},
            {"expected", row.expected},
            {"g2", row.g2},
            {"npmi", row.npmi},
            {"pmi", row.pmi},
            {"ppmi", row.ppmi},
            {"log_dice", row.log_dice},
            {"jaccard", row.jaccard},
            {"dice", row.dice},
            {"delta_p_second", json_of(row.delta_p_second)},
            {"delta_p_first", json_of(row.delta_p_first)},
            {"log_odds_ratio", json_of(value_of(row.log_odds_ratio))},
            {"log_odds_low", json_of(low_of(row.log_odds_ratio))},
            {"log_odds_high", json_of(high_of(row.log_odds_ratio))},
            {"fisher_p", json_of(row.fisher_p)},
            {"p", json_of(row.p)},
            {"q", json_of(row.q)}};
}

void put_context(Json& json, const ContextSettings& context) {
    json["unit"] = to_string(context.context);
    if (context.context != Context::window) return;
    json["window"] = context.window;
    json["distance_weights"] = context.distance_weights;
}

Json empty_pair_values() { return empty_reasons(columns_of(Context::sentence)); }

}  // namespace onoma
