// SPDX-License-Identifier: Apache-2.0
// The words beside a name, the most telling first.
#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "onoma/report/reports.hpp"
#include "report/frame.hpp"
#include "report/mention_columns.hpp"
#include "report/outputs.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

constexpr const char* no_test = "with --window there is no test: near words are not independent";

Json as_json(const std::map<std::string, std::int64_t>& groups) {
    Json json = Json::object();
    for (const auto& [group, count] : groups) json[group] = count;
    return json;
}

ColumnsOf<Collocate> columns() {
    return {
        {{.key = "word", .title = "Word"}, &Collocate::word},
        {{.key = "together",
          .title = "Together",
          .meaning = "Sentences that have the word and the name; with --window, how often the word "
                     "stands so near.",
          .has_bar = true},
         &Collocate::together},
        {{.key = "expected",
          .title = "Expected",
          .meaning = "How many there would be by chance, if each article kept its words and names "
                     "and mixed its sentences; with --window, if all articles were one text.",
          .decimals = 1},
         &Collocate::expected},
        {{.key = "stories", .title = "Stories", .meaning = "Stories that have both so."},
         &Collocate::stories},
        {{.key = "all",
          .meaning = "Sentences with the word, whoever they name; with --window, how often it "
                     "stands anywhere.",
          .in_text = false},
         &Collocate::all},
        {{.key = "log_dice",
          .title = "logDice",
          .meaning = "How exclusively the word and the name keep each other company, whatever the "
                     "size of the collection: 14 at most; one less is half as much.",
          .decimals = 1},
         &Collocate::log_dice},
        {{.key = "p",
          .meaning = "How likely so many or more are by that chance.",
          .is_probability = true,
          .in_text = false,
          .empty = no_test},
         &Collocate::p},
        {probability("q", "q", no_test,
                     "p corrected for the number of words that were tested (Benjamini-Hochberg): "
                     "of the words with a q up to 0.05, about one in twenty is there by chance."),
         &Collocate::q},
        {{.key = "by", .in_text = false, .in_csv = false, .shape = shape::map_of(shape::integer())},
         [](const Collocate& word) { return as_json(word.by_group); }},
    };
}

struct Whole {
    const CollocateTable& table;
    const Lexicon& lexicon;
    const std::vector<Collocate>& shown;
};

ColumnsOf<Whole> keys() {
    return {
        object_in<Whole>("name", asked_columns(),
                         [](const Whole& whole) {
                             return AskedName{whole.table.settings.name, whole.lexicon};
                         }),
        {{.key = "window"}, [](const Whole& whole) { return whole.table.settings.window; }},
        {{.key = "min_stories"},
         [](const Whole& whole) { return whole.table.settings.least_stories; }},
        {{.key = "counts", .shape = shape::one_of({"sure", "possible"})},
         [](const Whole& whole) {
             return whole.table.settings.count_possible ? "possible" : "sure";
         }},
        {{.key = "units"}, [](const Whole& whole) { return whole.table.units; }},
        {{.key = "named"}, [](const Whole& whole) { return whole.table.named; }},
        {{.key = "stories"}, [](const Whole& whole) { return whole.table.stories; }},
        {{.key = "by", .shape = shape::map_of(shape::integer())},
         [](const Whole& whole) { return as_json(whole.table.by_group); }},
        {{.key = "in_copies"}, [](const Whole& whole) { return whole.table.in_copies; }},
        {{.key = "tested"}, [](const Whole& whole) { return whole.table.tested; }},
        list_of<Whole>("collocates", columns(), [](const Whole& whole) { return whole.shown; }),
    };
}

std::string wanted_name(const Whole& whole) {
    const NameQuery& name = whole.table.settings.name;
    return name.entity ? std::string(whole.lexicon[*name.entity].name) : name.text;
}

void write_heading(std::ostream& out, const Whole& whole, std::size_t columns) {
    const CollocateTable& table = whole.table;
    const auto& window = table.settings.window;
    std::string heading = window ? fmt::format("Words within {} of {}: {} in {}.", *window,
                                               wanted_name(whole), counted(table.named, "word"),
                                               counted(table.stories, "story", "stories"))
                                 : fmt::format("Words in sentences that name {}: {} in {}.",
                                               wanted_name(whole), counted(table.named, "sentence"),
                                               counted(table.stories, "story", "stories"));
    if (table.words.empty()) {
        heading += fmt::format(" No word stands beside the name in {}.",
                               counted(table.settings.least_stories, "story", "stories"));
    }
    write_paragraph(out, heading, columns);
}

void write_text(std::ostream& out, const CollocateReportSettings& settings, const Whole& whole,
                const Frame& frame) {
    write_heading(out, whole, settings.columns);
    if (!whole.shown.empty()) {
        out << '\n';
        const Table table = table_of(columns(), whole.shown);
        write_text_table(out, table, settings.columns, settings.colour);
        write_empty_reasons(out, table);
    }
    const auto more = static_cast<std::int64_t>(whole.table.words.size() - whole.shown.size());
    if (more > 0) out << "and " << counted(more, "more word") << ": --top shows them\n";
    if (whole.table.tested > 0 && !whole.table.settings.window) {
        out << "q is corrected for " << counted(whole.table.tested, "word") << '\n';
    }
    write_footer(out, frame);
}

std::vector<Collocate> first_words(const CollocateReportSettings& settings,
                                   const CollocateTable& table) {
    const std::size_t count =
        std::min(settings.top.value_or(table.words.size()), table.words.size());
    return {table.words.begin(), table.words.begin() + static_cast<std::ptrdiff_t>(count)};
}

}  // namespace

Json words_shape() { return framed_shape(described(keys())); }

void write_collocates(std::ostream& out, const CollocateReportSettings& settings,
                      const CollocateTable& table) {
    const std::vector<Collocate> shown = first_words(settings, table);
    const Whole whole{table, settings.lexicon, shown};
    const Frame frame = frame_without_copies(table.read, settings.lexicon);
    write(out, settings.format,
          {.table = [&] { return table_of(columns(), shown); },
           .json = [&] { return framed(frame, keys(), whole); },
           .rows = "collocates",
           .text = [&] { write_text(out, settings, whole, frame); }});
}

}  // namespace onoma
