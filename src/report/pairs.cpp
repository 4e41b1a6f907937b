// SPDX-License-Identifier: Apache-2.0
// Pairs: who is named together with whom.
#include <algorithm>
#include <array>
#include <ostream>

#include "onoma/report/reports.hpp"
#include "report/contexts.hpp"
#include "report/export/pair_graph.hpp"
#include "report/frame.hpp"
#include "report/outputs.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

constexpr const char* all_or_none = "all units name one of both";
constexpr const char* no_units = "there are no units";
constexpr const char* enough = "every cell expects 5 or more: see p";
constexpr const char* windows_overlap = "windows overlap: their counts have no test";

// "first_id", in JSON "first.id"
Column of_member(const std::string& member, const std::string& key, std::string title = {}) {
    const bool in_text = !title.empty();
    return {.key = member + "_" + key,
            .title = std::move(title),
            .in_text = in_text,
            .path = member + "." + key};
}

Column units_of_member(const std::string& member, Context context, std::string title) {
    Column column = of_member(member, units_of(context), std::move(title));
    column.alternatives = paths_of_units(member);
    return column;
}

constexpr std::string_view part_of_units =
    "Units with both, divided by units with either (jaccard), or by the mean number of units with "
    "each (dice): from 0 to 1.";
constexpr std::string_view in_bits =
    "The same in bits and not normalized: 3 means 2 x 2 x 2 = 8 times as often together as by "
    "chance. ppmi is 0 instead of negative.";
constexpr std::string_view likelier =
    "How much likelier the second is to be named where the first is than where it is not, and the "
    "other way round. When they differ much, the one needs the other and not vice versa, as a "
    "founder and a firm.";

ColumnsOf<PairRow> pair_columns(Context context) {
    const bool has_tests = context != Context::window;
    return {
        {of_member("first", "id"), at(&PairRow::first, &PairMember::id)},
        {of_member("first", "name", "Entity"), at(&PairRow::first, &PairMember::name)},
        {of_member("first", "type"), at(&PairRow::first, &PairMember::type)},
        {of_member("second", "id"), at(&PairRow::second, &PairMember::id)},
        {of_member("second", "name", "and entity"), at(&PairRow::second, &PairMember::name)},
        {of_member("second", "type"), at(&PairRow::second, &PairMember::type)},
        {units_of_member("first", context, title_of_units(context)),
         at(&PairRow::first, &PairMember::units)},
        {units_of_member("second", context, "and"), at(&PairRow::second, &PairMember::units)},
        {{.key = "observed",
          .title = "Together",
          .meaning = "In how many sentences (paragraphs, documents) both are named. With --window: "
                     "how many pairs of their mentions are at most that many words apart; with "
                     "--distance-weights near ones count more.",
          .has_bar = true},
         &PairRow::observed},
        {{.key = "expected",
          .title = "Expected",
          .meaning = "In how many both would be named by chance, if the one did not know of the "
                     "other: first times second divided by all. Compare it with observed."},
         &PairRow::expected},
        {{.key = "g2",
          .title = "G2",
          .meaning = "Log-likelihood ratio of all four cells (both, only the first, only the "
                     "second, neither): how much evidence there is that the two go together, "
                     "negative when they are together less often than by chance. It grows with the "
                     "amount of text; it does not say how strong the tie is."},
         &PairRow::g2},
        {{.key = "npmi",
          .title = "NPMI",
          .meaning = "Normalized pointwise mutual information: how strong the tie is, from -1 "
                     "(hardly ever together) over 0 (as by chance) to 1 (never apart). It does not "
                     "say how sure that is; for rare entities it is easily high."},
         &PairRow::npmi},
        {{.key = "pmi", .title = "PMI", .meaning = in_bits, .in_text = false}, &PairRow::pmi},
        {{.key = "ppmi", .title = "PPMI", .meaning = in_bits, .in_text = false}, &PairRow::ppmi},
        {{.key = "log_dice",
          .title = "logDice",
          .meaning = "A measure of the tie that does not depend on the amount of text, at most 14; "
                     "one less is half as strong.",
          .in_text = false},
         &PairRow::log_dice},
        {{.key = "jaccard", .title = "Jaccard", .meaning = part_of_units, .in_text = false},
         &PairRow::jaccard},
        {{.key = "dice", .title = "Dice", .meaning = part_of_units, .in_text = false},
         &PairRow::dice},
        {data("delta_p_second", all_or_none, likelier), &PairRow::delta_p_second},
        {data("delta_p_first", all_or_none, likelier), &PairRow::delta_p_first},
        {{.key = "log_odds_ratio",
          .meaning = "The natural logarithm of the odds ratio, with its 95 % interval "
                     "(log_odds_low, log_odds_high): above 0 they go together. When the interval "
                     "has 0 inside, the text cannot tell.",
          .in_text = false,
          .empty = no_units},
         at(&PairRow::log_odds_ratio, &Estimate::value)},
        {data("log_odds_low", no_units),
         at(&PairRow::log_odds_ratio, &Estimate::interval, &Interval::low)},
        {data("log_odds_high", no_units),
         at(&PairRow::log_odds_ratio, &Estimate::interval, &Interval::high)},
        {{.key = "fisher_p",
          .meaning = "Probability of such a table or a rarer one by chance, computed exactly: "
                     "given where numbers are small, as the other test is wrong there.",
          .in_text = false,
          .empty = has_tests ? enough : windows_overlap},
         &PairRow::fisher_p},
        {{.key = "p",
          .title = "p",
          .meaning = "Probability by chance: Fisher's where there is one, else that of G2. Units "
                     "are taken as independent, which sentences of one document are not: read it "
                     "as a way to sort.",
          .in_text = false,
          .empty = windows_overlap},
         &PairRow::p},
        {{.key = "q",
          .title = "q",
          .meaning = "p corrected for all pairs of the entities asked for, also those that are "
                     "never together (Benjamini-Hochberg): if units were independent, about one in "
                     "twenty of all pairs with a q below 0.05 would be there by chance. Sentences "
                     "of one document are not, so it is more.",
          .decimals = 4,
          .is_probability = true,
          .in_text = has_tests,
          .empty = windows_overlap},
         &PairRow::q},
    };
}

