// SPDX-License-Identifier: Apache-2.0
// What there is to read: where it comes from, what is known of it, and which documents to look at.
#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "base/joined.hpp"
#include "onoma/report/reports.hpp"
#include "report/frame.hpp"
#include "report/outputs.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

constexpr std::size_t indent = 2;
constexpr std::size_t most_doubts_shown = 10;
constexpr std::size_t most_groups_shown = 24;

// Of a month its dates are known already.
enum class DatesOfGroup { shown, known };

ColumnsOf<InputGroup> group_columns(std::string title, DatesOfGroup dates) {
    const bool is_shown = dates == DatesOfGroup::shown;
    return {
        {{.key = "name", .title = std::move(title)}, &InputGroup::name},
        {{.key = "documents", .title = "Documents", .has_bar = true}, &InputGroup::documents},
        {{.key = "copies", .title = "Copies"}, &InputGroup::copies},
        {{.key = "words", .title = "Words"}, &InputGroup::words},
        {{.key = "first", .title = "First", .in_text = is_shown}, &InputGroup::first},
        {{.key = "last", .title = "Last", .in_text = is_shown}, &InputGroup::last},
        {{.key = "undated", .title = "Undated", .in_text = is_shown}, &InputGroup::undated},
    };
}

ColumnsOf<InputField> field_columns() {
    return {
        {{.key = "name", .title = "Field"}, &InputField::name},
        {{.key = "documents", .title = "Documents"}, &InputField::documents},
        {{.key = "example", .title = "Example"}, &InputField::example},
    };
}

ColumnsOf<InputDoubt> doubt_columns() {
    const auto header = [](const InputDoubt& doubt) -> const DocumentHeader& {
        return doubt.document;
    };
    return {
        {{.key = "document", .title = "Document"}, at(header, &DocumentHeader::id)},
        {{.key = "reasons", .title = "Why to look at it"}, &InputDoubt::reasons},
        {{.key = "source", .title = "Source"}, at(header, &DocumentHeader::source)},
        {{.key = "date", .title = "Date"}, at(header, &DocumentHeader::date)},
        {{.key = "title", .title = "Title"}, at(header, &DocumentHeader::title)},
    };
}

ColumnsOf<RepeatedEnding> ending_columns() {
    return {
        {{.key = "source"}, &RepeatedEnding::source},
        {{.key = "documents"}, &RepeatedEnding::documents},
        {{.key = "of"}, &RepeatedEnding::of},
        {{.key = "sentence"}, &RepeatedEnding::sentence},
    };
}

// The keys of JSON after the frame.
ColumnsOf<InputCheck> keys() {
    return {
        {{.key = "copies"}, &InputCheck::copies},
        list_of<InputCheck>("by_source", group_columns({}, DatesOfGroup::shown),
                            &InputCheck::sources),
        list_of<InputCheck>("by_month", group_columns({}, DatesOfGroup::shown),
                            &InputCheck::months),
        list_of<InputCheck>("by_language", group_columns({}, DatesOfGroup::shown),
                            &InputCheck::languages),
        list_of<InputCheck>("by_charset", group_columns({}, DatesOfGroup::shown),
                            &InputCheck::charsets),
        list_of<InputCheck>("fields", field_columns(), &InputCheck::fields),
        list_of<InputCheck>("repeated_endings", ending_columns(), &InputCheck::endings),
        list_of<InputCheck>("doubts", doubt_columns(), &InputCheck::doubts),
    };
}

std::string in_words(const std::vector<InputGroup>& groups) {
    std::vector<std::string> words;
    for (const InputGroup& group : groups) {
        words.push_back(fmt::format("{} {}", group.name, with_thousands(group.documents)));
    }
    return joined(words);
}

// For a terminal: tables as long as they are read, and what to look at.
class Writer {
public:
    Writer(std::ostream& out, std::size_t columns, bool colour)
        : out_(out), columns_(columns), colour_(colour) {}

    void write(const InputCheck& check) {
        if (check.read.documents == 0) out_ << "No document was read.\n";
        write_groups("Source", check.sources, DatesOfGroup::shown);
        write_groups("Month", check.months, DatesOfGroup::known);
        if (!check.languages.empty()) {
            out_ << "languages (?: guessed): " << in_words(check.languages) << '\n';
        }
        if (!check.charsets.empty()) out_ << "converted: " << in_words(check.charsets) << '\n';
        if (!check.fields.empty()) {
            out_ << "\nWhat is known beside the text; --where and --by take each:\n\n";
            write_text_table(out_, table_of(field_columns(), check.fields), columns_, colour_);
        }
        write_endings(check.endings);
        write_doubts(check.doubts);
        write_footer(out_, frame_of(check.read));
    }

private:
    void write_groups(const char* title, const std::vector<InputGroup>& groups,
                      DatesOfGroup dates) {
        if (groups.empty()) return;
        const std::size_t shown_count = std::min(groups.size(), most_groups_shown);
        const std::vector<InputGroup> shown(
            groups.begin(), groups.begin() + static_cast<std::ptrdiff_t>(shown_count));
        write_text_table(out_, table_of(group_columns(title, dates), shown), columns_, colour_);
        write_more(groups.size() - shown_count);
        out_ << '\n';
    }

    void write_endings(const std::vector<RepeatedEnding>& endings) {
        if (endings.empty()) return;
        out_ << "\nThe same sentence ends many articles of a source; it is counted in each:\n\n";
        for (const RepeatedEnding& ending : endings) {
            write_line(
                out_, indent,
                fmt::format("{}, {} of {}: {}", ending.source, with_thousands(ending.documents),
                            with_thousands(ending.of), ending.sentence),
                columns_);
        }
    }

    void write_doubts(const std::vector<InputDoubt>& doubts) {
        if (doubts.empty()) {
            out_ << "\nNo document looks wrong.\n";
            return;
        }
        out_ << '\n'
             << counted(static_cast<std::int64_t>(doubts.size()), "document") << " to look at:\n\n";
        const std::size_t shown_count = std::min(doubts.size(), most_doubts_shown);
        for (std::size_t at = 0; at < shown_count; ++at) {
            const InputDoubt& doubt = doubts[at];
            write_line(out_, indent, doubt.document.id + ": " + joined(doubt.reasons), columns_);
        }
        write_more(doubts.size() - shown_count);
    }

    void write_more(std::size_t count) {
        if (count == 0) return;
        out_ << "  and " << with_thousands(static_cast<std::int64_t>(count))
             << " more: --format csv or json has all\n";
    }

    std::ostream& out_;
    std::size_t columns_;
    bool colour_;
};

}  // namespace

Json check_shape() { return framed_shape(described(keys())); }

void write_input_check(std::ostream& out, Format format, const InputCheck& check,
                       std::size_t columns, bool colour) {
    onoma::write(out, format,
                 {.table = [&] { return table_of(doubt_columns(), check.doubts); },
                  .json = [&] { return framed(frame_of(check.read), keys(), check); },
                  .rows = "doubts",
                  .text = [&] { Writer(out, columns, colour).write(check); }});
}

}  // namespace onoma
