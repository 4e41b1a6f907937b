// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "onoma/report/reports.hpp"
#include "report/report_frame.hpp"
#include "report/table.hpp"

namespace onoma {
namespace {

Table to_table(const PairTable& pairs) {
    Table table;
    table.columns = {
        {.key = "first_id", .title = "", .in_text = false},
        {.key = "first_name", .title = "Entity"},
        {.key = "first_type", .title = "", .in_text = false},
        {.key = "second_id", .title = "", .in_text = false},
        {.key = "second_name", .title = "and entity"},
        {.key = "second_type", .title = "", .in_text = false},
        {.key = "first_sentences", .title = "Sentences"},
        {.key = "second_sentences", .title = "and"},
        {.key = "observed", .title = "Together", .has_bar = true},
        {.key = "expected", .title = "Expected"},
        {.key = "g2", .title = "G2"},
        {.key = "npmi", .title = "NPMI"},
    };
    for (const PairRow& row : pairs.pairs) {
        table.rows.push_back({row.first.id, row.first.name, row.first.type, row.second.id,
                              row.second.name, row.second.type, row.first.sentences,
                              row.second.sentences, row.observed, row.expected, row.g2, row.npmi});
    }
    return table;
}

Json to_json(const PairMember& member) {
    return {{"id", member.id},
            {"name", member.name},
            {"type", member.type},
            {"sentences", member.sentences}};
}

Json to_json(const ReportContext& context, const PairTable& pairs) {
    Json json = frame_as_json(context);
    json["unit"] = "sentence";
    json["pairs"] = Json::array();
    for (const PairRow& row : pairs.pairs) {
        json["pairs"].push_back({{"first", to_json(row.first)},
                                 {"second", to_json(row.second)},
                                 {"observed", row.observed},
                                 {"expected", row.expected},
                                 {"g2", row.g2},
                                 {"npmi", row.npmi}});
    }
    return json;
}

void write_text(std::ostream& out, const ReportContext& context, const PairTable& pairs) {
    if (pairs.pairs.empty()) {
        out << "No two entities are named in the same sentence.\n";
    } else {
        out << "Sentences that name both, and how many would by chance:\n\n";
        write_text_table(out, to_table(pairs), context.columns, context.colour);
    }
    write_footer(out, context);
}

}  // namespace

void write_pairs(std::ostream& out, Format format, const ReportContext& context,
                 const PairTable& table) {
    switch (format) {
        case Format::csv:
            return write_csv(out, to_table(table));
        case Format::json:
            return write_json(out, to_json(context, table));
        default:
            return write_text(out, context, table);
    }
}

}  // namespace onoma
