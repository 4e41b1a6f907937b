// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "onoma/report/lexicon_reports.hpp"
#include "report/json.hpp"
#include "report/printable.hpp"
#include "report/table.hpp"

namespace onoma {
namespace {

Json as_json(const LexiconFinding& finding) {
    Json json = {{"file", finding.place.file},
                 {"line", finding.place.line},
                 {"kind", finding.kind},
                 {"expected", finding.expected},
                 {"found", finding.found}};
    if (finding.other) {
        json["other_file"] = finding.other->file;
        json["other_line"] = finding.other->line;
    }
    return json;
}

}  // namespace

void write_lexicon_check(std::ostream& out, Format format, const LexiconCheck& check) {
    if (format != Format::json) {
        for (const LexiconFinding& finding : check.findings) {
            out << printable(message_with_kind(finding)) << '\n';
        }
        return;
    }
    Json json = {{"files", check.files}, {"entities", check.entities}, {"forms", check.forms}};
    json["findings"] = Json::array();
    for (const LexiconFinding& finding : check.findings) {
        json["findings"].push_back(as_json(finding));
    }
    write_json(out, json);
}

std::string summary_of(const LexiconCheck& check) {
    const auto number = [](std::size_t count) { return static_cast<std::int64_t>(count); };
    std::string text = counted(number(check.files), "file");
    text.append(", ").append(counted(number(check.entities), "entity", "entities"));
    text.append(", ").append(counted(number(check.forms), "form")).append(": ");
    if (check.findings.empty()) return text.append("nothing found");
    return text.append(counted(number(check.findings.size()), "finding"));
}

}  // namespace onoma
