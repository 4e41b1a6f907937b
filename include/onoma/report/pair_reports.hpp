// SPDX-License-Identifier: Apache-2.0
// Pairs, the network that they make, and who is named in the same company. REQUIRES, of all:
// format is text, csv, tsv, md, json or jsonl; write_pairs also gexf, graphml or mtx.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "onoma/analysis/entity_network.hpp"
#include "onoma/analysis/pairs.hpp"
#include "onoma/report/reports.hpp"

namespace onoma {

void write_pairs(std::ostream& out, Format format, const ReportContext& context,
                 const PairTable& table);
void write_network(std::ostream& out, Format format, const ReportContext& context,
                   const EntityNetwork& network);
void write_similar(std::ostream& out, Format format, const ReportContext& context,
                   const SimilarEntities& similar);

// Who the rows of the matrix are that write_pairs() writes as mtx: TSV.
void write_pair_names(std::ostream& out, const ReportContext& context, const PairTable& table);

// The keys that TableView knows of pairs, of any unit, and the pairs in its order.
[[nodiscard]] std::vector<std::string> pair_columns();
[[nodiscard]] PairTable rows_in_view(const PairTable& table, const TableView& view);

}  // namespace onoma
