// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "report/export/named_spans.hpp"
#include "report/export/tag_formats.hpp"
#include "report/report_frame.hpp"

namespace onoma {

void write_spacy(std::ostream& out, const TaggedDocument& tagged, const Lexicon& lexicon) {
    const Document& document = tagged.document;
    Json json = {{"text", document.text}, {"ents", Json::array()}};
    for (const NamedSpan& span : named_spans(tagged, lexicon)) {
        json["ents"].push_back({{"start", span.begin_char},
                                {"end", span.end_char},
                                {"label", spacy_label(span.type)},
                                {"kb_id", span.is_undecided ? std::string() : span.id}});
    }
    json["meta"] = {{"document", document.id}, {"source", document.source}};
    json["meta"]["date"] = document.date ? Json(to_string(*document.date)) : Json(nullptr);
    out << to_line(json) << '\n';
}

}  // namespace onoma
