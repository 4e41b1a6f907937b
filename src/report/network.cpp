// SPDX-License-Identifier: Apache-2.0
// The network that pairs make: who stands where in it, and who is named in the same company.
#include <fmt/format.h>

#include <ostream>

#include "onoma/report/reports.hpp"
#include "report/contexts.hpp"
#include "report/frame.hpp"
#include "report/outputs.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

constexpr const char* no_chance = "fewer than two pairs, or a network too large for it";
constexpr const char* no_resamples = "windows are not resampled, nor is a network too large for it";

constexpr std::string_view neighbourhood =
    "With how many entities it is named together more often than by chance, and in how many units "
    "that is, added up.";

ColumnsOf<NetworkNode> columns_of(Context context) {
    ColumnsOf<NetworkNode> columns;
    add_columns(columns, member_columns(context), &NetworkNode::entity);
    const ColumnsOf<NetworkNode> measures = {
        {{.key = "community",
          .title = "Group",
          .meaning = "Pairs --network: entities that are named with each other more than with "
                     "others have the same number; 1 is the largest group. The division with high "
                     "modularity is found without chance, so the same articles give the same "
                     "groups.",
          .before = units_of(context)},
         &NetworkNode::community},
        {{.key = "support",
          .title = "Support",
          .meaning =
              "How much of its group stays together in other collections of such articles: "
              "the mean part that its group shares with the one it is in when stories are "
              "drawn anew (bootstrap). Near 1 the group is firm; below 0.5 it is as much the "
              "choice of articles as of the news.",
          .empty = no_resamples},
         &NetworkNode::support},
        {{.key = "partners", .title = "Partners", .meaning = neighbourhood},
         &NetworkNode::partners},
        {{.key = "weighted_degree",
          .title = "Together",
          .meaning = neighbourhood,
          .decimals = 0,
          .has_bar = true},
         &NetworkNode::weighted_degree},
        {{.key = "betweenness",
          .title = "Between",
          .meaning = "How often the shortest way between two others in the network leads over this "
                     "entity: high for those who tie groups together.",
          .decimals = 3,
          .empty = "the network is too large for it"},
         &NetworkNode::betweenness},
        {{.key = "page_rank",
          .title = "PageRank",
          .meaning = "How often a reader would come by who goes from entity to entity along the "
                     "pairs: high for those who are named with others that are named a lot.",
          .decimals = 3},
         &NetworkNode::page_rank},
    };
    columns.insert(columns.end(), measures.begin(), measures.end());
    return columns;
}

ColumnsOf<EntityNetwork> keys_of(Context context) {
    ColumnsOf<EntityNetwork> keys;
    add_columns(keys, context_keys(), &EntityNetwork::context);
    const ColumnsOf<EntityNetwork> own = {
        {{.key = "units"}, &EntityNetwork::units},
        {{.key = "edges"}, [](const EntityNetwork& it) { return std::ssize(it.edges); }},
        {{.key = "communities"}, &EntityNetwork::communities},
        {{.key = "modularity"}, &EntityNetwork::modularity},
        {data("modularity_chance_low", no_chance),
         at(&EntityNetwork::modularity_by_chance, &Interval::low)},
        {data("modularity_chance_high", no_chance),
         at(&EntityNetwork::modularity_by_chance, &Interval::high)},
        {{.key = "resamples"}, &EntityNetwork::resamples},
        list_of<EntityNetwork>("nodes", columns_of(context), &EntityNetwork::nodes),
        empty_reasons_of<EntityNetwork>(columns_of(context)),
    };
    keys.insert(keys.end(), own.begin(), own.end());
    return keys;
}

// What networks have whose entities have as many partners, but whoever.
std::string chance_text(const EntityNetwork& network) {
    const auto& chance = network.modularity_by_chance;
    if (!chance) return {};
    return fmt::format("; with partners at random {:.2f} to {:.2f}{}", chance->low, chance->high,
                       network.modularity > chance->high
                           ? ""
                           : ": no more than by chance, so the groups "
                             "mean nothing");
}

