// SPDX-License-Identifier: Apache-2.0
// Figures and claims -> text, CSV, TSV, JSON, JSON lines. The fields are told in docs/output.md.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <vector>

#include "onoma/analysis/analyze.hpp"
#include "onoma/analysis/articles_read.hpp"
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
    // Once, last, with what all that was read is made of.
    void finish(const Lexicon& lexicon, const InputsLeftOut& left_out);

private:
    struct Rows;
    std::ostream& out_;
    FigureReportSettings settings_;
    std::unique_ptr<Rows> rows_;
};

// What articles claim, with what was read for it. `figures` are those that `claims` index.
struct ClaimReport {
    const ArticlesRead& read;
    const Lexicon& lexicon;
    const std::vector<ClaimedFigure>& figures;
    const std::vector<Claim>& claims;
};

void write_claims(std::ostream& out, const FigureReportSettings& settings,
                  const ClaimReport& report);

}  // namespace onoma
