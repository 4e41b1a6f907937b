// SPDX-License-Identifier: Apache-2.0
// Figures and claims -> text, CSV, TSV, JSON, JSON lines. The fields are told in docs/output.md.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <vector>

#include "onoma/analysis/analyze.hpp"
#include "onoma/analysis/claims.hpp"
#include "onoma/report/format.hpp"

namespace onoma {

struct FigureReportSettings {
    Format format = Format::text;
    std::vector<FigureKind> kinds;  // empty: all
    bool colour = false;            // ANSI escapes in text
    std::size_t columns = 100;      // of the terminal, for text
};

// The figures of documents as they come: JSON lines, CSV and TSV are written at once, a table and
// JSON when all are there. `out` must outlive it.
class FigureWriter {
public:
    FigureWriter(std::ostream& out, FigureReportSettings settings);
    ~FigureWriter();

    void write(const TaggedDocument& tagged, const Lexicon& lexicon);
    void finish();  // once, last

private:
    struct Rows;
    std::ostream& out_;
    FigureReportSettings settings_;
    std::unique_ptr<Rows> rows_;
};

// `figures` are those that `claims` index.
void write_claims(std::ostream& out, const FigureReportSettings& settings,
                  const std::vector<ClaimedFigure>& figures, const std::vector<Claim>& claims);

}  // namespace onoma
