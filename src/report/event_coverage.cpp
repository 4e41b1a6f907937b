// SPDX-License-Identifier: Apache-2.0
// The coverage of one event: who reports it when, who is named by whom, which claims agree, and
// what the shortest article leaves out.
#include <fmt/format.h>

#include <ostream>

#include "base/joined.hpp"
#include "onoma/report/reports.hpp"
#include "report/finding_columns.hpp"
#include "report/frame.hpp"
#include "report/outputs.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

// A part of the coverage, with the whole that says what it is compared with.
template <typename Part>
struct Within {
    const EventCoverage* whole = nullptr;
    const Part* part = nullptr;
};

template <typename Part>
std::vector<Within<Part>> within(const EventCoverage& whole, const std::vector<Part>& parts) {
    std::vector<Within<Part>> found;
    for (const Part& part : parts) found.push_back({&whole, &part});
    return found;
}

using Article = Within<CoveringArticle>;
using Name = Within<CoveredName>;
using CoverageClaim = Within<CoveredClaim>;

bool is_shortest(const Article& article) {
    return article.part == &article.whole->articles[article.whole->shortest];
}

template <typename Part>
bool is_omitted(const Within<Part>& it) {
    return is_left_out(*it.whole, it.part->not_in);
}

// "all", "2 of 3", "one"
template <typename Part>
std::string extent_of(const Within<Part>& it) {
    const std::size_t all = it.whole->event.sources.size();
    const std::size_t having = it.part->sources.size();
    if (having == all) return "all";
    return having == 1 ? "one" : fmt::format("{} of {}", having, all);
}

// "agree", "differ", "only here"
std::string agreement_of(const CoveredClaim& covered) {
    const bool is_single = covered.claim.agreement == Agreement::single;
    return is_single ? "only here" : std::string(to_string(covered.claim.agreement));
}

ColumnsOf<Article> article_columns() {
    const auto article = [](const Article& it) -> const CoveringArticle& { return *it.part; };
    const auto header = at(article, &CoveringArticle::header);
    return {
        {{.key = "date", .title = "Date"}, at(header, &DocumentHeader::date)},
        {{.key = "source", .title = "Source"}, at(header, &DocumentHeader::source)},
        {{.key = "words", .title = "Words"}, at(article, &CoveringArticle::words)},
        {{.key = "shortest", .in_text = false}, is_shortest},
        {{.key = "copy_of", .title = "Copy of"},
         [](const Article& it) { return text_or_none(it.part->copy_of); }},
        {data("share_of_document_estimate"),
         [](const Article& it) {
             return it.part->copy_of.empty() ? std::nullopt
                                             : std::optional(it.part->share_of_document);
         }},
        {{.key = "document", .in_text = false}, at(header, &DocumentHeader::id)},
        {{.key = "title", .title = "Title"}, at(header, &DocumentHeader::title)},
    };
}

template <typename Part>
ColumnsOf<Within<Part>> extent_columns() {
    const auto part = [](const Within<Part>& it) -> const Part& { return *it.part; };
    return {
        {shown("Sources"), [](const Within<Part>& it) { return joined(it.part->sources); }},
        {shown("Not in"), [](const Within<Part>& it) { return joined(it.part->not_in); }},
        {data("sources"), at(part, &Part::sources)},
        {data("not_in"), at(part, &Part::not_in)},
        {data("omitted_by_shortest"), is_omitted<Part>},
    };
}

ColumnsOf<Name> name_columns() {
    const auto name = [](const Name& it) -> const CoveredName& { return *it.part; };
    const auto entity = at(name, &CoveredName::entity);
    ColumnsOf<Name> columns = {
        {shown("Named by"), extent_of<CoveredName>},
        {data("id"), at(entity, &NamedEntity::id)},
        {{.key = "name", .title = "Name"}, at(entity, &NamedEntity::name)},
        {{.key = "type", .title = "Type"}, at(entity, &NamedEntity::type)},
        {{.key = "mentions", .title = "Mentions"}, at(name, &CoveredName::mentions)},
    };
    add_columns(columns, extent_columns<CoveredName>(), [](const Name& it) { return it; });
    return columns;
}