void write_text(std::ostream& out, const ReportContext& context, const EntityNetwork& network,
                const Table& table) {
    if (network.nodes.empty()) {
        out << "No two entities are named together more often than by chance.\n";
    } else {
        write_text_table(out, table, context.columns, context.colour);
        write_empty_reasons(out, table);
        out << "\nbase: " << counted(std::ssize(network.edges), "pair")
            << " named together more often than by chance, weighted by "
            << described(network.context) << "; " << counted(network.communities, "group")
            << " by modularity (" << fmt::format("{:.2f}", network.modularity)
            << chance_text(network) << ")\n";
    }
    write_footer(out, frame_of(context));
}

}  // namespace

std::vector<Column> network_columns() { return described(columns_of(Context::sentence)); }

Json network_shape() { return framed_shape(described(keys_of(Context::sentence))); }

void write_network(std::ostream& out, Format format, const ReportContext& context,
                   const EntityNetwork& network) {
    const Context unit = network.context.context;
    const auto table = [&] { return table_of(columns_of(unit), network.nodes); };
    write(out, format,
          {.table = table,
           .json = [&] { return framed(frame_of(context), keys_of(unit), network); },
           .rows = "nodes",
           .text = [&] { write_text(out, context, network, table()); }});
}

// Who is named in the same company as an entity.

namespace {

ColumnsOf<SimilarEntity> columns_of_similar(Context context) {
    ColumnsOf<SimilarEntity> columns;
    add_columns(columns, member_columns(context), &SimilarEntity::entity);
    columns.push_back(
        {{.key = "similarity",
          .title = "Similarity",
          .meaning = "Pairs --similar-to: how alike the company is in which two are named, from -1 "
                     "to 1, also when they are never named together themselves.",
          .decimals = 3,
          .has_bar = true},
         &SimilarEntity::similarity});
    columns.push_back({{.key = "together", .title = "Together"}, &SimilarEntity::together});
    return columns;
}

ColumnsOf<SimilarEntities> keys_of_similar(Context context) {
    ColumnsOf<SimilarEntities> keys;
    add_columns(keys, context_keys(), &SimilarEntities::context);
    const ColumnsOf<PairMember> member = member_columns(context);
    keys.push_back(object_in<SimilarEntities>("similar_to", member, &SimilarEntities::entity));
    keys.push_back({{.key = "dimensions"}, &SimilarEntities::dimensions});
    keys.push_back(list_of<SimilarEntities>("similar", columns_of_similar(context),
                                            &SimilarEntities::neighbours));
    return keys;
}

void write_text(std::ostream& out, const ReportContext& context, const SimilarEntities& similar,
                const Table& table) {
    if (similar.neighbours.empty()) {
        out << similar.entity.name << " is named together with nobody.\n";
    } else {
        out << "Named in the same company as " << printable(similar.entity.name) << ":\n\n";
        write_text_table(out, table, context.columns, context.colour);
        out << "\nbase: " << described(similar.context) << "; cosine of "
            << counted(similar.dimensions, "singular vector") << " of the PPMI matrix\n";
    }
    write_footer(out, frame_of(context));
}

}  // namespace

std::vector<Column> similar_columns() { return described(columns_of_similar(Context::sentence)); }

Json similar_shape() { return framed_shape(described(keys_of_similar(Context::sentence))); }

void write_similar(std::ostream& out, Format format, const ReportContext& context,
                   const SimilarEntities& similar) {
    const Context unit = similar.context.context;
    const auto table = [&] { return table_of(columns_of_similar(unit), similar.neighbours); };
    write(out, format,
          {.table = table,
           .json = [&] { return framed(frame_of(context), keys_of_similar(unit), similar); },
           .rows = "similar",
           .text = [&] { write_text(out, context, similar, table()); }});
}

}  // namespace onoma
