// SPDX-License-Identifier: Apache-2.0
// A table of pairs becomes a network with all that its columns say.
#include "report/export/pair_graph.hpp"

#include <limits>
#include <sstream>

#include "catch.hpp"

namespace onoma {
namespace {

Table three_pairs() {
    Table table;
    for (const char* key : {"first_id", "first_name", "first_sentences", "second_id", "second_name",
                            "second_sentences", "observed", "g2"}) {
        table.columns.push_back({.key = key, .title = key});
    }
    const auto add = [&](const std::string& first, std::int64_t first_count,
                         const std::string& second, std::int64_t second_count,
                         std::int64_t observed, double g2) {
        table.rows.push_back(
            {first, first + "!", first_count, second, second + "!", second_count, observed, g2});
    };
    add("b", 5, "c", 7, 2, 0.5);
    add("c", 7, "a", 4, 1, -1.25);
    add("a", 4, "b", 5, 3, std::numeric_limits<double>::infinity());
    return table;
}

TEST_CASE("columns of both entities are attributes of nodes and all others of edges") {
    const PairGraph graph = pair_graph_of(three_pairs());
    REQUIRE(graph.node_attributes.size() == 1);
    CHECK(graph.node_attributes[0].key == "sentences");
    CHECK(graph.node_attributes[0].type == AttributeType::integer);
    REQUIRE(graph.edge_attributes.size() == 2);
    CHECK(graph.edge_attributes[1].key == "g2");
    CHECK(graph.edge_attributes[1].type == AttributeType::real);
    REQUIRE(graph.nodes.size() == 3);
    CHECK(graph.nodes[2].id == "c");
    CHECK(graph.nodes[2].name == "c!");
    REQUIRE(graph.nodes[2].values.size() == 1);
    CHECK(std::get<std::int64_t>(graph.nodes[2].values[0]) == 7);
    REQUIRE(graph.edges.size() == 3);
    CHECK(graph.edges[1].first == 0);  // c and a, the lower place first
    CHECK(graph.edges[1].second == 2);
    CHECK(std::get<std::int64_t>(graph.edges[1].weight) == 1);
}

TEST_CASE("a matrix has its lower triangle by column") {
    std::ostringstream out;
    write_matrix_market(out, pair_graph_of(three_pairs()), "sentences");
    const std::string text = out.str();
    CHECK(text.substr(text.find("\n3 3 ") + 1) ==
          "3 3 6\n1 1 4\n2 1 3\n3 1 1\n2 2 5\n3 2 2\n3 3 7\n");
    std::ostringstream names;
    write_matrix_names(names, pair_graph_of(three_pairs()));
    CHECK(names.str() == "index\tid\tname\tsentences\n1\ta\ta!\t4\n2\tb\tb!\t5\n3\tc\tc!\t7\n");
}

TEST_CASE("a number that is not finite is no attribute") {
    std::ostringstream gexf;
    write_gexf(gexf, pair_graph_of(three_pairs()));
    std::ostringstream graphml;
    write_graphml(graphml, pair_graph_of(three_pairs()));
    for (const std::string& text : {gexf.str(), graphml.str()}) {
        CHECK(text.find("inf") == std::string::npos);
        CHECK(text.find("-1.25") != std::string::npos);
    }
}

}  // namespace
}  // namespace onoma