ColumnsOf<CoverageClaim> coverage_claim_columns() {
    ColumnsOf<CoverageClaim> columns;
    add_columns(columns, claim_columns(),
                [](const CoverageClaim& it) -> const Claim& { return it.part->claim; });
    // The number of sources is that of their names.
    std::erase_if(columns, [](const auto& column) { return column.key == "sources"; });
    add_columns(columns, extent_columns<CoveredClaim>(),
                [](const CoverageClaim& it) { return it; });
    columns.push_back(
        list_of<CoverageClaim>("figures", figure_columns_of_claims(),
                               [](const CoverageClaim& it) { return it.part->figures; }));
    return columns;
}

// The keys of JSON after the frame.
ColumnsOf<EventCoverage> keys() {
    return {
        object_in<EventCoverage>("event", event_columns(),
                                 [](const EventCoverage& it) {
                                     return NumberedEvent{it.number, &it.event};
                                 }),
        list_of<EventCoverage>("articles", article_columns(),
                               [](const EventCoverage& it) { return within(it, it.articles); }),
        list_of<EventCoverage>("names", name_columns(),
                               [](const EventCoverage& it) { return within(it, it.names); }),
        list_of<EventCoverage>("claims", coverage_claim_columns(),
                               [](const EventCoverage& it) { return within(it, it.claims); }),
    };
}

// A row of a table that has all parts: an article, a name, or a figure of a claim.
struct CoverageRow {
    std::size_t event = 0;
    std::string part = {};
    std::string label = {};  // title, name, or what is claimed
    std::string extent = {};
    std::vector<std::string> sources = {};
    std::vector<std::string> not_in = {};
    std::optional<bool> is_omitted = {};
    std::optional<std::string> document = {};
    std::optional<Date> date = {};
    std::optional<std::int64_t> count = {};  // words of an article, mentions of a name
    std::optional<std::string> copy_of = {};
    std::optional<std::string> value = {};
    std::optional<std::string> sentence = {};
};

CoverageRow row_of(const Article& article) {
    const DocumentHeader& header = article.part->header;
    return {.event = article.whole->number,
            .part = "article",
            .label = header.title,
            .sources = {header.source},
            .document = header.id,
            .date = header.date,
            .count = article.part->words,
            .copy_of = text_or_none(article.part->copy_of)};
}

CoverageRow row_of(const Name& name) {
    return {.event = name.whole->number,
            .part = "name",
            .label = name.part->entity.name,
            .extent = extent_of(name),
            .sources = name.part->sources,
            .not_in = name.part->not_in,
            .is_omitted = is_omitted(name),
            .count = name.part->mentions};
}

CoverageRow row_of(const CoverageClaim& claim, const ClaimedFigure& figure) {
    return {.event = claim.whole->number,
            .part = "claim",
            .label = title_of(claim.part->claim),
            .extent = agreement_of(*claim.part),
            .sources = {figure.source},
            .not_in = claim.part->not_in,
            .is_omitted = is_omitted(claim),
            .document = figure.document,
            .date = figure.date,
            .value = figure_text(figure.figure),
            .sentence = figure.sentence};
}

std::vector<CoverageRow> rows_of(const EventCoverage& coverage) {
    std::vector<CoverageRow> rows;
    for (const Article& it : within(coverage, coverage.articles)) rows.push_back(row_of(it));
    for (const Name& it : within(coverage, coverage.names)) rows.push_back(row_of(it));
    for (const CoverageClaim& it : within(coverage, coverage.claims)) {
        for (const ClaimedFigure& figure : it.part->figures) rows.push_back(row_of(it, figure));
    }
    return rows;
}

