// SPDX-License-Identifier: Apache-2.0
#include "onoma/report/duplicates_report.hpp"

#include <fmt/format.h>

#include <ostream>

#include "onoma/base/version.hpp"
#include "onoma/report/schema.hpp"
#include "onoma/text/unicode_version.hpp"
#include "report/export/rows.hpp"
#include "report/printable.hpp"
#include "report/report_frame.hpp"
#include "report/table.hpp"

namespace onoma {
namespace {

std::string iso(const std::optional<Date>& date) { return date ? to_string(*date) : ""; }

// Of all but the first document.
std::string in_common(const ClusteredDocument& document) {
    if (document.is_exact_copy) return "exact copy";
    return fmt::format("{:.1f} %", 100.0 * document.common_share);
}

void add_text_rows(Table& table, const DuplicateCluster& cluster, std::size_t number) {
    std::string shown_number = with_thousands(static_cast<std::int64_t>(number));
    std::string common = cluster.first_is_known ? "first" : "first?";
    for (const ClusteredDocument& document : cluster.documents) {
        if (&document != &cluster.documents.front()) common = in_common(document);
        const DocumentHeader& header = document.header;
        table.rows.push_back({shown_number, iso(header.date), header.source, common,
                              header.title.empty() ? header.id : header.title});
        shown_number.clear();
    }
}

Table to_text_table(const DuplicateTable& duplicates) {
    Table table;
    table.columns = {
        {.key = "cluster", .title = "Story", .is_figure = true},
        {.key = "date", .title = "Date"},
        {.key = "source", .title = "Source"},
        {.key = "common_share_estimate", .title = "In common", .is_figure = true},
        {.key = "title", .title = "Document"},
    };
    for (std::size_t at = 0; at < duplicates.clusters.size(); ++at) {
        add_text_rows(table, duplicates.clusters[at], at + 1);
    }
    return table;
}

Table to_source_table(const DuplicateTable& duplicates) {
    Table table;
    table.columns = {
        {.key = "source", .title = "Source"},
        {.key = "documents", .title = "Documents"},
        {.key = "copies", .title = "Copies", .has_bar = true},
        {.key = "share", .title = "Share", .is_percent = true},
    };
    for (const SourceCopies& source : duplicates.by_source) {
        table.rows.push_back(
            {source.source, source.documents, source.copies,
             static_cast<double>(source.copies) / static_cast<double>(source.documents)});
    }
    return table;
}

void write_summary(std::ostream& out, const DuplicateTable& table) {
    const auto sources = static_cast<std::int64_t>(table.by_source.size());
    const auto clusters = static_cast<std::int64_t>(table.clusters.size());
    out << counted(table.documents, "document") << " from " << counted(sources, "source") << ", "
        << counted(clusters, "story with copies", "stories with copies") << ", "
        << counted(table.copies, "copy", "copies");
    if (table.documents > 0) {
        out << fmt::format(" ({:.1f} %)", 100.0 * static_cast<double>(table.copies) /
                                              static_cast<double>(table.documents));
    }
    out << "\nonoma " << version() << ", ICU " << icu_version() << ", Unicode " << unicode_version()
        << '\n';
    for (const SkippedInput& skipped : table.left_out.skipped) {
        out << "left out: " << printable(skipped.input + ": " + skipped.reason) << '\n';
    }
}

void write_text(std::ostream& out, const DuplicateTable& table, std::size_t columns, bool colour) {
    if (table.clusters.empty()) {
        out << "No document is a copy of another one.\n\n";
        return write_summary(out, table);
    }
    out << "What the copies of a story have in common with its first document, of the shorter one "
           "of both, estimated:\n\n";
    write_text_table(out, to_text_table(table), columns, colour);
    out << "\nDocuments that are not the first of their story:\n\n";
    write_text_table(out, to_source_table(table), columns, colour);
    out << '\n';
    write_summary(out, table);
}

std::string yes_or_no(bool value) { return value ? "yes" : "no"; }

Table to_long_table(const DuplicateTable& duplicates) {
    Table table;
    for (const char* key : {"cluster", "cluster_documents", "document", "source", "date", "title",
                            "first", "exact_copy", "common_share_estimate",
                            "share_of_document_estimate", "share_of_first_estimate"}) {
        table.columns.push_back({.key = key, .title = ""});
    }
    for (std::size_t at = 0; at < duplicates.clusters.size(); ++at) {
        const DuplicateCluster& cluster = duplicates.clusters[at];
        for (const ClusteredDocument& document : cluster.documents) {
            const DocumentHeader& header = document.header;
            const bool is_first = &document == &cluster.documents.front();
            const std::string first =
                is_first && !cluster.first_is_known ? "unsure" : yes_or_no(is_first);
            table.rows.push_back({static_cast<std::int64_t>(at + 1),
                                  static_cast<std::int64_t>(cluster.documents.size()), header.id,
                                  header.source, iso(header.date), header.title, first,
                                  yes_or_no(document.is_exact_copy), document.common_share,
                                  document.share_of_document, document.share_of_first});
        }
    }
    return table;
}

Json to_json(const ClusteredDocument& document) {
    const DocumentHeader& header = document.header;
    return {{"document", header.id},
            {"source", header.source},
            {"date", header.date ? Json(to_string(*header.date)) : Json(nullptr)},
            {"title", header.title},
            {"exact_copy", document.is_exact_copy},
            {"common_share_estimate", document.common_share},
            {"share_of_document_estimate", document.share_of_document},
            {"share_of_first_estimate", document.share_of_first}};
}

Json to_json(const DuplicateTable& table) {
    Json json = {{"schema", schema_version},     {"onoma", version()},
                 {"icu", icu_version()},         {"unicode", unicode_version()},
                 {"documents", table.documents}, {"sources", table.by_source.size()},
                 {"copies", table.copies}};
    json["settings"] = {{"days", table.settings.days},
                        {"least_share", table.settings.least_share},
                        {"discounted_words", table.settings.discounted_words},
                        {"least_jaccard", table.settings.least_jaccard}};
    json["skipped"] = Json::array();
    for (const SkippedInput& skipped : table.left_out.skipped) {
        json["skipped"].push_back({{"input", skipped.input}, {"reason", skipped.reason}});
    }
    json["by_source"] = Json::array();
    for (const SourceCopies& source : table.by_source) {
        json["by_source"].push_back({{"source", source.source},
                                     {"documents", source.documents},
                                     {"copies", source.copies}});
    }
    json["clusters"] = Json::array();
    for (const DuplicateCluster& cluster : table.clusters) {
        Json documents = Json::array();
        for (const ClusteredDocument& it : cluster.documents) documents.push_back(to_json(it));
        json["clusters"].push_back(
            {{"first_is_known", cluster.first_is_known}, {"documents", std::move(documents)}});
    }
    return json;
}

}  // namespace

void write_duplicates(std::ostream& out, Format format, const DuplicateTable& table,
                      std::size_t columns, bool colour) {
    switch (format) {
        case Format::csv:
            return write_csv(out, to_long_table(table));
        case Format::tsv:
            return write_tsv(out, to_long_table(table));
        case Format::md:
            return write_markdown(out, to_text_table(table));
        case Format::jsonl:
            return write_json_lines(out, to_json(table)["clusters"]);
        case Format::json:
            return write_json(out, to_json(table));
        default:
            return write_text(out, table, columns, colour);
    }
}

}  // namespace onoma
