// SPDX-License-Identifier: Apache-2.0
// Pairs: who is named together with whom.
#include <fmt/format.h>

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

constexpr const char* one_story =
    "a single story has both in a unit, which may be what it is about";

constexpr std::string_view within_articles =
    "By chance, given which articles name whom: within each article the sentences that name the "
    "one "
    "are dealt out whatever the other does, so that neither a topic of some articles nor their "
    "length makes a pair. Where documents are the unit, each names as many and each name is in as "
    "many as in fact, on average. p is how likely so many or more are then. Copies of a story are "
    "one article (--unit document: each is one).";
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
                     "given where numbers are small. It takes units as independent and all alike, "
                     "which sentences of one article and articles on one topic are not: in news it "
                     "is far too small.",
          .decimals = 4,
          .is_probability = true,
          .in_text = false,
          .empty = has_tests ? enough : windows_overlap},
         &PairRow::fisher_p},
        {{.key = "expected_in_articles",
          .title = "in these\narticles",
          .meaning = within_articles,
          .in_text = has_tests,
          .before = "g2",
          .empty = windows_overlap},
         &PairRow::expected_in_articles},
        {{.key = "stories",
          .title = "Stories",
          .meaning = "How many stories (a document and its copies) have both in a unit: seven "
                     "sentences of one story are one observation.",
          .in_text = has_tests,
          .before = "g2"},
         &PairRow::stories},
        {{.key = "p",
          .title = "p",
          .meaning = within_articles,
          .decimals = 4,
          .is_probability = true,
          .in_text = false,
          .empty = has_tests ? one_story : windows_overlap,
          .empty_title = "p and q"},
         &PairRow::p},
        {{.key = "q",
          .title = "q",
          .meaning =
              "p corrected for all pairs asked for that two stories or more name, also those "
              "that are never together (Benjamini-Hochberg): of all pairs with a q below "
              "0.05 about one in twenty is there by chance.",
          .decimals = 4,
          .is_probability = true,
          .in_text = has_tests,
          .empty = has_tests ? one_story : windows_overlap,
          .empty_title = "q"},
         &PairRow::q},
    };
}

constexpr std::string_view by_group =
    "With --by: what each source (or other group) makes of a pair: of its stories that name both "
    "(naming), in how many they stand in a unit together (stories), how many that would be by "
    "chance "
    "(expected), and whether it puts them together otherwise than the others do (p, and q "
    "corrected "
    "for all sources and pairs).";

ColumnsOf<PairInGroup> group_columns(const std::string& by) {
    constexpr const char* alone = "no story has both in a unit, or one group alone names both";
    return {{{.key = by, .is_field = true}, &PairInGroup::group},
            {data("naming"), &PairInGroup::naming},
            {data("stories"), &PairInGroup::stories},
            {data("expected"), &PairInGroup::expected},
            {data("p", alone), &PairInGroup::p},
            {data("q", alone), &PairInGroup::q}};
}

// The columns of JSON: with a list of groups where one was asked for.
ColumnsOf<PairRow> json_columns(Context context, const std::string& by) {
    ColumnsOf<PairRow> columns = pair_columns(context);
    ColumnOf<PairRow> groups = list_of<PairRow>("by_group", group_columns(by), &PairRow::by_group);
    if (by.empty()) {
        groups.value = [](const PairRow&) { return Json(); };
        groups.is_optional = true;
    }
    groups.meaning = by_group;
    columns.push_back(std::move(groups));
    return columns;
}

// The keys of JSON after the frame.
ColumnsOf<PairTable> keys_of(Context context, const std::string& by = {}) {
    ColumnsOf<PairTable> keys;
    add_columns(keys, context_keys(), &PairTable::context);
    keys.push_back({{.key = "units"}, &PairTable::units});
    keys.push_back({{.key = "tested"}, &PairTable::tested});
    keys.push_back(list_of<PairTable>("pairs", json_columns(context, by), &PairTable::pairs));
    keys.push_back(empty_reasons_of<PairTable>(pair_columns(context)));
    return keys;
}

