// SPDX-License-Identifier: Apache-2.0
// The network that pairs make: who stands where in it.
#include <fmt/format.h>

#include <ostream>

#include "onoma/report/reports.hpp"
#include "report/contexts.hpp"
#include "report/frame.hpp"
#include "report/outputs.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

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
        list_of<EntityNetwork>("nodes", columns_of(context), &EntityNetwork::nodes),
        empty_reasons_of<EntityNetwork>(columns_of(context)),
    };
    keys.insert(keys.end(), own.begin(), own.end());
    return keys;
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
            << " by modularity (" << fmt::format("{:.2f}", network.modularity) << ")\n";
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

}  // namespace onoma
