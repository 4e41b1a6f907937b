// SPDX-License-Identifier: Apache-2.0
#include "report/report_frame.hpp"

#include <ostream>

#include "onoma/base/version.hpp"
#include "onoma/report/schema.hpp"
#include "onoma/text/unicode_version.hpp"
#include "report/printable.hpp"
#include "report/table.hpp"

namespace onoma {

Json frame_as_json(const ReportContext& context) {
    const GroupSize size = context.analysis.counts.size();
    Json json;
    json["schema"] = schema_version;
    json["onoma"] = version();
    json["icu"] = icu_version();
    json["unicode"] = unicode_version();
    json["lexicons"] = Json::array();
    for (const LexiconFile& file : context.lexicon.files()) {
        json["lexicons"].push_back(
            {{"file", file.name}, {"entities", file.entities}, {"xxh3", file.hash}});
    }
    json["documents"] = size.documents;
    json["words"] = size.words;
    json["sentences"] = size.sentences;
    json["sources"] = context.analysis.documents.sources().size();
    json["duplicates"] = to_string(context.analysis.duplicates);
    const InputsLeftOut& left_out = context.analysis.left_out;
    json["skipped"] = Json::array();
    for (const SkippedInput& skipped : left_out.skipped) {
        json["skipped"].push_back({{"input", skipped.input}, {"reason", skipped.reason}});
    }
    json["skipped_count"] = left_out.skipped_count;
    json["documents_not_wanted"] = left_out.unwanted;
    json["documents_without_date"] = left_out.undated;
    json["documents_without_metadata"] = left_out.undescribed;
    json["known_items"] = left_out.known_items;
    json["other_files"] = left_out.other_files;
    json["converted_documents"] = context.analysis.converted_documents;
    json["invalid_utf8_sequences"] = context.analysis.invalid_sequences;
    return json;
}

std::string to_line(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void write_json(std::ostream& out, const Json& json) {
    out << json.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

std::string counted(std::int64_t number, std::string_view singular, std::string_view plural) {
    std::string text = with_thousands(number) + " ";
    if (number == 1) return text.append(singular);
    return plural.empty() ? text.append(singular) + "s" : text.append(plural);
}

namespace {

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
        out << counted(left_out.known_items, "item")
            << " of feeds known already: an earlier file, or item, is the same\n";
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

void write_footer(std::ostream& out, const ReportContext& context) {
    const Analysis& analysis = context.analysis;
    const GroupSize size = analysis.counts.size();
    const auto groups = static_cast<std::int64_t>(analysis.counts.groups.size());
    const std::string noun = analysis.by == "source" ? "source" : "group";
    out << '\n'
        << counted(size.documents, "document") << " from " << counted(groups, noun) << ", "
        << counted(size.words, "word") << ", " << counted(size.sentences, "sentence") << '\n';
    out << "onoma " << version() << ", ICU " << icu_version() << ", Unicode " << unicode_version();
    for (const LexiconFile& file : context.lexicon.files()) {
        out << ", " << file.name << ' ' << file.hash.substr(0, 8);
    }
    out << '\n';
    if (analysis.invalid_sequences > 0) {
        out << counted(analysis.invalid_sequences, "ill-formed UTF-8 sequence")
            << " read as U+FFFD in "
            << counted(analysis.documents_with_invalid_sequences, "document") << '\n';
    }
    if (analysis.converted_documents > 0) {
        out << counted(analysis.converted_documents, "document")
            << " converted from another charset: places are in the converted text\n";
    }
    if (analysis.duplicates != Duplicates::count) {
        out << "copies of a story: " << to_string(analysis.duplicates) << " (--duplicates)\n";
    }
    write_left_out(out, analysis.left_out);
}

}  // namespace onoma
