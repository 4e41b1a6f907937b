// SPDX-License-Identifier: Apache-2.0
#include "report/report_frame.hpp"

#include <ostream>

#include "onoma/base/version.hpp"
#include "onoma/text/unicode_version.hpp"
#include "report/printable.hpp"
#include "report/table.hpp"

namespace onoma {

Json frame_as_json(const ReportContext& context) {
    const SourceSize size = context.analysis.counts.size();
    Json json;
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
    json["sources"] = context.analysis.counts.sources().size();
    json["skipped"] = Json::array();
    for (const SkippedInput& skipped : context.analysis.skipped) {
        json["skipped"].push_back({{"input", skipped.input}, {"reason", skipped.reason}});
    }
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

void write_footer(std::ostream& out, const ReportContext& context) {
    const Analysis& analysis = context.analysis;
    const SourceSize size = analysis.counts.size();
    const auto sources = static_cast<std::int64_t>(analysis.counts.sources().size());
    out << '\n'
        << counted(size.documents, "document") << " from " << counted(sources, "source") << ", "
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
    for (const SkippedInput& skipped : analysis.skipped) {
        out << "left out: " << printable(skipped.input + ": " + skipped.reason) << '\n';
    }
}

}  // namespace onoma
