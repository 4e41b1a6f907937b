// SPDX-License-Identifier: Apache-2.0
// Stories that several documents tell: who copied, how much, and who was first.
#include <fmt/format.h>

#include <ostream>

#include "onoma/report/reports.hpp"
#include "report/frame.hpp"
#include "report/outputs.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

// A document of a story.
struct Copy {
    std::size_t number = 0;  // of the story, from 1
    const DuplicateCluster* story = nullptr;
    const ClusteredDocument* document = nullptr;
};

std::vector<Copy> copies_of(const DuplicateCluster& story, std::size_t number) {
    std::vector<Copy> copies;
    for (const ClusteredDocument& it : story.documents) copies.push_back({number, &story, &it});
    return copies;
}

std::vector<Copy> all_copies(const DuplicateTable& duplicates) {
    std::vector<Copy> all;
    for (std::size_t at = 0; at < duplicates.clusters.size(); ++at) {
        const std::vector<Copy> copies = copies_of(duplicates.clusters[at], at + 1);
        all.insert(all.end(), copies.begin(), copies.end());
    }
    return all;
}

bool is_first(const Copy& copy) { return copy.document == &copy.story->documents.front(); }

std::string first_or_not(const Copy& copy) {
    if (!is_first(copy)) return "no";
    return copy.story->first_is_known ? "yes" : "unsure";
}

// For the eye: the number of a story once, and in one column what a copy is.
std::string number_shown(const Copy& copy) {
    return is_first(copy) ? with_thousands(static_cast<std::int64_t>(copy.number)) : std::string();
}

std::string in_common(const Copy& copy) {
    if (is_first(copy)) return copy.story->first_is_known ? "first" : "first?";
    if (copy.document->is_exact_copy) return "exact copy";
    return fmt::format("{:.1f} %", 100.0 * copy.document->common_share);
}

std::string title_or_id(const Copy& copy) {
    const DocumentHeader& header = copy.document->header;
    return header.title.empty() ? header.id : header.title;
}

std::string date_shown(const Copy& copy) {
    const auto& date = copy.document->header.date;
    return date ? to_string(*date) : std::string();
}

ColumnsOf<Copy> copy_columns() {
    const auto document = [](const Copy& copy) -> const ClusteredDocument& {
        return *copy.document;
    };
    const auto header = [](const Copy& copy) -> const DocumentHeader& {
        return copy.document->header;
    };
    return {
        {shown("Story", true), number_shown},
        {shown("Date"), date_shown},
        {shown("Source"), at(header, &DocumentHeader::source)},
        {shown("In common", true), in_common},
        {shown("Document"), title_or_id},
        {csv_only("cluster"), &Copy::number},
        {csv_only("cluster_documents"),
         [](const Copy& copy) { return copy.story->documents.size(); }},
        {data("document"), at(header, &DocumentHeader::id)},
        {data("source"), at(header, &DocumentHeader::source)},
        {data("date"), at(header, &DocumentHeader::date)},
        {data("title"), at(header, &DocumentHeader::title)},
        {csv_only("first"), first_or_not},
        {data("exact_copy"), at(document, &ClusteredDocument::is_exact_copy)},
        {data("common_share_estimate"), at(document, &ClusteredDocument::common_share)},
        {data("share_of_document_estimate"), at(document, &ClusteredDocument::share_of_document)},
        {data("share_of_first_estimate"), at(document, &ClusteredDocument::share_of_first)},
    };
}

ColumnsOf<SourceCopies> source_columns() {
    return {
        {{.key = "source", .title = "Source"}, &SourceCopies::source},
        {{.key = "documents", .title = "Documents"}, &SourceCopies::documents},
        {{.key = "copies", .title = "Copies", .has_bar = true}, &SourceCopies::copies},
        {{.key = "share", .title = "Share", .is_percent = true, .in_json = false},
         [](const SourceCopies& source) {
             return static_cast<double>(source.copies) / static_cast<double>(source.documents);
         }},
    };
}

ColumnsOf<StoryClusterSettings> settings_columns() {
    return {
        {{.key = "days"}, &StoryClusterSettings::days},
        {{.key = "least_share"}, &StoryClusterSettings::least_share},
        {{.key = "discounted_words"}, &StoryClusterSettings::discounted_words},
        {{.key = "least_jaccard"}, &StoryClusterSettings::least_jaccard},
    };
}

ColumnsOf<DuplicateCluster> cluster_columns() {
    return {
        {{.key = "first_is_known"}, &DuplicateCluster::first_is_known},
        list_of<DuplicateCluster>(
            "documents", copy_columns(),
            [](const DuplicateCluster& story) { return copies_of(story, 0); }),
    };
}

// The keys of JSON after the frame.
ColumnsOf<DuplicateTable> keys() {
    return {
        {{.key = "copies"}, &DuplicateTable::copies},
        object_in<DuplicateTable>("settings", settings_columns(), &DuplicateTable::settings),
        list_of<DuplicateTable>("by_source", source_columns(), &DuplicateTable::by_source),
        list_of<DuplicateTable>("clusters", cluster_columns(), &DuplicateTable::clusters),
    };
}

void write_totals(std::ostream& out, const DuplicateTable& table) {
    out << counted(static_cast<std::int64_t>(table.clusters.size()), "story with copies",
                   "stories with copies")
        << ", " << counted(table.copies, "copy", "copies");
    if (table.documents > 0) {
        out << fmt::format(" ({:.1f} %)", 100.0 * static_cast<double>(table.copies) /
                                              static_cast<double>(table.documents));
    }
    out << '\n';
}

void write_text(std::ostream& out, const DuplicateTable& table, std::size_t columns, bool colour) {
    if (table.clusters.empty()) {
        out << "No document is a copy of another one.\n";
    } else {
        out << "What the copies of a story have in common with its first document, of the shorter "
               "one of both, estimated:\n\n";
        write_text_table(out, table_of(copy_columns(), all_copies(table)), columns, colour);
        out << "\nDocuments that are not the first of their story:\n\n";
        write_text_table(out, table_of(source_columns(), table.by_source), columns, colour);
        out << '\n';
        write_totals(out, table);
    }
    write_footer(out, frame_of(table.read));
}

}  // namespace

Json duplicates_shape() { return framed_shape(described(keys())); }

void write_duplicates(std::ostream& out, Format format, const DuplicateTable& table,
                      std::size_t columns, bool colour) {
    write(out, format,
          {.table = [&] { return table_of(copy_columns(), all_copies(table)); },
           .json = [&] { return framed(frame_of(table.read), keys(), table); },
           .rows = "clusters",
           .text = [&] { write_text(out, table, columns, colour); }});
}

DataTable data_of(const DuplicateTable& table) {
    return data_of(table_of(copy_columns(), all_copies(table)));
}

}  // namespace onoma
