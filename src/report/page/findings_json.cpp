// SPDX-License-Identifier: Apache-2.0
// What a page shows of groups, of the network, and of claims.

#include <algorithm>
#include <map>
#include <span>

#include "onoma/analysis/pairs.hpp"
#include "report/finding_columns.hpp"
#include "report/page/page_parts.hpp"

namespace onoma {

// Groups of articles, and what stands out between them: tests of cells, gaps, who was first.

Json groups_as_json(const Shown& shown) {
    std::vector<GroupColumn> groups;
    for (const std::size_t index : shown.groups) groups.push_back(shown.comparison.groups[index]);
    const ColumnsOf<GroupColumn> columns = {
        {{.key = "name"}, &GroupColumn::name},
        {{.key = "documents"}, &GroupColumn::documents},
        {{.key = "words"}, &GroupColumn::words},
        {{.key = "mentions"}, &GroupColumn::mentions},
        {{.key = "entities"}, &GroupColumn::entities},
    };
    Json json = packed(columns, groups);
    json["count"] = shown.comparison.groups.size();
    return json;
}

Json group_pairs_as_json(const Shown& shown) {
    std::vector<GroupPair> pairs = shown.comparison.pairs;
    std::erase_if(pairs, [&](const GroupPair& pair) {
        return !shown.group_number(pair.first) || !shown.group_number(pair.second);
    });
    const ColumnsOf<GroupPair> columns = {
        {{.key = "first"}, [&](const GroupPair& pair) { return shown.group_number(pair.first); }},
        {{.key = "second"}, [&](const GroupPair& pair) { return shown.group_number(pair.second); }},
        {{.key = "shared"}, &GroupPair::shared_entities},
        {{.key = "jaccard"}, &GroupPair::jaccard},
    };
    return packed(columns, pairs);
}

namespace {

Json rounded_or_null(const std::optional<double>& value) {
    return value ? rounded(*value) : Json();
}

// Groups by number; those that the page does not show are left out.
Json group_numbers(const Shown& shown, const std::vector<std::string>& names) {
    Json numbers = Json::array();
    for (const std::string& name : names) {
        if (const auto number = shown.group_number(name)) numbers.push_back(*number);
    }
    return numbers;
}

}  // namespace

Json tests_as_json(const Shown& shown) {
    const ColumnsOf<ComparisonRow> columns = {
        {{.key = "z"}, [&](const ComparisonRow& row) {
             Json z = Json::array();
             for (const std::size_t group : shown.groups) {
                 z.push_back(rounded_or_null(shown.comparison.log_odds_z(row, group)));
             }
             return z;
         }}};
    return packed(columns, shown.comparison.entities);
}

Json gaps_as_json(const Shown& shown) {
    constexpr std::size_t most_rows = 500;
    std::vector<Gap> gaps = shown.comparison.gaps.rows;
    std::erase_if(gaps, [&](const Gap& gap) {
        return !shown.entities.of_row(gap.id) || !shown.group_number(gap.group);
    });
    if (gaps.size() > most_rows) gaps.resize(most_rows);
    const ColumnsOf<Gap> columns = {
        {{.key = "entity"}, [&](const Gap& gap) { return shown.entities.of_row(gap.id); }},
        {{.key = "group"}, [&](const Gap& gap) { return shown.group_number(gap.group); }},
        {{.key = "groups_naming"}, &Gap::groups_naming},
        {{.key = "other_groups"}, &Gap::other_groups},
        {{.key = "documents_naming"}, &Gap::documents_naming},
        {{.key = "expected_mentions"}, &Gap::expected_mentions},
        {{.key = "expected_documents"}, &Gap::expected_documents},
        {{.key = "p"}, &Gap::p},
        {{.key = "q"}, &Gap::q},
    };
    Json json = packed(columns, gaps);
    json["tested"] = shown.comparison.gaps.tested;
    return json;
}

Json first_reports_as_json(const Shown& shown) {
    std::vector<FirstReport> reports = shown.comparison.first_reports;
    std::erase_if(reports,
                  [&](const FirstReport& report) { return !shown.entities.of_row(report.id); });
    const ColumnsOf<FirstReport> columns = {
        {{.key = "entity"},
         [&](const FirstReport& report) { return shown.entities.of_row(report.id); }},
        {{.key = "groups"},
         [&](const FirstReport& report) { return group_numbers(shown, report.groups); }},
        {{.key = "date"}, &FirstReport::date},
        {{.key = "next_groups"},
         [&](const FirstReport& report) { return group_numbers(shown, report.next_groups); }},
        {{.key = "next_date"}, &FirstReport::next_date},
        {{.key = "days_ahead"}, &FirstReport::days_ahead},
    };
    return packed(columns, reports);
}

// The network of `onoma pairs --network`, of which a page shows the most named entities.

namespace {

// The place of each entity that may be a node in the order of the frequency table.
std::map<std::string, std::size_t> most_named(const Analysis& analysis, std::size_t most) {
    TableSettings table;
    table.top = most;
    std::map<std::string, std::size_t> ranks;
    for (const FrequencyRow& row : make_frequency_table(analysis, table)) {
        ranks.emplace(row.id, ranks.size());
    }
    return ranks;
}

struct ShownEdges {
    std::vector<PairRow> edges;
    std::int64_t left_out = 0;
};

// The first ones, which have the largest G2.
ShownEdges choose_edges(const EntityNetwork& network,
                        const std::map<std::string, std::size_t>& ranks, std::size_t most) {
    ShownEdges shown;
    for (const PairRow& pair : network.edges) {
        if (!ranks.contains(pair.first.id) || !ranks.contains(pair.second.id)) continue;
        if (shown.edges.size() == most) {
            ++shown.left_out;
        } else {
            shown.edges.push_back(pair);
        }
    }
    return shown;
}

// The ids that have an edge, the most named first.
std::vector<std::string> choose_nodes(const ShownEdges& shown,
                                      const std::map<std::string, std::size_t>& ranks) {
    std::map<std::size_t, std::string> by_rank;
    for (const PairRow& edge : shown.edges) {
        for (const PairMember* member : {&edge.first, &edge.second}) {
            by_rank.emplace(ranks.at(member->id), member->id);
        }
    }
    std::vector<std::string> ids;
    for (auto& [rank, id] : by_rank) ids.push_back(std::move(id));
    return ids;
}

}  // namespace

Json network_as_json(const Shown& shown) {
    const Analysis& analysis = shown.collection.analysis;
    const EntityNetwork network = make_entity_network(analysis, {}, {}, Centrality::leave_out);
    std::map<std::string, std::size_t> communities;
    for (const NetworkNode& node : network.nodes) {
        communities.emplace(node.entity.id, node.community - 1);
    }
    const auto ranks = most_named(analysis, shown.settings.nodes);
    const ShownEdges chosen = choose_edges(network, ranks, shown.settings.edges);
    const std::vector<std::string> ids = choose_nodes(chosen, ranks);
    std::map<std::string, std::size_t> places;
    for (const std::string& id : ids) places.emplace(id, places.size());

    const ColumnsOf<std::string> node_columns = {
        {{.key = "entity"}, [&](const std::string& id) { return shown.entities.of_row(id); }},
        {{.key = "community"}, [&](const std::string& id) { return communities.at(id); }},
    };
    const ColumnsOf<PairRow> edge_columns = {
        {{.key = "first"}, [&](const PairRow& pair) { return places.at(pair.first.id); }},
        {{.key = "second"}, [&](const PairRow& pair) { return places.at(pair.second.id); }},
        {{.key = "observed"}, &PairRow::observed},
        {{.key = "expected"}, &PairRow::expected},
        {{.key = "npmi"}, &PairRow::npmi},
        {{.key = "g2"}, &PairRow::g2},
    };
    return {{"nodes", packed(node_columns, ids)},
            {"edges", packed(edge_columns, chosen.edges)},
            {"sentences", network.units},
            {"communities", network.communities},
            {"modularity", rounded(network.modularity)},
            {"edges_left_out", chosen.left_out}};
}

namespace {

// The number of the article, and of the sentence in it: null for an article that the page has not.
std::pair<Json, Json> place_of(const Shown& shown, const ClaimedFigure& figure) {
    const auto article = shown.articles.find(figure.document);
    if (article == shown.articles.end()) return {nullptr, nullptr};
    return {article->second, figure.figure.sentence};
}

Json figure_as_json(const Shown& shown, const ClaimedFigure& figure, SharedTexts& sources) {
    const auto [article, sentence] = place_of(shown, figure);
    return Json::array({article, sentence, sources.number_of(figure.source), figure.printed,
                        figure_text(figure.figure),
                        figure.figure.low ? rounded(*figure.figure.low) : Json(nullptr),
                        figure.figure.high ? rounded(*figure.figure.high) : Json(nullptr),
                        figure.period ? Json(to_string(*figure.period)) : Json(nullptr),
                        to_string(figure.modality), figure.said_by});
}

Json figures_of(const Shown& shown, const Claim& claim, SharedTexts& sources) {
    constexpr std::size_t most_of_source = 4;  // each source has its row, with some of its figures
    constexpr std::size_t most_figures = 160;
    Json figures = Json::array();
    std::map<std::string_view, std::size_t> of_source;
    for (const std::size_t index : claim.figures) {
        const ClaimedFigure& figure = shown.collection.figures[index];
        if (figures.size() == most_figures || of_source[figure.source]++ >= most_of_source)
            continue;
        figures.push_back(figure_as_json(shown, figure, sources));
    }
    return figures;
}

}  // namespace

Json claims_as_json(const Shown& shown) {
    SharedTexts sources;
    const ColumnsOf<Claim> columns = {
        {{.key = "agreement"}, [](const Claim& claim) { return to_string(claim.agreement); }},
        {{.key = "kind"}, [](const Claim& claim) { return to_string(claim.kind); }},
        {{.key = "unit"}, &Claim::unit},
        {{.key = "per"}, &Claim::per},
        {{.key = "measured"}, &Claim::measured},
        {{.key = "names"}, &Claim::names},
        {{.key = "sources"}, &Claim::source_count},
        {{.key = "figure_count"}, [](const Claim& claim) { return claim.figures.size(); }},
        {{.key = "min"}, &Claim::min},
        {{.key = "median"}, &Claim::median},
        {{.key = "max"}, &Claim::max},
        {{.key = "figures"}, [&](const Claim& claim) { return figures_of(shown, claim, sources); }},
    };
    const auto& claims = shown.collection.claims;
    const std::size_t count = std::min(claims.size(), shown.settings.claims);
    Json json = packed(columns, std::span(claims).first(count));
    json["figure_fields"] = {"article", "sentence", "source", "printed",  "value",
                             "low",     "high",     "period", "modality", "said_by"};
    json["source_names"] = sources.texts();
    json["count"] = claims.size();
    return json;
}

Json events_as_json(const Shown& shown) {
    const EventTable& table = shown.collection.events;
    // Those that the page has.
    const auto articles_of = [&](const EventRow& row) {
        Json numbers = Json::array();
        for (const std::uint32_t document : row.event.documents) {
            const auto article = shown.articles.find(table.headers[document].id);
            if (article != shown.articles.end()) numbers.push_back(article->second);
        }
        return numbers;
    };
    const ColumnsOf<EventRow> columns = {
        {{.key = "title"}, &EventRow::title},
        {{.key = "first"}, at(&EventRow::event, &Event::first)},
        {{.key = "last"}, at(&EventRow::event, &Event::last)},
        {{.key = "sources"}, at(&EventRow::event, &Event::sources)},
        {{.key = "documents"}, [](const EventRow& row) { return row.event.documents.size(); }},
        {{.key = "names"}, &EventRow::names},
        {{.key = "figures"}, &EventRow::figures},
        {{.key = "articles"}, articles_of},
    };
    const std::size_t count = std::min(table.rows.size(), shown.settings.events);
    Json json = packed(columns, std::span(table.rows).first(count));
    json["count"] = table.rows.size();
    return json;
}

}  // namespace onoma
