// SPDX-License-Identifier: Apache-2.0
// The sentences that name somebody, with where they stand and what stands beside the name.
#include <ostream>
#include <set>

#include "analysis/archives.hpp"
#include "base/joined.hpp"
#include "corpus/choice_names.hpp"
#include "onoma/report/reports.hpp"
#include "onoma/text/unicode.hpp"
#include "report/columns.hpp"
#include "report/frame.hpp"
#include "report/mention_columns.hpp"
#include "report/outputs.hpp"
#include "report/quote_text.hpp"
#include "report/written.hpp"

namespace onoma {

const ColumnsOf<AskedName>& asked_columns() {
    static const ColumnsOf<AskedName> columns = {
        {{.key = "asked"}, [](const AskedName& asked) { return asked.query.text; }},
        {{.key = "id"},
         [](const AskedName& asked) {
             return asked.of_entity([&](EntityId id) { return asked.lexicon[id].id; });
         }},
        {{.key = "name"},
         [](const AskedName& asked) {
             return asked.of_entity([&](EntityId id) { return asked.lexicon[id].name; });
         }},
        {{.key = "type"},
         [](const AskedName& asked) {
             return asked.of_entity([&](EntityId id) { return asked.lexicon.type_of(id); });
         }},
        {{.key = "may_mean"},
         [](const AskedName& asked) { return texts_of(asked.query.others, &EntityName::id); }},
    };
    return columns;
}

namespace {

// How the text has the name, each wording once, in order of their first places.
std::vector<std::string> wordings_of(const Quote& quote) {
    std::vector<std::string> wordings;
    std::set<std::string_view> known;
    for (const ByteRange range : quote.named) {
        const std::string_view wording = range.of(quote.sentence);
        if (known.insert(wording).second) wordings.emplace_back(wording);
    }
    return wordings;
}

ColumnsOf<Quote> columns_around(const ColumnsOf<Quote>& text) {
    ColumnsOf<Quote> columns = {
        {{.key = "source", .title = "Source"}, at(&Quote::document, &DocumentHeader::source)},
        {{.key = "date", .title = "Date"}, at(&Quote::document, &DocumentHeader::date)},
        {data("document"), at(&Quote::document, &DocumentHeader::id)},
        {data("title"), at(&Quote::document, &DocumentHeader::title)},
        {{.key = "url", .in_text = false, .is_optional = true},
         [](const Quote& quote) { return text_or_none(quote.url); }},
        {data("group"), &Quote::group},
        {{.key = "zone",
          .in_text = false,
          .shape = shape::one_of({"headline", "lede", "body", "trailing"})},
         [](const Quote& quote) { return name_of(quote.zone); }},
        {{.key = "in_title", .in_text = false, .without = "no", .is_optional = true},
         [](const Quote& quote) { return quote.is_in_title ? std::optional(true) : std::nullopt; }},
        {data("begin_byte"), at(&Quote::place, &ByteRange::begin)},
        {data("end_byte"), at(&Quote::place, &ByteRange::end)},
    };
    columns.insert(columns.end(), text.begin(), text.end());
    const ColumnsOf<Quote> beside = {
        {shown("Beside"),
         [](const Quote& quote) { return joined(texts_of(quote.others, &EntityName::name)); }},
        {shown("Figures"), [](const Quote& quote) { return joined(quote.figures); }},
        {data("names"),
         [](const Quote& quote) { return texts_of(quote.others, &EntityName::name); }},
        {data("entities"),
         [](const Quote& quote) { return texts_of(quote.others, &EntityName::id); }},
        {data("figures"), &Quote::figures},
        {{.key = "sure", .in_text = false, .without = "yes", .is_optional = true},
         [](const Quote& quote) { return quote.is_sure ? std::nullopt : std::optional(false); }},
        {shown("Title"), at(&Quote::document, &DocumentHeader::title)},
    };
    columns.insert(columns.end(), beside.begin(), beside.end());
    return columns;
}

const ColumnsOf<Quote>& sentence_columns() {
    static const ColumnsOf<Quote> columns = columns_around({
        {shown("Sentence"), [](const Quote& quote) { return shown_part(quote).sentence; }},
        {data("sentence"), &Quote::sentence},
        {data("wordings"), wordings_of},
    });
    return columns;
}

const ColumnsOf<Quote>& mention_columns() {
    const auto part = [](std::string ContextParts::*which) {
        return [which](const Quote& quote) { return context_of(quote).*which; };
    };
    static const ColumnsOf<Quote> columns = columns_around({
        {{.key = "left", .title = "Left", .is_figure = true}, part(&ContextParts::left)},
        {{.key = "keyword", .title = "Name"}, part(&ContextParts::keyword)},
        {{.key = "right", .title = "Right"}, part(&ContextParts::right)},
    });
    return columns;
}

const ColumnsOf<Quote>& columns_of(QuoteUnit unit) {
    return unit == QuoteUnit::sentence ? sentence_columns() : mention_columns();
}

// What stands around the quotes in JSON.

struct Whole {
    const Lexicon& lexicon;
    const QuoteReportSettings& settings;
    const QuotesFound& found;
};

const ColumnsOf<QuoteCount>& count_columns() {
    static const ColumnsOf<QuoteCount> columns = {
        {{.key = "quotes"}, &QuoteCount::quotes},
        {{.key = "documents"}, &QuoteCount::documents},
    };
    return columns;
}

using Group = std::pair<std::string, QuoteCount>;

ColumnsOf<Group> group_columns(const std::string& title, const std::string& quotes) {
    return {
        {{.key = "group", .title = title}, [](const Group& group) { return group.first; }},
        {{.key = "quotes", .title = quotes},
         [](const Group& group) { return group.second.quotes; }},
        {{.key = "documents", .title = "Documents"},
         [](const Group& group) { return group.second.documents; }},
    };
}

std::vector<Group> groups_of(const QuotesFound& found) {
    return {found.groups.begin(), found.groups.end()};
}

ColumnsOf<Whole> whole_keys() {
    return {
        object_in<Whole>("name", asked_columns(),
                         [](const Whole& whole) {
                             return AskedName{whole.settings.quotes.name, whole.lexicon};
                         }),
        list_of<Whole>("with", asked_columns(),
                       [](const Whole& whole) {
                           std::vector<AskedName> asked;
                           for (const NameQuery& query : whole.settings.quotes.with) {
                               asked.push_back({query, whole.lexicon});
                           }
                           return asked;
                       }),
        {{.key = "unit", .shape = shape::one_of({"sentence", "mention"})},
         [](const Whole& whole) {
             return whole.settings.quotes.unit == QuoteUnit::sentence ? "sentence" : "mention";
         }},
        {{.key = "counts", .shape = shape::one_of({"sure", "possible"})},
         [](const Whole& whole) {
             return whole.settings.quotes.count_possible ? "possible" : "sure";
         }},
        {{.key = "by"}, [](const Whole& whole) { return whole.settings.analysis.by; }},
        {{.key = "sample"}, [](const Whole& whole) { return whole.settings.quotes.sample; }},
        {{.key = "seed"},
         [](const Whole& whole) {
             const QuoteSettings& quotes = whole.settings.quotes;
             return quotes.sample ? std::optional(quotes.seed) : std::nullopt;
         }},
        object_in<Whole>("found", count_columns(),
                         [](const Whole& whole) { return whole.found.all; }),
        object_in<Whole>("in_copies", count_columns(),
                         [](const Whole& whole) { return whole.found.in_copies; }),
        {{.key = "undecided"}, [](const Whole& whole) { return whole.found.undecided; }},
        list_of<Whole>("groups", group_columns({}, {}),
                       [](const Whole& whole) { return groups_of(whole.found); }),
    };
}

Json shape_of_unit(QuoteUnit unit) {
    std::vector<Column> keys = described(whole_keys());
    keys.push_back({.key = "quotes", .shape = shape::list_of(shape_of(columns_of(unit)))});
    return framed_shape(keys);
}

// The lines below the quotes.

std::string units_of(QuoteUnit unit, std::int64_t number) {
    return unit == QuoteUnit::sentence ? counted(number, "sentence") : counted(number, "mention");
}

// "OpenAI (openai, company)", or the words.
std::string described(const NameQuery& query, const Lexicon& lexicon) {
    if (!query.entity) return "`" + query.text + "`";
    const Entity entity = lexicon[*query.entity];
    return std::string(entity.name) + " (" + std::string(entity.id) + ", " +
           std::string(lexicon.type_of(*query.entity)) + ")";
}

// What the reader must know of how the name was understood.
void write_understood(std::ostream& out, const NameQuery& query, const Lexicon& lexicon) {
    if (!query.entity) {
        out << printable("`" + query.text + "`") << " was searched as words: no lexicon decides "
            << "whom they name\n";
    }
    if (query.others.empty()) return;
    std::vector<std::string> others;
    for (const EntityName& other : query.others)
        others.push_back(other.name + " (" + other.id + ")");
    out << printable(query.text + " is also a form of " + joined(others) + "; taken as " +
                     described(query, lexicon))
        << '\n';
}

void write_counts(std::ostream& out, const Whole& whole) {
    const QuoteSettings& quotes = whole.settings.quotes;
    const QuotesFound& found = whole.found;
    std::string who = described(quotes.name, whole.lexicon);
    for (const NameQuery& query : quotes.with) who += " with " + described(query, whole.lexicon);
    if (found.all.quotes > 0) {
        out << '\n' << printable(who) << ": ";
        if (quotes.sample) out << with_thousands(found.drawn.quotes) << " of ";
        out << units_of(quotes.unit, found.all.quotes);
        if (quotes.sample) out << ", drawn at random (--seed " << quotes.seed << "),";
        out << " in " << counted(found.drawn.documents, "document") << " from "
            << counted(std::ssize(found.sources), "source") << '\n';
    }
    write_understood(out, quotes.name, whole.lexicon);
    for (const NameQuery& query : quotes.with) write_understood(out, query, whole.lexicon);
    if (found.in_copies.documents > 0) {
        out << units_of(quotes.unit, found.in_copies.quotes) << " in "
            << counted(found.in_copies.documents, "copy", "copies")
            << " omitted (--duplicates count shows them)\n";
    }
    if (found.undecided > 0) {
        out << units_of(quotes.unit, found.undecided)
            << " omitted, as others claim the name too (--counts possible shows them)\n";
    }
}

void write_groups(std::ostream& out, const Whole& whole) {
    if (!whole.settings.with_groups || whole.found.groups.empty()) return;
    const bool is_sentence = whole.settings.quotes.unit == QuoteUnit::sentence;
    out << '\n';
    const auto columns =
        group_columns(whole.settings.analysis.by, is_sentence ? "Sentences" : "Mentions");
    write_text_table(out, table_of(columns, groups_of(whole.found)), whole.settings.columns,
                     whole.settings.colour);
}

}  // namespace

std::string nothing_found(const Lexicon& lexicon, const QuoteSettings& quotes) {
    std::string message = "no sentence names " + described(quotes.name, lexicon);
    for (const NameQuery& query : quotes.with) {
        message += " together with " + described(query, lexicon);
    }
    if (quotes.name.entity) return message + "; --words searches for the words, whomever they name";
    std::vector<std::string> near;
    for (std::string& word : suggest(lexicon, quotes.name.text)) {
        const bool is_known = std::any_of(
            near.begin(), near.end(), [&](const auto& known) { return fold(known) == fold(word); });
        if (!is_known) near.push_back(std::move(word));
    }
    return near.empty() ? message : message + "; did you mean " + joined(near) + "?";
}

struct QuoteWriter::Parts {
    Parts(std::ostream& stream, const Lexicon& used, QuoteReportSettings wanted)
        : out(stream),
          lexicon(used),
          settings(std::move(wanted)),
          columns(columns_of(settings.quotes.unit)),
          table(table_of(columns, std::vector<Quote>())),
          text(stream, settings.quotes.unit, settings.columns, settings.colour) {}

