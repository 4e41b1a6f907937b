// SPDX-License-Identifier: Apache-2.0
// Pairs, the network that they make, and who is named in the same company. REQUIRES, of all:
// format is text, csv or json.
#pragma once

#include <iosfwd>

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

}  // namespace onoma
