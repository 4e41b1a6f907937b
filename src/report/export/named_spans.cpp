// SPDX-License-Identifier: Apache-2.0
#include "report/export/named_spans.hpp"

#include "onoma/text/utf8.hpp"

namespace onoma {
namespace {

// Letters and digits of ASCII in capitals; `_` for anything else but a sign beyond ASCII.
std::string in_capitals(std::string_view type) {
    std::string label;
    for (const char c : type) {
        const bool is_small = c >= 'a' && c <= 'z';
        const bool is_kept = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                             static_cast<unsigned char>(c) >= 0x80;
        label += is_small ? static_cast<char>(c - 'a' + 'A') : is_kept ? c : '_';
    }
    return label.empty() ? "MISC" : label;
}

}  // namespace

std::vector<NamedSpan> named_spans(const TaggedDocument& tagged, const Lexicon& lexicon) {
    std::vector<NamedSpan> spans;
    CodePointCounter characters(tagged.document.text);
    for (const Mention& mention : tagged.tagged.mentions) {
        const EntityView entity = view_entity(lexicon, tagged.tagged, mention.entity);
        NamedSpan span;
        span.range = mention.range;
        span.begin_char = characters.code_points_before(mention.range.begin);
        span.end_char = characters.code_points_before(mention.range.end);
        span.type = entity.type;
        span.id = entity.id;
        span.name = entity.name;
        span.is_undecided = !mention.rivals.empty();
        spans.push_back(std::move(span));
    }
    return spans;
}

std::string conll_label(std::string_view type) {
    if (type == "company" || type == "organization") return "ORG";
    if (type == "person") return "PER";
    if (type == "place") return "LOC";
    return in_capitals(type);
}

std::string spacy_label(std::string_view type) {
    return type == "person" ? "PERSON" : conll_label(type);
}

}  // namespace onoma
