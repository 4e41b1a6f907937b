// SPDX-License-Identifier: Apache-2.0
#include "report/frame.hpp"

#include <algorithm>
#include <ostream>

#include "analysis/mention_choice.hpp"
#include "corpus/choice_names.hpp"
#include "onoma/base/types.hpp"
#include "onoma/report/format.hpp"
#include "onoma/text/unicode.hpp"
#include "report/written.hpp"

namespace onoma {
namespace {

using Names = std::vector<std::string>;

// Nothing for all.
std::optional<Names> names_of(const std::vector<Zone>& zones) {
    if (zones.empty()) return std::nullopt;
    Names names;
    for (const auto& [name, zone] : zone_names) {
        if (std::find(zones.begin(), zones.end(), zone) != zones.end()) names.emplace_back(name);
    }
    return names;
}

std::optional<std::string> name_of(RollUp roll_up) {
    if (roll_up == RollUp::none) return std::nullopt;
    return roll_up == RollUp::parent ? "parent" : "maker";
}

const TaggingSettings& tagging_of(const CountedHere& here) { return here.settings.tagging; }

const DocumentChoice& choice_of(const CountedHere& here) { return here.settings.corpus.choice; }

Names conditions_of(const CountedHere& here) {
    Names conditions;
    for (const FieldCondition& condition : choice_of(here).where) {
        conditions.push_back(text_of(condition));
    }
    return conditions;
}

}  // namespace

ColumnsOf<CountedHere> counting_columns() {
    using Here = CountedHere;
    return {
        {{.key = "counts", .shape = shape::one_of({"sure", "possible"})},
         [](const Here& here) { return here.table.count_possible ? "possible" : "sure"; }},
        {{.key = "duplicates", .shape = shape::one_of({"count", "once", "weight"})},
         [](const Here& here) { return to_string(here.settings.duplicates); }},
        {{.key = "type"},
         [](const Here& here) { return kept_types(here.lexicon, tagging_of(here)); }},
        {{.key = "zones"}, [](const Here& here) { return names_of(tagging_of(here).zones); }},
        {{.key = "roll_up"}, [](const Here& here) { return name_of(tagging_of(here).roll_up); }},
        {{.key = "unlisted", .shape = shape::one_of({"none", "frames", "collection"})},
         [](const Here& here) { return to_string(tagging_of(here).unlisted); }},
    };
}

ColumnsOf<CountedHere> settings_columns() {
    using Here = CountedHere;
    const ColumnsOf<Here> choice = {
        {{.key = "where"}, conditions_of},
        {{.key = "since"}, [](const Here& here) { return choice_of(here).since; }},
        {{.key = "until"}, [](const Here& here) { return choice_of(here).until; }},
        {{.key = "min_mentions"}, [](const Here& here) { return here.table.min_mentions; }},
        {{.key = "top"}, [](const Here& here) { return here.table.top; }},
    };
    ColumnsOf<Here> columns = counting_columns();
    columns.insert(columns.end(), choice.begin(), choice.end());
    return columns;
}

namespace {

const ColumnsOf<LexiconFile>& lexicon_columns() {
    static const ColumnsOf<LexiconFile> columns = {
        {{.key = "file"}, &LexiconFile::name},
        {{.key = "entities"}, &LexiconFile::entities},
        {{.key = "xxh3"}, &LexiconFile::hash},
    };
    return columns;
}

const ColumnsOf<SkippedInput>& skipped_columns() {
    static const ColumnsOf<SkippedInput> columns = {
        {{.key = "input"}, &SkippedInput::input},
        {{.key = "reason"}, &SkippedInput::reason},
    };
    return columns;
}

// An earlier version of an article, and what stands for it.
struct Replacement {
    std::string document;
    ReplacedDocument replaced;
};

const ColumnsOf<Replacement>& replacement_columns() {
    static const ColumnsOf<Replacement> columns = {
        {{.key = "document"}, &Replacement::document},
        {{.key = "by"}, [](const Replacement& it) { return it.replaced.by; }},
        {{.key = "date"}, [](const Replacement& it) { return it.replaced.date; }},
    };
    return columns;
}

std::vector<Replacement> replacements(const InputsLeftOut& left_out) {
    std::vector<Replacement> all;
    for (const auto& [document, replaced] : left_out.replaced) all.push_back({document, replaced});
    return all;
}

ColumnsOf<Frame> make_columns() {
    ColumnsOf<Frame> columns = {
        {{.key = "schema", .shape = {{"const", schema_version}}},
         [](const Frame&) { return schema_version; }},
        {{.key = "onoma"}, [](const Frame&) { return version(); }},
        {{.key = "icu"}, [](const Frame&) { return icu_version(); }},
        {{.key = "unicode"}, [](const Frame&) { return unicode_version(); }},
        list_of<Frame>("lexicons", lexicon_columns(), &Frame::lexicons),
        {{.key = "documents"}, at(&Frame::read, &ArticlesRead::documents)},
        {{.key = "words"}, at(&Frame::read, &ArticlesRead::words)},
        {{.key = "sentences"}, at(&Frame::read, &ArticlesRead::sentences)},
        {{.key = "sources"}, [](const Frame& frame) { return frame.read.sources.size(); }},
        {{.key = "duplicates", .shape = shape::one_of({"count", "once", "weight"})},
         [](const Frame& frame) { return to_string(frame.duplicates); }},
    };
    add_columns(columns, left_out_columns(), at(&Frame::read, &ArticlesRead::left_out));
    columns.push_back({{.key = "project_settings"},
                       [](const Frame& frame) { return frame.read.left_out.project_settings; }});
    columns.push_back(
        {{.key = "converted_documents"}, at(&Frame::read, &ArticlesRead::converted_documents)});
    columns.push_back(
        {{.key = "invalid_utf8_sequences"}, at(&Frame::read, &ArticlesRead::invalid_sequences)});
    return columns;
}

const ColumnsOf<Frame>& columns() {
    static const ColumnsOf<Frame> columns = make_columns();
    return columns;
}

void write_left_out(std::ostream& out, const InputsLeftOut& left_out) {
    if (left_out.unwanted > 0) {
        out << counted(left_out.unwanted, "document")
            << " not wanted by --where, --since, --until\n";
    }
    if (left_out.undated > 0) {
        out << counted(left_out.undated, "document")
            << " left out: without a date that --since and --until ask for\n";
    }
    if (left_out.undescribed > 0) {
        out << counted(left_out.undescribed, "document") << " without a row in --metadata\n";
    }
    if (left_out.known_items > 0) {
        out << counted(left_out.known_items, "article")
            << " known already: an earlier file, or record, has the same\n";
    }
    if (!left_out.replaced.empty()) {
        out << counted(std::ssize(left_out.replaced), "article")
            << " replaced by a later version, which came with another text\n";
    }
    if (left_out.other_files > 0) {
        out << counted(left_out.other_files, "file") << " of other kinds passed over in folders\n";
    }
    for (const SkippedInput& skipped : left_out.skipped) {
        out << "left out: " << printable(skipped.input + ": " + skipped.reason) << '\n';
    }
    const auto named = static_cast<std::int64_t>(left_out.skipped.size());
    if (left_out.skipped_count > named) {
        out << "left out: " << with_thousands(left_out.skipped_count - named) << " more\n";
    }
}

}  // namespace

const ColumnsOf<InputsLeftOut>& left_out_columns() {
    static const ColumnsOf<InputsLeftOut> columns = {
        list_of<InputsLeftOut>("skipped", skipped_columns(), &InputsLeftOut::skipped),
        {{.key = "skipped_count"}, &InputsLeftOut::skipped_count},
        {{.key = "documents_not_wanted"}, &InputsLeftOut::unwanted},
        {{.key = "documents_without_date"}, &InputsLeftOut::undated},
        {{.key = "documents_without_metadata"}, &InputsLeftOut::undescribed},
        {{.key = "known_items"}, &InputsLeftOut::known_items},
        list_of<InputsLeftOut>("replaced", replacement_columns(), replacements),
        {{.key = "other_files"}, &InputsLeftOut::other_files},
    };
    return columns;
}

Frame frame_of(const ReportContext& context) {
    const Analysis& analysis = context.analysis;
    return {.read = articles_read(analysis),
            .lexicons = context.lexicon.files(),
            .duplicates = analysis.duplicates,
            .groups = static_cast<std::int64_t>(analysis.counts.groups.size()),
            .group = analysis.by == "source" ? "source" : "group"};
}

Frame frame_of(const ArticlesRead& read, std::span<const LexiconFile> lexicons) {
    return {.read = read,
            .lexicons = lexicons,
            .groups = static_cast<std::int64_t>(read.sources.size())};
}

Frame frame_without_copies(const ArticlesRead& read, const Lexicon& lexicon) {
    Frame frame = frame_of(read, lexicon.files());
    frame.duplicates = Duplicates::once;
    frame.duplicates_are_chosen = false;
    return frame;
}

Json frame_as_json(const Frame& frame) { return object_of(columns(), frame); }

bool is_of_frame(std::string_view key) {
    return std::any_of(columns().begin(), columns().end(),
                       [&](const ColumnOf<Frame>& column) { return column.key == key; });
}

Json framed_shape(const std::vector<Column>& keys) {
    std::vector<Column> all = described(columns());
    all.insert(all.end(), keys.begin(), keys.end());
    return shape_of(all);
}

void write_footer(std::ostream& out, const Frame& frame) {
    const ArticlesRead& read = frame.read;
    out << '\n'
        << counted(read.documents, "document") << " from " << counted(frame.groups, frame.group)
        << ", " << counted(read.words, "word") << ", " << counted(read.sentences, "sentence")
        << '\n';
    out << "onoma " << version() << ", ICU " << icu_version() << ", Unicode " << unicode_version();
    for (const LexiconFile& file : frame.lexicons) {
        out << ", " << file.name << ' ' << file.hash.substr(0, 8);
    }
    out << '\n';
    if (read.invalid_sequences > 0) {
        out << counted(read.invalid_sequences, "ill-formed UTF-8 sequence") << " read as U+FFFD in "
            << counted(read.documents_with_invalid_sequences, "document") << '\n';
    }
    if (read.converted_documents > 0) {
        out << counted(read.converted_documents, "document")
            << " converted from another charset: places are in the converted text\n";
    }
    if (frame.duplicates != Duplicates::count) {
        out << "copies of a story: " << to_string(frame.duplicates)
            << (frame.duplicates_are_chosen ? " (--duplicates)\n" : "\n");
    }
    write_left_out(out, read.left_out);
}

}  // namespace onoma
