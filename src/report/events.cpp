// SPDX-License-Identifier: Apache-2.0
// Events: which articles of different sources report the same.
#include <fmt/format.h>

#include <ostream>

#include "base/joined.hpp"
#include "onoma/report/reports.hpp"
#include "onoma/text/unicode.hpp"
#include "report/finding_columns.hpp"
#include "report/frame.hpp"
#include "report/outputs.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

constexpr std::size_t indent = 4;

// An article of an event.
struct Member {
    std::size_t number = 0;  // of the event
    const DocumentHeader* header = nullptr;
    bool is_copy = false;  // not the first of its story
};

std::vector<Member> members_of(const EventTable& table, std::size_t number) {
    std::vector<Member> members;
    for (const std::uint32_t document : table.rows[number - 1].event.documents) {
        const DocumentHeader& header = table.headers[document];
        members.push_back({number, &header, table.copies.contains(header.id)});
    }
    return members;
}

std::vector<Member> all_members(const EventTable& table) {
    std::vector<Member> all;
    for (std::size_t number = 1; number <= table.rows.size(); ++number) {
        const std::vector<Member> members = members_of(table, number);
        all.insert(all.end(), members.begin(), members.end());
    }
    return all;
}

ColumnsOf<Member> columns_within_event() {
    const auto header = [](const Member& member) -> const DocumentHeader& {
        return *member.header;
    };
    return {
        {{.key = "date", .title = "Date"}, at(header, &DocumentHeader::date)},
        {{.key = "source", .title = "Source"}, at(header, &DocumentHeader::source)},
        {{.key = "copy", .title = "Copy"}, &Member::is_copy},
        {{.key = "document", .title = "Document"}, at(header, &DocumentHeader::id)},
        {{.key = "title", .title = "Title"}, at(header, &DocumentHeader::title)},
    };
}

ColumnsOf<Member> member_columns() {
    ColumnsOf<Member> columns = {{{.key = "event", .title = "Event"}, &Member::number}};
    add_columns(columns, columns_within_event(),
                [](const Member& member) -> const Member& { return member; });
    return columns;
}

std::vector<NumberedEvent> numbered(const EventTable& table) {
    std::vector<NumberedEvent> events;
    for (const EventRow& row : table.rows) events.push_back({events.size() + 1, &row});
    return events;
}

ColumnsOf<EventSettings> settings_columns() {
    return {
        {{.key = "days"}, &EventSettings::days},
        {{.key = "least_likeness"}, &EventSettings::least_likeness},
        {{.key = "least_share"}, &EventSettings::least_share},
    };
}

// The keys of JSON after the frame.
ColumnsOf<EventTable> keys(const EventTable* all) {
    ColumnsOf<NumberedEvent> columns = event_columns();
    columns.push_back(list_of<NumberedEvent>(
        "members", columns_within_event(),
        [all](const NumberedEvent& event) { return members_of(*all, event.number); }));
    return {
        object_in<EventTable>("settings", settings_columns(), &EventTable::settings),
        {{.key = "least_sources"}, &EventTable::least_sources},
        {{.key = "other_documents"}, &EventTable::other_documents},
        list_of<EventTable>("events", std::move(columns), numbered),
    };
}

Table whole_table(const EventReportSettings& settings, const EventTable& table) {
    return settings.with_members ? table_of(member_columns(), all_members(table))
                                 : table_of(event_columns(), numbered(table));
}

Json as_json(const EventReportSettings& settings, const EventTable& table, const Frame& frame) {
    if (settings.with_members && settings.format == Format::jsonl) {
        Json json = Json::object();
        json["members"] = objects_of(member_columns(), all_members(table));
        return json;
    }
    return framed(frame, keys(&table), table);
}

void write_text(std::ostream& out, const EventReportSettings& settings, const EventTable& table,
                const Frame& frame) {
    const std::string sources = counted(table.least_sources, "source") + " or more";
    if (table.rows.empty()) out << "No event is reported by " << sources << ".\n";
    if (settings.with_members && !table.rows.empty()) {
        write_text_table(out, whole_table(settings, table), settings.columns, settings.colour);
    } else {
        for (const NumberedEvent& event : numbered(table)) {
            write_event_heading(out, event, settings.columns, settings.colour);
            write_line(out, indent, "sources: " + joined(event.row->sources), settings.columns);
            if (!event.row->names.empty()) {
                write_line(out, indent, "names: " + joined(event.row->names), settings.columns);
            }
            if (!event.row->figures.empty()) {
                write_line(out, indent, "figures: " + joined(event.row->figures), settings.columns);
            }
            out << '\n';
        }
    }
    const auto count = static_cast<std::int64_t>(table.rows.size());
    if (count > 0) {
        out << (settings.with_members ? "\n" : "") << counted(count, "event") << " of " << sources
            << "; " << counted(table.other_documents, "document") << " in none of them\n";
    }
    write_footer(out, frame);
}

}  // namespace

void write_event_heading(std::ostream& out, const NumberedEvent& numbered, std::size_t columns,
                         bool colour) {
    const Event& event = numbered.row->event;
    const std::string number = std::to_string(numbered.number);
    if (colour) out << bold;
    write_line(out, 0,
               number + std::string(number.size() < indent ? indent - number.size() : 1, ' ') +
                   numbered.row->title,
               columns);
    if (colour) out << plain;
    const auto articles = static_cast<std::int64_t>(event.documents.size());
    std::string line = counted(event.sources, "source") + ", " + counted(articles, "article");
    if (articles != event.stories) line += " (" + counted(event.stories, "story", "stories") + ")";
    if (event.first) line += ", " + to_string(*event.first);
    if (event.first && event.last != event.first) line += " to " + to_string(*event.last);
    write_line(out, indent, line, columns);
}

ColumnsOf<NumberedEvent> event_columns() {
    const auto row = [](const NumberedEvent& event) -> const EventRow& { return *event.row; };
    const auto articles = [](const NumberedEvent& event) {
        return event.row->event.documents.size();
    };
    return {
        {{.key = "event", .title = "Event"}, &NumberedEvent::number},
        {{.key = "sources", .title = "Sources"}, at(row, &EventRow::event, &Event::sources)},
        {{.key = "documents", .title = "Articles"}, articles},
        {{.key = "stories", .title = "Stories"}, at(row, &EventRow::event, &Event::stories)},
        {{.key = "first_date", .title = "First"}, at(row, &EventRow::event, &Event::first)},
        {{.key = "last_date", .title = "Last"}, at(row, &EventRow::event, &Event::last)},
        {{.key = "title", .title = "Title"}, at(row, &EventRow::title)},
        {{.key = "source_names", .title = "Reported by"}, at(row, &EventRow::sources)},
        {{.key = "names", .title = "Names"}, at(row, &EventRow::names)},
        {{.key = "figures", .title = "Figures"}, at(row, &EventRow::figures)},
    };
}

Json events_shape() { return framed_shape(described(keys(nullptr))); }

void write_events(std::ostream& out, const EventReportSettings& settings, const EventTable& table,
                  const Lexicon& lexicon) {
    const Frame frame = frame_without_copies(table.read, lexicon);
    write(out, settings.format,
          {.table = [&] { return whole_table(settings, table); },
           .json = [&] { return as_json(settings, table, frame); },
           .rows = settings.with_members ? "members" : "events",
           .text = [&] { write_text(out, settings, table, frame); }});
}

DataTable data_of(const EventReportSettings& settings, const EventTable& table) {
    return data_of(whole_table(settings, table));
}

}  // namespace onoma