    // A JSON list that is read from the file as it is written.
    [[nodiscard]] Json archived() const {
        return JsonStream{[this](const std::function<void(const Json&)>& take) {
            for (const std::uint64_t place : places) take(object_of(columns, archive->read(place)));
        }};
    }

    std::ostream& out;
    const Lexicon& lexicon;
    QuoteReportSettings settings;
    const ColumnsOf<Quote>& columns;
    Table table;
    QuoteText text;
    std::optional<QuoteArchive> archive;  // with JSON
    std::vector<std::uint64_t> places;    // in it
};

QuoteWriter::QuoteWriter(std::ostream& out, const Lexicon& lexicon, QuoteReportSettings settings)
    : parts_(std::make_unique<Parts>(out, lexicon, std::move(settings))) {
    const Format format = parts_->settings.format;
    if (has_rows(format)) write_header(out, format, parts_->table.columns);
    if (format == Format::json) parts_->archive.emplace();
}

QuoteWriter::~QuoteWriter() = default;

void QuoteWriter::write(const Quote& quote) {
    Parts& parts = *parts_;
    const Format format = parts.settings.format;
    if (format == Format::text) return parts.text.write(quote);
    if (format == Format::json) return parts.places.push_back(parts.archive->add(quote));
    if (format == Format::jsonl) {
        parts.out << to_line(object_of(parts.columns, quote)) << '\n';
        return;
    }
    std::vector<Cell> row =
        std::move(table_of(parts.columns, std::span<const Quote>(&quote, 1)).rows.front());
    if (has_rows(format)) {
        write_row(parts.out, format, parts.table.columns, row);
    } else {
        parts.table.rows.push_back(std::move(row));
    }
}

void QuoteWriter::finish(const QuotesFound& found) {
    Parts& parts = *parts_;
    const Format format = parts.settings.format;
    if (format == Format::jsonl || has_rows(format)) return;
    const Whole whole{parts.lexicon, parts.settings, found};
    Frame frame = frame_of(found.read, parts.lexicon.files());
    frame.duplicates = parts.settings.analysis.duplicates;
    onoma::write(parts.out, format,
                 {.table = [&] { return parts.table; },
                  .json =
                      [&] {
                          Json json = framed(frame, whole_keys(), whole);
                          json["quotes"] = parts.archived();
                          return json;
                      },
                  .rows = "quotes",
                  .text =
                      [&] {
                          if (found.drawn.quotes == 0) {
                              parts.out
                                  << "No sentence names "
                                  << printable(described(parts.settings.quotes.name, parts.lexicon))
                                  << ".\n";
                          }
                          write_counts(parts.out, whole);
                          write_groups(parts.out, whole);
                          write_footer(parts.out, frame);
                      }});
}

Json quote_shape() { return shape_of_unit(QuoteUnit::sentence); }

Json kwic_shape() { return shape_of_unit(QuoteUnit::mention); }

}  // namespace onoma
