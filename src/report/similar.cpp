// SPDX-License-Identifier: Apache-2.0
// Who is named in the same company as an entity.
#include <ostream>

#include "onoma/report/reports.hpp"
#include "report/contexts.hpp"
#include "report/frame.hpp"
#include "report/outputs.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

ColumnsOf<SimilarEntity> columns_of(Context context) {
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

ColumnsOf<SimilarEntities> keys_of(Context context) {
    ColumnsOf<SimilarEntities> keys;
    add_columns(keys, context_keys(), &SimilarEntities::context);
    const ColumnsOf<PairMember> member = member_columns(context);
    keys.push_back(object_in<SimilarEntities>("similar_to", member, &SimilarEntities::entity));
    keys.push_back({{.key = "dimensions"}, &SimilarEntities::dimensions});
    keys.push_back(
        list_of<SimilarEntities>("similar", columns_of(context), &SimilarEntities::neighbours));
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

std::vector<Column> similar_columns() { return described(columns_of(Context::sentence)); }

Json similar_shape() { return framed_shape(described(keys_of(Context::sentence))); }

void write_similar(std::ostream& out, Format format, const ReportContext& context,
                   const SimilarEntities& similar) {
    const Context unit = similar.context.context;
    const auto table = [&] { return table_of(columns_of(unit), similar.neighbours); };
    write(out, format,
          {.table = table,
           .json = [&] { return framed(frame_of(context), keys_of(unit), similar); },
           .rows = "similar",
           .text = [&] { write_text(out, context, similar, table()); }});
}

}  // namespace onoma