// The keys of JSON after the frame.
ColumnsOf<PairTable> keys_of(Context context) {
    ColumnsOf<PairTable> keys;
    add_columns(keys, context_keys(), &PairTable::context);
    keys.push_back({{.key = "units"}, &PairTable::units});
    keys.push_back({{.key = "tested"}, &PairTable::tested});
    keys.push_back(list_of<PairTable>("pairs", pair_columns(context), &PairTable::pairs));
    keys.push_back(empty_reasons_of<PairTable>(pair_columns(context)));
    return keys;
}

Table table_of(const PairTable& pairs) {
    return table_of(pair_columns(pairs.context.context), pairs.pairs);
}

// What the numbers rest on: base, test, correction.
void write_base(std::ostream& out, const PairTable& pairs) {
    const Context context = pairs.context.context;
    out << "\nbase: " << with_thousands(pairs.units) << ' ' << described(pairs.context)
        << "\nG2: of four cells (both, one, the other, neither), negative below chance\n";
    if (context == Context::window) {
        out << "no p and q: windows overlap, so that their counts are not independent\n";
        return;
    }
    out << "q: Benjamini-Hochberg over " << counted(pairs.tested, "pair")
        << " of entities, with those never together;\n   by Fisher's exact test where a cell "
           "expects less than 5, else by G2;\n   "
        << units_of(context) << " are taken as independent"
        << (context == Context::document ? "" : ", those of one document are not") << '\n';
}

void write_heading(std::ostream& out, const ContextSettings& context) {
    out << title_of_units(context.context);
    if (context.context == Context::window) {
        out << " of mentions at most " << context.window
            << " words apart, and how many there would be by chance:\n\n";
    } else {
        out << " that name both, and how many would by chance:\n\n";
    }
}

void write_text(std::ostream& out, const ReportContext& context, const PairTable& pairs) {
    if (pairs.pairs.empty()) {
        out << "No two entities that are asked for are named in the same "
            << to_string(pairs.context.context) << ".\n";
    } else {
        write_heading(out, pairs.context);
        write_text_table(out, with_columns(table_of(pairs), context.view), context.columns,
                         context.colour);
        write_base(out, pairs);
    }
    write_footer(out, frame_of(context));
}

// How often a member is named at all, which a drawing wants for its nodes.
void add_counts(ColumnsOf<PairRow>& columns, const ReportContext& context,
                const std::string& member, PairMember PairRow::*part, bool with_documents) {
    const auto count_of = [&entities = context.analysis.counts.entities, part](const PairRow& row) {
        const auto found = entities.find((row.*part).id);
        return found == entities.end() ? MentionCount{} : found->second.total();
    };
    columns.push_back({of_member(member, "mentions"), at(count_of, &MentionCount::mentions)});
    if (!with_documents) return;
    columns.push_back({of_member(member, "documents"), at(count_of, &MentionCount::documents)});
}

PairGraph to_graph(const ReportContext& context, const PairTable& pairs) {
    ColumnsOf<PairRow> columns = pair_columns(pairs.context.context);
    const bool with_documents = pairs.context.context != Context::document;  // else among them
    add_counts(columns, context, "first", &PairRow::first, with_documents);
    add_counts(columns, context, "second", &PairRow::second, with_documents);
    return pair_graph_of(table_of(columns, pairs.pairs));
}

}  // namespace

Json pairs_shape() { return framed_shape(described(keys_of(Context::sentence))); }

std::vector<ColumnMeaning> pair_meanings() {
    std::vector<Column> all = described(pair_columns(Context::sentence));
    for (const auto& columns : {network_columns(), similar_columns()}) {
        all.insert(all.end(), columns.begin(), columns.end());
    }
    return meanings_of(all);
}

std::vector<std::string> pair_columns() {
    std::vector<std::string> keys;
    for (const Context context : every_context) {
        for (std::string& key : keys_of(table_of(pair_columns(context), std::vector<PairRow>()))) {
            if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
                keys.push_back(std::move(key));
            }
        }
    }
    return keys;
}

PairTable rows_in_view(const PairTable& table, const TableView& view) {
    PairTable wanted = table;
    wanted.pairs = with_rows(table.pairs, table_of(table), view);
    return wanted;
}

void write_pairs(std::ostream& out, Format format, const ReportContext& context,
                 const PairTable& table) {
    if (format == Format::gexf) return write_gexf(out, to_graph(context, table));
    if (format == Format::graphml) return write_graphml(out, to_graph(context, table));
    if (format == Format::mtx) {
        return write_matrix_market(out, to_graph(context, table), units_of(table.context.context));
    }
    write(out, format,
          {.table = [&] { return with_columns(table_of(table), context.view); },
           .json = [&] { return framed(frame_of(context), keys_of(table.context.context), table); },
           .rows = "pairs",
           .text = [&] { write_text(out, context, table); }});
}

void write_pair_names(std::ostream& out, const ReportContext& context, const PairTable& table) {
    write_matrix_names(out, to_graph(context, table));
}

}  // namespace onoma
