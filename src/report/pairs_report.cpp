// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <utility>

#include "onoma/report/pair_reports.hpp"
#include "report/export/pair_graph.hpp"
#include "report/export/rows.hpp"
#include "report/optional_json.hpp"
#include "report/pair_rows.hpp"
#include "report/printable.hpp"
#include "report/viewed_table.hpp"

namespace onoma {
namespace {

std::string described(const ContextSettings& context) {
    if (context.context != Context::window) return units_of(context.context);
    return "pairs of mentions at most " + std::to_string(context.window) + " words apart" +
           (context.distance_weights ? ", nearer ones weighing more" : "");
}

Json to_json(const ReportContext& context, const PairTable& pairs) {
    Json json = frame_as_json(context);
    put_context(json, pairs.context);
    json["units"] = pairs.units;
    json["tested"] = pairs.tested;
    json["pairs"] = Json::array();
    for (const PairRow& row : pairs.pairs) {
        json["pairs"].push_back(pair_as_json(row, pairs.context.context));
    }
    json["empty"] = empty_pair_values();
    return json;
}

// What the numbers rest on: base, test, correction.
void write_base(std::ostream& out, const PairTable& pairs) {
    out << "\nbase: " << with_thousands(pairs.units) << ' ' << described(pairs.context)
        << "\nG2: of four cells (both, one, the other, neither), negative below chance\n";
    if (pairs.context.context == Context::window) {
        out << "no p and q: windows overlap, so that their counts are not independent\n";
        return;
    }
    const Context context = pairs.context.context;
    out << "q: Benjamini-Hochberg over " << counted(pairs.tested, "pair")
        << " of entities, with those never together;\n   by Fisher's exact test where a cell "
           "expects "
           "less than 5, else by G2;\n   "
        << units_of(context) << " are taken as independent"
        << (context == Context::document ? "" : ", those of one document are not") << '\n';
}

void write_heading(std::ostream& out, const ContextSettings& context) {
    std::string what = units_of(context.context);
    what.front() = static_cast<char>(what.front() - 'a' + 'A');
    if (context.context == Context::window) {
        out << what << " of mentions at most " << context.window
            << " words apart, and how many there would be by chance:\n\n";
    } else {
        out << what << " that name both, and how many would by chance:\n\n";
    }
}

void write_text(std::ostream& out, const ReportContext& context, const PairTable& pairs) {
    if (pairs.pairs.empty()) {
        out << "No two entities that are asked for are named in the same "
            << to_string(pairs.context.context) << ".\n";
    } else {
        write_heading(out, pairs.context);
        write_text_table(out, with_columns(pair_table(pairs), context.view), context.columns,
                         context.colour);
        write_base(out, pairs);
    }
    write_footer(out, context);
}

Table network_table(const EntityNetwork& network) {
    Table table;
    table.columns = {
        {.key = "id", .title = "", .in_text = false},
        {.key = "name", .title = "Entity"},
        {.key = "type", .title = "Type"},
        {.key = "community", .title = "Group"},
        {.key = units_of(network.context.context), .title = "Named in"},
        {.key = "partners", .title = "Partners"},
        {.key = "weighted_degree", .title = "Together", .decimals = 0, .has_bar = true},
        {.key = "betweenness",
         .title = "Between",
         .decimals = 3,
         .empty = "the network is too large for it"},
        {.key = "page_rank", .title = "PageRank", .decimals = 3},
    };
    for (const NetworkNode& node : network.nodes) {
        table.rows.push_back({node.entity.id, node.entity.name, node.entity.type,
                              static_cast<std::int64_t>(node.community), node.entity.units,
                              node.partners, node.weighted_degree, cell_of(node.betweenness),
                              node.page_rank});
    }
    return table;
}

Json to_json(const ReportContext& context, const EntityNetwork& network) {
    Json json = frame_as_json(context);
    put_context(json, network.context);
    json["units"] = network.units;
    json["edges"] = network.edges;
    json["communities"] = network.communities;
    json["modularity"] = network.modularity;
    json["nodes"] = Json::array();
    for (const NetworkNode& node : network.nodes) {
        Json row = member_as_json(node.entity, network.context.context);
        row["community"] = node.community;
        row["partners"] = node.partners;
        row["weighted_degree"] = node.weighted_degree;
        row["betweenness"] = json_of(node.betweenness);
        row["page_rank"] = node.page_rank;
        json["nodes"].push_back(std::move(row));
    }
    json["empty"] = empty_reasons(network_table(network).columns);
    return json;
}

void write_text(std::ostream& out, const ReportContext& context, const EntityNetwork& network) {
    const Table table = network_table(network);
    if (network.nodes.empty()) {
        out << "No two entities are named together more often than by chance.\n";
    } else {
        write_text_table(out, table, context.columns, context.colour);
        write_empty_reasons(out, table);
        out << "\nbase: " << counted(network.edges, "pair")
            << " named together more often than by chance, weighted by "
            << described(network.context) << "; " << counted(network.communities, "group")
            << " by modularity (" << fmt::format("{:.2f}", network.modularity) << ")\n";
    }
    write_footer(out, context);
}

Table similar_table(const SimilarEntities& similar) {
    Table table;
    table.columns = {{.key = "id", .title = "", .in_text = false},
                     {.key = "name", .title = "Entity"},
                     {.key = "type", .title = "Type"},
                     {.key = units_of(similar.context.context), .title = "Named in"},
                     {.key = "similarity", .title = "Similarity", .decimals = 3, .has_bar = true},
                     {.key = "together", .title = "Together"}};
    for (const SimilarEntity& row : similar.neighbours) {
        table.rows.push_back({row.entity.id, row.entity.name, row.entity.type, row.entity.units,
                              row.similarity, row.together});
    }
    return table;
}

Json to_json(const ReportContext& context, const SimilarEntities& similar) {
    Json json = frame_as_json(context);
    put_context(json, similar.context);
    json["similar_to"] = member_as_json(similar.entity, similar.context.context);
    json["dimensions"] = similar.dimensions;
    json["similar"] = Json::array();
    for (const SimilarEntity& neighbour : similar.neighbours) {
        Json row = member_as_json(neighbour.entity, similar.context.context);
        row["similarity"] = neighbour.similarity;
        row["together"] = neighbour.together;
        json["similar"].push_back(std::move(row));
    }
    return json;
}

void write_text(std::ostream& out, const ReportContext& context, const SimilarEntities& similar) {
    if (similar.neighbours.empty()) {
        out << similar.entity.name << " is named together with nobody.\n";
    } else {
        out << "Named in the same company as " << printable(similar.entity.name) << ":\n\n";
        write_text_table(out, similar_table(similar), context.columns, context.colour);
        out << "\nbase: " << described(similar.context) << "; cosine of "
            << counted(similar.dimensions, "singular vector") << " of the PPMI matrix\n";
    }
    write_footer(out, context);
}

// `rows` is the key of JSON whose objects are the lines of jsonl.
template <typename Result>
void write(std::ostream& out, Format format, const ReportContext& context, const Result& result,
           const Table& table, const char* rows) {
    if (write_rows(out, format, table)) return;
    switch (format) {
        case Format::jsonl:
            return write_json_lines(out, to_json(context, result)[rows]);
        case Format::json:
            return write_json(out, to_json(context, result));
        default:
            return write_text(out, context, result);
    }
}

// The pairs with how often each of both is named at all, which a drawing wants for its nodes.
PairGraph to_graph(const ReportContext& context, const PairTable& pairs) {
    Table table = pair_table(pairs);
    const bool has_documents = pairs.context.context == Context::document;
    for (const std::string member : {"first_", "second_"}) {
        table.columns.push_back({.key = member + "mentions", .title = ""});
        if (!has_documents) table.columns.push_back({.key = member + "documents", .title = ""});
    }
    const auto& entities = context.analysis.counts.entities;
    for (std::size_t at = 0; at < pairs.pairs.size(); ++at) {
        for (const PairMember* member : {&pairs.pairs[at].first, &pairs.pairs[at].second}) {
            const auto found = entities.find(member->id);
            const MentionCount count =
                found == entities.end() ? MentionCount{} : found->second.total();
            table.rows[at].emplace_back(count.mentions);
            if (!has_documents) table.rows[at].emplace_back(count.documents);
        }
    }
    return pair_graph_of(table);
}

}  // namespace

std::vector<std::string> pair_columns() {
    std::vector<std::string> keys;
    for (const Context context :
         {Context::sentence, Context::paragraph, Context::document, Context::window}) {
        PairTable none;
        none.context.context = context;
        for (std::string& key : keys_of(pair_table(none))) {
            if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
                keys.push_back(std::move(key));
            }
        }
    }
    return keys;
}

PairTable rows_in_view(const PairTable& table, const TableView& view) {
    PairTable wanted = table;
    wanted.pairs = with_rows(table.pairs, pair_table(table), view);
    return wanted;
}

void write_pairs(std::ostream& out, Format format, const ReportContext& context,
                 const PairTable& table) {
    switch (format) {
        case Format::gexf:
            return write_gexf(out, to_graph(context, table));
        case Format::graphml:
            return write_graphml(out, to_graph(context, table));
        case Format::mtx:
            return write_matrix_market(out, to_graph(context, table),
                                       units_of(table.context.context));
        default:
            return write(out, format, context, table, with_columns(pair_table(table), context.view),
                         "pairs");
    }
}

void write_pair_names(std::ostream& out, const ReportContext& context, const PairTable& table) {
    write_matrix_names(out, to_graph(context, table));
}

void write_network(std::ostream& out, Format format, const ReportContext& context,
                   const EntityNetwork& network) {
    write(out, format, context, network, network_table(network), "nodes");
}

void write_similar(std::ostream& out, Format format, const ReportContext& context,
                   const SimilarEntities& similar) {
    write(out, format, context, similar, similar_table(similar), "similar");
}

}  // namespace onoma