Table table_of(const PairTable& pairs) {
    return table_of(pair_columns(pairs.context.context), pairs.pairs);
}

// What the numbers rest on: base, test, correction.
void write_base(std::ostream& out, const PairTable& pairs, const ReportContext& report) {
    const Context context = pairs.context.context;
    const auto line = [&](const std::string& text) { write_paragraph(out, text, report.columns); };
    out << '\n';
    line("base: " + with_thousands(pairs.units) + ' ' + described(pairs.context));
    line("G2: of four cells (both, one, the other, neither), negative below chance");
    if (context == Context::window) {
        return line("no p and q: windows overlap, so that their counts are not independent");
    }
    line("in these articles: expected by chance, given " +
         (context == Context::document
              ? "how many names each document has and how many documents each name"
              : "which articles name whom, and in how many of their " +
                    std::string(units_of(context))) +
         (report.analysis.sampling_unit == SamplingUnit::story
              ? "; copies of a story are one article (--unit)"
              : "; each copy of a story is an article (--unit)"));
    line("q: how likely so many or more are then, Benjamini-Hochberg over " +
         counted(pairs.tested, "pair") + " that two stories or more name, together or not");
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

// One sentence for each group that puts a pair together otherwise than the others, as far as chance
// does not explain it.
void write_groups(std::ostream& out, const PairTable& pairs, std::size_t columns) {
    constexpr double sure = 0.05;
    constexpr double likely = 0.2;
    constexpr std::size_t most = 10;
    constexpr std::size_t indent = 8;
    out << "\nWho puts a pair together more, or less, of those that name both:\n\n";
    std::size_t found = 0;
    for (const PairRow& pair : pairs.pairs) {
        std::int64_t stories = 0;
        std::int64_t naming = 0;
        for (const PairInGroup& group : pair.by_group) {
            stories += group.stories;
            naming += group.naming;
        }
        for (const PairInGroup& group : pair.by_group) {
            if (!group.q || *group.q >= likely || ++found > most) continue;
            out << fmt::format("{:<{}}", *group.q < sure ? "sure" : "likely", indent);
            write_paragraph(
                out,
                fmt::format(
                    "{} has {} and {} together in {} of {} that name both ({:.1f} by "
                    "chance), the others in {} of {}",
                    group.group, pair.first.name, pair.second.name, with_thousands(group.stories),
                    counted(group.naming, "story", "stories"), group.expected,
                    with_thousands(stories - group.stories), with_thousands(naming - group.naming)),
                columns, indent);
        }
    }
    if (found == 0) out << "Nothing that chance does not explain.\n";
    if (found > most) {
        out << "and " << found - most << " more: --format json has all of them\n";
    }
}

Table table_in_view(const PairTable& pairs, const TableView& view) {
    return with_columns(with_digits(table_of(pairs), view), view);
}

void write_text(std::ostream& out, const ReportContext& context, const PairTable& pairs) {
    if (pairs.pairs.empty()) {
        out << "No two entities that are asked for are named in the same "
            << to_string(pairs.context.context) << ".\n";
    } else {
        write_heading(out, pairs.context);
        const Table table = table_in_view(pairs, context.view);
        write_text_table(out, table, context.columns, context.colour);
        write_empty_reasons(out, table);
        if (!pairs.by.empty()) write_groups(out, pairs, context.columns);
        write_base(out, pairs, context);
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
    std::vector<Column> all = described(json_columns(Context::sentence, {}));
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
    wanted.pairs = with_rows(
        table.pairs, [&] { return table_of(table); }, view);
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
          {.table = [&] { return table_in_view(table, context.view); },
           .json =
               [&] {
                   return framed(frame_of(context), keys_of(table.context.context, table.by),
                                 table);
               },
           .rows = "pairs",
           .text = [&] { write_text(out, context, table); }});
}

DataTable data_of(const ReportContext& context, const PairTable& table) {
    return data_of(table_in_view(table, context.view));
}

void write_pair_names(std::ostream& out, const ReportContext& context, const PairTable& table) {
    write_matrix_names(out, to_graph(context, table));
}

}  // namespace onoma