ColumnsOf<CoverageRow> row_columns() {
    return {
        {{.key = "event", .in_text = false}, &CoverageRow::event},
        {{.key = "part", .title = "Part"}, &CoverageRow::part},
        {{.key = "label", .title = "Title, name or claim"}, &CoverageRow::label},
        {{.key = "extent", .title = "Sources agree"}, &CoverageRow::extent},
        {{.key = "sources", .title = "Sources"}, &CoverageRow::sources},
        {{.key = "not_in", .title = "Not in"}, &CoverageRow::not_in},
        {{.key = "omitted_by_shortest", .in_text = false}, &CoverageRow::is_omitted},
        {{.key = "document", .in_text = false}, &CoverageRow::document},
        {{.key = "date", .title = "Date"}, &CoverageRow::date},
        {{.key = "count", .title = "Words or mentions"}, &CoverageRow::count},
        {{.key = "copy_of", .in_text = false}, &CoverageRow::copy_of},
        {{.key = "value", .title = "Value", .is_figure = true}, &CoverageRow::value},
        {{.key = "sentence", .title = "Sentence"}, &CoverageRow::sentence},
    };
}

// Text, part by part.

void write_claims(std::ostream& out, const EventCoverage& coverage,
                  const EventReportSettings& settings) {
    constexpr std::size_t indent = 2;
    for (const CoveredClaim& covered : coverage.claims) {
        const std::string title =
            agreement_of(covered) + ": " + title_of(covered.claim) +
            (covered.not_in.empty() ? std::string() : "; not in " + joined(covered.not_in));
        write_line(out, 0, title, settings.columns);
        for (const ClaimedFigure& figure : covered.figures) {
            write_line(out, indent, figure_line(figure), settings.columns);
        }
    }
}

template <typename Part, typename Label>
std::string omitted(const EventCoverage& coverage, const std::vector<Part>& parts,
                    const Label& label_of) {
    std::vector<std::string> labels;
    for (const Within<Part>& it : within(coverage, parts)) {
        if (is_omitted(it)) labels.push_back(label_of(*it.part));
    }
    return joined(labels);
}

void write_omitted(std::ostream& out, const EventCoverage& coverage,
                   const EventReportSettings& settings) {
    const CoveringArticle& shortest = coverage.articles[coverage.shortest];
    out << "\nThe shortest article (" << printable(shortest.header.source) << ", "
        << counted(shortest.words, "word") << ") omits what most others have:\n\n";
    const std::string names =
        omitted(coverage, coverage.names, [](const CoveredName& it) { return it.entity.name; });
    const std::string claims = omitted(coverage, coverage.claims, [](const CoveredClaim& it) {
        return it.figures.front().printed + " (" + title_of(it.claim) + ")";
    });
    const auto write_list = [&](std::string_view what, const std::string& list) {
        write_paragraph(out, std::string(what) + printable(list.empty() ? "none" : list),
                        settings.columns);
    };
    write_list("names: ", names);
    write_list("claims: ", claims);
}

void write_text(std::ostream& out, const EventCoverage& coverage,
                const EventReportSettings& settings, const Frame& frame) {
    write_event_heading(out, {coverage.number, &coverage.event}, settings.columns, settings.colour);
    out << '\n';
    write_text_table(out, table_of(article_columns(), within(coverage, coverage.articles)),
                     settings.columns, settings.colour);
    if (!coverage.names.empty()) {
        out << "\nWho is named:\n\n";
        write_text_table(out, table_of(name_columns(), within(coverage, coverage.names)),
                         settings.columns, settings.colour);
    }
    if (!coverage.claims.empty()) {
        out << "\nWhat is claimed in figures:\n\n";
        write_claims(out, coverage, settings);
    }
    if (coverage.articles.size() > 1) write_omitted(out, coverage, settings);
    write_footer(out, frame);
}

}  // namespace

Json coverage_shape() { return framed_shape(described(keys())); }

void write_event_coverage(std::ostream& out, const EventReportSettings& settings,
                          const EventCoverage& coverage, const Lexicon& lexicon) {
    const Frame frame = frame_without_copies(coverage.read, lexicon);
    write(out, settings.format,
          {.table = [&] { return table_of(row_columns(), rows_of(coverage)); },
           .json = [&] { return framed(frame, keys(), coverage); },
           .rows = "articles",
           .text = [&] { write_text(out, coverage, settings, frame); }});
}

}  // namespace onoma
